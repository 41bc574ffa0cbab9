"""What a text is recognised by: its words, what they mean, pairs of neighbours, and the letters of long words.

The letters catch slips of the finger and compounds that no list knows; pairs catch turns („komm nicht rein“).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from handlers.understanding.concepts import CONCEPTS, broader, concepts
from handlers.understanding.normalise import Token
from handlers.understanding.terms import compound_parts

GRAM = 4  # letters
LONG = 6  # letters; of shorter words the stem says all
LETTERS, CONCEPT, PAIR = "~", "@", " "  # the sign in the name of a feature that tells its sort
MARK = "#"  # a number, or in the place of a name: `#item`, `#person`, `#room`


def number_of(name: str) -> int:
    """The number of a feature, of 32 bits (feature hashing, Weinberger et al. 2009)."""
    return crc32(name.encode())


def names(tokens: Sequence[Token]) -> Iterator[str]:
    """The features of a text by their names."""
    stems = [MARK if token.text[0].isdigit() else token.stem for token in tokens]
    for token, stem in zip(tokens, stems, strict=True):
        yield stem
        if stem[0] == MARK:
            continue
        yield from _meant(token)
        if len(token.text) >= LONG:
            yield from _letters(token.text)
    for first, second in pairwise(["^", *stems, "$"]):
        yield first + PAIR + second


def mark(kind: str, start: int = 0, end: int = 0) -> Token:
    """What stands in the place of a name of something: an item, a person, a room."""
    return Token(MARK + kind, MARK + kind, start, end)


def is_word(name: str) -> bool:
    """Whether a feature is a word, not a sign of one."""
    return name[0] not in _SIGNS and PAIR not in name


_SIGNS = frozenset({LETTERS, CONCEPT, MARK})


def _meant(token: Token) -> Iterator[str]:
    parts = () if token.stem in CONCEPTS else compound_parts(token.text)
    for stem in (token.stem, *parts):
        found = concepts(stem)
        yield from (CONCEPT + name for name in (*found, *broader(found)))
    yield from parts


def _letters(word: str) -> Iterator[str]:
    padded = f"_{word}_"
    for start in range(len(padded) - GRAM + 1):
        yield LETTERS + padded[start : start + GRAM]
