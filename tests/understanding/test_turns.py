"""Turns that people use for the same question, on several events: a class of questions in each test."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import Answer, AnswerKind, View
from storage.event import Attendance, Event
from storage.event_file import load

BEFORE = {
    "event": "2027-05-03T09:00",
    "museum": "2027-09-01T10:00",
    "village": "2027-09-01T10:00",
    "harbour": "2028-03-01T10:00",
    "bank/openings/events/stadtarchiv": "2027-03-01T10:00",
}
AFTER = {
    "event": "2027-06-03T09:00",
    "museum": "2027-10-20T10:00",
    "village": "2027-10-01T10:00",
    "harbour": "2028-05-01T10:00",
}


@cache
def event_of(name: str) -> Event:
    """One of the events."""
    outcome = load(Path(__file__).parent / f"{name}.toml")
    assert outcome.event is not None, outcome.problems
    return outcome.event


Ask = Callable[..., Answer]


@pytest.fixture
def ask(texts: Texts) -> Ask:
    """A question on one of the events, before or after it."""

    def asked(name: str, question: str, *, now: str = "", after: bool = False) -> Answer:
        event = event_of(name)
        local = datetime.fromisoformat(now or (AFTER if after else BEFORE)[name])
        moment = local.replace(tzinfo=event.zone).astimezone(UTC)
        english = re.search(r"\b(?:the|is|do|does|who|how|can|for|are|will)\b", question, re.IGNORECASE) is not None
        language = "en" if english else "de"
        return answer(question, View(event, moment, language, partial(texts.text, language), Attendance.ONSITE))

    return asked


def says(found: Answer, pattern: str) -> bool:
    """Whether an answer says this."""
    return found.kind is AnswerKind.ANSWER and re.search(pattern, found.text.plain, re.DOTALL) is not None


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("event", "An wen richtet sich der Bibliothekstag?"),
        ("event", "wen wollt ihr mit dem tag erreichen"),
        ("event", "Dürfen auch Lesepatinnen teilnehmen?"),
        ("event", "Who is the library day aimed at?"),
        ("museum", "An wen wendet sich die Veranstaltung?"),
        ("museum", "Können Ehrenamtliche mitmachen?"),
        ("museum", "Are volunteers welcome?"),
        ("museum", "Für welche Leute ist der Tag gedacht?"),
    ],
)
def test_whom_it_is_for(ask: Ask, name: str, question: str) -> None:
    assert says(ask(name, question), "Lesepat|reading mentors|Ehrenamtliche")


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Muss ich zum Umtrunk kommen?", "freiwillig"),
        ("event", "muss man beim rundgang mitmachen", "freiwillig"),
        ("event", "Do I have to attend the tour of the archive?", "optional|voluntary"),
        ("harbour", "Müssen alle bei der Hafenrundfahrt mitgehen?", "freiwillig"),
        ("harbour", "Do we need to join the boat tour?", "optional|voluntary"),
        ("village", "Soll man zum Ausklang mitkommen oder ist das jedem überlassen?", "freiwillig"),
        ("village", "Ist die Dorfkneipe Pflicht?", "freiwillig"),
    ],
)
def test_whether_one_has_to_come(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Do I have to pay to take part?", "45 euros"),
        ("museum", "Muss ich für die Teilnahme etwas zahlen?", "20 Euro"),
        ("museum", "Muss man Eintritt zahlen?", "20 Euro"),
        ("harbour", "Do we have to pay for the boat?", "15 euros"),
        ("harbour", "Will I need to pay as a student?", "40 euros"),
        ("harbour", "Wie viel Geld kostet die Rundfahrt?", "15 Euro"),
        ("event", "Wie viel Eintritt nehmt ihr?", "45 Euro"),
    ],
)
def test_whether_one_has_to_pay(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("village", "Was zahle ich, wenn ich teilnehme?"),
        ("village", "Muss ich etwas bezahlen?"),
        ("village", "How much do I have to pay?"),
    ],
)
def test_what_is_paid_back_is_no_price(ask: Ask, name: str, question: str) -> None:
    assert "Reisekosten" not in ask(name, question).text.plain


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Ist der Rundgang schon vorbei?", "^Ja"),
        ("event", "Is the tour of the archive over?", "^Yes"),
        ("event", "Hab ich den Rundgang verpasst?", "^Ja"),
        ("museum", "Sind die Arbeitsgruppen schon rum?", "^Ja"),
    ],
)
def test_what_has_no_time_is_over_with_its_day(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question, after=True), said)


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("museum", "welche themen gibt es in den arbeitsgruppen"),
        ("museum", "Welche AGs gibt es am Vormittag?"),
        ("museum", "Wie viele Arbeitsgruppen gibt es?"),
        ("museum", "How many working groups are there?"),
        ("village", "Welche Gesprächsinseln gibt es am Vormittag?"),
        ("village", "Was für Gesprächsinseln habt ihr in der ersten Runde?"),
    ],
)
def test_groups_and_tables_are_the_topics_dealt_with_there(ask: Ask, name: str, question: str) -> None:
    assert says(ask(name, question), "Fördermittel.*Inventar.*Kinder|Mitfahrbänke.*Laden(?!.*Jugend)")


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("village", "Wann ist das nächste Treffen?", "2028"),
        ("village", "Wo findet die nächste Tagung statt?", "Daun"),
        ("village", "When is the next meeting?", "2028"),
        ("village", "wann is das nächste dorfforum", "2028"),
        ("harbour", "When is the next conference?", "2029"),
        ("harbour", "Wann ist die nächste Konferenz?", "2029"),
    ],
)
def test_the_next_edition(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question, after=True), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Was kommt nach der Schlussrunde?", "Rundgang"),
        ("event", "Is there anything after the closing round?", "(?i)tour"),
        ("harbour", "Kommt nach dem Abschluss noch was?", "Nichts mehr"),
    ],
)
def test_what_has_no_time_may_come_after_the_last_thing(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("village", "wie erreich ich gerda theln", "thelen@"),
        ("museum", "mail von henrike vos", "voss@"),
        ("event", "telefonnummer von imke sanders", "0151"),
        ("harbour", "How do I reach Tom Okafer?", "tom@"),
        ("museum", "Wann spricht Ewa Novak?", "09:45"),
        ("event", "Wann liest Greta Hollm?", "18:00"),
    ],
)
def test_a_name_with_a_slip_of_the_finger(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("event", "wer wird deutscher meister?"),
        ("event", "Wer spielt heute in der Bundesliga?"),
        ("village", "Who won the German cup?"),
        ("museum", "Wer ist der bekannteste deutsche Maler?"),
    ],
)
def test_a_field_that_names_nobody_does_not_tell_who(ask: Ask, name: str, question: str) -> None:
    assert ask(name, question).kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Wie komme ich hin, wenn ich kein Auto habe?", "Buslinie 12"),
        ("event", "Womit komme ich ohne Auto zur Reithalle?", "Buslinie 12"),
        ("harbour", "How do I get there without a car?", "U4|Underground"),
        ("harbour", "I have no car, how do I get there?", "U4|Underground"),
        ("village", "Hab keinen Führerschein, wie komm ich zum Kulturhof?", "412"),
        ("museum", "Womit fahre ich am besten zum Zollhaus?", "Straßenbahn"),
    ],
)
def test_without_a_car(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Gibt es am Freitag noch etwas, wenn die Schlussrunde vorbei ist?", "Rundgang"),
        ("harbour", "What happens once the tides talk is over?", "Lunch"),
        ("harbour", "Was kommt, sobald der Hacktisch zu Ende ist?", "Hafenrundfahrt"),
        ("village", "Was passiert, wenn das Mittagessen rum ist?", "Werkschau"),
        ("museum", "was ist los nachdem das grußwort fertig ist", "Depot"),
    ],
)
def test_what_comes_once_something_is_over(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("event", "Wie lange fährt die Buslinie 12?"),
        ("event", "How long does the bus take?"),
        ("event", "wie lang braucht man mit dem bus"),
    ],
)
def test_how_often_something_runs_is_not_how_long_it_takes(ask: Ask, name: str, question: str) -> None:
    assert ask(name, question).kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Wo sind die Folien zu den Robotern?", "roboter.pdf"),
        ("museum", "Wo ist die Checkliste?", "depot.pdf"),
        ("museum", "wo liegt die checkliste vom depot", "depot.pdf"),
    ],
)
def test_where_a_material_is(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Ist das am Wochenende?", "(?i)donnerstag|20. und 21. Mai"),
        ("harbour", "Is it on a weekday or at the weekend?", "(?i)tuesday|4 and 5 April"),
        ("village", "Unter der Woche oder am Wochenende?", "(?i)samstag"),
        ("museum", "fällt das aufs wochenende oder auf nen werktag", "(?i)donnerstag"),
    ],
)
def test_whether_it_is_at_the_weekend(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("harbour", "Wie groß ist die Gruppe bei der Hafenrundfahrt?", "50"),
        ("harbour", "How big are the groups on the boat tour?", "50"),
        ("museum", "Wie groß sind die Gruppen beim Rundgang?", "20"),
        ("event", "In wie großen Gruppen läuft das Buchbinden?", "12"),
        ("event", "mit wie vielen leuten ist das buchbinden", "12"),
    ],
)
def test_how_large_a_group_is(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Ab welchem Tag nehmt ihr Themen an?", "21. Mai"),
        ("event", "Mir ist noch ein Thema eingefallen, ist es zu spät?", "(?i)noch nicht|ab|bis"),
        ("harbour", "When do you start accepting topics?", "4 April"),
        ("harbour", "Bis wann nehmt ihr Themen entgegen?", "4. April"),
        ("village", "An welchem Datum kann ich ein Thema vorschlagen?", "18. September"),
    ],
)
def test_from_when_topics_are_taken(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Was kostet das Buchbinden und wo ist es?", "8 Euro.*Empore"),
        ("harbour", "Wann ist die Hafenrundfahrt und wo trifft man sich?", "18:00.*Anleger 3"),
        ("harbour", "What does the boat tour cost and where do we meet?", "15 euros.*Pier 3"),
        ("museum", "Wann ist Mittagspause und wo wird gegessen?", "12:15.*Kontor"),
        ("museum", "Wann ist Mittagspause und ab wann wird serviert?", "^[^\n]*12:15[^\n]*$"),
    ],
)
def test_two_questions_on_one_thing(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("harbour", "wlan passwort bitte? Wo ist die Garderobe?", "ankerkette.*neben dem Eingang"),
        ("harbour", "Wo ist die Garderobe und wie heißt das WLAN?", "(?i)neben dem Eingang.*ankerkette"),
        (
            "harbour",
            "Ich bin spät dran. Wo ist die Garderobe? Und wie heißt das WLAN?",
            "(?i)neben dem Eingang.*ankerkette",
        ),
        ("harbour", "Wann ist die Hafenrundfahrt? Wer hält die Keynote?", "18:00.*weiß ich leider nicht"),
        ("harbour", "where do i hang my coat and what is the wifi password", "entrance|Eingang.*ankerkette"),
    ],
)
def test_two_questions_on_two_things(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


_SITUATIONS = (
    "muss urlaub einreichen, ",
    "überleg ob ich schon heimfahr, ",
    "mag nicht allein im hotel hocken, ",
    "akku fast leer, ",
    "die kollegen wollen das wissen, ",
    "hol mir schnell einen kaffee, ",
    "blöde situation, ",
    "sitz noch im zug. ",
    "gotta leave early, ",
)
_QUESTIONS = (
    ("Wann ist die Hafenrundfahrt?", "18:00"),
    ("wo ist die garderobe", "(?i)neben dem Eingang"),
    ("wie heißt das wlan", "ankerkette"),
    ("was läuft um 12 uhr", "Mittagessen"),
)


@pytest.mark.parametrize("situation", _SITUATIONS)
@pytest.mark.parametrize(("question", "said"), _QUESTIONS)
def test_what_is_told_changes_no_answer(ask: Ask, situation: str, question: str, said: str) -> None:
    assert ask("harbour", situation + question).text == ask("harbour", question).text
    assert says(ask("harbour", situation + question), said)


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("harbour", "will zur hafenrundfahrt, wann startet die", "18:00"),
        ("harbour", "Die Hafenrundfahrt, wo trifft man sich da?", "Anleger 3"),
        ("harbour", "ich sitze im rollstuhl, was kostet die hafenrundfahrt", "15 Euro"),
    ],
)
def test_what_the_question_speaks_of_counts(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


ARCHIVE = "bank/openings/events/stadtarchiv"  # guided tours and a film that repeat, stations all day


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Wer führt durchs Magazin?", "Pia Rothenburg.*10:30.*Henning Voss.*13:30"),
        ("Wo starten die Führungen?", "^Eingangshalle"),
        ("Wie groß sind die Gruppen bei der Magazinführung?", "Höchstens 15"),
        ("Wie oft läuft der Film?", "^3:"),
        ("Wie viele Vorträge gibt es am Nachmittag?", "^1:.*Spinnerinnen"),
        ("Welche Stationen gibt es?", "Schriften.*Papier.*Familie"),
        ("Was kostet das Siegelgießen?", "2 Euro"),
        ("Was gibt es für Kinder?", "Archivrallye.*Gespenst"),
        ("What is on for families?", "Archivrallye.*Gespenst"),
    ],
)
def test_what_there_is_several_times(ask: Ask, question: str, said: str) -> None:
    assert says(ask(ARCHIVE, question), said)


def test_old_photos_have_nothing_to_do_with_age(ask: Ask) -> None:
    assert "Fotos" not in ask(ARCHIVE, "Unsere Tochter ist 5, darf sie zur Rallye?").text.plain


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("event", "Brauche ich eine Anmeldung?", "7. Mai"),
        ("museum", "Muss man sich anmelden?", "begrenzt"),
        ("village", "Ab wann können wir Ideen einreichen?", "09:00"),
        ("harbour", "Wie groß ist die Gruppe bei der Hafenrundfahrt?", "50"),
    ],
)
def test_signing_up_and_ideas(ask: Ask, name: str, question: str, said: str) -> None:
    assert says(ask(name, question), said)


def test_what_is_told_last_is_not_asked(ask: Ask) -> None:
    assert ask("harbour", "Kannst du mir einen Witz erzählen, bin grad müde").kind is AnswerKind.UNKNOWN
    assert ask("harbour", "Gibt es Tischtennis, unser Verein hat Schläger").kind is AnswerKind.UNKNOWN
    # What somebody needs is asked for.
    assert says(ask("harbour", "kein empfang hier drin, brauch mal das wlan"), "ankerkette")
