"""Things that are told apart by a number, a letter or a colour."""

from __future__ import annotations

import pytest

from handlers.understanding.labels import called, labels, labels_of


@pytest.mark.parametrize(
    ("asked", "title", "same"),
    [
        ("wann beginnt die zweite runde", "Gesprächsrunde 2", True),
        ("wann ist teil drei", "Werkstatt, Teil 3: Vertrag", True),
        ("when is part two", "Werkstatt, Teil 2", True),
        ("wer leitet forum 2", "Forum 2: Medien (Runde 1)", True),
        ("wer leitet runde 2", "Forum 2: Medien (Runde 1)", False),
        ("wann ist die erste runde", "Gesprächsrunde 2", False),
        ("wo ist sektion 0b", "Sektion B: Fotos", True),
        ("wo ist sektion 0b", "Sektion A: Tafeln", False),
        ("where is the red table", "Tisch Rot", True),
        ("wer leitet session 3b", "Session 3a", False),
    ],
)
def test_a_number_tells_which_one(asked: str, title: str, same: bool) -> None:
    assert (called(labels_of([title]), labels(asked)) > 0) is same


@pytest.mark.parametrize("asked", ["was ist um 4", "nach 2 stunden", "am zweiten tag", "wo sind 3 leute", "bis 16:30"])
def test_other_numbers_tell_nothing_apart(asked: str) -> None:
    assert not labels(asked)
