"""Organisers answer a question: the answer goes back to all who asked it."""

from __future__ import annotations

import re
from functools import partial

from handlers.contract import Asks, Choice, Context, Message, Notice, Refusal, Reply, Role, Voice, command
from handlers.inbox import faq_button, numbered
from handlers.passing import words
from handlers.rich import Rich
from handlers.rules.questions import LONGEST_ANSWER, says_something
from storage import people, questions
from storage.records import Question, QuestionState

_SAID = re.compile(r"#?(?P<number>\d{1,9})(?!\d)[.:]?(?P<text>.*)", re.DOTALL)


@command("antwort", "answer", role=Role.ORGANISER, order=115, in_groups=False)
async def answer(message: Message, context: Context) -> Reply:
    """Answer question N; with the number alone the bot asks for the words."""
    match = _SAID.fullmatch(context.argument.strip())
    if match is None:
        raise Refusal("answer-how", choices=words.to_list(context))
    question = await numbered(context, int(match["number"]))
    text = match["text"].strip()
    if not text:
        asked = context.say("answer-words", number=question.number or 0, text=words.short(question.text))
        return Reply(asked, asks=Asks(answer=words.answer(context, question.number)))
    if not says_something(text):
        raise Refusal("answer-how", choices=words.to_list(context))
    if len(text) > LONGEST_ANSWER:
        raise Refusal("answer-too-long", most=LONGEST_ANSWER, length=len(text))
    return await _send(message, context, question, text)


async def _send(message: Message, context: Context, question: Question, text: str) -> Reply:
    """Keep the answer and send it, also where somebody else answered before."""
    tx = context.tx
    more = question.state is QuestionState.ANSWERED
    key = await questions.answer(tx, question.id, context.person.id, text, message.at)
    asked = await questions.askers_of(tx, question.id)
    notice = Notice(tuple(asked), partial(_words, question, text, more), key=f"reply:{key}")
    reached = len({reach.person for reach in await people.reach(tx, asked, context.platforms)})
    rows: tuple[tuple[Choice, ...], ...] = ((faq_button(context, question),),)
    return Reply(_thanks(context, question, reached, more=more), rows, notices=(notice,))


def _words(question: Question, text: str, more: bool, voice: Voice) -> Reply:
    return words.answered(voice, question, text, more=more)


def _thanks(context: Context, question: Question, reached: int, *, more: bool) -> Rich:
    if not reached:
        return context.say("answer-nobody", number=question.number or 0)
    return context.say("answer-sent-more" if more else "answer-sent", number=question.number or 0, count=reached)
