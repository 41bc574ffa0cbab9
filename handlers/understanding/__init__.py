"""A free question in, an answer from the event's facts out."""

from handlers.understanding.asking import asks_bot
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.focus import About
from handlers.understanding.follow import is_bare_question
from handlers.understanding.index import prepare
from handlers.understanding.of_rounds import of_round
from handlers.understanding.talk import answer, meaning, turn

__all__ = [
    "About", "Answer", "AnswerKind", "View", "answer", "asks_bot", "is_bare_question", "meaning", "of_round", "prepare",
    "turn",
]  # fmt: skip
