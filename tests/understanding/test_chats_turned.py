"""Chats in which a question is complete by itself, stands for another thing, or is on what has no place of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "mooswoche"
title = "Moostage 2029"
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2029-05-08T09:00:00
ends = 2029-05-08T18:00:00
format = "hybrid"
stream = "https://live.example.org/moos"
cost = "vor Ort 45 Euro, online 15 Euro"
registration = { until = 2029-04-20, note = "Online genügt eine Mail bis 4. Mai." }

[[contact]]
name = "Tomke Feddersen"
email = "orga@moos.example"

[venue]
name = "Torfhaus"
address = "Kanalweg 2, 26810 Fehnstadt"
catering = { de = "Mittags gibt es Eintopf, auch vegan.", en = "Stew for lunch, also a vegan one." }
accessibility = { de = "Ein Aufzug fährt in alle Etagen.", en = "The house is step-free, a lift goes to all floors." }

[[room]]
id = "saal"
name = "Birkensaal"
link = "https://live.example.org/birke"
[[room]]
id = "stube"
name = "Ginsterstube"
floor = "1. OG"
note = "Aus der Ginsterstube wird nicht übertragen."
[[room]]
id = "diele"
name = "Diele"
note = "Hier gibt es einen Bildschirm mit dem Livestream aus dem Birkensaal."

[[item]]
id = "torf"
title = "Vortrag: Torf und Klima"
kind = "talk"
start = 2029-05-08T09:30:00
end = 2029-05-08T10:15:00
rooms = ["saal"]
speakers = ["Dr. Imke Harms, Moorinstitut"]
[[item]]
id = "wasser"
title = "Vortrag: Wasser im Fehn"
kind = "talk"
start = 2029-05-08T10:30:00
end = 2029-05-08T11:15:00
rooms = ["saal"]
speakers = ["Jelto Onnen"]
recorded = true
[[item]]
id = "k1"
title = "Orchideen zählen"
kind = "workshop"
track = "Kreis 1"
start = 2029-05-08T11:30:00
end = 2029-05-08T12:30:00
rooms = ["stube"]
speakers = ["Fenna Post"]
[[item]]
id = "k2"
title = "Gräben stauen"
kind = "workshop"
track = "Kreis 2"
start = 2029-05-08T11:30:00
end = 2029-05-08T12:30:00
rooms = ["diele"]
[[item]]
id = "k3"
title = "Wollgras im Alter"
kind = "workshop"
track = "Kreis 3"
start = 2029-05-08T14:00:00
end = 2029-05-08T15:00:00
rooms = ["stube"]
[[item]]
id = "gang"
title = "Moorgang"
kind = "excursion"
start = 2029-05-08T15:30:00
end = 2029-05-08T17:00:00
description = "Gummistiefel sind ratsam."
meeting_point = "an der Schleuse"
[[item]]
id = "bild"
title = "Gruppenbild"
kind = "social"
start = 2029-05-08
[[item]]
id = "feuer"
title = "Abend am Feuer"
kind = "social"
start = 2029-05-08T19:00:00
rooms = ["diele"]
cost = "4 Euro für das Brot"
[[item]]
id = "nach"
title = "Stammtisch online"
kind = "feedback"
start = 2029-05-15T17:00:00
link = "https://live.example.org/tisch"
attendance = "online"

[[material]]
title = "Folien zu Torf und Klima"
kind = "slides"
item = "torf"
url = "https://moos.example/torf.pdf"
[[material]]
title = "Mitschnitt: Wasser im Fehn"
kind = "recording"
item = "wasser"
url = "https://moos.example/wasser"

[[material]]
title = "Tagungsband"
kind = "report"
available = 2029-09-01

[[faq]]
questions = ["Gibt es Kinderbetreuung?"]
answer = "Ja, im Nebenhaus für Kinder ab 3 Jahren."
[[faq]]
questions = ["Gibt es Parkplätze?"]
answer = "Hinter dem Haus, 2 Euro am Tag."
[[faq]]
questions = ["Was ist, wenn ich krank werde?"]
answer = "Eine Mail an orga@moos.example genügt."
[[faq]]
questions = ["Ist der Stammtisch auch vor Ort?"]
answer = "Nein, der Stammtisch ist nur online."
[[faq]]
questions = ["Brauche ich eine Lupe?"]
answer = "Lupen liegen aus."
"""
BEFORE, MORNING, EVENING = "2029-04-02T10:00:00", "2029-05-08T11:20:00", "2029-05-08T18:10:00"


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def told(event: Event, now: str, turns: str, language: str = "de") -> Answer:
    """The answer to the last of several turns."""
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    view, about = View(event, moment, language, partial(TEXTS.text, language)), About()
    for question in turns.split(" / "):
        last = turn(question, view, about)
        about = last.about
    return last.answer


ANSWERS = [
    # A condition is one of its own, or a part of what was asked before.
    (BEFORE, "Bis wann kann ich mich anmelden? / und wenn ich nur online dabei bin?", "4. Mai"),
    (BEFORE, "Bis wann kann ich mich anmelden? / und falls man online teilnimmt?", "4. Mai"),
    (BEFORE, "Wo melde ich mich an? / und wenn ich dann doch krank werde?", "orga@moos.example genügt"),
    (BEFORE, "Was kostet es? / und wenn ich online mitmache?", "online 15 Euro"),
    # Of what was told together only one has a place.
    (EVENING, "Kommt heute noch was? / wo ist das?", "Diele"),
    (EVENING, "Kommt heute noch was? / was kostet das?", "4 Euro"),
    # One of several that were told.
    (BEFORE, "Welche Vorträge gibt es? / den letzten mein ich", "Wasser im Fehn"),
    (BEFORE, "Welche Vorträge gibt es? / den ersten meine ich", "Torf und Klima"),
    # What stands before the clause that asks of it.
    (BEFORE, "Das Gräben stauen, wo ist das?", "Diele"),
    (BEFORE, "Und der Moorgang, wann geht der los?", "15:30"),
    # An age alone is that of the text.
    (BEFORE, "Gibt es Kinderbetreuung? / ab welchem Alter?", "ab 3 Jahren"),
    # What the text itself tells of a price is told.
    (BEFORE, "Gibt es Parkplätze? / was kosten die?", "2 Euro"),
    (BEFORE, "Was kosten die Moostage? / was kostet das online?", "15 Euro"),
    # What is told of all holds in the house.
    (BEFORE, "Wo ist Orchideen zählen? / brauche ich da eine Lupe?", "Lupen liegen aus"),
    # What is streamed from a room.
    (BEFORE, "Wo ist Orchideen zählen? / wird das übertragen?", "Nein"),
    (BEFORE, "Wird Gräben stauen übertragen?", "https://live.example.org/moos"),
    (BEFORE, "Wird der Vortrag zu Torf übertragen?", "https://live.example.org/birke"),
    # Tracks of a time.
    (MORNING, "Welche Kreise gibt es jetzt gleich?", "Orchideen zählen"),
    (BEFORE, "Welche Kreise gibt es?", "Kreis 3"),
    # Two questions in one.
    (BEFORE, "Wer leitet Orchideen zählen und in welchem Raum ist das?", "Fenna Post"),
    (BEFORE, "Wer leitet Orchideen zählen und in welchem Raum ist das?", "Ginsterstube"),
    # After the slides the recording of the very talk is meant.
    (BEFORE, "Wann ist Torf und Klima? / gibts da auch Folien? / und der Tagungsband?", "1. September"),
    (BEFORE, "Wann spricht Jelto Onnen? / Gibt es da ein Video?", "wasser"),
]


@pytest.mark.parametrize(("now", "turns", "expected"), ANSWERS)
def test_a_question_is_on_what_it_stands_for(event: Event, now: str, turns: str, expected: str) -> None:
    assert expected in told(event, now, turns).text.plain


UNKNOWN = [
    (BEFORE, "de", "Gibt es Kinderbetreuung? / was kostet die?"),
    (BEFORE, "de", "Gibt es Kinderbetreuung? / kostet das was?"),
    (BEFORE, "de", "Wann ist Torf und Klima? / gibts da auch Folien? / Und ein Video?"),
    (BEFORE, "de", "Ist der Stammtisch auch vor Ort? / wird das aufgezeichnet?"),
    (BEFORE, "de", "Wo ist Orchideen zählen? / brauch ich da ne Matte?"),
    (BEFORE, "de", "Ab welchem Alter darf man zum Moorgang?"),
    (BEFORE, "de", "Wie viele schauen denn online zu?"),
    (BEFORE, "de", "Wie viele Leute hören da zu?"),
    (BEFORE, "en", "Is there anything vegan? / is the food halal?"),
    (BEFORE, "en", "Is the venue step-free? / is there a hearing loop?"),
    (BEFORE, "en", "Is there an induction loop?"),
]


@pytest.mark.parametrize(("now", "language", "turns"), UNKNOWN)
def test_what_was_told_before_is_no_answer_to_it(event: Event, now: str, language: str, turns: str) -> None:
    answer = told(event, now, turns, language)
    assert answer.kind is AnswerKind.UNKNOWN, answer.text.plain


def test_tracks_of_another_time_are_not_told(event: Event) -> None:
    assert "Wollgras" not in told(event, MORNING, "Welche Kreise gibt es jetzt gleich?").text.plain


def test_who_asks_what_the_event_costs_is_told(event: Event) -> None:
    assert "45 Euro" in told(event, BEFORE, "Bis wann kann ich mich anmelden? / was kostet das?").text.plain
