"""Who of several is meant and what they give, whether something can still be reached, and everyday turns around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import AnswerKind
from handlers.understanding.normalise import read
from storage.event import Attendance, Event

TEXTS = Texts()
ANSWER, CLARIFY, UNKNOWN = AnswerKind.ANSWER, AnswerKind.CLARIFY, AnswerKind.UNKNOWN
BEFORE, FIRST = "2029-05-02T12:00", "2029-06-01T09:30"
EVENT = """
[event]
slug = "korbtage"
title = "Korbtage 2029"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2029-06-01T09:00:00
ends = 2029-06-02T15:00:00

[[contact]]
name = "Anne Lohse"
role = "Organisation"
email = "lohse@korb.example"

[venue]
name = "Alte Mühle Rohrbach"
address = "Weidengasse 4, 37000 Rohrbach"

[[room]]
id = "saal"
name = "Mahlsaal"
link = "https://korb.example/saal"
[[room]]
id = "garten"
name = "Gartenhaus"

[[item]]
id = "weide"
title = "Weiden schneiden"
kind = "talk"
start = 2029-06-01T09:00:00
end = 2029-06-01T10:00:00
rooms = ["saal"]
speakers = ["Waltraud Lohse, Weidenhof"]
[[item]]
id = "farben"
title = "Farben aus Rinde"
kind = "talk"
start = 2029-06-01T11:00:00
end = 2029-06-01T12:00:00
rooms = ["saal"]
speakers = ["Cem Aydin"]
[[item]]
id = "boden"
title = "Werkstatt: Böden flechten"
kind = "workshop"
start = 2029-06-01T14:00:00
end = 2029-06-01T15:30:00
rooms = ["garten"]
attendance = "onsite"
speakers = ["Cem Aydin"]
[[item]]
id = "rot"
title = "Willow in the north"
kind = "talk"
start = 2029-06-02T09:00:00
end = 2029-06-02T10:00:00
rooms = ["saal"]
speakers = ["Red Willow Guild"]

[[faq]]
questions = ["Wo gebe ich Fundsachen ab?", "Ich habe etwas verloren", "Where is lost and found?"]
answer = { de = "Fundsachen liegen am Empfang.", en = "Lost property is kept at the reception." }
[[material]]
title = "Bilderalbum der Korbtage"
kind = "link"
url = "https://korb.example/bilder"
available = 2029-06-09

[[faq]]
questions = ["Können Kinder mitmachen?"]
answer = { de = "Ja, ab 8 Jahren in der Werkstatt.", en = "Yes, from the age of 8 in the workshop." }
[[faq]]
questions = ["Was kosten die Schürzen?"]
answer = { de = "Schürzen kosten 20 Euro am Stand der Gilde in der Ausstellung.", en = "Aprons are 20 euros." }
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def said(
    event: Event, question: str, now: str, language: str = "de", attendance: str = "onsite"
) -> tuple[AnswerKind, str]:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    found = answer(question, View(event, moment, language, partial(TEXTS.text, language), Attendance(attendance)))
    return found.kind, found.text.plain


@pytest.mark.parametrize(
    ("question", "now", "kind", "pattern"),
    [
        ("Wer ist Frau Lohse?", BEFORE, CLARIFY, "(?s)Waltraud.*Anne|Anne.*Waltraud"),
        ("Wann ist Frau oder Herr Lohse dran?", BEFORE, CLARIFY, "Waltraud"),
        ("Wer ist Waltraud Lohse?", BEFORE, ANSWER, "^Waltraud"),
        ("Wann hat Herr Aydin seine Auftritte?", BEFORE, ANSWER, "(?s)11:00.*14:00"),
        ("Wann hat Herr Aydin seinen Vortrag?", BEFORE, ANSWER, "^(?!.*14:00).*11:00"),
        ("Wer redet gerade?", FIRST, ANSWER, "Waltraud Lohse"),
        ("Wann redet Red?", BEFORE, ANSWER, "Samstag, 2. Juni"),
    ],
)
def test_who_is_meant_and_what_they_give(event: Event, question: str, now: str, kind: AnswerKind, pattern: str) -> None:
    found, text = said(event, question, now)
    assert re.search(pattern, text), text
    assert found is kind


@pytest.mark.parametrize(
    ("question", "now", "language", "pattern"),
    [
        ("Schaffe ich die Farben aus Rinde noch?", FIRST, "de", "^Ja: Farben"),
        ("Komme ich noch rechtzeitig zur Werkstatt?", FIRST, "de", "^Ja: Werkstatt"),
        ("Schaffe ich das Weiden schneiden noch?", FIRST, "de", "^Läuft gerade"),
        ("Wenn ich mitkoche, schaffe ich dann noch die Werkstatt?", FIRST, "de", "^Werkstatt"),
        ("Läuft die Werkstatt schon?", FIRST, "de", "^Nein, das kommt noch"),
        ("Wo steigt das Ganze?", BEFORE, "de", "Alte Mühle"),
        ("Wann steigt die Werkstatt?", BEFORE, "de", "14:00"),
        ("I lost my jacket", FIRST, "en", "Lost property"),
        ("Where do I find a lost umbrella?", FIRST, "en", "Lost property"),
        ("I lost my way", FIRST, "en", "^(?!Lost property)"),
        ("Gibt es schon Fotos von den Korbtagen?", FIRST, "de", "korb.example/bilder"),
        ("Gibt es eine Kinderbetreuung?", BEFORE, "de", "(?i)nichts"),
        ("Können Kinder mitmachen?", BEFORE, "de", "^Ja, ab 8"),
        ("Was kostet ein Stand in der Ausstellung?", BEFORE, "de", "(?i)nicht"),
        ("Was kosten die Schürzen am Stand?", BEFORE, "de", "20 Euro"),
    ],
)
def test_everyday_turns(event: Event, question: str, now: str, language: str, pattern: str) -> None:
    _, text = said(event, question, now, language)
    assert re.search(pattern, text), text


def test_from_here_is_online(event: Event) -> None:
    _, text = said(event, "Kann ich die Werkstatt von hier aus mitmachen?", FIRST, attendance="online")
    assert text.startswith("Nein"), text


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Which MRT station is closest?", "how do i get there by public transport"),
        ("What is the nearest bus stop to the venue?", "how do i get there by public transport"),
        ("Where is the nearest charging station?", "where is the nearest charging station?"),
        ("Where can I leave my bag?", "where can i leave my bag?"),
    ],
)
def test_the_nearest_stop(question: str, meant: str) -> None:
    assert read(question).folded.startswith(meant)
