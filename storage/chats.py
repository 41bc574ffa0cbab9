"""What is remembered of a chat: its language, and the choices that were offered last where there are no buttons."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, select

from storage.database import Transaction
from storage.records import Chat, Offered
from storage.tables import chats


async def find(tx: Transaction, platform: str, rooms: Collection[str]) -> dict[str, Chat]:
    """What is remembered of the chats, by room."""
    rows = await tx.execute(select(chats).where(chats.c.platform == platform, chats.c.room.in_(rooms)))
    return {row.room: Chat(row.language, _offered(row.offered or ())) for row in rows}


def _offered(stored: Sequence[Sequence[Any]]) -> tuple[Offered, ...]:
    """Label, command and number. Before numbers were kept, a choice's number was its place."""
    numbered = enumerate(stored, 1)
    return tuple((label, command, *(more or (place,))) for place, (label, command, *more) in numbered)


async def set_language(tx: Transaction, platform: str, room: str, language: str) -> None:
    """The language of a group chat."""
    await _set(tx, platform, room, language=language)


async def offer(tx: Transaction, platform: str, room: str, offered: Sequence[Offered]) -> None:
    """The choices shown last, so that a number or label typed means that choice.

    Never whether one was marked: that would tell what somebody voted for when the vote is long over.
    """
    await _set(tx, platform, room, offered=[list(one) for one in offered] or None)


async def offer_each(tx: Transaction, platform: str, offered: Mapping[str, Sequence[Offered]]) -> None:
    """The same for many rooms at once."""
    here = (chats.c.platform == platform) & chats.c.room.in_(offered)
    known = set((await tx.execute(select(chats.c.room).where(here))).scalars())
    rows = [{"in_room": room, "shown": [list(one) for one in choices]} for room, choices in offered.items()]
    if update := [row for row in rows if row["in_room"] in known]:
        one = (chats.c.platform == platform) & (chats.c.room == bindparam("in_room"))
        await tx.execute(chats.update().where(one).values(offered=bindparam("shown")), update)
    if insert := [row for row in rows if row["in_room"] not in known]:
        values = [{"platform": platform, "room": row["in_room"], "offered": row["shown"]} for row in insert]
        await tx.execute(chats.insert(), values)


async def forget_offered(tx: Transaction, beginnings: tuple[str, ...]) -> None:
    """Drop the choices shown last in any chat where one of them is a command that begins so."""
    rows = await tx.execute(select(chats.c.platform, chats.c.room, chats.c.offered).where(chats.c.offered.is_not(None)))
    for row in rows.all():
        if any(command.startswith(beginnings) for _, command, _ in _offered(row.offered)):
            await _set(tx, row.platform, row.room, offered=None)


async def _set(tx: Transaction, platform: str, room: str, **values: Any) -> None:
    here = (chats.c.platform == platform) & (chats.c.room == room)
    changed = await tx.execute(chats.update().where(here).values(**values))
    if not changed.rowcount:
        await tx.execute(chats.insert().values(platform=platform, room=room, **values))
