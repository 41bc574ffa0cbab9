"""One topic: what it is about, and what whoever brought it can do with it."""

from __future__ import annotations

from handlers.contract import Asks, Choice, Context, Message, Refusal, Reply, Role, command
from handlers.voting import words
from handlers.voting.board import Board, board, number
from handlers.voting.titles import check, wording_of
from handlers.voting.topic_card import card_text, own_choices
from storage import topics
from storage.event import Local
from storage.records import Phase, Topic, TopicKind, TopicState

_KINDS = {
    "frage": TopicKind.QUESTION, "question": TopicKind.QUESTION,
    "rat": TopicKind.ADVICE, "advice": TopicKind.ADVICE,
    "erfahrung": TopicKind.EXPERIENCE, "experience": TopicKind.EXPERIENCE,
}  # fmt: skip


@command("thema", "topic", order=23, listed=False, in_groups=False)
async def show_topic(_message: Message, context: Context) -> Reply:
    """One topic: what it is about; for whoever brought it, its wording, kind and group, and taking it back."""
    the_board = await board(context.tx, context.event)
    word, _, rest = context.argument.partition(" ")
    if not word:
        raise Refusal("topic-which")
    topic = number(the_board, word)
    if topic.state is TopicState.HIDDEN and context.role < Role.MODERATOR and topic.proposer != context.person.id:
        raise Refusal("topic-no-such", word=word[:20])
    if not rest.strip():
        return _card(context, the_board, topic)
    if topic.proposer != context.person.id:
        raise Refusal("topic-not-yours", number=topic.number)
    _open(the_board, topic)
    verb, _, value = rest.strip().partition(" ")
    return await _change(context, topic, verb.casefold(), value.strip())


def _open(the_board: Board, topic: Topic) -> None:
    """Raises Refusal where a topic may not change any more: its result stands, or it is part of another one."""
    live_round = the_board.round_of(topic)
    if live_round is None or live_round.phase is Phase.CLOSED:
        raise Refusal("topic-round-closed")
    stayed = the_board.stayed(topic.number)
    if topic.state is TopicState.MERGED and stayed:
        raise Refusal("topic-is-merged", number=topic.number, into=stayed.number)


async def _change(context: Context, topic: Topic, verb: str, value: str) -> Reply:
    if verb in words.AWAY:
        await topics.change(context.tx, topic.id, state=TopicState.WITHDRAWN)
        return Reply(context.say("topic-withdrawn", number=topic.number), in_place=True)
    if verb in ("text", "wortlaut"):
        return await _reword(context, topic, value)
    if verb in ("art", "kind"):
        kind = _KINDS.get(value.casefold())
        await topics.change(context.tx, topic.id, kind=None if kind is topic.kind else kind)
        return await _changed(context, topic)
    if verb in ("fuer", "für", "for"):
        return await _group(context, topic, value)
    raise Refusal("topic-how", number=topic.number)


async def _reword(context: Context, topic: Topic, value: str) -> Reply:
    wording = wording_of(value)
    if not wording:
        ask = words.command(context, "thema", "topic", topic.number, "text")
        return Reply(context.say("topic-reword-ask", number=topic.number), asks=Asks(answer=ask))
    check(wording)
    await topics.change(context.tx, topic.id, title=Local({"": wording}))
    return await _changed(context, topic)


async def _group(context: Context, topic: Topic, value: str) -> Reply:
    """Whom the topic is for: `land 2`, `land` asks, `-` for everybody."""
    key, _, option = value.partition(" ")
    if key == "-":
        await topics.change(context.tx, topic.id, group_key=None, group_option=None)
        return await _changed(context, topic)
    group = next((entry for entry in context.event.groups if entry.key.casefold() == key.casefold()), None)
    if group is None:
        raise Refusal("topic-how", number=topic.number)
    position = int(option) if option.isdecimal() else 0
    if not 0 < position <= len(group.options):
        return _which_group(context, topic, group.key)
    chosen = group.options[position - 1].all[0]
    await topics.change(context.tx, topic.id, group_key=group.key, group_option=chosen)
    return await _changed(context, topic)


def _which_group(context: Context, topic: Topic, key: str) -> Reply:
    group = next(entry for entry in context.event.groups if entry.key == key)
    command_for = words.command(context, "thema", "topic", topic.number, words.name(context, "fuer", "for"))
    options = [
        Choice(option.of(context.language), f"{command_for} {key} {place}")
        for place, option in enumerate(group.options, 1)
    ]
    rows = tuple(tuple(options[at : at + 2]) for at in range(0, len(options), 2))
    everybody = (Choice(context.say("topic-for-all").plain, f"{command_for} -"),)
    return Reply(context.say("topic-for-whom", label=group.label.of(context.language)), (*rows, everybody))


async def _changed(context: Context, topic: Topic) -> Reply:
    the_board = await board(context.tx, context.event)
    fresh = number(the_board, str(topic.number))
    return Reply(card_text(context, the_board, fresh), own_choices(context, fresh), in_place=True)


def _card(context: Context, the_board: Board, topic: Topic) -> Reply:
    own = topic.proposer == context.person.id
    support = words.command(context, "unterstuetzen", "support", topic.number)
    label = context.say("button-support", number=topic.number).plain
    choices = own_choices(context, topic) if own else ((Choice(label, support),),)
    return Reply(card_text(context, the_board, topic), choices)
