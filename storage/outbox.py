"""What is on its way out. A row is written with its cause and settled when the platform has spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select

from storage.database import Transaction
from storage.records import Delivery, DeliveryKind, DeliveryState, Draft, Reach, Said
from storage.tables import accounts, outbox

_COLUMNS = (
    outbox.c.id, outbox.c.platform, outbox.c.room, outbox.c.kind, outbox.c.language, outbox.c.body, outbox.c.source,
    outbox.c.thread, outbox.c.replaces, outbox.c.private, outbox.c.attempts, outbox.c.dedupe, outbox.c.about,
    outbox.c.due, outbox.c.expires, outbox.c.tries,
)  # fmt: skip
_DRAFTED = tuple(field.name for field in fields(Draft))


async def add(tx: Transaction, drafts: Sequence[Draft], at: datetime) -> list[Delivery]:
    """Put messages in the outbox, in this order; returns them with their ids. What is there already is left out."""
    drafts = await _fresh(tx, drafts)
    if not drafts:
        return []
    rows = [{name: getattr(draft, name) for name in _DRAFTED} | {"due": draft.due or at} for draft in drafts]
    if len(rows) == 1:  # what most often happens, in one statement
        values = rows[0] | {"created": at}
        row_id = (await tx.execute(outbox.insert().values(**values).returning(outbox.c.id))).scalar_one()
        return [Delivery(id=row_id, attempts=0, **rows[0])]
    await tx.execute(outbox.insert(), [row | {"created": at} for row in rows])
    # There is one writer, so the newest rows are these. RETURNING in order would be a statement a row on SQLite.
    newest = select(outbox.c.id).order_by(outbox.c.id.desc()).limit(len(rows))
    ids = sorted((await tx.execute(newest)).scalars())
    return [Delivery(id=id_, attempts=0, **row) for id_, row in zip(ids, rows, strict=True)]


async def _fresh(tx: Transaction, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those whose `dedupe` is there already, or came before in the list."""
    keys = {draft.dedupe for draft in drafts if draft.dedupe}
    if not keys:
        return list(drafts)
    taken = set((await tx.execute(select(outbox.c.dedupe).where(outbox.c.dedupe.in_(keys)))).scalars())
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


async def waiting(tx: Transaction) -> list[Delivery]:
    """All that has not been settled, oldest first."""
    query = select(*_COLUMNS).where(outbox.c.state == DeliveryState.WAITING).order_by(outbox.c.id)
    rows = (await tx.execute(query)).mappings()
    return [Delivery(**{**row, "kind": DeliveryKind(row["kind"])}) for row in rows]


async def settle(tx: Transaction, results: Sequence[tuple[int, DeliveryState, str | None]]) -> None:
    """Record how sends ended: row id, state, the platform's id of the message. The words are dropped with it."""
    if not results:
        return
    statement = outbox.update().where(outbox.c.id == bindparam("row"))
    statement = statement.values(state=bindparam("ended"), sent_id=bindparam("sent"), body=None)
    await tx.execute(statement, [{"row": row, "ended": state.value, "sent": sent} for row, state, sent in results])


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
