"""Who is told of changes, and when: the first at once; what follows within a minute together, when it is over."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from handlers.changing import words
from handlers.changing.concerned import concerned
from handlers.contract import Attendance, Event, Moment, Notice, Timer, timers
from storage import changes, people
from storage.event import Item
from storage.overlay import facts, with_changes
from storage.records import Change, DeliveryKind

if TYPE_CHECKING:
    from storage.database import Transaction

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
QUIET = timedelta(seconds=60)  # so long after a notice what else is changed is gathered


@dataclass(frozen=True, slots=True)
class Told:
    """What became of telling: the notices, how many people they go to, and until when they are held back (UTC)."""

    notices: tuple[Notice, ...] = ()
    people: int = 0
    held: datetime | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """An item as people know it, and as it is now."""

    known: Item
    now: Item


async def tell(moment: Moment) -> Told:
    """Tell what people do not know yet, unless they were told something less than a minute ago.

    `moment.event` is the event as it is now.
    """
    made = await changes.of_event(moment.tx, moment.event.slug)
    pending = [change for change in made if change.holds != change.known]
    notices = await _notices(moment, made, pending)
    number = len({person for notice in notices for person in notice.people})
    last = await changes.last_notice(moment.tx, moment.event.slug)
    if last is not None and moment.at < last + QUIET:
        return Told(people=number, held=last + QUIET)
    await changes.told(moment.tx, moment.event.slug, moment.at)
    return Told(tuple(notices), number)


def differences(event: Event, made: Sequence[Change]) -> dict[str, Difference]:
    """What is other than people know, by item: changed there and back is nothing to tell."""
    known = with_changes(event, [replace(change, undone=None) for change in made if change.known])
    ids = dict.fromkeys(change.item for change in made if change.holds != change.known)
    both = {key: Difference(known.item_by_id[key], event.item_by_id[key]) for key in ids if key in event.item_by_id}
    return {key: pair for key, pair in both.items() if _matters(pair)}


def _matters(pair: Difference) -> bool:
    return facts(pair.known) != facts(pair.now) and not (pair.known.cancelled and pair.now.cancelled)


def _is_over(pair: Difference, at: datetime) -> bool:
    """Whether it is past, as people know it and as it is now: nobody needs to hear of it."""
    return all(item.end is not None and item.end <= at for item in (pair.known, pair.now))


async def _notices(moment: Moment, made: Sequence[Change], pending: Sequence[Change]) -> list[Notice]:
    found = {key: pair for key, pair in differences(moment.event, made).items() if not _is_over(pair, moment.at)}
    if not found:
        return []
    everybody = {change.item for change in pending if change.to_all} & found.keys()
    online = await people.attending(moment.tx, moment.event.slug, Attendance.ONLINE)
    concerns = await concerned(moment.tx, moment.event)
    sets: dict[tuple[frozenset[str], bool], list[int]] = {}
    by = {item: concerns.by(item) | (concerns.members if item in everybody else frozenset()) for item in found}
    for person in sorted(concerns.all):
        items = frozenset(item for item in found if person in by[item])
        if items:
            sets.setdefault((items, person in online), []).append(person)
    key = _key(moment.event, pending)
    told = [
        _notice(moment, {item: found[item] for item in found if item in items}, persons, f"{key}:{_short(items)}", away)
        for (items, away), persons in sets.items()
    ]
    if everybody and moment.groups:
        shown = {item: found[item] for item in found if item in everybody}
        told.append(replace(_notice(moment, shown, (), f"{key}:groups", False), groups=moment.groups))
    return told


def _notice(moment: Moment, found: Mapping[str, Difference], persons: Sequence[int], key: str, away: bool) -> Notice:
    """`away`: for those who take part online."""
    return Notice(
        tuple(persons),
        partial(words.told, moment.event, tuple(found.values()), moment.at, away=away),
        key=key,
        kind=DeliveryKind.CHANGE,
        about=changes.about(moment.event.slug, found),
        due=moment.at,
        expires=_expires(found.values()),
    )


def _expires(found: Collection[Difference]) -> datetime | None:
    """When the last of the items is over, at its old time or its new one; None where that is not known."""
    ends = [item.end for pair in found for item in (pair.known, pair.now)]
    known = [end for end in ends if end is not None]
    return max(known) if len(known) == len(ends) else None


def _key(event: Event, pending: Sequence[Change]) -> str:
    """Names what is told: these changes, and these taken back. Each can happen once only."""
    named = " ".join(f"{change.number}{'-' if change.undone else ''}" for change in pending)
    return f"change:{event.slug}:{_short([named])}"


def _short(names: Collection[str]) -> str:
    return hashlib.sha256("\n".join(sorted(names)).encode()).hexdigest()[:16]


async def _due(moment: Moment) -> list[Notice]:
    if not await changes.untold(moment.tx, [moment.event.slug]):
        return []
    return list((await tell(moment)).notices)


async def _upcoming(tx: Transaction, events: Mapping[str, Event]) -> datetime | None:
    """When the minute after the last notice is over, where something waits for it."""
    last = [(slug, await changes.last_notice(tx, slug)) for slug in await changes.untold(tx, events)]
    return min([at + QUIET if at else _LONG_AGO for slug, at in last], default=None)


timers.append(Timer(_due, _upcoming))
