"""Whether one can still be there when something begins."""

from __future__ import annotations

from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, item_sources, lines, told
from handlers.understanding.contract import Answer
from handlers.understanding.query import Query

STILL_REACHED = (
    r"\b(?:schaff(?:e|en|t|s)?|erreich(?:e|en)?|erwisch(?:e|en)?) (?:ich|wir|man|es|s)\b.*\bnoch\b|"
    r"\bkomm(?:e|en|t)? (?:ich|wir|man)\b.*\bnoch (?:rechtzeitig|puenktlich|zur rechten zeit)\b|"
    r"\b(?:can|will|could) (?:i|we) (?:still|yet) (?:make(?: it)?|catch|get to)\b"
)
_FIRST = r"\b(?:wenn|falls|nachdem|dann|danach|if|after|then)\b"  # what comes first may take too long
_WHOLLY = 0.9


def still_reached(query: Query) -> Answer | None:
    """Yes, and when it begins, of the one thing that is still to come: „Schaffe ich die Führung noch?“

    What runs already or is over is told as such elsewhere.
    """
    if not query.items or query.dates or query.times.clock or not query.has(STILL_REACHED) or query.has(_FIRST):
        return None
    items = chosen(query, query.items)
    if len(items) != 1 or entity.explained(query.words, query.index.docs_of(items)) < _WHOLLY:
        return None
    if items[0].start is None or items[0].start <= query.now:
        return None
    return told(query, "u-yes", item_sources(items), text=lines(query, items))
