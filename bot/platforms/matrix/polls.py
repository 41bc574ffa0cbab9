"""A reply's poll -> the event that starts it (MSC3381), and the answer to it -> what was said. Plain functions.

The identifier of each answer is what choosing it alone says: the poll's command and the option's word. So the event
that started a poll holds all that is needed to read the answers to it, also after a restart.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from bot.platforms.matrix.reading import View, as_object, message, relation_of, thread_of
from bot.texts import Texts
from handlers.contract import Message, Poll

Json = dict[str, Any]

START: Final = "org.matrix.msc3381.poll.start"
"""Clients do not take the stable type in today's rooms."""

END: Final = "org.matrix.msc3381.poll.end"

RESPONSES: Final = ("org.matrix.msc3381.poll.response", "m.poll.response")

MOST_OPTIONS: Final = 20
"""The specification's; clients drop the options behind it."""

_TEXT: Final = "org.matrix.msc1767.text"
_UNDISCLOSED: Final = "org.matrix.msc3381.poll.undisclosed"
_LONGEST: Final = 340  # characters of a question or an option that clients let people write
_LIMIT: Final = 40_000  # bytes of the content; see `render.LIMIT`
_NONE: Final = "0"


def fits(poll: Poll) -> bool:
    """Whether clients can show the poll; otherwise the text beside it is enough."""
    if not 1 <= len(poll.options) <= MOST_OPTIONS:
        return False
    return len(json.dumps(_content(poll, poll.question))) <= _LIMIT


def start_content(poll: Poll, texts: Texts, language: str) -> Json:
    """The event that starts the poll. Its kind tells clients to show no counts: this is a ballot, not a result."""
    question = poll.question
    if poll.most > 1:
        # Many clients let people choose one answer only, whatever the poll says, and each replaces the one before.
        hint = texts.text(language, "matrix-poll-several", most=min(poll.most, len(poll.options))).plain
        question = f"{_cut(question, _LONGEST - len(hint) - 1)} {hint}"
    return _content(poll, question)


def end_content(words: str, poll: str) -> Json:
    """The event that ends the poll that the event `poll` started; the words are for clients that know no polls."""
    return {
        END: {},
        _TEXT: words,
        "body": words,
        "m.relates_to": {"rel_type": "m.reference", "event_id": poll},
        "m.mentions": {},
    }


def _content(poll: Poll, question: str) -> Json:
    labels = [_cut(option.label, _LONGEST) for option in poll.options]
    asked = _cut(question, _LONGEST)
    answers = [
        {"id": f"{poll.command} {option.command}", _TEXT: label}
        for option, label in zip(poll.options, labels, strict=True)
    ]
    return {
        START: {
            "question": {_TEXT: asked},
            "kind": _UNDISCLOSED,
            "max_selections": max(1, min(poll.most, len(poll.options))),
            "answers": answers,
        },
        _TEXT: "\n".join([asked, *labels]),
        "m.mentions": {},
    }


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


# Reading


@dataclass(frozen=True, slots=True)
class Asked:
    """A poll as the event that started it tells: its answers' identifiers, and how many of them count."""

    ids: tuple[str, ...]
    command: str
    most: int


def poll_of(event: Json) -> str | None:
    """The id of the event that started the poll which this event answers; None if it answers none."""
    relation = relation_of(as_object(event.get("content")))
    found = relation.get("event_id")
    wanted = event.get("type") in RESPONSES and relation.get("rel_type") == "m.reference"
    return found if wanted and isinstance(found, str) else None


def read_response(event: Json, started: Json, view: View, now: datetime) -> Message | None:
    """What an answer to a poll of the bot says; None if it answers something else. `started`: what started the poll.

    A poll that cannot be read any more, and an answer that does not fit it, get a sentence about that. By the
    specification such an answer takes back the one before, but to a person it is a mistake of their client, which
    should cost nobody a vote.
    """
    content = as_object(started.get("content"))
    more: Json = {"thread": thread_of(content)}
    if "ciphertext" in content:
        return message(event, view, now, instead="matrix-poll-lost", **more)
    asked = _asked(started)
    if asked is None:
        return None
    chosen = _chosen(event, asked)
    if chosen is None:
        return message(event, view, now, instead="matrix-poll-spoilt", **more)
    words = [identifier.rpartition(" ")[2] for identifier in chosen] or [_NONE]
    return message(event, view, now, text=" ".join([asked.command, *words]), **more)


def _asked(started: Json) -> Asked | None:
    """The poll, if the event started one of this kind. (A person may use the bot's account for a poll of theirs.)"""
    poll = as_object(as_object(started.get("content")).get(START))
    answers, most = poll.get("answers"), poll.get("max_selections")
    if started.get("type") != START or not isinstance(answers, list) or not isinstance(most, int):
        return None
    ids = tuple(str(as_object(answer).get("id", "")) for answer in answers)
    commands = {identifier.rpartition(" ")[0] for identifier in ids}
    if len(commands) != 1 or not all(commands):
        return None
    return Asked(ids, commands.pop(), most)


def _chosen(event: Json, asked: Asked) -> list[str] | None:
    """The chosen answers' identifiers, no more than count; None if the answer is spoilt.

    Without any list it takes back what was chosen: so some clients write that.
    """
    content = as_object(event.get("content"))
    found = content.get("m.selections", as_object(content.get(RESPONSES[0])).get("answers", []))
    if not isinstance(found, list) or not all(isinstance(one, str) and one in asked.ids for one in found):
        return None
    return list(dict.fromkeys(found))[: asked.most]
