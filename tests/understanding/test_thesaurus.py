"""Questions in other words than the file's, or in the other language: what is found, and what stays unknown."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.index import index_of
from handlers.understanding.query import Query
from handlers.understanding.relax import accompanies
from handlers.understanding.terms import terms
from storage.event import Event

Ask = Callable[..., Answer]
Read = Callable[..., Query]


@pytest.mark.parametrize(
    ("question", "language", "pattern"),
    [
        ("can i charge my EV there", "en", "[Cc]harging points"),
        ("Wo lade ich mein Elektrofahrzeug auf?", "de", "Ladesäulen"),
        ("Do I get proof of attendance?", "en", "e-mail"),
        ("Kriegt man da so einen Teilnahmenachweis?", "de", "E-Mail"),
        ("Do they hand out certificates of participation?", "en", "e-mail"),
        ("is there soup", "en", "soup"),
        ("what's the wifi code", "en", "leselust7"),
        ("Was zahle ich für einen Espresso?", "de", "1 Euro"),
    ],
)
def test_the_same_in_other_words(ask: Ask, question: str, language: str, pattern: str) -> None:
    found = ask(question, language=language)
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Gibt es eine Sauna?", "de"),
        ("Wie heißt das Busunternehmen?", "de"),
        ("where do I get my room key", "en"),
        ("Is there a hair dryer?", "en"),
        ("Ist das Essen halal?", "de"),
        ("Gibt es einen Geldautomaten?", "de"),
    ],
)
def test_a_thing_that_the_file_has_no_word_for_is_unknown(ask: Ask, question: str, language: str) -> None:
    assert ask(question, language=language).kind is AnswerKind.UNKNOWN


def test_food_that_the_text_does_not_name_is_unknown_and_the_text_is_told(ask: Ask) -> None:
    found = ask("Gibt es auch Currywurst?")
    assert found.kind is AnswerKind.UNKNOWN
    assert "Suppe" in found.text.plain


def test_a_compound_whose_thing_is_missing_is_only_that_thing(read: Read) -> None:
    (word,) = (word for word in read("Wie heißt das Busunternehmen?").words if word.token.text == "busunternehmen")
    assert all("@transit" not in part for part in word.meaning.parts)


def test_a_known_verb_may_go_unexplained_and_a_known_thing_may_not(read: Read) -> None:
    query = read("Wo wird im Nordeingang der Föhn aufgesperrt?")
    word = {word.token.text: word for word in query.words}
    assert accompanies(query, word["aufgesperrt"])
    assert not accompanies(query, word["foehn"])


def test_the_forms_of_persons_are_not_what_they_do(event: Event) -> None:
    assert "@pupil" not in terms(["Die Schule ist zu."])
    assert "@citizen" not in terms(["Die Burg ist alt."])
    assert index_of(event).idf


def test_a_word_of_a_term_still_means_something_in_a_text() -> None:
    found = terms(["Zum World Café sind alle da"])
    assert found["@world-cafe"] > found["@cafe"] > 0
