"""What happens by itself at its time. The database knows what is due; this only looks when there is something to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.library import Library
from bot.notices import Notices
from handlers.contract import Event, Moment, Timer
from storage import outbox
from storage.database import Database, Transaction
from storage.records import Delivery, Draft

log = structlog.get_logger()

LOOK = 1.0  # seconds of the bot's clock between two looks at what comes next
AFTER_FAILURE = timedelta(seconds=5)


class Timetable:
    """Runs the timers of all events. `submit` is told what was put into the outbox, once it is committed."""

    def __init__(
        self,
        database: Database,
        library: Library,
        clock: Clock,
        timers: Sequence[Timer],
        notices: Notices,
        submit: Callable[[Sequence[Delivery]], None],
    ) -> None:
        self._database = database
        self._library = library
        self._clock = clock
        self._timers = timers
        self._notices = notices
        self._submit = submit
        self._next: datetime | None = None

    async def run(self) -> None:
        """Do what is due, when it is due, until cancelled. What fails is tried again."""
        while True:
            try:
                await self._database.make_up()
                await self.upcoming()
                if self.is_due(self._clock.now()):
                    await self.catch_up()
            except Exception:  # whatever the database or a timer raises: nothing was kept, and the rest goes on
                log.exception("what was due could not be done")
                await self._clock.sleep(AFTER_FAILURE.total_seconds())
            await self._clock.sleep(LOOK)

    async def upcoming(self) -> datetime | None:
        """The next moment (UTC) at which something is due, which may be past; None: nothing that is known now."""
        async with self._database.read() as tx:
            moments = [await timer.upcoming(tx, self._library.events) for timer in self._timers]
        self._next = min((moment for moment in moments if moment is not None), default=None)
        return self._next

    def is_due(self, now: datetime) -> bool:
        """Whether something is due by now (UTC), as far as the last look showed."""
        return self._next is not None and self._next <= now

    async def catch_up(self) -> None:
        """Do what is due now, commit it, and have it sent."""
        async with self._database.write() as tx:
            deliveries = await outbox.add(tx, await self.due(tx, self._clock.now()), self._clock.now())
        self._submit(deliveries)

    async def due(self, tx: Transaction, at: datetime) -> list[Draft]:
        """Do what is due at a moment (UTC); the drafts are to be put into the outbox of the same transaction.

        A timer that fails is undone and told in the log; the others go on.
        """
        drafts: list[Draft] = []
        for event in self._library.events.values():
            for timer in self._timers:
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
