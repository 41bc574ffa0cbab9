"""Rounds: what the event file says of them together with how far they are, and what time does to them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from storage.event import Event, Local, Method, Round, Rule
from storage.records import Phase, RoundState, Topic, TopicState

SETTLE = timedelta(minutes=10)
"""How long moderators have to settle a tie before the result goes out with the tie stated."""


@dataclass(frozen=True, slots=True)
class LiveRound:
    """A round as it is now. Moments in UTC; `select` None: nothing is chosen, there is only an order.

    `changed` is when it was last moved by hand. `only` holds the topics of a run-off, `of` the round that it decides.
    """

    id: int
    key: str
    title: Local
    phase: Phase
    method: Method = Method.APPROVAL
    votes: int = 3
    select: int | None = None
    rule: Rule = Rule.MOST_VOTES
    late_topics: bool = False
    interim: bool = False
    opens: datetime | None = None
    voting: datetime | None = None
    closes: datetime | None = None
    changed: datetime | None = None
    closed: datetime | None = None
    settled: bool = False
    picked: tuple[int, ...] = ()
    only: tuple[int, ...] = ()
    of: str = ""

    def has(self, topic: Topic) -> bool:
        """Whether a topic belongs to this round, whatever its state."""
        return topic.number in self.only if self.only else topic.round == self.key

    def takes_topics(self) -> bool:
        """Whether topics can be proposed now."""
        return self.phase is Phase.COLLECTING or (self.phase is Phase.VOTING and self.late_topics and not self.of)

    @property
    def ends(self) -> datetime | None:
        """When the open phase ends by itself, if it does; a time that a move by hand has overtaken is none."""
        coming = next_phase(self) if self.phase in (Phase.COLLECTING, Phase.VOTING) else None
        return coming[0] if coming else None


def live(state: RoundState, event: Event) -> LiveRound | None:
    """The round as it is now; None if the event file does not have it any more."""
    filed = {entry.key: entry for entry in event.rounds}
    if state.run_off is None:
        entry = filed.get(state.key)
        return _filed(state, entry, event) if entry else None
    parent = filed.get(state.run_off.of)
    if parent is None:
        return None
    seats = state.run_off.seats
    return replace(
        _filed(state, parent, event),
        method=Method.APPROVAL,
        votes=seats,
        select=seats,
        rule=Rule.MOST_VOTES,
        late_topics=False,
        opens=None,
        voting=None,
        closes=state.closes,
        only=state.run_off.topics,
        of=state.run_off.of,
    )


def _filed(state: RoundState, entry: Round, event: Event) -> LiveRound:
    return LiveRound(
        id=state.id,
        key=state.key,
        title=entry.title,
        phase=state.phase,
        method=entry.method,
        votes=entry.votes,
        select=_select(entry, event),
        rule=entry.rule,
        late_topics=entry.late_topics,
        interim=entry.interim,
        opens=state.opens or entry.opens,
        voting=state.voting or entry.voting,
        closes=state.closes or entry.closes,
        changed=state.changed,
        closed=state.closed,
        settled=state.settled,
        picked=state.picked,
    )


def _select(entry: Round, event: Event) -> int | None:
    """How many topics are chosen: as stated, else as many as the round's items have slots (one a room, if not told)."""
    if entry.select is not None:
        return entry.select
    items = [event.item_by_id[key] for key in entry.items if key in event.item_by_id]
    items = [item for item in items if not item.cancelled] or items
    return sum(item.slots or max(1, len(item.rooms)) for item in items) if items else None


def next_phase(live_round: LiveRound) -> tuple[datetime, Phase] | None:
    """The next phase that time brings, and when (UTC); times before it was last moved by hand do nothing any more.

    A round that was never opened is not closed by time: nothing happened in it.
    """
    steps = [(live_round.voting, Phase.VOTING), (live_round.opens, Phase.COLLECTING)]
    possible = {
        Phase.WAITING: steps,
        Phase.COLLECTING: [(live_round.closes, Phase.CLOSED), (live_round.voting, Phase.VOTING)],
        Phase.VOTING: [(live_round.closes, Phase.CLOSED)],
        Phase.CLOSED: [],
    }[live_round.phase]
    coming = [
        (moment, phase)
        for moment, phase in possible
        if moment is not None and (live_round.changed is None or moment > live_round.changed)
    ]
    return min(coming, key=lambda step: step[0], default=None)


def result_due(live_round: LiveRound) -> datetime | None:
    """When the result of a closed round goes out with its tie, if nobody settles it."""
    if live_round.phase is not Phase.CLOSED or live_round.settled or live_round.closed is None:
        return None
    return live_round.closed + SETTLE


def votable(live_round: LiveRound, topics: Collection[Topic]) -> list[Topic]:
    """The topics that one can vote for, in the order of their numbers."""
    takes_part = (topic for topic in topics if live_round.has(topic) and topic.state is TopicState.OPEN)
    return [topic for topic in takes_part if not topic.chosen]


def chosen_before(live_round: LiveRound, topics: Collection[Topic]) -> list[Topic]:
    """The topics of a round that take place whatever the vote; they take up places."""
    return [topic for topic in topics if live_round.has(topic) and topic.chosen and topic.state is TopicState.OPEN]


def merged(topics: Collection[Topic]) -> dict[int, int]:
    """For each merged topic the number of the one that it is part of now."""
    return {topic.number: topic.merged_into for topic in topics if topic.merged_into is not None}
