"""Figures on how things stand, as stored."""

from __future__ import annotations

from datetime import timedelta

from storage import figures, outbox, people
from storage.database import Database
from storage.records import DeliveryKind, DeliveryState, Draft, Phase
from storage.tables import announcements
from tests.databases import NOW
from tests.storage.voting import camp, persons


async def test_people_rounds_and_announcements_of_an_event(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, bert = await persons(tx, 2)
        await people.set_reachable(tx, "telegram", "p1", "1", reachable=False)
        for number, state in enumerate(("sending", "waiting", "waiting", "sent"), 1):
            row = {"event": "camp", "number": number, "audience": [], "text": "", "state": state, "touched": NOW}
            await tx.execute(announcements.insert().values(**row))
        found = await figures.of_event(tx, "camp")
    assert (anna, bert) != (0, 0)
    assert (found.people, found.blocked, found.topics) == ({"unknown": 2}, 1, 4)
    assert found.rounds == (("eins", Phase.WAITING, 0), ("zwei", Phase.WAITING, 0))
    assert (found.running, found.scheduled) == (1, 2)


async def test_who_can_be_written_to_somewhere_is_not_blocked(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        (anna,) = await persons(tx, 1)
        other = await people.meet(tx, "matrix", "@anna", NOW, room="!anna", event="camp")
        await people.unite(tx, other.account, anna)
        await people.set_reachable(tx, "telegram", "p0", "0", reachable=False)
        assert await figures.blocked(tx, "camp") == 0
        await people.set_reachable(tx, "matrix", "@anna", "!anna", reachable=False)
        assert await figures.blocked(tx, "camp") == 1


async def test_failures_of_late_by_what_they_were(database: Database) -> None:
    async with database.write() as tx:
        for kind, when in ((DeliveryKind.RESULT, NOW), (DeliveryKind.NOTE, NOW - timedelta(days=2))):
            (row,) = await outbox.add(tx, [Draft("telegram", "1", kind, {}, "de")], when)
            await tx.execute(
                outbox.outbox.update().where(outbox.outbox.c.id == row.id).values(state=DeliveryState.FAILED)
            )
        assert await figures.failures(tx, NOW - timedelta(days=1)) == {"result": 1}
