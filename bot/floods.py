"""Nobody may write so much that the others wait."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.contract import Message

_MINUTE = timedelta(minutes=1)
_PEOPLE = 10_000  # kept at once; who was quiet longest is dropped first


class Floods:
    """Counts each sender's messages within a minute of the platform's time stamps, so that a backlog is no flood.

    A message that comes again, because it could not be kept the first time, counts once.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._seen: dict[tuple[str, str], dict[str, datetime]] = {}

    def too_much(self, message: Message) -> bool:
        """Whether this message is one too many."""
        sender = (message.platform, message.sender)
        times = self._seen.pop(sender, {})
        times[message.id] = message.sent
        kept = {id_: sent for id_, sent in times.items() if message.sent - sent < _MINUTE}
        self._seen[sender] = dict(list(kept.items())[-self._most - 1 :])
        if len(self._seen) > _PEOPLE:
            del self._seen[next(iter(self._seen))]
        return len(self._seen[sender]) > self._most
