"""Questions on three further events: who hosts topics, other editions, ways on foot, things that are counted."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import Answer, AnswerKind, View
from storage.event import Attendance, Event
from storage.event_file import load

BEFORE = {"museum": "2027-09-01T10:00", "village": "2027-09-01T10:00", "harbour": "2028-03-01T10:00"}
DURING = {"museum": "2027-10-07T10:35", "village": "2027-09-18T09:40", "harbour": "2028-04-04T09:40"}


@cache
def event_of(name: str) -> Event:
    """One of the events."""
    outcome = load(Path(__file__).parent / f"{name}.toml")
    assert outcome.event is not None, outcome.problems
    return outcome.event


def asked(texts: Texts, name: str, question: str, *, language: str = "de", during: bool = False) -> Answer:
    """The answer to a question on one of the events."""
    event = event_of(name)
    now = datetime.fromisoformat((DURING if during else BEFORE)[name]).replace(tzinfo=event.zone).astimezone(UTC)
    return answer(question, View(event, now, language, partial(texts.text, language), Attendance.ONSITE))


@pytest.mark.parametrize(
    ("name", "question", "language", "pattern"),
    [
        ("village", "Was macht Nils Hofrath?", "de", "(?s)Bürgerbusverein.*Mitfahrbänke.*Insel Rot"),
        ("village", "wer ist carla minetti", "de", "(?s)Dorfladen.*Laden für alle"),
        ("village", "Wann ist Carla Minetti dran?", "de", "10:00"),
        ("village", "Wo finde ich Herrn Hofrath?", "de", "Insel Rot"),
        ("village", "An welcher Insel geht es um den Laden?", "de", "Insel Blau"),
        ("village", "Bei welcher Insel wird über Mitfahrbänke gesprochen?", "de", "Insel Rot"),
        ("village", "was für themen gibts in der ersten runde", "de", "(?s)^(?!.*Jugendraum).*Laden"),
        ("village", "What will the second round be about?", "en", "Jugendraum"),
        ("harbour", "What are the open sessions about?", "en", "not settled yet"),
        ("harbour", "Worum geht es am Hacktisch?", "de", "(?s)^(?!.*noch nicht fest).*Liegeplätze"),
        ("village", "Ab wann kann man Themen einreichen?", "de", "09:00"),
        ("harbour", "When can I propose topics?", "en", "09:30"),
        ("harbour", "Kann ich schon ein Thema vorschlagen?", "de", "Noch nicht.*09:30"),
        ("village", "Welcher Bus bringt mich zum Kulturhof?", "de", "412"),
        ("village", "Wie weit ist der Fußweg vom Bahnhof?", "de", "fünf Minuten"),
        ("harbour", "How long is the walk from the underground?", "en", "ten minutes"),
        ("harbour", "Welche U-Bahn bringt mich hin?", "de", "U4"),
        ("harbour", "Is there Wi-Fi at the venue?", "en", "ankerkette"),
        ("harbour", "What can I eat at the venue?", "en", "vegetarian"),
        ("village", "What is the venue?", "en", "Kulturhof"),
        ("village", "Gibt es WLAN am Veranstaltungsort?", "de", "apfelbaum"),
        ("harbour", "Gibt es Treppen?", "de", "Aufzug"),
        ("village", "Ich kann keine Stufen gehen, wo komme ich rein?", "de", "Obsthof"),
        ("village", "Ich sitze im Rollstuhl. Wie komme ich in den Saal?", "de", "^(?!Ja).*Rampe"),
        ("village", "Wie viele Vereine sind bei der Werkschau?", "de", "Neun Vereine"),
        ("village", "How many clubs present themselves at the Werkschau?", "en", "Neun Vereine"),
        ("village", "Wie viele Personen passen in den Saal?", "de", "90"),
        ("village", "Wie viele Leute kommen?", "de", "80"),
        ("harbour", "How many people fit on the boat?", "en", "50"),
        ("harbour", "Was bezahle ich für die Teilnahme?", "de", "90 Euro"),
        ("harbour", "Was zahle ich für die Rundfahrt?", "de", "15 Euro"),
        ("village", "Bis zu welchem Tag kann ich mich anmelden?", "de", "10. September"),
        ("harbour", "Bis zu welchem Datum kann man kostenfrei stornieren?", "de", "1. März"),
        ("village", "Muss ich vorher sagen, auf welche Insel ich gehe?", "de", "spontan"),
        ("harbour", "Können Sie mir sagen, wann das Mittagessen ist?", "de", "12:00"),
        ("harbour", "Where do I ask a question from the stream?", "en", "pad"),
        ("harbour", "Wo finde ich den Livestream?", "de", "https://stream"),
        ("harbour", "In how many days does it start?", "en", "34 days"),
        ("harbour", "Wie viele Schnittstellen zeigt Frau Lindqvist?", "de", "Drei"),
        ("museum", "Wie viele Schritte hat Frau Nowak?", "de", "sieben"),
        ("museum", "welche AG macht was mit Kindern", "de", "Diele"),
        ("museum", "In welchem Raum ist die Gruppe zum Inventar?", "de", "Mansarde"),
        ("museum", "Welche Arbeitsgruppen gibt es?", "de", "(?s)Fördermittel.*Kinder"),
        ("museum", "Wie viele Arbeitsgruppen gibt es?", "de", "^3"),
        ("museum", "Was macht Paul Adler?", "de", "(?s)Technik.*Inventar"),
        ("museum", "Welche Straßenbahn fährt zum Zollhaus?", "de", "Straßenbahn 5"),
        ("museum", "How long does it take to walk from Neuer Markt?", "en", "acht Minuten"),
        ("museum", "Is the venue step-free?", "en", "stufenlos"),
        ("museum", "Ist die Anmeldung noch offen?", "de", "24. September"),
        ("museum", "Ich gehe an Krücken. Komme ich in die Mansarde?", "de", "nur eine Treppe"),
        ("museum", "Was bezahle ich als Mitglied?", "de", "frei"),
        ("museum", "Sollte ich vorab sagen, welche Arbeitsgruppe ich will?", "de", "Pinnwand"),
        ("museum", "Was ist der letzte Programmpunkt?", "de", "Abschlussrunde"),
        ("harbour", "Was ist der letzte Programmpunkt?", "de", "Abschluss"),
    ],
)
def test_answers(texts: Texts, name: str, question: str, language: str, pattern: str) -> None:
    found = asked(texts, name, question, language=language)
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain


@pytest.mark.parametrize(
    ("name", "question", "language", "pattern"),
    [
        ("village", "Where is lunch served?", "en", "Gute Stube"),
        ("village", "Wo wird das Essen ausgegeben?", "de", "Gute Stube"),
        ("village", "In wie vielen Minuten beginnen die Gesprächsinseln?", "de", "20 Minuten"),
        ("village", "In how many minutes is lunch?", "en", "2 hours and 20 minutes"),
        ("village", "Wo ist das nächste Dorfforum?", "de", "Daun"),
        ("harbour", "Where will the next Harbour Data Days take place?", "en", "Rotterdam"),
        ("harbour", "Wo ist die nächste Konferenz?", "de", "Rotterdam"),
        ("harbour", "Wo ist der nächste Vortrag?", "de", "Gezeiten"),
        ("village", "danke, hat super funktioniert", "de", "^Gern geschehen"),
        ("village", "Vielen Dank, hab es gefunden", "de", "^Gern geschehen"),
        ("harbour", "thanks, that worked", "en", "welcome"),
        ("harbour", "Ist die Garderobe schon offen?", "de", "ab 8 Uhr"),
        ("village", "danke, ist das Mittagessen schon fertig", "de", "12:00"),
    ],
)
def test_answers_on_the_day(texts: Texts, name: str, question: str, language: str, pattern: str) -> None:
    found = asked(texts, name, question, language=language, during=True)
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain


@pytest.mark.parametrize(
    ("name", "question", "language"),
    [
        ("village", "Was bezahle ich für die Teilnahme?", "de"),
        ("village", "How much do I pay to take part?", "en"),
        ("village", "Wie viele Leute betreuen die Kinder?", "de"),
        ("village", "Wo war das letzte Dorfforum?", "de"),
        ("harbour", "Where was the last conference?", "en"),
        ("village", "Ist die Scheune schon offen?", "de"),
        ("village", "Wie ist die Mail von Frau Minetti?", "de"),
        ("village", "Welches Hotel empfehlen Sie?", "de"),
        ("museum", "Wo war der letzte Werkstatttag?", "de"),
        ("museum", "Wie viele Leute arbeiten beim Verband?", "de"),
        ("museum", "Wer leitet die Arbeitsgruppe zu Kindern im Museum?", "de"),
        ("museum", "Wann ist der nächste Werkstatttag?", "de"),
    ],
)
def test_what_is_not_told(texts: Texts, name: str, question: str, language: str) -> None:
    found = asked(texts, name, question, language=language, during=True)
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def test_a_host_and_a_contact_of_one_name_are_told_apart(texts: Texts) -> None:
    found = asked(texts, "village", "was macht thelen")
    assert found.kind is AnswerKind.CLARIFY
    assert "Gerda" in found.text.plain
    assert "Jugendraum" in found.text.plain


def test_who_can_be_reached_is_meant_where_that_is_asked(texts: Texts) -> None:
    assert "thelen@" in asked(texts, "village", "Wie ist die E-Mail von Thelen?").text.plain
