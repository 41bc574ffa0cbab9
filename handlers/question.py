"""A free question: the one fallback for whatever is no command."""

from __future__ import annotations

from handlers import understanding
from handlers.contract import Context, Message, Reply
from handlers.understanding.contract import View


async def question(message: Message, context: Context) -> Reply:
    """Answer from what is known of the event."""
    view = View(
        event=context.event,
        now=message.at,
        language=context.language,
        say=context.say,
        attendance=context.person.attendance,
        private=message.private,
    )
    answer = understanding.answer(message.text, view)
    return Reply(answer.text, answer.choices, answer.place)
