"""How questions are read that fit no single wording: verb forms, asides, things that the file has no word for."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from handlers.understanding.clauses import aside, questions
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.entity import other_forms, with_pronoun
from handlers.understanding.query import Query
from handlers.understanding.relax import relaxed

Ask = Callable[..., Answer]
Read = Callable[..., Query]
DURING = "2027-05-21T10:40"


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("gefruehstueckt", "fruehstuecken"),
        ("gesungen", "singen"),
        ("aufgepasst", "aufpassen"),
        ("zahlts", "zahlt"),
        ("bringst", "bringen"),
    ],
)
def test_a_verb_has_other_forms(word: str, form: str) -> None:
    assert form in other_forms(word)


def test_a_noun_is_no_verb_with_a_pronoun() -> None:
    assert not list(with_pronoun("gedicht"))


@pytest.mark.parametrize(
    ("question", "concept"),
    [
        ("Wann wird gefrühstückt?", "breakfast"),
        ("when is the reading", "reading"),
        ("wo ist der spielplatz", "playground"),
        ("Darf mein Dackel mit?", "dog"),
        ("habt ihr kinderbetreung", "childcare"),
    ],
)
def test_words_stand_for_what_they_mean(read: Read, question: str, concept: str) -> None:
    assert read(question).names(concept)


def test_a_compound_with_a_meaning_of_its_own_is_not_its_parts(read: Read) -> None:
    assert not read("Bekomme ich Taschengeld?").names("cost")


@pytest.mark.parametrize(
    ("folded", "told"),
    [
        ("komme gerade aus der schule was ist jetzt dran", "komme gerade aus der schule "),
        ("wann ist das konzert", ""),
    ],
)
def test_what_is_told_aside_may_run_into_the_question(folded: str, told: str) -> None:
    assert "".join(folded[first:last] for first, last in aside(folded)) == told


def test_the_thing_may_stand_before_the_first_of_two_questions() -> None:
    assert questions("umtrunk wo treffen und was soll ich mitbringen") is not None
    assert questions("Wie war das? Bin müde") is None


@pytest.mark.parametrize("question", ["habt ihr gepäckaufbewahrung im erdgeschoss", "gibts ponyreitung in der halle"])
def test_nouns_are_never_left_out(read: Read, question: str) -> None:
    query = read(question)
    looser = relaxed(query) or query
    assert [word.token.text for word in looser.telling if word.token.text.endswith("ung")]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Gibt es Schließfächer in der Halle?", "de"),
        ("are there any lockers in the hall", "en"),
        ("Gibt es auf der Empore ein Hotel?", "de"),
    ],
)
def test_a_thing_without_a_word_in_the_file_is_unknown(ask: Ask, question: str, language: str) -> None:
    assert ask(question, language=language).kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    ("question", "now", "language", "pattern"),
    [
        ("next coffee break?", "2027-05-21T08:00", "en", "10:30"),
        ("anything on after 2pm tomorrow", "2027-05-20T12:00", "en", "15:30"),
        ("What time will you be closing today?", DURING, "en", "16:30"),
        ("Was steht heute nach der Kaffeepause noch an?", DURING, "de", "(?s)Datenschutz.*Mittagspause"),
        ("what time do we start again after lunch", DURING, "en", "13:15"),
        ("Was gibt es nach dem Robotervortrag im gleichen Saal?", DURING, "de", "Kaffeepause"),
        ("bis wann geht das hier jetzt", "2027-05-21T09:10", "de", "09:20"),
        ("wann können wir kurz kaffee holen", "2027-05-21T09:10", "de", "10:30"),
    ],
)
def test_questions_on_the_clock(ask: Ask, question: str, now: str, language: str, pattern: str) -> None:
    found = ask(question, now=now, language=language).text.plain
    assert re.search(pattern, found), found


def test_what_is_not_known_of_somebody_is_not_answered_for_everybody(ask: Ask) -> None:
    found = ask("Kann Frau Klein mich anrufen, welche Nummer hat sie?")
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def test_what_is_told_last_is_not_what_is_asked(ask: Ask) -> None:
    assert "Buchbinden" in ask("Wann ist das Buchbinden? Bin zu früh da").text.plain
