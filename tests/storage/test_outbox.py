"""What is on its way out."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import outbox, tables
from storage.database import Database
from storage.records import DeliveryKind, DeliveryState, Draft, End
from tests.databases import NOW


def _draft(room: str = "1", source: str | None = None) -> Draft:
    body = {"text": "Grüß dich 👋 \u0000", "spans": [1, None, {"bold": True}]}
    return Draft("telegram", room, DeliveryKind.ANSWER, body, "de", source)


async def test_order_and_content_are_kept(database: Database) -> None:
    drafts = [replace(_draft("b", source="9"), thread="t", replaces="r", private=False), _draft("a"), _draft("b")]
    async with database.write() as tx:
        added = await outbox.add(tx, drafts, NOW)
        later = await outbox.add(tx, [_draft("c")], NOW)
    async with database.read() as tx:
        assert await outbox.waiting(tx) == added + later
    for draft, delivery in zip(drafts, added, strict=True):
        expected = replace(draft, due=NOW)
        assert all(getattr(expected, field.name) == getattr(delivery, field.name) for field in fields(Draft))
    assert all(isinstance(delivery.kind, DeliveryKind) for delivery in added)
    assert [delivery.attempts for delivery in added] == [0, 0, 0]


async def test_order_of_very_many(database: Database) -> None:
    """More than the library puts into one statement."""
    rooms = [str(number) for number in range(2500)]
    async with database.write() as tx:
        added = await outbox.add(tx, [_draft(room) for room in rooms], NOW)
        ids = [delivery.id for delivery in added]
        assert ids == sorted(set(ids))
        assert [delivery.room for delivery in await outbox.waiting(tx)] == rooms


async def test_more_keys_than_one_statement_takes(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox, "MOST_KEYS", 2)
    drafts = [replace(_draft(str(number)), dedupe=f"k{number}") for number in range(5)]
    async with database.write() as tx:
        assert len(await outbox.add(tx, drafts[1:4], NOW)) == 3
        assert [row.room for row in await outbox.add(tx, drafts, NOW)] == ["0", "4"]


async def test_nothing_to_add_or_settle(database: Database) -> None:
    async with database.write() as tx:
        assert await outbox.add(tx, [], NOW) == []
        await outbox.settle(tx, [])
        assert await outbox.counts(tx) == {}


async def test_settled_ones_are_done_and_their_words_gone(database: Database) -> None:
    async with database.write() as tx:
        sent, gone, waiting = await outbox.add(tx, [_draft(), _draft(), _draft()], NOW)
        await outbox.settle(tx, [End(gone, DeliveryState.GONE), End(sent, DeliveryState.SENT, "77")])
    async with database.read() as tx:
        assert await outbox.waiting(tx) == [waiting]
        assert await outbox.counts(tx) == {"sent": 1, "gone": 1, "waiting": 1}
        query = select(tables.outbox.c.id).where(tables.outbox.c.body.is_(None)).order_by(tables.outbox.c.id)
        assert list((await tx.execute(query)).scalars()) == [sent.id, gone.id]


async def test_what_is_not_due_yet_by_the_bots_clock_is_not_waited_for(database: Database) -> None:
    """A clock that was set back must not make a row that may be claimed again look free over and over."""
    async with database.write() as tx:
        (row,) = await outbox.add(tx, [_draft()], NOW)
        await outbox.settle(tx, [End(row, DeliveryState.WAITING, free=NOW)])
    async with database.read() as tx:
        assert await outbox.next_free(tx, ["telegram"], "me", NOW) == NOW
        assert await outbox.next_free(tx, ["telegram"], "me", NOW - timedelta(seconds=1)) is None


async def test_answer_is_found_by_what_it_answers(database: Database) -> None:
    drafts = [_draft(source="9"), _draft(source="9"), _draft(source="9"), _draft("2", source="9")]
    async with database.write() as tx:
        unsent, first, second, elsewhere = await outbox.add(tx, drafts, NOW)
        assert await outbox.answer_to(tx, "telegram", "1", "9") is None
        sent = [(second, "b"), (first, "a"), (elsewhere, "c")]
        await outbox.settle(tx, [End(row, DeliveryState.SENT, name) for row, name in sent])
        await outbox.settle(tx, [End(unsent, DeliveryState.FAILED)])
        assert await outbox.answer_to(tx, "telegram", "1", "9") == "a"
        assert await outbox.answer_to(tx, "telegram", "2", "9") == "c"
        assert await outbox.answer_to(tx, "matrix", "1", "9") is None


async def test_old_and_settled_are_forgotten(database: Database) -> None:
    day = timedelta(days=1)
    async with database.write() as tx:
        old, still_waiting = await outbox.add(tx, [_draft("old"), _draft("waiting")], NOW - day)
        (new,) = await outbox.add(tx, [_draft("new")], NOW)
        await outbox.settle(tx, [End(row, DeliveryState.SENT) for row in (old, new)])
        await outbox.forget(tx, NOW)
        left = await tx.execute(select(tables.outbox.c.room).order_by(tables.outbox.c.id))
        assert list(left.scalars()) == [still_waiting.room, new.room]
