"""Who sends next on one platform: answers go first, and what goes to many fills what they leave."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

PLACES = 16  # sends at once on one platform
BULK_PLACES = 8  # of these, for what goes to many
WINDOW = 1.0  # seconds within which a server counts what it gets
SLOWEST = 1 / 8  # of the full speed

_Turn = asyncio.Future[bool]  # its result: whether it takes one of the places of bulk


class Turns:
    """The places to send on one platform, and its pace.

    An answer takes a free place at once. Bulk has fewer places, and where a platform takes only so many messages
    `per_second`, it goes out evenly, in the gaps that answers leave. As long as it does (and after a pause that the
    server asked for), answers keep to that pace too, ahead of all bulk: together with it they would be too many, and
    then nobody is answered for a while. `monotonic` gives seconds that only grow, `sleep` waits such.
    """

    def __init__(
        self,
        per_second: float | None,
        monotonic: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._most = per_second or math.inf
        self._speed = self._most  # of bulk
        self._monotonic = monotonic
        self._sleep = sleep
        self._free = asyncio.Semaphore(PLACES)
        self._free_for_bulk = BULK_PLACES
        self._answers: deque[_Turn] = deque()
        self._bulk: dict[str, _Turn] = {}  # by room, in the order in which they came
        self._due = self._crowded_until = -math.inf
        self._open = asyncio.Event()
        self._open.set()
        self._changed = asyncio.Event()
        self._waited = False  # whether what goes out next had to wait for its moment
        self._ending = False

    @property
    def is_open(self) -> bool:
        """Whether no pause is on."""
        return self._open.is_set()

    def end_bulk(self) -> None:
        """Give no more turns to bulk, since the bot is about to stop."""
        self._ending = True

    async def run(self) -> None:
        """Give the turns that have to be waited for, until cancelled."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            while self._answers or (self._bulk and self._free_for_bulk and not self._ending):
                await self._open.wait()
                pause = self._due - self._monotonic()
                if pause > 0:
                    self._waited = True
                    await self._sleep(pause)  # an answer that comes meanwhile is the next
                else:
                    self._give()
                    self._waited = False

    @asynccontextmanager
    async def place(self, room: str, *, bulk: bool) -> AsyncIterator[None]:
        """A place to send to this room, once it is its turn."""
        await self._open.wait()
        of_bulk = await self._turn(room, bulk=bulk)
        try:
            async with self._free:
                yield
        finally:
            if of_bulk:
                self._free_for_bulk += 1
                self._changed.set()

    def hurry(self, room: str) -> None:
        """An answer waits behind bulk in this room: that goes out like an answer, so that their order stays."""
        turn = self._bulk.pop(room, None)
        if turn is not None:
            self._answers.append(turn)
            self._changed.set()

    async def pause(self, seconds: float) -> None:
        """Give no turns for so long, since the server said so; then bulk goes on at half its speed."""
        if not self._open.is_set():
            return
        self._open.clear()
        self._speed = max(self._speed / 2, self._most * SLOWEST)
        try:
            await self._sleep(seconds)
        finally:
            self._open.set()
            self._crowded_until = self._monotonic() + WINDOW

    async def _turn(self, room: str, *, bulk: bool) -> bool:
        crowded = self._answers or self._monotonic() < self._crowded_until
        if not bulk and (self._most == math.inf or not crowded):
            self._note(self._most)
            return False
        turn: _Turn = asyncio.get_running_loop().create_future()
        if bulk:
            self._bulk[room] = turn
        else:
            self._answers.append(turn)
        self._changed.set()
        return await turn

    def _give(self) -> None:
        if self._answers:
            self._note(self._most)
            _give(self._answers.popleft(), of_bulk=False)
            return
        self._note(self._speed)
        self._speed = min(self._most, self._speed + 1 / self._speed)  # one a second more with each second
        self._crowded_until = self._monotonic() + WINDOW
        self._free_for_bulk -= 1
        _give(self._bulk.pop(next(iter(self._bulk))), of_bulk=True)

    def _note(self, speed: float) -> None:
        """A message goes out now. Answers that came all at once keep bulk back for no longer than servers count.

        Where it waited for its moment and got it a little late, as timers are, the next one is not late too: else the
        pace would never be reached. More is not made up for: what was held up would go out with what comes now.
        """
        now, step = self._monotonic(), 1 / speed
        begun = max(self._due, now - step / 4) if self._waited else max(self._due, now)
        self._due = min(begun + step, now + WINDOW)


def _give(turn: _Turn, *, of_bulk: bool) -> None:
    if not turn.done():  # cancelled: the bot is stopping
        turn.set_result(of_bulk)
