"""The Method of Equal Shares: published examples, a second and naive implementation, and what the method promises."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from fractions import Fraction

from hypothesis import example, given, settings
from hypothesis import strategies as st

from handlers.rules.proportional import equal_shares

Approvals = list[frozenset[int]]


def profile(*groups: tuple[int, set[int]]) -> Approvals:
    return [frozenset(ballot) for count, ballot in groups for _ in range(count)]


# The running example of Lackner and Skowron (2023), their Example 1; a to g are 1 to 7.
RUNNING = profile((3, {1, 2}), (3, {1, 3}), (2, {1, 4}), (1, {2, 3, 6}), (1, {5}), (1, {6}), (1, {7}))
# Their Example 12, on which Equal Shares and Phragmén differ; a to d are 1 to 4.
DIFFERENT = profile((3, {3, 4}), (2, {1, 2}), (2, {1, 3}), (1, {2, 4}))
# So many voters without a vote that no topic can be afforded: what is left is sequential Phragmén alone.
NOBODY = profile((200, set()))


def test_the_running_example_of_lackner_and_skowron() -> None:
    """Their Example 11: a for 1/8 each, then b or c (a tie), the other one, and d."""
    assert equal_shares(RUNNING, range(1, 9), 4) == ((1, 2, 3, 4), ((2, 3),))


def test_example_12_of_lackner_and_skowron() -> None:
    """First c for 1/5, then a for 13/40; Phragmén adds d at 1/40."""
    assert equal_shares(DIFFERENT, range(1, 5), 3) == ((3, 1, 4), ())


def test_sequential_phragmen_in_the_same_book() -> None:
    """Their Examples 9 and 12: a, b and c in either order, d, f, then e and g alike; and c, b, d."""
    assert equal_shares(RUNNING + NOBODY, range(1, 9), 7) == ((1, 2, 3, 4, 6, 5, 7), ((2, 3),))
    assert equal_shares(DIFFERENT + NOBODY, range(1, 5), 3) == ((3, 2, 4), ())


def test_halves_of_a_town_as_in_the_public_explanations_of_the_method() -> None:
    """51 people for ten red projects, 49 for ten blue ones, ten can be paid: five of each, not ten red ones."""
    red, blue = set(range(1, 11)), set(range(11, 21))
    chosen, _ = equal_shares(profile((51, red), (49, blue)), range(1, 21), 10)
    assert (len(red & set(chosen)), len(blue & set(chosen))) == (5, 5)


def test_parties_get_their_seats() -> None:
    """Disjoint lists of whole quotas get exactly these: 60, 30 and 10 of 100 voters share ten seats."""
    lists = [set(range(start, start + 10)) for start in (1, 11, 21)]
    chosen, _ = equal_shares(profile((60, lists[0]), (30, lists[1]), (10, lists[2])), range(1, 31), 10)
    assert [len(party & set(chosen)) for party in lists] == [6, 3, 1]


def test_more_votes_go_before_the_lower_number() -> None:
    """Four people spend all they have on 1 and 2. Then 3 and 9 both cost 1/2, and 9 has a supporter without money."""
    approvals = profile((1, {1, 2, 9}), (3, {1, 2}), (2, {9}), (2, {3}))
    assert equal_shares(approvals, [1, 2, 3, 9], 4) == ((1, 2, 9, 3), ())
    votes = {1: 4, 2: 4, 3: 6, 9: 3}
    assert equal_shares(approvals, [1, 2, 3, 9], 4, votes) == ((1, 2, 3, 9), ())
    assert equal_shares(approvals, [1, 2, 3, 9], 4, votes | {9: 6}) == ((1, 2, 3, 9), ())


def test_a_tie_is_named_where_it_may_matter() -> None:
    three = profile((2, {1}), (2, {2}), (2, {3}))
    assert equal_shares(three, [1, 2, 3], 3) == ((1, 2, 3), ())
    assert equal_shares(three, [3, 2, 1], 2) == ((1, 2), ((1, 2, 3),))


def test_a_tie_may_matter_to_others_though_all_in_it_are_chosen() -> None:
    """1 and 3 are tied for the first seat. After 1 comes 3, but after 3 comes 6: so the tie is named."""
    approvals = profile((4, {1, 6}), (4, {1, 3, 4}), (4, {3, 5}), (2, {6}), (5, set()))
    assert equal_shares(approvals, range(1, 7), 2) == ((1, 3), ((1, 3),))
    assert equal_shares(approvals, range(1, 7), 2, {3: 9, 1: 8, 6: 6})[0] == (3, 6)


def test_nothing_to_choose_from() -> None:
    assert equal_shares([], [1, 2], 2) == ((), ())
    assert equal_shares(RUNNING, [], 3) == ((), ())
    assert equal_shares(RUNNING, range(1, 9), 0) == ((), ())
    assert equal_shares(RUNNING, [8], 3) == ((), ())


# --- the second implementation: every purse a fraction, the cost found by trying every possible cap --------------


def cap(purses: Sequence[Fraction]) -> Fraction | None:
    """The lowest cap that brings 1 together: for each number of people who give all, try what the others would pay."""
    if sum(purses) < 1:
        return None
    tries = [Fraction(0), *purses]
    for count in range(len(purses)):
        poorest = sum(sorted(purses)[:count], Fraction(0))
        tries.append((1 - poorest) / (len(purses) - count))
    return min(level for level in tries if sum(min(purse, level) for purse in purses) == 1)


def naive(approvals: Approvals, candidates: Sequence[int], seats: int) -> list[int]:
    """Phase by phase as the papers put it; Phragmén as loads on voters, not as money."""
    chosen: list[int] = []
    fans = {c: [v for v, ballot in enumerate(approvals) if c in ballot] for c in candidates}
    purse = [Fraction(seats, len(approvals))] * len(approvals) if approvals else []
    while len(chosen) < seats:
        offers = []
        for c in sorted(set(candidates) - set(chosen)):
            price = cap([purse[v] for v in fans[c]])
            if price is not None:
                offers.append((price, -len(fans[c]), c))
        if not offers:
            break
        price, _, winner = min(offers)
        chosen.append(winner)
        purse = [p - min(p, price) if winner in ballot else p for p, ballot in zip(purse, approvals, strict=True)]
    load = [-p for p in purse]
    while len(chosen) < seats:
        heights = [
            (sum((load[v] for v in fans[c]), Fraction(1)) / len(fans[c]), -len(fans[c]), c)
            for c in set(candidates) - set(chosen)
            if fans[c]
        ]
        if not heights:
            break
        height, _, winner = min(heights)
        chosen.append(winner)
        load = [height if winner in ballot else old for old, ballot in zip(load, approvals, strict=True)]
    return chosen


TOPICS = range(1, 8)
PROFILES = st.lists(st.frozensets(st.sampled_from(TOPICS), max_size=4), max_size=14)
# Few kinds of ballots, each several times: that is where ties and topics at the same cost come from.
CROWDS = st.lists(st.tuples(st.integers(1, 6), st.frozensets(st.sampled_from(TOPICS), max_size=3)), max_size=6).map(
    lambda groups: [ballot for count, ballot in groups for _ in range(count)]
)
SEATS = st.integers(0, 8)


@settings(max_examples=300)
@given(PROFILES | CROWDS, SEATS)
@example(RUNNING, 7)
@example(DIFFERENT, 4)
def test_both_implementations_agree(approvals: Approvals, seats: int) -> None:
    chosen, _ = equal_shares(approvals, TOPICS, seats)
    assert list(chosen) == naive(approvals, TOPICS, seats)


@given(PROFILES | CROWDS, SEATS, st.randoms(use_true_random=False))
def test_the_order_of_ballots_and_of_topics_does_not_matter(
    approvals: Approvals, seats: int, rng: random.Random
) -> None:
    shuffled, topics = list(approvals), list(TOPICS)
    rng.shuffle(shuffled)
    rng.shuffle(topics)
    assert equal_shares(shuffled, topics, seats) == equal_shares(approvals, TOPICS, seats)


@given(PROFILES | CROWDS, SEATS)
def test_as_many_are_chosen_as_there_are_seats_and_topics_with_votes(approvals: Approvals, seats: int) -> None:
    chosen, _ = equal_shares(approvals, TOPICS, seats)
    wanted = frozenset().union(*approvals)
    assert len(set(chosen)) == len(chosen) == min(seats, len(wanted))
    assert wanted.issuperset(chosen)


@given(PROFILES | CROWDS, st.integers(1, 8))
def test_justified_representation(approvals: Approvals, seats: int) -> None:
    """Who are enough for one seat and have a topic in common have at least one topic among the chosen."""
    chosen, _ = equal_shares(approvals, TOPICS, seats)
    for topic in TOPICS:
        left_out = [ballot for ballot in approvals if topic in ballot and not ballot & set(chosen)]
        assert len(left_out) * seats < len(approvals) or not left_out


@given(PROFILES | CROWDS, st.integers(1, 6))
def test_extended_justified_representation_for_pairs(approvals: Approvals, seats: int) -> None:
    """Who are enough for two seats and have two topics in common: somebody among them has two chosen ones."""
    chosen, _ = equal_shares(approvals, TOPICS, seats)
    for one in TOPICS:
        for two in range(one + 1, 8):
            poor = [ballot for ballot in approvals if {one, two} <= ballot and len(ballot & set(chosen)) < 2]
            assert len(poor) * seats < 2 * len(approvals) or not poor


@given(PROFILES | CROWDS, SEATS)
def test_a_tie_that_is_not_named_changes_nothing(approvals: Approvals, seats: int) -> None:
    """Without a named tie, the same topics are chosen when the higher numbers go first."""
    chosen, ties = equal_shares(approvals, TOPICS, seats)
    turned = [frozenset(8 - number for number in ballot) for ballot in approvals]
    if not ties:
        assert {8 - number for number in equal_shares(turned, TOPICS, seats)[0]} == set(chosen)


def test_a_large_event_is_counted_at_once() -> None:
    """280 voters, 60 topics, 24 seats; the bot answers other people in the same process."""
    rng = random.Random(7)
    for most in (3, 30):
        approvals = [frozenset(rng.sample(range(1, 61), rng.randint(1, most))) for _ in range(280)]
        begun = time.perf_counter()
        chosen, _ = equal_shares(approvals, range(1, 61), 24)
        assert len(chosen) == 24
        assert time.perf_counter() - begun < 0.5
