"""Ballots: one for each person and round while the round is open, and without any person once it is closed."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, bindparam, exists, select

from storage.database import Transaction
from storage.records import Ballot, DeliveryKind, DeliveryState
from storage.tables import ballots, counted_ballots, outbox, voters

# Without letters and digits that look alike. 8 of them are 40 bits: nobody's receipt is guessed or met by chance.
_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_LONG = 8


def new_receipt() -> str:
    """A random receipt, in two halves that can be read out: `K7QF-3MXA`."""
    word = "".join(secrets.choice(_LETTERS) for _ in range(_LONG))
    return f"{word[:4]}-{word[4:]}"


_HERE = (ballots.c.round == bindparam("round")) & (ballots.c.person == bindparam("person"))
_BEFORE = exists().where(voters.c.round == bindparam("round"), voters.c.person == bindparam("person"))
_STANDING = select(
    select(ballots.c.choices).where(_HERE).scalar_subquery().label("choices"),
    select(ballots.c.receipt).where(_HERE).scalar_subquery().label("receipt"),
    _BEFORE.label("before"),
)
_REPLACE = ballots.update().where(ballots.c.round == bindparam("in_round"), ballots.c.person == bindparam("of_person"))


async def of_person(tx: Transaction, round_id: int, person: int) -> Ballot | None:
    """Somebody's ballot in an open round."""
    query = select(ballots.c.choices, ballots.c.receipt)
    row = (await tx.execute(query.where(ballots.c.round == round_id, ballots.c.person == person))).first()
    return Ballot(row.choices, row.receipt) if row else None


async def standing(tx: Transaction, round_id: int, person: int) -> tuple[Ballot | None, bool]:
    """Somebody's ballot in an open round, and whether one of theirs was counted when the round was closed earlier.

    A counted one cannot be found any more. One query, since every press asks this.
    """
    row = (await tx.execute(_STANDING, {"round": round_id, "person": person})).one()
    return Ballot(row.choices, row.receipt) if row.receipt else None, bool(row.before)


async def cast(tx: Transaction, round_id: int, person: int, choices: str, before: Ballot | None) -> Ballot:
    """Put these choices in place of all that the person voted for so far; the receipt stays the same.

    `before` is the person's ballot as this transaction found it.
    """
    if before is not None:
        await tx.execute(_REPLACE, {"in_round": round_id, "of_person": person, "choices": choices})
        return Ballot(choices, before.receipt)
    receipt = new_receipt()
    values = {"round": round_id, "person": person, "choices": choices, "receipt": receipt}
    await tx.execute(ballots.insert().values(**values))
    return Ballot(choices, receipt)


async def withdraw(tx: Transaction, round_id: int, person: int) -> None:
    """Take somebody's ballot back as if there had been none."""
    await tx.execute(ballots.delete().where(ballots.c.round == round_id, ballots.c.person == person))


async def has_voted(tx: Transaction, round_id: int, person: int) -> bool:
    """Whether the person's ballot was counted when the round was closed, and so cannot be found any more."""
    return (await standing(tx, round_id, person))[1]


async def any_in(tx: Transaction, round_id: int) -> bool:
    """Whether anybody voted in a round so far."""
    there = exists().where(ballots.c.round == round_id) | exists().where(counted_ballots.c.round == round_id)
    return bool((await tx.execute(select(there))).scalar())


async def written(tx: Transaction, round_id: int) -> list[str]:
    """What stands on all ballots of a round, those counted earlier and those still open, in no telling order."""
    earlier = await tx.execute(select(counted_ballots.c.choices).where(counted_ballots.c.round == round_id))
    still = await tx.execute(select(ballots.c.choices).where(ballots.c.round == round_id))
    return sorted([*earlier.scalars(), *still.scalars()])


async def counted(tx: Transaction, round_id: int) -> list[Ballot]:
    """The ballots of a closed round in the order of their receipts."""
    query = select(counted_ballots.c.choices, counted_ballots.c.receipt).where(counted_ballots.c.round == round_id)
    return [Ballot(row.choices, row.receipt) for row in await tx.execute(query.order_by(counted_ballots.c.receipt))]


async def seal(tx: Transaction, round_id: int, instead: Mapping[str, object], over: Mapping[str, object]) -> None:
    """Cut the link between people and ballots for good.

    The ballots stay without people, the people who voted without ballots. What tells of ballots and could not be sent
    so far would still hold both; it says `instead` (a reply's body by language) from now on. A poll that was not sent
    says `over`: nobody should be asked any more. What was freed in the database file is wiped once the transaction is
    committed.
    """
    rows = (await tx.execute(select(ballots).where(ballots.c.round == round_id))).all()
    earlier = [Ballot(ballot.choices, ballot.receipt) for ballot in await counted(tx, round_id)]
    both = [*earlier, *(Ballot(row.choices, row.receipt) for row in rows)]
    await tx.execute(counted_ballots.delete().where(counted_ballots.c.round == round_id))
    # In the order of the random receipts, and all of them anew: where they lie says nothing of who came when.
    both.sort(key=lambda ballot: ballot.receipt)
    if both:
        values = [{"round": round_id, "receipt": ballot.receipt, "choices": ballot.choices} for ballot in both]
        await tx.execute(counted_ballots.insert(), values)
    if rows:
        people = sorted(row.person for row in rows)
        await tx.execute(voters.insert(), [{"round": round_id, "person": person} for person in people])
    await tx.execute(ballots.delete().where(ballots.c.round == round_id))
    tells = (outbox.c.about == about(round_id)) | outbox.c.about.contains(mentioned([round_id]))
    await _take_back(tx, tells, instead)
    await _take_back(tx, outbox.c.about == about_poll(round_id), over)
    tx.wipe = True


async def _take_back(tx: Transaction, tells: ColumnElement[bool], instead: Mapping[str, object]) -> None:
    """Replace the words of what was not sent and tells of a ballot, in whatever language."""
    unsent = (outbox.c.kind == DeliveryKind.BALLOT) & (outbox.c.state == DeliveryState.WAITING) & tells
    rows = (await tx.execute(select(outbox.c.id, outbox.c.language).where(unsent))).all()
    otherwise = next(iter(instead.values()), None)
    for row in rows:
        words = instead.get(row.language, otherwise)
        await tx.execute(outbox.update().where(outbox.c.id == row.id).values(body=words))


def about(round_id: int) -> str:
    """The name under which the outbox knows somebody's ballot in a round, which may be changed where it was sent."""
    return f"round:{round_id}"


def mentioned(round_ids: Iterable[int]) -> str:
    """The name under which the outbox knows what tells something of ballots in these rounds."""
    return "".join(f"[{round_id}]" for round_id in round_ids)


def about_poll(round_id: int) -> str:
    """The same for ballots that were sent as a poll of the platform's own."""
    return f"round:{round_id}:poll"
