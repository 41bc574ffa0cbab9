"""Things that are told apart by a number."""

from __future__ import annotations

import pytest

from handlers.understanding.labels import called, labels
from storage.event import Item, Local


def item(title: str) -> Item:
    """An item of this name."""
    return Item("x", Local({"": title}), position=0)


@pytest.mark.parametrize(
    ("asked", "title", "same"),
    [
        ("wann beginnt die zweite runde", "Gesprächsrunde 2", True),
        ("wann ist teil drei", "Werkstatt, Teil 3: Vertrag", True),
        ("when is part two", "Werkstatt, Teil 2", True),
        ("wer leitet forum 2", "Forum 2: Medien (Runde 1)", True),
        ("wer leitet runde 2", "Forum 2: Medien (Runde 1)", False),
        ("wann ist die erste runde", "Gesprächsrunde 2", False),
    ],
)
def test_a_number_tells_which_one(asked: str, title: str, same: bool) -> None:
    assert (called(item(title), labels(asked)) > 0) is same


@pytest.mark.parametrize("asked", ["was ist um 4", "nach 2 stunden", "am zweiten tag", "wo sind 3 leute", "bis 16:30"])
def test_other_numbers_tell_nothing_apart(asked: str) -> None:
    assert not labels(asked)
