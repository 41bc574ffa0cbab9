"""What Telegram tells (plain data of the Bot API) -> what people said. Offsets in it are UTF-16 units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import structlog

from bot.platforms import Incoming, Reachable
from bot.platforms.telegram.files import attached
from handlers.contract import Message, takes_file

log = structlog.get_logger()

PLATFORM = "telegram"
UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

_COMMAND = re.compile(r"[/!][^\W\d_]")
_NAMED = re.compile(r"(/[^\s@/]+)@(\w+)")
# Neither databases nor UTF-8 take these. One unit for one unit, so that offsets stay right.
_BROKEN = re.compile("[\x00\ud800-\udfff]")
_INSIDE = ("member", "administrator", "creator")
# What a private chat reports about itself, and nobody wrote.
_REPORTS = frozenset({
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "chat_background_set",
    "boost_added", "connected_website", "proximity_alert_triggered", "users_shared", "chat_shared",
    "successful_payment", "refunded_payment", "gift", "unique_gift", "giveaway", "giveaway_created",
    "giveaway_winners", "giveaway_completed", "paid_message_price_changed", "video_chat_scheduled",
    "video_chat_started", "video_chat_ended", "video_chat_participants_invited", "new_chat_title", "new_chat_photo",
    "delete_chat_photo", "suggested_post_refunded", "checklist_tasks_done",
})  # fmt: skip

Json = dict[str, Any]


@dataclass(slots=True)
class Batch:
    """One answer of Telegram: what was said, the button presses to be answered, and the offset that confirms it all.

    `files` are those that belong to commands, by the id of the message.
    """

    incoming: list[Incoming] = field(default_factory=list)
    presses: list[str] = field(default_factory=list)
    offset: int | None = None
    albums: set[str] = field(default_factory=set)
    files: dict[str, Json] = field(default_factory=dict)


class Reader:
    """Reads updates for the bot with this id and user name."""

    def __init__(self, bot_id: int, username: str) -> None:
        self._id = bot_id
        self._username = username.lower()

    def read(self, updates: Sequence[Json], at: datetime) -> Batch:
        """One answer's updates, received `at` (UTC). What cannot be read is left out with a line in the log."""
        batch = Batch()
        for update in updates:
            number = update["update_id"]
            batch.offset = max(batch.offset or 0, number + 1)
            try:
                found = self._one(update, at, batch)
            except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
                log.warning("telegram-update-skipped", update=number, error=type(error).__name__)
                continue
            if found is not None:
                batch.incoming.append(found)
        return batch

    def _one(self, update: Json, at: datetime, batch: Batch) -> Incoming | None:
        number = str(update["update_id"])
        if message := update.get("message"):
            return self._said(number, message, at, batch)
        if query := update.get("callback_query"):
            batch.presses.append(query["id"])
            return _pressed(number, query, at)
        if message := update.get("edited_message"):
            return self._said(number, message, at, batch, edited=True)
        if change := update.get("my_chat_member"):
            return _membership(number, change, at)
        return None

    def _said(self, number: str, message: Json, at: datetime, batch: Batch, *, edited: bool = False) -> Message | None:
        chat, sender = message["chat"], _sender(message)
        if sender is None or chat["type"] == "channel":
            return None
        private = chat["type"] == "private"
        text = _whole(message.get("text") or message.get("caption") or "")
        if not text and (not private or edited or not _shows_something(message, batch)):
            return None
        addressed = True
        if not private:
            text, addressed = self._in_group(text, message)
        elif text.startswith("/"):
            text = _NAMED.sub(r"\1", text, count=1) if _NAMED.match(text) else text
        if private and not edited and takes_file(text) and (file := attached(message)):
            batch.files[number] = file
        return Message(
            id=number,
            platform=PLATFORM,
            sender=str(sender["id"]),
            room=str(chat["id"]),
            text=text,
            at=at,
            sent=datetime.fromtimestamp(message["date"], UTC),
            name=_name(sender),
            language=_language(sender),
            private=private,
            addressed=addressed,
            edited=edited,
            instead=None if text or not private else "only-text",
            source=str(message["message_id"]),
            thread=str(message["message_thread_id"]) if message.get("is_topic_message") else None,
        )

    def _in_group(self, text: str, message: Json) -> tuple[str, bool]:
        """The text without the bot's name, and whether it is meant for the bot."""
        named = _NAMED.match(text)
        if named and named.group(2).lower() != self._username:
            return text, False
        if named:
            return named.group(1) + text[named.end() :], True
        text, mentioned = self._without_mention(text, message)
        return text, mentioned or _COMMAND.match(text) is not None or self._answers_bot(message)

    def _answers_bot(self, message: Json) -> bool:
        original = message.get("reply_to_message")
        return bool(
            original
            and original.get("from", {}).get("id") == self._id
            and "forum_topic_created" not in original  # stands there in every message of a topic that the bot opened
        )

    def _without_mention(self, text: str, message: Json) -> tuple[str, bool]:
        for entity in message.get("entities") or message.get("caption_entities") or ():
            if entity["type"] not in ("mention", "text_mention"):
                continue
            data, start = text.encode("utf-16-le"), 2 * entity["offset"]
            end = start + 2 * entity["length"]
            named = data[start:end].decode("utf-16-le", "replace").lower() == f"@{self._username}"
            if named or entity.get("user", {}).get("id") == self._id:
                before, after = data[:start].decode("utf-16-le", "replace"), data[end:].decode("utf-16-le", "replace")
                return f"{before.rstrip()} {after.lstrip(' ,:')}".strip(), True
        return text, False


def _pressed(number: str, query: Json, at: datetime) -> Message | None:
    """A pressed button. The message that carried it may be too old to be shown, or not be there at all."""
    if "data" not in query:
        return None
    sender, message = query["from"], query.get("message") or {}
    chat = message.get("chat") or {"id": sender["id"], "type": "private"}
    return Message(
        id=number,
        platform=PLATFORM,
        sender=str(sender["id"]),
        room=str(chat["id"]),
        text=_whole(query["data"]),
        at=at,
        sent=at,  # Telegram does not say when it was pressed
        name=_name(sender),
        language=_language(sender),
        private=chat["type"] == "private",
        pressed=str(message["message_id"]) if message else None,
        thread=str(message["message_thread_id"]) if message.get("is_topic_message") else None,
    )


def _membership(number: str, change: Json, at: datetime) -> Incoming | None:
    """Somebody blocked the bot or came back; or it was put into a group, which is a start there."""
    chat, sender = change["chat"], change["from"]
    now, before = change["new_chat_member"]["status"], change["old_chat_member"]["status"]
    if chat["type"] == "private":
        sent = datetime.fromtimestamp(change["date"], UTC)
        return Reachable(number, PLATFORM, str(sender["id"]), str(chat["id"]), sent, reachable=now in _INSIDE)
    if chat["type"] == "channel" or now not in _INSIDE or before in (*_INSIDE, "restricted"):
        return None
    return Message(
        id=number,
        platform=PLATFORM,
        sender=str(sender["id"]),
        room=str(chat["id"]),
        text="/start",
        at=at,
        sent=datetime.fromtimestamp(change["date"], UTC),
        name=_name(sender),
        language=_language(sender),
        private=False,
    )


def _sender(message: Json) -> Json | None:
    """Who wrote: a person, or the group or channel in whose name somebody wrote; None for other bots and channels."""
    if message.get("is_automatic_forward"):
        return None
    if chat := message.get("sender_chat"):
        return dict(chat)
    sender: Json | None = message.get("from")
    return None if sender is None or sender.get("is_bot") else sender


def _shows_something(message: Json, batch: Batch) -> bool:
    """Whether a message without words in a private chat wants an answer: no report, and only one an album."""
    album = message.get("media_group_id")
    if album in batch.albums:
        return False
    if album:
        batch.albums.add(album)
    return _REPORTS.isdisjoint(message)


def _name(sender: Json) -> str:
    first = sender.get("first_name") or sender.get("title") or ""
    last = sender.get("last_name")
    return _whole(f"{first} {last}" if last else first)


def _whole(text: str) -> str:
    return text if text.isascii() and "\0" not in text else _BROKEN.sub("\ufffd", text)


def _language(sender: Json) -> str | None:
    """The two letters of the language in which somebody uses Telegram; None for none and for three-letter ones."""
    code = str(sender.get("language_code") or "").split("-")[0].lower()
    return code if len(code) == 2 else None
