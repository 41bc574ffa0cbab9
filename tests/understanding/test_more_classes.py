"""More classes of questions: rooms and links, what does not exist, what has begun, who belongs where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import AnswerKind, View
from storage.event import Attendance
from tests.understanding.test_classes import BEFORE, DURING, Asked, event_of

EN = {"language": "en"}
ONLINE = {"attendance": Attendance.ONLINE}
UNKNOWN = {"kind": AnswerKind.UNKNOWN}

CLASSES: Mapping[str, Sequence[Asked]] = {
    "what taking part costs, whatever else speaks of prices": (
        ("harbour", "Was kostet ein Ticket?", "^90 Euro"),
        ("harbour", "Is there a fee?", "^90 euros", EN),
        ("harbour", "Was kostet das Stornieren?", "1. März"),
    ),
    "all of a sort, not the next one alone": (("event", "Welche Pausen gibt es?", "(?s)Kaffeepause.*Mittagspause"),),
    "who helps": (
        ("harbour", "Who helps me with technical problems?", "Okafor", EN),
        ("harbour", "Who helps with registration?", "Ida Brandt", EN),
    ),
    "words that say little elsewhere, in a title": (("harbour", "When is the harbour tour start?", "18:00", EN),),
    "how many places there are": (
        ("event", "How many places are there in the bookbinding?", "12", EN),
        ("harbour", "How many places are there in the workshop?", "18", EN),
        ("harbour", "How many seats does the hack table have?", "18", EN),
        ("event", "Wie viele passen in den Workshop?", "12"),
        ("harbour", "Wie viele Plätze gibt es im Workshop?", "18"),
        ("event", "How many spots are available in the workshop?", "12", EN),
    ),
    "the way into a room online": (
        ("harbour", "How do I get into the deck?", "stream.example.org/deck", EN | ONLINE),
        ("harbour", "Wie komme ich ins Deck?", "stream.example.org/deck", ONLINE),
        ("harbour", "Wo ist das Deck?", "stream.example.org/deck", ONLINE),
        ("harbour", "where do i find the deck", "stream.example.org/deck", EN | ONLINE),
        ("harbour", "Wo ist das Deck?", "Stockwerk", UNKNOWN),
    ),
    "which is in a language": (
        ("event", "Which session is held in English?", "Privacy", EN),
        ("event", "Welche Session ist auf Englisch?", "Datenschutz"),
        ("event", "Is any session in English?", "Privacy", EN),
        ("event", "which sessions are given in english", "Privacy", EN),
    ),
    "who speaks in a room": (
        ("museum", "Wer spricht in der Diele?", "(?s)Petzold.*Nowak"),
        ("event", "Wer spricht in der Halle?", "(?s)Holm.*Paula Weidner"),
        ("harbour", "who speaks on deck", "Lindqvist", EN),
        ("village", "Wer redet auf Insel Rot?", "Hofrath"),
        ("museum", "Wer leitet die Arbeitsgruppe im Kontor?", "^(?!.*Sahin)(?s:.*)Brehmer"),
    ),
    "what is dealt with in a room": (
        ("village", "Worum geht es auf der Insel Blau?", "Laden"),
        ("village", "Welches Thema ist auf Insel Rot in der zweiten Runde?", "^Jugendraum"),
        ("village", "What is Insel Rot about in the first round?", "^Mitfahr", EN),
        ("museum", "Welches Thema ist in der Diele?", "Kinder"),
        ("museum", "Welche Arbeitsgruppe ist in der Mansarde?", "Inventar"),
        ("museum", "Was ist im Kontor?", "Mittagspause"),
    ),
    "access without steps": (
        ("museum", "Kommt man mit dem Rollstuhl in die Mansarde?", "^Nein"),
        ("event", "Can I get to the Empore in a wheelchair?", "^No", EN),
    ),
    "what is on after a time": (
        ("event", "Ist nach vier noch was?", "Schlussrunde", {"at": DURING}),
        ("museum", "Gibt es nach viertel nach vier noch etwas?", "Abschlussrunde", {"at": DURING}),
        ("event", "Is anything on after 4 pm?", "Closing", {"language": "en", "at": DURING}),
        ("village", "Was kommt nach 15 Uhr noch?", "Ausklang", {"at": DURING}),
        ("event", "Was ist nach 17 Uhr?", "Nichts", {"at": DURING}),
    ),
    "which topic was chosen": (
        ("event", "Welches Thema hat gewonnen?", "12:30", {"now": "2027-05-21T11:30"} | UNKNOWN),
        ("harbour", "Which topics won?", "09:00", {"now": "2028-04-04T17:00"} | EN | UNKNOWN),
        ("harbour", "Welche Themen haben das Rennen gemacht?", "09:00", {"now": "2028-04-04T17:00"} | UNKNOWN),
        ("event", "Steht schon fest, welche Themen drankommen?", "12:30", {"now": "2027-05-21T11:30"} | UNKNOWN),
        ("event", "Wer hat die Abstimmung gewonnen?", "!themen", {"now": "2027-05-21T13:30"} | UNKNOWN),
        ("village", "Which topic was chosen?", "Laden", EN),
    ),
    "whether one can come in already": (
        ("event", "Kann ich mich schon einwählen?", "Noch nicht: Begrüßung", {"now": "2027-05-21T08:00"} | ONLINE),
        ("harbour", "Kann ich mich schon einloggen?", "09:00", {"now": "2028-04-04T08:45"} | ONLINE),
        ("event", "Can I join already?", "Not yet: Welcome", {"now": "2027-05-21T08:35"} | EN | ONLINE),
        ("event", "darf man schon rein", "Noch nicht: Einlass", {"now": "2027-05-21T08:00"}),
        ("museum", "Kann ich schon rein?", "Ja: Ankommen", {"at": DURING}),
        ("event", "Bin ich zu früh?", "Ja, noch etwas: Einlass", {"now": "2027-05-21T08:00"}),
    ),
    "whether it has begun": (
        ("museum", "hats schon angefangen?", "(?s)Nein, noch nicht.*Ankommen", {"now": "2027-10-07T09:10"}),
        ("museum", "Hat es schon angefangen?", "läuft schon", {"at": DURING}),
        ("event", "Has it started yet?", "not yet", {"now": "2027-05-20T17:00"} | EN),
        ("harbour", "Geht es schon los?", "noch nicht", {"now": "2028-04-04T08:45"}),
        ("event", "Ist die Veranstaltung schon losgegangen?", "läuft schon", {"at": DURING}),
        ("village", "hat das forum schon begonnen", "vorbei", {"now": "2027-09-19T08:45"}),
    ),
    "how many came in the end": (
        ("museum", "Wie viele Leute waren am Ende dabei?", "nicht.*60", {"now": "2027-10-20T09:00"}),
        ("event", "How many people attended?", "not.*150", {"now": "2027-06-20T09:00"} | EN),
        ("event", "Wie viele Leute kommen?", "150"),
    ),
    "where somebody works": (
        ("event", "In welcher Kanzlei arbeitet Paula Weidner?", "Kanzlei Nord"),
        ("event", "Which law firm does Paula Weidner work for?", "Kanzlei Nord", EN),
        ("event", "Bei welcher Firma ist Rosa Klein?", "nicht bekannt.*Buchbinderin", UNKNOWN),
        ("museum", "Aus welchem Museum kommt Frau Nowak?", "Schifffahrtsmuseum"),
        ("village", "Bei welchem Verein ist Herr Hofrath?", "Bürgerbusverein"),
        ("harbour", "What institute is Ruth Lindqvist from?", "Hydrographic Office", EN),
        ("event", "Aus welchen Bibliotheken kommen die Leute?", "Mitarbeitende"),
        ("event", "An welchem Tag kommt Frau Klein?", "Freitag"),
    ),
    "tickets are how one registers": (
        ("event", "Bis wann bekomme ich noch Karten?", "7. Mai"),
        ("event", "bis wann gibts tickets", "7. Mai"),
        ("harbour", "Until when can I buy a ticket?", "20 March", EN),
        ("event", "Gibt es noch Karten?", "7. Mai"),
        ("event", "Kann ich noch mit Karte zahlen?", "", UNKNOWN),
        ("event", "Wo bekomme ich eine Karte vom Gelände?", "", UNKNOWN),
    ),
    "when the stream runs": (
        ("event", "Wann geht der Stream los?", "18:00", ONLINE),
        ("harbour", "When does the stream start?", "09:00", EN | ONLINE),
        ("event", "Wann ist die Übertragung zu Ende?", "16:30", ONLINE),
        ("event", "Wann bekomme ich den Zugangslink?", "", ONLINE | UNKNOWN),
        ("event", "Wann kommt der Streamlink?", "", ONLINE | UNKNOWN),
    ),
    "what there is none of by its number": (
        ("village", "Was gibt es in der dritten Runde?", "gibt es hier nicht"),
        ("village", "Wer leitet die Gesprächsinseln, vierte Runde?", "gibt es hier nicht"),
        ("village", "What is on in round 5?", "no such thing", EN),
        ("village", "Wann ist die zweite Runde der Gesprächsinseln?", "14:30"),
    ),
    "what is only to be confirmed": (
        ("event", "Der Bibliothekstag ist am Samstag, oder?", "^Nein: 20. und 21. Mai"),
        ("event", "Der Umtrunk ist am Donnerstag, stimmt's?", "^Ja: Umtrunk"),
        ("event", "The drinks are on Thursday, right?", "^Yes: Drinks", EN),
        ("event", "Frau Klein leitet das Buchbinden, oder?", "^Ja: Buchbinden"),
        ("museum", "Der Werkstatttag ist an einem Freitag, oder?", "^Nein: Am Donnerstag"),
        ("village", "Das Dorfforum ist am Sonntag, nicht wahr?", "^Nein: Am Samstag"),
        ("event", "Ist der Umtrunk am Donnerstag oder am Freitag?", "Umtrunk.*Donnerstag"),
    ),
    "on what day it all begins or ends": (
        ("event", "Geht der Bibliothekstag bis Samstag?", "^Nein: 20. und 21. Mai"),
        ("event", "Geht der Bibliothekstag bis Freitag, oder?", "^Ja: 20. und 21. Mai"),
        ("event", "Beginnt das Ganze am Freitag?", "^Nein: 20. und 21. Mai"),
        ("event", "Does the library day start on Friday?", "^No: 20 and 21 May", EN),
        ("event", "Geht der Umtrunk am Freitag los?", "^Nein: Umtrunk.*Donnerstag"),
    ),
    "in what somebody takes part": (
        ("event", "Wo überall wirkt Paula Weidner mit?", "^Datenschutz"),
        ("harbour", "Wo wirkt Ruth Lindqvist mit?", "^Gezeiten"),
        ("event", "Woran ist Rosa Klein beteiligt?", "Buchbinden für Anfänger"),
        ("event", "What is Rosa Klein involved in?", "Bookbinding", EN),
        ("event", "Wo wirkt Erna Mustermann mit?", "", UNKNOWN),
    ),
    "the smallest room is not what has the word in its title": (
        ("event", "Welcher Raum ist der kleinste?", "Empore.*40"),
        ("event", "Welcher Saal ist am kleinsten?", "Empore.*40"),
        ("harbour", "Which room is the largest?", "Deck.*200", EN),
    ),
    "what is proposed": (
        ("event", "Welche Vorschläge gibt es schon?", "(?s)Bibliothek der Dinge.*Sonntagsöffnung"),
        ("event", "Which session proposals are there?", "(?s)Bibliothek der Dinge.*Sonntagsöffnung", EN),
        ("village", "Welche Sessionideen gibt es?", "Mitfahrbänke"),
        ("event", "Bis wann kann ich einen Sessionvorschlag einreichen?", "einreichen|Bis"),
        ("event", "Worum geht es an den offenen Tischen?", "(?s)noch nicht fest.*Bibliothek der Dinge"),
        ("event", "Was wird an den offenen Tischen besprochen?", "Sonntagsöffnung"),
        ("event", "Worum geht es bei den Robotern?", "^(?!.*Sonntagsöffnung)(?s:.*)Vorlesen"),
        ("harbour", "Welche Sessionvorschläge liegen vor?", "noch nicht fest", UNKNOWN),
    ),
    "whether one has to": (
        ("event", "Muss ich beim Rundgang mitlaufen?", "^Nein.*freiwillig"),
        ("event", "Soll ich zum Rundgang etwas mitbringen?", "", UNKNOWN),
        ("event", "Muss ich dafür nach Elmshorn oder geht das am Rechner?", "hybrid"),
    ),
    "for whom, by any name of the event": (
        ("event", "Who is this meeting for?", "Staff", EN),
        ("event", "Who is this library day for?", "Staff", EN),
    ),
    "what there is online on a day": (
        ("event", "Gibt es am Freitag was für Online-Teilnehmende?", "(?s)Begrüßung.*live.example.org.*Schlussrunde"),
        ("event", "was läuft heute noch für onliner", "(?s)^(?!.*Begrüßung).*Datenschutz", {"at": DURING}),
        ("event", "Gibt es das auch online?", "hybrid"),
    ),
    "a second question that is only where or when": (
        ("event", "Muss man den Rundgang mitmachen, und wann ist der?", "(?s)freiwillig.*Freitag"),
        ("harbour", "Kostet die Hafenrundfahrt etwas und wo?", "(?s)15 Euro.*Anleger"),
        ("harbour", "Ist die Hafenrundfahrt kostenlos, und wann?", "(?s)15 Euro.*18:00"),
        ("event", "Wann ist die Begrüßung und wo?", "^Halle.*09:00"),
        ("event", "Wer leitet das Buchbinden und wann?", "09:30.*Rosa Klein"),
    ),
    "a weekday in the name of a topic": (
        ("event", "Ist die Sonntagsöffnung ein Thema?", "^Ja.*Sonntagsöffnung"),
        ("event", "Gibt es was zur Sonntagsöffnung?", "^Ja.*Sonntagsöffnung"),
        ("event", "Was gibt es am Sonntag?", "^Nichts"),
        ("event", "Was steht im Freitagsprogramm?", "Einlass"),
    ),
    "the length of a thing, in other words": (
        ("event", "Welche Dauer hat der Workshop?", "^2 Stunden"),
        ("event", "Workshopdauer?", "^2 Stunden"),
        ("harbour", "Workshopdauer?", "^3 Stunden"),
        ("event", "Wie viel Zeit soll ich für die Mittagspause einplanen?", "^1 Stunde und 15"),
        ("event", "What is the length of the hall?", "", EN | UNKNOWN),
    ),
    "the day of the week of the whole": (
        ("event", "Auf welchen Tag der Woche fällt die Tagung?", "^Donnerstag und Freitag"),
        ("museum", "Muss ich Urlaub nehmen oder ist das am Wochenende?", "^Donnerstag"),
        ("museum", "Ist die Veranstaltung am Donnerstag oder am Freitag?", "^Donnerstag"),
        ("event", "Beginnt der Workshop am Freitag?", "^Ja.*Buchbinden"),
        ("event", "Womit beginnt der Freitag?", "^(?!Ja|Nein).*Einlass"),
    ),
    "when one has to be there, and until when one may register": (
        ("event", "Wie früh muss ich da sein?", "^Einlass"),
        ("event", "Was ist der letzte Tag, um sich anzumelden?", "7. Mai"),
        ("harbour", "start time?", "09:00", EN),
    ),
    "once more, when it is over": (
        ("museum", "Wann gibt es die Tagung wieder?", "", {"now": "2027-10-09T10:00"} | UNKNOWN),
        ("museum", "when was the conference again", "October", {"now": "2027-10-09T10:00"} | EN),
    ),
    "what one can do in a break": (
        ("event", "Was kann man in der Mittagspause unternehmen?", "^Mittagspause"),
        ("event", "Was kann man in der Kaffeepause machen?", "Buchbinden"),
        ("event", "Welches Unternehmen ist dabei?", "", UNKNOWN),
    ),
}


@pytest.mark.parametrize(
    "asked", [pytest.param(one, id=f"{name}-{n}") for name, rows in CLASSES.items() for n, one in enumerate(rows)]
)
def test_more_classes_of_questions(texts: Texts, asked: Asked) -> None:
    name, question, pattern, *rest = asked
    more: Mapping[str, object] = rest[0] if rest else {}
    event, language = event_of(name), str(more.get("language", "de"))
    at = str(more.get("now", (DURING if more.get("at") is DURING else BEFORE)[name]))
    now = datetime.fromisoformat(at).replace(tzinfo=event.zone).astimezone(UTC)
    attendance = more.get("attendance", Attendance.ONSITE)
    assert isinstance(attendance, Attendance)
    found = answer(question, View(event, now, language, partial(texts.text, language), attendance))
    assert found.kind is more.get("kind", AnswerKind.ANSWER), found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain
