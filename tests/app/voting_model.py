"""What votes should come to, told once more in the simplest way: sets, lists, and nothing of the bot's code.

The model says for each deed whether it is allowed (`refuses` by returning False and changing nothing).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Marks = tuple[tuple[int, int], ...]  # topic and weight, as a person gave them


@dataclass
class Sheet:
    """One person's ballot as it was given, and its receipt once that is known."""

    marks: Marks
    receipt: str | None = None


@dataclass
class Topic:
    round: str
    state: str = "open"
    part_of: int | None = None
    proposer: int | None = None


@dataclass
class Round:
    method: str
    votes: int
    select: int | None
    rule: str = "most-votes"
    phase: str = "waiting"
    sheets: dict[int, Sheet] = field(default_factory=dict)
    counted: list[Sheet] = field(default_factory=list)
    voters: set[int] = field(default_factory=set)
    settled: bool = False
    picked: set[int] = field(default_factory=set)
    only: frozenset[int] = frozenset()
    of: str = ""


@dataclass(frozen=True)
class Counted:
    """A round counted: the ballots as published, the votes, what is sure, what is tied for how many places."""

    published: Counter[str]
    votes: Mapping[int, int]
    sure: set[int]
    tied: set[int]
    free: int


class Model:
    """All people, topics and rounds. People are numbers; `owner` tells whose an account is."""

    def __init__(self, rounds: Mapping[str, Round], topics: Sequence[str], accounts: Iterable[str]) -> None:
        self.rounds = dict(rounds)
        self.topics = {number: Topic(key) for number, key in enumerate(topics, 1)}
        self.owner = {account: number for number, account in enumerate(accounts)}
        self.supports: set[tuple[int, int]] = set()

    # Topics

    def stayed(self, number: int) -> int:
        """The number under which a topic counts now."""
        above = self.topics[number].part_of
        return number if above is None else self.stayed(above)

    def eligible(self, key: str) -> set[int]:
        """What one can vote for in a round."""
        there = self.rounds[key].only or {n for n, topic in self.topics.items() if topic.round == key}
        return {n for n in there if self.topics[n].state == "open"}

    def propose(self, account: str, key: str) -> int | None:
        """The number of the new topic."""
        if self.rounds[key].phase != "collecting" or self.rounds[key].of:
            return None
        number = max(self.topics, default=0) + 1
        self.topics[number] = Topic(key, proposer=self.owner[account])
        return number

    def changeable(self, number: int) -> bool:
        """Whether moderators may change a topic."""
        topic = self.topics.get(number)
        if topic is None or topic.state in ("withdrawn", "merged"):
            return False
        deciding = any(entry.of == topic.round and not entry.settled for entry in self.rounds.values())
        return self.rounds[topic.round].phase != "closed" and not deciding

    def set_state(self, number: int, state: str) -> bool:
        if not self.changeable(number) or (self.topics[number].state == "hidden") == (state == "hidden"):
            return False
        self.topics[number].state = state
        return True

    def take_back(self, account: str, number: int) -> bool:
        topic = self.topics.get(number)
        allowed = topic and topic.proposer == self.owner[account] and topic.state in ("open", "hidden")
        if not topic or not allowed or self.rounds[topic.round].phase == "closed":
            return False
        parts = [other for n, other in self.topics.items() if self.stayed(n) == number]
        if any(other.proposer != topic.proposer for other in parts):  # it is not theirs alone any more
            return False
        topic.state = "withdrawn"
        return True

    def merge(self, numbers: Sequence[int]) -> bool:
        if len(set(numbers)) < max(2, len(numbers)) or not all(map(self.changeable, numbers)):
            return False
        if len({self.topics[n].round for n in numbers}) > 1:
            return False
        for other in numbers[1:]:
            self.topics[other].state, self.topics[other].part_of = "merged", numbers[0]
            fans = {person for topic, person in self.supports if topic == other}
            self.supports -= {(other, person) for person in fans}
            self.supports |= {(numbers[0], person) for person in fans}
        return True

    def support(self, account: str, number: int, *, away: bool = False) -> bool:
        """Interest, or taking it back; saying it twice changes nothing."""
        if number not in self.topics or self.topics[number].state == "withdrawn":
            return False
        final = self.stayed(number)
        if self.topics[final].state != "open" or self.rounds[self.topics[final].round].phase == "closed":
            return False
        here = {(final, self.owner[account])}
        self.supports = self.supports - here if away else self.supports | here
        return True

    # Ballots

    def may_vote(self, account: str, key: str) -> bool:
        return self.rounds[key].phase == "voting" and self.owner[account] not in self.rounds[key].voters

    def vote(self, account: str, key: str, marks: Marks) -> bool:
        """A whole ballot; () takes it back."""
        entry = self.rounds[key]
        weights = Counter[int]()
        for number, weight in marks:
            weights[number] += weight
        spent = sum(weights.values()) if entry.method == "dots" else len(marks)
        twice = entry.method != "dots" and len(weights) < len(marks)
        if not self.may_vote(account, key) or twice or spent > entry.votes or not set(weights) <= self.eligible(key):
            return False
        self._keep(account, key, tuple(weights.items()))
        return True

    def tap(self, account: str, key: str, number: int) -> bool:
        entry = self.rounds[key]
        if not self.may_vote(account, key) or number not in self.eligible(key):
            return False
        sheet = entry.sheets.get(self.owner[account])
        shown = self.merged(entry.method, sheet.marks if sheet else ())
        given = sum(shown.values())
        if entry.method == "dots" and given < entry.votes:
            shown[number] = shown.get(number, 0) + 1
        elif number in shown:
            del shown[number]
        elif given < entry.votes:
            shown[number] = 1
        else:
            return False
        self._keep(account, key, tuple(shown.items()))
        return True

    def _keep(self, account: str, key: str, marks: Marks) -> None:
        sheets, person = self.rounds[key].sheets, self.owner[account]
        if not marks:
            sheets.pop(person, None)
        elif person in sheets:
            sheets[person].marks = marks
        else:
            sheets[person] = Sheet(marks)

    def merged(self, method: str, marks: Marks) -> dict[int, int]:
        """What is on a ballot once merged topics are one; in the order of the numbers where order means nothing."""
        found: dict[int, int] = {}
        for number, weight in marks:
            final = self.stayed(number)
            found[final] = found.get(final, 0) + weight if method == "dots" else 1
        return dict(sorted(found.items())) if method == "approval" else found

    def link(self, giver: str, taker: str) -> bool:
        """`taker` uses the code of `giver`: both are one person, that of `giver`."""
        stays, goes = self.owner[giver], self.owner[taker]
        if stays == goes:
            return False
        for account, person in self.owner.items():
            self.owner[account] = stays if person == goes else person
        self.supports = {(topic, stays if person == goes else person) for topic, person in self.supports}
        for topic in self.topics.values():
            topic.proposer = stays if topic.proposer == goes else topic.proposer
        for entry in self.rounds.values():
            other = entry.sheets.pop(goes, None)
            if other and stays not in entry.sheets:
                entry.sheets[stays] = other
            entry.voters = {stays if person == goes else person for person in entry.voters}
            if stays in entry.voters:
                entry.sheets.pop(stays, None)
        return True

    # Rounds

    def steer(self, key: str, verb: str) -> bool:
        entry = self.rounds[key]
        allowed = {
            "open": not entry.of and entry.phase in ("waiting", "voting"),
            "vote": entry.phase in ("waiting", "collecting") and bool(self.eligible(key)),
            "close": entry.phase in ("collecting", "voting"),
            "reopen": entry.phase == "closed" and bool(self.eligible(key)) and not self.deciding(key),
        }[verb]
        if allowed and verb == "close":
            self._close(key)
        elif allowed:
            entry.phase = "collecting" if verb == "open" else "voting"
            entry.settled, entry.picked = False, set()
        return allowed

    def deciding(self, key: str) -> str | None:
        """The run-off that still decides a round."""
        return next((name for name, entry in self.rounds.items() if entry.of == key and not entry.settled), None)

    def _close(self, key: str) -> None:
        entry = self.rounds[key]
        entry.phase = "closed"
        entry.counted += entry.sheets.values()
        entry.voters |= set(entry.sheets)
        entry.sheets = {}
        if not self.open_tie(key):
            self._settle(key)

    def open_tie(self, key: str) -> set[int]:
        """The topics that are tied as long as nobody has chosen among them."""
        tied = self.count(key).tied
        return set() if tied & self.rounds[key].picked else tied

    def _settle(self, key: str) -> None:
        entry = self.rounds[key]
        entry.settled = True
        if entry.of:
            parent = self.rounds[entry.of]
            parent.picked = (parent.picked - entry.only) | self.chosen(key)
            self._settle(entry.of)

    def chosen(self, key: str) -> set[int]:
        counted = self.count(key)
        return counted.sure | (counted.tied & self.rounds[key].picked)

    def choose(self, key: str, numbers: set[int]) -> bool:
        if not self._can_settle(key) or not numbers <= self.open_tie(key):
            return False
        self.rounds[key].picked = set(numbers)
        self._settle(key)
        return True

    def run_off(self, key: str) -> bool:
        if not self._can_settle(key):
            return False
        entry, counted = self.rounds[key], self.count(key)
        top = entry.of or key
        name = next(f"{top}-{n}" for n in range(2, 100) if f"{top}-{n}" not in self.rounds)
        if entry.of:
            entry.settled = True
            self.rounds[top].picked = (self.rounds[top].picked - entry.only) | self.chosen(key)
        self.rounds[name] = Round(
            "approval", counted.free, counted.free, phase="voting", only=frozenset(counted.tied), of=top
        )
        return True

    def _can_settle(self, key: str) -> bool:
        return self.rounds[key].phase == "closed" and bool(self.open_tie(key)) and not self.deciding(key)

    def count(self, key: str) -> Counted:
        """The ballots counted so far."""
        entry, eligible = self.rounds[key], self.eligible(key)
        votes = dict.fromkeys(eligible, 0)
        published: Counter[str] = Counter()
        for sheet in entry.counted:
            marks = [pair for pair in self.merged(entry.method, sheet.marks).items() if pair[0] in eligible]
            for place, (number, weight) in enumerate(marks):
                votes[number] += {"approval": 1, "dots": weight}.get(entry.method, max(1, entry.votes - place))
            if marks:
                published[f"{sheet.receipt}: {written(entry.method, marks)}"] += 1
        sure, tied = set(), set()
        places = entry.select or 0
        for number, mine in votes.items():
            better = sum(other > mine for other in votes.values())
            as_good = sum(other >= mine for other in votes.values())
            if mine and as_good <= places:
                sure.add(number)
            elif mine and better < places:
                tied.add(number)
        if entry.rule == "proportional":
            return Counted(published, votes, sure, set(), 0)
        return Counted(published, votes, sure, tied, places - len(sure) if tied else 0)


def written(method: str, marks: Iterable[tuple[int, int]]) -> str:
    """A ballot as people type it."""
    return " ".join(f"{number}:{weight}" if method == "dots" else f"{number}" for number, weight in marks)
