"""FAQ entries that have the words of a question and are on something else."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.understanding.documents import Doc, FaqEntry, names_event
from handlers.understanding.entity import ENOUGH, best, meanings, quality
from handlers.understanding.entity import fit as explains
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms


def on_something_else(query: Query, entry: FaqEntry) -> bool:
    """Whether an entry is on what somebody gets back, on what only is called after the event, or no list of talks."""
    return (
        on_other_costs(query, entry)
        or called_after_event(query, entry)
        or on_how_much(query, entry)
        or passes_over_room(query, entry)
    )


def on_how_much(query: Query, entry: FaqEntry) -> bool:
    """Whether talks of a part of the programme are asked for, and an entry only tells how long such a talk may be."""
    which = query.asks(Ask.WHICH) or query.has(_WHAT_IS_SHOWN)
    if not which or query.asks(Ask.DURATION, Ask.COUNT, Ask.PRICE) or not query.items:
        return False
    return all(re.search(_HOW_MUCH, fold(own)) for question in entry.faq.questions for own in question.all)


_WHAT_IS_SHOWN = (
    r"^\W*(?:was|what) (?:wird|is|gets) .*"
    r"\b(?:vorgestellt|praesentiert|gezeigt|vorgetragen|presented|shown|discussed)\W*$"
)
_HOW_MUCH = r"\b(?:wie ?(?:lange?|viel\w*|gross|oft)|how (?:long|much|many|big|large|often))\b"


def passes_over_room(query: Query, entry: FaqEntry) -> bool:
    """Whether it is asked which talk comes next in a room, and an entry on talks only mentions the room."""
    if not query.asks(Ask.NEXT, Ask.NOW) or not any(map(is_kind, query.telling)):
        return False
    rooms = query.index.of("room")
    named = [w for w in query.telling if not is_kind(w) and any(quality(w, room) >= _CALLED for room in rooms)]
    asked = terms([own for question in entry.faq.questions for own in question.all]) if named else {}
    return any(explains(word, asked) < ENOUGH for word in named)


_CALLED = 0.8


def on_other_costs(query: Query, entry: FaqEntry) -> bool:
    """Whether the price is asked, and an entry is on what somebody gets back: a grant is no discount."""
    if not (query.asks(Ask.PRICE) or query.names("event-fee", "cost")) or query.has(_GIVEN):
        return False
    return all(re.search(_GIVEN, fold(own)) for question in entry.faq.questions for own in question.all)


_GIVEN = (
    r"\b(?:reise|fahrt|uebernachtungs)\w*(?:kosten\w*|zuschuss\w*|zuschuess\w*)|\bzuschu\w*|\bstipendi\w*|"
    r"\berstatt\w*|\b(?:travel )?(?:grants?|scholarships?|bursar\w*|reimburs\w*)\b"
)


def called_after_event(query: Query, entry: FaqEntry) -> bool:
    """Whether an entry is on a thing called after the event, which the question does not name.

    „Wo ist die Tagung?“ is not „Wo ist das Tagungsbüro?“, nor is the „Tagungsgebühr“ asked for there.
    """
    if not entry.named_after or not names_event(query.text.folded):
        return False
    return not any(_names(query, whole, thing) for whole, thing in entry.named_after)


def _names(query: Query, whole: str, thing: Mapping[str, float]) -> bool:
    return any(
        word.token.stem == whole or any(best(meaning, thing) >= ENOUGH for meaning in meanings(word))
        for word in query.words
    )


def of_its_sort(query: Query, doc: Doc) -> bool:
    """Whether a text only speaks of things of the sort of what is asked for: of the hotel, not of its pillows."""
    return any(explains(word, doc.terms) < ENOUGH <= quality(word, doc) for word in query.telling)
