"""More classes of questions: rooms and links, what does not exist, what has begun, who belongs where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import AnswerKind, View
from storage.event import Attendance
from tests.understanding.test_classes import BEFORE, DURING, Asked, event_of

EN = {"language": "en"}
ONLINE = {"attendance": Attendance.ONLINE}
UNKNOWN = {"kind": AnswerKind.UNKNOWN}

CLASSES: Mapping[str, Sequence[Asked]] = {
    "how many places there are": (
        ("event", "How many places are there in the bookbinding?", "12", EN),
        ("harbour", "How many places are there in the workshop?", "18", EN),
        ("harbour", "How many seats does the hack table have?", "18", EN),
        ("event", "Wie viele passen in den Workshop?", "12"),
        ("harbour", "Wie viele Plätze gibt es im Workshop?", "18"),
        ("event", "How many spots are available in the workshop?", "12", EN),
    ),
    "the way into a room online": (
        ("harbour", "How do I get into the deck?", "stream.example.org/deck", EN | ONLINE),
        ("harbour", "Wie komme ich ins Deck?", "stream.example.org/deck", ONLINE),
        ("harbour", "Wo ist das Deck?", "stream.example.org/deck", ONLINE),
        ("harbour", "where do i find the deck", "stream.example.org/deck", EN | ONLINE),
        ("harbour", "Wo ist das Deck?", "Stockwerk", UNKNOWN),
    ),
    "which is in a language": (
        ("event", "Which session is held in English?", "Privacy", EN),
        ("event", "Welche Session ist auf Englisch?", "Datenschutz"),
        ("event", "Is any session in English?", "Privacy", EN),
        ("event", "which sessions are given in english", "Privacy", EN),
    ),
    "who speaks in a room": (
        ("museum", "Wer spricht in der Diele?", "(?s)Petzold.*Nowak"),
        ("event", "Wer spricht in der Halle?", "(?s)Holm.*Paula Weidner"),
        ("harbour", "who speaks on deck", "Lindqvist", EN),
        ("village", "Wer redet auf Insel Rot?", "Hofrath"),
        ("museum", "Wer leitet die Arbeitsgruppe im Kontor?", "^(?!.*Sahin)(?s:.*)Brehmer"),
    ),
    "what is dealt with in a room": (
        ("village", "Worum geht es auf der Insel Blau?", "Laden"),
        ("village", "Welches Thema ist auf Insel Rot in der zweiten Runde?", "^Jugendraum"),
        ("village", "What is Insel Rot about in the first round?", "^Mitfahr", EN),
        ("museum", "Welches Thema ist in der Diele?", "Kinder"),
        ("museum", "Welche Arbeitsgruppe ist in der Mansarde?", "Inventar"),
        ("museum", "Was ist im Kontor?", "Mittagspause"),
    ),
    "what there is none of by its number": (
        ("village", "Was gibt es in der dritten Runde?", "gibt es hier nicht"),
        ("village", "Wer leitet die Gesprächsinseln, vierte Runde?", "gibt es hier nicht"),
        ("village", "What is on in round 5?", "no such thing", EN),
        ("village", "Wann ist die zweite Runde der Gesprächsinseln?", "14:30"),
    ),
}


@pytest.mark.parametrize(
    "asked", [pytest.param(one, id=f"{name}-{n}") for name, rows in CLASSES.items() for n, one in enumerate(rows)]
)
def test_more_classes_of_questions(texts: Texts, asked: Asked) -> None:
    name, question, pattern, *rest = asked
    more: Mapping[str, object] = rest[0] if rest else {}
    event, language = event_of(name), str(more.get("language", "de"))
    at = str(more.get("now", (DURING if more.get("at") is DURING else BEFORE)[name]))
    now = datetime.fromisoformat(at).replace(tzinfo=event.zone).astimezone(UTC)
    attendance = more.get("attendance", Attendance.ONSITE)
    assert isinstance(attendance, Attendance)
    found = answer(question, View(event, now, language, partial(texts.text, language), attendance))
    assert found.kind is more.get("kind", AnswerKind.ANSWER), found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain
