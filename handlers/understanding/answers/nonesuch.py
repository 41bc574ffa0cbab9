"""What there is none of: a fifth day of four, a table by a number that none has."""

from __future__ import annotations

from handlers import wording
from handlers.understanding.answers.common import text, told
from handlers.understanding.answers.when import event_days
from handlers.understanding.contract import Answer
from handlers.understanding.editions import counts_event
from handlers.understanding.intent import Ask
from handlers.understanding.labels import missing
from handlers.understanding.query import Query
from handlers.understanding.times import DayKind

_MOST = 10


def no_such_day(query: Query) -> Answer | None:
    """A day of the event that there is none of: „am dritten Tag“ of two."""
    if not query.times.days or query.dates or any(day.kind is not DayKind.ORDINAL for day in query.times.days):
        return None
    if query.has(_DATE_OF_IT) or counts_event(query):
        return None
    key = "u-no-such-day" if query.asks(Ask.CHECK) else "u-no-such-day-plain"
    return told(query, key, ("event.starts", "event.ends"), 0.85, time=event_days(query))


# „Gibt es einen zweiten Termin?“ asks for no day, but whether something is held again.
_DATE_OF_IT = r"\b(?:ersten?|zweite[nr]?|dritte[nr]?|first|second|third) (?:termine?|date|durchgang)\b"


def no_such_number(query: Query) -> Answer | None:
    """A thing by a number that none of its name has: „Tisch 4“ of three tables."""
    others = missing(query.index.labelled, query.labels, query.index.labels)
    if not others or query.by_number:
        return None
    names = wording.listed([text(query, name) for name in others[:_MOST]], query.view.say)
    return told(query, "u-no-such-number", (), 0.85, names=names)
