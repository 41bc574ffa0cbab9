"""The database: one writer, readers beside it, SQLite or PostgreSQL through the same code."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Self

from sqlalchemy import CursorResult, Executable, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError

from storage.engine import AsyncConnection, AsyncEngine, AsyncTransaction, create_async_engine

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}

SQLITE_PATIENCE = 30.0
"""How many seconds a writer waits for another process to finish."""

_WIPE_TRIES, _WIPE_PAUSE = 60, 0.05  # how often the log is to be emptied, and the seconds in between

# PostgreSQL has no single writer of its own: this number, the same in every process, stands for it.
_WRITER_LOCK = int.from_bytes(b"lotse")


class Transaction:
    """An open transaction, for the named queries of this room."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.wipe = False  # set it to have what this transaction freed wiped from the files after the commit
        self._stepping = False
        self._savepoint: AsyncTransaction | None = None

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """Run one statement; inside a step the first one sets the savepoint. Raises what the database raises."""
        if self._stepping and self._savepoint is None:
            self._savepoint = await self._connection.begin_nested()
        return await self._connection.execute(statement, parameters)

    @asynccontextmanager
    async def step(self) -> AsyncIterator[None]:
        """What is done inside is undone if it raises; a step that asks the database nothing costs nothing."""
        self._stepping, self._savepoint = True, None
        try:
            yield
        except BaseException:
            if self._savepoint is not None:
                await self._savepoint.rollback()
            raise
        else:
            if self._savepoint is not None:
                await self._savepoint.commit()
        finally:
            self._stepping = False

    @property
    def stepped(self) -> bool:
        """Whether the last step asked the database anything, so that what was read before may be out of date."""
        return self._savepoint is not None


class Database:
    """An open database; use it as an async context manager.

    There is one writer at a time, also among several processes (a lock here; `BEGIN IMMEDIATE` on SQLite, an
    advisory lock on PostgreSQL), so a read-modify-write inside one `write` block never loses an update.
    """

    def __init__(self, url: str) -> None:
        """Open nothing yet. Raises ValueError for a URL that is neither SQLite nor PostgreSQL."""
        self.url: URL = parse_url(url)
        self._engine = open_engine(self.url)
        self._writer = self._engine.execution_options(writes=True)
        self._reader = self._engine.execution_options(**_reading(self.url))
        self._writing = asyncio.Lock()
        self._unwiped = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._engine.dispose()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """A transaction that is committed at the end, safe from a power cut, or undone if anything raises."""
        async with self._writing:
            async with self._writer.begin() as connection:
                tx = Transaction(connection)
                yield tx
            if tx.wipe or self._unwiped:
                self._unwiped = not await self._wiped()

    async def _wiped(self) -> bool:
        """Whether the files could be wiped. If not (another process is at work), the next write tries again."""
        try:
            await self._wipe()
        except (DBAPIError, sqlite3.Error):
            return False
        return True

    async def _wipe(self) -> None:
        """Rewrite the files without what was deleted or changed before, as far as the database lets us.

        SQLite: a new main file and an empty write-ahead log; while somebody still reads an older state, the log is
        emptied as soon as they are done, for a few seconds. PostgreSQL: new files of the tables concerned; its
        write-ahead log and backups are out of reach.
        """
        free = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        if self.url.get_backend_name() == "postgresql":
            async with free.connect() as connection:
                for table in ("ballots", "outbox"):
                    await connection.exec_driver_sql(f"VACUUM (FULL) {table}")
            return
        async with self._engine.connect() as connection:
            raw: Any = (await connection.get_raw_connection()).driver_connection
            await raw.execute("PRAGMA temp_store=MEMORY")
            await raw.execute("VACUUM")
            for _ in range(_WIPE_TRIES):
                async with raw.execute("PRAGMA wal_checkpoint(TRUNCATE)") as answer:
                    busy, *_ = await answer.fetchone()
                if not busy:
                    return
                await asyncio.sleep(_WIPE_PAUSE)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """A transaction that sees one consistent committed state and keeps nothing."""
        async with self._reader.connect() as connection:
            yield Transaction(connection)


def parse_url(url: str) -> URL:
    """The URL with the driver used here, whichever it names. Raises ValueError if it is no SQLite or PostgreSQL URL."""
    try:
        parsed = make_url(url)
        driver = _DRIVERS[parsed.get_backend_name()]
    except Exception:
        # Neither the URL nor the error may be shown: both can hold the password.
        raise ValueError("not a database URL of SQLite or PostgreSQL") from None
    query = {{"sslmode": "ssl"}.get(key, key): value for key, value in parsed.query.items()}
    return parsed.set(drivername=driver, query=query)


def open_engine(url: URL) -> AsyncEngine:
    """An engine with this house's settings; option `writes` makes its transactions those of the one writer."""
    if url.get_backend_name() == "sqlite":
        engine = create_async_engine(url, connect_args={"timeout": SQLITE_PATIENCE}, hide_parameters=True)
        event.listen(engine.sync_engine, "connect", _on_connect)
        event.listen(engine.sync_engine, "begin", _on_begin_sqlite)
    else:
        engine = create_async_engine(url, connect_args={"timeout": 10}, pool_pre_ping=True, hide_parameters=True)
        event.listen(engine.sync_engine, "begin", _on_begin_postgresql)
    return engine


def _reading(url: URL) -> dict[str, Any]:
    """PostgreSQL shows each statement the newest state unless told; SQLite keeps to one state by itself."""
    if url.get_backend_name() == "sqlite":
        return {}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def _on_connect(connection: Any, _record: object) -> None:
    """Settings that SQLite wants for each connection; transactions are begun by us, see `_on_begin_sqlite`."""
    connection.isolation_level = None
    cursor = connection.cursor()
    _set_journal(cursor)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _set_journal(cursor: Any) -> None:
    """Turn the write-ahead log on. Two who do so at once with a new file do not wait for each other as usual."""
    until = time.monotonic() + SQLITE_PATIENCE
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except Exception as error:  # each driver wraps the same error in one of its own
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        else:
            return


def _on_begin_sqlite(connection: Any) -> None:
    """A deferred BEGIN loses updates or fails with a locked database when two transactions turn into writers."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _on_begin_postgresql(connection: Any) -> None:
    """A writer waits for the one before it, which may be another process; the commit lets go of the lock."""
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})")
