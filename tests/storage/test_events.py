"""The files of the events."""

from __future__ import annotations

from storage import events, people
from storage.database import Database
from storage.records import Role, StoredEvent
from tests.databases import NOW

CAMP = StoredEvent("camp", "title = 'Čamp – 会議'\n", "events/camp.toml")
ALPHA = StoredEvent("alpha", "", "events/alpha.toml")


async def test_events_come_back_in_order(database: Database) -> None:
    async with database.write() as tx:
        assert await events.stored(tx) == []
        await events.store(tx, CAMP, NOW)
        await events.store(tx, ALPHA, NOW)
    async with database.read() as tx:
        assert await events.stored(tx) == [ALPHA, CAMP]


async def test_new_state_replaces_the_earlier_one_and_keeps_people(database: Database) -> None:
    new = StoredEvent("camp", "changed", "elsewhere.toml")
    async with database.write() as tx:
        await events.store(tx, CAMP, NOW)
        person = await people.meet(tx, "telegram", "1", NOW)
        await people.enter(tx, person.id, "camp", Role.MODERATOR, NOW)
        await events.store(tx, new, NOW)
        assert await events.stored(tx) == [new]
        assert (await people.find(tx, "telegram", ["1"]))["1"].role is Role.MODERATOR
