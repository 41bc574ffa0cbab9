"""What is asked at any event is not answered by a talk with the same word; what a clause in front names is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import AnswerKind
from storage.event import Attendance, Event

TEXTS = Texts()
EVENT = """
[event]
slug = "werkzeugtage"
title = "Werkzeugtage 2029"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2029-06-01T09:00:00
ends = 2029-06-02T15:00:00

[[contact]]
name = "Anne Lohse"
role = "Organisation"
email = "lohse@werkzeug.example"

[[room]]
id = "saal"
name = "Großer Saal"

[[room]]
id = "halle"
name = "Halle"

[[item]]
id = "dog"
title = "TDD: the Dog Debugger"
kind = "talk"
description = "Verhaltensmuster von Hunden, am Laptop ausgewertet."
start = 2029-06-01T10:00:00
end = 2029-06-01T10:45:00
rooms = ["saal"]
speakers = ["Nora Park, Hochschule Elm"]

[[item]]
id = "power"
title = "Power to X: charge the grid"
kind = "talk"
start = 2029-06-01T11:00:00
end = 2029-06-01T11:45:00
rooms = ["halle"]
speakers = ["Bernd Rauch"]

[[item]]
id = "kochen"
title = "Workshop: Kochen mit Resten"
kind = "workshop"
start = 2029-06-01T14:00:00
end = 2029-06-01T15:30:00
rooms = ["halle"]
speakers = ["Ilse Wagner"]

[[item]]
id = "podium"
title = "Podium: Wem gehört die Werkbank?"
kind = "panel"
start = 2029-06-01T14:00:00
end = 2029-06-01T15:00:00
rooms = ["saal"]
speakers = ["Jan Kroll", "Petra Sommer"]

[[material]]
title = "Folien zum Kochen mit Resten"
item = "kochen"
available = 2029-06-09T08:00:00
"""
BEFORE = "2029-05-02T12:00"
Ask = Callable[..., tuple[AnswerKind, str]]


@pytest.fixture(scope="module")
def ask(written: Callable[[str], Event]) -> Ask:
    event = written(EVENT)

    def asked(question: str, language: str = "de") -> tuple[AnswerKind, str]:
        now = datetime.fromisoformat(BEFORE).replace(tzinfo=event.zone)
        found = answer(question, View(event, now, language, partial(TEXTS.text, language), Attendance.ONSITE))
        return found.kind, found.text.plain

    return asked


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "Can I bring my dog?"),
        ("de", "Darf ich meinen Hund mitbringen?"),
        ("en", "Where can I charge my phone?"),
        ("de", "Wo kann ich rauchen?"),
        ("en", "Where can I park?"),
        ("de", "Brauche ich einen Laptop?"),
        ("en", "Is there a floor plan?"),
    ],
)
def test_a_talk_that_only_has_the_word_is_no_answer(ask: Ask, language: str, question: str) -> None:
    kind, told = ask(question, language)
    assert kind is AnswerKind.UNKNOWN, told


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("de", "Gibt es etwas über Hunde?", "Dog Debugger"),
        ("en", "When is the dog debugger?", "10:00"),
        ("en", "Is there a talk on charging the grid?", "Power to X"),
    ],
)
def test_who_asks_for_the_talk_is_told_of_it(ask: Ask, language: str, question: str, told: str) -> None:
    assert told in ask(question, language)[1]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("will beim kochen mitmachen, wo muss ich da hin", "Halle"),
        ("ich interessier mich für die werkbank. wer is denn da alles dabei", "Kroll"),
        ("zum podium hab ich keine lust, was gibts in der zeit sonst", "Kochen"),
        ("kollegin schwärmt von frau wagner, wann ist die dran", "14:00"),
    ],
)
def test_a_question_points_back_to_what_a_clause_in_front_names(ask: Ask, question: str, told: str) -> None:
    assert told in ask(question)[1], ask(question)[1]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("folien vom kochen wären gut, ab wann sind die da", "9. Juni"),  # the slides are meant
        ("hab keine zeit zu kochen, was läuft um zehn", "Dog Debugger"),  # points back to nothing
    ],
)
def test_else_it_is_asked_as_it_stands(ask: Ask, question: str, told: str) -> None:
    assert told in ask(question)[1], ask(question)[1]


ROOMS = """
[[room]]
id = "r-902"
name = "902"
floor = "Ebene 9"

[[room]]
id = "r-209"
name = "209"
note = "Labor mit 38 Plätzen"

[[room]]
id = "esse"
name = "Raum Esse"
floor = "OG"

[[room]]
id = "stube"
name = "Hafenstube"
floor = "EG"
aliases = ["Ruheraum"]

[[item]]
id = "mittag"
title = "Mittagessen"
kind = "break"
start = 2029-06-01T12:00:00
end = 2029-06-01T13:00:00
rooms = ["stube"]

[[item]]
id = "rasen"
title = "Vortrag: Sägen schärfen"
kind = "talk"
start = 2029-06-01T11:00:00
end = 2029-06-01T11:45:00
rooms = ["esse"]

[[item]]
id = "nachher"
title = "Vortrag: Hobeln ohne Späne"
kind = "talk"
start = 2029-06-01T13:00:00
end = 2029-06-01T13:45:00
rooms = ["r-902"]
speakers = ["Werner Bleich, Bayerischer Rundfunk"]

[[contact]]
name = "Sarah Allen"
role = "Leitung"
email = "allen@werkzeug.example"
"""


@pytest.fixture(scope="module")
def ask_there(written: Callable[[str], Event]) -> Ask:
    event = written(EVENT.replace("starts = ", 'audience = "Alle, die hobeln"\nstarts = ', 1) + ROOMS)

    def asked(question: str, language: str = "de") -> tuple[AnswerKind, str]:
        now = datetime.fromisoformat("2029-06-01T09:30").replace(tzinfo=event.zone)
        found = answer(question, View(event, now, language, partial(TEXTS.text, language), Attendance.ONSITE))
        return found.kind, found.text.plain

    return asked


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("de", "Wo ist Raum 902?", "Ebene 9"),
        ("de", "was läuft in 902", "Hobeln"),
        ("de", "Wie viele Plätze hat Raum 902?", "nicht bekannt"),
        ("de", "Wer ist Sarah Allen?", "Leitung"),
        ("de", "Wer ist vom Bayerischen Rundfunk dabei?", "Bleich"),
        ("de", "wer spricht nach dem mittagessen", "Bleich"),
        ("de", "wo ist der vortrag nach dem mittagessen", "902"),
        ("en", "where is the quiet room", "Hafenstube"),
        ("de", "ich frag mich wo ich nachher essen kann", "Hafenstube"),
        ("de", "wo ist der raum esse", "OG"),
        ("de", "bist du jetzt eine echte person oder ein computer", "Bot"),
    ],
)
def test_numbers_and_names_and_what_is_after_something(ask_there: Ask, language: str, question: str, told: str) -> None:
    assert told in ask_there(question, language)[1], ask_there(question, language)[1]
