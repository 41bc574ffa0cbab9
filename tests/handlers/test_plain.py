"""What people write about topics and votes without a command: the bare word, the slash left out, a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.room import AFTERNOON, FOUR, MORNING, TIMES, a_room, labels

WAYS_TO_VOTE = (
    "abstimmen", "Abstimmen!", "vote", "Stimmzettel", "Ich möchte abstimmen", "wählen", "Wie stimme ich ab?",
    "Wie kann ich abstimmen?", "Wo finde ich den Stimmzettel?", "Kann ich meine Stimme noch ändern?", "How do I vote?",
    "Wie lange kann ich noch abstimmen?",
)  # fmt: skip


@pytest.mark.parametrize("said", WAYS_TO_VOTE)
async def test_the_way_to_vote(tmp_path: Path, said: str) -> None:
    async with a_room(tmp_path, MORNING, TIMES, FOUR, now="10:10") as room:
        assert "ab 10:20 Uhr abgestimmt" in await room.says("anna", said)
        await room.until("10:21")
        assert "Ihr Stimmzettel ist leer" in await room.says("anna", said)


async def test_the_slash_left_out(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING, "late_topics = true\n", FOUR) as room:
        await room.moderates("/runde abstimmen")
        assert "• 1 Schulgarten\n• 3 Inklusion" in await room.says("anna", "abstimmen 1 und 3")
        assert ": 1 3 (Beleg " in await room.says("anna", "Wo ist mein Beleg?")
        assert "99 steht in dieser Runde nicht" in await room.says("anna", "vote 99")
        assert "Worum soll es gehen?" in await room.says("ben", "Vorschlag")
        assert "„Ganztag“ als Thema vorschlagen?" in await room.says("anna", "vorschlag Ganztag")
        assert "(Themen am Vormittag)" in await room.says("anna", "ja")


async def test_a_bare_question_is_no_topic(tmp_path: Path) -> None:
    """Who is asked for a topic and asks „bis wann?“ wants to know that first; the topic is still waited for."""
    async with a_room(tmp_path, MORNING, TIMES, FOUR, now="10:10") as room:
        assert "Worum soll es gehen?" in await room.says("anna", "kann ich noch ein thema vorschlagen")
        assert "10:20" in await room.says("anna", "und bis wann?")
        assert "(Themen am Vormittag)" in await room.says("anna", "Lesepaten")


LUNCH = """
[[item]]
id = "mittag"
title = "Mittagspause"
start = 2020-01-20T12:15:00
"""


@pytest.mark.parametrize(
    "said",
    [
        "Erinner mich bitte an die Mittagspause", "Können Sie mich an die Mittagspause erinnern?",
        "erinnere mich vor mittag", "Erinnere mich wenn die Mittagspause beginnt",
        "Eine Erinnerung an die Mittagspause bitte", "Sagen Sie mir vor der Mittagspause Bescheid.",
        "Bitte erinnern Sie mich an Mittagspause!", "Could you remind me of the Mittagspause?",
    ],
)  # fmt: skip
async def test_a_wish_to_be_reminded(tmp_path: Path, said: str) -> None:
    async with a_room(tmp_path, LUNCH) as room:
        assert "10 Minuten vorher an „Mittagspause“" in await room.says("anna", said)
        assert "ab jetzt 15 Minuten vorher" in await room.says("anna", "Erinnere mich 15 min vorher")


@pytest.mark.parametrize(
    "said",
    [
        "Keine Erinnerung mehr an die Mittagspause", "Erinnern Sie mich bitte nicht mehr an die Mittagspause.",
        "Don't remind me of the Mittagspause anymore",
    ],
)  # fmt: skip
async def test_a_wish_to_be_reminded_no_more(tmp_path: Path, said: str) -> None:
    async with a_room(tmp_path, LUNCH) as room:
        await room.ask("anna", "/merken mittag")
        assert "An „Mittagspause“ erinnere ich Sie nicht mehr." in await room.says("anna", said)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("Kann man hier Themen vorschlagen?", "Ja, bis 10:20 Uhr: Schreiben Sie /vorschlag"),
        ("Wie reiche ich einen Vorschlag ein?", "Hier im Chat: Schreiben Sie /vorschlag und Ihr Thema, bis 10:20 Uhr"),
        ("Bis wann kann man hier Themen vorschlagen?", "Bis 10:20 Uhr: Schreiben Sie /vorschlag"),
    ],
)
async def test_how_to_propose_waits_for_no_words(tmp_path: Path, said: str, begins: str) -> None:
    """Whoever only asked how it goes has not said what the next words are."""
    async with a_room(tmp_path, MORNING, TIMES, FOUR) as room:
        assert "Themen werden ab 10:00 Uhr gesammelt" in await room.says("anna", said)
        await room.until("10:05")
        how = await room.ask("anna", said)
        assert how.text.plain.startswith(begins)
        assert labels(how) == ["Thema vorschlagen"]
        assert "aufgenommen" not in await room.says("anna", "Wann ist Mittag?")


async def test_what_the_round_is_now_and_not_what_the_file_said(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING, TIMES, FOUR, now="10:25") as room:
        await room.moderates("/runde verlaengern 5")
        assert "Bis 10:45 Uhr" in await room.says("anna", "Bis wann kann ich abstimmen?")


async def test_topics_and_results(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING, FOUR, AFTERNOON) as room:
        await room.moderates("/runde vormittag oeffnen")
        await room.says("ben", "/vorschlag Ganztag")
        assert "5  Ganztag" in await room.says("anna", "Welche Themen gibt es?")
        assert "Noch gibt es kein Ergebnis" in await room.says("anna", "Was wurde gewählt?")
        await room.moderates("/runde vormittag abstimmen")
        await room.says("anna", "/abstimmen 5")
        await room.moderates("/schliessen")
        for said in ("Was wurde gewählt?", "Wer hat gewonnen?", "Wie ist das Ergebnis?"):
            assert "Ganztag (#5) – 1 Stimme" in await room.says("anna", said)


async def test_topics_may_come_late_until_the_round_closes(tmp_path: Path) -> None:
    """Where they may come while it is voted, the beginning of the vote is no deadline."""
    async with a_room(tmp_path, MORNING, TIMES, "late_topics = true\n", FOUR, now="10:10") as room:
        closes = "10:40"
        assert closes in await room.says("anna", "Wie reiche ich einen Vorschlag ein?")
        assert closes in await room.says("anna", "Bis wann kann man hier Themen vorschlagen?")
