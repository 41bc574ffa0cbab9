"""A meeting with outings, an office and a fair: what is elsewhere, when things open, what one misses."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "moortage"
title = "Moortage 2028"
description = "Tagung der Moorverbände mit Vorträgen und einer Gerätemesse."
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2028-06-06T10:00:00
ends = 2028-06-07T16:00:00
cost = "80 Euro, Mitglieder 60 Euro; Tageskarte 45 Euro"
registration = { url = "https://moor.example/an", until = 2028-05-20, note = "Später kostet es 95 Euro an der Kasse." }

[[contact]]
name = "Imke Harms"
role = "Tagungsbüro und Moderation"
email = "buero@moortage.example"
[[contact]]
name = "Onno Decker"
role = "Technik"
email = "technik@moortage.example"

[venue]
name = "Torfwerk Wiesmoor"
address = "Kanalweg 8, 26639 Wiesmoor"
parking = "Auf der Wiese hinter dem Werk, kostenlos."
public_transport = "Bus 460 bis Torfwerk."
accessibility = "Das Werk ist stufenlos, es gibt einen Aufzug."
catering = "Mittags Eintopf, auch vegan."

[[room]]
id = "halle"
name = "Maschinenhalle"
note = "Bei Regen tropft es am Eingang."
[[room]]
id = "stube"
name = "Stube 0.04"

[[item]]
id = "auftakt"
title = "Begrüßung"
kind = "plenary"
start = 2028-06-06T10:00:00
end = 2028-06-06T10:30:00
rooms = ["halle"]
[[item]]
id = "torf"
title = "Torf ohne Ende?"
kind = "talk"
start = 2028-06-06T10:30:00
end = 2028-06-06T11:15:00
rooms = ["halle"]
speakers = ["Dr. Antje Freese, Hochschule Emden"]
description = "Wie lange der Vorrat noch reicht."
[[item]]
id = "kaffee"
title = "Kaffeepause am Vormittag"
kind = "break"
start = 2028-06-06T11:15:00
end = 2028-06-06T11:45:00
rooms = ["halle"]
[[item]]
id = "wollgras"
title = "Wollgras zählen"
kind = "talk"
start = 2028-06-06T11:45:00
end = 2028-06-06T12:30:00
rooms = ["halle"]
speakers = ["Edo Saathoff"]
[[item]]
id = "mittag"
title = "Mittagspause"
kind = "break"
start = 2028-06-06T12:30:00
end = 2028-06-06T13:30:00
[[item]]
id = "lupe"
title = "Workshop Moose unter der Lupe"
kind = "workshop"
start = 2028-06-06T13:30:00
end = 2028-06-06T15:00:00
rooms = ["stube"]
speakers = ["Renke Aden"]
[[item]]
id = "kuchen"
title = "Kaffee und Kuchen am Nachmittag"
kind = "break"
start = 2028-06-06T15:00:00
end = 2028-06-06T15:30:00
rooms = ["stube"]
[[item]]
id = "pegel"
title = "Workshop Pegel ablesen"
kind = "workshop"
start = 2028-06-06T15:30:00
end = 2028-06-06T17:00:00
rooms = ["halle"]
[[item]]
id = "gebuehr"
title = "AG Gebühren"
kind = "workshop"
start = 2028-06-06T15:30:00
end = 2028-06-06T17:00:00
rooms = ["stube"]
[[item]]
id = "abend"
title = "Moorfahrerstammtisch"
kind = "social"
start = 2028-06-06T19:00:00
end = 2028-06-06T22:00:00
description = "Im Gasthof Zur Lore, Dorfstraße 1. Bitte in die Liste am Empfang eintragen."
[[item]]
id = "treff"
title = "Abendtreff im Garten"
kind = "social"
start = 2028-06-05T19:00:00
end = 2028-06-05T21:00:00
[[item]]
id = "lorenfahrt"
title = "Fahrt mit der Lorenbahn"
kind = "excursion"
start = 2028-06-07T09:00:00
end = 2028-06-07T12:00:00
meeting_point = "Gleis am Lokschuppen"
description = "Bei Gewitter fällt die Fahrt aus. Hin geht es mit Fahrgemeinschaften. Feste Schuhe sind Pflicht."
[[item]]
id = "beratung"
title = "Einzelberatung"
kind = "open"
start = 2028-06-07T13:00:00
end = 2028-06-07T15:00:00
rooms = ["stube"]
description = "Anmeldung im Tagungsbüro."
[[item]]
id = "ende"
title = "Nachgespräch"
kind = "end"
start = 2028-06-07T15:00:00
end = 2028-06-07T16:00:00
rooms = ["halle"]

[[item]]
id = "schau"
title = "Ausstellung: Torfstecher"
kind = "social"
start = 2028-06-06T09:00:00
end = 2028-06-06T18:00:00
rooms = ["stube"]
[[item]]
id = "gang-di"
title = "Moorgang mit Rolf (Dienstag)"
kind = "excursion"
start = 2028-06-06T13:00:00
end = 2028-06-06T13:40:00
[[item]]
id = "gang-mi"
title = "Moorgang mit Rolf (Mittwoch)"
kind = "excursion"
start = 2028-06-07T12:30:00
end = 2028-06-07T13:10:00
[[item]]
id = "schule"
title = "Workshop Moor im Unterricht"
kind = "workshop"
start = 2028-06-07T13:00:00
end = 2028-06-07T14:00:00
rooms = ["stube"]
description = "Versuche für die Klassen 5 bis 10. Gebäck gibt es um 13:30 Uhr."

[[material]]
title = "Folien: Wollgras zählen"
kind = "slides"
item = "wollgras"
url = "https://moortage.example/wollgras.pdf"

[[faq]]
questions = ["Wann ist das Tagungsbüro besetzt?"]
answer = "Das Tagungsbüro (Raum 0.01) ist Dienstag von 9 bis 17 Uhr besetzt, Mittwoch von 8 bis 13 Uhr."
[[faq]]
questions = ["Wann ist die Gerätemesse geöffnet?"]
answer = "Die Gerätemesse ist an beiden Tagen von 10 bis 18 Uhr geöffnet."
[[faq]]
questions = ["Wo kann ich übernachten?"]
answer = "Im Hotel Heidehof (92 Euro) und im Gästehaus Birke (51 Euro mit Frühstück)."
[[faq]]
questions = ["Gibt es Reisekostenzuschüsse?"]
answer = "Mitglieder können einen Zuschuss von 100 Euro zur Reise beantragen."
[[faq]]
questions = ["Werden die Vorträge aufgezeichnet?"]
answer = "Was in der Maschinenhalle stattfindet, steht ab 1. Juli als Aufnahme auf der Website."
[[faq]]
questions = ["Bekomme ich eine Bescheinigung?"]
answer = "Vor Ort am Mittwoch an der Kasse, online Teilnehmende bekommen sie bis 30. Juni per Mail."
"""
NOW = "2028-06-06T12:40"


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    """The meeting."""
    return written(EVENT)


def said(event: Event, turns: Sequence[str], now: str, language: str = "de") -> str:
    """What is said to the last of these turns, with its kind in front."""
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    view, about, told = View(event, moment, language, partial(TEXTS.text, language)), About(), ""
    for question in turns:
        found = turn(question, view, about)
        about, told = found.about, f"{found.answer.kind.value}: {found.answer.text.plain}"
    return " ".join(told.split())


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        # What an outing has is not what the house has.
        (("Wann ist der Stammtisch?", "gibts da auch was veganes?"), "^unknown: .*Moorfahrerstammtisch"),
        (("Wann ist die Lorenfahrt?", "gibt es da einen aufzug?"), "^unknown: .*Lorenbahn"),
        (("Wann ist der Vortrag zu Torf?", "gibt es da einen aufzug?"), "^answer: .*Aufzug"),
        (("Wann ist die Lorenbahn?", "und wie kommt man da hin?"), "Fahrgemeinschaften"),
        (("Was ist am Mittwochmorgen?", "wann fahren wir los?"), "09:00"),
        (("Wann ist die Lorenbahn?", "und wenn gewitter is?"), "fällt die Fahrt aus"),
        (("Wann ist die Lorenbahn?", "und bei Gewitter?"), "fällt die Fahrt aus"),
        # Slides and recordings of what was spoken of, also where there are none.
        (("Wer redet über Torf?", "gibts ihre folien?"), "^unknown"),
        (("Wer redet über Wollgras?", "gibts seine folien?"), "wollgras.pdf"),
        (("Wann ist der Vortrag Torf ohne Ende?", "gibt es vom Vortrag folien?"), "^unknown"),
        (("Wann ist der Vortrag Torf ohne Ende?", "Gibt es Folien?"), "wollgras.pdf"),
        # The event's own fee, the other one of two, no more than that, somebody else.
        (("Wo kann ich parken?", "und der eintritt?"), "80 Euro"),
        (("Wo kann ich parken?", "und der preis?"), "kostenlos"),
        (("Wo kann ich schlafen?", "und das andere?"), "Birke"),
        (("Was gibt es zu essen?", "was denn genau?"), "^unknown: .*Eintopf"),
        (("Bekomme ich eine Bescheinigung?", "Und für meine Kollegin, die online dabei ist?"), "30. Juni"),
        (("Bis wann kann ich mich anmelden?", "und wenn ichs verpasse?"), "95 Euro"),
        # Who moderates what has nobody is not known, whoever moderates the rest.
        (("Wann ist das Nachgespräch?", "wer moderiert das?"), "^unknown: .*Nachgespräch"),
        (("Wer moderiert?",), "Imke Harms"),
    ],
)
def test_follow_ups_keep_to_what_was_spoken_of(event: Event, turns: Sequence[str], wanted: str) -> None:
    found = said(event, turns, "2028-05-02T09:00")
    assert re.search(wanted, found), found


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        # What comes next is what begins next, not what is there once all that runs is over.
        (("was läuft gerade?", "und danach?"), "Kaffeepause"),
        (("Wer ist Antje Freese?", "was macht sie auf der tagung?"), "Torf ohne Ende"),
        (("Wer ist Antje Freese?", "hat sie auch bücher geschrieben?"), "^unknown"),
        (("wie lang geht der moorgang am dienstag?", "und am mittwoch?"), "12:30"),
        (("Was läuft parallel zum Moorgang am Dienstag?", "nein ich meine parallel zur AG Gebühren"), "Pegel"),
        (("bis wann kann ich mich anmelden?", "wo kauf ich die karten?"), "moor.example|95 Euro"),
        (("Wann ist der Workshop Moor im Unterricht?", "für welche klassen?"), "5 bis 10"),
        (("Wann ist der Workshop Moor im Unterricht?", "und wann gibt es gebäck?"), "13:30"),
        (("Wann ist der Stammtisch?", "muss man sich da eintragen?"), "Liste am Empfang"),
        # Two questions, the second of the item that the first was answered with.
        (("wann ist die lorenfahrt und was zieh ich an?",), "09:00.*Feste Schuhe"),
        (("wer spricht über torf und worum geht es?",), "Freese.*Vorrat"),
        (("wo ist das nachgespräch und wer moderiert es?",), "Maschinenhalle.*nicht"),
    ],
)
def test_follow_ups_within_the_day(event: Event, turns: Sequence[str], wanted: str) -> None:
    found = said(event, turns, "2028-06-06T10:40")
    assert re.search(wanted, found), found


@pytest.mark.parametrize(
    ("question", "wanted", "not_said"),
    [
        ("wann macht die messe zu", "bis 18 Uhr", "^unknown"),
        ("wann macht das tagungsbüro auf", "9 bis 17 Uhr", "Einzelberatung"),
        ("wo ist das tagungsbüro?", "Raum 0.01", "Stube"),
        ("ich finde das tagungsbüro nicht", "Raum 0.01", "^unknown"),
        ("Wo ist die Einzelberatung?", "Stube 0.04", "Raum 0.01"),
        ("wo trag ich mich für den stammtisch ein", "Liste am Empfang", "Abendtreff"),
        ("Welche Workshops gibt es nach der Mittagspause?", "Moose.*Pegel.*AG Gebühren", "Wollgras"),
        ("Welcher Workshop kommt nach der Mittagspause?", "Moose", "Pegel"),
        ("Welche Vorträge gibt es vor der Mittagspause?", "Torf.*Wollgras", "Moose"),
        ("in welchem raum ist die ag gebühren", "Stube 0.04", "^unknown|Euro"),
        ("ich komme erst am mittwoch, was verpasse ich", "Begrüßung.*Stammtisch|Begrüßung.*stammtisch", "Lorenbahn"),
        ("was kostet nur der mittwoch", "45 Euro", "80 Euro"),
        ("Was kostet die Mitgliedschaft?", "^unknown", "^answer"),
        ("Was zahlen Mitglieder?", "60 Euro", "^unknown"),
        ("kann ich mit karte zahlen", "^unknown", "Tageskarte"),
        ("wird Torf ohne Ende aufgezeichnet?", "ab 1. Juli", "^unknown"),
        (
            "wird der workshop zu den moosen aufgezeichnet?",
            "^unknown: .*im Allgemeinen|^unknown: .*Allgemein",
            "^answer",
        ),
        ("regnets heute?", "^unknown", "^answer"),
        ("hallo, ich bin neu hier", "Hallo", "^unknown"),
        ("gibt es abends was veganes", "^(?!answer: .*Mittags)", "^answer: Mittags Eintopf"),
        ("was ziehe ich zum abend an", "^unknown", "Feste Schuhe"),
        ("Welche Veranstaltungen sind in der Stube?", "Moose.*AG Gebühren", "^unknown"),
        ("was kommt nach den moosen", "Kaffee und Kuchen", "Lupe"),
        ("was kostet die teilnahme für mitglieder?", "60 Euro", "Zuschuss"),
        ("Gibt es einen Zuschuss?", "100 Euro", "^unknown"),
        ("für wen ist der vortrag wollgras zählen", "Wollgras zählen", "Saathoff"),
        ("gibt es heute mittag kuchen?", "Kaffee und Kuchen|^unknown", "^answer: Nein: Mittagspause"),
        ("In welchem Gebäude ist die Tagung?", "Torfwerk", "Tageskarte"),
        ("wie viele veranstaltungen sind am mittwoch?", "^answer: 4", "Torf"),
        ("was bietet die stube an?", "Moose.*Kaffee und Kuchen", "Wollgras"),
        ("seit wann gibts die moortage?", "^(?!answer: 6)", "6. und 7. Juni"),
        ("kein bild, wer hilft?", "Onno Decker", "^unknown"),
    ],
)
def test_plain_questions_are_answered_by_what_tells_it(event: Event, question: str, wanted: str, not_said: str) -> None:
    found = said(event, (question,), NOW)
    assert re.search(wanted, found), found
    assert not re.search(not_said, found), found


@pytest.mark.parametrize(
    ("now", "wanted"),
    [("2028-06-06T11:20", "11:15"), ("2028-06-06T13:00", "15:00"), ("2028-06-06T15:10", "15:00")],
)
def test_coffee_is_the_one_that_is_on_or_next(event: Event, now: str, wanted: str) -> None:
    assert wanted in said(event, ("where's the coffee?",), now, "en")
    assert wanted in said(event, ("wo gibts kaffee",), now)
