"""What people know of the programme after any order of changes, undoing and telling: always what is so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.changing.telling import differences
from storage.event import Event
from storage.overlay import Facts, facts, with_changes
from storage.records import Change
from tests.databases import NOW
from tests.handlers.saying import event
from tests.storage.test_overlay import DAY, IDS, VALUES, change

STEPS = st.one_of(
    st.tuples(st.just("change"), IDS.filter(lambda item: item != "neu"), VALUES),
    st.tuples(st.just("undo"), st.integers(0, 20), st.none()),
    st.tuples(st.just("tell"), st.none(), st.none()),
)


@settings(deadline=None, max_examples=80)
@given(st.lists(STEPS, max_size=14))
def test_people_know_what_is_so_once_they_are_told(steps: Sequence[tuple[str, Any, Any]]) -> None:
    made: list[Change] = []
    known = all_facts(event(DAY))
    for step, what, values in [*steps, ("tell", None, None)]:
        if step == "change":
            made.append(change(len(made) + 1, what, **values))
        elif step == "undo" and made:
            made[what % len(made)] = undone(made[what % len(made)])
        elif step == "tell":
            now = with_changes(event(DAY), made)
            for item, pair in differences(now, made).items():
                assert facts(pair.known) == known[item], "what is told as old is what was told as new before"
                known[item] = facts(pair.now)
            made = [told(one) for one in made]
            assert not differences(now, made)
            silent = {key: state for key, state in all_facts(now).items() if not state.cancelled}
            assert {key: known[key] for key in silent} == silent
            known = all_facts(now)


def all_facts(of: Event) -> dict[str, Facts]:
    """All facts by item."""
    return {item.id: facts(item) for item in of.items}


def undone(one: Change) -> Change:
    """As the database does it: later than it was told."""
    if not one.holds:
        return one
    return replace(one, undone=max(NOW, one.told + timedelta(microseconds=1)) if one.told else NOW)


def told(one: Change) -> Change:
    """As the database does it."""
    if one.holds == one.known:
        return one
    return replace(one, told=max(NOW, one.undone) if one.undone else NOW)
