"""Questions back: which item, which room, what instead. What was typed is kept, so that a button says the rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from handlers import wording
from handlers.changing import words
from handlers.contract import Choice, Context, Message, Refusal, Reply
from handlers.rich import join
from handlers.rules.change_rooms import RoomsRead
from handlers.rules.change_times import Wrong
from handlers.rules.change_wish import Wish, spoken
from handlers.voting.words import command as said
from storage import changes
from storage.event import Item

OFFERED = 8  # choices of one question


async def which_item(
    message: Message, context: Context, key: str, items: Sequence[Item], rest: str, **values: Any
) -> Reply:
    """A question which item is meant, with the rest of the line kept for it."""
    shown = items[:OFFERED]
    labels = [_label(item, context, message.at) for item in shown]
    more = [context.say("change-more", count=len(items) - OFFERED)] if len(items) > OFFERED else []
    choices = await _offer(message, context, labels, [f"{item.id} {rest}" for item in shown])
    return Reply(join([context.say(key, **values), *more]), choices)


def _label(item: Item, context: Context, now: datetime) -> str:
    return f"{item.title.of(context.language)}, {words.when(item, context.event, now, context).plain}"


async def which_room(message: Message, context: Context, item: Item, wish: Wish, read: RoomsRead) -> Reply:
    """A room that is not known, or might be several."""
    if not context.event.rooms:
        return Reply(context.say("change-no-rooms", word=short(read.unknown)))
    key = "change-room-near" if read.near else "change-no-such-room"
    rooms = (read.near or context.event.rooms)[:OFFERED]
    lines = [f"{item.id} {spoken(wish, (room.id,))}" for room in rooms]
    choices = await _offer(message, context, [room.name.of(context.language) for room in rooms], lines)
    return Reply(context.say(key, word=short(read.unknown)), choices)


async def wrong(message: Message, context: Context, item: Item, rooms: tuple[str, ...], error: Wrong) -> Reply:
    """What cannot be done, and what can be done instead."""
    labels = [_option(wish, context) for wish in error.options]
    lines = [f"{item.id} {spoken(wish, rooms)}" for wish in error.options]
    choices = await _offer(message, context, labels, lines) if lines else ()
    values = {name: _value(value, context, message.at) for name, value in error.values.items()}
    return Reply(context.say(error.key, **_facts(item, context, message.at), **values), choices)


def _facts(item: Item, context: Context, now: datetime) -> dict[str, Any]:
    """What every text on something wrong may use: the item, when and where it is, its id."""
    return {
        "title": item.title.of(context.language),
        "when": words.when(item, context.event, now, context),
        "place": words.place(context.event, item, context),
        "item": item.id,
    }


def _value(value: Any, context: Context, now: datetime) -> Any:
    if isinstance(value, datetime):
        return wording.at(value, None, context.event, now, context.language, context.say)
    return wording.day(value, context.language) if isinstance(value, date) else value


def _option(wish: Wish, context: Context) -> str:
    for clock in (wish.end, wish.start):
        if clock and clock.offset:
            return f"{clock.hour:02}:{clock.minute:02} (UTC{clock.offset})"
    day = wish.day
    return wording.day(date(day.year or 1, day.month, day.day), context.language) if day else ""


async def _offer(
    message: Message, context: Context, labels: Sequence[str], lines: Sequence[str]
) -> tuple[tuple[Choice, ...], ...]:
    """Buttons that say other lines. The lines are kept here, as a button carries a few letters only."""
    if not lines:
        return ()
    kept = {"lines": list(lines)}
    number = await changes.draft(context.tx, context.event.slug, "", kept, {}, context.person.id, message.at)
    word = "wahl" if context.language == "de" else "pick"
    commands = [said(context, "aendern", "change", word, number, place) for place in range(len(lines))]
    return tuple((Choice(label, spoken_),) for label, spoken_ in zip(labels, commands, strict=True))


async def picked(context: Context, number: int, place: int) -> str:
    """The line behind one of the buttons."""
    kept = await changes.find(context.tx, number)
    lines = kept.values.get("lines", []) if kept and kept.event == context.event.slug else []
    if place >= len(lines):
        raise Refusal("change-gone")
    return str(lines[place])


def short(name: str) -> str:
    """What is told back of words that were not understood."""
    return name[:60]
