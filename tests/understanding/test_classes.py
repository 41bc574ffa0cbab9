"""Classes of questions: what is asked in many words, on four invented events.

Each class is one ability; its questions are of several events and put in several ways, so that no wording alone makes
the difference.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import AnswerKind, View
from storage.event import Attendance, Event
from storage.event_file import load

BEFORE = {
    "event": "2027-05-03T09:00", "museum": "2027-09-01T10:00", "village": "2027-09-01T10:00",
    "harbour": "2028-03-01T10:00",
}  # fmt: skip
DURING = {
    "event": "2027-05-21T10:40", "museum": "2027-10-07T10:35", "village": "2027-09-18T09:40",
    "harbour": "2028-04-04T09:40",
}  # fmt: skip

# The event, the question, what the answer has to say; then its language, its moment, its kind, where they are others.
Asked = tuple[str, str, str] | tuple[str, str, str, Mapping[str, object]]
CLASSES: Mapping[str, Sequence[Asked]] = {
    "how many have registered so far": (
        (
            "museum",
            "Wie viele haben sich schon angemeldet?",
            "(?s)nicht bekannt.*höchstens 60",
            {"kind": AnswerKind.UNKNOWN},
        ),
        ("museum", "wieviele anmeldungen gibts inzwischen", "(?s)höchstens 60", {"kind": AnswerKind.UNKNOWN}),
        ("museum", "How many people have signed up so far?", "60", {"language": "en", "kind": AnswerKind.UNKNOWN}),
        ("museum", "Wie viele sind bisher registriert?", "höchstens 60", {"kind": AnswerKind.UNKNOWN}),
        ("museum", "Wie viele Plätze sind noch frei?", "weiß", {"kind": AnswerKind.UNKNOWN}),
        ("museum", "Wie viele Leute können teilnehmen?", "Höchstens 60"),
        ("event", "Wie viele Anmeldungen habt ihr schon?", "(?s)nicht bekannt.*150", {"kind": AnswerKind.UNKNOWN}),
    ),
    "several rooms": (
        ("museum", "In welchen Räumen sind die Arbeitsgruppen?", "(?s)Diele.*Mansarde.*Kontor"),
        ("harbour", "in welchen räumen finden die offenen sessions statt", "(?s)Deck.*Kajüte"),
        ("harbour", "In which rooms are the open sessions?", "(?s)Deck.*Cabin", {"language": "en"}),
        ("event", "In welchen Sälen sind die offenen Tische?", "(?s)Halle.*Empore"),
        ("village", "in welchen räumen sind die gesprächsinseln", "(?s)Insel Rot"),
        ("harbour", "Which rooms are the open sessions in?", "(?s)Deck.*Cabin", {"language": "en"}),
    ),
    "how high a sum is": (
        ("harbour", "Wie hoch ist die Teilnahmegebühr?", "90 Euro"),
        ("harbour", "Wie hoch sind die Kosten für die Hafenrundfahrt?", "15 Euro"),
        ("event", "Wie hoch ist der Beitrag?", "45 Euro"),
        ("event", "Wie hoch ist das Honorar für die Lesung?", "", {"kind": AnswerKind.UNKNOWN}),
        ("event", "Wie hoch ist die Miete der Halle?", "", {"kind": AnswerKind.UNKNOWN}),
        ("harbour", "Wie hoch ist der Gewinn am Hacktisch?", "", {"kind": AnswerKind.UNKNOWN}),
        ("harbour", "How much is the fee?", "90 euros", {"language": "en"}),
        ("harbour", "Wie hoch ist das Preisgeld beim Hacktisch?", "", {"kind": AnswerKind.UNKNOWN}),
    ),
    "whom it is for": (
        ("village", "An wen richtet sich das Dorfforum?", "nicht bekannt", {"kind": AnswerKind.UNKNOWN}),
        ("museum", "An wen richtet sich der Werkstatttag?", "Ehrenamtliche"),
        ("event", "an wen richtet sich der bibliothekstag", "Mitarbeitende"),
        ("event", "Aus welchen Einrichtungen kommen die Teilnehmenden?", "Mitarbeitende"),
        ("museum", "Aus welchen Häusern kommen die Gäste?", "Ehrenamtliche"),
        ("museum", "Wer nimmt an so einem Werkstatttag teil?", "Ehrenamtliche"),
        ("event", "Aus welchen Berufen kommen die Leute?", "Mitarbeitende"),
    ),
    "whether something has begun": (
        ("harbour", "Ist die Eröffnung schon losgegangen?", "09:00", {"at": DURING}),
        ("event", "Ist das Buchbinden schon losgegangen?", "09:30", {"at": DURING}),
        ("event", "hat die kaffeepause schon angefangen", "10:30", {"at": DURING}),
        ("event", "Ist der Vortrag zu den Robotern schon gestartet?", "09:30", {"at": DURING}),
        ("event", "Has the bookbinding kicked off yet?", "09:30", {"language": "en", "at": DURING}),
        ("event", "Sind die offenen Tische schon im Gange?", "13:15", {"at": DURING}),
        ("event", "Has the closing round begun?", "15:30", {"language": "en", "at": DURING}),
    ),
    "what runs between two times": (
        ("event", "Was läuft zwischen elf und halb zwölf?", "(?s)Datenschutz.*11:00", {"at": DURING}),
        ("event", "was ist von halb elf bis elf", "(?s)Buchbinden.*Kaffeepause", {"at": DURING}),
        ("harbour", "Was läuft am 4. April zwischen zwei und drei?", "Hacktisch"),
        ("harbour", "What is on between 1 and 2 pm on the first day?", "Hack table", {"language": "en"}),
        ("event", "Was gibt es am Freitag von zwölf bis eins?", "Mittagspause"),
        ("event", "Was läuft am Donnerstag zwischen 20 und 21 Uhr?", "Umtrunk"),
    ),
    "when the doors open": (
        ("event", "wann macht ihr am 21. die türen auf", "08:30"),
        ("event", "Ab wann sind am Freitag die Türen offen?", "08:30"),
        ("museum", "wann macht ihr die türen auf", "09:00"),
        ("museum", "Wann öffnen sich die Türen?", "09:00"),
        ("museum", "When do the doors open?", "09:00", {"language": "en"}),
        ("museum", "wann wird aufgesperrt", "09:00"),
    ),
    "where something leaves from": (
        ("harbour", "wo legt das schiff ab", "Anleger 3"),
        ("harbour", "Wo fährt das Boot ab?", "Anleger 3"),
        ("harbour", "Where does the boat leave from?", "Pier 3", {"language": "en"}),
        ("harbour", "Von wo startet die Hafenrundfahrt?", "Anleger 3"),
        ("harbour", "wann legt das boot ab", "18:00"),
        ("harbour", "Where does the boat depart?", "Pier 3", {"language": "en"}),
    ),
    "whether one has to take part": (
        ("harbour", "Muss man bei der Hafenrundfahrt mitmachen?", "^Nein"),
        ("event", "Muss ich beim Umtrunk dabei sein?", "^Nein"),
        ("event", "Muss ich zum Rundgang durchs Archiv mitkommen?", "^Nein"),
        ("harbour", "Do I have to join the harbour tour?", "^No", {"language": "en"}),
        ("harbour", "Is it compulsory to take part in the boat tour?", "^No", {"language": "en"}),
        ("village", "Muss ich mit in die Kneipe?", "^Nein"),
    ),
    "what comes after a meal": (
        ("event", "Was kommt nach dem Essen?", "Offene Tische"),
        ("village", "Was ist nach dem Mittagessen dran?", "Werkschau"),
        ("harbour", "what comes after lunch", "Hack table", {"language": "en"}),
        ("museum", "was machen wir nach dem essen", "Rundgang"),
        ("museum", "Was läuft vor dem Mittagessen?", "Arbeitsgruppen"),
        ("harbour", "Was gibt es nach dem Mittagessen?", "Hacktisch"),
    ),
    "words that only fill": (
        ("village", "Darf ich einfach nur einen Stand haben?", "1. September"),
        ("museum", "Kann ich einfach mal fotografieren?", "Blitz"),
        ("village", "Kann ich mich einfach spontan für eine Insel entscheiden?", "spontan"),
        ("harbour", "Kann ich einfach stornieren?", "1. März"),
        ("museum", "any idea if i can take photos", "Blitz", {"language": "en"}),
        ("harbour", "any idea where i can leave my coat", "entrance", {"language": "en"}),
        ("village", "Any chance there is childcare?", "Stube", {"language": "en"}),
        ("harbour", "Do you happen to know whether there is a cloakroom?", "entrance", {"language": "en"}),
        ("harbour", "Keine Ahnung, wo die Garderobe ist, wissen Sie das?", "Eingang"),
        ("harbour", "habt ihr ne ahnung wo man jacken lassen kann", "Eingang"),
    ),
    "how to register": (("museum", "Wie melde ich mich an?", "(?s)museumsnetz.example/an"),),
    "what the address is": (
        ("village", "Wie ist die Adresse vom Kulturhof?", "Hofweg"),
        ("village", "adresse vom kulturhof bitte", "Hofweg 3"),
        ("event", "Reithalle Adresse?", "Am Markt 5"),
        ("harbour", "What is the address of the Speicher?", "Kaistraße 9", {"language": "en"}),
        ("museum", "Wie ist die Anschrift des Zollhauses?", "Strandstraße 2"),
        ("harbour", "Wie ist die Adresse der Website?", "", {"kind": AnswerKind.UNKNOWN}),
    ),
    "where a topic is, and whose it is": (
        ("village", "In welcher Runde ist das Thema Jugendraum dran?", "zweite Runde"),
        ("village", "in welcher runde gehts um mitfahrbänke", "(?s)erste Runde"),
        ("museum", "In welcher Arbeitsgruppe geht es um Fördermittel?", "Kontor"),
        ("museum", "Welches Thema hat Lutz Brehmer?", "Fördermittel"),
        ("village", "Which topic did Carla Minetti host?", "Laden", {"language": "en"}),
        ("village", "Welches Thema betreut Herr Hofrath?", "Mitfahrbänke"),
        ("museum", "Wer hat die Gruppe zu Kindern geleitet?", "weiß", {"kind": AnswerKind.UNKNOWN}),
        ("museum", "Wer leitet die Arbeitsgruppe zum Inventar?", "Mira Sahin"),
        ("museum", "Wer hat die Gruppe zu Kindern angeleitet?", "weiß", {"kind": AnswerKind.UNKNOWN}),
        ("village", "Wer betreut die Insel zum Laden?", "Carla Minetti"),
    ),
    "who moderates": (
        ("event", "Wer moderiert die Schlussrunde?", "weiß", {"kind": AnswerKind.UNKNOWN}),
        ("event", "Wer moderiert die offenen Tische?", "nicht bekannt|weiß", {"kind": AnswerKind.UNKNOWN}),
        # Who gives a talk does not moderate it.
        (
            "museum",
            "Wer moderiert den Vortrag zum Depot?",
            "nicht bekannt. Dabei sind: Dr. Ewa Nowak",
            {"kind": AnswerKind.UNKNOWN},
        ),
    ),
    "with whom the host works": (
        ("village", "Mit wem arbeitet der Landverein zusammen?", "weiß", {"kind": AnswerKind.UNKNOWN}),
        ("museum", "Mit wem arbeitet der Museumsverband zusammen?", "Sparkassenstiftung"),
        ("museum", "Mit wem habt ihr zusammengearbeitet?", "Sparkassenstiftung"),
        ("event", "Mit wem kooperiert der Büchereiverband?", "Sparkassenstiftung"),
        ("event", "Wer sind eure Kooperationspartner?", "Sparkassenstiftung"),
    ),
    "whether it takes place again": (
        ("harbour", "Kommt bald wieder so ein Treffen?", "2029"),
        ("harbour", "Macht ihr das nochmal?", "2029"),
        ("harbour", "Wird es eine Neuauflage geben?", "2029"),
        ("harbour", "Are you doing this again?", "2029", {"language": "en"}),
        ("village", "Gibt es so ein Forum bald wieder?", "Daun"),
        ("harbour", "Is a follow-up planned?", "2029", {"language": "en"}),
    ),
    "in which language it is": (
        ("event", "Will the talks be held in English?", "Privacy", {"language": "en"}),
        ("event", "Finden die Vorträge auf Englisch statt?", ""),
        ("event", "Is everything in German?", "German", {"language": "en"}),
        ("event", "Sprechen alle Deutsch?", "Deutsch"),
    ),
    "who welcomes": (
        ("museum", "Who gave the welcome address?", "Petzold", {"language": "en"}),
        ("museum", "Who gives the opening remarks?", "Petzold", {"language": "en"}),
        ("event", "Who gives the welcome speech?", "Sander", {"language": "en"}),
    ),
    "until when something can be handed in": (
        ("harbour", "Bis wann kann ich die Hafenrundfahrt absagen?", "1. März"),
        ("event", "Bis wann kann ich fürs Buchbinden Material bestellen?", "", {"kind": AnswerKind.UNKNOWN}),
        (
            "museum",
            "Until when can I cancel the tour of the exhibition?",
            "",
            {"language": "en", "kind": AnswerKind.UNKNOWN},
        ),
    ),
    "where something has to go": (("village", "An wen muss ich mich wegen der Werkschau wenden?", "Gerda Thelen"),),
    "which topic is in a room at a time": (
        (
            "event",
            "Welches Thema ist um halb zwei auf der Empore?",
            "(?s)nicht bekannt.*Offene Tische",
            {"kind": AnswerKind.UNKNOWN},
        ),
        ("village", "Welches Thema läuft um halb elf auf Insel Blau?", "Laden"),
        ("museum", "Worum geht es um halb zwölf in der Mansarde?", "Inventar"),
        ("museum", "Welches Thema ist um 11:30 Uhr im Kontor dran?", "Fördermittel"),
        (
            "harbour",
            "Welches Thema ist am 5. April um halb elf in der Kajüte?",
            "(?s)nicht bekannt.*Offene Sessions",
            {"kind": AnswerKind.UNKNOWN},
        ),
    ),
    "what is needed for something": (
        ("harbour", "Brauche ich für den Hacktisch einen Rechner?", "Laptop"),
        ("harbour", "Was brauche ich für den Hacktisch?", "Laptop"),
        ("harbour", "Do I need anything for the hack table?", "laptop", {"language": "en"}),
        ("harbour", "Brauche ich am Hacktisch irgendein Gerät?", "Laptop"),
    ),
    "what to wear": (
        ("event", "Was soll ich zum Umtrunk anziehen?", "", {"kind": AnswerKind.UNKNOWN}),
        ("harbour", "What should I wear on the harbour tour?", "", {"language": "en", "kind": AnswerKind.UNKNOWN}),
        ("village", "Welche Kleidung trage ich beim Ausklang?", "", {"kind": AnswerKind.UNKNOWN}),
        ("harbour", "Welche Schuhe soll ich zur Hafenrundfahrt anziehen?", "", {"kind": AnswerKind.UNKNOWN}),
    ),
    "two questions on what is on now": (
        ("event", "Was läuft gerade und wo ist das?", "(?s)Buchbinden.*Empore", {"at": DURING}),
        ("event", "Was läuft jetzt und wer redet da?", "(?s)Buchbinden.*Rosa Klein", {"at": DURING}),
        ("harbour", "Was läuft gerade und wer spricht da?", "(?s)Gezeiten.*Lindqvist", {"at": "2028-04-04T09:40"}),
        (
            "harbour",
            "What is on now and who is speaking?",
            "(?s)Tides.*Lindqvist",
            {"language": "en", "at": "2028-04-04T09:40"},
        ),
        ("museum", "Was kommt als Nächstes und wo ist das?", "(?s)Arbeitsgruppen.*Diele", {"at": DURING}),
        ("museum", "Was ist als nächstes dran und wer macht das?", "(?s)Arbeitsgruppen", {"at": DURING}),
    ),
    "whether registration is closed": (
        ("event", "Ist die Anmeldung schon zu?", "(?s)^Nein.*7. Mai"),
        ("harbour", "Ist die Anmeldung geschlossen?", "vorbei", {"at": "2028-03-25T10:00"}),
        ("village", "is registration closed already", "^No", {"language": "en"}),
        ("museum", "Ist die Anmeldung noch offen?", "24. September"),
        ("harbour", "Is registration closed?", "^Yes", {"language": "en", "at": "2028-03-25T10:00"}),
        ("museum", "ist die anmeldung schon zu", "(?s)^Ja.*24. September", {"at": "2027-09-28T10:00"}),
    ),
    "what was a year before": (
        ("village", "Wo war das Forum im Jahr davor?", "", {"kind": AnswerKind.UNKNOWN}),
        ("museum", "Wo war das vor einem Jahr?", "", {"kind": AnswerKind.UNKNOWN}),
        ("harbour", "Who spoke here a year ago?", "", {"language": "en", "kind": AnswerKind.UNKNOWN}),
    ),
    "how much and how many, with a slip": (
        ("event", "wivel plätze hat das buchbinden", "12"),
        ("event", "wievil leute kommen", "150"),
        ("event", "wiefiel kostet das", "45"),
    ),
}


@cache
def event_of(name: str) -> Event:
    """One of the events."""
    outcome = load(Path(__file__).parent / f"{name}.toml")
    assert outcome.event is not None, outcome.problems
    return outcome.event


@pytest.mark.parametrize(
    "asked", [pytest.param(one, id=f"{name}-{n}") for name, rows in CLASSES.items() for n, one in enumerate(rows)]
)
def test_classes_of_questions(texts: Texts, asked: Asked) -> None:
    name, question, pattern, *rest = asked
    more: Mapping[str, object] = rest[0] if rest else {}
    event, language = event_of(name), str(more.get("language", "de"))
    at = more.get("at", BEFORE)
    moment = str(at[name] if isinstance(at, Mapping) else at)
    now = datetime.fromisoformat(moment).replace(tzinfo=event.zone).astimezone(UTC)
    found = answer(question, View(event, now, language, partial(texts.text, language), Attendance.ONSITE))
    assert found.kind is more.get("kind", AnswerKind.ANSWER), found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain
