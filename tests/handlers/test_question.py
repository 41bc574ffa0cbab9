"""A free question that is no command: answered soon, with buttons that lead somewhere."""

from __future__ import annotations

import random
import time

import pytest

from handlers.contract import Choice, Reply
from handlers.question import question
from handlers.rich import rich
from handlers.understanding.contract import Answer, AnswerKind
from storage.database import Database
from tests.handlers.saying import context, event, message, moment

CAMP = event('[[item]]\ntitle = "Mittagessen"\nstart = 2026-06-12T12:15:00\nend = 2026-06-12T13:00:00\n')
LONG_ENOUGH = 5.0  # seconds of this process; the worst case should take a tenth of one


async def asked(text: str, database: Database) -> Reply:
    """The answer to a question."""
    async with database.read() as tx:
        return await question(message(moment("2026-06-12T10:00", CAMP), text), context(CAMP, tx=tx))


async def test_answers_from_the_event(database: Database) -> None:
    assert "12:15" in (await asked("Wann ist Mittagessen?", database)).text.plain


@pytest.mark.parametrize(
    "text",
    ["a" * 4000, "9" * 4000, "ab" * 2000, "wann " * 800, "an der " * 570, "10:15 " * 660, "montag " * 570, '"' * 4000],
)
async def test_nobody_can_hold_up_the_others_with_one_message(text: str, database: Database) -> None:
    begun = time.process_time()
    assert await asked(text, database)
    assert time.process_time() - begun < LONG_ENOUGH


async def test_nor_with_a_long_message_of_chance(database: Database) -> None:
    letters = random.Random(7).choices("abcdefghij äöü", k=4000)
    begun = time.process_time()
    assert await asked("".join(letters), database)
    assert time.process_time() - begun < LONG_ENOUGH


async def test_buttons_that_lead_nowhere_are_left_out(monkeypatch: pytest.MonkeyPatch, database: Database) -> None:
    offered = (
        (Choice("Programm", "/programm"), Choice("Was ist das?", "/gibtsnicht noch")),
        (Choice("Noch einmal", "Wann ist Mittag?"), Choice("Zu lang", "w" * 500)),
        (Choice("Auch nicht", "!gibtsnicht"),),
    )
    found = Answer(rich("Das weiß ich nicht."), AnswerKind.UNKNOWN, 0.5, choices=offered)
    monkeypatch.setattr("handlers.understanding.talk.answered", lambda *_: found)
    reply = await asked("?", database)
    assert [[choice.label for choice in row] for row in reply.choices] == [["Programm"], ["Noch einmal"]]
