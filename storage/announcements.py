"""Announcements: what organisers tell many at once, from the draft to the last report about it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from storage.database import Transaction
from storage.event import Attendance
from storage.records import Announcement, AnnouncementState, Audience
from storage.tables import announcements

_SHOWN = [state for state in AnnouncementState if state not in (AnnouncementState.DRAFT, AnnouncementState.DROPPED)]


async def draft(
    tx: Transaction, event: str, author: int, at: datetime, audience: Audience, text: str, **values: Any
) -> Announcement:
    """A new draft; `values` are further columns: `due`, `file`, `corrects`."""
    row = {"event": event, "author": author, "touched": at, "audience": to_json(audience), "text": text} | values
    added = announcements.insert().values(state=AnnouncementState.DRAFT, **row).returning(announcements)
    return _announcement((await tx.execute(added)).mappings().one())


async def find(tx: Transaction, event: str, id_: int) -> Announcement | None:
    """The announcement with this id, if it is one of the event's."""
    return await _one(tx, announcements.c.event == event, announcements.c.id == id_)


async def numbered(tx: Transaction, event: str, number: int) -> Announcement | None:
    """The announcement with this number."""
    return await _one(tx, announcements.c.event == event, announcements.c.number == number)


async def _one(tx: Transaction, *conditions: Any) -> Announcement | None:
    row = (await tx.execute(select(announcements).where(*conditions))).mappings().first()
    return _announcement(row) if row else None


async def latest(tx: Transaction, event: str, limit: int) -> list[Announcement]:
    """Those that go out, went out or were recalled; the last one first."""
    query = select(announcements).where(announcements.c.event == event, announcements.c.state.in_(_SHOWN))
    rows = await tx.execute(query.order_by(announcements.c.number.desc()).limit(limit))
    return [_announcement(row) for row in rows.mappings()]


async def next_number(tx: Transaction, event: str) -> int:
    """The number that the next announcement gets."""
    query = select(func.max(announcements.c.number)).where(announcements.c.event == event)
    return ((await tx.execute(query)).scalar() or 0) + 1


async def change(tx: Transaction, id_: int, **values: Any) -> None:
    """Set these columns of an announcement."""
    if "audience" in values:
        values["audience"] = to_json(values["audience"])
    await tx.execute(announcements.update().where(announcements.c.id == id_).values(**values))


async def pending(tx: Transaction, events: Collection[str]) -> list[Announcement]:
    """Those of these events about which something is still to be done, in the order of their times."""
    query = select(announcements).where(announcements.c.event.in_(events), announcements.c.look.is_not(None))
    rows = await tx.execute(query.order_by(announcements.c.look, announcements.c.id))
    return [_announcement(row) for row in rows.mappings()]


def to_json(audience: Audience) -> dict[str, Any]:
    """An audience as JSON-able data."""
    return {
        "attendance": [one.value for one in audience.attendance],
        "groups": [list(one) for one in audience.groups],
        "platforms": list(audience.platforms),
        "signed_up": list(audience.signed_up),
    }


def _audience(data: Any) -> Audience:
    return Audience(
        tuple(map(Attendance, data["attendance"])),
        tuple((key, option) for key, option in data["groups"]),
        tuple(data["platforms"]),
        tuple(data["signed_up"]),
    )


def _announcement(row: Any) -> Announcement:
    return Announcement(**{**row, "audience": _audience(row["audience"]), "state": AnnouncementState(row["state"])})
