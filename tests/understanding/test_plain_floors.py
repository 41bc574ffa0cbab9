"""Floors, the largest room under any name, who of what sort speaks, and trying out one's own sound beforehand."""

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
slug = "deichtag-2031"
title = "Deichtag 2031"
description = "Ein Tag über Deiche und Siele."
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2031-06-10T09:00:00
ends = 2031-06-10T16:00:00

[venue]
name = "Altes Sielhaus"
address = "Am Siel 4, 26954 Brake"
accessibility = "Die Kammer liegt im Zwischengeschoss und ist nur über sechs Stufen zu erreichen."

[[room]]
id = "flut"
name = "Flutsaal"
floor = "EG"
capacity = 200
link = "https://live.deich.example/flut"
[[room]]
id = "ebbe"
name = "Ebbezimmer"
floor = "1. OG"
capacity = 40
[[room]]
id = "priel"
name = "Prielraum"
floor = "1. OG"
capacity = 30

[[item]]
id = "check"
title = "Technik-Check für Online-Gäste"
kind = "arrival"
start = 2031-06-10T08:30:00
end = 2031-06-10T08:50:00
link = "https://live.deich.example/check"
attendance = "online"
[[item]]
id = "podium"
title = "Podium: Wer hält den Deich?"
kind = "panel"
start = 2031-06-10T11:00:00
end = 2031-06-10T12:00:00
rooms = ["flut"]
speakers = ["Enno Behrends, Auszubildender im Wasserbau", "Frauke Siebels, Landwirtin", "Ole Harms"]
[[item]]
id = "azubis"
title = "Azubis bauen ein Siel"
kind = "workshop"
start = 2031-06-10T13:00:00
end = 2031-06-10T14:00:00
rooms = ["ebbe"]
speakers = ["Mara Focken"]
"""


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        ("de", "Welche Räume sind im 1. OG?", "Prielraum"),
        ("de", "was ist alles im 1. OG", "Ebbezimmer"),
        ("de", "Sind alle Räume im Erdgeschoss?", "Nein: Ebbezimmer (1. OG), Prielraum (1. OG)"),
        ("en", "Are all the rooms on the ground floor?", "No: "),
        ("de", "Ist der Flutsaal im Erdgeschoss?", "Ja: Flutsaal"),
        ("de", "link hauptsaal bitte", "live.deich.example/flut"),
        ("de", "Wo ist der Hauptsaal?", "Flutsaal"),
        ("de", "Sitzt auf dem Podium auch ein Azubi?", "Ja: Enno Behrends"),
        ("de", "Ist beim Podium eine Landwirtin dabei?", "Ja: Frauke Siebels"),
        ("de", "Kann ich vorher irgendwo ausprobieren, ob mein Ton geht?", "Technik-Check"),
        ("en", "Can I test whether my microphone works?", "check"),
    ],
)
def test_what_is_known(written: Callable[[str], Event], language: str, question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), language))
    assert found.kind is not AnswerKind.UNKNOWN, found.text.plain
    assert said in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    "question",
    [
        "Was läuft im 2. OG?",
        "Was ist im Keller?",
        "Was gibt es im 1. OG zu essen?",
        "Sitzt auf dem Podium auch eine Ärztin?",
        "Wo ist die Nebenhalle?",
    ],
)
def test_what_is_not_known(written: Callable[[str], Event], question: str) -> None:
    found = answer(question, _view(written(EVENT), "de"))
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def _view(event: Event, language: str) -> View:
    moment = datetime(2031, 6, 10, 8, 0, tzinfo=event.zone)
    return View(event, moment, language, partial(TEXTS.text, language))
