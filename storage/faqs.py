"""FAQ entries that organisers made of questions and their answers; they hold on top of the event file's."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from storage.database import Transaction
from storage.records import LiveFaq, Question
from storage.tables import live_faqs

_COLUMNS = [live_faqs.c[name] for name in LiveFaq.__slots__]


async def of_event(tx: Transaction, event: str) -> list[LiveFaq]:
    """All entries of an event, the oldest first."""
    rows = await tx.execute(select(*_COLUMNS).where(live_faqs.c.event == event).order_by(live_faqs.c.id))
    return [LiveFaq(**dict(row)) for row in rows.mappings()]


async def put(tx: Transaction, question: Question, answer: str, author: int, at: datetime) -> bool:
    """A question and its answer become an entry, or its entry gets this answer; False: it has it already."""
    here = live_faqs.c.source == question.id
    known = (await tx.execute(select(live_faqs.c.answer).where(here))).scalar()
    if known == answer:
        return False
    values: dict[str, Any] = {"answer": answer, "author": author, "at": at}
    if known is not None:
        await tx.execute(live_faqs.update().where(here).values(**values))
    else:
        values |= {"event": question.event, "question": question.text, "language": question.language}
        await tx.execute(live_faqs.insert().values(**values, source=question.id))
    tx.changed_events.add(question.event)
    return True


async def remove(tx: Transaction, event: str, entry: int) -> bool:
    """Take an entry out again; whether it was there."""
    here = (live_faqs.c.event == event) & (live_faqs.c.id == entry)
    found = bool((await tx.execute(delete(live_faqs).where(here))).rowcount)
    if found:
        tx.changed_events.add(event)
    return found
