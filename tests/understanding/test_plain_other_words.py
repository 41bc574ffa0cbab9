"""The same wants in other words: sweet things, cards by their make, after the meal, luggage, who speaks, how many."""

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
slug = "torftag"
title = "Torftag 2031"
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2031-05-08T09:00:00
ends = 2031-05-08T17:00:00
cost = "Teilnahme 20 Euro"
registration = { url = "https://torftag.example", until = 2031-04-20, note = "Danach bitte anrufen: 04321 555." }

[[contact]]
name = "Büro Torftag"
role = "Organisation"
email = "buero@torftag.example"
[[contact]]
name = "Freundeskreis"
role = "Sponsoring"
email = "geld@torftag.example"

[venue]
name = "Moorhaus"
address = "Am Damm 1, 24999 Olmstedt"
accessibility = "Alle Räume im Moorhaus sind stufenlos."
catering = "Mittags gibt es Grünkernsuppe. Kaffee steht den ganzen Tag bereit."

[[room]]
id = "saal"
name = "Wollgrassaal"
[[room]]
id = "stube"
name = "Stube"

[[item]]
id = "gruss"
title = "Grußwort"
kind = "plenary"
start = 2031-05-08T09:00:00
end = 2031-05-08T09:15:00
rooms = ["saal"]
speakers = ["Ida Brunn, Bürgermeisterin"]
[[item]]
id = "keynote"
title = "Keynote: Moore im Klima"
kind = "talk"
start = 2031-05-08T09:15:00
end = 2031-05-08T10:00:00
rooms = ["saal"]
speakers = ["Runa Thiel"]
[[item]]
id = "mittag"
title = "Mittagessen"
kind = "break"
start = 2031-05-08T12:00:00
end = 2031-05-08T13:00:00
[[item]]
id = "wasser"
title = "Wasserstände messen"
kind = "talk"
start = 2031-05-08T13:00:00
end = 2031-05-08T13:45:00
rooms = ["saal"]
speakers = ["Ole Kampe"]
[[item]]
id = "moos"
title = "Moose bestimmen"
kind = "talk"
start = 2031-05-08T13:00:00
end = 2031-05-08T13:45:00
rooms = ["stube"]
speakers = ["Hanne Falk"]
[[item]]
id = "kaffee"
title = "Kaffee und Kuchen"
kind = "break"
start = 2031-05-08T14:00:00
end = 2031-05-08T14:30:00
[[item]]
id = "pegel"
title = "Pegel ablesen"
kind = "talk"
start = 2031-05-08T14:30:00
end = 2031-05-08T15:15:00
rooms = ["saal"]
speakers = ["Ole Kampe"]
[[item]]
id = "gang"
title = "Rundgang über den Knüppeldamm"
kind = "excursion"
start = 2031-05-08T15:30:00
end = 2031-05-08T16:30:00
optional = true
capacity = 18

[[faq]]
questions = ["Wie kann ich zahlen?"]
answer = "An der Kasse bar oder mit Karte."
[[faq]]
questions = ["Gibt es eine Garderobe?", "Wohin mit dem Koffer?"]
answer = "Ja, neben der Treppe."
[[faq]]
questions = ["Zahlt meine Begleitperson Eintritt?"]
answer = "Begleitpersonen zahlen nichts."
[[faq]]
questions = ["Kann man einen Infostand aufbauen?"]
answer = "Für Stände ist kein Platz."
[[faq]]
questions = ["Bekomme ich ein T-Shirt?", "Do I get a T-shirt?"]
answer = { de = "Ein T-Shirt ist im Preis enthalten.", en = "A T-shirt is included." }
[[faq]]
questions = ["Gibt es einen Ruheraum?"]
answer = { de = "Ja, hinter der Bücherwand.", en = "Yes, behind the wall of books." }
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    """The event of these questions."""
    return written(EVENT)


def _asked(event: Event, question: str, language: str = "de", at: str = "2031-05-08T12:30:00") -> Answer:
    moment = datetime.fromisoformat(at).replace(tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language)))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Um wie viel Uhr wird was Süßes zum Kaffee serviert?", "14:00"),
        ("Um wie viel Uhr kommt was Süßes auf den Tisch?", "14:00"),
        ("Um wie viel Uhr gibt es Kuchen?", "14:00"),
        ("Gibt es Kuchen?", "Ja: Kaffee und Kuchen"),
        ("Wie geht es weiter, wenn alle vom Essen zurück sind?", "Wasserstände"),
        ("Was machen wir, wenn wir gegessen haben?", "Wasserstände"),
        ("Wie geht es weiter nach dem Mittagessen?", "Wasserstände"),
        ("Ist irgendwo eine Abgabe für Gepäck?", "neben der Treppe"),
        ("Kostet es was für die Begleitung, die ich wegen meiner Behinderung brauche?", "zahlen nichts"),
        ("Können wir als Freunde des Moores mit einem Infotisch kommen?", "kein Platz"),
        ("Welche Hauptredner habt ihr?", "Runa Thiel"),
        ("Wer richtet ein paar Worte ans Publikum?", "Ida Brunn"),
        ("Wie groß darf die Gruppe beim Rundgang maximal sein?", "18"),
        ("Zwischen wie vielen Vorträgen kann ich um 13 Uhr wählen?", "2"),
        ("Wann ist die Begehung?", "15:30"),
        ("Ist die Begehung Pflicht?", "Nein"),
    ],
)
def test_in_other_words_the_same_is_told(event: Event, question: str, told: str) -> None:
    assert told in _asked(event, question).text.plain


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Do you take Visa or is it cash only?", "Karte"),
        ("what do we do once we've eaten", "Wasserstände"),
        ("what's next after lunch?", "Wasserstände"),
        ("What comes next once coffee is over?", "Pegel"),
        ("What's on when we come back from lunch?", "Wasserstände"),
        ("Do I get a tee?", "T-shirt is included"),
        ("Which email is right for a company that wants to support you with money?", "geld@"),
        ("Is the Moorhaus venue barrier-free?", "stufenlos"),
    ],
)
def test_in_other_english_words_too(event: Event, question: str, told: str) -> None:
    assert told in _asked(event, question, "en").text.plain


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wann können wir mal wieder verschnaufen?", "14:00"),
        ("Hält Kampe nachher einen weiteren Vortrag?", "Pegel"),
    ],
)
def test_what_is_still_to_come(event: Event, question: str, told: str) -> None:
    assert told in _asked(event, question, at="2031-05-08T13:20:00").text.plain


def test_late_for_signing_up(event: Event) -> None:
    question = "Bin zu spät dran mit der Registrierung, habe ich trotzdem eine Chance?"
    assert "04321 555" in _asked(event, question, at="2031-05-01T10:00:00").text.plain


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Gibt es veganen Kuchen?", "de"),  # that there is cake tells nothing of its sorts
        ("Gibt es Waffeln?", "de"),
        ("Do I need a visa?", "en"),
        ("Wie groß darf unsere Gruppe sein?", "de"),
        ("Wo geben wir das Geschirr ab, wenn wir gegessen haben?", "de"),
    ],
)
def test_what_is_not_told_stays_so(event: Event, question: str, language: str) -> None:
    assert _asked(event, question, language).kind is AnswerKind.UNKNOWN


def test_a_text_that_has_no_word_of_the_question_is_not_trusted(event: Event) -> None:
    found = _asked(event, "Braucht man für einzelne Angebote eine zusätzliche Buchung?")
    assert found.kind is AnswerKind.UNKNOWN or found.confidence < 0.5
