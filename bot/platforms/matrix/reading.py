"""An event of a room -> the message that it is, or nothing. Plain functions; events are checked like any input."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from handlers.contract import Message, takes_file

Json = dict[str, Any]

PLATFORM: Final = "matrix"

_TEXT: Final = ("m.text", "m.emote")
_FILES: Final = ("m.image", "m.file")
# Other bots speak in notices; answering those would be a loop. The other is a client asking to compare keys.
_SILENT: Final = ("m.notice", "m.server_notice", "m.key.verification.request")
_WORDLESS: Final = ("m.sticker", "m.poll.start", "org.matrix.msc3381.poll.start")
_COMMAND: Final = re.compile(r"!\w")

REACTION: Final = "m.reaction"
# A digit or several, each perhaps with what makes it a key of a telephone.
_NUMBER: Final = re.compile(r"(?:[0-9]\u20e3?){1,4}")
_TEN: Final = "🔟"
_YES: Final = ("✅", "👍", "✔", "☑", "✓")
# How an emoji is to be drawn: as a picture or a character, and in which colour of skin.
_LOOKS: Final = re.compile(r"[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")


@dataclass(frozen=True, slots=True)
class View:
    """What must be known of a room to read its events. `own_names`: the bot's user id and display names.

    `private`: nobody else is there but one person. `names`: display names by user id.
    """

    room: str
    private: bool
    own_id: str
    own_names: Sequence[str]
    names: Mapping[str, str]

    def name(self, user_id: str) -> str:
        """What the person is called here."""
        return self.names.get(user_id) or user_id.removeprefix("@").partition(":")[0]


def read(event: Json, view: View, now: datetime, *, to_own: bool = False) -> Message | None:
    """The message that an event is; None if it is none for the bot. `to_own`: it replies to a message of the bot.

    `now` (UTC) is when it came in. Text in groups comes without the bot's name in front.
    """
    sender, content = event.get("sender"), as_object(event.get("content"))
    if not isinstance(sender, str) or sender == view.own_id or relation_of(content).get("rel_type") == "m.replace":
        return None
    text = _words(event, content)
    if text is None and view.private and (caption := caption_of(content)) is not None:
        text = caption
    if text is None:
        if not (view.private and _is_wordless(event, content)):
            return None
        return message(event, view, now, instead="only-text", thread=thread_of(content))
    if view.private:
        return message(event, view, now, text=text, thread=thread_of(content))
    named, text = _without_name(text, view.own_names)
    addressed = named or to_own or bool(_COMMAND.match(text)) or view.own_id in _mentioned(content)
    return message(event, view, now, text=text, thread=thread_of(content), addressed=addressed)


def message(event: Json, view: View, now: datetime, **more: Any) -> Message:
    """A message with everything that stands around its words taken from the event."""
    sender = str(event.get("sender", ""))
    values: Json = {"text": "", "source": event_id(event)} | more
    return Message(
        id=values.pop("id", event_id(event)),
        platform=PLATFORM,
        sender=values.pop("sender", sender),
        room=view.room,
        at=now,
        sent=_sent(event, now),
        name=view.name(more.get("sender", sender)),
        private=view.private,
        buttons=False,
        **values,
    )


def event_id(event: Json) -> str:
    """The event's id, "" if it has none."""
    found = event.get("event_id")
    return found if isinstance(found, str) else ""


def sent_ms(event: Json) -> int:
    """When the server says that the event was sent, in milliseconds since 1970."""
    found = event.get("origin_server_ts")
    return found if isinstance(found, int) else 0


def _sent(event: Json, now: datetime) -> datetime:
    try:
        return datetime.fromtimestamp(sent_ms(event) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return now  # a foreign server may claim any number


# Reactions


def reacted_to(event: Json) -> str | None:
    """The id of the event that this one puts a sign to; None if it is no reaction."""
    relation = relation_of(as_object(event.get("content")))
    found = relation.get("event_id")
    wanted = event.get("type") == REACTION and relation.get("rel_type") == "m.annotation"
    return found if wanted and isinstance(found, str) else None


def read_reaction(event: Json, view: View, now: datetime) -> Message | None:
    """What a reaction to a message of the bot says: a number, or yes. None if it says nothing to the bot.

    In groups it says nothing: there people react for each other.
    """
    text = _meaning(relation_of(as_object(event.get("content"))).get("key"))
    if text is None or not view.private or event.get("sender") == view.own_id:
        return None
    return message(event, view, now, text=text)


def _meaning(key: Any) -> str | None:
    """What a sign means, if anything."""
    sign = _LOOKS.sub("", key).strip() if isinstance(key, str) else ""
    if sign in _YES:
        return "ja"
    if sign == _TEN:
        return "10"
    return sign.replace("\u20e3", "") if _NUMBER.fullmatch(sign) else None


# Content


def replied_to(event: Json) -> str | None:
    """The id of the event that somebody chose to reply to; not that which clients name only to show threads."""
    relation = relation_of(as_object(event.get("content")))
    if relation.get("is_falling_back"):
        return None
    found = as_object(relation.get("m.in_reply_to")).get("event_id")
    return found if isinstance(found, str) else None


def thread_of(content: Json) -> str | None:
    """The event id of the thread's root, None outside of threads."""
    relation = relation_of(content)
    root = relation.get("event_id")
    return root if relation.get("rel_type") == "m.thread" and isinstance(root, str) else None


def _words(event: Json, content: Json) -> str | None:
    """What somebody typed; None if the event holds no words."""
    if event.get("type") != "m.room.message" or content.get("msgtype") not in _TEXT:
        return None
    body = content.get("body")
    if not isinstance(body, str):
        return None
    quoted = "m.in_reply_to" in relation_of(content)
    return (_without_quote(body) if quoted else body).strip()


def caption_of(content: Json) -> str | None:
    """A command that stands under a picture or file to which a file may belong; None: there is none."""
    body, name = content.get("body"), content.get("filename")
    if content.get("msgtype") not in _FILES or not isinstance(body, str) or not isinstance(name, str) or body == name:
        return None
    return body.strip() if takes_file(body) else None


def _without_quote(body: str) -> str:
    """Without the quotation that older clients put in front of a reply: lines with "> " and an empty line."""
    lines = body.split("\n")
    first = next((number for number, line in enumerate(lines) if not line.startswith(">")), len(lines))
    if first and first < len(lines) and not lines[first].strip():
        first += 1
    return "\n".join(lines[first:])


def _is_wordless(event: Json, content: Json) -> bool:
    """Whether somebody sent something other than words: a picture, a sticker, a poll …"""
    if event.get("type") in _WORDLESS:
        return bool(content)
    msgtype = content.get("msgtype")
    return event.get("type") == "m.room.message" and isinstance(msgtype, str) and msgtype not in (*_SILENT, *_TEXT)


def _without_name(text: str, names: Sequence[str]) -> tuple[bool, str]:
    """Whether the text begins with one of the names, and the text without it."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        match = re.match(rf"@?{re.escape(name)}(?:[:,]\s*|\s+|$)", text, re.IGNORECASE)
        if match:
            return True, text[match.end() :].strip()
    return False, text


def _mentioned(content: Json) -> Sequence[Any]:
    found = as_object(content.get("m.mentions")).get("user_ids")
    return found if isinstance(found, list) else ()


def relation_of(content: Json) -> Json:
    """What the content relates to, {} if to nothing."""
    return as_object(content.get("m.relates_to"))


def as_object(value: Any) -> Json:
    """The value, {} if it is no object."""
    return value if isinstance(value, dict) else {}


# Membership


def state_key(event: Json, kind: str) -> str | None:
    """The key of a state event of this kind; None for others, also for those that only have its type."""
    found = event.get("state_key")
    return found if event.get("type") == kind and isinstance(found, str) else None


def membership(event: Json, user_id: str | None = None) -> str | None:
    """The membership that the event gives (to this user, if named); None for other events."""
    whose = state_key(event, "m.room.member")
    if whose is None or user_id not in (None, whose):
        return None
    found = as_object(event.get("content")).get("membership")
    return found if isinstance(found, str) else None


def membership_before(event: Json) -> str | None:
    """The membership before a membership event, as the server tells it."""
    found = as_object(as_object(event.get("unsigned")).get("prev_content")).get("membership")
    return found if isinstance(found, str) else None


def is_joining(event: Json, user_id: str) -> bool:
    """Whether with this event the user came into the room (and did not just change its name)."""
    return membership(event, user_id) == "join" and membership_before(event) != "join"


def inviter(event: Json, events: Sequence[Json], user_id: str) -> str | None:
    """Who had invited the user that joins with this event."""
    found = as_object(event.get("unsigned")).get("prev_sender")
    if isinstance(found, str) and membership_before(event) == "invite":
        return found
    senders = [one.get("sender") for one in events if membership(one, user_id) == "invite"]
    return senders[-1] if senders and isinstance(senders[-1], str) else None


def that_count(events: Sequence[Json], user_id: str, *, private: bool) -> Sequence[Json]:
    """Without what was said before the bot came.

    In a private chat the invitation counts as coming: people write at once, and the bot may join hours later.
    """
    joined = [number for number, event in enumerate(events) if is_joining(event, user_id)]
    if not joined:
        return events
    first = joined[-1]
    if private:
        invited = [number for number in range(first) if membership(events[number], user_id) == "invite"]
        first = invited[-1] if invited else first
    return events[first:]
