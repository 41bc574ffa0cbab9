"""What is on its way out, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class DeliveryKind(StrEnum):
    """Why the bot speaks; what happens to an uncertain send depends on it."""

    ANSWER = "answer"
    BALLOT = "ballot"
    PHASE = "phase"
    RESULT = "result"
    NOTE = "note"
    REMINDER = "reminder"
    ANNOUNCEMENT = "announcement"
    CHANGE = "change"
    PROGRESS = "progress"

    @property
    def is_bulk(self) -> bool:
        """Whether it goes to many at once; the rest is what somebody waits for."""
        return self in _BULK


_BULK = frozenset(
    {
        DeliveryKind.PHASE,
        DeliveryKind.RESULT,
        DeliveryKind.NOTE,
        DeliveryKind.REMINDER,
        DeliveryKind.ANNOUNCEMENT,
        DeliveryKind.CHANGE,
    }
)


class DeliveryState(StrEnum):
    """How far a delivery is."""

    WAITING = "waiting"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    GONE = "gone"
    FAILED = "failed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to put in the outbox.

    `body` is the reply as JSON-able data (see `handlers.contract`). `source`, `thread` and `replaces` are the
    platform's ids of the message answered, of its thread, and of an own message to change instead. What has the same
    `dedupe` is sent once. `about` names what it is about, for finding it again. `due`: when it should be there (None:
    now), `expires`: from when on it is worth nothing any more; UTC.
    """

    platform: str
    room: str
    kind: DeliveryKind
    body: Any
    language: str
    source: str | None = None
    thread: str | None = None
    replaces: str | None = None
    private: bool = True
    dedupe: str | None = None
    about: str | None = None
    due: datetime | None = None
    expires: datetime | None = None


@dataclass(frozen=True, slots=True)
class Delivery(Draft):
    """A message in the outbox. `attempts`: sends whose end is uncertain; `tries`: those that failed for now."""

    id: int = 0
    attempts: int = 0
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Hold:
    """Who is sending something, and until when (UTC) nobody else may: the expiry is part of the claim."""

    holder: str
    until: datetime


@dataclass(frozen=True, slots=True)
class End:
    """How a send of an outbox row ended. `sent` is the platform's id of the message.

    A row that is waiting again keeps `attempts` and `tries` (see `Delivery`) and may be claimed from `free` on (UTC).
    """

    delivery: Delivery
    state: DeliveryState
    sent: str | None = None
    attempts: int = 0
    tries: int = 0
    free: datetime | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A message that was sent: where, in which language, and the platform's id of it."""

    platform: str
    room: str
    language: str
    id: str
