"""What came in: each message takes effect once, and how far each platform has been read."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from storage.database import Transaction
from storage.tables import inbox, marks

# Every message asks these, so they are put together once.
_SEEN = select(inbox.c.id).where(
    inbox.c.platform == bindparam("platform"), inbox.c.id.in_(bindparam("ids", expanding=True))
)
_RECORD = inbox.insert()
_SET_MARK = marks.update().where(marks.c.name == bindparam("mark"))


async def seen(tx: Transaction, platform: str, ids: Collection[str]) -> set[str]:
    """Those of the ids that were handled before."""
    return set((await tx.execute(_SEEN, {"platform": platform, "ids": list(ids)})).scalars())


async def record(tx: Transaction, platform: str, ids: Collection[str], at: datetime) -> None:
    """Remember the ids as handled, with the effects of this transaction. Raises IntegrityError for one seen before."""
    if not ids:
        return
    await tx.execute(_RECORD, [{"platform": platform, "id": id_, "at": at} for id_ in ids])


async def forget(tx: Transaction, before: datetime) -> None:
    """Drop what was handled before a UTC moment; no platform delivers again after a week."""
    await tx.execute(delete(inbox).where(inbox.c.at < before))


async def mark(tx: Transaction, name: str) -> str | None:
    """The value kept under a name, or None."""
    return (await tx.execute(select(marks.c.value).where(marks.c.name == name))).scalar()


async def set_mark(tx: Transaction, name: str, value: str) -> None:
    """Keep a value under a name, in place of the one before."""
    changed = await tx.execute(_SET_MARK, {"mark": name, "value": value})
    if not changed.rowcount:
        await tx.execute(marks.insert().values(name=name, value=value))


async def installation(tx: Transaction) -> str:
    """A random word that tells this database from every other, made at the first call."""
    word = await mark(tx, "installation")
    if word is None:
        word = secrets.token_hex(4)
        await set_mark(tx, "installation", word)
    return word
