"""What understanding gets and gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlers.contract import Attendance, Choice, Event, Place, Say
from handlers.rich import Rich


class AnswerKind(StrEnum):
    """Whether the question was answered, asked back, or not answerable from what is known."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class View:
    """Through whose eyes a question is read: the event, the moment (UTC), the language of the chat ("de" or "en").

    `attendance` decides between room and link; None: not told. `private` is False in group chats, where a password
    is not given. `meant` are the ids of the items that a name in quotation marks means here, of several that have it,
    `rounds` the keys of the rounds that a question means which names none.
    """

    event: Event
    now: datetime
    language: str
    say: Say
    attendance: Attendance | None = None
    private: bool = True
    meant: frozenset[str] = frozenset()
    rounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, how likely the whole of it is right (0 to 1), and the dotted keys of the facts used.

    `off_topic`: nothing in the question has to do with the event. `bare` is what it says without the clause on whom to
    ask, where it has one. `options` are the ids of the items that the rows of choices mean, where they mean items.
    """

    text: Rich
    kind: AnswerKind
    confidence: float
    sources: tuple[str, ...] = ()
    choices: tuple[tuple[Choice, ...], ...] = ()
    place: Place | None = None
    off_topic: bool = False
    bare: Rich | None = None
    options: tuple[str, ...] = ()
