"""Topics that are nearly the same: what each mechanism finds, and the figures on pairs written by hand."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.rules.similar import MOST, NEAR, nearest
from handlers.rules.similar_closeness import mistakes
from handlers.rules.similar_reading import compound, read, root

PAIRS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("topic_pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
TITLES = list(dict.fromkeys(title for pair in PAIRS for title in pair[2:]))
BOARD = list(enumerate(TITLES))


def near(one: str, other: str) -> bool:
    """Whether each title finds the other one."""
    found = [bool(nearest(one, [(7, other)])), bool(nearest(other, [(7, one)]))]
    assert found[0] == found[1], "the order of two titles must not matter"
    return found[0]


def share(half: str, verdict: str) -> float:
    pairs = [pair[2:] for pair in PAIRS if pair[:2] == (half, verdict)]
    return sum(near(*pair) for pair in pairs) / len(pairs)


def names(title: str) -> list[str]:
    return [part.name for word, _ in read(title) for part in word.parts]


@pytest.mark.parametrize(("half", "recall"), [("tune", 0.94), ("unseen", 0.8), ("fresh", 0.8)])
def test_most_repetitions_are_found_and_hardly_anything_else(half: str, recall: float) -> None:
    assert share(half, "same") >= recall
    assert share(half, "different") <= 0.03


def test_the_pairs_are_many_and_even() -> None:
    assert len(PAIRS) >= 240
    assert 0.4 <= sum(pair[1] == "same" for pair in PAIRS) / len(PAIRS) <= 0.6
    assert len({frozenset(pair[2:]) for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize(
    "said",
    [
        "Ich würde gern über Elternarbeit reden",
        "Wie geht ihr mit Elternarbeit um?",
        "Erfahrungen mit Elternarbeit",
        "Austausch zu Elternarbeit",
        "Thema: Elternarbeit",
        "Let's talk about Elternarbeit",
    ],
)
def test_frames_do_not_count(said: str) -> None:
    assert names(said) == names("Elternarbeit")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schulentwicklungsplanung", "Planung der Schulentwicklung"),
        ("MINT-Förderung", "Förderung von MINT"),
        ("KI im Unterricht", "Künstliche Intelligenz im Unterricht"),
        ("BNE in der Kita", "Bildung für nachhaltige Entwicklung in Kindertagesstätten"),
        ("Bildung auf dem Land", "Bildung im ländlichen Raum"),
        ("Partizipative Stadtplanung", "Partizipation in der Stadtplanung"),
        ("Schulsozialarbeit", "Schulsozialabeit"),
        ("Volunteer management", "Freiwilligenmanagement"),
        ("Frauen in der IT", "Women in tech"),
        ("Barrierefreie PDF", "Accessible PDFs"),
        ("Lehrer*innenmangel", "Lehrermangel"),
        ("Zilpzalpkartierung", "Kartierung des Zilpzalp"),
    ],
)
def test_one_topic_in_other_words(one: str, other: str) -> None:
    assert near(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Digitalisierung der Verwaltung", "Digitalisierung von Bildungsdaten"),
        ("Digitalisierung", "Digitalisierung von Bildungsdaten"),
        ("Elternarbeit in der Kita", "Elternarbeit in der Grundschule"),
        ("Übergang Kita–Schule", "Übergang Schule–Beruf"),
        ("KI im Unterricht", "KI in der Verwaltung"),
        ("Bildung", "Bindung"),
        ("Austausch", "Erfahrungen"),
    ],
)
def test_two_topics(one: str, other: str) -> None:
    assert not near(one, other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("bildungslotsen", ("bildung", "lotsen")),
        ("buergerservice", ("buerger", "service")),
        ("schulentwicklungsplanung", ("schul", "entwicklung", "planung")),
        ("zilpzalp", ()),
        ("kita", ()),
    ],
)
def test_compounds_are_taken_apart(word: str, parts: tuple[str, ...]) -> None:
    assert tuple(letters.removesuffix("s") for letters in compound(word)) == parts


def test_kinds_of_a_word_share_a_root() -> None:
    assert root("partizipativ") == root("partizipation")
    assert root("gymnasium") == root("gymnasien")
    assert root("vermitteln") == root("vermittlung")


def test_short_words_have_to_be_right() -> None:
    assert [mistakes(length) for length in (4, 5, 8, 9)] == [0, 1, 1, 2]
    assert not near("Rust", "Rast")


def test_what_stands_behind_a_colon_counts_half() -> None:
    assert [share for _, share in read("Fachkräftemangel: Gehalt")] == [1.0, 0.5]


def test_what_many_topics_name_counts_less() -> None:
    title, other = "Zilpzalp am Fluss", "Zilpzalp am See"
    alone = _score(title, [other])
    crowded = _score(title, [other, *(f"Zilpzalp {word}" for word in ("Nest", "Gesang", "Futter", "Zug", "Brut"))])
    assert crowded <= alone < NEAR


def _score(title: str, others: list[str]) -> float:
    return max((score for _, score in nearest(title, list(enumerate(others)))), default=0.0)


def test_at_most_three_come_back_and_the_best_first() -> None:
    found = nearest("Elternarbeit", [(number, "Elternarbeit!") for number in range(9)] + [(9, "Elternarbeit")])
    assert len(found) == MOST
    assert found[0] == (9, 1.0)
    assert [number for number, _ in found[1:]] == [0, 1]


def test_a_board_of_topics_raises_few_false_alarms() -> None:
    same = {frozenset(pair[2:]) for pair in PAIRS if pair[1] == "same"}
    alarms = [
        (title, TITLES[number])
        for title in TITLES[::6]
        for number, _ in nearest(title, BOARD)
        if TITLES[number] != title and frozenset((title, TITLES[number])) not in same
    ]
    assert len(alarms) / len(TITLES[::6]) < 0.6, "many of these are one topic, too: the pairs overlap"


def test_a_title_is_nearest_to_itself() -> None:
    assert all(nearest(title, BOARD)[0] == (number, 1.0) for number, title in BOARD[:100])


@pytest.mark.parametrize("title", ["🎉", "Тема", "ich", "x" * 50_000, "Wie? Was? Wo?", "e\u0301té", "2026"])
def test_any_text_is_nearest_to_itself(title: str) -> None:
    assert nearest(title, [(1, "Elternarbeit"), (2, title)])[0] == (2, 1.0)


def test_nothing_is_near_to_nothing() -> None:
    assert nearest("", [(1, ""), (2, "Elternarbeit"), (3, " ")]) == []
    assert nearest("Elternarbeit", []) == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=6))
def test_no_text_raises_and_scores_are_shares(title: str, others: list[str]) -> None:
    for _, score in nearest(title, list(enumerate([*others, *TITLES[:5]]))):
        assert NEAR <= score <= 1


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(TITLES), st.lists(st.sampled_from(TITLES), max_size=12, unique=True), st.randoms())
def test_the_order_of_the_topics_does_not_matter(title: str, others: list[str], dice: random.Random) -> None:
    board = list(enumerate(others))
    shuffled = dice.sample(board, len(board))
    assert nearest(title, board) == nearest(title, shuffled)


def test_two_hundred_topics_are_compared_at_once() -> None:
    board = BOARD[:200]
    nearest("Elternarbeit", board)
    started = time.perf_counter()
    for number in range(10):
        nearest(f"Schulhofgestaltung mit Kindern aus Haus {number}", board)
    assert time.perf_counter() - started < 10 * 0.03  # 0.003 is usual; a busy machine is forgiven
