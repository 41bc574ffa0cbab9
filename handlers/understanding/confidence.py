"""How likely an answer is right, judged by its evidence.

The coefficients were fitted by logistic regression to the outcomes of questions on events that nobody had looked at
while the answers were written; `tests/understanding/calibrate.py` fits them again from `outcomes.csv` beside it and
prints how confidence and outcome agree. Where a bank is new, measure first and repair afterwards: what was repaired
tells nothing any more.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

from handlers.understanding.agreement import unlike
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.evidence import fit, importance
from handlers.understanding.query import Query
from handlers.understanding.terms import terms_said
from handlers.understanding.words import STOP, WEAK

_LONG = 20  # words; longer questions are no harder


class Evidence(NamedTuple):
    """What speaks for and against an answer; each from 0 to 1."""

    trust: float  # how far its own family trusts it, less where the question was read loosely
    untimed: float  # the question names a time, and the answer is nothing of the programme
    filler: float  # the share of words that usually carry no meaning: with many of them one may have mattered
    said: float  # how well the answer's own words say what the question's telling words mean
    length: float  # how long the question is
    unknown: float  # the weight of words that nothing in the event explains


START = -0.53
WEIGHTS = Evidence(trust=3.05, untimed=-0.99, filler=-0.66, said=0.39, length=-0.91, unknown=-0.09)
# How often on those banks it was right to ask back; to say that one thing is not known, or that nothing is.
_ASKED_BACK = 0.84
_MISSING = 0.72
_NOTHING = 0.61
HALF = 0.5
_DOUBTED = 0.45


def rated(query: Query, answer: Answer) -> Answer:
    """The answer with the confidence that its evidence deserves."""
    if answer.kind is AnswerKind.CLARIFY:
        likely = _ASKED_BACK
    elif answer.kind is AnswerKind.UNKNOWN:
        likely = _MISSING if answer.sources else _NOTHING
    else:
        likely = likelihood(evidence(query, answer))
        # What its own family doubts was right little more often than not: better said with too little trust.
        # Nor is a text to be trusted that is hardly on the subject of its question.
        likely = min(likely, _DOUBTED) if answer.confidence < HALF or unlike(query, answer) else likely
    return replace(answer, confidence=round(likely, 2))


def likelihood(seen: Evidence) -> float:
    """How likely an answer with this evidence is right."""
    weighed = sum(weight * value for weight, value in zip(WEIGHTS, seen, strict=True))
    return 1 / (1 + math.exp(-START - weighed))


def evidence(query: Query, answer: Answer) -> Evidence:
    """What speaks for and against an answer to a question."""
    telling = query.telling
    weights = [importance(query, word) for word in telling]
    unknown = [w for word, w in zip(telling, weights, strict=True) if not (word.meaning.terms or word.meaning.parts)]
    content = [token.text for token in query.text.tokens if token.text not in STOP]
    return Evidence(
        answer.confidence,
        float(bool(query.times) and not any(source.startswith("item") for source in answer.sources[:1])),
        sum(word in WEAK for word in content) / max(1, len(content)),
        _said(query, answer),
        min(_LONG, len(query.text.tokens)) / _LONG,
        sum(unknown) / (sum(weights) or 1.0),
    )


def _said(query: Query, answer: Answer) -> float:
    if not query.telling:
        return 1.0
    said = terms_said(answer.text.plain)
    return sum(fit(word, said) for word in query.telling) / len(query.telling)
