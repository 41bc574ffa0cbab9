"""The events of this bot, kept as the text of their files, so that the bot knows them without the files too."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from storage.database import Transaction
from storage.records import StoredEvent
from storage.tables import events


async def stored(tx: Transaction) -> list[StoredEvent]:
    """All events."""
    rows = await tx.execute(select(events).order_by(events.c.slug))
    return [StoredEvent(row.slug, row.source, row.path) for row in rows]


async def store(tx: Transaction, event: StoredEvent, at: datetime) -> None:
    """Keep an event's file, in place of an earlier state of it; what people did stays."""
    values = {"source": event.source, "path": event.path, "loaded": at}
    changed = await tx.execute(events.update().where(events.c.slug == event.slug).values(**values))
    if not changed.rowcount:
        await tx.execute(events.insert().values(slug=event.slug, **values))
