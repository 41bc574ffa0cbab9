"""Changing the programme while the event runs: what it affects is shown, then confirmed; those concerned are told."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from handlers.changing import words
from handlers.changing.asking import picked, short, which_item, which_room, wrong
from handlers.changing.concerned import concerned
from handlers.changing.preview import confirmation, outcome, overview, summary
from handlers.changing.telling import Told, tell
from handlers.contract import Asks, Choice, Context, Message, Moment, Refusal, Reply, Role, command
from handlers.rich import Rich, join
from handlers.rules.change_effects import effects
from handlers.rules.change_items import nearest, read_line
from handlers.rules.change_rooms import rooms_named
from handlers.rules.change_times import Wrong, checked, new_values
from handlers.rules.change_words import says_time, wordless
from handlers.understanding.contract import View
from handlers.understanding.reading import read_question
from handlers.voting.words import command as said
from storage import changes, people
from storage.event import Event, Item
from storage.overlay import as_json, facts, from_json, to_json, with_changes
from storage.records import Change

HOLDS_FOR = timedelta(minutes=10)  # how long what was shown can be confirmed
_ANSWER = re.compile(r"(?P<verb>ja|yes|alle|all|nein|no)\s+(?P<id>\d+)", re.IGNORECASE)
_PICK = re.compile(r"(?:wahl|pick)\s+(?P<id>\d+)\s+(?P<place>\d+)", re.IGNORECASE)
_BACK = re.compile(
    r"(?:zur(?:ü|ue)ck(?:nehmen)?|r(?:ü|ue)ckg(?:ä|ae)ngig|undo|back|revert)(?:\s+(?:nr\.?\s*|#)?(?P<number>\d{1,6}))?\.?",
    re.IGNORECASE,
)


@command("aendern", "change", role=Role.ORGANISER, order=110, in_groups=False)
async def change(message: Message, context: Context) -> Reply:
    """Move, relocate, rename or cancel an item; without words: how that is done, and what was changed."""
    text = context.argument.strip()
    if answer := _ANSWER.fullmatch(text):
        return await _decided(message, context, answer["verb"].casefold(), int(answer["id"]))
    if back := _BACK.fullmatch(text):
        return await _undone(message, context, int(back["number"]) if back["number"] else None)
    if choice := _PICK.fullmatch(text):
        text = await picked(context, int(choice["id"]), int(choice["place"]))
    if not context.event.items:
        raise Refusal("schedule-none")
    if not text:
        made = await changes.of_event(context.tx, context.event.slug)
        return overview(context, [one for one in made if one.holds], message.at)
    return await _understood(message, context, text)


async def _understood(message: Message, context: Context, text: str) -> Reply:
    """The preview of what was typed, or what is wrong with it."""
    event = context.event
    reading = read_line(text, event)
    if not reading.items:
        near = _perhaps(message, context, reading.named) or nearest(reading.named or text, event)
        return await which_item(message, context, "change-no-such-item", near, reading.said, word=short(reading.named))
    if len(reading.items) > 1:
        return await which_item(message, context, "change-which-item", reading.items, reading.said)
    item, wish = reading.items[0], reading.wish
    rooms: tuple[str, ...] = ()
    if wish.twice:
        return await wrong(message, context, item, rooms, Wrong("change-two-times"))
    if wordless(wish.words):
        read = rooms_named(wish.words, event)
        if not read.rooms and not read.near and says_time(wish.words):
            return await wrong(message, context, item, rooms, Wrong("change-time-how"))
        if not read.rooms:
            return await which_room(message, context, item, wish, read)
        rooms = read.rooms
    try:
        values = new_values(item, wish, rooms, event, message.at)
    except Wrong as error:
        return await wrong(message, context, item, rooms, error)
    return await _preview(message, context, item, values)


def _perhaps(message: Message, context: Context, name: str) -> tuple[Item, ...]:
    """The items that a question in these words would be about: „coffee“ for the „Kaffeepause“."""
    return read_question(name, View(context.event, message.at, context.language, context.say)).items


async def _preview(
    message: Message, context: Context, item: Item, values: dict[str, Any], note: str | None = None
) -> Reply:
    """What would change and what that affects, with the question whether it shall be done."""
    event, before = context.event, facts(item)
    draft = Change(0, event.slug, item.id, to_json(values), {}, None, message.at, number=0)
    after = with_changes(event, [*await changes.of_event(context.tx, event.slug), draft])
    held = as_json(before) | to_json({"until": item.end})
    number = await changes.draft(context.tx, event.slug, item.id, draft.values, held, context.person.id, message.at)
    shown = confirmation(
        context, item, values, effects(event, after, item.id), await concerned(context.tx, event), message.at
    )
    head = [context.say(note)] if note else []

    def button(key: str, german: str, english: str) -> Choice:
        word = german if context.language == "de" else english
        return Choice(context.say(key).plain, said(context, "aendern", "change", word, number))

    return Reply(
        join([*head, shown], "\n\n"),
        (
            (button("button-change-yes", "ja", "yes"),),
            (button("button-change-all", "alle", "all"),),
            (button("button-change-no", "nein", "no"),),
        ),
        asks=Asks(yes=said(context, "aendern", "change", "ja", number)),
    )


async def _decided(message: Message, context: Context, verb: str, number: int) -> Reply:
    """What was shown is confirmed or left; what has changed meanwhile is shown anew."""
    shown = await changes.find(context.tx, number)
    if shown is None or shown.event != context.event.slug:
        raise Refusal("change-gone")
    if shown.number is not None:
        raise Refusal("change-already", number=shown.number)
    if verb in ("nein", "no"):
        await changes.drop_drafts(context.tx, shown.event, shown.author)
        await people.set_asked(context.tx, context.person.account, None)
        return Reply(context.say("confirm-left"), in_place=True)
    item = context.event.item_by_id.get(shown.item)
    if item is None:
        raise Refusal("change-gone")
    try:
        values = checked(item, from_json(shown.values), context.event, message.at)
    except Wrong as error:
        return await wrong(message, context, item, (), error)
    if any(shown.before.get(name) != value for name, value in as_json(facts(item)).items()):
        return await _preview(message, context, item, values, "change-meanwhile")
    if shown.at + HOLDS_FOR <= message.at:
        return await _preview(message, context, item, values, "change-late")
    await people.set_asked(context.tx, context.person.account, None)
    made = await changes.confirm(context.tx, shown, message.at, to_all=verb in ("alle", "all"))
    told = await _tell(message, context)
    text = summary(context, item, values, made, told)
    back = Choice(context.say("button-change-undo").plain, _back(context, made))
    return Reply(text, ((back,),), in_place=True, notices=told.notices)


async def _tell(message: Message, context: Context) -> Told:
    now = with_changes(context.event, await changes.of_event(context.tx, context.event.slug))
    moment = Moment(now, message.at, context.tx, context.in_language, context.platforms, context.groups)
    return await tell(moment)


def _back(context: Context, number: int) -> str:
    return said(context, "aendern", "change", "zurück" if context.language == "de" else "undo", number)


async def _undone(message: Message, context: Context, number: int | None) -> Reply:
    """Take a change back, the last one unless its number is given; those who were told hear of it."""
    made = await changes.of_event(context.tx, context.event.slug)
    holding = [one for one in made if one.holds]
    if number is None and not holding:
        raise Refusal("change-none")
    wanted = holding[-1].number if number is None else number
    found = next((one for one in made if one.number == wanted), None)
    if found is None:
        raise Refusal("change-no-such-number", number=number or 0)
    if not found.holds:
        raise Refusal("change-already-undone", number=found.number or 0)
    await changes.undo(context.tx, found, message.at)
    told = await _tell(message, context)
    now = with_changes(context.event, await changes.of_event(context.tx, context.event.slug))
    return Reply(_back_words(message, context, found, now, told), notices=told.notices, in_place=True)


def _back_words(message: Message, context: Context, found: Change, now: Event, told: Told) -> Rich:
    item = now.item_by_id.get(found.item)
    if item is None:
        return context.say("change-undone-gone", number=found.number or 0)
    state = context.say("change-is-cancelled") if item.cancelled else words.when(item, now, message.at, context)
    done = context.say(
        "change-undone", number=found.number or 0, title=item.title.of(context.language), when=state,
        place=words.place(now, item, context),
    )  # fmt: skip
    return join([done, outcome(context, told)])
