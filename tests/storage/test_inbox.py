"""Each message takes effect once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage import inbox
from storage.database import Database
from tests.databases import NOW


async def test_recorded_is_seen(database: Database) -> None:
    async with database.write() as tx:
        assert await inbox.seen(tx, "telegram", ["1", "2"]) == set()
        await inbox.record(tx, "telegram", ["1", "2"], NOW)
    async with database.read() as tx:
        assert await inbox.seen(tx, "telegram", ["1", "2", "3"]) == {"1", "2"}
        assert await inbox.seen(tx, "matrix", ["1", "2"]) == set()
        assert await inbox.seen(tx, "telegram", []) == set()


async def test_nothing_to_record(database: Database) -> None:
    async with database.write() as tx:
        await inbox.record(tx, "telegram", [], NOW)


async def test_second_time_is_refused(database: Database) -> None:
    async with database.write() as tx:
        await inbox.record(tx, "telegram", ["1"], NOW)
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            await inbox.record(tx, "telegram", ["2", "1"], NOW)
    async with database.read() as tx:
        assert await inbox.seen(tx, "telegram", ["1", "2"]) == {"1"}


async def test_same_id_on_another_platform_is_another_message(database: Database) -> None:
    async with database.write() as tx:
        await inbox.record(tx, "telegram", ["1"], NOW)
        await inbox.record(tx, "matrix", ["1"], NOW)


async def test_old_ones_are_forgotten(database: Database) -> None:
    week = timedelta(days=7)
    async with database.write() as tx:
        await inbox.record(tx, "telegram", ["old"], NOW - week - timedelta(microseconds=1))
        await inbox.record(tx, "telegram", ["new"], NOW - week)
        await inbox.forget(tx, NOW - week)
        assert await inbox.seen(tx, "telegram", ["old", "new"]) == {"new"}


async def test_mark_is_replaced(database: Database) -> None:
    async with database.write() as tx:
        assert await inbox.mark(tx, "telegram") is None
        await inbox.set_mark(tx, "telegram", "1")
        await inbox.set_mark(tx, "telegram", "2")
        await inbox.set_mark(tx, "matrix", "s1")
    async with database.read() as tx:
        assert (await inbox.mark(tx, "telegram"), await inbox.mark(tx, "matrix")) == ("2", "s1")


async def test_installation_stays_the_same(database: Database) -> None:
    async with database.write() as tx:
        word = await inbox.installation(tx)
    async with database.write() as tx:
        assert await inbox.installation(tx) == word
    assert len(word) == 8
