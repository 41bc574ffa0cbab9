"""The emulator, which must have nothing to complain about in the end, and the bot on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.app.harness import CAMP, Talk, event_file, running, setup, talking, telegram_app
from tests.emulator.server import Emulator


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator() as running_emulator:
        yield running_emulator
        assert running_emulator.violations == []


@pytest.fixture
async def app(emulator: Emulator, tmp_path: Path) -> AsyncIterator[App]:
    """The bot on Telegram, with the example event."""
    async with running(telegram_app(emulator, setup(tmp_path))) as started:
        yield started


@pytest.fixture
async def camp(tmp_path: Path) -> AsyncIterator[Talk]:
    """The bot on a platform without a network, with a small hybrid event."""
    async with talking(setup(tmp_path, [event_file(tmp_path, CAMP)])) as talk:
        yield talk
