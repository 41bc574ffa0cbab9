"""What moderators do with topics: merge, hide, show, reword. Whoever proposed a topic is told."""

from __future__ import annotations

import re
from collections.abc import Callable

from handlers.contract import Context, Message, Notice, Refusal, Reply, Role, Voice, command
from handlers.rules.rounds import LiveRound
from handlers.voting.board import Board, board, has_rounds, number
from handlers.voting.titles import checked
from storage import topics
from storage.event import Local
from storage.records import Phase, Topic, TopicState

_BETWEEN = re.compile(r"[,;&+]")
_INTO = ("in", "into")
_FILLERS = ("und", "and", "mit", "with", *_INTO)


@command("zusammenlegen", "merge", role=Role.MODERATOR, order=102, applies=has_rounds)
async def merge(message: Message, context: Context) -> Reply:
    """Make topics part of the first one; votes are kept, and nobody counts twice."""
    the_board = await board(context.tx, context.event)
    words = _merged_in_order(context.argument)
    if len(words) < 2:
        raise Refusal("merge-how")
    into, *others = [_changeable(the_board, number(the_board, word)) for word in words]
    if len({topic.number for topic in (into, *others)}) < len(words):
        raise Refusal("merge-twice")
    if into.state is TopicState.HIDDEN:
        raise Refusal("merge-into-hidden", number=into.number)
    if len({topic.round for topic in (into, *others)}) > 1:
        raise Refusal("merge-rounds")
    await topics.merge(context.tx, into, others)
    told = [_to_proposer(context, topic, message, _merged_words(topic, into)) for topic in others]
    if into.proposer not in {topic.proposer for topic in others}:
        told.append(_to_proposer(context, into, message, _grown_words(into, others)))
    listed = ", ".join(f"#{topic.number}" for topic in others)
    text = context.say(
        "merge-done", others=listed, count=len(others), number=into.number, title=into.title.of(context.language)
    )
    return Reply(text, notices=tuple(notice for notice in told if notice))


def _merged_in_order(argument: str) -> list[str]:
    """The topics that are named, the one that stays first; in „3 und 4 in 1“ that is the last."""
    said = _BETWEEN.sub(" ", argument).split()
    words = [word for word in said if word.casefold() not in _FILLERS]
    turned = len(said) > 1 and said[-2].casefold() in _INTO
    return [words[-1], *words[:-1]] if turned and words else words


@command("ausblenden", "hide", role=Role.MODERATOR, order=103, applies=has_rounds)
async def hide(message: Message, context: Context) -> Reply:
    """Take a topic out of its round."""
    the_board = await board(context.tx, context.event)
    topic = _one(the_board, context)
    if topic.state is TopicState.HIDDEN:
        raise Refusal("hide-already", number=topic.number)
    return await _set_state(message, context, topic, TopicState.HIDDEN, "hide-done", "hide-told")


@command("einblenden", "show", role=Role.MODERATOR, order=104, applies=has_rounds)
async def show(message: Message, context: Context) -> Reply:
    """Put a hidden topic back."""
    the_board = await board(context.tx, context.event)
    topic = _one(the_board, context)
    if topic.state is not TopicState.HIDDEN:
        raise Refusal("show-already", number=topic.number)
    return await _set_state(message, context, topic, TopicState.OPEN, "show-done", "show-told")


@command("umbenennen", "rename", role=Role.MODERATOR, order=105, applies=has_rounds)
async def rename(message: Message, context: Context) -> Reply:
    """Change the wording of a topic."""
    the_board = await board(context.tx, context.event)
    word, _, text = context.argument.partition(" ")
    if not text.strip():
        raise Refusal("rename-how")
    topic = _changeable(the_board, number(the_board, word))
    wording = checked(text)
    await topics.change(context.tx, topic.id, title=Local({"": wording}))
    before = topic.title.of(context.language)

    def words(voice: Voice) -> Reply:
        return Reply(voice.say("rename-told", number=topic.number, before=before, title=wording))

    told = _to_proposer(context, topic, message, words)
    text_done = context.say("rename-done", number=topic.number, title=wording)
    return Reply(text_done, notices=(told,) if told else ())


def _one(the_board: Board, context: Context) -> Topic:
    if len(context.argument.split()) != 1:  # with several numbers it must not look as if all of them were done
        raise Refusal("topic-which")
    return _changeable(the_board, number(the_board, context.argument.split()[0]))


def _changeable(the_board: Board, topic: Topic) -> Topic:
    """The topic, if it may still be changed. Raises Refusal: a result must stay what was counted."""
    live_round: LiveRound | None = the_board.round_of(topic)
    if topic.state is TopicState.MERGED:
        stayed = the_board.stayed(topic.number)
        raise Refusal("topic-is-merged", number=topic.number, into=stayed.number if stayed else 0)
    deciding = [entry for entry in the_board.rounds if entry.of == topic.round and not entry.settled]
    if live_round is not None and (live_round.phase is Phase.CLOSED or deciding):
        raise Refusal("topic-round-closed")
    return topic


async def _set_state(
    message: Message, context: Context, topic: Topic, state: TopicState, done: str, told: str
) -> Reply:
    await topics.change(context.tx, topic.id, state=state)

    def words(voice: Voice) -> Reply:
        return Reply(voice.say(told, number=topic.number, title=topic.title.of(voice.language)))

    notice = _to_proposer(context, topic, message, words)
    text = context.say(done, number=topic.number, title=topic.title.of(context.language))
    return Reply(text, notices=(notice,) if notice else ())


def _to_proposer(context: Context, topic: Topic, message: Message, words: Callable[[Voice], Reply]) -> Notice | None:
    """A notice to whoever brought the topic, unless that is the moderator."""
    if topic.proposer is None or topic.proposer == context.person.id:
        return None
    return Notice((topic.proposer,), words, key=f"topic:{topic.id}:{message.platform}:{message.id}")


def _merged_words(topic: Topic, into: Topic) -> Callable[[Voice], Reply]:
    def words(voice: Voice) -> Reply:
        return Reply(
            voice.say(
                "merge-told",
                number=topic.number,
                title=topic.title.of(voice.language),
                into=into.number,
                other=into.title.of(voice.language),
            )
        )

    return words


def _grown_words(into: Topic, others: list[Topic]) -> Callable[[Voice], Reply]:
    def words(voice: Voice) -> Reply:
        listed = ", ".join(f"#{topic.number} {topic.title.of(voice.language)}" for topic in others)
        return Reply(voice.say("merge-grown", number=into.number, title=into.title.of(voice.language), others=listed))

    return words
