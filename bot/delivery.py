"""The way of a message out: each chat in order, different chats side by side, and every end recorded."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.clock import Clock, SystemClock
from bot.ledger import Ledger
from bot.platforms import Failed, Gone, Later, Outcome, Outgoing, Platform, Sent, Uncertain
from bot.polls import Polls
from bot.turns import Turns
from handlers.contract import reply_from_json
from handlers.rich import from_json, rich
from storage import inbox
from storage.database import Database, Transaction
from storage.records import Delivery, DeliveryKind, DeliveryState, Draft, End

log = structlog.get_logger()
_WORLD = SystemClock()

LONGEST_PAUSE = 60.0  # seconds between two tries
AHEAD = 64  # rows of one platform that are claimed at once; few, so that a crash leaves little behind
LATE = timedelta(minutes=2)  # from when on a message says that it is late
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


@dataclass(slots=True)
class _Lane:
    """One platform: what waits in which chat, whose turn it is, and how often it was out of reach in a row.

    `claimed` counts all that is to be sent, `answers` what somebody waits for, `sending` what is on its way.
    """

    platform: Platform
    turns: Turns
    rooms: dict[str, deque[Delivery]] = field(default_factory=dict)
    claimed: int = 0
    answers: int = 0
    sending: int = 0
    failures: int = 0


class Deliverer:
    """Sends what stands in the outbox. Run it with `run`; `submit` takes rows once they are committed.

    `clock` is the bot's: what is due and what has expired follows it. A server's limits and pauses do not: `sleep`
    waits real seconds, `monotonic` counts them, and `wall` is the world's time (UTC).
    """

    def __init__(
        self,
        database: Database,
        platforms: Mapping[str, Platform],
        clock: Clock,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = _WORLD.now,
    ) -> None:
        self._database = database
        self._clock = clock
        self._sleep = sleep
        self._ledger = Ledger(database, clock, wall, sleep)
        self._polls = Polls(database)
        self._lanes = {
            name: _Lane(platform, Turns(platform.per_second, monotonic, sleep)) for name, platform in platforms.items()
        }
        self._group: asyncio.TaskGroup | None = None
        self._installation = ""
        self._wake = asyncio.Event()
        self._all_claimed = False
        self._looking: asyncio.Task[None] | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._calm = asyncio.Event()

    async def add(self, tx: Transaction, drafts: Sequence[Draft]) -> list[Delivery]:
        """Put drafts into the outbox; the rows are to be submitted once the transaction is committed."""
        return await self._ledger.add(tx, drafts)

    def submit(self, deliveries: Sequence[Delivery]) -> None:
        """Send these committed rows, each chat in this order. Rows of a platform that does not run stay waiting."""
        if self._group is None:
            return
        self._queue([delivery for delivery in deliveries if not delivery.kind.is_bulk])
        if any(delivery.kind.is_bulk and delivery.platform in self._lanes for delivery in deliveries):
            self._look()

    async def settled(self) -> None:
        """Return once nothing is left to send; what has to wait for a server is left out."""
        await self._idle.wait()

    async def ended(self) -> None:
        """Return once what people wait for is sent and nothing is on its way; bulk goes on at the next start."""
        for lane in self._lanes.values():
            lane.turns.end_bulk()
        while any(lane.answers or lane.sending for lane in self._lanes.values()):
            self._calm.clear()
            await self._calm.wait()

    async def run(self, ready: asyncio.Event) -> None:
        """Send what an earlier run left behind, then (once `ready` is set) what is submitted, until cancelled."""
        await self._ledger.open()
        async with self._database.write() as tx:
            self._installation = await inbox.installation(tx)
        try:
            async with asyncio.TaskGroup() as self._group:
                self._group.create_task(self._ledger.run())
                self._group.create_task(self._ledger.keep())
                for lane in self._lanes.values():
                    self._group.create_task(lane.turns.run())
                self._look()
                self._group.create_task(self._claim())
                ready.set()
        finally:
            self._group = None
            await asyncio.shield(self._ledger.close())

    # What is to be sent

    def _look(self) -> None:
        """Something may be there to be claimed."""
        self._all_claimed = False
        self._idle.clear()
        self._wake.set()

    async def _claim(self) -> None:
        """Claim what is due, a little ahead of what is being sent, until cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            try:
                full = [await self._fill(lane) for lane in self._lanes.values()]
                self._all_claimed = not any(full) and not self._wake.is_set()
                if self._all_claimed:
                    self._note_idle()
                    await self._look_again()
            except Exception:  # whatever the database raises
                log.exception("what is due could not be claimed")
                await self._sleep(1)
                self._wake.set()

    async def _fill(self, lane: _Lane) -> bool:
        """Whether there may be more that is due than could be claimed now."""
        limit = AHEAD - lane.claimed
        if limit < AHEAD // 2:
            return True  # goes on once half of them are sent
        found = await self._ledger.claim(lane.platform.name, limit)
        self._queue(found)
        return len(found) == limit

    async def _look_again(self) -> None:
        """Look again once the first of those is free that have to wait."""
        if self._looking is not None:
            self._looking.cancel()  # first: were it over while the ledger is asked, the same pause would come twice
        seconds = await self._ledger.seconds_until_free(tuple(self._lanes))
        if seconds is not None and self._group is not None:
            self._looking = self._group.create_task(self._look_after(seconds))

    async def _look_after(self, seconds: float) -> None:
        await self._sleep(seconds)
        self._wake.set()

    def _queue(self, deliveries: Sequence[Delivery]) -> None:
        for delivery in deliveries:
            lane = self._lanes.get(delivery.platform)
            if lane is None or self._group is None:
                continue
            lane.claimed += 1
            lane.answers += not delivery.kind.is_bulk
            self._idle.clear()
            if delivery.room in lane.rooms:
                lane.rooms[delivery.room].append(delivery)
                if not delivery.kind.is_bulk:
                    lane.turns.hurry(delivery.room)
            else:
                lane.rooms[delivery.room] = deque([delivery])
                self._group.create_task(self._empty(lane, delivery.room))

    # Sending

    async def _empty(self, lane: _Lane, room: str) -> None:
        queue = lane.rooms[room]
        while queue:
            await self._send(lane, queue)
        del lane.rooms[room]

    async def _send(self, lane: _Lane, queue: deque[Delivery]) -> None:
        """Send the first of these until it has come to an end, or has to wait with all behind it.

        Its place among those side by side is free only once the end is recorded, so that however the process dies,
        no more than these are sent again.
        """
        delivery = queue[0]
        attempts = delivery.attempts
        while True:
            async with self._place(lane, delivery.room, bulk=all(one.kind.is_bulk for one in queue)):
                outcome = await self._outcome(lane, delivery)
                pause = self._pause_for_all(lane, outcome)
                if pause is None and not (isinstance(outcome, Uncertain) and _repeats(delivery, attempts)):
                    await self._end(lane, queue, outcome, attempts)
                    return
            if pause is None:
                attempts += 1
            else:
                await lane.turns.pause(pause)

    @asynccontextmanager
    async def _place(self, lane: _Lane, room: str, *, bulk: bool) -> AsyncIterator[None]:
        async with lane.turns.place(room, bulk=bulk):
            lane.sending += 1
            try:
                yield
            finally:
                lane.sending -= 1
                self._calm.set()

    async def _outcome(self, lane: _Lane, delivery: Delivery) -> Outcome | None:
        """What became of it; None: it was not sent, since it is worth nothing any more or not ours any more."""
        if self._is_over(delivery) or not self._ledger.holds():
            return None
        outgoing = self._outgoing(delivery)
        if outgoing.reply.poll:
            return await self._polls.send(delivery.id, outgoing, partial(_sent, lane.platform))
        return await _sent(lane.platform, outgoing)

    def _is_over(self, delivery: Delivery) -> bool:
        return delivery.expires is not None and delivery.expires <= self._clock.now()

    def _pause_for_all(self, lane: _Lane, outcome: Outcome | None) -> float | None:
        """Seconds that the whole platform has to wait, if it does."""
        if isinstance(outcome, Later) and outcome.everybody:
            if outcome.seconds is not None:
                return outcome.seconds
            lane.failures += lane.turns.is_open
            return _growing(lane.failures - 1)
        if outcome is not None:
            lane.failures = 0
        return None

    async def _end(self, lane: _Lane, queue: deque[Delivery], outcome: Outcome | None, attempts: int) -> None:
        """Record how the first of these ended; where the chat has to wait or is gone, so do all that stand behind."""
        delivery = queue[0]
        with_it = [delivery]
        if isinstance(outcome, Later):
            seconds = outcome.seconds if outcome.seconds is not None else _growing(delivery.tries)
            with_it = list(queue)
            end = End(delivery, DeliveryState.WAITING, None, attempts, delivery.tries + 1, self._ledger.after(seconds))
        elif outcome is None:
            expired = self._is_over(delivery)
            end = End(delivery, DeliveryState.EXPIRED) if expired else self._given_back(delivery, attempts)
        else:
            with_it = list(queue) if isinstance(outcome, Gone) else with_it
            end = End(delivery, _STATES[type(outcome)], outcome.id if isinstance(outcome, Sent) else None)
        if isinstance(outcome, (Gone, Failed)):
            log.warning("not delivered", platform=delivery.platform, kind=delivery.kind, reason=outcome.reason)
        for one in with_it[1:]:
            await self._over(lane, queue, replace(end, delivery=one, attempts=one.attempts, tries=one.tries))
        await self._over(lane, queue, end)

    def _given_back(self, delivery: Delivery, attempts: int) -> End:
        return End(delivery, DeliveryState.WAITING, None, attempts, delivery.tries, self._ledger.after(0))

    async def _over(self, lane: _Lane, queue: deque[Delivery], end: End) -> None:
        await self._ledger.record(end)
        queue.remove(end.delivery)
        lane.claimed -= 1
        lane.answers -= not end.delivery.kind.is_bulk
        self._calm.set()
        if end.state is DeliveryState.WAITING or (not self._all_claimed and lane.claimed <= AHEAD // 2):
            self._wake.set()
        self._note_idle()

    def _note_idle(self) -> None:
        if self._all_claimed and not any(lane.claimed for lane in self._lanes.values()):
            self._idle.set()

    def _outgoing(self, delivery: Delivery) -> Outgoing:
        reply = reply_from_json(delivery.body)
        late = delivery.body.get("late")
        if late and delivery.due and self._clock.now() - delivery.due > LATE:
            reply = replace(reply, text=from_json(late) + rich("\n\n") + reply.text)
        return Outgoing(
            id=f"{self._installation}-{delivery.id}",
            room=delivery.room,
            reply=reply,
            language=delivery.language,
            source=delivery.source,
            thread=delivery.thread,
            replaces=delivery.replaces,
            private=delivery.private,
            answer=_is_answer(delivery),
        )


def _growing(times: int) -> float:
    """Seconds to wait after so many failures before."""
    return float(min(2.0 ** min(times, 16), LONGEST_PAUSE))


def _repeats(delivery: Delivery, attempts: int) -> bool:
    """Whether a message that may have arrived is sent once more: better twice than never, except for a reminder."""
    return not attempts and delivery.kind is not DeliveryKind.REMINDER


def _is_answer(delivery: Delivery) -> bool:
    """Whether somebody said something to which this is the answer; a ballot also changes where it was shown before."""
    if delivery.kind is DeliveryKind.BALLOT:
        return delivery.source is not None
    return delivery.kind is DeliveryKind.ANSWER
