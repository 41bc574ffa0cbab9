"""Whether an answer is of the sort that is asked for, and accounts for the question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.rich import rich
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.editions import another_edition
from handlers.understanding.evidence import lacking, support
from handlers.understanding.query import Query
from handlers.understanding.sorts import asked_alike, gives, on_named_thing

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
        ("Wie viele Toiletten gibt es?", "1: Buchbinden, 9:30 bis 11:30 Uhr", "item[basteln].start", False),
        ("Wie viele Bücher gibt es?", "Im Regal stehen 300 alte Bücher.", "faq[0].answer", True),
        ("Wie lange fährt der Bus?", "Buslinie 12 vom Bahnhof.", "venue.public_transport", False),
        ("Wie lange fährt der Bus?", "Der Bus fährt 20 Minuten.", "venue.public_transport", True),
        ("Wie alt ist die Halle?", "Halle, Erdgeschoss", "item[basteln].rooms", False),
        ("Darf ich kommen?", "rund 150 Gäste", "event.participants", False),
        ("Wer hat das letztes Jahr organisiert?", "Büchereiverband Nordheide", "event.host", False),
        ("Wer hat das letztes Jahr organisiert?", "Letztes Jahr war es die Stadt.", "faq[0].answer", True),
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
        ("Ist das Buchbinden auf der Empore?", ("item[basteln].start",), False),
        ("Ist das Buchbinden auf der Empore?", ("item[basteln].rooms",), True),
    ],
)
def test_an_answer_accounts_for_the_words(read: Read, question: str, sources: tuple[str, ...], wholly: bool) -> None:
    assert (support(read(question), said("…", *sources)) >= 0.85) is wholly


def test_an_answer_without_a_source_is_weighed(read: Read) -> None:
    assert not lacking(read("Wann kommt das Einhorn?"), said("…"))


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("Wer hat das letztes Jahr organisiert?", True),
        ("Gibt es 2029 wieder eines?", True),
        ("Gibt es im Herbst noch eins?", True),
        ("Was kommt als Nächstes?", False),
        ("Was war 2027 das Thema?", False),
    ],
)
def test_another_year_is_another_event(read: Read, question: str, another: bool) -> None:
    assert another_edition(read(question)) is another


def test_a_text_on_another_sort_of_question_stands_behind_the_programme(read: Read) -> None:
    found = said("Bei der Technik an der Bühne.", "faq[2].answer")
    assert not asked_alike(read("Wann ist das Buchbinden?"), found)
    assert asked_alike(read("Gibt es ein Fundbüro?"), found)


@pytest.mark.parametrize(
    ("question", "source", "named"),
    [
        ("Gibt es eine Lesung?", "item[lesung].start", True),
        ("Gibt es Kaffee?", "item[pause].start", True),
        ("Gibt es Whisky?", "item[umtrunk].start", False),
        ("Wann ist die Ausleihe?", "item[datenschutz].start", True),
    ],
)
def test_what_is_affirmed_has_to_be_named(read: Read, question: str, source: str, named: bool) -> None:
    assert on_named_thing(read(question), said("Ja", source)) is named
