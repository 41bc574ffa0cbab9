"""Prices of what is only sold at the thing that is asked for: T-shirts at a stand tell no price of a stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.understanding.contract import Answer
from handlers.understanding.honesty.gap import Gap, gap_of, never
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query

_PRICE_OF = compiled(
    r"\b(?:was|wie ?viel) kostet (?:ein|eine|der|die|das|so ein|so eine) (?P<de>[a-z]{4,})|"
    r"\bhow much (?:is|does|for) (?:a|an|the) (?P<en>[a-z]{4,})"
)
_OF_SOLD = compiled(r"\b(?P<sold>[a-z-]{4,}) (?:kosten|kostet|cost|costs|sind fuer|ist fuer|are|is) (?:\w+ )?\d")
_AT = r"(?:am|an der|an unserem|beim|bei der|im|in der|auf dem|auf der|vom|von der|at the|at our|in the|from the)"


def of_what_is_sold(query: Query, _: Answer, said: str) -> Iterator[Gap]:
    """The thing whose price is asked, where a text only names it as the place at which something else has one."""
    asked = _PRICE_OF.search(query.text.folded) if query.asks(Ask.PRICE) else None
    sold = _OF_SOLD.search(said) if asked else None
    if not asked or not sold:
        return
    what, group = asked["de"] or asked["en"], "de" if asked["de"] else "en"
    named = [match.start() for match in re.finditer(rf"\b\w*{what}", said)]
    beside = [match.end() for match in re.finditer(rf"\b{_AT} {what}\b(?![^.!?\n]*\d)", said)]
    if named and len(named) == len(beside) and what not in sold["sold"]:
        yield gap_of(query, never, asked.span(group), known=False)
