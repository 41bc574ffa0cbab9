"""`Matrix`: what the rest of the bot sees of Matrix."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

import structlog
from nio import AsyncClient

from bot.clock import within
from bot.platforms import Later, Outcome, Outgoing, PlatformError, Receive
from bot.platforms.matrix.device import DeviceFolder, StoreLostError, close, connect
from bot.platforms.matrix.login import Account
from bot.platforms.matrix.membership import Memberships
from bot.platforms.matrix.reading import PLATFORM
from bot.platforms.matrix.render import parts
from bot.platforms.matrix.sending import SOON, Sender
from bot.platforms.matrix.server import TokenRefusedError, pause_after
from bot.platforms.matrix.sync import Reader
from bot.texts import Texts
from handlers.contract import Reply

log = structlog.get_logger()

CLOSE_SECONDS = 2.0


class Clock(Protocol):
    """The bot's time."""

    def now(self) -> datetime:
        """The time now, in UTC."""


class Matrix:
    """Matrix as a platform.

    `homeserver` is the server's address, `user` the full user id. `password` signs in where no token is kept;
    `access_token` (with `device_id`) is used instead where there is one. `folder` is the bot's own, for its session,
    its keys and its cross-signing identity; files that come with a command go beside it. `rooms` are rooms for
    announcements: the bot joins them, never leaves them, and takes them for groups however few people are there.
    """

    name = PLATFORM
    buttons = False
    redraws = False  # an edit counts as a message there, and an older ballot shows no ticks

    def __init__(
        self,
        *,
        homeserver: str,
        user: str,
        folder: Path,
        texts: Texts,
        clock: Clock,
        password: str | None = None,
        access_token: str | None = None,
        device_id: str | None = None,
        rooms: Collection[str] = (),
    ) -> None:
        self._account = Account(homeserver.rstrip("/"), user, password, access_token, device_id)
        self._folder = DeviceFolder(folder)
        self._files = folder.parent / "files"
        self._texts = texts
        self._clock = clock
        self._memberships = Memberships(user, rooms)
        self.address: str | None = user
        self.per_second: float | None = None  # a server that wants a pause says so
        self._client: AsyncClient | None = None
        self._sender: Sender | None = None

    @property
    def groups(self) -> tuple[str, ...]:
        """The rooms that announcements go to."""
        return self._memberships.rooms

    def __repr__(self) -> str:
        return f"Matrix(user={self._account.user_id!r})"

    async def run(self, receive: Receive, cursor: str | None) -> None:
        """Connect and hand over what comes in until cancelled; see `Platform.run`."""
        reader = Reader(self._account.user_id, self._clock.now, cursor, self._memberships, self._files)
        await self.close()
        client = await connect(self._account, self._folder)
        while True:
            self._client = client
            try:
                await self._serve(client, reader, receive)
            except TokenRefusedError:
                log.warning("matrix-starting-anew", reason="token-refused")
            except StoreLostError:
                log.warning("matrix-starting-anew", reason="crypto-store-outdated")
                self._folder.discard_store(client.device_id)
            # When cancelled, the connection stays until `close`, for the last answers.
            await self.close()
            client = await self._connect_again()

    async def _serve(self, client: AsyncClient, reader: Reader, receive: Receive) -> None:
        """Read and join rooms side by side. Raises what the reading raises."""
        ready, failure = asyncio.Event(), None
        await self._memberships.resolve(client)
        async with asyncio.TaskGroup() as tasks:
            worker = tasks.create_task(self._work(client, ready))
            try:
                await reader.follow(client, receive, ready)
            except Exception as error:  # raised below, out of the group
                failure = error
            finally:
                worker.cancel()
        if failure is not None:
            raise failure

    async def _work(self, client: AsyncClient, ready: asyncio.Event) -> None:
        """What can begin once all rooms are known: sending, joining, leaving."""
        await ready.wait()
        self._sender = Sender(client, self._texts)
        log.info("matrix-ready", rooms=len(client.rooms))
        await self._memberships.run(client)

    async def _connect_again(self) -> AsyncClient:
        attempt = 0
        while True:
            try:
                return await connect(self._account, self._folder)
            except PlatformError as error:
                if error.final:
                    raise
                attempt += 1
                log.warning("matrix-not-connected", code=error.code, attempt=attempt)
                await asyncio.sleep(pause_after(attempt))

    def parts(self, reply: Reply) -> Sequence[Reply]:
        """The reply as that many replies as it takes messages; see `Platform.parts`."""
        return parts(reply)

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one message; see `Platform.send`."""
        sender = self._sender
        room = self._memberships.id_of(outgoing.room)
        if sender is None or self._memberships.is_coming(outgoing.room) or self._memberships.is_coming(room):
            return Later(SOON, everybody=sender is None)
        return await sender.send(replace(outgoing, room=room))

    async def close(self) -> None:
        """Let go of connections."""
        client, self._client, self._sender = self._client, None, None
        if client is not None:
            await within(CLOSE_SECONDS, close(client))
