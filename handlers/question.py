"""A free question: the one fallback for whatever is no command."""

from __future__ import annotations

import re

from handlers import understanding
from handlers.contract import Choice, Context, Message, Reply
from handlers.passing.offer import forget_offer, offered
from handlers.plain import about_rounds, without_command
from handlers.understanding.contract import Answer, AnswerKind, View
from storage.asked import UNKNOWN

LONGEST_QUESTION = 1000  # characters; reading more would hold everybody else up
# What the event file says of a round as a whole, or of all topics, may have changed since: moderators move rounds on.
_MOVES = re.compile(r"topic|round\[[^\]]*\]")
LONGEST = 200  # characters of a button's command; where it has to be typed instead, nobody types more


async def question(message: Message, context: Context) -> Reply:
    """Answer from what is known of the event; a topic or a vote is no question, but offered as one."""
    if message.private:
        meant = await without_command(message, context)
        if meant:
            return meant
    view = View(
        event=context.event,
        now=message.at,
        language=context.language,
        say=context.say,
        attendance=context.person.attendance,
        private=message.private,
    )
    answer = understanding.answer(message.text[:LONGEST_QUESTION], view)
    await forget_offer(message, context)
    if message.private and (answer.kind is AnswerKind.UNKNOWN or all(map(_MOVES.fullmatch, answer.sources))):
        meant = await about_rounds(message, context)
        if meant:
            return meant
    rows = (tuple(choice for choice in row if _possible(choice, context)) for row in answer.choices)
    reply = Reply(answer.text, tuple(row for row in rows if row), answer.place, counted=_counted(answer))
    if message.private and answer.kind is AnswerKind.UNKNOWN and not answer.off_topic:
        return await offered(reply, answer.bare or answer.text, message, context)
    return reply


def _counted(answer: Answer) -> str | None:
    """Under what an answer is counted: the first fact used, or that nothing is known."""
    if answer.kind is AnswerKind.UNKNOWN:
        return None if answer.off_topic else UNKNOWN
    return answer.sources[0] if answer.kind is AnswerKind.ANSWER and answer.sources else None


def _possible(choice: Choice, context: Context) -> bool:
    """Whether pressing the button would lead anywhere."""
    if choice.command[:1] not in ("/", "!"):
        return len(choice.command) <= LONGEST
    name = choice.command[1:].split(maxsplit=1)[0]
    return len(choice.command) <= LONGEST and any(name in entry.names for entry in context.commands)
