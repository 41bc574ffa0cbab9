"""One topic as people see it."""

from __future__ import annotations

from handlers.contract import Choice, Context
from handlers.rich import Rich, join
from handlers.voting import words
from handlers.voting.board import Board
from storage.records import Topic, TopicKind, TopicState


def card_text(context: Context, the_board: Board, topic: Topic) -> Rich:
    """What a topic is about, and what became of it."""
    parts = [words.topic_line(context, topic)]
    if topic.description:
        parts.append(context.say("topic-about", words=topic.description.of(context.language)))
    stayed = the_board.stayed(topic.number)
    if topic.state is TopicState.MERGED and stayed:
        parts.append(context.say("topic-is-merged", number=topic.number, into=stayed.number))
    if topic.state is TopicState.HIDDEN:
        parts.append(context.say("topic-is-hidden"))
    return join(parts)


def own_choices(context: Context, topic: Topic, *, fixed: bool = False) -> words.Rows:
    """What whoever brought a topic can do with it; one that is `fixed` keeps its words, and stays."""
    say = context.say

    def verb(*rest: str) -> str:
        return words.command(context, "thema", "topic", topic.number, *rest)

    kinds = tuple(
        Choice(
            say(f"topic-kind-{kind}").plain,
            verb(words.name(context, "art", "kind"), kind),
            marked=topic.kind is kind,
        )
        for kind in TopicKind
    )
    groups = tuple(
        Choice(
            say("button-for", label=group.label.of(context.language)).plain,
            verb(words.name(context, "fuer", "for"), group.key),
            marked=bool(topic.group and topic.group[0] == group.key),
        )
        for group in context.event.groups
    )
    change = Choice(say("button-reword").plain, verb("text"))
    away = Choice(say("button-withdraw").plain, verb(words.name(context, "zurueckziehen", "withdraw")))
    return (*(((change, away),) if not fixed else ()), kinds, *((groups,) if groups else ()))
