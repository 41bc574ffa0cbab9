"""What a chat is about after an answer, so that a follow-up can refer to it."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import timedelta

from handlers.contract import Context, Message, Spoken
from handlers.understanding.focus import About

REMEMBERED = timedelta(minutes=5)


def spoken(message: Message, about: About) -> Spoken:
    """What is spoken of with an answer to this message."""
    return Spoken(message.at + REMEMBERED, **asdict(about))


def before(message: Message, context: Context) -> About:
    """What was spoken of in this chat a moment ago."""
    known = context.person.spoken
    if known is None or not message.private or known.until <= message.at:
        return About()
    return About(**{field.name: getattr(known, field.name) for field in fields(About)})
