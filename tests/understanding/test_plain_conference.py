"""What people ask most plainly at a conference of several days and places: sessions, rooms with codes, two sites."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import AnswerKind, View, answer
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "ttd-2029"
title = "TTd2029: Texte und Töne"
description = "Vier Tage zu Klang und Schrift."
host = "Universität Osterlund"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2029-03-12T13:00:00
ends = 2029-03-15T15:00:00
cost = "120 Euro, für Vortragende kostenlos, für Studierende 40 Euro"
registration = { url = "https://ttd.example/dabei", until = 2029-03-01 }

[[contact]]
name = "Ina Krogmann"
role = "Organisation"
email = "orga@ttd.example"
[[contact]]
name = "Olaf Tedsen"
role = "Technik und Streaming"
email = "technik@ttd.example"

[venue]
name = "Universität Osterlund"
address = "Ringallee 4, 25813 Osterlund"
directions = "Am Montag sind wir in Westerau: Altes Spritzenhaus, Deichstraße 7, 25899 Westerau."
public_transport = "Ab Osterlund Bahnhof mit dem Bus 12 bis zur Endhaltestelle vor Haus K."
catering = "Kaffee und Gebäck sind im Preis enthalten. Mittags isst man auf eigene Rechnung in der Mensa."

[[room]]
id = "k"
name = "Haus K Hörsaal"
aliases = ["Haus K"]
link = "https://live.ttd.example/k"
[[room]]
id = "b12"
name = "B 12 Konferenzsaal"
aliases = ["Konferenzsaal", "Conference Hall"]
link = "https://live.ttd.example/b12"
[[room]]
id = "s1"
name = "Seminarraum 1"
floor = "EG"
[[room]]
id = "s2"
name = "Seminarraum 2"
floor = "2. OG"
[[room]]
id = "lab"
name = "Ton Lab"
floor = "1. OG"

[[item]]
id = "checkin"
title = { de = "Registrierung", en = "Registration" }
kind = "arrival"
start = 2029-03-12T11:30:00
end = 2029-03-12T13:00:00
rooms = ["k"]
[[item]]
id = "keynote-1"
title = "Eröffnungskeynote: Open Sounds in Open Archives"
kind = "talk"
start = 2029-03-12T17:00:00
end = 2029-03-12T18:00:00
rooms = ["k"]
speakers = ["Marisol Quent, University of Bergen"]
language = "en"
[[item]]
id = "empfang"
title = { de = "Empfang nach der Keynote", en = "Reception after the keynote" }
kind = "social"
start = 2029-03-12T18:00:00
end = 2029-03-12T20:00:00
rooms = ["b12"]
description = "Gesponsert von der Stadtbank Osterlund."
[[item]]
id = "a1"
title = "Wiegenlieder im Vergleich"
track = "S1_1 Liedforschung I"
kind = "talk"
start = 2029-03-13T09:00:00
end = 2029-03-13T09:30:00
rooms = ["b12"]
speakers = ["Thade Brink", "Sven Aagaard"]
description = "Sitzungsleitung (Chair): Carla Nissen, Archiv Husum."
[[item]]
id = "a2"
title = "Chorbücher lesen"
track = "S1_1 Liedforschung I"
kind = "talk"
start = 2029-03-13T11:00:00
end = 2029-03-13T11:30:00
rooms = ["b12"]
speakers = ["Levke Thomas"]
description = "Sitzungsleitung (Chair): Carla Nissen, Archiv Husum."
[[item]]
id = "slam"
title = "Posterslam"
kind = "talk"
start = 2029-03-13T14:00:00
end = 2029-03-13T15:30:00
rooms = ["k"]
description = "Jedes Poster in zwei Minuten."
[[item]]
id = "poster"
title = "Postersession"
kind = "social"
start = 2029-03-13T15:30:00
end = 2029-03-13T18:00:00
rooms = ["s1"]
description = "Rund 60 Poster aus aller Welt."
aliases = ["Poster"]
[[item]]
id = "ag-film"
title = "AG Filmton"
start = 2029-03-13T16:00:00
end = 2029-03-13T17:00:00
rooms = ["s2"]
[[item]]
id = "mv"
title = "Mitgliederversammlung des Verbands TTd"
start = 2029-03-13T18:00:00
end = 2029-03-13T19:00:00
rooms = ["k"]
description = "Gäste sind ohne Stimmrecht willkommen."
[[item]]
id = "lauf"
title = "TTd-Lauf"
kind = "social"
start = 2029-03-14T08:00:00
end = 2029-03-14T09:00:00
description = "Bitte eintragen unter https://ttd.example/lauf. Es gibt eine kurze Strecke (3 km) und eine lange (9 km)."
aliases = ["Lauf"]
[[item]]
id = "dom"
title = "Führung durch den Dom"
kind = "excursion"
start = 2029-03-14T16:00:00
end = 2029-03-14T17:00:00
meeting_point = "Domplatz"
[[item]]
id = "stadt"
title = "Stadtführung durch Osterlund"
kind = "excursion"
start = 2029-03-14T16:00:00
end = 2029-03-14T18:00:00
meeting_point = "Rathaus"
[[item]]
id = "labtour"
title = "Rundgang durch das Ton Lab"
kind = "excursion"
description = "Termin folgt."
[[item]]
id = "keynote-2"
title = "Abschlusskeynote: Who Opens the Box?"
kind = "talk"
start = 2029-03-15T14:00:00
end = 2029-03-15T15:00:00
rooms = ["k"]
speakers = ["Jasper Lindqvist, Universität Lund"]

[[material]]
title = "Book of Abstracts"
kind = "report"
url = "https://ttd.example/abstracts.pdf"
[[material]]
title = "Programm als PDF"
url = "https://ttd.example/programm.pdf"
[[material]]
title = "Aufzeichnung der Eröffnungskeynote"
kind = "recording"
item = "keynote-1"
url = "https://ttd.example/keynote-1"
[[material]]
title = "Folien: Programming for a paper on lullabies"
kind = "slides"
item = "a1"
url = "https://ttd.example/a1.pdf"

[[faq]]
questions = ["Wann hat das Tagungsbüro geöffnet?", "Wann kann ich mein Namensschild abholen?"]
answer = "Das Tagungsbüro ist täglich von 8:30 bis 17:00 Uhr geöffnet. Dort gibt es auch die Namensschilder."
[[faq]]
questions = ["Was ist eine AG?"]
answer = "AG heißt Arbeitsgruppe: Leute mit demselben Interesse."
"""


@pytest.mark.parametrize(
    ("local", "question", "said"),
    [
        ("2029-03-01T10:00", "Who gives the opening keynote?", "Quent"),
        ("2029-03-15T12:00", "When does the closing keynote start?", "14:00"),
        ("2029-03-20T09:00", "Can I still watch the opening keynote?", "keynote-1"),
        ("2029-03-12T12:00", "How long is registration open?", "13:00"),
        ("2029-03-01T10:00", "Is there a live stream?", "live.ttd.example"),
        ("2029-03-12T10:00", "How do I get to Haus K?", "final stop|Endhaltestelle"),
    ],
)
def test_english(written: Callable[[str], Event], local: str, question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), local, "en"))
    assert any(one in found.text.plain for one in said.split("|")), found.text.plain


@pytest.mark.parametrize(
    ("local", "question", "said"),
    [
        ("2029-03-01T10:00", "Wo findet die Konferenz statt?", "Ringallee"),
        ("2029-03-01T10:00", "Wie ist die Adresse in Westerau?", "Deichstraße 7"),
        ("2029-03-13T08:50", "Was kommt als Nächstes in B 12?", "Wiegenlieder"),
        ("2029-03-13T10:00", "was läuft gerade in b 12", "gerade nichts"),
        ("2029-03-13T10:00", "wo ist der seminarraum", "2. OG"),
        ("2029-03-13T09:10", "wer leitet die sitzung liedforschung I", "Nissen"),
        ("2029-03-13T09:10", "Wer trifft sich um 16 Uhr im Seminarraum 2?", "Filmton"),
        ("2029-03-13T09:10", "Wie viele Poster gibt es?", "Rund 60"),
        ("2029-03-13T09:10", "wie lang hat man beim posterslam pro poster", "zwei Minuten"),
        ("2029-03-13T09:10", "wo hängen die poster?", "Seminarraum 1"),
        ("2029-03-13T09:10", "Wo kriege ich mein Namensschild?", "Tagungsbüro"),
        ("2029-03-12T11:45", "Wann macht heute die Registrierung auf?", "11:30"),
        ("2029-03-12T11:45", "Wer spendiert den Empfang?", "Stadtbank"),
        ("2029-03-12T11:45", "Wo ist Jasper Lindqvist tätig?", "Lund"),
        ("2029-03-12T11:45", "wo finde ich die abstracts", "abstracts.pdf"),
        ("2029-03-12T11:45", "wo finde ich das programm", "programm.pdf"),
        ("2029-03-14T10:00", "wann ist heute die führung", "Stadtführung"),
        ("2029-03-10T10:00", "Wann spricht Levke Thomas?", "Chorbücher"),
        ("2029-03-10T10:00", "Muss ich als Vortragender auch bezahlen?", "für Vortragende kostenlos"),
        ("2029-03-10T10:00", "Muss ich mich zum Lauf anmelden?", "ttd.example/lauf"),
        ("2029-03-10T10:00", "Wie lang sind die Laufstrecken?", "9 km"),
        ("2029-03-10T10:00", "Wer hält die Keynotes?", "Lindqvist"),
        ("2029-03-10T10:00", "ist der konferenzsaal auch online?", "live.ttd.example/b12"),
        ("2029-03-10T10:00", "Dürfen zur Mitgliederversammlung auch Gäste kommen?", "ohne Stimmrecht"),
    ],
)
def test_what_is_known(written: Callable[[str], Event], local: str, question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), local))
    assert found.kind is not AnswerKind.UNKNOWN, found.text.plain
    assert said in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    "question",
    [
        "Wer moderiert die Abschlusskeynote?",
        "Was steht auf der Tagesordnung der Mitgliederversammlung?",
        "wann fährt der letzte zug nach hamburg",
        "Wann ist der Rundgang durchs Ton Lab?",
        "wann ist die nächste TTd?",
        "Wann erscheint der Tagungsband?",
        "Kommt der Oberbürgermeister zur Eröffnung?",
        "Ist das Mittagessen inklusive?",
    ],
)
def test_what_is_not_known(written: Callable[[str], Event], question: str) -> None:
    found = answer(question, _view(written(EVENT), "2029-03-13T09:10"))
    denied = found.text.plain.startswith("Nein") or "eigene Rechnung" in found.text.plain
    assert found.kind is AnswerKind.UNKNOWN or denied, found.text.plain


def test_one_half_of_a_name_is_nobody_else(written: Callable[[str], Event]) -> None:
    found = answer("Gibt es einen Vortrag von Thomas Nissen?", _view(written(EVENT), "2029-03-10T10:00"))
    assert not found.text.plain.startswith("Levke Thomas"), found.text.plain


def _view(event: Event, local: str, language: str = "de") -> View:
    moment = datetime.fromisoformat(local).replace(tzinfo=event.zone)
    return View(event, moment, language, partial(TEXTS.text, language))
