"""Until when something has to be done: to register, to take down what one brought."""

from __future__ import annotations

import re

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.around import registration
from handlers.understanding.answers.common import told
from handlers.understanding.contract import Answer
from handlers.understanding.facts import said_of, valid
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query

_MINE = (
    r"\bbis wann (?:muss|muessen|soll|sollen|sollte\w*) (?:mein|unser)\w*\b|"
    r"\b(?:until|by) when (?:must|should|does|do) (?:my|our)\b"
)
_UNTIL = re.compile(r"\b(?:bis|spaetestens|until|by|before)\b[^.;]{0,30}\d")


def plain_deadline(query: Query) -> Answer | None:
    """Until when to register, where nothing but that is asked: an FAQ entry may be on booking a stall."""
    known = query.view.event.registration
    if not known or not (known.until or known.until_day) or not (query.names("deadline") and query.telling):
        return None
    other = query.times or query.without("registration", "deadline")
    return None if other or query.asks(Ask.WHO, Ask.WHERE, Ask.PRICE, Ask.CHECK) else registration(query)


def of_mine(query: Query) -> Answer | None:
    """„Bis wann muss mein Poster ab sein?“: what an FAQ entry on it tells, not until when the poster session goes."""
    if not query.has(_MINE) or not query.telling:
        return None
    for doc in query.index.of("faq"):
        if not valid(doc.record.faq, query.today) or not _UNTIL.search(fold(said_of(query, doc.record.faq))):
            continue
        if entity.said(query.telling[0], doc) >= entity.SAID:
            return told(query, "u-plain", (doc.key,), 0.85, text=markdown(said_of(query, doc.record.faq)))
    return None
