"""Votes, the cut, its ties, and for how many people something was chosen."""

from __future__ import annotations

import random
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules.ballots import Ballot, as_counted, parse
from handlers.rules.counting import Outcome, outcome, represented, tally
from storage.event import Method, Rule

TOPICS = range(1, 8)


def approvals(*texts: str) -> list[Ballot]:
    return [parse(text, Method.APPROVAL, 9) for text in texts]


def most_votes(ballots: list[Ballot], select: int | None) -> Outcome:
    return outcome(TOPICS, ballots, method=Method.APPROVAL, votes=3, select=select, rule=Rule.MOST_VOTES)


def proportional(ballots: list[Ballot], select: int | None) -> Outcome:
    return outcome(TOPICS, ballots, method=Method.APPROVAL, votes=3, select=select, rule=Rule.PROPORTIONAL)


@st.composite
def cast(draw: st.DrawFn, method: Method) -> list[Ballot]:
    """Ballots of a round with three votes, some of them withdrawn."""
    if method is Method.DOTS:
        typed = draw(st.lists(st.lists(st.sampled_from(TOPICS), max_size=3), max_size=15))
    else:
        typed = draw(st.lists(st.lists(st.sampled_from(TOPICS), max_size=3, unique=True), max_size=15))
    return [parse(" ".join(map(str, numbers)) or "0", method, 3) for numbers in typed]


@st.composite
def rounds(draw: st.DrawFn) -> tuple[Method, list[Ballot]]:
    method = draw(st.sampled_from(Method))
    return method, draw(cast(method))


SELECT = st.none() | st.integers(0, 8)
RULES = st.sampled_from(Rule)


def test_how_each_method_counts() -> None:
    assert tally(approvals("3 5", "5"), Method.APPROVAL, 3) == {3: 1, 5: 2}
    dots = [parse(text, Method.DOTS, 5) for text in ("3:2 5:1", "5:3")]
    assert tally(dots, Method.DOTS, 5) == {3: 2, 5: 4}
    rankings = [parse(text, Method.RANKING, 3) for text in ("5 3 1", "3")]
    assert tally(rankings, Method.RANKING, 3) == {5: 3, 3: 5, 1: 1}


def test_a_listed_topic_has_at_least_one_point() -> None:
    assert tally([((1, 1), (2, 1), (3, 1))], Method.RANKING, 2) == {1: 2, 2: 1, 3: 1}


def test_equal_votes_stand_in_the_order_of_the_numbers() -> None:
    found = most_votes(approvals("5 3", "5", "2"), None)
    assert found.order == (5, 2, 3, 1, 4, 6, 7)
    assert found.votes == {1: 0, 2: 1, 3: 1, 4: 0, 5: 2, 6: 0, 7: 0}
    assert (found.chosen, found.tied, found.free, found.other_chosen) == ((), (), 0, ())


def test_a_tie_at_the_cut_is_left_open() -> None:
    found = most_votes(approvals("5 3", "5 2", "5 7", "1 2 3", "1 7"), 3)
    assert (found.chosen, found.tied, found.free) == ((5,), (1, 2, 3, 7), 2)
    assert (found.turnout, found.represented) == (5, 3)


def test_no_tie_where_all_of_them_have_a_place() -> None:
    found = most_votes(approvals("5 3", "5 2"), 3)
    assert (found.chosen, found.tied, found.free) == ((5, 2, 3), (), 0)


def test_a_topic_without_a_vote_is_never_chosen() -> None:
    ballots = approvals("5", "5 3", "0")
    for found in (most_votes(ballots, 6), proportional(ballots, 6)):
        assert (set(found.chosen), found.tied, found.free, found.turnout) == ({5, 3}, (), 0, 2)
    assert most_votes([], 3).chosen == proportional([], 3).chosen == ()


def test_both_rules_are_compared() -> None:
    """Four people have the same three topics on their ballots, two others have their own: only one rule sees them."""
    ballots = approvals("1 2 3", "1 2 3", "1 2 3", "1 2 3", "4", "4")
    majority, shares = most_votes(ballots, 3), proportional(ballots, 3)
    assert (majority.chosen, majority.represented) == ((1, 2, 3), 4)
    assert (majority.other_rule, majority.other_represented) == (Rule.PROPORTIONAL, 6)
    assert (set(shares.chosen), shares.represented) == ({1, 2, 4}, 6)
    assert (shares.other_rule, shares.other_chosen, shares.other_represented) == (Rule.MOST_VOTES, (1, 2, 3), 4)
    assert set(majority.other_chosen) == set(shares.chosen)


def test_the_proportional_rule_asks_nobody_and_names_the_tie() -> None:
    found = proportional(approvals("1", "2", "3"), 2)
    assert (found.chosen, found.tied, found.free) == ((1, 2), (), 0)
    assert found.settled_by_order == ((1, 2, 3),)
    assert most_votes(approvals("1", "2", "3"), 2).settled_by_order == ()


def test_with_equal_cost_more_votes_go_first() -> None:
    """One supporter each: the ballot with more dots for its topic goes before the lower number."""
    dots = [parse("2", Method.DOTS, 3), parse("6:3", Method.DOTS, 3)]
    found = outcome(TOPICS, dots, method=Method.DOTS, votes=3, select=1, rule=Rule.PROPORTIONAL)
    assert (found.chosen, found.settled_by_order) == ((6,), ())


def test_what_is_no_topic_does_not_count() -> None:
    found = most_votes(approvals("99", "99 1"), 2)
    assert (found.turnout, found.chosen, found.represented, 99 in found.votes) == (1, (1,), 1, False)


@given(rounds())
def test_counted_votes_are_the_sum_over_the_ballots(given_round: tuple[Method, list[Ballot]]) -> None:
    method, ballots = given_round
    found = outcome(TOPICS, ballots, method=method, votes=3, select=3, rule=Rule.MOST_VOTES)
    expected = dict.fromkeys(TOPICS, 0)
    for ballot in ballots:
        points = {Method.APPROVAL: [1, 1, 1], Method.RANKING: [3, 2, 1], Method.DOTS: [w for _, w in ballot]}[method]
        for (number, _), point in zip(ballot, points, strict=False):
            expected[number] += point
    assert found.votes == expected
    assert found.turnout == len([ballot for ballot in ballots if ballot])


@given(rounds(), SELECT)
def test_the_cut(given_round: tuple[Method, list[Ballot]], select: int | None) -> None:
    """What is sure is chosen however equal votes are put in order; what is tied is chosen in some orders only."""
    method, ballots = given_round
    found = outcome(TOPICS, ballots, method=method, votes=3, select=select, rule=Rule.MOST_VOTES)
    worth = [number for number in TOPICS if found.votes[number]]
    results = []
    for order in permutations(worth):
        if all(found.votes[one] >= found.votes[two] for one, two in pairwise(order)):
            results.append(set(order[: select or 0]))
    always, ever = set.intersection(*results), set.union(*results)
    assert set(found.chosen) == always
    assert set(found.tied) == ever - always
    assert found.free == (min(select or 0, len(worth)) - len(always))


@given(rounds(), SELECT, RULES, st.randoms(use_true_random=False))
def test_the_order_of_ballots_does_not_matter(
    given_round: tuple[Method, list[Ballot]], select: int | None, rule: Rule, rng: random.Random
) -> None:
    method, ballots = given_round
    shuffled, numbers = list(ballots), list(TOPICS)
    rng.shuffle(shuffled)
    rng.shuffle(numbers)
    one = outcome(TOPICS, ballots, method=method, votes=3, select=select, rule=rule)
    assert outcome(numbers, iter(shuffled), method=method, votes=3, select=select, rule=rule) == one


@given(rounds(), SELECT)
def test_each_rule_is_the_other_ones_other(given_round: tuple[Method, list[Ballot]], select: int | None) -> None:
    method, ballots = given_round
    one = outcome(TOPICS, ballots, method=method, votes=3, select=select, rule=Rule.MOST_VOTES)
    two = outcome(TOPICS, ballots, method=method, votes=3, select=select, rule=Rule.PROPORTIONAL)
    assert (one.other_chosen, one.other_represented) == (two.chosen, two.represented)
    assert two.other_chosen == (*one.chosen, *one.tied)[: len(one.chosen) + one.free]
    assert two.other_represented == represented(two.other_chosen, ballots)
    assert (one.order, one.votes, one.turnout) == (two.order, two.votes, two.turnout)


@given(cast(Method.APPROVAL), SELECT, RULES, st.sampled_from([{2: 1}, {3: 2, 2: 1}, {7: 4, 6: 4}]))
def test_merging_counts_nobody_twice(
    ballots: list[Ballot], select: int | None, rule: Rule, merged: dict[int, int]
) -> None:
    """The topic that stayed has one vote of everybody who had one of the merged topics on the ballot."""
    published = [as_counted(ballot, Method.APPROVAL, merged, ()) for ballot in ballots]
    found = outcome(
        [n for n in TOPICS if n not in merged], published, method=Method.APPROVAL, votes=3, select=select, rule=rule
    )
    stayed = min(merged.values())
    together = {stayed, *merged}
    assert found.votes[stayed] == sum(bool(together & {number for number, _ in ballot}) for ballot in ballots)
    assert found.turnout == len([ballot for ballot in ballots if ballot])


@pytest.mark.parametrize("rule", Rule)
def test_a_vote_for_nothing_but_hidden_topics_is_no_turnout(rule: Rule) -> None:
    ballots = [as_counted(ballot, Method.APPROVAL, {}, {4}) for ballot in approvals("4", "4 2", "2")]
    found = outcome([1, 2, 3], ballots, method=Method.APPROVAL, votes=3, select=1, rule=rule)
    assert (found.turnout, found.chosen, found.represented) == (2, (2,), 2)
