"""Ballots: what people type, what is refused and why, and what becomes of them when topics are merged or hidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules.ballots import HIGHEST, Ballot, BallotError, Wrong, as_counted, parse, write
from storage.event import Method

METHODS = st.sampled_from(Method)
NUMBERS = st.integers(1, HIGHEST)
FEW = st.integers(1, 12)


@st.composite
def ballots(draw: st.DrawFn, method: Method, numbers: st.SearchStrategy[int] = NUMBERS) -> Ballot:
    """A ballot as `parse` could have made it."""
    chosen = draw(st.lists(numbers, unique=True, max_size=8))
    weights = st.integers(1, 9) if method is Method.DOTS else st.just(1)
    return tuple((number, draw(weights)) for number in chosen)


@st.composite
def with_method(draw: st.DrawFn, numbers: st.SearchStrategy[int] = NUMBERS) -> tuple[Method, Ballot]:
    method = draw(METHODS)
    return method, draw(ballots(method, numbers))


@pytest.mark.parametrize(
    "text",
    [
        "3 5 8",
        "3,5,8",
        "#3 #5 #8",
        "3, 5 und 8.",
        "3 and 5 AND 8",
        "3;5;8",
        "3\n5\n8",
        "3und5&8",
        " #3,# 5 ;\t8 ",
        "03 005 8",
        "3#5#8",
        "３ ５ ８",
    ],
)
@pytest.mark.parametrize("method", Method)
def test_the_ways_in_which_people_write_a_list(text: str, method: Method) -> None:
    assert parse(text, method, 3) == ((3, 1), (5, 1), (8, 1))


@pytest.mark.parametrize(
    "text",
    ["3:2 5:1", "3 : 2, 5", "3=2 5=1", "3x2 und 5x1", "3 X 2;5", "3×2 5", "3 * 2\n5", "#3: 2 #5", "3 3 5", "3 5 3"],
)
def test_the_ways_in_which_people_write_dots(text: str) -> None:
    assert parse(text, Method.DOTS, 3) == ((3, 2), (5, 1))


def test_a_ranking_keeps_its_order() -> None:
    assert parse("5 > 3 > 8", Method.RANKING, 3) == parse("5 3 8", Method.RANKING, 3) == ((5, 1), (3, 1), (8, 1))


@pytest.mark.parametrize("text", ["0", " 0 ", "#0", "00", "0."])
@pytest.mark.parametrize("method", Method)
def test_a_zero_alone_withdraws(text: str, method: Method) -> None:
    assert parse(text, method, 3) == ()


@pytest.mark.parametrize(
    ("text", "method", "code", "values"),
    [
        ("", Method.APPROVAL, Wrong.EMPTY, {}),
        (" und , ", Method.DOTS, Wrong.EMPTY, {}),
        ("3 fünf", Method.APPROVAL, Wrong.NOT_A_NUMBER, {"word": "fünf"}),
        ("3.5", Method.APPROVAL, Wrong.NOT_A_NUMBER, {"word": "3.5"}),
        ("3-5", Method.APPROVAL, Wrong.NOT_A_NUMBER, {"word": "3-5"}),
        ("-3", Method.RANKING, Wrong.NOT_A_NUMBER, {"word": "-3"}),
        ("3²", Method.DOTS, Wrong.NOT_A_NUMBER, {"word": "3²"}),
        ("3x2x1", Method.DOTS, Wrong.NOT_A_NUMBER, {"word": "3:2:1"}),
        ("3:", Method.DOTS, Wrong.NOT_A_NUMBER, {"word": "3:"}),
        ("5 > 3", Method.DOTS, Wrong.NOT_A_NUMBER, {"word": ">"}),
        ("0 3", Method.APPROVAL, Wrong.ZERO, {"word": "0"}),
        ("3:1 0:1", Method.DOTS, Wrong.ZERO, {"word": "0:1"}),
        ("3:2", Method.APPROVAL, Wrong.WEIGHT, {"word": "3:2"}),
        ("5 3:1", Method.RANKING, Wrong.WEIGHT, {"word": "3:1"}),
        ("5 3 5", Method.APPROVAL, Wrong.TWICE, {"number": 5}),
        ("5 3 03", Method.RANKING, Wrong.TWICE, {"number": 3}),
        ("1 2 3 4", Method.APPROVAL, Wrong.TOO_MANY_TOPICS, {"given": 4, "allowed": 3}),
        ("4 3 2 1", Method.RANKING, Wrong.TOO_MANY_TOPICS, {"given": 4, "allowed": 3}),
        ("3:2 5:2", Method.DOTS, Wrong.TOO_MANY_DOTS, {"given": 4, "allowed": 3}),
        ("3 3 3 3", Method.DOTS, Wrong.TOO_MANY_DOTS, {"given": 4, "allowed": 3}),
        ("3:0", Method.DOTS, Wrong.NO_DOTS, {"number": 3}),
        ("5 3:-2", Method.DOTS, Wrong.NO_DOTS, {"number": 3}),
        ("3:−2", Method.DOTS, Wrong.NO_DOTS, {"number": 3}),
        ("10000", Method.APPROVAL, Wrong.TOO_LARGE, {"word": "10000"}),
        ("3:10000", Method.DOTS, Wrong.TOO_LARGE, {"word": "3:10000"}),
    ],
)
def test_what_is_wrong_is_refused_with_the_reason(
    text: str, method: Method, code: Wrong, values: dict[str, str | int]
) -> None:
    with pytest.raises(BallotError) as refused:
        parse(text, method, 3)
    assert (refused.value.code, refused.value.values) == (code, values)


@pytest.mark.parametrize(
    "text", ["9" * 5000, "3:" + "9" * 5000, "0" * 5000 + "3", "3 " * 30_000, "#" * 60_000, "3 :" * 20_000]
)
@pytest.mark.parametrize("method", Method)
def test_absurd_input_is_refused_in_few_words(text: str, method: Method) -> None:
    with pytest.raises(BallotError) as refused:
        parse(text, method, 3)
    assert len(str(refused.value)) < 120


@given(st.text(st.sampled_from("0123456789 ,;#:=x×*>-−.\nundaß²½٣"), max_size=30) | st.text(max_size=30), METHODS, FEW)
def test_any_text_becomes_a_ballot_within_the_limits_or_is_refused(text: str, method: Method, votes: int) -> None:
    try:
        ballot = parse(text, method, votes)
    except BallotError:
        return
    numbers = [number for number, _ in ballot]
    assert len(set(numbers)) == len(numbers) <= votes
    assert all(1 <= number <= HIGHEST and weight >= 1 for number, weight in ballot)
    assert sum(weight for _, weight in ballot) <= votes
    assert parse(write(ballot, method), method, votes) == ballot


@given(with_method())
def test_what_is_written_reads_the_same(given_ballot: tuple[Method, Ballot]) -> None:
    method, ballot = given_ballot
    text = write(ballot, method)
    assert parse(text, method, 100) == ballot
    assert write(parse(text, method, 100), method) == text


def test_the_canonical_form() -> None:
    assert write(((3, 1), (5, 1)), Method.APPROVAL) == "3 5"
    assert write(((5, 1), (3, 1)), Method.RANKING) == "5 3"
    assert write(((3, 2), (5, 1)), Method.DOTS) == "3:2 5:1"
    assert write((), Method.DOTS) == "0"


def test_merged_topics_count_under_the_number_that_stayed() -> None:
    merged = {7: 5, 5: 2}
    assert as_counted(((7, 1), (3, 1), (2, 1)), Method.APPROVAL, merged, ()) == ((2, 1), (3, 1))
    assert as_counted(((7, 2), (3, 1), (2, 1)), Method.DOTS, merged, ()) == ((2, 3), (3, 1))
    assert as_counted(((3, 1), (7, 1), (4, 1), (2, 1)), Method.RANKING, merged, ()) == ((3, 1), (2, 1), (4, 1))


def test_hidden_topics_are_left_out_but_not_what_was_merged_out_of_them() -> None:
    ballot = ((5, 1), (3, 1), (4, 1))
    assert as_counted(ballot, Method.RANKING, {}, {3}) == ((5, 1), (4, 1))
    assert as_counted(ballot, Method.RANKING, {3: 6}, {3}) == ((5, 1), (6, 1), (4, 1))
    assert as_counted(ballot, Method.RANKING, {3: 5}, {5}) == ((4, 1),)


def test_a_circle_of_merges_does_not_hang() -> None:
    assert as_counted(((1, 1),), Method.APPROVAL, {1: 2, 2: 1}, ()) == ((2, 1),)


def _climb(number: int, merged: dict[int, int]) -> int:
    return _climb(merged[number], merged) if number in merged else number


MERGES = st.dictionaries(st.integers(2, 12), st.integers(1, 11)).map(
    lambda found: {number: stayed for number, stayed in found.items() if stayed < number}
)


@given(with_method(FEW), MERGES, st.sets(FEW))
def test_merging_and_hiding_count_nobody_twice_and_lose_nothing_else(
    given_ballot: tuple[Method, Ballot], merged: dict[int, int], hidden: set[int]
) -> None:
    method, ballot = given_ballot
    counted = as_counted(ballot, method, merged, hidden)
    weights = dict(counted)
    finals = {_climb(number, merged) for number, _ in ballot} - hidden
    assert len(weights) == len(counted)
    assert set(weights) == finals
    for final in finals:
        given_dots = sum(weight for number, weight in ballot if _climb(number, merged) == final)
        assert weights[final] == (given_dots if method is Method.DOTS else 1)


@given(with_method(FEW), MERGES, st.sets(FEW))
def test_counting_again_changes_nothing(
    given_ballot: tuple[Method, Ballot], merged: dict[int, int], hidden: set[int]
) -> None:
    method, ballot = given_ballot
    counted = as_counted(ballot, method, merged, hidden)
    assert as_counted(counted, method, merged, hidden) == counted


@given(with_method(FEW), MERGES)
def test_hiding_topics_and_showing_them_again_gives_the_same_ballot(
    given_ballot: tuple[Method, Ballot], merged: dict[int, int]
) -> None:
    method, ballot = given_ballot
    before = as_counted(ballot, method, merged, ())
    apart = [as_counted(ballot, method, merged, set(range(1, 13)) - {number}) for number in range(1, 13)]
    assert sorted(pair for part in apart for pair in part) == sorted(before)
    assert as_counted(ballot, method, merged, ()) == before


@given(ballots(Method.RANKING, FEW), MERGES)
def test_a_merged_topic_stands_where_the_first_of_them_stood(ballot: Ballot, merged: dict[int, int]) -> None:
    finals = [_climb(number, merged) for number, _ in ballot]
    counted = [number for number, _ in as_counted(ballot, Method.RANKING, merged, ())]
    assert counted == sorted(set(finals), key=finals.index)
