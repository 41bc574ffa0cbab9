"""The whole bot on Matrix in tests, alone or with Telegram beside, within the test or as a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from bot.app import App, Setup
from bot.platforms import Platform
from bot.platforms.matrix import Matrix
from bot.platforms.telegram import Telegram
from tests.app.harness import AUSTAUSCH
from tests.emulator.server import Emulator
from tests.matrix.peer import Event, Peer
from tests.matrix.synapse import Account

ROOT = AUSTAUSCH.parent.parent
LONGEST_STOP = 5.0  # seconds that an orderly end may take


def app(made_of: Setup, account: Account, url: str, folder: Path, emulator: Emulator | None = None) -> App:
    """An app on Matrix, at the server with this address, and on Telegram if there is an emulator."""

    def platforms(menus: Any, started: App) -> Sequence[Platform]:
        matrix = Matrix(
            homeserver=url,
            user=account.user_id,
            folder=folder / "matrix",
            texts=started.texts,
            clock=started.clock,
            access_token=account.token,
            device_id=account.device_id,
        )
        if emulator is None:
            return [matrix]
        return [
            Telegram(emulator.token, now=started.clock.now, base_url=emulator.base_url, menus=menus),
            matrix,
        ]

    return App(made_of, platforms)


class Chat:
    """A peer's room with the bot. `answers` are the events that were waited for, in order."""

    def __init__(self, peer: Peer, room: str) -> None:
        self.peer = peer
        self.room = room
        self.answers: list[Event] = []

    @classmethod
    async def open(cls, peer: Peer, account: Account, **options: Any) -> Self:
        """Invite the bot to a direct chat and wait for its greeting."""
        chat = cls(peer, await peer.create_dm(account.user_id, **options))
        chat.answers.append(await peer.wait_for(chat.room, ""))
        return chat

    @property
    def greeting(self) -> str:
        """The first words of the bot."""
        return self.answers[0].body

    async def ask(self, text: str, **more: Any) -> str:
        """Say something, and return the next thing that the bot says."""
        question = await self.peer.send(self.room, text, **more)
        self.answers.append(await self.peer.wait_for(self.room, "", after=question))
        return self.answers[-1].body

    async def write(self, *names: str) -> None:
        """Say commands that the bot does not know; its answers repeat their names."""
        for name in names:
            await self.peer.send(self.room, f"!{name}")

    async def read(self, *names: str) -> None:
        """Wait for the answers to those, in this order."""
        for name in names:
            self.answers.append(await self.peer.wait_for(self.room, f"„{name}“"))

    def was_answered_once(self) -> bool:
        """Whether the bot has said what was waited for and nothing else.

        A second answer to anything but the last question would have come before the last answer.
        """
        return self.peer.messages(self.room) == [answer.body for answer in self.answers]


class Gate:
    """A way to a server that can be closed: then nobody can connect, and open connections are reset."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._goal = (parts.hostname or "", parts.port or 0)
        self._port = 0
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()

    @property
    def url(self) -> str:
        """Where the gate is."""
        return f"http://127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def open(self) -> None:
        """Let connections through, at the same port as before."""
        self._server = await asyncio.start_server(self._pass, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Refuse connections, and end the open ones."""
        if self._server is not None:
            self._server.close()
            for writer in self._writers:
                writer.transport.abort()
            await self._server.wait_closed()
            self._server = None

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self._goal)
        ends = {writer, back}
        self._writers |= ends
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(_pump(reader, back))
                tasks.create_task(_pump(there, writer))
        finally:
            self._writers -= ends


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Carry bytes until one side ends, then end the other."""
    with contextlib.suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


def config(folder: Path, account: Account, url: str) -> Path:
    """A configuration with Matrix alone."""
    path = folder / "config.toml"
    path.write_text(f"""
        [bot]
        events = ["{AUSTAUSCH}"]
        data = "data"
        [database]
        url = "sqlite+aiosqlite:///bot.db"
        [matrix]
        homeserver = "{url}"
        user = "{account.user_id}"
        access_token = "{account.token}"
        device_id = "{account.device_id}"
        [limits]
        messages_per_minute = 1000
        """)
    return path


@asynccontextmanager
async def process(file: Path) -> AsyncIterator[Process]:
    """The bot as a process of its own; killed at the end of the block if it still runs."""
    words = (sys.executable, "-m", "bot", "run", "--config", str(file))
    started = await asyncio.create_subprocess_exec(*words, cwd=ROOT, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE)
    try:
        yield started
    finally:
        if started.returncode is None:
            started.kill()
        await started.communicate()
