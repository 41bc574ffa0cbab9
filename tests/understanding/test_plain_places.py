"""Where it is, how to get there and how many fit in, asked in other words than the plain ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "orgeltage"
title = { de = "Orgeltage Brenkhausen 2028", en = "Organ Days Brenkhausen 2028" }
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2028-06-16T09:00:00
ends = 2028-06-17T15:00:00

[[contact]]
name = "Lene Abt"
role = "Organisation"
email = "lene@orgel.example"

[venue]
name = "Klosterhof"
address = "Stiftsgasse 7, 37671 Brenkhausen"
public_transport = "Vom Bahnhof mit dem Bus 9 bis Stiftsgasse, dann drei Minuten zu Fuß."
parking = "Parkplatz Mühlenwiese, 2 Euro am Tag."
accessibility = "Stufenloser Eingang im Hof, Aufzug ins 1. OG. Im Refektorium wird in Gebärdensprache gedolmetscht."
wifi = { network = "Klosternetz", password = "register" }

[[room]]
id = "refektorium"
name = "Refektorium"
floor = "EG"
capacity = 120
link = "https://live.orgel.example/refektorium"
[[room]]
id = "zelle"
name = "Zelle"
floor = "1. OG"
capacity = 14
[[room]]
id = "ruhe"
name = "Ruheraum"
floor = "1. OG"

[[item]]
id = "pfeifen"
title = "Pfeifen stimmen"
kind = "workshop"
start = 2028-06-16T10:00:00
end = 2028-06-16T12:00:00
rooms = ["zelle"]
capacity = 9
speakers = ["Runa Hollweg"]
[[item]]
id = "windlade"
title = "Die Windlade von 1712"
kind = "talk"
start = 2028-06-16T13:00:00
end = 2028-06-16T14:00:00
rooms = ["refektorium"]
[[item]]
id = "gang"
title = "Rundgang zum Glockenturm"
kind = "excursion"
start = 2028-06-16T16:00:00
end = 2028-06-16T17:00:00
meeting_point = "Brunnen im Innenhof"
[[item]]
id = "abend"
title = "Ausklang"
kind = "social"
start = 2028-06-16T19:30:00
end = 2028-06-16T22:00:00
meeting_point = "Gasthof Zur Linde, Am Anger 2"
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def said(event: Event, question: str, language: str = "de") -> str:
    now = datetime(2028, 6, 16, 9, 30, tzinfo=event.zone)
    return answer(question, View(event, now, language, partial(TEXTS.text, language))).text.plain


GERMAN: Sequence[tuple[str, str]] = (
    # The line from the station.
    ("Welche Linie fährt ab Bahnhof bis zu euch?", "Bus 9"),
    ("welcher bus fährt vom bahnhof zu euch", "Bus 9"),
    ("Mit welcher Buslinie komme ich hin?", "Bus 9"),
    ("Ich bin am Bahnhof, wie geht es dann weiter zum Klosterhof?", "Bus 9"),
    # Which house, which spot.
    ("In welchem Lokal trefft ihr euch nachher?", "Gasthof Zur Linde"),
    ("In welcher Gaststätte ist der Ausklang?", "Gasthof Zur Linde"),
    ("An welcher Stelle treffen wir uns für den Rundgang?", "Brunnen"),
    ("Von welcher Stelle geht es los zum Glockenturm?", "Brunnen"),
    ("In welchem Raum und um wie viel Uhr ist die Windlade dran?", r"(?s)^Refektorium.*13:00"),
    ("Zu welcher Uhrzeit und in welchem Raum ist die Windlade?", r"(?s)Refektorium.*13:00"),
    ("ort und termin der windlade", r"(?s)Refektorium.*13:00"),
    ("raum für die windlade", "^Refektorium"),
    ("ruheraum gesucht", r"1\. OG: Ruheraum"),
    ("suche den ruheraum", r"1\. OG: Ruheraum"),
    ("finde die zelle nicht", r"1\. OG: Zelle"),
    ("windlade, ist das oben oder unten", r"EG"),
    # How many fit in.
    ("Welche Kapazität hat das Refektorium?", "120"),
    ("teilnehmerzahl pfeifen stimmen?", "9 Plätze"),
    ("plätze im workshop pfeifen stimmen", "9 Plätze"),
    ("In welchen Raum passen die wenigsten Zuhörer?", "^Zelle"),
    ("Wo gibt es die meisten Sitzplätze?", "^Refektorium"),
    ("welcher raum hat die wenigsten plätze", "^Zelle"),
    # The net, the stream, signing.
    ("name des wlans", "Klosternetz"),
    ("Über welche URL sehe ich den Beitrag zu der Windlade?", "live.orgel.example/refektorium"),
    ("habt ihr wen der gebärdet", "wird in Gebärdensprache"),
    ("Wie komme ich ohne Treppe nach oben?", "Aufzug"),
)
ENGLISH: Sequence[tuple[str, str]] = (
    ("Which line runs from the station to the venue?", "Bus 9"),
    ("Which bus takes me to you when I arrive by rail?", "Bus 9"),
    ("What do I hop on to get to you?", "Bus 9"),
    ("name of the wireless network?", "Klosternetz"),
    ("parking options", "Mühlenwiese"),
    ("Where do I go to hear Runa Hollweg?", "Zelle"),
    ("whereabouts is the ruheraum", r"1\. OG: Ruheraum"),
    ("Which room has the fewest seats?", "^Zelle"),
    ("How do I get upstairs without using the stairs?", "Aufzug"),
)


@pytest.mark.parametrize(("question", "pattern"), GERMAN)
def test_other_words_for_a_place(event: Event, question: str, pattern: str) -> None:
    told = said(event, question)
    assert re.search(pattern, told), told


@pytest.mark.parametrize(("question", "pattern"), ENGLISH)
def test_other_words_for_a_place_in_english(event: Event, question: str, pattern: str) -> None:
    told = said(event, question, "en")
    assert re.search(pattern, told), told


# What only looks alike: a workshop is no room, a call for people names no place, another aim is not the house.
UNLIKE: Sequence[tuple[str, str]] = (
    ("Welcher Workshop hat die wenigsten Plätze?", r"^Zelle"),
    ("Helfer gesucht", "Stiftsgasse"),
    ("Zimmer gesucht", "Stiftsgasse"),
    ("Wo finde ich Verbandszeug?", "Stiftsgasse"),
    ("Welcher Bus fährt zum Freibad?", "^Vom Bahnhof"),
    ("In welcher Kneipe kann man Billard spielen?", "Linde|Stiftsgasse"),
)


@pytest.mark.parametrize(("question", "pattern"), UNLIKE)
def test_what_only_looks_alike(event: Event, question: str, pattern: str) -> None:
    told = said(event, question)
    assert not re.search(pattern, told), told


def test_no_pub_is_made_of_the_house(written: Callable[[str], Event]) -> None:
    sober = written(EVENT.replace("Gasthof Zur Linde, Am Anger 2", "Bootssteg"))
    told = said(sober, "In welcher Kneipe sitzen wir am Abend?")
    assert "Stiftsgasse" not in told
    assert "Bootssteg" not in told
