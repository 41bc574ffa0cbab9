"""What people ask most plainly at a conference abroad: its prices, what is in a ticket, English titles, the desk."""

from __future__ import annotations

import re
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
slug = "landmarks-2029"
title = { de = "Landmarks 2029", en = "Landmarks 2029" }
description = { de = "Kongress zu Karten und Landschaft.", en = "A congress on maps and landscape." }
host = "Mapmakers Guild"
timezone = "Pacific/Auckland"
languages = ["de", "en"]
format = "onsite"
starts = 2029-10-08T08:30:00
ends = 2029-10-10T17:00:00
cost = { de = "800 NZD, ermäßigt 300 NZD, Gönner 1500 NZD (mit Abendessen)", en = "800 NZD, reduced 300 NZD" }

[event.registration]
url = "https://landmarks.example/join"
note = { de = "Das Ticket enthält die Vorträge und den Begrüßungsabend. Das Galaessen wird extra gebucht.", en = "..." }

[[contact]]
name = "Registrierungsteam"
role = "Tickets"
email = "join@landmarks.example"

[venue]
name = "Harbour Hall"
parking = { de = "Parken ist im Zentrum teuer.", en = "Parking is expensive in the centre." }
catering = { de = "Mittagessen und Kaffee gibt es in der Galerie, im Ticket enthalten.", en = "Lunch is included." }

[[room]]
id = "foyer"
name = "Foyer"
[[room]]
id = "gallery"
name = "Galerie"
aliases = ["Workshop-Verpflegung"]
[[room]]
id = "main"
name = "Main Hall"

[[item]]
id = "desk-1"
title = { de = "Registrierung", en = "Registration" }
kind = "arrival"
start = 2029-10-08T08:30:00
end = 2029-10-08T17:00:00
rooms = ["foyer"]
[[item]]
id = "desk-2"
title = { de = "Registrierung", en = "Registration" }
kind = "arrival"
start = 2029-10-09T08:00:00
end = 2029-10-09T17:00:00
rooms = ["foyer"]
[[item]]
id = "w1"
title = "Drawing coasts"
kind = "workshop"
start = 2029-10-08T09:30:00
end = 2029-10-08T12:00:00
rooms = ["main"]
[[item]]
id = "w2"
title = "Hill shading for developers workshop"
kind = "workshop"
start = 2029-10-08T09:30:00
end = 2029-10-08T12:00:00
rooms = ["gallery"]
[[item]]
id = "lunch-1"
title = { de = "Mittagspause", en = "Lunch break" }
kind = "break"
start = 2029-10-08T12:00:00
end = 2029-10-08T13:15:00
rooms = ["gallery"]
[[item]]
id = "w3"
title = "Lettering by hand workshop"
kind = "workshop"
start = 2029-10-08T13:15:00
end = 2029-10-08T15:00:00
rooms = ["main"]
[[item]]
id = "quakes"
title = "Where the next earthquake may be"
kind = "talk"
start = 2029-10-09T10:00:00
end = 2029-10-09T10:30:00
rooms = ["main"]
speakers = ["Rosalind Achterberg"]
[[item]]
id = "vines"
title = "Terraced vineyards from above"
kind = "talk"
start = 2029-10-09T10:30:00
end = 2029-10-09T11:00:00
rooms = ["main"]
speakers = ["Tobias Wrede"]
[[item]]
id = "gala"
title = { de = "Galaessen", en = "Gala dinner" }
kind = "social"
start = 2029-10-09T19:00:00
end = 2029-10-09T23:00:00
cost = "140 NZD"
optional = true
description = { de = "Fünf Gänge und eine Kapelle.", en = "Five courses and a band." }
[[item]]
id = "walk"
title = { de = "Ausflug auf den Fire Hill", en = "Fire Hill walk" }
kind = "excursion"
start = 2029-10-10T09:00:00
end = 2029-10-10T15:00:00
optional = true
cost = "60 NZD"
description = { de = "Der Weg ist mäßig leicht. Feste Schuhe sind Pflicht.", en = "The way is moderately easy." }
[[item]]
id = "circle"
title = { de = "Frühstück der Zeichnerinnen", en = "Women drawing breakfast" }
kind = "social"
start = 2029-10-10T07:30:00
end = 2029-10-10T09:00:00
description = { de = "Ausverkauft; es gibt eine Warteliste.", en = "Sold out; there is a waiting list." }

[[faq]]
questions = ["Gibt es eine Kongress-App?"]
answer = "Ja, eine Karte fürs Telefon: https://landmarks.example/app"
[[faq]]
questions = ["Brauche ich ein Visum?"]
answer = "Die meisten brauchen ein Besuchervisum für 441 NZD. Ein Einladungsschreiben gibt es beim Registrierungsteam."
"""


@pytest.fixture(scope="module")
def ask(written: Callable[[str], Event]) -> Callable[..., tuple[str, AnswerKind]]:
    """A question answered, with the kind of the answer."""
    event = written(EVENT)

    def asked(question: str, now: str, language: str) -> tuple[str, AnswerKind]:
        moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
        found = answer(question, View(event, moment, language, partial(TEXTS.text, language)))
        return found.text.plain, found.kind

    return asked


BEFORE, FIRST, NOON = "2029-10-01T10:00", "2029-10-08T09:00", "2029-10-08T12:20"


@pytest.mark.parametrize(
    ("question", "wanted", "now", "language"),
    [
        ("Wie viele Workshops gibt es am Montag?", r"^3\b", BEFORE, "de"),
        ("Kann ich in der Nähe günstig parken?", "teuer", BEFORE, "de"),
        ("Wo muss ich als Erstes hin?", "Foyer", FIRST, "de"),
        ("Where do I have to go first?", "Foyer", FIRST, "en"),
        ("When does registration open on Tuesday?", "08:00", BEFORE, "en"),
        ("Wann startet die Registrierung am Dienstag?", "08:00", BEFORE, "de"),
        ("Was ist alles im Ticket enthalten?", "(?s)^Das Ticket enthält.*Mittagessen", BEFORE, "de"),
        ("Was ist beim Ticket dabei?", "Begrüßungsabend", BEFORE, "de"),
        ("Ist das Essen im Ticket drin?", "^Mittagessen", BEFORE, "de"),
        ("Was kostet das Besuchervisum?", "441", BEFORE, "de"),
        ("Wie teuer ist ein Visum?", "441", BEFORE, "de"),
        ("Gibt es noch Karten fürs Zeichnerinnenfrühstück?", "Ausverkauft.*Warteliste", BEFORE, "de"),
        ("Are there tickets left for the Women drawing breakfast?", "Sold out", BEFORE, "en"),
        ("Gibt es eine App?", "landmarks.example/app", BEFORE, "de"),
        ("Was zieht man zum Fire Hill an?", "Schuhe", BEFORE, "de"),
        ("Ist der Ausflug auf den Fire Hill anstrengend?", "mäßig leicht", BEFORE, "de"),
        ("Wann gehen die Workshops nach dem Essen weiter?", "Lettering.*13:15", NOON, "de"),
        ("Wer hält den Vortrag über Erdbeben?", "Achterberg", BEFORE, "de"),
        ("Wer spricht über Weinberge?", "Wrede", BEFORE, "de"),
        ("Wer macht die Registrierung?", "join@landmarks", BEFORE, "de"),
    ],
)
def test_what_is_asked_abroad(
    ask: Callable[..., tuple[str, AnswerKind]], question: str, wanted: str, now: str, language: str
) -> None:
    said, kind = ask(question, now, language)
    assert kind is AnswerKind.ANSWER, said
    assert re.search(wanted, said), said


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Was zieht man zum Galaessen an?", "gebucht|Schuhe"),
        ("Gibt es noch Karten fürs Galaessen?", "keine eigene Anmeldung"),
        ("Wer spricht über Vulkane?", "Achterberg"),
        ("Wie viele Leute passen in die Galerie?", "Workshop"),
        ("Ist das Galaessen im Ticket drin?", "^(?:Ja|Mittagessen)"),
    ],
)
def test_what_is_not_said_of_it(ask: Callable[..., tuple[str, AnswerKind]], question: str, wrong: str) -> None:
    assert not re.search(wrong, ask(question, BEFORE, "de")[0])
