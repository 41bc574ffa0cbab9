"""What an item's text says beside when and where it is: told where it is short or concerns those who come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from storage.event import Event

EVENT = """
[event]
slug = "segeltag"
title = "Segeltag 2030"
timezone = "Europe/Berlin"
languages = ["de"]
starts = 2030-06-07T09:00:00
ends = 2030-06-07T20:00:00

[venue]
name = "Bootshaus Nord"
address = "Uferweg 1, 24103 Kiel"

[[item]]
id = "kaffee"
title = "Kaffeepause"
kind = "break"
start = 2030-06-07T10:30:00
end = 2030-06-07T11:00:00
description = "Kaffee, Gebäck und Obst."

[[item]]
id = "wind"
title = "Wind und Wetter lesen"
kind = "talk"
start = 2030-06-07T11:00:00
end = 2030-06-07T12:00:00
speakers = ["Rieke Asmussen"]
description = "Warum die Alten nach den Möwen sahen. Auf Englisch mit deutschen Untertiteln. Wolken lügen selten."

[[item]]
id = "fahrt"
title = "Ausfahrt mit der Jolle"
kind = "excursion"
start = 2030-06-07T14:00:00
end = 2030-06-07T17:00:00
meeting_point = "Steg 2"
description = "Treffen am Steg ist um 14:00 Uhr, abgelegt wird gegen 14:20 Uhr. Karten gibt es am Steg für 9 Euro."
"""


@pytest.fixture
def asked(written: Callable[[str], Event], texts: Texts) -> Callable[[str], str]:
    """The answer to a question, some days before."""
    event = written(EVENT)
    now = datetime(2030, 6, 1, 9, tzinfo=event.zone).astimezone(UTC)
    return lambda question: answer(question, View(event, now, "de", partial(texts.text, "de"))).text.plain


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("gibts zum kaffee auch was zu beißen", "Gebäck"),
        ("Wann ist die Kaffeepause?", "10:30"),
        ("wann ist die ausfahrt", "14:20"),
        ("Wo bekomme ich noch eine Karte für die Ausfahrt?", "am Steg für 9 Euro"),
        ("Wann ist Wind und Wetter lesen?", "Untertiteln"),
    ],
)
def test_what_else_there_is_to_know_is_told(asked: Callable[[str], str], question: str, says: str) -> None:
    assert says in asked(question)


def test_what_a_talk_is_about_is_not_told_with_its_time(asked: Callable[[str], str]) -> None:
    assert "Möwen" not in asked("Wann ist Wind und Wetter lesen?")


def test_nothing_is_told_twice(asked: Callable[[str], str]) -> None:
    assert asked("Was gibt es in der Kaffeepause?").count("Gebäck") == 1


def test_what_runs_at_a_time_is_told_without(asked: Callable[[str], str]) -> None:
    assert "Gebäck" not in asked("Was läuft am 7. Juni um 10:40?")
