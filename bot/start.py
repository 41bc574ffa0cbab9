"""How the bot is started: from a configuration, or as a conversation in the terminal."""

from __future__ import annotations

import contextlib
import ctypes
import gc
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from bot import config as settings
from bot import logs
from bot.app import App, Setup
from bot.clock import Clock, PlayClock, SystemClock
from bot.config import Config
from bot.dispatch import Rules
from bot.platforms import Menus, Platform
from bot.platforms.terminal import Terminal
from bot.problems import EventFileError, StartError
from storage import event_file
from storage.event import Event, Kind

log = structlog.get_logger()

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "offener-austausch-2020.toml"
_M_ARENA_MAX = -8  # <malloc.h>
_LIVELY = (Kind.OPEN, Kind.TALK, Kind.WORKSHOP, Kind.PANEL, Kind.PLENARY)


async def run(file: Path | None) -> None:
    """Run on every platform of the configuration; without one, an example event in the terminal.

    Raises bot.problems.ExplainedError.
    """
    config = settings.load(file)
    if config is None:
        await _example()
        return
    if config.telegram is None and config.matrix is None:
        raise StartError("no-platform")
    logs.set_up(config.bot.log, config.bot.log_format, config.secrets)
    _one_heap()
    setup = Setup(
        database=config.database.url.reveal(),
        events=config.bot.events,
        clock=_clock(config),
        rules=Rules(config.bot.operator, config.limits.messages_per_minute, config.limits.topics_per_person),
        backups=config.bot.data / "backups",
    )
    app = App(setup, lambda menus, app: _platforms(config, menus, app))
    # What was loaded so far stays: the collector need not look through it again and again, with everybody waiting.
    gc.collect()
    gc.freeze()
    await app.run()


def _one_heap() -> None:
    """All threads share one heap: glibc gives each a further one, a megabyte in all, to spare locks that Python has."""
    with contextlib.suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


async def talk(file: Path, clock: Clock, url: str, *, as_json: bool = False, backups: Path | None = None) -> None:
    """A conversation about one event in this terminal, or through a pipe."""
    logs.set_up("warning", "console")
    setup = Setup(database=url, events=[file], clock=clock, backups=backups)
    await App(setup, lambda _menus, app: [_terminal(app, as_json=as_json)]).run()


async def _example() -> None:
    outcome = event_file.load(EXAMPLE)
    if outcome.event is None:
        raise EventFileError(outcome.problems)
    data = Path("data")
    clock = PlayClock(lively_moment(outcome.event))
    await talk(EXAMPLE, clock, f"sqlite+aiosqlite:///{data}/example.db", backups=data / "backups")


def lively_moment(event: Event) -> datetime:
    """A moment (UTC) in the middle of the event: shortly after the start of something with a room full of people."""
    lively = [item.start for item in event.timed if item.start and item.kind in _LIVELY]
    start = lively[len(lively) // 2] if lively else event.starts
    return start + timedelta(minutes=5) if start else datetime.combine(event.starts_day, datetime.min.time(), UTC)


def _platforms(config: Config, menus: Menus, app: App) -> list[Platform]:
    platforms: list[Platform] = []
    if config.telegram:
        from bot.platforms.telegram import Telegram

        token = config.telegram.token.reveal()
        telegram = config.telegram
        platforms.append(
            Telegram(
                token,
                now=app.clock.now,
                base_url=telegram.base_url,
                menus=menus,
                groups=telegram.groups,
                folder=config.bot.data / "files",
            )
        )
    if config.matrix:
        platforms.append(_matrix(config, config.matrix, app))
    return platforms


def _matrix(config: Config, matrix: settings.Matrix, app: App) -> Platform:
    from bot.platforms.matrix import Matrix

    return Matrix(
        homeserver=matrix.homeserver,
        user=matrix.user,
        folder=config.bot.data / "matrix",
        texts=app.texts,
        clock=app.clock,
        password=_value(matrix.password),
        access_token=_value(matrix.access_token),
        device_id=matrix.device_id,
        rooms=matrix.rooms,
    )


def _value(secret: settings.Secret | None) -> str | None:
    return secret.reveal() if secret else None


def _terminal(app: App, *, as_json: bool) -> Terminal:
    movable = isinstance(app.clock, PlayClock)
    return Terminal(
        app.clock,
        app.texts,
        lambda: app.library.default.zone,
        settled=app.settled,
        move=app.move_to if movable else None,
        as_json=as_json,
    )


def _clock(config: Config) -> Clock:
    if config.rehearsal is None:
        return SystemClock()
    event = event_file.load(config.bot.events[0]).event
    start = config.rehearsal.start
    if start.tzinfo is None:
        start = start.replace(tzinfo=event.zone if event else UTC)
    return PlayClock(start, config.rehearsal.speed)
