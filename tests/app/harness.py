"""The whole bot in tests: against the emulator, or with a platform of its own; the clock stands still until moved."""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.app import App, Setup
from bot.clock import PlayClock
from bot.dispatch import Rules
from bot.platforms import Incoming, Outcome, Outgoing, Receive, Sent
from bot.platforms.telegram import Telegram
from handlers.contract import Message, Reply, Role
from storage import codes, people
from storage.records import Person, Purpose
from tests.emulator.chats import Pulse
from tests.emulator.server import Emulator

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
_NUMBERS = itertools.count(1)  # ids that are never used again, also after a restart
AUSTAUSCH = EXAMPLES / "offener-austausch-2020.toml"
NOON = datetime(2020, 1, 20, 9, 50, tzinfo=UTC)  # 10:50 in Halle, on the day of the example

CAMP = """
[event]
slug = "camp"
title = { de = "Sommercamp", en = "Summer Camp" }
languages = ["de", "en"]
format = "hybrid"
starts = 2020-01-20T09:00:00
ends = 2020-01-20T17:00:00

[venue]
name = "Alte Mühle"
address = "Mühlweg 1, 06108 Halle"
wifi = { network = "Muehle", password = "korn-und-mehl" }

[[room]]
id = "saal"
name = { de = "Saal", en = "Hall" }
link = "https://live.example.org/saal"

[[item]]
id = "mittag"
title = { de = "Mittagessen", en = "Lunch" }
kind = "break"
start = 2020-01-20T12:15:00
end = 2020-01-20T13:00:00
rooms = ["saal"]

[[group]]
key = "land"
label = { de = "Bundesland", en = "State" }
options = [{ de = "Sachsen", en = "Saxony" }, { de = "Thüringen", en = "Thuringia" }]

[[group]]
key = "rolle"
label = { de = "Arbeitsfeld", en = "Field" }
options = ["Schule", "Verwaltung"]
"""

CLOSED = """
[event]
slug = "klausur"
title = "Klausurtagung"
languages = ["de"]
join = "code"
starts = 2020-01-20
ends = 2020-01-21
"""


def event_file(folder: Path, text: str, name: str = "event.toml") -> Path:
    """An event file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def setup(
    folder: Path, events: Sequence[Path] = (AUSTAUSCH,), now: datetime = NOON, rules: Rules | None = None
) -> Setup:
    """What the tests' bot is made of; all it writes lies in `folder`."""
    return Setup(
        database=f"sqlite+aiosqlite:///{folder}/bot.db",
        events=events,
        clock=PlayClock(now, 0),
        rules=rules or Rules(messages_per_minute=1000),
        refresh=3600,
    )


@asynccontextmanager
async def running(app: App) -> AsyncIterator[App]:
    """The app while it runs; it is stopped in order at the end."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(app.run())
        try:
            yield app
        finally:
            task.cancel()


def telegram_app(emulator: Emulator, made_of: Setup, sleep: Callable[[float], Any] = asyncio.sleep) -> App:
    """An app with Telegram alone, on the emulator."""

    def platforms(menus: Any, app: App) -> list[Telegram]:
        return [Telegram(emulator.token, now=app.clock.now, base_url=emulator.base_url, menus=menus, sleep=sleep)]

    return App(made_of, platforms)


class Other:
    """A platform without a network: what is said is committed when `hear` returns; `sent` is what the bot said.

    `errors` end its runs, one each. `outcomes` are what becomes of the next sends (an exception is raised); then all
    arrive. `hold` keeps the sends to some rooms until the event is set.
    """

    def __init__(self, name: str = "other", *, buttons: bool = True) -> None:
        self.name = name
        self.buttons = True
        self.buttons = buttons
        self.address: str | None = None
        self.redraws = False
        self.per_second: float | None = None
        self.groups: tuple[str, ...] = ()
        self.errors: deque[Exception] = deque()
        self.outcomes: deque[Outcome | Exception] = deque()
        self.sent: list[Outgoing] = []
        self.runs = 0
        self.closed = False
        self.pulse = Pulse()
        self.hold: dict[str, asyncio.Event] = {}
        self._receive: Receive | None = None

    async def run(self, receive: Receive, cursor: str | None) -> None:
        """Hand over what `hear` gets, until cancelled."""
        self.runs += 1
        self.pulse.beat()
        if self.errors:
            raise self.errors.popleft()
        self._receive = receive
        self.pulse.beat()
        await asyncio.Event().wait()

    def parts(self, reply: Reply) -> Sequence[Reply]:
        """One message, however long."""
        return [reply]

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Keep what is sent."""
        if held := self.hold.get(outgoing.room):
            await held.wait()
        self.sent.append(outgoing)
        self.pulse.beat()
        outcome = self.outcomes.popleft() if self.outcomes else Sent(f"s{next(_NUMBERS)}")
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    async def close(self) -> None:
        """Note that the bot let go."""
        self.closed = True

    def message(self, sender: str, text: str, **how: Any) -> Message:
        """Something that somebody says now, in private unless told otherwise."""
        number = f"m{next(_NUMBERS)}"
        made = Message(number, self.name, sender, sender, text, NOON, NOON, source=number, buttons=self.buttons)
        return replace(made, **how)

    async def hear(self, *incoming: Incoming, cursor: str | None = None) -> None:
        """Hand something over; returns once it is committed."""
        receive = await self.connected()
        await receive(incoming, cursor)

    async def connected(self) -> Receive:
        """Wait until the bot listens."""
        await self.pulse.wait_until(lambda: self._receive is not None, 5)
        assert self._receive is not None
        return self._receive

    async def wait_for(self, number: int) -> list[Outgoing]:
        """Wait until the bot has sent so much in all."""
        await self.pulse.wait_until(lambda: len(self.sent) >= number, 5)
        return self.sent


class Talk:
    """Conversations with an app on a platform like `Other`."""

    def __init__(self, app: App, other: Other) -> None:
        self.app = app
        self.other = other

    async def ask(self, sender: str, text: str, **how: Any) -> Reply:
        """Say something and give the one answer."""
        found = await self.all(sender, text, **how)
        assert len(found) == 1, [reply.text.plain for reply in found]
        return found[0]

    async def all(self, sender: str, text: str, **how: Any) -> list[Reply]:
        """Say something and give all answers."""
        before = len(self.other.sent)
        await self.other.hear(self.other.message(sender, text, **{"at": self.app.clock.now()} | how))
        await self.app.settled()
        return [outgoing.reply for outgoing in self.other.sent[before:]]

    async def says(self, sender: str, text: str, **how: Any) -> str:
        """Say something and give the words of the one answer."""
        return (await self.ask(sender, text, **how)).text.plain

    async def press(self, sender: str, reply: Reply, label: str) -> Reply:
        """Press a button of an answer."""
        command = next(choice.command for row in reply.choices for choice in row if choice.label == label)
        return await self.ask(sender, command, pressed="s1")

    async def code(self, role: Role = Role.PARTICIPANT, event: str = "klausur", expires: datetime | None = None) -> str:
        """A new invitation."""
        code = codes.new_code()
        async with self.app.database.write() as tx:
            await codes.add(tx, code, Purpose.INVITE, NOON, expires=expires, event=event, role=role)
        return code

    async def person(self, sender: str, platform: str | None = None) -> Person:
        """What is stored about somebody."""
        async with self.app.database.read() as tx:
            return (await people.find(tx, platform or self.other.name, [sender]))[sender]

    async def groups(self, sender: str, event: str) -> dict[str, str | None]:
        """What somebody answered on joining."""
        who = await self.person(sender)
        async with self.app.database.read() as tx:
            return await people.groups(tx, who.id, event)


@asynccontextmanager
async def talking(made_of: Setup, *others: Other) -> AsyncIterator[Talk]:
    """The bot on one or several platforms of the test's own; the talk is on the first."""
    platforms = others or (Other(),)
    async with running(App(made_of, lambda _menus, _app: platforms)) as app:
        await platforms[0].connected()
        yield Talk(app, platforms[0])


def labels(reply: Reply) -> list[str]:
    """The buttons of an answer."""
    return [choice.label for row in reply.choices for choice in row]


def stored(folder: Path, query: str) -> list[Any]:
    """What a query finds in the bot's database."""
    with closing(sqlite3.connect(folder / "bot.db", timeout=10)) as connection:
        return connection.execute(query).fetchall()


@asynccontextmanager
async def broken(folder: Path, *, at_commit: bool = False) -> AsyncIterator[None]:
    """Within the block the database keeps nothing: the answer cannot be stored, or the commit itself fails."""
    if at_commit:
        makes = """
            CREATE TABLE nowhere (event REFERENCES events (slug) DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER broken AFTER INSERT ON outbox BEGIN INSERT INTO nowhere VALUES ('no such event'); END;"""
        drops = "DROP TRIGGER broken; DROP TABLE nowhere;"
    else:
        makes = "CREATE TRIGGER broken BEFORE INSERT ON outbox BEGIN SELECT RAISE (ABORT, 'broken'); END;"
        drops = "DROP TRIGGER broken;"
    await asyncio.to_thread(run_script, folder, makes)
    try:
        yield
    finally:
        await asyncio.to_thread(run_script, folder, drops)


@asynccontextmanager
async def broken_table(folder: Path, table: str, deed: str) -> AsyncIterator[None]:
    """Within the block the database refuses a deed (INSERT, UPDATE) to one of its tables."""
    makes = f"CREATE TRIGGER broken BEFORE {deed} ON {table} BEGIN SELECT RAISE (ABORT, 'broken'); END"
    await asyncio.to_thread(run_script, folder, makes)
    try:
        yield
    finally:
        await asyncio.to_thread(run_script, folder, "DROP TRIGGER broken")


def run_script(folder: Path, script: str) -> None:
    """In a thread, since the bot may be in the middle of a transaction that has to come to its end first."""
    with closing(sqlite3.connect(folder / "bot.db", timeout=10)) as connection:
        connection.executescript(script)
