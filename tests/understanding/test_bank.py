"""Many questions on two invented events, phrased as people type them: how many are answered rightly."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.texts import Texts
from handlers.understanding import Answer, View, answer, prepare
from storage.event import Attendance, Event
from storage.event_file import load

BANK = Path(__file__).parent / "bank"
CORRECT = 0.92
CONFIDENT = 0.5
WRONG = 0.03
NEEDLESS = 0.08


def rows() -> list[dict[str, Any]]:
    """The questions with what a right answer must and must not contain."""
    return [json.loads(line) for line in (BANK / "questions.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def events() -> dict[str, Event]:
    """The invented events by file name."""
    found = {}
    for path in sorted((BANK / "events").glob("*.toml")):
        outcome = load(path)
        assert outcome.event is not None, outcome.problems
        prepare(outcome.event)
        found[path.name] = outcome.event
    return found


@pytest.fixture(scope="module")
def answers(events: dict[str, Event], texts: Texts) -> list[tuple[dict[str, Any], Answer]]:
    """Every question with its answer."""
    return list(_answered(events, texts))


def _answered(events: dict[str, Event], texts: Texts) -> Iterator[tuple[dict[str, Any], Answer]]:
    for row in rows():
        event = events[row["event"]]
        now = datetime.fromisoformat(row["now"]).replace(tzinfo=event.zone).astimezone(UTC)
        say = partial(texts.text, row["lang"])
        yield row, answer(row["q"], View(event, now, row["lang"], say, Attendance(row["as"])))


def right(row: dict[str, Any], found: Answer) -> bool:
    """Whether kind and wording are as they should be."""
    said = re.sub("[\u2010-\u2015]", "-", unicodedata.normalize("NFC", found.text.plain))
    return (
        found.kind.value in {row["kind"], *row.get("also", ())}
        and all(re.search(wanted, said, re.IGNORECASE) for wanted in row["expect"])
        and not any(re.search(wrong, said, re.IGNORECASE) for wrong in row["forbid"])
    )


def test_most_questions_are_answered_rightly(answers: list[tuple[dict[str, Any], Answer]]) -> None:
    missed = [row["q"] for row, found in answers if not right(row, found)]
    assert len(missed) <= (1 - CORRECT) * len(answers), missed


def test_hardly_any_answer_is_sure_and_wrong(answers: list[tuple[dict[str, Any], Answer]]) -> None:
    wrong = [
        row["q"]
        for row, found in answers
        if found.kind.value == "answer" and found.confidence >= CONFIDENT and not right(row, found)
    ]
    assert len(wrong) <= WRONG * len(answers), wrong


def test_little_is_said_to_be_unknown_without_need(answers: list[tuple[dict[str, Any], Answer]]) -> None:
    known = [(row, found) for row, found in answers if row["kind"] != "unknown"]
    needless = [row["q"] for row, found in known if found.kind.value == "unknown" and not right(row, found)]
    assert len(needless) <= NEEDLESS * len(known), needless


def test_confidence_tells_how_likely_an_answer_is_right(answers: list[tuple[dict[str, Any], Answer]]) -> None:
    sure = [right(row, found) for row, found in answers if found.confidence >= 0.85]
    assert sum(sure) >= 0.9 * len(sure)


def test_every_answer_begins_with_a_capital(answers: list[tuple[dict[str, Any], Answer]]) -> None:
    small = [found.text.plain for _, found in answers if found.text.plain[:1].islower()]
    assert all("://" in text.split()[0] or "@" in text.split()[0] for text in small), small
