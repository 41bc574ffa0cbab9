"""SQLite in a thread of its own, with one way there and back for each statement.

aiosqlite makes four of them (cursor, execute, fetch, close), and each costs more than most statements themselves: with
seventeen statements a pressed button went to the thread and back 126 times.

Private names of aiosqlite are used for it (`_execute`, `_conn`, `_thread`), since it has no public way to run something
in its thread that gives the names of the columns together with the rows. So its version has an upper bound.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

import aiosqlite


class _Cursor:
    """What SQLAlchemy uses of a cursor: it is gone as soon as the statement is done, and its rows are here."""

    def __init__(self, run: Callable[..., Any], connection: sqlite3.Connection) -> None:
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1
        self._run = run
        self._connection = connection
        self._rows: list[Any] = []

    async def __aenter__(self) -> _Cursor:
        return self

    async def execute(self, statement: str, parameters: Any = ()) -> None:
        """Run a statement and fetch all its rows. Raises what sqlite3 raises."""
        await self._run(self._done, self._connection.execute, statement, parameters)

    async def executemany(self, statement: str, parameters: Sequence[Any]) -> None:
        """Run a statement once for each of these. Raises what sqlite3 raises."""
        await self._run(self._done, self._connection.executemany, statement, parameters)

    async def fetchall(self) -> list[Any]:
        """The rows."""
        return self._rows

    async def close(self) -> None:
        """There is nothing to close any more."""

    def _done(self, execute: Callable[[str, Any], sqlite3.Cursor], statement: str, parameters: Any) -> None:
        """In the thread of the database."""
        cursor = execute(statement, parameters)
        try:
            self.description = cursor.description
            self._rows = cursor.fetchall() if cursor.description else []
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()


class Connection(aiosqlite.Connection):
    """A connection with such cursors."""

    _stopped: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """Let the thread end; how it did is the same for all who ask.

        Where a task is cancelled twice, SQLAlchemy stops the thread while `close` is under way, which then stops it
        again and would wait for ever for a thread that has ended.
        """
        if self._running or self._stopped is None:
            self._stopped = super().stop()
        return self._stopped

    def cursor(self) -> Any:
        """A cursor; nothing goes to the thread yet."""
        return _Cursor(self._execute, self._conn)


def connect(database: str, **settings: Any) -> Connection:
    """A connection to be awaited; its thread keeps no process from ending. For SQLAlchemy's `async_creator_fn`."""
    connection = Connection(lambda: sqlite3.connect(database, **settings), iter_chunk_size=64)
    connection._thread.daemon = True  # as SQLAlchemy does it
    return connection
