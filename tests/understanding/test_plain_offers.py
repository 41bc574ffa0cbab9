"""Money, tickets, food, slides and recordings, asked in other words than the plain ones."""

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
slug = "uhrentage"
title = "Uhrentage 2031"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2031-05-08T08:30:00
ends = 2031-05-09T15:00:00
cost = "40 Euro, Studierende 15 Euro, Jugendliche frei. Das Ticket enthält das Mittagessen. Keine Abendkasse."
[event.registration]
url = "https://uhrentage.example/dabei"
until = 2031-04-20

[[contact]]
name = "Hanne Tiedje"
role = "Organisation"
email = "post@uhrentage.example"

[venue]
name = "Alte Gießerei"
address = "Schiffchengasse 2, 48529 Nordhorn"
parking = "Parkplatz hinter dem Haus."
catering = "Mittags gibt es Linseneintopf, auch vegan. Kuchen gegen Spende."

[venue.wifi]
network = "Giesserei"
password = "zahnrad"

[[item]]
id = "ankommen"
title = "Ankommen und Anmeldung"
kind = "arrival"
start = 2031-05-08T08:30:00
end = 2031-05-08T09:30:00

[[item]]
id = "pendel"
title = "Vortrag: Das Pendel"
kind = "talk"
start = 2031-05-08T09:30:00
end = 2031-05-08T10:30:00

[[item]]
id = "online"
title = "Das Internet der Uhren"
kind = "talk"
start = 2031-05-08T10:30:00
end = 2031-05-08T11:30:00

[[material]]
title = "Folien zum Pendel"
kind = "slides"
url = "https://uhrentage.example/pendel.pdf"
item = "pendel"

[[material]]
title = "Aufzeichnungen"
kind = "recording"
url = "https://uhrentage.example/videos"
available = 2031-06-01

[[material]]
title = "Gruppenbild"
kind = "link"
url = "https://uhrentage.example/alle.jpg"

[[faq]]
questions = ["Gibt es eine App mit dem Programm?"]
answer = "Ja, das Programm gibt es in der App Zeitlupe."

[[faq]]
questions = ["Kann ich mit Karte zahlen?"]
answer = "Ja, am Empfang geht jede Bankkarte."
"""


ASKED = [
    ("Wie viel muss man für die Teilnahme zahlen?", "40 Euro"),
    ("Wie viel bezahlen Studierende?", "15 Euro"),
    ("Wie teuer ist es mit Studiausweis?", "15 Euro"),
    ("Wie viel zahlen 15-Jährige?", "Jugendliche frei"),
    ("Welchen Betrag soll ich einplanen?", "40 Euro"),
    ("Gehört das Mittagessen zum Ticket dazu?", "Ja"),
    ("Verkauft ihr Eintrittskarten am Eingang?", "Keine Abendkasse"),
    ("gibt es am tor noch karten", "Keine Abendkasse"),
    ("Nehmt ihr am Empfang auch EC-Karte?", "jede Bankkarte"),
    ("Wie kriege ich noch einen Platz?", "uhrentage.example/dabei"),
    ("Wann endet die Registrierung?", "20. April"),
    ("Was kostet der Kuchen?", "gegen Spende"),
    ("Was kommt mittags auf den Tisch?", "Linseneintopf"),
    ("was habt ihr denn zu mittag", "Linseneintopf"),
    ("Unter welcher Adresse stehen die Mitschnitte der Vorträge?", "uhrentage.example/videos"),
    ("Wo finde ich die Videos der Talks?", "uhrentage.example/videos"),
    ("Wann kommen die Aufzeichnungen ins Netz?", "1. Juni"),
    ("warte noch auf die Folien zum Pendel", "pendel.pdf"),
    ("Gibt es ein Bild von uns allen?", "alle.jpg"),
    ("Kann ich mir das Programm aufs Handy laden?", "Zeitlupe"),
]
ASKED_IN_ENGLISH = [
    ("how much should i budget for?", "40 Euro"),
    ("do you have a pic of all of us?", "alle.jpg"),
    ("where are the vids of the talks?", "uhrentage.example/videos"),
    ("how can i grab a spot?", "uhrentage.example/dabei"),
    ("i am waiting for the slides of Das Pendel", "pendel.pdf"),
]


@pytest.mark.parametrize(("question", "said"), ASKED)
def test_in_other_words(written: Callable[[str], Event], question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT)))
    assert found.kind is AnswerKind.ANSWER
    assert said in found.text.plain


@pytest.mark.parametrize(("question", "said"), ASKED_IN_ENGLISH)
def test_in_other_words_in_english(written: Callable[[str], Event], question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), "en"))
    assert found.kind is AnswerKind.ANSWER
    assert said in found.text.plain


# What sounds alike asks something else.
@pytest.mark.parametrize(
    ("question", "said", "never"),
    [
        ("Wie kommen wir ins Netz?", "zahnrad", "videos"),
        ("Wie bekomme ich einen Parkplatz?", "hinter dem Haus", "dabei"),
        ("Unter welcher Adresse findet das statt?", "Schiffchengasse", "videos"),
        ("Wo kann ich Fahrkarten am Tor kaufen?", "", "Abendkasse"),
        ("Gibt es das Geld wieder, wenn ich krank bin?", "", "Studierende"),
        ("Wie viel Zeit muss ich einplanen?", "", "Studierende"),
        ("Kann ich online teilnehmen?", "", "Internet der Uhren"),
    ],
)
def test_what_only_sounds_alike(written: Callable[[str], Event], question: str, said: str, never: str) -> None:
    found = answer(question, _view(written(EVENT))).text.plain
    assert said in found
    assert never not in found


def _view(event: Event, language: str = "de") -> View:
    moment = datetime.fromisoformat("2031-04-10T12:00:00").replace(tzinfo=event.zone)
    return View(event, moment, language, partial(TEXTS.text, language))
