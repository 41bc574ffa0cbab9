"""Organisers hear of new questions: the first at once, what follows within a minute together when it is over."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from handlers.contract import Context, Event, Message, Moment, Notice, Reply, Role, Timer, Voice, timers
from handlers.passing import words
from storage import people, questions
from storage.records import Question

if TYPE_CHECKING:
    from storage.database import Transaction

QUIET = timedelta(minutes=1)  # of the bot's clock, between two notices for one organiser


async def organisers(tx: Transaction, event: str, platforms: Collection[str]) -> set[int]:
    """The organisers of an event whom the bot can write to."""
    known = await people.members(tx, event, least=Role.ORGANISER)
    return {reach.person for reach in await people.reach(tx, known, platforms)} if known else set()


async def tell(message: Message, context: Context) -> tuple[Notice, ...]:
    """Notices for those organisers who heard of nothing within the last minute; who asks knows it anyway."""
    tx, event = context.tx, context.event.slug
    return await _notices(tx, event, message.at, context.platforms, context.person.id)


async def _notices(
    tx: Transaction, event: str, at: datetime, platforms: Collection[str], asker: int | None = None
) -> tuple[Notice, ...]:
    """One notice for all organisers who have the same questions before them; that they were told is noted."""
    open_ones = await questions.open_ones(tx, event)
    if not open_ones:
        return ()
    highest = open_ones[-1].number or 0
    told = await questions.told(tx, event)
    groups: dict[int, list[int]] = {}
    for person in sorted(await organisers(tx, event, platforms) - {asker}):
        until, when = told.get(person, (0, None))
        if until < highest and (when is None or when + QUIET <= at):
            groups.setdefault(until, []).append(person)
    # Also those who cannot be told now: they need no second look. Who asks knows of that one question.
    over = {person for person, (until, when) in told.items() if until < highest and when + QUIET <= at}
    knows = {asker} if asker is not None and told.get(asker, (0, at))[0] == highest - 1 else set()
    noted = {person for group in groups.values() for person in group} | (over - {asker}) | knows
    await questions.set_told(tx, event, sorted(noted), highest, at)
    return tuple(_notice(event, group, open_ones, until) for until, group in groups.items())


def _notice(event: str, group: Sequence[int], open_ones: Sequence[Question], until: int) -> Notice:
    fresh = [question for question in open_ones if (question.number or 0) > until]
    return Notice(tuple(group), partial(_words, fresh), key=f"questions:{event}:{fresh[-1].number}")


def _words(fresh: Sequence[Question], voice: Voice) -> Reply:
    return words.fresh(voice, fresh)


async def _due(moment: Moment) -> Sequence[Notice]:
    return await _notices(moment.tx, moment.event.slug, moment.at, moment.platforms)


async def _upcoming(tx: Transaction, events: Mapping[str, Event]) -> datetime | None:
    """When the minute of the first organiser is over for whom there is something new."""
    found: list[datetime] = []
    for event, number in (await questions.newest(tx, events)).items():
        told = await questions.told(tx, event)
        found += [when + QUIET for until, when in told.values() if until < number]
    return min(found, default=None)


timers.append(Timer(_due, _upcoming))
