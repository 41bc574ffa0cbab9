"""Messages whose keys have not come yet. Keys travel beside the messages and may arrive a moment later."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Final

from nio import AsyncClient, MegolmEvent
from nio.exceptions import EncryptionError

HOLD_SECONDS: Final = 10.0
HOLD_ROUNDS: Final = 2
"""A message waits so long, and for at least so many answers of the server."""


@dataclass(slots=True)
class Held:
    """A message that waits. `since` in seconds of a steady clock, `rounds` answers of the server ago."""

    room: str
    event: MegolmEvent
    since: float
    rounds: int = 0

    @property
    def is_due(self) -> bool:
        """Whether it has waited long enough."""
        return time.monotonic() - self.since >= HOLD_SECONDS


class Waiting:
    """The messages that wait. Asking others' devices for a key is no use: they give keys only to their owners."""

    def __init__(self) -> None:
        self._held: list[Held] = []

    def __bool__(self) -> bool:
        return bool(self._held)

    @property
    def is_due(self) -> bool:
        """Whether some message has waited long enough, so that one more look decides."""
        return any(held.is_due for held in self._held)

    def hold(self, room: str, event: MegolmEvent) -> None:
        """Let a message wait."""
        event.room_id = room
        self._held.append(Held(room, event, time.monotonic()))

    def look(self, client: AsyncClient) -> tuple[list[tuple[str, Any]], list[tuple[str, MegolmEvent]]]:
        """Those that can be read by now, decrypted, and those that have waited in vain; each with its room."""
        held, self._held = self._held, []
        readable: list[tuple[str, Any]] = []
        hopeless: list[tuple[str, MegolmEvent]] = []
        for one in held:
            one.rounds += 1
            event = _decrypted(client, one.event)
            if event is not None:
                readable.append((one.room, event))
            elif one.is_due and one.rounds >= HOLD_ROUNDS:
                hopeless.append((one.room, one.event))
            else:
                self._held.append(one)
        return readable, hopeless


def _decrypted(client: AsyncClient, event: MegolmEvent) -> Any:
    """The event decrypted; None without its key."""
    try:
        return client.decrypt_event(event)
    except EncryptionError:
        return None
