"""What can be taken out: anonymous ballots as CSV, rounds and programme as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import export
from bot.desk import Place, status
from tests.room import AFTERNOON, FOUR, MORNING, Room, a_room

ITEM = '[[item]]\nid = "mittag"\ntitle = "Mittag"\nkind = "break"\nstart = 2020-01-20T12:15:00\n'
DOTS = 'method = "dots"\nvotes = 5\ntopics = ["Ausflug", "Fest"]\n'


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """A closed round with a merged and a hidden topic, and one in which people vote."""
    async with a_room(tmp_path, ITEM, MORNING + FOUR + "select = 1\n", AFTERNOON + DOTS) as opened:
        await opened.moderates("/runde vormittag abstimmen")
        await opened.ask("anna", "/abstimmen 3 1 2")
        await opened.ask("ben", "/abstimmen 2 4")
        await opened.moderates("/zusammenlegen 1 2")
        await opened.moderates("/ausblenden 3")
        await opened.moderates("/runde nachmittag abstimmen")
        await opened.ask("anna", "/abstimmen nachmittag 5:3 6:2")
        yield opened


def place(folder: Path) -> Place:
    return Place(f"sqlite+aiosqlite:///{folder}/bot.db", None, None)


async def test_nothing_of_an_open_round_is_told(room: Room, tmp_path: Path) -> None:
    assert await export.ballots(place(tmp_path), None) == "round,receipt,choices\n"
    found = await export.as_json(place(tmp_path), "barcamp")
    for entry in found["rounds"]:
        assert entry["state"] == "voting"
        assert not {"ballots", "turnout", "tied"} & entry.keys()
        assert all("votes" not in topic and not topic["chosen"] for topic in entry["topics"])


async def test_a_closed_round(room: Room, tmp_path: Path) -> None:
    receipt = (await room.says("anna", "/meins")).split("(Beleg ")[1][:9]
    await room.moderates("/schliessen vormittag")
    rows = list(csv.DictReader(io.StringIO(await export.ballots(place(tmp_path), None))))
    assert {row["round"] for row in rows} == {"vormittag"}
    assert sorted(row["choices"] for row in rows) == ["1", "1 4"]
    assert [row["choices"] for row in rows if row["receipt"] == receipt] == ["1"]
    found = json.loads(json.dumps(await export.as_json(place(tmp_path), None)))
    assert list(found) == ["event", "rounds", "items", "wishes", "feedback"]
    morning, afternoon = found["rounds"]
    assert {key: morning[key] for key in ("key", "title", "state", "method", "rule", "turnout")} == {
        "key": "vormittag", "title": "Themen am Vormittag", "state": "closed", "method": "approval",
        "rule": "most-votes", "turnout": 2,
    }  # fmt: skip
    assert [tuple(topic.values()) for topic in morning["topics"]] == [
        (1, "Schulgarten", True, False, None, 2),
        (2, "Mensa", False, False, 1, 0),
        (3, "Inklusion", False, True, None, 0),
        (4, "Elternarbeit", False, False, None, 1),
    ]
    assert {(entry["receipt"], entry["choices"]) for entry in morning["ballots"]} == {
        (row["receipt"], row["choices"]) for row in rows
    }
    assert "ballots" not in afternoon
    assert found["items"][0]["start"] == "2020-01-20T12:15:00+01:00"


async def test_status_counts_without_telling_how_it_stands(room: Room, tmp_path: Path) -> None:
    figures = (await status(place(tmp_path)))["events"]["barcamp"]
    assert figures["topics"] == 4
    assert figures["rounds"]["nachmittag"] == {"state": "voting", "ballots": 1}


async def test_dots_are_written_as_they_are_typed(room: Room, tmp_path: Path) -> None:
    await room.moderates("/schliessen nachmittag")
    assert ",5:3 6:2\n" in await export.ballots(place(tmp_path), None)
