"""What people ask at a camp of tents and stages, and at an afternoon online that chooses its cases."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
CAMP = """
[event]
slug = "segelcamp"
title = "Segelcamp 2029"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2029-07-06T10:00:00
ends = 2029-07-08T16:00:00

[[contact]]
name = "Hafenbüro"
role = "Auskunft und Fundsachen, am Steg 3"
email = "hafen@segel.example"

[venue]
name = "Hafen Wieden"
address = "Am Steg 1, 24000 Wieden"
parking = "Autos stehen auf der Wiese. Ladepunkte für Elektroautos sind am Tor."
accessibility = "Stufenloser Eingang am Tor. Der Turm ist nur über die Treppe zu erreichen."

[[room]]
id = "lee"
name = "Lee"
capacity = 90
note = "Hauptbühne am Wasser."
[[room]]
id = "luv"
name = "Luv"
capacity = 40
note = "Zweite Hauptbühne am Turm."
[[room]]
id = "kajuete"
name = "Kajüte"
aliases = ["Kinderbühne"]

[[item]]
id = "aufbau"
title = "Ankunft und Zeltaufbau"
kind = "arrival"
start = 2029-07-05T15:00:00
end = 2029-07-05T20:00:00
[[item]]
id = "segel"
title = "Segel flicken"
kind = "talk"
start = 2029-07-06T11:00:00
end = 2029-07-06T12:00:00
rooms = ["lee"]
speakers = ["Jette Meier"]
[[item]]
id = "pause"
title = "Pause der Hauptbühnen"
kind = "break"
start = 2029-07-06T12:00:00
end = 2029-07-06T13:00:00
rooms = ["lee", "luv"]
[[item]]
id = "spule"
title = "Spule von Tesla"
kind = "talk"
start = 2029-07-06T13:00:00
end = 2029-07-06T14:00:00
rooms = ["lee"]
[[item]]
id = "shirt"
title = "Das T-Shirt und sein Druck"
kind = "talk"
start = 2029-07-06T13:00:00
end = 2029-07-06T14:00:00
rooms = ["luv"]
[[item]]
id = "krabben"
title = "Die Krabbenkapelle"
kind = "social"
start = 2029-07-07T15:00:00
end = 2029-07-07T16:00:00
rooms = ["kajuete"]
[[item]]
id = "wasser"
title = "Workshop: Into the water without fear"
kind = "workshop"
start = 2029-07-07T10:00:00
end = 2029-07-07T11:00:00
rooms = ["luv"]
[[item]]
id = "abend"
title = "Langer Abend am Kai"
kind = "social"
start = 2029-07-07T20:00:00
end = 2029-07-07T23:00:00
description = "Mit Musik und Suppe."

[[faq]]
questions = ["Bis wann muss ich abgebaut haben?"]
answer = "Alle Zelte müssen bis Montag, 9. Juli, 12 Uhr abgebaut sein."
[[faq]]
questions = ["Wo bekomme ich mein T-Shirt?"]
answer = "Die Ausgabe der T-Shirts ist am Samstag, 7. Juli, ab 14 Uhr am Steg."
[[faq]]
questions = ["Wie komme ich ans Stromnetz?"]
answer = "Mit einem Kabel von 25 Metern."
[[faq]]
questions = ["Wie oft ist das Segelcamp?", "Wann war das letzte Segelcamp?"]
answer = "Alle drei Jahre, zuletzt 2026."
"""
CASES = """
[event]
slug = "faelle"
title = "Fachtag der Gemeindearchive als Online-Treffen"
description = "Vierter Fachtag."
audience = "Leute aus Gemeindearchiven"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "online"
starts = 2029-10-04T13:30:00
ends = 2029-10-04T17:00:00
stream = "https://treff.example/archive"

[[contact]]
name = "Nils Petersen"
role = "Technische Hilfe"
phone = "0176 04069300"

[[item]]
id = "werkstatt"
title = "Werkstatt"
kind = "open"
start = 2029-10-04T13:30:00
end = 2029-10-04T15:00:00
description = "Arbeit an den Rätseln."
[[item]]
id = "gespraech"
title = "Papier und Strom"
kind = "talk"
start = 2029-10-04T15:00:00
end = 2029-10-04T17:00:00
speakers = ["Carla Yilmaz"]

[[round]]
key = "faelle"
title = "Rätsel für die Werkstatt"
items = ["werkstatt"]
voting = 2029-10-04T13:30:00
closes = 2029-10-04T13:45:00
topics = ["Nasser Keller", "Alte Bänder"]

[[faq]]
questions = ["Gibt es einen weiteren Fachtag?"]
answer = "Ja, im Frühjahr ist ein fünfter geplant."
"""
EN = "en"


@pytest.fixture(scope="module")
def events(written: Callable[[str], Event]) -> dict[str, Event]:
    """The events of these questions."""
    return {"camp": written(CAMP), "cases": written(CASES)}


def _asked(event: Event, question: str, lang: str = "de", now: str = "2029-06-10T12:00") -> Answer:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    return answer(question, View(event, moment, lang, partial(TEXTS.text, lang)))


@pytest.mark.parametrize(
    ("name", "question", "part"),
    [
        ("camp", "Wann findet das Segelcamp statt?", "6. bis 8. Juli"),
        ("camp", "Wie oft findet das Segelcamp statt?", "Alle drei Jahre"),
        ("camp", "Wann war das letzte Segelcamp?", "2026"),
        ("camp", "Wann darf ich frühestens mein Zelt aufbauen?", "15:00"),
        ("camp", "Bis wann muss das Zelt abgebaut sein?", "9. Juli"),
        ("camp", "bis wann muss mein zeug wieder weg sein", "9. Juli"),
        ("camp", "Wann werden die T-Shirts ausgegeben?", "14 Uhr"),
        ("camp", "Wann ist der Vortrag zum T-Shirt?", "13:00"),
        ("camp", "Wie lang muss mein Kabel sein?", "25 Meter"),
        ("camp", "Wie lange dauert Segel flicken?", "(?i)60 Minuten|1 Stunde|eine Stunde|11:00"),
        ("camp", "Wie viele Leute passen ins Lee-Zelt?", "90"),
        ("camp", "Welche Bühne ist größer, Luv oder Lee?", "^Lee"),
        ("camp", "Ist Luv größer als Lee?", "^Nein"),
        ("camp", "Was läuft am Freitag um 13 Uhr auf den Hauptbühnen?", "(?s)Spule.*T-Shirt"),
        ("camp", "Wo kann ich mein Elektroauto laden?", "am Tor"),
        ("camp", "Wer spielt auf der Kinderbühne?", "Krabbenkapelle"),
        ("camp", "Ich habe meine Jacke liegen lassen, wo frage ich nach?", "hafen@"),
        ("camp", "Wo ist das Fundbüro?", "Steg 3"),
        ("camp", "Wann spricht Frau Meyer?", "11:00"),
        ("cases", "wann redet frau jilmaz", "nicht"),
        ("cases", "Wann spricht Frau Yilmas?", "15:00"),
        ("cases", "Für wen ist der Nachmittag?", "Gemeindearchiven"),
        ("cases", "An welchem Wochentag findet das Online-Treffen statt?", "Donnerstag"),
        ("cases", "Wann ist der fünfte Fachtag?", "Frühjahr"),
        ("cases", "Wann ist der vierte Fachtag?", "4. Oktober"),
        ("cases", "Welche Rätsel wurden eingesandt?", "(?s)Keller.*Bänder"),
        ("cases", "Welche Rätsel gibt es?", "(?s)Keller.*Bänder"),
        ("cases", "Welche Themen stehen schon auf der Liste?", "(?s)Keller.*Bänder"),
    ],
)
def test_what_is_known(events: dict[str, Event], name: str, question: str, part: str) -> None:
    said = _asked(events[name], question).text.plain
    assert re.search(part, said), said


@pytest.mark.parametrize(
    ("name", "question", "lang"),
    [
        ("camp", "Gibt es eine Höranlage?", "de"),
        ("camp", "welche band spielt beim langen abend am kai", "de"),
        ("camp", "When is the water polo match?", EN),
        ("cases", "Kann ich mich per Telefon einwählen?", "de"),
        ("cases", "Can I dial in by phone?", EN),
        ("cases", "Für wen ist der Vormittag?", "de"),
    ],
)
def test_what_is_not_known(events: dict[str, Event], name: str, question: str, lang: str) -> None:
    found = _asked(events[name], question, lang)
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def test_who_stands_in_front_speaks_unless_votes_are_cast(events: dict[str, Event]) -> None:
    question = "Wer steht denn gerade vorne?"
    assert "Yilmaz" in _asked(events["cases"], question, now="2029-10-04T15:30").text.plain
    assert _asked(events["cases"], question, now="2029-10-04T13:40").kind is AnswerKind.UNKNOWN


def test_what_is_left_today_is_not_whether_it_is_over(events: dict[str, Event]) -> None:
    said = _asked(events["camp"], "Was steht heute noch aus?", now="2029-07-07T12:00").text.plain
    assert "Krabbenkapelle" in said
    assert "noch nicht" in _asked(events["camp"], "Ist das Camp schon aus?", now="2029-07-07T12:00").text.plain


def test_who_can_be_called_is_told(events: dict[str, Event]) -> None:
    assert "0176" in _asked(events["cases"], "Wen kann ich bei Problemen anrufen?").text.plain
