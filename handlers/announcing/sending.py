"""Announcements on their way: begun at their time, reported on, and followed by what was changed of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from handlers.announcing import names, words
from handlers.contract import Context, Edit, Event, Message, Moment, Notice, Reply, Timer, Voice, timers
from handlers.rich import Rich
from handlers.rules.audience import at_event, group_chats
from storage import announcements, broadcasts, outbox, people
from storage.records import Announcement, AnnouncementState, Audience, Copy, DeliveryKind, DeliveryState, Hearers, Said

if TYPE_CHECKING:
    from storage.database import Transaction

WORTH = timedelta(hours=24)  # an announcement that could not be sent for so long says nothing new any more
GIVEN_UP = timedelta(hours=25)  # what is left then waits for a platform that does not run any more
FIRST_LOOK = timedelta(seconds=1)
LOOK, LONGEST_LOOK = timedelta(seconds=3), timedelta(minutes=1)  # between two reports; the longer it takes, the longer
SLOWER = 20  # a twentieth of the time that it takes so far
BATCH = 500  # sent messages that are changed at once

Words = Callable[[Voice], Reply]


def moment(message: Message, context: Context) -> Moment:
    """The moment at which somebody says something."""
    return Moment(context.event, message.at, context.tx, context.in_language, context.platforms, context.groups)


async def hearers(now: Moment, audience: Audience) -> tuple[Hearers, tuple[tuple[str, str], ...]]:
    """Whom an audience means now: people, and group chats."""
    found = await people.audience(now.tx, now.event.slug, at_event(audience, now.event), now.platforms)
    return found, group_chats(audience, now.groups)


async def begin(now: Moment, announcement: Announcement) -> tuple[Announcement, Notice]:
    """Send an announcement to all whom it means now. It and its messages are kept together or not at all."""
    due = announcement.due or now.at
    found, groups = await hearers(now, announcement.audience)
    begun = replace(announcement, state=AnnouncementState.SENDING, sent=now.at)
    look = now.at + FIRST_LOOK
    await announcements.change(now.tx, begun.id, state=begun.state, sent=now.at, touched=now.at, look=look)
    return begun, Notice(
        tuple(reach.person for reach in found.reached),
        lambda voice: words.announcement(voice, begun),
        key=names.key(begun).rstrip(":"),
        kind=DeliveryKind.ANNOUNCEMENT,
        about=names.about(begun),
        due=due,
        expires=due + WORTH,
        groups=groups,
    )


async def changes(now: Moment, announcement: Announcement) -> list[Edit]:
    """What is still to be changed where an announcement was sent: recalled, or in its new wording; at most a batch."""
    recalled = announcement.state is AnnouncementState.RECALLED
    if not recalled and announcement.version == 1:
        return []
    copies = await broadcasts.copies(
        now.tx,
        names.about(announcement),
        names.change_key(announcement),
        now.platforms,
        later=names.changes(announcement),
        but=None if recalled else names.key(announcement),
        limit=BATCH,
        uncertain=not recalled,  # better twice than never; but nobody needs to hear that what they never saw is gone
    )
    return [_change(announcement, copy) for copy in copies if recalled or not copy.part]


def _change(announcement: Announcement, copy: Copy) -> Edit:
    return Edit(
        copy.said,
        copy.said.id or None,
        _changed_words(announcement, copy.part),
        about=names.change(announcement),
        kind=DeliveryKind.ANNOUNCEMENT,
        key=f"{names.change_key(announcement)}{copy.row}",
    )


def _changed_words(announcement: Announcement, part: int) -> Words:
    if announcement.state is not AnnouncementState.RECALLED:
        return lambda voice: words.correction(voice, announcement)
    if part:  # what belongs to a message that is told of already
        return lambda _voice: Reply(Rich(), deletes=True)
    return words.recalled


async def _due(now: Moment) -> list[Notice | Edit]:
    said: list[Notice | Edit] = []
    for announcement in await announcements.pending(now.tx, [now.event.slug]):
        if await _look(now.tx, announcement) > now.at:
            continue
        if announcement.state is AnnouncementState.WAITING:
            said.append((await begin(now, announcement))[1])
        else:
            said += await _go_on(now, announcement)
    return said


async def _look(tx: Transaction, announcement: Announcement) -> datetime:
    """When something is to be done about it: at once where all has come to its end, else at its time."""
    look = announcement.look or announcement.touched
    if announcement.state is AnnouncementState.WAITING:
        return look
    counts = await broadcasts.counts(tx, names.about(announcement))
    changed = await broadcasts.counts(tx, names.change(announcement)) if _is_changed(announcement) else {}
    return look if await _under_way(tx, announcement, counts, changed) else min(look, announcement.touched)


async def _go_on(now: Moment, announcement: Announcement) -> list[Notice | Edit]:
    """Change what was sent meanwhile, tell how far it is, and end once all has come to its end."""
    fresh = await changes(now, announcement)
    counts = await broadcasts.counts(now.tx, names.about(announcement))
    changed = await broadcasts.counts(now.tx, names.change(announcement)) if _is_changed(announcement) else {}
    over = not fresh and not await _under_way(now.tx, announcement, counts, changed)
    over = over or now.at - announcement.touched > GIVEN_UP
    said: list[Notice | Edit] = [*fresh]
    said += await _report(now, announcement, first=True, counts=counts, over=over)
    if _is_changed(announcement):
        said += await _report(now, announcement, first=False, counts=changed, over=over)
    await _next_look(now, announcement, over=over, again=len(fresh) == BATCH)
    return said


def _is_changed(announcement: Announcement) -> bool:
    return announcement.version > 1 or announcement.state is AnnouncementState.RECALLED


async def _under_way(
    tx: Transaction,
    announcement: Announcement,
    counts: Mapping[DeliveryState, int],
    changed: Mapping[DeliveryState, int],
) -> bool:
    """Whether a message has not come to its end, or the one that will tell of the end is not there yet."""
    if counts.get(DeliveryState.WAITING) or changed.get(DeliveryState.WAITING):
        return True
    reports = {names.report(announcement, first=True), names.report(announcement)}
    return any([await broadcasts.under_way(tx, about) for about in sorted(reports)])


async def _next_look(now: Moment, announcement: Announcement, *, over: bool, again: bool) -> None:
    state = announcement.state
    if over:
        ended = AnnouncementState.SENT if state is AnnouncementState.SENDING else state
        await announcements.change(now.tx, announcement.id, state=ended, look=None)
        return
    pause = min(max(LOOK, (now.at - announcement.touched) / SLOWER), LONGEST_LOOK)
    await announcements.change(now.tx, announcement.id, look=now.at if again else now.at + pause)


async def _report(
    now: Moment, announcement: Announcement, *, first: bool, counts: Mapping[DeliveryState, int], over: bool
) -> Sequence[Notice | Edit]:
    """Change the messages that tell how far it is. The one who caused it gets a new one where the first one is lost."""
    if not over and await broadcasts.under_way(now.tx, names.progress(announcement)):
        return ()
    about = names.report(announcement, first=first)
    put = _report_words(announcement, first=first, counts=counts, over=over)
    figures = "end" if over else ",".join(f"{state}={count}" for state, count in sorted(counts.items()))
    shown = {(said.platform, said.room, said.id): said for said in await outbox.all_about(now.tx, about)}
    if over and not shown and announcement.author is not None:
        return (Notice((announcement.author,), put, key=f"{about}:end", kind=DeliveryKind.PROGRESS),)
    return [
        _edit(announcement, said, put, f"{about}:{':'.join(place)}:{figures}", over) for place, said in shown.items()
    ]


def _edit(announcement: Announcement, said: Said, put: Words, key: str, over: bool) -> Edit:
    about = names.progress(announcement)
    return Edit(said, said.id, put, about=about, kind=DeliveryKind.PROGRESS, key=key, passing=not over)


def _report_words(announcement: Announcement, *, first: bool, counts: Mapping[DeliveryState, int], over: bool) -> Words:
    if not first:
        return lambda voice: words.changed(voice, announcement, counts, ended=over)
    if over or announcement.state is AnnouncementState.RECALLED:
        return lambda voice: words.summary(voice, announcement, counts)
    return lambda voice: words.progress(voice, announcement, counts)


async def _upcoming(tx: Transaction, events: Mapping[str, Event]) -> datetime | None:
    found = [await _look(tx, announcement) for announcement in await announcements.pending(tx, events)]
    return min(found, default=None)


timers.append(Timer(_due, _upcoming))
