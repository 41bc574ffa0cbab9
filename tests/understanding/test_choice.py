"""Which of several answers is given, whatever the families are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.rich import rich
from handlers.understanding.choice import Family, best, candidates
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.query import Query

Read = Callable[..., Query]
BINDING, READING = "item[basteln].start", "item[lesung].start"


def says(text: str, *sources: str, kind: AnswerKind = AnswerKind.ANSWER, trust: float = 0.9) -> Family:
    """A family that says this to every question."""
    return lambda _: Answer(rich(text), kind, trust, sources)


def silent(_: Query) -> Answer | None:
    """A family that has no answer."""
    return None


def test_the_first_that_accounts_for_the_whole_question_is_given(read: Read) -> None:
    query = read("Wann ist das Buchbinden?")
    families = (silent, says("um 18 Uhr", READING), says("um 9:30", BINDING), says("von 9:30 bis 11:30", BINDING))
    found = best(query, families)
    assert found is not None
    assert found.text.plain == "um 9:30"


def test_an_answer_of_another_sort_is_none(read: Read) -> None:
    assert [c.answer for c in candidates(read("Was kostet das Buchbinden?"), (says("um 9:30", BINDING),))] == []


def test_that_something_is_not_known_counts_unless_a_text_tells_it(read: Read) -> None:
    query = read("Darf ich Bücher zum Tauschen mitbringen?")
    missing = says("nicht bekannt", "item[basteln].capacity", kind=AnswerKind.UNKNOWN)
    other, text = says("um 9:30", BINDING), says("Ja, der Tauschtisch steht am Eingang.", "faq[0].answer")
    found = [best(query, (missing, second)) for second in (other, text)]
    assert [one and one.kind for one in found] == [AnswerKind.UNKNOWN, AnswerKind.ANSWER]


@pytest.mark.parametrize("families", [(), (silent,), (says("um 18 Uhr", READING),)])
def test_what_accounts_for_too_little_is_no_answer(read: Read, families: tuple[Family, ...]) -> None:
    assert best(read("Wann ist das Buchbinden?"), families) is None


def test_an_answer_to_a_part_of_the_question_is_trusted_less(read: Read) -> None:
    query = read("Wo ist das Buchbinden für Fortgeschrittene aus Oberdorf?")
    found = best(query, (says("Im Raum Empore", "item[basteln].rooms"),))
    assert found is None or found.confidence < 0.5


def test_a_yes_to_something_that_only_means_like_it_is_doubted(read: Read) -> None:
    sure = best(read("Gibt es eine Lesung?"), (says("Ja: Lesung", READING),))
    doubted = best(read("Gibt es Alkohol?"), (says("Ja: Umtrunk", "item[umtrunk].start"),))
    assert sure is not None
    assert sure.confidence == 0.9
    assert doubted is None or doubted.confidence < 0.5
