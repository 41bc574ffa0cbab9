"""The way of a message out: each chat in order, different chats side by side, and every end recorded."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

import structlog

from bot.platforms import Failed, Gone, Later, Outcome, Outgoing, Platform, Sent, Uncertain
from handlers.contract import reply_from_json
from storage import inbox, outbox
from storage.database import Database
from storage.records import Delivery, DeliveryKind, DeliveryState

log = structlog.get_logger()

SIDE_BY_SIDE = 32  # sends at once on one platform
LONGEST_PAUSE = 60.0  # seconds between two tries
_STATES: dict[type[Outcome], DeliveryState] = {
    Sent: DeliveryState.SENT,
    Gone: DeliveryState.GONE,
    Failed: DeliveryState.FAILED,
    Uncertain: DeliveryState.UNCERTAIN,
}


async def _sent(platform: Platform, outgoing: Outgoing) -> Outcome:
    """Send once. A message that makes a platform stumble is the only one that is lost by it."""
    try:
        return await platform.send(outgoing)
    except Exception:
        log.exception("a send failed", platform=platform.name)
        return Failed("error")


def _set_event() -> asyncio.Event:
    event = asyncio.Event()
    event.set()
    return event


@dataclass(slots=True)
class _End:
    """How the send of an outbox row ended; `sent` is the platform's id of the message."""

    row: int
    state: DeliveryState
    sent: str | None
    recorded: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True)
class _Lane:
    """One platform: who waits in which chat, how many send at once, and until when all of it must wait."""

    platform: Platform
    rooms: dict[str, deque[Delivery]] = field(default_factory=dict)
    free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SIDE_BY_SIDE))
    open: asyncio.Event = field(default_factory=_set_event)


class Deliverer:
    """Sends what stands in the outbox. Run it with `run`; `submit` takes rows once they are committed.

    `sleep` waits real seconds: a server's limits do not follow a clock that plays an event through.
    """

    def __init__(
        self,
        database: Database,
        platforms: Mapping[str, Platform],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database = database
        self._sleep = sleep
        self._lanes = {name: _Lane(platform) for name, platform in platforms.items()}
        self._group: asyncio.TaskGroup | None = None
        self._installation = ""
        self._ended: list[_End] = []
        self._some_ended = asyncio.Event()
        self._pending = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def run(self, ready: asyncio.Event) -> None:
        """Send what an earlier run left behind, then (once `ready` is set) what is submitted, until cancelled."""
        async with self._database.write() as tx:
            self._installation = await inbox.installation(tx)
            left = await outbox.waiting(tx)
        try:
            async with asyncio.TaskGroup() as self._group:
                self._group.create_task(self._settle())
                self.submit(left)
                ready.set()
        finally:
            self._group = None
            await asyncio.shield(self._record())

    def submit(self, deliveries: Sequence[Delivery]) -> None:
        """Send these committed rows, each chat in this order. Rows of a platform that does not run stay waiting."""
        for delivery in deliveries:
            lane = self._lanes.get(delivery.platform)
            if lane is None or self._group is None:
                continue
            self._pending += 1
            self._idle.clear()
            if delivery.room in lane.rooms:
                lane.rooms[delivery.room].append(delivery)
            else:
                lane.rooms[delivery.room] = deque([delivery])
                self._group.create_task(self._empty(lane, delivery.room))

    async def settled(self) -> None:
        """Return once nothing is left to send."""
        await self._idle.wait()

    async def _empty(self, lane: _Lane, room: str) -> None:
        queue = lane.rooms[room]
        while queue:
            await self._send(lane, queue[0])
            queue.popleft()
        del lane.rooms[room]

    async def _send(self, lane: _Lane, delivery: Delivery) -> None:
        """Send until it has come to an end. A send that may have arrived is repeated once: better twice than never.

        Its place among those side by side is free only once the end is recorded, so that however the process dies,
        no more than these are sent again.
        """
        outgoing = self._outgoing(delivery)
        pause, uncertain = 1.0, delivery.attempts
        while True:
            await lane.open.wait()
            async with lane.free:
                outcome = await _sent(lane.platform, outgoing)
                again = isinstance(outcome, Later) or (isinstance(outcome, Uncertain) and not uncertain)
                if not again:
                    await self._recorded(delivery, outcome)
                    return
            if isinstance(outcome, Later):
                await self._pause(lane, outcome, pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                uncertain += 1

    async def _pause(self, lane: _Lane, later: Later, pause: float) -> None:
        seconds = later.seconds if later.seconds is not None else pause
        if later.everybody and lane.open.is_set():
            lane.open.clear()
            try:
                await self._sleep(seconds)
            finally:
                lane.open.set()
        elif not later.everybody:
            await self._sleep(seconds)

    def _outgoing(self, delivery: Delivery) -> Outgoing:
        return Outgoing(
            id=f"{self._installation}-{delivery.id}",
            room=delivery.room,
            reply=reply_from_json(delivery.body),
            language=delivery.language,
            source=delivery.source,
            thread=delivery.thread,
            replaces=delivery.replaces,
            private=delivery.private,
            answer=_is_answer(delivery),
        )

    async def _recorded(self, delivery: Delivery, outcome: Outcome) -> None:
        """Return once this end of a send is recorded."""
        if isinstance(outcome, (Gone, Failed)):
            log.warning("not delivered", platform=delivery.platform, kind=delivery.kind, reason=outcome.reason)
        sent = outcome.id if isinstance(outcome, Sent) else None
        end = _End(delivery.id, _STATES[type(outcome)], sent)
        self._ended.append(end)
        self._some_ended.set()
        await end.recorded.wait()

    async def _settle(self) -> None:
        """Record ends together: while one commit runs, the next ones gather."""
        while True:
            await self._some_ended.wait()
            await self._record()

    async def _record(self) -> None:
        ended, self._ended = self._ended, []
        self._some_ended.clear()
        if not ended:
            return
        try:
            async with self._database.write() as tx:
                await outbox.settle(tx, [(end.row, end.state, end.sent) for end in ended])
        except BaseException as error:
            self._ended = ended + self._ended  # to be recorded later; when the bot stops, by the last call in `run`
            if not isinstance(error, Exception):
                raise
            log.exception("the ends of sends could not be recorded")
            await self._sleep(1)
            self._some_ended.set()
            return
        for end in ended:
            end.recorded.set()
        self._pending -= len(ended)
        if not self._pending:
            self._idle.set()


def _is_answer(delivery: Delivery) -> bool:
    """Whether somebody said something to which this is the answer; a ballot also changes where it was shown before."""
    if delivery.kind is DeliveryKind.BALLOT:
        return delivery.source is not None
    return delivery.kind is DeliveryKind.ANSWER
