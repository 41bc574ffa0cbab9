"""Which thing a question is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understanding.entity import allowed_slips, without_empty_head
from handlers.understanding.index import index_of
from handlers.understanding.query import Query
from storage.event import Event

Read = Callable[..., Query]


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("Wann ist die Lesung?", ["lesung"]),
        ("wann is mittagessen", ["mittag"]),
        ("Wo ist der Vortrag über Roboter?", ["robotik"]),
        ("Wann ist der Robotervortrag?", ["robotik"]),
        ("wo is das buchbindn", ["basteln"]),
        ("When is the bookbinding?", ["basteln"]),
        ("When is lunch?", ["mittag"]),
        ("Wann ist die Begruessung?", ["auftakt"]),
        ("Wann sind die Vorträge?", ["robotik", "datenschutz"]),
        ("Wann ist die Lesung oder der Umtrunk?", ["lesung", "umtrunk"]),
        ("Wann ist der Yogakurs?", []),
        ("Wann ist der Yoga-Workshop?", []),
        ("Wann ist die Preisverleihung?", []),
    ],
)
def test_items(read: Read, question: str, ids: list[str]) -> None:
    assert [item.id for item in read(question).items] == ids


@pytest.mark.parametrize("question", ["Wann geht es los?", "Wo ist der Bibliothekstag?", "When is it?"])
def test_the_event_itself(read: Read, question: str) -> None:
    assert read(question).about_event


@pytest.mark.parametrize(
    ("word", "first"), [("rechtskram", "recht"), ("presseheini", "presse"), ("vereinsmensch", "verein"), ("mann", "")]
)
def test_a_last_part_that_says_nothing_is_left_out(word: str, first: str) -> None:
    assert without_empty_head(word) == first


def test_a_word_that_is_near_by_chance_means_nothing_else(read: Read) -> None:
    (word,) = read("Gewicht").words
    assert not word.meaning.terms


def test_longer_words_may_have_more_slips() -> None:
    assert [allowed_slips(word) for word in ("wlan", "podium", "mitagessen", "forum3")] == [0, 1, 2, 0]


def test_the_index_is_built_once(event: Event) -> None:
    assert index_of(event) is index_of(event)


def test_words_of_time_name_nothing(read: Read) -> None:
    assert [word.token.text for word in read("Welche Samstagsthemen gibt es?").words] == ["themen"]
