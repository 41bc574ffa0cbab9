"""In which round somebody can vote now, or why not."""

from __future__ import annotations

import re

from handlers.contract import Choice, Context, Message, Refusal
from handlers.rules.rounds import LiveRound
from handlers.voting import words
from handlers.voting.board import Board, open_for_votes
from handlers.voting.naming import buttons, title
from storage import ballots
from storage.records import Phase


def meant(the_board: Board, numbers: str) -> LiveRound | None:
    """Where these topics are in no open round, the one that they are in: one hears that it is over, or when it begins.

    In the ballot of another round their numbers would only look wrong.
    """
    first = re.search(r"\d{1,4}", numbers)
    topic = the_board.topic(int(first[0])) if first else None
    if topic is None or any(entry.has(topic) for entry in open_for_votes(the_board)):
        return None
    return the_board.round_of(topic)


async def votable(
    context: Context, the_board: Board, live_round: LiveRound | None, message: Message, numbers: str
) -> LiveRound:
    """The round in which somebody votes. Raises Refusal, which says why one cannot."""
    if live_round is None:
        going = open_for_votes(the_board)
        if len(going) > 1:
            told_of = [entry.id for entry in going] if numbers else ()  # they stand in the buttons
            raise Refusal("rounds-which", buttons(context, going, words.VOTE, numbers), told_of)
        live_round = going[0] if going else None
    if live_round is None:
        raise _none_open(context, the_board, message)
    # The timer may be a moment late, or another process' clock ahead.
    over = live_round.phase is Phase.VOTING and live_round.ends is not None and live_round.ends <= message.at
    if live_round.phase is Phase.CLOSED or over:
        raise await _over(context, live_round, numbers)
    if live_round.phase is not Phase.VOTING:
        raise _not_yet(context, live_round, message)
    return live_round


async def _over(context: Context, live_round: LiveRound, numbers: str) -> Refusal:
    """The vote is over; whoever comes too late with something hears what counts instead."""
    counts = await ballots.has_voted(context.tx, live_round.id, context.person.id)
    counts = counts or await ballots.of_person(context.tx, live_round.id, context.person.id) is not None
    key = "votes-over" if not numbers else "votes-closed-before" if counts else "votes-closed"
    result = Choice(context.say("button-ergebnis").plain, words.command(context, *words.RESULTS, words.ref(live_round)))
    return Refusal(key, choices=((result,),), title=title(context, live_round))


def _none_open(context: Context, the_board: Board, message: Message) -> Refusal:
    coming = [entry for entry in the_board.rounds if entry.phase in (Phase.WAITING, Phase.COLLECTING)]
    if coming:
        return _not_yet(context, coming[0], message)
    closed = [entry for entry in the_board.rounds if entry.phase is Phase.CLOSED and not entry.of]
    if not closed:
        return Refusal("rounds-none")
    results = buttons(context, closed, words.RESULTS)
    return Refusal("votes-all-closed", choices=results)


def _not_yet(context: Context, live_round: LiveRound, message: Message) -> Refusal:
    name = title(context, live_round)
    if live_round.voting is not None and live_round.voting > message.at:
        opens = words.until(context, live_round.voting, message.at)
        if live_round.closes is None:
            return Refusal("votes-later", title=name, when=opens)
        closes = words.until(context, live_round.closes, message.at)
        return Refusal("votes-later-until", title=name, when=opens, until=closes)
    return Refusal("votes-not-yet", title=name)
