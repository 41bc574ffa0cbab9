"""The whole bot against the emulator, with a clock that stands still until a test moves it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.app import App, Setup
from bot.clock import PlayClock
from bot.dispatch import Rules
from bot.platforms.telegram import Telegram
from tests.emulator.server import Emulator

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
AUSTAUSCH = EXAMPLES / "offener-austausch-2020.toml"
NOON = datetime(2020, 1, 20, 9, 50, tzinfo=UTC)  # 10:50 in Halle, on the day of the example


def setup(
    folder: Path, events: Sequence[Path] = (AUSTAUSCH,), now: datetime = NOON, rules: Rules | None = None
) -> Setup:
    """What the tests' bot is made of; all it writes lies in `folder`."""
    return Setup(
        database=f"sqlite+aiosqlite:///{folder}/bot.db",
        events=events,
        clock=PlayClock(now, 0),
        rules=rules or Rules(messages_per_minute=1000),
        refresh=0.05,
    )


@asynccontextmanager
async def running(app: App) -> AsyncIterator[App]:
    """The app while it runs; it is stopped in order at the end."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(app.run())
        try:
            yield app
        finally:
            task.cancel()


def telegram_app(emulator: Emulator, made_of: Setup) -> App:
    """An app with Telegram alone, on the emulator."""
    return App(
        made_of,
        lambda menus, app: [Telegram(emulator.token, now=app.clock.now, base_url=emulator.base_url, menus=menus)],
    )
