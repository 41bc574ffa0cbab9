"""The bot's clock: the real one, or one that plays an event through. Nothing else asks for the time of day."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What time it is for the bot, and waiting in that time."""

    def now(self) -> datetime:
        """The present moment, in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Return once so many seconds of this clock have passed; at once for zero or less."""


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one place that asks the machine for the time of day

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        await asyncio.sleep(max(0.0, seconds))


class PlayClock:
    """A clock that begins at `start` and runs `speed` times as fast as real time.

    With speed 60 a minute passes in a second; with speed 0 it stands still until it is moved. It can be set forward
    at any moment, which wakes all who sleep, and it never goes back. `monotonic` gives real seconds, for tests.
    """

    def __init__(self, start: datetime, speed: float = 1.0, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        if start.tzinfo is None or speed < 0:
            raise ValueError("a clock needs a start with an offset, and a speed of zero or more")
        self.speed = speed
        self._monotonic = monotonic
        self._asleep: set[asyncio.Future[None]] = set()
        self._hold: datetime | None = None
        self._set(start.astimezone(UTC))

    def now(self) -> datetime:
        """The present moment of the play, in UTC."""
        moment = self._base + timedelta(seconds=(self._monotonic() - self._since) * self.speed)
        return moment if self._hold is None else min(moment, self._hold)

    def hold(self, moment: datetime | None) -> None:
        """Go no further than this moment (UTC) until told otherwise, so that what is due then is done in time.

        Afterwards the clock is where it would be without the stop. None: do not stop.
        """
        self._hold = moment

    async def sleep(self, seconds: float) -> None:
        """Return once so many seconds of the play have passed, or the clock was moved past them.

        Where the clock is going to stop before, it returns there: whoever stopped it has to look what is due.
        """
        now = self.now()
        until = now + timedelta(seconds=seconds)
        if self._hold is not None and now < self._hold:
            until = min(until, self._hold)
        await asyncio.sleep(0)
        while (left := (until - self.now()).total_seconds()) > 0:
            moved = asyncio.get_running_loop().create_future()
            self._asleep.add(moved)
            try:
                # Not wait_for: on Python 3.11 it swallows a cancel that comes together with the move of the clock.
                await asyncio.wait([moved], timeout=left / self.speed if self.speed else None)
            finally:
                self._asleep.discard(moved)

    def move_to(self, moment: datetime) -> None:
        """Set the clock forward to a moment (with an offset); one that has passed changes nothing."""
        if moment > self.now():
            self._hold = None
            self._set(moment.astimezone(UTC))

    def advance(self, by: timedelta) -> None:
        """Set the clock forward by so much."""
        self.move_to(self.now() + by)

    def _set(self, moment: datetime) -> None:
        self._base, self._since = moment, self._monotonic()
        for moved in self._asleep:
            if not moved.done():
                moved.set_result(None)


async def within(seconds: float, what: Coroutine[object, object, object]) -> bool:
    """Wait for something for so many real seconds; whether it came to its end. It is cancelled if not.

    Neither wait_for (on Python 3.11 it can swallow a cancel) nor timeout (before 3.11.3 it fails in a task that is
    being cancelled) can do this everywhere.
    """
    async with asyncio.TaskGroup() as group:
        task = group.create_task(what)
        done, _ = await asyncio.wait([task], timeout=seconds)
        task.cancel()
    return bool(done)
