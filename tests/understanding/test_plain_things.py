"""What people ask most plainly: where the coffee is, what a price includes, what an FAQ's „Ja“ is an answer to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from handlers.understanding.contract import AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "deichtag"
title = "Deichtag 2028"
timezone = "Europe/Berlin"
languages = ["de"]
format = "hybrid"
starts = 2028-09-14T09:00:00
ends = 2028-09-15T15:00:00
cost = "30 Euro mit Verpflegung, für Ehrenamtliche frei"
audience = "Beschäftigte der Deichverbände, auch Auszubildende"

[[contact]]
name = "Edda Tönjes"
role = "Organisation"
email = "edda@deich.example"

[venue]
name = "Sielhaus"
address = "Sielstraße 2, 26969 Butjadingen"
parking = "Hinter dem Haus, für Gäste kostenlos."
catering = "Kaffee und Tee am Nachmittag, mittags Suppe. Unverträglichkeiten bitte bis 1. September ans Büro."
wifi = { network = "Sielgast", password = "schafdeich" }

[[room]]
id = "saal"
name = "Sielsaal"
floor = "EG"
link = "https://deich.example/saal"
[[room]]
id = "foyer"
name = "Diele"
floor = "EG"
note = "Empfang, Garderobe und Poster."
[[room]]
id = "werk"
name = "Modellraum"
floor = "1. OG"
note = "Essen und Getränke sind hier nicht erlaubt."

[[item]]
id = "kaffee"
title = "Kaffeepause"
kind = "break"
start = 2028-09-14T10:30:00
end = 2028-09-14T11:00:00
rooms = ["foyer"]
[[item]]
id = "kurz1"
title = "Kurzvorträge"
kind = "talk"
start = 2028-09-14T16:00:00
end = 2028-09-14T17:00:00
rooms = ["saal"]
[[item]]
id = "kurz2"
title = "Kurzvorträge"
kind = "talk"
start = 2028-09-15T13:00:00
end = 2028-09-15T14:00:00
rooms = ["saal"]
[[item]]
id = "sensor"
title = "Lora-Netze: Sensoren am Siel"
kind = "talk"
start = 2028-09-14T11:00:00
end = 2028-09-14T11:45:00
rooms = ["saal"]
speakers = ["Imke Rohlfs, Deichverband Jade"]
[[item]]
id = "bau"
title = "Der Weg zu Lora-Netzen"
kind = "workshop"
start = 2028-09-14T13:00:00
end = 2028-09-14T15:00:00
rooms = ["werk"]
speakers = ["Onno Harms, Netzwerk Friesland"]
capacity = 12
[[item]]
id = "fahrt"
title = "Wattfahrt"
kind = "excursion"
start = 2028-09-14T18:00:00
end = 2028-09-14T20:00:00
cost = "14 Euro"
meeting_point = "Anleger Süd"
[[item]]
id = "gang"
title = "Deichspaziergang"
kind = "excursion"
start = 2028-09-14T18:00:00
end = 2028-09-14T19:00:00
meeting_point = "Schöpfwerk"

[[round]]
key = "offen"
title = "Offene Themen"
method = "approval"
votes = 2
opens = 2028-09-14T09:00:00
voting = 2028-09-14T09:05:00
closes = 2028-09-14T10:00:00

[[material]]
title = "Folien zu Sensoren am Siel"
kind = "slides"
url = "https://deich.example/sensor.pdf"
item = "sensor"

[[faq]]
questions = ["Gibt es einen Büchertisch?"]
answer = "Ja, ihn betreut die Buchhandlung Ebbe. Dort kann man nur bar zahlen."
[[faq]]
questions = ["Kann man Gepäck einschließen?"]
answer = "Ja, vor dem Saal. Man braucht eine Münze."
[[faq]]
questions = ["Wo trage ich mich für einen Kurzvortrag ein?", "Wie lange darf ein Kurzvortrag sein?"]
answer = "Höchstens fünf Minuten. Eintragen kann man sich bis 12 Uhr am Empfang."
"""
NOW = "2028-09-14T09:10"


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def replies(event: Event, *asked: str, language: str = "de") -> list[tuple[str, AnswerKind]]:
    view = View(event, datetime.fromisoformat(NOW).replace(tzinfo=event.zone), language, partial(TEXTS.text, language))
    about, told = About(), []
    for question in asked:
        done = turn(question, view, about)
        about = done.about
        told.append((done.answer.text.plain, done.answer.kind))
    return told


PLAIN: Sequence[tuple[str, str]] = (
    ("wo gibts kaffee", r"^Diele \(EG\) – Kaffeepause"),
    ("Wo ist die Garderobe?", r"^Diele \(EG\): "),  # a note says nothing without its room
    ("Kann ich am Büchertisch mit Karte zahlen?", r"^(?!Ja).*nur bar"),
    ("Gibt es einen Büchertisch?", "^Ja, "),
    ("Wo kann ich mein Gepäck einschließen?", r"^Vor dem Saal"),
    ("Sind die Mahlzeiten im Preis inbegriffen?", r"30 Euro mit Verpflegung"),
    ("kostet das für ehrenamtliche auch was", "für Ehrenamtliche frei"),
    ("Was kostet das Parken?", "kostenlos"),
    ("Bis wann muss ich sagen, dass ich keine Nüsse vertrage?", r"1\. September"),
    ("Wo sind heute die Kurzvorträge?", r"^Sielsaal.*16:00"),
    ("Was gibt es heute zu Lora?", r"(?s)Sensoren am Siel.*Der Weg zu"),
    ("Was hat Herr Harms für Themen?", "Der Weg zu Lora-Netzen"),
    ("Dürfen zum Deichtag auch Azubis kommen?", "auch Auszubildende"),
    ("darf man im Modellraum trinken?", r"^Modellraum \(1\. OG\): .*nicht erlaubt"),
    ("Kann ich meinen Kaffee in den Modellraum mitnehmen?", r"nicht erlaubt"),
    ("Gibt es zu den Sensoren was zum Nachlesen?", r"sensor\.pdf"),
    ("Hast du die Folien zum Entwässerungsvortrag?", r"(?i)^(?!.*sensor\.pdf).*(?:kein|nicht)"),
)


@pytest.mark.parametrize(("question", "pattern"), PLAIN)
def test_plain_questions(event: Event, question: str, pattern: str) -> None:
    [(said, _)] = replies(event, question)
    assert re.search(pattern, said), said


CHATS: Sequence[tuple[Sequence[str], str]] = (
    (("was kostet die Wattfahrt", "und der Deichspaziergang?"), r"(?i)nicht"),
    (("was kostet die Wattfahrt", "und der Deichspaziergang?", "wo gehts da los?"), "Schöpfwerk"),
    (("wo treffen wir uns für die Wattfahrt?", "und für den Deichspaziergang?"), "Schöpfwerk"),
    (("wo ist der Vortrag Sensoren am Siel", "ist das auch online?", "und Der Weg zu Lora-Netzen?"), r"^Nein"),
    (("Wo kann ich mein Gepäck einschließen?", "ok und wlan?"), "schafdeich"),
    (("wo gibts kaffee", "Wann geht es weiter?"), r"Als Nächstes|10:30"),
    (("bis wann kann ich abstimmen", "wann gehts weiter"), r"^Als Nächstes"),
    (("Wann ist der Workshop?", "und wer ist der Referent?"), "Onno Harms"),
)


@pytest.mark.parametrize(("asked", "pattern"), CHATS)
def test_plain_chats(event: Event, asked: Sequence[str], pattern: str) -> None:
    said, _ = replies(event, *asked)[-1]
    assert re.search(pattern, said), said


def test_the_speaker_is_the_one_of_what_was_spoken_of(event: Event) -> None:
    said, _ = replies(event, "When is the workshop?", "And who is the speaker?", language="en")[-1]
    assert "Onno Harms" in said
    assert "Rohlfs" not in said
