"""Faults: what goes wrong between a bot and Telegram, on purpose and at a chosen call."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from .errors import Json

Kind = Literal["drop_before", "drop_after", "delay", "delay_after", "hold", "hold_after", "http", "too_many", "fail"]
KINDS: tuple[Kind, ...] = (
    "drop_before",
    "drop_after",
    "delay",
    "delay_after",
    "hold",
    "hold_after",
    "http",
    "too_many",
    "fail",
)


@dataclass(eq=False)
class Fault:
    """One fault; `method` None means every method, `times` None for ever, `nth` counts matching calls from 1."""

    kind: Kind
    method: str | None = None
    nth: int = 1
    times: int | None = 1
    seconds: float = 0.0
    status: int = 502
    description: str = ""
    retry_after: int = 1
    when: Callable[[Json], bool] | None = None
    # How many matching calls came, and on how many of them the fault struck.
    seen: int = 0
    struck: int = 0
    # Set when a call arrived at a hold; setting `released` lets all calls held go on.
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let held calls go on, and later ones pass."""
        self.released.set()

    def strikes(self, method: str, parameters: Json) -> bool:
        """Count a call; True if the fault is for it."""
        if self.method not in (None, method) or self.released.is_set():
            return False
        if self.when is not None and not self.when(parameters):
            return False
        self.seen += 1
        if self.seen < self.nth or (self.times is not None and self.seen >= self.nth + self.times):
            return False
        self.struck += 1
        return True


class Faults:
    """The faults set at the moment. All methods give the fault, to look at `struck` or to `release` it."""

    def __init__(self) -> None:
        self.active: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Set a fault."""
        self.active.append(fault)
        return fault

    def clear(self) -> None:
        """Remove all faults and let held calls go on."""
        for fault in self.active:
            fault.release()
        self.active.clear()

    def match(self, method: str, parameters: Json) -> Fault | None:
        """The fault that strikes this call; the one set first wins."""
        for fault in self.active:
            if fault.strikes(method, parameters):
                return fault
        return None

    def drop_before(self, method: str | None = None, *, nth: int = 1, times: int | None = 1) -> Fault:
        """The connection is reset before anything happened."""
        return self.add(Fault("drop_before", method, nth, times))

    def drop_after(self, method: str | None = None, *, nth: int = 1, times: int | None = 1) -> Fault:
        """The effect happens, but the connection is reset before the answer."""
        return self.add(Fault("drop_after", method, nth, times))

    def delay(
        self, seconds: float, method: str | None = None, *, nth: int = 1, times: int | None = 1, after: bool = False
    ) -> Fault:
        """Wait real `seconds` before the effect, or `after` it before the answer."""
        return self.add(Fault("delay_after" if after else "delay", method, nth, times, seconds))

    def hold(self, method: str | None = None, *, nth: int = 1, times: int | None = 1, after: bool = False) -> Fault:
        """Do not go on until the fault is released; `await fault.reached.wait()` tells that a call is held."""
        return self.add(Fault("hold_after" if after else "hold", method, nth, times))

    def stall(self, method: str | None = "getUpdates", *, nth: int = 1, times: int | None = 1) -> Fault:
        """Take the call and never answer (until released or the emulator ends)."""
        return self.hold(method, nth=nth, times=times)

    def http_error(self, method: str | None = None, status: int = 502, *, nth: int = 1, times: int | None = 1) -> Fault:
        """An HTML page with HTTP 500, 502 …, as the gateways before Telegram send it."""
        return self.add(Fault("http", method, nth, times, status=status))

    def too_many(
        self, method: str | None = None, retry_after: int = 3, *, nth: int = 1, times: int | None = 1
    ) -> Fault:
        """A 429; sends to the same chat within the next `retry_after` seconds of the clock are violations."""
        return self.add(Fault("too_many", method, nth, times, retry_after=retry_after))

    def fail(self, method: str | None, status: int, description: str, *, nth: int = 1, times: int | None = 1) -> Fault:
        """Answer with this error and have no effect."""
        return self.add(Fault("fail", method, nth, times, status=status, description=description))
