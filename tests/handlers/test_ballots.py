"""Ballots: one person one ballot, replaced as a whole, refused whole; taps, late votes, what only the person sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.harness import event_file, stored
from tests.room import AFTERNOON, FOUR, HEAD, MORNING, TIMES, Room, a_room, commands, labels

DOTS = 'method = "dots"\nvotes = 5\n'
RANKING = 'method = "ranking"\n'
KEPT = "An Ihrem Stimmzettel hat sich nichts geändert."


async def voting(room: Room) -> None:
    await room.moderates("/runde vormittag abstimmen")
    for who in ("anna", "ben", "mia"):
        room.news(who)


def ballots(folder: Path) -> list[str]:
    """What stands on the ballots now."""
    return sorted(choices for (choices,) in stored(folder, "SELECT choices FROM ballots"))


@pytest.mark.parametrize(
    ("method", "good", "written", "bad"),
    [
        (
            "votes = 2\n", ["1 3", "#3 und 1", "1,3"], ["1 3", "3 1", "1 3"],
            {
                "1 2 3": "Das sind 3 Themen, möglich sind höchstens 2.", "1 1": "Thema 1 steht zweimal da.",
                "1 99": "Thema 99 steht in dieser Runde nicht zur Wahl.", "1 zwei": "Zum Beispiel: /abstimmen 1 2. ",
                "1:2": "In dieser Runde werden keine Punkte vergeben.", "1 0": "Die „0“ steht nur allein",
                "1 99999999999": "ist zu groß", "-1": "verstehe ich nicht",
            },
        ),
        (
            DOTS, ["1:3 2:2", "3x2 4", "1 1 2"], ["1:3 2:2", "3:2 4:1", "1:2 2:1"],
            {
                "1:3 2:3": "Das sind 6 Punkte, möglich sind höchstens 5.", "1:0": "muss es mindestens ein Punkt sein",
                "1:-1": "mindestens ein Punkt", "1:x": "verstehe ich nicht", "0 1": "steht nur allein",
            },
        ),
        (
            RANKING, ["3 1 2", "4 > 1"], ["3 1 2", "4 1"],
            {"1 2 3 4": "höchstens 3", "2 2": "zweimal", "1:2": "keine Punkte", "1 2 9": "Thema 9 steht"},
        ),
    ],
)  # fmt: skip
async def test_a_ballot_is_replaced_whole_or_stays(
    tmp_path: Path, method: str, good: list[str], written: list[str], bad: dict[str, str]
) -> None:
    async with a_room(tmp_path, MORNING + FOUR + method) as room:
        await voting(room)
        for wrong, why in bad.items():
            answer = await room.says("anna", f"/abstimmen {wrong}")
            assert why in answer, wrong
            assert answer.endswith(KEPT), wrong
        assert ballots(tmp_path) == []
        for said, choices in zip(good, written, strict=True):
            assert "Ihr Stimmzettel ist gespeichert:" in await room.says("anna", f"/abstimmen {said}")
            assert ballots(tmp_path) == [choices]
            for wrong in bad:
                assert KEPT in await room.says("anna", f"!vote vormittag {wrong}")
            assert ballots(tmp_path) == [choices]
        await room.ask("ben", "/abstimmen 4")
        assert len(ballots(tmp_path)) == 2
        assert "Ihr Stimmzettel ist leer." in await room.says("anna", "/abstimmen 0")
        assert len(ballots(tmp_path)) == 1


async def test_the_receipt_stays_with_the_ballot(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        await voting(room)
        first = (await room.says("anna", "/abstimmen 1")).split("Ihr Beleg: ")[1][:9]
        assert f"Ihr Beleg: {first}." in await room.says("anna", "/abstimmen 2 3")
        assert f"2 3 (Beleg {first})" in await room.says("anna", "/meins")
        assert first not in await room.says("ben", "/abstimmen 2 3")
        assert stored(tmp_path, "SELECT count(*) FROM outbox WHERE kind = 'ballot' AND body IS NOT NULL") == [(0,)]


async def test_taps(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + "votes = 2\n") as room:
        await voting(room)
        sheet = await room.ask("anna", "/abstimmen")
        assert labels(sheet) == ["1 Schulgarten", "2 Mensa", "3 Inklusion", "4 Elternarbeit"]
        assert commands(sheet)[0] == "/stimme vormittag 0 1"
        for label in ("3", "1"):
            sheet = await room.press("anna", sheet, label)
        assert [choice.marked for row in sheet.choices for choice in row] == [True, False, True, False, False]
        full = await room.press("anna", sheet, "2")
        assert "Sie haben schon 2 Themen gewählt." in full.text.plain
        assert ballots(tmp_path) == ["3 1"]
        await room.press("anna", sheet, "3")
        assert ballots(tmp_path) == ["1"]
        assert "leer" in (await room.press("anna", sheet, "Stimmzettel leeren")).text.plain
        assert ballots(tmp_path) == []
        for nonsense in ("", "nirgends", "vormittag x y", "vormittag 0 99", "vormittag 99999 1"):
            await room.ask("anna", f"/stimme {nonsense}")
        assert ballots(tmp_path) == ["1"]


async def test_dots_by_taps(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + 'method = "dots"\nvotes = 3\n') as room:
        await voting(room)
        sheet = await room.ask("anna", "/vote")
        for _ in range(3):
            sheet = await room.press("anna", sheet, sheet.choices[1][0].label)
        assert sheet.choices[1][0].label == "●●● 2 Mensa"
        assert "Damit sind alle Punkte vergeben." in sheet.text.plain
        assert "schon alle 3 Punkte" in (await room.press("anna", sheet, "1")).text.plain
        await room.press("anna", sheet, "●●●")
        assert ballots(tmp_path) == []


async def test_many_topics_have_pages(tmp_path: Path) -> None:
    titles = ", ".join(f'"Ganz eigenes Thema Nummer {number}, das lang ist"' for number in range(1, 20))
    async with a_room(tmp_path, MORNING + f"topics = [{titles}]\n") as room:
        await voting(room)
        sheet = await room.ask("anna", "/abstimmen")
        assert labels(sheet)[-3:] == ["◀", "1 von 3", "▶"]
        assert "Nummer 9," not in sheet.text.plain
        sheet = await room.press("anna", sheet, "▶")
        sheet = await room.press("anna", sheet, "9 ")
        assert labels(sheet)[-3:-1] == ["2 von 3", "▶"]
        assert ballots(tmp_path) == ["9"]
        assert "1 von 3" in labels(await room.press("anna", await room.press("anna", sheet, "▶"), "▶"))


async def test_a_merged_topic_frees_a_vote_and_a_hidden_one_gives_way(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + "votes = 2\n") as room:
        await voting(room)
        await room.ask("anna", "/abstimmen 1 2")
        await room.moderates("/zusammenlegen 1 2")
        sheet = await room.ask("anna", "/abstimmen")
        assert "• 1 Schulgarten\nEine Stimme ist noch frei." in sheet.text.plain
        assert "wurde mit Thema 1 zusammengelegt" in await room.says("anna", "/abstimmen 2")
        await room.press("anna", sheet, "3")
        await room.moderates("/ausblenden 3")
        sheet = await room.ask("anna", "/abstimmen")
        assert "(ausgeblendet, zählt zurzeit nicht)" in sheet.text.plain
        assert "nicht zur Wahl" in await room.says("anna", "/abstimmen 3")
        await room.press("anna", sheet, "4")
        assert ballots(tmp_path) == ["1 4"]


async def test_interest_is_marked_and_no_vote(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        await room.ask("anna", "/unterstuetzen 2")
        await voting(room)
        assert "2  Mensa (1 interessierte Person) – von Ihnen unterstützt" in await room.says("anna", "/abstimmen")
        assert "von Ihnen unterstützt" not in await room.says("ben", "/abstimmen 2")
        assert "Mensa" in await room.says("anna", "/mine")
        await room.ask("ben", "/abstimmen 0")
        await room.moderates("/schliessen")
        assert "Abgestimmt hat niemand." in room.news("anna")[-1]


# When


async def test_before_during_and_after(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        assert "wird ab 10:20 Uhr abgestimmt" in await room.says("anna", "/abstimmen 1")
        await room.until("10:20")
        assert "Bis 10:40 Uhr." in await room.says("anna", "/abstimmen 1")
        assert "nach dem Ende der Abstimmung (10:40 Uhr)" in await room.says("anna", "/ergebnis")
        await room.until("10:40")
        assert "diese Änderung kam leider zu spät. Es zählt" in await room.says("anna", "/abstimmen 2")
        assert "Ihre Stimme kam leider zu spät" in await room.says("ben", "/abstimmen 2")
        over = await room.ask("anna", "/abstimmen vormittag")
        assert over.text.plain == "Die Abstimmung „Themen am Vormittag“ ist geschlossen."
        assert "Ein Stimmzettel wurde gezählt." in (await room.press("anna", over, "Ergebnis")).text.plain
        assert labels(await room.ask("ben", "/abstimmen")) == ["Themen am Vormittag"]


async def test_two_rounds_at_once(tmp_path: Path) -> None:
    later = AFTERNOON + 'method = "dots"\ntopics = ["Ausflug"]\n'
    async with a_room(tmp_path, MORNING + FOUR, later) as room:
        await voting(room)
        await room.moderates("/runde nachmittag abstimmen")
        asked = await room.ask("anna", "/abstimmen 1 2")
        assert asked.text.plain == "Welche Runde meinen Sie?"
        assert commands(asked) == ["/abstimmen vormittag 1 2", "/abstimmen nachmittag 1 2"]
        await room.press("anna", asked, "Themen am Vormittag")
        assert "nicht zur Wahl" in await room.says("anna", "/abstimmen nachmittag 1")
        await room.ask("anna", "/abstimmen Themen am Nachmittag 5:3")
        assert ballots(tmp_path) == ["1 2", "5:3"]
        for said in ("Nachmittag: 5:1", "nachm 5:1", "nachmittag #5"):  # as people name it
            assert "Stimmzettel: Themen am Nachmittag" in await room.says("anna", f"/abstimmen {said}")
            assert ballots(tmp_path) == ["1 2", "5:1"]
        for said in ("/stimme gestern 0 -", "/stimme ~99 0 1"):  # a button of another day
            assert "gibt es nicht" in await room.says("anna", said)
        assert ballots(tmp_path) == ["1 2", "5:1"]
        await room.moderates("/schliessen vormittag")
        assert "„Themen am Vormittag“ ist geschlossen" in await room.says("ben", "/abstimmen 1")
        assert "Themen am Nachmittag" in await room.says("ben", "/abstimmen 5")


async def test_after_reopening_a_counted_ballot_stays(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        await voting(room)
        await room.ask("anna", "/abstimmen 1")
        await room.moderates("/schliessen")
        await room.moderates("/runde wieder")
        for said in ("/abstimmen", "/abstimmen 2", "/abstimmen 0", "/stimme vormittag 0 2"):
            assert "beim ersten Schließen schon gezählt" in await room.says("anna", said)
        assert "ist schon gezählt" in await room.says("anna", "/meins")
        await room.ask("ben", "/abstimmen 1 3")
        assert "2 Stimmzettel sind gezählt" in await room.moderates("/schliessen")
        assert "1. Schulgarten (#1) – 2 Stimmen" in room.news("ben")[-1]


async def test_an_event_file_with_other_rules_does_not_keep_a_round_from_closing(tmp_path: Path) -> None:
    """What was right when it was cast is counted, whatever the file says later."""
    async with a_room(tmp_path, MORNING + FOUR + 'method = "dots"\nvotes = 3\n') as room:
        await voting(room)
        await room.ask("anna", "/abstimmen 1:2 2:1")
        event_file(tmp_path, HEAD + MORNING + FOUR + "votes = 1\n")
        assert await room.app.library.refresh()
        assert "• 1 Schulgarten\n• 2 Mensa\nDamit sind alle Stimmen vergeben." in await room.says("anna", "/abstimmen")
        assert "ein Stimmzettel ist gezählt" in await room.moderates("/schliessen")


async def test_without_buttons_everything_works_by_number(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR, buttons=False) as room:
        await voting(room)
        sheet = await room.ask("anna", "!abstimmen")
        assert sheet.poll is not None
        assert [option.command for option in sheet.poll.options] == ["1", "2", "3", "4"]
        assert sheet.poll.command == "/abstimmen vormittag"
        await room.ask("anna", "3")
        await room.ask("anna", "4 elternarbeit")
        assert ballots(tmp_path) == ["3 4"]


async def test_mine_shows_the_ballot_as_it_counts(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        await voting(room)
        await room.says("anna", "/abstimmen 2 4")
        await room.moderates("/zusammenlegen 1 4")
        assert "„Themen am Vormittag“: 1 2 (Beleg" in await room.says("anna", "/meins")
        refused = await room.says("anna", "/abstimmen 4")
        assert "Bitte nehmen Sie die 1." in refused
        assert refused.endswith(KEPT)
