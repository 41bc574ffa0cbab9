"""Files that people send with a command, encrypted ones too: fetched into the data folder."""

from __future__ import annotations

import asyncio
import mimetypes
from pathlib import Path
from typing import Any, Final

import structlog
from nio import AsyncClient, MemoryDownloadResponse
from nio.crypto.attachments import decrypt_attachment
from nio.exceptions import EncryptionError

from bot.platforms import kept
from bot.platforms.matrix.reading import as_object
from bot.platforms.matrix.server import NETWORK_ERRORS, Json
from handlers.contract import File

log = structlog.get_logger()

MOST: Final = 20 * 1024 * 1024
"""Bytes of a file that is taken; as on Telegram."""

SECONDS: Final = 60.0


async def fetched(client: AsyncClient, content: Json, folder: Path) -> File | None:
    """The file of a message's content, now in the folder; None: it is too large, or cannot be had or read."""
    info, locked = as_object(content.get("info")), as_object(content.get("file"))
    size = info.get("size")
    if isinstance(size, int) and size > MOST:
        return None
    try:
        answer = await asyncio.wait_for(client.download(str(locked.get("url") or content.get("url"))), SECONDS)
        if not isinstance(answer, MemoryDownloadResponse) or len(answer.body) > MOST:
            return None
        data = _opened(answer.body, locked) if locked else answer.body
        name = _named(str(content["filename"]), info.get("mimetype"))
        return await asyncio.to_thread(kept, folder, name, data, picture=content.get("msgtype") == "m.image")
    except (*NETWORK_ERRORS, EncryptionError, LookupError, TypeError, ValueError) as error:
        log.warning("matrix-file-not-fetched", error=type(error).__name__)
        return None


def _opened(data: bytes, locked: Json) -> bytes:
    found: bytes = decrypt_attachment(data, locked["key"]["k"], locked["hashes"]["sha256"], locked["iv"])
    return found


def _named(name: str, kind: Any) -> str:
    """The name, with the ending of the file's kind where it has none: clients and Telegram go by it."""
    if Path(name).suffix or not isinstance(kind, str):
        return name
    return name + (mimetypes.guess_extension(kind) or "")
