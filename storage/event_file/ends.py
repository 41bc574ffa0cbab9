"""When items end whose end the file does not state: the next start takes over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from storage.event import Item, Kind

NIGHT = timedelta(hours=12)  # an evening may run past midnight until the event's end, but not for longer than this


def with_ends(items: Sequence[Item], event_end: datetime | None, event_end_day: object) -> tuple[Item, ...]:
    """The items with their default ends.

    The default is the next later start on the same local day in one of the same rooms, else in the same track, else
    in the programme, else the event's end (UTC, with its local day); where none of them is there, the end stays
    unknown. An item of the kind "end" is a point in time.
    """
    return tuple(_with_end(item, items, event_end, event_end_day) for item in items)


def _with_end(item: Item, items: Sequence[Item], event_end: datetime | None, event_end_day: object) -> Item:
    if item.start is None or item.end is not None or item.end_day is not None:
        return item
    if item.kind is Kind.END:
        return replace(item, end=item.start)
    end = _next_start(item, items) or _until_event_end(item, event_end, event_end_day)
    return replace(item, end=end)


def _next_start(item: Item, items: Sequence[Item]) -> datetime | None:
    scopes: tuple[Callable[[Item], bool], ...] = (
        lambda other: bool(set(item.rooms) & set(other.rooms)),
        lambda other: item.track is not None and item.track == other.track,
        lambda _: True,
    )
    later = [other for other in items if other.start and item.start and item.start < other.start]
    later = [other for other in later if other.day == item.day]
    for fits in scopes:
        if starts := [other.start for other in later if other.start and fits(other)]:
            return min(starts)
    return None


def _until_event_end(item: Item, end: datetime | None, end_day: object) -> datetime | None:
    if end is None or item.start is None or end <= item.start:
        return None
    return end if item.day == end_day or end - item.start <= NIGHT else None
