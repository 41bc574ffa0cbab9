"""How, where and until when one votes or proposes a topic, and whether one still can: what a question on it gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlers.ballots import shown
from handlers.contract import Choice, Context, Message, Refusal, Reply
from handlers.propose import not_now
from handlers.rich import Rich, join
from handlers.rules.rounds import LiveRound
from handlers.voting import booth, words
from handlers.voting.board import Board, board, open_for_votes
from handlers.voting.naming import title
from handlers.voting.sheet import sheet_of


class Wanted(StrEnum):
    """What the answer has to begin with."""

    HOW = "how"
    UNTIL = "until"
    WHETHER = "whether"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Meant:
    """The key of the round that a question is on by what the file says, and whether the question itself names it.

    `doing`: "vote" or "propose" where the question is on nothing else.
    """

    key: str = ""
    named: bool = False
    doing: str = ""


_COMING = ("votes-later", "votes-later-until", "votes-not-yet", "rounds-which")


async def how_to_vote(message: Message, context: Context, wanted: Wanted, meant: Meant) -> Reply:
    """The ballot, with what was asked before it. Raises Refusal."""
    the_board = await board(context.tx, context.event)
    try:
        live_round = await booth.votable(context, the_board, _of_key(the_board, meant), message, "")
    except Refusal as refusal:
        if wanted is not Wanted.HOW or refusal.key not in _COMING:
            raise
        words_ = join([context.say("ballot-how"), context.say(refusal.key, **refusal.values)], " ")
        return Reply(words_, refusal.choices, mentions=refusal.mentions)
    sheet = await sheet_of(message, context, the_board, live_round)
    return shown(sheet, message, context, lead=_of_vote(message, context, live_round, wanted))


def _of_key(the_board: Board, meant: Meant) -> LiveRound | None:
    """The round that is meant; one that is not named only if it is open, or none is: moderators move rounds on."""
    found, going = the_board.named(meant.key), open_for_votes(the_board)
    return found if meant.named or not going or found in going else None


def _of_vote(message: Message, context: Context, live_round: LiveRound, wanted: Wanted) -> Rich | None:
    ends = _ends(message, context, live_round)
    if wanted is Wanted.HOW:
        return context.say("ballot-how-until", until=ends) if ends else context.say("ballot-how")
    if wanted is Wanted.UNTIL:
        return context.say("ballot-until", until=ends) if ends else context.say("ballot-no-end")
    return None


async def how_to_propose(message: Message, context: Context, wanted: Wanted, meant: Meant) -> Reply:
    """How one proposes a topic, if that is possible now. Raises Refusal, which says when it will be."""
    the_board = await board(context.tx, context.event)
    taking = [entry for entry in the_board.rounds if entry.takes_topics()]
    if not taking:
        raise not_now(context, the_board, message)
    taking = [entry for entry in taking if entry.key == meant.key] or taking
    start = Choice(context.say("button-vorschlag").plain, words.command(context, "vorschlag", "propose"))
    return Reply(_of_topics(message, context, taking, wanted), ((start,),))


def _of_topics(message: Message, context: Context, taking: Sequence[LiveRound], wanted: Wanted) -> Rich:
    """How, and until when: once where that is the same for all the rounds, else for each of them."""
    known = {_last(entry): _taken_until(message, context, entry) for entry in taking}
    ends = known.popitem()[1] if len(known) == 1 else None
    whether = wanted is Wanted.WHETHER
    if ends:
        key = "propose-until" if wanted is Wanted.UNTIL else "propose-whether-until" if whether else "propose-how-until"
        return context.say(key, until=ends)
    how = context.say("propose-whether" if whether else "propose-how")
    timed = [(entry, until) for entry in taking if (until := _taken_until(message, context, entry))]
    lines = [context.say("propose-round-until", title=title(context, entry), until=until) for entry, until in timed]
    return join([*lines, how] if wanted is Wanted.UNTIL else [how, *lines])


def _last(entry: LiveRound) -> datetime | None:
    """Until when a round takes topics: while it is voted, too, where topics may come late."""
    return entry.closes if entry.late_topics and entry.closes else entry.ends


def _taken_until(message: Message, context: Context, entry: LiveRound) -> Rich | None:
    last = _last(entry)
    return words.until(context, last, message.at) if last else None


def _ends(message: Message, context: Context, entry: LiveRound) -> Rich | None:
    return words.until(context, entry.ends, message.at) if entry.ends else None
