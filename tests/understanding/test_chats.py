"""Chats of several turns, as people type them: each answer builds on what was said before, or does not."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from storage.event import Event
from storage.event_file import load

TEXTS = Texts()
BEFORE = "2028-03-10T10:00"
DAY_ONE = "2028-04-04T11:00"

Turns = list[tuple[str, str]]

GERMAN: list[tuple[str, Turns]] = [
    # What is asked of the thing that was told, in few words.
    (
        DAY_ONE,
        [
            ("Wann ist die Hafenrundfahrt?", "18:00"),
            ("von wo", "Anleger 3"),
            ("was kostet das", "15 Euro"),
            ("wie viele können mit?", "50"),
            ("und bis wann?", "19:30"),
            ("Treffpunkt?", "Anleger 3"),
        ],
    ),
    # A word of what its description says.
    (DAY_ONE, [("wo ist der hacktisch", "Kajüte"), ("muss ich da was mitbringen?", "Laptop")]),
    # A detail of the text that was told.
    (DAY_ONE, [("Gibt es eine Garderobe?", "neben dem Eingang"), ("ab wann?", "8 Uhr")]),
    (BEFORE, [("Kann ich stornieren?", "1. März"), ("bis wann?", "1. März")]),
    # The last question for others, or with another thing.
    (BEFORE, [("Was kostet die Teilnahme?", "90 Euro"), ("und für Studierende?", "40 Euro")]),
    (DAY_ONE, [("Wann ist die Eröffnung?", "09:00"), ("und der Abschluss?", "15:00"), ("und wo?", "Deck")]),
    # One of several that were told.
    (
        DAY_ONE,
        [
            ("Was gibt es nach dem Mittagessen noch?", "Hacktisch"),
            ("die zweite, wo ist die?", "Anleger 3"),
            ("und die andere?", "Hacktisch"),
        ],
    ),
    # How to propose, then until when.
    (DAY_ONE, [("Wie schlage ich ein Thema vor?", "vorschlag"), ("bis wann?", "16:00")]),
    # What was spoken of before a question on something else.
    (
        DAY_ONE,
        [("Wann ist der Hacktisch?", "13:00"), ("Gibt es WLAN?", "Speicher"), ("und wie lange geht der?", "3 Stunden")],
    ),
    # The item that the question on a text named.
    (BEFORE, [("Ist das Mittagessen vegetarisch?", "vegetarisch"), ("wann ist das?", "12:00"), ("und wo?", "Kombüse")]),
    # What has a price of its own, asked as a question of yes and no.
    (DAY_ONE, [("Wann ist die Hafenrundfahrt?", "18:00"), ("kostet das was?", "15 Euro")]),
    # Another way here, which the first text says nothing of.
    (BEFORE, [("Wie komme ich mit der U-Bahn hin?", "U4"), ("ok und mit dem Auto?", "Sandtor")]),
    # After one of several was taken by what it is called, the other one.
    (
        DAY_ONE,
        [
            ("Was gibt es nach dem Mittagessen noch?", "Hacktisch"),
            ("was muss ich zum Hacktisch mitbringen?", "Laptop"),
            ("und die andere, was kostet die?", "15 Euro"),
        ],
    ),
    # A question that stands by itself is read as such.
    (DAY_ONE, [("Wann ist der Hacktisch?", "13:00"), ("Wo kann ich parken?", "Sandtor"), ("Danke!", "Gern")]),
    # People.
    (DAY_ONE, [("Wer ist für die Technik zuständig?", "Okafor"), ("hat der ne mailadresse?", "tom@harbour.example")]),
]
ENGLISH: list[tuple[str, Turns]] = [
    (DAY_ONE, [("When is the boat tour?", "18:00"), ("how much is it?", "15 euros"), ("where do we meet?", "Pier 3")]),
    (DAY_ONE, [("Is there a cloakroom?", "entrance"), ("When does it open?", "8 a.m.")]),
    (DAY_ONE, [("Who handles registration?", "Ida Brandt"), ("her phone number?", "5550120")]),
    (DAY_ONE, [("When is the opening?", "09:00"), ("and the closing?", "15:00")]),
    (DAY_ONE, [("When is the hack table?", "13:00"), ("what do I bring?", "laptop")]),
]


@pytest.fixture(scope="module")
def event() -> Event:
    found = load(Path(__file__).parent / "harbour.toml").event
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "now", "turns"),
    [*(("de", *chat) for chat in GERMAN), *(("en", *chat) for chat in ENGLISH)],
    ids=lambda value: value[0][0] if isinstance(value, list) else str(value),
)
def test_a_chat(event: Event, language: str, now: str, turns: Turns) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    view = View(event, moment, language, partial(TEXTS.text, language))
    about = About()
    for question, said in turns:
        found = turn(question, view, about)
        about = found.about
        assert said in found.answer.text.plain, f"{question} ({found.question}): {found.answer.text.plain}"


TABLES = """
[event]
slug = "kuestentische"
title = "Küstentische 2028"
timezone = "Europe/Berlin"
languages = ["de"]
starts = 2028-05-02T13:00:00
ends = 2028-05-02T18:00:00

[[item]]
id = "t1"
title = "Tischrunde 1"
kind = "open"
start = 2028-05-02T13:30:00
end = 2028-05-02T14:15:00
description = "Hier geht es um Deiche."
[[item]]
id = "t2"
title = "Tischrunde 2"
kind = "open"
start = 2028-05-02T14:30:00
end = 2028-05-02T15:15:00
description = "Hier geht es um Leuchttürme."
[[item]]
id = "talk"
title = "Vortrag: Sand für Sylt"
kind = "talk"
start = 2028-05-02T13:00:00
end = 2028-05-02T13:30:00
speakers = ["Wiebke Tönnsen, Küstenamt"]
[[item]]
id = "own"
title = "Workshop: Strandgut bestimmen"
kind = "workshop"
start = 2028-05-02T16:00:00
end = 2028-05-02T17:00:00
speakers = ["Wiebke Tönnsen, Küstenamt"]
[[item]]
id = "other"
title = "Workshop: Knoten lernen"
kind = "workshop"
start = 2028-05-02T16:00:00
end = 2028-05-02T17:00:00
speakers = ["Ole Harms"]
[[material]]
kind = "slides"
title = "Folien zum Vortrag"
item = "talk"
url = "https://kueste.example/folien.pdf"
[[material]]
kind = "recording"
title = "Aufzeichnung des Vortrags"
item = "talk"
url = "https://kueste.example/film"
"""


@pytest.mark.parametrize(
    "turns",
    [
        [("Wann ist Tischrunde 1?", "13:30"), ("und die zweite?", "14:30")],
        [("Worum geht es in der ersten Tischrunde?", "Deiche"), ("und in der zweiten?", "Leuchttürme")],
        [("Wann ist der Vortrag von Wiebke Tönnsen?", "13:00"), ("nein, ich meine den Workshop", "Strandgut")],
        [("Gibt es die Folien vom Vortrag?", "folien.pdf"), ("und das Video?", "kueste.example/film")],
    ],
)
def test_another_round_and_another_item_of_the_same_person(tmp_path: Path, turns: Turns) -> None:
    path = tmp_path / "tables.toml"
    path.write_text(TABLES, encoding="utf-8")
    tables = load(path).event
    assert tables is not None
    test_a_chat(tables, "de", "2028-05-02T12:30", turns)


def test_what_was_offered_can_be_picked_by_what_it_is(event: Event) -> None:
    offered = About(items=("opening", "hack", "boat"), ask="where", asked="wo ist das")
    moment = datetime.fromisoformat(DAY_ONE).replace(tzinfo=event.zone)
    view = View(event, moment, "de", partial(TEXTS.text, "de"))
    for words, item in (
        ("der um 13 Uhr", "hack"),
        ("nein ich meine den workshop", "hack"),
        ("die letzte", "boat"),
        ("2", "hack"),
        ("Eröffnung", "opening"),
        ("am Vormittag", "opening"),
    ):
        assert turn(words, view, offered).about.item == item, words


@pytest.mark.parametrize("said", ["ich nehme 1 und 3", "2, 3", "Gezeiten als Dienst, bitte", "meine Stimmen: 1 2"])
def test_words_that_may_be_a_choice_are_not_remembered(event: Event, said: str) -> None:
    """Whoever votes in words where no vote runs has told nobody: what was spoken of lies beside the person."""
    moment = datetime.fromisoformat(DAY_ONE).replace(tzinfo=event.zone)
    view = View(event, moment, "de", partial(TEXTS.text, "de"))
    assert turn(said, view, About()).about.asked == ""
    assert turn("Wann ist die Eröffnung?", view, About()).about.asked
