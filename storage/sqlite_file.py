"""The file of an SQLite database: making it, looking whether it is sound, copying it while it is in use."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path


def create(path: Path) -> bool:
    """Make an empty file that only its owner may read, and its folder; False if there is one. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return False
    return True


def damage(path: Path) -> str | None:
    """What SQLite finds wrong with the file's pages, or None. Raises sqlite3.Error if it cannot even look."""
    with closing(_connect(path)) as connection:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    return None if found == "ok" else found


def copy(source: Path, target: Path) -> None:
    """A consistent copy of a database that may be in use, for its owner only, complete or not there at all.

    The target's folder is made if needed. Raises OSError or sqlite3.Error, and leaves nothing behind then.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".part")  # mkstemp makes it 0600
    os.close(handle)
    part = Path(name)
    try:
        _copy_pages(source, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def forget_ballots(folder: Path, rounds: Sequence[int]) -> None:
    """Take the ballots of these rounds out of all copies in a folder, the words that were on their way, what was asked.

    Who voted for what must not outlive the vote in a copy that was made meanwhile. Raises OSError or sqlite3.Error.
    """
    for path in sorted(folder.glob("*.sqlite")) if folder.is_dir() and rounds else ():
        try:
            with closing(_connect(path)) as copy_of_it:
                _forget_ballots(copy_of_it, rounds)
        except sqlite3.OperationalError:
            raise  # somebody uses it now
        except sqlite3.DatabaseError:
            continue  # no database at all, or a broken one


def _forget_ballots(copy_of_it: sqlite3.Connection, rounds: Sequence[int]) -> None:
    tables = {name for (name,) in copy_of_it.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "ballots" not in tables:
        return  # older than votes
    with copy_of_it:
        theirs = [(number,) for number in rounds]
        gone = copy_of_it.executemany("DELETE FROM ballots WHERE round = ?", theirs).rowcount
        unsent = "UPDATE outbox SET body = NULL, state = 'failed' WHERE kind = 'ballot' AND state = 'waiting'"
        gone += copy_of_it.execute(unsent).rowcount
        for table, column in (("accounts", "asked"), ("chats", "offered")):  # with what somebody typed, perhaps
            columns = {row[1] for row in copy_of_it.execute(f"PRAGMA table_info({table})")}
            if column in columns:
                forget = f"UPDATE {table} SET {column} = NULL WHERE {column} IS NOT NULL"  # noqa: S608 - our own names
                gone += copy_of_it.execute(forget).rowcount
    if gone:
        copy_of_it.execute("PRAGMA temp_store=MEMORY")
        copy_of_it.execute("VACUUM")


def _copy_pages(source: Path, target: Path) -> None:
    with closing(_connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        # The copy stands alone, so that it can be moved about as one file.
        new.execute("PRAGMA journal_mode=DELETE")


def _connect(path: Path) -> sqlite3.Connection:
    """Open an existing file; sqlite3 would otherwise make a missing one."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=30)
