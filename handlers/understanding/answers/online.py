"""What there is for those who take part online, at a time or in a break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.understanding import moments
from handlers.understanding.answers.common import chosen, item_sources, lines, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.words import words_of
from storage.event import Attendance, Format, Item, Kind

_ONLINE = words_of("online daheim zuhause bildschirm digital remote remotely home virtuell rechner")
_ANYTHING = ("online", "agenda", "meeting", "party", "exchange", "topic", "tech")
_OTHERWISE = (Ask.LINK, Ask.WHERE, Ask.WHO, Ask.COUNT, Ask.WHEN, Ask.DURATION, Ask.PRICE, Ask.HELP, Ask.RECORDED)
_MAY = r"^\W*(?:kann|koennen|darf|duerfen|can|may) (?:ich|wir|man|i|we)\b(?! (?:\w+ ){0,4}(?:was|etwas|anything)\b)"
_PAUSES = frozenset({"@break", "@lunch", "@coffee"})
_LONGEST = 10


def online_then(query: Query) -> Answer | None:
    """What those online can take part in at a time: „Was können wir online in der Pause machen?“"""
    if query.view.event.format is Format.ONSITE or query.asks(*_OTHERWISE) or query.has(_MAY):
        return None
    if not any(token.text in _ONLINE for token in query.text.tokens) and not _for_me(query):
        return None
    rest = [word for word in query.without(*_ANYTHING) if word.weight and word.token.text not in _ONLINE]
    breaks = [word for word in rest if not _PAUSES.isdisjoint(word.meaning.terms)]
    pauses = chosen(query, query.items_of(breaks))[:1] if breaks else ()
    frame = _frame(query, pauses) if len(rest) == len(breaks) else None
    items = [item for item in query.view.event.timed if frame and _within(query, item, *frame)]
    if query.times.part and frame:  # what runs into the evening is none of it
        items = [item for item in items if item.start and item.start >= frame[0]]
    if not items:
        return None
    there = replace(query, view=replace(query.view, attendance=Attendance.ONLINE))
    key = "u-yes" if query.asks(Ask.CHECK) else "u-plain"
    return told(
        query, key, (*item_sources(items), *item_sources(pauses, "end")), 0.85, text=lines(there, items[:_LONGEST])
    )


def _for_me(query: Query) -> bool:
    """Whether somebody online asks what there is now for them: „Was läuft jetzt für mich?“"""
    return query.view.attendance is Attendance.ONLINE and query.asks(Ask.NOW) and query.has(_ME)


_ME = r"\b(?:fuer|for) (?:mich|uns|me|us)\b"


def _frame(query: Query, pauses: Sequence[Item]) -> tuple[datetime, datetime] | None:
    """The stretch of time that is named: a moment, a part of the day, a break."""
    event = query.view.event
    if pauses:
        start, end = pauses[0].start, pauses[0].end
        return (start, end or start + timedelta(minutes=1)) if start else None
    if _for_me(query):
        return query.now, query.now + timedelta(minutes=1)
    if found := moments.instants(query.times, event, query.now):
        return (found[0], found[0] + timedelta(minutes=1)) if not query.times.until else None
    return moments.window(query.times, event, query.now) if query.times.part else None


def _within(query: Query, item: Item, first: datetime, last: datetime) -> bool:
    """Whether an item that can be followed online is on then; of a break only one that is for those online."""
    if item.attendance is Attendance.ONSITE or not query.view.event.ways_in(item) or item.start is None:
        return False
    if item.kind in (Kind.BREAK, Kind.ARRIVAL) and item.attendance is not Attendance.ONLINE:
        return False
    return item.start < last and (item.end or item.start + timedelta(minutes=1)) > first
