"""A question within a chat: what was spoken of before is known, and what is spoken of now is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.understanding.answer import answered
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.follow import About, follow, told_about
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer, the question that it answers (a follow-up in full), and what was spoken of with it."""

    answer: Answer
    question: str
    about: About


def turn(question: str, view: View, before: About) -> Turn:
    """The answer to a question in a chat in which something may have been spoken of before."""
    followed = follow(question, before, view)
    if followed is None:
        return _plainly(question, view, before)
    query = read_question(followed.question, replace(view, meant=followed.items))
    found = _turn(query, answered(query), before, followed=True)
    if _counts(found.answer, sure=followed.sure):
        return found
    plainly = _plainly(question, view, before)
    # Where neither is known, the question was about what was spoken of.
    nothing = plainly.answer.kind is AnswerKind.UNKNOWN and _counts(found.answer, sure=True)
    return found if nothing else plainly


def _counts(answer: Answer, *, sure: bool) -> bool:
    """Whether the answer to a follow-up holds; that nothing is known only where it could be meant no other way."""
    return answer.kind is AnswerKind.ANSWER or (sure and answer.kind is AnswerKind.UNKNOWN and not answer.off_topic)


def _plainly(question: str, view: View, before: About) -> Turn:
    query = read_question(question, view)
    return _turn(query, answered(query), before)


def meaning(question: str, item: str, view: View, before: About) -> Turn:
    """The answer to a question that names an item of which several may have the name."""
    query = read_question(question, replace(view, meant=frozenset({item})))
    return _turn(query, answered(query), before)


def _turn(query: Query, found: Answer, before: About, *, followed: bool = False) -> Turn:
    return Turn(found, query.question, told_about(query, found, before, followed=followed))
