"""What is on its way out. A row is written with its cause and settled when the platform has spoken."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, bindparam, delete, func, select

from storage.database import Transaction
from storage.records import Delivery, DeliveryKind, DeliveryState, Draft, End, Hold, Reach, Said
from storage.tables import accounts, outbox

_COLUMNS = (
    outbox.c.id, outbox.c.platform, outbox.c.room, outbox.c.kind, outbox.c.language, outbox.c.body, outbox.c.source,
    outbox.c.thread, outbox.c.replaces, outbox.c.private, outbox.c.attempts, outbox.c.dedupe, outbox.c.about,
    outbox.c.due, outbox.c.expires, outbox.c.tries,
)  # fmt: skip
MOST_KEYS = 10_000  # in one statement; the databases take no more than 32,766 values
_DRAFTED = tuple(field.name for field in fields(Draft))
_ADD = outbox.insert().returning(outbox.c.id)


async def add(tx: Transaction, drafts: Sequence[Draft], at: datetime, hold: Hold | None = None) -> list[Delivery]:
    """Put messages in the outbox, in this order; returns them with their ids. What is there already is left out.

    What is not bulk is held with `hold` from the start, so that it can be sent at once.
    """
    drafts = await _fresh(tx, drafts)
    if not drafts:
        return []
    made = [{name: getattr(draft, name) for name in _DRAFTED} | {"due": draft.due or at} for draft in drafts]
    rows = [row | {"created": at} | _held(row["kind"], hold) for row in made]
    if len(rows) == 1:  # what most often happens, in one statement
        row_id = (await tx.execute(_ADD, rows[0])).scalar_one()
        return [Delivery(id=row_id, **made[0])]
    await tx.execute(outbox.insert(), rows)
    # There is one writer, so the newest rows are these. RETURNING in order would be a statement a row on SQLite.
    newest = select(outbox.c.id).order_by(outbox.c.id.desc()).limit(len(rows))
    ids = sorted((await tx.execute(newest)).scalars())
    return [Delivery(id=id_, **row) for id_, row in zip(ids, made, strict=True)]


def _held(kind: DeliveryKind, hold: Hold | None) -> dict[str, object]:
    held = None if kind.is_bulk else hold
    return {"holder": held and held.holder, "held_until": held and held.until}


async def _fresh(tx: Transaction, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those whose `dedupe` is there already, or came before in the list."""
    keys = {draft.dedupe for draft in drafts if draft.dedupe}
    if not keys:
        return list(drafts)
    taken: set[str | None] = set()
    ordered = sorted(keys)
    for first in range(0, len(ordered), MOST_KEYS):
        some = outbox.c.dedupe.in_(ordered[first : first + MOST_KEYS])
        taken |= set((await tx.execute(select(outbox.c.dedupe).where(some))).scalars())
    fresh = []
    for draft in drafts:
        if draft.dedupe is None or draft.dedupe not in taken:
            fresh.append(draft)
            taken.add(draft.dedupe)
    return fresh


# Every press asks these, so they are put together once. The rooms are named twice, so that SQLite looks for them in its
# index and not through all that is about the same. Changing an older message does not make it the newest one.
_SHOWN = (
    select(
        accounts.c.id,
        accounts.c.platform,
        accounts.c.room,
        func.coalesce(accounts.c.language, accounts.c.client_language).label("language"),
        outbox.c.sent_id,
    )
    .join(outbox, (outbox.c.platform == accounts.c.platform) & (outbox.c.room == accounts.c.room))
    .where(accounts.c.person == bindparam("person"), accounts.c.reachable.is_(True))
    .where(outbox.c.room.in_(select(accounts.c.room).where(accounts.c.person == bindparam("person"))))
    .where(outbox.c.about == bindparam("about"), outbox.c.sent_id.is_not(None))
    .where(outbox.c.replaces.is_(None) | (outbox.c.replaces != outbox.c.sent_id))
    .order_by(outbox.c.id)
)


async def shown(tx: Transaction, person: int, about: str) -> list[tuple[Reach, str]]:
    """The person's chats in which a message about this stands, each with the platform's id of the newest one."""
    rows = (await tx.execute(_SHOWN, {"person": person, "about": about})).all()
    found = {row.id: (Reach(person, row.id, row.platform, row.room, row.language), row.sent_id) for row in rows}
    return list(found.values())


async def all_about(tx: Transaction, about: str) -> list[Said]:
    """All messages about this that were sent, oldest first."""
    query = select(outbox.c.platform, outbox.c.room, outbox.c.language, outbox.c.sent_id)
    rows = await tx.execute(query.where(outbox.c.about == about, outbox.c.sent_id.is_not(None)).order_by(outbox.c.id))
    return [Said(row.platform, row.room, row.language, row.sent_id) for row in rows]


async def body(tx: Transaction, row: int) -> dict[str, Any] | None:
    """What a row says as it is now; None once it has come to an end."""
    return (await tx.execute(select(outbox.c.body).where(outbox.c.id == row, _WAITING))).scalar()


async def arrived(tx: Transaction, row: int, sent: str) -> dict[str, Any] | None:
    """Note the platform's id of a message before it is settled; what the row says as it is now."""
    await tx.execute(outbox.update().where(outbox.c.id == row).values(sent_id=sent))
    return await body(tx, row)


async def waiting(tx: Transaction) -> list[Delivery]:
    """All that has not been settled, oldest first."""
    rows = await tx.execute(select(*_COLUMNS).where(_WAITING).order_by(outbox.c.id))
    return [_delivery(row) for row in rows.mappings()]


def _delivery(row: RowMapping) -> Delivery:
    return Delivery(**{**row, "kind": DeliveryKind(row["kind"])})


_WAITING = outbox.c.state == DeliveryState.WAITING


def _free(wall: datetime) -> ColumnElement[bool]:
    """Waiting, and held by nobody at a moment of the world's time."""
    return _WAITING & (outbox.c.held_until.is_(None) | (outbox.c.held_until <= wall))


async def claim(
    tx: Transaction, platform: str, hold: Hold, *, now: datetime, wall: datetime, limit: int, bulk: bool
) -> list[Delivery]:
    """Hold the first rows of a platform that are due and free, bulk or the rest; they come in order.

    `now` is the bot's clock, for what is due; `wall` the world's, in which claims run out.
    """
    is_bulk = outbox.c.kind.in_([kind for kind in DeliveryKind if kind.is_bulk])
    here = _free(wall) & (outbox.c.platform == platform) & (outbox.c.due <= now) & (is_bulk if bulk else ~is_bulk)
    first = select(outbox.c.id).where(here).order_by(outbox.c.due, outbox.c.id).limit(limit)
    held = outbox.update().where(outbox.c.id.in_(first)).values(holder=hold.holder, held_until=hold.until)
    rows = (await tx.execute(held.returning(*_COLUMNS))).mappings().all()
    return sorted(map(_delivery, rows), key=lambda row: (row.due or now, row.id))


async def next_free(tx: Transaction, platforms: Collection[str], holder: str, now: datetime) -> datetime | None:
    """From when on (UTC, the world's time) something that others hold or that has to wait is free; None: nothing is.

    What is not due yet by the bot's clock (`now`) cannot be claimed then either.
    """
    elsewhere = outbox.c.holder.is_(None) | (outbox.c.holder != holder)
    here = _WAITING & outbox.c.platform.in_(platforms) & (outbox.c.due <= now)
    return (await tx.execute(select(func.min(outbox.c.held_until)).where(here, elsewhere))).scalar()


async def renew(tx: Transaction, hold: Hold) -> None:
    """Hold for longer what this holder has."""
    here = _WAITING & (outbox.c.holder == hold.holder)
    await tx.execute(outbox.update().where(here).values(held_until=hold.until))


async def release(tx: Transaction, holder: str | None = None) -> None:
    """Let go of all that is held, by this holder or by anybody; what has to wait goes on waiting."""
    here = _WAITING & (outbox.c.holder.is_not(None) if holder is None else outbox.c.holder == holder)
    await tx.execute(outbox.update().where(here).values(holder=None, held_until=None))


async def settle(tx: Transaction, ends: Sequence[End], holder: str | None = None) -> None:
    """Record how sends ended. The words of what is done are dropped.

    What has to wait is free again later, if this holder (None: nobody) still holds it.
    """
    done = [end for end in ends if end.state is not DeliveryState.WAITING]
    again = [end for end in ends if end.state is DeliveryState.WAITING]
    if done:
        await tx.execute(_DONE, [{"row": end.delivery.id, "ended": end.state.value, "sent": end.sent} for end in done])
    if again:
        ours = outbox.c.holder.is_(None) if holder is None else outbox.c.holder == holder
        await tx.execute(_AGAIN.where(ours), [_waits(end) for end in again])


def _waits(end: End) -> dict[str, object]:
    return {"row": end.delivery.id, "uncertain": end.attempts, "failed": end.tries, "free": end.free}


_ROW = outbox.update().where(outbox.c.id == bindparam("row"))
_DONE = _ROW.values(state=bindparam("ended"), sent_id=bindparam("sent"), body=None, holder=None)
_AGAIN = _ROW.values(
    holder=None, held_until=bindparam("free"), attempts=bindparam("uncertain"), tries=bindparam("failed")
)


async def give_up(tx: Transaction, platform: str, rooms: Collection[str]) -> None:
    """What waits for chats that are gone is gone too."""
    here = _WAITING & (outbox.c.platform == platform) & outbox.c.room.in_(rooms)
    await tx.execute(outbox.update().where(here).values(state=DeliveryState.GONE, body=None, holder=None))


async def answer_to(tx: Transaction, platform: str, room: str, source: str) -> str | None:
    """The platform's id of the first message sent in answer to this one, or None."""
    query = select(outbox.c.sent_id).where(
        outbox.c.platform == platform, outbox.c.room == room, outbox.c.source == source, outbox.c.sent_id.is_not(None)
    )
    return (await tx.execute(query.order_by(outbox.c.id).limit(1))).scalar()


async def counts(tx: Transaction) -> dict[str, int]:
    """How many rows there are in each state."""
    query = select(outbox.c.state, func.count().label("number")).group_by(outbox.c.state)
    return {str(row["state"]): int(row["number"]) for row in (await tx.execute(query)).mappings()}


async def forget(tx: Transaction, before: datetime) -> None:
    """Drop what was settled and is older than a UTC moment."""
    await tx.execute(delete(outbox).where(outbox.c.created < before, outbox.c.state != DeliveryState.WAITING))
