"""Migrations: from every earlier state to the newest, all or nothing, with a copy before."""

from __future__ import annotations

import asyncio
import re
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import JSON, Column, Connection, MetaData, Table, func, inspect, make_url, select, text

from storage import migrate
from storage.database import parse_url
from storage.migrate import (
    SCRIPTS,
    DatabaseProblem,
    DatabaseTooNew,
    DatabaseUnreachable,
    DatabaseUnreadable,
    Migrated,
    current,
    newest,
    upgrade,
)
from storage.tables import metadata
from tests.databases import NOW, Backend, PostgresServer, raw

T = TypeVar("T")

REVISIONS = [script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()][::-1]
"""All revisions, the oldest first; the tests below go over them, so a new one is tested as soon as it is there."""


async def test_empty_database_gets_everything(empty_url: str) -> None:
    assert await current(empty_url) is None
    assert await upgrade(empty_url, backups=None, now=NOW) == Migrated(None, newest(), None)
    assert await current(empty_url) == newest()


async def test_second_start_changes_nothing(database_url: str, tmp_path: Path) -> None:
    assert await upgrade(database_url, backups=tmp_path / "b", now=NOW) == Migrated(newest(), newest(), None)
    assert not (tmp_path / "b").exists()


async def test_two_starts_at_once(empty_url: str) -> None:
    starts = await asyncio.gather(*(upgrade(empty_url, backups=None, now=NOW) for _ in range(4)))
    assert {start.new for start in starts} == {newest()}
    assert await current(empty_url) == newest()


async def test_stairway(empty_url: str) -> None:
    """Each revision can be reached, left and reached again, and leaves nothing behind when it is left."""
    await _make(empty_url)
    for before, revision in zip([None, *REVISIONS], REVISIONS, strict=False):
        shape = await _do(empty_url, _shape)
        await _do(empty_url, _to(revision))
        await _do(empty_url, _to(before or "base"))
        assert await _do(empty_url, _shape) == shape
        await _do(empty_url, _to(revision))


@pytest.mark.parametrize("revision", REVISIONS)
async def test_rows_survive_from_every_revision(empty_url: str, revision: str) -> None:
    await _make(empty_url)
    await _do(empty_url, _to(revision))
    filled = await _do(empty_url, _fill)
    await upgrade(empty_url, backups=None, now=NOW)
    left = await _do(empty_url, _counts)
    assert {name: left[name] for name in filled if name in left} == dict.fromkeys(filled.keys() & left.keys(), 1)


async def test_migrations_make_what_the_code_expects(empty_url: str) -> None:
    await _make(empty_url)
    await _do(empty_url, _to(REVISIONS[-1]))
    assert await _do(empty_url, _differences) == []


async def test_a_new_database_is_like_one_that_came_all_the_way(empty_url: str, backend: Backend) -> None:
    """Alembic's comparison looks at no checks and no rules for deleting; this one does. The revision is kept alike."""
    migrated = await backend.make()
    await _make(migrated)
    await _do(migrated, _to(REVISIONS[-1]))
    await upgrade(empty_url, backups=None, now=NOW)
    assert await _do(empty_url, _shape) == await _do(migrated, _shape)
    assert await _do(empty_url, _revision) == await _do(migrated, _revision) == REVISIONS[-1]
    await backend.drop(migrated)


async def test_outbox_ids_are_never_given_twice(database_url: str) -> None:
    insert = (
        "INSERT INTO outbox (platform, room, kind, state, language, private, attempts, tries, created, due) "
        "VALUES ('telegram', '1', 'answer', 'sent', 'de', true, 0, 0, '2027-03-14', '2027-03-14') RETURNING id"
    )
    async with raw(database_url) as connection:
        first = (await connection.execute(text(insert))).scalar_one()
        await connection.execute(text("DELETE FROM outbox"))
        assert (await connection.execute(text(insert))).scalar_one() > first


# What happens to an SQLite file


@pytest.fixture
def behind(tmp_path: Path) -> tuple[str, Path]:
    """Where a database can be made, and an own copy of the migrations, to which a test can add one."""
    scripts = tmp_path / "scripts"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    return f"sqlite:///{tmp_path / 'my data' / 'lotse (1).sqlite'}", scripts


def _add_revision(scripts: Path, body: str, *, revision: str = "9999") -> None:
    lines = [
        f"revision, down_revision = {revision!r}, {newest()!r}",
        "from alembic import op",
        "import sqlalchemy as sa",
    ]
    lines += ["def upgrade():", *(f"    {line}" for line in body.splitlines()), "def downgrade():", "    pass"]
    (scripts / "versions" / f"{revision}_more.py").write_text("\n".join(lines))


async def _start(url: str) -> None:
    await upgrade(url, backups=None, now=NOW)
    await _do(url, _fill)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _event(path: Path) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT slug FROM events").fetchall()


async def test_file_and_folder_are_made_for_the_owner_only(behind: tuple[str, Path]) -> None:
    url, _ = behind
    await _start(url)
    file = Path(make_url(url).database or "")
    assert (_mode(file), _mode(file.parent)) == (0o600, 0o700)


async def test_copy_is_made_before_and_can_be_read(behind: tuple[str, Path], tmp_path: Path) -> None:
    url, scripts = behind
    await _start(url)
    _add_revision(scripts, "op.add_column('events', sa.Column('new', sa.Integer))")
    migrated = await upgrade(url, backups=tmp_path / "backups", now=NOW, scripts=scripts)
    copy = tmp_path / "backups" / f"lotse-1-2027-03-14-090000-{newest()}.sqlite"
    assert migrated == Migrated(newest(), "9999", copy)
    assert _names(copy.parent) == [copy.name]
    assert _mode(copy) == 0o600
    assert _event(copy) == _event(Path(make_url(url).database or "")) == [("slug",)]
    assert await current(f"sqlite:///{copy}") == newest()


async def test_copy_holds_what_is_not_yet_in_the_main_file(behind: tuple[str, Path], tmp_path: Path) -> None:
    """Committed rows can still be in the write-ahead log, while another process has the database open."""
    url, scripts = behind
    await upgrade(url, backups=None, now=NOW)
    _add_revision(scripts, "pass")
    with closing(sqlite3.connect(make_url(url).database or "")) as other:
        other.execute("INSERT INTO events VALUES ('in the log', '', '', '2027-03-14 09:00:00')")
        other.commit()
        migrated = await upgrade(url, backups=tmp_path / "backups", now=NOW, scripts=scripts)
    assert migrated.backup is not None
    assert _event(migrated.backup) == [("in the log",)]


async def test_crash_in_a_migration_leaves_the_old_state(behind: tuple[str, Path], tmp_path: Path) -> None:
    """Also tables made, changed and filled before the crash are undone, and no useless copy is left."""
    url, scripts = behind
    await _start(url)
    before = await _do(url, _shape)
    _add_revision(
        scripts,
        "op.create_table('more', sa.Column('id', sa.Integer))\n"
        "op.execute('DELETE FROM marks')\n"
        "with op.batch_alter_table('events', recreate='always') as batch:\n"
        "    batch.add_column(sa.Column('new', sa.Integer))\n"
        "raise ZeroDivisionError",
    )
    with pytest.raises(ZeroDivisionError):
        await upgrade(url, backups=tmp_path / "backups", now=NOW, scripts=scripts)
    assert await _do(url, _shape) == before
    assert set((await _do(url, _counts)).values()) == {1}
    assert await current(url) == newest()
    assert _names(tmp_path / "backups") == []


async def test_rebuilding_a_table_keeps_what_refers_to_it(behind: tuple[str, Path]) -> None:
    """With foreign keys on, SQLite would delete memberships while people is copied and dropped."""
    url, scripts = behind
    await _start(url)
    _add_revision(scripts, "with op.batch_alter_table('people', recreate='always') as batch:\n    pass")
    await upgrade(url, backups=None, now=NOW, scripts=scripts)
    assert set((await _do(url, _counts)).values()) == {1}


async def test_migration_that_breaks_references_is_undone(behind: tuple[str, Path]) -> None:
    url, scripts = behind
    await _start(url)
    _add_revision(scripts, "op.execute('DELETE FROM people')")
    with pytest.raises(RuntimeError, match="references to nothing"):
        await upgrade(url, backups=None, now=NOW, scripts=scripts)
    assert (await _do(url, _counts))["people"] == 1


# What cannot be used


async def test_newer_database_is_left_alone(empty_url: str) -> None:
    await upgrade(empty_url, backups=None, now=NOW)
    async with raw(empty_url) as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9998'"))
    for use in (upgrade(empty_url, backups=None, now=NOW), current(empty_url)):
        with pytest.raises(DatabaseTooNew) as caught:
            await use
        assert caught.value.values == {"revision": "9998", "newest": newest()}


async def test_tables_of_another_program(empty_url: str) -> None:
    await _make(empty_url)
    async with raw(empty_url) as connection:
        await connection.execute(text("CREATE TABLE people (name TEXT)"))
    with pytest.raises(DatabaseUnreadable, match="database-foreign"):
        await upgrade(empty_url, backups=None, now=NOW)


async def test_table_of_another_program_beside_ours(empty_url: str) -> None:
    """In PostgreSQL, extensions put their tables where ours are."""
    await _make(empty_url)
    async with raw(empty_url) as connection:
        await connection.execute(text("CREATE TABLE spatial_ref_sys (name TEXT)"))
    assert (await upgrade(empty_url, backups=None, now=NOW)).new == newest()


def _text(path: Path) -> None:
    path.write_text("[event]\n" * 1000)


def _folder(path: Path) -> None:
    path.mkdir()


def _broken(path: Path) -> None:
    asyncio.run(upgrade(f"sqlite:///{path}", backups=None, now=NOW))
    content = bytearray(path.read_bytes())
    content[8192:16384] = b"\xff" * 8192
    path.write_bytes(content)


def _cut(path: Path) -> None:
    asyncio.run(upgrade(f"sqlite:///{path}", backups=None, now=NOW))
    path.write_bytes(path.read_bytes()[:20000])


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_text, "database-damaged"),
        (_broken, "database-damaged"),
        (_cut, "database-damaged"),
        (_folder, "database-inaccessible"),
    ],
)
async def test_file_that_is_no_sound_database(tmp_path: Path, spoil: Callable[[Path], None], code: str) -> None:
    path = tmp_path / "lotse.sqlite"
    await asyncio.to_thread(spoil, path)
    before = path.read_bytes() if path.is_file() else None
    for use in (upgrade(f"sqlite:///{path}", backups=None, now=NOW), current(f"sqlite:///{path}")):
        with pytest.raises(DatabaseUnreadable) as caught:
            await use
        assert caught.value.code == code
        assert caught.value.values["database"] == str(path)
    assert before == (path.read_bytes() if path.is_file() else None)


async def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseUnreadable, match="database-inaccessible"):
        await upgrade(f"sqlite:///{tmp_path / 'file' / 'lotse.sqlite'}", backups=None, now=NOW)


async def test_copy_that_cannot_be_made_stops_the_migration(behind: tuple[str, Path], tmp_path: Path) -> None:
    url, scripts = behind
    await _start(url)
    _add_revision(scripts, "pass")
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseUnreadable, match="database-inaccessible"):
        await upgrade(url, backups=tmp_path / "file" / "backups", now=NOW, scripts=scripts)
    assert await current(url) == newest()


async def test_another_process_that_keeps_the_database(
    behind: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, scripts = behind
    await _start(url)
    _add_revision(scripts, "pass")
    monkeypatch.setattr("storage.database.SQLITE_PATIENCE", 0.01)
    with closing(sqlite3.connect(make_url(url).database or "", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseUnreadable, match="database-busy"):
            await upgrade(url, backups=None, now=NOW, scripts=scripts)


@pytest.mark.parametrize(
    "url", ["", "lotse.sqlite", "mysql://root:secret@localhost/lotse", "sqlite://", "sqlite:///:memory:"]
)
async def test_url_of_something_else(url: str) -> None:
    with pytest.raises(DatabaseUnreadable, match="database-url") as caught:
        await upgrade(url, backups=None, now=NOW)
    assert "secret" not in str(caught.value)


async def test_current_makes_no_file(tmp_path: Path) -> None:
    assert await current(f"sqlite:///{tmp_path / 'lotse.sqlite'}") is None
    assert _names(tmp_path) == []


# What a PostgreSQL server can say


def _nowhere(server: PostgresServer) -> str:
    return "postgresql://lotse:secret@127.0.0.1:1/lotse"


def _no_such_host(server: PostgresServer) -> str:
    return "postgresql://lotse:secret@host.invalid/lotse"


def _wrong_password(server: PostgresServer) -> str:
    return server.url("postgres", password="secret")


def _no_such_user(server: PostgresServer) -> str:
    return server.url("postgres", user="nobody-here", password="secret")


def _no_such_database(server: PostgresServer) -> str:
    return server.url("not-there")


@pytest.mark.parametrize(
    ("make_address", "code"),
    [
        (_nowhere, "database-unreachable"),
        (_no_such_host, "database-unreachable"),
        (_wrong_password, "database-refused"),
        (_no_such_user, "database-refused"),
        (_no_such_database, "database-missing"),
    ],
)
async def test_server_that_does_not_let_us_in(
    postgres: PostgresServer, make_address: Callable[[PostgresServer], str], code: str
) -> None:
    url = make_address(postgres)
    with pytest.raises(DatabaseUnreachable) as caught:
        await upgrade(url, backups=None, now=NOW)
    assert caught.value.code == code
    assert caught.value.__cause__ is None
    assert str(make_url(url).password) not in str(caught.value)


async def test_user_that_may_not_make_tables(postgres: PostgresServer) -> None:
    url = await postgres.make()
    await postgres.execute("CREATE ROLE reader LOGIN PASSWORD 'secret'")
    with pytest.raises(DatabaseUnreachable, match="database-forbidden"):
        await upgrade(
            postgres.url(str(make_url(url).database), user="reader", password="secret"), backups=None, now=NOW
        )
    await postgres.drop(url)


async def test_fault_in_a_migration_is_not_hidden(empty_url: str, tmp_path: Path, behind: tuple[str, Path]) -> None:
    _, scripts = behind
    _add_revision(scripts, "op.execute('SELECT * FROM not_there')")
    with pytest.raises(Exception, match="not_there") as caught:
        await upgrade(empty_url, backups=None, now=NOW, scripts=scripts)
    assert not isinstance(caught.value, DatabaseProblem)
    assert await current(empty_url) is None


# Helpers


async def _make(url: str) -> None:
    """Let there be an empty database."""
    async with raw(url) as connection:
        await connection.execute(text("SELECT 1"))


async def _do(url: str, work: Callable[[Connection], T]) -> T:
    """Run something on a connection as migrations have it, and commit."""
    async with migrate.opened(parse_url(url)) as engine, engine.begin() as connection:
        return await connection.run_sync(work)


def _to(revision: str) -> Callable[[Connection], None]:
    """Up or down to a revision."""

    def move(connection: Connection) -> None:
        known = ["base", *REVISIONS]
        here = MigrationContext.configure(connection).get_current_revision() or "base"
        step = command.upgrade if known.index(revision) > known.index(here) else command.downgrade
        step(migrate.config(connection), revision)

    return move


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _differences(connection: Connection) -> list[Any]:
    settings = {"compare_type": True, "compare_server_default": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=settings), metadata))


def _tables(connection: Connection) -> list[Table]:
    """The tables that there are, those that others refer to first."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def _shape(connection: Connection) -> dict[str, Any]:
    """All that matters of all tables, in an order that does not depend on how they were made."""
    look = inspect(connection)
    return {
        table.name: {
            "columns": _sorted(look.get_columns(table.name)),
            "primary key": look.get_pk_constraint(table.name),
            "foreign keys": _sorted(look.get_foreign_keys(table.name)),
            "unique": _sorted(look.get_unique_constraints(table.name)),
            "checks": _sorted(look.get_check_constraints(table.name)),
            "indexes": _sorted(look.get_indexes(table.name)),
        }
        for table in _tables(connection)
    }


def _sorted(things: list[Any]) -> list[Any]:
    plain = [{key: str(value) for key, value in thing.items()} for thing in things]
    return sorted(plain, key=lambda thing: thing["name"])


def _counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    count = select(func.count())
    return {table.name: connection.scalar(count.select_from(table)) or 0 for table in _tables(connection)}


def _fill(connection: Connection) -> dict[str, int]:
    """Put a row into each table, with a value in every column; returns how many rows each table has then."""
    rows: dict[str, dict[str, Any]] = {}
    for table in _tables(connection):
        checks = [str(check["sqltext"]) for check in inspect(connection).get_check_constraints(table.name)]
        rows[table.name] = {column.name: _value(column, rows, checks) for column in table.columns}
        connection.execute(table.insert().values(rows[table.name]))
    return _counts(connection)


def _is_about(check: str, column: str) -> bool:
    """Whether a check begins with this column, whatever quotation marks the database puts around it."""
    return re.match(rf"\W*{column}\b", check) is not None


def _value(column: Column[Any], rows: dict[str, dict[str, Any]], checks: list[str]) -> Any:
    """What a column's references, checks and type allow."""
    for key in column.foreign_keys:
        return rows[key.column.table.name][key.column.name]
    allowed = next((re.findall(r"'(\w+)'|\b(\d+)\b", check) for check in checks if _is_about(check, column.name)), [])
    for word, number in allowed:
        return word or int(number)
    length = getattr(column.type, "length", None)
    values = {str: column.name[:length], int: 1, bool: True, datetime: NOW.replace(tzinfo=None), bytes: b"1"}
    return {"json": 1} if isinstance(column.type, JSON) else values[column.type.python_type]
