"""Whether something costs extra and whether it is included are opposites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from handlers.understanding import View, answer
from storage.event import Local


@pytest.mark.parametrize(
    ("cost", "question", "said"),
    [
        ("45 Euro, Mittagessen inbegriffen", "Ist das Mittagessen im Preis enthalten?", "Ja"),
        ("45 Euro, Mittagessen inbegriffen", "Kostet das Mittagessen extra?", "Nein"),
        ("45 Euro, Mittagessen nicht inbegriffen", "Ist das Mittagessen im Preis enthalten?", "Nein"),
        ("45 Euro, Mittagessen nicht inbegriffen", "Kostet das Mittagessen extra?", "Ja"),
    ],
)
def test_extra_is_the_opposite_of_included(view: Callable[..., View], cost: str, question: str, said: str) -> None:
    found = answer(question, _costing(view(), cost))
    assert found.text.plain.startswith(said), found.text.plain


def _costing(view: View, cost: str) -> View:
    return replace(view, event=replace(view.event, cost=Local({"de": cost})))
