"""The floors that a text names, as numbers: 0 is the ground floor."""

from __future__ import annotations

import re

from handlers.understanding.contract import Answer
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query

_FLOORS: tuple[tuple[str, int], ...] = (
    (r"\b(?:eg|erdgeschoss|parterre|ground floor)\b", 0),
    (r"\b(?:ug|untergeschoss|keller|basement)\b", -1),
    (r"\b(?:1\. ?(?:og|obergeschoss|stock|etage)|erste[nrs]? (?:stock|etage|obergeschoss)|(?:first|1st) floor)\b", 1),
    (r"\b(?:2\. ?(?:og|obergeschoss|stock|etage)|zweite[nrs]? (?:stock|etage|obergeschoss)|(?:second|2nd) floor)\b", 2),
    (r"\b(?:3\. ?(?:og|obergeschoss|stock|etage)|dritte[nrs]? (?:stock|etage|obergeschoss)|(?:third|3rd) floor)\b", 3),
)
_ON_FLOOR = tuple((compiled(pattern), floor) for pattern, floor in _FLOORS)
_NUMBER = r"\d(?:\.|st|nd|rd|th)?"
# „ins 1. und 2. OG“, „bis ins 3. Obergeschoss“, "to the 1st and 2nd floor"
_SEVERAL = re.compile(
    rf"(?P<up_to>\b(?:bis|up) (?:in[sn]?|zu[mr]?|to)(?: (?:das|the|die|den))? )?"
    rf"(?P<numbers>{_NUMBER}(?:(?:, ?| ?und ?| ?and ?| ?bis ?| ?to ?| ?& ?){_NUMBER})*) ?"
    r"(?:og|obergeschoss\w*|stock\w*|etagen?|floors?)\b"
)


def floor_of(folded: str) -> int | None:
    """The floor that a folded text names; None if it names none."""
    return next((floor for pattern, floor in _ON_FLOOR if pattern.search(folded)), None)


def floors_of(folded: str) -> frozenset[int]:
    """All the floors that a folded text names: those of „ins 1. und 2. OG“, all up to that of „bis ins 3. OG“."""
    found = {floor for pattern, floor in _ON_FLOOR if pattern.search(folded)}
    for match in _SEVERAL.finditer(folded):
        numbers = [int(digit) for digit in re.findall(r"\d", match["numbers"])]
        through = match["up_to"] or re.search(r"\bbis|\bto\b", match["numbers"])
        found |= set(range(1 if match["up_to"] else min(numbers), max(numbers) + 1)) if through else set(numbers)
    return frozenset(found)


def on_another_floor(query: Query, answer: Answer) -> bool:
    """Whether nothing but a floor is asked for, and a text of the house does not speak of that."""
    floor = floor_of(query.text.folded)
    if floor is None or not answer.sources or not answer.sources[0].startswith(_OF_HOUSE):
        return False
    only = all("@floor" in word.meaning.terms for word in query.telling)
    return only and floor not in floors_of(fold(answer.text.plain))


_OF_HOUSE = ("venue.", "faq", "event.description")
