"""The way of a message out: each chat in order, different chats side by side, and every end recorded."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

import structlog

from bot.platforms import Failed, Gone, Later, Outcome, Outgoing, Platform, Sent, Uncertain
from bot.turns import Turns
from handlers.contract import reply_from_json
from storage import inbox, outbox
from storage.database import Database
from storage.records import Delivery, DeliveryKind, DeliveryState

log = structlog.get_logger()

LONGEST_PAUSE = 60.0  # seconds between two tries
_STATES: dict[type[Outcome], DeliveryState] = {
    Sent: DeliveryState.SENT,
    Gone: DeliveryState.GONE,
    Failed: DeliveryState.FAILED,
    Uncertain: DeliveryState.UNCERTAIN,
}
# What goes to many at once; the rest is what somebody waits for.
_BULK = frozenset({DeliveryKind.PHASE, DeliveryKind.RESULT, DeliveryKind.NOTE})


async def _sent(platform: Platform, outgoing: Outgoing) -> Outcome:
    """Send once. A message that makes a platform stumble is the only one that is lost by it."""
    try:
        return await platform.send(outgoing)
    except Exception:
        log.exception("a send failed", platform=platform.name)
        return Failed("error")


@dataclass(slots=True)
class _End:
    """How the send of an outbox row ended; `sent` is the platform's id of the message."""

    row: int
    state: DeliveryState
    sent: str | None
    recorded: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True)
class _Lane:
    """One platform: what waits in which chat, and whose turn it is."""

    platform: Platform
    turns: Turns
    rooms: dict[str, deque[Delivery]] = field(default_factory=dict)


class Deliverer:
    """Sends what stands in the outbox. Run it with `run`; `submit` takes rows once they are committed.

    `sleep` waits real seconds, `monotonic` counts them: a server's limits do not follow a clock that plays an event
    through.
    """

    def __init__(
        self,
        database: Database,
        platforms: Mapping[str, Platform],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._sleep = sleep
        self._lanes = {
            name: _Lane(platform, Turns(platform.per_second, monotonic, sleep)) for name, platform in platforms.items()
        }
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
                for lane in self._lanes.values():
                    self._group.create_task(lane.turns.run())
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
                if not _is_bulk(delivery):
                    lane.turns.hurry(delivery.room)
            else:
                lane.rooms[delivery.room] = deque([delivery])
                self._group.create_task(self._empty(lane, delivery.room))

    async def settled(self) -> None:
        """Return once nothing is left to send."""
        await self._idle.wait()

    async def _empty(self, lane: _Lane, room: str) -> None:
        queue = lane.rooms[room]
        while queue:
            await self._send(lane, queue)
            queue.popleft()
        del lane.rooms[room]

    async def _send(self, lane: _Lane, queue: deque[Delivery]) -> None:
        """Send the first of these until it has come to an end. One that may have arrived is repeated once: better
        twice than never.

        Its place among those side by side is free only once the end is recorded, so that however the process dies,
        no more than these are sent again.
        """
        delivery = queue[0]
        outgoing = self._outgoing(delivery)
        pause, uncertain = 1.0, delivery.attempts
        while True:
            async with lane.turns.place(delivery.room, bulk=all(map(_is_bulk, queue))):
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
        if later.everybody:
            await lane.turns.pause(seconds)
        else:
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


def _is_bulk(delivery: Delivery) -> bool:
    return delivery.kind in _BULK
