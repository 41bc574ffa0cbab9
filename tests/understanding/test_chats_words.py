"""Chats on a thing that a text named beside what was asked, on its time and price, and on what one can reach."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "moortage"
title = "Moortage 2028"
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2028-05-10T09:00:00
ends = 2028-05-10T17:00:00
host = "Moorbund Nord"
partners = ["Landkreis Moorende"]
cost = { de = "45 Euro", en = "45 euros" }
registration = { until = 2028-04-20, url = "https://moor.example/anmelden" }

[[contact]]
name = "Swantje Ohm"
email = "info@moor.example"

[venue]
name = "Torfhaus"
address = "Kanalweg 2, 26900 Moorende"
parking.de = "Parkhaus am Kanal, 7 Euro am Tag. Für Elektroautos gibt es vier Ladesäulen."
parking.en = "Car park at the canal, 7 euros a day."

[[room]]
id = "halle"
name = "Torfhalle"
[[room]]
id = "diele"
name = "Diele"

[[item]]
id = "impuls"
title = "Impuls: Wasser im Boden"
kind = "talk"
start = 2028-05-10T09:30:00
end = 2028-05-10T10:15:00
rooms = ["halle"]
speakers = ["Dr. Fenja Tholen, Bürgermeisterin von Moorende"]
[[item]]
id = "kaffee1"
title = { de = "Kaffeepause am Vormittag", en = "Morning coffee break" }
kind = "break"
start = 2028-05-10T10:15:00
end = 2028-05-10T10:45:00
[[item]]
id = "arbeit"
title = "Arbeit in Gruppen"
kind = "workshop"
start = 2028-05-10T10:45:00
end = 2028-05-10T12:00:00
rooms = ["diele"]
[[item]]
id = "kaffee2"
title = { de = "Kaffeepause am Nachmittag", en = "Afternoon coffee break" }
kind = "break"
start = 2028-05-10T15:30:00
end = 2028-05-10T16:00:00
[[item]]
id = "gang"
title = "Gang ins Moor"
kind = "excursion"
start = 2028-05-10T13:00:00
end = 2028-05-10T14:30:00
[[item]]
id = "runde"
title = { de = "Podium: Torf oder Klima", en = "Panel: peat or climate" }
kind = "panel"
start = 2028-05-10T14:40:00
end = 2028-05-10T15:30:00
rooms = ["halle"]

[[item]]
id = "schluss"
title = "Abschluss"
kind = "plenary"
start = 2028-05-10T16:00:00
end = 2028-05-10T17:00:00
rooms = ["halle"]
speakers = ["Dr. Fenja Tholen, Bürgermeisterin von Moorende"]

[[material]]
title = "Folien zum Impuls"
kind = "slides"
item = "impuls"
url = "https://moor.example/impuls.pdf"

[[faq]]
questions = ["Gibt es einen Zuschuss?", "Is there a grant?"]
answer.de = "Ja, für Studierende. Den Antrag gibt es am Tresen in der Diele, einzureichen ist er bis 2. Juni."
answer.en = "Yes, for students. The form is at the counter in the Diele, to be handed in by 2 June."
[[faq]]
questions = ["Wird der Impuls gedolmetscht?"]
answer = "Ja, ins Niederländische; Empfänger gibt es am Eingang der Torfhalle."
[[faq]]
questions = ["Bekomme ich ein Zertifikat?"]
answer = "Ja, es liegt ab 16 Uhr am Tresen bereit."
"""
MORNING = "2028-05-10T08:00"

Turns = list[tuple[str, str]]


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def told(event: Event, language: str, *questions: str) -> str:
    """What is said to the last of some questions."""
    moment = datetime.fromisoformat(MORNING).replace(tzinfo=event.zone)
    about, said = About(), ""
    for question in questions:
        found = turn(question, View(event, moment, language, partial(TEXTS.text, language)), about)
        about, said = found.about, found.answer.text.plain
    return said


@pytest.mark.parametrize(
    ("before", "question", "said"),
    [
        ("Gibt es einen Zuschuss?", "wo krieg ich den Antrag?", "Tresen"),
        ("Gibt es einen Zuschuss?", "und woher bekomme ich den antrag", "Tresen"),
        ("Gibt es einen Zuschuss?", "bis wann muss der da sein?", "2. Juni"),
        ("Gibt es einen Zuschuss?", "bis wann muss das bei euch sein", "2. Juni"),
        ("Wird der Impuls gedolmetscht?", "Wo finde ich die Empfänger?", "Eingang"),
        ("Bekomme ich ein Zertifikat?", "liegt das da jetzt schon?", "ab 16 Uhr"),
        ("Wo kann ich parken?", "wie teuer?", "7 Euro"),
        ("Wo kann ich parken?", "und der Preis?", "7 Euro"),
        ("Wann ist der Gang ins Moor?", "schaff ich danach noch das Podium?", "14:40"),
        ("Wann ist die Bürgermeisterin dran?", "wie heißt sie nochmal?", "Fenja Tholen"),
        ("Wann ist der Impuls?", "gibts davon ne präsentation zum runterladen?", "impuls.pdf"),
        ("Wer veranstaltet das?", "und welche partner sind dabei", "Landkreis"),
        ("Wann ist die nächste Kaffeepause?", "und die danach?", "15:30"),
        ("Wann ist die nächste Kaffeepause?", "und was kommt danach?", "10:45"),
        ("Wann ist die Arbeit in Gruppen?", "und die danach?", "13:00"),
        ("Wann ist der Impuls?", "gibts dazu was schriftliches?", "impuls.pdf"),
    ],
)
def test_on_words_told(event: Event, before: str, question: str, said: str) -> None:
    assert said in told(event, "de", before, question)


@pytest.mark.parametrize(
    ("before", "question", "said"),
    [
        ("Is there a grant?", "Where do I get the form?", "counter"),
        ("Is there a grant?", "By when does it have to be in?", "2 June"),
        ("Where can I park?", "how much?", "7 euros"),
        ("When is the next coffee break?", "and the one after that?", "15:30"),
        ("When is the Gang ins Moor?", "Can I still make it to the panel after that?", "14:40"),
    ],
)
def test_on_words_told_in_english(event: Event, before: str, question: str, said: str) -> None:
    assert said in told(event, "en", before, question)


@pytest.mark.parametrize(
    ("before", "question", "other"),
    [
        ("Gibt es einen Zuschuss?", "wo finde ich die Diele?", "Antrag"),  # a room that the text only names
        ("Gibt es einen Zuschuss?", "wo bekomme ich die Fahrkarte?", "Tresen"),
        ("Gibt es einen Zuschuss?", "bis wann muss ich mich anmelden?", "Juni"),
        ("Bekomme ich ein Zertifikat?", "läuft da jetzt schon was?", "16 Uhr"),
        ("Bekomme ich ein Zertifikat?", "liegt das da jetzt schon?", "Ja,"),  # at eight it does not
        ("Wo kann ich parken?", "wie teuer ist die Teilnahme?", "7 Euro"),
        ("Wann ist das Podium?", "gibts davon ne präsentation zum runterladen?", "impuls.pdf"),
        ("Wann ist das Podium?", "gibts dazu was schriftliches?", "impuls.pdf"),
        ("Wann ist das Podium?", "wie heißt er?", "Tholen"),
    ],
)
def test_on_other_things(event: Event, before: str, question: str, other: str) -> None:
    assert other not in told(event, "de", before, question)


def test_how_many_there_are_is_no_size(event: Event) -> None:
    said = told(event, "de", "Wo kann ich parken?", "wie teuer?", "und wie hoch darf das Auto sein?")
    assert not said.startswith("Für Elektroautos")
