"""From the title of a topic to what it is about: frames left out, compounds taken apart, words with one meaning as one.

„Wie geht ihr mit der Planung der Schulentwicklung um?“ and „Schulentwicklungsplanung“ are read as the same three parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handlers.rules.similar_words import ENDINGS, FRAME, KNOWN, NO_PART, PHRASES, THINGS, WEAK
from handlers.understanding.normalise import LONGEST_WORD, fold, stem

LONGEST_TITLE = 300  # letters; what comes later no longer says what a topic is about
MOST_WORDS = 40
SUBTITLE = 0.5  # what stands behind a colon or dash explains the topic more than it is the topic
ENOUGH = 0.9  # as much as a first half must weigh to be the topic without the second one
NUMBER = 0.3
NO_NOUN = 0.3  # an unlisted word in small letters, where nouns have capitals, is seldom the topic
_PHRASES = tuple((re.compile(rf"\b(?:{old})(?!\w)"), new) for old, new in PHRASES)
_GENDER = re.compile(r"(?<=[a-zäöüß])(?:[*:_·]|/-?)in(?:nen)?\b|(?<=[a-zäöüß])Innen\b")
_ACRONYMS = re.compile(r"\b([A-ZÄÖÜ]{2,})s\b")
_BREAK = re.compile(r"[:;?!.|()](?=\s|$)|\s-+\s|[(|]|,\s")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LINKS = ("", "s", "es", "n", "en", "e", "er")
_SHORT_PARTS = frozenset(("amt", "rat", "bau", "web", "bus", "weg", "hof"))
_NEEDS_S = ("ung", "heit", "keit", "schaft", "ion", "taet", "ling", "tum")
_IT = re.compile(r"(?<=[a-z] )IT\b|\bIT\b(?=.*[a-z])|(?<=[a-z]-)IT\b")  # in small letters it is the English word


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a title names: name, letters it was read from, whether it is listed, how much it counts."""

    name: str
    letters: str
    known: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a title with the parts it is made of; only a word with an unknown part can be a typing error."""

    letters: str
    parts: tuple[Part, ...]
    known: bool


Mention = tuple[Word, float]  # a word of a title and how much of its weight counts there


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """What forms and kinds of a word share: „partizipativ“ and „Partizipation“, „Städte“ and „Stadt“."""
    base = stem(word.removesuffix("innen"))
    while cut := next((end for end in ENDINGS if base.endswith(end) and len(base) - len(end) >= 4), None):
        base = base.removesuffix(cut)
    base = base[:-2] + base[-1] if len(base) >= 6 and base.endswith(("el", "er")) else base
    return base.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _forms() -> dict[str, str]:
    """Every listed word, and its stem, with the name of its thing."""
    exact = {word: name for name, words in THINGS for word in words}
    exact |= {word: stem(word) for word in KNOWN if word not in exact}
    stems: dict[str, str] = {}
    for word, name in exact.items():
        stems.setdefault(stem(word), name)
    return stems | exact


def _roots() -> dict[str, str]:
    found: dict[str, str] = {}
    for word, name in _FORMS.items():
        if len(word) >= 5:
            found.setdefault(root(word), name)
    return found


_FORMS = _forms()
_FRAME_STEMS = frozenset(stem(word) for word in FRAME if len(word) > 5)
_ROOTS = _roots()
_WEIGHTS = {_FORMS.get(stem(word), stem(word)): weight for weight, words in WEAK.items() for word in words}


@lru_cache(maxsize=4096)
def read(title: str) -> tuple[Mention, ...]:
    """The words of a title that say what it is about, or all of them if none does."""
    small = _small(title)
    halves = [[(word, _case(word, small)) for word in _words(half)] for half in _halves(title)]
    found = [[mention for mention in half if not _is_frame(mention[0])] for half in halves]
    if not any(found):
        return tuple(mention for half in halves for mention in half)[:MOST_WORDS]
    return tuple(_weighed(found))[:MOST_WORDS]


@lru_cache(maxsize=4096)
def plain(title: str) -> str:
    """A title with nothing left but its letters and signs, to see whether two are the same text."""
    return " ".join(fold(title).split())


def _small(title: str) -> frozenset[str]:
    """The words in small letters, if the title has capitals besides its first letter."""
    typed = [match.group() for match in _WORD.finditer(title[:LONGEST_TITLE])]
    if not any(word[0].isupper() for word in typed[1:]):
        return frozenset()
    return frozenset(fold(word) for word in typed if word[0].islower())


def _case(word: Word, small: frozenset[str]) -> float:
    return NO_NOUN if not word.known and word.letters in small else 1.0


def _is_frame(word: Word) -> bool:
    return word.letters in FRAME or (not word.known and len(word.letters) > 5 and stem(word.letters) in _FRAME_STEMS)


def _halves(title: str) -> list[str]:
    typed = _ACRONYMS.sub(r"\1", _GENDER.sub("", title[:LONGEST_TITLE]))
    text = plain(_IT.sub("Informationstechnik", typed))
    for pattern, new in _PHRASES:
        text = pattern.sub(new, text)
    return _BREAK.split(text)


def _words(text: str) -> list[Word]:
    return [as_word(match.group().partition("'")[0]) for match in _WORD.finditer(text)]


def _weighed(halves: list[list[Mention]]) -> Iterator[Mention]:
    """The words, those behind the topic itself with less weight."""
    so_far = 0.0
    for half in halves:
        factor = SUBTITLE if so_far >= ENOUGH else 1.0
        for word, share in half:
            yield word, share * factor
            so_far += share * sum(part.weight for part in word.parts)


@lru_cache(maxsize=8192)
def as_word(letters: str) -> Word:
    """One folded word, looked up whole or taken apart."""
    if letters.isdigit():
        return Word(letters, (Part(letters, letters, True, NUMBER),), True)
    if name := _known(letters):
        return Word(letters, (part(letters, name),), True)
    parts = tuple(part(piece, _known(piece)) for piece in compound(letters) or (letters,))
    return Word(letters, parts, all(piece.known for piece in parts))


def part(letters: str, name: str | None) -> Part:
    """A part by its letters; without a name it is called by its root."""
    called = name or root(letters)
    return Part(called, letters, name is not None, _WEIGHTS.get(called, 1.0))


def _known(letters: str) -> str | None:
    return _FORMS.get(letters) or _FORMS.get(stem(letters)) or (_ROOTS.get(root(letters)) if len(letters) > 5 else None)


@lru_cache(maxsize=8192)
def compound(word: str) -> tuple[str, ...]:
    """The words in a compound, all of them listed or all but one; empty if there is no such reading."""
    if not 7 <= len(word) <= LONGEST_WORD:
        return ()
    return _all_listed(word) or _one_unlisted(word)


@lru_cache(maxsize=16384)
def _all_listed(word: str) -> tuple[str, ...]:
    for cut in range(len(word) - 3, 2, -1):
        first, rest = _first(word[:cut]), word[cut:]
        if first is None:
            continue
        if _last(rest):
            return (first, rest)
        if more := _all_listed(rest):
            return (first, *more)
    return ()


def _one_unlisted(word: str) -> tuple[str, ...]:
    for cut in range(len(word) - 4, 3, -1):
        first, rest = _first(word[:cut]), word[cut:]
        if first is None or rest in NO_PART or _link_is_wrong(word[:cut], first):
            continue
        return (first, *(compound(rest) or (rest,)))
    for cut in range(4, len(word) - 4):
        if len(word) - cut >= 5 and _last(word[cut:]):
            return (word[:cut].removesuffix("s"), word[cut:])
    return ()


def _link_is_wrong(letters: str, first: str) -> bool:
    """Whether the s belongs to the second word: „Bürger-service“, but „Bildungs-lotsen“."""
    return letters == first + "s" and not first.endswith(_NEEDS_S)


def _last(letters: str) -> bool:
    return (len(letters) >= 4 or letters in _SHORT_PARTS) and (letters in _FORMS or stem(letters) in _FORMS)


def _first(letters: str) -> str | None:
    """The listed word that stands before another one, with a linking letter more or a final e less."""
    for link in _LINKS:
        base = letters.removesuffix(link) if link else letters
        if letters.endswith(link) and (len(base) >= 4 or base in _SHORT_PARTS):
            for form in (base, base + "e"):
                if form in _FORMS:
                    return form
    return None
