"""The topics of a round."""

from __future__ import annotations

from handlers.contract import Choice, Context, Message, Refusal, Reply, command
from handlers.rich import bold, join
from handlers.rules.rounds import LiveRound
from handlers.voting import words
from handlers.voting.board import Board, board, has_rounds
from handlers.voting.naming import buttons, named, pick, title
from storage.records import Phase

AT_ONCE = 200  # topics in one list; one votes by their numbers, so all should be there


@command("themen", "topics", order=20, reads=True, applies=has_rounds)
async def show_topics(_message: Message, context: Context) -> Reply:
    """The topics of the open round, or of the one that is named."""
    the_board = await board(context.tx, context.event)
    if not the_board.rounds:
        raise Refusal("rounds-none")
    shown = _named_round(the_board, context.argument)
    if shown is None and context.argument:
        choices = buttons(context, the_board.current, words.TOPICS)
        raise Refusal("round-no-such", choices=choices, word=context.argument[:40])
    shown = shown or _current(context, the_board)
    return _list(context, the_board, shown)


def _named_round(the_board: Board, argument: str) -> LiveRound | None:
    return named(the_board.rounds, argument) if argument else None


def _current(context: Context, the_board: Board) -> LiveRound:
    """The open round; with several a question back; with none the only one, or one that has topics."""
    going = [entry for entry in the_board.rounds if entry.phase in (Phase.COLLECTING, Phase.VOTING)]
    filled = [entry for entry in the_board.current if the_board.of(entry)]
    return pick(context, going or filled or the_board.rounds[:1], words.TOPICS, "rounds-none")


def _list(context: Context, the_board: Board, shown: LiveRound) -> Reply:
    found = sorted([*the_board.before(shown), *the_board.of(shown)], key=lambda topic: topic.number)
    head = bold(context.say("topics-title", title=title(context, shown)).plain)
    if not found:
        return Reply(join([head, context.say("topics-none")]), _actions(context, the_board, shown))
    lines = [words.topic_line(context, topic) for topic in found[:AT_ONCE]]
    more = [context.say("topics-more", count=len(found) - AT_ONCE)] if len(found) > AT_ONCE else []
    return Reply(join([head, *lines, *more]), _actions(context, the_board, shown))


def _actions(context: Context, the_board: Board, shown: LiveRound) -> words.Rows:
    say = context.say
    row = []
    if shown.phase is Phase.VOTING:
        row.append(Choice(say("button-abstimmen").plain, words.command(context, *words.VOTE, words.ref(shown))))
    if shown.takes_topics():
        row.append(Choice(say("button-vorschlag").plain, words.command(context, "vorschlag", "propose")))
    if shown.phase is Phase.CLOSED:
        row.append(Choice(say("button-ergebnis").plain, words.command(context, *words.RESULTS, words.ref(shown))))
    others = [entry for entry in the_board.rounds if entry.id != shown.id and not entry.of]
    return (
        *((tuple(row),) if row else ()),
        *(buttons(context, others[:4], words.TOPICS) if others else ()),
    )
