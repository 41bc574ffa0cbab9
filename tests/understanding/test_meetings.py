"""Series: an event on evenings that lie apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import Answer, View, answer
from handlers.understanding.meetings import meetings
from storage.event import Event
from storage.event_file import load

SERIES = """
[event]
slug = "moorabende"
title = "Moorabende: fünf Vorträge am Kamin"
languages = ["de", "en"]
starts = 2027-03-02T19:00:00
ends = 2027-04-13T21:00:00

[[item]]
id = "torf"
title = "Woher der Torf kommt"
kind = "talk"
start = 2027-03-02T19:00:00
end = 2027-03-02T20:30:00

[[item]]
id = "tee"
title = "Teepause"
kind = "break"
start = 2027-03-02T19:40:00
end = 2027-03-02T19:50:00

[[item]]
id = "kranich"
title = "Der Kranich im Bruchwald"
kind = "talk"
start = 2027-03-16T19:00:00
end = 2027-03-16T20:30:00

[[item]]
id = "karten"
title = "Alte Karten lesen"
kind = "workshop"
start = 2027-03-30T18:00:00
end = 2027-03-30T20:00:00

[[item]]
id = "fest"
title = "Gespräch zum Abschluss"
kind = "panel"
start = 2027-04-13T19:00:00
end = 2027-04-13T21:00:00

[[material]]
title = "Folien zum Torf"
kind = "slides"
item = "torf"
url = "https://moor.example/1.pdf"

[[material]]
title = "Folien zum Kranich"
kind = "slides"
item = "kranich"
url = "https://moor.example/2.pdf"
"""
Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory) -> Event:
    """Four evenings, two weeks apart."""
    path: Path = tmp_path_factory.mktemp("series") / "event.toml"
    path.write_text(SERIES, encoding="utf-8")
    outcome = load(path)
    assert outcome.event is not None, outcome.problems
    return outcome.event


@pytest.fixture
def asked(series: Event, texts: Texts) -> Ask:
    """A question on the series, two days after its first evening."""

    def ask(question: str, now: str = "2027-03-04T12:00", language: str = "de") -> Answer:
        moment = datetime.fromisoformat(now).replace(tzinfo=series.zone).astimezone(UTC)
        return answer(question, View(series, moment, language, partial(texts.text, language)))

    return ask


def test_each_evening_has_one_meeting(series: Event, event: Event) -> None:
    assert [item.id for item in meetings(series)] == ["torf", "kranich", "karten", "fest"]
    assert meetings(event) == ()


@pytest.mark.parametrize(
    ("question", "language", "pattern"),
    [
        ("Worum geht es am dritten Abend?", "de", "Alte Karten"),
        ("wann ist das nächste treffen", "de", "16. März"),
        ("Was kommt nach dem Kranich?", "de", "Alte Karten"),
        ("what time does the 3rd session finish", "en", "20:00"),
        ("Welcher Abend kommt vor dem mit den Karten?", "de", "Kranich"),
        ("wie viele Abende sind es", "de", "^4"),
        ("Ist am 23. März auch ein Abend?", "de", "^Nein"),
        ("Ist am 30. März ein Abend?", "de", "^Ja.*Karten"),
        ("welche themen kommen noch", "de", "(?s)Kranich.*Karten.*Abschluss"),
    ],
)
def test_a_meeting_is_named_by_its_number_or_time(asked: Ask, question: str, language: str, pattern: str) -> None:
    found = asked(question, language=language).text.plain
    assert re.search(pattern, found), found


def test_the_slides_of_one_evening_are_told_alone(asked: Ask) -> None:
    found = asked("Wo finde ich die Folien vom ersten Abend?").text.plain
    assert "1.pdf" in found
    assert "2.pdf" not in found


def test_a_week_means_what_is_on_in_it(asked: Ask) -> None:
    assert "Kranich" in asked("Was ist nächste Woche dran?", now="2027-03-10T12:00").text.plain
    assert "Kranich" not in asked("Was ist nächste Woche dran?", now="2027-03-02T12:00").text.plain
