"""Telegram's sending limits, as far as they are known."""

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from .errors import ApiError, too_many


@dataclass
class Rates:
    """How much may be sent; numbers are messages, or messages a second or minute as the name says."""

    per_second: int = 30
    private_per_second: float = 1.0
    private_burst: int = 3
    group_per_minute: int = 20
    # Seconds in which calls that were already on their way when a ban began are not held against the bot.
    grace: float = 0.2


@dataclass
class _Ban:
    begun: float
    until: float
    length: float


class Limits:
    """Counts sends and bans; keys are chat ids, None stands for everything."""

    def __init__(self, clock: Callable[[], float], rates: Rates, active: bool):
        self.clock = clock
        self.rates = rates
        self.active = active
        self._all: deque[float] = deque()
        self._groups: dict[int, deque[float]] = defaultdict(deque)
        self._private: dict[int, float] = {}
        self._bans: dict[int | None, _Ban] = {}

    def ban(self, key: int | None, seconds: float) -> ApiError:
        """Forbid sending to a chat (or at all, with None) for some seconds; gives the 429 to answer with."""
        now = self.clock()
        self._bans[key] = _Ban(now, now + seconds, seconds)
        return too_many(max(1, math.ceil(seconds)))

    def check(self, chat_id: int, private: bool, edit: bool) -> None:
        """Count one send or edit; raises a 429 ApiError if it is one too many or within a ban."""
        now = self.clock()
        if self._bans:
            self._check_ban(None, now)
            self._check_ban(chat_id, now)
        if self.active:
            self._check_all(now)
            if not private:
                self._check_group(chat_id, now)
            elif not edit:
                self._check_private(chat_id, now)

    def _check_ban(self, key: int | None, now: float) -> None:
        ban = self._bans.get(key)
        if ban is None:
            return
        if now >= ban.until:
            del self._bans[key]
            return
        if now - ban.begun < self.rates.grace:
            raise too_many(max(1, math.ceil(ban.until - now)))
        ban.until = max(ban.until, now + ban.length)
        raise too_many(max(1, math.ceil(ban.until - now)), "sent_during_ban")

    def _check_all(self, now: float) -> None:
        while self._all and self._all[0] <= now - 1.0:
            self._all.popleft()
        if len(self._all) >= self.rates.per_second:
            raise self.ban(None, 1.0)
        self._all.append(now)

    def _check_group(self, chat_id: int, now: float) -> None:
        sent = self._groups[chat_id]
        while sent and sent[0] <= now - 60.0:
            sent.popleft()
        if len(sent) >= self.rates.group_per_minute:
            raise self.ban(chat_id, sent[0] + 60.0 - now)
        sent.append(now)

    def _check_private(self, chat_id: int, now: float) -> None:
        # A bucket that leaks steadily: its fill is the time until it is empty, in seconds.
        interval = 1.0 / self.rates.private_per_second
        empty_at = max(self._private.get(chat_id, now), now) + interval
        over = empty_at - now - interval * self.rates.private_burst
        if over > 1e-9:
            raise self.ban(chat_id, over)
        self._private[chat_id] = empty_at
