"""The events of this bot: read from their files, kept in the database, read again when a file changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

import structlog

from bot.clock import Clock
from bot.problems import EventFileError, StartError
from storage import changes, event_file, events, faqs, rounds, topics
from storage.database import Database, Transaction
from storage.event import Event
from storage.overlay import with_changes, with_faqs
from storage.records import StoredEvent

log = structlog.get_logger()


class Library:
    """All events by slug; the first file's event is the default."""

    def __init__(self, paths: Sequence[Path], database: Database, clock: Clock) -> None:
        self._paths = tuple(paths)
        self._database = database
        self._clock = clock
        self._events: dict[str, Event] = {}
        self._stamps: dict[Path, tuple[int, int]] = {}
        self._changed = False
        self._slugs: dict[Path, str] = {}

    @property
    def events(self) -> Mapping[str, Event]:
        """All events by slug."""
        return MappingProxyType(self._events)

    @property
    def default(self) -> Event:
        """The event of those who have not chosen one."""
        return self._events[self._slugs[self._paths[0]]]

    def event(self, slug: str | None) -> Event:
        """The event with this slug, else the default event."""
        return self._events.get(slug or "") or self.default

    async def open(self) -> None:
        """Read all files, and the events that the database knows from earlier. Raises EventFileError, StartError."""
        async with self._database.read() as tx:
            known = await events.stored(tx)
        for earlier in known:
            event = event_file.read(earlier.source, path=Path(earlier.path)).event
            if event is not None:
                async with self._database.read() as tx:
                    self._events[event.slug] = await _live(tx, event)
        for path in self._paths:
            self._stamps[path] = _stamp(path)
            await self._load(path)
        self._check_slugs()

    def _check_slugs(self) -> None:
        """Two files must not be the same event: people would see now the one, now the other. Raises StartError."""
        first: dict[str, Path] = {}
        for path, slug in self._slugs.items():
            if first.setdefault(slug, path) is not path:
                raise StartError("same-slug", first=first[slug].name, second=path.name, slug=slug)

    async def refresh(self) -> bool:
        """Read those files again that changed. A file with mistakes changes nothing but the log.

        Gives whether any event may be another than at the last look, also by what organisers changed.
        """
        changed, self._changed = self._changed, False
        for path in self._paths:
            stamp = _stamp(path)
            if stamp != self._stamps[path]:
                await self._reload(path)
                self._stamps[path] = stamp  # not before: what the database could not keep is tried again
                changed = True
        return changed

    async def _reload(self, path: Path) -> None:
        try:
            taken = await self._load(path)
        except EventFileError as error:
            log.error("event file not taken over: run 'tagungslotse check'", file=path.name, **_count(error))
        else:
            if taken:
                log.info("event file read again", file=path.name)

    async def _load(self, path: Path) -> bool:
        """Take a file over; False if its slug has changed since the start. Raises EventFileError."""
        outcome = event_file.load(path)
        if outcome.event is None:
            raise EventFileError(outcome.problems)
        event = outcome.event
        before = self._slugs.setdefault(path, event.slug)
        if event.slug != before:
            log.error("event file not taken over: its slug changed", file=path.name, was=before, now=event.slug)
            return False
        stored = StoredEvent(event.slug, *_content(path))
        async with self._database.write() as tx:
            await events.store(tx, stored, self._clock.now())
            await rounds.take_over(tx, event)
            await topics.take_over(tx, event, self._clock.now())
            # Before the commit, so that whoever writes next, and changes something, starts from here.
            self._put(tx, await _live(tx, event))
        return True

    async def follow(self, tx: Transaction) -> None:
        """Take over what a transaction changed of the event: whoever writes next in it already sees it so."""
        for slug in tx.changed_events & self._events.keys():
            self._put(tx, await _live(tx, self._events[slug]))
        tx.changed_events.clear()

    def _put(self, tx: Transaction, event: Event) -> None:
        """From now on this is the event, unless the transaction is not kept."""
        tx.if_undone.append(partial(self._put_back, event.slug, self._events.get(event.slug)))
        self._events[event.slug] = event
        self._changed = True

    def _put_back(self, slug: str, event: Event | None) -> None:
        if event is None:
            self._events.pop(slug, None)
        else:
            self._events[slug] = event


async def _live(tx: Transaction, event: Event) -> Event:
    """The event with what organisers changed of the programme and added to the FAQ."""
    changed = with_changes(event, await changes.of_event(tx, event.slug))
    return with_faqs(changed, await faqs.of_event(tx, event.slug))


def _content(path: Path) -> tuple[str, str]:
    return path.read_text(encoding="utf-8-sig"), str(path.resolve())


def _count(error: EventFileError) -> dict[str, int]:
    return {"problems": len(error.problems)}


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)
