"""An emulator that must have nothing to complain about in the end, and people in it."""

from collections.abc import AsyncIterator

import pytest

from tests.emulator.people import Person
from tests.emulator.server import Emulator
from tests.telegram.lotse import Lotse


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator() as running:
        yield running
        assert running.violations == []


@pytest.fixture
async def anna(emulator: Emulator) -> Person:
    """Somebody whom the bot may write to, with nothing in the queue."""
    return emulator.crowd(1, "Anna")[0]


@pytest.fixture
async def lotse(emulator: Emulator) -> AsyncIterator[Lotse]:
    """The platform, for sending without running it."""
    found = Lotse(emulator)
    yield found
    await found.telegram.close()
