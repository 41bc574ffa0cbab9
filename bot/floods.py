"""Nobody may write so much that the others wait."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

_MINUTE = timedelta(minutes=1)
_PEOPLE = 10_000  # kept at once; who was quiet longest is dropped first


class Floods:
    """Counts each sender's messages within a minute of the platform's time stamps, so that a backlog is no flood."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._seen: dict[tuple[str, str], deque[datetime]] = {}

    def too_much(self, platform: str, sender: str, sent: datetime) -> bool:
        """Whether this message, sent at this UTC moment, is one too many."""
        times = self._seen.pop((platform, sender), None) or deque(maxlen=self._most + 1)
        self._seen[platform, sender] = times
        if len(self._seen) > _PEOPLE:
            del self._seen[next(iter(self._seen))]
        times.append(sent)
        while times and sent - times[0] >= _MINUTE:
            times.popleft()
        return len(times) > self._most
