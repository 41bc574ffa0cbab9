"""Topics: proposing by command or in plain words, near duplicates, limits, interest, what a proposer can change."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import PlayClock
from handlers.voting.titles import LONGEST
from tests.room import AFTERNOON, FOUR, MORNING, TIMES, Room, a_room, commands, labels

GROUPS = '[[group]]\nkey = "land"\nlabel = "Bundesland"\noptions = ["Sachsen", "Thüringen"]\n'


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """One round, in which topics are collected."""
    async with a_room(tmp_path, GROUPS, MORNING, limits=9) as opened:
        await opened.moderates("/runde oeffnen")
        yield opened


NO_TOPIC = "Noch gibt es hier kein Thema."


async def titles(room: Room) -> str:
    return await room.says("anna", "/themen")


@pytest.mark.parametrize("name", ["/vorschlag", "!propose", "/VORSCHLAG"])
async def test_one_message_is_enough(room: Room, name: str) -> None:
    for number, (said, title) in enumerate(
        [
            ("Schulgarten", "Schulgarten"),
            (" „Elternarbeit\n in der Kita“. ", "Elternarbeit in der Kita"),
            ("Thema: Mensa", "Mensa"),
            ("vormittag: Inklusion", "Inklusion"),
            ("Vormittag im Hort", "Vormittag im Hort"),
            ("Was heißt hier „gut“?", "Was heißt hier „gut“?"),
            ("„Alt“ und „neu“", "„Alt“ und „neu“"),
            ("Offen ...", "Offen ..."),
        ],
        1,
    ):
        assert f"Thema {number} ist aufgenommen: {title} (" in await room.says("anna", f"{name} {said}")
        assert f"{number}  {title}\n" in await room.says("ben", "/topics") + "\n"


async def test_plain_words_are_confirmed(room: Room) -> None:
    for said in (
        "Ich hätte ein Thema: Elternarbeit",
        "ich haette da noch ein thema – Elternarbeit.",
        "Hallo, ich habe einen Vorschlag: Elternarbeit",
        "Mein Thema wäre: Elternarbeit",
        "Mein Thema waere Elternarbeit",
        "Ich möchte Elternarbeit vorschlagen",
        "Ich würde gerne Elternarbeit als Thema einbringen.",
        "I have a topic: Elternarbeit",
        "I'd like to propose: Elternarbeit",
    ):
        asked = await room.ask("anna", said)
        assert asked.text.plain == "Soll ich „Elternarbeit“ als Thema vorschlagen?", said
        assert labels(asked) == ["Ja, vorschlagen"]
    assert NO_TOPIC in await titles(room)


async def test_yes_in_many_ways(room: Room) -> None:
    for number, yes in enumerate(["Ja!", "/yes", "ja, gerne", "!ja"], 1):
        title = ("Schulgarten", "Mensa", "Inklusion", "Elternarbeit")[number - 1]
        await room.ask("anna", f"Ich hätte ein Thema: {title}")
        assert f"Thema {number} ist aufgenommen: {title}" in await room.says("anna", yes)


async def test_one_tap_confirms_too_and_no_leaves_it(room: Room) -> None:
    asked = await room.ask("anna", "Ich hätte ein Thema: Elternarbeit")
    assert "ist aufgenommen" in (await room.press("anna", asked, "Ja, vorschlagen")).text.plain
    await room.ask("ben", "Ich hätte ein Thema: Mensa")
    assert await room.says("ben", "nein danke") == "In Ordnung, ich lasse es."
    assert "Mensa" not in await titles(room)


async def test_who_does_not_say_what_is_asked(room: Room) -> None:
    said = ("/vorschlag", "Ich möchte ein Thema vorschlagen.", "Ich hätte da ein Thema", "Kann ich etwas vorschlagen?")
    asked = "Worum soll es gehen? Schreiben Sie mir das Thema in einem Satz."
    for number, words in enumerate(said):
        yes = "Ja, mit /vorschlag oder gleich hier. " if words.endswith("?") else ""
        assert await room.says("anna", words) == yes + asked
        title = ("Schulgarten", "Mensa", "Inklusion", "Elternarbeit")[number]
        assert f"ist aufgenommen: {title}" in await room.says("anna", title)
        assert "aufgenommen" not in await room.says("anna", "Wann ist Mittag?")


async def test_a_yes_or_no_is_never_a_topic(room: Room) -> None:
    await room.ask("anna", "/vorschlag")
    assert "Worum soll es gehen?" in await room.says("anna", "ja")
    assert "ich lasse es" in await room.says("anna", "Nein.")
    assert NO_TOPIC in await titles(room)


async def test_a_command_in_between_ends_the_question(room: Room) -> None:
    await room.ask("anna", "/vorschlag")
    await room.ask("anna", "/programm")
    assert "aufgenommen" not in await room.says("anna", "Wann ist Mittag?")
    assert NO_TOPIC in await titles(room)


async def test_the_question_waits_ten_minutes(room: Room) -> None:
    assert isinstance(room.app.clock, PlayClock)
    await room.ask("anna", "/vorschlag")
    await room.ask("ben", "/vorschlag")
    room.app.clock.advance(timedelta(minutes=9, seconds=59))
    assert "aufgenommen" in await room.says("anna", "Elternarbeit")
    room.app.clock.advance(timedelta(seconds=1))
    assert "aufgenommen" not in await room.says("ben", "Schulgarten")


async def test_what_is_no_topic_is_declined_kindly(room: Room) -> None:
    for said, answer in (
        ("x" * (LONGEST + 1), f"Das sind {LONGEST + 1} Zeichen"),
        ("123 !?", "erkenne ich nicht als Thema"),
        ("🎉", "erkenne ich nicht als Thema"),
        ("Alle Arschlöcher raus", "dass es niemanden verletzt"),
    ):
        assert answer in await room.says("anna", f"/vorschlag {said}")
        assert answer in await room.says("anna", f"Ich hätte ein Thema: {said}")
    assert NO_TOPIC in await titles(room)


async def test_too_long_can_be_said_shorter(room: Room) -> None:
    await room.ask("anna", "/vorschlag")
    assert "Zeichen" in await room.says("anna", "lang " * 50)
    assert "ist aufgenommen: kurz" in await room.says("anna", "kurz")


async def test_one_person_has_so_many(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING, AFTERNOON, limits=2) as room:
        await room.moderates("/runde vormittag oeffnen")
        for title in ("Schulgarten", "Mensa"):
            await room.ask("anna", f"/vorschlag {title}")
        assert "Von Ihnen stehen schon 2 Themen zur Wahl" in await room.says("anna", "/vorschlag Inklusion")
        assert "ist zurückgezogen" in await room.says("anna", "/thema 1 zurückziehen")
        assert "Thema 3 ist aufgenommen" in await room.says("anna", "/vorschlag Inklusion")
        assert "Thema 4 ist aufgenommen" in await room.says("ben", "/vorschlag Elternarbeit")
        await room.moderates("/schliessen")
        await room.moderates("/runde nachmittag oeffnen")  # what stood to choice in the morning is over
        assert "Thema 5 ist aufgenommen" in await room.says("anna", "/vorschlag Ganztag")


# Near duplicates


async def test_a_near_duplicate_is_shown_and_supported(room: Room) -> None:
    await room.ask("anna", "/vorschlag Elternarbeit in der Kita")
    shown = await room.ask("ben", "/vorschlag Elternarbeit in der KITA")
    assert "Ein ähnliches Thema gibt es schon:\n\n1  Elternarbeit in der Kita" in shown.text.plain
    assert labels(shown) == ["#1 unterstützen", "Trotzdem vorschlagen"]
    thanks = await room.press("ben", shown, "#1")
    assert "Sie interessieren sich für Thema 1" in thanks.text.plain
    assert "1  Elternarbeit in der Kita (1 interessierte Person)" in await titles(room)
    assert "wartet gerade nichts" in await room.says("ben", "ja")  # the wish to propose it is done with


async def test_supporting_twice_is_supporting_once(room: Room) -> None:
    await room.ask("anna", "/vorschlag Elternarbeit")
    noted = await room.ask("ben", "/unterstuetzen 1")
    assert "schon notiert" in await room.says("ben", "/support #1")
    assert "(1 interessierte Person)" in await titles(room)
    assert "zurückgenommen" in (await room.press("ben", noted, "Nicht mehr")).text.plain
    assert "interessiert" not in await titles(room)


@pytest.mark.parametrize("way", ["/ja", "/trotzdem vormittag Elternarbeit in der KITA"])
async def test_it_can_be_proposed_anyway(room: Room, way: str) -> None:
    await room.ask("anna", "/vorschlag Elternarbeit in der Kita")
    await room.ask("ben", "/vorschlag Elternarbeit in der KITA")
    assert "Thema 2 ist aufgenommen" in await room.says("ben", way)


async def test_support_needs_a_topic(room: Room) -> None:
    for name in ("unterstuetzen", "thema"):
        assert "Welches Thema meinen Sie?" in await room.says("ben", f"/{name}")
        assert "Ein Thema „99“ gibt es nicht" in await room.says("ben", f"/{name} 99")


# When and where


async def test_nothing_is_taken_before_and_after(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + TIMES) as room:
        for said in ("/vorschlag Mensa", "Ich hätte ein Thema: Mensa", "Ich hätte ein Thema"):
            assert "ab 10:00 Uhr gesammelt" in await room.says("anna", said)
        await room.until("10:00")
        assert "aufgenommen" in await room.says("anna", "/vorschlag Mensa")
        await room.until("10:20")
        assert "wird schon abgestimmt, mit /abstimmen" in await room.says("anna", "/vorschlag Garten")


async def test_late_topics(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + TIMES + FOUR + "late_topics = true\n", now="10:30") as room:
        await room.until("10:31")
        assert "Thema 5 ist aufgenommen" in await room.says("anna", "/vorschlag Digitale Tafeln")
        assert "5 Digitale Tafeln" in await room.says("ben", "/abstimmen 5")


async def test_two_rounds_take_topics(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING, AFTERNOON) as room:
        assert "sage ich Ihnen Bescheid" in await room.says("anna", "/vorschlag Mensa")
        for name in ("vormittag", "nachmittag"):
            await room.moderates(f"/runde {name} oeffnen")
        asked = await room.ask("anna", "/vorschlag Mensa")
        assert asked.text.plain == "Für welche Runde ist „Mensa“?"
        assert commands(asked) == ["/in vormittag", "/in nachmittag"]
        assert "Für welche Runde" in await room.says("anna", "ja")
        assert "Eine Runde „mittag“ gibt es nicht" in await room.says("anna", "/in mittag")
        assert "(Themen am Nachmittag)" in await room.says("anna", "/in nachmittag")
        assert "wartet gerade nichts" in await room.says("anna", "/in vormittag")
        await room.ask("ben", "/vorschlag Garten")
        assert "(Themen am Vormittag)" in await room.says("ben", "Themen am Vormittag")
        assert "Welche Runde" in await room.says("ben", "/themen")
        assert "Garten" not in await room.says("ben", "/themen nachmittag")
        assert "Eine Runde „abends“ gibt es nicht" in await room.says("ben", "/themen abends")


async def test_in_english(room: Room) -> None:
    await room.ask("anna", "/language en")
    assert "Topic 1 is in: School food (Morning topics)" in await room.says("anna", "/propose School food")
    shown = await room.ask("anna", "/vorschlag School food")
    assert "There is a similar topic already" in shown.text.plain
    assert commands(shown) == ["/support 1", "/yes"]
    assert "Topics: Morning topics" in await room.says("anna", "topics")


# The proposer's own


async def test_a_proposer_can_reword_sort_and_withdraw(room: Room) -> None:
    filed = await room.ask("anna", "/vorschlag Elternabreit")
    assert "Wie soll Thema 1 heißen?" in (await room.press("anna", filed, "Wortlaut")).text.plain
    assert "1  Elternarbeit" in await room.says("anna", "Elternarbeit")
    assert "(Rat gesucht)" in (await room.press("anna", filed, "Rat gesucht")).text.plain
    asked = await room.press("anna", filed, "Für: Bundesland")
    assert labels(asked) == ["Sachsen", "Thüringen", "Für alle"]
    assert "(Rat gesucht, Thüringen)" in (await room.press("anna", asked, "Thüringen")).text.plain
    assert "niemanden verletzt" in await room.says("anna", "/thema 1 text Arschloch")
    assert "Möglich sind zum Beispiel" in await room.says("anna", "/thema 1 tanzen")
    assert "zurückgezogen" in (await room.press("anna", filed, "Zurückziehen")).text.plain
    assert NO_TOPIC in await titles(room)


async def test_nobody_else_can(room: Room) -> None:
    await room.ask("anna", "/vorschlag Elternarbeit")
    for said in ("text Quatsch", "zurueckziehen", "art frage"):
        assert "hat jemand anderes vorgeschlagen" in await room.says("ben", f"/thema 1 {said}")
    assert labels(await room.ask("ben", "/topic 1")) == ["#1 unterstützen"]
    await room.moderates("/ausblenden 1")
    assert "gibt es nicht" in await room.says("ben", "/thema 1")
    assert "ausgeblendet" in await room.says("anna", "/thema 1")


async def test_what_is_voted_on_keeps_its_words(room: Room) -> None:
    """A vote for it must not become one for something else, or for nothing."""
    filed = await room.ask("anna", "/vorschlag Elternarbeit")
    await room.until("10:05")
    await room.moderates("/runde abstimmen")
    await room.says("ben", "/abstimmen 1")
    for said in ("text Ganz anderes", "zurueckziehen", "text"):
        assert "sagen Sie es bitte der Moderation" in await room.says("anna", f"/thema 1 {said}")
    assert "(Rat gesucht)" in (changed := await room.press("anna", filed, "Rat gesucht")).text.plain
    assert labels(changed) == ["Frage", "Rat gesucht", "Erfahrung", "Für: Bundesland"]
    await room.moderates("/runde oeffnen")  # back to collecting, with the ballots that are there
    assert "sagen Sie es bitte der Moderation" in await room.says("anna", "/thema 1 zurueckziehen")
    assert "heißt jetzt „Eltern“" in await room.moderates("/umbenennen 1 Eltern")


async def test_a_slip_of_the_finger_can_be_mended_while_people_vote(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING, "late_topics = true\n", 'topics = ["Mensa"]\n') as room:
        await room.moderates("/runde abstimmen")
        await room.until("10:00")
        filed = await room.ask("anna", "/vorschlag Elternabreit")
        await room.press("anna", filed, "Wortlaut")
        assert "2  Elternarbeit" in await room.says("anna", "Elternarbeit")
        await room.says("ben", "/abstimmen 2")
        assert "zurückgezogen" in (await room.press("anna", filed, "Zurückziehen")).text.plain
        assert "2 Elternarbeit (zurückgezogen, zählt nicht)" in await room.says("ben", "/abstimmen")
        await room.says("anna", "/vorschlag Schulhund")
        await room.until("10:04")
        assert "sagen Sie es bitte der Moderation" in await room.says("anna", "/thema 3 zurueckziehen")


async def test_a_topic_that_others_share_stays(room: Room) -> None:
    await room.ask("anna", "/vorschlag Elternarbeit")
    await room.ask("ben", "/vorschlag Schulgarten")
    await room.moderates("/zusammenlegen 1 2")
    assert "Themen anderer" in await room.says("anna", "/thema 1 zurueckziehen")
    assert labels(await room.ask("ben", "/thema 2")) == []  # it is part of another one: nothing to do with it


async def test_in_a_closed_round_nothing_changes(room: Room) -> None:
    await room.ask("anna", "/vorschlag Elternarbeit")
    await room.moderates("/schliessen")
    for said in ("/thema 1 zurueckziehen", "/thema 1 text Neu"):
        assert "Diese Runde ist geschlossen" in await room.says("anna", said)
    assert "Diese Runde ist geschlossen" in await room.says("ben", "/unterstuetzen 1")


async def test_an_event_without_rounds(tmp_path: Path) -> None:
    async with a_room(tmp_path) as room:
        for said in ("/themen", "/vorschlag Mensa", "/abstimmen", "/ergebnis"):
            assert "kein" in await room.says("anna", said)
        assert "Bei dieser Veranstaltung" in await room.moderates("/runde")
