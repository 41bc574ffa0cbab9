"""What people ask plainly of a day of their own topics: what comes next, how often it is, if they must give one."""

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
slug = "reparatur-2031"
title = "Schraubercamp 2031"
description = "Ein Barcamp der Reparaturcafés; die Themen schlagen die Teilnehmenden selbst vor."
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2031-05-09T09:00:00
ends = 2031-05-10T16:00:00
cost = "Für Schülerinnen und Schüler kostenlos; Erwachsene zahlen 20 Euro."

[[contact]]
name = "Wiebke Harms"
role = "Organisation"
email = "orga@schrauber.example"

[venue]
name = "Kalkwerk Hohenfels"
address = "Am Bruch 3, 38889 Hohenfels"
parking = "Im Hof ist kein Platz. Parkplatz am Ring, 5 Euro; zwei Ladesäulen für Elektroautos. Räder im Hof links."
catering = "Mittagsbuffet an beiden Tagen im Preis, jeweils ein Fleischgericht, ein veganes."

[[room]]
id = "ofen"
name = "Ofenhalle"
floor = "EG"

[[item]]
id = "impuls"
title = "Impuls: Das zweite Leben der Waschmaschine"
kind = "talk"
start = 2031-05-09T10:00:00
end = 2031-05-09T10:40:00
rooms = ["ofen"]
speakers = ["Gunnar Sievers, Universität Hohenfels"]
aliases = ["Impulsvortrag"]
[[item]]
id = "loeten"
title = "Werkstatt: Löten"
kind = "workshop"
start = 2031-05-09T11:00:00
end = 2031-05-09T12:30:00
rooms = ["ofen"]
[[item]]
id = "staende"
title = "Infotische"
kind = "social"
start = 2031-05-09T09:00:00
end = 2031-05-09T16:00:00
rooms = ["ofen"]
description = "Drei Vereine und ein Werkzeugverleih."
[[item]]
id = "depot"
title = "Besuch im Schraubercamp-Depot"
kind = "excursion"
start = 2031-05-09T16:45:00
end = 2031-05-09T18:15:00
meeting_point = "Am Werkstor"

[[material]]
title = "Lageplan des Kalkwerks"
url = "https://schrauber.example/plan.pdf"
kind = "directions"

[[faq]]
questions = ["Muss ich selbst eine Session anbieten?", "Kann ich auch nur zuhören?"]
answer = "Niemand muss, Zuhören ist willkommen."
[[faq]]
questions = ["Was ist ein Barcamp?", "Wie läuft das Camp ab?"]
answer = "Auf einem Barcamp gibt es kein festes Programm."
[[faq]]
questions = ["Wo kann ich übernachten?"]
answer = "In der Turnhalle. Lehrkräfte können in der Pension schlafen, 58 Euro die Nacht."
[[faq]]
questions = ["Wird das Camp wiederholt?", "Gibt es nächstes Jahr wieder ein Camp?"]
answer = "Das Camp soll alle drei Jahre stattfinden."
[[faq]]
questions = ["Kann ich auch nur vormittags kommen?", "Muss ich den ganzen Tag bleiben?"]
answer = "Ihr könnt auch nur einen halben Tag kommen."
[[faq]]
questions = ["Darf ich eigene Flyer auslegen?", "Kann mein Verein einen Infotisch haben?"]
answer = "Flyer dürft ihr auslegen. Die Infotische sind alle vergeben."
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Was steht als nächstes aufm Plan?", "Werkstatt: Löten"),
        ("Was steht als Nächstes auf der Agenda?", "Werkstatt: Löten"),
        ("Wo finde ich den Lageplan?", "plan.pdf"),
        ("wer macht den impulsvortag", "Sievers"),
        ("Macht ihr das jetzt jedes Jahr?", "alle drei Jahre"),
        ("Ist das eine jährliche Veranstaltung?", "alle drei Jahre"),
        ("Muss ich da selber was vortragen?", "Niemand muss"),
        ("Muss man selbst einen Vortrag halten?", "Niemand muss"),
        ("Darf ich früher gehen?", "halben Tag"),
        ("Kann unser Verein noch einen Stand bekommen?", "alle vergeben"),
        ("Geht das Camp bis Sonntag?", "Nein"),
        ("Was ist ein Barcamp?", "kein festes Programm"),
        ("Ist das Mittagessen im Ticket enthalten?", "Ja: Mittagsbuffet"),
        ("Wo kann ich mein E-Auto laden?", "Parkplatz am Ring"),
        ("Wo treffen wir uns fürs Depot?", "Am Werkstor"),
        ("Wo treffen wir uns?", "Am Bruch 3"),
        ("Was kostet die Pension?", "58 Euro"),
        ("Was zahlen Erwachsene, die mitkommen?", "20 Euro"),
    ],
)
def test_asked_in_other_words(written: Callable[[str], Event], question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), "2031-05-09T10:30"))
    assert found.kind is AnswerKind.ANSWER
    assert said in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What's next on the schedule?", "Löten"),
        ("Do you do this every year?", "alle drei Jahre"),
        ("Is it okay to leave at noon?", "halben Tag"),
    ],
)
def test_asked_in_english(written: Callable[[str], Event], question: str, said: str) -> None:
    assert said in answer(question, _view(written(EVENT), "2031-05-09T10:30", "en")).text.plain


@pytest.mark.parametrize(
    ("question", "not_said"),
    [
        ("Was ist am Vortag?", "Sievers"),  # the day before lacks no letter
        ("Can I leave my coat somewhere?", "halben Tag"),
        ("Kann ich mittags essen gehen?", "halben Tag"),
        ("Ist das Frühstück inklusive?", "Mittagsbuffet"),
        ("Wo stelle ich mein Fahrrad ab?", "Ladesäulen"),
    ],
)
def test_what_is_asked_of_something_else(written: Callable[[str], Event], question: str, not_said: str) -> None:
    assert not_said not in answer(question, _view(written(EVENT), "2031-05-01T10:30")).text.plain


def test_a_bed_is_not_what_one_pays_to_take_part(written: Callable[[str], Event]) -> None:
    found = answer("Was zahlen Lehrkräfte, die mitkommen?", _view(written(EVENT), "2031-05-01T10:30"))
    assert found.confidence < 0.5 or "58 Euro" not in found.text.plain


def _view(event: Event, local: str, language: str = "de") -> View:
    moment = datetime.fromisoformat(local).replace(tzinfo=event.zone)
    return View(event, moment, language, partial(TEXTS.text, language))
