"""Whom a change of an item concerns: who wants to be reminded of it, has a topic in it, or heard of it before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.contract import Event
from handlers.reminding.places import placed
from handlers.voting.board import Board, board
from handlers.voting.counts import count
from storage import changes, people

if TYPE_CHECKING:
    from storage.database import Transaction

_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Concerned:
    """People by the item that concerns them, and all who are in the event now."""

    members: frozenset[int]
    reminded: Mapping[str, set[int]]
    proposers: Mapping[str, set[int]]
    told: Mapping[str, set[int]]

    def by(self, item: str) -> frozenset[int]:
        """All whom an item concerns."""
        here = (found.get(item, _NOBODY) for found in (self.reminded, self.proposers, self.told))
        return frozenset().union(*here)

    @property
    def all(self) -> frozenset[int]:
        """Everybody who may be told of anything."""
        found = (people_ for one in (self.reminded, self.proposers, self.told) for people_ in one.values())
        return self.members.union(*found)


async def concerned(tx: Transaction, event: Event) -> Concerned:
    """Find them for all items."""
    return Concerned(
        members=frozenset(await people.members(tx, event.slug)),
        reminded=await changes.reminded(tx, event.slug),
        proposers=await _proposers(tx, event),
        told=await changes.told_of(tx, event.slug),
    )


async def _proposers(tx: Transaction, event: Event) -> dict[str, set[int]]:
    """Who proposed a topic that takes place in an item. Where several items share a round's topics, in each of them."""
    found: dict[str, set[int]] = {}
    if not event.rounds:
        return found
    for entry in await placed(tx, event):
        if entry.topic.proposer:
            found.setdefault(entry.item.id, set()).add(entry.topic.proposer)
    the_board = await board(tx, event)
    for filed in event.rounds:
        chosen = await _chosen(tx, the_board, filed.key)
        for item in filed.items:
            found.setdefault(item, set()).update(chosen)
    return found


async def _chosen(tx: Transaction, the_board: Board, key: str) -> set[int]:
    """The people whose topics were chosen in a round, those of merged topics too."""
    live_round = the_board.named(key)
    if live_round is None or not live_round.settled:
        return set()
    numbers = set((await count(tx, the_board, live_round)).chosen)
    stayed = ((topic, the_board.stayed(topic.number)) for topic in the_board.topics if topic.proposer is not None)
    return {topic.proposer for topic, kept in stayed if topic.proposer and kept and kept.number in numbers}
