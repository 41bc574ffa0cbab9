"""What happens when a round goes from one phase to the next, by time or by hand, and who is told."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from handlers.contract import Event, Moment, Notice, Reply, Role, Timer, reply_to_json, timers
from handlers.rules.rounds import LiveRound, live, next_phase, result_due
from handlers.voting import phase_words, result_words, words
from handlers.voting.board import Board, board
from handlers.voting.counts import Count, count
from storage import ballots, chats, people, rounds
from storage.records import DeliveryKind, Phase, RunOff

if TYPE_CHECKING:
    from storage.database import Transaction


def _key(live_round: LiveRound) -> str:
    """A key of its own for each time that something happens to a round, even if the same happens again."""
    return f"round:{live_round.id}:{secrets.token_hex(8)}"


async def move(moment: Moment, live_round: LiveRound, phase: Phase, *, by_hand: bool) -> list[Notice]:
    """Put a round into an open phase; everybody is told."""
    values: dict[str, object] = {"phase": phase, "settled": False, "closed": None, "picked": ()}
    if by_hand:
        values["changed"] = moment.at
    await rounds.change(moment.tx, live_round.id, **values)
    for earlier in (await board(moment.tx, moment.event)).rounds:
        if earlier.of == live_round.key:  # it decided a count that does not hold any more
            await rounds.change(moment.tx, earlier.id, closed=None)
    moved = replace(live_round, phase=phase, changed=moment.at if by_hand else live_round.changed)
    again = live_round.phase in (Phase.VOTING, Phase.CLOSED)
    return [await _to_all(moment, moved, again=again)]


async def _to_all(moment: Moment, moved: LiveRound, *, again: bool) -> Notice:
    the_board = await board(moment.tx, moment.event)
    return Notice(
        tuple(await people.members(moment.tx, moment.event.slug)),
        lambda voice: phase_words.phase_notice(voice, the_board, moved, moment.at, again=again),
        key=_key(moved),
        kind=DeliveryKind.PHASE,
    )


async def prolonged(moment: Moment, live_round: LiveRound) -> Notice:
    """Tells everybody that the present phase now ends later."""
    return Notice(
        tuple(await people.members(moment.tx, moment.event.slug)),
        lambda voice: phase_words.prolonged_notice(voice, live_round, moment.at),
        key=_key(live_round),
        kind=DeliveryKind.PHASE,
    )


async def close(moment: Moment, live_round: LiveRound, *, by_hand: bool) -> list[Notice]:
    """Close a round: from now on no ballot leads to a person. The result goes out, or moderators hear of the tie."""
    gone, over = {}, {}
    for language in ("de", "en"):
        say = moment.speak(language)
        gone[language] = reply_to_json(Reply(say("ballot-receipt-gone")))
        over[language] = reply_to_json(Reply(say("votes-over", title=live_round.title.of(language))))
    await ballots.seal(moment.tx, live_round.id, gone, over)
    await _forget_said(moment.tx, live_round)
    values: dict[str, object] = {"phase": Phase.CLOSED, "closed": moment.at}
    if by_hand:
        values["changed"] = moment.at
    await rounds.change(moment.tx, live_round.id, **values)
    the_board = await board(moment.tx, moment.event)
    closed = next(entry for entry in the_board.rounds if entry.id == live_round.id)
    counted = await count(moment.tx, the_board, closed)
    told = [await _tie(moment, the_board, closed, counted)] if counted.tied else []
    told = told or await settle(moment, the_board, closed, counted)
    return [*told, _polls_over(closed)]


async def _forget_said(tx: Transaction, closed: LiveRound) -> None:
    """What waits for a yes or a choice may have the numbers in it that somebody typed: it would tell of the ballot."""
    names = {words.ref(closed), closed.key}
    beginnings = tuple(f"/{command} {name} " for command in words.VOTE for name in names)
    await people.forget_asked(tx, beginnings)
    await chats.forget_offered(tx, beginnings)


def _polls_over(closed: LiveRound) -> Notice:
    """Ends the platforms' own polls of a round, so that clients take no more answers. It comes after the result."""
    about = ballots.about_poll(closed.id)
    return Notice(
        (), lambda voice: phase_words.poll_over(voice, closed), key=_key(closed), kind=DeliveryKind.PHASE, ends=about
    )


async def _tie(moment: Moment, the_board: Board, closed: LiveRound, counted: Count) -> Notice:
    return Notice(
        tuple(await people.members(moment.tx, moment.event.slug, least=Role.MODERATOR)),
        lambda voice: result_words.tie_notice(voice, the_board, closed, counted),
        key=_key(closed),
        kind=DeliveryKind.RESULT,
    )


async def settle(moment: Moment, the_board: Board, closed: LiveRound, counted: Count) -> list[Notice]:
    """The result is final: everybody gets it. That of a run-off becomes part of the round that it decides."""
    await rounds.change(moment.tx, closed.id, settled=True)
    parent = next((entry for entry in the_board.rounds if closed.of and entry.key == closed.of), None)
    if parent is not None:
        await rounds.change(moment.tx, parent.id, picked=_decided(parent, closed, counted))
        the_board = await board(moment.tx, moment.event)
        parent = next(entry for entry in the_board.rounds if entry.id == parent.id)
        return await settle(moment, the_board, parent, await count(moment.tx, the_board, parent))
    return [
        Notice(
            tuple(await people.members(moment.tx, moment.event.slug)),
            lambda voice: result_words.result(voice, the_board, closed, counted),
            key=_key(closed),
            kind=DeliveryKind.RESULT,
        )
    ]


def _decided(parent: LiveRound, closed: LiveRound, counted: Count) -> tuple[int, ...]:
    """What is picked in a round once this run-off has spoken about its topics; what others were about stays."""
    return (*(number for number in parent.picked if number not in closed.only), *counted.chosen)


async def pick(moment: Moment, the_board: Board, closed: LiveRound, numbers: Sequence[int]) -> list[Notice]:
    """A moderator has chosen among the tied topics; the result goes out."""
    await rounds.change(moment.tx, closed.id, picked=tuple(numbers), changed=moment.at)
    chosen = replace(closed, picked=tuple(numbers))
    return await settle(moment, the_board, chosen, await count(moment.tx, the_board, chosen))


async def run_off(moment: Moment, the_board: Board, closed: LiveRound, counted: Count) -> list[Notice]:
    """Vote once more, on the tied topics only."""
    taken = {entry.key for entry in the_board.rounds}
    name = next(key for n in range(2, 100) if (key := f"{closed.of or closed.key}-{n}") not in taken)
    decided = RunOff(closed.of or closed.key, counted.tied, counted.free)
    if closed.of:  # a run-off that ended in a tie again: what was sure there is sure, the rest is voted on once more
        await rounds.change(moment.tx, closed.id, settled=True)
        parent = next(entry for entry in the_board.rounds if entry.key == closed.of)
        await rounds.change(moment.tx, parent.id, picked=_decided(parent, closed, counted))
    await rounds.add_run_off(
        moment.tx, moment.event.slug, name, decided, phase=Phase.VOTING, changed=moment.at, settled=False
    )
    fresh = await board(moment.tx, moment.event)
    opened = next(entry for entry in fresh.rounds if entry.key == name)
    return [await _to_all(moment, opened, again=False)]


async def _due(moment: Moment) -> list[Notice]:
    """All that time brings for the rounds of an event, each step once and in order.

    Where several steps of a round are due at once (the bot was away), people hear of the last one only: that topics
    were collected meanwhile helps nobody any more.
    """
    told: dict[int, list[Notice]] = {}
    while True:
        the_board = await board(moment.tx, moment.event)
        due = _first_due(moment, the_board)
        if due is None:
            return [notice for notices in told.values() for notice in notices]
        told[due.id] = await _step(moment, the_board, due)


def _first_due(moment: Moment, the_board: Board) -> LiveRound | None:
    """The round for which something was due first."""
    times = [(at, entry.id) for entry in the_board.rounds if (at := _when(the_board, entry)) and at <= moment.at]
    first = min(times, default=None)
    return next(entry for entry in the_board.rounds if entry.id == first[1]) if first else None


def _when(the_board: Board, entry: LiveRound) -> datetime | None:
    """When time does something to a round."""
    coming = next_phase(entry)
    if coming is not None:
        return coming[0]
    return result_due(entry) if the_board.run_off(entry) is None else None


async def _step(moment: Moment, the_board: Board, entry: LiveRound) -> list[Notice]:
    if entry.phase is Phase.WAITING and _reached(entry, moment.at) is Phase.CLOSED:
        # It came and went while the bot was away: nobody could propose or vote, so there is nothing to tell.
        await rounds.change(moment.tx, entry.id, phase=Phase.CLOSED, closed=moment.at, settled=True)
        return []
    coming = next_phase(entry)
    if coming is None:
        return await settle(moment, the_board, entry, await count(moment.tx, the_board, entry))
    if coming[1] is Phase.CLOSED:
        return await close(moment, entry, by_hand=False)
    return await move(moment, entry, coming[1], by_hand=False)


def _reached(entry: LiveRound, at: datetime) -> Phase:
    """The phase that a round has come to by a moment (UTC). After an absence that is several steps at once."""
    while (coming := next_phase(entry)) is not None and coming[0] <= at:
        entry = replace(entry, phase=coming[1])
    return entry.phase


async def _upcoming(tx: Transaction, events: Mapping[str, Event]) -> datetime | None:
    states = await rounds.unfinished(tx, events)
    waiting = {(state.event, state.run_off.of) for state in states if state.run_off}
    moments: list[datetime] = []
    for state in states:
        entry = live(state, events[state.event])
        if entry is None:
            continue
        coming, result = next_phase(entry), result_due(entry)
        if coming is not None:
            moments.append(coming[0])
        if result is not None and (state.event, state.key) not in waiting:
            moments.append(result)
    return min(moments, default=None)


timers.append(Timer(_due, _upcoming, deadline=True))
