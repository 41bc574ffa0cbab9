"""The topics of an event, under numbers that never change, and who is interested in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from storage.database import Transaction
from storage.event import Event, Local
from storage.event import Topic as FiledTopic
from storage.records import Topic, TopicKind, TopicState
from storage.tables import supports, topics

_SUPPORTS = select(func.count()).where(supports.c.topic == topics.c.id).scalar_subquery()
_OF_EVENT = select(topics, _SUPPORTS.label("supports")).where(topics.c.event == bindparam("event"))
_OF_EVENT = _OF_EVENT.order_by(topics.c.number)


async def take_over(tx: Transaction, event: Event, at: datetime) -> None:
    """Give the topics of the event file their numbers, in the order of the file; one that has a number keeps it.

    A topic is known by its round and title. One that was taken out of the file stays: people may have voted for it.
    """
    query = select(topics.c.origin, topics.c.chosen).where(topics.c.event == event.slug, topics.c.origin.is_not(None))
    known = {row.origin: row.chosen for row in await tx.execute(query)}
    for origin, round_key, filed in _filed(event):
        if origin not in known:
            known[origin] = filed.chosen
            await add(tx, event.slug, round_key, filed.title, at, filed=filed, origin=origin)
        elif known[origin] != filed.chosen:
            here = (topics.c.event == event.slug) & (topics.c.origin == origin)
            await tx.execute(topics.update().where(here).values(chosen=filed.chosen))


def _filed(event: Event) -> Iterator[tuple[str, str | None, FiledTopic]]:
    for entry in event.rounds:
        for title in entry.topics:
            yield _origin(entry.key, title), entry.key, FiledTopic(title, 0)
    for topic in event.topics:
        yield _origin(topic.round, topic.title), topic.round, topic


def _origin(round_key: str | None, title: Local) -> str:
    words = next(iter(title.all), "")
    return hashlib.sha256(f"{round_key or ''}\n{words}".encode()).hexdigest()


async def add(
    tx: Transaction,
    event: str,
    round_key: str | None,
    title: Local,
    at: datetime,
    *,
    proposer: int | None = None,
    filed: FiledTopic | None = None,
    origin: str | None = None,
) -> int:
    """A further topic, of a person or (`filed`) of the event file; returns its number, the next one of the event."""
    highest = (await tx.execute(select(func.max(topics.c.number)).where(topics.c.event == event))).scalar()
    number = (highest or 0) + 1
    values = {
        "event": event,
        "number": number,
        "round": round_key,
        "title": dict(title.texts),
        "description": dict(filed.description.texts) if filed and filed.description else None,
        "chosen": filed.chosen if filed else False,
        "proposer": proposer,
        "origin": origin,
        "created": at,
    }
    await tx.execute(topics.insert().values(**values))
    return number


async def of_event(tx: Transaction, event: str) -> list[Topic]:
    """All topics of an event in the order of their numbers, also those that do not take part any more."""
    return [_topic(row) for row in (await tx.execute(_OF_EVENT, {"event": event})).mappings()]


async def change(tx: Transaction, topic_id: int, **values: Any) -> None:
    """Set these columns of a topic; a `title` is a Local."""
    if "title" in values:
        values["title"] = dict(values["title"].texts)
    await tx.execute(topics.update().where(topics.c.id == topic_id).values(**values))


async def merge(tx: Transaction, into: Topic, others: Sequence[Topic]) -> None:
    """Make topics part of another one, which gets the interest of all; whoever stood with several counts once."""
    for other in others:
        interested = select(supports.c.person).where(supports.c.topic == other.id)
        for person in (await tx.execute(interested)).scalars().all():
            await support(tx, into.id, person)
        await tx.execute(supports.delete().where(supports.c.topic == other.id))
        await change(tx, other.id, state=TopicState.MERGED, merged_into=into.number)


async def support(tx: Transaction, topic_id: int, person: int) -> None:
    """Note that somebody is interested in a topic; once is enough."""
    here = (supports.c.topic == topic_id) & (supports.c.person == person)
    if (await tx.execute(select(supports.c.topic).where(here))).scalar() is None:
        await tx.execute(supports.insert().values(topic=topic_id, person=person))


async def unsupport(tx: Transaction, topic_id: int, person: int) -> None:
    """Take the interest back."""
    await tx.execute(supports.delete().where(supports.c.topic == topic_id, supports.c.person == person))


async def supported(tx: Transaction, event: str, person: int) -> set[int]:
    """The numbers of the topics in which somebody is interested."""
    query = select(topics.c.number).join(supports, supports.c.topic == topics.c.id)
    return set((await tx.execute(query.where(topics.c.event == event, supports.c.person == person))).scalars())


def _topic(row: Any) -> Topic:
    return Topic(
        id=row["id"],
        number=row["number"],
        round=row["round"],
        title=Local(row["title"]),
        created=row["created"],
        description=Local(row["description"]) if row["description"] else None,
        kind=TopicKind(row["kind"]) if row["kind"] else None,
        group=(row["group_key"], row["group_option"]) if row["group_key"] else None,
        proposer=row["proposer"],
        state=TopicState(row["state"]),
        merged_into=row["merged_into"],
        chosen=row["chosen"],
        supports=row["supports"],
    )
