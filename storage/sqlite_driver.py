"""SQLite in a thread of its own, with one way there and back for what has to wait, and none for what does not.

aiosqlite goes to its thread and back four times for each statement (cursor, execute, fetch, close), and each way costs
more than most statements themselves: with seventeen statements a pressed button went there 126 times. Here a statement
goes once, and inside the transaction of the one writer not at all: who has the lock for writing waits for nobody, and
everybody else waits for them, so the sooner it is over the better. What may take long stays in the thread: getting the
lock, many rows at once, the commit, which waits for the disk, and all that only reads.

Private names of aiosqlite are used for it (`_execute`, `_conn`, `_thread`), since it has no public way to run something
in its thread that gives the names of the columns together with the rows. So its version has an upper bound.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

import aiosqlite

BEGIN_WRITING = "BEGIN IMMEDIATE"
"""Begins the transaction of the one writer."""


class _Cursor:
    """What SQLAlchemy uses of a cursor: it is gone as soon as the statement is done, and its rows are here."""

    def __init__(self, connection: Connection) -> None:
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1
        self._connection = connection
        self._rows: list[Any] = []

    async def __aenter__(self) -> _Cursor:
        return self

    async def execute(self, statement: str, parameters: Any = ()) -> None:
        """Run a statement and fetch all its rows. Raises what sqlite3 raises."""
        connection = self._connection
        if connection.has_lock:
            self._done(connection.raw.execute, statement, parameters)
            await asyncio.sleep(0)  # so that many of them in a row keep nobody from their turn
        else:
            connection.note(statement)
            await connection.in_thread(self._done, connection.raw.execute, statement, parameters)

    async def executemany(self, statement: str, parameters: Sequence[Any]) -> None:
        """Run a statement once for each of these. Raises what sqlite3 raises."""
        connection = self._connection
        await connection.in_thread(self._done, connection.raw.executemany, statement, parameters)

    async def fetchall(self) -> list[Any]:
        """The rows."""
        return self._rows

    async def close(self) -> None:
        """There is nothing to close any more."""

    def _done(self, execute: Callable[[str, Any], sqlite3.Cursor], statement: str, parameters: Any) -> None:
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
    _begun = ""  # how the transaction was begun that may be open

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself. Raises ValueError if it is closed."""
        return self._conn

    @property
    def has_lock(self) -> bool:
        """Whether this is the one writer."""
        return self._begun == BEGIN_WRITING and self._conn.in_transaction

    def note(self, statement: str) -> None:
        """This statement is about to run."""
        if statement.startswith("BEGIN"):
            self._begun = statement

    async def in_thread(self, function: Callable[..., object], *arguments: object) -> None:
        """Run this in the connection's thread."""
        run: Any = self._execute
        await run(function, *arguments)

    async def commit(self) -> None:
        """Commit."""
        await super().commit()
        self._begun = ""

    async def rollback(self) -> None:
        """Undo what was begun. SQLAlchemy asks for it whenever it lets go of a connection, mostly for nothing."""
        if self._begun:
            await super().rollback()
            self._begun = ""

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
        return _Cursor(self)


def connect(database: str, **settings: Any) -> Connection:
    """A connection to be awaited; its thread keeps no process from ending. For SQLAlchemy's `async_creator_fn`."""
    settings["check_same_thread"] = False
    connection = Connection(lambda: sqlite3.connect(database, **settings), iter_chunk_size=64)
    connection._thread.daemon = True  # as SQLAlchemy does it
    return connection
