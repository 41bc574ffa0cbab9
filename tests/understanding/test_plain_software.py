"""What people ask plainly at a conference on software that has a coined name, English titles and short talks."""

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
slug = "koldacon-2031"
title = "KOLDACON 2031 – Freie Werkzeuge im Norden"
description = "Zwei Tage zu freien Werkzeugen, mit Kurzvorträgen und einem Hackathon."
audience = "Verwaltung, Schulen, Vereine und alle Interessierten. Vorkenntnisse sind nicht nötig."
host = "Verein Kolda"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2031-05-09T09:00:00
ends = 2031-05-10T14:00:00
cost = "kostenlos, auch das Mittagsbuffet am Freitag"
registration = { url = "https://koldacon.example/karten", note = "Wer sich vor Ort einträgt, bekommt kein T-Shirt." }

[[contact]]
name = "Büro KOLDACON"
role = "Allgemeine Fragen"
email = "hallo@koldacon.example"

[venue]
name = "Alte Spinnerei"
address = "Hafenring 3, 24999 Olmstedt"
directions = "Über die B 17 nach Olmstedt, dann den Schildern zum Hafen folgen."
catering = "Am Freitag gibt es ein Mittagsbuffet. Am Samstag gibt es Kaffee und Kuchen; das Café hat bis 14 Uhr offen."
public_transport = "Vom Bahnhof Olmstedt fährt die Buslinie 4 bis zur Haltestelle Spinnerei."

[[room]]
id = "s1"
name = "Saal 1"
floor = "EG"
[[room]]
id = "s2"
name = "Saal 2"
floor = "1. OG"
[[room]]
id = "crane"
name = "Kranhalle"
note = "Die alte Halle mit den Tischen der Projekte."

[[item]]
id = "opening"
title = "Opening KOLDACON 2031"
kind = "plenary"
start = 2031-05-09T09:00:00
end = 2031-05-09T09:20:00
rooms = ["s1"]
aliases = ["Eröffnung"]
[[item]]
id = "award-north"
title = "North Tools Award"
kind = "plenary"
start = 2031-05-09T09:20:00
end = 2031-05-09T09:30:00
rooms = ["s1"]
description = "Die Stiftung Hafenlicht verleiht den Preis an eine Person aus dem Norden."
[[item]]
id = "award-youth"
title = "Youth Tools Award"
kind = "plenary"
start = 2031-05-09T09:30:00
end = 2031-05-09T09:40:00
rooms = ["s1"]
description = "The youth council awards a prize to somebody below 20."
[[item]]
id = "qlmv3"
title = "QLMv3: Maps for everybody"
kind = "talk"
start = 2031-05-09T10:00:00
end = 2031-05-09T10:15:00
rooms = ["s1"]
speakers = ["Tove Lindqvist, Kartor AB"]
description = "A new standard for maps on small devices."
[[item]]
id = "office"
title = "LibreOffice in the browser"
kind = "talk"
start = 2031-05-09T10:20:00
end = 2031-05-09T10:35:00
rooms = ["s1"]
speakers = ["Ruben Aalto, Werkhof eG"]
description = "How office documents are edited on any device."
[[item]]
id = "car"
title = "Reading your electric car"
kind = "talk"
start = 2031-05-09T10:40:00
end = 2031-05-09T10:55:00
rooms = ["s2"]
speakers = ["Ines Petrik, Werkhof eG"]
description = "What the port of an electric car tells of its battery and of charging."
[[item]]
id = "logs"
title = "Logs of a large Borgnetes cluster"
kind = "talk"
start = 2031-05-09T11:00:00
end = 2031-05-09T11:15:00
rooms = ["s2"]
speakers = ["Pia Ramm, Uhlenhorst GmbH"]
description = "How much storage do logs need?"
[[item]]
id = "machines"
title = "Virtual machines made easy"
kind = "talk"
start = 2031-05-09T11:20:00
end = 2031-05-09T11:35:00
rooms = ["s2"]
speakers = ["Jon Hallberg, Kartor AB"]
description = "We run virtual machines in a Borgnetes cluster. The end of the grant is a loss of 12 million euros."
[[item]]
id = "lunch"
title = "Mittagsbuffet"
kind = "break"
start = 2031-05-09T12:00:00
end = 2031-05-09T13:00:00
[[item]]
id = "hackathon"
title = "Hafen-Hackathon"
kind = "workshop"
start = 2031-05-09T13:00:00
end = 2031-05-10T12:00:00
rooms = ["s2"]
description = "Teams bauen einen Tag und eine Nacht lang."
[[item]]
id = "winners"
title = "Siegerehrung des Hackathons"
kind = "plenary"
start = 2031-05-10T13:00:00
end = 2031-05-10T13:20:00
rooms = ["s1"]
[[item]]
id = "party"
title = "Hafenabend"
kind = "social"
start = 2031-05-09T18:00:00
end = 2031-05-09T21:00:00
rooms = ["s2"]
description = "Gemeinsamer Ausklang mit Suppe und Musik."
[[item]]
id = "closing"
title = "Abschluss der KOLDACON"
kind = "plenary"
start = 2031-05-10T13:30:00
end = 2031-05-10T14:00:00
aliases = ["Closing"]

[[material]]
title = "Folien: Reading your electric car"
kind = "slides"
url = "https://koldacon.example/car.pdf"
item = "car"

[[faq]]
questions = ["Gibt es einen Livestream?"]
answer = "Nein, die KOLDACON findet nur vor Ort statt, einen Livestream gibt es nicht."
[[faq]]
questions = ["Gibt es T-Shirts?", "Wo bekomme ich mein T-Shirt?"]
answer = "Die ersten 50 bekommen eins am Einlass."
[[faq]]
questions = ["Gibt es eine App?"]
answer = "Nein, aber einen Kalender. Er ist Freie Software."
[[faq]]
questions = ["Gibt es Steckdosen?", "Wo kann ich mein Handy laden?"]
answer = "In Saal 2 gibt es Steckdosen am Gang und eine Ladestation."
[[faq]]
questions = ["Was gibt es für Kinder?"]
answer = "Ja. Am Samstag bauen wir in Saal 2 Roboter, für Kinder von 8 bis 12 Jahren."
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("wann ist nochmal die koldacon", "9. und 10. Mai 2031"),
        ("wann ist die eröffnung der koldacon", "Opening"),
        ("Wo ist die KOLDACON?", "Hafenring"),
        ("Who is speaking about QLM?", "Lindqvist"),
        ("gibts die folien vom electric car vortrag?", "car.pdf"),
        ("gibts nen stream? komm nicht nach olmstedt", "Nein"),
        ("kann nicht nach olmstedt kommen, wird gestreamt?", "Nein"),
        ("wie komm ich nach olmstedt", "B 17"),
        ("ist auch was zu libreoffice dabei", "LibreOffice in the browser"),
        ("irgendwas über elektroautos?", "electric"),
        ("welche vorträge zu libreoffice", "LibreOffice in the browser"),
        ("Richtet sich das nur an Programmierer?", "Vereine"),
        ("handy fast leer wo laden", "Steckdosen"),
        ("gibts am samstag was zu essen", "Kuchen"),
        ("Gibt es am Samstag Mittagessen?", "Nein: Mittagsbuffet"),
        ("gibts am freitag mittagessen?", "Ja: Mittagsbuffet"),
        ("was ist die kranhalle", "Tischen der Projekte"),
        ("was ist in saal 1", "Opening"),
        ("bekomme ich ein t-shirt", "ersten 50"),
        ("Um welchen Betrag geht es bei den Virtual Machines?", "12 million"),
        ("Wer vergibt den North Tools Award?", "Hafenlicht"),
        ("Gibt es eine App?", "Kalender"),
    ],
)
def test_what_is_known(written: Callable[[str], Event], question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT)))
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert said in found.text.plain, found.text.plain


def test_of_a_plural_all_are_told(written: Callable[[str], Event]) -> None:
    found = answer("Wann werden die Tools Awards verliehen?", _view(written(EVENT)))
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert "9:20" in found.text.plain
    assert "9:30" in found.text.plain


def test_another_evening_has_no_room_for_the_closing(written: Callable[[str], Event]) -> None:
    found = answer("in welchem raum ist das closing?", _view(written(EVENT)))
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain
    assert "Hafenabend" not in found.text.plain


@pytest.mark.parametrize("question", ["talks zu borgnetes??", "Welche Vorträge gibt es zu Borgnetes?"])
def test_of_several_talks_also_those_whose_titles_do_not_say_it(written: Callable[[str], Event], question: str) -> None:
    said = answer(question, _view(written(EVENT))).text.plain
    assert "Logs of a large" in said
    assert "Virtual machines" in said


def test_a_workshop_on_a_subject_is_no_talk(written: Callable[[str], Event]) -> None:
    said = answer("welche workshops gibt es zu borgnetes", _view(written(EVENT))).text.plain
    assert "Virtual machines" not in said, said


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("welche talks sind von kartor ab", "Virtual machines", "LibreOffice"),
        ("Welche Vorträge sind vom Werkhof?", "electric car", "Logs"),
        ("talks by Uhlenhorst", "Logs", "LibreOffice"),
        ("Welche Vorträge sind von Pia Ramm?", "Logs", "LibreOffice"),
    ],
)
def test_talks_of_one_house(written: Callable[[str], Event], question: str, told: str, not_told: str) -> None:
    said = answer(question, _view(written(EVENT))).text.plain
    assert told in said, said
    assert not_told not in said, said


@pytest.mark.parametrize("question", ["Wer bekommt den North Tools Award?", "Was kostet das Buch von Uhlenhorst?"])
def test_what_is_not_known(written: Callable[[str], Event], question: str) -> None:
    assert answer(question, _view(written(EVENT))).kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Gibt es etwas für zweijährige Kinder?", AnswerKind.UNKNOWN),
        ("gibts was für 3jährige kinder", AnswerKind.UNKNOWN),
        ("Gibt es etwas für neunjährige Kinder?", AnswerKind.ANSWER),
        ("was gibts für kinder", AnswerKind.ANSWER),
    ],
)
def test_what_is_for_others_by_their_age(written: Callable[[str], Event], question: str, kind: AnswerKind) -> None:
    found = answer(question, _view(written(EVENT)))
    assert found.kind is kind, found.text.plain


@pytest.mark.parametrize("question", ["was gibts beim hackathon zu gewinnen", "Was kann man beim Hackathon gewinnen?"])
def test_who_is_honoured_is_no_prize(written: Callable[[str], Event], question: str) -> None:
    view = _view(written(EVENT))
    assert answer(question, view).kind is AnswerKind.UNKNOWN
    assert "13:00" in answer("Wann ist die Siegerehrung?", view).text.plain


def _view(event: Event, local: str = "2031-05-02T10:00", language: str = "de") -> View:
    return View(
        event, datetime.fromisoformat(local).replace(tzinfo=event.zone), language, partial(TEXTS.text, language)
    )
