"""Ballots as stored: one for each person and round, and without people once the round is closed."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from storage import ballots, outbox, people
from storage.database import Database, Transaction
from storage.records import Ballot, DeliveryKind, Draft
from storage.tables import ballots as table
from storage.tables import outbox as outbox_table
from tests.databases import NOW, undone
from tests.storage.voting import camp, persons, the_round


async def cast(tx: Transaction, round_id: int, person: int, choices: str) -> Ballot:
    """Put a ballot in place of the one that is there."""
    before, _ = await ballots.standing(tx, round_id, person)
    return await ballots.cast(tx, round_id, person, choices, before)


async def _round(tx: Transaction) -> int:
    await camp(tx)
    return (await the_round(tx)).id


async def test_a_new_ballot_takes_the_place_of_the_earlier_one(database: Database) -> None:
    async with database.write() as tx:
        here = await _round(tx)
        anna, ben = await persons(tx, 2)
        first = await cast(tx, here, anna, "1 2")
        await cast(tx, here, ben, "3")
        second = await cast(tx, here, anna, "2")
        assert first.receipt == second.receipt
        assert await ballots.of_person(tx, here, anna) == second == Ballot("2", first.receipt)
        assert await ballots.written(tx, here) == ["2", "3"]
        await ballots.withdraw(tx, here, anna)
        assert await ballots.of_person(tx, here, anna) is None
        assert await ballots.written(tx, here) == ["3"]


async def test_nobody_has_two_in_one_round(database: Database) -> None:
    async with undone(database) as tx:
        here = await _round(tx)
        (anna,) = await persons(tx, 1)
        await cast(tx, here, anna, "1")
        with pytest.raises(IntegrityError):
            await tx.execute(insert(table).values(round=here, person=anna, choices="2", receipt="X"))


async def test_rounds_do_not_touch_each_other(database: Database) -> None:
    async with database.write() as tx:
        here = await _round(tx)
        there = (await the_round(tx, "zwei")).id
        (anna,) = await persons(tx, 1)
        await cast(tx, here, anna, "1")
        await cast(tx, there, anna, "4")
        await ballots.seal(tx, here, {}, {})
        assert await ballots.of_person(tx, here, anna) is None
        assert (await ballots.of_person(tx, there, anna) or Ballot("", "")).choices == "4"
        assert not await ballots.has_voted(tx, there, anna)


async def test_sealed_ballots_have_no_people(database: Database) -> None:
    async with database.write() as tx:
        here = await _round(tx)
        anna, ben, cara = await persons(tx, 3)
        kept = [await cast(tx, here, anna, "1 2"), await cast(tx, here, ben, "3")]
        await ballots.seal(tx, here, {}, {})
        assert await ballots.counted(tx, here) == sorted(kept, key=lambda ballot: ballot.receipt)
        assert [await ballots.has_voted(tx, here, who) for who in (anna, ben, cara)] == [True, True, False]
        assert (await tx.execute(select(table))).all() == []
        # Opened again, and closed again: what was counted stays.
        late = await cast(tx, here, cara, "1")
        assert await ballots.written(tx, here) == ["1", "1 2", "3"]
        await ballots.seal(tx, here, {}, {})
        await ballots.seal(tx, here, {}, {})
        assert await ballots.counted(tx, here) == sorted([*kept, late], key=lambda ballot: ballot.receipt)


async def test_an_unsent_confirmation_loses_the_ballot(database: Database) -> None:
    async with database.write() as tx:
        here = await _round(tx)
        there = (await the_round(tx, "zwei")).id
        await persons(tx, 1)
        await outbox.add(tx, [_confirmation(here), _confirmation(there), _confirmation(None)], NOW)
        await ballots.seal(tx, here, {"de": {"text": "weg"}, "en": {"text": "gone"}}, {})
        bodies = list((await tx.execute(select(outbox_table.c.body).order_by(outbox_table.c.id))).scalars())
    assert bodies == [{"text": "weg"}, {"text": "K7QF"}, {"text": "K7QF"}]


def _confirmation(round_id: int | None) -> Draft:
    return Draft(
        platform="telegram",
        room="1",
        kind=DeliveryKind.BALLOT if round_id else DeliveryKind.ANSWER,
        body={"text": "K7QF"},
        language="de",
        about=ballots.about(round_id) if round_id else None,
    )


async def test_two_accounts_of_one_person_have_one_ballot(database: Database) -> None:
    async with database.write() as tx:
        here = await _round(tx)
        anna, ben = await persons(tx, 2)
        own = await cast(tx, here, anna, "1")
        await cast(tx, here, ben, "2")
        account = (await people.find(tx, "telegram", ["p1"]))["p1"].account
        await people.unite(tx, account, anna)
        assert await ballots.of_person(tx, here, anna) == own
        assert await ballots.written(tx, here) == ["1"]


def test_receipts_can_be_read_out() -> None:
    receipts = {ballots.new_receipt() for _ in range(200)}
    assert len(receipts) == 200
    assert all(re.fullmatch(r"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", receipt) for receipt in receipts)
