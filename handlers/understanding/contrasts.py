"""What excludes one another: sets of things of one sort, of which a text that tells of one says nothing of the others.

A vegetarian dish is not vegan, a reduced price for students none for pensioners. The sets are read from
`lexicon/contrasts.sets`; its format is told beside it in README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handlers.understanding.concepts import FOLDER
from handlers.understanding.normalise import Token
from handlers.understanding.stems import stem

FILE = FOLDER / "contrasts.sets"
_LONG = 5  # letters; a word so long is found in a compound as well
_SHORT = 4  # letters; what is shorter tells a thing only as a whole word
_ENDING = 2  # letters; what is no longer only inflects a word
_UMLAUT = re.compile(r"(?<=[aou])e")


@dataclass(frozen=True, slots=True)
class Member:
    """One thing of a set: how it is asked for, and how a text tells of it."""

    name: str
    stems: frozenset[str]
    words: tuple[str, ...]
    phrases: tuple[str, ...]  # of several words
    told: re.Pattern[str]
    fields: frozenset[str]  # the concepts of fields that tell of it whatever their text
    usual: bool = False  # what is meant where nothing is named: a car, where it is about parking

    def is_told(self, folded: str) -> bool:
        """Whether a folded text speaks of this."""
        return self.told.search(_plain(folded)) is not None

    def is_named_by(self, token: Token, part: str) -> bool:
        """Whether a word means this; the part of a compound in which it may stand is its `first`, `last` or `whole`."""
        if token.stem in self.stems and any(token.text.startswith(word[:-1]) for word in self.words):
            return True
        return part != "whole" and any(_is_part(word, token.text, part) for word in self.words)


def _is_part(word: str, compound: str, part: str) -> bool:
    if len(word) < _LONG or len(compound) - len(word) <= _ENDING:
        return False
    return compound.startswith(word) if part == "first" else compound.endswith(word)


@dataclass(frozen=True, slots=True)
class Contrast:
    """A set. `flags`: `alone`, and what else its head says."""

    name: str
    members: tuple[Member, ...]
    flags: frozenset[str]

    @property
    def part(self) -> str:
        """In which part of a compound a member may be named."""
        return next((part for part in ("first", "whole") if part in self.flags), "last")

    @property
    def alone(self) -> bool:
        """Whether what a text does not name is not told even where it names no other member."""
        return "alone" in self.flags


@dataclass(frozen=True, slots=True)
class Named:
    """A member that a question names, and where in the folded text it does."""

    contrast: Contrast
    member: Member
    start: int
    end: int


def named(folded: str, tokens: Sequence[Token]) -> list[Named]:
    """The members of all sets that a text names."""
    return [found for contrast in contrasts() for found in _named_of(contrast, folded, tokens)]


def names_any(contrast: Contrast, folded: str, tokens: Sequence[Token]) -> bool:
    """Whether a text names any member of a set."""
    return any(True for _ in _named_of(contrast, folded, tokens))


def _named_of(contrast: Contrast, folded: str, tokens: Sequence[Token]) -> Iterator[Named]:
    taken: list[tuple[int, int]] = []
    for member in contrast.members:
        for match in (match for phrase in member.phrases for match in re.finditer(rf"\b{phrase}\b", folded)):
            taken.append(match.span())
            yield Named(contrast, member, *match.span())
    for token in tokens:
        if any(first < token.end and token.start < last for first, last in taken):
            continue
        found = next((member for member in contrast.members if member.is_named_by(token, contrast.part)), None)
        if found:
            yield Named(contrast, found, token.start, token.end)


@lru_cache(maxsize=1)
def contrasts() -> tuple[Contrast, ...]:
    """All sets of the file."""
    return tuple(_contrast(head, lines) for head, lines in _blocks(FILE.read_text(encoding="utf-8").splitlines()))


def _contrast(head: str, lines: Iterable[str]) -> Contrast:
    name, _, flags = head.removeprefix("[").partition("]")
    return Contrast(name, tuple(map(_member, lines)), frozenset(flags.split()))


def _blocks(lines: Iterable[str]) -> list[tuple[str, list[str]]]:
    """The head of each set with the lines of its members, indented lines joined to the one before."""
    found: list[tuple[str, list[str]]] = []
    for raw in lines:
        line = raw.partition("#")[0].rstrip()
        if line.startswith("["):
            found.append((line, []))
        elif line.startswith(" "):
            found[-1][1][-1] += line
        elif line:
            found[-1][1].append(line)
    return found


def _member(line: str) -> Member:
    name, _, said = line.partition(":")
    asked, _, told = said.partition("|")
    words = tuple(word.removeprefix("=") for word in asked.split() if "_" not in word)
    exact = [re.escape(word[1:]) for word in asked.split() if word[0] == "="]
    phrases = tuple(re.escape(word).replace("_", "[ -]") for word in asked.split() if "_" in word)
    also = [word for word in told.split() if word[0] != "@"]
    patterns = "|".join((
            *(rf"\b{word}\b" for word in exact),
            *(_told_by(word) for word in (*words, *also) if word not in exact),
            *map(_plain, phrases),
        )
    )
    fields = frozenset(word for word in told.split() if word[0] == "@")
    return Member(
        name.lstrip("* "),
        frozenset(map(stem, words)),
        words,
        phrases,
        re.compile(patterns),
        fields,
        name.startswith("*"),
    )


def _told_by(word: str) -> str:
    """How a word is found in a text: anywhere in other words, unless it is so short that chance would do that."""
    if "_" in word:
        return _plain(re.escape(word).replace("_", "[ -]"))
    base = stem(word)
    base = _plain(base if word.startswith(base) else word)
    short = re.escape(_plain(word))
    return rf"\b{short}|{short}\b" if len(base) < _SHORT else re.escape(base)


def _plain(folded: str) -> str:
    """Without the signs of umlauts: „Kästen“ are told by „Kasten“."""
    return _UMLAUT.sub("", folded)
