"""Items that take place in one room at the same time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import combinations

from storage.event import Kind
from storage.event_file.reading import Reading
from storage.event_file.rows import Row
from storage.event_file.words import listed


def check_overlaps(items: Sequence[Row], reading: Reading) -> None:
    """Notes each pair once, where the later item starts.

    An item without a stated end gives way to the next one in its room, so it overlaps only with what starts with it.
    """
    placed = [item for item in items if item.get("rooms") and _start(item) and not {"start", "end"} & item.flawed]
    placed = sorted((item for item in placed if item.get("kind") is not Kind.END), key=_order)
    for first, second in combinations(placed, 2):
        rooms = [room for room in first.get("rooms") if room in second.get("rooms")]
        if rooms and _overlap(first, second):
            line = first.at("start").line
            reading.report.at(second.at("start"), "overlap", other=first.id, first=line, rooms=listed(rooms))


def _start(item: Row) -> datetime | None:
    start = item.get("start")
    return start.moment if start else None


def _order(item: Row) -> tuple[datetime, int]:
    start = _start(item)
    assert start is not None  # noqa: S101 (items without a start are left out before)
    return start, item.position


def _overlap(first: Row, second: Row) -> bool:
    """`first` starts no later than `second`."""
    end, start, later = first.get("end"), _start(first), _start(second)
    return start == later or bool(end and end.moment and later and later < end.moment)
