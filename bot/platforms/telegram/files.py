"""Files that people send with a command: which one it is, and fetching it into the data folder."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from telegram.error import TelegramError

from bot.platforms import kept
from bot.platforms.telegram.request import Client
from handlers.contract import File

MOST = 20 * 1024 * 1024  # bytes; Telegram lets bots fetch no larger ones

Json = dict[str, Any]


def file_id_of(message: Json) -> str | None:
    """What Telegram calls the file in a message."""
    if photos := message.get("photo"):
        return str(photos[-1]["file_id"])
    document = message.get("document")
    return str(document["file_id"]) if document else None


def attached(message: Json) -> Json | None:
    """The picture (in its largest size) or file of a message, with a name; None: it has none."""
    if photos := message.get("photo"):
        return dict(photos[-1]) | {"file_name": "Bild.jpg", "picture": True}
    document = message.get("document")
    return dict(document) | {"picture": False} if document else None


async def fetched(client: Client, file: Json, folder: Path) -> File | None:
    """The file, now in the folder; None: it is too large, or Telegram does not give it. Raises OSError."""
    if int(file.get("file_size") or 0) > MOST:
        return None
    try:
        place = await client.call("getFile", {"file_id": file["file_id"]})
        content = await client.download(place["file_path"])
    except (TelegramError, KeyError):
        return None
    return await asyncio.to_thread(
        kept, folder, str(file.get("file_name") or ""), content, picture=bool(file["picture"])
    )
