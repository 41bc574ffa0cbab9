"""Of hours or prices that a text lists by the day only those of the day that is asked for: „Sonntag 8 bis 13 Uhr“."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.rich import Rich
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.query import Query
from handlers.understanding.words import WEEKDAYS

_LONG = 4  # letters: „So“ and „Do“ are words, too
_DAY = "|".join(sorted((name for name in WEEKDAYS if len(name) > _LONG), key=len, reverse=True))
_TIME = (
    r"(?:\d{1,3}(?:[:.,]\d\d)?(?: ?(?:uhr|h|[ap]\.m\.|[ap]m\b|euro|€|dollars?|pounds?))?|"
    r"mitternacht|midnight|noon|midday|mittags?)"
)
_HOURS = rf"(?:(?:von|from|ab|bis|until|till) )?{_TIME}(?: ?(?:bis|to|until|-|–) ?{_TIME})?"
_PART = (
    rf"(?P<first>{_DAY})(?: ?(?P<link>bis|to|till|through|-|–|und|and|&) ?(?P<last>{_DAY}))?"
    rf"(?:,? (?:is|ist|sind|are))?:? {_HOURS}"
)
_UNNAMED = re.sub(r"\?P<\w+>", "?:", _PART)
_LIST = re.compile(rf"\b{_UNNAMED}(?:(?:[,;]|[,;]? (?:und|and)) {_UNNAMED})+", re.IGNORECASE)
_ONE = re.compile(_PART, re.IGNORECASE)
_TEXTS = ("venue.", "faq[", "room[", "event.")


def only_that_day(query: Query, found: Answer) -> Answer:
    """An answer that lists several days, with the part of it that is on the one day which is named."""
    listed = found.kind is AnswerKind.ANSWER and bool(found.sources) and found.sources[0].startswith(_TEXTS)
    if not listed or len(query.dates) != 1:
        return found
    day = query.dates[0].weekday()
    spans = tuple(replace(span, text=_LIST.sub(lambda m: _on(day, m.group()), span.text)) for span in found.text.spans)
    return found if spans == found.text.spans else replace(found, text=Rich(spans))


def _on(day: int, listed: str) -> str:
    """The part of a list that holds for a day of the week; all of it where none does.

    Of „Freitag 30, Samstag 40, Sonntag 20 Dollar“ the unit is that of the last one.
    """
    part = next((part.group() for part in _ONE.finditer(listed) if _holds(day, part)), listed)
    unit = _UNIT.search(listed)
    return part + unit.group() if unit and part[-1].isdigit() else part


def _holds(day: int, part: re.Match[str]) -> bool:
    first = WEEKDAYS[part["first"].lower()]
    if part["last"] is None:
        return day == first
    last = WEEKDAYS[part["last"].lower()]
    if part["link"].lower() in ("und", "and", "&"):
        return day in (first, last)
    return (day - first) % _WEEK <= (last - first) % _WEEK


_WEEK = 7
_UNIT = re.compile(r" ?(?:uhr|h|[ap]m|[ap]\.m\.|euro|€|dollars?|pounds?)$", re.IGNORECASE)
