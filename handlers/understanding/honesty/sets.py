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
from handlers.understanding.terms import ADDRESS

FILE = FOLDER / "contrasts.sets"
_LONG = 5  # letters; a word so long is found in a compound as well
_SHORT = 5  # letters; what is shorter tells a thing only at the beginning or the end of a word
_TINY = 3  # letters; so few begin words of all sorts
_ENDING = 2  # letters; what is no longer only inflects a word
_UMLAUT = re.compile(r"(?<=[aou])e")
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, eq=False, slots=True)
class Member:
    """One thing of a set: the words and phrases that name it, and how a text tells of it."""

    contrast: Contrast
    words: tuple[str, ...]  # those with a `=` in front name it only as they are
    phrases: tuple[str, ...]
    told: str  # a pattern over folded text without umlauts
    fields: frozenset[str]  # the concepts of fields that tell of it whatever their text
    usual: bool  # what is meant where nothing is named: a car, where it is about parking

    def is_told(self, folded: str) -> bool:
        """Whether a folded text speaks of this, other than by the address that it names."""
        return re.search(self.told, _plain(ADDRESS.sub(" ", folded))) is not None

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the words that name it."""
        return frozenset(stem(word.removeprefix("=")) for word in self.words)


@dataclass(frozen=True, slots=True)
class Contrast:
    """A set, with the flags that its head has: whether what a text does not name is not told even alone, and so on."""

    name: str
    flags: frozenset[str]

    @property
    def alone(self) -> bool:
        """Whether what a text does not name is not told even where it names no other member."""
        return "alone" in self.flags


@dataclass(frozen=True, slots=True)
class Named:
    """A member that a text names, and where in the folded text it does."""

    member: Member
    start: int
    end: int

    @property
    def contrast(self) -> Contrast:
        """The set that it belongs to."""
        return self.member.contrast


class Sets:
    """All sets, with their members by the words that name them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.members = tuple(_members(lines))
        self._by_stem: dict[str, tuple[tuple[str, Member], ...]] = {}
        self._by_first: dict[str, tuple[Member, ...]] = {}  # by what compounds begin with
        self._by_last: dict[str, tuple[Member, ...]] = {}  # and by what they end with
        self._by_phrase: dict[str, tuple[Member, ...]] = {}
        for member in self.members:
            for word in member.words:
                base = stem(word.removeprefix("="))
                self._by_stem[base] = (*self._by_stem.get(base, ()), (word, member))
                if len(word) >= _LONG and "whole" not in member.contrast.flags:
                    by_part = self._by_first if "first" in member.contrast.flags else self._by_last
                    by_part[word] = (*by_part.get(word, ()), member)
            for phrase in member.phrases:
                self._by_phrase[phrase] = (*self._by_phrase.get(phrase, ()), member)

    def named(self, folded: str, tokens: Sequence[Token]) -> list[Named]:
        """The members that a text names, each where it does; of each set one a word."""
        found = list(self._in_phrases(folded))
        for token in tokens:
            for member in self._meant(token.text, token.stem):
                same = (one for one in found if one.contrast == member.contrast)
                if not any(one.start < token.end and token.start < one.end for one in same):
                    found.append(Named(member, token.start, token.end))
        return found

    def _in_phrases(self, folded: str) -> Iterator[Named]:
        found = list(_WORD.finditer(folded))
        said = [match.group() for match in found]
        for size in (3, 2):
            for first, last in enumerate(found[size - 1 :]):
                for member in self._by_phrase.get(" ".join(said[first : first + size]), ()):
                    yield Named(member, found[first].start(), last.end())

    def _meant(self, text: str, base: str) -> Iterator[Member]:
        # Of two languages words may share a stem: „fährt“ is no „Fähre“.
        yield from (member for word, member in self._by_stem.get(base, ()) if _is_form(text, word))
        for cut in range(_LONG, len(text) - _ENDING):
            yield from self._by_first.get(text[:cut], ())
            yield from self._by_last.get(text[-cut:], ())


@lru_cache(maxsize=1)
def sets() -> Sets:
    """The sets of the file."""
    return Sets(FILE.read_text(encoding="utf-8").splitlines())


def named(folded: str, tokens: Sequence[Token]) -> list[Named]:
    """The members of all sets that a text names."""
    return sets().named(folded, tokens)


def names_any(contrast: Contrast, folded: str, tokens: Sequence[Token]) -> bool:
    """Whether a text names any member of a set."""
    return any(one.contrast is contrast for one in named(folded, tokens))


def _members(lines: Iterable[str]) -> Iterator[Member]:
    contrast = Contrast("", frozenset())
    for line in _joined(lines):
        if line.startswith("["):
            name, _, flags = line[1:].partition("]")
            contrast = Contrast(name, frozenset(flags.split()))
        else:
            yield _member(line, contrast)


def _joined(lines: Iterable[str]) -> list[str]:
    """The lines without comments, indented ones joined to the one before."""
    found: list[str] = []
    for raw in lines:
        line = raw.partition("#")[0].rstrip()
        if line.startswith(" "):
            found[-1] += line
        elif line:
            found.append(line)
    return found


def _member(line: str, contrast: Contrast) -> Member:
    name, _, said = line.partition(":")
    asked, _, told = (part.split() for part in said.partition("|"))
    also = [word for word in told if word[0] != "@"]
    fields = frozenset(word for word in told if word[0] == "@")
    pattern = "|".join(dict.fromkeys(_told_by(word) for word in (*asked, *also)))
    words = tuple(word for word in asked if "_" not in word)
    phrases = tuple(word.replace("_", " ") for word in asked if "_" in word)
    return Member(contrast, words, phrases, pattern, fields, name.startswith("*"))


def _is_form(text: str, word: str) -> bool:
    """Whether a text that shares its stem with a word is a form of it."""
    return text == word[1:] if word.startswith("=") else text.startswith(word[:-1])


def _told_by(word: str) -> str:
    """How a word is found in a text: anywhere in other words, unless it is so short that chance would do that."""
    if "_" in word:
        return _plain(re.escape(word).replace("_", "[ -]"))
    if word.startswith("="):
        return rf"\b{re.escape(_plain(word[1:]))}\b"
    base = stem(word)
    base, whole = (re.escape(_plain(form)) for form in (base if word.startswith(base) else word, word))
    return rf"\b{base if len(base) > _TINY else whole}|{whole}\b" if len(base) < _SHORT else base


def _plain(folded: str) -> str:
    """Without the signs of umlauts: „Kästen“ are told by „Kasten“."""
    return _UMLAUT.sub("", folded)
