"""What a text is about, as the chances of some two hundred subjects: a linear model, read from its built file.

Every feature adds its weights to the subjects that it speaks for or against; the sums become chances. What made a
chance can so be told word by word (`reasons`).
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
from handlers.understanding.subjects.features import features, names, number_of

FILE = Path(__file__).with_name("model.bin")
LEAST = 0.01  # smaller chances are not told


@dataclass(frozen=True, eq=False, slots=True)
class Model:
    """The weights of all features, side by side: those of the feature at place n lie from `starts[n]` on.

    A weight of 1 in the file adds `scale` to a subject.
    """

    subjects: tuple[str, ...]
    scale: float
    digest: str  # of the lines that it was learned from
    features: array[int]
    starts: array[int]
    owners: array[int]
    weights: array[int]

    def chances(self, tokens: Sequence[Token]) -> dict[str, float]:
        """The likeliest subjects of a text with their chances, the likeliest first."""
        sums = [0] * len(self.subjects)
        for feature in features(tokens):
            for place in self._places(feature):
                sums[self.owners[place]] += self.weights[place]
        most = max(sums)
        powers = [math.exp(self.scale * (value - most)) for value in sums]
        least = LEAST * sum(powers)
        found = [(power, number) for number, power in enumerate(powers) if power > least]
        return {self.subjects[number]: power / sum(powers) for power, number in sorted(found, reverse=True)}

    def _places(self, feature: int) -> range:
        at = bisect_left(self.features, feature)
        if at == len(self.features) or self.features[at] != feature:
            return range(0)
        return range(self.starts[at], self.starts[at + 1])

    def reasons(self, tokens: Sequence[Token], subject: str) -> dict[str, float]:
        """What speaks for a subject and against it, feature by feature, the strongest first."""
        owner = self.subjects.index(subject)
        found = {
            name: self.scale * self.weights[place]
            for name in names(tokens)
            for place in self._places(number_of(name))
            if self.owners[place] == owner
        }
        return dict(sorted(found.items(), key=lambda pair: -abs(pair[1])))


@cache
def model() -> Model:
    """The model as it was built."""
    return loaded(FILE.read_bytes())


_ARRAYS = ("I", "I", "B", "b")


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


def written(subjects: Iterable[str], scale: float, digest: str, rows: Mapping[int, Mapping[int, int]]) -> bytes:
    """The content of a model's file; the rows have for each feature the weights (-127 to 127) of subjects by number."""
    kept = sorted(rows)
    starts = array("I", [0])
    owners, weights = array("B"), array("b")
    for feature in kept:
        owners.extend(sorted(rows[feature]))
        weights.extend(rows[feature][owner] for owner in sorted(rows[feature]))
        starts.append(len(owners))
    arrays = [_little(values).tobytes() for values in (array("I", kept), starts, owners, weights)]
    head = {"subjects": list(subjects), "scale": scale, "digest": digest, "sizes": [len(part) for part in arrays]}
    return b"\n".join([json.dumps(head).encode(), b"".join(arrays)])


def _little(values: array[int]) -> array[int]:
    if sys.byteorder == "big":
        values.byteswap()
    return values
