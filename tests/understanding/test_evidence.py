"""Whether an answer is of the sort that is asked for, and accounts for the question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.rich import rich
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.evidence import gives, support
from handlers.understanding.reading import Query

Read = Callable[..., Query]


def said(text: str, *sources: str) -> Answer:
    """An answer with these words."""
    return Answer(rich(text), AnswerKind.ANSWER, 0.9, sources)


@pytest.mark.parametrize(
    ("question", "text", "source", "fits"),
    [
        ("Was kostet das?", "45 Euro", "event.cost", True),
        ("Was kostet das?", "Hybrid: vor Ort oder online", "event.format", False),
        ("Wo gibt es die Suppe?", "Mittags gibt es Kartoffelsuppe.", "venue.catering", False),
        ("Wo gibt es die Suppe?", "Suppe gibt es in der Kantine.", "venue.catering", True),
        ("Wann ist Schluss?", "Das steht im Aushang.", "faq[0].answer", False),
        ("Wie viele kommen?", "Anmeldung bis 7. Mai", "event.registration", False),
        ("Wie viele kommen?", "rund 150 Gäste", "event.participants", True),
        ("Wer leitet das?", "20. und 21. Mai", "event.starts", False),
        ("handynummer der orga?", "Am Empfang hilft man weiter.", "faq[0].answer", False),
        ("Gibt es ein Restaurant in der Nähe?", "Mittagessen im Saal", "venue.catering", False),
    ],
)
def test_an_answer_gives_what_is_asked_for(read: Read, question: str, text: str, source: str, fits: bool) -> None:
    assert gives(read(question), said(text, source)) is fits


@pytest.mark.parametrize(
    ("question", "sources", "wholly"),
    [
        ("Wann ist das Buchbinden?", ("item[basteln].start",), True),
        ("Wann ist das Buchbinden?", ("item[lesung].start",), False),
        ("Was kostet das?", ("event.cost",), True),
        ("Ist das Buchbinden auf der Empore?", ("item[basteln].rooms",), False),
        ("Ist das Buchbinden auf der Empore?", ("item[basteln].rooms", "room[empore]"), True),
    ],
)
def test_an_answer_accounts_for_the_words(read: Read, question: str, sources: tuple[str, ...], wholly: bool) -> None:
    assert (support(read(question), said("…", *sources)) >= 0.85) is wholly
