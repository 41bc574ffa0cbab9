"""What is kept of an event beside its file: changes, questions and answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event's file: its slug, its text, and where it was read from."""

    slug: str
    source: str
    path: str


@dataclass(frozen=True, slots=True)
class Change:
    """What an organiser changed of a programme item: JSON-able values by name, and what held until then.

    See `storage.overlay` for the values. Without a `number` it was only shown to its author. `told` is since when
    people know that it holds, `undone` since when it does not hold any more (UTC, always later); where that is told
    too, `told` is later still. `to_all`: everybody hears of it, not only those concerned.
    """

    id: int
    event: str
    item: str
    values: Mapping[str, Any]
    before: Mapping[str, Any]
    author: int | None
    at: datetime
    undone: datetime | None = None
    told: datetime | None = None
    to_all: bool = False
    number: int | None = None

    @property
    def holds(self) -> bool:
        """Whether it is part of the programme."""
        return self.number is not None and self.undone is None

    @property
    def known(self) -> bool:
        """Whether it is part of the programme as people were told of it last."""
        return self.told is not None and (self.undone is None or self.told < self.undone)


class QuestionState(StrEnum):
    """How far a question to the organisers is: only offered, added to that of somebody else, open, or done."""

    DRAFT = "draft"
    JOINED = "joined"
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the organisers. `same` are the words by which it is known again, `language` that of the chat.

    `number` is None as long as it was not passed on.
    """

    id: int
    event: str
    number: int | None
    text: str
    same: str
    language: str
    state: QuestionState
    at: datetime


@dataclass(frozen=True, slots=True)
class LiveFaq:
    """A question and its answer that organisers put on top of the event file's FAQ; `source`: it was passed on."""

    id: int
    event: str
    question: str
    answer: str
    language: str
    source: int | None
