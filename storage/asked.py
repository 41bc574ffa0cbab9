"""How often what was asked: counted by the fact that answered it, without words and without people."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from storage.database import Transaction
from storage.tables import asked_counts

UNKNOWN = "unknown"  # what nothing answered
LONGEST = 255  # characters of a key


async def count(tx: Transaction, asked: Mapping[tuple[str, str], int]) -> None:
    """Add to the counts, by event and key."""
    for (event, key), number in asked.items():
        here = (asked_counts.c.event == event) & (asked_counts.c.key == key[:LONGEST])
        changed = await tx.execute(asked_counts.update().where(here).values(count=asked_counts.c.count + number))
        if not changed.rowcount:
            await tx.execute(asked_counts.insert().values(event=event, key=key[:LONGEST], count=number))


async def of_event(tx: Transaction, event: str) -> dict[str, int]:
    """How often each was asked, most often first."""
    query = select(asked_counts.c.key, asked_counts.c.count.label("number")).where(asked_counts.c.event == event)
    rows = await tx.execute(query.order_by(asked_counts.c.count.desc(), asked_counts.c.key))
    return {row.key: row.number for row in rows}
