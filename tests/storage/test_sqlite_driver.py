"""The thread of a SQLite connection: what goes there, and that it ends, and so does whoever waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from storage import sqlite_driver


async def test_stopped_while_it_is_being_closed(tmp_path: Path) -> None:
    """As SQLAlchemy does it when a task is cancelled twice; the second stop must not wait for a thread that is gone."""
    connection = await sqlite_driver.connect(str(tmp_path / "a.db"))
    async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
        closing = tasks.create_task(connection.close())
        await asyncio.sleep(0)  # it is under way
        connection.stop()
        await closing
        await connection.close()


def _waits(what: Coroutine[object, None, None]) -> bool:
    """Whether it waits for anything, more than letting others have their turn."""
    try:
        return what.send(None) is not None
    except StopIteration:
        return False


async def test_who_writes_needs_no_thread(tmp_path: Path) -> None:
    """Only getting the lock and the commit wait for something; who only reads stays in the thread."""
    connection: Any = await sqlite_driver.connect(str(tmp_path / "a.db"), isolation_level=None)
    try:
        cursor = connection.cursor()
        await cursor.execute(sqlite_driver.BEGIN_WRITING)
        assert not _waits(cursor.execute("SELECT 1"))
        await connection.commit()
        await cursor.execute("BEGIN")
        assert _waits(cursor.execute("SELECT 1"))
    finally:
        await connection.close()


async def test_rolled_back_only_what_was_begun(tmp_path: Path) -> None:
    connection: Any = await sqlite_driver.connect(str(tmp_path / "a.db"), isolation_level=None)
    try:
        assert not _waits(connection.rollback())
        cursor = connection.cursor()
        await cursor.execute("CREATE TABLE a (b)")
        await cursor.execute(sqlite_driver.BEGIN_WRITING)
        await cursor.execute("INSERT INTO a VALUES (1)")
        await connection.rollback()
        await cursor.execute("SELECT count(*) FROM a")
        assert await cursor.fetchall() == [(0,)]
    finally:
        await connection.close()
