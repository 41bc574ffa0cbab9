"""A question keeps its answer in other shapes: put indirectly, as a wish, in key words, with a slip of the finger."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.indirect import direct
from handlers.understanding.message import question_of
from handlers.understanding.normalise import written_out

Ask = Callable[..., Answer]
BEFORE, DAY = "2027-05-03T09:00", "2027-05-21T09:40"


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("Können Sie mir bitte sagen, ab wann der Kuchen ausgegeben wird?", "ab wann wird der Kuchen ausgegeben?"),
        ("weißt du wie viele Stimmen jeder abgeben darf", "wie viele Stimmen darf jeder abgeben?"),
        ("ich frag mich grad in welchem Raum das stattfindet", "in welchem Raum findet das statt?"),
        ("Wissen Sie, ob es dort einen Aufzug gibt?", "gibt es dort einen Aufzug?"),
        ("hab keine ahnung wann es losgeht morgen früh", "wann geht es morgen früh los?"),
        (
            "Ich finde nirgends, welche Vorträge bis zum Mittag noch kommen.",
            "welche Vorträge kommen bis zum Mittag noch?",
        ),
        ("Bin neu hier und weiß nicht, wo ich hin muss", "Bin neu hier, wo muss ich hin?"),
        ("Sagen Sie mir, wer das leitet und wie ich sie erreiche?", "wer leitet das und wie erreiche ich sie?"),
        ("kann mir wer sagen wie ich ein thema einreiche?", "wie reiche ich ein thema ein?"),
        ("Stimmt es, dass es abends noch etwas gibt?", "gibt es abends noch etwas?"),
        ("could you tell me how many days it lasts?", "how many days does it last?"),
        ("no idea which room the reading is in", "which room is the reading in?"),
        ("I'm not sure if I have to register", "do I have to register?"),
        ("do you know when you're doing this again", "when are you doing this again?"),
        # These depend on nothing, or say what somebody thinks.
        ("Ich finde nicht, dass das gut ist", "Ich finde nicht, dass das gut ist"),
        ("Wann ist Schluss?", "Wann ist Schluss?"),
    ],
)
def test_what_depends_on_another_clause_is_put_as_a_question(message: str, asked: str) -> None:
    assert direct(message) == asked


@pytest.mark.parametrize(
    ("plain", "shapes"),
    [
        (
            "Wann ist die Mittagspause?",
            [
                "Ich wüsste gern, wann die Mittagspause ist.",
                "ich finde nirgends wann die mittagspause ist",
                "uhrzeit mittagspause?",
                "Zu welcher Uhrzeit ist die Mittagspause?",
                "Ach ja, noch was: wann ist die Mittagspause?",
                "Bin gerade angekommen. Wann ist die Mittagspause?",
                "wann ist die mittagspasue",
            ],
        ),
        ("Wer leitet den Vortrag zum Datenschutz?", ["Wer ist für den Vortrag zum Datenschutz verantwortlich?"]),
        (
            "Was kostet Buchbinden für Anfänger?",
            ["was würde Buchbinden für Anfänger kosten?", "Wie viel muss ich für Buchbinden für Anfänger zahlen?"],
        ),
        (
            "Kann ich Bücher zum Tauschen mitbringen?",
            [
                "Ich würd gern Bücher zum Tauschen mitbringen, geht das?",
                "Ist es möglich, Bücher zum Tauschen mitzubringen?",
                "Können wir Bücher zum Tauschen mitbringen?",
            ],
        ),
        ("Gibt es ein Fundbüro?", ["Fundbüro vorhanden?", "stimmt es, dass es ein Fundbüro gibt?"]),
        (
            "Gibt es etwas zum Datenschutz?",
            ["Bieten Sie etwas zum Datenschutz an?", "Wird es etwas zum Datenschutz geben?"],
        ),
        ("Wann ist heute Schluss?", ["heute Schluss wann?", "ab wann ist heute schluss"]),
        ("Gibt es einen Parkplatz?", ["hallo, kurze frage: gibt es einen parkplatz? bitte"]),
    ],
)
def test_an_answer_is_the_same_in_other_shapes(ask: Ask, plain: str, shapes: list[str]) -> None:
    expected = ask(plain, now=DAY)
    for shape in shapes:
        assert ask(shape, now=DAY).text.plain == expected.text.plain, shape


@pytest.mark.parametrize(
    ("plain", "shapes"),
    [
        ("When is the lunch break?", ["what's the time of the lunch break", "any idea when the lunch break is"]),
        ("Where is the tour of the archive?", ["i'm looking for the tour of the archive"]),
        ("How much is the ticket?", ["what's the price of the ticket", "how expensive is the ticket?"]),
        ("Is it over already?", ["is it over already please"]),
        ("What runs on Friday?", ["what runs fri"]),
        ("When is the privacy talk?", ["when is the prviacy talk"]),
    ],
)
def test_so_it_is_in_english(ask: Ask, plain: str, shapes: list[str]) -> None:
    expected = ask(plain, now=DAY, language="en")
    assert expected.kind is not AnswerKind.UNKNOWN, expected
    for shape in shapes:
        assert ask(shape, now=DAY, language="en").text.plain == expected.text.plain, shape


@pytest.mark.parametrize(
    "question",
    ["Wann ist Beginn der Veranstaltung?", "Preis pro Person?", "any news?", "we sat in the sun", "Ist das möglich?"],
)
def test_what_only_looks_like_another_shape_stays_as_it_is(question: str) -> None:
    assert written_out(question_of(question)) == question


def test_a_separated_verb_is_put_together_whatever_it_is() -> None:
    assert written_out("Wie reiche ich ein Thema ein?") == "Wie kann ich ein Thema einreichen?"
    assert written_out("wo lade ich die folien runter") == "wo kann ich die folien runterladen"
    assert written_out("wie schalte ich mich zu?") == "wie kann ich online teilnehmen?"
    assert written_out("Wie komme ich da hin?").startswith("Wie komme ich")


def test_a_request_behind_a_greeting_is_not_answered_by_a_greeting(ask: Ask) -> None:
    found = ask("Moin! Schreib mir ein Gedicht über Pinguine", now=BEFORE)
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def test_once_it_has_begun_again_means_the_next_edition(ask: Ask) -> None:
    assert ask("when are you doing this again?", now=DAY, language="en").kind is AnswerKind.UNKNOWN
    assert "21" in ask("when is it again?", now=BEFORE, language="en").text.plain


@pytest.mark.parametrize("message", ["wissen sie, " * 800, "weiß ich mal " * 800 + "wo", "was kostet " * 900])
def test_no_message_takes_long_to_turn(message: str) -> None:
    begun = process_time()
    written_out(direct(message))
    assert process_time() - begun < 1.0  # seconds
