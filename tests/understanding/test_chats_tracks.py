"""Chats on a programme in tracks: the one called A, what there is in a track, whose slides, what one cannot come to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "hafentag"
title = "Hafentage 2028"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2028-06-14T09:00:00
ends = 2028-06-15T15:00:00
cost = "90 Euro"
registration = { url = "https://hafen.example/dabei", until = 2028-06-10, note = "Absagen geht bis zum 12. Juni." }

[[contact]]
name = "Wiebke Ohlsen"
role = "Organisation"
email = "orga@hafen.example"
[[contact]]
name = "Focko Harms"
role = "Technik"
email = "technik@hafen.example"

[venue]
name = "Speicher am Kai"
address = "Kaistraße 2, 26725 Emden"
parking = "Kostenlos auf dem Parkplatz am Deich, sechs Minuten zu Fuß."
catering = "Mittags Labskaus und vegane Linsensuppe im Foyer."

[[room]]
id = "boden"
name = "Kornboden"
link = "https://live.hafen.example/boden"
[[room]]
id = "kontor"
name = "Kontor"
[[room]]
id = "foyer"
name = "Foyer"

[[item]]
id = "keynote-1"
title = "Keynote: Häfen im Wandel"
kind = "talk"
start = 2028-06-14T09:30:00
end = 2028-06-14T10:15:00
rooms = ["boden"]
speakers = ["Prof. Dr. Tomke Behrends, Hochschule Leer"]
[[item]]
id = "a1"
title = { de = "Elektrische Fähren", en = "A ferry on batteries" }
track = "Strang A: Schiffe"
kind = "talk"
start = 2028-06-14T10:45:00
end = 2028-06-14T11:45:00
rooms = ["boden"]
speakers = ["Edzard Wilken, Reederei Norden"]
[[item]]
id = "b1"
title = { de = "Deiche aus Klei", en = "Dykes made of clay" }
track = "Strang B: Deiche"
kind = "talk"
start = 2028-06-14T10:45:00
end = 2028-06-14T11:45:00
rooms = ["kontor"]
speakers = ["Maike Saathoff, Deichacht"]
[[item]]
id = "mittag"
title = "Mittagessen"
kind = "break"
start = 2028-06-14T12:00:00
end = 2028-06-14T13:00:00
rooms = ["foyer"]
[[item]]
id = "a2"
title = "Schleusen fernbedienen"
track = "Strang A: Schiffe"
kind = "talk"
start = 2028-06-14T13:00:00
end = 2028-06-14T14:00:00
rooms = ["boden"]
speakers = ["Onno Heeren, Hafenamt"]
[[item]]
id = "b2"
title = "Workshop: Sandsäcke stapeln"
track = "Strang B: Deiche"
kind = "workshop"
start = 2028-06-14T13:00:00
end = 2028-06-14T14:30:00
rooms = ["kontor"]
speakers = ["Geske Fokken, Feuerwehr Emden"]
capacity = 18
[[item]]
id = "knoten"
title = "Workshop: Knoten und Leinen"
kind = "workshop"
start = 2028-06-14T14:30:00
end = 2028-06-14T15:30:00
rooms = ["foyer"]
speakers = ["Jelto Janssen, Seglerverein"]
description = "Wer mag, bringt ein eigenes Seil mit."
capacity = 12
[[item]]
id = "sprechstunde"
title = "Sprechstunde Hafengebühren"
kind = "talk"
start = 2028-06-14T15:00:00
end = 2028-06-14T15:45:00
link = "https://live.hafen.example/gebuehren"
speakers = ["Insa Buurmann, Hafenamt"]
[[item]]
id = "kaffee-1"
title = "Tee und Kuchen"
kind = "break"
start = 2028-06-14T16:00:00
end = 2028-06-14T16:30:00
rooms = ["foyer"]
aliases = ["Teepause"]
[[item]]
id = "ausklang"
title = "Ausklang in der Hafenkneipe"
kind = "social"
start = 2028-06-14T19:00:00
meeting_point = "Hafenkneipe, Deichstraße 9"
[[item]]
id = "keynote-2"
title = "Keynote: The tide ahead"
kind = "talk"
language = "en"
start = 2028-06-15T09:00:00
end = 2028-06-15T09:45:00
rooms = ["boden"]
speakers = ["Dr. Ruth Pemberton, University of Hull"]
[[item]]
id = "kaffee-2"
title = "Teepause am Donnerstag"
kind = "break"
start = 2028-06-15T10:00:00
end = 2028-06-15T10:30:00
rooms = ["foyer"]
[[item]]
id = "podium"
title = "Podium: Wem gehört der Kai?"
kind = "panel"
start = 2028-06-15T11:00:00
end = 2028-06-15T12:00:00
rooms = ["boden"]
speakers = ["Onno Heeren, Hafenamt", "Tjade Kruse, Stadtrat"]

[[material]]
title = "Folien der Keynote Behrends"
kind = "slides"
item = "keynote-1"
url = "https://hafen.example/behrends.pdf"
[[material]]
title = "Folien der Keynote Pemberton"
kind = "slides"
item = "keynote-2"
url = "https://hafen.example/pemberton.pdf"

[[material]]
title = "Mitschnitt des Podiums"
kind = "recording"
item = "podium"
available = 2028-07-01
url = "https://hafen.example/podium"
[[material]]
title = "Dokumentation der Hafentage"
kind = "report"
available = 2028-08-15

[[round]]
key = "tische"
title = "Themen für die Tische"
method = "dots"
votes = 4
opens = 2028-06-14T09:00:00
voting = 2028-06-14T12:00:00
closes = 2028-06-14T13:30:00
topics = ["Lärm am Kai", "Landstrom"]

[[faq]]
questions = ["Gibt es Fortbildungspunkte?", "Bekomme ich Punkte von der Kammer?"]
answer = "Die Kammer erkennt sechs Punkte an."
[[faq]]
questions = ["Wird die englische Keynote übersetzt?"]
answer = "Der Vortrag von Ruth Pemberton wird gedolmetscht; Kopfhörer gibt es im Foyer."
[[faq]]
questions = ["Wie stelle ich online Fragen?"]
answer = "Online schreibt man seine Fragen in den Chat neben dem Stream."
[[faq]]
questions = ["Welches Hotel ist in der Nähe?"]
answer = "Im Hotel Kombüse sind Zimmer reserviert, acht Minuten zu Fuß."
[[faq]]
questions = ["Was gibt es zu essen?"]
answer = "Am Mittwoch gibt es Labskaus, am Donnerstag Matjes."
[[faq]]
questions = ["Gibt es eine Betreuung für Kinder?"]
answer = "Kinder ab vier gehen zu den Deichmäusen. Bitte bis 5. Juni anmelden unter kinder@hafen.example."
[[faq]]
questions = ["Was soll ich mitbringen?"]
answer = "Bitte eine Tasse mitbringen."
[[faq]]
questions = ["Gibt es eine Teilnahmebescheinigung?"]
answer = "Ja, sie kommt per E-Mail."
"""


@pytest.mark.parametrize(
    "turns",
    [
        [("Was läuft heute um 10:45?", "Deiche aus Klei"), ("wer macht A?", "Wilken"), ("und B?", "Saathoff")],
        # "A ferry" is no A.
        [("In welchem Raum ist die Session um 10:45?", "Kontor"), ("A", "Kornboden"), ("wer macht das?", "Wilken")],
        [("was ist nach dem Mittag in strang B?", "Sandsäcke"), ("wer macht das?", "Fokken")],
        [("was ist vor dem mittagessen in strang a", "Fähren")],
        [("wie viele plätze hat der workshop", "12"), ("sandsäcke", "18 Plätze"), ("und der andere?", "12 Plätze")],
    ],
)
def test_which_one_of_the_tracks(written: Callable[[str], Event], turns: list[tuple[str, str]]) -> None:
    _talk(written(EVENT), turns, "2028-06-14T08:00")


@pytest.mark.parametrize(
    "turns",
    [
        [("wer hält die keynote heute?", "Pemberton"), ("gibts die folien?", "pemberton.pdf")],
        [("wann ist die keynote heute?", "Tide"), ("kann ich die auf deutsch hören?", "gedolmetscht")],
        [("wo ist heute die keynote?", "Kornboden"), ("und wie stell ich da fragen?", "in den Chat")],
        [("wo ist herr heeren heute?", "Podium"), ("wer ist da noch dabei?", "Kruse")],
        [("wann ist heute die keynote?", "09:00"), ("was läuft danach parallel?", "Teepause")],
    ],
)
def test_what_there_is_to_one_of_two(written: Callable[[str], Event], turns: list[tuple[str, str]]) -> None:
    _talk(written(EVENT), turns, "2028-06-15T08:40")


@pytest.mark.parametrize(
    "turns",
    [
        [("wann ist die sprechstunde?", "15:00"), ("kann man da auch vor ort hin?", "Nein, nur online")],
        [("ist die sprechstunde nur online?", "Ja, nur online")],
        [("wann sind die knoten?", "14:30"), ("ist das vor ort?", "Foyer")],
        [("wo ist der workshop mit den knoten?", "Foyer"), ("Und um 15 Uhr?", "Foyer")],
        [("wann sind die knoten?", "14:30"), ("kann ich noch mitmachen?", "Insgesamt sind es 12")],
        [("wann sind die knoten?", "14:30"), ("muss ich was mitbringen?", "eigenes Seil")],
        [("wer macht die knoten?", "Janssen"), ("wer ist noch dabei?", "Janssen")],
        [("und die Kinder?", "Deichmäuse"), ("bis wann muss ich die anmelden?", "5. Juni")],
        [("wo ist der vortrag zu den schleusen?", "Kornboden"), ("Und um 15 Uhr?", "Sprechstunde")],
    ],
)
def test_whether_one_can_come(written: Callable[[str], Event], turns: list[tuple[str, str]]) -> None:
    _talk(written(EVENT), turns, "2028-06-14T09:00")


@pytest.mark.parametrize(
    "turns",
    [
        [("und die teilnahmebescheinigung?", "per E-Mail"), ("danke, war super!", "Gern geschehen")],
        [("hallo, ich hätte da mal eine frage", "Ich beantworte Fragen")],
        [("wie stimme ich ab?", "abstimmen")],
        [("wo kann ich meine punkte verteilen?", "abstimmen")],
        [("wie viele punkte habe ich?", "4 Punkte")],
        [("wie viele fortbildungspunkte gibt es?", "sechs Punkte")],
        [("gibt es folien vom podium?", "kein Material")],
    ],
)
def test_what_is_no_such_thing(written: Callable[[str], Event], turns: list[tuple[str, str]]) -> None:
    """Thanks ask nothing, votes are no points for training, the slides of one talk are not those of another."""
    _talk(written(EVENT), turns, "2028-06-14T12:30")


@pytest.mark.parametrize(
    ("question", "said"),
    [("wo issn das mittagesen", "Foyer"), ("wer leited den workshop zu sandsäcken?", "Fokken")],
)
def test_slips(written: Callable[[str], Event], question: str, said: str) -> None:
    _talk(written(EVENT), [(question, said)], "2028-06-14T09:00")


@pytest.mark.parametrize(
    "turns",
    [
        [("Was läuft nach dem Mittagessen?", "Sandsäcke"), ("und danach?", "Knoten"), ("und wo ist das?", "Foyer")],
        [("wo kann ich parken?", "am Deich"), ("wie weit ist das zu fuß?", "sechs Minuten")],
        [("Welches Hotel ist in der Nähe?", "Kombüse"), ("Und wie weit ist das?", "acht Minuten")],
        [("was gibt es mittwoch zu essen?", "Labskaus"), ("und am donnerstag?", "Matjes")],
        [("wo ist der ausklang?", "Hafenkneipe"), ("adresse?", "Deichstraße 9")],
        [
            ("Wo kann ich mich anmelden?", "dabei"),
            ("bis wann?", "10. Juni"),
            ("und wenn ich dann doch nicht kann?", "12."),
        ],
        [("Wer kümmert sich um die Technik?", "Harms"), ("und um die Organisation?", "Ohlsen")],
        [("wer macht die organisation?", "Ohlsen")],
        [("Wann ist die Teepause?", "10:30"), ("und danach?", "")],
        [("Wann ist die Teepause?", "16:00")],
        [("wer macht strang B?", "Saathoff"), ("nein ich meine den workshop mit den knoten", "Janssen")],
        [("Wird das Podium aufgezeichnet?", "Ja: Mitschnitt"), ("ab wann kann man sich das anschauen?", "1. Juli")],
        [("Wird das Podium aufgezeichnet?", "Ja: Mitschnitt"), ("und die Dokumentation?", "15. August")],
        [("Wird die Keynote von Ruth Pemberton aufgezeichnet?", ""), ("wann kann ich das anschauen?", "1. Juli")],
        [("Ist die Keynote auch online?", "boden"), ("und der kornboden?", "live.hafen.example/boden")],
    ],
)
def test_what_is_asked_on(written: Callable[[str], Event], turns: list[tuple[str, str]]) -> None:
    _talk(written(EVENT), turns, "2028-06-09T09:00")


def _talk(event: Event, turns: list[tuple[str, str]], local: str) -> None:
    view = View(event, datetime.fromisoformat(local).replace(tzinfo=event.zone), "de", partial(TEXTS.text, "de"))
    about = About()
    for question, said in turns:
        found = turn(question, view, about)
        about = found.about
        assert said.lower() in found.answer.text.plain.lower(), f"{question}: {found.answer.text.plain}"
