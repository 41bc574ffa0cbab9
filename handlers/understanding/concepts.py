"""What means the same: general words of events in German and English, read from the files in `lexicon/`.

The words are folded. A word may belong to several concepts. A concept can have broader ones, which a thing of it also
is: lunch is food, but food is not lunch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from handlers.understanding.stems import new_stem, stem
from handlers.understanding.words import STOP, words_of

FOLDER = Path(__file__).resolve().parent / "lexicon"
SHORT = 4  # letters
_SHORTEST = words_of("alm amt bad bar bau bio bus eis hof klo ort rad rat see ski tee ton tor uni usb weg zoo zug")
_NONE: frozenset[str] = frozenset()

Rows = Iterable[tuple[str, str]]


def rows(files: str = "*.txt") -> Iterator[tuple[str, str]]:
    """The lines of these files: a concept with its words, or with the sign `>` in front what is broader."""
    for path in sorted(FOLDER.glob(files)):
        name = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            said = line.partition("#")[0]
            if not said.startswith(" ") and (said := said.strip()):
                name, sign, said = said.partition(">") if ">" in said else said.partition(":")
                name, said = name.strip(), sign.strip(":") + said
            if said.strip():
                yield name, said.strip()


class Lexicon:
    """The stems of all words with their concepts.

    They lie side by side in one text for each two letters that they begin with, as a table they would take ten times
    the memory.
    """

    def __init__(self, lines: Rows) -> None:
        self._names: list[str] = []
        self._found: dict[str, frozenset[str]] = {}
        self._texts: dict[str, str] = {}
        self.broader: dict[str, tuple[str, ...]] = {}
        self._plain: dict[str, str] = {}  # terms that are no more than their words
        self._first: frozenset[str] = _NONE  # the first stems of terms; a letter alone is none
        self._short = ""  # the words that are too short for their stem to tell them apart
        self.listed: frozenset[str] = _NONE  # those of the words that questions are full of
        self._read(lines)

    def _read(self, lines: Rows) -> None:
        numbers: dict[str, int] = {}
        short: set[str] = set()
        entries: set[str] = set()
        known: dict[str, str] = {}
        for name, said in lines:
            if said[0] == ">":
                self.broader[name] = (*self.broader.get(name, ()), *said[1:].split())
                continue
            number = numbers.setdefault(name, len(numbers))
            self.listed |= STOP.intersection(said.split())
            short.update(word for word in said.split() if len(word) <= SHORT)
            entries.update(f"{base}\t{number}" for base in _stems(said.replace("-", "_").split(), known))
        self._names = list(numbers)
        self._short = _lines(sorted(short))
        terms = [entry for entry in entries if "_" in entry]
        self._lay(entries.difference(terms))
        plain = {term for term, number in (entry.split("\t") for entry in terms) if self._is_plain(term, int(number))}
        fixed = [entry for entry in terms if entry.partition("\t")[0] not in plain]
        self._lay(fixed)
        self._first = frozenset(first for first in (entry.partition("_")[0] for entry in fixed) if len(first) > 1)
        self._plain = {begin: _lines(group) for begin, group in groupby(sorted(plain), key=_begin)}
        self._found.clear()

    def _lay(self, entries: Iterable[str]) -> None:
        for begin, group in groupby(sorted(entries), key=_begin):
            self._texts[begin] = self._texts.get(begin, "\n") + "\n".join(group) + "\n"

    def _is_plain(self, term: str, number: int) -> bool:
        """Whether a term is no more than its words.

        One of them means the same by itself: a „coffee break“ is a break, a „room key“ no key.
        """
        return any(self._names[number] in self.concepts(word) for word in term.split("_"))

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and f"\n{word}\t" in self._texts.get(_begin(word), "")

    def has_part(self, word: str) -> bool:
        """Whether this word can be part of a compound: „amt“ is one, „ment“ is none."""
        if len(word) <= SHORT and (word not in _SHORTEST if len(word) < SHORT else f"\n{word}\n" not in self._short):
            return False
        return stem(word) in self

    def begins_term(self, word: str) -> bool:
        """Whether a fixed term of several words begins with this stem."""
        return word in self._first

    def has_plain(self, term: str) -> bool:
        """Whether people say these words together for what one of them means: a „hearing loop“."""
        return f"\n{term}\n" in self._plain.get(_begin(term), "")

    def concepts(self, word: str) -> frozenset[str]:
        """The concepts of a stem."""
        text = self._texts.get(_begin(word), "")
        start = text.find(f"\n{word}\t")
        if start < 0:
            return _NONE
        numbers = []
        while start >= 0:
            first = start + len(word) + 2
            last = text.index("\n", first)
            numbers.append(text[first:last])
            start = text.find(f"\n{word}\t", last)
        return self._shared(" ".join(numbers))

    def _shared(self, numbers: str) -> frozenset[str]:
        if numbers not in self._found:
            self._found[numbers] = frozenset(self._names[int(number)] for number in numbers.split())
        return self._found[numbers]

    def beginning(self, letter: str, sizes: range) -> Iterator[str]:
        """The stems of these lengths that begin with a letter."""
        words = re.compile(rf"\n([^\t\n]{{{sizes.start},{sizes.stop - 1}}})\t")
        for begin, text in self._texts.items():
            if begin[0] == letter:
                yield from words.findall(text)


def _lines(words: Iterable[str]) -> str:
    return "\n" + "\n".join(words) + "\n"


def _begin(word: str) -> str:
    return word[:2]


def _stems(words: list[str], known: dict[str, str]) -> Iterator[str]:
    """The stems of words, of terms of several words also as one word; `known` are those of words in terms."""
    for word in words:
        if "_" not in word:
            yield new_stem(word)
            continue
        parts = word.split("_")
        yield "_".join(known.get(part) or known.setdefault(part, new_stem(part)) for part in parts)
        yield new_stem("".join(parts))


def unlisted(words: Iterable[str]) -> frozenset[str]:
    """Those of the words that only have the stem of a listed one: „Köhler“ is no „Kohle“, „Keller“ is a „Keller“."""
    left = {word for word in words if stem(word) in CONCEPTS}
    for _, said in rows() if left else ():
        left.difference_update(said.split())
    return frozenset(left)


CONCEPTS = Lexicon(rows())
LISTED = CONCEPTS.listed
_ASKED_FOR = frozenset(name for name, _ in rows("basic.txt"))
SUBJECTS = Lexicon(rows("basic.txt"))  # what a question that has such a word is about, however it is used in it


@lru_cache(maxsize=1024)
def concepts(word: str) -> frozenset[str]:
    """The concepts that a stem belongs to."""
    return CONCEPTS.concepts(word)


@lru_cache(maxsize=4096)
def apart(word: str, longer: str) -> bool:
    """Whether a longer word is a sort of item that only ends like another word: a “workshop” is no “shop”."""
    own = concepts(word)
    return bool(own) and "workshop" in concepts(longer) and "workshop" not in own | broader(own)


def broader(names: frozenset[str]) -> frozenset[str]:
    """The concepts that things of these concepts also belong to."""
    return frozenset(wide for name in names for wide in CONCEPTS.broader.get(name, ()))


def narrow(names: frozenset[str]) -> frozenset[str]:
    """Those of the concepts that no answer asks for by name."""
    return names - _ASKED_FOR
