"""With what it goes on after what runs: for everybody, where what comes next is only for some or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers.understanding import moments
from handlers.understanding.query import Query
from storage.event import Item, Kind


def going_on(query: Query, coming: Sequence[Item]) -> tuple[Item, ...]:
    """What comes next, and what follows for everybody."""
    return after_that(query, (*coming, *_for_all(query, coming)))


def after_that(query: Query, coming: Sequence[Item]) -> tuple[Item, ...]:
    """What comes next, and what follows the one thing that runs for all if that ends later: the break, the talk."""
    running = moments.running(query.view.event, query.now)
    main = [item for item in running if item.kind not in _BESIDE and not item.optional]
    main = [item for item in main if item.kind in _PAUSES] or main  # the children go on in the break
    if not coming or not coming[0].start or len(main) != 1 or main[0].kind not in _FOR_ALL:
        return tuple(coming)
    if any(item.kind in _PAUSES for item in coming):
        return tuple(coming)
    end = main[0].end
    if end is None or coming[0].start >= end:
        return tuple(coming)
    later = [item for item in query.view.event.timed if item.start and end <= item.start <= end + _SOON]
    later = [item for item in later if item not in coming and not moments.is_point(item)]
    return (*coming, *(item for item in later if item.start == later[0].start))


_PAUSES = (Kind.BREAK, Kind.PLENARY)
_BESIDE = (Kind.SOCIAL, Kind.EXCURSION)
_FOR_ALL = (Kind.BREAK, Kind.PLENARY, Kind.TALK, Kind.PANEL, Kind.FEEDBACK)
_SOON = timedelta(minutes=15)


def _for_all(query: Query, coming: Sequence[Item]) -> tuple[Item, ...]:
    """With what it goes on for everybody that day, where what comes next is only for those who like."""
    if not all(item.optional for item in coming):
        return ()
    day = [item for item in query.view.event.timed if item.day == coming[0].day and not item.optional]
    ahead = [item for item in day if item.start and item.start > query.now]
    return tuple(item for item in ahead if item.start == ahead[0].start)
