"""Until when to register for the event, where nothing but that is asked."""

from __future__ import annotations

from handlers.understanding.answers.around import registration
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query


def plain_deadline(query: Query) -> Answer | None:
    """What is known of the event itself: an FAQ entry may tell until when to book a stall."""
    known = query.view.event.registration
    if not known or not (known.until or known.until_day) or not (query.names("deadline") and query.telling):
        return None
    other = query.times or query.without("registration", "deadline")
    return None if other or query.asks(Ask.WHO, Ask.WHERE, Ask.PRICE, Ask.CHECK) else registration(query)
