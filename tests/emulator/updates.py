"""The queue of updates behind getUpdates."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from itertools import islice

from .errors import TWO_POLLERS, ApiError, Json
from .spec import ASKED_FOR, UPDATE_TYPES

_LIFETIME = 24 * 3600.0  # seconds Telegram keeps an update
_HISTORY = 10_000


class UpdateQueue:
    """Updates in order of their ids; a call with a higher offset confirms, that is deletes, the lower ones."""

    def __init__(self, clock: Callable[[], float], first_id: int, gaps: Callable[[], int] | None):
        self.clock = clock
        self.allowed = UPDATE_TYPES - ASKED_FOR
        # update id -> time it was first handed out, in seconds of the clock
        self.delivered: dict[int, float] = {}
        # update id -> time its first answer was ready to be written
        self.handed_out: dict[int, float] = {}
        self.confirmed_below = 0
        self._next_id = first_id
        self._gaps = gaps
        self._pending: deque[tuple[float, Json]] = deque()
        self._history: deque[Json] = deque(maxlen=_HISTORY)
        self._again: list[Json] = []
        self._poll: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        return len(self._pending) + len(self._again)

    @property
    def pending(self) -> list[Json]:
        """What has not been confirmed."""
        return [update for _, update in self._pending]

    @property
    def polling(self) -> bool:
        """Whether a getUpdates call is waiting now."""
        return self._poll is not None and not self._poll.done()

    def put(self, kind: str, content: Json, wake: bool = True) -> Json | None:
        """Queue one update; None if the bot has not asked for its kind. `wake=False` to queue many at once."""
        if kind not in self.allowed:
            return None
        update = {"update_id": self._next_id, kind: content}
        self._next_id += 1 + (self._gaps() if self._gaps else 0)
        self._pending.append((self.clock(), update))
        if wake:
            self.wake()
        return update

    def wake(self) -> None:
        """Answer the call that waits."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def redeliver(self, last: int) -> int:
        """Hand out the `last` delivered updates once more, whatever offset is asked for; gives how many."""
        self._again = list(self._history)[-last:] if last > 0 else []
        self.wake()
        return len(self._again)

    def note_handed_out(self, updates: Iterable[Json]) -> None:
        """These are on their way now."""
        now = self.clock()
        for update in updates:
            self.handed_out.setdefault(update["update_id"], now)

    def drop_all(self) -> None:
        """Forget what is pending."""
        self._pending.clear()

    def allow(self, kinds: Iterable[str]) -> None:
        """Set the kinds of updates from now on; none at all means the default ones."""
        wanted = frozenset(kinds)
        self.allowed = (wanted & UPDATE_TYPES) or (UPDATE_TYPES - ASKED_FOR)

    def interrupt(self, error: ApiError) -> bool:
        """End the call that waits with an error; False if none waits."""
        if self._poll is None or self._poll.done():
            return False
        self._poll.set_exception(error)
        return True

    async def get(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 - its own patience
        """One getUpdates call, waiting up to `timeout` seconds; it ends another call that waits."""
        self.interrupt(ApiError(409, TWO_POLLERS, None))
        self._confirm(offset)
        if not len(self) and timeout > 0:
            await self._wait(timeout)
        return self._take(limit)

    async def _wait(self, timeout: float) -> None:  # noqa: ASYNC109 - its own patience
        poll: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        try:
            async with asyncio.timeout(timeout):
                await poll
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._pending) > -offset:
                self._forget()
            return
        while self._pending and self._pending[0][1]["update_id"] < offset:
            self._forget()
        now = self.clock()
        while self._pending and self._pending[0][0] < now - _LIFETIME:
            self._forget()

    def _forget(self) -> None:
        _, update = self._pending.popleft()
        self.confirmed_below = update["update_id"] + 1

    def _take(self, limit: int) -> list[Json]:
        again, self._again = self._again[:limit], self._again[limit:]
        fresh = [update for _, update in islice(self._pending, limit - len(again))]
        now = self.clock()
        for update in fresh:
            if update["update_id"] not in self.delivered:
                self.delivered[update["update_id"]] = now
                self._history.append(update)
        return again + fresh
