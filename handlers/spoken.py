"""What a chat is about after an answer, so that a follow-up can refer to it."""

from __future__ import annotations

from datetime import timedelta

from handlers.contract import Context, Message, Spoken
from handlers.understanding.follow import About

REMEMBERED = timedelta(minutes=5)


def spoken(message: Message, about: About) -> Spoken:
    """What is spoken of with an answer to this message."""
    return Spoken(message.at + REMEMBERED, about.item, about.room, about.person, about.ask)


def before(message: Message, context: Context) -> About:
    """What was spoken of in this chat a moment ago."""
    known = context.person.spoken
    if known is None or not message.private or known.until <= message.at:
        return About()
    return About(known.item, known.room, known.person, known.ask)
