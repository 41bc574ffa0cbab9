"""How likely an answer is held to be right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.rich import rich
from handlers.understanding.confidence import WEIGHTS, Evidence, evidence, likelihood, rated
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.query import Query
from tests.understanding.calibrate import crossed, fit, outcomes

Read = Callable[..., Query]
GOOD = Evidence(trust=0.95, untimed=0.0, filler=0.0, said=1.0, length=0.2, unknown=0.0)
POOR = Evidence(trust=0.5, untimed=1.0, filler=0.5, said=0.0, length=1.0, unknown=0.5)


def told(text: str, source: str, trust: float = 0.9) -> Answer:
    """An answer with these words."""
    return Answer(rich(text), AnswerKind.ANSWER, trust, (source,))


def test_good_evidence_is_trusted_and_poor_evidence_is_not() -> None:
    assert likelihood(GOOD) > 0.85
    assert likelihood(POOR) < 0.3


def test_a_time_that_the_answer_passes_over_speaks_against_it(read: Read) -> None:
    query = read("Wer liest am Donnerstag um 15 Uhr?")
    assert evidence(query, told("Bitte melden Sie sich an.", "faq[0].answer")).untimed == 1.0
    assert evidence(query, told("Die Lesung", "item[lesung].start")).untimed == 0.0


def test_what_the_answer_does_not_say_speaks_against_it(read: Read) -> None:
    query = read("Wann ist das Buchbinden?")
    right, wrong = told("Buchbinden um 14 Uhr", "item[a].start"), told("Lesung um 14 Uhr", "item[b].start")
    assert rated(query, right).confidence > rated(query, wrong).confidence


def test_what_its_family_doubts_stays_doubtful(read: Read) -> None:
    assert rated(read("Wann ist das Buchbinden?"), told("Buchbinden um 14 Uhr", "item[a].start", 0.45)).confidence < 0.5


@pytest.mark.parametrize("kind", [AnswerKind.UNKNOWN, AnswerKind.CLARIFY])
def test_other_kinds_are_as_sure_as_they_were_right(read: Read, kind: AnswerKind) -> None:
    assert 0 < rated(read("Wann ist das?"), Answer(rich("…"), kind, 0.99)).confidence < 0.9


def test_the_coefficients_are_those_of_the_outcomes() -> None:
    fitted = dict(zip(("start", *Evidence._fields), fit(outcomes()), strict=True))
    assert all(abs(getattr(WEIGHTS, name) - fitted[name]) < 0.02 for name in Evidence._fields)


def test_confidence_agrees_with_the_outcomes_of_other_banks() -> None:
    found = crossed(outcomes())
    sure = [right for chance, right in found if chance >= 0.85]
    doubtful = [right for chance, right in found if chance < 0.6]
    assert sum(sure) / len(sure) > 0.88
    assert sum(doubtful) / len(doubtful) < 0.65
