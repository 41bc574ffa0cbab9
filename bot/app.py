"""The composition root: builds every part, starts and stops them together. It takes fakes as arguments."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, PlayClock, SystemClock, within
from bot.delivery import Deliverer
from bot.dispatch import Dispatch, Rules
from bot.library import Library
from bot.menus import menus
from bot.notices import Notices
from bot.platforms import Menus, Platform, PlatformError
from bot.problems import StartError
from bot.texts import Texts
from bot.timetable import Timetable
from handlers import commands
from handlers.contract import timers
from handlers.question import question
from handlers.understanding import prepare
from storage import inbox, outbox, people, questions, reminders, revision
from storage.database import Database

if TYPE_CHECKING:  # loaded only where there is something to migrate
    from storage.migrate import Migrated

log = structlog.get_logger()

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds before a platform is tried again
LAST_SENDS = 1.5  # seconds for what is being sent when the bot stops
LAST_CLOSE = 2.0  # seconds for letting go of connections then
INBOX_KEPT = timedelta(days=14)  # longer than any platform delivers again
OUTBOX_KEPT = timedelta(days=2)  # as long as an answer may be changed by editing the question
REMINDED_KEPT = timedelta(days=400)  # longer than any reminder comes ahead of what it is about


@dataclass(frozen=True, slots=True)
class Setup:
    """What an app is made of. `refresh` is how often changed event files are looked for, in seconds.

    `sleep` waits real seconds and `wall` is the world's time (UTC), whatever the bot's `clock` plays.
    """

    database: str
    events: Sequence[Path]
    clock: Clock
    rules: Rules = field(default_factory=Rules)
    backups: Path | None = None
    migrate: bool = True
    refresh: float = 2.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    wall: Callable[[], datetime] = SystemClock().now


async def upgrade(url: str, backups: Path | None, now: datetime) -> Migrated | None:
    """Bring the database to the state that this version needs; None: it was so already. Raises StartError."""
    if await revision.is_current(url):
        return None
    from storage import migrate

    try:
        return await migrate.upgrade(url, backups=backups, now=now)
    except migrate.DatabaseProblem as problem:
        raise StartError(problem.code, **problem.values) from None


class App:
    """The whole bot. `make_platforms` gets the menus and the app, of which it may keep `settled` and `library`."""

    def __init__(self, setup: Setup, make_platforms: Callable[[Menus, App], Sequence[Platform]]) -> None:
        self.texts = Texts()
        self.commands = commands()
        self.database = Database(setup.database, setup.backups)
        self.library = Library(setup.events, self.database, setup.clock)
        self.clock = setup.clock
        self._setup = setup
        self._addresses: dict[str, str] = {}
        self._platforms = {
            platform.name: platform for platform in make_platforms(menus(self.commands, self.texts), self)
        }
        self._deliverer = Deliverer(self.database, self._platforms, setup.clock, setup.sleep, wall=setup.wall)
        notices = Notices(self.texts, self._platforms)
        self._timetable = Timetable(self.database, self.library, setup.clock, timers, notices, self._deliverer)
        self.dispatch = Dispatch(
            database=self.database,
            library=self.library,
            clock=setup.clock,
            commands=self.commands,
            question=question,
            notices=notices,
            timetable=self._timetable,
            outgoing=self._deliverer,
            rules=setup.rules,
        )

    async def settled(self) -> None:
        """Return once all that is due has been said and sent."""
        await self._deliverer.settled()
        await self._timetable.upcoming()
        while self._timetable.is_due(self.clock.now()) and await self._timetable.work_off():
            await self._deliverer.settled()

    async def move_to(self, moment: datetime) -> None:
        """Set a clock that plays forward to a moment (UTC), step by step: what is due on the way goes out in order."""
        if not isinstance(self.clock, PlayClock):
            return
        while await self._timetable.work_off():  # what cannot be done now is tried again by and by
            await self._deliverer.settled()  # at first what an earlier run may have left behind, which is due before
            upcoming = await self._timetable.upcoming()
            if upcoming is None or upcoming > moment:
                break
            self.clock.move_to(upcoming)
        self.clock.move_to(moment)

    async def run(self) -> None:
        """Run until cancelled, or until a platform comes to its end (a terminal whose input ended).

        Raises bot.problems.ExplainedError.
        """
        async with self.prepared():
            scheduler = self._scheduler()
            ready = asyncio.Event()
            ended = False
            try:
                async with asyncio.TaskGroup() as group:
                    delivering = group.create_task(self._deliverer.run(ready))
                    await ready.wait()
                    await self._timetable.begin()
                    timing = group.create_task(self._timetable.run())
                    try:
                        ended = await self._listen()
                    finally:
                        timing.cancel()
                        await self._stop(delivering)
            finally:
                scheduler.shutdown(wait=False)
            if not ended:
                raise StartError("no-platform-left")

    @contextlib.asynccontextmanager
    async def prepared(self) -> AsyncIterator[None]:
        """Migrate and open the database and read the event files; close the database at the end."""
        if self._setup.migrate:
            await upgrade(self._setup.database, self._setup.backups, self.clock.now())
        async with self.database:
            await self.library.open()
            self._prepare()
            yield

    async def _listen(self) -> bool:
        """Keep all platforms running. True: one has come to its end. False: none can go on."""
        async with asyncio.TaskGroup() as group:
            running = {group.create_task(self._keep(platform)) for platform in self._platforms.values()}
            while running:
                done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                if any(task.result() for task in done if not task.cancelled() and not task.exception()):
                    for task in running:
                        task.cancel()
                    return True
        return False

    async def _keep(self, platform: Platform) -> bool:
        """Run a platform, again after growing pauses. True: it came to its end. False: it cannot go on."""
        pause = FIRST_PAUSE
        while True:
            started = asyncio.get_running_loop().time()
            try:
                async with self.database.read() as tx:
                    cursor = await inbox.mark(tx, platform.name)
                await platform.run(partial(self.dispatch.receive, platform.name), cursor)
            except PlatformError as error:
                self._tell(platform, error)
                if error.final:
                    return False
            except Exception:
                log.exception("platform failed", platform=platform.name)
            else:
                return True
            if asyncio.get_running_loop().time() - started > LONGEST_PAUSE:
                pause = FIRST_PAUSE
            await self._setup.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _tell(self, platform: Platform, error: PlatformError) -> None:
        """One clear line for whoever runs the bot."""
        line = self.texts.text("en", f"platform-{error.code}", **error.values).plain
        log.error(line, platform=platform.name, code=error.code, again=not error.final)

    def _scheduler(self) -> AsyncIOScheduler:
        """The alarm clock: it only wakes the bot; what is due stands in the database."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(self._refresh, "interval", seconds=self._setup.refresh, coalesce=True)
        scheduler.add_job(self._note_addresses, "interval", seconds=self._setup.refresh, coalesce=True)
        scheduler.add_job(self._tidy, "interval", hours=1, coalesce=True)
        scheduler.start()
        return scheduler

    async def _refresh(self) -> None:
        """Take over event files that changed."""
        if await self.library.refresh():
            self._prepare()

    def _prepare(self) -> None:
        """Make ready for questions, so that nobody waits for it; what is ready already costs nothing."""
        for event in self.library.events.values():
            prepare(event)

    async def _note_addresses(self) -> None:
        """Keep what links to the bot are made of, for invitations made on the command line."""
        known = {f"{name}-address": platform.address for name, platform in self._platforms.items()}
        fresh = {key: address for key, address in known.items() if address and self._addresses.get(key) != address}
        if fresh:
            async with self.database.write() as tx:
                for key, address in fresh.items():
                    await inbox.set_mark(tx, key, address)
            self._addresses |= fresh

    async def _tidy(self) -> None:
        """Drop what nobody needs any more."""
        now = self.clock.now()
        async with self.database.write() as tx:
            await inbox.forget(tx, now - INBOX_KEPT)
            await outbox.forget(tx, now - OUTBOX_KEPT)
            await reminders.forget(tx, now - REMINDED_KEPT)
            await questions.forget(tx, now)
            await people.forget_spoken(tx, now)

    async def _stop(self, delivering: asyncio.Task[None]) -> None:
        """Let go in order: what is being sent may end, then sends are recorded, then connections are closed."""
        await within(LAST_SENDS, self._deliverer.ended())
        delivering.cancel()
        await asyncio.wait([delivering])
        await asyncio.gather(*(_closed(platform) for platform in self._platforms.values()))


async def _closed(platform: Platform) -> None:
    """Close a platform's connections, in time."""
    try:
        if not await within(LAST_CLOSE, platform.close()):
            log.warning("platform not closed in time", platform=platform.name)
    except Exception as error:  # the others are to be closed too
        log.warning("platform not closed in order", platform=platform.name, error=type(error).__name__)
