"""How close two words are: one thing, related things, other forms of one word, or one word mistyped."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from handlers.rules.similar_reading import Part, Word, root
from handlers.rules.similar_words import RELATED

TYPO = 0.92
FORM = 0.85
SHORTEST = 5  # letters of a word in which a wrong one can be told from another word
_RELATED = {(one, other): value for two, value in RELATED.items() for one in two for other in two if one != other}


def as_typed(one: Word, other: Word) -> float:
    """Whether two whole words are the same but for the typing; listed words are never typing errors of each other."""
    if one.letters == other.letters:
        return 1.0
    if one.known and other.known:
        return 0.0
    return TYPO if _mistyped(one.letters, other.letters) else 0.0


def closeness(one: Part, other: Part) -> float:
    """How far two parts are the same thing, from 0 to 1."""
    if one.name == other.name:
        return 1.0
    if one.known and other.known:
        return _RELATED.get((one.name, other.name), 0.0)
    return _likeness(one.letters, other.letters)


def _likeness(one: str, other: str) -> float:
    if _mistyped(one, other):
        return TYPO
    if one[0] != other[0]:
        return 0.0
    short, long = sorted((root(one), root(other)), key=len)
    return FORM if len(short) >= 5 and long.startswith(short) and len(long) - len(short) <= 3 else 0.0


def _mistyped(one: str, other: str) -> bool:
    """Whether so few letters differ that it is one word; short words have to be right."""
    short, long = sorted((len(one), len(other)))
    if short < SHORTEST or long - short > 2:
        return False
    limit = mistakes(short)
    return OSA.distance(one, other, score_cutoff=limit) <= limit


def mistakes(length: int) -> int:
    """How many typing errors a word of that many letters may have."""
    return 0 if length < SHORTEST else 1 if length < 9 else 2
