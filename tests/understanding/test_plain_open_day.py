"""What people ask at a day of talks with things held several times, food by a text and no common break."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import AnswerKind, View, answer
from storage.event import Event

TEXTS = Texts()
EVENT = '''
[event]
slug = "webtag-2029"
title = "Webtag 2029"
description = "Ein Tag rund um Weberei und Garn."
host = "Webverein Altmoor"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2029-05-12T09:30:00
ends = 2029-05-12T20:00:00

[venue]
name = "Spinnerei Altmoor"
address = "Garnweg 3, 26999 Altmoor"
catering = """
Von 11:30 bis 15:00 Uhr steht ein Suppenwagen mit Essen auf dem Hof.
Getränke verkauft der Verein von 10:00 bis 19:00 Uhr in Raum B7.
"""

[[room]]
id = "s1"
name = "Saal 1"
[[room]]
id = "s2"
name = "Saal 2"
[[room]]
id = "turm"
name = "Turm"

[[item]]
id = "vorabend"
title = "Vorabendtreffen"
kind = "social"
start = 2029-05-11T18:00:00
optional = true
meeting_point = "Gasthaus Zur Spule"
[[item]]
id = "auftakt"
title = "Begrüßung"
kind = "plenary"
start = 2029-05-12T09:30:00
end = 2029-05-12T09:50:00
rooms = ["s1"]
[[item]]
id = "smart"
title = "Smart Home für die Webstube"
kind = "talk"
start = 2029-05-12T10:00:00
end = 2029-05-12T10:50:00
rooms = ["s1"]
description = "Sensoren für Licht und Feuchte."
[[item]]
id = "regeln"
title = "Wer steuert dein Smart Home?"
kind = "talk"
start = 2029-05-12T13:00:00
end = 2029-05-12T13:50:00
rooms = ["s2"]
[[item]]
id = "turm1"
title = "Turmbesteigung (Termin 1)"
kind = "excursion"
start = 2029-05-12T12:00:00
end = 2029-05-12T12:30:00
rooms = ["turm"]
[[item]]
id = "turm2"
title = "Turmbesteigung (Termin 2)"
kind = "excursion"
start = 2029-05-12T16:00:00
end = 2029-05-12T16:30:00
rooms = ["turm"]
[[item]]
id = "kurs1"
title = "Knüpfkurs Teil 1"
kind = "workshop"
start = 2029-05-12T11:00:00
end = 2029-05-12T11:50:00
rooms = ["s2"]
[[item]]
id = "kurs2"
title = "Knüpfkurs Teil 2"
kind = "workshop"
start = 2029-05-12T15:00:00
end = 2029-05-12T15:50:00
rooms = ["s2"]
[[item]]
id = "inkscape"
title = "Muster zeichnen mit Inkscape"
kind = "workshop"
start = 2029-05-12T17:00:00
end = 2029-05-12T18:00:00
rooms = ["s2"]
[[item]]
id = "pruefung"
title = "Gesellenprüfung"
kind = "workshop"
track = "Prüfungen"
start = 2029-05-12T14:00:00
end = 2029-05-12T15:00:00
rooms = ["s2"]
meeting_point = "Infostand am Tor"
[[item]]
id = "torte"
title = "Tortenbuffet"
kind = "break"
start = 2029-05-12T15:00:00

[[faq]]
questions = ["Warum gibt es keine Mittagspause?"]
answer = "Es gibt keine gemeinsame Mittagspause, damit am Wagen keine Schlange entsteht."
[[faq]]
questions = ["Was muss ich zu einem Workshop mitbringen?"]
answer = "Zu den Workshops bringen alle einen eigenen Laptop mit."
[[faq]]
questions = ["Gibt es eine App mit dem Programm?"]
answer = "Das Programm gibt es in der App Spulenplan."
'''


def _view(event: Event, at: str) -> View:
    return View(event, datetime.fromisoformat(at).replace(tzinfo=event.zone), "de", partial(TEXTS.text, "de"))


QUESTIONS = [
    ("2029-05-12T12:40:00", "Ab wann gibts was zu trinken?", "10:00 bis 19:00"),
    ("2029-05-12T12:40:00", "Wo kann ich etwas trinken?", "Raum B7"),
    ("2029-05-12T12:40:00", "wo krieg ich jetzt was zu essen her", "auf dem Hof"),
    ("2029-05-12T12:40:00", "Wann ist Mittagspause?", "keine gemeinsame Mittagspause"),
    ("2029-05-12T12:40:00", "hab die turmbesteigung um 12 verpasst, gibts nochmal nen termin?", "16:00"),
    ("2029-05-12T12:40:00", "Wird die Turmbesteigung nochmal angeboten?", "16:00"),
    ("2029-05-12T12:40:00", "Turmbesteigung verpasst, wann ist die nächste?", "16:00"),
    ("2029-05-12T17:00:00", "Gibt es die Turmbesteigung nochmal?", "Nein"),
    ("2029-05-11T12:40:00", "irgendwas mit smart home dabei?", "Wer steuert"),
    ("2029-05-11T12:40:00", "wann geht es morgen los und in welchem raum", "Saal 1"),
    ("2029-05-11T12:40:00", "Wann und in welchem Raum beginnt es?", "Saal 1"),
    ("2029-05-12T12:40:00", "wo und wann muss ich zur prüfung um 14 uhr sein", "Infostand"),
    ("2029-05-11T12:40:00", "gibts das programm auch als app fürs handy", "Spulenplan"),
    ("2029-05-11T12:40:00", "Brauche ich für den Inkscape-Workshop einen eigenen Laptop?", "alle einen eigenen"),
    ("2029-05-12T12:40:00", "Wann gibt es was zu essen?", "11:30 bis 15:00"),
]


@pytest.mark.parametrize(("at", "question", "expected"), QUESTIONS)
def test_is_told(written: Callable[[str], Event], at: str, question: str, expected: str) -> None:
    found = answer(question, _view(written(EVENT), at))
    assert found.kind is AnswerKind.ANSWER
    assert expected in found.text.plain


OTHERWISE = [
    ("2029-05-12T12:40:00", "Wann gibt es Torte?", "10:00"),  # the drinks are no cake
    ("2029-05-12T12:40:00", "Wird der Knüpfkurs nochmal gehalten?", "Ja:"),  # its second part is not the first again
    ("2029-05-12T12:40:00", "Wann war die Turmbesteigung nochmal?", "Ja:"),
    ("2029-05-11T12:40:00", "Wann geht es los und wo?", "Saal 1"),  # that asks for the house
    ("2029-05-12T12:40:00", "Wann gibt es Kaffee?", "keine gemeinsame"),
    ("2029-05-12T12:40:00", "Gibt es einen zweiten Termin für die Prüfung?", "so einen Tag"),
    ("2029-05-11T12:40:00", "Brauche ich für den Garn-Vortrag einen Laptop?", "Zu den Workshops"),
]


@pytest.mark.parametrize(("at", "question", "never"), OTHERWISE)
def test_is_asked_otherwise(written: Callable[[str], Event], at: str, question: str, never: str) -> None:
    found = answer(question, _view(written(EVENT), at))
    assert found.kind is not AnswerKind.ANSWER or never not in found.text.plain
