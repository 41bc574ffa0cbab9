"""Rounds: where they stand, and moving them on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.contract import Choice, Context, Message, Notice, Refusal, Reply, Role, command
from handlers.rich import Rich, bold, join
from handlers.rules.rounds import LiveRound, next_phase
from handlers.voting import moves, orders, result_words, words
from handlers.voting.board import Board, board, has_rounds
from handlers.voting.counts import count
from handlers.voting.naming import buttons, named, named_or_refuse, title
from storage.records import Phase


@command("runde", "round", role=Role.MODERATOR, order=100, applies=has_rounds)
async def steer(message: Message, context: Context) -> Reply:
    """Move a round on: `[ROUND] oeffnen | abstimmen | schliessen | verlaengern MIN | wieder`; bare: how they stand."""
    the_board = await board(context.tx, context.event)
    if not the_board.rounds:
        raise Refusal("rounds-none")
    order = orders.read(context.argument)
    if order.verb is None and order.name and named(the_board.rounds, context.argument) is None:
        raise Refusal("round-how", choices=buttons(context, the_board.current, words.ROUND))
    verb, rest = order.verb, str(order.minutes or "")
    if verb is None:
        return _overview(message, context, the_board, named(the_board.rounds, context.argument))
    said = f"{orders.verb_for(context, verb)} {rest}".strip()
    live_round = named_or_refuse(context, the_board, order.name, words.ROUND, said)
    live_round = live_round or orders.meant(message, context, the_board, verb, words.ROUND, said)
    notices = await moves.moved(message, context, the_board, live_round, verb, order.minutes)
    fresh = await board(context.tx, context.event)
    moved = next(entry for entry in fresh.rounds if entry.id == live_round.id)
    if moved.phase is Phase.CLOSED:
        return await _closed(context, fresh, moved, notices)
    line = _line(message, context, fresh, moved)
    return Reply(join([context.say("round-done"), line]), _verbs(context, moved), notices=tuple(notices))


@command("schliessen", "close", role=Role.MODERATOR, order=101, applies=has_rounds)
async def close(message: Message, context: Context) -> Reply:
    """Close a round at once."""
    the_board = await board(context.tx, context.event)
    live_round = named_or_refuse(context, the_board, " ".join(orders.name_in(context.argument)), words.CLOSE)
    live_round = live_round or orders.meant(message, context, the_board, "close", words.CLOSE, "")
    notices = await moves.moved(message, context, the_board, live_round, "close", 0)
    fresh = await board(context.tx, context.event)
    return await _closed(context, fresh, next(e for e in fresh.rounds if e.id == live_round.id), notices)


async def _closed(context: Context, the_board: Board, closed: LiveRound, notices: Sequence[Notice]) -> Reply:
    """What the moderator sees after closing: the tie to be settled, or that the result is on its way."""
    counted = await count(context.tx, the_board, closed)
    if counted.tied and not closed.settled:
        tie = result_words.tie_notice(context, the_board, closed, counted)
        others = tuple(_without(notice, context.person.id) for notice in notices)
        return Reply(tie.text, tie.choices, notices=others)
    text = context.say("round-closed-done", title=title(context, closed), count=counted.outcome.turnout)
    return Reply(text, notices=tuple(notices))


def _without(notice: Notice, person: int) -> Notice:
    """The notice for the others: whoever caused it has it as the answer."""
    return replace(notice, people=tuple(one for one in notice.people if one != person))


def _overview(message: Message, context: Context, the_board: Board, only: LiveRound | None) -> Reply:
    shown = [only] if only else the_board.current
    parts = [_line(message, context, the_board, entry) for entry in shown]
    if len(shown) == 1:
        return Reply(join(parts, "\n\n"), _verbs(context, shown[0]))
    return Reply(join(parts, "\n\n"), buttons(context, shown, words.ROUND))


def _line(message: Message, context: Context, the_board: Board, entry: LiveRound) -> Rich:
    say = context.say
    state = [say(f"round-state-{entry.phase}")]
    coming = next_phase(entry)
    if coming is not None:
        key = "round-starts" if entry.phase is Phase.WAITING else "round-ends"
        state.append(say(key, until=words.until(context, coming[0], message.at)))
    if entry.phase is Phase.CLOSED and not entry.settled:
        state.append(say("round-unsettled"))
    topics = say("round-topics", count=len(the_board.of(entry)))
    return join([bold(title(context, entry)), join(state, " "), topics])


def _verbs(context: Context, entry: LiveRound) -> tuple[tuple[Choice, ...], ...]:
    """What can be done with a round now, as buttons."""
    possible = {
        Phase.WAITING: ("open", "vote"),
        Phase.COLLECTING: ("vote", "close"),
        Phase.VOTING: ("close", "extend"),
        Phase.CLOSED: () if entry.of and entry.settled else ("reopen",),
    }[entry.phase]
    row = tuple(
        Choice(
            context.say(f"button-round-{verb}").plain,
            words.command(
                context,
                *words.ROUND,
                words.ref(entry),
                orders.verb_for(context, verb),
                *(["5"] if verb == "extend" else []),
            ),
        )
        for verb in possible
    )
    return (row,) if row else ()
