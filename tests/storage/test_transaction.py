"""Transactions: undone unless all went well, steps inside them, and the settings of each connection."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager, suppress

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage import inbox
from storage.database import Database, Transaction, parse_url
from tests.databases import NOW, undone


async def _mark(database: Database) -> str | None:
    async with database.read() as tx:
        return await inbox.mark(tx, "mark")


async def test_write_is_kept(database: Database) -> None:
    async with database.write() as tx:
        await inbox.set_mark(tx, "mark", "new")
    assert await _mark(database) == "new"


async def test_write_that_raises_is_undone(database: Database) -> None:
    async with undone(database) as tx:
        await inbox.set_mark(tx, "mark", "new")
    assert await _mark(database) is None


async def test_write_that_the_database_refuses_is_undone(database: Database) -> None:
    with suppress(IntegrityError):
        async with database.write() as tx:
            await inbox.set_mark(tx, "mark", "new")
            await inbox.record(tx, "telegram", ["1", "1"], NOW)
    assert await _mark(database) is None


async def test_cancelled_write_is_undone_and_lets_the_next_one_in(database: Database) -> None:
    begun = asyncio.Event()

    async def write() -> None:
        async with database.write() as tx:
            await inbox.set_mark(tx, "mark", "cancelled")
            begun.set()
            while True:
                await inbox.mark(tx, "mark")

    async with asyncio.TaskGroup() as group:
        task = group.create_task(write())
        await begun.wait()
        task.cancel()
    assert await _mark(database) is None
    async with database.write() as tx:
        await inbox.set_mark(tx, "mark", "next")
    assert await _mark(database) == "next"


async def test_read_keeps_nothing(database: Database) -> None:
    with suppress(DBAPIError):  # PostgreSQL refuses the attempt
        async with database.read() as tx:
            await inbox.set_mark(tx, "mark", "new")
    assert await _mark(database) is None


async def test_read_sees_one_state(database: Database) -> None:
    async with database.read() as tx:
        assert await inbox.mark(tx, "mark") is None
        async with database.write() as writer:
            await inbox.set_mark(writer, "mark", "new")
        assert await inbox.mark(tx, "mark") is None
    assert await _mark(database) == "new"


# Steps


@contextmanager
def _savepoints(database: Database) -> Iterator[list[str]]:
    """The savepoints that are set meanwhile."""
    names: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("SAVEPOINT"):
            names.append(statement)

    event.listen(database._engine.sync_engine, "before_cursor_execute", note)
    yield names
    event.remove(database._engine.sync_engine, "before_cursor_execute", note)


async def test_step_that_asks_nothing_costs_nothing(database: Database) -> None:
    with _savepoints(database) as savepoints:
        async with database.write() as tx:
            await inbox.set_mark(tx, "mark", "before")
            async with tx.step():
                pass
            assert not tx.wrote
            with pytest.raises(ZeroDivisionError):
                async with tx.step():
                    raise ZeroDivisionError
            assert not tx.wrote
    assert savepoints == []
    assert await _mark(database) == "before"


async def test_step_is_kept(database: Database) -> None:
    with _savepoints(database) as savepoints:
        async with database.write() as tx:
            async with tx.step():
                await inbox.set_mark(tx, "mark", "first")
                await inbox.set_mark(tx, "mark", "second")
            assert tx.wrote
    assert len(savepoints) == 1
    assert await _mark(database) == "second"


async def test_step_that_raises_undoes_only_itself(database: Database) -> None:
    async with database.write() as tx:
        await inbox.set_mark(tx, "mark", "before")
        with pytest.raises(ZeroDivisionError):
            await _step(tx, "in the step", goes_well=False)
        assert tx.wrote
        assert await inbox.mark(tx, "mark") == "before"
        await inbox.set_mark(tx, "after", "too")
    async with database.read() as tx:
        assert (await inbox.mark(tx, "mark"), await inbox.mark(tx, "after")) == ("before", "too")


async def test_step_that_the_database_refuses(database: Database) -> None:
    """PostgreSQL answers nothing more in a transaction with an error, unless it goes back to a savepoint."""
    async with database.write() as tx:
        await inbox.record(tx, "telegram", ["1"], NOW)
        with pytest.raises(IntegrityError):
            async with tx.step():
                await inbox.record(tx, "telegram", ["2", "1"], NOW)
        assert await inbox.seen(tx, "telegram", ["1", "2"]) == {"1"}


async def test_steps_one_after_another(database: Database) -> None:
    async with database.write() as tx:
        for word, goes_well in (("a", True), ("b", False), ("c", True), ("d", False)):
            with suppress(ZeroDivisionError):
                await _step(tx, word, goes_well=goes_well)
    assert await _mark(database) == "c"


async def _step(tx: Transaction, word: str, *, goes_well: bool) -> None:
    async with tx.step():
        await inbox.set_mark(tx, "mark", word)
        if not goes_well:
            raise ZeroDivisionError


async def test_last_step_tells_whether_it_wrote(database: Database) -> None:
    async with database.write() as tx:
        await _step(tx, "a", goes_well=True)
        assert tx.wrote
        async with tx.step():
            await inbox.mark(tx, "mark")
        assert not tx.wrote


# Connections and addresses


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_settings_of_every_connection(database: Database) -> None:
    async with AsyncExitStack() as stack:
        several = [await stack.enter_async_context(database.read()) for _ in range(7)]
        several.append(await stack.enter_async_context(database.write()))
        for tx in several:
            found = {name: await _pragma(tx, name) for name in ("journal_mode", "synchronous", "foreign_keys")}
            assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
            assert await _pragma(tx, "secure_delete") == 1


async def _pragma(tx: Transaction, name: str) -> object:
    return (await tx.execute(text(f"PRAGMA {name}"))).scalar_one()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("sqlite:///data/lotse.sqlite", "sqlite+aiosqlite:///data/lotse.sqlite"),
        ("sqlite+pysqlite:////data/lotse.sqlite", "sqlite+aiosqlite:////data/lotse.sqlite"),
        ("postgres://lotse:a%2Fb@db/lotse", "postgresql+asyncpg://lotse:a%2Fb@db/lotse"),
        ("postgresql+psycopg://db/lotse?sslmode=require", "postgresql+asyncpg://db/lotse?ssl=require"),
    ],
)
def test_any_driver_becomes_ours(url: str, expected: str) -> None:
    assert parse_url(url).render_as_string(hide_password=False) == expected


@pytest.mark.parametrize("url", ["", "lotse", "mysql://lotse:secret@db/lotse", "postgresql://lotse:secret@db:port/x"])
def test_url_of_something_else(url: str) -> None:
    with pytest.raises(ValueError, match="SQLite or PostgreSQL") as caught:
        parse_url(url)
    assert "secret" not in str(caught.value)
