"""Moments in the database: UTC, aware, to the microsecond; and what the constraints refuse."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, StatementError

from storage.database import Database
from storage.tables import accounts, events, inbox, memberships, people
from tests.databases import NOW


async def test_moment_comes_back_in_utc(database: Database) -> None:
    berlin = datetime(2027, 10, 31, 2, 30, 0, 123456, tzinfo=ZoneInfo("Europe/Berlin"), fold=1)
    async with database.write() as tx:
        await tx.execute(inbox.insert().values(platform="telegram", id="1", at=berlin))
    async with database.read() as tx:
        found = (await tx.execute(select(inbox.c.at))).scalar_one()
    assert found.isoformat() == "2027-10-31T01:30:00.123456+00:00"


async def test_moment_without_a_zone_is_a_mistake(database: Database) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        async with database.write() as tx:
            await tx.execute(people.insert().values(met=NOW.replace(tzinfo=None)))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (memberships, {"person": 1, "event": "camp", "role": 3, "joined": NOW}),
        (memberships, {"person": 1, "event": "camp", "attendance": "hybrid", "joined": NOW}),
        (memberships, {"person": 1, "event": "other", "joined": NOW}),
        (memberships, {"person": 2, "event": "camp", "joined": NOW}),
        (accounts, {"person": 1, "platform": "telegram", "address": "1"}),
        (accounts, {"person": 2, "platform": "telegram", "address": "2"}),
        (events, {"slug": "camp", "source": "", "path": "", "loaded": NOW}),
    ],
)
async def test_wrong_states_are_refused(database: Database, table: Any, values: dict[str, Any]) -> None:
    async with database.write() as tx:
        await tx.execute(events.insert().values(slug="camp", source="", path="", loaded=NOW))
        await tx.execute(people.insert().values(id=1, met=NOW))
        await tx.execute(accounts.insert().values(person=1, platform="telegram", address="1"))
        with pytest.raises(IntegrityError):
            async with tx.step():
                await tx.execute(table.insert().values(**values))
