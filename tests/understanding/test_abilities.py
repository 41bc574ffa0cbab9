"""Abilities that questions of many wordings need, each on more than one invented event."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import AnswerKind, View
from storage.event import Attendance
from storage.event_file import load

BEFORE = {"event": "2027-05-03T09:00", "museum": "2027-09-01T10:00", "village": "2027-09-01T10:00"}
HARBOUR, CLOSING = "2028-03-01T10:00", "2028-04-05T15:20"
UNKNOWN = "unknown"

# The event, the language, the question, what the answer has to say; then its moment or its kind, where they are others.
Asked = tuple[str, str, str, str] | tuple[str, str, str, str, str]
ABILITIES: Mapping[str, Sequence[Asked]] = {
    "what runs beside something": (
        ("event", "de", "was kollidiert mit dem buchbinden", "(?s)Roboter.*Datenschutz"),
        ("event", "de", "Mit welchen Programmpunkten überschneidet sich der Vortrag zu den Robotern?", "Buchbinden"),
        ("event", "de", "Überschneidet sich der Vortrag zu den Robotern mit dem Buchbinden?", "^Ja"),
        ("event", "de", "Überschneidet sich der Datenschutz mit der Mittagspause?", "^Nein"),
        ("harbour", "en", "What clashes with the hack table?", "Nothing"),
        ("event", "de", "Welche Veranstaltungen konkurrieren mit dem Buchbinden?", "(?s)Roboter.*Datenschutz"),
    ),
    "what follows and what goes before": (
        ("event", "de", "Was folgt am Freitag auf die Mittagspause?", "Offene Tische"),
        ("event", "de", "Welcher Programmpunkt folgt auf den Vortrag über Roboter?", "Kaffeepause"),
        ("harbour", "en", "Which item follows lunch on the first day?", "Hack table"),
        ("village", "de", "was schließt sich an das mittagessen an", "Werkschau"),
        ("museum", "de", "Was steht direkt im Anschluss an die Mittagspause auf dem Programm?", "Rundgang"),
        ("village", "de", "Was geht der Mittagspause voraus?", "Gesprächsinseln"),
    ),
    "a closing that lasts is something that runs": (
        ("harbour", "de", "kommt jetzt noch was oder wars das", "Abschluss", CLOSING),
        ("harbour", "de", "Was läuft gerade?", "Abschluss", CLOSING),
        ("harbour", "en", "is anything still on", "Closing", CLOSING),
        ("harbour", "de", "was kommt noch", "Abschluss", "2028-04-05T14:20"),
        ("harbour", "de", "Ist schon Schluss?", "Nein", CLOSING),
        ("harbour", "de", "Was läuft am 5. April um halb vier?", "Abschluss"),
    ),
    "what is in a language on a day": (
        ("event", "en", "Which talks are in English on Friday?", "^Privacy"),
        ("event", "en", "Which talks are in English on Thursday?", "^Not at that time"),
        ("event", "de", "Welche Vorträge sind am Donnerstag auf Englisch?", "^Nicht zu dieser Zeit"),
        ("event", "de", "Gibt es am Freitag was auf Englisch?", "^Ja"),
        ("event", "de", "ist am freitag vormittag was auf englisch", "^Ja"),
        ("event", "en", "Anything in English on Friday afternoon?", "^Not at that time"),
    ),
    "when and where at once": (
        ("event", "de", "Wann und wo spricht Rosa Klein?", "(?s)09:30.*Empore"),
        ("event", "en", "When and where is Paul Weidner's talk?", "(?s)09:30.*Halle"),
        ("event", "de", "wann und in welchem raum redet paul weidner", "(?s)09:30.*Halle"),
        ("museum", "de", "Wann und wo hält Ewa Nowak ihren Vortrag?", "(?s)09:45.*Diele"),
        ("harbour", "en", "When and where does Ruth Lindqvist speak?", "(?s)09:30.*Deck"),
        ("event", "de", "wo und wann ist frau klein dran", "(?s)09:30.*Empore"),
    ),
    "who opens it": (
        ("event", "de", "Wer eröffnet den Bibliothekstag?", "^Imke Sander"),
        ("museum", "de", "wer eröffnet den werkstatttag", "Petzold"),
        ("museum", "de", "Wer begrüßt uns am Morgen?", "Petzold"),
        ("event", "de", "Wer begrüßt die Gäste?", "^Imke Sander"),
        ("harbour", "de", "Wer eröffnet die Hafendatentage?", "Eröffnung", UNKNOWN),
        ("harbour", "en", "Who opens the conference?", "", UNKNOWN),
    ),
    "turns of which a word says nothing of its own": (
        ("event", "de", "Wann ist mit den Folien zu den Robotern zu rechnen?", "25. Mai"),
        ("museum", "de", "Mit welchen Kosten habe ich zu rechnen?", "20 Euro"),
        ("harbour", "de", "Bedarf es für die Hafenrundfahrt einer Anmeldung?", "anmelden"),
        ("museum", "de", "Bedarf es einer Voranmeldung?", "24. September"),
        ("event", "de", "Aus wie vielen Vorträgen kann ich wählen?", "^2"),
        ("event", "en", "How many talks can I choose from altogether?", "^2"),
        ("harbour", "de", "Ist die Hafenrundfahrt mit dem Teilnahmebeitrag abgegolten?", "^Nein"),
    ),
    "on which date": (
        ("event", "de", "Ab welchem Datum sind die Folien zu den Robotern abrufbar?", "25. Mai"),
        ("event", "en", "From what date are the slides on the robots available?", "25 May"),
        ("harbour", "de", "An welchem Datum ist die Hafenrundfahrt?", "4. April"),
        ("event", "en", "Which day is the reading?", "20 May"),
        ("event", "de", "An welchem Tag gibt es eine Bescheinigung?", "", UNKNOWN),
        ("event", "de", "wv uhr gehts am freitag los", "08:30"),
    ),
    "which way it leads": (
        ("village", "de", "Welcher Bus fährt vom Bahnhof zum Kulturhof?", "412"),
        ("event", "de", "Wann fährt der Bus zurück zum Bahnhof?", "", UNKNOWN),
        ("museum", "de", "Wie lange läuft man von der Haltestelle?", "acht Minuten"),
        ("museum", "de", "Wann fährt die Straßenbahn zum Hauptbahnhof?", "", UNKNOWN),
        ("event", "en", "When does the bus back to the station leave?", "", UNKNOWN),
    ),
    "what is called so comes before what is of that kind": (
        ("event", "de", "wann ist die feier", "^Umtrunk"),
        ("event", "de", "wo ist die party", "Innenhof"),
        ("event", "en", "When does the party end?", "00:15"),
        ("event", "de", "Bis wann geht das Fest?", "00:15"),
    ),
    "what a price is": (
        ("harbour", "de", "hafenrundfahrt preis", "15 Euro"),
        ("event", "de", "Welcher Preis gilt für das Buchbinden?", "8 Euro"),
        ("harbour", "en", "what fee do i pay for the harbour tour", "15 euros"),
        ("village", "de", "Welche Kosten entstehen für die Kneipe?", "zahlt seine Getränke selbst"),
        ("harbour", "en", "parking fee", "3 euros"),
        ("village", "en", "parking fee", "", UNKNOWN),
        ("event", "de", "Preis für die beste Idee?", "", UNKNOWN),
    ),
    "whether it is in the price": (
        ("event", "de", "Ist der Kaffee im Beitrag enthalten?", "1 Euro"),
        ("event", "en", "Is coffee included?", "1 euro"),
        ("harbour", "de", "Ist das Parken im Ticket drin?", "3 Euro"),
        ("event", "de", "Ist das Parken im Preis enthalten?", "kostenlos"),
        ("event", "de", "Ist die Suppe im Preis drin?", "", UNKNOWN),
        ("museum", "de", "Ist die Suppe im Preis drin?", "", UNKNOWN),
        ("village", "de", "Ist die Kinderbetreuung im Preis drin?", "", UNKNOWN),
    ),
    "how far it is on foot": (
        ("museum", "de", "wie lange laufe ich von der haltestelle", "acht Minuten"),
        ("museum", "de", "Wie lange läuft man vom Neuen Markt?", "acht Minuten"),
        ("village", "de", "Wie weit ist es zu Fuß von der Haltestelle?", "fünf Minuten"),
        ("event", "de", "Wie lange geht der Umtrunk?", "4 Stunden"),
        ("event", "de", "wie lange laufe ich vom schützenhof", "", UNKNOWN),
    ),
}


@pytest.mark.parametrize(
    "asked", [pytest.param(one, id=f"{name}-{n}") for name, rows in ABILITIES.items() for n, one in enumerate(rows)]
)
def test_abilities(texts: Texts, asked: Asked) -> None:
    name, language, question, pattern, *rest = asked
    event = load(Path(__file__).parent / f"{name}.toml").event
    assert event is not None
    at = next((one for one in rest if one != UNKNOWN), BEFORE.get(name, HARBOUR))
    now = datetime.fromisoformat(at).replace(tzinfo=event.zone).astimezone(UTC)
    found = answer(question, View(event, now, language, partial(texts.text, language), Attendance.ONSITE))
    assert found.kind is (AnswerKind.UNKNOWN if UNKNOWN in rest else AnswerKind.ANSWER), found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain
