"""Programmes with parallel talks and long descriptions: what a talk only mentions, rooms of like names, busy people.

The event is small, but has what makes big ones hard.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import AnswerKind, View, answer
from handlers.understanding.answers.common import brief
from handlers.understanding.contract import Answer
from handlers.understanding.subject import asks_for_subject
from storage.event import Attendance, Event
from storage.event_file import load

BEFORE = "2027-04-20T09:00"
DURING = "2027-05-12T11:10"
EVENING = "2027-05-12T18:00"
AFTER = "2027-05-20T10:00"
EVENT = '''
[event]
title = "Free Software Tage"
starts = 2027-05-12T09:00:00
ends = 2027-05-13T17:00:00
timezone = "Europe/Berlin"
partners = ["Werk Nord (Hauptsponsor)", "Radio Deich (Medienpartner)"]
registration = { url = "https://karten.example", note = "Es gibt nur noch Restkarten." }
cost = "Tagesticket 30 Euro, ermäßigt 10 Euro für Studierende."

[venue]
name = "Kulturhof"
address = "Deichweg 4, 26000 Nordsiel"

[[contact]]
name = "Imke Ruhland"
role = "Barcamp am Freitag"

[[room]]
id = "s1"
name = "Saal 1"

[[room]]
id = "s2"
name = "Saal 2"

[[room]]
id = "r214"
name = "Raum 2.14"

[[room]]
id = "kasse"
name = "Tagungskasse"
aliases = ["Registrierung"]
floor = "EG"

[[item]]
id = "bienen"
title = "Bienen zählen mit Kameras"
kind = "talk"
start = 2027-05-12T11:00:00
end = 2027-05-12T11:30:00
rooms = ["s1"]
speakers = ["Enno Fass"]
description = """
Am Flugloch zählen Kameras die Bienen. Wer ein Ticket zieht, sieht die Kinder der Imkerei beim Parken der Kisten,
das WLAN hat kein Passwort."""

[[item]]
id = "deich"
title = "Der Deichatlas"
kind = "talk"
start = 2027-05-12T11:00:00
end = 2027-05-12T11:30:00
rooms = ["s2"]
speakers = ["Enno Fass", "Thalke Onken"]
description = "Pegel, Karten und die Sturmflut von 1962. Die Betreuung der Messstellen kostet viel Geld."

[[item]]
id = "pumpen"
title = "Pumpwerke vernetzen"
kind = "talk"
start = 2027-05-12T14:00:00
end = 2027-05-12T14:30:00
rooms = ["s1"]
speakers = ["Thalke Onken"]

[[item]]
id = "loeten"
title = "Workshop: Löten"
kind = "workshop"
start = 2027-05-12T14:00:00
end = 2027-05-12T15:30:00
rooms = ["r214"]
speakers = ["Enno Fass"]
cost = "5 Euro"

[[item]]
id = "karten"
title = "Workshop: Karten zeichnen"
kind = "workshop"
start = 2027-05-13T09:00:00
end = 2027-05-13T10:30:00
rooms = ["r214"]
cost = "5 Euro"

[[item]]
id = "kurz"
title = "Lightning Talks"
kind = "talk"
start = 2027-05-13T11:00:00
end = 2027-05-13T11:30:00
rooms = ["s1"]
description = "• Ida Voss: Moore messen • Olaf Tamm: Pegel im Eigenbau"

[[item]]
id = "abend"
title = "Grillabend"
kind = "social"
start = 2027-05-12T19:00:00
end = 2027-05-12T22:00:00
meeting_point = "Am Schöpfwerk"
description = "Jeder bezahlt seine Getränke selbst. Es spielt die Kapelle Nordwind."
'''


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Event:
    """The invented event."""
    file: Path = tmp_path_factory.mktemp("programme") / "event.toml"
    file.write_text(EVENT, encoding="utf-8")
    outcome = load(file)
    assert outcome.event is not None, outcome.problems
    return outcome.event


@pytest.fixture
def told(programme: Event, texts: Texts) -> Callable[..., Answer]:
    """A question answered."""

    def ask(question: str, now: str = BEFORE, language: str = "de") -> Answer:
        moment = datetime.fromisoformat(now).replace(tzinfo=programme.zone).astimezone(UTC)
        return answer(question, View(programme, moment, language, partial(texts.text, language), Attendance.ONSITE))

    return ask


Told = Callable[..., Answer]


@pytest.mark.parametrize(
    "question",
    [
        "Habt ihr eine Kinderbetreuung?",
        "Wo kann ich parken?",
        "Wie ist das Passwort fürs WLAN?",
        "Bis wann kann ich mein Ticket zurückgeben?",
        "Was kostet die Betreuung?",
    ],
)
def test_what_a_talk_mentions_answers_no_question_on_the_event(told: Told, question: str) -> None:
    found = told(question)
    assert not re.search("Bienen|Deichatlas", found.text.plain)
    assert found.kind is AnswerKind.UNKNOWN or found.confidence < 0.5


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Wer spricht über die Sturmflut?", "Thalke Onken"),
        ("Gibt es was zu Pegeln?", "Deichatlas"),
        ("Wann ist der Vortrag über das Flugloch?", "11:00"),
        ("wo läuft das mit der Imkerei", "Saal 1"),
        ("Von wem ist der Beitrag zum Deichatlas im Watt?", "Onken"),
        ("wer macht den löt workshp", "Enno Fass"),
        ("Ich interessiere mich für Bienen. Welchen Vortrag soll ich mir ansehen?", "Bienen zählen"),
    ],
)
def test_a_talk_is_found_by_what_it_deals_with(told: Told, question: str, said: str) -> None:
    assert said in told(question).text.plain


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Was läuft gerade in Saal 2?", "Deichatlas", "Bienen"),
        ("Welche Vorträge gibt es heute noch in Saal 1?", "Pumpwerke", "Deichatlas"),
        ("Was ist heute in Saal zwei?", "Deichatlas", "Pumpwerke"),
        ("Wie viele Vorträge sind heute in Saal 1?", "^2", "Deichatlas"),
        ("Was ist heute in Raum 2.14?", "Löten", "zeichnen"),
        ("Was läuft heute um 12 in Saal 1?", "Danach:\nPumpwerke", "Deichatlas"),
        ("Was läuft heute Nachmittag in Saal 1?", "Pumpwerke", "Bienen"),
    ],
)
def test_rooms_of_like_names_are_told_apart(told: Told, question: str, said: str, unsaid: str) -> None:
    text = told(question, DURING).text.plain
    assert re.search(said, text)
    assert not re.search(unsaid, text)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Wie oft steht Enno Fass im Programm?", "^3"),
        ("Wie viele Vorträge hält Enno Fass?", "^2"),
        ("Wann spricht Enno Fass über Bienen?", "^Bienen zählen"),
        ("Hat Thalke Onken auch einen Workshop?", "^Nein, von Thalke Onken steht kein Workshop"),
        ("Hat Enno Fass einen Workshop?", "^Ja: Workshop: Löten"),
        ("Hat Enno Fass am Donnerstag etwas?", "^Nein"),
    ],
)
def test_of_somebody_with_several_items_those_are_told_that_are_asked_for(told: Told, question: str, said: str) -> None:
    assert re.search(said, told(question).text.plain)


@pytest.mark.parametrize(
    ("question", "now", "said"),
    [
        ("An welchem Tag ist der Deichatlas?", "2027-05-11T20:00", "Mittwoch, 12. Mai"),
        ("Wo trefft ihr euch heute Abend?", EVENING, "Am Schöpfwerk"),
        ("Muss ich heute Abend die Getränke bezahlen?", EVENING, "selbst"),
        ("Was kostet ein Workshop?", BEFORE, "^Jeweils 5 Euro"),
        ("Wo muss ich mich melden?", DURING, "Tagungskasse"),
        ("Kommt noch was oder ist alles gelaufen?", DURING, "Pumpwerke"),
        ("Kommt noch was oder ist alles gelaufen?", AFTER, "zu Ende"),
        ("Bis wann geht das Programm am Mittwoch?", BEFORE, "22:00"),
        ("Wer ist Hauptsponsor?", BEFORE, "^Werk Nord"),
        ("Wer kümmert sich um das Barcamp am Freitag?", BEFORE, "Imke Ruhland"),
        ("Gibt es noch Tickets?", BEFORE, "karten.example"),
        ("Wer hält die Lightning Talks?", BEFORE, "Ida Voss: Moore"),
        ("Ist am Donnerstag auch Programm?", BEFORE, "zeichnen"),
    ],
)
def test_what_people_ask_at_big_events(told: Told, question: str, now: str, said: str) -> None:
    assert re.search(said, told(question, now).text.plain)


def test_a_name_of_the_event_is_no_price(told: Told) -> None:
    """„Free Software“ is free in another sense."""
    assert "30 Euro" in told("Was kostet das?").text.plain


@pytest.mark.parametrize("question", ["Kann ich mit Karte zahlen?", "can i pay by card"])
def test_how_to_pay_is_not_how_much(told: Told, question: str) -> None:
    assert not re.search(r"5 Euro|zeichnen", told(question).text.plain)


def test_a_long_description_is_told_by_its_first_sentences() -> None:
    long = "Das ist der erste Satz. " * 40
    assert brief("Kurz und gut.") == "Kurz und gut."
    assert len(brief(long)) < 450
    assert brief(long).endswith("Satz. …")


@pytest.mark.parametrize(
    ("folded", "wanted"),
    [("gibt es was ueber bienen", True), ("das mit den bienen", True), ("habt ihr bienen", False)],
)
def test_some_questions_ask_in_which_part_something_is_dealt_with(folded: str, wanted: bool) -> None:
    assert asks_for_subject(folded, ()) is wanted
