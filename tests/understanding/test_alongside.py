"""Chats on what is beside what was spoken of: in another room, at the same time, after it, between two, online."""

from __future__ import annotations

from datetime import datetime
from functools import cache, partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from storage.event import Attendance, Event
from storage.event_file import load

Turns = list[tuple[str, str]]

FIRST_DAY, SECOND_DAY = "2027-06-08T09:40", "2027-06-09T08:40"
CARE_DAY = "2027-09-15T09:40"
HARBOUR_DAY = "2028-04-04T08:40"

ON_SITE: list[tuple[str, str, Turns]] = [
    # The last question on another room, and what follows is on what is there.
    (
        "greens",
        FIRST_DAY,
        [("Was läuft um 10 Uhr in der Großen Halle?", "Panel A"), ("und im Kesselraum?", "Panel B"), ("wer?", "Lang")],
    ),
    (
        "greens",
        SECOND_DAY,
        [
            ("Wird aus der Großen Halle übertragen?", "/halle"),
            ("und aus dem Turmzimmer?", "/turm"),
            ("und der kesselraum?", "Nein"),
        ],
    ),
    ("care", CARE_DAY, [("ist der gelbe salon barrierefrei?", "Gelber Salon"), ("und der grüne?", "Grüner Salon")]),
    # At the same time: in a room, of the same kind, or anything.
    (
        "greens",
        FIRST_DAY,
        [("wann ist panel a", "10:00"), ("was läuft zur gleichen zeit im kesselraum?", "Panel B"), ("wer?", "Lang")],
    ),
    (
        "greens",
        FIRST_DAY,
        [
            ("wo ist das panel b", "Kesselraum"),
            ("und das andere panel zur gleichen zeit?", "Halle"),
            ("wer?", "Wolter"),
        ],
    ),
    ("greens", FIRST_DAY, [("wann ist panel c", "11:15"), ("was läuft gleichzeitig im kesselraum?", "Dann ist dort")]),
    ("greens", SECOND_DAY, [("wann ist session 3a", "11:00"), ("und was ist paralell?", "Pilze")]),
    # What comes before or after it in the same room.
    (
        "greens",
        SECOND_DAY,
        [("wann spricht jan pohl", "10:00"), ("und davor im selben Raum?", "Regenwasser"), ("wer macht das?", "Lang")],
    ),
    ("greens", FIRST_DAY, [("wann ist panel c", "11:15"), ("und danach im gleichen raum?", "Danach ist dort")]),
    # Between two things that were told one after the other.
    (
        "greens",
        FIRST_DAY,
        [("wann ist panel b", "10:00"), ("und die pause?", "12:15"), ("was gibts dazwischen", "Höfe")],
    ),
    # After the end that was told; another day of the same thing.
    ("care", CARE_DAY, [("bis wann geht das pflegeforum?", "17:00"), ("und danach?", "Ausklang")]),
    ("harbour", HARBOUR_DAY, [("wann ist die hafenrundfahrt", "18:00"), ("und morgen auch?", "Nein")]),
    # One of a list: by its place in it, by its room, the other one.
    (
        "care",
        CARE_DAY,
        [
            ("welche workshops gibt es gleich?", "Wunden"),
            ("der zweite, wer macht den?", "Tom Vogt"),
            ("und der andere?", "Grit Anders"),
        ],
    ),
    ("greens", FIRST_DAY, [("welche panels gibt es heute?", "Panel A"), ("das im turmzimmer, wann ist das?", "11:15")]),
    # „Wann geht es los?“ is on the thing that was spoken of.
    ("care", CARE_DAY, [("wer macht wunden versorgen?", "Tom Vogt"), ("wann gehts los?", "10:00")]),
]
ONLINE: list[tuple[str, str, Turns]] = [
    (
        "greens",
        SECOND_DAY,
        [("wann ist session 3a", "11:00"), ("auch online?", "Nein"), ("und was gibt es stattdessen?", "/turm")],
    ),
    ("greens", "2027-06-08T10:10", [("was läuft jetzt für mich", "Panel A"), ("link?", "/halle")]),
]
ENGLISH: list[tuple[str, str, Turns]] = [
    (
        "harbour",
        HARBOUR_DAY,
        [("When is Tides as a service?", "09:30"), ("and after that in the same room?", "nothing more")],
    ),
]


@cache
def event_of(name: str) -> Event:
    """One of the events."""
    outcome = load(Path(__file__).parent / f"{name}.toml")
    assert outcome.event is not None, outcome.problems
    return outcome.event


def talks(name: str, now: str, turns: Turns, texts: Texts, language: str, attendance: Attendance) -> None:
    """A chat at a time of the event, each answer with what it has to say."""
    event, about = event_of(name), About()
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    view = View(event, moment, language, partial(texts.text, language), attendance)
    for question, said in turns:
        found = turn(question, view, about)
        assert said in found.answer.text.plain, (question, found.answer.text.plain)
        about = found.about


@pytest.mark.parametrize(("name", "now", "turns"), ON_SITE)
def test_on_site(name: str, now: str, turns: Turns, texts: Texts) -> None:
    talks(name, now, turns, texts, "de", Attendance.ONSITE)


@pytest.mark.parametrize(("name", "now", "turns"), ONLINE)
def test_online(name: str, now: str, turns: Turns, texts: Texts) -> None:
    talks(name, now, turns, texts, "de", Attendance.ONLINE)


@pytest.mark.parametrize(("name", "now", "turns"), ENGLISH)
def test_in_english(name: str, now: str, turns: Turns, texts: Texts) -> None:
    talks(name, now, turns, texts, "en", Attendance.ONSITE)
