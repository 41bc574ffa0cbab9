"""Which proposed topics are nearly the same: found before one is filed twice, so that people support one together.

Two titles are compared by the parts that they name. What both name speaks for one topic; what only one names makes it
narrower and speaks a little against it; when each names something that the other does not, they are two topics.
„Digitalisierung“ and „Digitalisierung von Bildungsdaten“ therefore stay two: the narrower one is a wish of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handlers.rules.similar_closeness import as_typed, closeness
from handlers.rules.similar_reading import Mention, Part, Word, part, plain, read
from handlers.rules.similar_words import NO_PART

MOST = 3
NEAR = 0.68
SAME_TEXT = 1.0
NEXT_TO_SAME = 0.99  # only the same text is the same; all else is at most this
_ONE_SIDED = 0.5  # how much it counts against two titles that one of them says more
_BOTH_SIDED = 1.2  # and how much that each says something else
_LOOSE = 5  # letters that an unlisted word must have to be looked for in compounds

Words = dict[str, Word]


@dataclass(frozen=True, slots=True)
class _Match:
    """How well the parts of one word are named in the new title, and each thing of the new title in that word."""

    its: tuple[float, ...]
    ours: tuple[float, ...]


def nearest(title: str, existing: Sequence[tuple[int, str]]) -> list[tuple[int, float]]:
    """The numbers of the existing topics that are nearly the same as this title, best first, with a score up to 1."""
    scores = _scores(title, [other for _, other in existing])
    near = [(number, score) for (number, _), score in zip(existing, scores, strict=True) if score >= NEAR]
    return sorted(near, key=lambda pair: (-pair[1], pair[0]))[:MOST]


def _scores(title: str, others: Sequence[str]) -> list[float]:
    mine, board, same = read(title), [read(other) for other in others], plain(title)
    words = _opened({word.letters: word for mentions in (mine, *board) for word, _ in mentions})
    rarity = _rarity(board, words)
    matches = _matches(mine, words)
    things = _things(mine, words, rarity)
    return [
        SAME_TEXT if same and plain(other) == same else _score(things, mentions, words, matches, rarity)
        for other, mentions in zip(others, board, strict=True)
    ]


def _rarity(board: Sequence[tuple[Mention, ...]], words: Words) -> dict[str, float]:
    """How much a thing counts for being rare: what many topics name tells them apart less."""
    named: Counter[str] = Counter()
    for mentions in board:
        named.update({each.name for word, _ in mentions for each in words[word.letters].parts})
    return {name: 1 / (1 + 2 * (count - 1) / max(len(board), 10)) for name, count in named.items()}


def _opened(words: Words) -> Words:
    """The words, with unlisted compounds taken apart where another title has the part as a word of its own."""
    loose = {
        form
        for letters, word in words.items()
        if not word.known and len(letters) >= _LOOSE
        for form in (letters, letters.removesuffix("e"))
    }
    return {letters: word if word.known else _taken_apart(word, loose) for letters, word in words.items()}


def _taken_apart(word: Word, loose: set[str]) -> Word:
    parts = tuple(piece for each in word.parts for piece in ((each,) if each.known else _pieces(each, loose)))
    return word if parts == word.parts else Word(word.letters, parts, False)


def _pieces(whole: Part, loose: set[str]) -> tuple[Part, ...]:
    letters = whole.letters
    for cut in range(_LOOSE, len(letters) - 3):
        first, last = letters[:cut].removesuffix("s"), letters[cut:]
        if last in NO_PART:
            continue
        if last in loose or first in loose or letters[:cut] in loose:
            return (part(first, None), part(last, None))
    return (whole,)


def _things(mentions: Iterable[Mention], words: Words, rarity: dict[str, float]) -> dict[str, float]:
    """Each thing that a title names, once, with what it counts."""
    things: dict[str, float] = {}
    for word, factor in mentions:
        for each in words[word.letters].parts:
            counted = factor * each.weight * rarity.get(each.name, 1.0)
            things[each.name] = max(counted, things.get(each.name, 0.0))
    return things


def _matches(mine: tuple[Mention, ...], words: Words) -> dict[str, _Match]:
    """The words that have something to do with the new title; most words of a board have not."""
    my_words = [words[word.letters] for word, _ in mine]
    names = list(dict.fromkeys(each.name for word in my_words for each in word.parts))
    found = ((letters, _match(word, my_words, names)) for letters, word in words.items())
    return {letters: match for letters, match in found if match is not None}


def _match(word: Word, my_words: Sequence[Word], names: Sequence[str]) -> _Match | None:
    its = [0.0] * len(word.parts)
    ours: dict[str, float] = {}
    for my_word in my_words:
        whole = as_typed(word, my_word)
        for my_part in my_word.parts:
            for position, each in enumerate(word.parts):
                close = whole or closeness(each, my_part)
                if close:
                    its[position] = max(its[position], close)
                    ours[my_part.name] = max(ours.get(my_part.name, 0.0), close)
    return _Match(tuple(its), tuple(ours.get(name, 0.0) for name in names)) if ours else None


def _score(
    mine: dict[str, float],
    mentions: tuple[Mention, ...],
    words: Words,
    matches: dict[str, _Match],
    rarity: dict[str, float],
) -> float:
    """How much of both titles is the same, from 0 to just below 1."""
    hits = [match for word, _ in mentions if (match := matches.get(word.letters))]
    if not hits:
        return 0.0
    ours = [max(shares) for shares in zip(*(match.ours for match in hits), strict=True)]
    its = _shares(mentions, words, matches)
    theirs = _things(mentions, words, rarity)
    found, missing = _sums(zip(mine.values(), ours, strict=True))
    its_found, its_missing = _sums((weight, its.get(name, 0.0)) for name, weight in theirs.items())
    return _verdict((found + its_found) / 2, missing, its_missing)


def _shares(mentions: tuple[Mention, ...], words: Words, matches: dict[str, _Match]) -> dict[str, float]:
    """How well the new title names each thing of another one."""
    shares: dict[str, float] = {}
    for word, _ in mentions:
        if match := matches.get(word.letters):
            for each, share in zip(words[word.letters].parts, match.its, strict=True):
                shares[each.name] = max(share, shares.get(each.name, 0.0))
    return shares


def _sums(counted: Iterable[tuple[float, float]]) -> tuple[float, float]:
    found = missing = 0.0
    for weight, share in counted:
        found += weight * share
        missing += weight * (1 - share)
    return found, missing


def _verdict(found: float, missing: float, its_missing: float) -> float:
    less, more = sorted((missing, its_missing))
    total = found + _ONE_SIDED * more + _BOTH_SIDED * less
    return round(min(NEXT_TO_SAME, found / total), 3) if total else 0.0
