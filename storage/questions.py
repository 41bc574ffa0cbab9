"""What people ask the organisers: offered to be passed on, open, answered or closed; who asked, what was answered."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select

from storage.database import Transaction
from storage.records import Question, QuestionState
from storage.tables import askers, question_notices, questions, replies

KEPT = timedelta(days=1)  # after which what was only offered is forgotten
_OFFERED = questions.c.state.in_([QuestionState.DRAFT, QuestionState.JOINED])


async def draft(tx: Transaction, person: int, fresh: Question) -> int:
    """Keep a question that can be passed on by one tap; its `id` and `number` are new. Returns the id.

    The same words of the same person are kept once, and what nobody passed on within a day is gone.
    """
    await forget(tx, fresh.at)
    here = (questions.c.event == fresh.event) & _OFFERED
    query = select(questions.c.id).join(askers, askers.c.question == questions.c.id)
    query = query.where(here, questions.c.same == fresh.same, askers.c.person == person)
    known = (await tx.execute(query.order_by(questions.c.id))).scalars().first()
    return int(known) if known is not None else await _add(tx, person, fresh)


async def forget(tx: Transaction, at: datetime) -> None:
    """Drop what was only offered, and longer than a day before a moment (UTC)."""
    await tx.execute(delete(questions).where(_OFFERED, questions.c.at < at - KEPT))


async def _add(tx: Transaction, person: int, fresh: Question) -> int:
    values = {name: getattr(fresh, name) for name in Question.__slots__ if name != "id"}
    row = (await tx.execute(questions.insert().values(**values).returning(questions.c.id))).scalar_one()
    await tx.execute(askers.insert().values(question=row, person=person))
    return int(row)


async def find(tx: Transaction, event: str, question: int) -> Question | None:
    """One question of an event by its id."""
    return await _one(tx, questions.c.event == event, questions.c.id == question)


async def numbered(tx: Transaction, event: str, number: int) -> Question | None:
    """One question of an event by its number."""
    return await _one(tx, questions.c.event == event, questions.c.number == number)


async def open_same(tx: Transaction, event: str, same: str) -> Question | None:
    """The open question with these words."""
    open_ = questions.c.state == QuestionState.OPEN
    return await _one(tx, questions.c.event == event, open_, questions.c.same == same)


async def _one(tx: Transaction, *here: Any) -> Question | None:
    row = (await tx.execute(select(questions).where(*here).limit(1))).mappings().first()
    return _question(row) if row else None


async def open_ones(tx: Transaction, event: str) -> list[Question]:
    """The open questions of an event by their numbers."""
    here = (questions.c.event == event) & (questions.c.state == QuestionState.OPEN)
    rows = await tx.execute(select(questions).where(here).order_by(questions.c.number))
    return [_question(row) for row in rows.mappings()]


async def pass_on(tx: Transaction, person: int, fresh: Question) -> Question:
    """A question is the organisers' from now on: a draft, or a new one (its `id` is 0). Returns it with its number.

    Where the same words are open already, their question has one more asker.
    """
    known = await open_same(tx, fresh.event, fresh.same)
    if known is not None:
        await _join(tx, person, known.id)
        if fresh.id:
            await _set(tx, fresh.id, state=QuestionState.JOINED)
        return known
    highest = select(func.max(questions.c.number)).where(questions.c.event == fresh.event)
    number = ((await tx.execute(highest)).scalar() or 0) + 1
    values = {"number": number, "state": QuestionState.OPEN, "at": fresh.at}
    if fresh.id:
        await _set(tx, fresh.id, **values)
    question = fresh.id or await _add(tx, person, _with(fresh, values))
    return _with(fresh, values | {"id": question})


async def _join(tx: Transaction, person: int, question: int) -> None:
    if person not in await askers_of(tx, question):
        await tx.execute(askers.insert().values(question=question, person=person))


async def _set(tx: Transaction, question: int, **values: Any) -> None:
    await tx.execute(questions.update().where(questions.c.id == question).values(**values))


async def askers_of(tx: Transaction, question: int) -> list[int]:
    """The people who asked it."""
    query = select(askers.c.person).where(askers.c.question == question).order_by(askers.c.person)
    return list((await tx.execute(query)).scalars())


async def asked_by(tx: Transaction, event: str, person: int) -> int:
    """How many open questions somebody has."""
    query = select(func.count()).select_from(questions).join(askers, askers.c.question == questions.c.id)
    here = (questions.c.event == event) & (questions.c.state == QuestionState.OPEN)
    return int((await tx.execute(query.where(here, askers.c.person == person))).scalar_one())


async def close(tx: Transaction, question: int) -> None:
    """It needs no answer, or no further one."""
    await _set(tx, question, state=QuestionState.CLOSED)


async def answer(tx: Transaction, question: int, author: int, text: str, at: datetime) -> int:
    """Keep an answer, whatever was answered before; returns its id."""
    await _set(tx, question, state=QuestionState.ANSWERED)
    row = {"question": question, "author": author, "text": text, "at": at}
    return int((await tx.execute(replies.insert().values(row).returning(replies.c.id))).scalar_one())


async def answers(tx: Transaction, question: int) -> list[str]:
    """All that was answered, in its order."""
    query = select(replies.c.text).where(replies.c.question == question).order_by(replies.c.id)
    return list((await tx.execute(query)).scalars())


async def newest(tx: Transaction, events: Collection[str]) -> dict[str, int]:
    """The highest number of an open question, for those of the events that have any."""
    here = (questions.c.state == QuestionState.OPEN) & questions.c.event.in_(events)
    query = select(questions.c.event, func.max(questions.c.number).label("number")).where(here)
    return {row.event: row.number for row in await tx.execute(query.group_by(questions.c.event))}


async def told(tx: Transaction, event: str) -> dict[int, tuple[int, datetime]]:
    """Up to which number each organiser was told of questions, and when (UTC)."""
    rows = await tx.execute(select(question_notices).where(question_notices.c.event == event))
    return {row.person: (row.number, row.at) for row in rows}


async def set_told(tx: Transaction, event: str, people: Iterable[int], number: int, at: datetime) -> None:
    """These organisers have been told of all questions up to a number."""
    rows = [{"event": event, "person": person, "number": number, "at": at} for person in people]
    if rows:
        here = question_notices.c.person.in_([row["person"] for row in rows])
        await tx.execute(delete(question_notices).where(question_notices.c.event == event, here))
        await tx.execute(question_notices.insert(), rows)


async def counts(tx: Transaction, event: str) -> dict[str, int]:
    """How many questions were passed on, by what became of them."""
    query = select(questions.c.state, func.count().label("number")).where(questions.c.event == event, ~_OFFERED)
    return {row.state: row.number for row in await tx.execute(query.group_by(questions.c.state))}


def _with(question: Question, values: Any) -> Question:
    data = {name: getattr(question, name) for name in Question.__slots__}
    return Question(**data | values)


def _question(row: Any) -> Question:
    return Question(**dict(row) | {"state": QuestionState(row["state"])})
