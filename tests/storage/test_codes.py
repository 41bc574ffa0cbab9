"""One-time codes."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from pathlib import Path

import pytest

from storage import codes, events, people
from storage.database import Database
from storage.records import Code, Purpose, Role, StoredEvent
from tests.databases import NOW, undone


async def _meet(database: Database, *addresses: str) -> list[int]:
    """New people; returns who they are."""
    async with database.write() as tx:
        return [(await people.meet(tx, "telegram", address, NOW)).id for address in addresses]


async def _add(database: Database, code: str) -> int:
    async with database.write() as tx:
        await codes.add(tx, code, Purpose.INVITE, NOW, expires=None)
        found = await codes.find(tx, code)
    assert found is not None
    return found.id


def test_codes_fit_where_they_are_used() -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{22}", codes.new_code())
    assert re.fullmatch(r"[2-9a-hjkmnp-z]{8}", codes.new_short_code())
    assert len({codes.new_short_code() for _ in range(100)}) == 100


async def test_code_comes_back_as_it_was_stored(database: Database) -> None:
    (person,) = await _meet(database, "1")
    expires = NOW + timedelta(minutes=10)
    async with database.write() as tx:
        await events.store(tx, StoredEvent("camp", "", ""), NOW)
        await codes.add(tx, "abc", Purpose.INVITE, NOW, expires=None, event="camp", role=Role.ORGANISER)
        await codes.add(tx, "def", Purpose.LINK, NOW, expires=expires, person=person)
    async with database.read() as tx:
        invite, link = await codes.find(tx, "abc"), await codes.find(tx, "def")
        assert await codes.find(tx, "ABC") is None
    assert invite is not None
    assert invite == Code(invite.id, Purpose.INVITE, "camp", Role.ORGANISER, None, None, None)
    assert link is not None
    assert link == Code(link.id, Purpose.LINK, None, Role.PARTICIPANT, person, expires, None)


async def test_expiry_is_told_and_not_judged(database: Database) -> None:
    """Whether a code still counts is a rule with its own words for people, so an expired one is found as well."""
    yesterday = NOW - timedelta(days=1)
    async with database.write() as tx:
        await codes.add(tx, "abc", Purpose.INVITE, yesterday, expires=yesterday)
        found = await codes.find(tx, "abc")
    assert found is not None
    assert found.expires == yesterday


async def test_code_is_used_once(database: Database) -> None:
    one, other = await _meet(database, "1", "2")
    code = await _add(database, "abc")
    async with database.write() as tx:
        assert await codes.use(tx, code, one, NOW)
        assert not await codes.use(tx, code, other, NOW)
        assert not await codes.use(tx, code, one, NOW)
        found = await codes.find(tx, "abc")
    assert found is not None
    assert found.used == NOW


async def test_code_is_used_once_even_if_many_try_at_once(database_url: str) -> None:
    async with Database(database_url) as one, Database(database_url) as other:
        everybody = await _meet(one, *"abcdefgh")
        code = await _add(one, "abc")

        async def use(database: Database, person: int) -> bool:
            async with database.write() as tx:
                return await codes.use(tx, code, person, NOW)

        tries = [use(database, person) for person in everybody for database in (one, other)]
        assert (await asyncio.gather(*tries)).count(True) == 1


async def test_code_whose_use_is_undone_can_be_used_again(database: Database) -> None:
    (person,) = await _meet(database, "1")
    code = await _add(database, "abc")
    async with undone(database) as tx:
        assert await codes.use(tx, code, person, NOW)
    async with database.write() as tx:
        assert await codes.use(tx, code, person, NOW)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_code_itself_is_in_no_file(database: Database, tmp_path: Path) -> None:
    code = codes.new_code()
    await _add(database, code)
    content = b"".join(path.read_bytes() for path in _files(tmp_path))
    assert b"codes" in content
    assert b"invite" in content
    assert code.encode() not in content


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir())
