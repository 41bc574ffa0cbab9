"""What happens by itself at its time. The database knows what is due; this only looks when there is something to do."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

import structlog

from bot.clock import Clock, PlayClock, within
from bot.library import Library
from bot.notices import Notices
from handlers.contract import Event, Moment, Timer
from storage.database import Database, Transaction
from storage.records import Delivery, Draft

log = structlog.get_logger()

LOOK = 1.0  # seconds of the bot's clock between two looks at what comes next
LONGEST_HOLD = 2.0  # real seconds for which a clock that plays waits for what is being sent
AFTER_FAILURE = 5.0  # seconds of the bot's clock


class Outbox(Protocol):
    """Where drafts go (see `bot.delivery.Deliverer`)."""

    async def add(self, tx: Transaction, drafts: Sequence[Draft]) -> list[Delivery]:
        """Put drafts into the outbox in their transaction."""

    def submit(self, deliveries: Sequence[Delivery]) -> None:
        """The transaction is committed, so they may be sent."""

    async def settled(self) -> None:
        """Return once nothing is left to send."""


class Timetable:
    """Runs the timers of all events; what they say goes into the outbox."""

    def __init__(
        self,
        database: Database,
        library: Library,
        clock: Clock,
        timers: Sequence[Timer],
        notices: Notices,
        outgoing: Outbox,
    ) -> None:
        self._database = database
        self._library = library
        self._clock = clock
        self._timers = tuple(timers)
        self._notices = notices
        self._outgoing = outgoing
        self._next: dict[int, datetime | None] = {}  # by the timer's place in the list
        self._working = asyncio.Lock()
        self._looking = asyncio.Lock()

    async def run(self) -> None:
        """Do what is due, when it is due, until cancelled. What fails is tried again."""
        while True:
            try:
                await self._database.make_up()
                await self.upcoming()
                done = await self.work_off()
            except Exception:  # whatever the database or a timer raises: nothing was kept, and the rest goes on
                log.exception("what was due could not be done")
                done = False
            await self._clock.sleep(await self._until_next() if done else self._until_again())

    async def _until_next(self) -> float:
        """Seconds of the bot's clock until the next look. A clock that plays waits there until all is done and sent."""
        if isinstance(self._clock, PlayClock):
            await within(LONGEST_HOLD, self._outgoing.settled())
        coming = min((moment for moment in self._next.values() if moment is not None), default=None)
        if isinstance(self._clock, PlayClock):
            self._clock.hold(coming)
        return LOOK if coming is None else min(LOOK, (coming - self._clock.now()).total_seconds())

    def _until_again(self) -> float:
        """Seconds of the bot's clock until a failure may be over; one that plays must not stand still meanwhile."""
        if isinstance(self._clock, PlayClock):
            self._clock.hold(None)
        return AFTER_FAILURE

    async def work_off(self) -> bool:
        """Do all that is due, part by part; False: something is left that cannot be done now.

        One at a time: once this returns, what anybody else was doing here has been handed over to be sent.
        """
        async with self._working:
            while self.is_due(self._clock.now()):
                before = self._next
                said = await self.catch_up()
                await self.upcoming()
                if not said and self._next == before:
                    return False
                await asyncio.sleep(0)  # what came in meanwhile goes first
            return True

    async def begin(self) -> None:
        """Look once before anything comes in: what fell due while nobody looked is done before that is handled."""
        try:
            await self.upcoming()
        except Exception:  # whatever the database or a timer raises; it is tried again by and by
            log.exception("what is due could not be looked up")

    async def upcoming(self) -> datetime | None:
        """The next moment (UTC) at which something is due, which may be past; None: nothing that is known now.

        One look at a time: else one that began before a change could end last, and what it missed would be lost.
        """
        async with self._looking:
            async with self._database.read() as tx:
                found = {
                    place: await timer.upcoming(tx, self._library.events) for place, timer in enumerate(self._timers)
                }
            self._next = found
        return min((moment for moment in found.values() if moment is not None), default=None)

    def is_due(self, now: datetime) -> bool:
        """Whether something is due by now (UTC), as far as the last look showed."""
        return any(self._due_by(now))

    async def deadlines(self, tx: Transaction, now: datetime) -> list[Draft]:
        """Do what must be done before what comes in now is handled, if the last look showed that it is due."""
        return await self._done(tx, now, [timer for timer in self._due_by(now) if timer.deadline])

    async def catch_up(self) -> bool:
        """Do what is due now, or a part of it, commit it, and have it sent; whether anything was said."""
        now = self._clock.now()
        async with self._database.write() as tx:
            deliveries = await self._outgoing.add(tx, await self._done(tx, now, self._due_by(now)))
        self._outgoing.submit(deliveries)
        return bool(deliveries)

    def _due_by(self, now: datetime) -> list[Timer]:
        return [self._timers[place] for place, moment in self._next.items() if moment is not None and moment <= now]

    async def _done(self, tx: Transaction, at: datetime, due: Iterable[Timer]) -> list[Draft]:
        """Do what is due at a moment (UTC); the drafts are to be put into the outbox of the same transaction.

        A timer that fails is undone and told in the log; the others go on.
        """
        drafts: list[Draft] = []
        for timer in due:
            for event in self._library.events.values():
                try:
                    async with tx.step():
                        said = await timer.due(self._moment(event, at, tx))
                        drafts += await self._notices.drafts(tx, event, said)
                except Exception:
                    log.exception("a timer failed", timer=timer.due.__module__)
        return drafts

    def _moment(self, event: Event, at: datetime, tx: Transaction) -> Moment:
        groups = self._notices.groups if event.slug == self._library.default.slug else ()
        return Moment(event, at, tx, self._notices.speak, tuple(self._notices.platforms), groups)
