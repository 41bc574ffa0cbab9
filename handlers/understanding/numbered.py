"""Things that are told apart by a number: „die zweite Runde“ is the one called „Runde 2“, "part two" is „Teil 2“."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from handlers.understanding.normalise import fold, stem
from handlers.understanding.words import HOURS, ORDINALS, words_of
from storage.event import Item

_SAME = {"part": "teil", "round": "runde", "modul": "modul", "module": "modul", "group": "gruppe", "evening": "abend"}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_NUMBERS = "|".join(sorted((*_ROMAN, *(word for word in HOURS if len(word) > 2)), key=len, reverse=True))
_AFTER = re.compile(rf"\b(?P<what>[a-z]{{4,}})[ -](?P<number>\d{{1,2}}|{_NUMBERS})\b(?![.:]?\d| ?uhr)")
_ORDINAL = re.compile(rf"\b(?P<number>{'|'.join(ORDINALS)}|\d{{1,2}}\.|\d(?:st|nd|rd|th)) (?P<what>[a-z]{{4,}})")
# Before or after a number these count something else: „um vier“, „zweiter Tag“.
_NOTHING = words_of(
    """
    nach seit noch gegen etwa ueber zwischen until after before around about from with tage tagen tag day days uhr
    minuten stunden leute personen people jahr year woche week stock etage floor mal time sind haben gibt wird oder
    und dann heute morgen today kann will zimmer
    """
)

Numbered = frozenset[tuple[str, int]]


@lru_cache(maxsize=4096)
def numbered(folded: str) -> Numbered:
    """What a folded text tells apart by a number, in one form: („runde“, 2)."""
    found = set()
    for pattern in (_AFTER, _ORDINAL):
        for match in pattern.finditer(folded):
            number = _number(match["number"])
            if number is not None and match["what"] not in _NOTHING:
                found.add((named_as(match["what"]), number))
    return frozenset(found)


def _number(word: str) -> int | None:
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    known = _ROMAN.get(word) or ORDINALS.get(word) or HOURS.get(word)
    return known if known and known > 0 else None


def named_as(word: str) -> str:
    """The one form of a word beside a number."""
    return stem(_SAME.get(word, word))


def called(item: Item, wanted: Numbered) -> int:
    """How many of these numbers an item's names have beside the same word, or the last part of it."""
    return sum(any(_alike(own, asked) for own in _of(item)) for asked in wanted)


def _alike(own: tuple[str, int], asked: tuple[str, int]) -> bool:
    (name, number), (word, wanted) = own, asked
    return number == wanted and (name == word or name.endswith(word) or word.endswith(name))


def _of(item: Item) -> Iterable[tuple[str, int]]:
    texts = [*item.title.all, *item.aliases, *(item.track.all if item.track else ())]
    return [pair for text in texts for pair in numbered(fold(text))]
