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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from handlers.understanding.normalise import Token
from handlers.understanding.subjects.features import features, names, number_of

FILE = Path(__file__).with_name("model.bin")
LEAST = 0.01  # smaller chances are not told
_ARRAYS = ("I", "H", "I", "B", "B")
_FINEST = (2**16 - 1, 2**8 - 1)  # the largest whole numbers for importances and weights


@dataclass(frozen=True, eq=False, slots=True)
class Model:
    """The weights of all features, side by side: those of the feature at place n lie from `starts[n]` on.

    A weight of 1 in the file adds `scale` to a subject, as often as the feature is important beside the others.
    """

    subjects: tuple[str, ...]
    scale: float
    digest: str  # of the lines that it was learned from
    features: array[int]
    importances: array[int]
    starts: array[int]
    owners: array[int]
    weights: array[int]

    def chances(self, tokens: Sequence[Token]) -> dict[str, float]:
        """The likeliest subjects of a text with their chances, the likeliest first."""
        sums = [0] * len(self.subjects)
        squares = 0
        for feature in features(tokens):
            place = self._place(feature)
            if place is not None:
                importance = self.importances[place]
                squares += importance * importance
                first, last = self.starts[place], self.starts[place + 1]
                for owner, weight in zip(self.owners[first:last], self.weights[first:last], strict=True):
                    sums[owner] += importance * weight
        return self._as_chances(sums, self.scale / math.sqrt(squares)) if squares else {}

    def _as_chances(self, sums: Sequence[int], scale: float) -> dict[str, float]:
        most = max(sums)
        powers = [math.exp(scale * (value - most)) for value in sums]
        total = sum(powers)
        found = [(power, number) for number, power in enumerate(powers) if power > LEAST * total]
        return {self.subjects[number]: power / total for power, number in sorted(found, reverse=True)}

    def _place(self, feature: int) -> int | None:
        at = bisect_left(self.features, feature)
        return at if at < len(self.features) and self.features[at] == feature else None

    def reasons(self, tokens: Sequence[Token], subject: str) -> dict[str, float]:
        """How much each feature speaks for a subject, the strongest first."""
        owner = self.subjects.index(subject)
        places = {name: place for name in names(tokens) if (place := self._place(number_of(name))) is not None}
        length = math.sqrt(sum(self.importances[place] ** 2 for place in places.values()))
        found = {
            name: self.scale * self.importances[place] * self.weights[at] / length
            for name, place in places.items()
            for at in range(self.starts[place], self.starts[place + 1])
            if self.owners[at] == owner
        }
        return dict(sorted(found.items(), key=lambda pair: -pair[1]))


@cache
def subject_model() -> Model:
    """The model as it was built."""
    return loaded(FILE.read_bytes())


def loaded(content: bytes) -> Model:
    """A model from the content of its file: a line of JSON, then the arrays with the low byte first."""
    head, _, rest = content.partition(b"\n")
    told = json.loads(head)
    arrays = []
    for code, size in zip(_ARRAYS, told["sizes"], strict=True):
        values = array(code)
        values.frombytes(rest[:size])
        rest = rest[size:]
        arrays.append(_little(values))
    return Model(tuple(told["subjects"]), told["scale"], told["digest"], *arrays)


def written(rows: Mapping[int, tuple[float, Mapping[str, float]]], sharp: float, digest: str) -> bytes:
    """The content of a model's file; the rows have for each feature its importance and the weights of subjects."""
    subjects = sorted({name for _, row in rows.values() for name in row})
    numbers = {name: number for number, name in enumerate(subjects)}
    units = (
        max(importance for importance, _ in rows.values()) / _FINEST[0],
        max(weight for _, row in rows.values() for weight in row.values()) / _FINEST[1],
    )
    importances, starts = array("H"), array("I", [0])
    owners, weights = array("B"), array("B")
    for _, (importance, row) in sorted(rows.items()):
        importances.append(round(importance / units[0]))
        owners.extend(numbers[name] for name in sorted(row))
        weights.extend(round(row[name] / units[1]) for name in sorted(row))
        starts.append(len(owners))
    arrays = [_little(part).tobytes() for part in (array("I", sorted(rows)), importances, starts, owners, weights)]
    head = {"subjects": subjects, "scale": sharp * units[1], "digest": digest, "sizes": [len(part) for part in arrays]}
    return b"\n".join([json.dumps(head).encode(), b"".join(arrays)])


def _little(values: array[int]) -> array[int]:
    if sys.byteorder == "big":
        values.byteswap()
    return values
