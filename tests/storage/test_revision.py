"""Whether a database is as the code expects it, told without the migration library."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from storage import migrate, revision
from storage.database import Database
from tests.databases import NOW


def test_newest_is_the_last_migration() -> None:
    assert migrate.newest() == revision.NEWEST


async def test_a_migrated_database_is_current(empty_url: str) -> None:
    assert not await revision.is_current(empty_url)
    await migrate.upgrade(empty_url, backups=None, now=NOW)
    assert await revision.is_current(empty_url)


async def test_another_revision_is_not(empty_url: str) -> None:
    await migrate.upgrade(empty_url, backups=None, now=NOW)
    async with Database(empty_url) as database, database.write() as tx:
        await tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert not await revision.is_current(empty_url)


async def test_what_cannot_be_read_is_not(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database at all" * 100)
    assert not await revision.is_current(f"sqlite+aiosqlite:///{broken}")
    assert not await revision.is_current(f"sqlite+aiosqlite:///{tmp_path}/missing.db")
    assert not await revision.is_current("oracle://nobody")
