"""Chats on a few things that were told together, on the other one of two, and on what stands in a text beside them."""

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
slug = "moortagung"
title = "Moortagung 2028"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2028-05-10T09:00:00
ends = 2028-05-11T15:00:00
cost = "60 Euro mit Mittagessen; Studierende zahlen 20 Euro"

[[contact]]
name = "Imke Redlefs"
role = "Organisation"
email = "orga@moor.example"

[venue]
name = "Torfscheune"
address = "Moorweg 7, 26434 Wangerland"
public_transport = "Vom Bahnhof mit dem Bus 225 bis Moorweg."
parking = "Hinter der Scheune, 4 Euro am Tag."
accessibility = "Das ganze Haus ist stufenlos erreichbar."

[[room]]
id = "tenne"
name = "Tenne"
floor = "EG"
[[room]]
id = "boden"
name = "Heuboden"
floor = "1. OG"

[[item]]
id = "ankommen"
title = "Ankommen und Registrierung"
kind = "arrival"
start = 2028-05-10T08:30:00
end = 2028-05-10T09:00:00
rooms = ["tenne"]
[[item]]
id = "karten"
title = "Workshop: Moorkarten lesen"
kind = "workshop"
start = 2028-05-10T10:00:00
end = 2028-05-10T11:30:00
rooms = ["tenne"]
speakers = ["Alke Poppinga, Landesamt"]
description = "Bitte Lineal und Buntstifte mitbringen."
[[item]]
id = "wasser"
title = "Workshop: Wasserstände messen"
kind = "workshop"
start = 2028-05-10T10:00:00
end = 2028-05-10T11:30:00
rooms = ["boden"]
speakers = ["Hauke Thaden, Sielacht"]
[[item]]
id = "bahn"
title = "Fahrt mit der Moorbahn"
kind = "excursion"
start = 2028-05-10T18:00:00
end = 2028-05-10T18:45:00
meeting_point = "Bahnsteig an der Torfscheune"
cost = "9 Euro"
description = "Die Wagen sind mit dem Rollstuhl befahrbar."
[[item]]
id = "grillen"
title = "Grillabend"
kind = "social"
start = 2028-05-10T19:00:00
end = 2028-05-10T22:00:00
meeting_point = "Hof der Torfscheune"
[[item]]
id = "kaffee"
title = "Morgenkaffee"
kind = "arrival"
start = 2028-05-11T08:30:00
end = 2028-05-11T09:00:00
rooms = ["tenne"]
[[item]]
id = "schluss"
title = "Schlussrunde"
kind = "end"
start = 2028-05-11T14:00:00
end = 2028-05-11T15:00:00
rooms = ["tenne"]

[[round]]
key = "offen"
title = "Offene Themen"
method = "dots"
votes = 2
select = 2
items = []
opens = 2028-05-01T09:00:00
voting = 2028-05-10T09:00:00
closes = 2028-05-10T12:00:00

[[faq]]
questions = ["Gibt es Untertitel?"]
answer = "Ja, alles aus der Tenne wird untertitelt, die Workshops nicht."
[[faq]]
questions = ["Wo ist der Ruheraum?"]
answer = "Der Ruheraum ist im 1. OG neben dem Heuboden."
"""
Turns = Callable[..., list[str]]


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    """The event of these chats."""
    return written(EVENT)


def _chat(event: Event, language: str, *questions: str) -> list[str]:
    """What is answered to one question after the other, on the first day before it begins."""
    now = datetime(2028, 5, 10, 8, 0, tzinfo=event.zone)
    view = View(event, now, language, partial(TEXTS.text, language))
    about, said = About(), []
    for question in questions:
        told = turn(question, view, about)
        about = told.about
        said.append(told.answer.text.plain)
    return said


def _last(event: Event, *questions: str, language: str = "de") -> str:
    return _chat(event, language, *questions)[-1]


@pytest.mark.parametrize("question", ["wo ist das genau?", "Und wo?", "wo treffen wir uns da?"])
def test_what_is_asked_of_a_few_things_is_told_of_each(event: Event, question: str) -> None:
    said = _last(event, "Was gibt es am Abend?", question)
    assert "Bahnsteig" in said
    assert "Hof der Torfscheune" in said


def test_who_is_there_is_asked_of_the_few_things_and_not_of_the_programme(event: Event) -> None:
    assert "nicht bekannt" in _last(event, "Was gibt es am Abend?", "und wo ist das", "wer spricht da")


def test_of_a_few_things_the_one_is_still_picked(event: Event) -> None:
    said = _last(event, "Was gibt es am Abend?", "wo ist das?", "und der zweite, bis wann geht der?")
    assert "22:00" in said
    assert "Bahnsteig" not in said


def test_what_names_its_thing_is_not_asked_of_each(event: Event) -> None:
    said = _last(event, "Was gibt es am Abend?", "Wann ist die Schlussrunde?")
    assert "14:00" in said
    assert "Grillabend" not in said


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Wo ist der Workshop zu den Moorkarten?", "und der andere?", "Heuboden"),
        ("Wer leitet den Workshop Moorkarten lesen?", "und den anderen?", "Hauke Thaden"),
    ],
)
def test_the_other_one_is_of_the_same_kind_at_the_same_time(
    event: Event, first: str, second: str, expected: str
) -> None:
    assert expected in _last(event, first, second)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("de", "Wie komme ich mit dem Bus hin?", "ok und mit dem Auto?"),
        ("en", "How do I get there by bus?", "and by car?"),
    ],
)
def test_one_way_of_travelling_takes_the_place_of_another(event: Event, language: str, first: str, second: str) -> None:
    said = _last(event, first, second, language=language)
    assert "Scheune" in said
    assert "225" not in said


@pytest.mark.parametrize("question", ["was kostet das?", "kostet das was?", "was kostet das dann?"])
def test_a_price_is_that_of_the_text_that_was_told(event: Event, question: str) -> None:
    said = _last(event, "Wie komme ich mit dem Bus hin?", "und mit dem Auto?", question)
    assert "4 Euro" in said
    assert "60 Euro" not in said


def test_what_a_price_includes_is_read_from_it(event: Event) -> None:
    assert "60 Euro mit Mittagessen" in _last(event, "Was kostet die Teilnahme?", "ist da das essen dabei?")


def test_a_text_is_asked_on_what_it_names(event: Event) -> None:
    assert "die Workshops nicht" in _last(event, "Gibt es Untertitel?", "auch in den workshops?")


def test_another_thing_is_not_answered_by_the_text_before(event: Event) -> None:
    said = _last(event, "Wo ist der Ruheraum?", "Wo ist die Registrierung?")
    assert "Tenne" in said
    assert "Ruheraum" not in said


def test_the_end_of_the_day_whose_beginning_was_asked(event: Event) -> None:
    said = _last(event, "Wann geht es morgen los?", "und wann ist da schluss?")
    assert "15:00" in said
    assert "09:00" not in said


def test_what_one_needs_there_and_whether_one_can_come_along(event: Event) -> None:
    assert "Lineal" in _last(event, "Wann ist der Workshop Moorkarten lesen?", "was brauch ich da?")
    assert "Die Wagen" in _last(event, "Wann fährt die Moorbahn?", "komm ich mit rolli mit?")


def test_who_hears_nothing_is_told_who_helps(event: Event) -> None:
    assert "Imke Redlefs" in _last(event, "ich hör nix")
