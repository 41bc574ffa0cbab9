"""Makes the event's records from rows that were read without errors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from storage.event import (
    Contact,
    Event,
    Faq,
    FileReminder,
    Group,
    Item,
    Local,
    Material,
    Registration,
    Room,
    Round,
    Topic,
    Venue,
    Wifi,
)
from storage.event_file.ends import with_ends
from storage.event_file.forms import Lead
from storage.event_file.moments import When
from storage.event_file.reading import Reading
from storage.event_file.rows import Row
from storage.event_file.words import slugify

LEAD = Lead(timedelta(minutes=10))  # the default lead of reminders

Rows = Mapping[str, Sequence[Row]]


def build(rows: Rows, reading: Reading) -> Event:
    """The event, from rows without errors."""
    main = rows["event"][0]
    starts, ends = main.get("starts"), main.get("ends")
    items = tuple(map(item, rows["item"]))
    last = _last_day(starts.day, ends, items)
    return Event(
        slug=main.get("slug") or slugify(main.get("title").of("de")) or "event",
        zone=reading.zone,
        starts_day=starts.day,
        ends_day=last,
        starts=starts.moment,
        ends=_moment(ends),
        hosts=main.get("host") or (),
        registration=_registration(main.get("registration")),
        contacts=tuple(map(contact, rows["contact"])),
        venue=venue(rows["venue"][0]) if rows["venue"] else None,
        rooms=tuple(map(room, rows["room"])),
        items=with_ends(items, _moment(ends), last),
        materials=tuple(map(material, rows["material"])),
        groups=tuple(map(group, rows["group"])),
        rounds=tuple(map(round_, rows["round"])),
        topics=tuple(map(topic, rows["topic"])),
        faqs=tuple(map(faq, rows["faq"])),
        reminders=tuple(map(reminder, rows["reminder"])),
        **main.pick("title", "description", "audience", "partners", "languages", "spoken", "format", "website"),
        **main.pick("stream", "participants", "cost", "join"),
    )


def _moment(when: When | None) -> datetime | None:
    return when.moment if when else None


def _day(when: When | None) -> date | None:
    return when.day if when else None


def _last_day(first: date, ends: When | None, items: Sequence[Item]) -> date:
    """The day of the end; where the file has none, the last day with a programme item."""
    if ends:
        return ends.day
    return max([first, *(item.day for item in items if item.day)])


def _registration(row: Row | None) -> Registration | None:
    if row is None:
        return None
    until: When | None = row.get("until")
    return Registration(until=_moment(until), until_day=_day(until), **row.pick("url", "note"))


def contact(row: Row) -> Contact:
    """A contact; without a name the role stands for it, else the address or number."""
    role: Local | None = row.get("role")
    name = row.get("name") or (role.of("de") if role else "") or row.get("email") or row.get("phone")
    return Contact(name=name, **row.pick("role", "phone", "email"))


def venue(row: Row) -> Venue:
    """The place."""
    wifi: Row | None = row.get("wifi")
    known = Wifi(**wifi.pick("network", "password")) if wifi and wifi.pick("network", "password") else None
    texts = ("name", "address", "directions", "public_transport", "parking", "accessibility", "catering")
    return Venue(wifi=known, **row.pick(*texts, "latitude", "longitude"))


def room(row: Row) -> Room:
    """A room; without a name its id stands for it."""
    name = row.get("name") or Local({"": row.id})
    return Room(id=row.id, name=name, **row.pick("floor", "capacity", "link", "note", "aliases"))


def item(row: Row) -> Item:
    """A programme item, with its end only where the file states it."""
    start, end = row.get("start"), row.get("end")
    plain = ("title", "kind", "rooms", "track", "speakers", "description", "aliases", "link", "meeting_point")
    more = ("optional", "attendance", "language", "recorded", "cost", "capacity", "slots")
    return Item(
        id=row.id,
        position=row.position,
        start=_moment(start),
        end=_moment(end),
        day=_day(start),
        end_day=_day(end),
        end_stated=_moment(end) is not None,
        **row.pick(*plain, *more),
    )


def material(row: Row) -> Material:
    """Slides, a recording and so on."""
    until: When | None = row.get("available")
    values = row.pick("title", "kind", "url", "file", "item")
    return Material(position=row.position, available=_moment(until), available_day=_day(until), **values)


def group(row: Row) -> Group:
    """What people are asked; without a label the key stands for it."""
    return Group(key=row.id, label=row.get("label") or Local({"": row.id}), options=row.get("options"))


def round_(row: Row) -> Round:
    """A round; without a title its key stands for it."""
    times: dict[str, Any] = {name: _moment(row.get(name)) for name in ("opens", "voting", "closes")}
    values = row.pick("method", "votes", "select", "rule", "items", "late_topics", "interim", "topics")
    return Round(key=row.id, title=row.get("title") or Local({"": row.id}), **times, **values)


def topic(row: Row) -> Topic:
    """A topic of which more is known."""
    return Topic(position=row.position, **row.pick("title", "description", "round", "chosen", "item", "room", "hosts"))


def faq(row: Row) -> Faq:
    """A question with its answer."""
    first, last = row.get("from"), row.get("until")
    return Faq(
        questions=row.get("questions"),
        answer=row.get("answer"),
        position=row.position,
        valid_from=_day(first),
        valid_until=_day(last),
        valid_from_time=_moment(first),
        valid_until_time=_moment(last),
    )


def reminder(row: Row) -> FileReminder:
    """A reminder; before an item it comes ten minutes ahead unless the file says otherwise."""
    lead: Lead | None = (row.get("before") or LEAD) if row.get("item") else None
    values: dict[str, Any] = {"before": lead.elapsed, "before_days": lead.days} if lead else {}
    at = _moment(row.get("at"))
    return FileReminder(position=row.position, at=at, **values, **row.pick("text", "item", "audience"))
