"""What the timetable takes to be due, with looks that overlap."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import PlayClock
from bot.library import Library
from bot.notices import Notices
from bot.texts import Texts
from bot.timetable import Timetable
from handlers.contract import Event, Moment, Notice, Timer
from storage.database import Database, Transaction
from storage.migrate import upgrade
from storage.records import Delivery, Draft
from tests.app.harness import AUSTAUSCH, NOON


class _Outbox:
    async def add(self, _tx: Transaction, _drafts: Sequence[Draft]) -> list[Delivery]:
        return []

    def submit(self, deliveries: Sequence[Delivery]) -> None:
        assert not deliveries

    async def settled(self) -> None:
        pass


async def _nothing(_moment: Moment) -> Sequence[Notice]:
    return []


class _Slow:
    """A timer of which the first look sees what was so before, and takes long to say it."""

    def __init__(self) -> None:
        self.coming: datetime | None = None
        self.looks = 0
        self.begun, self.goes_on = asyncio.Event(), asyncio.Event()

    async def upcoming(self, _tx: Transaction, _events: Mapping[str, Event]) -> datetime | None:
        seen = self.coming
        self.looks += 1
        self.begun.set()
        if self.looks == 1:
            await self.goes_on.wait()
        return seen


async def test_a_look_that_began_before_a_change_does_not_hide_it(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/bot.db"
    await upgrade(url, backups=None, now=NOON)
    clock, slow = PlayClock(NOON, 0), _Slow()
    async with Database(url) as database:
        library = Library([AUSTAUSCH], database, clock)
        timers = [Timer(_nothing, slow.upcoming)]
        timetable = Timetable(database, library, clock, timers, Notices(Texts(), {}), _Outbox())
        async with asyncio.TaskGroup() as group:
            early = group.create_task(timetable.upcoming())
            await slow.begun.wait()
            slow.coming = NOON
            late = group.create_task(timetable.upcoming())
            for _ in range(20):  # time enough for the later look to end, if it does not wait for the first
                async with database.read():
                    pass
            slow.goes_on.set()
        assert early.result() is None
        assert late.result() == NOON
        assert timetable.is_due(NOON)
