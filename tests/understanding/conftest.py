"""One invented event, and a person who asks about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import Answer, View
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from storage.event import Attendance, Event
from storage.event_file import load

BEFORE = "2027-05-03T09:00"


@pytest.fixture(scope="session")
def event() -> Event:
    """The invented event."""
    outcome = load(Path(__file__).parent / "event.toml")
    assert outcome.event is not None, outcome.problems
    return outcome.event


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Event]:
    """Reads an event from the text of its file."""

    def read(text: str) -> Event:
        path: Path = tmp_path_factory.mktemp("written") / "event.toml"
        path.write_text(text, encoding="utf-8")
        outcome = load(path)
        assert outcome.event is not None, outcome.problems
        return outcome.event

    return read


@pytest.fixture(scope="session")
def texts() -> Texts:
    """The real texts."""
    return Texts()


@pytest.fixture
def view(event: Event, texts: Texts) -> Callable[..., View]:
    """A view at a local time of the event."""

    def make(now: str = BEFORE, language: str = "de", attendance: str = "onsite", private: bool = True) -> View:
        moment = datetime.fromisoformat(now).replace(tzinfo=event.zone).astimezone(UTC)
        say = partial(texts.text, language)
        return View(event, moment, language, say, Attendance(attendance), private)

    return make


@pytest.fixture
def read(view: Callable[..., View]) -> Callable[..., Query]:
    """A question as it is read."""
    return lambda question, **options: read_question(question, view(**options))


@pytest.fixture
def ask(view: Callable[..., View]) -> Callable[..., Answer]:
    """A question answered."""
    return lambda question, **options: answer(question, view(**options))
