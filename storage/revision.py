"""The state of a database, told without the migration library, which costs memory and time at every start."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, select

from storage import sqlite_file
from storage.database import open_engine, parse_url

# Where the migration library keeps the revision.
version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
NEWEST = "0004"  # the revision that this code expects: the last one in `migrations/versions`


async def is_current(url: str) -> bool:
    """Whether the database is there, sound, and as this code expects it.

    False says nothing about the reason: `storage.migrate.upgrade` then does what is needed or tells what is wrong.
    """
    try:
        parsed = parse_url(url)
        if parsed.get_backend_name() == "sqlite" and not _sound(Path(parsed.database or "")):
            return False
        engine = open_engine(parsed)
        try:
            async with engine.connect() as connection:
                found = await connection.scalar(select(version.c.version_num))
        finally:
            await engine.dispose()
    except Exception:  # every driver has errors of its own, and the migration explains them all
        return False
    return bool(found == NEWEST)


def _sound(file: Path) -> bool:
    return file.is_file() and sqlite_file.damage(file) is None
