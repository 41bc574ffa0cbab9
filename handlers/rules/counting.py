"""Votes from ballots, and the topics that they choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from handlers.rules.ballots import Ballot
from handlers.rules.proportional import Groups, equal_shares
from storage.event import Method, Rule


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round comes to. Topics are numbers, people are only counted.

    `chosen` holds what is sure: with most votes in order of the votes, with the proportional rule in the order of
    election. `tied` are equal at the cut, with `free` places left for them; `represented` does not count them yet.
    `settled_by_order` are the groups in which the proportional rule let the lower number go first. `other_…` is the
    same question put to the rule that the round does not use; there the lower numbers win a tie at the cut.
    """

    order: tuple[int, ...]
    votes: Mapping[int, int]
    turnout: int
    chosen: tuple[int, ...]
    tied: tuple[int, ...]
    free: int
    settled_by_order: Groups
    represented: int
    other_rule: Rule
    other_chosen: tuple[int, ...]
    other_represented: int


def tally(ballots: Iterable[Ballot], method: Method, votes: int) -> dict[int, int]:
    """The votes of each topic that stands on a ballot.

    Approval counts people and dots add up. A ranking gives its first place as many points as a person has `votes`,
    one less to each next, and 1 at least.
    """
    counted: Counter[int] = Counter()
    for ballot in ballots:
        for place, (number, weight) in enumerate(ballot):
            counted[number] += _points(method, weight, votes - place)
    return dict(counted)


def _points(method: Method, weight: int, for_place: int) -> int:
    if method is Method.RANKING:
        return max(for_place, 1)
    return weight if method is Method.DOTS else 1


def represented(chosen: Collection[int], ballots: Iterable[Ballot]) -> int:
    """For how many ballots at least one chosen topic stands on it."""
    return sum(any(number in chosen for number, _ in ballot) for ballot in ballots)


def outcome(
    numbers: Collection[int],
    ballots: Iterable[Ballot],
    *,
    method: Method,
    votes: int,
    select: int | None,
    rule: Rule,
) -> Outcome:
    """Count `ballots` as they are published (see `ballots.as_counted`) for the topics with these `numbers`.

    `votes` is how many a person had. Up to `select` topics are chosen by `rule`, and none without a vote; with None
    there is only an order. What stands on a ballot without being one of the topics does not count.
    """
    nothing = dict.fromkeys(sorted(numbers), 0)
    cast = [kept for ballot in ballots if (kept := tuple(pair for pair in ballot if pair[0] in nothing))]
    counted = nothing | tally(cast, method, votes)
    order = tuple(sorted(counted, key=lambda number: (-counted[number], number)))
    places = max(select or 0, 0)
    sure, tied = _most_votes(order, counted, places)
    lowest = (*sure, *tied)[:places]
    shares, settled = equal_shares([{number for number, _ in ballot} for ballot in cast], order, places, counted)
    proportional = rule is Rule.PROPORTIONAL
    chosen, other = (shares, lowest) if proportional else (sure, shares)
    return Outcome(
        order=order,
        votes=counted,
        turnout=len(cast),
        chosen=chosen,
        tied=() if proportional else tied,
        free=0 if proportional or not tied else places - len(sure),
        settled_by_order=settled if proportional else (),
        represented=represented(chosen, cast),
        other_rule=Rule.MOST_VOTES if proportional else Rule.PROPORTIONAL,
        other_chosen=other,
        other_represented=represented(other, cast),
    )


def _most_votes(order: Sequence[int], votes: Mapping[int, int], places: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The topics that are sure of a place, and those that are equal where the places end."""
    with_votes = tuple(number for number in order if votes[number] > 0)
    if places == 0 or len(with_votes) <= places:
        return with_votes[:places], ()
    last, next_one = votes[with_votes[places - 1]], votes[with_votes[places]]
    if last > next_one:
        return with_votes[:places], ()
    sure = tuple(number for number in with_votes if votes[number] > last)
    return sure, tuple(number for number in with_votes if votes[number] == last)
