"""Counting the ballots of a round."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handlers.rules import ballots as rules
from handlers.rules.counting import Outcome, outcome, represented
from handlers.rules.rounds import LiveRound, merged
from handlers.voting.board import Board
from storage import ballots
from storage.event import Rule
from storage.records import Ballot

if TYPE_CHECKING:
    from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Count:
    """A round counted: `outcome` from the ballots as they count, `chosen` what is chosen in the end, `ballots` as they
    are published, `covered` for how many of them at least one chosen topic stands on it. `tied` are the topics that
    are equal at the cut, with `free` places left for them, as long as nobody has settled it."""

    outcome: Outcome
    chosen: tuple[int, ...]
    ballots: tuple[Ballot, ...]
    covered: int
    tied: tuple[int, ...] = ()
    free: int = 0


async def count(tx: Transaction, the_board: Board, live_round: LiveRound) -> Count:
    """Count a closed round. A run-off that ended in a tie leaves that tie to the round that it was to decide."""
    found = count_these(the_board, live_round, await ballots.counted(tx, live_round.id))
    run_off = the_board.decided_by(live_round)
    if run_off is None or not found.outcome.tied:
        return found
    left = await count(tx, the_board, run_off)
    return replace(found, tied=left.tied, free=left.free)


def count_these(the_board: Board, live_round: LiveRound, kept: Sequence[Ballot]) -> Count:
    """Count these ballots: merged topics under the number that stayed, hidden ones left out."""
    method, votes = live_round.method, live_round.votes
    parts = merged(the_board.topics)
    numbers = [topic.number for topic in the_board.of(live_round)]
    # Not only hidden topics: one that the event file calls chosen by now is not voted on any more either.
    without = {topic.number for topic in the_board.topics} - set(numbers)
    as_counted = [
        (ballot.receipt, rules.as_counted(rules.read(ballot.choices), method, parts, without)) for ballot in kept
    ]
    full = [(receipt, ballot) for receipt, ballot in as_counted if ballot]
    found = outcome(
        numbers,
        [ballot for _, ballot in full],
        method=method,
        votes=votes,
        select=None if live_round.select is None else max(0, live_round.select - len(the_board.before(live_round))),
        rule=live_round.rule,
    )
    picked = {the_number for the_number in live_round.picked if the_number in found.tied}
    chosen = (*found.chosen, *(n for n in found.order if n in picked))
    published = tuple(Ballot(rules.write(ballot, method), receipt) for receipt, ballot in full)
    covered = represented(chosen, [ballot for _, ballot in full])
    tied, free = ((), 0) if picked else (found.tied, found.free)
    return Count(found, chosen, published, covered, tied, free)


def other(rule: Rule) -> Rule:
    """The rule that a round does not use."""
    return Rule.PROPORTIONAL if rule is Rule.MOST_VOTES else Rule.MOST_VOTES


def as_csv(key: str, counts: Count) -> str:
    """The ballots of a round as CSV: `round,receipt,choices`, the choices as in the command that votes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("round", "receipt", "choices"))
    writer.writerows((key, ballot.receipt, ballot.choices) for ballot in counts.ballots)
    return text.getvalue()
