"""How changes are put into words: for those who are told, and for the organisers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from handlers import wording
from handlers.contract import Event, Reply, Value, Voice
from handlers.rich import Rich, join, link, rich
from storage.event import Item, Kind, Local
from storage.overlay import Facts, facts

if TYPE_CHECKING:
    from handlers.changing.telling import Difference


def told(event: Event, found: Sequence[Difference], now: datetime, voice: Voice, *, away: bool) -> Reply:
    """What people hear of changes; `away`: those who take part online, with the way in."""
    lines = [_told_line(event, pair, now, voice, away=away) for pair in found]
    if len(lines) == 1:
        return Reply(voice.say("change-told-one", what=lines[0]))
    bullets = [voice.say("change-bullet", text=line) for line in lines]
    return Reply(join([voice.say("change-told-many"), *bullets]))


def _told_line(event: Event, pair: Difference, now: datetime, voice: Voice, *, away: bool) -> Rich:
    say, item = voice.say, pair.now
    named: dict[str, Value] = {"title": item.title.of(voice.language), "when": when(item, event, now, voice)}
    if item.cancelled:
        return say("change-told-cancelled", **named)
    parts = []
    if pair.known.title != item.title and pair.known.title.of(voice.language) != named["title"]:
        parts.append(say("change-told-title", before=pair.known.title.of(voice.language), title=named["title"]))
    if pair.known.cancelled:
        parts.append(say("change-told-reinstated", place=place(event, item, voice), **named))
    else:
        parts += _moved(event, pair, now, voice)
    ways = _ways(event, item) if away else []
    return join([*parts, *(say("change-told-online", link=link(address, address)) for address in ways)], " ")


def _ways(event: Event, item: Item) -> list[str]:
    """The way in for those online; a stream shows no coffee."""
    if item.kind in (Kind.BREAK, Kind.ARRIVAL) and not item.link:
        return []
    return [address for _, address in event.ways_in(item)[:1]]


def _moved(event: Event, pair: Difference, now: datetime, voice: Voice) -> list[Rich]:
    """The sentence on time and room, if either changed."""
    say, old, new = voice.say, facts(pair.known), facts(pair.now)
    title = pair.now.title.of(voice.language)
    rooms = {"rooms": room_names(event, new.rooms, voice), "former": room_names(event, old.rooms, voice)}
    where = place(event, pair.now, voice)
    if new.rooms != old.rooms and old.rooms:
        where = say("change-told-rooms", **rooms)
    if new.start and new.start != old.start:
        other_day = old.start is not None and event.local(old.start).date() != event.local(new.start).date()
        after = wording.at(new.start, None, event, now, voice.language, say, today=other_day)
        key = "change-told-start" if old.start else "change-told-start-first"
        before = _before(old, new, event, now, voice)
        return [say(key, title=title, after=after, before=before, ends=_also_until(event, pair, voice), place=where)]
    if new.end != old.end and pair.now.end != pair.known.end:
        return [_told_end(event, pair, title, where, voice)]
    if new.rooms != old.rooms:
        key = "change-told-place" if old.rooms else "change-told-place-first"
        return [say(key, title=title, when=when(pair.now, event, now, voice), **rooms)]
    return []


def _before(old: Facts, new: Facts, event: Event, now: datetime, voice: Voice) -> Rich:
    """When it was to begin: the time, with the day if that is another one."""
    if old.start is None or new.start is None:
        return Rich()
    if event.local(old.start).date() == event.local(new.start).date():
        return rich(wording.clock(old.start, event, voice.language))
    return wording.at(old.start, None, event, now, voice.language, voice.say)


def _also_until(event: Event, pair: Difference, voice: Voice) -> Rich:
    """A new end behind a new start, where it is not just as much later; empty otherwise."""
    old, new = facts(pair.known), facts(pair.now)
    along = old.end and new.end and old.start and new.start and new.end - old.end == new.start - old.start
    if new.end is None or new.end == old.end or along:
        return Rich()
    return voice.say("change-told-until", time=wording.clock(new.end, event, voice.language))


def _told_end(event: Event, pair: Difference, title: str, where: Rich, voice: Voice) -> Rich:
    """A new end alone."""
    ends = [wording.clock(end, event, voice.language) if end else "" for end in (pair.known.end, pair.now.end)]
    if not ends[1]:
        return voice.say("change-told-end-open", title=title, place=where)
    key = "change-told-end" if ends[0] else "change-told-end-first"
    return voice.say(key, title=title, before=ends[0], after=ends[1], place=where)


def place(event: Event, item: Item, voice: Voice) -> Rich:
    """„, Raum: Hof“, nothing where there is none."""
    names = room_names(event, item.rooms, voice)
    return voice.say("change-told-same-room", rooms=names) if names else Rich()


def room_names(event: Event, rooms: Sequence[str], voice: Voice) -> str:
    """The names of rooms in a row; one that is gone from the file under its id."""
    known = event.room_by_id
    return ", ".join(known[room].name.of(voice.language) if room in known else room for room in rooms)


def when(item: Item, event: Event, now: datetime, voice: Voice) -> Rich:
    """When an item is or was planned, seen from now."""
    return wording.when(item, event, now, voice.language, voice.say)


def span(item: Item, event: Event, voice: Voice) -> str:
    """From when until when an item is; empty where that is not known."""
    return wording.clock_span(item.start, item.end, event, voice.language) if item.start else ""


def clock(moment: datetime, event: Event, voice: Voice) -> str:
    """The time of day."""
    return wording.clock(moment, event, voice.language)


def lines(event: Event, before: Mapping[str, Any], values: Mapping[str, Any], voice: Voice) -> list[Rich]:
    """What changes, old and new, a line each: „Beginn: 12:15 Uhr → 12:30 Uhr“."""
    found = []
    for name in ("title", "start", "end", "rooms"):
        if name in values:
            former = before.get(name) or before.get("until" if name == "end" else name)
            beside = former or (values.get("start", before.get("start")) if name == "end" else None)
            old, new = _shown(event, former, values[name], voice), _shown(event, values[name], beside, voice)
            found.append(voice.say(f"change-line-{name}", before=old or voice.say("change-open"), after=new))
    if "cancelled" in values:
        found.append(voice.say("change-line-cancelled" if values["cancelled"] else "change-line-reinstated"))
    return found


def _shown(event: Event, value: Any, other: Any, voice: Voice) -> Rich:
    """A value; a moment with its day where the other one is on another day."""
    if isinstance(value, datetime):
        time, on = wording.clock(value, event, voice.language), event.local(value).date()
        other_day = event.local(other).date() if isinstance(other, datetime) else event.starts_day
        if other_day == on and (isinstance(other, datetime) or event.starts_day == event.ends_day):
            return rich(time)
        return voice.say("change-day-time", day=wording.day(on, voice.language), time=time)
    if isinstance(value, Local):
        return rich(value.of(voice.language))
    return rich(room_names(event, value, voice)) if value else Rich()
