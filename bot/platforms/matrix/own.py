"""What the bot itself has said, for what refers to it: replies, reactions, answers to polls."""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import Any, Final

from nio import AsyncClient, MegolmEvent, RoomGetEventResponse
from nio.exceptions import EncryptionError

from bot.platforms.matrix.polls import START
from bot.platforms.matrix.reading import event_id
from bot.platforms.matrix.server import REQUEST_SECONDS, Json, insist

KNOWN_EVENTS: Final = 5_000
KNOWN_POLLS: Final = 500

# Asking for what is no id could fail for ever, and everybody would wait for it.
_ID: Final = re.compile(r"\$[\w.:=~+/-]{1,254}", re.ASCII)


class OwnEvents:
    """Tells which events are the bot's own; older ones are looked up."""

    def __init__(self, own_id: str) -> None:
        self._own_id = own_id
        self._ids: OrderedDict[str, None] = OrderedDict()
        self._polls: OrderedDict[tuple[str, str], Json] = OrderedDict()

    def note(self, room: str, source: Json) -> None:
        """Note an event of a room that came in."""
        if source.get("sender") == self._own_id:
            _keep(self._ids, event_id(source), None, KNOWN_EVENTS)
            if source.get("type") == START:
                _keep(self._polls, (room, event_id(source)), source, KNOWN_POLLS)

    async def includes(self, client: AsyncClient, room: str, event: str | None) -> bool:
        """Whether an event is the bot's own. Raises TokenRefusedError."""
        return event is not None and (event in self._ids or await self._fetched(client, room, event) is not None)

    async def poll(self, client: AsyncClient, room: str, event: str) -> Json | None:
        """The own event of this room that may have started a poll, decrypted where its key is still there.

        None if it is not the bot's own. Raises TokenRefusedError.
        """
        known = self._polls.get((room, event))
        if known is not None:
            return known
        found = await self._fetched(client, room, event)
        if found is None:
            return None
        source = _decrypted(client, room, found)
        self.note(room, source)
        return source

    async def _fetched(self, client: AsyncClient, room: str, event: str) -> Any:
        """The event, if it is the bot's own and in this room. Waits for a server that is away, so nothing is lost."""
        if not _ID.fullmatch(event):
            return None
        answer = await insist(client, "event", lambda: client.room_get_event(room, event), REQUEST_SECONDS)
        if not isinstance(answer, RoomGetEventResponse) or answer.event.source.get("sender") != self._own_id:
            return None
        self.note(room, answer.event.source)
        return answer.event


def _decrypted(client: AsyncClient, room: str, event: Any) -> Json:
    source: Json = event.source
    if not isinstance(event, MegolmEvent):
        return source
    event.room_id = room  # the server leaves it out, and nio needs it
    try:
        found: Json = client.decrypt_event(event).source
    except EncryptionError:
        return source
    return found


def _keep(known: OrderedDict[Any, Any], key: Any, value: Any, most: int) -> None:
    known[key] = value
    if len(known) > most:
        known.popitem(last=False)
