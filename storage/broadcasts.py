"""What goes to many, while it is on its way and afterwards: how far it is, held back, worded anew, found again.

A row that somebody is sending at this moment (it has a holder) is left alone: what it says is decided.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import bindparam, delete, func, select

from storage.database import Transaction
from storage.records import Copy, DeliveryState, Said
from storage.tables import outbox

_FREE = (outbox.c.state == DeliveryState.WAITING) & outbox.c.holder.is_(None)


async def counts(tx: Transaction, about: str) -> dict[DeliveryState, int]:
    """How many messages about this are in each state."""
    query = select(outbox.c.state, func.count().label("number")).where(outbox.c.about == about)
    rows = await tx.execute(query.group_by(outbox.c.state))
    return {DeliveryState(row.state): row.number for row in rows}


async def withdraw(tx: Transaction, about: str) -> int:
    """Take back what is about this and not sent yet; how many messages that were."""
    return (await tx.execute(delete(outbox).where(outbox.c.about == about, _FREE))).rowcount


async def reword(tx: Transaction, about: str, key: str, words: Callable[[str], Any]) -> int:
    """Give what is about this and not sent yet new words; how many messages that were.

    `words` makes the text (as JSON-able data) in a language; a message without text, a file, stays as it is. What is
    worded anew has a key that begins with `key`, in place of the first two parts (between colons) that it had.
    """
    query = select(outbox.c.id, outbox.c.language, outbox.c.body, outbox.c.dedupe).where(outbox.c.about == about, _FREE)
    rows = (await tx.execute(query)).all()
    made = {language: words(language) for language in {row.language for row in rows}}
    changed = [
        {
            "row": row.id,
            "words": row.body | ({"text": made[row.language]} if row.body["text"] else {}),
            "fresh": key + row.dedupe.split(":", 2)[2],
        }
        for row in rows
    ]
    if changed:
        here = outbox.update().where(outbox.c.id == bindparam("row"))
        await tx.execute(here.values(body=bindparam("words"), dedupe=bindparam("fresh")), changed)
    return len(changed)


async def copies(
    tx: Transaction,
    about: str,
    key: str,
    platforms: Collection[str],
    *,
    later: Collection[str] = (),
    but: str | None = None,
    limit: int,
    uncertain: bool = False,
) -> list[Copy]:
    """The messages about this sent on these platforms to which the change with this key was not made yet.

    At most so many. `later` names what was changed of them since: where that became a message of its own, this is the
    copy. Those whose own key begins with `but` need no change. `uncertain`: also those of which it is not known whether
    they arrived; they have no id.
    """
    made = select(outbox.c.dedupe).where(outbox.c.about.in_(later), outbox.c.dedupe.startswith(key, autoescape=True))
    done = set((await tx.execute(made)).scalars())
    newest, anew = await _moved(tx, later), await _anew(tx, later)
    found = []
    for row in await tx.execute(_SENT, {"about": about}):
        own = row.dedupe or ":0"
        message = newest.get((row.platform, row.room, row.sent_id), row.sent_id) or anew.get(row.id, "")
        needed = row.platform in platforms and f"{key}{row.id}" not in done and not (but and own.startswith(but))
        if needed and (message or uncertain):
            said = Said(row.platform, row.room, row.language, message)
            found.append(Copy(row.id, said, int(own.rpartition(":")[2])))
    return found[:limit]


_SENT = (
    select(outbox.c.id, outbox.c.platform, outbox.c.room, outbox.c.language, outbox.c.sent_id, outbox.c.dedupe)
    .where(outbox.c.about == bindparam("about"))
    .where(outbox.c.sent_id.is_not(None) | (outbox.c.state == DeliveryState.UNCERTAIN))
    .order_by(outbox.c.id)
)


async def _moved(tx: Transaction, later: Collection[str]) -> dict[tuple[str, str, str], str]:
    """Messages that could not be changed and were sent anew: where, with the id they had; the id they have now."""
    query = select(outbox.c.platform, outbox.c.room, outbox.c.replaces, outbox.c.sent_id).order_by(outbox.c.id)
    query = query.where(outbox.c.about.in_(later), outbox.c.sent_id != outbox.c.replaces)
    first: dict[tuple[str, str, str], str] = {}  # the id that a message had in the beginning, by that which it got
    for row in await tx.execute(query):
        first[row.platform, row.room, row.sent_id] = first.pop((row.platform, row.room, row.replaces), row.replaces)
    return {(platform, room, began): now for (platform, room, now), began in first.items()}


async def _anew(tx: Transaction, later: Collection[str]) -> dict[int, str]:
    """The messages that were sent instead of those of which it was not known whether they arrived, by their row."""
    query = select(outbox.c.dedupe, outbox.c.sent_id).where(outbox.c.about.in_(later), outbox.c.replaces.is_(None))
    rows = await tx.execute(query.where(outbox.c.sent_id.is_not(None)).order_by(outbox.c.id))
    return {int(row.dedupe.rpartition(":")[2]): row.sent_id for row in rows}


async def under_way(tx: Transaction, about: str) -> bool:
    """Whether a message about this still waits to be sent."""
    here = (outbox.c.about == about) & (outbox.c.state == DeliveryState.WAITING)
    return (await tx.execute(select(outbox.c.id).where(here).limit(1))).first() is not None
