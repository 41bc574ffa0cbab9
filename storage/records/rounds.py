"""Rounds, topics and ballots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.event import Local


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
