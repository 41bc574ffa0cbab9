"""An event that is called by a number, when it is, what is on in a room, and how one gets in from afar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "lumecon-9"
title = "Lumecon 9"
description = "Die neunte Lumecon, das Treffen für alle, die mit Licht gestalten."
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2031-09-18T10:00:00
ends = 2031-09-19T16:00:00
stream = "https://live.example.org/lumecon"

[[contact]]
name = "Edda Wieck"
role = "Vortragsauswahl"
email = "edda@lumecon.example"

[venue]
name = "Altes Umspannwerk"
address = "Schaltweg 2, 24999 Olmstedt"
accessibility = "Die Bühne Anode ist stufenlos. Die erste Reihe ist für Menschen frei, die schlecht hören."
catering = "Mittags vegetarisch und vegan; Kaffee und Wasser gibt es durchgehend."

[[room]]
id = "anode"
name = "Anode"
[[room]]
id = "kathode"
name = "Kathode"
[[room]]
id = "foyer"
name = "Foyer"
note = "Hier sind Empfang, Infopunkt und Essen."

[[item]]
id = "start"
title = "Eröffnung"
kind = "plenary"
start = 2031-09-18T10:00:00
end = 2031-09-18T10:30:00
rooms = ["anode"]
[[item]]
id = "neon"
title = "Neon biegen"
kind = "talk"
start = 2031-09-18T11:00:00
end = 2031-09-18T11:45:00
rooms = ["anode"]
speakers = ["Ole Brandis"]
[[item]]
id = "laterne"
title = "Laternen im Dorf"
kind = "talk"
start = 2031-09-18T12:00:00
end = 2031-09-18T12:45:00
rooms = ["anode"]
speakers = ["Hanne Stolt"]
[[item]]
id = "prisma"
title = "Prismen schleifen"
kind = "workshop"
start = 2031-09-18T13:00:00
end = 2031-09-18T14:00:00
rooms = ["kathode"]
[[item]]
id = "preis"
title = "The Selma Berg Light Award"
kind = "plenary"
start = 2031-09-19T14:00:00
end = 2031-09-19T14:30:00
description = "The Berg Award is selected by a jury that includes Ole Brandis."
[[item]]
id = "feedback"
title = "Lumecon 9 Feedback Session"
kind = "feedback"
start = 2031-09-19T15:00:00
end = 2031-09-19T16:00:00
rooms = ["anode"]
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    """The event of these questions."""
    return written(EVENT)


def _asked(event: Event, question: str, language: str = "de") -> Answer:
    moment = datetime(2031, 9, 18, 11, 20, tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language)))


@pytest.mark.parametrize(
    "question", ["Wann ist die Lumecon dieses Jahr?", "Wann ist die Lumecon 9?", "von wann bis wann ist die lumecon"]
)
def test_an_event_with_a_number_is_called_by_its_name_alone(event: Event, question: str) -> None:
    assert "18. und 19. September 2031" in _asked(event, question).text.plain


def test_what_is_called_like_the_event_is_a_part_of_it(event: Event) -> None:
    assert "15:00" in _asked(event, "Wann ist die Lumecon 9 Feedback Session?").text.plain
    assert _asked(event, "Wann war die Lumecon 8?").kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    ("question", "language", "begins"),
    [
        ("Ist die Lumecon im Oktober?", "de", "Nein"),
        ("Findet das Treffen im September statt?", "de", "Ja"),
        ("Ist das im Herbst?", "de", "Ja"),
        ("Is Lumecon in August?", "en", "No"),
        ("what month is lumecon", "en", "18"),
        ("Ist die Lumecon im August oder im September?", "de", "18."),
    ],
)
def test_whether_it_is_in_a_month_is_told_with_its_days(
    event: Event, question: str, language: str, begins: str
) -> None:
    found = _asked(event, question, language)
    assert found.text.plain.startswith(begins)
    assert "18" in found.text.plain


@pytest.mark.parametrize(
    "question",
    ["Seid ihr im Oktober erreichbar?", "Ist die nächste Lumecon im Mai?", "Ist die Lumecon im September 2032?"],
)
def test_what_else_is_in_a_month_is_not(event: Event, question: str) -> None:
    assert _asked(event, question).kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Womit geht es in der Anode weiter?", "Laternen"),
        ("Wie geht es auf der Anode weiter?", "Laternen"),
        ("Womit beginnt der Tag in der Anode?", "Eröffnung"),
        ("Von wem ist der Vortrag, der jetzt läuft?", "Ole Brandis"),
        ("Wie heißt der Vortrag, der gerade läuft?", "Neon"),
        ("Von wem ist der Vortrag gerade?", "Ole Brandis"),
        ("Wer ist für die Vortragsauswahl zuständig?", "Edda Wieck"),
    ],
)
def test_what_is_on_and_what_comes_in_a_room(event: Event, question: str, told: str) -> None:
    found = _asked(event, question).text.plain
    assert told in found
    assert not found.startswith("Ja")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Unter welcher Adresse kann ich von zu Hause zuschauen?", "de"),
        ("Über welchen Link kann ich der Videokonferenz beitreten?", "de"),
        ("Wie komme ich in die Videokonferenz?", "de"),
        ("Which link do I use to join the call?", "en"),
    ],
)
def test_the_address_to_watch_at_is_the_link(event: Event, question: str, language: str) -> None:
    assert "https://live.example.org/lumecon" in _asked(event, question, language).text.plain


def test_other_addresses_are_not(event: Event) -> None:
    assert "Schaltweg 2" in _asked(event, "Unter welcher Adresse ist das Umspannwerk?").text.plain
    assert _asked(event, "Is there an option to join remotely?", "en").text.plain.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wer bekommt dieses Jahr den Selma Berg Light Award?", "de"),
        ("Who gets this year's Berg award?", "en"),
        ("Habt ihr eine Hörschleife?", "de"),
        ("Gibt es Kuchen?", "de"),
        ("Kann ich einen Infostand machen?", "de"),
        ("Können wir als Verein mit einem Stand dabei sein?", "de"),
        ("Is there an induction loop?", "en"),
    ],
)
def test_a_near_text_is_no_answer(event: Event, question: str, language: str) -> None:
    assert _asked(event, question, language).kind is AnswerKind.UNKNOWN


def test_what_the_texts_do_tell_is_told(event: Event) -> None:
    assert "Kaffee" in _asked(event, "Gibt es Kaffee?").text.plain
    assert "erste Reihe" in _asked(event, "Gibt es Plätze für Schwerhörige?").text.plain
