"""What people ask most plainly at a conference in two towers that two letters stand for, and how they jot it down."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import AnswerKind, View, answer
from handlers.understanding.contract import Answer
from storage.event import Event

TEXTS = Texts()


def _course(number: int, room: str) -> str:
    return f"""
[[item]]
id = "course-{number}"
title = "Taukurs {number}"
kind = "workshop"
start = 2031-05-05T{8 + number:02}:00:00
end = 2031-05-05T{8 + number:02}:50:00
rooms = ["{room}"]
"""


def _prize(number: int, title: str) -> str:
    return f"""
[[item]]
id = "prize-{number}"
title = "{title}"
kind = "talk"
track = "Nachwuchspreis"
start = 2031-05-06T1{number}:00:00
end = 2031-05-06T1{number}:30:00
rooms = ["loft"]
"""


EVENT = (
    """
[event]
slug = "kt-2031"
title = "KT 2031 – Fachtagung Knotentechnik"
description = "Zwei Tage Knoten: erst Kurse, dann Vorträge."
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2031-05-05T09:00:00
ends = 2031-05-06T22:00:00
cost = "Tagung 210 Euro, für Studierende 60 Euro; darin ist auch das Festessen"

[[contact]]
name = "Tagungsbüro KT 2031"
role = "Anmeldung und Rechnungen"
email = "buero@kt.example"
[[contact]]
name = "Ruth Hagel"
role = "Kurse"
email = "kurse@kt.example"

[venue]
name = "Zwillingstürme"
address = "Am Speicher 3, 99997 Tauwerder"
accessibility = "Beide Türme sind stufenlos erreichbar."
catering = "Mittags ein Buffet, auch vegan. Allergien bitte bis 1. Mai an buero@kt.example melden."
parking = "Parkhaus am Speicher, 8 Euro am Tag."

[[room]]
id = "mast"
name = "Mastzimmer"
floor = "Ostturm, 2. OG"
[[room]]
id = "kiel"
name = "Kielzimmer"
floor = "Ostturm, 1. OG"
[[room]]
id = "loft"
name = "Segelloft"
floor = "Westturm, 4. OG"

[[faq]]
questions = ["Werden Fotos gemacht?"]
answer = "Unsere Fotografin macht Bilder für die Website. Wer das nicht möchte, trägt ein rotes Band."
[[faq]]
questions = ["Wie lange darf mein Vortrag dauern?"]
answer = "Ein Vortrag hat 20 Minuten, beim Nachwuchspreis sind es 10 Minuten."
[[faq]]
questions = ["Wie komme ich auf den Leuchtberg?"]
answer = "Mit der Zahnradbahn; die letzte Talfahrt ist um 22:40 Uhr."
[[faq]]
questions = ["Kann man im Segelloft rauchen?", "Gibt es im Segelloft einen Balkon?"]
answer = "Fast alle Vorträge sind im Segelloft; auf seinem Balkon darf man rauchen."
[[faq]]
questions = ["Wird aufgezeichnet?"]
answer = "Nein, aufgezeichnet wird nichts."
[[faq]]
questions = ["Muss ich etwas vorbereiten?"]
answer = "Nur ein Seil bereitlegen."
[[faq]]
questions = ["Muss ich mich für Vorträge anmelden?"]
answer = "Ja, unter https://kt.example/vortraege."

[[item]]
id = "walk"
title = "Rundgang durch Tauwerder"
kind = "excursion"
start = 2031-05-05T19:00:00
end = 2031-05-05T20:00:00
optional = true
[[item]]
id = "lunch"
title = { de = "Mittagessen", en = "Lunch" }
kind = "break"
start = 2031-05-05T12:50:00
end = 2031-05-05T13:00:00
rooms = ["kiel"]
[[item]]
id = "splicing"
title = "Offene Werkstatt Spleißen"
kind = "open"
start = 2031-05-06T14:00:00
end = 2031-05-06T16:00:00
rooms = ["mast"]
description = "Drei Spleiße zum Mitnehmen. Wir fangen bei null an. Am Ende gibt es Tee."
[[item]]
id = "keynote"
title = "Keynote: Amira Pohl"
kind = "talk"
start = 2031-05-06T09:00:00
end = 2031-05-06T09:50:00
rooms = ["loft"]
speakers = ["Amira Pohl, Universität Nord-Essen"]
description = "Große Knoten, moderiert von Jan Tiede (Seilwerk)."
[[item]]
id = "dinner"
title = { de = "Festessen", en = "Gala dinner" }
kind = "social"
start = 2031-05-06T19:00:00
end = 2031-05-06T22:00:00
meeting_point = "Talstation der Zahnradbahn"
cost = "im Beitrag enthalten; Karte für Begleitpersonen 45 Euro"
"""
    + "".join(_course(number, ("mast", "kiel")[number % 2]) for number in range(1, 10))
    + "".join(_prize(n, title) for n, title in enumerate(("Der laufende Palstek", "Spleißen mit Robotern"), start=2))
)
BEFORE = "2031-04-10T09:00:00"
RUNNING = "2031-05-06T09:20:00"

SURE = (
    # The two letters are the event, not its office, and so is the conference in the town.
    ("Wann ist die KT in Tauwerder?", r"^5\. bis 6\. Mai|^5\. und 6\. Mai", BEFORE),
    ("Wann ist die Tagung in Tauwerder?", r"^5\. bis 6\. Mai|^5\. und 6\. Mai", BEFORE),
    ("Worum geht es bei der KT eigentlich?", "Zwei Tage Knoten", BEFORE),
    ("Findet die KT in Tauwerder statt?", "^Ja", BEFORE),
    ("Gibt es ein Tagungsbüro?", "buero@kt", BEFORE),
    ("Wann ist der Rundgang durch Tauwerder?", "19:00", BEFORE),
    # All of a sort: in which rooms.
    ("Wo finden die Kurse statt?", r"(?s)^Kielzimmer.*und Mastzimmer(?!.*\d\d:\d\d)", BEFORE),
    ("Wo ist Taukurs 3?", "Kielzimmer.*11:00", BEFORE),
    # What that costs of which somebody tells.
    ("Mein Mann möchte zum Festessen mitkommen. Was kostet das?", "45 Euro", BEFORE),
    ("Ich würde gern parken. Was kostet das?", "8 Euro", BEFORE),
    ("Wir sind zu dritt, was kostet das?", "210 Euro", BEFORE),
    ("Was kostet das Festessen für meine Frau?", "45 Euro", BEFORE),
    # Who moderates somebody's talk.
    ("Wer moderiert die Keynote von Amira Pohl?", "Jan Tiede", BEFORE),
    ("Wer ist Amira Pohl?", "^Amira Pohl", BEFORE),
    # Whoever is in charge, and whoever speaks.
    ("mail von der frau die die kurse macht", "kurse@kt", BEFORE),
    ("Wie heißt die Frau, die die Kurse organisiert?", "Ruth Hagel", BEFORE),
    ("Wen höre ich da gerade im Segelloft?", "Amira Pohl", RUNNING),
    ("Name der Person auf der Bühne gerade", "Amira Pohl", RUNNING),
    ("programm jetzt", "Keynote", RUNNING),
    # Somebody from Essen is no meal.
    ("wann gibts was zu essen", "12:50", "2031-05-05T09:00:00"),
    # The last ride down; the talks of a strand; the next one in a room.
    ("Wann fährt die letzte Bahn vom Leuchtberg herunter?", "22:40", BEFORE),
    ("Welche Arbeiten werden beim Nachwuchspreis vorgestellt?", "(?s)Palstek.*Robotern", BEFORE),
    ("Wie lange dauert ein Vortrag beim Nachwuchspreis?", "10 Minuten", BEFORE),
    ("Segelloft nächster Vortrag", "Palstek", RUNNING),
    ("Darf man im Segelloft rauchen?", "Balkon", BEFORE),
    ("Werden die Keynotes gestreamt?", "^Nein", BEFORE),
    ("Rundgang freiwillig?", "^Ja", BEFORE),
    ("Welches Thema hat die KT?", "Zwei Tage Knoten", BEFORE),
    ("Was ist das Thema der Tagung?", "Zwei Tage Knoten", BEFORE),
    ("Was ist das Thema der Keynote?", "Große Knoten", BEFORE),
    # What has to be known for one part of the programme.
    ("voraussetzungen werkstatt spleißen", "^Wir fangen bei null an", BEFORE),
    ("Brauche ich für die Offene Werkstatt Spleißen Vorkenntnisse?", "^Wir fangen bei null an", BEFORE),
    ("Was wird in der Offenen Werkstatt Spleißen gemacht?", "Drei Spleiße", BEFORE),
    # That there are no recordings of that is told wherever it is asked.
    ("Wo finde ich danach das Video?", "^Nein", BEFORE),
    ("Wie viel zahle ich als Studentin?", "60 Euro", BEFORE),
    ("Ich bin laktoseintolerant, wo muss ich das anmelden?", "buero@kt", BEFORE),
    ("Wo muss ich mich für die Vorträge anmelden?", "kt.example/vortraege", BEFORE),
    ("Was muss ich für die Tagung vorbereiten?", "Nur ein Seil", BEFORE),
    ("Was muss ich für die Tagung zahlen?", "210 Euro", BEFORE),
)
OPEN = (
    "Wie heißt die Fotografin?",
    "Wer ist die Fotografin?",
    "Ist das Buffet auch glutenfrei?",
    "Wann spricht Frau Brenner?",
    "Welche Voraussetzungen gibt es für das Festessen?",
    "Ich möchte beim Rundgang mitgehen, was kostet das?",
)
ENGLISH = (
    ("when does amira pohl give her keynote?", "09:00"),
    ("when does amira pohl give his keynote?", "09:00"),
    ("how wheelchair accessible is the venue", "stufenlos"),
    ("My wife would like to join the gala dinner. How much is it?", "45"),
    ("which papers are presented in the Nachwuchspreis", "(?s)Palstek.*Robotern"),
)


@pytest.fixture
def letters(written: Callable[[str], Event]) -> Event:
    """The conference in two towers."""
    return written(EVENT)


def _asked(event: Event, question: str, now: str, language: str = "de") -> Answer:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language)))


@pytest.mark.parametrize(("question", "said", "now"), SURE)
def test_what_is_told_plainly(letters: Event, question: str, said: str, now: str) -> None:
    """What stands in the file is found, and nothing else that only has a word of it."""
    found = _asked(letters, question, now)
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(said, found.text.plain), found.text.plain


@pytest.mark.parametrize("question", OPEN)
def test_what_is_left_open(letters: Event, question: str) -> None:
    """What the texts only come near to is not known."""
    found = _asked(letters, question, BEFORE)
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def test_a_wife_is_nobody_by_name(letters: Event) -> None:
    """„Meine Frau zum …“ names nobody who would not be known."""
    found = _asked(letters, "Kann ich meine Frau zum Festessen mitbringen?", BEFORE)
    assert "kommt in meinen Angaben nicht vor" not in found.text.plain


@pytest.mark.parametrize(("question", "said"), ENGLISH)
def test_the_same_in_english(letters: Event, question: str, said: str) -> None:
    """The same questions in English."""
    found = _asked(letters, question, BEFORE, "en")
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(said, found.text.plain), found.text.plain
