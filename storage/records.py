"""The frozen shapes in which stored things leave this room; the event has its own file, `event.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from storage.event import Attendance


class Role(IntEnum):
    """What somebody may do at one event; each role may do all that the ones before it may."""

    PARTICIPANT = 0
    MODERATOR = 1
    ORGANISER = 2

    @property
    def word(self) -> RoleWord:
        """The role as a word."""
        return RoleWord(self.name.lower())


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes to the bot, seen through the account that they write from.

    One person can have several accounts; `id` is the person, `account` the account. `event` is the slug of the
    event in which the person is; role and attendance are those at that event. `joined` tells a member from
    somebody who only wrote. `room` is the private chat with the account, once there was one.
    """

    id: int
    account: int
    event: str | None
    joined: bool
    role: Role
    attendance: Attendance | None
    language: str | None
    room: str | None


class RoleWord(StrEnum):
    """A role as a word, for texts and the command line."""

    PARTICIPANT = "participant"
    MODERATOR = "moderator"
    ORGANISER = "organiser"


class Purpose(StrEnum):
    """What a one-time code is good for."""

    INVITE = "invite"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Code:
    """A one-time code as stored (the code itself is not). Expiry in UTC; None: until used."""

    id: int
    purpose: Purpose
    event: str | None
    role: Role
    person: int | None
    expires: datetime | None
    used: datetime | None


class DeliveryKind(StrEnum):
    """Why the bot speaks; what happens to an uncertain send depends on it."""

    ANSWER = "answer"


class DeliveryState(StrEnum):
    """How far a delivery is."""

    WAITING = "waiting"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    GONE = "gone"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to put in the outbox.

    `body` is the reply as JSON-able data (see `handlers.contract`). `source`, `thread` and `replaces` are the
    platform's ids of the message answered, of its thread, and of an own message to change instead.
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


@dataclass(frozen=True, slots=True)
class Delivery(Draft):
    """A message in the outbox. `attempts` counts the sends whose end was not recorded or uncertain."""

    id: int = 0
    attempts: int = 0


Offered = tuple[str, str, int | None]
"""A choice that was offered: its label, its command, and the number that means it, if one does."""


@dataclass(frozen=True, slots=True)
class Chat:
    """What is remembered of a chat: its language, and the choices offered last."""

    language: str | None = None
    offered: tuple[Offered, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event's file: its slug, its text, and where it was read from."""

    slug: str
    source: str
    path: str
