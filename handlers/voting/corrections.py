"""Whether somebody may still reword or withdraw the topic that they brought."""

from __future__ import annotations

from datetime import timedelta

from handlers.contract import Context, Message, Refusal, Role
from handlers.voting.board import Board
from storage import ballots
from storage.records import Phase, Topic, TopicState

SLIP = timedelta(minutes=3)  # how long a topic that came in while people vote can still be corrected


def not_open(the_board: Board, topic: Topic) -> Refusal | None:
    """Why nothing about a topic changes any more: its result stands, or it is part of another one."""
    live_round = the_board.round_of(topic)
    if live_round is None or live_round.phase is Phase.CLOSED:
        return Refusal("topic-round-closed")
    stayed = the_board.stayed(topic.number)
    if topic.state is TopicState.MERGED and stayed:
        return Refusal("topic-is-merged", number=topic.number, into=stayed.number)
    return None


async def voted_on(message: Message, context: Context, the_board: Board, topic: Topic) -> Refusal | None:
    """Why a topic keeps its words, and stays: a vote for it must not become one for something else, or for nothing.

    What came in while people vote may be corrected for a moment, since a slip of the finger shows at once. Whether
    anybody voted for this topic is not asked: the answer would tell how the vote stands.
    """
    live_round = the_board.round_of(topic)
    if live_round is None or message.at - topic.created <= SLIP:
        return None
    if live_round.phase is not Phase.VOTING and not await ballots.any_in(context.tx, live_round.id):
        return None
    key = "topic-voted-on-moderator" if context.role >= Role.MODERATOR else "topic-voted-on"
    return Refusal(key, number=topic.number)


def shared(the_board: Board, topic: Topic) -> Refusal | None:
    """Why a topic cannot be withdrawn by one person: topics of others became part of it."""
    parts = [part for part in the_board.topics if part.state is TopicState.MERGED and part.number != topic.number]
    others = [part for part in parts if the_board.stayed(part.number) is topic and part.proposer != topic.proposer]
    return Refusal("topic-shared", number=topic.number) if others else None
