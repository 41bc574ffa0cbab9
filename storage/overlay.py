"""The event as organisers changed it: the one of the file, with the changes that hold and further FAQ on top."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from storage.event import Event, Faq, Item, Kind, Local
from storage.event_file.ends import with_ends
from storage.records import Change, LiveFaq


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be changed of an item. `end` is None where it is not stated but follows from what comes next."""

    title: Local
    start: datetime | None = None
    end: datetime | None = None
    rooms: tuple[str, ...] = ()
    cancelled: bool = False


def facts(item: Item) -> Facts:
    """What an item is now, as far as it can be changed."""
    return Facts(item.title, item.start, item.end if item.end_stated else None, item.rooms, item.cancelled)


def to_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of facts, by name, as JSON-able data."""
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, Local):
        return dict(value.texts)
    return list(value) if isinstance(value, tuple) else value


def from_json(data: Mapping[str, Any]) -> dict[str, Any]:
    """The opposite of `to_json`; `until` is an end that nobody stated."""
    readers: dict[str, Callable[[Any], Any]] = {
        "start": _moment,
        "end": _moment,
        "rooms": tuple,
        "title": Local,
        "cancelled": bool,
    }
    return {name: read(data[name]) for name, read in readers.items() if name in data}


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def as_json(state: Facts) -> dict[str, Any]:
    """All facts of an item as JSON-able data."""
    return to_json({name: getattr(state, name) for name in Facts.__slots__})


_MARKUP = re.compile(r"[\\`*_\[\]<>&]|(?<![^\n])[#+=~-]|(?<![^\n])(?P<number>\d+)(?=[.)])")


def with_faqs(event: Event, entries: Sequence[LiveFaq]) -> Event:
    """The event with these entries behind the FAQ of its file, so that the places of the file's own stay."""
    if not entries:
        return event
    first = len(event.faqs)
    added = [_faq(entry, first + number) for number, entry in enumerate(entries)]
    return replace(event, faqs=(*event.faqs, *added), filed=event.filed or event)


def _faq(entry: LiveFaq, position: int) -> Faq:
    """An entry as the file would have it; the answer was typed in a chat, so nothing in it is markup."""
    answer = Local({entry.language: literal(entry.answer)})
    return Faq((Local({entry.language: entry.question}),), answer, position)


def literal(text: str) -> str:
    """A text as Markdown that shows it as it is, line by line."""
    lines = [_MARKUP.sub(_escaped, line.strip()) for line in text.splitlines()]
    return "\n\n".join("\\\n".join(part) for part in _paragraphs(lines))


def _escaped(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match["number"] else f"\\{match[0]}"


def _paragraphs(lines: Iterable[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in lines:
        if line:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [part for part in found if part]


def with_changes(event: Event, changes: Iterable[Change]) -> Event:
    """The event of the file with the changes that hold, in their order.

    What does not fit the file any more is left out: changes of an item that is gone, rooms that are gone, an end that
    is no longer behind its start. Without any change it is the event of the file itself.
    """
    filed = event.filed or event
    holding = [change for change in changes if change.holds and change.item in filed.item_by_id]
    if not holding:
        return filed
    items = dict(filed.item_by_id)
    for change in holding:
        items[change.item] = changed(items[change.item], from_json(change.values), filed)
    return replace(filed, items=_ended(tuple(items.values()), filed), filed=filed)


def _ended(items: Sequence[Item], event: Event) -> tuple[Item, ...]:
    """The items with those ends derived anew that nobody stated."""
    bare = [item if item.end_stated else replace(item, end=None) for item in items]
    return with_ends(bare, event.ends, event.ends_day)


def changed(item: Item, values: Mapping[str, Any], event: Event) -> Item:
    """An item with new facts. A new start takes a stated end along; an old title goes on being understood."""
    if values.get("start"):
        item = _moved(item, values["start"], event)
    if values.get("end"):
        item = _ending(item, values["end"], event)
    rooms = tuple(dict.fromkeys(room for room in values.get("rooms", ()) if room in event.room_by_id))
    if rooms:
        item = replace(item, rooms=rooms)
    if values.get("title"):
        item = _renamed(item, values["title"])
    return replace(item, cancelled=values.get("cancelled", item.cancelled))


def _moved(item: Item, start: datetime, event: Event) -> Item:
    day = event.local(start).date()
    moved = replace(item, start=start, day=day)
    if item.end_stated and item.start and item.end:
        return _until(moved, start + (item.end - item.start), event)
    if item.end_day:
        return replace(moved, end_day=max(day, item.end_day + (day - item.day)) if item.day else max(day, item.end_day))
    return moved


def _ending(item: Item, end: datetime, event: Event) -> Item:
    late_enough = item.start and (item.start < end or (item.start == end and item.kind is Kind.END))
    return _until(item, end, event) if late_enough else item


def _until(item: Item, end: datetime, event: Event) -> Item:
    return replace(item, end=end, end_day=event.local(end).date(), end_stated=True)


def _renamed(item: Item, title: Local) -> Item:
    former = [text for text in item.title.all if text not in title.all]
    kept = [text for text in item.aliases if text not in title.all]
    return replace(item, title=title, aliases=tuple(dict.fromkeys([*kept, *former])))
