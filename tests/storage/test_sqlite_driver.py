"""The thread of a SQLite connection ends, and so does whoever waits for it."""

from __future__ import annotations

import asyncio
from pathlib import Path

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
