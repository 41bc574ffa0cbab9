"""What a change of an item brings about: collisions, a new order. No I/O."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from storage.event import Event, Item, Kind
from storage.overlay import facts

_EVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Effects:
    """What a change brings about: what runs in the same room then, and what it moves past."""

    collisions: tuple[Item, ...] = ()
    now_before: tuple[Item, ...] = ()
    now_after: tuple[Item, ...] = ()
    after_event: bool = False


def effects(before: Event, after: Event, item_id: str) -> Effects:
    """What the change of one item brings about."""
    old, new = before.item_by_id[item_id], after.item_by_id[item_id]
    if new.cancelled or new.start is None:
        return Effects()
    # The others as they were: that one would simply end earlier, as nobody stated its end, is no comfort to its guests.
    others = [item for item in before.timed if item.id != item_id and item.kind is not Kind.END]
    placed = facts(new) != facts(old) and (new.start, new.end, new.rooms) != (old.start, old.end, old.rooms)
    collisions = [item for item in others if placed and _collide(item, old, new)]
    moved = old.start is not None and old.day == new.day and not old.cancelled
    passed = [item for item in others if moved and item.start and item.day == new.day and not item.optional]
    late = (
        new.start != old.start and before.ends is not None and new.day == before.ends_day and new.start >= before.ends
    )
    return Effects(
        tuple(collisions),
        now_after=tuple(item for item in passed if _order(old, item) < 0 < _order(new, item)),
        now_before=tuple(item for item in passed if _order(old, item) > 0 > _order(new, item)),
        after_event=late,
    )


def _collide(other: Item, old: Item, new: Item) -> bool:
    """Whether two are at the same time in one room. Without rooms: at the same time where they were not before."""
    if not _overlap(other, new):
        return False
    if other.rooms or new.rooms:
        return bool(set(other.rooms) & set(new.rooms))
    return other.track == new.track and not (old.start and not old.cancelled and _overlap(other, old))


def _order(one: Item, other: Item) -> int:
    """-1, 0 or 1: which of two starts first."""
    first, later = one.start or _EVER, other.start or _EVER
    return (first > later) - (first < later)


def _overlap(one: Item, other: Item) -> bool:
    first, later = sorted((one, other), key=lambda item: item.start or _EVER)
    if first.start == later.start:
        return True
    return first.end is not None and later.start is not None and later.start < first.end
