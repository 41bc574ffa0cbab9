"""The bot's Matrix platform in tests: running beside the test, with what it hands over kept in a list."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.platforms import Incoming, Outgoing, Reachable, Sent
from bot.platforms.matrix import Matrix
from bot.texts import Texts
from handlers.contract import Message, Reply
from handlers.rich import Rich, rich
from tests.matrix.synapse import Account

TIMEOUT = 30.0
TEXTS = Texts()
_numbers = itertools.count(1)


class Clock:
    """Real time."""

    def now(self) -> datetime:
        """The time now."""
        return datetime.now(UTC)  # noqa: TID251 - the tests' own clock


class Inbox:
    """Takes what the platform hands over, like the database: each id once, the cursor with it.

    Survives restarts of the platform. `broken` makes the next takings fail.
    """

    def __init__(self) -> None:
        self.taken: dict[str, Incoming] = {}
        self.repeated: list[str] = []
        self.cursor: str | None = None
        self.broken = 0
        self.failures = 0
        self._changed = asyncio.Condition()

    async def __call__(self, incoming: Sequence[Incoming], cursor: str | None = None) -> None:
        async with self._changed:
            self._changed.notify_all()
            if self.broken and incoming:
                self.broken -= 1
                self.failures += 1
                raise RuntimeError("the database is away")
            for one in incoming:
                self.repeated.extend([one.id] if one.id in self.taken else [])
                self.taken.setdefault(one.id, one)
            self.cursor = cursor or self.cursor

    @property
    def messages(self) -> list[Message]:
        """All messages, in the order in which they were handed over."""
        return [one for one in self.taken.values() if isinstance(one, Message)]

    def texts(self, room: str) -> list[str]:
        """What was said in a room, without the greeting."""
        return [one.text for one in self.messages if one.room == room and not one.id.startswith("join:")]

    async def until(self, look: Callable[[], Any], seconds: float = TIMEOUT) -> Any:
        """What `look` finds, now or after one of the next takings."""
        try:
            async with asyncio.timeout(seconds), self._changed:
                while not (found := look()):
                    await self._changed.wait()
                return found
        except TimeoutError:
            raise AssertionError(f"waited in vain; there was {list(self.taken.values())}") from None

    async def message(self, text: str, room: str | None = None) -> Message:
        """The first message with this text."""
        found: Message = await self.until(
            lambda: next((m for m in self.messages if m.text == text and room in (None, m.room)), None)
        )
        return found

    async def greeting(self, room: str) -> Message:
        """The message that stands for the bot's coming into the room."""
        prefix = f"join:{room}:"
        found: Message = await self.until(lambda: next((m for m in self.messages if m.id.startswith(prefix)), None))
        return found

    async def unreachable(self, room: str) -> Reachable:
        """The news that nobody is left in the room."""
        found: Reachable = await self.until(
            lambda: next((one for one in self.taken.values() if isinstance(one, Reachable) and one.room == room), None)
        )
        return found


def platform(account: Account, server: Any, folder: Path, *, by_password: bool = False, **options: Any) -> Matrix:
    """The platform for an account: by its token, or by password."""
    login = {"password": account.password} if by_password else {}
    if not by_password:
        login = {"access_token": account.token, "device_id": account.device_id}
    settings: dict[str, Any] = {"homeserver": server.url, "user": account.user_id, "folder": folder} | login | options
    return Matrix(texts=TEXTS, clock=Clock(), **settings)


@contextlib.asynccontextmanager
async def running(matrix: Matrix, inbox: Inbox) -> AsyncIterator[Matrix]:
    """The platform at work; what it raises ends the test."""
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(matrix.run(inbox, inbox.cursor))
        try:
            yield matrix
        finally:
            task.cancel()
            await asyncio.wait([task])
            await matrix.close()


async def say(matrix: Matrix, room: str, text: str | Rich, **more: Any) -> str:
    """Send text until it arrived, and return its event id."""
    reply = more.pop("reply", None) or Reply(text=rich(text))
    outgoing = Outgoing(id=str(next(_numbers)), room=room, reply=reply, language=more.pop("language", "de"), **more)
    async with asyncio.timeout(TIMEOUT):
        while not isinstance(outcome := await matrix.send(outgoing), Sent):
            assert type(outcome).__name__ == "Later", outcome
            await asyncio.sleep(0.05)
    return outcome.id
