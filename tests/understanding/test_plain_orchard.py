"""What people ask most plainly of a day in an orchard: stalls by their number, what is not settled, who pays less."""

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
slug = "obsttag-2031"
title = { de = "7. Obsttag", en = "7th Orchard Day" }
description = "Zwei Tage rund um alte Sorten."
audience = "Baumwarte und Gartenleute; Mostereien mit eigenem Betrieb als Gäste"
languages = ["de", "en"]
format = "onsite"
starts = 2031-09-12T10:00:00
ends = 2031-09-13T17:00:00
cost = "30 Euro, ermäßigt 12 Euro (Schule, Lehre, Studium)"
registration = { url = "https://obst.example/dabei", until = 2031-08-29, note = "Nachzügler bitte anrufen." }

[[contact]]
name = "Gesa Lührs"
role = "Büro"
email = "buero@obst.example"

[venue]
name = "Hof Lührs"
address = "Deichweg 3, 21700 Altmoor"
public_transport = "Die Verkehrsbetriebe fahren mit der Linie 7 bis Altmoor Deich."
parking = "Auf der Wiese. Bei Regen wird es dort weich, dann bitte an der Straße."
accessibility = "Die Diele ist ebenerdig. Speicher „Luise“ nicht rollstuhlgeeignet."

[[room]]
id = "diele"
name = "Diele"
[[room]]
id = "luise"
name = "Speicher „Luise“"
aliases = ["Speicher"]

[[item]]
id = "einlass"
title = { de = "Anmeldung", en = "Registration" }
kind = "arrival"
start = 2031-09-12T09:00:00
end = 2031-09-12T10:00:00
rooms = ["diele"]
[[item]]
id = "tasting"
title = { de = "Verkostung mit neun Sorten", en = "Tasting of nine kinds" }
kind = "social"
start = 2031-09-12T18:00:00
rooms = ["diele"]
[[item]]
id = "markt"
title = "Sortenmarkt"
kind = "social"
start = 2031-09-12T13:00:00
end = 2031-09-12T16:00:00
rooms = ["diele"]
description = "Vierzehn Stände. Reisertausch an Stand 9."
[[item]]
id = "kahn-1"
title = "Kahnfahrt, frühe Gruppe"
kind = "excursion"
start = 2031-09-12T15:00:00
end = 2031-09-12T16:00:00
meeting_point = "Anleger, Steg 2"
[[item]]
id = "pause-1"
title = "Kaffeepause am Freitag"
kind = "break"
start = 2031-09-12T16:00:00
end = 2031-09-12T16:30:00
[[item]]
id = "kahn-2"
title = "Kahnfahrt, späte Gruppe"
kind = "excursion"
start = 2031-09-13T15:00:00
end = 2031-09-13T16:00:00
meeting_point = "Anleger, Steg 2"
[[item]]
id = "pause-2"
title = "Kaffeepause am Samstag"
kind = "break"
start = 2031-09-13T10:00:00
end = 2031-09-13T10:30:00
[[item]]
id = "presse"
title = "Saftpresse"
kind = "workshop"
description = "Noch nicht zugesagt."
[[item]]
id = "film"
title = "Film über Streuobst"
kind = "social"
description = "Neunzig Minuten."
[[item]]
id = "tour"
title = { de = "Radtour", en = "Bike tour" }
kind = "excursion"
start = 2031-09-13T11:00:00
end = 2031-09-13T13:00:00
description = { de = "18 Kilometer, flach.", en = "18 kilometres, flat." }
[[item]]
id = "keynote-1"
title = "Keynote: Was Äpfel erzählen"
kind = "talk"
start = 2031-09-12T11:00:00
end = 2031-09-12T11:45:00
speakers = ["Ebba Storm"]
description = "Fünf Jahrhunderte Obstbau; auch wo die Kisten gelagert sind."
[[item]]
id = "keynote-2"
title = "Keynote: Birnen ohne Namen"
kind = "talk"
start = 2031-09-13T09:00:00
end = 2031-09-13T09:45:00
[[item]]
id = "ausflug"
title = "Ausflug zur Mosterei"
kind = "excursion"
start = 2031-09-12T14:00:00
end = 2031-09-12T18:00:00
description = "Busfahrt, um 16 Uhr ein Obsttanz. Nur bei trockenem Wetter."
[[item]]
id = "vorfuehrung"
title = "Vorführung der Sortiermaschine"
kind = "talk"
start = 2031-09-12
description = "Die Uhrzeit wird durch Aushang bekannt gegeben."
[[item]]
id = "ehrung"
title = "Ehrung der Baumwarte"
kind = "plenary"
start = 2031-09-13T16:00:00
speakers = ["Hauke Brandt, Vorsitz"]
[[item]]
id = "poster"
title = "Posterrunde"
kind = "open"
start = 2031-09-12T12:00:00
end = 2031-09-12T12:45:00
aliases = ["Poster"]
[[item]]
id = "preis"
title = "Sortenpreis"
kind = "plenary"
start = 2031-09-13T16:30:00
description = "Die beste Sorte wird am Samstag ausgezeichnet."

[[material]]
title = "Notizen aus den Runden"
kind = "report"
url = "https://obst.example/notizen"

[[faq]]
questions = ["Welches Format haben die Poster?"]
answer = "A0. Abnehmen bis Samstag 14 Uhr."
[[faq]]
questions = ["Wie bekommt man einen Stand auf dem Sortenmarkt?", "Bis wann einen Stand anmelden?"]
answer = "Bis 1. August an markt@obst.example."
"""
BEFORE, FRIDAY, LATE = "2031-08-01T10:00", "2031-09-12T10:30", "2031-09-05T10:00"


@pytest.mark.parametrize(
    ("local", "question", "said"),
    [
        (BEFORE, "Meldeschluss?", "29. August"),
        (BEFORE, "Wann ist Anmeldeschluss?", "29. August"),
        (BEFORE, "Bis wann muss ich einen Stand anmelden?", "1. August"),
        (BEFORE, "Ab wann lasst ihr uns rein?", "09:00"),
        (BEFORE, "Richtet sich der Tag auch an Mostereien?", "Mostereien"),
        (BEFORE, "Wie kommt man mit den Verkehrsbetrieben hin?", "Linie 7"),
        (BEFORE, "Ist der Speicher barrierefrei?", "Nein"),
        (BEFORE, "Findet die Saftpresse statt?", "Noch nicht zugesagt"),
        (BEFORE, "Findet der Film statt?", "Film über Streuobst"),
        (BEFORE, "Was zahlt man als Lehrling?", "12 Euro"),
        (BEFORE, "Was zahlen Schüler?", "12 Euro"),
        (LATE, "geht ne anmeldung vor ort noch?", "29. August"),
        (FRIDAY, "Reisertausch, welcher Stand?", "Stand 9"),
        (FRIDAY, "An welchem Steg geht die Kahnfahrt heute los?", "Steg 2"),
        (FRIDAY, "Wann ist die Kahnfahrt?", "13. September"),
        (BEFORE, "Kann ich Ausflug und Kahnfahrt beide machen?", "Ja, das passt"),
        (BEFORE, "Kann ich Ausflug und Sortenmarkt beides machen?", "überschneidet sich"),
        (BEFORE, "Kann ich beide Kahnfahrten machen?", "Ja, das passt"),
        (FRIDAY, "Bis wann muss mein Poster ab sein?", "14 Uhr"),
        (FRIDAY, "Bis wann geht die Posterrunde?", "12:45"),
        (FRIDAY, "Was ist die Kahnfahrt?", "Kahnfahrt, frühe Gruppe"),
        (FRIDAY, "Wie viele Keynotes gibt es?", "Birnen ohne Namen"),
        (FRIDAY, "Wann ist der Obsttanz?", "16 Uhr"),
        (BEFORE, "Wann geht der Sortenmarkt zu Ende?", "16:00"),
        (BEFORE, "Wann ist der 7. Obsttag?", "12. und 13. September"),
        (FRIDAY, "Wann ist der Obsttag?", "12. und 13. September"),
        (FRIDAY, "Findet der Ausflug bei Regen statt?", "trockenem Wetter"),
        (FRIDAY, "Wo parke ich bei Regen?", "an der Straße"),
        (FRIDAY, "Wer ehrt die Baumwarte?", "Hauke Brandt"),
    ],
)
def test_what_is_known(written: Callable[[str], Event], local: str, question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), local))
    assert found.kind is not AnswerKind.UNKNOWN, found.text.plain
    assert said in found.text.plain or (said == "13. September" and "morgen" in found.text.plain), found.text.plain


@pytest.mark.parametrize(
    ("question", "said"),
    [("How far do we cycle on the bike tour?", "18"), ("Where do I find the notes?", "obst.example/notizen")],
)
def test_what_is_known_in_english(written: Callable[[str], Event], question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), FRIDAY, "en"))
    assert found.kind is not AnswerKind.UNKNOWN, found.text.plain
    assert said in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    "question",
    [
        "Gibt es Kinderbetreuung?",
        "Was zahlen Rentner?",
        "Welche Temperatur haben wir gerade?",
        "Wie windig ist es?",
        "Wann ist der 8. Obsttag?",
        "Was bedeutet Kahnfahrt?",
        "Wer zeigt die Sortiermaschine?",
        "Geht es in der Keynote auch um Handys?",
        "Wer hat den Sortenpreis gewonnen?",
    ],
)
def test_what_is_not_known(written: Callable[[str], Event], question: str) -> None:
    found = answer(question, _view(written(EVENT), "2031-09-13T16:50"))
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def test_who_is_honoured_is_not_who_honours(written: Callable[[str], Event]) -> None:
    found = answer("Wer wird geehrt?", _view(written(EVENT), BEFORE))
    assert "Hauke Brandt" not in found.text.plain, found.text.plain


def test_of_the_breaks_that_of_today_is_meant(written: Callable[[str], Event]) -> None:
    found = answer("Wann ist die Kaffeepause?", _view(written(EVENT), FRIDAY))
    assert "Samstag" not in found.text.plain, found.text.plain


def test_what_is_not_in_doubt_is_a_yes(written: Callable[[str], Event]) -> None:
    found = answer("Findet der Film statt?", _view(written(EVENT), BEFORE))
    assert found.text.plain.startswith("Ja"), found.text.plain


def _view(event: Event, local: str, language: str = "de") -> View:
    moment = datetime.fromisoformat(local).replace(tzinfo=event.zone)
    return View(event, moment, language, partial(TEXTS.text, language))
