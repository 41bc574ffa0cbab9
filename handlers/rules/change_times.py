"""From a wish to new facts of an item, or to what is wrong with it. No I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from handlers.rules.change_wish import Clock, SaidDay, Wish
from storage.event import Event, Item, Kind, Local
from storage.event_file.moments import clash
from storage.overlay import changed, facts

LATE, EARLY = 18, 6  # hours: from an evening an end may lie in the small hours of the next day
LONGEST_TITLE = 200  # characters


class Wrong(Exception):  # noqa: N818 - what somebody typed cannot be done; it is answered, not reported
    """What is wrong with a wish: a text key, its values, and wishes to choose from instead."""

    def __init__(self, key: str, /, options: Sequence[Wish] = (), **values: Any) -> None:
        super().__init__(key)
        self.key = key
        self.options = tuple(options)
        self.values = values


def new_values(item: Item, wish: Wish, rooms: Sequence[str], event: Event, now: datetime) -> dict[str, Any]:
    """The facts that change, by name. Raises Wrong."""
    values: dict[str, Any] = {}
    if wish.timed:
        values |= _times(item, wish, event, now)
    if rooms:
        values["rooms"] = tuple(rooms)
    if wish.title is not None:
        values["title"] = _title(wish.title)
    if wish.cancelled is not None:
        values["cancelled"] = wish.cancelled
    if not values:
        raise Wrong("change-what")
    return checked(item, values, event, now)


def checked(item: Item, values: Mapping[str, Any], event: Event, now: datetime) -> dict[str, Any]:
    """Those of the values that change something, if they can hold now. Raises Wrong."""
    kept = _really_new(item, values, event)
    if not kept:
        raise Wrong("change-nothing")
    if "start" in kept:
        _check_start(kept["start"], event, now)
    if "end" in kept:
        start = kept.get("start", item.start)
        if start is None:
            raise Wrong("change-no-time")
        if kept["end"] < start or (kept["end"] == start and item.kind is not Kind.END):
            raise Wrong("change-end-before-start", start=start, end=kept["end"])
        if kept["end"] <= now:
            raise Wrong("change-past", moment=kept["end"])
    return kept


def _really_new(item: Item, values: Mapping[str, Any], event: Event) -> dict[str, Any]:
    """The values without those that hold already; an end that goes with the start anyway is none of its own."""
    old = facts(item)
    found = {name: value for name, value in values.items() if value != getattr(old, name)}
    if "start" in found and "end" in values:
        along = facts(changed(item, {"start": found["start"]}, event)).end
        found = {name: value for name, value in found.items() if name != "end"}
        if along != values["end"]:
            found["end"] = values["end"]
    return found


def _title(text: str) -> Local:
    text = " ".join(text.split()).strip('„“”"«»')
    if not any(letter.isalnum() for letter in text):
        raise Wrong("change-title-how")
    if len(text) > LONGEST_TITLE:
        raise Wrong("change-title-long", most=LONGEST_TITLE)
    return Local({"": text})


def _times(item: Item, wish: Wish, event: Event, now: datetime) -> dict[str, Any]:
    start, values = item.start, dict[str, Any]()
    if wish.shift is not None or wish.day is not None or wish.start is not None:
        start = values["start"] = _start(item, wish, event, now)
    if wish.end is not None or wish.longer is not None:
        values["end"] = _end(item, wish, start, event)
    return values


def _start(item: Item, wish: Wish, event: Event, now: datetime) -> datetime:
    if wish.shift is not None:
        if item.start is None:
            raise Wrong("change-no-time")
        return item.start + wish.shift
    if wish.start is not None:
        return _moment(wish, wish.start, _day(item, wish, event, now), event)
    if item.start is None:
        raise Wrong("change-no-time")
    was = event.local(item.start)
    return _moment(wish, Clock(was.hour, was.minute), _day(item, wish, event, now), event)


def _check_start(start: datetime, event: Event, now: datetime) -> None:
    first, last = span(event)
    if not first <= event.local(start).date() <= last:
        raise Wrong("change-outside", day=event.local(start).date(), first=first, last=last)
    if start < now.replace(second=0, microsecond=0):
        raise Wrong("change-past", moment=start)


def span(event: Event) -> tuple[date, date]:
    """The first and the last day of the event, counting items that lie before or after it."""
    days = [item.day for item in event.items if item.day]
    return min([event.starts_day, *days]), max([event.ends_day, *days])


def _end(item: Item, wish: Wish, start: datetime | None, event: Event) -> datetime:
    if start is None:
        raise Wrong("change-no-time")
    if wish.longer is None:
        return _end_at(wish, start, event)
    if item.end is None:
        raise Wrong("change-no-end")
    return item.end + (start - item.start if item.start else timedelta()) + wish.longer


def _end_at(wish: Wish, start: datetime, event: Event) -> datetime:
    clock, local = wish.end or Clock(0), event.local(start)
    night = local.hour >= LATE and clock.hour <= EARLY
    return _moment(wish, clock, local.date() + timedelta(days=1 if night else 0), event, until=True)


def _moment(wish: Wish, clock: Clock, day: date, event: Event, *, until: bool = False) -> datetime:
    """A time of a day; where clocks are changed it may mean two moments or none. Raises Wrong."""
    local = datetime.combine(day, time(clock.hour, clock.minute))
    if clock.offset:
        return datetime.fromisoformat(f"{local.isoformat()}{clock.offset}").astimezone(UTC)
    found = clash(local, event.zone)
    if found is None:
        return local.replace(tzinfo=event.zone).astimezone(UTC)
    both = [datetime.fromisoformat(str(found.values[name])) for name in ("first", "second")]
    sure = [Clock(one.hour, one.minute, one.isoformat()[-6:]) for one in both]
    options = [replace(wish, end=one) if until else replace(wish, start=one, day=as_said(day)) for one in sure]
    key = "change-fold" if found.code == "time-ambiguous" else "change-gap"
    raise Wrong(key, options, time=f"{local:%H:%M}", day=day)


def as_said(day: date) -> SaidDay:
    """A date as if somebody had said it."""
    return SaidDay(day=day.day, month=day.month, year=day.year)


def _day(item: Item, wish: Wish, event: Event, now: datetime) -> date:
    if wish.day is not None:
        return _said_day(wish.day, event, now)
    if item.day is not None:
        return item.day
    first, last = span(event)
    if first == last:
        return first
    days = [first + timedelta(days=number) for number in range(min((last - first).days + 1, 8))]
    raise Wrong("change-which-day", [replace(wish, day=as_said(day)) for day in days])


def _said_day(said: SaidDay, event: Event, now: datetime) -> date:
    today = event.local(now).date()
    if said.ahead is not None:
        return today + timedelta(days=said.ahead)
    if said.weekday is not None:
        first, last = span(event)
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        fits = [day for day in days if day.weekday() == said.weekday]
        ahead = [day for day in fits if day >= today]
        return (ahead or fits or [today + timedelta(days=(said.weekday - today.weekday()) % 7)])[0]
    try:
        return date(said.year or event.starts_day.year, said.month, said.day)
    except ValueError:
        raise Wrong("change-no-such-day", text=f"{said.day}.{said.month}.") from None
