"""The frozen shapes in which stored things leave this room; the event has its own file, `event.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from storage.event import Attendance, Local


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
    """What a chat was about last, until a UTC moment: the id of an item or a room, a name, the sort of question."""

    until: datetime
    item: str = ""
    room: str = ""
    person: str = ""
    ask: str = ""


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


class Phase(StrEnum):
    """How far a round is."""

    WAITING = "waiting"
    COLLECTING = "collecting"
    VOTING = "voting"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class RunOff:
    """A round that decides a tie of another one: the topics tied there, and how many of them are still to be chosen."""

    of: str
    topics: tuple[int, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class RoundState:
    """How far a round is, and what was changed of its times by hand. All moments in UTC.

    `changed` is when it was last moved by hand: times before that do not move it any more. `opens`, `voting` and
    `closes` go before those of the event file. `picked` are the tied topics that a moderator chose. `settled`: the
    result is out.
    """

    id: int
    event: str
    key: str
    phase: Phase = Phase.WAITING
    changed: datetime | None = None
    opens: datetime | None = None
    voting: datetime | None = None
    closes: datetime | None = None
    closed: datetime | None = None
    settled: bool = False
    picked: tuple[int, ...] = ()
    run_off: RunOff | None = None


class TopicState(StrEnum):
    """Whether a topic takes part."""

    OPEN = "open"
    HIDDEN = "hidden"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class TopicKind(StrEnum):
    """What somebody wants of a topic."""

    QUESTION = "question"
    ADVICE = "advice"
    EXPERIENCE = "experience"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a round. `number` is what people call it. `proposer` is the person who brought it, if one did.

    `merged_into` is the number of the topic that it is now part of. `group` is whom it is meant for: the key of one
    of the event's groups and an option. `chosen`: the event file says that it takes place, whatever the vote.
    `supports` counts those who are interested.
    """

    id: int
    number: int
    round: str | None
    title: Local
    created: datetime
    description: Local | None = None
    kind: TopicKind | None = None
    group: tuple[str, str] | None = None
    proposer: int | None = None
    state: TopicState = TopicState.OPEN
    merged_into: int | None = None
    chosen: bool = False
    supports: int = 0


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one person votes for, as it is written in a command, with its receipt."""

    choices: str
    receipt: str


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
