"""What people ask of single topics: whether they are settled, which run now, which is in a room; and how one votes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "gartencamp"
title = "Gartencamp 2029"
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2029-05-05T09:00:00
ends = 2029-05-05T17:00:00

[[contact]]
name = "Rosa Beet"
email = "rosa@garten.example"

[[room]]
id = "laube"
name = "Laube"
[[room]]
id = "gewaechshaus"
name = "Gewächshaus"

[[item]]
id = "eins"
title = "Session 1"
kind = "open"
start = 2029-05-05T10:00:00
end = 2029-05-05T10:45:00
rooms = ["laube", "gewaechshaus"]
[[item]]
id = "zwei"
title = "Session 2"
kind = "open"
start = 2029-05-05T11:00:00
end = 2029-05-05T11:45:00
rooms = ["laube", "gewaechshaus"]
[[item]]
id = "empfang"
title = "Empfang des Vereins"
kind = "social"
start = 2029-05-05T18:30:00
end = 2029-05-05T20:00:00
meeting_point = "Vereinsheim, Am Kanal 7"
[[item]]
id = "kino"
title = "Gartenkino"
kind = "social"
start = 2029-05-05T20:30:00
end = 2029-05-05T22:00:00
rooms = ["laube"]
[[item]]
id = "bienen"
title = "Ein Volk zieht um"
kind = "workshop"
start = 2029-05-05T14:00:00
end = 2029-05-05T15:00:00
meeting_point = "Tor 2"
speakers = ["Imme Honig, Imkerverein Nordend"]

[[round]]
key = "frueh"
title = "Themen für den Vormittag"
method = "dots"
votes = 3
items = ["eins"]
opens = 2029-04-01T08:00:00
voting = 2029-04-10T08:00:00
closes = 2029-04-20T20:00:00
[[round]]
key = "spaet"
title = "Themen für die zweite Session"
method = "ranking"
votes = 4
items = ["zwei"]
opens = 2029-05-05T08:00:00
voting = 2029-05-05T09:30:00
closes = 2029-05-05T10:30:00
topics = ["Wühlmäuse vertreiben", "Regenwasser sammeln"]
[[topic]]
title = "Kompost ohne Gestank"
round = "frueh"
chosen = true
item = "eins"
room = "laube"
hosts = ["Kurt Krume"]
[[topic]]
title = "Tomaten im Topf"
round = "frueh"
chosen = true
item = "eins"
room = "gewaechshaus"
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    """The event of these questions."""
    return written(EVENT)


def _asked(event: Event, question: str, now: str, lang: str = "de") -> Answer:
    moment = datetime.fromisoformat(f"2029-05-05T{now}").replace(tzinfo=event.zone)
    return answer(question, View(event, moment, lang, partial(TEXTS.text, lang)))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("steht das thema wühlmäuse schon fest?", ("nicht fest", "10:30", "Wühlmäuse")),
        ("kommt regenwasser dran?", ("nicht fest", "Regenwasser")),
        ("Wurde das Thema Regenwasser ausgewählt?", ("nicht fest", "Regenwasser")),
        ("kommt das thema kompost dran", ("Ja", "Kompost", "Laube")),
        ("Sind die Tomaten schon gewählt?", ("Ja", "Tomaten", "Gewächshaus")),
    ],
)
def test_whether_a_topic_is_settled(event: Event, question: str, parts: Sequence[str]) -> None:
    found = _asked(event, question, "08:40")
    assert found.kind is AnswerKind.ANSWER
    assert all(part in found.text.plain for part in parts), found.text.plain


def test_what_became_of_a_topic_is_not_known_once_the_vote_is_over(event: Event) -> None:
    assert _asked(event, "steht das thema wühlmäuse schon fest?", "10:50").kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    "question", ["Ist Regenwasser als Thema vorgeschlagen?", "Findet das Gartenkino statt?", "Ist der Empfang fix?"]
)
def test_what_is_no_matter_of_a_vote(event: Event, question: str) -> None:
    found = _asked(event, question, "08:40")
    assert "noch nicht fest" not in found.text.plain


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("Nach welchem Verfahren wird über die zweite Session abgestimmt?", "Rangfolge"),
        ("mit welcher methode wird abgestimmt", "Rangfolge"),
        ("wie wird abgestimmt?", "Rangfolge"),
    ],
)
def test_how_one_votes(event: Event, question: str, way: str) -> None:
    assert way in _asked(event, question, "08:40").text.plain


def test_how_something_else_is_done_is_no_vote(event: Event) -> None:
    for question in ("Nach welchem Verfahren wird kompostiert?", "Wie wird das Essen gewählt?"):
        assert "Rangfolge" not in _asked(event, question, "08:40").text.plain


def test_sessions_that_run_are_told_with_their_topics(event: Event) -> None:
    said = _asked(event, "welche sessions laufen gerade?", "10:10").text.plain
    assert "Kompost" in said
    assert "Tomaten" in said


@pytest.mark.parametrize("question", ["worum gehts bei der kompost session?", "um was geht es in der Kompost-Session"])
def test_a_session_by_its_topic(event: Event, question: str) -> None:
    said = _asked(event, question, "08:40").text.plain
    assert "Kurt Krume" in said
    assert "Tomaten" not in said


@pytest.mark.parametrize(
    ("question", "part"),
    [("was läuft in session 1 in der laube?", "Kompost"), ("was ist in Session 2 in der Laube", "")],
)
def test_what_is_in_a_room_in_a_session(event: Event, question: str, part: str) -> None:
    found = _asked(event, question, "08:40")
    assert found.kind is (AnswerKind.ANSWER if part else AnswerKind.UNKNOWN)
    assert part in found.text.plain
    assert "Tomaten" not in found.text.plain


@pytest.mark.parametrize(
    ("question", "is_open"),
    [
        ("welche session läuft um 11 uhr in der laube?", True),
        ("welche session läuft um 10 uhr in der laube?", False),
        ("was läuft um 11 uhr in der laube?", False),
    ],
)
def test_a_slot_for_topics_is_no_session_yet(event: Event, question: str, is_open: bool) -> None:
    said = _asked(event, question, "08:40").text.plain
    assert ("steht nicht in meinen Angaben" in said) is is_open, said


@pytest.mark.parametrize(
    ("question", "place", "other"),
    [
        ("Wo ist heute Abend der Empfang?", "Am Kanal 7", "Laube"),
        ("wo ist das gartenkino heute abend", "Laube", "Kanal"),
        ("Wo ist Frau Honig?", "Tor 2", "Laube"),
    ],
)
def test_where_what_is_called_by_name_is(event: Event, question: str, place: str, other: str) -> None:
    said = _asked(event, question, "12:00").text.plain
    assert place in said
    assert other not in said


def test_where_one_goes_in_the_evening_is_all_of_it(event: Event) -> None:
    said = _asked(event, "Wo trefft ihr euch heute Abend?", "12:00").text.plain
    assert "Empfang" in said
    assert "Gartenkino" in said
