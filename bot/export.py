"""What can be taken out of the stored data: closed rounds' ballots, and rounds and programme for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import upgrade
from bot.clock import SystemClock
from bot.desk import Place, event_named
from bot.problems import EventFileError
from handlers.rules.rounds import LiveRound
from handlers.voting.board import Board, board
from handlers.voting.counts import Count, count
from storage import changes, event_file, events
from storage.database import Database, Transaction
from storage.event import Event, Item
from storage.overlay import with_changes
from storage.records import Phase, Topic


async def ballots(at: Place, slug: str | None) -> str:
    """The anonymous ballots of all closed rounds as CSV: `round,receipt,choices`. Raises StartError."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("round", "receipt", "choices"))
    async with _opened(at, slug) as (tx, event):
        the_board = await board(tx, event)
        for entry in the_board.rounds:
            if entry.phase is Phase.CLOSED:
                counted = await count(tx, the_board, entry)
                writer.writerows((entry.key, ballot.receipt, ballot.choices) for ballot in counted.ballots)
    return text.getvalue()


async def as_json(at: Place, slug: str | None) -> dict[str, Any]:
    """Rounds with their topics, results and anonymous ballots, and the programme. Raises StartError.

    Votes, turnout and ballots are there for closed rounds only.
    """
    async with _opened(at, slug) as (tx, event):
        the_board = await board(tx, event)
        return {
            "event": event.slug,
            "rounds": [await _round(tx, the_board, entry) for entry in the_board.rounds],
            "items": [_item(item, event) for item in event.items],
            "wishes": [],
            "feedback": {"count": 0, "mean": None, "words": []},
        }


@asynccontextmanager
async def _opened(at: Place, slug: str | None) -> AsyncIterator[tuple[Transaction, Event]]:
    await upgrade(at.database, at.backups, SystemClock().now())
    async with Database(at.database) as database, database.read() as tx:
        stored = {entry.slug: entry for entry in await events.stored(tx)}
        chosen = stored[event_named(list(stored), slug)]
        outcome = event_file.read(chosen.source, path=Path(chosen.path))
        if outcome.event is None:
            raise EventFileError(outcome.problems)
        yield tx, with_changes(outcome.event, await changes.of_event(tx, outcome.event.slug))


async def _round(tx: Transaction, the_board: Board, entry: LiveRound) -> dict[str, Any]:
    language = the_board.event.language
    found: dict[str, Any] = {
        "key": entry.key,
        "title": entry.title.of(language),
        "state": "collecting" if entry.phase is Phase.WAITING else str(entry.phase),
        "method": str(entry.method),
        "rule": str(entry.rule),
    }
    counted = await count(tx, the_board, entry) if entry.phase is Phase.CLOSED else None
    if entry.of:
        found["run_off_of"] = entry.of
    if counted is not None:
        found["turnout"] = counted.outcome.turnout
        found["tied"] = list(counted.tied)
    topics = [topic for topic in the_board.topics if entry.has(topic)]
    found["topics"] = [_topic(topic, counted, language) for topic in topics]
    if counted is not None:
        found["ballots"] = [{"receipt": ballot.receipt, "choices": ballot.choices} for ballot in counted.ballots]
    return found


def _topic(topic: Topic, counted: Count | None, language: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "number": topic.number,
        "title": topic.title.of(language),
        "chosen": topic.chosen or (counted is not None and topic.number in counted.chosen),
        "hidden": topic.state in ("hidden", "withdrawn"),
        "merged_into": topic.merged_into,
    }
    return found if counted is None else found | {"votes": counted.outcome.votes.get(topic.number, 0)}


def _item(item: Item, event: Event) -> dict[str, Any]:
    def local(moment: datetime | None) -> str | None:
        return event.local(moment).isoformat() if moment else None

    return {
        "id": item.id,
        "title": item.title.of(event.language),
        "start": local(item.start) or (item.day.isoformat() if item.day else None),
        "end": local(item.end),
        "rooms": list(item.rooms),
        "cancelled": item.cancelled,
    }
