"""Announcements: what organisers tell many at once, shown first and sent once it is confirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.announcing import drafts, names, sending, words
from handlers.contract import Context, File, Message, Refusal, Reply, Role, command
from handlers.rich import join
from handlers.rules.appointed import Appointed, appointed, appointed_behind, at_local
from handlers.rules.audience import EVERYBODY, Doubt, Heading, heading, known, read
from storage import announcements, broadcasts
from storage.records import Announcement, AnnouncementState, Audience

LISTED = 5
STILL = timedelta(
    minutes=10
)  # after which a draft is shown anew if it means others now, and a missed time is asked for


@command("ansage", "announce", role=Role.ORGANISER, order=110, in_groups=False)
@drafts.asking
async def announce(message: Message, context: Context) -> Reply:
    """Tell many at once: `[um HH:MM] [AUDIENCE:] TEXT`. What they will see is shown first; bare: how it is done."""
    said = context.argument.lstrip(": \n")
    if not said and message.file is None:
        last = await drafts.listed(message, context, LISTED)
        audiences = ", ".join(known(context.event, context.language))
        how = context.say("announce-how", example=drafts.example(context), known=audiences)
        return Reply(join([how, last.text], "\n\n"), last.choices)
    timed, found = _understood(said, message, context)
    if timed is not None and timed.moment is None:
        raise Refusal("announce-no-time", said=timed.said[: drafts.LONGEST_SAID])
    text = drafts.checked(found.text, context)
    audience = found.audience if isinstance(found.audience, Audience) else EVERYBODY
    due = timed.moment if timed else None
    values = {"due": due, "file": _file(message.file)}
    draft = await announcements.draft(
        context.tx, context.event.slug, context.person.id, message.at, audience, text, **values
    )
    if isinstance(found.audience, Doubt):
        kept = f"{found.audience.said}: {text}"
        await announcements.change(context.tx, draft.id, text=kept)
        return drafts.doubtful(context, draft, found.audience)
    return await _shown(message, context, draft, timed.said if timed else "")


def _file(file: File | None) -> list[object] | None:
    return [file.path, file.name, "", file.picture] if file else None


def _understood(said: str, message: Message, context: Context) -> tuple[Appointed | None, Heading]:
    """The time and the audience in front of a text, in either order."""
    zone = context.event.zone
    timed = appointed(said, message.at, zone)
    behind = None if timed else appointed_behind(said, message.at, zone)
    if behind is not None:
        audience = read(behind[0], context.event)
        if audience is not None:
            return behind[1], Heading(audience, behind[1].rest)
    return timed, heading(timed.rest if timed else said, context.event)


async def _shown(message: Message, context: Context, draft: Announcement, said: str = "") -> Reply:
    """The draft as it will look, or what is still to be said about it."""
    if draft.audience.signed_up:
        await announcements.change(
            context.tx, draft.id, text=f"{words.audience(context, draft.audience)}: {draft.text}"
        )
        return drafts.doubtful(context, draft, Doubt(words.audience(context, draft.audience)))
    if draft.due is not None and draft.due <= message.at:
        return await drafts.past(message, context, draft, draft.due)
    return await drafts.shown(message, context, draft, said)


@command("ansagen", "announcements", role=Role.ORGANISER, order=111, listed=False, in_groups=False, reads=True)
async def last_ones(message: Message, context: Context) -> Reply:
    """The last announcements, with their numbers."""
    found = await drafts.listed(message, context, 2 * LISTED)
    return found if found.text else Reply(context.say("announcements-none", example=drafts.example(context)))


@command("entwurf", "draft", role=Role.ORGANISER, order=112, listed=False, in_groups=False)
@drafts.asking
async def draft_(message: Message, context: Context) -> Reply:
    """What the buttons under a draft say: its id, what to do with it, and further words."""
    id_, _, rest = context.argument.partition(" ")
    verb, _, more = rest.partition(" ")
    draft = await announcements.find(context.tx, context.event.slug, int(id_)) if id_.isdecimal() else None
    if draft is None:
        raise Refusal("draft-none", example=drafts.example(context))
    if draft.state is AnnouncementState.DROPPED and not draft.corrects:
        raise Refusal("draft-dropped")
    if draft.state is not AnnouncementState.DRAFT:
        return await _under_way(message, context, draft)
    if verb in ("senden", "send"):
        return await _send(message, context, draft, more)
    if verb in ("weg", "drop"):
        return await _drop(context, draft)
    return await _settled(message, context, draft, verb, more)


async def _settled(message: Message, context: Context, draft: Announcement, verb: str, more: str) -> Reply:
    """The draft with what was unclear about it settled."""
    _, _, text = draft.text.partition(": ")
    if verb in ("an", "to"):
        audience = read(more, context.event)
        if not isinstance(audience, Audience):
            raise Refusal("draft-none", example=drafts.example(context))
        return await _redrawn(message, context, replace(draft, audience=audience, text=text))
    if verb == "text":
        return await _redrawn(message, context, replace(draft, audience=EVERYBODY))
    if verb in ("ganz", "whole"):
        return await _redrawn(message, context, replace(draft, due=None, text=f"{more} {draft.text}"))
    if verb in ("jetzt", "now"):
        return await _redrawn(message, context, replace(draft, due=None))
    moment = _local(more, context)
    if verb not in ("um", "at") or moment is None:
        raise Refusal("draft-none", example=drafts.example(context))
    return await _redrawn(message, context, replace(draft, due=moment))


def _local(stamp: str, context: Context) -> datetime | None:
    try:
        local = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return at_local(local.date(), local.time(), context.event.zone)


async def _redrawn(message: Message, context: Context, draft: Announcement) -> Reply:
    """The draft as it is now; it stays as it was where that raises Refusal."""
    shown = await _shown(message, context, draft)
    values = {"audience": draft.audience, "text": draft.text, "due": draft.due, "touched": message.at}
    await announcements.change(context.tx, draft.id, **values)
    return replace(shown, in_place=True)


async def _drop(context: Context, draft: Announcement) -> Reply:
    await announcements.change(context.tx, draft.id, state=AnnouncementState.DROPPED)
    return Reply(context.say("draft-dropped"), in_place=True)


async def _send(message: Message, context: Context, draft: Announcement, shown: str) -> Reply:
    """Send a draft, or have it sent at its time; shown anew where it would surprise."""
    now = sending.moment(message, context)
    found, groups = await sending.hearers(now, draft.audience)
    late = message.at - draft.touched > STILL
    if (late and shown != str(len(found.reached))) or (not found.reached and not groups and draft.due is None):
        await announcements.change(context.tx, draft.id, touched=message.at)
        again = await drafts.shown(message, context, draft)
        return replace(again, text=join([context.say("draft-changed"), again.text], "\n\n"))
    if draft.due is not None and message.at - draft.due > STILL:
        return await drafts.past(message, context, draft, draft.due)
    number = await announcements.next_number(context.tx, context.event.slug)
    draft = replace(draft, number=number, author=context.person.id)
    await announcements.change(context.tx, draft.id, number=number, author=context.person.id, touched=message.at)
    if draft.due is not None and draft.due > message.at:
        return await _put_off(message, context, draft, draft.due)
    begun, notice = await sending.begin(now, draft)
    who = words.receivers(context, found, groups)
    text = context.say("announce-begun", number=number, receivers=who)
    return Reply(text, words.recall_button(context, begun), in_place=True, notices=(notice,), about=_report(begun))


def _report(announcement: Announcement) -> str:
    return names.report(announcement, first=True)


async def _put_off(message: Message, context: Context, draft: Announcement, due: datetime) -> Reply:
    await announcements.change(context.tx, draft.id, state=AnnouncementState.WAITING, look=due)
    when, audience = words.when(context, due, message.at), words.audience(context, draft.audience)
    text = context.say("announce-put-off", number=draft.number or 0, when=when, audience=audience)
    return Reply(text, words.recall_button(context, draft), in_place=True, about=_report(draft))


async def _under_way(message: Message, context: Context, announcement: Announcement) -> Reply:
    """What became of a draft that was confirmed before, perhaps by somebody else."""
    if announcement.corrects:
        raise Refusal("draft-used")
    if announcement.state is AnnouncementState.WAITING and announcement.due:
        return await _put_off(message, context, announcement, announcement.due)
    counts = await broadcasts.counts(context.tx, names.about(announcement))
    over = announcement.state is not AnnouncementState.SENDING
    told = words.summary(context, announcement, counts) if over else words.progress(context, announcement, counts)
    return replace(told, in_place=True, about=_report(announcement))
