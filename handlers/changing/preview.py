"""What organisers see of a change: before they confirm it, after that, and all changes there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers import wording
from handlers.changing import words
from handlers.changing.concerned import Concerned
from handlers.changing.telling import Told
from handlers.contract import Context, Reply
from handlers.rich import Rich, bold, join
from handlers.rules.change_effects import Effects
from handlers.understanding.moments import coming
from storage.event import Event, Item
from storage.overlay import from_json
from storage.records import Change

NAMED = 3  # items that are named in a warning; the others are counted
LISTED = 15  # changes in one list


def confirmation(
    context: Context, item: Item, values: Mapping[str, Any], found: Effects, concerns: Concerned, now: datetime
) -> Rich:
    """Old and new, what it affects, who will be told."""
    head = context.say(
        "change-preview", title=item.title.of(context.language), when=words.when(item, context.event, now, context)
    )
    lines = words.lines(context.event, _before(item), values, context)
    return join(
        [join([head, *lines]), *_warnings(context, item, values, found), _concerned(context, item, concerns)], "\n\n"
    )


def _before(item: Item) -> dict[str, Any]:
    """What holds until then, with an end also where nobody stated it."""
    return {"title": item.title, "start": item.start, "end": item.end, "rooms": item.rooms}


def _warnings(context: Context, item: Item, values: Mapping[str, Any], found: Effects) -> list[Rich]:
    say, event = context.say, context.event
    key = "change-collision" if item.rooms or values.get("rooms") else "change-parallel"
    lines = [say(key, items=_spans(event, found.collisions, context))] if found.collisions else []
    if found.now_after:
        lines.append(say("change-now-after", items=_titles(found.now_after, context)))
    if found.now_before:
        lines.append(say("change-now-before", items=_titles(found.now_before, context)))
    if found.after_event:
        lines.append(say("change-after-event"))
    if item.cancelled and values.get("cancelled", True):
        lines.append(say("change-stays-cancelled"))
    return [join(lines)] if lines else []


def _spans(event: Event, items: Sequence[Item], context: Context) -> str:
    return _more([f"{item.title.of(context.language)} ({_at(event, item, context)})" for item in items[:NAMED]], items)


def _at(event: Event, item: Item, context: Context) -> str:
    return ", ".join(filter(None, [words.span(item, event, context), words.room_names(event, item.rooms, context)]))


def _titles(items: Sequence[Item], context: Context) -> str:
    return _more([item.title.of(context.language) for item in items[:NAMED]], items)


def _more(shown: Sequence[str], items: Sequence[Item]) -> str:
    return ", ".join([*shown, *([f"+{len(items) - NAMED}"] if len(items) > NAMED else [])])


def _concerned(context: Context, item: Item, concerns: Concerned) -> Rich:
    say = context.say
    waiting, proposed = concerns.reminded.get(item.id, set()), concerns.proposers.get(item.id, set())
    heard = concerns.by(item.id) - waiting - proposed
    parts = [
        say(key, count=number)
        for key, number in (
            ("change-reminded", len(waiting)),
            ("change-topics", len(proposed)),
            ("change-heard", len(heard)),
        )
        if number
    ]
    everybody = say("change-everybody", count=len(concerns.members))
    if not parts:
        return join([say("change-nobody"), everybody], " ")
    return join([say("change-concerned", count=len(concerns.by(item.id)), parts=join(parts, ", ")), everybody], " ")


def summary(context: Context, item: Item, values: Mapping[str, Any], number: int, told: Told) -> Rich:
    """What was done, and who hears of it."""
    head = context.say("change-done", number=number, title=item.title.of(context.language))
    return join([head, *words.lines(context.event, _before(item), values, context), outcome(context, told)])


def outcome(context: Context, told: Told) -> Rich:
    """Who is told of it, and when."""
    if not told.people:
        return context.say("change-told-nobody")
    if told.held:
        time = wording.clock(told.held, context.event, context.language)
        return context.say("change-told-later", count=told.people, time=time)
    return context.say("change-told-people", count=told.people)


def overview(context: Context, holding: Sequence[Change], now: datetime) -> Reply:
    """How the programme is changed, with an example from this event, and what is other than in its file."""
    event = context.event
    example = min(coming(event, now) or event.timed or event.items, key=lambda item: len(item.title.of("")))
    room = next((one.name.of(context.language) for one in event.rooms if one.id not in example.rooms), "")
    how = context.say(
        "change-how",
        item=example.id,
        title=example.title.of(context.language),
        start=_later(event, example.start, "14:20"),
        end=_later(event, example.end, "15:00"),
    )
    parts = [how, *([context.say("change-how-room", item=example.id, room=room)] if room else [])]
    return Reply(join([join(parts), listed(context, event, holding)], "\n\n"))


def _later(event: Event, moment: datetime | None, else_: str) -> str:
    """A quarter of an hour later, as it is typed."""
    return f"{event.local(moment + timedelta(minutes=15)):%H:%M}" if moment else else_


def listed(context: Context, event: Event, holding: Sequence[Change]) -> Rich:
    """The changes that hold, a line each."""
    if not holding:
        return context.say("change-list-none")
    lines = [line(context, event, change) for change in holding[-LISTED:]]
    more = [context.say("change-list-more", count=len(holding) - LISTED)] if len(holding) > LISTED else []
    return join([bold(context.say("change-list").plain), *more, *lines, context.say("change-list-undo")])


def line(context: Context, event: Event, change: Change) -> Rich:
    """One change: its number, the item, old and new."""
    item = event.item_by_id.get(change.item)
    title = item.title.of(context.language) if item else change.item
    what = words.lines(event, from_json(change.before), from_json(change.values), context)
    gone = [] if item else [context.say("change-item-gone")]
    at = words.clock(change.at, event, context)
    return context.say(
        "change-list-line", number=change.number or 0, title=title, what=join([*what, *gone], "; "), at=at
    )
