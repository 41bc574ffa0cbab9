"""What is on now, in a room, on a day or beside something, asked without a verb, in short names or in other words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.times import DayKind, parse
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "seiltage"
title = "Seiltage 2029"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2029-06-01T09:00:00
ends = 2029-06-02T15:00:00

[[contact]]
name = "Mona Korn"
email = "mona@seil.example"

[venue]
name = "Seilerei Auental"
address = "Am Wehr 4, 37000 Auental"
accessibility = "Der Eingang liegt am Hof hinter der Reeperbahn."

[[room]]
id = "saal"
name = "Langer Saal"
[[room]]
id = "turm"
name = "Turmzimmer"

[[item]]
id = "hanf"
title = "Vom Hanf zum Tau"
kind = "talk"
start = 2029-06-01T09:00:00
end = 2029-06-01T10:00:00
rooms = ["saal"]
speakers = ["Edda Wolle"]
[[item]]
id = "pause"
title = "Kaffeepause"
kind = "break"
start = 2029-06-01T10:00:00
end = 2029-06-01T10:30:00
[[item]]
id = "podium"
title = "Podium: Wer knüpft noch?"
kind = "panel"
start = 2029-06-01T10:30:00
end = 2029-06-01T12:00:00
rooms = ["saal"]
speakers = ["Ruth Anker"]
[[item]]
id = "knoten"
title = "Knoten üben"
kind = "workshop"
start = 2029-06-01T10:30:00
end = 2029-06-01T12:00:00
rooms = ["turm"]
speakers = ["Piet Leine"]
[[item]]
id = "fest"
title = "Fest am Hof"
kind = "social"
start = 2029-06-01T19:00:00
end = 2029-06-01T22:00:00
[[item]]
id = "netze"
title = "Netze flicken"
kind = "talk"
start = 2029-06-02T10:00:00
end = 2029-06-02T15:00:00
rooms = ["saal"]
"""


@pytest.fixture
def ask(written: Callable[[str], Event]) -> Callable[..., str]:
    found = written(EVENT)

    def said(question: str, now: str = "2029-06-01T09:20", language: str = "de") -> str:
        at = datetime.fromisoformat(now).replace(tzinfo=found.zone)
        return answer(question, View(found, at, language, partial(TEXTS.text, language))).text.plain

    return said


@pytest.mark.parametrize(
    "question",
    [
        "Welche Veranstaltung ist in diesem Moment im Langen Saal?",
        "Was läuft im Augenblick?",
        "übersicht, was gerade in allen räumen läuft",
        "was ist jetzt in den räumen",
        "aktueller programmpunkt",
        "wo kann ich mich jetzt noch reinsetzen",
        "Programm Langer Saal Fr 9:15",
        "Was ist Fr 9.15 im Langen Saal?",
    ],
)
def test_what_is_on(ask: Callable[..., str], question: str) -> None:
    assert "Hanf" in ask(question)


@pytest.mark.parametrize(
    "question", ["aktueller redner?", "wer ist das am mikro", "name des redners jetzt?", "redner langer saal jetzt?"]
)
def test_who_is_on_stage(ask: Callable[..., str], question: str) -> None:
    assert "Edda Wolle" in ask(question)


@pytest.mark.parametrize(
    "question",
    [
        "parallel zum podium?",
        "freitag parallel zum podium",
        "suche eine alternative zum podium",
        "podium ist nix für mich, wo kann ich stattdessen hin",
    ],
)
def test_what_is_beside_something(ask: Callable[..., str], question: str) -> None:
    assert "Knoten üben" in ask(question)


def test_what_is_left_of_the_day(ask: Callable[..., str]) -> None:
    left = ask("restprogramm heute", "2029-06-01T12:30")
    assert "Fest am Hof" in left
    assert "Podium" not in left


def test_an_end_without_a_verb(ask: Callable[..., str]) -> None:
    assert "22:00" in ask("ende freitag?")
    assert "15:00" in ask("how late does it go?", language="de")


def test_what_follows_in_a_room(ask: Callable[..., str]) -> None:
    assert "Podium" in ask("Was findet anschließend im Langen Saal statt?")


def test_what_only_looks_like_it(ask: Callable[..., str]) -> None:
    assert "Hanf" not in ask("aktueller stand der anmeldungen?")
    assert "Eingang" in ask("wo komme ich rein?")
    assert "Knoten" not in ask("ich möchte vorher noch zum podium")


@pytest.mark.parametrize(
    ("said", "day", "hour"), [("sa 15:15", 5, 15), ("fr abend", 4, None), ("thu 6pm", 3, 18), ("samstag 15.15", 5, 15)]
)
def test_short_names_of_days(said: str, day: int, hour: int | None) -> None:
    times = parse(said)
    assert [(one.kind, one.value) for one in times.days] == [(DayKind.WEEKDAY, day)]
    assert (times.clock.hour if times.clock else None) == hour


@pytest.mark.parametrize("said", ["so 11.50 will ich essen", "mit mo und di", "raum 4.08", "do i need 3 pens"])
def test_what_is_no_short_name(said: str) -> None:
    assert not parse(said).days
    assert not parse(said).clock
