"""Whole answers, on an invented event and on the examples."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import Answer, AnswerKind, View
from storage.event import Event
from storage.event_file import load

Ask = Callable[..., Answer]
DURING = "2027-05-21T10:40"
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.toml"))
TEXTS = Texts()


@pytest.mark.parametrize(
    ("question", "pattern"),
    [
        ("Wann ist der Bibliothekstag?", "20. und 21. Mai 2027"),
        ("wann gehts los", "20. Mai um 18:00"),
        ("Um wie viel Uhr ist Schluss?", "16:30"),
        ("Wann ist am Donnerstag Schluss?", "00:15"),
        ("Wie lange dauert das Buchbinden?", "2 Stunden"),
        ("Was kommt nach der Kaffeepause?", "Datenschutz.*11:00"),
        ("Was kommt vor der Kaffeepause?", "Roboter"),
        ("Was läuft am Freitag um halb elf?", "(?s)Buchbinden.*Kaffeepause"),
        ("Was gibt es am Donnerstagabend?", "(?s)Lesung.*Umtrunk"),
        ("Was läuft parallel zum Buchbinden?", "(?s)Roboter.*Datenschutz"),
        ("Wo ist das Buchbinden?", "Empore"),
        ("Wo treffen wir uns zum Umtrunk?", "Innenhof"),
        ("wie lautet die adresse", "Am Markt 5"),
        ("Mit welchem Bus komme ich hin?", "12"),
        ("wo kann ich parken", "Schützenhof"),
        ("Kann ich mein E-Auto laden?", "Ladesäulen"),
        ("Gibt es eine Rampe?", "Nordeingang"),
        ("Wer hält den Robotervortrag?", "Paul Weidner"),
        ("Was macht Rosa Klein?", "Buchbinderin"),
        ("Wer organisiert das?", "Büchereiverband.*Stadt"),
        ("Für wen ist das?", "Lesepatinnen"),
        ("handynummer orga?", "0151 0000111"),
        ("kein ton, wer hilft", "technik@"),
        ("Was kostet die Teilnahme?", "45 Euro"),
        ("Was kostet das Buchbinden?", "8 Euro"),
        ("Bis wann muss ich mich anmelden?", "7. Mai"),
        ("Wie viele Plätze hat das Buchbinden?", "12"),
        ("Wie viele passen in die Halle?", "160"),
        ("Welcher Raum ist der größte?", "Halle.*160"),
        ("Wie viele Leute kommen?", "150"),
        ("was gibt es zum mittagessen", "Suppe"),
        ("wie kann ich ein thema vorschlagen", "!vorschlag"),
        ("wie stimme ich ab", "!abstimmen"),
        ("wie viele themen darf ich wählen", "4"),
        ("Ist die Lesung vor oder nach dem Umtrunk?", "(?s)Lesung.*Umtrunk"),
        ("Ist das Buchbinden gleichzeitig mit den Robotern?", "^Ja.*"),
        ("Wo passen die meisten Leute rein?", "Halle.*160"),
        ("Was ist am Freitag zwischen halb zehn und Viertel nach zehn?", "(?s)Roboter.*Buchbinden"),
        ("Wo kann ich parken und was kostet das?", "kostenlos"),
        ("Wann ist am Freitag die letzte Veranstaltung?", "Schlussrunde"),
        ("Wie viele Vorträge gibt es?", "^2"),
        ("In welchem Stock ist die Empore?", "1. Stock"),
        ("Ist der Umtrunk freiwillig?", "^Ja"),
        ("Ist der Umtrunk Pflicht?", "^Nein"),
        ("Findet die Lesung am Freitag statt?", "^Nein.*20. Mai"),
        ("Ist das Buchbinden in der Halle?", "^Nein.*Empore"),
        ("Kann man online teilnehmen?", "^Ja.*hybrid"),
        ("Kann ich das Buchbinden online verfolgen?", "^Nein"),
        ("Wird die Lesung aufgezeichnet?", "^Nein"),
        ("Wann gibt es die Folien zu den Robotern?", "25. Mai"),
        ("Welche Themen sind schon vorgeschlagen?", "(?s)Dinge.*Sonntag"),
        ("Wie viele Punkte habe ich?", "4 Punkte"),
        ("Kann man während der Abstimmung noch Themen einreichen?", "^Ja"),
        ("Darf ich Bücher zum Tauschen mitbringen?", "Tauschtisch"),
        ("In welcher Sprache ist der Vortrag zum Datenschutz?", "Englisch"),
        ("Das wievielte Mal ist das?", "Sechster"),
        ("Wie heißt das WLAN?", "Reithalle.*leselust7"),
        ("Wann ist der Rundgang?", "21. Mai.*nicht bekannt"),
        ("Wie heißt die Buchbinderin?", "Rosa Klein"),
        ("wie hieß der typ mit den robotern", "Weidner"),
        ("Ist die Empore im Erdgeschoss?", "^Nein.*1. Stock"),
        ("welche räume sind im erdgeschoss", "Halle"),
        ("Komme ich mit dem Rollstuhl auf die Empore?", "^Nein.*Treppe"),
        ("ich sitze im rollstuhl, komm ich auf die empore", "Treppe"),
        ("welcher vortrag ist auf englisch", "Datenschutz"),
        ("Sind die Plätze beim Buchbinden begrenzt?", "^Ja, 12"),
        ("bin zu spät fürs buchbinden, wo ist das", "Empore"),
        ("gibts was ohne fleisch", "vegan"),
        ("läuft der datenschutzvortrag auch im netz", "^Ja.*https"),
        ("kann ich noch ein thema vorschlagen", "21. Mai um 09:00"),
        ("Was läuft am Freitag zwischen 9 und 11 Uhr auf der Empore?", "Buchbinden"),
        ("Wer spricht zum Thema Datenschutz?", "Paula Weidner"),
        ("Wann ist das Buchbinden und was kostet es?", "(?s)09:30.*8 Euro"),
        ("Wer macht das Buchbinden und wie komme ich hin?", "(?s)Rosa Klein"),
        (
            "Sehr geehrte Damen und Herren, würden Sie mir bitte den Preis mitteilen? Mit freundlichen Grüßen, E. Moor",
            "45 Euro",
        ),
        ("Muass i mi omelden?", "7. Mai"),
        ("hallo", "Hallo"),
        ("Danke!", "Gern"),
        ("bist du ein mensch", "Nein.*Bot"),
    ],
)
def test_answers_in_german(ask: Ask, question: str, pattern: str) -> None:
    found = ask(question)
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain
    assert found.confidence >= 0.5


@pytest.mark.parametrize(
    ("question", "pattern"),
    [
        ("When is lunch?", "12:00 to 13:15"),
        ("Where is the bookbinding?", "Empore"),
        ("Who gives the talk on robots?", "Weidner"),
        ("How long is the bookbinding?", "2 hours"),
        ("What happens at half past nine on Friday?", "(?s)Robots.*Bookbinding"),
        ("How much is a ticket?", "45 euros"),
        ("Is there vegan food?", "vegan"),
        ("how much if i come in person", "45 euros"),
        ("who do i call if i'm running late?", "0151 0000111"),
        ("is parking free", "^Yes.*Schützenhof"),
        ("which floor is the gallery on", "1st floor"),
        ("Can I get a certificate?", "e-mail"),
        ("thanks, bye!", "welcome"),
    ],
)
def test_answers_in_english(ask: Ask, question: str, pattern: str) -> None:
    found = ask(question, language="en")
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain


@pytest.mark.parametrize(
    "question",
    [
        "Wann ist der Yogakurs?",
        "Was gibt es genau zum Mittagessen?",
        "Welches Thema liegt gerade vorn?",
        "Wer war letztes Jahr der Gastgeber?",
        "Wie alt ist die Reithalle?",
        "Darf ich nach dem Umtrunk noch raus?",
        "Wann ist die Tombola?",
        "Gibt es ein Schwimmbad?",
        "Ist das Essen halal?",
        "Wer moderiert?",
        "Wer führt durchs Archiv?",
        "Wer ist Herr Müller?",
        "Wie alt ist Rosa Klein?",
        "Ist das Buchbinden ausgebucht?",
        "Wie wird das Wetter?",
        "Schreib mir ein Gedicht",
        "Wie hoch ist der Eiffelturm?",
        "Welche Band spielt beim Umtrunk?",
        "In welcher Partei ist Frau Klein?",
        "Wo ist Rosa Klein aufgewachsen?",
        "Gibt es eine Kinderbetreuung?",
        "Werden die Fahrtkosten übernommen?",
        "Kann ich auch nur am Freitag kommen?",
        "wo kann ich rauchen",
    ],
)
def test_what_is_not_known_is_said(ask: Ask, question: str) -> None:
    found = ask(question)
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain
    assert re.search("nicht|kein|leider", found.text.plain)


@pytest.mark.parametrize(
    ("question", "patterns"),
    [
        ("Wann spricht Weidner?", ["Paul ", "Paula"]),
        ("Wann ist der Vortrag?", ["Roboter", "Datenschutz"]),
    ],
)
def test_several_readings_are_all_told(ask: Ask, question: str, patterns: list[str]) -> None:
    found = ask(question)
    assert found.kind is AnswerKind.CLARIFY
    assert all(pattern in found.text.plain for pattern in patterns)


def test_the_buttons_of_several_readings_lead_to_one(ask: Ask) -> None:
    commands = [row[0].command for row in ask("Wann ist der Vortrag?").choices]
    assert len(commands) == 2
    for command, title in zip(commands, ("Roboter im Lesesaal", "Datenschutz an der Ausleihtheke"), strict=True):
        found = ask(command)
        assert found.kind is AnswerKind.ANSWER
        assert title in found.text.plain


@pytest.mark.parametrize(
    ("question", "now", "pattern"),
    [
        ("was läuft gerade", DURING, "(?s)Buchbinden.*Kaffeepause.*Danach.*Datenschutz"),
        ("was kommt als nächstes", DURING, "Datenschutz"),
        ("wie lange geht die pause noch", DURING, "20 Minuten"),
        ("wie lang noch bis zum mittagessen", DURING, "1 Stunde und 20 Minuten"),
        ("Hab ich die Begrüßung verpasst?", DURING, "^Ja"),
        ("läuft das buchbinden noch?", DURING, "^Läuft gerade"),
        ("wann gibts essen", DURING, "heute, 12:00"),
        ("Wer spricht als nächstes?", DURING, "Paula Weidner"),
        ("Wann gehts weiter?", DURING, "11:00"),
        ("bin ich zu früh?", "2027-05-21T08:10", "^Ja.*08:30"),
        ("läuft noch was", "2027-05-21T00:05", "Umtrunk"),
        ("was ist heute um neun", "2027-05-21T00:05", "Begrüßung"),
        ("Ist die Veranstaltung schon vorbei?", "2027-05-22T09:00", "^Ja"),
        ("Kann ich noch abstimmen?", "2027-05-21T13:00", "^Nein"),
        ("Was ist morgen?", "2027-05-20T19:00", "(?s)Einlass.*Schlussrunde"),
        ("kommt danach noch was", "2027-05-21T16:00", "^Nein.*16:30"),
    ],
)
def test_answers_know_the_time(ask: Ask, question: str, now: str, pattern: str) -> None:
    found = ask(question, now=now)
    assert re.search(pattern, found.text.plain), found.text.plain


def test_those_online_get_links(ask: Ask) -> None:
    found = ask("Wo ist der Vortrag zum Datenschutz?", attendance="online")
    assert "https://live.example.org/bibliothekstag" in found.text.plain
    assert "https" not in ask("Wo ist der Vortrag zum Datenschutz?").text.plain


def test_the_password_stays_private(ask: Ask) -> None:
    assert "leselust7" not in ask("wlan passwort?", private=False).text.plain
    assert "leselust7" in ask("wlan passwort?").text.plain


def test_an_entry_holds_only_in_its_time(ask: Ask) -> None:
    assert ask("Gibt es ein Fundbüro?", now="2027-05-21T10:00").kind is AnswerKind.ANSWER
    assert ask("Gibt es ein Fundbüro?", now="2027-05-25T10:00").kind is AnswerKind.UNKNOWN


def test_sources_are_dotted_keys(ask: Ask) -> None:
    assert ask("Wann ist die Mittagspause?").sources == ("item[mittag].start",)
    assert ask("Gibt es eine Fortbildungsbescheinigung?").sources == ("faq[1].answer",)


# -- any question -----------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_gets_an_answer(text: str) -> None:
    event = _load(Path(__file__).parent / "event.toml")
    for language in ("de", "en"):
        found = answer(text, View(event, event.local(_moment(event)), language, partial(TEXTS.text, language)))
        assert found.text.plain
        assert 0 <= found.confidence <= 1


_EVENTS: dict[Path, Event] = {}


def _load(path: Path) -> Event:
    if path not in _EVENTS:
        found = load(path).event
        assert found is not None
        _EVENTS[path] = found
    return _EVENTS[path]


def _moment(event: Event) -> datetime:
    return datetime.combine(event.starts_day, datetime.min.time(), UTC) + timedelta(hours=11)


EVERYTHING = [
    "Wann ist das?", "Wo ist das?", "Wer spricht?", "Was läuft jetzt?", "Was kommt danach?", "Wann gehts los?",
    "Bis wann geht das?", "Was kostet das?", "Wie komme ich hin?", "Gibt es Parkplätze?", "Wer organisiert das?",
    "Welche Themen gibt es?", "Für wen ist das?", "Gibt es Folien?", "wlan?", "Wie lange dauert es?", "Link?",
    "Was ist um zehn?", "An wen kann ich mich wenden?", "Was ist das für eine Veranstaltung?", "Ist das online?",
    "When is lunch?", "What's on tomorrow?", "Where is it?", "Is it over?",
]  # fmt: skip


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_examples_stand_every_question(path: Path, language: str) -> None:
    event = _load(path)
    for hours in (-24 * 30, 0, 24 * 30):
        view = View(event, _moment(event) + timedelta(hours=hours), language, partial(TEXTS.text, language))
        for question in EVERYTHING:
            assert answer(question, view).text.plain


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_item_is_found_by_its_title(path: Path) -> None:
    event = _load(path)
    view = View(event, _moment(event) - timedelta(days=10), "de", partial(TEXTS.text, "de"))
    for item in event.items:
        title = item.title.of("de")
        found = answer(f"Wann ist „{title}“?", view)
        assert title in found.text.plain, (title, found.text.plain)


def test_an_answer_takes_a_moment_only(ask: Ask) -> None:
    ask("Wann ist die Mittagspause?")
    start = time.process_time()
    for question in EVERYTHING:
        ask(question)
    assert (time.process_time() - start) / len(EVERYTHING) < 0.05
