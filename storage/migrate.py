"""Bring a database to the state that this code expects, or say plainly why that is not possible.

The migration library is loaded only where there is something to migrate: it costs 10 MB of memory.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, event, inspect, select
from sqlalchemy.engine import URL

from storage import sqlite_file
from storage.database import begin_writing, open_engine, parse_url
from storage.engine import AsyncEngine
from storage.revision import NEWEST, version
from storage.tables import metadata

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Migrated:
    """From which revision (None: an empty database) to which, and the copy made before, if one was."""

    old: str | None
    new: str
    backup: Path | None


class DatabaseProblem(Exception):  # noqa: N818 - the kinds below read as what they are: too new, unreadable
    """The database cannot be used. `code` is for programs and texts, `values` fill them; no password is in either."""

    def __init__(self, code: str, **values: str) -> None:
        self.code = code
        self.values = values
        super().__init__(f"{code}: " + ", ".join(f"{key} {value}" for key, value in values.items()))


class DatabaseTooNew(DatabaseProblem):
    """A newer program has been at work: `database-too-new` (`revision` found, `newest` known)."""


class DatabaseUnreadable(DatabaseProblem):
    """What is there is not this program's database, or cannot be used now (`database`, `reason`).

    `database-damaged`: no SQLite file, or a broken one. `database-foreign`: other tables of the same names.
    `database-inaccessible`: may not be opened, or the disk is full. `database-busy`: another process keeps it.
    `database-url`: no URL of SQLite or PostgreSQL, or an SQLite database in memory.
    """


class DatabaseUnreachable(DatabaseProblem):
    """The PostgreSQL server does not let us work (`database`, `reason`).

    `database-unreachable`: no connection. `database-refused`: user or password. `database-missing`: no such
    database. `database-forbidden`: the user may not make tables.
    """


async def upgrade(url: str, *, backups: Path | None, now: datetime, scripts: Path = SCRIPTS) -> Migrated:
    """Bring the database at `url` to the newest revision, in one transaction: it is all there or unchanged.

    A missing SQLite file is made, with its folder. An SQLite database that is behind is first copied into the
    folder `backups` (None: no copy); `now` in any zone names the copy by its UTC time. An empty database gets all
    tables at once, without the steps that lead to them. Raises DatabaseProblem, or what a broken migration raises;
    then the copy is removed again, as the database is unchanged.
    """
    parsed = _parse(url)
    with _plainly(parsed):
        await asyncio.to_thread(_prepare, parsed)
        async with opened(parsed) as engine:
            old = await _revision(engine)
            if old is None and scripts == SCRIPTS:
                await _create(engine)
                return Migrated(None, NEWEST, None)
            known = _known(old, scripts)
            if old == known[0]:
                return Migrated(old, known[0], None)
            backup = await _back_up(parsed, old, backups, now)
            try:
                await _migrate(engine, scripts)
            except BaseException:
                if backup is not None:
                    backup.unlink(missing_ok=True)
                raise
    return Migrated(old, known[0], backup)


async def current(url: str, *, scripts: Path = SCRIPTS) -> str | None:
    """The revision of the database at `url`, None if it is empty or not there. Raises DatabaseProblem."""
    parsed = _parse(url)
    file = _file(parsed)
    if file is not None and not file.exists():
        return None
    with _plainly(parsed):
        await asyncio.to_thread(_look, parsed)
        async with opened(parsed) as engine:
            found = await _revision(engine)
            _known(found, scripts)
            return found


def newest(scripts: Path = SCRIPTS) -> str:
    """The revision that this code expects."""
    return _revisions(scripts)[0]


def config(connection: Connection | None = None, scripts: Path = SCRIPTS) -> Config:
    """Alembic's settings without a file, working on an open connection."""
    from alembic.config import Config

    settings = Config(attributes={"connection": connection})
    settings.set_main_option("script_location", str(scripts).replace("%", "%%"))
    return settings


def _known(found: str | None, scripts: Path) -> list[str]:
    """All known revisions, the newest first. Raises DatabaseTooNew if the one found is not among them."""
    known = _revisions(scripts)
    if found is not None and found not in known:
        raise DatabaseTooNew("database-too-new", revision=found, newest=known[0])
    return known


def _revisions(scripts: Path) -> list[str]:
    """All known revisions, the newest first."""
    from alembic.script import ScriptDirectory

    return [script.revision for script in ScriptDirectory.from_config(config(scripts=scripts)).walk_revisions()]


def _parse(url: str) -> URL:
    try:
        parsed = parse_url(url)
    except ValueError as error:
        raise DatabaseUnreadable("database-url", reason=str(error)) from None
    if parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise DatabaseUnreadable("database-url", reason="an SQLite database needs a file")
    return parsed


def _file(url: URL) -> Path | None:
    """The file of an SQLite database."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def _prepare(url: URL) -> None:
    """Make the file if there is none, else look at it. Raises DatabaseUnreadable, OSError or sqlite3.Error."""
    file = _file(url)
    if file is not None and not sqlite_file.create(file):
        _look(url)


def _look(url: URL) -> None:
    file = _file(url)
    reason = sqlite_file.damage(file) if file is not None else None
    if reason:
        raise DatabaseUnreadable("database-damaged", database=str(file), reason=reason)


@asynccontextmanager
async def opened(url: URL) -> AsyncIterator[AsyncEngine]:
    """An engine whose transactions may change tables."""
    engine = open_engine(url)
    if url.get_backend_name() == "sqlite":
        event.listen(engine.sync_engine, "connect", _without_foreign_keys)
    try:
        yield engine
    finally:
        await engine.dispose()


def _without_foreign_keys(connection: Any, _record: object) -> None:
    """SQLite changes a table by copying and dropping it; with foreign keys on, the drop would delete what refers to it.

    Inside a transaction the setting can no longer be changed. They are checked before the commit instead.
    """
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    cursor.close()


async def _revision(engine: AsyncEngine) -> str | None:
    """The revision of the database, None if it is empty. Raises DatabaseUnreadable for another program's tables."""
    async with engine.connect() as connection:
        tables = await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))
        found = await connection.scalar(select(version.c.version_num)) if version.name in tables else None
    if found is None and tables & set(metadata.tables):
        raise DatabaseUnreadable("database-foreign", database=_shown(engine.url), reason="tables without a revision")
    return None if found is None else str(found)


async def _create(engine: AsyncEngine) -> None:
    """All tables as they are now, in one transaction; of two starts at once, the second finds nothing left to do."""
    async with begin_writing(engine) as connection:
        await connection.run_sync(metadata.create_all)
        await connection.run_sync(version.create, checkfirst=True)
        if await connection.scalar(select(version.c.version_num)) is None:
            await connection.execute(version.insert().values(version_num=NEWEST))


async def _back_up(url: URL, old: str | None, backups: Path | None, now: datetime) -> Path | None:
    file = _file(url)
    if file is None or old is None or backups is None:
        return None
    name = f"{_slug(file.stem)}-{now.astimezone(UTC):%Y-%m-%d-%H%M%S}-{_slug(old)}.sqlite"
    await asyncio.to_thread(sqlite_file.copy, file, backups / name)
    return backups / name


def _slug(word: str) -> str:
    return re.sub(r"[^A-Za-z0-9_]+", "-", word).strip("-") or "database"


async def _migrate(engine: AsyncEngine, scripts: Path) -> None:
    """One transaction of the one writer: a second start waits here and then finds nothing left to do."""
    from alembic import command

    async with begin_writing(engine) as connection:
        await connection.run_sync(lambda sync: command.upgrade(config(sync, scripts), "head"))
        if engine.dialect.name == "sqlite":
            await connection.run_sync(_check_foreign_keys)


def _check_foreign_keys(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the migration leaves {len(broken)} references to nothing, the first in {broken[0][0]}")


@contextmanager
def _plainly(url: URL) -> Iterator[None]:
    """Turn what the drivers raise into a DatabaseProblem; anything else, like a fault in a migration, goes through."""
    try:
        yield
    except DatabaseProblem:
        raise
    except Exception as error:
        problem = _problem(url, error)
        if problem is None:
            raise
        # The driver's own error is left out of the traceback: it may show how the connection was made.
        raise problem from None


_SQLITE = {
    3: "database-inaccessible",
    5: "database-busy",
    8: "database-inaccessible",
    10: "database-inaccessible",
    11: "database-damaged",
    13: "database-inaccessible",
    14: "database-inaccessible",
    26: "database-damaged",
}

_POSTGRESQL = {
    "28000": "database-refused",
    "28P01": "database-refused",
    "3D000": "database-missing",
    "42501": "database-forbidden",
    "53300": "database-unreachable",
    "57P03": "database-unreachable",
}


def _problem(url: URL, error: Exception) -> DatabaseProblem | None:
    causes = list(_causes(error))
    values = {"database": _shown(url), "reason": f"{type(causes[-1]).__name__}"}
    if url.get_backend_name() == "sqlite":
        codes = [_SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF) for cause in causes]
        codes += ["database-inaccessible" for cause in causes if isinstance(cause, OSError)]
        values["reason"] = str(causes[-1])
        kind: type[DatabaseProblem] = DatabaseUnreadable
    else:
        codes = [_POSTGRESQL.get(getattr(cause, "sqlstate", None) or "") for cause in causes]
        codes += ["database-unreachable" for cause in causes if isinstance(cause, OSError)]
        kind = DatabaseUnreachable
    code = next(filter(None, codes), None)
    return kind(code, **values) if code else None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what the libraries wrapped in it, the innermost last."""
    while error is not None:
        yield error
        error = getattr(error, "orig", None) or error.__cause__


def _shown(url: URL) -> str:
    """Where the database is, without the password."""
    return url.database or "" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)
