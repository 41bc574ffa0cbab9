"""What was said about time, put against the event's days and the clock."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile

from handlers.contract import Event
from handlers.understanding.meetings import meetings
from handlers.understanding.times import Clock, Day, DayKind, Mode, Part, Times
from storage.event import Item, Kind

_HOURS: dict[Part, tuple[int, int]] = {
    Part.MORNING: (5, 11),
    Part.FORENOON: (6, 12),
    Part.NOON: (11, 14),
    Part.AFTERNOON: (13, 18),
    Part.EVENING: (17, 26),
    Part.NIGHT: (21, 30),
}
_LATE = 17.5  # from when it is evening, where there is something on then
_WEEK = 7
_SATURDAY = 5
_SECOND_HALF = (Part.AFTERNOON, Part.EVENING, Part.NIGHT, Part.NOON)


def event_days(event: Event) -> tuple[date, ...]:
    """The days of the event, those of items before and after it too."""
    span = (event.ends_day - event.starts_day).days
    days = {event.starts_day + timedelta(days=number) for number in range(span + 1)}
    return tuple(sorted(days | event.busy))


def dates(times: Times, event: Event, now: datetime) -> tuple[date, ...]:
    """The dates that were said; empty if none was."""
    found = [one for said in times.days for one in _dates_of(said, event, now)]
    return tuple(dict.fromkeys(found))


def _dates_of(said: Day, event: Event, now: datetime) -> tuple[date, ...]:
    today = event.local(now).date()
    if said.kind is DayKind.OFFSET:
        return (_offset(said.value, event, now),)
    if said.kind is DayKind.WEEKDAY:
        return _weekday(said.value, event, today)
    if said.kind is DayKind.WEEK:
        monday = today + timedelta(days=_WEEK * said.value - today.weekday())
        week = tuple(monday + timedelta(days=number) for number in range(_WEEK))
        return tuple(day for day in week if day in event.busy) or week[:1]
    if said.kind is DayKind.WEEKEND:
        saturday = today + timedelta(days=_SATURDAY - today.weekday())
        ahead = [day for day in sorted(event.busy) if day.weekday() >= _SATURDAY and day >= min(today, saturday)]
        return tuple(day for day in ahead if day - ahead[0] < timedelta(days=2)) or (saturday,)
    if said.kind is DayKind.ORDINAL:
        days = counted_days(event)
        if said.value == 0:
            return (event.starts_day - timedelta(days=1),)
        position = said.value - 1 if said.value > 0 else len(days) - 1
        return (days[position],) if position < len(days) else ()
    return _date_of(said, event)


def counted_days(event: Event) -> list[date]:
    """The days of the event that count as its first, second …: those with something on, if there are gaps."""
    days = [event.starts_day + timedelta(days=n) for n in range((event.ends_day - event.starts_day).days + 1)]
    if series := meetings(event):
        return [item.day for item in series if item.day]
    whole = event.starts_day in event.busy and event.ends_day in event.busy
    return [day for day in days if day in event.busy] if whole else days


def _offset(value: int, event: Event, now: datetime) -> date:
    """A day counted from today. Shortly after midnight „morgen“ may be the day about to dawn."""
    local = event.local(now)
    day = local.date() + timedelta(days=value)
    if value == 1 and local.hour < 4 and day not in event_days(event) and local.date() in event_days(event):
        return local.date()
    return day


def _weekday(value: int, event: Event, today: date) -> tuple[date, ...]:
    within = tuple(day for day in event_days(event) if day.weekday() == value)
    base = max(today, event.starts_day)
    if (event.ends_day - event.starts_day).days >= _WEEK and today <= event.ends_day:
        return (base + timedelta(days=(value - base.weekday()) % _WEEK),)  # of many such days the coming one
    return within or (base + timedelta(days=(value - base.weekday()) % 7),)


def _date_of(said: Day, event: Event) -> tuple[date, ...]:
    days = event_days(event)
    if not said.month:
        return tuple(day for day in days if day.day == said.value)
    try:
        return (date(said.year or days[0].year, said.month, said.value),)
    except ValueError:
        return ()


def starts_on(event: Event, day: date) -> Sequence[Item]:
    """The items that start on a day, in order of time."""
    return event.timed_on.get(day, ())


def instants(times: Times, event: Event, now: datetime) -> tuple[datetime, ...]:
    """The moments that a question may mean, one for each day that is possible; empty if it names no time."""
    if times.offset:
        return (now + times.offset,)
    if times.clock is None:
        return ()
    said = dates(times, event, now)
    days = said or _likely_days(event, now)
    found = tuple(moment(times.clock, times.part, day, event, now if not said else None) for day in days)
    if not said and days == (event.local(now).date(),) and not _busy(event, found[0]):
        return _on_busy_days(times.clock, times.part, event, now) or found
    return found


def _busy(event: Event, at: datetime) -> bool:
    """Whether something runs at a moment or begins with it, or has begun before and goes on after it that day."""
    items = starts_on(event, event.local(at).date())
    ends = [item.end or item.start for item in items if item.start]
    first = items[0].start if items else None
    return first is not None and first <= at <= max(end for end in ends if end)


def _on_busy_days(clock: Clock, part: Part | None, event: Event, now: datetime) -> tuple[datetime, ...]:
    """The moments at a time of day in the programme of the days to come."""
    today = event.local(now).date()
    found = (moment(clock, part, day, event) for day in event_days(event) if day > today)
    return tuple(at for at in found if _busy(event, at))


def _likely_days(event: Event, now: datetime) -> tuple[date, ...]:
    days = event_days(event)
    today = event.local(now).date()
    if today in days:
        return (today,)
    return tuple(day for day in days if starts_on(event, day)) or days[:1]


def moment(clock: Clock, part: Part | None, day: date, event: Event, now: datetime | None = None) -> datetime:
    """A clock time on a day. Where both halves of the day are possible: the one in which the programme runs."""
    hours = [clock.hour]
    if not clock.sure and clock.hour <= 12:
        other = (clock.hour + 12) % 24
        hours = [clock.hour, other]
        if part is not None:
            hours = [h for h in hours if (h >= 12) == (part in _SECOND_HALF)] or hours
    choices = [_at(event, day, hour, clock.minute) for hour in hours]
    return min(
        choices,
        key=lambda choice: (not _in_programme(choice, day, event), _past(choice, now), not _daytime(choice, event)),
    )


def _at(event: Event, day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute), event.zone).astimezone(UTC)


def _past(choice: datetime, now: datetime | None) -> bool:
    return now is not None and choice < now - timedelta(hours=1)


def _daytime(choice: datetime, event: Event) -> bool:
    return 7 <= event.local(choice).hour < 19


def _in_programme(choice: datetime, day: date, event: Event) -> bool:
    items = starts_on(event, day)
    if not items:
        return _daytime(choice, event)
    last = max(item.end or item.start for item in items if item.start)
    first = items[0].start
    return first is not None and first <= choice <= last


def window(times: Times, event: Event, now: datetime) -> tuple[datetime, datetime] | None:
    """The stretch of time that a question names: a day, a part of it, from or until a time."""
    said = dates(times, event, now)
    day = said[0] if said else _window_day(times, event, now)
    if day is None:
        return None
    start, end = _hours(day, *(_HOURS[times.part] if times.part else (0, 28)), event)
    if times.part is Part.EVENING:
        late, _ = _hours(day, _LATE, _LATE, event)
        start = late if any(item.start and late <= item.start < end for item in starts_on(event, day)) else start
    if times.part is Part.FORENOON:
        end = _lunch(event, day) or end
    if times.part is Part.AFTERNOON and (lunch := _lunch(event, day)):
        start = lunch + timedelta(minutes=1)  # what begins with the break around noon is none of the afternoon
    found = instants(times, event, now)
    if times.clock and found:
        if times.until:
            return found[0], _after(found[0], times.until, event)
        return (found[0], end) if times.mode is Mode.FROM else (start, found[0])
    return start, end


def _window_day(times: Times, event: Event, now: datetime) -> date | None:
    if times.part is None and times.clock is None:
        return None
    likely = _likely_days(event, now)
    return likely[0] if len(likely) == 1 else None


def _hours(day: date, first: float, last: float, event: Event) -> tuple[datetime, datetime]:
    midnight = datetime.combine(day, time(), event.zone)
    return midnight + timedelta(hours=first), midnight + timedelta(hours=last)


def _after(start: datetime, until: Clock, event: Event) -> datetime:
    local = event.local(start)
    end = local.replace(hour=until.hour, minute=until.minute)
    while end <= local:
        end += timedelta(hours=12 if not until.sure else 24)
    return end


def in_part(item: Item, part: Part, event: Event) -> bool:
    """Whether an item starts in a part of the day. The morning lasts until the midday break."""
    if item.start is None:
        return False
    first, last = _HOURS[part]
    local = event.local(item.start)
    hour = local.hour + local.minute / 60
    if part in (Part.FORENOON, Part.AFTERNOON) and (lunch := _lunch(event, local.date())):
        return first <= hour and item.start < lunch if part is Part.FORENOON else item.start > lunch and hour < last
    return first <= hour < last


def is_whole(times: Times, event: Event) -> bool:
    """Whether the part of the day that is named is all of the event: „Für wen ist der Nachmittag?“"""
    if times.days or times.clock or times.part is None or event.starts is None or event.ends is None:
        return False
    short = event.timed and event.ends - event.starts < _HALF_DAY
    return bool(short) and in_part(event.timed[0], times.part, event)


_HALF_DAY = timedelta(hours=6)


def _lunch(event: Event, day: date) -> datetime | None:
    """When the break begins that starts around noon."""
    starts = [item.start for item in event.timed if item.kind is Kind.BREAK and item.day == day and item.start]
    return next(
        (start for start in starts if 11.5 <= event.local(start).hour + event.local(start).minute / 60 < 14), None
    )


def running(event: Event, at: datetime) -> tuple[Item, ...]:
    """What runs at a moment. An item whose end is not known counts for an hour, until something else starts."""
    begun = event.timed[: bisect_right(event.timed, at, key=_start)]
    lasting = [item for item in begun if item.end is None or at < item.end]
    return tuple(item for item in lasting if not is_point(item) and (item.end or _is_last(item, at, begun)))


def running_together(items: Sequence[Item], event: Event, now: datetime) -> tuple[Item, ...]:
    """Those of some items that run at a moment, if they end together."""
    found = tuple(item for item in running(event, now) if item in items)
    return found if len({item.end for item in found}) == 1 else ()


def _start(item: Item) -> datetime:
    assert item.start is not None  # noqa: S101 - asked of timed items only
    return item.start


def is_point(item: Item) -> bool:
    """Whether an item only marks the end: a closing that lasts is a part of the programme."""
    return item.kind is Kind.END and not (item.start and item.end and item.start < item.end)


def _is_last(item: Item, at: datetime, begun: Sequence[Item]) -> bool:
    """Whether nothing has begun after an item, and it within the hour before a moment."""
    return _start(item) == _start(begun[-1]) and at - _start(item) < timedelta(hours=1)


def coming(event: Event, after: datetime) -> tuple[Item, ...]:
    """The items that start next after a moment: all with the same start."""
    ahead = event.timed[bisect_right(event.timed, after, key=_start) :]
    return tuple(takewhile(lambda item: item.start == ahead[0].start, ahead))


def is_over(item: Item, now: datetime, event: Event) -> bool:
    """Whether an item is certainly over."""
    if item.end is not None:
        return item.end <= now
    return item.day is not None and item.day < event.local(now).date()


def overlap(item: Item, other: Item) -> bool:
    """Whether two items are at the same time; one without an end lasts a minute."""
    if item.start is None or other.start is None:
        return False
    minute = timedelta(minutes=1)
    ends = item.end or item.start + minute, other.end or other.start + minute
    return item.start < ends[1] and other.start < ends[0]
