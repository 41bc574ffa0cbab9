"""Fit the confidence of answers to outcomes, and show how well the two agree.

    python -m tests.understanding.calibrate

`outcomes.csv` has one answer a line: whether it was right, and its evidence, as both were when the questions were new.
The coefficients that are printed belong into `handlers/understanding/confidence.py`. The table is made by
cross-validation: what is said of a bank was fitted to the others. Below it stands how the fit did later:
`outcomes_later.csv` has answers to banks that were asked after it, with the confidence that they had.
"""

from __future__ import annotations

import csv
import math
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from handlers.understanding.confidence import Evidence

FILE = Path(__file__).parent / "outcomes.csv"
LATER = Path(__file__).parent / "outcomes_later.csv"
NAMES = ("start", *Evidence._fields)
RIDGE = 1.0  # keeps coefficients small where little is known
ROUNDS = 25
BOUNDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 1.01)

Row = tuple[str, bool, list[float]]


def outcomes() -> list[Row]:
    """Every answer: its bank, whether it was right, and its evidence with a constant in front."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [
            (row["bank"], row["right"] == "1", [1.0, *(float(row[name]) for name in NAMES[1:])])
            for row in csv.DictReader(file)
        ]


def later() -> list[tuple[float, bool]]:
    """For every answer to the later banks that told something: its confidence, and whether it was right."""
    with LATER.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "answer"]
    return [(float(row["confidence"]), row["right"] == "1") for row in rows]


def likely(weights: Sequence[float], evidence: Sequence[float]) -> float:
    """The probability that the model gives."""
    return 1 / (1 + math.exp(-sum(weight * value for weight, value in zip(weights, evidence, strict=True))))


def fit(rows: Sequence[Row]) -> list[float]:
    """Logistic regression by Newton's method."""
    weights = [0.0] * len(NAMES)
    for _ in range(ROUNDS):
        slope, curve = _derivatives(rows, weights)
        weights = [weight + step for weight, step in zip(weights, _solve(curve, slope), strict=True)]
    return weights


def _derivatives(rows: Sequence[Row], weights: Sequence[float]) -> tuple[list[float], list[list[float]]]:
    size = len(weights)
    slope = [0.0, *(-RIDGE * weight for weight in weights[1:])]
    curve = [[RIDGE * (i == j and i > 0) for j in range(size)] for i in range(size)]
    for _, right, evidence in rows:
        chance = likely(weights, evidence)
        for i in range(size):
            slope[i] += (right - chance) * evidence[i]
            for j in range(size):
                curve[i][j] += chance * (1 - chance) * evidence[i] * evidence[j]
    return slope, curve


def _solve(matrix: Sequence[Sequence[float]], values: Sequence[float]) -> list[float]:
    """The solution of linear equations, by Gauss and Jordan."""
    size = len(values)
    rows = [[*row, value] for row, value in zip(matrix, values, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda number: abs(rows[number][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for number in range(size):
            if number != column:
                factor = rows[number][column] / rows[column][column]
                rows[number] = [a - factor * b for a, b in zip(rows[number], rows[column], strict=True)]
    return [rows[number][size] / rows[number][number] for number in range(size)]


def crossed(rows: Sequence[Row]) -> list[tuple[float, bool]]:
    """For every answer the probability that a fit to the other banks gives, and whether it was right."""
    found = []
    for bank in dict.fromkeys(row[0] for row in rows):
        weights = fit([row for row in rows if row[0] != bank])
        found += [(likely(weights, evidence), right) for name, right, evidence in rows if name == bank]
    return found


def _table(found: Sequence[tuple[float, bool]]) -> list[str]:
    """How many answers there are of each confidence, how many of them were expected to be right, and were."""
    lines = ["confidence      answers  expected  right"]
    for low, high in pairwise(BOUNDS):
        part = [(chance, right) for chance, right in found if low <= chance < high]
        if part:
            expected, right = (sum(column) / len(part) for column in zip(*part, strict=True))
            lines.append(f"{low:.2f} to {min(high, 1):.2f}   {len(part):6}   {expected:7.2f}  {right:5.2f}")
    return lines


def main() -> None:
    """Print the coefficients and the table of calibration."""
    rows = outcomes()
    lines = [f"{name:8} {weight:6.2f}" for name, weight in zip(NAMES, fit(rows), strict=True)]
    lines += ["", *_table(crossed(rows)), "", "later banks", *_table(later())]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
