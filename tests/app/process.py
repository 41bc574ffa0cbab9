"""The bot as a process of its own in tests, on the Telegram emulator: started, stopped, and its plug pulled."""

from __future__ import annotations

import asyncio
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.app.harness import AUSTAUSCH
from tests.emulator.server import Emulator

ROOT = AUSTAUSCH.parent.parent
PATIENCE = 60.0  # seconds for a machine that is busy with other things


def config(folder: Path, emulator: Emulator, event: Path = AUSTAUSCH) -> Path:
    """The settings of a bot with this event; all it writes lies in `folder`."""
    path = folder / "config.toml"
    path.write_text(f"""
        [bot]
        events = ["{event}"]
        data = "data"
        [database]
        url = "sqlite+aiosqlite:///bot.db"
        [telegram]
        token = "{emulator.token}"
        base_url = "{emulator.base_url}"
        """)
    return path


@asynccontextmanager
async def bot(file: Path) -> AsyncIterator[Process]:
    """The process; killed at the end of the block if it still runs."""
    words = (sys.executable, "-m", "bot", "run", "--config", str(file))
    process = await asyncio.create_subprocess_exec(*words, cwd=ROOT, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def kill(file: Path, emulator: Emulator, times: int, method: str = "sendMessage") -> None:
    """Run until a method has been called so many times more, then pull the plug."""
    until = emulator.begun[method] + times
    async with bot(file) as process:
        await emulator.wait_until(lambda world: world.begun[method] >= until, PATIENCE)
        process.kill()
        assert await process.wait() == -signal.SIGKILL
