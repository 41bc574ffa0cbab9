"""A question within a chat: what was spoken of before is known, and what is spoken of now is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.understanding.answer import answered
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.follow import About, Followed, follow, told_about
from handlers.understanding.reading import Query, read_question


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer, the question that it answers (a follow-up in full), and what was spoken of with it."""

    answer: Answer
    question: str
    about: About


def turn(question: str, view: View, before: About) -> Turn:
    """The answer to a question in a chat in which something may have been spoken of before."""
    followed = follow(question, before, view)
    if followed is not None and (found := _followed(followed, view, before)):
        return found
    query = read_question(question, view)
    return _turn(query, answered(query), before)


def _followed(followed: Followed, view: View, before: About) -> Turn | None:
    query = read_question(followed.question, replace(view, meant=followed.items))
    found = answered(query)
    if found.kind is AnswerKind.ANSWER or (followed.sure and found.kind is AnswerKind.UNKNOWN and not found.off_topic):
        return _turn(query, found, before, followed=True)
    return None


def meaning(question: str, item: str, view: View, before: About) -> Turn:
    """The answer to a question that names an item of which several may have the name."""
    query = read_question(question, replace(view, meant=frozenset({item})))
    return _turn(query, answered(query), before)


def _turn(query: Query, found: Answer, before: About, *, followed: bool = False) -> Turn:
    return Turn(found, query.question, told_about(query, found, before, followed=followed))
