"""A choice in which every group of voters gets its share: the Method of Equal Shares.

- The method: Dominik Peters, Piotr Skowron, "Proportionality and the Limits of Welfarism", EC 2020 (there: Rule X).
- Its completion, sequential Phragmén: Markus Brill, Rupert Freeman, Svante Janson, Martin Lackner, "Phragmén's
  voting methods and justified representation", AAAI 2017.
- Both, with examples: Martin Lackner, Piotr Skowron, "Multi-Winner Voting with Approval Preferences", Springer 2023.

Money is counted in whole coins, and a candidate's price in the same coins; where a payment would split a coin, every
coin is split. That is as exact as a fraction in each purse, and many times faster.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from typing import NamedTuple, TypeAlias

Groups: TypeAlias = tuple[tuple[int, ...], ...]
_Cost: TypeAlias = Callable[[list[int], int], Fraction | None]


class _Step(NamedTuple):
    """One election: `tied` had the same cost and votes, in order of the numbers; the first of them was elected."""

    level: Fraction  # the cost as a part of the price; in the second part, all that each voter had earned by then
    tied: tuple[int, ...]


@dataclass(slots=True)
class _Purses:
    """Each voter's coins, and a candidate's price in the same coins."""

    coins: list[int]
    price: int

    def of(self, voters: Sequence[int]) -> list[int]:
        return [self.coins[voter] for voter in voters]

    def whole(self, cost: Fraction) -> int:
        """The cost in whole coins. All coins are split for it if need be, after common factors are taken out."""
        parts = cost.denominator
        common = gcd(self.price * parts, cost.numerator, *(coin * parts for coin in self.coins))
        self.coins = [coin * parts // common for coin in self.coins]
        self.price = self.price * parts // common
        return cost.numerator // common


@dataclass(frozen=True, slots=True)
class _Field:
    """Who can be elected: their supporters, and the votes that decide between equal costs."""

    supporters: Mapping[int, Sequence[int]]
    votes: Mapping[int, int]

    def without(self, number: int) -> _Field:
        return _Field({other: who for other, who in self.supporters.items() if other != number}, self.votes)

    def cheapest(self, purses: _Purses, cost: _Cost) -> tuple[Fraction, tuple[int, ...]] | None:
        """The lowest cost in coins, and who has it together with the most votes; None if nobody can be paid."""
        costs = {number: cost(purses.of(who), purses.price) for number, who in self.supporters.items()}
        payable = {number: coins for number, coins in costs.items() if coins is not None}
        if not payable:
            return None
        lowest = min(payable.values())
        equal = sorted(number for number, coins in payable.items() if coins == lowest)
        most = max(self.votes[number] for number in equal)
        return lowest, tuple(number for number in equal if self.votes[number] == most)


def equal_shares(
    approvals: Sequence[Collection[int]],
    candidates: Sequence[int],
    seats: int,
    votes: Mapping[int, int] | None = None,
) -> tuple[tuple[int, ...], Groups]:
    """Choose up to `seats` candidates. Returns them in the order of their election, and the ties.

    Every ballot in `approvals` has seats / len(approvals) to spend, an empty one too. Numbers that are no candidates
    are passed over, and who has no supporter is never chosen. At the same cost more votes go first (`votes`, by
    default the number of supporters), then the lower number. The ties are the groups, each in order of the numbers,
    where the lower number decided and may have mattered: not those of which all were elected at that same cost.
    """
    supporters = _supporters(approvals, candidates)
    votes = {number: len(who) if votes is None else votes.get(number, 0) for number, who in supporters.items()}
    purses = _Purses([max(seats, 0)] * len(approvals), len(approvals))
    first = _by_shares(_Field(supporters, votes), purses, seats)
    chosen = [step.tied[0] for step in first]
    rest = {number: who for number, who in supporters.items() if number not in chosen}
    second = _by_earning(_Field(rest, votes), purses, seats - len(chosen))
    return (*chosen, *(step.tied[0] for step in second)), _named(first) + _named(second)


def _supporters(approvals: Sequence[Collection[int]], candidates: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {number: [] for number in candidates}
    for voter, ballot in enumerate(approvals):
        for number in set(ballot) & found.keys():
            found[number].append(voter)
    return {number: voters for number, voters in found.items() if voters}


def _by_shares(field: _Field, purses: _Purses, seats: int) -> list[_Step]:
    """Equal Shares proper: elect whose supporters have the price together, those first who pay least at most."""
    steps: list[_Step] = []
    while len(steps) < seats and (best := field.cheapest(purses, _share)):
        cost, tied = best
        steps.append(_Step(cost / purses.price, tied))
        share = purses.whole(cost)
        for voter in field.supporters[tied[0]]:
            purses.coins[voter] -= min(share, purses.coins[voter])
        field = field.without(tied[0])
    return steps


def _share(coins: list[int], price: int) -> Fraction | None:
    """What each pays so that the price comes together, if who has less gives all; None if it does not."""
    missing = price
    for payers, coin in zip(range(len(coins), 0, -1), sorted(coins), strict=True):
        if coin * payers >= missing:
            return Fraction(missing, payers)
        missing -= coin
    return None


def _by_earning(field: _Field, purses: _Purses, seats: int) -> list[_Step]:
    """Sequential Phragmén: all earn alike; who is paid for first is elected, and the supporters give all they have."""
    steps: list[_Step] = []
    earned = Fraction(0)
    while len(steps) < seats and (best := field.cheapest(purses, _wait)):
        cost, tied = best
        earned += cost / purses.price
        steps.append(_Step(earned, tied))
        income = purses.whole(cost)
        purses.coins = [coin + income for coin in purses.coins]
        for voter in field.supporters[tied[0]]:
            purses.coins[voter] = 0
        field = field.without(tied[0])
    return steps


def _wait(coins: list[int], price: int) -> Fraction:
    """How much each has to earn until the price is there."""
    return Fraction(price - sum(coins), len(coins))


def _named(steps: Sequence[_Step]) -> Groups:
    """The ties worth naming.

    If all of a group are elected at the same cost, each supporter pays the same in whatever order they come. Else the
    group is named once; what is still tied of it at that cost says nothing more.
    """
    named: list[_Step] = []
    for step in steps:
        alike = {other.tied[0] for other in steps if other.level == step.level}
        known = any(other.level == step.level and set(step.tied) <= set(other.tied) for other in named)
        if not alike.issuperset(step.tied) and not known:
            named.append(step)
    return tuple(step.tied for step in named)
