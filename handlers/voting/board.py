"""All rounds and topics of an event as they are now, and finding those that somebody means."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handlers.contract import Choice, Context, Event, Refusal, Voice
from handlers.rules import ballots as rules
from handlers.rules.counting import Outcome, outcome, represented
from handlers.rules.rounds import LiveRound, chosen_before, live, merged, votable
from handlers.understanding.normalise import fold
from storage import ballots, rounds, topics
from storage.event import Rule
from storage.records import Ballot, Phase, Topic, TopicState

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

    def run_off(self, live_round: LiveRound) -> LiveRound | None:
        """The run-off that decides this round, or the same as this run-off, and has no result yet."""
        of = live_round.of or live_round.key
        others = (entry for entry in self.rounds if entry.of == of and entry.id != live_round.id)
        return next((entry for entry in others if not entry.settled), None)

    def decided_by(self, live_round: LiveRound) -> LiveRound | None:
        """The last run-off that decided this round since it was closed."""
        settled = [entry for entry in self.rounds if entry.of == live_round.key and entry.settled and entry.closed]
        return settled[-1] if settled else None

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


def named(all_rounds: Sequence[LiveRound], words: str) -> LiveRound | None:
    """The round whose key or title these words are, or begin; None if that is none or several."""
    wanted = fold(words).strip()
    exact = [entry for entry in all_rounds if wanted in _names(entry)]
    begun = [entry for entry in all_rounds if any(name.startswith(wanted) for name in _names(entry))]
    inside = [entry for entry in all_rounds if any(wanted in name for name in _names(entry))]
    for found in (exact, begun, inside):
        if len(found) == 1 and wanted:
            return found[0]
    return None


def _names(entry: LiveRound) -> list[str]:
    return [fold(entry.key), *(fold(title) for title in entry.title.all if not entry.of)]


def leading(all_rounds: Sequence[LiveRound], words: str) -> tuple[LiveRound | None, str]:
    """The round that the first words name, and the words behind it; None and all words if they name none."""
    parts = words.split()
    for count in range(min(len(parts), 8), 0, -1):
        head = " ".join(parts[:count])
        found = None if _NUMBER.fullmatch(parts[0]) else _exactly(all_rounds, head)
        if found:
            return found, " ".join(parts[count:])
    return None, words


def _exactly(all_rounds: Sequence[LiveRound], words: str) -> LiveRound | None:
    wanted = fold(words).strip()
    return next((entry for entry in all_rounds if wanted in _names(entry)), None)


def pick(context: Context, candidates: Sequence[LiveRound], command: str, none: str, rest: str = "") -> LiveRound:
    """The only one of the candidates; with several a question back, with none the refusal `none`."""
    if not candidates:
        raise Refusal(none)
    if len(candidates) > 1:
        raise Refusal("rounds-which", choices=buttons(context, candidates, command, rest))
    return candidates[0]


def buttons(
    context: Context, candidates: Sequence[LiveRound], command: str, rest: str = ""
) -> tuple[tuple[Choice, ...], ...]:
    """A button for each round that says the command for it, with the rest of what was said behind."""
    return tuple((Choice(title(context, entry), f"/{command} {entry.key} {rest}".strip()),) for entry in candidates)


def title(voice: Voice, entry: LiveRound) -> str:
    """A round's title; that of a run-off says so."""
    words = entry.title.of(voice.language)
    return voice.say("round-run-off", title=words).plain if entry.of else words


def number(the_board: Board, word: str) -> Topic:
    """The topic whose number this word is. Raises Refusal."""
    match = _NUMBER.fullmatch(word.strip().rstrip(".,:"))
    topic = the_board.topic(int(match[1])) if match else None
    if topic is None or topic.state is TopicState.WITHDRAWN:
        raise Refusal("topic-no-such", word=word[:20])
    return topic


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


def open_for_votes(the_board: Board) -> list[LiveRound]:
    """The rounds in which one can vote now."""
    return [entry for entry in the_board.rounds if entry.phase is Phase.VOTING]


def as_csv(key: str, counts: Count) -> str:
    """The ballots of a round as CSV: `round,receipt,choices`, the choices as in the command that votes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("round", "receipt", "choices"))
    writer.writerows((key, ballot.receipt, ballot.choices) for ballot in counts.ballots)
    return text.getvalue()
