"""What is asked in German of a congress whose titles and descriptions are English; the way there, one's own needs."""

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
slug = "tidal-2031"
title = "Tidal 2031"
description = { de = "Drei Tage zu Küste und Daten.", en = "Three days on coasts and data." }
audience = { de = "Alle, die am Meer arbeiten.", en = "Everyone who works by the sea." }
host = "Tidal Society"
timezone = "Europe/London"
languages = ["de", "en"]
format = "onsite"
starts = 2031-05-08T09:00:00
ends = 2031-05-10T18:00:00

[[contact]]
name = "Tidal Office"
role = "Organisation"
email = "office@tidal.example"
[[contact]]
name = "Morwenna Pask"
role = "Conference Chair (Leitung)"
email = "pask@tidal.example"
[[contact]]
name = "Jory Tonkin"
role = "Leitung Technik"
email = "tech@tidal.example"

[venue]
name = "Customs House"
address = "Quay Street 3, Trewick"
directions = { de = "Der Bahnhof Trewick liegt zehn Minuten zu Fuß entfernt. Vom Flughafen Newquay fährt ein Bus in etwa anderthalb Stunden für 12 Pfund. Von Penlee fährt eine Fähre in etwa zwei Stunden. Von Exmoor und Lundy ist abzuraten.", en = "Trewick station is ten minutes on foot. From Newquay Airport a bus takes an hour and a half, £12. From Penlee a ferry takes about two hours. Avoid Exmoor and Lundy." }
public_transport = { de = "Die Busse halten bis Juni in der Hill Street.", en = "Until June the buses stop in Hill Street." }
accessibility = { de = "Das Haus ist stufenlos. Induktionsschleifen für Hörgeräte in den Sälen.", en = "Step-free. Induction loops for hearing aids in the halls." }
catering = { de = "Mittags gibt es Suppe im Speisesaal neben der Galerie. In den Pausen Kaffee und Kuchen.", en = "Soup for lunch in the dining hall next to the gallery. Coffee and cake in the breaks." }

[[room]]
id = "hall"
name = "Harbour Hall"
[[room]]
id = "loft"
name = "Sail Loft"

[[item]]
id = "welcome"
title = { de = "Begrüßung", en = "Welcome" }
kind = "plenary"
start = 2031-05-08T09:00:00
end = 2031-05-08T09:30:00
rooms = ["hall"]
[[item]]
id = "keynote"
title = "Keynote: Shores, together"
kind = "talk"
start = 2031-05-08T09:30:00
end = 2031-05-08T10:30:00
rooms = ["hall"]
speakers = ["Demelza Roe", "Austol Finch"]
description = "How two coasts learned from each other."
[[item]]
id = "reef"
title = "Reefcam: seeing under water"
kind = "talk"
start = 2031-05-08T11:00:00
end = 2031-05-08T11:30:00
rooms = ["hall"]
speakers = ["Elowen Hart"]
description = "A camera for divers and what it sees."
[[item]]
id = "hands-on"
title = "Looking Down Workshop"
kind = "workshop"
start = 2031-05-08T14:00:00
end = 2031-05-08T17:00:00
rooms = ["loft"]
speakers = ["Elowen Hart"]
description = "Build a Reefcam of your own."
[[item]]
id = "panel"
title = "Panel: Who owns the beach?"
kind = "panel"
start = 2031-05-08T12:00:00
end = 2031-05-08T13:00:00
rooms = ["hall"]
speakers = ["Tamsin Vosper, Chair", "Denzil Opie"]
[[item]]
id = "panel-2"
title = "Panel: Fish and chips"
kind = "panel"
start = 2031-05-08T17:00:00
end = 2031-05-08T18:00:00
rooms = ["hall"]
speakers = ["Gerren Quick, Chair", "Denzil Opie"]
[[item]]
id = "records"
title = "Keeping what the sea tells"
kind = "talk"
start = 2031-05-09T10:00:00
end = 2031-05-09T10:30:00
rooms = ["loft"]
speakers = ["Piran Rowe"]
description = "How we store forty years of tide records in a relational database."
[[item]]
id = "locks"
title = "Database locks at the lock"
kind = "talk"
start = 2031-05-10T10:00:00
end = 2031-05-10T10:30:00
rooms = ["loft"]
speakers = ["Kerra Bray"]
[[item]]
id = "calm"
title = "Storms inside"
kind = "talk"
start = 2031-05-10T11:00:00
end = 2031-05-10T11:30:00
rooms = ["hall"]
speakers = ["James Nance"]
description = "Mental health on long voyages."
[[item]]
id = "schools"
title = "Rock pools for teachers"
kind = "workshop"
start = 2031-05-10T14:00:00
end = 2031-05-10T15:00:00
rooms = ["loft"]
[[item]]
id = "knots"
title = "Knot-tying"
kind = "workshop"
start = 2031-05-10T16:00:00
end = 2031-05-10T17:00:00
rooms = ["loft"]
[[item]]
id = "jam"
title = "Gravity Jam"
kind = "social"
start = 2031-05-09T19:00:00
end = 2031-05-09T22:00:00
[[item]]
id = "dinner"
title = { de = "Kongressdinner", en = "Congress Dinner" }
kind = "social"
start = 2031-05-09T18:30:00
end = 2031-05-09T23:00:00
rooms = ["hall"]
description = { de = "Die Bar öffnet um 18:30 Uhr, serviert wird um 19:30 Uhr.", en = "The bar opens at 6.30pm, dinner is served at 7.30pm." }
aliases = ["Abendessen"]
[[item]]
id = "crew"
title = { de = "Essen der Mitwirkenden", en = "Crew Dinner" }
kind = "social"
start = 2031-05-10T19:00:00
end = 2031-05-10T22:00:00

[[faq]]
questions = ["Werden die Vorträge aufgezeichnet?", "Will the talks be recorded?"]
answer = { de = "Ja, die Vorträge werden aufgezeichnet. Workshops werden nicht aufgezeichnet.", en = "Yes, the talks are recorded. Workshops are not recorded." }
[[faq]]
questions = ["Gibt es Kinderbetreuung?", "Is there childcare?"]
answer = { de = "Ja, es gibt eine kostenlose Kinderbetreuung im Zollhaus.", en = "Yes, there is free childcare at the Customs House." }
[[faq]]
questions = ["Was kosten die Tickets?", "How much are the tickets?"]
answer = { de = "Privat / Firma: 1 Tag 50 / 90 Pfund, 2 Tage 80 / 150 Pfund, 3 Tage 100 / 200 Pfund.", en = "Individual / corporate: 1 day £50 / £90, 2 days £80 / £150, 3 days £100 / £200." }
[[faq]]
questions = ["Wo kann ich übernachten?", "Where can I stay?"]
answer = { de = "Wegen der Regatta sind die Hotels knapp; Betten gibt es im Seglerheim.", en = "Because of the regatta hotels are scarce; there are beds at the sailors' home." }
[[faq]]
questions = ["Wie halte ich einen Fünfminüter?", "How do I give a five-minute talk?"]
answer = { de = "Mit einer Karte in den blauen Eimer.", en = "Drop a card in the blue bucket." }
"""  # noqa: E501 - a line of TOML is a line


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("In welchem Gebäude ist der Kongress?", "Customs House"),
        ("Was ist heute das Allererste in der Harbour Hall?", "Begrüßung – heute"),
        ("Was läuft heute als Letztes in der Harbour Hall?", "Fish and chips"),
        ("gibts in den pausen was zu beißen", "Kuchen"),
        ("Gibt es etwas für Leute mit Hörgerät?", "Induktionsschleifen"),
        ("Muss man für die Kinderbetreuung was zahlen?", "Es gibt eine kostenlose"),
        ("Werden auch die Workshops aufgezeichnet?", "Workshops werden nicht"),
        ("Werden die Vorträge aufgezeichnet?", "Ja"),
        ("Wer leitet den Kongress?", "Morwenna Pask"),
        ("Was kosten zwei Tage für Firmen?", "2 Tage 80 / 150"),
        ("Wir landen in Newquay. Wie lange fährt der Bus nach Trewick?", "anderthalb Stunden"),
        ("wie lange dauert die fähre ab penlee", "zwei Stunden"),
        ("kann ich auch über exmoor anreisen", "abzuraten"),
        ("Ich bin Lehrerin, was ist für mich dabei?", "Rock pools for teachers"),
        ("Gibt es morgen was zu Datenbanken?", "Ja: Keeping what the sea tells"),  # only its description says it
        ("Gibt es am Samstag was zu Datenbanken?", "Ja: Database locks"),
        ("Gibt es einen Vortrag über psychische Gesundheit?", "Storms inside"),
        ("An welchem Abend ist das Kongressdinner?", "Kongressdinner – morgen, 18:30"),
        ("Worüber reden Demelza Roe und Austol Finch?", "How two coasts"),
        ("wann ist der jam?", "Gravity Jam"),  # James is somebody else
        ("Wann ist der Reefcam-Workshop?", "Looking Down Workshop"),
        ("Wann ist der Reefcam-Vortrag?", "seeing under water"),
        ("Warum sind die Hotels so teuer?", "Regatta"),
        ("Wo ist die Knottying-Stunde?", "Sail Loft"),
    ],
)
def test_german(written: Callable[[str], Event], question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT)))
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert said in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How do I get to give a five-minute talk?", "blue bucket"),
        ("How do I get to the Customs House?", "Trewick station"),
        ("who is chairing the panel at noon?", "Tamsin Vosper"),
        ("Are the workshops recorded as well?", "Workshops are not recorded"),
        ("what is the corporate price for two days", "£150"),
        ("Which airports should I avoid?", "Avoid Exmoor"),
    ],
)
def test_english(written: Callable[[str], Event], question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), language="en"))
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert said in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("Ist das auch was für Lehrerinnen?", "Rock pools"),  # for whom it all is, not what there is for them
        ("Wer leitet das Panel über den Strand?", "Pask"),
        ("Fährt ein Bus nach Plymouth?", "Newquay"),
        ("Wer spricht über Exmoor?", "abzuraten"),
        ("Gibt es einen Vortrag über Möwen?", "Ja"),
        ("Wann ist das Kongressdinner?", "Mitwirkenden"),
    ],
)
def test_what_is_another_thing(written: Callable[[str], Event], question: str, unsaid: str) -> None:
    found = answer(question, _view(written(EVENT)))
    assert unsaid not in found.text.plain, found.text.plain


def test_a_pub_nearby_is_not_the_dining_hall(written: Callable[[str], Event]) -> None:
    found = answer("What's the best pub nearby?", _view(written(EVENT), language="en"))
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def test_why_is_not_answered_by_that(written: Callable[[str], Event]) -> None:
    found = answer("Warum halten die Busse in der Hill Street?", _view(written(EVENT)))
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain
    assert found.text.plain.startswith("Warum das so ist"), found.text.plain


def test_who_is_in_a_room_now(written: Callable[[str], Event]) -> None:
    view = _view(written(EVENT), "2031-05-08T15:00")
    assert "Looking Down Workshop" in answer("Was machen die Kinder gerade im Sail Loft?", view).text.plain
    assert "Looking Down" not in answer("Was läuft gerade für Kinder?", view).text.plain


def _view(event: Event, local: str = "2031-05-08T08:00", language: str = "de") -> View:
    moment = datetime.fromisoformat(local).replace(tzinfo=event.zone)
    return View(event, moment, language, partial(TEXTS.text, language))
