"""Doing with a round what a moderator wants, if it can be done now."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.contract import Context, Message, Moment, Notice, Refusal
from handlers.rules.rounds import LiveRound, next_phase
from handlers.voting import phases
from handlers.voting.board import Board, board
from handlers.voting.naming import title
from storage import rounds
from storage.records import Phase

LONGEST_EXTENSION = 7 * 24 * 60  # minutes


async def moved(
    message: Message, context: Context, the_board: Board, live_round: LiveRound, verb: str, minutes: int
) -> list[Notice]:
    moment = Moment(context.event, message.at, context.tx, context.in_language)
    if verb == "extend":
        return [await _extended(message, context, moment, live_round, minutes)]
    allowed = {
        "open": (Phase.WAITING, Phase.VOTING),
        "vote": (Phase.WAITING, Phase.COLLECTING),
        "close": (Phase.COLLECTING, Phase.VOTING),
        "reopen": (Phase.CLOSED,),
    }[verb]
    if live_round.phase not in allowed or (live_round.of and verb == "open"):
        raise Refusal(f"round-is-{live_round.phase}", title=title(context, live_round))
    if verb == "close":
        return await phases.close(moment, live_round, by_hand=True)
    if verb == "reopen":
        return await phases.move(moment, live_round, _again(context, the_board, live_round), by_hand=True)
    if verb == "vote" and not the_board.of(live_round):
        raise Refusal("round-no-topics", title=title(context, live_round))
    return await phases.move(moment, live_round, Phase.COLLECTING if verb == "open" else Phase.VOTING, by_hand=True)


def _again(context: Context, the_board: Board, closed: LiveRound) -> Phase:
    """The phase in which a closed round is opened again; without any topic that is collecting some. Raises Refusal."""
    if the_board.run_off(closed) is not None:
        raise Refusal("round-in-run-off", title=title(context, closed))
    if closed.of and closed.settled:
        raise Refusal("round-run-off-over", title=closed.title.of(context.language))
    return Phase.VOTING if the_board.of(closed) else Phase.COLLECTING


async def _extended(message: Message, context: Context, moment: Moment, live_round: LiveRound, minutes: int) -> Notice:
    """The present phase ends later by so many minutes; without an end so far, so many minutes from now."""
    if live_round.phase not in (Phase.COLLECTING, Phase.VOTING):
        raise Refusal(f"round-is-{live_round.phase}", title=title(context, live_round))
    if not 0 < minutes <= LONGEST_EXTENSION:
        raise Refusal("round-how-long")
    await rounds.change(context.tx, live_round.id, **_later(live_round, message.at, timedelta(minutes=minutes)))
    fresh = await board(context.tx, context.event)
    return await phases.prolonged(moment, next(entry for entry in fresh.rounds if entry.id == live_round.id))


def _later(live_round: LiveRound, now: datetime, by: timedelta) -> dict[str, datetime]:
    """The times with which the present phase ends later. What follows moves with it, so that it stays as long."""
    coming = next_phase(live_round)
    end = max(coming[0] if coming else now, now) + by
    if live_round.phase is Phase.VOTING or (coming and coming[1] is Phase.CLOSED):
        return {"closes": end}
    if live_round.closes is None or live_round.closes <= now:
        return {"voting": end}
    return {"voting": end, "closes": live_round.closes + by}
