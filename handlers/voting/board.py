"""All rounds and topics of an event as they are now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.contract import Context, Event, Refusal
from handlers.rules.rounds import LiveRound, chosen_before, live, votable
from storage import rounds, topics
from storage.records import Phase, Topic, TopicState

if TYPE_CHECKING:
    from storage.database import Transaction

_NUMBER = re.compile(r"#?(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Board:
    """The rounds and topics of an event, in their order."""

    event: Event
    rounds: tuple[LiveRound, ...]
    topics: tuple[Topic, ...]

    def named(self, key: str) -> LiveRound | None:
        """The round with this key."""
        return next((entry for entry in self.rounds if entry.key == key), None)

    def of(self, live_round: LiveRound) -> list[Topic]:
        """The topics of a round that take part."""
        return votable(live_round, self.topics)

    def before(self, live_round: LiveRound) -> list[Topic]:
        """The topics of a round that were chosen before any vote."""
        return chosen_before(live_round, self.topics)

    def topic(self, number: int) -> Topic | None:
        """The topic with this number, whatever its state."""
        return next((topic for topic in self.topics if topic.number == number), None)

    def stayed(self, number: int) -> Topic | None:
        """The topic with this number, or the one that it was merged into."""
        topic = self.topic(number)
        while topic is not None and topic.merged_into is not None:
            topic = self.topic(topic.merged_into)
        return topic

    def round_of(self, topic: Topic) -> LiveRound | None:
        """The round that a topic belongs to."""
        return next((entry for entry in self.rounds if entry.key == topic.round), None)

    def proposed_by(self, person: int) -> int:
        """How many topics of this person still take part or are hidden; what is closed can be withdrawn no more."""
        own = [topic for topic in self.topics if topic.proposer == person]
        live_ones = [topic for topic in own if topic.state in (TopicState.OPEN, TopicState.HIDDEN)]
        rounds = [self.round_of(topic) for topic in live_ones]
        return sum(entry is not None and entry.phase is not Phase.CLOSED for entry in rounds)

    def run_off(self, live_round: LiveRound) -> LiveRound | None:
        """The run-off that decides this round, or the same as this run-off, and has no result yet."""
        of = live_round.of or live_round.key
        others = (entry for entry in self.rounds if entry.of == of and entry.id != live_round.id)
        return next((entry for entry in others if not entry.settled), None)

    def run_offs(self, live_round: LiveRound) -> list[LiveRound]:
        """The run-offs that decided this round since it was closed, in their order."""
        return [entry for entry in self.rounds if entry.of == live_round.key and entry.settled and entry.closed]

    def decided_by(self, live_round: LiveRound) -> LiveRound | None:
        """The last of these."""
        return next(iter(self.run_offs(live_round)[::-1]), None)

    @property
    def current(self) -> list[LiveRound]:
        """The rounds without the run-offs that are decided: with these nothing can be done any more."""
        return [entry for entry in self.rounds if not (entry.of and entry.settled)]

    def title(self, number: int, language: str) -> str:
        """The title of a topic."""
        topic = self.topic(number)
        return topic.title.of(language) if topic else ""


async def board(tx: Transaction, event: Event) -> Board:
    """Read all of it."""
    states = await rounds.of_event(tx, event.slug)
    found = [entry for entry in (live(state, event) for state in states) if entry is not None]
    order = {entry.key: position for position, entry in enumerate(event.rounds)}
    found.sort(key=lambda entry: (order.get(entry.of or entry.key, 0), bool(entry.of), entry.id))
    return Board(event, tuple(found), tuple(await topics.of_event(tx, event.slug)))


def number(the_board: Board, word: str) -> Topic:
    """The topic whose number this word is. Raises Refusal."""
    match = _NUMBER.fullmatch(word.strip().rstrip(".,:"))
    topic = the_board.topic(int(match[1])) if match else None
    if topic is None or topic.state is TopicState.WITHDRAWN:
        raise Refusal("topic-no-such", word=word[:20])
    return topic


def open_for_votes(the_board: Board) -> list[LiveRound]:
    """The rounds in which one can vote now."""
    return [entry for entry in the_board.rounds if entry.phase is Phase.VOTING]


def has_rounds(context: Context) -> bool:
    """Whether topics are collected at the event at all."""
    return bool(context.event.rounds)
