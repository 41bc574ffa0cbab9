"""What people ask plainly where a dinner has tickets of its own, the evening no room, and the recordings come later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import Answer, AnswerKind, View, answer
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "kacheltage-2031"
title = "Kacheltage 2031"
description = "Zwei Tage über Wege aus Stein."
host = "Kachelbund"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2031-09-23T09:00:00
ends = 2031-09-24T16:00:00
cost = "Vor Ort 90 Euro, online 20 Euro; darin stecken Frühstück, Mittag und Kaffee."
registration = { url = "https://pflaster.example/anmelden", until = 2031-09-10, note = "Online-Tickets bis zum Start." }

[[contact]]
name = "Tagungsbüro"
role = "Organisation"
email = "buero@pflaster.example"

[venue]
name = "Gaswerk"
address = "Kokerei 5, 24999 Olmstedt"

[[room]]
id = "hall"
name = "Gebläsehalle"
[[room]]
id = "canteen"
name = "Werkskantine"

[[item]]
id = "keynote"
title = "Keynote: Steine erzählen"
kind = "talk"
start = 2031-09-23T09:30:00
end = 2031-09-23T10:30:00
rooms = ["hall"]
link = "https://live.pflaster.example/halle"
[[item]]
id = "talk"
title = "Fugen, die halten"
kind = "talk"
start = 2031-09-23T11:00:00
end = 2031-09-23T11:30:00
rooms = ["hall"]
[[item]]
id = "dinner"
title = "Konferenzdinner"
kind = "social"
start = 2031-09-23T19:30:00
rooms = ["canteen"]
cost = "45 Euro"
optional = true
description = "Buffet. Karten am Check-in bis 12 Uhr."
[[item]]
id = "eve"
title = "Vorabend – man sieht sich"
kind = "social"
start = 2031-09-22T18:30:00
description = "Im Gasthof „Zur Alten Spritze“, Marktgasse 2."
cost = "zahlt jede und jeder selbst"
aliases = ["Abendessen"]
optional = true
[[item]]
id = "prize"
title = "Verleihung der „Silbernen Kachel“"
kind = "plenary"
start = 2031-09-24T15:00:00
end = 2031-09-24T15:30:00
rooms = ["hall"]
description = "Ausgezeichnet werden drei Städte in drei Klassen. Der Preis ist mit 1.500 Euro dotiert."

[[material]]
title = "Aufzeichnungen"
kind = "recording"
available = 2031-10-01
[[material]]
title = "Lageplan"
kind = "directions"
url = "https://pflaster.example/lageplan.pdf"

[[faq]]
questions = ["Wie gebe ich meine Folien ab?"]
answer = "Am Technikpult, eine Stunde vor dem Vortrag, als PDF."
"""
Written = Callable[[str], Event]


def _asked(event: Event, question: str, now: str, language: str = "de") -> Answer:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language)))


@pytest.mark.parametrize(
    ("question", "now", "says"),
    [
        ("Wo bekomme ich noch eine Karte fürs Konferenzdinner?", "2031-09-23T10:00", "Check-in bis 12 Uhr"),
        ("Wo ist das Konferenzdinner?", "2031-09-23T10:00", "Werkskantine"),
        ("und heut abend? wo und ab wann", "2031-09-22T12:00", "Zur Alten Spritze"),
        ("Wann kann ich die Vorträge nachschauen?", "2031-09-24T15:30", "1. Oktober"),
        ("Wo kann ich mir die Vorträge nochmal ansehen?", "2031-09-24T15:30", "1. Oktober"),
        ("Gibt es jetzt noch Online-Tickets?", "2031-09-15T10:00", "Online-Tickets bis zum Start"),
        ("Gibt es noch Karten?", "2031-09-01T10:00", "anmelden"),
        ("Gibt es einen Lageplan?", "2031-09-01T10:00", "lageplan.pdf"),
        ("Ist Essen mit drin?", "2031-09-01T10:00", "darin stecken Frühstück"),
        ("was kostet der spaß u ist essen mit drin?", "2031-09-01T10:00", "90 Euro"),
    ],
)
def test_what_is_told_beside_the_item_itself(written: Written, question: str, now: str, says: str) -> None:
    assert says in _asked(written(EVENT), question, now).text.plain


def test_where_and_when_the_talks_can_be_watched_again(written: Written) -> None:
    said = _asked(written(EVENT), "Where and when can I watch the talks again?", "2031-09-24T15:30", "en").text.plain
    assert "1 October" in said


@pytest.mark.parametrize(
    "question",
    [
        "Welche Stadt hat jetzt die Kachel bekommen?",
        "Wer hat die Silberne Kachel bekommen?",
        "Ab wann gibt es die Folien von Fugen, die halten?",
    ],
)
def test_who_got_a_prize_and_when_slides_come_is_not_told_by_the_item(written: Written, question: str) -> None:
    assert _asked(written(EVENT), question, "2031-09-24T15:50").kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize("question", ["Was kostet die Kachel?", "Ist die Kachel kostenlos?"])
def test_a_prize_and_what_the_event_is_named_after_are_no_price(written: Written, question: str) -> None:
    found = _asked(written(EVENT), question, "2031-09-01T10:00")
    assert found.kind is AnswerKind.UNKNOWN
    assert "90 Euro" not in found.text.plain
