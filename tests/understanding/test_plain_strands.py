"""What people ask most plainly at a conference of many strands that is sold out, streamed and a train ride away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import AnswerKind, View, answer
from handlers.understanding.contract import Answer
from storage.event import Event

TEXTS = Texts()


def _strand(name: str, room: str, day: int, titles: tuple[str, ...]) -> Iterator[str]:
    for hour, title in enumerate(titles, start=9):
        key = re.sub(r"\W+", "-", f"{name} {title}".lower())
        yield f"""
[[item]]
id = "{key}"
title = "{title}"
kind = "talk"
track = "{name}"
start = 2031-03-0{day}T{hour:02}:30:00
end = 2031-03-0{day}T{hour + 1:02}:15:00
rooms = ["{room}"]
speakers = ["{title.split()[0]} Falk"]
"""


EVENT = """
[event]
slug = "lotsen-2031"
title = "Lotsenkonferenz 2031"
description = "Konferenz zu Karten und freier Software."
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2031-03-03T09:00:00
ends = 2031-03-05T17:00:00
cost = "Firmen 400, Privatleute 180, Studierende 60 Euro"

[event.registration]
url = "https://lotsen.example/karten"
until = 2031-02-20
note = { de = "Die Konferenz ist ausverkauft.", en = "The conference is sold out." }

[[contact]]
name = "Ilse Brook"
role = "Organisation"
email = "buero@lotsen.example"
[[contact]]
name = "Presse"
role = "Presseausweise und Medien"
email = "presse@lotsen.example"

[venue]
name = "Kartenhaus"
address = "Peilweg 3, 99997 Kompassau"
directions = "Mit dem Auto eine Stunde ab Nordhafen, immer am Fluss entlang."
accessibility = ""

[[room]]
id = "gross"
name = "Kartensaal"
aliases = ["Keynote-Saal"]
[[room]]
id = "museum"
name = "Lotsen Museum"
[[room]]
id = "peil"
name = "Peilraum"

[[item]]
id = "keynote-1"
title = "Keynote 1: Wohin des Wegs"
kind = "talk"
start = 2031-03-04T16:00:00
end = 2031-03-04T17:00:00
rooms = ["gross"]
speakers = ["Mara Quist"]
[[item]]
id = "keynote-2"
title = "Keynote 2: Am Ziel"
kind = "talk"
start = 2031-03-05T16:00:00
end = 2031-03-05T17:00:00
rooms = ["gross"]
speakers = ["Tore Halm"]
[[item]]
id = "offen"
title = "Accessibility on maps"
kind = "talk"
start = 2031-03-05T11:00:00
end = 2031-03-05T12:00:00
rooms = ["peil"]
speakers = ["Nele Voigt"]
[[item]]
id = "essen"
title = "Lotsendinner"
kind = "social"
start = 2031-03-04T19:00:00
end = 2031-03-04T22:00:00
description = "Für Privatleute und Studierende 45 Euro."
cost = "für Firmen frei, sonst 45 Euro"
meeting_point = "Steg 4"
[[item]]
id = "feuer"
title = "Ausklang am Fluss"
kind = "social"
start = 2031-03-03T19:00:00
end = 2031-03-03T22:00:00
description = "Grillabend, Getränke bitte selbst mitbringen."
aliases = ["Grillen", "Grillabend"]
meeting_point = "Wiese hinter dem Deich"

[[faq]]
questions = ["Gibt es einen Livestream?", "Is there a stream?"]
answer = { de = "Ja, alle Vorträge werden live übertragen.", en = "Yes, all talks are streamed." }
""" + "".join(
    (
        *_strand("Kompass Minikonf", "museum", 3, ("Nadeln", "Rosen", "Magnete")),
        *_strand("Sextant Minikonf", "peil", 3, ("Spiegel", "Winkel", "Horizonte")),
        *_strand("Echolot Minikonf", "gross", 4, ("Tiefen", "Signale", "Untiefen")),
    )
)
BEFORE, THERE = "2031-01-20T10:00", "2031-03-03T09:45"


def ask(event: Event, question: str, now: str = BEFORE, language: str = "de") -> Answer:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language)))


@pytest.mark.parametrize(
    ("now", "question", "said"),
    [
        (BEFORE, "Kann ich mich noch anmelden?", r"ausverkauft(?!(?s:.*)https)"),
        (BEFORE, "Gibt es noch Tickets?", "ausverkauft"),
        (BEFORE, "Bis wann kann ich mich anmelden?", r"20\. Februar"),
        (BEFORE, "Wo melde ich mich an?", "https://lotsen"),
        (BEFORE, "Wer hält die Keynotes?", r"^(?!.*Tiefen)(?s:.*)Quist(?s:.*)Halm"),
        (BEFORE, "Wo ist die Keynote?", "(?i)^(?!.*stockwerk)"),
        (BEFORE, "Wer spricht am Dienstag im Keynote-Saal?", r"(?s)Tiefen.*Quist"),
        (BEFORE, "Wie viele Minikonfs gibt es?", "^3:"),
        (BEFORE, "Wie viele Keynotes gibt es?", "^2:"),
        (BEFORE, "Wo ist die Kompass Minikonf?", r"^Lotsen Museum:(?s:.*)Magnete"),
        (BEFORE, "Wo sind die Rosen?", "Lotsen Museum"),
        (THERE, "wer redet grad im lotsen museum", "^Nadeln"),
        (BEFORE, "Wo ist das Grillen?", "^Wiese hinter dem Deich"),
        (BEFORE, "Findet die Konferenz in Nordhafen statt?", r"^Kartenhaus, Peilweg 3, 99997 Kompassau$"),
        (BEFORE, "Findet die Konferenz in Kompassau statt?", "^Ja: Kartenhaus"),
        (BEFORE, "Wie komme ich ab Nordhafen hin?", "eine Stunde"),
        (BEFORE, "Wohin schreibe ich wegen eines Presseausweises?", "presse@lotsen"),
        (BEFORE, "was zahl ich als privatleute", "180"),
        (BEFORE, "Was kostet es für Studierende?", "60 Euro"),
        (BEFORE, "Was kostet das Lotsendinner für Studierende?", "45 Euro"),
        (BEFORE, "Gibt es etwas zum Thema Barrierefreiheit?", "Accessibility on maps"),
        (BEFORE, "Kann ich die Vorträge auch online verfolgen?", "live übertragen"),
    ],
)
def test_what_is_known(written: Callable[[str], Event], now: str, question: str, said: str) -> None:
    found = ask(written(EVENT), question, now)
    assert (found.kind, re.search(said, found.text.plain) is not None) == (AnswerKind.ANSWER, True), found.text.plain


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Can I still register?", "sold out"),
        ("Are there any tickets left?", "sold out"),
        ("Who gives the keynotes?", r"(?s)Quist.*Halm"),
        ("Is it in Nordhafen?", "^Kartenhaus"),
        ("Can I join from home and watch the talks?", "^Yes, all talks are streamed"),
    ],
)
def test_in_english(written: Callable[[str], Event], question: str, said: str) -> None:
    found = ask(written(EVENT), question, language="en")
    assert (found.kind, re.search(said, found.text.plain) is not None) == (AnswerKind.ANSWER, True), found.text.plain


@pytest.mark.parametrize(
    "question",
    ["Findet die Konferenz in Bergdorf statt?", "Ist das Kartenhaus barrierefrei?", "Was kostet der Peilraum?"],
)
def test_what_is_not_known(written: Callable[[str], Event], question: str) -> None:
    found = ask(written(EVENT), question)
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def test_unconferences_of_a_conference(written: Callable[[str], Event]) -> None:
    event = written(EVENT.replace('"Winkel"', '"Sextant Unconference"').replace('"Magnete"', '"Kompass Unconference"'))
    found = ask(event, "When is the unconference?", language="en")
    assert (found.kind, len(found.options)) == (AnswerKind.CLARIFY, 2)
    assert re.search("^3 to 5 March", ask(event, "When is the conference?", language="en").text.plain)
    assert re.search("^3 to 5 March", ask(written(EVENT), "When is the barcamp?", language="en").text.plain)


def test_without_a_stream(written: Callable[[str], Event]) -> None:
    event = written(
        EVENT.replace("Gibt es einen Livestream?", "Gibt es Kekse?").replace("Is there a stream?", "Cookies?")
    )
    assert re.search("^No, on site only", ask(event, "Can I watch the talks from home?", language="en").text.plain)
