"""Whether an answer tells by which number somebody is reached, or how to take part by phone."""

from __future__ import annotations

import re

from handlers.understanding.contract import Answer
from handlers.understanding.query import Query

_REACHED = re.compile(r"\d[\d /-]{3,}|@")
# The phone as a way to take part, not a number: „Kann man sich per Telefon einwählen?“
_BY_PHONE = (
    r"\b(?:per|via|ueber(?: das)?|mit dem|by|over the|on the) (?:telefon|handy|phone|telephone)\b|\btelefonisch\b"
)
_TAKES_PART = r"einwaehl|teilnehm|mitmach|dabei|zuhoer|zuschalt|\b(?:dial|join|take part|participat|attend|listen)"
_DIALLED = re.compile(r"telefon|handy|phone|einw[aä]hl|dial|\d{4}", re.IGNORECASE)


def reaches(query: Query, answer: Answer) -> bool:
    """Whether it does; neither the link for the rest nor a number to ask at is a way to take part by phone."""
    if not query.has(_BY_PHONE):
        return _REACHED.search(answer.text.plain) is not None
    asks_at = answer.sources[:1] and answer.sources[0].startswith("contact") and query.has(_TAKES_PART)
    return not asks_at and _DIALLED.search(answer.text.plain) is not None
