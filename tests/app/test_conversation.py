"""Whole conversations through Telegram: update in, commit, answer out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.app.harness import running, setup, telegram_app
from tests.emulator.server import Emulator


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator() as running_emulator:
        yield running_emulator
        assert running_emulator.violations == []


@pytest.fixture
async def app(emulator: Emulator, tmp_path: Path) -> AsyncIterator[App]:
    async with running(telegram_app(emulator, setup(tmp_path))) as started:
        yield started


async def test_start_greets_and_asks(emulator: Emulator, app: App) -> None:
    anna = emulator.person("Anna", language="de")
    await anna.start()
    greeting = await anna.chat.next_message()
    assert "Bildungswerkstatt „Offener Austausch“" in greeting.text
    assert "Montag, 20. Januar 2020, 10:00 bis 15:00 Uhr" in greeting.text
    assert "LICHTHAUS" in greeting.text
    assert "/datenschutz" in greeting.text
    assert {"Sachsen", "Überspringen", "Programm", "Jetzt"} <= set(greeting.buttons)


async def test_groups_are_asked_one_after_another(emulator: Emulator, app: App) -> None:
    anna = emulator.person("Anna", language="de")
    await anna.start()
    await anna.press(await anna.chat.next_message(), "Sachsen")
    noted = await anna.chat.next_message()
    assert "Bundesland Sachsen" in noted.text


async def test_question_is_answered(emulator: Emulator, app: App) -> None:
    anna = emulator.person("Anna", language="de")
    await anna.start()
    await anna.chat.next_message()
    await anna.send("Wann ist Mittagspause?")
    assert "12:15" in (await anna.chat.next_message()).text
