"""What organisers say to many, and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from storage.event import Attendance
from storage.records.deliveries import Said
from storage.records.people import Reach


@dataclass(frozen=True, slots=True)
class Audience:
    """To whom something goes: all conditions hold at once, and without any it is everybody.

    `groups` are keys and options of the event's groups (an option in its first wording), `platforms` those on which
    somebody is written to, `signed_up` the ids of items.
    """

    attendance: tuple[Attendance, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    platforms: tuple[str, ...] = ()
    signed_up: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearers:
    """Those whom an audience means: where each is reached, and how many are not since they have blocked the bot."""

    reached: tuple[Reach, ...] = ()
    blocked: int = 0


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody who is to be told something, and how they take part."""

    person: int
    attendance: Attendance | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Up to which moment (UTC) all reminders of an event went out, and what the event was like then."""

    until: datetime
    seen: str


class AnnouncementState(StrEnum):
    """How far an announcement is. `sending` lasts until each of its messages has come to its end."""

    DRAFT = "draft"
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    RECALLED = "recalled"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Announcement:
    """What organisers tell many at once. Moments in UTC.

    A draft has no `number` yet. `touched` is when somebody last did something with it. `corrects` is the id of the
    announcement that a draft is a new wording of. `due` is when it goes out (None: at once), `sent` when it did, `look`
    when something is to be done about it next. `version` counts its wordings. `file` is a file as JSON-able data.
    """

    id: int
    event: str
    audience: Audience
    text: str
    state: AnnouncementState
    touched: datetime
    number: int | None = None
    author: int | None = None
    file: Any = None
    due: datetime | None = None
    sent: datetime | None = None
    look: datetime | None = None
    version: int = 1
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """One sent message of something that went to many: the outbox row, where it stands, the platform's id of it.

    The id is "" where it is not known whether it arrived.
    `part` is its place among the messages to the same person.
    """

    row: int
    said: Said
    part: int
