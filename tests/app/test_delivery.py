"""The one way out: what is due is claimed, sent once and in time, waits, expires, or is given up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.clock import PlayClock
from bot.delivery import AHEAD, Deliverer
from bot.ledger import TOGETHER
from bot.platforms import Failed, Gone, Later, Sent, Uncertain
from storage import outbox, people
from storage.database import Database
from storage.records import DeliveryKind, Draft, Hold
from storage.tables import outbox as table
from tests.app.harness import NOON, Other

REMINDER, ANNOUNCEMENT = DeliveryKind.REMINDER, DeliveryKind.ANNOUNCEMENT


class World:
    """The world's time, which passes only by sleeping. `naps` are the pauses."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.naps: list[float] = []
        self.goes_on = asyncio.Event()
        self.goes_on.set()

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.passed)

    def seconds(self) -> float:
        return self.passed

    async def sleep(self, seconds: float) -> None:
        await self.goes_on.wait()
        await asyncio.sleep(0)  # whoever is woken before its end has not slept
        self.naps.append(seconds)
        self.passed += seconds


class Way:
    """A deliverer on a database, one platform, and a clock that stands still until it is moved."""

    def __init__(self, database: Database, other: Other) -> None:
        self.database = database
        self.other = other
        self.clock = PlayClock(NOON, 0)
        self.world = World()
        self.deliverer = Deliverer(
            database, {"other": other}, self.clock, self.world.sleep, self.world.seconds, self.world.now
        )

    async def put(self, *drafts: Draft) -> None:
        async with self.database.write() as tx:
            rows = await self.deliverer.add(tx, drafts)
        self.deliverer.submit(rows)

    async def states(self) -> dict[str, int]:
        async with self.database.read() as tx:
            return await outbox.counts(tx)

    @property
    def texts(self) -> list[str]:
        return [outgoing.reply.text.plain for outgoing in self.other.sent]

    @asynccontextmanager
    async def running(self, *drafts: Draft) -> AsyncIterator[None]:
        """It runs, with these put in, until it has nothing left to do at this moment and in this block."""
        async with asyncio.TaskGroup() as tasks:
            ready = asyncio.Event()
            task = tasks.create_task(self.deliverer.run(ready))
            await ready.wait()
            await self.put(*drafts)
            await self.deliverer.settled()
            yield
            task.cancel()


@pytest.fixture
async def way(database: Database) -> Way:
    return Way(database, Other())


def draft(room: str = "anna", kind: DeliveryKind = ANNOUNCEMENT, **how: Any) -> Draft:
    words = how.pop("words", room)
    return Draft("other", room, kind, {"text": [[words, ""]], **how.pop("body", {})}, "de", **how)


def crowd(number: int, kind: DeliveryKind = ANNOUNCEMENT) -> Sequence[Draft]:
    return [draft(f"r{place:04}", kind) for place in range(number)]


async def until(condition: Callable[[], bool]) -> None:
    """Let the bot work until something holds; fails by the test's own time limit."""
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110 - it is about the world's time and what was sent, which have no event
            await asyncio.sleep(0)


async def test_all_that_is_due_is_sent_once(way: Way) -> None:
    async with way.running(*crowd(3 * AHEAD)):
        assert sorted(way.texts) == [f"r{place:04}" for place in range(3 * AHEAD)]
    assert await way.states() == {"sent": 3 * AHEAD}


async def test_little_is_claimed_ahead(way: Way) -> None:
    """So that a crash, or a second process, finds nearly all of it free."""
    way.other.hold = {f"r{place:04}": asyncio.Event() for place in range(3 * AHEAD)}
    async with asyncio.TaskGroup() as tasks:
        ready = asyncio.Event()
        task = tasks.create_task(way.deliverer.run(ready))
        await ready.wait()
        await way.put(*crowd(3 * AHEAD))
        held = table.c.holder.is_not(None)
        await until_rows(way.database, held, AHEAD)
        for event in way.other.hold.values():
            event.set()
        await way.deliverer.settled()
        task.cancel()
    assert await way.states() == {"sent": 3 * AHEAD}


async def until_rows(database: Database, condition: Any, number: int) -> None:
    async with asyncio.timeout(10):
        while True:
            async with database.read() as tx:
                found = (await tx.execute(table.select().where(condition))).all()
            if len(found) == number:
                return


async def test_changes_in_place_are_recorded_together(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    """A vote is thousands of them, and none does harm if it is repeated; a new message is recorded at once."""
    monkeypatch.setattr("bot.ledger.GATHERED", 3600.0)
    async with way.running():
        way.other.outcomes.extend([Sent("m1"), Sent("m2")])
        await way.put(*(draft(f"r{place}", DeliveryKind.ANSWER, replaces=f"m{place}") for place in (1, 2)))
        await until(lambda: len(way.texts) == 2)
        assert await way.states() == {"waiting": 2}
        await way.put(draft(kind=DeliveryKind.ANSWER))
        await way.deliverer.settled()
        assert await way.states() == {"sent": 3}


async def test_many_changes_in_place_wait_for_nothing(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ledger.GATHERED", 3600.0)
    async with way.running():
        way.other.outcomes.extend(Sent(f"m{place}") for place in range(TOGETHER))
        drafts = [draft(f"r{place}", DeliveryKind.ANSWER, replaces=f"m{place}") for place in range(TOGETHER)]
        await way.put(*drafts)
        await way.deliverer.settled()
        assert await way.states() == {"sent": TOGETHER}


async def test_what_is_not_due_yet_waits_for_the_clock(way: Way) -> None:
    async with way.running(draft(due=NOON + timedelta(minutes=5))):
        assert way.texts == []
        way.clock.move_to(NOON + timedelta(minutes=5))
        await way.put(draft("ben"))
        await way.deliverer.settled()
        assert sorted(way.texts) == ["anna", "ben"]


async def test_what_has_expired_is_not_sent(way: Way) -> None:
    async with way.running(draft(expires=NOON), draft("ben", expires=NOON + timedelta(seconds=1))):
        assert way.texts == ["ben"]
    assert await way.states() == {"sent": 1, "expired": 1}


async def test_what_expires_while_it_has_to_wait_is_not_sent(way: Way) -> None:
    way.other.outcomes.append(Later(90))
    async with way.running(draft(expires=NOON + timedelta(minutes=1))):
        way.clock.move_to(NOON + timedelta(minutes=2))
        await until_rows(way.database, table.c.state == "expired", 1)
    assert len(way.texts) == 1  # the one that was refused


@pytest.mark.parametrize(("minutes", "late"), [(1, False), (3, True)])
async def test_what_comes_late_says_so(way: Way, minutes: int, late: bool) -> None:
    way.clock.move_to(NOON + timedelta(minutes=minutes))
    async with way.running(draft(due=NOON, body={"late": [["zu spät", ""]]})):
        assert way.texts == ["zu spät\n\nanna" if late else "anna"]


@pytest.mark.parametrize("kind", [kind for kind in DeliveryKind if kind is not REMINDER])
async def test_what_may_have_arrived_is_repeated_once(way: Way, kind: DeliveryKind) -> None:
    way.other.outcomes.extend([Uncertain(), Uncertain()])
    async with way.running(draft(kind=kind)):
        assert way.texts == ["anna", "anna"]
    assert await way.states() == {"uncertain": 1}


async def test_a_reminder_that_may_have_arrived_is_not_repeated(way: Way) -> None:
    way.other.outcomes.append(Uncertain())
    async with way.running(draft(kind=REMINDER)):
        assert way.texts == ["anna"]
    assert await way.states() == {"uncertain": 1}


async def test_that_it_may_have_arrived_is_remembered_over_a_pause(way: Way) -> None:
    way.other.outcomes.extend([Uncertain(), Later(5), Uncertain()])
    async with way.running(draft()):
        await until(lambda: len(way.texts) == 3)
        await way.deliverer.settled()
    assert await way.states() == {"uncertain": 1}


async def test_one_that_fails_does_not_hold_up_the_others(way: Way) -> None:
    way.other.outcomes.extend([Later()] * 3 + [Sent("s")] * 100)
    async with way.running(*crowd(100)):
        await until(lambda: len(way.texts) >= 103)
        await way.deliverer.settled()
    assert await way.states() == {"sent": 100}
    assert len(set(way.texts)) == 100
    assert set(way.world.naps) <= {0.0, 1.0}


async def test_one_that_has_to_wait_is_tried_again_while_many_others_are_still_to_be_sent(way: Way) -> None:
    async with way.running():
        await way.put(*crowd(AHEAD - 4))
        await until(lambda: way.deliverer._all_claimed)
        way.other.outcomes.extend([Later(), *[Sent("s")] * AHEAD])
        await until(lambda: len(way.texts) >= AHEAD - 3)
    assert await way.states() == {"sent": AHEAD - 4}


async def test_pauses_grow_and_the_order_in_a_chat_stays(way: Way) -> None:
    way.other.outcomes.extend([Later()] * 9)
    async with way.running(draft(words="1"), draft(words="2")):
        await until(lambda: len(way.texts) == 11)
        await way.deliverer.settled()
    assert way.texts == ["1"] * 10 + ["2"]
    assert [nap for nap in way.world.naps if nap] == [1, 2, 4, 8, 16, 32, 60, 60, 60]


async def test_a_platform_out_of_reach_pauses_as_a_whole(way: Way) -> None:
    way.other.outcomes.extend([Later(everybody=True)] * 4)
    async with way.running(*crowd(200)):
        await until(lambda: len(way.texts) >= 204)
        await way.deliverer.settled()
    assert way.world.naps[0] == 1
    assert sum(way.world.naps) <= 1 + 2 + 4 + 8
    assert await way.states() == {"sent": 200}


async def test_who_has_blocked_the_bot_is_not_written_to_any_more(way: Way) -> None:
    async with way.database.write() as tx:
        anna = await people.meet(tx, "other", "@anna", NOON, room="anna")
    way.other.outcomes.append(Gone("blocked"))
    later = draft(words="later", due=NOON + timedelta(hours=1))
    async with way.running(draft(words="1"), draft(words="2"), later):
        assert way.texts == ["1"]
        assert await way.states() == {"gone": 3}
        async with way.database.read() as tx:
            assert await people.reach(tx, [anna.id], ["other"]) == []


async def test_what_is_refused_for_good_is_given_up(way: Way) -> None:
    way.other.outcomes.append(Failed("bad"))
    async with way.running(draft(words="1"), draft(words="2")):
        assert way.texts == ["1", "2"]
    assert await way.states() == {"failed": 1, "sent": 1}


async def test_stopping_in_order_repeats_nothing(way: Way) -> None:
    """What is on its way arrives and is recorded, the answer goes out, and the rest waits for the next start."""
    way.other.hold = {"r0000": asyncio.Event()}
    async with asyncio.TaskGroup() as tasks:
        ready = asyncio.Event()
        task = tasks.create_task(way.deliverer.run(ready))
        await ready.wait()
        await way.put(draft("r0000"))
        ending = tasks.create_task(way.deliverer.ended())
        await asyncio.sleep(0)
        await way.put(draft("ben", DeliveryKind.ANSWER), *crowd(500)[1:])
        way.other.hold["r0000"].set()
        await ending
        task.cancel()
    before = list(way.texts)
    assert {"ben"} <= set(before)
    again = Way(way.database, way.other)
    async with again.running():
        assert sorted(way.texts) == sorted({*way.texts})
        assert len(way.texts) == 501


async def test_after_a_crash_all_goes_on_at_once(way: Way) -> None:
    """The process died with claims: on SQLite nobody else can hold them, on PostgreSQL they run out."""
    hold = (await _claims(way, crowd(10))).until
    again = Way(way.database, way.other)
    async with again.running():
        if way.database.url.get_backend_name() == "postgresql":
            assert way.texts == []
            await until(lambda: again.world.now() >= hold)
            await again.deliverer.settled()
        await until(lambda: len(way.texts) == 10)
        await again.deliverer.settled()
    assert await way.states() == {"sent": 10}


async def _claims(way: Way, drafts: Sequence[Draft]) -> Hold:
    """Claim these like a process that dies then."""
    hold = Hold("dead", NOON + timedelta(seconds=20))
    async with way.database.write() as tx:
        await outbox.add(tx, drafts, NOON)
        found = await outbox.claim(tx, "other", hold, now=NOON, wall=NOON, limit=100, bulk=True)
    assert len(found) == len(drafts)
    return hold


async def test_nobody_sends_what_another_holds(way: Way) -> None:
    if way.database.url.get_backend_name() == "sqlite":
        return await _two_claim(way)
    hold = await _claims(way, crowd(10))
    way.world.goes_on.clear()
    async with way.running(draft("mine")):
        assert way.texts == ["mine"]
        way.world.goes_on.set()
        await until(lambda: len(way.texts) == 11)
        await way.deliverer.settled()
        assert way.world.now() >= hold.until
    return None


async def _two_claim(way: Way) -> None:
    await _claims(way, crowd(10))
    other = replace(await _claims(way, crowd(5)), holder="other")
    async with way.database.write() as tx:
        claimed = await outbox.claim(tx, "other", other, now=NOON, wall=NOON, limit=100, bulk=True)
    assert claimed == []


async def test_a_claim_that_ran_out_is_not_sent(way: Way) -> None:
    """The database was out of reach for so long that somebody else may be sending it by now."""
    async with way.running():
        way.world.passed += 3600
        assert not way.deliverer._ledger.holds()
        await way.put(draft(kind=DeliveryKind.ANSWER))
        await until(lambda: way.texts == ["anna"])
        await way.deliverer.settled()
    assert await way.states() == {"sent": 1}
