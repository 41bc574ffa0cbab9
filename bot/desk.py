"""What the command line does with stored data: invitations and figures."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import segno

from bot import config as settings
from bot.app import upgrade
from bot.clock import SystemClock
from bot.config import Config
from bot.library import Library
from bot.problems import StartError
from storage import changes, codes, events, figures, inbox, outbox
from storage.database import Database, Transaction
from storage.records import Change, Purpose, Role, RoleWord, StoredEvent

if TYPE_CHECKING:
    from storage.migrate import Migrated


LATELY = timedelta(hours=24)  # of so long failures are told


@dataclass(frozen=True, slots=True)
class Place:
    """Where the stored data are, and the configuration if there is one."""

    database: str
    backups: Path | None
    config: Config | None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A code with its links; `expires` as a UTC date-time, `picture` a QR code of the first link for the terminal."""

    role: str
    code: str
    telegram_link: str
    matrix_link: str
    expires: str
    picture: str


def place(file: Path | None, url: str | None) -> Place:
    """Where the data are: at the given URL, else where the configuration says. Raises StartError, ConfigError."""
    config = None if url and file is None else settings.load(file)
    if config is None:
        if url is None:
            raise StartError("no-config")
        return Place(url, None, None)
    return Place(url or config.database.url.reveal(), config.bot.data / "backups", config)


async def invite(at: Place, role: RoleWord, count: int, valid: timedelta, slug: str | None) -> list[Invitation]:
    """Make one-time codes; only their hashes are stored. Raises StartError."""
    now = SystemClock().now()
    await upgrade(at.database, at.backups, now)
    async with Database(at.database) as database:
        await _read_files(at, database)
        return await _made(database, role, count, now + valid, slug)


async def _read_files(at: Place, database: Database) -> None:
    """Take the configured events over, so that there are codes before the bot has run for the first time."""
    if at.config:
        await Library(at.config.bot.events, database, SystemClock()).open()


async def _made(
    database: Database, role: RoleWord, count: int, expires: datetime, slug: str | None
) -> list[Invitation]:
    made = [codes.new_code() for _ in range(count)]
    now = SystemClock().now()
    async with database.write() as tx:
        event = event_named([stored.slug for stored in await events.stored(tx)], slug)
        for code in made:
            await codes.add(tx, code, Purpose.INVITE, now, expires=expires, event=event, role=Role[role.name])
        bot_name = await inbox.mark(tx, "telegram-address")
        user = await inbox.mark(tx, "matrix-address")
    return [_invitation(role, code, bot_name, user, f"{expires:%Y-%m-%dT%H:%M:%SZ}") for code in made]


def event_named(known: list[str], slug: str | None) -> str:
    """The slug that is meant: the given one, or the only one there is. Raises StartError."""
    if slug in known:
        return str(slug)
    if slug is None and len(known) == 1:
        return known[0]
    if not known:
        raise StartError("no-event-stored")
    raise StartError("which-event", events=", ".join(known))


def _invitation(role: RoleWord, code: str, bot_name: str | None, user: str | None, expires: str) -> Invitation:
    telegram = f"https://t.me/{bot_name}?start={code}" if bot_name else ""
    matrix = f"https://matrix.to/#/{quote(user, safe='@:')}" if user else ""
    return Invitation(role.value, code, telegram, matrix, expires, _picture(telegram) if telegram else "")


def _picture(link: str) -> str:
    text = io.StringIO()
    segno.make(link, error="m").terminal(text, compact=True)
    return text.getvalue()


async def bring_up(at: Place) -> Migrated | None:
    """Migrate the database after a backup; None: nothing to do. Raises StartError."""
    return await upgrade(at.database, at.backups, SystemClock().now())


async def status(at: Place) -> dict[str, Any]:
    """People, topics, voters and changes of each event, deliveries by state, failures of a day. Raises StartError."""
    now = SystemClock().now()
    await upgrade(at.database, at.backups, now)
    async with Database(at.database) as database, database.read() as tx:
        return {
            "events": {stored.slug: await _figures(tx, stored) for stored in await events.stored(tx)},
            "deliveries": await outbox.counts(tx),
            "failures": await figures.failures(tx, now - LATELY),
        }


async def _figures(tx: Transaction, stored: StoredEvent) -> dict[str, Any]:
    """People, topics that take part, people who voted in each round, announcements, changes of the programme."""
    found = await figures.of_event(tx, stored.slug)
    made = [change for change in await changes.of_event(tx, stored.slug) if change.holds]
    return {
        "people": found.people,
        "blocked": found.blocked,
        "topics": found.topics,
        "rounds": {key: {"state": str(phase), "ballots": number} for key, phase, number in found.rounds},
        "announcements": {"running": found.running, "scheduled": found.scheduled},
        "changes": [_change(change) for change in made],
    }


def _change(change: Change) -> dict[str, Any]:
    """One difference from the event file; moments in UTC."""
    before = {name: change.before.get(name) for name in change.values}
    return {"number": change.number, "item": change.item, "before": before, "after": dict(change.values)}
