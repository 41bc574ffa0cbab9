"""Things of one name that are told apart by a label: a number, a letter, a colour.

„Die zweite Runde“ is the one called „Runde 2“, "part two" is „Teil 2“, „der rote Tisch“ is „Tisch Rot“, „Sektion B“ is
none but „Sektion B“. This is the one place that compares labels; in a folded text a letter has a 0 in front, so that
it is no word (see `ONE_WORD`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from handlers.understanding.normalise import stem, words
from handlers.understanding.patterns import compiled
from handlers.understanding.words import COLOURS, HOURS, ORDINALS, words_of
from storage.event import Item, Local, Room

_SAME = {
    "part": "teil", "round": "runde", "modul": "modul", "module": "modul", "group": "gruppe", "evening": "abend",
    "room": "raum", "table": "tisch", "hall": "saal", "section": "sektion", "line": "linie",
}  # fmt: skip
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


def _any(marks: Iterable[str]) -> str:
    return "|".join(sorted(marks, key=len, reverse=True))


_NUMBERS = _any((*_ROMAN, *(word for word in HOURS if len(word) > 2)))
_AFTER = compiled(
    rf"\b(?P<what>[a-z]{{4,}})[ -](?P<mark>\d{{1,2}}[a-h]?|{_NUMBERS}|{_any(COLOURS)})\b(?![.:]?\d| ?uhr)"
)
_LETTERED = compiled(r"\b(?P<what>[a-z]{2,})[ -](?P<mark>0[a-h])\b")
_COLOURED = rf"(?:{_any(COLOURS)})(?:e[rsnm]?)?"
_BEFORE = compiled(rf"\b(?P<mark>{_any(ORDINALS)}|\d{{1,2}}\.|\d(?:st|nd|rd|th)|{_COLOURED}) (?P<what>[a-z]{{4,}})")
# „In den Räumen A, B und C“: each of them.
_LISTED = compiled(
    r"\b(?P<what>[a-z]{4,}) (?P<marks>(?:0?[a-h]|\d)(?:, (?:0?[a-h]|\d))* (?:und|and|oder|or) "
    r"(?:0?[a-h]|\d))\b(?![.:]?\d| uhr)"
)
_ONE = compiled(r"\b(?:0?[a-h]|\d)\b")
# Before or after a number these count something else: „um vier“, „zweiter Tag“.
_NOTHING = words_of(
    """
    nach seit noch gegen etwa ueber zwischen until after before around about from with tage tagen tag day days uhr
    minuten stunden leute personen people jahr year woche week stock etage floor mal time sind haben gibt wird oder
    und dann heute morgen today kann will zimmer
    """
)
_SHORTEST = 4  # letters; a shorter word is no last part of another one
_SEVERAL = 2  # so many of one name have to be told apart for another one to be missed

Labels = frozenset[tuple[str, str]]


@lru_cache(maxsize=4096)
def labels(folded: str) -> Labels:
    """What a folded text tells apart by a label, in one form: („runde“, „2“), („tisch“, „rot“), („sektion“, „b“)."""
    found = set()
    for pattern in (_AFTER, _LETTERED, _BEFORE):
        for match in pattern.finditer(folded):
            mark = _mark(match["mark"])
            if mark and match["what"] not in _NOTHING:
                found.add((named_as(match["what"]), mark))
    for match in _LISTED.finditer(folded):
        found.update((named_as(match["what"]), _mark(mark)) for mark in _ONE.findall(match["marks"]))
    return frozenset(found)


def labels_beside(folded: str, names: re.Pattern[str] | None) -> Labels:
    """The labels in a folded question but that in the event's own name: „Readercon 24“ is no part with that number."""
    found = labels(folded)
    event = names.search(folded) if found and names else None
    return found - labels(event.group()) if event else found


def labels_of(texts: Iterable[str]) -> Labels:
    """The labels in texts of the event or in what the bot says."""
    return frozenset(pair for text in texts for pair in labels(words(text).folded))


def _mark(word: str) -> str:
    """The one form of a label; empty if it is none."""
    if known := _ROMAN.get(word) or ORDINALS.get(word) or HOURS.get(word):
        return str(known) if known > 0 else ""
    if colour := COLOURS.get(word) or COLOURS.get(re.sub(r"e[rsnm]?$", "", word)):
        return colour
    return re.sub(r"^0+(?=.)|\.$|(?:st|nd|rd|th)$", "", word)


def named_as(word: str) -> str:
    """The one form of a word beside a label."""
    return stem(_SAME.get(word, word))


def is_same(name: str, word: str) -> bool:
    """Whether two words beside a label are one, or one is the last part of the other: „Gesprächsrunde“, „Runde“."""
    short, long = sorted((name, word), key=len)
    return short == long or (len(short) >= _SHORTEST and long.endswith(short))


def called(own: Labels, wanted: Labels) -> int:
    """How many of these labels a thing has; one beside the very word counts more than beside a part of it."""
    return sum(2 if label in own else has(own, label) for label in wanted)


def has(own: Labels, label: tuple[str, str]) -> bool:
    """Whether a label is among those that a thing has."""
    return any(mark == label[1] and is_same(what, label[0]) for what, mark in own)


def conflict(asked: Labels, told: Labels, known: Labels) -> bool:
    """Whether something else of the same name is told than what is asked for, which there is."""
    return any(
        has(known, label) and not has(told, label) and any(is_same(what, label[0]) for what, _ in told)
        for label in asked
    )


Labelled = Sequence[tuple[str, str, Local]]  # what a name tells apart by a label, the label, the name


def labelled(rooms: Iterable[Room], items: Iterable[Item]) -> Labelled:
    """The labels in the names of rooms, items and tracks."""
    names = [*(room.name for room in rooms), *(name for item in items for name in _all_names(item))]
    return tuple((what, mark, name) for name in names for what, mark in labels_of(name.all))


def missing(things: Labelled, asked: Labels, told: Labels) -> Sequence[Local]:
    """What there is instead of a thing with a label that is asked for, where there are others of that name.

    „Tisch 4“ of three tables. An ordinal that only counts off several things is no such number, and nothing is missing
    that is `told` of somewhere in the texts.
    """
    for what, mark in (label for label in sorted(asked) if not has(told, label)):
        known = _known(things, what, mark)
        counts_off = mark.isdigit() and 0 < int(mark) <= len(_known(things, what, ""))
        if len(known) >= _SEVERAL and mark not in known and not counts_off:
            return [known[one] for one in sorted(known, key=lambda one: (len(one), one))]
    return ()


def _known(things: Labelled, what: str, mark: str) -> Mapping[str, Local]:
    """The things of a name by their labels: those with labels of the same sort as `mark`, or all of them."""
    same = ((own, name) for one, own, name in things if is_same(one, what))
    return {own: name for own, name in same if not mark or _sort(own) == _sort(mark)}


def _sort(mark: str) -> int:
    """Of which sort a label is: a number, a letter, a colour."""
    return 0 if mark[0].isdigit() else min(len(mark), 2)


def _all_names(item: Item) -> Iterable[Local]:
    yield item.title
    if item.track:
        yield item.track
    yield from (Local({"": alias}) for alias in item.aliases)


def is_mark(word: str) -> bool:
    """Whether a word can be a label."""
    return bool(re.fullmatch(r"\d{1,2}[a-h]?", word)) or word in HOURS or word in COLOURS or word in ORDINALS
