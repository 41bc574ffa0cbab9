"""nio's client, made safe against what people may put inside of encrypted events.

What comes encrypted holds a JSON of the sender's own making, which no server has looked at. It may claim to be a state
event (who is in the room, that the room goes on elsewhere), and some forms of it make nio stumble, which would end the
reading for everybody.
"""

from __future__ import annotations

from typing import Any

import structlog
from nio import AsyncClient, MatrixRoom, MegolmEvent, RoomMessagesResponse, UnknownBadEvent
from nio.exceptions import EncryptionError

log = structlog.get_logger()


class Client(AsyncClient):  # type: ignore[misc]  # nio ships no types
    """The client of the bot. Nothing that came encrypted changes what it knows of a room."""

    def decrypt_event(self, event: MegolmEvent) -> Any:
        """The event decrypted, and never a state event. Raises EncryptionError without its key."""
        try:
            found = super().decrypt_event(event)
        except EncryptionError:
            raise
        except Exception as error:  # whatever nio raises where the JSON has another shape than it expects
            log.warning("matrix-event-misshapen", room=event.room_id, error=type(error).__name__)
            return _nothing(event)
        if not found.decrypted:  # so misshapen that even its sender is what it claims
            return _nothing(event)
        found.source.pop("state_key", None)
        return found

    # nio decrypts in two places by a way of its own, and takes what it finds for state.

    def _handle_timeline_event(self, event: Any, room_id: str, room: MatrixRoom, encrypted_rooms: set[str]) -> Any:
        if not isinstance(event, MegolmEvent):
            return super()._handle_timeline_event(event, room_id, room, encrypted_rooms)
        event.room_id = room_id
        return self._perhaps_decrypted(event)

    def _handle_messages_response(self, response: RoomMessagesResponse) -> None:
        chunk = response.chunk
        chunk[:] = [self._perhaps_decrypted(one) or one if isinstance(one, MegolmEvent) else one for one in chunk]

    def _perhaps_decrypted(self, event: MegolmEvent) -> Any:
        try:
            return self.decrypt_event(event)
        except EncryptionError:
            return None


def _nothing(event: MegolmEvent) -> UnknownBadEvent:
    """An event that says nothing, in place of one that cannot be understood."""
    known = {"event_id": event.event_id, "sender": event.sender, "origin_server_ts": event.server_timestamp}
    return UnknownBadEvent(known | {"type": "", "content": {}})
