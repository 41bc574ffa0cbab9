"""Read, change, write: with one writer at a time no change is lost, and without it some are."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext

import pytest
from sqlalchemy.exc import OperationalError

from storage import inbox
from storage.database import Database, Transaction, open_engine, parse_url

TASKS, TURNS = 16, 50


async def _increase(tx: Transaction) -> None:
    await inbox.set_mark(tx, "counter", str(int(await inbox.mark(tx, "counter") or 0) + 1))


async def _increase_often(database: Database, turns: int) -> None:
    for _ in range(turns):
        async with database.write() as tx:
            await _increase(tx)


async def _counter(database: Database) -> int:
    async with database.read() as tx:
        return int(await inbox.mark(tx, "counter") or 0)


async def test_tasks_lose_nothing(database: Database) -> None:
    await asyncio.gather(*(_increase_often(database, TURNS) for _ in range(TASKS)))
    assert await _counter(database) == TASKS * TURNS


async def test_two_processes_lose_nothing(database_url: str) -> None:
    """Two open databases share no lock in Python, like the bot and a command beside it."""
    async with Database(database_url) as one, Database(database_url) as other:
        await asyncio.gather(*(_increase_often(database, 25) for database in (one, other) for _ in range(4)))
        assert await _counter(one) == await _counter(other) == 200


async def test_transactions_of_the_usual_kind_lose(database_url: str) -> None:
    """What the tests above would find: both read, then both write. SQLite refuses the second, PostgreSQL loses one."""
    engine = open_engine(parse_url(database_url))
    async with Database(database_url) as database:
        await _increase_often(database, 1)
        async with engine.connect() as one, engine.connect() as other:
            for connection in (one, other):
                await connection.exec_driver_sql("BEGIN" if _is_sqlite(database) else "SELECT 1")
            assert await inbox.mark(Transaction(one), "counter") == await inbox.mark(Transaction(other), "counter")
            await inbox.set_mark(Transaction(one), "counter", "2")
            await one.commit()
            with pytest.raises(OperationalError, match="locked") if _is_sqlite(database) else nullcontext():
                await inbox.set_mark(Transaction(other), "counter", "2")
            await other.commit()
        assert await _counter(database) == 2
    await engine.dispose()


def _is_sqlite(database: Database) -> bool:
    return database.url.get_backend_name() == "sqlite"


@pytest.mark.parametrize("number", [1, 2])
async def test_a_writer_waits_for_the_one_before(database_url: str, number: int) -> None:
    """The same order of steps with `write`: the second comes after the first, in one process (1) and in two (2)."""
    order: list[str] = []

    async def write(database: Database, name: str, begun: asyncio.Event, may_go_on: asyncio.Event) -> None:
        async with database.write() as tx:
            begun.set()
            order.append(f"{name} reads {await inbox.mark(tx, 'counter')}")
            await may_go_on.wait()
            await _increase(tx)

    async with Database(database_url) as one, Database(database_url) as other:
        begun, free = asyncio.Event(), asyncio.Event()
        async with asyncio.TaskGroup() as group:
            group.create_task(write(one, "first", begun, free))
            await begun.wait()
            group.create_task(write(one if number == 1 else other, "second", asyncio.Event(), free))
            await _counter(other)  # readers wait for nobody, and the second has had its turn to start
            free.set()
    assert order == ["first reads None", "second reads 1"]
