"""A draft as organisers see it before it goes out: its words, who gets it, when; what is asked where it is unclear."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import wraps

from handlers import wording
from handlers.announcing import sending, words
from handlers.announcing.words import Rows
from handlers.contract import Asks, Choice, Context, Handler, Message, Refusal, Reply
from handlers.rich import Rich, bold, join, rich
from handlers.rules.appointed import at_local
from handlers.rules.audience import Doubt, canonical, known
from storage import announcements, people
from storage.records import Announcement, Audience

MOST_TEXT = 3500  # UTF-16 units: with its head and what may be put in front, it fits into one message everywhere
LONGEST_SAID = 40  # characters of what somebody typed that are repeated


def asking(handler: Handler) -> Handler:
    """After the handler, a yes stands for what it asks, and for nothing that was asked before; also if it refuses."""

    @wraps(handler)
    async def anew(message: Message, context: Context) -> Reply:
        try:
            reply = await handler(message, context)
        except Refusal as refusal:
            reply = Reply(context.say(refusal.key, **refusal.values), refusal.choices)
        if reply.asks is None and context.person.asked is not None:
            await people.set_asked(context.tx, context.person.account, None)
        return reply

    return anew


def checked(text: str, context: Context) -> str:
    """A text that can go out. Raises Refusal for none and for one that is too long."""
    if not text:
        raise Refusal("announce-empty", example=example(context))
    length = len(text.encode("utf-16-le")) // 2
    if length > MOST_TEXT:
        raise Refusal("announce-too-long", most=MOST_TEXT, length=length)
    return text


def example(context: Context) -> str:
    """An announcement as one types it."""
    mark = "/" if context.buttons else "!"
    words_ = context.say("announce-example").plain
    return mark + words.command(context, "ansage", "announce", words_).lstrip("/")


async def shown(message: Message, context: Context, draft: Announcement, said: str = "") -> Reply:
    """Exactly what people will see, how many get it on which platform, and when; „Senden“ and „Verwerfen“.

    `said` are the words that named the time; where a sentence goes on behind them, they may belong to the text.
    """
    found, groups = await sending.hearers(sending.moment(message, context), draft.audience)
    if not found.reached and not groups and draft.due is None:
        meant = words.audience(context, draft.audience)
        blocked = rich(" ") + words.blocked(context, found.blocked) if found.blocked else Rich()
        raise Refusal("announce-none", audience=meant, blocked=blocked)
    who = words.receivers(context, found, groups)
    text = words.announcement(context, draft).text
    parts = [_head(context, draft), text, join([who, _when(message, context, draft)])]
    send = order(context, draft, "senden", "send", len(found.reached))
    rows: Rows = ((Choice(context.say("button-send").plain, send), drop_button(context, draft)),)
    if said and draft.text[:1].islower():
        whole = Choice(context.say("button-time-is-text").plain, order(context, draft, "ganz", "whole", said))
        rows = (*rows, (whole,))
    return Reply(join(parts, "\n\n"), rows, files=words.file(draft), asks=Asks(yes=send))


def _head(context: Context, draft: Announcement) -> Rich:
    return context.say("announce-preview", audience=words.audience(context, draft.audience))


def _when(message: Message, context: Context, draft: Announcement) -> Rich:
    if draft.due is None:
        return context.say("announce-now")
    return context.say("announce-at", when=words.when(context, draft.due, message.at))


def order(context: Context, draft: Announcement, german: str, english: str, *more: object) -> str:
    """The command of a button under a draft."""
    return words.command(context, "entwurf", "draft", draft.id, german if context.language == "de" else english, *more)


def drop_button(context: Context, draft: Announcement) -> Choice:
    """A button with which nothing is sent."""
    return Choice(context.say("button-drop").plain, order(context, draft, "weg", "drop"))


def doubtful(context: Context, draft: Announcement, doubt: Doubt) -> Reply:
    """Ask whom it is meant for, since what stands in front of the text is no audience."""
    offered = [_to(context, draft, meant) for meant in doubt.near]
    everybody = Choice(context.say("button-as-text").plain, order(context, draft, "text", "text"))
    key = "announce-signed-up" if _means_signed_up(doubt) else "announce-doubt"
    others = ", ".join(known(context.event, context.language))
    said = doubt.said[:LONGEST_SAID]
    text = [context.say(key, said=said, known=others)]
    if offered:
        text.append(context.say("announce-meant"))
    rows: Rows = (*((choice,) for choice in offered), (everybody, drop_button(context, draft)))
    yes = offered[0].command if len(offered) == 1 else ""
    return Reply(join(text), rows, asks=Asks(yes=yes) if yes else None)


def _means_signed_up(doubt: Doubt) -> bool:
    return doubt.said.casefold().startswith(("angemeldet", "signed"))


def _to(context: Context, draft: Announcement, meant: Audience) -> Choice:
    typed = canonical(meant, context.language)
    return Choice(typed, order(context, draft, "an", "to", typed))


async def past(message: Message, context: Context, draft: Announcement, wanted: datetime) -> Reply:
    """Ask when it is to go out, since the time that was named is past."""
    event = context.event
    now, local = event.local(message.at), event.local(wanted)
    tomorrow = at_local(now.date() + timedelta(days=1), local.time(), event.zone)
    rows: list[Choice] = [Choice(context.say("button-now").plain, order(context, draft, "jetzt", "now"))]
    if tomorrow is not None and local.date() == now.date():
        label = words.when(context, tomorrow, message.at).plain
        stamp = event.local(tomorrow).strftime("%Y-%m-%dT%H:%M")
        rows.append(Choice(label[:1].upper() + label[1:], order(context, draft, "um", "at", stamp)))
    clock = wording.clock(message.at, event, context.language)
    text = context.say("announce-past", when=words.when(context, wanted, message.at), now=clock)
    return Reply(text, (tuple(rows), (drop_button(context, draft),)))


async def listed(message: Message, context: Context, limit: int) -> Reply:
    """The last announcements, and a button for each that has not gone out yet."""
    found = await announcements.latest(context.tx, context.event.slug, limit)
    if not found:
        return Reply(Rich())
    lines = [words.line(context, one, message.at) for one in reversed(found)]
    waiting = [one for one in reversed(found) if one.sent is None and one.state == "waiting"]
    rows = tuple((_cancel(context, one),) for one in waiting)
    return Reply(join([bold(context.say("announcements-head").plain), *map(rich, lines)]), rows)


def _cancel(context: Context, waiting: Announcement) -> Choice:
    label = context.say("button-cancel", number=waiting.number or 0).plain
    return Choice(label, words.command(context, "zurueckziehen", "recall", waiting.number))
