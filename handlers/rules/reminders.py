"""Of what an event reminds people: when, until when that is of use, and whom. Always from the event as it is now."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property

from handlers.rules.circles import circle
from handlers.rules.rounds import LiveRound
from storage.event import Event, FileReminder, Item, Room
from storage.records import Circle, Phase, Topic

AGENDA_AHEAD = timedelta(hours=1)
CLOSING_AHEAD = timedelta(minutes=5)
TOPIC_AHEAD = timedelta(minutes=10)
LATE = timedelta(minutes=5)  # so long after a start it is still worth saying that something begins
AT_MOST = timedelta(hours=1)  # so late a reminder at a fixed moment is still of use
TOGETHER = timedelta(minutes=1)  # what comes within this time of the first comes in one message with it
SHORTEST_VOTE = timedelta(minutes=6)  # in a shorter one everybody has just heard when it closes
EARLIEST, MORNING, NIGHT = time(6), time(7), time(22)  # local: no agenda before the first; quiet from night to morning


class Sort(StrEnum):
    """Why somebody is reminded. The order is that in one message."""

    AGENDA = "agenda"
    FILED = "filed"
    OWN = "own"
    TOPIC = "topic"
    VOTING = "voting"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a chosen topic takes place. `alone`: it is what happens there; else one of several topics."""

    topic: Topic
    item: Item
    room: Room | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """One thing to tell a circle of people once. `due` and `expires` (UTC): from when to when it is worth telling.

    `key` tells it from all others of the event; something that is moved is another occasion with the same `entry`.
    What it is about is `item`, `filed`, `day`, `round` or `placed`.
    """

    sort: Sort
    key: str
    due: datetime
    expires: datetime
    circle: Circle
    item: Item | None = None
    filed: FileReminder | None = None
    day: date | None = None
    round: LiveRound | None = None
    placed: Placed | None = None

    @property
    def entry(self) -> str:
        """What stays of the key when it is moved."""
        return self.key.partition("@")[0]


def own_key(item: Item) -> str:
    """The key of personal reminders of an item, whatever the lead: one of the same start comes once."""
    return f"item:{item.id}@{_stamp(item.start)}" if item.start else ""


def own(item: Item, lead: int) -> Occasion | None:
    """What those hear who want to be reminded of an item so many minutes ahead; None: its time is not known."""
    if item.start is None or item.cancelled:
        return None
    due = item.start - timedelta(minutes=lead)
    return Occasion(Sort.OWN, own_key(item), due, still_new(item), Circle(item=item.id, lead=lead), item=item)


def still_new(item: Item) -> datetime:
    """Until when it is of use that an item begins: a few minutes after, but not once it is over."""
    start = item.start or datetime.max.replace(tzinfo=UTC)
    return min(start + LATE, item.end) if item.end and item.end > start else start + LATE


def filed(event: Event) -> Iterator[Occasion]:
    """The reminders of the event file."""
    alike: Counter[str] = Counter()
    for entry in event.reminders:
        item = event.item_by_id.get(entry.item or "")
        due = _filed_due(entry, item, event)
        if due is None or (item is not None and item.cancelled):
            continue
        name = f"filed:{entry.item or ''}:{_stamp(entry.at) or _ahead(entry)}:{entry.audience}"
        alike[name] += 1
        whom = circle(event, entry.audience)
        if whom is not None:
            key = f"{name[:200]}:{alike[name]}@{_stamp(due)}"
            expires = still_new(item) if item else due + AT_MOST
            yield Occasion(Sort.FILED, key, due, expires, replace(whom, joined_by=due), item=item, filed=entry)


def _filed_due(entry: FileReminder, item: Item | None, event: Event) -> datetime | None:
    """Minutes and hours ahead are elapsed time; days go by the clock on the wall."""
    if entry.at is not None:
        return entry.at
    if item is None or item.start is None:
        return None
    if entry.before_days:
        local = event.local(item.start)
        return _on_the_wall(local.date() - timedelta(days=entry.before_days), local.time(), event)
    return item.start - (entry.before or timedelta())


def _ahead(entry: FileReminder) -> str:
    return f"{entry.before_days}d" if entry.before_days else f"{entry.before or timedelta()}"


def agendas(event: Event) -> Iterator[Occasion]:
    """The morning's agenda of each day on which something begins in the morning or later."""
    days: dict[date, list[Item]] = {}
    for item in event.timed:
        if item.start and not item.cancelled:
            days.setdefault(event.local(item.start).date(), []).append(item)
    for day, items in days.items():
        earliest = _on_the_wall(day, EARLIEST, event)
        first = next((item.start for item in items if item.start and item.start >= earliest), None)
        if first is not None:
            due = agenda_due(first, event)
            expires = _agenda_until(items, first, event)
            whom = Circle(hint=Sort.AGENDA.value, joined_by=due)
            yield Occasion(Sort.AGENDA, f"agenda:{day}", due, expires, whom, day=day)


def agenda_due(first: datetime, event: Event) -> datetime:
    """An hour before the first item, not in the quiet hours; before an item at 07:00 or earlier not before 06:00."""
    day = event.local(first).date()
    morning = _on_the_wall(day, MORNING, event)
    earliest = morning if first > morning else _on_the_wall(day, EARLIEST, event)
    evening = _on_the_wall(day, NIGHT, event) - timedelta(minutes=1)
    return min(max(first - AGENDA_AHEAD, earliest), max(evening, earliest))


def _agenda_until(items: Sequence[Item], first: datetime, event: Event) -> datetime:
    """Until noon, or an hour into a day that begins later; not once the day is over."""
    noon = _on_the_wall(event.local(first).date(), time(12), event)
    over = max((item.end or item.start for item in items if item.start), default=None)
    useful = max(noon, first + AT_MOST)
    return min(useful, over) if over and over > first else useful


def closing(live_round: LiveRound, event: Event) -> Occasion | None:
    """That a vote closes in a few minutes, for those who have no ballot in it; None where that helps nobody."""
    ends, began = live_round.ends, live_round.changed
    if live_round.phase is not Phase.VOTING or ends is None:
        return None
    if live_round.voting and live_round.voting < ends:
        began = max(began, live_round.voting) if began else live_round.voting
    due = ends - CLOSING_AHEAD
    if quiet(due, event) or (began and ends - began < SHORTEST_VOTE):
        return None
    key = f"closing:{live_round.id}@{_stamp(ends)}"
    whom = Circle(hint=Sort.VOTING.value, not_voted=live_round.id)
    return Occasion(Sort.VOTING, key, due, ends, whom, round=live_round)


def with_topics(event: Event) -> list[Item]:
    """The items that topics of participants may go into, with a known time."""
    keys = {key for entry in event.rounds for key in entry.items} | {topic.item for topic in event.topics}
    return [item for item in event.timed if item.id in keys and not item.cancelled]


def of_topic(placed: Placed, event: Event) -> Occasion | None:
    """That somebody's topic begins soon, for whoever proposed it."""
    start, proposer = placed.item.start, placed.topic.proposer
    if start is None or proposer is None or quiet(start - TOPIC_AHEAD, event):
        return None
    key = f"topic:{placed.topic.number}:{placed.item.id}@{_stamp(start)}"
    whom = Circle(hint=Sort.TOPIC.value, people=(proposer,))
    return Occasion(Sort.TOPIC, key, start - TOPIC_AHEAD, still_new(placed.item), whom, item=placed.item, placed=placed)


def quiet(moment: datetime, event: Event) -> bool:
    """Whether the bot says nothing on its own account at this moment (UTC)."""
    local = event.local(moment).time()
    return local >= NIGHT or local < MORNING


def _on_the_wall(day: date, clock: time, event: Event) -> datetime:
    """A local time as a moment in UTC. One that a clock change leaves out is an hour later, of two the first counts."""
    return datetime.combine(day, clock.replace(tzinfo=None, fold=0), event.zone).astimezone(UTC)


def _stamp(moment: datetime | None) -> str:
    return f"{moment:%Y%m%dT%H%M%S}" if moment else ""


@dataclass(frozen=True)
class Plan:
    """All that is known of an event's reminders without asking anybody, prepared for a look each second."""

    event: Event

    @cached_property
    def fixed(self) -> tuple[Occasion, ...]:
        """Those that are the same whatever people wish: from the file, and the agendas."""
        return tuple(sorted((*filed(self.event), *agendas(self.event)), key=lambda occasion: occasion.due))

    @cached_property
    def seen(self) -> str:
        """A word for all that reminders depend on; another one as soon as any of that is changed."""
        items = [(i.id, i.start, i.end, i.cancelled) for i in self.event.items]
        facts = (items, [(o.key, o.due) for o in self.fixed], [item.id for item in with_topics(self.event)])
        return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]

    @cached_property
    def _items(self) -> list[Item]:
        return [item for item in self.event.timed if not item.cancelled]

    @cached_property
    def _starts(self) -> list[datetime]:
        return [item.start for item in self._items if item.start]

    @cached_property
    def _dues(self) -> list[datetime]:
        topics = (item.start - TOPIC_AHEAD for item in with_topics(self.event) if item.start)
        return sorted((*(occasion.due for occasion in self.fixed), *topics))

    def next(self, after: datetime, leads: Iterable[int]) -> datetime | None:
        """The first moment after this one (UTC) at which something may be due, for these leads (minutes)."""
        found = self._dues[bisect_right(self._dues, after) :][:1]
        for lead in leads:
            ahead = timedelta(minutes=lead)
            at = bisect_right(self._starts, after + ahead)
            found += [start - ahead for start in self._starts[at : at + 1]]
        return min(found, default=None)

    def own(self, after: datetime | None, before: datetime, leads: Collection[int]) -> Iterator[Occasion]:
        """The personal reminders that are due after a moment (None: ever) and before another one (UTC)."""
        for lead in leads:
            ahead = timedelta(minutes=lead)
            first = bisect_right(self._starts, after + ahead) if after else 0
            for item in self._items[first : bisect_left(self._starts, before + ahead)]:
                occasion = own(item, lead)
                if occasion is not None:
                    yield occasion


_PLANS: dict[int, tuple[Event, Plan]] = {}


def plan(event: Event) -> Plan:
    """The plan of an event, made once for each event record; the record is kept, so that its id stays its own."""
    known = _PLANS.get(id(event))
    if known is not None and known[0] is event:
        return known[1]
    while len(_PLANS) >= 16:
        _PLANS.pop(next(iter(_PLANS)))
    _PLANS[id(event)] = (event, Plan(event))
    return _PLANS[id(event)][1]


def bundles(occasions: Iterable[Occasion]) -> list[list[Occasion]]:
    """What one person is told, message by message: with the first all that is due less than a minute after it."""
    found: list[list[Occasion]] = []
    for occasion in sorted(occasions, key=lambda one: (one.due, list(Sort).index(one.sort), one.key)):
        if found and occasion.due < found[-1][0].due + TOGETHER:
            found[-1].append(occasion)
        else:
            found.append([occasion])
    return found
