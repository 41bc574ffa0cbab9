"""Which programme item somebody names in a command: its id, its time, or words of its title."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rapidfuzz import fuzz

from handlers.contract import Event, Say
from handlers.understanding.contract import View
from handlers.understanding.moments import instants
from handlers.understanding.normalise import fold
from handlers.understanding.reading import read_question
from handlers.understanding.times import parse
from storage.event import Item

LONGEST = 200  # characters; nobody names an item by more
_SURE = 5  # letters; a shorter word with a typo in it could be any other


def items_named(words: str, event: Event, now: datetime, language: str, say: Say) -> list[Item]:
    """The items that these words may mean, in the order of the programme; those that are ahead go before the others."""
    words = words.strip()[:LONGEST]
    folded = fold(words).strip(" .!?„“\"'")
    found = (
        [item for item in event.items if item.id == words.casefold()]
        or [item for item in event.items if folded in _names(item)]
        or list(read_question(words, View(event, now, language, say)).items)
        or [item for item in event.items if folded and _alike(folded, item)]
        or _at(words, event, now)
    )
    found = [item for item in found if _alike(folded, item)] or found  # of several those that have all the words
    found = _then(found, words, event, now)
    ahead = [item for item in found if item.start is None or item.start > now]
    return sorted(ahead or found, key=lambda item: (item.start is None, item.start or now, item.position))


def _names(item: Item) -> set[str]:
    return {fold(name).strip(" .!?") for name in (*item.title.all, *item.aliases)}


def _alike(folded: str, item: Item) -> bool:
    """Whether all the words stand in what is known of the item, give or take a typo."""
    texts = (item.title, item.track, *item.speakers)
    known = fold(" ".join([*(text for local in texts if local for text in local.all), *item.aliases]))
    return all(fuzz.partial_ratio(word, known) >= (85 if len(word) > _SURE else 100) for word in folded.split())


def _at(words: str, event: Event, now: datetime) -> list[Item]:
    """The items that begin at the time that was said."""
    moments = instants(parse(fold(words)), event, now)
    return [item for item in event.timed if item.start in moments]


def _then(found: Sequence[Item], words: str, event: Event, now: datetime) -> list[Item]:
    """Of several those that begin at the time that was said beside the name, if any do."""
    if len(found) < 2:
        return list(found)
    moments = instants(parse(fold(words)), event, now)
    return [item for item in found if item.start in moments] or list(found)
