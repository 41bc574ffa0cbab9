"""Whose turn it is to send: answers before bulk, and all of it within the platform's pace."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.clock import PlayClock
from bot.delivery import Deliverer
from bot.turns import BULK_PLACES, PLACES, Turns
from storage.database import Database
from storage.records import DeliveryKind, Draft
from tests.app.harness import NOON, Other, setup, talking


class Time:
    """Time that passes only when told; `pass_by` wakes those who sleep, each at its moment."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Sleep until time has passed."""
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.now + seconds, waking))
        await waking

    async def pass_by(self, seconds: float) -> None:
        """Let so many seconds pass."""
        end = self.now + seconds
        await _settled()
        while due := sorted((entry for entry in self._sleepers if entry[0] <= end), key=lambda entry: entry[0]):
            self._sleepers.remove(due[0])
            self.now = due[0][0]
            due[0][1].set_result(None)
            await _settled()
        self.now = end


class Sends:
    """Sends that take a place and end at once, unless they are to `hang`; notes when each had its turn."""

    def __init__(self, per_second: float | None, tasks: asyncio.TaskGroup) -> None:
        self.time = Time()
        self.turns = Turns(per_second, self.time, self.time.sleep)
        self.bulk: list[float] = []
        self.answers: list[float] = []
        self.rooms: list[str] = []
        self.hang: asyncio.Event | None = None
        self._group = tasks
        self.tasks = [tasks.create_task(self.turns.run())]

    async def start(self, number: int, *, bulk: bool, room: str = "") -> None:
        """So many messages, each to a room of its own unless one is named."""
        for index in range(number):
            name = room or f"{'b' if bulk else 'a'}{self.time.now}-{index}"
            self.tasks.append(self._group.create_task(self._send(name, bulk)))
        await _settled()

    async def _send(self, room: str, bulk: bool) -> None:
        async with self.turns.place(room, bulk=bulk):
            (self.bulk if bulk else self.answers).append(self.time.now)
            self.rooms.append(room)
            if self.hang:
                await self.hang.wait()


async def _settled() -> None:
    """Let everybody do what can be done now."""
    for _ in range(10):
        await asyncio.sleep(0)


@asynccontextmanager
async def sending(per_second: float | None) -> AsyncIterator[Sends]:
    """Sends at this pace; those that still wait in the end are dropped."""
    async with asyncio.TaskGroup() as tasks:
        sends = Sends(per_second, tasks)
        yield sends
        for task in sends.tasks:
            task.cancel()


def most_in_a_second(moments: Sequence[float]) -> int:
    """How many there are at most within any second."""
    return max(sum(1 for other in moments if first <= other < first + 1.0 - 1e-6) for first in moments)


async def test_bulk_leaves_places_for_answers() -> None:
    async with sending(None) as sends:
        sends.hang = asyncio.Event()
        await sends.start(100, bulk=True)
        assert len(sends.bulk) == BULK_PLACES
        await sends.start(100, bulk=False)
        assert len(sends.answers) == PLACES - BULK_PLACES
        sends.hang.set()
        await sends.time.pass_by(0)
        for _ in range(20):
            await _settled()
        assert (len(sends.bulk), len(sends.answers)) == (100, 100)


async def test_bulk_goes_out_evenly() -> None:
    async with sending(28) as sends:
        await sends.start(84, bulk=True)
        await sends.time.pass_by(3)
        gaps = {round(after - before, 6) for before, after in zip(sends.bulk, sends.bulk[1:], strict=False)}
        assert gaps == {round(1 / 28, 6)}
        assert len(sends.bulk) == 84


async def test_answers_alone_are_not_slowed_down() -> None:
    async with sending(28) as sends:
        await sends.start(PLACES, bulk=False)
        assert sends.answers == [1000.0] * PLACES


async def test_answers_go_ahead_of_bulk_and_together_they_keep_the_pace() -> None:
    async with sending(28) as sends:
        await sends.start(300, bulk=True)
        await sends.time.pass_by(2)
        await sends.start(10, bulk=False)
        await sends.time.pass_by(1)
        assert len(sends.answers) == 10
        assert max(sends.answers) - 1002.0 < 11 / 28
        await sends.time.pass_by(10)
        assert len(sends.bulk) == 300
        assert most_in_a_second(sends.bulk + sends.answers) <= 28


async def test_bulk_fills_what_answers_leave() -> None:
    async with sending(28) as sends:
        await sends.start(300, bulk=True)
        await sends.time.pass_by(1)
        before = len(sends.bulk)
        for _ in range(50):  # twenty a second
            await sends.start(1, bulk=False)
            await sends.time.pass_by(0.05)
        assert len(sends.answers) == 50
        assert len(sends.bulk) - before == pytest.approx(8 * 2.5, abs=1)


async def test_many_answers_at_once_hold_bulk_up_for_a_second_only() -> None:
    async with sending(28) as sends:
        await sends.start(32, bulk=False)
        await sends.start(1, bulk=True)
        await sends.time.pass_by(2)
        assert sends.bulk == [1001.0]


async def test_after_a_pause_bulk_is_slower_and_recovers_slowly() -> None:
    async with sending(28) as sends:
        await sends.start(600, bulk=True)
        await sends.time.pass_by(1)
        paused, again = (asyncio.ensure_future(sends.turns.pause(3)) for _ in range(2))  # noqa: TID251 - both are awaited
        await sends.start(3, bulk=False)
        await sends.time.pass_by(20)
        await asyncio.gather(paused, again)
        a_second = Counter(int(moment - 1004.0) for moment in sends.bulk if moment >= 1001.0)
        assert min(sends.answers) >= 1004.0
        assert max(sends.answers) < 1004.2
        assert not any(1001.01 < moment < 1004.0 for moment in sends.bulk)
        assert 10 <= a_second[0] <= 14
        assert a_second[0] < a_second[4] < a_second[9] < a_second[15] <= 28
        assert a_second[9] - a_second[4] == pytest.approx(5, abs=1)


async def test_however_often_the_server_complains_bulk_goes_on() -> None:
    async with sending(28) as sends:
        for _ in range(10):
            pause = asyncio.ensure_future(sends.turns.pause(1))  # noqa: TID251 - it is awaited
            await sends.time.pass_by(1)
            await pause
        await sends.start(50, bulk=True)
        await sends.time.pass_by(1)
        assert 3 <= len(sends.bulk) <= 6


async def test_bulk_that_an_answer_waits_behind_goes_out_like_an_answer() -> None:
    async with sending(28) as sends:
        await sends.start(100, bulk=True)
        await sends.start(1, bulk=True, room="anna")
        sends.turns.hurry("anna")
        sends.turns.hurry("nobody")
        await sends.time.pass_by(0.1)
        assert sends.rooms.index("anna") <= 2


async def test_order_within_a_chat_stays(tmp_path: Path) -> None:
    """Everybody gets a result; somebody whose result has not gone out yet asks: result and answer come next."""
    time, other = Time(), Other()
    other.per_second = 28
    async with talking(setup(tmp_path)):
        pass  # makes the database
    async with Database(f"sqlite+aiosqlite:///{tmp_path}/bot.db") as database, asyncio.TaskGroup() as tasks:
        deliverer = Deliverer(database, {"other": other}, PlayClock(NOON, 0), time.sleep, time)
        ready = asyncio.Event()
        running = tasks.create_task(deliverer.run(ready))
        await ready.wait()
        drafts = [_draft(f"r{number}", DeliveryKind.RESULT) for number in range(40)]
        async with database.write() as tx:
            rows = await deliverer.add(tx, drafts)
        deliverer.submit(rows)
        await time.pass_by(0.1)
        async with database.write() as tx:
            rows = await deliverer.add(tx, [_draft("r39", DeliveryKind.ANSWER)])
        deliverer.submit(rows)
        while len(other.sent) < 41:
            await time.pass_by(0.5)
        await deliverer.settled()
        assert "r39" in [o.room for o in other.sent[:6]]
        assert [o.reply.text.plain for o in other.sent if o.room == "r39"] == ["result", "answer"]
        running.cancel()


def _draft(room: str, kind: DeliveryKind) -> Draft:
    return Draft("other", room, kind, {"text": [[kind.value, ""]]}, "de")
