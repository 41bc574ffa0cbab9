"""Things that are told apart by a number: „die zweite Runde“ is the one called „Runde 2“, "part two" is „Teil 2“."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from handlers.understanding.normalise import fold, stem, words
from handlers.understanding.words import HOURS, ORDINALS, words_of
from storage.event import Event, Item, Local

_SAME = {
    "part": "teil", "round": "runde", "modul": "modul", "module": "modul", "group": "gruppe", "evening": "abend",
    "room": "raum", "table": "tisch", "hall": "saal",
}  # fmt: skip
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


_LETTERED = re.compile(r"\b(?P<what>[a-z]{2,}) (?P=what)(?P<letter>[a-h])\b")  # „Raum D“, as it is read


def missing(event: Event, folded: str) -> Sequence[Local]:
    """What there is instead of a thing with a number or letter that is asked for, where there are others of that name.

    „Tisch 4“ of three tables. An ordinal that only counts off several things is no such number.
    """
    asked = (*numbered(folded), *_lettered(folded))
    if not asked:
        return ()
    names = [*(room.name for room in event.rooms), *(name for item in event.items for name in _names(item))]
    for what, number in asked:
        known = {
            pair[1]: name for name in names for text in name.all for pair in _pairs(text) if _is_same(pair[0], what)
        }
        if len(known) >= _SEVERAL and number not in known and not 0 < number <= len(known):
            return [known[one] for one in sorted(known, key=abs)]
    return ()


_SEVERAL = 2


def _names(item: Item) -> Iterable[Local]:
    yield item.title
    if item.track:
        yield item.track


def _pairs(text: str) -> Iterable[tuple[str, int]]:
    folded = words(text).folded
    return (*numbered(folded), *_lettered(folded))


def _lettered(folded: str) -> Iterable[tuple[str, int]]:
    """What is told apart by a letter, in numbers below 0, which nothing else has."""
    return [(named_as(match["what"]), -ord(match["letter"])) for match in _LETTERED.finditer(folded)]


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
    return number == wanted and _is_same(name, word)


def _is_same(name: str, word: str) -> bool:
    return name == word or name.endswith(word) or word.endswith(name)


def _of(item: Item) -> Iterable[tuple[str, int]]:
    texts = [*item.title.all, *item.aliases, *(item.track.all if item.track else ())]
    return [pair for text in texts for pair in numbered(fold(text))]
