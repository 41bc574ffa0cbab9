"""What an event is called: by its title, by a part of it, in short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.contract import Event
from handlers.understanding.normalise import words
from handlers.understanding.words import STOP


def names_of_event(event: Event) -> re.Pattern[str] | None:
    """The event's title, the parts of it before and after a dash or in quotes, and its slug, without year or number.

    Of a title that ends with a word for such events also the last two: „Oldendorfer Art Week“ is the „Art Week“.
    """
    texts = [*event.title.all, event.slug.replace("-", " ")]
    parts = {part for text in texts for part in (text, *_TITLE_PARTS.split(text))}
    found = {_NUMBERED.sub(" ", words(part).folded) for part in parts}
    names = {" ".join(name.split()).strip(" .:,-\"'") for name in found}
    names |= {short for name in names for short in _in_short(name)}
    titles = {words(title).folded for item in event.items for title in (*item.title.all, *item.aliases)}
    own = sorted(
        (n for n in names if len(n) >= 4 and n not in STOP and not any(n in title for title in titles)), key=len
    )
    return re.compile(rf"\b(?:{'|'.join(re.escape(n) for n in reversed(own))})\b(?: \d{{4}}\b)?") if own else None


def _in_short(name: str) -> Iterator[str]:
    if match := _SHORT.search(name):
        yield match["short"]


_TITLE_PARTS = re.compile(r"\s+[–—-]\s+|:\s+|[„“”\"»«]")
_NUMBERED = re.compile(r"\b\d{4}\b|^\s*\d+\. ")
_SHORT = re.compile(
    r" (?P<short>(?!(?:und|and|fuer|for|der|die|das|des|the|of|zur|zum|im|in) )[a-z]+ "
    r"(?:weeks?|wochen?|days?|tage?|camp|con|fest|festival|conference|kongress|congress|forum|summit))$"
)
