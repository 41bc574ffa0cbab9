"""Slips of the finger in the words that questions are full of: „verpast“, „abstimung“, „wivel“.

What the event's file or the lexicon has is left alone, so that no name is taken for a slip. The words to compare with
are those of the lines that the subjects are learned from, the most frequent first (`subjects/spelling.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.concepts import CONCEPTS
from handlers.understanding.index import Index
from handlers.understanding.normalise import fold, split, stem
from handlers.understanding.words import HOURS, MONTHS, ORDINALS, STOP, WEAK, WEEKDAYS, words_of

FILE = Path(__file__).parent / "subjects" / "spelling.txt"
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[„“\"»][^„“”\"«»]+[“”\"«]")
_SHORTEST, _LONG = 5, 9  # letters: shorter words have too many neighbours; two slips only in long ones


def respelled(question: str, index: Index) -> str:
    """A question without its slips of the finger."""
    if _QUOTED.search(question):
        return question  # as a title says it
    return _WORD.sub(lambda match: _corrected(match.group(), index), question)


def _corrected(word: str, index: Index) -> str:
    folded = fold(word)
    if dotted := _dotted().get(folded):
        if stem(dotted) != stem(folded) and stem(folded) in index.vocabulary:
            return word
        return dotted.capitalize() if word[0].isupper() else dotted
    found = _with_e(folded, index) or _once_or_twice(folded, index) or _small_word(folded, index)
    if found is None and (len(folded) < _SHORTEST or (_is_known(folded, index) and not _hardened(folded))):
        return word
    if found is None:
        found = _hardened(folded) or _nearest(folded)
        if found and stem(found) not in index.vocabulary and _is_near(stem(folded), index):
            return word
    found = found or _slipped(folded, index)
    if found is None:
        return word
    return found.capitalize() if word[0].isupper() else found


def _small_word(word: str, index: Index) -> str | None:
    """The word that says little by itself of which this is a slip, though it has the stem of another: „nächtse“."""
    if len(word) < _SHORTEST or any(
        form in known for form in (word, word.removesuffix("s")) for known in (STOP, WEAK, _words())
    ):
        return None  # „fängts“ is no slip
    swapped = _by_letters().get("".join(sorted(word)))
    if swapped and swapped[0] == word[0] and OSA.distance(swapped, word) == 1:
        return swapped  # „Knoten“ has the letters of „konnte“, but is none
    known = stem(word) in index.vocabulary or stem(word) in CONCEPTS
    found = None if known else _nearest(word)
    return found if found in STOP else None


def _once_or_twice(word: str, index: Index) -> str | None:
    """The word of which a letter is written once that belongs twice, or the other way round: „esen“, „drann“.

    Words that are so short have too many neighbours for any other slip.
    """
    if (
        len(word) not in _SHORT
        or word in _MEANT_SO
        or stem(word) in index.vocabulary
        or stem(word) in CONCEPTS
        or _is_familiar(word)
    ):
        return None
    fewer = (word[:n] + word[n + 1 :] for n in range(1, len(word)) if word[n] == word[n - 1])
    more = (word[:n] + word[n - 1 :] for n in range(2, len(word)) if word[n - 1] in _TWICE)
    return next((form for form in (*fewer, *more) if _is_familiar(form)), None)


def _is_familiar(word: str) -> bool:
    return any(word in known for known in (STOP, WEAK, _words()))


_SHORT = (4, 5)  # letters
_MEANT_SO = words_of("past peer gott ises aussm bite ofen moto kent hate mite role kema uper")
_TWICE = frozenset("fklmnprst")


@cache
def _by_letters() -> Mapping[str, str]:
    """Small words by their letters in the order of the alphabet: of two swapped letters these are the same."""
    return {"".join(sorted(word)): word for word in STOP if len(word) > _SHORTEST}


def _slipped(word: str, index: Index) -> str | None:
    """A longer word with a letter doubled or two swapped, or one slip in its last part: „Freitagshtemen“."""
    if len(word) < _LONG - 1 or _is_near(stem(word), index, 2):
        return None
    doubled = [word[:n] + word[n + 1 :] for n in range(1, len(word)) if word[n] == word[n - 1]]
    swapped = [word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(1, len(word) - 1)]
    for other in (*doubled, *swapped):
        parts = split(other, CONCEPTS)
        whole = stem(other) in index.vocabulary or stem(other) in CONCEPTS
        if whole or (parts and min(map(len, parts)) >= _SHORTEST):
            return other
    for cut in range(len(word) - _SHORTEST, _SHORTEST - 2, -1):
        first, last = word[:cut], word[cut:]
        if (CONCEPTS.has_part(first) or first.removesuffix("s") in WEEKDAYS) and (right := _nearest(last)):
            return first + right
    return None


# Words that cues ask by, which stand in no list.
_CUES = words_of(
    """
    dreiviertel wochentag missing signing mapping running starting beginning happening registration deadline
    praesenz begruessung einlass mitmachen reinkommen fruehestens spaetestens
    """
)


_ENGLISH = words_of("lost sale familiar")  # without dots they are no German words: „I lost my jacket“


@cache
def _dotted() -> Mapping[str, str]:
    """Small words without their dots, as who has no umlauts at hand writes them: „fur“ for „für“."""
    known = (*STOP, *WEAK, *HOURS, *MONTHS, *ORDINALS, *_words())
    bare = {_UMLAUT.sub(r"\1", word): word for word in known if _UMLAUT.search(word)}
    real = {*STOP, *WEAK, *HOURS, *_words(), *_ENGLISH}
    free = ((word, dotted) for word, dotted in bare.items() if word not in real)
    return {word: dotted for word, dotted in free if stem(word) not in CONCEPTS or stem(word) == stem(dotted)}


def _with_e(word: str, index: Index) -> str | None:
    """A word whose last „e“ is swallowed: „essn“, „bringn“, „formularn“; None where it is one as it stands."""
    if not _SWALLOWED.search(word) or f"\n{word}\n" in _by_letter().get(word[0], ""):
        return None
    whole = f"{word[:-1]}en"
    return whole if _is_said(whole, index) and not _is_said(word, index) else None


def _is_said(word: str, index: Index) -> bool:
    """Whether a word is one of the event, of the lexicon or of those that questions are full of."""
    base = stem(word)
    return base in index.vocabulary or word in STOP or word in WEAK or base in CONCEPTS


_SWALLOWED = re.compile(r"..[bdfgkpstz]n$|.{6}[rhm]n$")  # „Horn“ and „Garn“ are words
_UMLAUT = re.compile(r"(?<![aeq])([aou])e(?!u)")


@cache
def _words() -> frozenset[str]:
    return frozenset(FILE.read_text(encoding="utf-8").split())


def _hardened(word: str) -> str | None:
    """A German verb that is written as it is not spoken: „leited“."""
    verb = f"{word[:-1]}t"
    return verb if word.endswith("ed") and (verb in STOP or verb in WEAK) else None


def _is_known(word: str, index: Index) -> bool:
    base, known = stem(word), _by_letter().get(word[0], "")
    if _is_said(word, index):
        return True
    if any(f"\n{form}\n" in known for form in (word, word[:-1], word[:-2], word + "n")):
        return True
    whole = len(word) - len(base) <= _ENDING  # of „abendesen“ the stem is „abende“, with which „Abendessen“ begins
    joined = "\n" + base in index.joined or base + "\n" in index.joined
    return (whole and joined) or bool(split(word, CONCEPTS))


_ENDING = 2  # letters


def _is_near(base: str, index: Index, slips: int = 1) -> bool:
    """Whether a word may as well be a slip in one of the event's own."""
    sizes = (index.lengths.get(size, ()) for size in range(len(base) - slips, len(base) + slips + 1))
    near = [term for terms in sizes for term in terms if term[0] == base[0]]  # nobody mistypes the first letter
    return process.extractOne(base, near, scorer=OSA.distance, score_cutoff=slips) is not None


@cache
def _by_letter() -> Mapping[str, str]:
    """The known words by their first letter, in lines, the most frequent first: thousands of words as few objects."""
    found: dict[str, list[str]] = {}
    small = sorted(word for word in {*STOP, *WEAK, *WEEKDAYS, *_CUES} - _words() if len(word) >= _SHORTEST + 1)
    for word in (*FILE.read_text(encoding="utf-8").split(), *small):
        found.setdefault(word[0], []).append(word)
    return {letter: "\n".join(["", *words, ""]) for letter, words in found.items()}


def _nearest(word: str) -> str | None:
    """The known word that is the fewest slips away, of several the most frequent one."""
    limit, words = 2 if len(word) >= _LONG else 1, _by_letter().get(word[0], "").split()
    near = process.extract_iter(word, words, scorer=OSA.distance, score_cutoff=limit)
    found = [(slips, rank, known) for known, slips, rank in near if len(known) >= _SHORTEST]
    return min((one for one in found if _is_slip(word, one[2])), default=("", 0, None))[2]


def _is_slip(word: str, known: str) -> bool:
    """Whether letters are left out, doubled or swapped; with another letter or ending it is rather another word."""
    short, long = sorted((word, known), key=len)
    if len(short) == len(long):
        return sorted(short) == sorted(long)
    if long.startswith(short):
        return set(long[len(short) :]) == {short[-1]}
    left = iter(long)
    return all(letter in left for letter in short)
