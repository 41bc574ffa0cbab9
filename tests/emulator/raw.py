"""API calls without any library, for what a library would not let through."""

from typing import Any

import aiohttp

from .errors import Json
from .server import Emulator


async def raw_call(emulator: Emulator, method: str, body: Any, token: str | None = None) -> tuple[int, Json]:
    """POST a JSON body -> (HTTP status, answer)."""
    url = f"{emulator.bot_url}{token or emulator.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        return response.status, await response.json()
