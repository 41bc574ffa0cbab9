"""Whether an answer tells by which number somebody is reached, how to take part by phone, where to send something."""

from __future__ import annotations

import re

from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query

_REACHED = re.compile(r"\d[\d /-]{3,}|@")
# The phone as a way to take part, not a number: „Kann man sich per Telefon einwählen?“
_BY_PHONE = (
    r"\b(?:per|via|ueber(?: das)?|mit dem|by|over the|on the) (?:telefon|handy|phone|telephone)\b|\btelefonisch\b"
)
_TAKES_PART = r"einwaehl|teilnehm|mitmach|dabei|zuhoer|zuschalt|\b(?:dial|join|take part|participat|attend|listen)"
_DIALLED = re.compile(r"telefon|handy|phone|einw[aä]hl|dial|\d{4}", re.IGNORECASE)


# „Wohin schicke ich meinen Vorschlag?“ asks for an address, if only for the place where one hands it in.
_SENT = r"\b(?:wohin|an wen|where)\b.{0,40}?\b(?:schick|send|mail|email)\w*(?! ihr\b)"
_ADDRESS = re.compile(r"@|://|\b\d{5}\b|formular|bogen|\bform\b|brief|\bpost\b|letter", re.IGNORECASE)


def unreached(query: Query, answer: Answer) -> bool:
    """Whether it is asked by which number or address something is done, and an answer does not tell."""
    if query.has(_SENT) and answer.sources[:1] and answer.sources[0].startswith(("item", "material")):
        # Where slides can be had is not where they go.
        return answer.sources[0].startswith("material") or _ADDRESS.search(answer.text.plain) is None
    return query.asks(Ask.PHONE) and not query.asks(Ask.EMAIL) and not reaches(query, answer)


def reaches(query: Query, answer: Answer) -> bool:
    """Whether it does; neither the link for the rest nor a number to ask at is a way to take part by phone."""
    if not query.has(_BY_PHONE):
        return _REACHED.search(answer.text.plain) is not None
    asks_at = answer.sources[:1] and answer.sources[0].startswith("contact") and query.has(_TAKES_PART)
    return not asks_at and _DIALLED.search(answer.text.plain) is not None
