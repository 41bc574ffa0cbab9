"""Telegram as a platform: an own polling loop, and sending."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog
from telegram.error import BadRequest, ChatMigrated, Conflict, InvalidToken, TelegramError, TimedOut

from bot.clock import within
from bot.platforms import Failed, Menus, Outcome, Outgoing, PlatformError, Receive, Sent
from bot.platforms.telegram import outgoing as translation
from bot.platforms.telegram.files import fetched, file_id_of
from bot.platforms.telegram.incoming import PLATFORM, UPDATES, Batch, Reader
from bot.platforms.telegram.menus import CommandMenus
from bot.platforms.telegram.outcomes import (
    DELETED,
    NO_CAPTION,
    NO_TEXT,
    NO_THREAD,
    NOT_DELETABLE,
    NOT_EDITABLE,
    UNCHANGED,
    UNKNOWN_FILE,
    outcome,
    word,
)
from bot.platforms.telegram.pace import Pace, Pauses
from bot.platforms.telegram.request import ANSWER_SECONDS, Client, TooManyError
from handlers.contract import File, Message, Reply

log = structlog.get_logger()

API = "https://api.telegram.org"
CLOSE_SECONDS = 1.5
BATCH = 100
# A server that comes back is found again within ten seconds; a second poller has to be stopped by somebody.
LONGEST_PAUSE = 10.0
LONGEST_CONFLICT_PAUSE = 30.0
_REMEMBERED_PRESSES = 1000
_WITH_FILE = ("sendDocument", "sendPhoto")
_WAYS = {NO_TEXT: "caption", NO_CAPTION: "text"}


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long things may take, in seconds.

    `poll`: how long Telegram may wait before it answers that nothing has happened; a poll that takes `margin` more
    has silently stalled. `answer` and `upload`: how long Telegram may take to answer a message and a file.
    """

    poll: int = 25
    margin: float = 10.0
    answer: float = ANSWER_SECONDS
    upload: float = 60.0


class Telegram:
    """The Telegram platform; see `bot.platforms.Platform`.

    `base_url` is the root of the Bot API server, without /bot. `now` gives the time in UTC, `monotonic` seconds that
    only grow, `chance` numbers from 0 to 1; `sleep` waits real seconds, since Telegram's pauses follow no other clock.
    `groups` are the ids of the group chats that announcements go to. Files that come with a command are put into
    `folder`; without one they are not taken.
    """

    name = PLATFORM
    buttons = True
    redraws = True
    per_second: float | None = 28  # Telegram says "about 30"

    def __init__(  # noqa: PLR0913 - each is a part that tests replace, or a setting
        self,
        token: str,
        *,
        now: Callable[[], datetime],
        base_url: str = API,
        menus: Menus | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
        seconds: Seconds = Seconds(),
        groups: Sequence[int] = (),
        folder: Path | None = None,
    ) -> None:
        self.address: str | None = None
        self.groups = tuple(map(str, groups))
        self._folder = folder
        self._client = Client(token, base_url)
        self._menus = CommandMenus(self._client, menus or {})
        self._pace = Pace(monotonic)
        self._now = now
        self._sleep = sleep
        self._pauses = Pauses(chance)
        self._seconds = seconds
        self._answered: dict[str, None] = {}
        self._uploaded: dict[str, str] = {}  # what Telegram calls a file that it has, by its path here
        self._uploading: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    # receiving

    async def run(self, receive: Receive, cursor: str | None) -> None:  # noqa: ARG002 - Telegram itself keeps the place
        """Hand over what comes in until cancelled; see `Platform.run`.

        What was not confirmed comes again from Telegram by itself, so no cursor is stored: each batch would write it in
        vain (and it could do harm: after a week of silence Telegram begins with a new, possibly lower number).
        """
        reader = await self._connect()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._menus.publish())
            await self._poll_until_refused(reader, receive, tasks)
        raise PlatformError("wrong-token", final=True)

    async def _connect(self) -> Reader:
        try:
            me = await self._client.call("getMe", {})
            await self._drop_webhook()
        except InvalidToken as error:
            if isinstance(error.__cause__, TelegramError):  # no Bot API at all answers there
                raise PlatformError("unreachable", final=False) from None
            raise PlatformError("wrong-token", final=True) from None
        except TelegramError as error:
            log.warning("telegram-unreachable", error=type(error).__name__)
            raise PlatformError("unreachable", final=False) from None
        log.info("telegram-connected", bot=me["username"])
        self.address = me["username"]
        return Reader(me["id"], me["username"])

    async def _drop_webhook(self) -> None:
        """A webhook that somebody has set keeps polling from working."""
        if (await self._client.call("getWebhookInfo", {})).get("url"):
            await self._client.call("deleteWebhook", {})
            log.warning("telegram-webhook-removed")

    async def _poll_until_refused(self, reader: Reader, receive: Receive, tasks: asyncio.TaskGroup) -> None:
        """Poll, hand over, confirm, and so on; returns when Telegram does not know the token any more."""
        offset: int | None = None
        while True:
            try:
                updates = await self._fetch(offset)
            except InvalidToken:
                return
            except TelegramError as error:
                await self._recover(error)
                continue
            offset = None  # what it confirmed is confirmed, and what follows is confirmed only when committed
            batch = reader.read(updates, self._now())
            await self._fetch_files(batch)
            if await self._handed_over(batch, receive):
                offset = batch.offset
                self._pauses.reset()
                self._answer_presses(batch.presses, tasks)

    async def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        """One long poll, which confirms all before `offset`. Raises TelegramError, TimedOut if it has stalled."""
        parameters: dict[str, Any] = {"timeout": self._seconds.poll, "limit": BATCH, "allowed_updates": UPDATES}
        if offset is not None:
            parameters["offset"] = offset
        longest = self._seconds.poll + self._seconds.margin
        try:
            async with asyncio.timeout(longest):
                found: list[dict[str, Any]] = await self._client.call("getUpdates", parameters, longest)
        except TimeoutError:
            raise TimedOut("stalled") from None
        return found

    async def _fetch_files(self, batch: Batch) -> None:
        """Put the files that belong to commands into the data folder, before what was said is handed over."""
        for place, one in enumerate(batch.incoming):
            file = batch.files.get(one.id)
            if file is None or not isinstance(one, Message):
                continue
            found = await self._fetched(file)
            batch.incoming[place] = replace(one, file=found) if found else replace(one, instead="file-unreadable")

    async def _fetched(self, file: dict[str, Any]) -> File | None:
        try:
            return await fetched(self._client, file, self._folder) if self._folder else None
        except OSError as error:
            log.error("telegram-file-not-kept", error=type(error).__name__)
            return None

    async def _handed_over(self, batch: Batch, receive: Receive) -> bool:
        """Whether all of it is committed; after a pause if not."""
        if not batch.incoming:
            return True
        try:
            await receive(batch.incoming)
        except Exception as error:  # whatever the database raises: nothing was kept, so it has to come again
            pause = self._pauses.next(LONGEST_PAUSE)
            log.exception("telegram-not-kept", error=type(error).__name__, updates=len(batch.incoming), pause=pause)
            await self._sleep(pause)
            return False
        return True

    async def _recover(self, error: TelegramError) -> None:
        """Wait after a poll that failed, with what helps against its cause."""
        conflict = isinstance(error, Conflict)
        if isinstance(error, TooManyError):
            pause = error.seconds
        else:
            pause = self._pauses.next(LONGEST_CONFLICT_PAUSE if conflict else LONGEST_PAUSE)
        if isinstance(error, TimedOut):
            log.warning("telegram-stalled", pause=pause)
            await self._client.rebuild_polls()
        elif conflict:
            log.error("telegram-conflict", pause=pause)  # another process polls with the same token
            with contextlib.suppress(TelegramError):
                await self._drop_webhook()
        else:
            log.warning("telegram-poll-failed", error=type(error).__name__, pause=pause)
        await self._sleep(pause)

    def _answer_presses(self, presses: Sequence[str], tasks: asyncio.TaskGroup) -> None:
        """Answer each pressed button once, beside everything else, so that it stops flashing."""
        for press in presses:
            if press not in self._answered:
                self._answered[press] = None
                tasks.create_task(self._answer_press(press))
        while len(self._answered) > _REMEMBERED_PRESSES:
            del self._answered[next(iter(self._answered))]

    async def _answer_press(self, press: str) -> None:
        try:
            await self._client.call("answerCallbackQuery", {"callback_query_id": press})
        except TelegramError as error:
            log.info("telegram-press-unanswered", error=type(error).__name__)

    # sending

    def parts(self, reply: Reply) -> Sequence[Reply]:
        """See `Platform.parts`."""
        return translation.parts(reply)

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one message, or change one; see `Platform.send`."""
        held = self._pace.held(outgoing.room)
        if held:
            return held
        try:
            found = await self._sent(outgoing)
        except TooManyError as error:
            return self._pace.hold(outgoing.room, error.seconds)
        except TelegramError as error:
            return outcome(error)
        except OSError:
            return Failed("file-unreadable")
        except ValueError:
            return Failed("bad-address")
        if outgoing.reply.menu is not None and isinstance(found, Sent):
            await self._menus.show(outgoing.room, outgoing.language, outgoing.reply.menu)
        return found

    async def _sent(self, outgoing: Outgoing) -> Sent:
        """Send; once more where the refusal says what would work: a group's new id, a new message, no thread."""
        if outgoing.reply.deletes and outgoing.replaces:
            return await self._deleted(outgoing, outgoing.replaces)
        try:
            return await self._call(outgoing)
        except ChatMigrated as moved:
            again = replace(outgoing, room=str(moved.new_chat_id), source=None, replaces=None)
        except BadRequest as refused:
            reason = word(refused)
            if reason == UNCHANGED and outgoing.replaces:
                return Sent(outgoing.replaces)
            if reason in (NO_TEXT, NO_CAPTION) and outgoing.replaces:
                return await self._changed_otherwise(outgoing, outgoing.replaces, _WAYS[reason])
            if reason == NOT_EDITABLE and outgoing.replaces:
                again = replace(outgoing, replaces=None)
            elif reason == NO_THREAD and outgoing.thread:
                again = replace(outgoing, thread=None)
            else:
                raise
        return await self._call(again)

    async def _changed_otherwise(self, outgoing: Outgoing, message: str, way: str) -> Sent:
        """Change the caption of what turned out to be a file, or the text of what is none; else send a new message."""
        if way == "text" or translation.fits_caption(outgoing.reply.text):
            try:
                return await self._call(outgoing, way)
            except BadRequest as refused:
                if word(refused) == UNCHANGED:
                    return Sent(message)
        return await self._call(replace(outgoing, replaces=None))

    async def _deleted(self, outgoing: Outgoing, message: str) -> Sent:
        """Delete a message; after 48 hours Telegram refuses that, and then it gets the words that say so."""
        self._pace.note(outgoing.room)
        try:
            await self._client.call("deleteMessage", {"chat_id": int(outgoing.room), "message_id": int(message)})
        except BadRequest as refused:
            reason = word(refused)
            if reason not in (DELETED, NOT_DELETABLE):
                raise
            if reason == NOT_DELETABLE and outgoing.reply.text:
                return await self._sent(replace(outgoing, reply=replace(outgoing.reply, deletes=False)))
        return Sent(message)

    async def _call(self, outgoing: Outgoing, way: str | None = None) -> Sent:
        file = next(iter(outgoing.reply.files), None)
        if file is None or file.content or outgoing.replaces:
            return await self._post(outgoing, way=way)
        async with self._uploading[file.path]:  # one goes ahead; the others need not upload it again
            known = self._uploaded.get(file.path)
            if known is None:
                return await self._post(outgoing, upload=file.path)
        try:
            return await self._post(outgoing, known=known)
        except BadRequest as refused:
            if word(refused) != UNKNOWN_FILE:
                raise
        return await self._post(outgoing, upload=file.path)

    async def _post(
        self, outgoing: Outgoing, *, way: str | None = None, known: str | None = None, upload: str | None = None
    ) -> Sent:
        """Make the call; what Telegram calls a file that was uploaded is kept for the next one."""
        method, parameters = await translation.call(outgoing, way=way, known=known)
        self._pace.note(outgoing.room)
        longest = self._seconds.upload if method in _WITH_FILE else self._seconds.answer
        result = await self._client.call(method, parameters, longest)
        if upload is not None and (file_id := file_id_of(result)):
            self._uploaded[upload] = file_id
        return Sent(str(result["message_id"]))

    async def close(self) -> None:
        """Let go of connections."""
        await within(CLOSE_SECONDS, self._client.close_wires())
