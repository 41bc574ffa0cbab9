"""What somebody has here: own topics, interest, ballots."""

from __future__ import annotations

from handlers.contract import Choice, Context, Message, Reply, command
from handlers.rich import Rich, bold, join
from handlers.voting import words
from handlers.voting.board import Board, board, has_rounds
from handlers.voting.naming import title
from storage import ballots, topics
from storage.records import Phase, Topic, TopicState


@command("meins", "mine", order=28, in_groups=False, applies=has_rounds)
async def mine(_message: Message, context: Context) -> Reply:
    """Own topics with what became of them, the topics that one supports, and the ballots of open rounds."""
    the_board = await board(context.tx, context.event)
    own = [topic for topic in the_board.topics if topic.proposer == context.person.id]
    own = [topic for topic in own if topic.state is not TopicState.WITHDRAWN]
    liked = await topics.supported(context.tx, context.event.slug, context.person.id)
    voted, rows, mentions = await _ballots(context, the_board)
    parts = [
        _block(context, "mine-topics", [_state(context, the_board, topic) for topic in own]),
        _block(context, "mine-interest", [words.topic_line(context, t) for t in the_board.topics if t.number in liked]),
        *voted,
    ]
    parts = [part for part in parts if part]
    if not parts:
        return Reply(context.say("mine-nothing"))
    cards = tuple(
        Choice(f"#{topic.number}", words.command(context, "thema", "topic", topic.number)) for topic in own[:8]
    )
    return Reply(join(parts, "\n\n"), (*((cards,) if cards else ()), *rows), mentions=mentions)


def _block(context: Context, key: str, lines: list[Rich]) -> Rich:
    return join([bold(context.say(key).plain), *lines]) if lines else Rich()


def _state(context: Context, the_board: Board, topic: Topic) -> Rich:
    line = words.topic_line(context, topic)
    stayed = the_board.stayed(topic.number)
    if topic.state is TopicState.MERGED and stayed:
        return line + context.say("mine-merged", into=stayed.number)
    return line + context.say("mine-hidden") if topic.state is TopicState.HIDDEN else line


async def _ballots(
    context: Context, the_board: Board
) -> tuple[list[Rich], tuple[tuple[Choice, ...], ...], tuple[int, ...]]:
    """What is said of the own ballots, buttons to them, and the rounds that they are in."""
    parts: list[Rich] = []
    rows: list[tuple[Choice, ...]] = []
    voting = [entry for entry in the_board.rounds if entry.phase is Phase.VOTING]
    for entry in voting:
        ballot = await ballots.of_person(context.tx, entry.id, context.person.id)
        name = title(context, entry)
        if await ballots.has_voted(context.tx, entry.id, context.person.id):
            parts.append(context.say("mine-counted", title=name))
            continue
        if ballot is None:
            parts.append(context.say("mine-not-voted", title=name))
        else:
            parts.append(context.say("mine-ballot", title=name, choices=ballot.choices, receipt=ballot.receipt))
        vote = words.command(context, *words.VOTE, words.ref(entry))
        rows.append((Choice(context.say("button-ballot-of", title=name).plain, vote),))
    return parts, tuple(rows), tuple(entry.id for entry in voting)
