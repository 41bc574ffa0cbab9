"""What organisers changed of the programme: shown, confirmed, told, taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select

from storage.database import Transaction
from storage.records import Change
from storage.tables import accounts, changes, outbox, reminders

_OF_EVENT = select(changes).where(changes.c.number.is_not(None)).order_by(changes.c.number)
LONGEST = 255  # characters of what a message is about
_SOON = timedelta(microseconds=1)


async def of_event(tx: Transaction, event: str) -> list[Change]:
    """All changes of an event that were confirmed, also those taken back, in their order."""
    return [_change(row) for row in (await tx.execute(_OF_EVENT.where(changes.c.event == event))).mappings()]


async def find(tx: Transaction, change: int) -> Change | None:
    """One change by its id, confirmed or not."""
    row = (await tx.execute(select(changes).where(changes.c.id == change))).mappings().first()
    return _change(row) if row else None


async def draft(
    tx: Transaction,
    event: str,
    item: str,
    values: Mapping[str, Any],
    before: Mapping[str, Any],
    author: int | None,
    at: datetime,
) -> int:
    """Keep what was shown to an organiser until they confirm it; the last thing shown is the one. Returns its id."""
    await drop_drafts(tx, event, author)
    row = {"event": event, "item": item, "values": values, "before": before, "author": author, "at": at}
    return int((await tx.execute(changes.insert().values(row).returning(changes.c.id))).scalar_one())


async def drop_drafts(tx: Transaction, event: str, author: int | None) -> bool:
    """Forget what was shown to an organiser and not confirmed; whether there was anything."""
    shown = (changes.c.event == event) & (changes.c.author == author) & changes.c.number.is_(None)
    found = (await tx.execute(select(changes.c.id).where(shown))).scalars().all()
    await tx.execute(delete(changes).where(changes.c.id.in_(found)))
    return bool(found)


async def confirm(tx: Transaction, change: Change, at: datetime, *, to_all: bool) -> int:
    """Make what was shown part of the programme; returns its number."""
    highest = select(func.max(changes.c.number)).where(changes.c.event == change.event)
    number = ((await tx.execute(highest)).scalar() or 0) + 1
    here = changes.update().where(changes.c.id == change.id)
    await tx.execute(here.values(number=number, at=at, to_all=to_all))
    tx.changed_events.add(change.event)
    return number


async def undo(tx: Transaction, change: Change, at: datetime) -> None:
    """Take a change back. That is always later than the change was told, however fast it was."""
    when = max(at, change.told + _SOON) if change.told else at
    await tx.execute(changes.update().where(changes.c.id == change.id).values(undone=when))
    tx.changed_events.add(change.event)


async def told(tx: Transaction, event: str, at: datetime) -> None:
    """From now on people know of all that holds, and of all that was taken back."""
    for change in await of_event(tx, event):
        if change.holds != change.known:
            when = max(at, change.undone) if change.undone else at
            await tx.execute(changes.update().where(changes.c.id == change.id).values(told=when))


async def untold(tx: Transaction, events: Collection[str]) -> list[str]:
    """Those of the events of which people do not know everything yet."""
    kept = changes.c.undone.is_(None) & changes.c.told.is_(None)
    taken_back = changes.c.undone.is_not(None) & (changes.c.told < changes.c.undone)
    here = changes.c.number.is_not(None) & changes.c.event.in_(events)
    return list((await tx.execute(select(changes.c.event).where(here, kept | taken_back).distinct())).scalars())


def about(event: str, items: Collection[str]) -> str:
    """What a message about these items is about, in the outbox: as many of them as there is room for."""
    named = f"change:{event}:{' '.join(sorted(items))}"
    return named if len(named) <= LONGEST else named[: LONGEST + 1].rpartition(" ")[0]


async def last_notice(tx: Transaction, event: str) -> datetime | None:
    """When people were last told of a change (UTC)."""
    here = outbox.c.about.startswith(f"change:{event}:", autoescape=True)
    return (await tx.execute(select(outbox.c.created).where(here).order_by(outbox.c.id.desc()).limit(1))).scalar()


async def told_of(tx: Transaction, event: str) -> dict[str, set[int]]:
    """Who was told of changes of which item."""
    query = select(outbox.c.about, accounts.c.person).distinct()
    query = query.join(accounts, (accounts.c.platform == outbox.c.platform) & (accounts.c.room == outbox.c.room))
    here = outbox.c.about.startswith(f"change:{event}:", autoescape=True)
    found: dict[str, set[int]] = {}
    for row in await tx.execute(query.where(here)):
        for item in row.about.split(":", 2)[2].split():
            found.setdefault(item, set()).add(row.person)
    return found


async def reminded(tx: Transaction, event: str) -> dict[str, set[int]]:
    """Who wants to be reminded of which item, also those who are in another event now."""
    found: dict[str, set[int]] = {}
    for row in await tx.execute(select(reminders.c.item, reminders.c.person).where(reminders.c.event == event)):
        found.setdefault(row.item, set()).add(row.person)
    return found


def _change(row: Any) -> Change:
    return Change(**dict(row))
