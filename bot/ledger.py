"""The outbox as those see it who send: what is theirs to send, until when, and how it ended."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from storage import outbox, people
from storage.database import Database, Transaction
from storage.records import Delivery, DeliveryState, Draft, End, Hold

log = structlog.get_logger()

LEASE = timedelta(seconds=30)  # how long a claim holds without being renewed
RENEWED = 10.0  # seconds between two renewals
GATHERED = 0.05  # seconds for which a change in place waits for others, to be recorded with them
TOGETHER = 8  # so many are recorded at once


@dataclass(slots=True)
class _Ended:
    end: End
    recorded: asyncio.Event = field(default_factory=asyncio.Event)


class Ledger:
    """Claims rows by a lease and records how their sends ended.

    `clock` is the bot's, for what is due. A lease runs in the world's time, `wall` (UTC): a claim must hold for as
    long as a send takes, however fast the bot's clock plays an event through. `sleep` waits real seconds.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        wall: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database = database
        self._clock = clock
        self._wall = wall
        self._sleep = sleep
        self._holder = secrets.token_hex(8)
        self._held_until = wall()
        self._ended: list[_Ended] = []
        self._some_ended = asyncio.Event()

    async def open(self) -> None:
        """Before anything is sent. What is held in an SQLite file was left by a crash: nobody else sends from it."""
        if self._database.url.get_backend_name() == "sqlite":
            async with self._database.write() as tx:
                await outbox.release(tx)

    async def add(self, tx: Transaction, drafts: Sequence[Draft]) -> list[Delivery]:
        """Put drafts into the outbox in their transaction; what is not bulk is claimed with it."""
        return await outbox.add(tx, drafts, self._clock.now(), self._hold())

    async def claim(self, platform: str, limit: int) -> list[Delivery]:
        """What is due on a platform and claimed by nobody, at most so much, in order; what people wait for first."""
        async with self._database.write() as tx:
            hold, now, wall = self._hold(), self._clock.now(), self._wall()
            found = await outbox.claim(tx, platform, hold, now=now, wall=wall, limit=limit, bulk=False)
            rest = limit - len(found)
            if rest:
                found += await outbox.claim(tx, platform, hold, now=now, wall=wall, limit=rest, bulk=True)
        return found

    async def seconds_until_free(self, platforms: Collection[str]) -> float | None:
        """Until something can be claimed that now is held by others or has to wait; None: there is no such thing."""
        async with self._database.read() as tx:
            free = await outbox.next_free(tx, platforms, self._holder, self._clock.now())
        return None if free is None else max(0.0, (free - self._wall()).total_seconds())

    def holds(self) -> bool:
        """Whether what was claimed is still ours. It is not where no renewal came through for long."""
        return self._wall() < self._held_until

    def after(self, seconds: float) -> datetime:
        """A moment of the world's time from which on something may be claimed again."""
        return self._wall() + timedelta(seconds=seconds)

    def _hold(self) -> Hold:
        until = self._wall() + LEASE
        self._held_until = max(self._held_until, until)
        return Hold(self._holder, until)

    async def keep(self) -> None:
        """Renew what is held, until cancelled."""
        while True:
            await asyncio.sleep(RENEWED)
            try:
                await self.renew()
            except Exception:  # whatever the database raises; others may take over once the lease is over
                log.exception("claims could not be renewed")

    async def renew(self) -> None:
        """Hold what is held for longer."""
        hold = Hold(self._holder, self._wall() + LEASE)
        async with self._database.write() as tx:
            await outbox.renew(tx, hold)
        self._held_until = hold.until

    async def record(self, end: End) -> None:
        """Return once this end of a send is recorded: at once, unless nobody is harmed should a crash repeat it."""
        ended = _Ended(end)
        self._ended.append(ended)
        if _repeatable(end) and len(self._ended) < TOGETHER:
            asyncio.get_running_loop().call_later(GATHERED, self._some_ended.set)
        else:
            self._some_ended.set()
        await ended.recorded.wait()

    async def run(self) -> None:
        """Record ends together, until cancelled: while one commit runs, the next ones gather."""
        while True:
            await self._some_ended.wait()
            await self._settle()

    async def close(self) -> None:
        """Record what is left, and let go of what was not sent."""
        await self._settle()
        async with self._database.write() as tx:
            await outbox.release(tx, self._holder)

    async def _settle(self) -> None:
        ended, self._ended = self._ended, []
        self._some_ended.clear()
        if not ended:
            return
        try:
            async with self._database.write() as tx:
                await outbox.settle(tx, [one.end for one in ended], self._holder)
                await _forget_the_gone(tx, [one.end.delivery for one in ended if one.end.state is DeliveryState.GONE])
        except BaseException as error:
            self._ended = ended + self._ended  # to be recorded later; when the bot stops, by `close`
            if not isinstance(error, Exception):
                raise
            log.exception("the ends of sends could not be recorded")
            await self._sleep(1)
            self._some_ended.set()
            return
        for one in ended:
            one.recorded.set()


def _repeatable(end: End) -> bool:
    """Whether a message was changed in place: where that is done once more, it stands there as it did."""
    return end.sent is not None and end.sent == end.delivery.replaces


async def _forget_the_gone(tx: Transaction, gone: Sequence[Delivery]) -> None:
    """Who has blocked the bot or left is not written to any more; nor is a group that has thrown it out, for now."""
    for platform in {delivery.platform for delivery in gone}:
        here = [delivery for delivery in gone if delivery.platform == platform]
        private = {delivery.room for delivery in here if delivery.private}
        if private:
            await people.lose(tx, platform, private)
        await outbox.give_up(tx, platform, {delivery.room for delivery in here})
