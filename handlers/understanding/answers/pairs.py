"""Two things of the programme that somebody wants to go to, of which one may be given more than once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from handlers.understanding.query import Query
from storage.event import Item

_AGAIN = re.compile(
    r"\W*\b(?:Wiederholung|Wdh|repeat(?:ed)?|again|(?:Gruppe|Termin|Durchgang|group|date) \d|"
    r"(?:erste|zweite|dritte|frühe|späte|first|second|third|early|late)r? (?:Gruppe|Termin|Durchgang|group|date))\b\W*",
    re.IGNORECASE,
)
_TWO = 2


def two_of(query: Query) -> Sequence[Item]:
    """The two that are named, at times that fit if there are such: „W3 und W1 beide“, where W1 is repeated."""
    for items in (query.items, [item for word in query.telling for item in query.items_of([word])]):
        given: dict[str, list[Item]] = {}
        for item in items:
            given.setdefault(_AGAIN.sub("", item.title.of("")).casefold(), []).append(item)
        if len(given) == 1 and len(items) == _TWO and len(query.telling) == 1:
            return items  # „beide Turmbesteigungen“
        if len(given) == _TWO:
            pairs = list(product(*given.values()))
            return next((pair for pair in pairs if _one_after_the_other(pair)), pairs[0])
    return ()


def _one_after_the_other(pair: Sequence[Item]) -> bool:
    if not all(item.start and item.end for item in pair):
        return False
    first, second = sorted(pair, key=lambda item: (item.start, item.position))
    return bool(first.end and second.start and first.end <= second.start)
