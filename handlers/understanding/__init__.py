"""A free question in, an answer from the event's facts out."""

from handlers.understanding.answer import answer
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.index import prepare

__all__ = ["Answer", "AnswerKind", "View", "answer", "prepare"]
