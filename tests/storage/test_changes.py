"""Changes of the programme as stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from storage import changes, outbox
from storage.database import Database
from storage.records import Change, DeliveryKind, Draft
from storage.tables import reminders
from tests.databases import NOW
from tests.storage.voting import camp, persons

LATER = NOW + timedelta(minutes=1)


async def made(database: Database, item: str = "eins", *, to_all: bool = False) -> Change:
    """A confirmed change."""
    async with database.write() as tx:
        found = await changes.find(tx, await changes.draft(tx, "camp", item, {"cancelled": True}, {"a": 1}, None, NOW))
        assert found
        number = await changes.confirm(tx, found, LATER, to_all=to_all)
    return replace(found, number=number, at=LATER, to_all=to_all)


async def ready(database: Database) -> list[int]:
    """The event with two people."""
    async with database.write() as tx:
        await camp(tx)
        return await persons(tx, 2)


async def test_only_the_last_thing_shown_waits_for_a_yes(database: Database) -> None:
    anna, bert = await ready(database)
    async with database.write() as tx:
        first = await changes.draft(tx, "camp", "eins", {}, {}, anna, NOW)
        other = await changes.draft(tx, "camp", "eins", {}, {}, bert, NOW)
        last = await changes.draft(tx, "camp", "zwei", {}, {}, anna, NOW)
        assert await changes.find(tx, first) is None
        assert await changes.of_event(tx, "camp") == []
        found = await changes.find(tx, last)
        assert found == Change(last, "camp", "zwei", {}, {}, anna, NOW)
        assert await changes.drop_drafts(tx, "camp", anna)
        assert not await changes.drop_drafts(tx, "camp", anna)
        assert await changes.find(tx, other)


async def test_confirmed_changes_are_numbered_without_gaps(database: Database) -> None:
    anna, _ = await ready(database)
    first = await made(database)
    async with database.write() as tx:
        await changes.draft(tx, "camp", "eins", {}, {}, anna, NOW)
    second = await made(database, to_all=True)
    async with database.read() as tx:
        assert await changes.of_event(tx, "camp") == [first, second]
        assert await changes.of_event(tx, "other") == []
    assert (first.number, second.number) == (1, 2)


async def test_the_transaction_knows_which_event_changed(database: Database) -> None:
    await ready(database)
    change = await made(database)
    async with database.write() as tx:
        await changes.undo(tx, change, LATER)
        assert tx.changed_events == {"camp"}


async def test_what_people_know(database: Database) -> None:
    await ready(database)
    await made(database)

    async def now() -> tuple[bool, bool, list[str]]:
        async with database.read() as tx:
            (found,) = await changes.of_event(tx, "camp")
            return found.holds, found.known, await changes.untold(tx, ["camp", "other"])

    assert await now() == (True, False, ["camp"])
    async with database.write() as tx:
        await changes.told(tx, "camp", LATER)
    assert await now() == (True, True, [])
    async with database.write() as tx:
        (found,) = await changes.of_event(tx, "camp")
        await changes.undo(tx, found, LATER)
    assert await now() == (False, True, ["camp"]), "even in the same instant"
    async with database.write() as tx:
        await changes.told(tx, "camp", LATER)
    assert await now() == (False, False, [])


async def test_what_was_taken_back_before_it_was_told_is_nothing_to_tell(database: Database) -> None:
    await ready(database)
    change = await made(database)
    async with database.write() as tx:
        await changes.undo(tx, change, LATER)
        assert await changes.untold(tx, ["camp"]) == []


async def test_who_was_told_of_what_and_when(database: Database) -> None:
    anna, bert = await ready(database)
    about = changes.about("camp", ["zwei", "eins"])
    async with database.write() as tx:
        draft = Draft("telegram", "0", DeliveryKind.CHANGE, {}, "de", about=about)
        other = replace(draft, room="1", about=changes.about("camp", ["zwei"]))
        await outbox.add(tx, [draft, replace(draft, room="1", about="change:camp-2:eins")], NOW)
        await outbox.add(tx, [other], LATER)
        assert await changes.last_notice(tx, "camp") == LATER
        assert await changes.last_notice(tx, "cam") is None
        assert await changes.told_of(tx, "camp") == {"eins": {anna}, "zwei": {anna, bert}}


async def test_who_wants_to_be_reminded(database: Database) -> None:
    _, bert = await ready(database)
    async with database.write() as tx:
        await tx.execute(reminders.insert().values(person=bert, event="camp", item="eins", created=NOW))
        assert await changes.reminded(tx, "camp") == {"eins": {bert}}
        assert await changes.reminded(tx, "other") == {}


async def test_what_is_not_kept_is_taken_back(database: Database) -> None:
    called: list[str] = []
    try:
        async with database.write() as tx:
            tx.if_undone += [lambda: called.append("first"), lambda: called.append("last")]
            raise RuntimeError
    except RuntimeError:
        pass
    async with database.write() as tx:
        tx.if_undone.append(lambda: called.append("kept"))
    assert called == ["last", "first"]


def test_no_item_is_named_by_halves() -> None:
    items = [f"item-{number:03}" for number in range(60)]
    named = changes.about("camp", items)
    assert len(named) <= 255
    assert set(named.split(":", 2)[2].split()) < set(items)
    assert changes.about("camp", ["b", "a"]) == "change:camp:a b"
