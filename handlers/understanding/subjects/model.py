"""What a text is about, as the chances of some two hundred subjects: a linear model, read from its built file.

Every feature of a text adds its weights to the subjects that it speaks for; the sums become chances. What made a
chance can so be told feature by feature (`reasons`). A text of which no feature is known is on nothing.
"""

from __future__ import annotations

import json
import math
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from handlers.understanding.normalise import Token
from handlers.understanding.subjects.features import is_word, names, number_of

FILE = Path(__file__).with_name("model.bin")
OFTEN = Path(__file__).with_name("often.txt")
SELDOM = 2  # questions on each subject that are taken to have been asked besides
LEAST = 0.01  # smaller chances are not told
_ARRAYS = ("I", "H", "I", "H", "B")
_FINEST = (2**16 - 1, 2**8 - 1)  # the largest whole numbers for importances and weights


@dataclass(frozen=True, eq=False, slots=True)
class Model:
    """The weights of all features, side by side: those of the feature at place n lie from `starts[n]` on.

    A weight of 1 in the file adds `scale` to a subject, as often as the feature is important beside the others.
    """

    subjects: tuple[str, ...]
    scale: float
    unknown: int  # how important a word is that no line has
    digest: str  # of the lines that it was learned from
    features: array[int]
    importances: array[int]
    starts: array[int]
    owners: array[int]
    weights: array[int]

    def chances(self, tokens: Sequence[Token]) -> dict[str, float]:
        """The likeliest subjects of a text with their chances, the likeliest first."""
        return self.chances_of(set(names(tokens)))

    def chances_of(self, found: Iterable[str], before: Sequence[float] = ()) -> dict[str, float]:
        """The likeliest subjects of what has these features; words that are not known make all less likely.

        `before` are the logarithms of how likely each subject is before anything is known of the text.
        """
        sums = [0] * len(self.subjects)
        squares, known = 0, False
        for name in found:
            place = self._place(name)
            if place is None:
                squares += self.unknown * self.unknown if is_word(name) else 0
                continue
            known, importance = True, self.importances[place]
            squares += importance * importance
            first, last = self.starts[place], self.starts[place + 1]
            for owner, weight in zip(self.owners[first:last], self.weights[first:last], strict=True):
                sums[owner] += importance * weight
        return self._as_chances(sums, self.scale / math.sqrt(squares), before) if known else {}

    def _as_chances(self, sums: Sequence[int], scale: float, before: Sequence[float]) -> dict[str, float]:
        if before:
            heights = [scale * value + first for value, first in zip(sums, before, strict=True)]
            highest = max(heights)
            powers = [math.exp(height - highest) for height in heights]
        else:
            most = max(sums)
            untouched = math.exp(-scale * most)
            powers = [math.exp(scale * (value - most)) if value else untouched for value in sums]
        total = sum(powers)
        least = LEAST * total
        found = [(power, number) for number, power in enumerate(powers) if power > least]
        return {self.subjects[number]: power / total for power, number in sorted(found, reverse=True)}

    def chances_asked(self, tokens: Sequence[Token]) -> dict[str, float]:
        """The likeliest subjects of a question, by how often each is asked for, too."""
        return self.chances_of(set(names(tokens)), _often(self.subjects))

    def _place(self, name: str) -> int | None:
        number = number_of(name)
        at = bisect_left(self.features, number)
        return at if at < len(self.features) and self.features[at] == number else None

    def weight(self, name: str, subject: str) -> float:
        """How much a feature speaks for a subject, from 0 to 1."""
        place = self._place(name)
        if place is None or subject not in self.subjects:
            return 0.0
        owner = self.subjects.index(subject)
        held = (at for at in range(self.starts[place], self.starts[place + 1]) if self.owners[at] == owner)
        return max((self.weights[at] / _FINEST[1] for at in held), default=0.0)

    def reasons(self, tokens: Sequence[Token], subject: str) -> dict[str, float]:
        """How much each feature of a text speaks for a subject, the strongest first."""
        places = {name: place for name in names(tokens) if (place := self._place(name)) is not None}
        found = {name: self.importances[place] * self.weight(name, subject) for name, place in places.items()}
        return dict(sorted(found.items(), key=lambda pair: -pair[1]))


@cache
def _often(subjects: tuple[str, ...]) -> tuple[float, ...]:
    """The logarithms of how often each subject is asked for."""
    lines = (line.split() for line in OFTEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    counts = {name: int(count) for name, count in lines}
    total = sum(counts.values())
    return tuple(math.log((counts.get(name, 0) + SELDOM) / total) for name in subjects)


@cache
def subject_model() -> Model:
    """The model as it was built."""
    return loaded(FILE.read_bytes())


def loaded(content: bytes) -> Model:
    """A model from the content of its file: a line of JSON, then the arrays with the low byte first."""
    end = content.index(b"\n")
    told, rest = json.loads(content[:end]), memoryview(content)[end + 1 :]  # a view: what is copied here stays taken
    arrays = []
    for code, size in zip(_ARRAYS, told["sizes"], strict=True):
        values = array(code)
        values.frombytes(rest[:size])
        rest = rest[size:]
        arrays.append(_little(values))
    return Model(tuple(told["subjects"]), told["scale"], told["unknown"], told["digest"], *arrays)


def written(rows: Mapping[str, tuple[float, Mapping[str, float]]], sharp: float, unknown: float, digest: str) -> bytes:
    """The content of a model's file; the rows have for each feature its importance and the weights of subjects."""
    subjects = sorted({name for _, row in rows.values() for name in row})
    numbers = {name: number for number, name in enumerate(subjects)}
    units = (
        max(importance for importance, _ in rows.values()) / _FINEST[0],
        max(weight for _, row in rows.values() for weight in row.values()) / _FINEST[1],
    )
    importances, starts = array("H"), array("I", [0])
    owners, weights = array("H"), array("B")
    by_number = {number_of(name): name for name in rows}
    for _, name in sorted(by_number.items()):
        importance, row = rows[name]
        importances.append(round(importance / units[0]))
        owners.extend(numbers[name] for name in sorted(row))
        weights.extend(round(row[name] / units[1]) for name in sorted(row))
        starts.append(len(owners))
    arrays = [_little(part).tobytes() for part in (array("I", sorted(by_number)), importances, starts, owners, weights)]
    head = {
        "subjects": subjects,
        "scale": sharp * units[1],
        "unknown": round(unknown / units[0]),
        "digest": digest,
        "sizes": [len(part) for part in arrays],
    }
    return b"\n".join([json.dumps(head).encode(), b"".join(arrays)])


def _little(values: array[int]) -> array[int]:
    if sys.byteorder == "big":
        values.byteswap()
    return values
