"""Somebody's age that is not the one a text is for: „für Kinder von 8 bis 12 Jahren“ is not for a two-year-old."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.understanding.contract import Answer
from handlers.understanding.honesty.gap import Gap, gap_of, never
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.words import HOURS

_AGE = compiled(
    rf"\b(?P<age>\d\d?|{'|'.join(sorted(HOURS, key=len, reverse=True))})"
    r"[ -]?(?:jaehrig\w*|jahre? alt\w*|years? old|years?-old|year-olds?)\b"
)
_RANGE = compiled(r"\b(?P<first>\d\d?) ?(?:bis|-|to|und|and) ?(?P<last>\d\d?)[ -](?:jahr\w*|years?|jaehrig\w*)")


def of_another_age(query: Query, _: Answer, said: str) -> Iterator[Gap]:
    """The age that the question names, where the text is for others."""
    match = _AGE.search(query.text.folded)
    if match is None:
        return
    age = int(match["age"]) if match["age"].isdigit() else HOURS[match["age"]]
    told = [(int(one["first"]), int(one["last"])) for one in _RANGE.finditer(said)]
    if told and not any(first <= age <= last for first, last in told):
        yield gap_of(query, never, match.span(), known=False, near=True)
