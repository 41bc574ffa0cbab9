"""The timer of all reminders: who is to be told what now, each occasion once, and several at a time in one message."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from handlers.contract import Attendance, Event, Moment, Notice, Reply, Timer, Voice, timers
from handlers.reminding import words
from handlers.reminding.places import placed
from handlers.rules.reminders import (
    TOGETHER,
    TOPIC_AHEAD,
    Occasion,
    Sort,
    bundles,
    closing,
    of_topic,
    plan,
    still_new,
    with_topics,
)
from handlers.rules.rounds import LiveRound, live
from storage import reminders, rounds
from storage.records import DeliveryKind, Progress, Receiver

if TYPE_CHECKING:
    from storage.database import Transaction

PART = 250  # people a call; answers go between two calls
EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at what is due: the moment, and since when; None: the event is not what it was at the last look."""

    moment: Moment
    since: datetime | None
    before: Progress | None

    @property
    def event(self) -> Event:
        return self.moment.event

    @property
    def at(self) -> datetime:
        return self.moment.at

    def wants(self, occasion: Occasion) -> bool:
        """Whether an occasion is due by now, or so soon that it comes with one that is."""
        return (self.since is None or occasion.due > self.since) and occasion.due < self.at + TOGETHER

    def comes_again(self, occasion: Occasion) -> bool:
        """Whether its time had passed before it was moved to where it is: who was told then is not told once more."""
        moved = self.since is None and self.before is not None
        return moved and occasion.due <= self.at and "@" in occasion.key

    def as_due(self, occasion: Occasion) -> Occasion:
        """The occasion with the moment at which it could come first.

        What belongs to an item that was moved close, or to a vote whose end was, is due since that is known: it does
        not come late.
        """
        moved = self.since is None and self.before is not None and occasion.item is not None
        late = occasion.due < self.at and (moved or occasion.sort is Sort.VOTING)
        return replace(occasion, due=self.at) if late else occasion


async def _due(moment: Moment) -> Sequence[Notice]:
    event, at = moment.event, moment.at
    before = (await reminders.progress(moment.tx, [event.slug])).get(event.slug)
    seen = plan(event).seen
    look = _Look(moment, before.until if before and before.seen == seen else None, before)
    wanted = [occasion for occasion in await _occasions(look) if look.wants(occasion)]
    if look.since is not None and all(occasion.due > at for occasion in wanted) and not _passed(look):
        return []
    useful = [look.as_due(occasion) for occasion in wanted if occasion.expires > at]
    people, all_of_them = await _people(look, useful)
    notices = await _notices(look, useful, people)
    if all_of_them:
        await reminders.set_progress(moment.tx, event.slug, Progress(at, seen))
    return notices


def _passed(look: _Look) -> bool:
    """Whether the plan had something for the time since the last look, though nobody may have wanted it."""
    coming = plan(look.event).next(look.since or EVER, ())
    return coming is not None and coming <= look.at


async def _occasions(look: _Look) -> list[Occasion]:
    tx, event = look.moment.tx, look.event
    leads = (await reminders.leads(tx, [event.slug]))[event.slug]
    found = [*plan(event).fixed, *plan(event).own(look.since, look.at + TOGETHER, leads)]
    if event.rounds:
        states = await rounds.unfinished(tx, [event.slug])
        found += _closing(event, (live(state, event) for state in states))
    if _topics_begin(look):
        found += [one for entry in await placed(tx, event) if (one := of_topic(entry, event)) is not None]
    return found


def _topics_begin(look: _Look) -> bool:
    """Whether an item that may have topics is about to begin; only then the topics are looked at."""
    until = look.at + TOGETHER + TOPIC_AHEAD
    items = with_topics(look.event)
    return any(item.start and item.start < until and still_new(item) > look.at for item in items)


def _closing(event: Event, states: Iterable[LiveRound | None]) -> list[Occasion]:
    found = (closing(entry, event) for entry in states if entry is not None)
    return [occasion for occasion in found if occasion is not None]


async def _people(look: _Look, occasions: Sequence[Occasion]) -> tuple[list[int], bool]:
    """Whose turn it is in this call, and whether that is everybody."""
    found: set[int] = set()
    for occasion in occasions:
        if occasion.due <= look.at:
            found |= {one.person for one in await _receivers(look, occasion)}
    return sorted(found)[:PART], len(found) < PART


async def _receivers(look: _Look, occasion: Occasion, among: Collection[int] | None = None) -> list[Receiver]:
    event = look.event.slug
    told = occasion.entry + "@" if look.comes_again(occasion) else occasion.key
    return await reminders.receivers(look.moment.tx, event, told, occasion.circle, PART, among)


async def _notices(look: _Look, occasions: Sequence[Occasion], people: Sequence[int]) -> list[Notice]:
    """What these people hear now; that they heard it is noted with it."""
    if not people:
        return []
    wanted: dict[int, list[Occasion]] = {}
    attendance: dict[int, Attendance | None] = {}
    for occasion in occasions:
        for one in await _receivers(look, occasion, people):
            wanted.setdefault(one.person, []).append(occasion)
            attendance[one.person] = one.attendance
    alike: dict[tuple[Attendance | None, tuple[str, ...]], tuple[list[Occasion], list[int]]] = {}
    for person, theirs in wanted.items():
        for bundle in bundles(theirs):
            if bundle[0].due <= look.at:
                key = (attendance[person], tuple(occasion.key for occasion in bundle))
                alike.setdefault(key, (bundle, []))[1].append(person)
    noted = [(occasion.key, who) for bundle, persons in alike.values() for occasion in bundle for who in persons]
    await reminders.note(look.moment.tx, look.event.slug, noted, look.at)
    return [_notice(look, bundle, how, persons) for (how, _), (bundle, persons) in alike.items()]


def _notice(look: _Look, bundle: Sequence[Occasion], how: Attendance | None, people: Sequence[int]) -> Notice:
    keys = " ".join([look.event.slug, *(occasion.key for occasion in bundle)])
    return Notice(
        tuple(people),
        partial(_words, bundle, how, look.at),
        key=f"reminder:{hashlib.sha256(keys.encode()).hexdigest()[:24]}",
        kind=DeliveryKind.REMINDER,
        due=bundle[0].due,
        expires=max(occasion.expires for occasion in bundle),
    )


def _words(bundle: Sequence[Occasion], how: Attendance | None, at: datetime, voice: Voice) -> Reply:
    return words.message(voice, bundle, how, at)


async def _upcoming(tx: Transaction, events: Mapping[str, Event]) -> datetime | None:
    done = await reminders.progress(tx, events)
    leads = await reminders.leads(tx, events)
    states = await rounds.unfinished(tx, [slug for slug, event in events.items() if event.rounds])
    found: list[datetime | None] = []
    for slug, event in events.items():
        progress = done.get(slug)
        if progress is None or progress.seen != plan(event).seen:
            return EVER
        found.append(plan(event).next(progress.until, leads[slug]))
        votes = _closing(event, (live(state, event) for state in states if state.event == slug))
        found += [occasion.due for occasion in votes if occasion.due > progress.until]
    return min((moment for moment in found if moment is not None), default=None)


timers.append(Timer(_due, _upcoming))
