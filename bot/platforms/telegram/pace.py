"""Pauses: after a failure, and after Telegram has asked for one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from bot.platforms import Later

_REMEMBERED = 60.0
_BUSY = 20
_OWN_FAULT = 3


class Pauses:
    """Growing pauses: 1, 2, 4 … seconds, shortened by up to a quarter by chance so that no two bots march in step."""

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self._failures = 0

    def next(self, longest: float) -> float:
        """Seconds to wait after one more failure."""
        seconds = min(2.0 ** min(self._failures, 16), longest)
        self._failures += 1
        return seconds * (1 - self._random() / 4)

    def reset(self) -> None:
        """It worked."""
        self._failures = 0


class Pace:
    """What Telegram has asked to wait for (429), and for whom. `now` gives seconds that only grow.

    Answers go out at once; nothing is slowed down beforehand. Telegram does not say whether a chat or the whole bot
    has sent too much: a chat that got at least three messages within the minute is taken to be the cause itself,
    unless the bot was busy with twenty messages in the last second.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._sent: deque[tuple[float, str]] = deque(maxlen=2000)
        self._until: dict[str | None, float] = {}

    def note(self, room: str) -> None:
        """A message to this room goes out now."""
        self._sent.append((self._now(), room))

    def held(self, room: str) -> Later | None:
        """The pause that holds for this room now, if any."""
        if not self._until:
            return None
        now = self._now()
        self._until = {key: until for key, until in self._until.items() if until > now}
        for key in (None, room):
            if key in self._until:
                return Later(self._until[key] - now, everybody=key is None)
        return None

    def hold(self, room: str, seconds: float) -> Later:
        """Telegram wants a pause after a message to this room."""
        now = self._now()
        everybody = self._everybody(room, now)
        self._until[None if everybody else room] = now + seconds
        return Later(seconds, everybody)

    def _everybody(self, room: str, now: float) -> bool:
        busy = sum(1 for at, _ in self._sent if at > now - 1.0)
        own = sum(1 for at, to in self._sent if to == room and at > now - _REMEMBERED)
        return busy >= _BUSY or own < _OWN_FAULT
