"""How, where and until when one votes or proposes a topic, and whether one still can: what a question on it gets."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from handlers.ballots import shown
from handlers.contract import Choice, Context, Message, Refusal, Reply
from handlers.propose import not_now
from handlers.rich import Rich, join
from handlers.rules.rounds import LiveRound
from handlers.voting import booth, words
from handlers.voting.board import Board, board, open_for_votes
from handlers.voting.sheet import sheet_of


class Wanted(StrEnum):
    """What the answer has to begin with."""

    HOW = "how"
    UNTIL = "until"
    WHETHER = "whether"
    NOTHING = "nothing"


_COMING = ("votes-later", "votes-later-until", "votes-not-yet", "rounds-which")


async def how_to_vote(message: Message, context: Context, wanted: Wanted) -> Reply:
    """The ballot, with what was asked before it. The argument may be the key of a round. Raises Refusal."""
    the_board = await board(context.tx, context.event)
    try:
        live_round = await booth.votable(context, the_board, _of_key(the_board, context.argument), message, "")
    except Refusal as refusal:
        if wanted is not Wanted.HOW or refusal.key not in _COMING:
            raise
        words_ = join([context.say("ballot-how"), context.say(refusal.key, **refusal.values)], " ")
        return Reply(words_, refusal.choices, mentions=refusal.mentions)
    sheet = await sheet_of(message, context, the_board, live_round)
    return shown(sheet, message, context, lead=_of_vote(message, context, live_round, wanted))


def _of_key(the_board: Board, key: str) -> LiveRound | None:
    """The round with this key, unless others are open for votes and it is not: moderators move rounds on."""
    found = the_board.named(key) if key else None
    going = open_for_votes(the_board)
    return None if going and found not in going else found


def _of_vote(message: Message, context: Context, live_round: LiveRound, wanted: Wanted) -> Rich | None:
    ends = words.until(context, live_round.ends, message.at) if live_round.ends else None
    if wanted is Wanted.HOW:
        return context.say("ballot-how-until", until=ends) if ends else context.say("ballot-how")
    if wanted is Wanted.UNTIL:
        return context.say("ballot-until", until=ends) if ends else context.say("ballot-no-end")
    return None


async def how_to_propose(message: Message, context: Context, wanted: Wanted) -> Reply:
    """How one proposes a topic, if that is possible now. Raises Refusal, which says when it will be."""
    the_board = await board(context.tx, context.event)
    taking = [entry for entry in the_board.rounds if entry.takes_topics()]
    if not taking:
        raise not_now(context, the_board, message)
    start = Choice(context.say("button-vorschlag").plain, words.command(context, "vorschlag", "propose"))
    return Reply(_of_topics(message, context, _meant(taking, context.argument), wanted), ((start,),))


def _meant(taking: Sequence[LiveRound], key: str) -> Sequence[LiveRound]:
    return [entry for entry in taking if entry.key == key] or taking


def _of_topics(message: Message, context: Context, taking: Sequence[LiveRound], wanted: Wanted) -> Rich:
    known = {entry.ends for entry in taking}
    ends = known.pop() if len(known) == 1 else None
    whether = wanted is Wanted.WHETHER
    if ends is None:
        return context.say("propose-whether" if whether else "propose-how")
    key = "propose-until" if wanted is Wanted.UNTIL else "propose-whether-until" if whether else "propose-how-until"
    return context.say(key, until=words.until(context, ends, message.at))
