"""What is dealt with at this moment, how long today still goes on, sizes, and texts that only share a word."""

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
slug = "depotcamp"
title = { de = "DepotCamp Ellmar 2028", en = "DepotCamp Ellmar 2028" }
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2028-05-05T09:00:00
ends = 2028-05-06T15:00:00
registration = { url = "https://depotcamp.example/dabei", until = 2028-04-28 }

[[contact]]
name = "Jule Arp"
role = "Organisation"
email = "jule@depotcamp.example"

[venue]
name = "Alter Lokschuppen"
address = "Bahnweg 1, 34999 Ellmar"

[[room]]
id = "halle"
name = "Drehhalle"
capacity = 80
[[room]]
id = "stellwerk"
name = "Stellwerk"
capacity = 20

[[item]]
id = "runde-1"
title = "Tischrunde 1"
kind = "open"
start = 2028-05-05T10:00:00
end = 2028-05-05T11:00:00
rooms = ["halle", "stellwerk"]
[[item]]
id = "runde-2"
title = "Tischrunde 2"
kind = "open"
start = 2028-05-05T11:30:00
end = 2028-05-05T12:30:00
rooms = ["halle"]
[[item]]
id = "essen"
title = "Mittagessen"
kind = "break"
start = 2028-05-05T12:30:00
end = 2028-05-05T13:30:00
[[item]]
id = "dampf"
title = "Führung: Dampflok 41 und die Drehscheibe"
kind = "excursion"
start = 2028-05-05T14:00:00
end = 2028-05-05T15:00:00
meeting_point = "am Prellbock"
[[item]]
id = "park"
title = "Rundgang zum Wiesenpark"
kind = "excursion"
start = 2028-05-05T15:30:00
end = 2028-05-05T16:00:00
description = "Kurzer Weg, 300 Meter."
meeting_point = "am Tor"
[[item]]
id = "abend"
title = "Abend am Gleis"
kind = "social"
start = 2028-05-05T19:00:00
end = 2028-05-05T22:00:00
rooms = ["halle"]
[[item]]
id = "bilder"
title = "Ausstellung: Kinder malen Züge"
kind = "social"
start = 2028-05-06T10:00:00
end = 2028-05-06T12:00:00
description = "Bilder aus sechs Kitas."

[[item]]
id = "check"
title = "Techniktest für alle, die etwas zeigen"
kind = "arrival"
start = 2028-05-06T09:00:00
end = 2028-05-06T09:30:00
[[item]]
id = "film"
title = "Kurzfilm: Weiche vier"
kind = "social"
description = "Sieben Minuten über eine Nacht am Stellwerk."
[[item]]
id = "lauf"
title = "Lauf am Bahndamm"
kind = "social"
description = "Fünf Minuten zu Fuß vom Tor."

[[round]]
key = "tische"
title = "Themen der Tischrunden"
items = ["runde-1", "runde-2"]
topics = ["Wer hat die Schlüssel?"]

[[topic]]
title = "Rost im Winter"
round = "tische"
chosen = true
item = "runde-1"
room = "halle"
[[topic]]
title = "Kohle ohne Kohle"
round = "tische"
chosen = true
item = "runde-1"
room = "stellwerk"
[[topic]]
title = "Kuchen im Speisewagen"
round = "tische"
chosen = true
item = "runde-2"
room = "halle"

[[faq]]
questions = ["Was ist ein Camp?", "Wie läuft ein Barcamp ab?"]
answer = "Bei einem Camp steht das Programm nicht fest. Wer ein Thema hat, stellt es am Morgen vor."
[[faq]]
questions = ["Wie bekomme ich eine Bescheinigung?"]
answer = "Die Bescheinigung kommt per Mail."
[[faq]]
questions = ["Wie schlage ich ein Thema vor?"]
answer = "Themen gehen an themen@depotcamp.example."
[[faq]]
questions = ["Darf ich Bücher und Spiele auslegen?"]
answer = "Ja, gern, dafür steht ein langer Tisch in der Drehhalle."
"""
BEFORE, ROUND, EVENING = "2028-05-01T10:00", "2028-05-05T10:20", "2028-05-05T20:00"

CASES: Sequence[tuple[str, str, str, str]] = (
    # What is dealt with now, not all that there is.
    (ROUND, "de", "Welche Themen laufen gerade?", r"(?s)^(?!.*Speisewagen).*Rost im Winter.*Drehhalle.*Kohle"),
    (ROUND, "de", "Welche Themen sind gerade an den Tischen dran?", "(?s)^(?!.*Speisewagen).*Kohle"),
    (ROUND, "de", "Welche Themen gibt es?", "Speisewagen"),
    (BEFORE, "de", "Welche Themen laufen gerade?", "Speisewagen"),
    # How long the day goes on, where another one follows.
    (EVENING, "de", "wie lang geht das hier heute noch?", "22:00"),
    (EVENING, "de", "Wie lange geht es insgesamt?", "^(?!.*bis 22:00)"),
    # On which day it is: what a camp is tells none.
    (BEFORE, "de", "An welchem Tag ist das Camp?", r"5\. und 6\. Mai"),
    (BEFORE, "de", "Was ist ein Camp?", "steht das Programm nicht fest"),
    # How big something is: how far it is there does not tell it, how many it seats does.
    (BEFORE, "de", "Wie groß ist der Wiesenpark?", "^Wie viel das ist, steht nicht"),
    (BEFORE, "de", "Wie groß ist die Drehhalle?", "80"),
    (BEFORE, "de", "Wie weit ist es zum Wiesenpark?", "300 Meter"),
    # Pictures from kindergartens and games on a table are no childcare.
    (BEFORE, "de", "Gibt es Kinderbetreuung?", "(?i)steht nichts"),
    (BEFORE, "en", "Is there childcare?", "nothing (?:is said )?about"),
    # Short last parts, and letters swallowed.
    (BEFORE, "de", "wo startet die führung zu der lok", "Prellbock"),
    (BEFORE, "de", "wan gibts esen", "12:30"),
    # Who is to say that he comes registers; who gets at a paper goes no way; a topic is sent to be proposed.
    (BEFORE, "de", "Bis wann soll ich mich melden, wenn ich kommen will?", r"28\. April"),
    (BEFORE, "de", "Bis wann muss ich euch Bescheid geben?", r"28\. April"),
    (BEFORE, "de", "Wie komme ich an meine Bescheinigung?", "per Mail"),
    (BEFORE, "de", "Wie komme ich an meinen Platz?", "^(?!.*per Mail)"),
    (BEFORE, "de", "wohin schick ich meinen themenvorschlag", "themen@depotcamp"),
    (BEFORE, "de", "Wohin schicke ich meine Rechnung?", "^(?!.*themen@)"),
    # Whether all of one's own works can be tried out beforehand.
    (BEFORE, "de", "Kann ich vorher irgendwo ausprobieren, ob mein Ton geht?", "Techniktest"),
    (BEFORE, "en", "Can I test my microphone beforehand?", "Techniktest"),
    (BEFORE, "de", "Kann ich das Essen vorher testen?", "^(?!.*Techniktest)"),
    # How long something goes on that has no time yet; how far it is there does not tell it.
    (BEFORE, "de", "Wie lange dauert der Film?", "Sieben Minuten"),
    (BEFORE, "de", "Wie lange dauert der Lauf?", "nicht bekannt"),
)


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


@pytest.mark.parametrize(("now", "language", "question", "pattern"), CASES)
def test_texts_that_only_share_a_word(event: Event, now: str, language: str, question: str, pattern: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    told = answer(question, View(event, moment, language, partial(TEXTS.text, language))).text.plain
    assert re.search(pattern, told), told
