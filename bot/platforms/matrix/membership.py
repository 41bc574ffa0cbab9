"""Coming and going: accepting invitations, noting direct chats, leaving rooms in which nobody is left.

All of it is done by one worker beside the reading, since servers allow few joins a minute.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

import structlog
from nio import AsyncClient, ErrorResponse, RoomResolveAliasResponse

from bot.platforms.matrix.reading import membership
from bot.platforms.matrix.server import (
    NETWORK_ERRORS,
    REQUEST_SECONDS,
    Json,
    TokenRefusedError,
    call,
    error_fields,
    insist,
    pause_after,
)

log = structlog.get_logger()

TRIES: Final = 5
"""How often a join is tried that the server refuses for a reason that may pass (a remote server is away)."""

_FINAL: Final = ("M_FORBIDDEN", "M_NOT_FOUND", "M_INVALID_PARAM", "M_UNKNOWN_TOKEN", "M_UNSUPPORTED_ROOM_VERSION")

# Only the invitations: no history, no state.
_INVITES_ONLY: Final = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {
        "timeline": {"limit": 1, "types": []},
        "state": {"types": [], "lazy_load_members": True},
        "ephemeral": {"types": []},
        "account_data": {"types": []},
    },
}


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody invited the bot; `direct`: as a chat between the two."""

    room: str
    sender: str
    direct: bool


class Memberships:
    """Joins and leaves what it is told to, one after another. `rooms` are those for announcements: never left."""

    def __init__(self, own_id: str, rooms: Collection[str]) -> None:
        self._own_id = own_id
        self._rooms = tuple(rooms)
        self._work: asyncio.Queue[Callable[[AsyncClient], Awaitable[None]]] = asyncio.Queue()
        self._coming: set[str] = set()
        self._ids: dict[str, str] = {}  # of rooms that are named by an alias

    @property
    def rooms(self) -> tuple[str, ...]:
        """The rooms for announcements, by their ids as far as these are known."""
        return tuple(map(self.id_of, self._rooms))

    def id_of(self, room: str) -> str:
        """The id of a room that may be named by an alias."""
        return self._ids.get(room, room)

    async def resolve(self, client: AsyncClient) -> None:
        """Find out which rooms are meant by aliases. What cannot be found out now is found at joining."""
        for alias in self._rooms:
            if alias.startswith("#") and alias not in self._ids:
                answer: Any = None
                with contextlib.suppress(*NETWORK_ERRORS):
                    answer = await asyncio.wait_for(client.room_resolve_alias(alias), REQUEST_SECONDS)
                if isinstance(answer, RoomResolveAliasResponse):
                    self._ids[alias] = answer.room_id
                else:
                    log.warning("matrix-alias-unknown", room=alias)

    def stays(self, room: str) -> bool:
        """Whether the room is one for announcements."""
        return room in self._rooms or room in self._ids.values()

    def is_coming(self, room: str) -> bool:
        """Whether the bot is about to join the room, or has just done so."""
        return room in self._coming

    def arrived(self, room: str) -> None:
        """Note that the client knows the room by now."""
        self._coming -= {room, *(alias for alias, known in self._ids.items() if known == room)}

    def invited(self, room: str, state: Collection[Json]) -> None:
        """Note an invitation, from the stripped state that comes with it."""
        for event in state:
            if membership(event, self._own_id) == "invite":
                direct = bool(event["content"].get("is_direct"))
                self.join(Invitation(room, str(event.get("sender", "")), direct))

    def join(self, invitation: Invitation) -> None:
        """Join a room soon; once, however often it is asked for."""
        if invitation.room not in self._coming:
            self._coming.add(invitation.room)
            self._work.put_nowait(lambda client: self._join(client, invitation))

    def leave(self, room: str) -> None:
        """Leave and forget a room soon."""
        self._work.put_nowait(lambda client: _leave(client, room))

    async def run(self, client: AsyncClient) -> None:
        """Work until cancelled. The client must have synced: it knows its rooms."""
        self._work.put_nowait(self._catch_up)
        while True:
            work = await self._work.get()
            try:
                await work(client)
            except TokenRefusedError:
                return  # the reading finds out, too, and everything starts anew
            except NETWORK_ERRORS as error:
                log.warning("matrix-membership-failed", error=type(error).__name__)

    async def _catch_up(self, client: AsyncClient) -> None:
        """Invitations that came while the bot was away, or were not accepted before it ended."""
        for room in self._rooms:
            if self.id_of(room) not in client.rooms:
                self.join(Invitation(room, "", direct=False))
        path = f"/_matrix/client/v3/sync?timeout=0&filter={quote(json.dumps(_INVITES_ONLY))}"
        status, answer = await call(client, "GET", path)
        if status != 200:
            log.warning("matrix-invitations-unknown", status=status)
            return
        for room, info in answer.get("rooms", {}).get("invite", {}).items():
            self.invited(room, info.get("invite_state", {}).get("events", []))

    async def _join(self, client: AsyncClient, invitation: Invitation) -> None:
        joined = False
        try:
            joined = await self._try_to_join(client, invitation.room)
        finally:
            # Until the room is known to the client, nothing can be sent there.
            if not joined or self.id_of(invitation.room) in client.rooms:
                self.arrived(invitation.room)
        if joined and invitation.direct:
            await _note_direct(client, invitation)

    async def _try_to_join(self, client: AsyncClient, room: str) -> bool:
        """Whether the room was joined. Limits and a server that is away are waited for."""
        for attempt in range(1, TRIES + 1):
            answer = await insist(client, "join", lambda: client.join(room), REQUEST_SECONDS * 2)
            if not isinstance(answer, ErrorResponse):
                log.info("matrix-joined", room=room)
                if room.startswith("#"):
                    self._ids[room] = str(answer.room_id)
                return True
            log.warning("matrix-join-failed", room=room, attempt=attempt, **error_fields(answer))
            if answer.status_code in _FINAL:
                return False
            await asyncio.sleep(pause_after(attempt))
        return False


async def _leave(client: AsyncClient, room: str) -> None:
    for what, leaving in (("leave", client.room_leave), ("forget", client.room_forget)):
        answer = await insist(client, what, lambda go=leaving: go(room), REQUEST_SECONDS)  # type: ignore[misc]  # bound at once
        if isinstance(answer, ErrorResponse):
            log.warning("matrix-leave-failed", room=room, step=what, **error_fields(answer))
            return
    client.rooms.pop(room, None)
    log.info("matrix-left", room=room)


async def _note_direct(client: AsyncClient, invitation: Invitation) -> None:
    """Mark the room as a direct chat, so that clients of the bot's account show it as one."""
    path = f"/_matrix/client/v3/user/{quote(client.user_id, safe='')}/account_data/m.direct"
    status, chats = await call(client, "GET", path)
    if status not in (200, 404):
        log.warning("matrix-direct-failed", status=status)
        return
    known: Any = chats.get(invitation.sender, []) if status == 200 else []
    if invitation.room in known:
        return
    body = (chats if status == 200 else {}) | {invitation.sender: [*known, invitation.room]}
    status, _ = await call(client, "PUT", path, body)
    if status != 200:
        log.warning("matrix-direct-failed", status=status)
