"""What is asked in a few words or in a turn of phrase: votes a head, topics so far, what to bring, whom it is for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "uferlabor"
title = "Uferlabor 2028"
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2028-05-06T09:00:00
ends = 2028-05-06T17:00:00
cost = "Zwei Tage 80 Euro, mit Mittagessen"
audience = "Für alle, die an Bächen und Flüssen arbeiten"

[[contact]]
name = "Runa Petri"
role = "Organisation"
email = "runa@uferlabor.example"

[[room]]
id = "steg"
name = "Steghaus"

[[item]]
id = "baeche"
title = "Renaturierung kleiner Bäche"
kind = "talk"
start = 2028-05-06T10:00:00
end = 2028-05-06T11:00:00
rooms = ["steg"]
[[item]]
id = "frueh"
title = "Runde A"
kind = "open"
start = 2028-05-06T11:15:00
end = 2028-05-06T12:00:00
rooms = ["steg"]
[[item]]
id = "essen"
title = "Mittagessen"
kind = "break"
start = 2028-05-06T12:00:00
end = 2028-05-06T13:00:00
[[item]]
id = "spaet"
title = "Runde B"
kind = "open"
start = 2028-05-06T14:00:00
end = 2028-05-06T15:00:00
rooms = ["steg"]

[[round]]
key = "a"
title = "Themen für Runde A"
method = "approval"
votes = 2
items = ["frueh"]
opens = 2028-05-06T09:10:00
voting = 2028-05-06T09:40:00
closes = 2028-05-06T09:55:00
topics = ["Biber am Bach", "Müll aus dem Schilf holen"]
[[round]]
key = "b"
title = "Themen für Runde B"
method = "dots"
votes = 7
items = ["spaet"]
opens = 2028-05-06T09:10:00
voting = 2028-05-06T12:10:00
closes = 2028-05-06T12:50:00
late_topics = true

[[faq]]
questions = ["Muss ich ein Thema mitbringen?"]
answer = "Nein, wer mag, bringt eines mit; zuhören genügt."
[[faq]]
questions = ["Gibt es Kinderbetreuung?"]
answer = "Ja, ab 3 Jahren in der Bootshalle."
[[faq]]
questions = ["Gibt es Tageskarten?"]
answer = "Eine Tageskarte kostet 45 Euro."
[[faq]]
questions = ["Was muss ich mitbringen?"]
answer = "Gummistiefel und einen Becher."
[[faq]]
questions = ["Was ist ein Gewässerrandstreifen?"]
answer = "Ein Streifen am Ufer, auf dem nicht gedüngt wird."
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    """The event of these questions."""
    return written(EVENT)


def _asked(event: Event, question: str, language: str = "de") -> Answer:
    moment = datetime(2028, 5, 1, 9, tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language)))


@pytest.mark.parametrize(
    ("question", "part", "other"),
    [
        ("stimmen pro person am vormittag", "2 Stimmen", "7"),
        ("Wie viele Stimmen habe ich für die Runden am Nachmittag?", "7 Punkte", "2 Stimmen"),
        ("Wieviele Stimmen hat jeder nach dem Mittag?", "7 Punkte", "2 Stimmen"),
        ("Mit welcher Punktzahl stimmt man nach der Mittagspause ab?", "7 Punkte", "2 Stimmen"),
        ("wie viele pünktchen habe ich nachmittags", "7 Punkte", "2 Stimmen"),
        ("punkte je nase", "7 Punkte", "Biber"),
        ("eingereichte themen vormittag", "Biber am Bach", "Runde A"),
        ("Themen bisher?", "Biber am Bach", "Runde A"),
        ("liste der themenvorschläge bitte", "Müll aus dem Schilf", "Runde A"),
        ("Was wurde bislang für die Runde vor dem Mittagessen vorgeschlagen?", "Biber am Bach", "Runde A"),
        ("was haben die anderen schon eingereicht", "Biber am Bach", "Runde A"),
        ("ich hab gar kein Thema vorbereitet", "zuhören genügt", "Biber"),
        ("Ist es Pflicht, ein Thema anzubieten?", "zuhören genügt", "Biber"),
        ("Darf ich auch bloß dabeisitzen, ohne was beizutragen?", "Zuhören genügt", "Biber"),
        ("Passt jemand auf unsere Kinder auf?", "Bootshalle", "Nein"),
        ("Kann ich meine Tochter bei euch abgeben?", "Bootshalle", "Nein"),
        ("Gibt es Tickets, die nicht fürs ganze Labor gelten?", "45 Euro", "80"),
        ("Was kostet ein einzelner Tag?", "45 Euro", "80"),
        ("begriff gewässerrandstreifen sagt mir nichts", "gedüngt", "Becher"),
        ("Gibt es Beiträge zu Bächen?", "Renaturierung", "Euro"),
        ("suche den beitrag über bäche", "Renaturierung", "Euro"),
        ("Ich möchte mich bei Ihnen herzlich für den gelungenen Tag bedanken.", "Gern", "Organisation"),
        ("huhu, jemand da?", "Hallo", "Petri"),
    ],
)
def test_a_turn_of_phrase_is_read(event: Event, question: str, part: str, other: str) -> None:
    found = _asked(event, question)
    assert found.kind is AnswerKind.ANSWER
    assert part in found.text.plain
    assert other not in found.text.plain


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("list of things to bring", "Gummistiefel"),
        ("proposed topics", "Biber"),
        ("votes per person in the afternoon", "7 dots"),
        ("I'm really grateful for all of your help.", "welcome"),
        ("who is supposed to come to this meeting", "Flüssen"),
    ],
)
def test_a_turn_of_phrase_is_read_in_english(event: Event, question: str, part: str) -> None:
    found = _asked(event, question, "en")
    assert found.kind is AnswerKind.ANSWER
    assert part in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("Wer hat die Themen bisher vorgeschlagen?", "Biber"),
        ("Ist der Beitrag zum Mittagessen im Preis enthalten?", "Renaturierung"),
        ("Punkte pro Person beim Quiz?", "7 Punkte"),
        ("Nehmt ihr auch Glasflaschen an?", "Biber"),
        ("Was ist nach dem Mittag?", "Punkte"),
        ("Bisherige Teilnehmerzahlen?", "Biber"),
    ],
)
def test_other_questions_are_left_alone(event: Event, question: str, never: str) -> None:
    assert never not in _asked(event, question).text.plain


def test_what_no_round_is_for_stays_unknown(event: Event, written: Callable[[str], Event]) -> None:
    bare = written(EVENT.split("[[round]]", maxsplit=1)[0])
    for question in ("stimmen pro person", "eingereichte themen bisher"):
        assert _asked(bare, question).kind is AnswerKind.UNKNOWN
