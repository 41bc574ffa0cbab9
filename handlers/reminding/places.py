"""Where the chosen topics take place, as far as that is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from handlers.contract import Event
from handlers.rules.reminders import Placed, with_topics
from handlers.understanding.normalise import fold
from handlers.voting.board import Board, board
from handlers.voting.counts import count
from storage.event import Topic as Filed
from storage.records import Topic, TopicState

if TYPE_CHECKING:
    from storage.database import Transaction


async def placed(tx: Transaction, event: Event) -> list[Placed]:
    """The chosen topics that somebody proposed, each with the item in which it takes place."""
    the_board = await board(tx, event)
    found = {entry.topic.number: entry for entry in _filed(the_board)}
    for entry in await _of_rounds(tx, the_board):
        found.setdefault(entry.topic.number, entry)
    return list(found.values())


def _filed(the_board: Board) -> Iterator[Placed]:
    """What the event file places. It knows topics by their titles, as organisers copy them from the result."""
    event = the_board.event
    for filed in event.topics:
        item = event.item_by_id.get(filed.item or "")
        topic = _proposed(the_board, filed) if filed.chosen and item else None
        if item is not None and topic is not None:
            yield Placed(topic, item, event.room_by_id.get(filed.room or ""), alone=True)


def _proposed(the_board: Board, filed: Filed) -> Topic | None:
    titles = {fold(title) for title in filed.title.all}
    alike = (topic for topic in the_board.topics if topic.proposer and topic.state is TopicState.OPEN)
    return next((topic for topic in alike if titles & {fold(title) for title in topic.title.all}), None)


async def _of_rounds(tx: Transaction, the_board: Board) -> list[Placed]:
    """What was chosen in a round begins with the first of the round's items, as long as nobody said it better."""
    event = the_board.event
    timed = with_topics(event)
    found = []
    for filed in event.rounds:
        live_round = the_board.named(filed.key)
        items = [item for item in timed if item.id in filed.items]
        if live_round is None or not live_round.settled or not items:
            continue
        chosen = (await count(tx, the_board, live_round)).chosen
        topics = (the_board.topic(number) for number in chosen)
        found += [Placed(topic, items[0], alone=len(chosen) == 1 and len(items) == 1) for topic in topics if topic]
    return found
