"""People and their accounts, and two accounts becoming one person."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError, NoResultFound

from storage import codes, events, people, tables
from storage.database import Database, Transaction
from storage.event import Attendance
from storage.records import Audience, Person, Purpose, Role, StoredEvent
from tests.databases import NOW, undone

CAMP, FAIR = "camp", "fair"


@asynccontextmanager
async def _events(database: Database) -> AsyncIterator[Transaction]:
    """A transaction in a database with two events."""
    async with database.write() as tx:
        await _store_events(tx)
        yield tx


async def _store_events(tx: Transaction) -> None:
    for slug in (CAMP, FAIR):
        await events.store(tx, StoredEvent(slug, "", ""), NOW)


async def _find(tx: Transaction, address: str) -> Person:
    return (await people.find(tx, "telegram", [address]))[address]


async def test_somebody_new(database: Database) -> None:
    async with _events(database) as tx:
        person = await people.meet(tx, "telegram", "1", NOW)
        other = await people.meet(tx, "matrix", "1", NOW)
        assert person.id != other.id
        assert await people.find(tx, "telegram", ["1", "2"]) == {"1": person}
        assert await people.find(tx, "telegram", []) == {}
    assert (person.event, person.joined, person.role) == (None, False, Role.PARTICIPANT)


async def test_somebody_new_in_an_open_event(database: Database) -> None:
    async with _events(database) as tx:
        person = await people.meet(tx, "telegram", "1", NOW, room="1", event=CAMP)
        assert await people.find(tx, "telegram", ["1"]) == {"1": person}
    assert (person.event, person.joined, person.role, person.room) == (CAMP, True, Role.PARTICIPANT, "1")


async def test_account_is_met_once(database: Database) -> None:
    async with _events(database) as tx:
        await people.meet(tx, "telegram", "1", NOW)
        with pytest.raises(IntegrityError):
            async with tx.step():
                await people.meet(tx, "telegram", "1", NOW)


async def test_entering_keeps_the_higher_role(database: Database) -> None:
    async with _events(database) as tx:
        met = await people.meet(tx, "telegram", "1", NOW)
        for role, expected in ((0, 0), (2, 2), (1, 2)):
            await people.enter(tx, met.id, CAMP, Role(role), NOW)
            person = await _find(tx, "1")
            assert (person.event, person.joined, person.role) == (CAMP, True, Role(expected))


async def test_role_holds_at_one_event(database: Database) -> None:
    async with _events(database) as tx:
        met = await people.meet(tx, "telegram", "1", NOW)
        await people.enter(tx, met.id, CAMP, Role.ORGANISER, NOW)
        await people.set_attendance(tx, met.id, CAMP, Attendance.ONLINE)
        await people.enter(tx, met.id, FAIR, Role.PARTICIPANT, NOW)
        person = await _find(tx, "1")
        assert (person.event, person.role, person.attendance) == (FAIR, Role.PARTICIPANT, None)
        assert await people.role_at(tx, met.id, CAMP) is not None
        await people.enter(tx, met.id, CAMP, Role.PARTICIPANT, NOW)
        person = await _find(tx, "1")
        assert (person.event, person.role, person.attendance) == (CAMP, Role.ORGANISER, Attendance.ONLINE)


async def test_event_that_is_not_there(database: Database) -> None:
    async with _events(database) as tx:
        met = await people.meet(tx, "telegram", "1", NOW)
        assert await people.role_at(tx, met.id, "elsewhere") is None
        with pytest.raises(IntegrityError):
            async with tx.step():
                await people.enter(tx, met.id, "elsewhere", Role.PARTICIPANT, NOW)


async def test_attendance_can_be_taken_back(database: Database) -> None:
    async with _events(database) as tx:
        for address, attendance in (("1", Attendance.ONSITE), ("2", Attendance.ONLINE), ("3", None), ("4", None)):
            met = await people.meet(tx, "telegram", address, NOW)
            await people.enter(tx, met.id, CAMP, Role.PARTICIPANT, NOW)
            await people.set_attendance(tx, met.id, CAMP, attendance)
        assert await people.counts(tx, CAMP) == {"onsite": 1, "online": 1, "unknown": 2}
        assert await people.counts(tx, FAIR) == {}
        await people.set_attendance(tx, (await _find(tx, "1")).id, CAMP, None)
        assert (await _find(tx, "1")).attendance is None


async def test_group_answers(database: Database) -> None:
    async with _events(database) as tx:
        met = await people.meet(tx, "telegram", "1", NOW)
        assert await people.groups(tx, met.id, CAMP) == {}
        await people.set_group(tx, met.id, CAMP, "team", "Süd")
        await people.set_group(tx, met.id, CAMP, "team", "Nord")
        await people.set_group(tx, met.id, CAMP, "food", None)
        await people.set_group(tx, met.id, FAIR, "team", "Ost")
        assert await people.groups(tx, met.id, CAMP) == {"team": "Nord", "food": None}


async def test_language_and_room_belong_to_the_account(database: Database) -> None:
    async with _events(database) as tx:
        met = await people.meet(tx, "telegram", "1", NOW)
        await people.meet(tx, "telegram", "2", NOW)
        await people.set_language(tx, met.account, "en")
        await people.set_room(tx, met.account, "room")
        assert await _find(tx, "1") == replace(met, language="en", room="room")
        assert (await _find(tx, "2")).language is None


async def test_who_writes_is_reachable(database: Database) -> None:
    reachable = select(tables.accounts.c.reachable)
    async with _events(database) as tx:
        met = await people.meet(tx, "telegram", "1", NOW)
        await people.set_room(tx, met.account, "room")
        assert (await tx.execute(reachable)).scalar_one()
        await people.set_reachable(tx, "telegram", "1", "former room", reachable=False)
        assert (await tx.execute(reachable)).scalar_one()
        await people.set_reachable(tx, "telegram", "1", "room", reachable=False)
        assert not (await tx.execute(reachable)).scalar_one()
        await people.set_room(tx, met.account, "room")
        assert (await tx.execute(reachable)).scalar_one()


# Two accounts, one person


async def test_all_accounts_become_one_person(database: Database) -> None:
    async with _events(database) as tx:
        one, two, three = [await people.meet(tx, "telegram", address, NOW) for address in "123"]
        await people.unite(tx, two.account, one.id)
        await people.unite(tx, two.account, three.id)
        found = await people.find(tx, "telegram", ["1", "2", "3"])
        assert {person.id for person in found.values()} == {three.id}
        assert {person.account for person in found.values()} == {one.account, two.account, three.account}
        assert await _number_of_people(tx) == 1


async def test_uniting_with_oneself_changes_nothing(database: Database) -> None:
    async with _events(database) as tx:
        met = await people.meet(tx, "telegram", "1", NOW)
        await people.enter(tx, met.id, CAMP, Role.ORGANISER, NOW)
        before = await _find(tx, "1")
        await people.unite(tx, met.account, met.id)
        assert await _find(tx, "1") == before


async def test_account_that_is_not_there(database: Database) -> None:
    async with _events(database) as tx:
        met = await people.meet(tx, "telegram", "1", NOW)
        with pytest.raises(NoResultFound):
            await people.unite(tx, 999, met.id)


async def test_who_is_in_an_event_stays_there(database: Database) -> None:
    async with _events(database) as tx:
        one, two, three = [await people.meet(tx, "telegram", address, NOW) for address in "123"]
        await people.enter(tx, one.id, CAMP, Role.PARTICIPANT, NOW)
        await people.enter(tx, two.id, FAIR, Role.PARTICIPANT, NOW)
        await people.unite(tx, one.account, three.id)
        assert (await _find(tx, "3")).event == CAMP
        await people.unite(tx, two.account, three.id)
        assert (await _find(tx, "2")).event == CAMP


async def test_best_of_both_stays(database: Database) -> None:
    for_both = ((Role.ORGANISER, None, None, "Nord", 2), (Role.PARTICIPANT, Attendance.ONLINE, "vegan", "Süd", 1))
    async with _events(database) as tx:
        one, two = [await people.meet(tx, "telegram", address, NOW) for address in "12"]
        for who, (role, attendance, food, team, day) in zip((one, two), for_both, strict=True):
            await people.enter(tx, who.id, CAMP, role, NOW + timedelta(days=day))
            await people.set_attendance(tx, who.id, CAMP, attendance)
            await people.set_group(tx, who.id, CAMP, "team", team)
            if food:
                await people.set_group(tx, who.id, CAMP, "food", food)
        await people.unite(tx, two.account, one.id)
        person = await _find(tx, "2")
        assert (person.id, person.role, person.attendance) == (one.id, Role.ORGANISER, Attendance.ONLINE)
        assert await people.groups(tx, one.id, CAMP) == {"team": "Nord", "food": "vegan"}
        assert (await tx.execute(select(tables.memberships.c.joined))).scalar_one() == NOW + timedelta(days=1)
        assert await people.counts(tx, CAMP) == {"online": 1}


async def test_higher_role_of_the_former_person_goes_over(database: Database) -> None:
    async with _events(database) as tx:
        one, two = [await people.meet(tx, "telegram", address, NOW) for address in "12"]
        await people.enter(tx, one.id, CAMP, Role.PARTICIPANT, NOW)
        await people.enter(tx, two.id, CAMP, Role.ORGANISER, NOW)
        await people.unite(tx, two.account, one.id)
        assert (await _find(tx, "1")).role is Role.ORGANISER


async def test_open_code_of_the_former_person_still_works(database: Database) -> None:
    async with _events(database) as tx:
        one, two = [await people.meet(tx, "telegram", address, NOW) for address in "12"]
        await codes.add(tx, "abc", Purpose.LINK, NOW, expires=None, person=one.id)
        await people.unite(tx, one.account, two.id)
        code = await codes.find(tx, "abc")
    assert code is not None
    assert code.person == two.id


@dataclass
class Somebody:
    """What the test knows of a person, who may be several people in the beginning."""

    roles: dict[str, Role]
    attendances: dict[str, set[Attendance | None]]
    answers: dict[tuple[str, str], set[str | None]]
    joined: dict[str, int]
    accounts: set[int] = field(default_factory=set)

    def take(self, other: Somebody) -> None:
        """Become one with the other."""
        for event, role in other.roles.items():
            self.roles[event] = max(role, self.roles.get(event, role))
            self.joined[event] = min(other.joined[event], self.joined.get(event, other.joined[event]))
            self.attendances.setdefault(event, set()).update(other.attendances[event])
        for key, options in other.answers.items():
            self.answers.setdefault(key, set()).update(options)
        self.accounts |= other.accounts


_memberships = st.dictionaries(
    st.sampled_from([CAMP, FAIR]),
    st.tuples(st.sampled_from(Role), st.sampled_from([None, *Attendance]), st.integers(0, 5)),
    min_size=1,
)
_answers = st.dictionaries(
    st.tuples(st.sampled_from([CAMP, FAIR]), st.sampled_from(["team", "food"])), st.sampled_from([None, "a", "b"])
)
_somebody = st.builds(
    lambda memberships, answers: Somebody(
        {event: role for event, (role, _, _) in memberships.items()},
        {event: {attendance} for event, (_, attendance, _) in memberships.items()},
        {key: {option} for key, option in answers.items()},
        {event: day for event, (_, _, day) in memberships.items()},
    ),
    _memberships,
    _answers,
)


@given(
    crowd=st.lists(_somebody, min_size=3, max_size=4),
    unions=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=5),
)
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # the examples are small, and making them smaller takes minutes
    # Every example undoes what it did, so that they can share a database.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_uniting_in_any_order_loses_nothing(
    database: Database, crowd: list[Somebody], unions: list[tuple[int, int]]
) -> None:
    async with undone(database) as tx:
        await _store_events(tx)
        for somebody in crowd:
            await _store(tx, somebody)
        left = await _unite(tx, crowd, unions)
        assert await _number_of_people(tx) == len(left)
        for somebody in left:
            await _check(tx, somebody)


async def _store(tx: Transaction, somebody: Somebody) -> None:
    count = (await tx.execute(select(func.count()).select_from(tables.accounts))).scalar_one()
    met = await people.meet(tx, "telegram", str(count), NOW)
    somebody.accounts = {met.account}
    for event, role in somebody.roles.items():
        await people.enter(tx, met.id, event, role, NOW + timedelta(days=somebody.joined[event]))
        for attendance in somebody.attendances[event]:
            await people.set_attendance(tx, met.id, event, attendance)
    for (event, key), options in somebody.answers.items():
        for option in options:
            await people.set_group(tx, met.id, event, key, option)


async def _unite(tx: Transaction, crowd: list[Somebody], unions: list[tuple[int, int]]) -> list[Somebody]:
    """Unite those with these numbers, in the database and in what the test knows; returns who is left."""
    owner = dict(enumerate(crowd))
    for one, other in unions:
        former, stays = owner[one % len(crowd)], owner[other % len(crowd)]
        await people.unite(tx, min(former.accounts), await _person(tx, stays))
        if former is not stays:
            stays.take(former)
            owner = {number: stays if who is former else who for number, who in owner.items()}
    return [somebody for number, somebody in owner.items() if somebody not in list(owner.values())[:number]]


async def _person(tx: Transaction, somebody: Somebody) -> int:
    """Who all the accounts are."""
    table = tables.accounts
    (person,) = set((await tx.execute(select(table.c.person).where(table.c.id.in_(somebody.accounts)))).scalars())
    return int(person)


async def _check(tx: Transaction, somebody: Somebody) -> None:
    person = await _person(tx, somebody)
    table = tables.memberships
    rows = {row.event: row for row in await tx.execute(select(table).where(table.c.person == person))}
    assert {event: row.role for event, row in rows.items()} == somebody.roles
    for event, row in rows.items():
        assert row.joined == NOW + timedelta(days=somebody.joined[event])
        known = somebody.attendances[event] - {None}
        assert row.attendance in known if known else row.attendance is None
    for event in (CAMP, FAIR):
        answers = await people.groups(tx, person, event)
        assert answers.keys() == {key for where, key in somebody.answers if where == event}
        assert all(option in somebody.answers[event, key] for key, option in answers.items())


async def _number_of_people(tx: Transaction) -> int:
    return int((await tx.execute(select(func.count()).select_from(tables.people))).scalar_one())


async def test_audiences(database: Database) -> None:
    """Anna on site, Ben online and on Matrix too, Cem who blocked the bot, Dora elsewhere, Emil only in a group."""
    async with _events(database) as tx:
        for address, event in (("anna", CAMP), ("ben", CAMP), ("cem", CAMP), ("dora", FAIR)):
            await people.meet(tx, "telegram", address, NOW, room=address, event=event)
        await people.meet(tx, "telegram", "emil", NOW, event=CAMP)
        anna, ben = [(await _find(tx, address)).id for address in ("anna", "ben")]
        other = await people.meet(tx, "matrix", "@ben", NOW, room="!ben")
        await people.unite(tx, other.account, ben)
        await people.set_attendance(tx, anna, CAMP, Attendance.ONSITE)
        await people.set_attendance(tx, ben, CAMP, Attendance.ONLINE)
        await people.set_group(tx, anna, CAMP, "land", "Sachsen")
        await people.set_reachable(tx, "telegram", "cem", "cem", reachable=False)

        async def heard(*platforms: str, **how: tuple[object, ...]) -> tuple[list[str], int]:
            found = await people.audience(tx, CAMP, Audience(**how), platforms or ("telegram", "matrix"))
            return [reach.room for reach in found.reached], found.blocked

        assert await heard() == (["anna", "!ben"], 1)
        assert await heard("telegram") == (["anna", "ben"], 1)
        assert await heard(attendance=(Attendance.ONSITE,)) == (["anna"], 0)
        assert await heard(attendance=(Attendance.ONSITE, Attendance.ONLINE)) == ([], 0)
        assert await heard(groups=(("land", "Sachsen"),), attendance=(Attendance.ONSITE,)) == (["anna"], 0)
        assert await heard(groups=(("land", "Thüringen"),)) == ([], 0)
        assert await heard(platforms=("matrix",)) == (["!ben"], 0)
        assert await heard(platforms=("telegram",)) == (["anna"], 1)
        assert await heard(platforms=("telegram", "matrix")) == ([], 0)
        assert await heard(signed_up=("workshop",)) == ([], 0)
        reached = (await people.audience(tx, CAMP, Audience(), ("telegram", "matrix"))).reached
        assert list(reached) == await people.reach(tx, await people.members(tx, CAMP), ("telegram", "matrix"))
