"""Settling a tie at the cut."""

from __future__ import annotations

import re

from handlers.contract import Context, Message, Moment, Refusal, Reply, Role, command
from handlers.rules.rounds import LiveRound
from handlers.voting import phases, result_words, words
from handlers.voting.board import Board, board, has_rounds, number
from handlers.voting.counts import Count, count
from handlers.voting.naming import leading, pick
from storage.records import Phase

_RUN_OFF = ("stichwahl", "runoff", "run-off")
_ALL = ("alle", "beide", "all", "both")


@command("waehlen", "choose", role=Role.MODERATOR, order=106, in_groups=True, applies=has_rounds)
async def choose(message: Message, context: Context) -> Reply:
    """Settle a tie at the cut: some of the tied topics, all of them, or a run-off."""
    the_board = await board(context.tx, context.event)
    live_round, rest = leading(the_board.rounds, context.argument)
    live_round = live_round or await _tied_round(context, the_board, rest)
    live_round = _deciding(the_board, live_round)
    if live_round.of and live_round.phase is Phase.VOTING:
        raise Refusal("round-in-run-off", title=live_round.title.of(context.language))
    counted = await count(context.tx, the_board, live_round)
    if live_round.phase is not Phase.CLOSED or not counted.tied:
        raise Refusal("tie-none")
    moment = Moment(context.event, message.at, context.tx, context.in_language)
    if rest.casefold() in _RUN_OFF:
        notices = await phases.run_off(moment, the_board, live_round, counted)
        name = live_round.title.of(context.language)
        return Reply(context.say("tie-run-off-open", title=name), notices=tuple(notices))
    numbers = counted.tied if rest.casefold() in _ALL else _tied(the_board, counted, rest)
    if not numbers:
        tie = result_words.tie_notice(context, the_board, live_round, counted)
        return Reply(tie.text, tie.choices)
    notices = await phases.pick(moment, the_board, live_round, numbers)
    return Reply(context.say("tie-settled", count=len(numbers)), notices=tuple(notices))


async def _tied_round(context: Context, the_board: Board, rest: str) -> LiveRound:
    """The round whose tie is still to be settled, else one whose result went out with it; the topics tell which."""
    closed = [entry for entry in the_board.rounds if entry.phase is Phase.CLOSED and the_board.run_off(entry) is None]
    ties = {entry.id: (await count(context.tx, the_board, entry)).tied for entry in closed}
    given = {int(word) for word in re.findall(r"\d{1,5}", rest)}
    tied = [entry for entry in closed if ties[entry.id] and not (entry.of and entry.settled)]
    tied = [entry for entry in tied if given & set(ties[entry.id])] or tied
    open_ones = [entry for entry in tied if not entry.settled]
    going = next((entry for entry in the_board.rounds if entry.of and entry.phase is Phase.VOTING), None)
    if going is not None and not open_ones:
        raise Refusal("round-in-run-off", title=going.title.of(context.language))
    said = words.CHOOSE
    return pick(context, open_ones or tied, said, "tie-none", rest)


def _deciding(the_board: Board, named_one: LiveRound) -> LiveRound:
    """Where the tie stands now: in the round that is named, or in the last run-off about it."""
    whole = next((entry for entry in the_board.rounds if entry.key == named_one.of), named_one)
    return the_board.run_off(whole) or the_board.decided_by(whole) or whole


def _tied(the_board: Board, counted: Count, rest: str) -> tuple[int, ...]:
    """The tied topics that are named, in order. Raises Refusal for one that is not tied."""
    named_ones = [
        number(the_board, word).number for word in rest.replace(",", " ").split() if word not in ("und", "and")
    ]
    for one in named_ones:
        if one not in counted.tied:
            raise Refusal("tie-not-tied", number=one)
    return tuple(one for one in counted.tied if one in named_ones)
