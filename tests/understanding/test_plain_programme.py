"""What people ask most plainly of a programme: who is on again, what is the last session, whether places are left."""

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
slug = "hebammentag"
title = "Forum Geburtshilfe 2028"
description = "Zwei Tage mit Vorträgen, Foren und Werkstätten."
timezone = "Europe/Berlin"
languages = ["de"]
starts = 2028-05-11T09:30:00
ends = 2028-05-12T15:00:00

[[contact]]
name = "Jule Brand"
role = "Organisation"
email = "brand@geburt.example"

[[room]]
id = "saal"
name = "Lindensaal"
[[room]]
id = "r1"
name = "Raum Ahorn"
[[room]]
id = "r2"
name = "Raum Birke"

[[item]]
id = "eroeffnung"
title = "Eröffnung"
kind = "plenary"
start = 2028-05-11T09:30:00
end = 2028-05-11T10:00:00
rooms = ["saal"]
speakers = ["Petra Lohse, Oberbürgermeisterin von Gallenau", "Nils Harke, Moderation"]
[[item]]
id = "keynote"
title = "Keynote: Ruhe im Kreißsaal"
kind = "talk"
start = 2028-05-11T10:00:00
end = 2028-05-11T10:45:00
rooms = ["saal"]
speakers = ["Prof. Dr. Edda Sohnle, Hochschule Gallenau"]
[[item]]
id = "stillen"
title = "Forum: Stillberatung"
kind = "workshop"
start = 2028-05-11T11:00:00
end = 2028-05-11T12:00:00
rooms = ["r1"]
speakers = ["Dr. Meike Tann, Klinik Gallenau"]
[[item]]
id = "atmen"
title = "Werkstatt: Atmen lernen"
kind = "workshop"
start = 2028-05-11T11:00:00
end = 2028-05-11T12:00:00
rooms = ["r2"]
capacity = 14
[[item]]
id = "mittag"
title = "Mittagspause"
kind = "break"
start = 2028-05-11T12:00:00
end = 2028-05-11T13:30:00
[[item]]
id = "kreissaal"
title = "Führung durch den Kreißsaal"
kind = "excursion"
start = 2028-05-11T12:30:00
end = 2028-05-11T13:00:00
capacity = 10
optional = true
[[item]]
id = "foto"
title = "Gruppenbild"
kind = "social"
start = 2028-05-11
description = "Die Uhrzeit wird bei der Keynote angesagt."
[[item]]
id = "kurz1"
title = "Blitzvorträge"
kind = "talk"
start = 2028-05-11T16:00:00
end = 2028-05-11T17:00:00
rooms = ["saal"]
[[item]]
id = "einlass"
title = "Einlass mit Frühstück"
kind = "arrival"
start = 2028-05-12T08:15:00
end = 2028-05-12T09:00:00
[[item]]
id = "morgen"
title = "Guten Morgen"
kind = "plenary"
start = 2028-05-12T09:00:00
end = 2028-05-12T09:15:00
rooms = ["saal"]
[[item]]
id = "nacht"
title = "Stillen bei Frühgeborenen"
kind = "talk"
start = 2028-05-12T09:15:00
end = 2028-05-12T10:00:00
rooms = ["saal"]
speakers = ["Dr. Meike Tann, Klinik Gallenau"]
[[item]]
id = "tische"
title = "Offene Tische"
kind = "open"
start = 2028-05-12T10:30:00
end = 2028-05-12T12:00:00
rooms = ["r1", "r2"]
[[item]]
id = "kurz2"
title = "Blitzvorträge"
kind = "talk"
start = 2028-05-12T13:00:00
end = 2028-05-12T14:00:00
rooms = ["saal"]
[[item]]
id = "schluss"
title = "Vortrag: Was bleibt"
kind = "talk"
start = 2028-05-12T14:00:00
end = 2028-05-12T14:45:00
rooms = ["saal"]
[[item]]
id = "abschied"
title = "Abschied"
kind = "end"
start = 2028-05-12T14:45:00
end = 2028-05-12T15:00:00
rooms = ["saal"]

[[faq]]
questions = ["Wie lange darf ein Blitzvortrag sein?"]
answer = "Höchstens fünf Minuten. Eintragen kann man sich bis 12 Uhr am Empfang."
"""
NOW = "2028-05-11T09:10"


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def reply(event: Event, question: str, language: str = "de", now: str = NOW) -> str:
    view = View(event, datetime.fromisoformat(now).replace(tzinfo=event.zone), language, partial(TEXTS.text, language))
    return turn(question, view, About()).answer.text.plain


PLAIN: Sequence[tuple[str, str]] = (
    ("wann kommt die OB?", r"^Eröffnung – heute, 09:30"),
    ("wann spricht die ob", r"Eröffnung – heute, 09:30"),
    (
        "wann kommt der MdB?",
        r"^(?!.*(?:11\.|09:30)).*(?:nicht|nichts)",
    ),  # who is not there does not come with the event
    ("Wann redet Frau Tann?", r"(?s)Stillberatung.*11:00.*Frühgeborenen.*09:15"),
    ("ich interessiere mich für stillberatung, was kann ich da besuchen?", "Forum: Stillberatung"),
    ("welche einheit geht um stillberatung", "Forum: Stillberatung"),
    ("sind bei der stillberatung noch plätze frei", r"^Ob noch etwas frei ist, weiß ich leider nicht"),
    ("wie viele workshops laufen um elf", "^2"),
    ("wann fangen die blitzvorträge an", r"16:00(?!.*13:00)"),
    ("wann gehts mit den blitzvorträgen los", r"16:00(?!.*morgen)"),
    ("wie viele vorträge laufen morgen um halb zehn", "^1"),
    ("gibt es noch plätze beim atmen?", r"weiß ich leider nicht.*14"),
    ("ist die führung durch den kreißsaal schon voll?", r"weiß ich leider nicht.*10"),
    ("was passiert in der mittagspause sonst noch?", "^Führung durch den Kreißsaal"),
    ("wann fängt es morgen an?", r"(?s)^Guten Morgen – morgen, 09:00.*ab 08:15"),
    ("welche workshops laufen parallel um elf", r"(?s)Stillberatung.*Atmen"),
    ("wann sind die blitzvorträge", r"(?s)16:00.*13:00"),
    ("welche keynotes gibt es", r"(?s)^(?!.*Gruppenbild).*Ruhe im Kreißsaal"),
    ("was ist der unterschied zwischen forum und werkstatt?", r"(?s)^(?!.*(?:Stillberatung|Atmen|Zwei Tage)).*nicht"),
)


@pytest.mark.parametrize(("question", "pattern"), PLAIN)
def test_plain_questions_on_a_programme(event: Event, question: str, pattern: str) -> None:
    said = reply(event, question)
    assert re.search(pattern, said), said


def test_again_means_what_is_still_to_come(event: Event) -> None:
    said = reply(event, "wann ist frau tann wieder dran", now="2028-05-11T11:10")
    assert "Frühgeborenen" in said
    assert "Stillberatung" not in said


def test_the_last_session_is_no_kind_of_its_own(event: Event) -> None:
    said = reply(event, "what's the last session tomorrow?", "en")
    assert "Was bleibt" in said
    assert "Tische" not in said


LATER: Sequence[tuple[str, str]] = (
    ("was läuft ab halb zwölf", r"(?s)^(?!.*Eröffnung).*Führung"),
    ("was läuft", r"^Jetzt:"),
    ("kommt noch eine führung", "^Nein, das ist vorbei"),
    ("wann ist das programm heute zu ende", r"17:00"),
    ("wer hat über stillen gesprochen", "Meike Tann"),
    ("wer hat die blitzvorträge heute gehalten", "(?!.*morgen)"),
    ("was hab ich verpasst", r"(?s)Eröffnung.*Atmen(?!.*Blitz)"),
    ("kommt heute noch eine pause", "^Nein, das ist vorbei: Mittagspause"),
    ("wann ist die nächste pause", "^Das ist vorbei: Mittagspause"),
    ("wie viele räume gibt es", "^3"),
    ("was ist das letzte im programm", "^Abschied"),
    ("was ist das letzte heute", "^Blitzvorträge"),
)


@pytest.mark.parametrize(("question", "pattern"), LATER)
def test_plain_questions_in_the_middle_of_a_day(event: Event, question: str, pattern: str) -> None:
    now = "2028-05-11T11:10" if "halb" in question else "2028-05-11T16:10"
    said = reply(event, question, now=now)
    assert re.search(pattern, said), said


def test_what_is_only_for_those_who_like_is_not_all_that_comes(event: Event) -> None:
    said = reply(event, "wann gehts weiter", now="2028-05-11T12:10")
    assert "Führung durch den Kreißsaal" in said
    assert "Blitzvorträge" in said
