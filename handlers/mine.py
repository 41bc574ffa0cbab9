"""What somebody has here: own topics, interest, ballots, reminders."""

from __future__ import annotations

from dataclasses import replace

from handlers.contract import Choice, Context, Message, Reply, command
from handlers.reminding.overview import line, own_items
from handlers.rich import Rich, bold, join
from handlers.rules import ballots as rules
from handlers.voting import words
from handlers.voting.board import Board, board
from handlers.voting.naming import title
from handlers.voting.sheet import on_ballot
from storage import ballots, topics
from storage.records import Phase, Topic, TopicState


def _has_any(context: Context) -> bool:
    return bool(context.event.rounds or context.event.items)


@command("meins", "mine", order=28, in_groups=False, applies=_has_any)
async def mine(message: Message, context: Context) -> Reply:
    """Own topics with what became of them, what one supports, ballots of open rounds, and reminders."""
    reply = await _of_rounds(context)
    items = await own_items(context, message.at)
    reminded = _block(context, "reminder-own", [line(message, context, item) for item in items])
    text = join([reply.text, reminded], "\n\n")
    if not text:
        return Reply(context.say("mine-nothing" if context.event.rounds else "mine-nothing-yet"))
    if not items:
        return replace(reply, text=text)
    change = Choice(context.say("reminder-change").plain, words.command(context, "merken", "remind"))
    return replace(reply, text=text, choices=(*reply.choices, (change,)))


async def _of_rounds(context: Context) -> Reply:
    """What somebody has in the event's rounds; without words where that is nothing."""
    if not context.event.rounds:
        return Reply(Rich())
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
            choices = rules.write(on_ballot(the_board, entry, ballot), entry.method)
            parts.append(context.say("mine-ballot", title=name, choices=choices, receipt=ballot.receipt))
        vote = words.command(context, *words.VOTE, words.ref(entry))
        rows.append((Choice(context.say("button-ballot-of", title=name).plain, vote),))
    return parts, tuple(rows), tuple(entry.id for entry in voting)
