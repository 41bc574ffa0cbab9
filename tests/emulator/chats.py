"""Chats as their people see them now, and everything that ever happened in them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from .errors import Json

T = TypeVar("T")
EntryKind = Literal["sent", "edited", "deleted", "pinned", "unpinned", "reaction"]


class Pulse:
    """Lets coroutines wait until something is true, looked at again whenever somebody calls `beat`."""

    def __init__(self) -> None:
        self._waiters: list[asyncio.Future[None]] = []

    def beat(self) -> None:
        """Wake everybody who waits, to look again."""
        if self._waiters:
            waiters, self._waiters = self._waiters, []
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)

    async def wait_until(self, look: Callable[[], T], timeout: float | None) -> T:  # noqa: ASYNC109 - its own patience
        """The first true value `look` gives; raises TimeoutError after `timeout` seconds."""
        async with asyncio.timeout(timeout):
            while not (found := look()):
                waiter = asyncio.get_running_loop().create_future()
                self._waiters.append(waiter)
                await waiter
        return found


class Message:
    """One message as it stood at some moment; an edit makes a new object with the same id."""

    __slots__ = ("chat", "from_bot", "keyboard", "raw", "sender_id")

    def __init__(self, chat: "Chat", raw: Json, sender_id: int, from_bot: bool, keyboard: Json | None = None):
        self.chat = chat
        self.raw = raw
        self.sender_id = sender_id
        self.from_bot = from_bot
        # a reply keyboard (or its removal): shown to people, but no part of the message in the API
        self.keyboard = keyboard

    @property
    def id(self) -> int:
        """The message id, unique within its chat."""
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        """The text, or the caption of a photo or document."""
        return str(self.raw.get("text", self.raw.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or caption, in order."""
        return list(self.raw.get("entities") or self.raw.get("caption_entities") or [])

    @property
    def reply_markup(self) -> Json | None:
        """The inline keyboard or, on a message that set one, the reply keyboard."""
        return self.raw.get("reply_markup") or self.keyboard

    @property
    def rows(self) -> list[list[Json]]:
        """The buttons as they stand, row by row."""
        markup = self.reply_markup or {}
        return list(markup.get("inline_keyboard") or markup.get("keyboard") or [])

    @property
    def buttons(self) -> list[str]:
        """The labels of all buttons, in reading order."""
        return [button["text"] for row in self.rows for button in row]

    @property
    def location(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees."""
        place = self.raw.get("location")
        return (place["latitude"], place["longitude"]) if place else None

    @property
    def venue(self) -> Json | None:
        """The venue with its title and address."""
        return self.raw.get("venue")

    @property
    def document_name(self) -> str | None:
        """The file name of a document."""
        document = self.raw.get("document")
        return document["file_name"] if document else None

    @property
    def reply_to(self) -> int | None:
        """The id of the message this one replies to."""
        original = self.raw.get("reply_to_message")
        return original["message_id"] if original else None

    def __repr__(self) -> str:
        return f"<Message {self.chat.id}/{self.id} {'bot' if self.from_bot else self.sender_id}: {self.text!r:.60}>"


@dataclass(frozen=True)
class Entry:
    """One thing that happened in a chat: `time` in seconds of the emulator's clock, the message as it was then."""

    kind: EntryKind
    message: Message
    by_bot: bool
    time: float


class Chat:
    """A private chat or a group with its messages."""

    def __init__(self, raw: Json, clock: Callable[[], float]):
        self.raw = raw
        self.clock = clock
        self.log: list[Entry] = []
        self.pinned: list[int] = []
        # reactions by (message id, person or bot id)
        self.reactions: dict[tuple[int, int], list[str]] = {}
        self._by_id: dict[int, Message] = {}
        self._last_id = 0
        self._bot_sent: list[Message] = []
        self._taken = 0
        self._taken_entries = 0
        self._pulse = Pulse()

    @property
    def id(self) -> int:
        """The chat id; negative for groups."""
        return int(self.raw["id"])

    @property
    def is_private(self) -> bool:
        """Whether this is the chat of one person with the bot."""
        return bool(self.raw["type"] == "private")

    @property
    def messages(self) -> list[Message]:
        """What is visible now, edits and deletions applied, oldest first."""
        return list(self._by_id.values())

    @property
    def bot_messages(self) -> list[Message]:
        """What is visible now of the bot's messages."""
        return [message for message in self._by_id.values() if message.from_bot]

    @property
    def texts(self) -> list[str]:
        """The visible texts of the bot."""
        return [message.text for message in self.bot_messages]

    @property
    def last(self) -> Message:
        """The newest visible message of the bot."""
        return self.bot_messages[-1]

    def get(self, message_id: int) -> Message | None:
        """The message as it is visible now."""
        return self._by_id.get(message_id)

    def next_id(self) -> int:
        """A new message id, higher than all before in this chat."""
        self._last_id += 1
        return self._last_id

    def put(self, message: Message) -> None:
        """Show a new message."""
        self._by_id[message.id] = message
        if message.from_bot:
            self._bot_sent.append(message)
        self.note("sent", message, message.from_bot)

    def replace(self, message: Message) -> None:
        """Show an edited message in place of its former self."""
        self._by_id[message.id] = message
        self.note("edited", message, message.from_bot)

    def remove(self, message_id: int, by_bot: bool) -> None:
        """Take a message away."""
        self.note("deleted", self._by_id.pop(message_id), by_bot)

    def note(self, kind: EntryKind, message: Message, by_bot: bool) -> None:
        """Write into the log and wake those who wait."""
        self.log.append(Entry(kind, message, by_bot, self.clock()))
        self._pulse.beat()

    async def wait_until(self, look: Callable[["Chat"], Any], timeout: float | None = 5) -> Any:  # noqa: ASYNC109 - its own patience
        """Wait until `look(chat)` is true, give its value; looked at again after each change in the chat."""
        return await self._pulse.wait_until(lambda: look(self), timeout)

    async def wait_for(self, n: int, timeout: float | None = 5) -> list[Message]:  # noqa: ASYNC109 - its own patience
        """Wait until the bot has sent `n` messages here in all; gives all it sent, as they were when sent."""
        await self._pulse.wait_until(lambda: len(self._bot_sent) >= n, timeout)
        return list(self._bot_sent)

    async def next_message(self, timeout: float | None = 5) -> Message:  # noqa: ASYNC109 - its own patience
        """The bot's next message not given by this method before, as it was when sent."""
        await self._pulse.wait_until(lambda: len(self._bot_sent) > self._taken, timeout)
        self._taken += 1
        return self._bot_sent[self._taken - 1]

    async def next_entry(self, timeout: float | None = 5) -> Entry:  # noqa: ASYNC109 - its own patience
        """The next thing the bot did here (sending, editing, deleting …) not given by this method before."""

        def look() -> bool:
            while self._taken_entries < len(self.log) and not self.log[self._taken_entries].by_bot:
                self._taken_entries += 1
            return self._taken_entries < len(self.log)

        await self._pulse.wait_until(look, timeout)
        self._taken_entries += 1
        return self.log[self._taken_entries - 1]

    def skip(self) -> None:
        """Let `next_message` and `next_entry` go on from here."""
        self._taken, self._taken_entries = len(self._bot_sent), len(self.log)
