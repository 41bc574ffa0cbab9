"""Who writes to the bot, what they may do, and what they have set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

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
    somebody who only wrote. `room` is the private chat with the account, once there was one. `language` is the
    one chosen for the chat, `client_language` that of the client they use. `asked` is what the bot asked there last.
    `reachable`: they have not blocked the bot or left the chat. `spoken` is what the chat was about last.
    """

    id: int
    account: int
    event: str | None
    joined: bool
    role: Role
    attendance: Attendance | None
    language: str | None
    room: str | None
    asked: Asked | None = None
    client_language: str | None = None
    reachable: bool = True
    spoken: Spoken | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a chat was about last, until a UTC moment.

    The id of an item or a room, a name, the sort of question; the ids and names that were told or offered, the key of
    the text that was told, the question, the id of the item that was spoken of before, and the keys of the rounds.
    """

    until: datetime
    item: str = ""
    room: str = ""
    person: str = ""
    ask: str = ""
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    fact: str = ""
    asked: str = ""
    earlier: str = ""
    rounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the bot asked somebody, until a UTC moment.

    `answer` is the command that takes the next words as its argument, `yes` the command that a yes stands for.
    """

    until: datetime
    answer: str = ""
    yes: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where somebody can be written to in private, and in which language they would like it."""

    person: int
    account: int
    platform: str
    room: str
    language: str | None


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


Offered = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class Chat:
    """What is remembered of a chat: its language, and the choices offered last."""

    language: str | None = None
    offered: tuple[Offered, ...] = ()


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """How somebody wants to be reminded at one event: minutes before (None: the usual ones), and which hints."""

    lead: int | None = None
    agenda: bool = True
    voting: bool = True
    topic: bool = True


@dataclass(frozen=True, slots=True)
class Circle:
    """Whom something is for, among those who joined an event; all that is set must hold.

    `item`: they have a personal reminder for it, and their time ahead is `lead` minutes. `hint`: a hint that they have
    not turned off. `attendance`: how they take part, also those of whom it is not known where `unknown` says so.
    `answers` are answers to the event's groups, `platforms` have an account of theirs. `not_voted` is a round in which
    they have no ballot. `people` are the only ones who come into question. `joined_by`: they were there by then (UTC).
    """

    item: str | None = None
    lead: int | None = None
    hint: str | None = None
    attendance: Attendance | None = None
    unknown: bool = False
    answers: tuple[tuple[str, str], ...] = ()
    platforms: tuple[str, ...] = ()
    not_voted: int | None = None
    people: tuple[int, ...] | None = None
    joined_by: datetime | None = None
