"""What a day begins and ends with, and what of it is over."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import wording
from handlers.understanding import moments
from handlers.understanding.answers.common import hours, item_sources, lines, no_times, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, stands_for
from storage.event import Item, Kind

_LONGEST = 14  # so many items of a day are told at once


def ends_of_day(query: Query) -> Answer | None:
    """What a day or the event begins with, or ends with."""
    if not query.asks(Ask.FIRST, Ask.LAST) or query.asks(Ask.WHO, Ask.COUNT):
        return None
    sessions = _any_session(query)
    if query.telling and not sessions:
        return None
    items = _on_days(query) or list(query.view.event.timed)
    if sessions:
        items = [item for item in items if item.kind not in _NO_SESSION and not item.optional] or items
    if not items:
        return no_times(query)
    days = query.dates or ((items[0].day,) if query.asks(Ask.FIRST) else (items[-1].day,))
    ends = [_end_of(items, day, first=query.asks(Ask.FIRST)) for day in days]
    found = [item for item in ends if item]
    if sessions and query.asks(Ask.LAST):
        found = [item for day in days for item in _last_sessions(items, day)]
    return told(query, "u-plain", item_sources(found), text=lines(query, found)) if found else None


def _last_sessions(items: Sequence[Item], day: object) -> list[Item]:
    """The last that has contents on a day, whatever runs beside it, and how the day is closed."""
    of_day = [item for item in items if item.day == day and item.start]
    rich = [item.start for item in of_day if item.kind not in (Kind.END, Kind.FEEDBACK)]
    return [item for item in of_day if item.start and (not rich or not rich[-1] or item.start >= rich[-1])]


def left_of_day(query: Query) -> Answer | None:
    """How long today still goes, of several days: „Wie lange geht es heute noch?“"""
    event = query.view.event
    if event.starts_day == event.ends_day or query.times.clock or query.times.part or query.dates != (query.today,):
        return None
    items = [item for item in moments.starts_on(event, query.today) if item.start and item.end]
    if not items or items[0].start is None or items[0].start > query.now:
        return None
    last = max(items, key=lambda item: item.end or query.now)
    if last.end is None or last.end <= query.now:
        return None
    end = wording.clock(last.end, event, query.view.language)
    return told(query, "u-event-left", item_sources([last], "end"), left=hours(query, last.end - query.now), end=end)


_NO_SESSION = (Kind.ARRIVAL, Kind.BREAK, Kind.SOCIAL, Kind.EXCURSION)
_SERIES = 0.15  # what share of the items has to be called so for them to be a series


def _any_session(query: Query) -> bool:
    """Whether a „session“ is just what is on: where the event has no series of such."""
    series = [doc for doc in query.index.of("item") if any("session" in title for title in doc.titles)]
    own = {doc.record.id for doc in series} | {item.id for item in query.index.of_kind(Kind.OPEN)}
    named = bool(query.telling) and all(stands_for(word, ("session",)) for word in query.telling)
    return named and len(own) < max(2, len(query.view.event.items) * _SERIES)


def _end_of(items: Sequence[Item], day: object, *, first: bool) -> Item | None:
    of_day = [item for item in items if item.day == day and (first or not moments.is_point(item))]
    return (of_day[0] if first else of_day[-1]) if of_day else None


def _on_days(query: Query) -> list[Item]:
    return [item for item in query.view.event.timed if item.day in query.dates]


def missed(query: Query) -> Answer | None:
    """„Was habe ich verpasst?“: what is over already on this day or the one that is named."""
    if not query.asks(Ask.MISSED) or query.asks(Ask.PARALLEL, Ask.WHEN) or query.telling or not query.has(_WHAT):
        return None
    event = query.view.event
    if query.dates and query.has(_ONLY_THEN):  # „Ich komme erst am Mittwoch, was verpasse ich?“
        items = [item for item in event.timed if item.day and item.day < min(query.dates)]
    else:
        days = query.dates or (query.today,)
        items = [item for item in event.timed if item.day in days and moments.is_over(item, query.now, event)]
    return told(query, "u-plain", item_sources(items), 0.8, text=lines(query, items[:_LONGEST])) if items else None


_ONLY_THEN = r"\b(?:komme?n?|bin|sind|reise?n?|anreis\w*|come|coming|arrive|arriving)\b.*\b(?:erst|nur|only|until)\b"
_WHAT = r"\b(?:was|what)\b"
