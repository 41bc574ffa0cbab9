"""All that somebody is reminded of, with buttons to change it."""

from __future__ import annotations

from datetime import datetime

from handlers import wording
from handlers.contract import Choice, Context, Message, Reply
from handlers.reminding import bells
from handlers.reminding.words import HINTS
from handlers.rich import Rich, bold, join
from handlers.rules.reminders import Sort
from handlers.voting.words import command
from storage import reminders
from storage.event import Item
from storage.records import ReminderSettings

LEADS = (5, 10, 15, 30)  # minutes that are one tap away
MOST = 20  # reminders with a button; the others are taken back by typing

Rows = tuple[tuple[Choice, ...], ...]


async def overview(message: Message, context: Context, *, in_place: bool = False, note: Rich | None = None) -> Reply:
    """The own reminders, the time ahead and the hints."""
    items = await own_items(context, message.at)
    wanted = await reminders.settings(context.tx, context.person.id, context.event.slug)
    head = bold(context.say("reminder-own").plain)
    lines = [line(message, context, item) for item in items] or [_none(message, context)]
    lead = context.say("reminder-lead-now", lead=bells.lead_words(context, wanted.lead))
    parts = [note or Rich(), join([head, *lines]), lead, _hints_said(context, wanted)]
    rows = (*_takes_back(context, items), *_leads(context, wanted), *_hints(context, wanted))
    return Reply(join(parts, "\n\n"), rows, in_place=in_place and message.pressed is not None)


def _none(message: Message, context: Context) -> Rich:
    example = bells.example(context, message.at)
    return context.say("reminder-none-example", example=example) if example else context.say("reminder-none")


async def own_items(context: Context, now: datetime) -> list[Item]:
    """The items of which somebody is to be reminded, without those that are over."""
    known = await reminders.of_person(context.tx, context.person.id, context.event.slug)
    items = [item for item in context.event.items if item.id in known and not _over(item, now, context)]
    return sorted(items, key=lambda item: (item.start is None, item.start or now, item.position))


def _over(item: Item, now: datetime, context: Context) -> bool:
    if item.start is None:
        return item.day is not None and item.day < context.event.local(now).date()
    return (item.end or item.start) <= now and item.start <= now


def line(message: Message, context: Context, item: Item) -> Rich:
    """One reminder in a list."""
    title = item.title.of(context.language)
    if item.cancelled:
        return context.say("reminder-line-cancelled", title=title)
    return context.say("reminder-line", when=when(message, context, item), title=title)


def when(message: Message, context: Context, item: Item) -> Rich:
    """When an item begins, as far as that is known."""
    event, now, language = context.event, message.at, context.language
    if item.start is None:
        return wording.when(item, event, now, language, context.say)
    return wording.at(item.start, None, event, now, language, context.say)


def _takes_back(context: Context, items: list[Item]) -> Rows:
    choices = [
        Choice(
            context.say("reminder-take-back", label=bells.label(context, item, days=items)).plain,
            bells.bell(context, item, bells.LIST),
        )
        for item in items[:MOST]
    ]
    return bells.in_rows(choices)


def _leads(context: Context, wanted: ReminderSettings) -> Rows:
    if not context.buttons:  # each would be a line there; the text says how to type it
        return ()
    current = reminders.LEAD if wanted.lead is None else wanted.lead
    return (
        tuple(
            Choice(
                context.say("reminder-minutes", count=minutes).plain,
                command(context, "wecker", "bell", minutes, bells.LIST),
                marked=minutes == current,
            )
            for minutes in LEADS
        ),
    )


def _known_hints(context: Context) -> list[Sort]:
    """The hints that can come at this event."""
    return [hint for hint in HINTS if hint is Sort.AGENDA or context.event.rounds]


def _hints_said(context: Context, wanted: ReminderSettings) -> Rich:
    states = {True: context.say("reminder-state-on"), False: context.say("reminder-state-off")}
    lines = [
        context.say(f"reminder-says-{hint}", state=states[getattr(wanted, hint.value)])
        for hint in _known_hints(context)
    ]
    return join([bold(context.say("reminder-by-itself").plain), *lines])


def _hints(context: Context, wanted: ReminderSettings) -> Rows:
    return tuple(
        (
            Choice(
                context.say(f"reminder-{'off' if getattr(wanted, hint.value) else 'on'}-{hint}").plain,
                command(context, "wecker", "bell", HINTS[hint][context.language != "de"], bells.LIST),
            ),
        )
        for hint in _known_hints(context)
    )
