"""How a ballot is written and read, and how it counts once topics were merged or hidden."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping
from enum import StrEnum
from typing import TypeAlias

from storage.event import Method

# Pairs of a topic's number and its weight, in the person's order. Without dots the weight is 1; () is a withdrawn one.
Ballot: TypeAlias = tuple[tuple[int, int], ...]

HIGHEST = 9999  # no event has more topics, and what is longer never becomes a number that a database must hold
_SHOWN = 40  # of a word that is told back

_HASH = re.compile(r"#\s*(?=\d)")
_TIMES = re.compile(r"(?<=\d)\s*[:=xX×*]\s*(?=[-−]?\d)")  # "3 : 2" is one word
_BETWEEN = re.compile(r"[\s,;&]+|(?<![^\W\d_])(?:und|and)(?![^\W\d_])", re.IGNORECASE)  # also in "3und5"
_WORD = re.compile(r"(?P<number>\d+)(?::(?P<weight>[-−]?\d+))?")


class Wrong(StrEnum):
    """What can be wrong with a ballot; behind each, the values that `BallotError` carries."""

    EMPTY = "empty"  # nothing was said
    NOT_A_NUMBER = "not-a-number"  # word
    TOO_LARGE = "too-large"  # word
    ZERO = "zero"  # word: 0 withdraws, but it does not stand alone
    WEIGHT = "weight"  # word: the method has no weights
    TWICE = "twice"  # number
    TOO_MANY_TOPICS = "too-many-topics"  # given, allowed
    TOO_MANY_DOTS = "too-many-dots"  # given, allowed
    NO_DOTS = "no-dots"  # number: zero or fewer dots for it


class BallotError(ValueError):
    """A ballot is refused: `code` says why, `values` of what (see Wrong). A word is cut where it is long."""

    def __init__(self, code: Wrong, **values: str | int) -> None:
        super().__init__(code.value, values)
        self.code = code
        self.values: Mapping[str, str | int] = values


def parse(text: str, method: Method, votes: int) -> Ballot:
    """Read what a person typed; `votes` is how many topics or dots a person has. `0` alone gives the empty ballot.

    People write "#3 und 5", "3;5", "5 > 3", "3x2" or "3 : 2". For dots a bare number is one dot, and a number that
    comes again adds up. The typed order is kept. Raises BallotError if anything is wrong; whether there are such
    topics is not known here.
    """
    words = _words(text, method)
    if not words:
        raise BallotError(Wrong.EMPTY)
    if len(words) == 1 and set(words[0]) == {"0"}:
        return ()
    pairs = [_pair(word, method) for word in words]
    return _dots(pairs, votes) if method is Method.DOTS else _topics(pairs, votes)


def read(written: str) -> Ballot:
    """The ballot that was written once (see `write`).

    It was right when it was cast, so it is not checked again: the event file may have changed the rules since, and a
    round that could not be counted any more would never close.
    """
    pairs = (word.partition(":") for word in written.split())
    return tuple((int(number), int(weight or 1)) for number, _, weight in pairs if int(number))


def write(ballot: Ballot, method: Method) -> str:
    """The ballot in its one canonical form, of which `parse` makes the same ballot again."""
    if not ballot:
        return "0"
    if method is Method.DOTS:
        return " ".join(f"{number}:{weight}" for number, weight in ballot)
    return " ".join(str(number) for number, _ in ballot)


def as_counted(ballot: Ballot, method: Method, merged: Mapping[int, int], hidden: Container[int]) -> Ballot:
    """The ballot as it counts and is published.

    A topic in `merged` stands under the number that stayed, whatever chain leads there: dots are added up, else it
    counts once, at the first place. Topics in `hidden` are left out. The order of a ranking is kept; other ballots,
    whose order means nothing, are put in order of the numbers, so that it does not tell one person's way of typing.
    """
    weights: dict[int, int] = {}
    for number, weight in ballot:
        final = _stayed(number, merged)
        if final not in hidden:
            weights[final] = weights.get(final, 0) + weight if method is Method.DOTS else 1
    pairs = weights.items()
    return tuple(pairs if method is Method.RANKING else sorted(pairs))


def _stayed(number: int, merged: Mapping[int, int]) -> int:
    passed = {number}
    while (after := merged.get(number, number)) not in passed:  # a circle must not hang the closing of a round
        passed.add(after)
        number = after
    return number


def _words(text: str, method: Method) -> list[str]:
    if method is Method.RANKING:
        text = text.replace(">", " ")  # "5 > 3 > 8"
    text = _TIMES.sub(":", _HASH.sub(" ", text))
    return [word for word in _BETWEEN.split(text.strip().rstrip(".!")) if word]


def _pair(word: str, method: Method) -> tuple[int, int]:
    shown = word if len(word) <= _SHOWN else word[:_SHOWN] + "…"
    found = _WORD.fullmatch(word)
    if found is None:
        raise BallotError(Wrong.NOT_A_NUMBER, word=shown)
    if method is not Method.DOTS and found["weight"]:
        raise BallotError(Wrong.WEIGHT, word=shown)
    number, weight = _small(found["number"], shown), _small(found["weight"] or "1", shown)
    if number == 0:
        raise BallotError(Wrong.ZERO, word=shown)
    if weight < 1:
        raise BallotError(Wrong.NO_DOTS, number=number)
    return number, weight


def _small(digits: str, shown: str) -> int:
    """The number, unless it is so long that Python would not read it or no topic could have it."""
    number = int(digits.replace("−", "-")) if len(digits) <= _SHOWN else HIGHEST + 1
    if abs(number) > HIGHEST:
        raise BallotError(Wrong.TOO_LARGE, word=shown)
    return number


def _topics(pairs: list[tuple[int, int]], votes: int) -> Ballot:
    counts = Counter(number for number, _ in pairs)
    for number, count in counts.items():
        if count > 1:
            raise BallotError(Wrong.TWICE, number=number)
    if len(counts) > votes:
        raise BallotError(Wrong.TOO_MANY_TOPICS, given=len(counts), allowed=votes)
    return tuple(pairs)


def _dots(pairs: list[tuple[int, int]], votes: int) -> Ballot:
    weights: dict[int, int] = {}
    for number, weight in pairs:
        weights[number] = weights.get(number, 0) + weight
    given = sum(weights.values())
    if given > votes:
        raise BallotError(Wrong.TOO_MANY_DOTS, given=given, allowed=votes)
    return tuple(weights.items())
