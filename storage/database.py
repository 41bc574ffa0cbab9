"""The database: one writer, readers beside it, SQLite or PostgreSQL through the same code."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

import structlog
from sqlalchemy import CursorResult, Executable, event, select
from sqlalchemy.engine import URL, make_url

from storage import sqlite_driver, sqlite_file
from storage.engine import AsyncConnection, AsyncEngine, create_async_engine
from storage.records import Phase
from storage.tables import marks, rounds

log = structlog.get_logger()

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}

SQLITE_PATIENCE = 30.0
"""How many seconds a writer waits for another process to finish."""

_WIPE_PATIENCE, _LATER_PATIENCE = 3.0, 0.1  # seconds to wait for others with a wipe; the second where it failed before
_WIPE_AGAIN = 1.0  # seconds until a wipe that failed is tried again
_OWED = "wipe"  # the mark that stands in the database from the commit until the files are wiped

# Where PostgreSQL keeps old versions of rows: with people, in words not sent, in what was asked back, or telling
# counted ballots by their age.
_WIPED = ("ballots", "outbox", "accounts", "chats", "counted_ballots")
_CLOSED = select(rounds.c.id).where(rounds.c.phase == Phase.CLOSED)

# PostgreSQL has no single writer of its own: this number, the same in every process, stands for it.
_WRITER_LOCK = int.from_bytes(b"lotse")
_BEGIN_WRITING = {
    "sqlite": sqlite_driver.BEGIN_WRITING,
    "postgresql": f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})",
}


class Transaction:
    """An open transaction, for the named queries of this room."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.wipe = False  # set it to have what this transaction freed wiped from the files after the commit
        self.changed_events: set[str] = set()  # events whose programme this transaction changed
        self.if_undone: list[Callable[[], None]] = []  # what is called should this transaction not be kept
        self._stepping = False
        self._savepoint = False  # whether one is set, by this step or one before
        self._saved = False  # whether this step has set it
        self.wrote = False  # whether the last step wrote anything, so that what was read before may be out of date

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """Run one statement; inside a step the first one sets the savepoint. Raises what the database raises.

        On SQLite the first one that writes: there a query that fails leaves the transaction as it was.
        """
        harmless = statement.is_select and self._connection.dialect.name == "sqlite"
        if self._stepping and not self._saved and not harmless:
            await self._save()
        self.wrote = self.wrote or not statement.is_select
        return await self._connection.execute(statement, parameters)

    @asynccontextmanager
    async def step(self) -> AsyncIterator[None]:
        """What is done inside is undone if it raises; a step that asks the database nothing costs nothing."""
        self._stepping, self._saved, self.wrote = True, False, False
        try:
            yield
        except Exception:  # what is cancelled is undone as a whole
            if self._saved:
                await self._connection.exec_driver_sql("ROLLBACK TO SAVEPOINT step")
            raise
        finally:
            self._stepping = False

    async def _save(self) -> None:
        """Set the savepoint in place of the one before; the last one ends with the transaction.

        In plain words: SQLAlchemy's own savepoints take three times as long, and every press sets one.
        """
        if self._savepoint:
            await self._connection.exec_driver_sql("RELEASE SAVEPOINT step")
        await self._connection.exec_driver_sql("SAVEPOINT step")
        self._savepoint = self._saved = True


class Database:
    """An open database; use it as an async context manager.

    There is one writer at a time, also among several processes (a lock here; `BEGIN IMMEDIATE` on SQLite, an
    advisory lock on PostgreSQL), so a read-modify-write inside one `write` block never loses an update.
    """

    def __init__(self, url: str, copies: Path | None = None) -> None:
        """Open nothing yet. Raises ValueError for a URL that is neither SQLite nor PostgreSQL.

        `copies` is the folder of the copies that were made before updates: what is wiped is wiped there too.
        """
        self.url: URL = parse_url(url)
        self._engine = open_engine(self.url)
        self._reader = self._engine.execution_options(**_reading(self.url))
        self._copies = copies
        self._writing = asyncio.Lock()
        self._not_before = 0.0  # of the event loop's clock: when a wipe that failed may be tried again
        self._owed: bool | None = None  # whether a wipe is still to be done; None: an earlier run may have left one

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._engine.dispose()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """A transaction that is committed at the end, safe from a power cut, or undone if anything raises."""
        async with self._writing:
            undo: list[Callable[[], None]] = []
            try:
                async with begin_writing(self._engine) as connection:
                    tx = Transaction(connection)
                    undo = tx.if_undone
                    yield tx
                    if tx.wipe:
                        await _owe(connection)
            except BaseException:
                for call in reversed(undo):
                    call()
                raise
            if tx.wipe or self._owed is not False:
                await self._pay(_WIPE_PATIENCE if tx.wipe else _LATER_PATIENCE, known=tx.wipe)

    async def make_up(self) -> None:
        """Wipe what could not be wiped at its time; where nothing is left to do, this costs nothing."""
        if self._owed is not False:
            async with self._writing:
                await self._pay(_LATER_PATIENCE)

    async def _pay(self, patience: float, *, known: bool = False) -> None:
        """Wipe if that is owed; what cannot be done, as another process is at work, is tried again a second later.

        Raises nothing: what was written is committed by now.
        """
        now = asyncio.get_running_loop().time()
        if now < self._not_before and not known:
            return
        self._not_before = now + _WIPE_AGAIN
        try:
            self._owed = known or await self._is_owed()
            if self._owed and await self._wipe(patience):
                async with begin_writing(self._engine) as connection:
                    await connection.execute(marks.delete().where(marks.c.name == _OWED))
                self._owed = False
        except Exception as error:  # whatever the drivers raise
            log.warning("deleted data could not be wiped yet", error=type(error).__name__)

    async def _is_owed(self) -> bool:
        """Whether a wipe is to be made up for, say because the process died before it."""
        async with self._reader.connect() as connection:
            found = await connection.execute(select(marks.c.name).where(marks.c.name == _OWED))
            return found.scalar() is not None

    async def _wipe(self, patience: float) -> bool:
        """Rewrite the files without what was deleted or changed before; whether all of it is gone.

        SQLite: a new main file and an empty write-ahead log; while somebody still reads an older state, the log is
        emptied as soon as they are done, for so many seconds. PostgreSQL: new files of the tables concerned, unless
        somebody uses them for longer; its write-ahead log and backups are out of reach.
        """
        if self.url.get_backend_name() == "postgresql":
            await self._wipe_postgresql(patience)
            return True
        if not await self._wipe_sqlite(patience):
            return False
        if self._copies is not None:
            async with self._reader.connect() as connection:
                closed = list((await connection.execute(_CLOSED)).scalars())
            await asyncio.to_thread(sqlite_file.forget_ballots, self._copies, closed)
        return True

    async def _wipe_sqlite(self, patience: float) -> bool:
        async with self._engine.connect() as connection:
            raw: Any = (await connection.get_raw_connection()).driver_connection
            await raw.execute_fetchall("PRAGMA temp_store=MEMORY")
            await raw.execute_fetchall(f"PRAGMA busy_timeout={patience * 1000:.0f}")
            try:
                await raw.execute_fetchall("VACUUM")
                [(busy, *_)] = await raw.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                await raw.execute_fetchall(f"PRAGMA busy_timeout={SQLITE_PATIENCE * 1000:.0f}")
        return not busy

    async def _wipe_postgresql(self, patience: float) -> None:
        free = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        async with free.connect() as connection:
            await connection.exec_driver_sql(f"SET lock_timeout = '{patience * 1000:.0f}ms'")
            try:
                for table in _WIPED:
                    await connection.exec_driver_sql(f"VACUUM (FULL) {table}")
            finally:
                await connection.exec_driver_sql("RESET lock_timeout")

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """A transaction that sees one consistent committed state and keeps nothing."""
        async with self._reader.connect() as connection:
            if self.url.get_backend_name() == "sqlite":
                await connection.exec_driver_sql("BEGIN")
            yield Transaction(connection)


async def _owe(connection: AsyncConnection) -> None:
    """Note that a wipe is owed, in the transaction that makes it so: a crash must not keep it from happening."""
    await connection.execute(marks.delete().where(marks.c.name == _OWED))
    await connection.execute(marks.insert().values(name=_OWED, value="owed"))


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
    """An engine with this house's settings. On SQLite a transaction has to be begun in so many words.

    SQLAlchemy could do that by an event, but an engine with any event looks with each statement for listeners to all.
    """
    if url.get_backend_name() == "sqlite":
        settings = {"timeout": SQLITE_PATIENCE, "async_creator_fn": sqlite_driver.connect}
        engine = create_async_engine(url, connect_args=settings, hide_parameters=True)
        event.listen(engine.sync_engine, "connect", _on_connect)
    else:
        engine = create_async_engine(url, connect_args={"timeout": 10}, pool_pre_ping=True, hide_parameters=True)
    return engine


@asynccontextmanager
async def begin_writing(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """The transaction of the one writer, who waits for the one before, which may be another process.

    On SQLite a deferred BEGIN would lose updates, or fail with a locked database, when two turn into writers. On
    PostgreSQL the commit lets go of the lock.
    """
    async with engine.begin() as connection:
        await connection.exec_driver_sql(_BEGIN_WRITING[engine.dialect.name])
        yield connection


def _reading(url: URL) -> dict[str, Any]:
    """PostgreSQL shows each statement the newest state unless told; SQLite keeps to one state by itself."""
    if url.get_backend_name() == "sqlite":
        return {}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def _on_connect(connection: Any, _record: object) -> None:
    """Settings that SQLite wants for each connection; transactions are begun by us."""
    connection.isolation_level = None
    cursor = connection.cursor()
    _set_journal(cursor)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "cache_size=-512"):
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
