"""Learn what texts on a subject look like, and write the model.

    python -m handlers.understanding.subjects.learn [--check]

Multinomial logistic regression, fitted by stochastic gradients whose steps shrink feature by feature (AdaGrad, Duchi
et al. 2011). Only subjects that have a chance are moved, so that most weights stay zero.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from handlers.understanding.normalise import read, words
from handlers.understanding.subjects.features import features
from handlers.understanding.subjects.lines import Line, digest, lines
from handlers.understanding.subjects.model import FILE, model, written

ROUNDS = 8
STEP = 0.25
SEEN = 2  # lines in which a feature has to occur
POSSIBLE = 0.002  # subjects with less chance are not moved
LARGEST = 127
SMALLEST = 0.05  # weights that say less are left out
SHARP = 1.0  # how much surer the chances are to be than the fit has them, by cross-validation

Example = tuple[frozenset[int], int]
Weights = dict[int, dict[int, float]]


def example(line: Line) -> frozenset[int]:
    """The features of a line, read as questions or as texts of the file are."""
    return features((words if line.stated else read)(line.text).tokens)


@dataclass
class Learner:
    """The weights as they are learned: for each feature those of the subjects by number."""

    subjects: int
    weights: Weights = field(default_factory=dict)
    moved: Weights = field(default_factory=dict)  # the sum of squared steps so far

    def chances(self, found: Iterable[int]) -> list[float]:
        """The chance of each subject."""
        sums = [0.0] * self.subjects
        for feature in found:
            for owner, weight in self.weights.get(feature, {}).items():
                sums[owner] += weight
        most = max(sums)
        powers = [math.exp(value - most) for value in sums]
        total = sum(powers)
        return [power / total for power in powers]

    def learn(self, found: Iterable[int], subject: int) -> None:
        """One step towards the chances that an example asks for."""
        chances = self.chances(found)
        wrong = [(owner, chance) for owner, chance in enumerate(chances) if chance > POSSIBLE and owner != subject]
        slopes = [(subject, chances[subject] - 1.0), *wrong]
        for feature in found:
            self._step(feature, slopes)

    def _step(self, feature: int, slopes: Sequence[tuple[int, float]]) -> None:
        weights, moved = self.weights.setdefault(feature, {}), self.moved.setdefault(feature, {})
        for owner, slope in slopes:
            moved[owner] = moved.get(owner, 0.1) + slope * slope
            weights[owner] = weights.get(owner, 0.0) - STEP * slope / math.sqrt(moved[owner])


def learned(examples: Sequence[Example], subjects: int, rounds: int = ROUNDS) -> Weights:
    """The weights that tell the examples apart."""
    learner, order = Learner(subjects), random.Random(1)  # noqa: S311 - the order of learning is no secret
    shuffled = list(examples)
    for _ in range(rounds):
        order.shuffle(shuffled)
        for found, subject in shuffled:
            learner.learn(found, subject)
    return learner.weights


def prepared(told: Sequence[Line]) -> tuple[list[str], list[Example]]:
    """The subjects, and the lines as examples, without features that hardly occur."""
    subjects = sorted({line.subject for line in told})
    numbers = {name: number for number, name in enumerate(subjects)}
    found = [example(line) for line in told]
    seen = Counter(feature for each in found for feature in each)
    kept = {feature for feature, count in seen.items() if count >= SEEN}
    return subjects, [(each & kept, numbers[line.subject]) for each, line in zip(found, told, strict=True)]


def packed(subjects: Sequence[str], weights: Weights) -> bytes:
    """The content of the model's file: the weights in small whole numbers, those that say nothing left out."""
    largest = max(abs(weight) for row in weights.values() for weight in row.values())
    scale = largest / LARGEST
    rows = {
        feature: {owner: round(weight / scale) for owner, weight in row.items() if abs(weight) >= SMALLEST}
        for feature, row in weights.items()
    }
    kept = {feature: {owner: weight for owner, weight in row.items() if weight} for feature, row in rows.items()}
    return written(subjects, SHARP * scale, digest(), {feature: row for feature, row in kept.items() if row})


def main() -> None:
    """Write the model, or tell whether it is up to date."""
    parser = argparse.ArgumentParser(prog="python -m handlers.understanding.subjects.learn")
    parser.add_argument("--check", action="store_true", help="only tell whether the model is up to date")
    if parser.parse_args().check:
        sys.exit("The lines have changed since the model was learned." if model().digest != digest() else 0)
    subjects, examples = prepared(list(lines()))
    FILE.write_bytes(packed(subjects, learned(examples, len(subjects))))


if __name__ == "__main__":
    main()
