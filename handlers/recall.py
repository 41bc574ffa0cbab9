"""Announcements that have gone out, or are about to: recalled or corrected wherever they were sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.announcing import drafts, names, sending, words
from handlers.contract import Asks, Choice, Context, Message, Refusal, Reply, Role, command, reply_to_json
from handlers.rich import Rich, join
from storage import announcements, broadcasts
from storage.records import Announcement, AnnouncementState, DeliveryState

KNOWN = timedelta(days=2)  # how long sent messages are known at least
_CONFIRMED = ("ja", "yes")


@command("zurueckziehen", "recall", role=Role.ORGANISER, order=113, in_groups=False)
@drafts.asking
async def recall(message: Message, context: Context) -> Reply:
    """Delete an announcement wherever it was sent, `[N]`, by default the last one; what that means is shown first."""
    said = context.argument.casefold().split()
    confirmed = bool(said) and said[-1] in _CONFIRMED
    number = " ".join(said[:-1] if confirmed else said).lstrip("#").rstrip(".")
    meant = await _meant(context, number)
    if meant.state is AnnouncementState.RECALLED:
        raise Refusal("recall-done-already", number=meant.number or 0)
    await _check_known(message, context, meant)
    if not confirmed:
        return await _asked(context, meant)
    return await _recalled(message, context, meant)


async def _meant(context: Context, number: str) -> Announcement:
    """The announcement with this number, without one the last that was not recalled. Raises Refusal."""
    last = await announcements.latest(context.tx, context.event.slug, drafts.LONGEST_SAID)
    if not last:
        raise Refusal("announcements-none", example=drafts.example(context))
    if not number:
        return next((one for one in last if one.state is not AnnouncementState.RECALLED), last[0])
    found = await _numbered(context, number)
    if found is None:
        numbers = ", ".join(str(one.number) for one in reversed(last[:5]))
        raise Refusal("announcement-none", number=number[: drafts.LONGEST_SAID], numbers=numbers)
    return found


async def _check_known(message: Message, context: Context, meant: Announcement) -> None:
    """Raises Refusal where the bot does not know any more where an announcement stands."""
    old = meant.sent is not None and message.at - meant.sent > KNOWN
    if old and not await broadcasts.counts(context.tx, names.about(meant)):
        raise Refusal("announcement-too-old", number=meant.number or 0)


async def _numbered(context: Context, number: str) -> Announcement | None:
    if not number.isdecimal() or len(number) > 9:
        return None
    return await announcements.numbered(context.tx, context.event.slug, int(number))


async def _asked(context: Context, meant: Announcement) -> Reply:
    """What would be recalled, and how many have it."""
    sure = words.command(context, "zurueckziehen", "recall", meant.number, "ja" if context.language == "de" else "yes")
    spread = await _spread(context, meant, "announcement-uncertain-recall")
    text = join([words.announcement(context, meant).text, spread], "\n\n")
    head = context.say("recall-sure", number=meant.number or 0)
    rows = ((Choice(context.say("button-recall").plain, sure),),)
    return Reply(join([head, text], "\n\n"), rows, asks=Asks(yes=sure))


async def _spread(context: Context, meant: Announcement, uncertain: str) -> Rich:
    """How many have it, how many would still get it; `uncertain` is the text on those of whom that is not known."""
    if meant.state is AnnouncementState.WAITING:
        return context.say("announcement-waits")
    counts = await broadcasts.counts(context.tx, names.about(meant))
    have, waiting = counts.get(DeliveryState.SENT, 0), counts.get(DeliveryState.WAITING, 0)
    parts = [context.say("announcement-have", count=have)]
    if waiting:
        parts.append(context.say("announcement-to-come", count=waiting))
    if count := counts.get(DeliveryState.UNCERTAIN, 0):
        parts.append(context.say(uncertain, count=count))
    return join(parts, " ")


async def _recalled(message: Message, context: Context, meant: Announcement) -> Reply:
    """Take back what is not sent, and have the rest deleted."""
    recalled = replace(meant, state=AnnouncementState.RECALLED)
    values = {"state": recalled.state, "touched": message.at}
    if meant.state is AnnouncementState.WAITING:
        await announcements.change(context.tx, meant.id, **values, look=None)
        return Reply(context.say("recall-unsent", number=meant.number or 0), in_place=True)
    await announcements.change(context.tx, meant.id, **values, look=message.at + sending.FIRST_LOOK)
    withdrawn = await broadcasts.withdraw(context.tx, names.about(meant))
    for about in names.changes(meant):
        await broadcasts.withdraw(context.tx, about)
    edits = await sending.changes(sending.moment(message, context), recalled)
    counts = await broadcasts.counts(context.tx, names.about(meant))
    text = [context.say("recall-begun", number=meant.number or 0, count=counts.get(DeliveryState.SENT, 0))]
    if withdrawn:
        text.append(context.say("recall-withdrawn", count=withdrawn))
    return Reply(join(text, " "), in_place=True, notices=tuple(edits), about=names.report(recalled))


@command("korrigieren", "correct", role=Role.ORGANISER, order=114, in_groups=False)
@drafts.asking
async def correct(message: Message, context: Context) -> Reply:
    """Give an announcement new words wherever it was sent: `[N] TEXT`, by default the last one; shown first."""
    first, _, rest = context.argument.partition(" ")
    numbered = await _numbered(context, first.lstrip("#").rstrip(".:"))
    meant = numbered or await _meant(context, "")
    said = (rest if numbered else context.argument).strip()
    if meant.state is AnnouncementState.RECALLED:
        raise Refusal("correct-recalled", number=meant.number or 0)
    await _check_known(message, context, meant)
    if not said:
        return _how(context, meant)
    text = drafts.checked(said, context)
    draft = await announcements.draft(
        context.tx, context.event.slug, context.person.id, message.at, meant.audience, text, corrects=meant.id
    )
    return await _shown(context, draft, meant)


def _how(context: Context, meant: Announcement) -> Reply:
    """Ask for the new words."""
    again = words.command(context, "korrigieren", "correct", meant.number)
    text = context.say("correct-how", number=meant.number or 0, text=meant.text)
    return Reply(text, asks=Asks(answer=again))


async def _shown(context: Context, draft: Announcement, meant: Announcement) -> Reply:
    """The new wording as people will see it, and how many have the old one."""
    sure = words.command(context, "korrektur", "correction", draft.id)
    waiting = meant.state is AnnouncementState.WAITING
    put = words.announcement(context, draft) if waiting else words.correction(context, draft)
    head = context.say("correct-sure", number=meant.number or 0)
    rows = ((Choice(context.say("button-correct").plain, sure), drafts.drop_button(context, draft)),)
    spread = await _spread(context, meant, "announcement-uncertain-correct")
    return Reply(join([head, put.text, spread], "\n\n"), rows, asks=Asks(yes=sure))


@command("korrektur", "correction", role=Role.ORGANISER, order=115, listed=False, in_groups=False)
@drafts.asking
async def correction(message: Message, context: Context) -> Reply:
    """What the button under a new wording says: the id of its draft."""
    id_ = int(context.argument) if context.argument.isdecimal() else 0
    draft = await announcements.find(context.tx, context.event.slug, id_)
    meant = await announcements.find(context.tx, context.event.slug, draft.corrects or 0) if draft else None
    if draft is None or meant is None:
        raise Refusal("draft-none", example=drafts.example(context))
    if draft.state is not AnnouncementState.DRAFT:
        raise Refusal("draft-used")
    if meant.state is AnnouncementState.RECALLED:
        raise Refusal("correct-recalled", number=meant.number or 0)
    await announcements.change(context.tx, draft.id, state=AnnouncementState.DROPPED)
    if meant.state is AnnouncementState.WAITING:
        await announcements.change(context.tx, meant.id, text=draft.text, touched=message.at)
        return Reply(context.say("correct-unsent", number=meant.number or 0), in_place=True)
    return await _corrected(message, context, replace(meant, text=draft.text, version=meant.version + 1))


async def _corrected(message: Message, context: Context, fresh: Announcement) -> Reply:
    """What is not sent yet gets the new words; where it was sent it is changed."""
    fresh = replace(fresh, state=AnnouncementState.SENDING)
    values = {"state": fresh.state, "text": fresh.text, "version": fresh.version, "touched": message.at}
    await announcements.change(context.tx, fresh.id, **values, look=message.at + sending.FIRST_LOOK)

    def worded(language: str) -> object:
        return reply_to_json(Reply(context.in_language(language)("announcement", text=fresh.text)))["text"]

    reworded = await broadcasts.reword(context.tx, names.about(fresh), names.key(fresh), worded)
    for about in names.changes(fresh):
        await broadcasts.withdraw(context.tx, about)
    edits = await sending.changes(sending.moment(message, context), fresh)
    text = [context.say("correct-begun", number=fresh.number or 0, count=len(edits))]
    if reworded:
        text.append(context.say("correct-reworded", count=reworded))
    return Reply(join(text, " "), in_place=True, notices=tuple(edits), about=names.report(fresh))
