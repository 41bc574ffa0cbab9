"""Reminders as stored: who is told of what, once; how people want it; how far all is done."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage import ballots, people, reminders
from storage.database import Database, Transaction
from storage.event import Attendance
from storage.records import Circle, Progress, ReminderSettings
from tests.databases import NOW
from tests.storage.voting import camp, persons, the_round


async def told(tx: Transaction, circle: Circle, occasion: str = "o", limit: int = 100) -> list[int]:
    """Who would be told."""
    return [one.person for one in await reminders.receivers(tx, "camp", occasion, circle, limit)]


async def test_a_reminder_is_set_once_and_taken_back(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, ben = await persons(tx, 2)
        assert await reminders.remember(tx, anna, "camp", "mittag", NOW)
        assert not await reminders.remember(tx, anna, "camp", "mittag", NOW)
        assert await reminders.remember(tx, ben, "camp", "fest", NOW)
        assert await reminders.of_person(tx, anna, "camp") == {"mittag"}
        assert await told(tx, Circle(item="mittag", lead=10)) == [anna]
        assert await reminders.drop(tx, anna, "camp", "mittag")
        assert not await reminders.drop(tx, anna, "camp", "mittag")
        assert await told(tx, Circle(item="mittag", lead=10)) == []


async def test_settings_and_leads(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, ben = await persons(tx, 2)
        for person in (anna, ben):
            await reminders.remember(tx, person, "camp", "mittag", NOW)
        assert await reminders.settings(tx, anna, "camp") == ReminderSettings()
        await reminders.change_settings(tx, anna, "camp", lead=15)
        await reminders.change_settings(tx, anna, "camp", agenda=False)
        assert await reminders.settings(tx, anna, "camp") == ReminderSettings(lead=15, agenda=False)
        assert await reminders.leads(tx, ["camp", "other"]) == {"camp": {10, 15}, "other": {10}}
        assert await told(tx, Circle(item="mittag", lead=15)) == [anna]
        assert await told(tx, Circle(item="mittag", lead=10)) == [ben]
        assert await told(tx, Circle(hint="agenda")) == [ben]
        assert await told(tx, Circle(hint="voting")) == [anna, ben]


async def test_each_occasion_reaches_a_person_once(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, ben, clara = await persons(tx, 3)
        assert await told(tx, Circle(), limit=2) == [anna, ben]
        await reminders.note(tx, "camp", [("o", anna), ("o", ben)], NOW)
        assert await told(tx, Circle(), limit=2) == [clara]
        assert await told(tx, Circle(), "p") == [anna, ben, clara]
        among = await reminders.receivers(tx, "camp", "p", Circle(), 9, [ben, clara])
        assert [one.person for one in among] == [ben, clara]
        assert await reminders.told(tx, anna, "camp", ["o", "p"]) == {"o"}
        await reminders.forget(tx, NOW + timedelta(seconds=1))
        assert await told(tx, Circle()) == [anna, ben, clara]
        with pytest.raises(IntegrityError):
            await reminders.note(tx, "camp", [("o", anna), ("o", anna)], NOW)


async def test_circles(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, ben, clara = await persons(tx, 3)
        await people.set_attendance(tx, anna, "camp", Attendance.ONSITE)
        await people.set_attendance(tx, ben, "camp", Attendance.ONLINE)
        await people.set_group(tx, ben, "camp", "land", "Sachsen")
        await people.set_group(tx, clara, "camp", "land", "Bayern")
        later = (await people.meet(tx, "matrix", "@d:x", NOW + timedelta(hours=1), room="!d", event="camp")).id
        assert await told(tx, Circle(attendance=Attendance.ONSITE)) == [anna]
        assert await told(tx, Circle(attendance=Attendance.ONSITE, unknown=True)) == [anna, clara, later]
        assert await told(tx, Circle(answers=(("land", "Sachsen"),))) == [ben]
        assert await told(tx, Circle(answers=(("land", "Sachsen"),), attendance=Attendance.ONSITE)) == []
        assert await told(tx, Circle(platforms=("matrix",))) == [later]
        assert await told(tx, Circle(people=(ben, later))) == [ben, later]
        assert await told(tx, Circle(joined_by=NOW)) == [anna, ben, clara]
        found = await reminders.receivers(tx, "camp", "o", Circle(), 9)
        assert [one.attendance for one in found] == [Attendance.ONSITE, Attendance.ONLINE, None, None]


async def test_who_has_a_ballot_is_left_out_also_once_it_is_counted(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, ben, clara = await persons(tx, 3)
        one = await the_round(tx)
        await ballots.cast(tx, one.id, anna, "1", None)
        await ballots.seal(tx, one.id, {}, {})
        await ballots.cast(tx, one.id, ben, "2", None)
        assert await told(tx, Circle(not_voted=one.id)) == [clara]


async def test_how_far_all_is_done(database: Database) -> None:
    slug = "ein-sehr-langer-name-" * 4
    async with database.write() as tx:
        assert await reminders.progress(tx, ["camp"]) == {}
        await reminders.set_progress(tx, "camp", Progress(NOW, "a1"))
        await reminders.set_progress(tx, slug, Progress(NOW, "b"))
        await reminders.set_progress(tx, "camp", Progress(NOW + timedelta(seconds=5), "a2"))
        assert await reminders.progress(tx, ["camp", slug, "x"]) == {
            "camp": Progress(NOW + timedelta(seconds=5), "a2"),
            slug: Progress(NOW, "b"),
        }


async def test_two_people_become_one_with_the_reminders_of_both(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, ben = await persons(tx, 2)
        account = (await people.find(tx, "telegram", ["p1"]))["p1"].account
        for person, items in ((anna, ("a", "b")), (ben, ("b", "c"))):
            for item in items:
                await reminders.remember(tx, person, "camp", item, NOW)
        await reminders.note(tx, "camp", [("o", anna), ("o", ben), ("p", ben)], NOW)
        await reminders.change_settings(tx, anna, "camp", lead=5)
        await reminders.change_settings(tx, ben, "camp", lead=30, topic=False)
        await people.unite(tx, account, anna)
        assert await reminders.of_person(tx, anna, "camp") == {"a", "b", "c"}
        assert await reminders.settings(tx, anna, "camp") == ReminderSettings(lead=5)
        assert await reminders.told(tx, anna, "camp", ["o", "p", "q"]) == {"o", "p"}


async def test_settings_go_over_to_somebody_without_any(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, _ben = await persons(tx, 2)
        account = (await people.find(tx, "telegram", ["p1"]))["p1"].account
        await reminders.change_settings(tx, _ben, "camp", lead=30, topic=False)
        await people.unite(tx, account, anna)
        assert await reminders.settings(tx, anna, "camp") == ReminderSettings(lead=30, topic=False)
