"""The platform under test with somebody who listens: what came in, and which pauses it made."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from bot.platforms import Incoming, Menus, Outcome, Outgoing, Reachable
from bot.platforms.telegram import Seconds, Telegram
from handlers.contract import Choice, Message, Reply
from handlers.rich import rich
from tests.emulator.chats import Pulse
from tests.emulator.server import Emulator

NOW = datetime(2020, 1, 20, 9, 0, tzinfo=UTC)


class Lotse:
    """`heard` is what was committed; `failures` are raised by the next commits, one each."""

    def __init__(
        self,
        emulator: Emulator,
        *,
        token: str | None = None,
        menus: Menus | None = None,
        seconds: Seconds | None = None,
    ) -> None:
        self.emulator = emulator
        self.heard: list[Incoming] = []
        self.failures: deque[Exception] = deque()
        self.pauses: list[float] = []
        self.refused: list[int] = []
        self.time = 1000.0
        self.answers: Callable[[Message], Reply] | None = None
        self._pulse = Pulse()
        self.telegram = Telegram(
            token or emulator.token,
            now=lambda: NOW,
            base_url=emulator.base_url,
            menus=menus,
            monotonic=lambda: self.time,
            sleep=self._sleep,
            chance=lambda: 0.0,
            seconds=seconds or Seconds(),
        )

    async def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self._pulse.beat()
        await asyncio.sleep(0)

    async def receive(self, incoming: Sequence[Incoming], cursor: str | None = None) -> None:
        """Keep it, or fail."""
        if self.failures:
            self.refused.append(len(incoming))
            raise self.failures.popleft()
        self.heard.extend(incoming)
        self._pulse.beat()
        for message in incoming:
            if self.answers and isinstance(message, Message):
                await self.telegram.send(
                    Outgoing("1", message.room, self.answers(message), "de", message.source, private=message.private)
                )

    async def wait(self, look: Callable[[], Any]) -> Any:
        """Wait until something is true, looked at when anything was heard or a pause begins."""
        return await self._pulse.wait_until(look, 5)

    async def next(self) -> Incoming:
        """The next thing said that was not given by this method before."""
        await self.wait(lambda: self.heard)
        return self.heard.pop(0)

    async def message(self) -> Message:
        """The next thing said, which must be a message."""
        found = await self.next()
        assert isinstance(found, Message)
        return found

    async def reachable(self) -> Reachable:
        """The next thing told, which must be that somebody blocked the bot or came back."""
        found = await self.next()
        assert isinstance(found, Reachable)
        return found

    async def say(self, room: int, reply: Reply | str, **how: Any) -> Outcome:
        """Send one message."""
        reply = Reply(rich(reply)) if isinstance(reply, str) else reply
        return await self.telegram.send(Outgoing("1", str(room), reply, how.pop("language", "de"), **how))


@asynccontextmanager
async def running(lotse: Lotse) -> AsyncIterator[Lotse]:
    """The platform running until the end of the block."""
    try:
        async with asyncio.TaskGroup() as tasks:
            run = tasks.create_task(lotse.telegram.run(lotse.receive, None))
            yield lotse
            run.cancel()
    finally:
        await lotse.telegram.close()


def buttons(*labels: str) -> tuple[tuple[Choice, ...], ...]:
    """Buttons in one row; each says its label in small letters."""
    return (tuple(Choice(label, label.lower()) for label in labels),)
