"""Figures on how things stand: people, topics, ballots, deliveries, announcements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, func, select

from storage import ballots, people, rounds, topics
from storage.database import Transaction
from storage.records import DeliveryState, Phase, TopicState
from storage.tables import accounts, announcements, memberships, outbox


@dataclass(frozen=True, slots=True)
class Figures:
    """How an event stands: people by attendance, those who cannot be written to any more, topics that take part.

    `rounds` have their key, phase and number of ballots; `running` and `scheduled` count announcements.
    """

    people: dict[str, int]
    blocked: int
    topics: int
    rounds: tuple[tuple[str, Phase, int], ...]
    running: int
    scheduled: int


async def of_event(tx: Transaction, event: str) -> Figures:
    """The figures of one event."""
    live = [topic for topic in await topics.of_event(tx, event) if topic.state is TopicState.OPEN]
    states = await rounds.of_event(tx, event)
    told = await _announcements(tx, event)
    return Figures(
        people=await people.counts(tx, event),
        blocked=await blocked(tx, event),
        topics=len(live),
        rounds=tuple([(one.key, one.phase, len(await ballots.written(tx, one.id))) for one in states]),
        running=told.get("sending", 0),
        scheduled=told.get("waiting", 0),
    )


async def blocked(tx: Transaction, event: str) -> int:
    """How many people of an event have blocked the bot, or left, wherever they wrote to it."""
    theirs = (accounts.c.person == memberships.c.person) & accounts.c.room.is_not(None)
    gone, there = (
        exists().where(theirs, accounts.c.reachable.is_(False)),
        exists().where(theirs, accounts.c.reachable.is_(True)),
    )
    query = select(func.count()).select_from(memberships).where(memberships.c.event == event, gone, ~there)
    return int((await tx.execute(query)).scalar_one())


async def _announcements(tx: Transaction, event: str) -> dict[str, int]:
    query = select(announcements.c.state, func.count().label("number")).where(announcements.c.event == event)
    rows = await tx.execute(query.group_by(announcements.c.state))
    return {row.state: row.number for row in rows}


async def failures(tx: Transaction, since: datetime) -> dict[str, int]:
    """How many deliveries failed for good since a moment (UTC), by what they were."""
    query = select(outbox.c.kind, func.count().label("number")).group_by(outbox.c.kind).order_by(outbox.c.kind)
    rows = await tx.execute(query.where(outbox.c.state == DeliveryState.FAILED, outbox.c.created >= since))
    return {row.kind: row.number for row in rows}
