"""What an event is called: by its title, by a part of it, in short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from handlers.contract import Event
from handlers.understanding.concepts import concepts
from handlers.understanding.event_terms import CAPITALS, stands_for
from handlers.understanding.normalise import fold, words
from handlers.understanding.terms import compound_parts
from handlers.understanding.words import STOP


def names_of_event(event: Event) -> re.Pattern[str] | None:
    """The event's title, the parts of it before and after a dash or in quotes, and its slug, without year or number.

    Of a title that ends with a word for such events also the last two: „Oldendorfer Art Week“ is the „Art Week“. Of one
    that is counted also the name alone, where nothing else is called so: the „Readercon 24“ is „die Readercon“.
    """
    texts = [*event.title.all, event.slug.replace("-", " ")]
    parts = {part for text in texts for part in (text, *_TITLE_PARTS.split(text))}
    found = {_NUMBERED.sub(" ", words(part).folded) for part in parts}
    names = {" ".join(name.split()).strip(" .:,-\"'") for name in found}
    names |= {short for name in names for short in _in_short(name)}
    counted = {name: _COUNTED.sub("", name) for name in names if _COUNTED.search(name)}
    coined = {name for pair in counted.items() if _is_coined(pair[1], event) for name in pair}
    names |= coined
    titles = {words(title).folded for item in event.items for title in (*item.title.all, *item.aliases)}
    known = (n for n in names if len(n) >= 4 and n not in STOP)
    own = {n for n in known if n in coined or _is_coined(n, event) or not any(n in title for title in titles)}
    own |= _letters(event)
    longest_first = map(re.escape, sorted(own, key=len, reverse=True))
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b(?: \d{{4}}\b)?") if own else None


def _is_coined(name: str, event: Event) -> bool:
    """Whether a name is a word that only the event has, so that whatever else is called by it is a part of that.

    A „FOSSGIS“ is the whole also where the programme has an „Eröffnung der FOSSGIS“; a „Sommerfest“ may be the evening
    of one.
    """
    slug = words(event.slug.replace("-", " ")).tokens
    return any(token.text == name and not concepts(token.stem) and not compound_parts(name) for token in slug)


def _letters(event: Event) -> set[str]:
    """The letters that the event goes by: those that stand for its title, „Green Lake Forum (GLF)“, or before a number.

    „SE 2026“ is called so in two letters, where the slug has them too.
    """
    found = ((short, fold(title.replace(short, ""))) for title in event.title.all for short in CAPITALS.findall(title))
    numbered = {fold(name) for title in event.title.all for name in _LETTERS.findall(title)}
    return {fold(short) for short, rest in found if stands_for(fold(short), rest)} | {
        name for name in numbered if _is_coined(name, event)
    }


def _in_short(name: str) -> Iterator[str]:
    if match := _SHORT.search(name):
        yield match["short"]


_TITLE_PARTS = re.compile(r"\s+[–—-]\s+|:\s+|[„“”\"»«]")
_LETTERS = re.compile(r"(?:^|[–—:] )([A-ZÄÖÜ]{2,3})(?= ?['’]?\d)")
_NUMBERED = re.compile(r"\b\d{4}\b|^\s*\d+\. ")
_COUNTED = re.compile(r" \d{1,3}$")  # „Readercon 24“
_SHORT = re.compile(
    r" (?P<short>(?!(?:und|and|fuer|for|der|die|das|des|the|of|zur|zum|im|in) )[a-z]+ "
    r"(?:weeks?|wochen?|days?|tage?|camp|con|fest|festival|conference|kongress|congress|forum|summit))$"
)


def to_town(event: Event) -> re.Pattern[str] | None:
    """How somebody says that they come to the town where the event is: „nach Kiel“."""
    towns = _towns(event)
    return _to_town(towns) if towns else None


def in_town(event: Event) -> re.Pattern[str] | None:
    """How the town is named beside the event: „die Tagung in Kiel“ is no more than the Tagung."""
    towns = _towns(event)
    return _in_town(towns) if towns else None


def _towns(event: Event) -> tuple[str, ...]:
    """The town of the address where the event is, folded, in each language."""
    address = event.venue.address if event.venue else None
    return tuple(fold(match[1]) for match in map(_TOWN.search, address.all) if match) if address else ()


@lru_cache(maxsize=64)
def _to_town(towns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\bnach (?:{'|'.join(map(re.escape, towns))})\b")


@lru_cache(maxsize=64)
def _in_town(towns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf" in (?:{'|'.join(map(re.escape, towns))})\b")


_TOWN = re.compile(r"\b\d{4,5} ([A-ZÄÖÜ][a-zäöüß]{2,})")
