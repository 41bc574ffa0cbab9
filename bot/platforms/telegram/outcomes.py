"""Telegram's errors -> what became of a message."""

from __future__ import annotations

import re

from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, TelegramError, TimedOut

from bot.platforms import Failed, Gone, Later, Outcome, Uncertain
from bot.platforms.telegram.request import NotSentError, UnansweredError

UNCHANGED = "unchanged"
NOT_EDITABLE = "not-editable"
NO_TEXT = "no-text"
NO_CAPTION = "no-caption"
NO_THREAD = "no-thread"
NOT_DELETABLE = "not-deletable"
DELETED = "deleted"
UNKNOWN_FILE = "unknown-file"

# A piece of Telegram's wording -> a word for it. The wording itself can quote what people wrote, so it goes nowhere.
_WORDS = {
    "message is not modified": UNCHANGED,
    "message to edit not found": NOT_EDITABLE,
    "message can't be edited": NOT_EDITABLE,
    "there is no text in the message to edit": NO_TEXT,
    "there is no caption in the message to edit": NO_CAPTION,
    "message to delete not found": DELETED,
    "message can't be deleted": NOT_DELETABLE,
    "wrong file identifier": UNKNOWN_FILE,
    "wrong remote file identifier": UNKNOWN_FILE,
    "file reference has expired": UNKNOWN_FILE,
    "message_id_invalid": NOT_EDITABLE,
    "message thread not found": NO_THREAD,
    "topic_deleted": NO_THREAD,
    "topic_closed": NO_THREAD,
    "blocked by the user": "blocked",
    "user is deactivated": "deactivated",
    "bot was kicked": "kicked",
    "not a member": "left",
    "can't initiate conversation": "never-wrote",
    "chat not found": "no-chat",
    "user not found": "no-chat",
    "peer_id_invalid": "no-chat",
    "group chat was deleted": "no-chat",
    "group chat was deactivated": "no-chat",
    "not enough rights": "no-rights",
    "have no rights to send": "no-rights",
    "need administrator rights": "no-rights",
    "chat_write_forbidden": "no-rights",
}
_GONE = frozenset({"no-chat", "no-rights"})
_HARMLESS = re.compile(r"(?:bad request: |forbidden: )?((?:[a-z_ ]|(?<=n)'(?=t)){3,48})")


def word(error: TelegramError) -> str:
    """Why Telegram refused, as a word for logs without anything that people wrote."""
    text = str(error).lower()
    for piece, found in _WORDS.items():
        if piece in text:
            return found
    match = _HARMLESS.match(text)
    return match.group(1).strip().replace(" ", "-") if match else "refused"


def outcome(error: TelegramError) -> Outcome:
    """What an error means for the message that was to be sent (a 429 is for Pace to judge)."""
    if isinstance(error, Forbidden):
        return Gone(word(error))
    if isinstance(error, BadRequest):
        reason = word(error)
        return Gone(reason) if reason in _GONE else Failed(reason)
    if isinstance(error, (TimedOut, UnansweredError)):
        return Uncertain()
    if isinstance(error, (InvalidToken, Conflict)):
        return Later(everybody=True)
    if isinstance(error, NotSentError):
        return Later(everybody=True)  # never connected
    if type(error) is NetworkError:
        return Later()  # refused by a server in trouble (5xx)
    return Uncertain()  # an answer that nobody can read
