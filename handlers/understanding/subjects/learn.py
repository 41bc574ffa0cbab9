"""Learn what texts on a subject look like, and write the model.

    python -m handlers.understanding.subjects.learn [--check]

Multinomial naive Bayes on features that are weighed by their rarity and on texts of one length, as in Rennie et al.,
“Tackling the Poor Assumptions of Naive Bayes Text Classifiers” (2003). In cross-validation it was as good as logistic
regression, better than complement naive Bayes and centroids, and it needs no more than counting.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from rapidfuzz.distance import OSA

from handlers.understanding.normalise import Token, read, words
from handlers.understanding.subjects.features import CONCEPT, LETTERS, PAIR, mark, names
from handlers.understanding.subjects.lines import Line, digest, lines
from handlers.understanding.subjects.model import FILE, subject_model, written

SEEN = 2  # lines in which a feature has to occur
SMOOTHING = 0.1  # lines that are taken to have had every feature
SHARP = 1.75  # how much surer the chances are than the sums of weights, by cross-validation
UNKNOWN = 0.8  # how much a word that no line has counts beside one that a single line has
SMALLEST = 0.5  # weights that say less are left out
MOST = 80  # subjects that a feature may speak for; of a word that all use only where it is used most
# How much features count beside words, by cross-validation.
_SORTS = ((LETTERS, 0.4), (CONCEPT, 2.0))
_PAIRS = 0.3

Examples = Sequence[tuple[frozenset[str], str]]
Weights = Mapping[str, Mapping[str, float]]


def example(line: Line) -> frozenset[str]:
    """The features of a line, read as questions or as texts of the file are."""
    return frozenset(names(_tokens(line)))


_NAME = re.compile(r"\{(\w+)\}")


def _tokens(line: Line) -> list[Token]:
    """The words of a line, and marks in the place of names: „Wann ist {item}?“"""
    parts = _NAME.split(line.text)
    told = (
        [mark(part)] if number % 2 else (words if line.stated else read)(part).tokens
        for number, part in enumerate(parts)
    )
    return list(chain.from_iterable(told))


def importances(examples: Examples) -> dict[str, float]:
    """How much each feature says, by its rarity and sort."""
    seen = Counter(name for found, _ in examples for name in found)
    return {
        name: _sort_weight(name) * math.log(1 + len(examples) / count) for name, count in seen.items() if count >= SEEN
    }


def _sort_weight(name: str) -> float:
    return _PAIRS if PAIR in name else next((weight for sign, weight in _SORTS if name.startswith(sign)), 1.0)


def learned(examples: Examples, importance: Mapping[str, float]) -> Weights:
    """For each feature the subjects that it speaks for, and how much."""
    counts: dict[str, dict[str, float]] = {}
    for found, subject in examples:
        known = [name for name in found if name in importance]
        length = math.sqrt(sum(importance[name] ** 2 for name in known)) or 1.0
        for name in known:
            row = counts.setdefault(name, {})
            row[subject] = row.get(subject, 0.0) + importance[name] / length
    return _logarithms(counts)


def _logarithms(counts: Weights) -> Weights:
    """The logarithms of the counts, as if there were as much of every subject."""
    total: Counter[str] = Counter()
    for row in counts.values():
        total.update(row)
    mean = sum(total.values()) / len(total)
    return {
        name: {subject: math.log(1 + count * mean / total[subject] / SMOOTHING) for subject, count in row.items()}
        for name, row in counts.items()
    }


def telling(row: Mapping[str, float]) -> dict[str, float]:
    """The weights of a feature that tell something."""
    common = sorted(row.values())[-MOST] if len(row) > MOST else 0.0
    return {subject: weight - common for subject, weight in row.items() if weight > max(common, SMALLEST)}


def main() -> None:
    """Write the model, or tell whether it is up to date."""
    parser = argparse.ArgumentParser(prog="python -m handlers.understanding.subjects.learn")
    parser.add_argument("--check", action="store_true", help="only tell whether the model is up to date")
    if parser.parse_args().check:
        sys.exit("The lines have changed since the model was learned." if subject_model().digest != digest() else 0)
    FILE.write_bytes(built())
    SPELLING.write_text("\n".join(spelling()) + "\n", encoding="utf-8")


SPELLING = FILE.with_name("spelling.txt")
OFTEN = 2  # lines in which a word has to occur to be taken for right
_RARER = 8  # a word that is so much rarer than one that differs in a letter is a slip itself


def spelling() -> list[str]:
    """The words that people write, the most frequent first, without slips of the finger."""
    counted = Counter(
        token.text for line in lines() for token in set(words(_NAME.sub(" ", line.text)).tokens) if token.text.isalpha()
    )
    often = [word for word, count in counted.most_common() if count >= OFTEN and len(word) >= SHORTEST]
    return [word for word in often if not _is_slip(word, often, counted)]


SHORTEST = 5  # letters


def _is_slip(word: str, often: Sequence[str], counted: Mapping[str, int]) -> bool:
    more = (other for other in often if counted[other] >= _RARER * counted[word] and other[0] == word[0])
    return any(abs(len(other) - len(word)) <= 1 and OSA.distance(word, other, score_cutoff=1) == 1 for other in more)


def built() -> bytes:
    """The content of the model's file."""
    examples = [(example(line), line.subject) for line in lines()]
    importance = importances(examples)
    weights = {name: telling(row) for name, row in learned(examples, importance).items()}
    rows = {name: (importance[name], row) for name, row in weights.items() if row}
    return written(rows, SHARP, UNKNOWN * math.log(1 + len(examples)), digest())


if __name__ == "__main__":
    main()
