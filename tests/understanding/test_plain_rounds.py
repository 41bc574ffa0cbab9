"""What people ask most plainly of topics and votes: how it goes, on what one votes, what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.asking import asks_bot
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "hallencamp"
title = "Hallencamp 2028"
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2028-03-04T09:00:00
ends = 2028-03-04T16:00:00
cost = "12 Euro, bezahlt wird bar am Empfang"

[[contact]]
name = "Uwe Sievers"
role = "Organisation"
email = "orga@halle.example"

[venue]
name = "Markthalle"
address = "Am Markt 1, 26721 Emden"
public_transport = "Vom Bahnhof mit dem Bus 501 bis Markt."
catering = "Mittags Eintopf. Unverträglichkeiten bitte bis 1. März an orga@halle.example."

[[room]]
id = "halle"
name = "Halle"
floor = "EG"
[[room]]
id = "empore"
name = "Empore"
floor = "1. OG"

[[item]]
id = "ankommen"
title = "Ankommen"
kind = "arrival"
start = 2028-03-04T08:30:00
end = 2028-03-04T09:00:00
rooms = ["halle"]
[[item]]
id = "wahl"
title = "Themenwahl"
kind = "plenary"
start = 2028-03-04T09:10:00
end = 2028-03-04T10:00:00
rooms = ["halle"]
description = "Die gewählten Themen werden vorgestellt."
[[item]]
id = "runde"
title = "Gesprächsrunde"
kind = "open"
start = 2028-03-04T10:15:00
end = 2028-03-04T11:00:00
rooms = ["halle", "empore"]
[[item]]
id = "treff"
title = "Vorabendtreff im Anker"
kind = "social"
start = 2028-03-03T19:00:00
end = 2028-03-03T21:00:00
description = "Formlos, ohne Anmeldung. Im Anker, Hafenstraße 2."

[[round]]
key = "offen"
title = "Offene Themen"
method = "dots"
votes = 3
select = 4
items = ["runde"]
opens = 2028-03-04T08:00:00
voting = 2028-03-04T09:20:00
closes = 2028-03-04T09:40:00
topics = ["Wochenmarkt beleben", "Leerstand nutzen"]

[[faq]]
questions = ["Muss ich selbst ein Thema anbieten?"]
answer = "Nein, niemand muss ein Thema anbieten."
[[faq]]
questions = ["Werden Reisekosten erstattet?"]
answer = "Nein, Reisekosten trägt jeder selbst."
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    """The event of these questions."""
    return written(EVENT)


def _asked(event: Event, question: str, now: str) -> Answer:
    moment = datetime.fromisoformat(f"2028-03-04T{now}").replace(tzinfo=event.zone)
    return answer(question, View(event, moment, "de", partial(TEXTS.text, "de")))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("wie läuft das mit den themen ab?", ("!vorschlag", "09:20", "!abstimmen", "3 Punkte", "4 Themen")),
        ("Welche Themen gibt es bisher?", ("Wochenmarkt beleben", "Leerstand nutzen")),
        ("Wie viele Themen werden genommen?", ("4 Themen",)),
        ("wofür kann ich abstimmen", ("Wochenmarkt beleben",)),
        ("wann kann ich ein thema vorschlagen", ("Jetzt", "09:20")),
        ("wo ist die anmeldung?", ("Halle",)),
        ("zahlt ihr die fahrtkosten?", ("Nein, Reisekosten",)),
        ("wo meld ich meine nussallergie", ("orga@halle.example",)),
        ("wann muss ich spätestens da sein?", ("08:30",)),
    ],
)
def test_what_is_known(event: Event, question: str, parts: Sequence[str]) -> None:
    found = _asked(event, question, "08:40")
    assert found.kind is AnswerKind.ANSWER
    assert all(part in found.text.plain for part in parts), found.text.plain


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("wann werden die ergebnisse bekannt gegeben?", "09:40"),
        ("welche themen wurden gewählt?", "09:40"),
        ("was wird aus den themen die nicht gewählt wurden?", ""),
        ("Wie oft fährt der Bus 501?", ""),
        ("regnets heut abend?", ""),
    ],
)
def test_what_is_not_known(event: Event, question: str, part: str) -> None:
    found = _asked(event, question, "08:40")
    assert found.kind is AnswerKind.UNKNOWN
    assert part in found.text.plain


def test_no_topic_of_a_room_is_made_up(event: Event) -> None:
    found = _asked(event, "Welches Thema ist auf der Empore?", "10:30")
    assert found.kind is AnswerKind.UNKNOWN
    assert "Wochenmarkt" not in found.text.plain


def test_what_was_chosen_is_told_of_all_rounds(event: Event, written: Callable[[str], Event]) -> None:
    chosen = written(
        EVENT
        + """
[[round]]
key = "vorab"
title = "Vorab eingereicht"
method = "dots"
votes = 3
select = 1
items = ["runde"]
opens = 2028-02-01T08:00:00
voting = 2028-02-10T08:00:00
closes = 2028-02-20T08:00:00
[[topic]]
title = "Flohmarkt planen"
round = "vorab"
chosen = true
item = "runde"
"""
    )
    assert "Flohmarkt planen" in _asked(chosen, "welche themen wurden gewählt?", "08:40").text.plain


def test_how_many_topics_come_through_is_no_topic(event: Event) -> None:
    moment = datetime.fromisoformat("2028-03-04T08:40").replace(tzinfo=event.zone)
    view = View(event, moment, "de", partial(TEXTS.text, "de"))
    assert asks_bot("wie viele themen kommen dran", view)
    assert not asks_bot("Wie viele Bäume braucht der Markt", view)
