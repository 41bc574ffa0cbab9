"""What somebody tells of themselves beside the question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understanding.clauses import aside, questions
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query

Read = Callable[..., Query]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("wo ist die lesung, bin zu spaet", "bin zu spaet"),
        ("wie lange noch bis zur pause, will tee", "will tee"),
        ("ich sitze im rollstuhl. komme ich rein?", "ich sitze im rollstuhl. "),
        ("who do i call if i'm running late?", "if i'm running late?"),
        ("my train is late, when does it start?", "my train is late, "),
        ("wann ist die lesung", ""),
        ("ich wollte fragen, wann die lesung ist", ""),
        ("bin ich zu frueh?", ""),
    ],
)
def test_what_is_told_aside(message: str, told: str) -> None:
    assert "".join(message[start:end] for start, end in aside(message)) == told


def test_what_is_told_aside_asks_nothing(read: Read) -> None:
    query = read("Wo ist die Lesung, bin zu spät")
    assert query.asks(Ask.WHERE)
    assert not query.asks(Ask.MISSED)


def test_without_a_thing_of_its_own_the_question_is_about_what_was_told(read: Read) -> None:
    assert "vegetarian" in read("Ich esse kein Fleisch, kriege ich da was?").concepts


@pytest.mark.parametrize(
    ("message", "both"),
    [
        ("Wann ist das Buchbinden und was kostet es?", ("Wann ist das Buchbinden", "was kostet es")),
        ("When is lunch? Where is it served?", ("When is lunch", "Where is it served")),
        ("wann und wo ist die lesung", None),
        ("Wann ist Paul und Paula dran?", None),
        ("adresse vom haus? WLAN Passwort bitte?", ("adresse vom haus", "WLAN Passwort bitte")),
        ("Kommt Frau Voss? Oder ist sie krank?", None),
        ("Bekomme ich was zurück und muss man zahlen?", ("Bekomme ich was zurück", "muss man zahlen")),
        ("Kann ich da essen und trinken?", None),
    ],
)
def test_two_questions_in_one_message(message: str, both: tuple[str, str] | None) -> None:
    assert questions(message) == both
