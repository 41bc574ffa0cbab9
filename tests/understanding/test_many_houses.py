"""A week of events in many houses of a town: each item tells in its description what else there is to know of it."""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import AnswerKind
from storage.event import Event
from storage.event_file import load

TEXTS = Texts()
BEFORE = "2028-05-10T09:00"
UNKNOWN = AnswerKind.UNKNOWN


@pytest.fixture(scope="module")
def week() -> Event:
    """The week."""
    outcome = load(Path(__file__).parent / "houses.toml")
    assert outcome.event is not None, outcome.problems
    return outcome.event


def _ask(event: Event, question: str, now: str = BEFORE, language: str = "de") -> tuple[AnswerKind, str]:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    found = answer(question, View(event, moment, language, partial(TEXTS.text, language)))
    return found.kind, found.text.plain


@pytest.mark.parametrize(
    ("question", "pattern"),
    [
        # The whole of a short description: one sentence of it is easily the wrong one.
        ("Wie heißen die Maschinen beim Nähen?", "Berta und Frieda"),
        ("wie heißen die maschinen beim nähen", "Berta und Frieda"),
        ("Gibt es beim Schlendern Handschuhe?", "geliehen"),
        # How one signs up for an item stands there, too.
        ("Wie melde ich mich zum Nähen an?", r"naehen@heil\.example"),
        ("wo meld ich mich fürs nähen an", r"naehen@heil\.example"),
        ("Muss man sich für das Schlendern anmelden?", r"lauf@heil\.example"),
        ("Brauche ich für die Röhrenradios eine Anmeldung?", "Liste im Laden"),
        ("muss ich mich beim nähen anmelden oder einfach kommen", r"naehen@heil\.example"),
        # But not what a talk is on, nor what is asked of all.
        ("Muss ich mich für „Vom Hobby zum Handwerk“ anmelden?", "^(?!.*Gewerbe anmeldet)"),
        ("Muss ich mich anmelden oder kann ich spontan kommen?", "verschieden"),
        ("Wo kann ich mich anmelden?", "gemeinsame Anmeldung gibt es nicht"),
        # A link that is asked for by the name of its item.
        ("zoomlink handys öffnen", r"treffen\.example/handys"),
        ("Link zu Handys öffnen?", r"treffen\.example/handys"),
        # An item that is named, and something that only its description has.
        ("Braucht man beim Radioabend mit den Röhrenradios viel Geduld?", "Leute mit Geduld"),
        ("How many people can join the talk on tube Röhrenradios?", "12 Personen"),
        ("wer ist bei röhrenradios verstehen zu gast", "Prenn.*Ahlers"),
        ("wo treffen sich die kurzwellenfreunde", "Klangkeller"),
        ("wann gibt es pflaumenkuchen", "Röhrenradios"),
        ("Wann ist Start beim Schlendern?", "gegen 10:30"),
        ("wann geht das Nähen los", "14:00"),
        ("In welcher Sprache ist der Abend mit den Röhrenradios?", "zweite Teil ist auf Englisch"),
        ("wer sitzt beim stammtisch der tüftlerinnen auf dem sofa", "(?s)Ruth Enders.*folgen noch"),
        ("wo ist gartengeräte schleifen", "außerhalb"),
        # What the event says of itself, not one of its parts or its history.
        ("Unter welchem Motto steht die Woche der Reparatur?", r"Heil\. Ganz\. Neu\."),
        ("Wann ist die Woche der Reparatur?", r"13\. bis 19\. Mai"),
        ("Seit wann gibt es die Woche der Reparatur?", "2019"),
        ("Wie viele Veranstaltungen gibt es insgesamt?", "und 60 Veranstaltungen"),
        # What there is on a subject is in the programme, not in an answer that mentions it; all of a track that comes.
        ("Gibt es etwas zu Röhrenradios?", "Röhrenradios verstehen"),
        ("kann ich da auch selber nen workshop anbieten", "bis zum 30. April"),
        ("Darf ich einen Vortrag halten?", "bis zum 30. April"),
        # What is not in the programme because it was called off.
        ("Löten für Eilige sollte um 15 Uhr sein, hier ist niemand?", "^Abgesagt sind"),
        ("wann ist stühle flechten", "^Abgesagt sind"),
        ("wann ist zäune richten", "15:00"),
        # Whoever asks for the weekend means both days that there are of it.
        ("was ist am wochenende los", "(?s)^(?!.*Röhren).*Schlendern.*Nähen"),
        # Of many houses each has its address in the note of its room, …
        ("Wo ist die Alte Druckerei?", "Setzergasse 4"),
        ("Wie lautet die Adresse vom Klangkeller?", r"Turmstr\. 9"),
        ("adresse hallenwerk", "Am Kai 12"),
        ("wo ist das nähen", "Setzergasse 4"),
        # … and the way to it in the texts on the way.
        ("wo parke ich beim hallenwerk", "^Am Hallenwerk gibt es 40 eigene Parkplätze.$"),
        ("wo parkt man am besten", "Parkhaus Lindentor"),
        ("Wie komme ich mit der Straßenbahn zum Hallenwerk?", "(?s)Linie 7|linie 7(?!.*Altstadt)"),
        ("ist das hallenwerk barrierefrei", "^Ja: "),
        ("Wo finde ich den Link zu einer Online-Veranstaltung?", "steht bei der Veranstaltung"),
    ],
)
def test_what_stands_in_the_description_of_an_item(week: Event, question: str, pattern: str) -> None:
    kind, said = _ask(week, question)
    assert kind is AnswerKind.ANSWER, said
    assert re.search(pattern, said, re.DOTALL), said


@pytest.mark.parametrize(
    "question",
    [
        "Bis wann geht der Stammtisch der Tüftlerinnen?",  # that it has been there since 2019 is no end
        "Link für die Solarlampen?",
        "Wer ist bei den Solarlampen zu Gast?",
        "Braucht man bei den Röhrenradios einen Hund?",
        "Wo treffen sich die Segelflieger?",
        "Darf ich meinen Vortrag auf Latein halten?",
        "Wo parke ich am Klangkeller?",
        "In welchem Stock ist der Klangkeller?",  # its address is none
        "kommt man mit rollstuhl in den klangkeller",  # that others are without steps says nothing of it
    ],
)
def test_a_text_that_tells_something_else_of_an_item_is_no_answer(week: Event, question: str) -> None:
    kind, said = _ask(week, question)
    assert kind is UNKNOWN, said


def test_what_is_still_to_come_on_a_subject_is_all_of_its_track(week: Event) -> None:
    kind, said = _ask(week, "Was gibt es heute noch zum Thema Draußen?", "2028-05-18T11:30")
    assert kind is AnswerKind.ANSWER, said
    assert "Zäune" in said, said
    assert "reden" not in said, said


def test_when_the_next_one_is_may_not_be_known(week: Event) -> None:
    kind, said = _ask(week, "Wann ist die nächste Woche der Reparatur?", "2028-05-19T18:00")
    assert kind is UNKNOWN, said
