"""A reply on its way out: encrypted where the room is, once however often it is tried, and what came of it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import mimetypes
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

import structlog
from nio import AsyncClient, ErrorResponse, RoomRedactResponse, RoomSendResponse, UploadResponse
from nio.exceptions import EncryptionError, LocalProtocolError

from bot.platforms import Failed, Gone, Later, Outcome, Outgoing, Sent
from bot.platforms.matrix.device import claim_keys, query_keys
from bot.platforms.matrix.polls import END, START, end_content, start_content
from bot.platforms.matrix.render import as_edit, file_content, in_context, place_content, text_content, with_choices
from bot.platforms.matrix.server import NETWORK_ERRORS, Json, TokenRefusedError, error_fields, is_passing, refuses_token
from bot.texts import Texts
from handlers.contract import File, Reply
from handlers.rich import Rich

log = structlog.get_logger()

UPLOAD_SECONDS: Final = 120.0
SOON: Final = 1.0
"""Seconds after which to try again while the bot has not read its rooms yet."""

_GONE: Final = {"M_FORBIDDEN": "forbidden", "M_NOT_FOUND": "no-room", "M_UNKNOWN_ROOM": "no-room"}


class NotNowError(Exception):
    """A step before the sending failed in a way that passes; nothing was sent."""


class RefusedError(Exception):
    """The server answered a step before the sending with an error."""

    def __init__(self, answer: ErrorResponse) -> None:
        super().__init__()
        self.answer = answer


class Sender:
    """Sends through one client. The transaction id makes every repeat harmless, so a broken connection is `Later`."""

    def __init__(self, client: AsyncClient, texts: Texts) -> None:
        self._client = client
        self._texts = texts
        self._sharing: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._uploaded: dict[tuple[str, bool], Json] = {}  # where a file lies on the server, by path and encryption
        self._uploading: defaultdict[tuple[str, bool], asyncio.Lock] = defaultdict(asyncio.Lock)

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one message; never raises for what the network or the server does."""
        try:
            return await self._send(outgoing)
        except NotNowError:
            return Later()
        except TokenRefusedError:
            return Later(SOON, everybody=True)  # the reading finds out, too, and signs in anew
        except RefusedError as refused:
            return _refused(refused.answer)
        except FileNotFoundError:
            log.error("matrix-file-missing", outgoing=outgoing.id)
            return Failed("file-missing")
        except NETWORK_ERRORS as error:
            log.warning("matrix-send-interrupted", outgoing=outgoing.id, error=type(error).__name__)
            return Later()
        except (LocalProtocolError, EncryptionError) as error:
            # Signed out at this moment, or the members changed between sharing the key and using it.
            log.warning("matrix-send-postponed", outgoing=outgoing.id, error=type(error).__name__)
            return Later(SOON)

    async def _send(self, outgoing: Outgoing) -> Outcome:
        room = self._client.rooms.get(outgoing.room)
        if room is None:
            return Gone("not-in-room")
        if _is_poll(outgoing.reply) and not (outgoing.private and len(room.users) <= 2):
            return Failed("poll-in-group")  # everybody there could read who votes for what
        if outgoing.reply.deletes and outgoing.replaces:
            found = await self._delete(outgoing, outgoing.replaces)
            if found is not None:
                return found
        if room.encrypted:
            await self._share_key(outgoing.room)
        content, fingerprint = await self._content(outgoing, encrypted=room.encrypted)
        answer = await self._client.room_send(
            outgoing.room,
            next((kind for kind in (START, END) if kind in content), "m.room.message"),
            content,
            # The id alone could meet an older one that the server remembers, if a backup of the database was restored.
            tx_id=f"{outgoing.id}-{fingerprint}",
            ignore_unverified_devices=True,
        )
        if isinstance(answer, RoomSendResponse):
            return Sent(outgoing.replaces or answer.event_id)  # further changes refer to the first wording, too
        return _refused(answer)

    async def _delete(self, outgoing: Outgoing, event: str) -> Outcome | None:
        """Take an own message back; None: that is not allowed here, and it is to get other words."""
        answer = await self._client.room_redact(outgoing.room, event, tx_id=f"{outgoing.id}-redact")
        code = getattr(answer, "status_code", None)
        if isinstance(answer, RoomRedactResponse) or code == "M_NOT_FOUND":
            return Sent(event)
        if code == "M_FORBIDDEN":
            return None if outgoing.reply.text else Sent(event)
        return _refused(answer)

    async def _content(self, outgoing: Outgoing, *, encrypted: bool) -> tuple[Json, str]:
        """The event's content, and a fingerprint of what people see in it: the same for every try."""
        reply = outgoing.reply
        upload: Json = {}
        if reply.ends and outgoing.replaces:
            content = end_content(reply.text.plain, outgoing.replaces)
        elif reply.files and not reply.choices:
            content, upload = await self._file_content(reply.files[0], reply.text, encrypted=encrypted)
        elif reply.text or reply.choices:
            text = with_choices(reply, self._texts, outgoing.language, private=outgoing.private)
            content = text_content(text)
        elif reply.poll:
            content = start_content(reply.poll, self._texts, outgoing.language)
        elif reply.place:
            content = place_content(reply.place)
        else:
            content = text_content(reply.text)
        made = json.dumps(content, sort_keys=True) + (outgoing.replaces or "")
        content |= upload
        if outgoing.replaces and content.get("msgtype") in ("m.text", "m.image", "m.file"):
            content = as_edit(content, outgoing.replaces)
        elif not reply.ends:
            content = in_context(content, source=outgoing.source, thread=outgoing.thread, private=outgoing.private)
        return content, hashlib.sha256(made.encode()).hexdigest()[:12]

    async def _file_content(self, file: File, caption: Rich, *, encrypted: bool) -> tuple[Json, Json]:
        """A file with what stands under it, and where it lies on the server; what is sent to many is uploaded once."""
        path = Path(file.path)
        data: str | bytes = file.content.encode() if file.content else str(path)
        size = len(data) if isinstance(data, bytes) else (await asyncio.to_thread(path.stat)).st_size
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        content = file_content(file, caption, kind, size)
        if file.content:
            return content, await self._upload(file.name, data, kind, size, encrypted=encrypted)
        key = (file.path, encrypted)
        async with self._uploading[key]:
            if key not in self._uploaded:
                self._uploaded[key] = await self._upload(file.name, data, kind, size, encrypted=encrypted)
        return content, self._uploaded[key]

    async def _upload(self, name: str, data: str | bytes, kind: str, size: int, *, encrypted: bool) -> Json:
        async with asyncio.timeout(UPLOAD_SECONDS):
            answer, keys = await self._client.upload(
                lambda *_: data,
                kind,
                None if encrypted else name,
                encrypt=encrypted,
                filesize=size,
            )
        if not isinstance(answer, UploadResponse):
            raise RefusedError(answer)
        place: Json = {"url": answer.content_uri}
        return {"file": (keys or {}) | place} if encrypted else place

    # Encryption

    async def _share_key(self, room_id: str) -> None:
        """See that everybody in the room has the key of the next message, or raise.

        nio does this by itself, but goes on when a step fails: the message would go out and nobody could read it.
        """
        client = self._client
        async with self._sharing[room_id]:
            room = client.rooms[room_id]
            if client.users_for_key_query & set(room.users) and not await query_keys(client):
                raise NotNowError
            if not client.olm.should_share_group_session(room_id):
                return
            missing = client.get_missing_sessions(room_id)
            if missing and not await claim_keys(client, missing):
                raise NotNowError
            await self._share(room_id)

    async def _share(self, room_id: str) -> None:
        client = self._client
        try:
            await client.share_group_session(room_id, ignore_unverified_devices=True)
        finally:
            # After an error nio leaves this behind, and every later send would wait for it for ever.
            waiting = client.sharing_session.pop(room_id, None)
            if waiting is not None:
                waiting.set()
        session = client.olm.outbound_group_sessions[room_id]
        if self._reachable_devices(room_id) - session.users_shared_with - session.users_ignored:
            client.olm.outbound_group_sessions.pop(room_id, None)
            log.warning("matrix-key-not-shared", room=room_id)
            raise NotNowError

    def _reachable_devices(self, room_id: str) -> set[tuple[str, str]]:
        """(user, device) of all in the room to whom the key could be sent."""
        client = self._client
        return {
            (user, device.id)
            for user, devices in client.room_devices(room_id).items()
            for device in devices.values()
            if device.id != client.device_id and client.olm.session_store.get(device.curve25519)
        }


def _is_poll(reply: Reply) -> bool:
    """Whether the reply is the part that holds the poll."""
    return reply.poll is not None and not reply.text and not reply.choices


def _refused(answer: Any) -> Outcome:
    """What an error answer of the server means for the message."""
    if not isinstance(answer, ErrorResponse):
        return Later()
    log.warning("matrix-send-refused", **error_fields(answer))
    code = answer.status_code or ""
    if code == "M_LIMIT_EXCEEDED":
        # The limit counts everything that this account sends.
        seconds = answer.retry_after_ms / 1000 if answer.retry_after_ms else None
        return Later(seconds, everybody=True)
    if refuses_token(answer):
        return Later(SOON, everybody=True)
    if code in _GONE:
        return Gone(_GONE[code])
    if is_passing(answer):
        return Later()
    return Failed("too-large" if code == "M_TOO_LARGE" else code.removeprefix("M_").lower() or "refused")
