"""The buttons beside programme items that set a personal reminder and take it back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from handlers import wording
from handlers.contract import Choice, Context, Message, Reply, Voice
from handlers.rich import join
from handlers.voting.words import command
from storage import reminders
from storage.event import Event, Item, Kind

MOST = 40  # buttons below a programme; more would hide it
IN_ROW = 2
LONGEST_LABEL = 26  # characters; with two in a row a phone shows about so many
LONGEST_COMMAND = 64  # bytes; Telegram takes no more behind a button
NOW, LIST = "=", "-"  # where a button stands: below what is on now, or in the list of reminders

Rows = tuple[tuple[Choice, ...], ...]


def ref(item: Item) -> str:
    """A short word for an item that stays the same as long as its id does."""
    return hashlib.blake2s(item.id.encode(), digest_size=4).hexdigest()


def by_ref(event: Event, word: str) -> Item | None:
    """The item with this short word."""
    return next((item for item in event.items if ref(item) == word), None)


async def with_bells(reply: Reply, items: Sequence[Item], message: Message, context: Context, place: str) -> Reply:
    """A reply about the programme with a button for each item that is still ahead.

    `place` says where the buttons stand, so that the same can be shown again: what was asked of the programme, or NOW.
    """
    ahead = [item for item in items if item.start and item.start > message.at and not item.cancelled]
    if not ahead or not message.private:
        return reply
    if not context.buttons or len(bell(context, ahead[0], place).encode()) > LONGEST_COMMAND:
        return replace(reply, text=join([reply.text, context.say("reminder-type")], "\n\n"))
    known = await reminders.of_person(context.tx, context.person.id, context.event.slug)
    wanted = await reminders.settings(context.tx, context.person.id, context.event.slug)
    hint = context.say("reminder-tap", lead=lead_words(context, wanted.lead))
    choices = [
        Choice(label(context, item, days=ahead), bell(context, item, place), marked=item.id in known)
        for item in ahead[:MOST]
    ]
    return replace(reply, text=join([reply.text, hint], "\n\n"), choices=(*in_rows(choices), *reply.choices))


def bell(voice: Voice, item: Item, place: str) -> str:
    """The command that sets or takes back the reminder of an item and shows the same again."""
    return command(voice, "wecker", "bell", ref(item), place).strip()


def in_rows(choices: Sequence[Choice]) -> Rows:
    """Buttons side by side."""
    return tuple(tuple(choices[at : at + IN_ROW]) for at in range(0, len(choices), IN_ROW))


def label(voice: Voice, item: Item, days: Sequence[Item] = (), longest: int = LONGEST_LABEL) -> str:
    """„12:15 Mittagspause“; with the weekday where these items are on several days."""
    title = item.title.of(voice.language)
    if item.start is None:
        return _short(title, longest)
    local = voice.event.local(item.start)
    several = len({voice.event.local(one.start).date() for one in days if one.start}) > 1
    weekday = f"{wording.weekday(local.date(), voice.language)[:2]} " if several else ""
    return _short(f"{weekday}{local:%H:%M} {title}", longest)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def example(voice: Voice, now: datetime) -> str:
    """The shortest title of what is still ahead, as somebody might type it; empty where there is nothing."""
    items = [item for item in voice.event.items if not item.cancelled]
    ahead = [item for item in items if item.kind is not Kind.END and (item.start is None or item.start > now)]
    return min((item.title.of(voice.language) for item in ahead or items), key=len, default="")


def lead_words(voice: Voice, lead: int | None) -> str:
    """„10 Minuten vorher“, or for no time ahead „zum Beginn“."""
    minutes = reminders.LEAD if lead is None else lead
    if not minutes:
        return voice.say("reminder-lead-none").plain
    return voice.say("reminder-lead", duration=wording.duration(timedelta(minutes=minutes), voice.say)).plain
