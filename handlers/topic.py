"""One topic: what it is about, and what whoever brought it can do with it."""

from __future__ import annotations

from dataclasses import replace

from handlers.contract import Asks, Choice, Context, Message, Refusal, Reply, Role, command
from handlers.voting import corrections, words
from handlers.voting.board import Board, board, number
from handlers.voting.titles import check, wording_of
from handlers.voting.topic_card import card_text, own_choices
from storage import topics
from storage.event import Local
from storage.records import Topic, TopicKind, TopicState

_KINDS = {
    "frage": TopicKind.QUESTION, "question": TopicKind.QUESTION,
    "rat": TopicKind.ADVICE, "advice": TopicKind.ADVICE,
    "erfahrung": TopicKind.EXPERIENCE, "experience": TopicKind.EXPERIENCE,
}  # fmt: skip


@command("thema", "topic", order=23, listed=False, in_groups=False)
async def show_topic(message: Message, context: Context) -> Reply:
    """One topic: what it is about; for whoever brought it, its wording, kind and group, and taking it back."""
    the_board = await board(context.tx, context.event)
    word, _, rest = context.argument.partition(" ")
    if not word:
        raise Refusal("topic-which")
    topic = number(the_board, word)
    if topic.state is TopicState.HIDDEN and context.role < Role.MODERATOR and topic.proposer != context.person.id:
        raise Refusal("topic-no-such", word=word[:20])
    if not rest.strip():
        return await _card(message, context, the_board, topic)
    if topic.proposer != context.person.id:
        raise Refusal("topic-not-yours", number=topic.number)
    verb, _, value = rest.strip().partition(" ")
    return await _change(message, context, the_board, topic, verb.casefold(), value.strip())


async def _change(message: Message, context: Context, the_board: Board, topic: Topic, verb: str, value: str) -> Reply:
    if refusal := corrections.not_open(the_board, topic):
        raise refusal
    if verb in words.AWAY:
        return await _withdraw(message, context, the_board, topic)
    if verb in ("text", "wortlaut"):
        return await _reword(message, context, the_board, topic, value)
    if verb in ("art", "kind"):
        kind = _KINDS.get(value.casefold())
        await topics.change(context.tx, topic.id, kind=None if kind is topic.kind else kind)
        return await _changed(message, context, topic)
    if verb in ("fuer", "für", "for"):
        return await _group(message, context, topic, value)
    raise Refusal("topic-how", number=topic.number)


async def _withdraw(message: Message, context: Context, the_board: Board, topic: Topic) -> Reply:
    refusal = corrections.shared(the_board, topic)
    refusal = refusal or await corrections.voted_on(message, context, the_board, topic)
    if refusal:
        raise refusal
    await topics.change(context.tx, topic.id, state=TopicState.WITHDRAWN)
    return Reply(context.say("topic-withdrawn", number=topic.number), in_place=True)


async def _reword(message: Message, context: Context, the_board: Board, topic: Topic, value: str) -> Reply:
    if refusal := await corrections.voted_on(message, context, the_board, topic):
        raise refusal
    wording = wording_of(value)
    if not wording:
        ask = words.command(context, "thema", "topic", topic.number, "text")
        return Reply(context.say("topic-reword-ask", number=topic.number), asks=Asks(answer=ask))
    check(wording)
    await topics.change(context.tx, topic.id, title=Local({"": wording}))
    return await _changed(message, context, topic)


async def _group(message: Message, context: Context, topic: Topic, value: str) -> Reply:
    """Whom the topic is for: `land 2`, `land` asks, `-` for everybody."""
    key, _, option = value.partition(" ")
    if key == "-":
        await topics.change(context.tx, topic.id, group_key=None, group_option=None)
        return await _changed(message, context, topic)
    group = next((entry for entry in context.event.groups if entry.key.casefold() == key.casefold()), None)
    if group is None:
        raise Refusal("topic-how", number=topic.number)
    position = int(option) if option.isdecimal() else 0
    if not 0 < position <= len(group.options):
        return _which_group(context, topic, group.key)
    chosen = group.options[position - 1].all[0]
    await topics.change(context.tx, topic.id, group_key=group.key, group_option=chosen)
    return await _changed(message, context, topic)


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


async def _changed(message: Message, context: Context, topic: Topic) -> Reply:
    the_board = await board(context.tx, context.event)
    fresh = number(the_board, str(topic.number))
    return replace(await _card(message, context, the_board, fresh), in_place=True)


async def _card(message: Message, context: Context, the_board: Board, topic: Topic) -> Reply:
    text = card_text(context, the_board, topic)
    if corrections.not_open(the_board, topic):
        return Reply(text)
    if topic.proposer == context.person.id:
        fixed = await corrections.voted_on(message, context, the_board, topic) is not None
        return Reply(text, own_choices(context, topic, fixed=fixed))
    support = words.command(context, "unterstuetzen", "support", topic.number)
    label = context.say("button-support", number=topic.number).plain
    return Reply(text, ((Choice(label, support),),) if topic.state is TopicState.OPEN else ())
