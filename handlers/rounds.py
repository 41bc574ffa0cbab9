"""Rounds: where they stand, moving them on, their results, settling a tie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.contract import Choice, Context, File, Message, Moment, Notice, Refusal, Reply, Role, command
from handlers.rich import Rich, bold, join
from handlers.rules.rounds import LiveRound
from handlers.voting import phases, words
from handlers.voting.board import (
    Board,
    Count,
    as_csv,
    board,
    buttons,
    count,
    count_these,
    leading,
    named,
    number,
    open_for_votes,
    pick,
    title,
)
from storage import ballots, rounds
from storage.records import Ballot, Phase

LONGEST_EXTENSION = 7 * 24 * 60  # minutes
RECEIPTS_SHOWN = 60  # ballots in one message; beyond that a file is easier to read

_VERBS = {
    "oeffnen": "open", "öffnen": "open", "open": "open",
    "abstimmen": "vote", "vote": "vote",
    "schliessen": "close", "schließen": "close", "close": "close",
    "verlaengern": "extend", "verlängern": "extend", "extend": "extend",
    "wieder": "reopen", "reopen": "reopen",
}  # fmt: skip
_RECEIPTS = ("belege", "receipts")
_RUN_OFF = ("stichwahl", "runoff", "run-off")
_ALL = ("alle", "all")


def _has_rounds(context: Context) -> bool:
    return bool(context.event.rounds)


def _moment(message: Message, context: Context) -> Moment:
    return Moment(context.event, message.at, context.tx, context.in_language)


@command("runde", "round", role=Role.MODERATOR, order=100, applies=_has_rounds)
async def steer(message: Message, context: Context) -> Reply:
    """Move a round on: `[ROUND] oeffnen | abstimmen | schliessen | verlaengern MIN | wieder`; bare: how they stand."""
    the_board = await board(context.tx, context.event)
    if not the_board.rounds:
        raise Refusal("rounds-none")
    live_round, verb, rest = _order(the_board, context.argument)
    if verb is None and context.argument and live_round is None:
        raise Refusal("round-how", choices=buttons(context, the_board.rounds, _runde(context)))
    if verb is None:
        return _overview(message, context, the_board, live_round)
    live_round = live_round or _meant(context, the_board, verb, rest)
    notices = await _moved(message, context, the_board, live_round, verb, rest)
    fresh = await board(context.tx, context.event)
    moved = next(entry for entry in fresh.rounds if entry.id == live_round.id)
    if moved.phase is Phase.CLOSED:
        return await _closed(context, fresh, moved, notices)
    line = _line(message, context, fresh, moved)
    return Reply(join([context.say("round-done"), line]), _verbs(context, moved), notices=tuple(notices))


@command("schliessen", "close", role=Role.MODERATOR, order=101, applies=_has_rounds)
async def close(message: Message, context: Context) -> Reply:
    """Close a round at once."""
    the_board = await board(context.tx, context.event)
    live_round = _named(context, the_board, context.argument)
    if live_round is None:
        going = [entry for entry in the_board.rounds if entry.phase is Phase.VOTING] or [
            entry for entry in the_board.rounds if entry.phase is Phase.COLLECTING
        ]
        live_round = pick(context, going, "schliessen" if context.language == "de" else "close", "round-none-open")
    notices = await _moved(message, context, the_board, live_round, "close", "")
    fresh = await board(context.tx, context.event)
    return await _closed(context, fresh, next(e for e in fresh.rounds if e.id == live_round.id), notices)


def _runde(context: Context) -> str:
    return "runde" if context.language == "de" else "round"


def _named(context: Context, the_board: Board, argument: str) -> LiveRound | None:
    """The round that is named, None if none is. Raises Refusal for a name that no round has."""
    if not argument:
        return None
    found = named(the_board.rounds, argument)
    if found is None:
        raise Refusal("round-no-such", choices=buttons(context, the_board.rounds, _runde(context)))
    return found


def _order(the_board: Board, argument: str) -> tuple[LiveRound | None, str | None, str]:
    """The round, what is to be done with it, and what stands behind that."""
    parts = argument.split()
    for position, part in enumerate(parts):
        verb = _VERBS.get(part.casefold())
        if verb is not None:
            head = " ".join(parts[:position])
            live_round = named(the_board.rounds, head) if head else None
            if head and live_round is None:
                break
            return live_round, verb, " ".join(parts[position + 1 :])
    return named(the_board.rounds, argument) if argument else None, None, ""


_PHASES_FOR = {
    "open": (Phase.WAITING, Phase.VOTING),
    "vote": (Phase.COLLECTING, Phase.WAITING),
    "close": (Phase.VOTING, Phase.COLLECTING),
    "extend": (Phase.VOTING, Phase.COLLECTING),
    "reopen": (Phase.CLOSED,),
}


def _meant(context: Context, the_board: Board, verb: str, rest: str) -> LiveRound:
    """Where no round is named, the one with which this can be done."""
    for phase in _PHASES_FOR[verb]:
        candidates = [entry for entry in the_board.rounds if entry.phase is phase]
        if candidates:
            if len(candidates) > 1:
                raise Refusal("rounds-which", choices=_each(context, candidates, verb, rest))
            return candidates[0]
    raise Refusal("round-not-now", choices=buttons(context, the_board.rounds, _runde(context)))


def _each(context: Context, candidates: Sequence[LiveRound], verb: str, rest: str) -> tuple[tuple[Choice, ...], ...]:
    return tuple(
        (
            Choice(
                title(context, entry), " ".join([f"/{_runde(context)}", entry.key, _verb(context, verb), rest]).strip()
            ),
        )
        for entry in candidates
    )


def _verb(context: Context, verb: str) -> str:
    """A verb in the language of the chat."""
    if context.language != "de":
        return verb
    return next(german for german, english in _VERBS.items() if english == verb)


async def _moved(
    message: Message, context: Context, the_board: Board, live_round: LiveRound, verb: str, rest: str
) -> list[Notice]:
    moment = _moment(message, context)
    if verb == "extend":
        return [await _extended(message, context, moment, live_round, rest)]
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
    if verb in ("vote", "reopen") and not the_board.of(live_round):
        raise Refusal("round-no-topics", title=title(context, live_round))
    if verb == "reopen" and the_board.run_off(live_round) is not None:
        raise Refusal("round-in-run-off", title=title(context, live_round))
    return await phases.move(moment, live_round, Phase.COLLECTING if verb == "open" else Phase.VOTING, by_hand=True)


async def _extended(message: Message, context: Context, moment: Moment, live_round: LiveRound, rest: str) -> Notice:
    """The present phase ends later by so many minutes; without an end so far, so many minutes from now."""
    if live_round.phase not in (Phase.COLLECTING, Phase.VOTING):
        raise Refusal(f"round-is-{live_round.phase}", title=title(context, live_round))
    given = next(iter(rest.split()), "")
    minutes = int(given) if given.isdecimal() else 0
    if not 0 < minutes <= LONGEST_EXTENSION:
        raise Refusal("round-how-long")
    by = timedelta(minutes=minutes)
    # An end that a later move by hand has overtaken is none any more.
    ends = live_round.ends if _counts(live_round, live_round.ends) else None
    end = (ends if ends and ends > message.at else message.at) + by
    times: dict[str, datetime] = {}
    if live_round.phase is Phase.COLLECTING and live_round.voting is not None:
        times["voting"] = end
        if live_round.closes is not None and live_round.closes > message.at:
            times["closes"] = live_round.closes + by
    else:
        times["closes"] = end
    await rounds.change(context.tx, live_round.id, **times)
    fresh = await board(context.tx, context.event)
    return await phases.prolonged(moment, next(entry for entry in fresh.rounds if entry.id == live_round.id))


def _counts(live_round: LiveRound, end: datetime | None) -> bool:
    return end is not None and (live_round.changed is None or end > live_round.changed)


async def _closed(context: Context, the_board: Board, closed: LiveRound, notices: Sequence[Notice]) -> Reply:
    """What the moderator sees after closing: the tie to be settled, or that the result is on its way."""
    counted = await count(context.tx, the_board, closed)
    if counted.tied and not closed.settled:
        tie = words.tie_notice(context, the_board, closed, counted)
        others = tuple(_without(notice, context.person.id) for notice in notices)
        return Reply(tie.text, tie.choices, notices=others)
    text = context.say("round-closed-done", title=title(context, closed), count=counted.outcome.turnout)
    return Reply(text, notices=tuple(notices))


def _without(notice: Notice, person: int) -> Notice:
    """The notice for the others: whoever caused it has it as the answer."""
    return replace(notice, people=tuple(one for one in notice.people if one != person))


# Where they stand


def _overview(message: Message, context: Context, the_board: Board, only: LiveRound | None) -> Reply:
    shown = [only] if only else list(the_board.rounds)
    parts = [_line(message, context, the_board, entry) for entry in shown]
    if len(shown) == 1:
        return Reply(join(parts, "\n\n"), _verbs(context, shown[0]))
    return Reply(join(parts, "\n\n"), buttons(context, shown, _runde(context)))


def _line(message: Message, context: Context, the_board: Board, entry: LiveRound) -> Rich:
    say = context.say
    state = [say(f"round-state-{entry.phase}")]
    ends = entry.opens if entry.phase is Phase.WAITING else entry.ends
    if ends is not None and _counts(entry, ends):
        key = "round-starts" if entry.phase is Phase.WAITING else "round-ends"
        state.append(say(key, until=words.until(context, ends, message.at)))
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
        Phase.CLOSED: ("reopen",),
    }[entry.phase]
    row = tuple(
        Choice(
            context.say(f"button-round-{verb}").plain,
            " ".join([f"/{_runde(context)}", entry.key, _verb(context, verb), *(["5"] if verb == "extend" else [])]),
        )
        for verb in possible
    )
    return (row,)


# Results


@command("ergebnis", "results", order=27, reads=True, applies=_has_rounds)
async def show_results(message: Message, context: Context) -> Reply:
    """The result of a closed round; `belege` lists its ballots with their receipts."""
    the_board = await board(context.tx, context.event)
    receipts = bool(context.argument) and context.argument.split()[-1].casefold() in _RECEIPTS
    name = context.argument.rsplit(maxsplit=1)[0] if receipts and " " in context.argument else context.argument
    live_round = _named(context, the_board, "" if receipts and name == context.argument else name)
    closed = [entry for entry in the_board.rounds if entry.phase is Phase.CLOSED and not entry.of]
    going = open_for_votes(the_board)
    if live_round is None and not closed and len(going) == 1:
        live_round = going[0]
    if live_round is None:
        live_round = pick(context, closed, "ergebnis" if context.language == "de" else "results", "results-none")
    if live_round.phase is Phase.VOTING and live_round.interim:
        return await _interim(context, the_board, live_round)
    if live_round.phase is not Phase.CLOSED:
        raise _hidden(context, live_round, message)
    counted = await count(context.tx, the_board, live_round)
    if not live_round.settled:
        raise Refusal("results-tie", title=title(context, live_round))
    if receipts:
        return _receipts(context, live_round, counted)
    return words.result(context, the_board, live_round, counted)


async def _interim(context: Context, the_board: Board, live_round: LiveRound) -> Reply:
    """How it stands now, in a round that shows it."""
    written = [Ballot(choices, "") for choices in await ballots.written(context.tx, live_round.id)]
    return words.interim(context, the_board, live_round, count_these(the_board, live_round, written))


def _hidden(context: Context, live_round: LiveRound, message: Message) -> Refusal:
    """Interim results stay hidden."""
    name = title(context, live_round)
    if live_round.phase is Phase.VOTING and _counts(live_round, live_round.closes) and live_round.closes:
        return Refusal("results-later", title=name, when=words.until(context, live_round.closes, message.at))
    return Refusal("results-not-yet", title=name)


def _receipts(context: Context, live_round: LiveRound, counted: Count) -> Reply:
    """All ballots in a file, and in the message as many as a phone shows."""
    say = context.say
    if not counted.ballots:
        return Reply(say("result-nobody"))
    lines = [say("receipt-line", receipt=b.receipt, choices=b.choices) for b in counted.ballots[:RECEIPTS_SHOWN]]
    if len(counted.ballots) > RECEIPTS_SHOWN:
        lines.append(say("receipts-more", count=len(counted.ballots) - RECEIPTS_SHOWN))
    head = say("receipts-head", title=bold(title(context, live_round)), count=len(counted.ballots))
    text = join([head, join(lines), say("receipts-how")], "\n\n")
    name = say("receipts-file", key=live_round.key).plain
    return Reply(text, files=(File("", name, as_csv(live_round.key, counted)),))


# Ties


@command("waehlen", "choose", role=Role.MODERATOR, order=106, in_groups=True, applies=_has_rounds)
async def choose(message: Message, context: Context) -> Reply:
    """Settle a tie at the cut: some of the tied topics, all of them, or a run-off."""
    the_board = await board(context.tx, context.event)
    live_round, rest = leading(the_board.rounds, context.argument)
    live_round = live_round or await _tied_round(context, the_board)
    counted = await count(context.tx, the_board, live_round)
    if live_round.phase is not Phase.CLOSED or not counted.tied:
        raise Refusal("tie-none")
    if the_board.run_off(live_round) is not None:
        raise Refusal("round-in-run-off", title=title(context, live_round))
    moment = _moment(message, context)
    if rest.casefold() in _RUN_OFF:
        notices = await phases.run_off(moment, the_board, live_round, counted)
        return Reply(context.say("tie-run-off-open", title=title(context, live_round)), notices=tuple(notices))
    numbers = counted.tied if rest.casefold() in _ALL else _tied(the_board, counted, rest)
    if not numbers:
        tie = words.tie_notice(context, the_board, live_round, counted)
        return Reply(tie.text, tie.choices)
    notices = await phases.pick(moment, the_board, live_round, numbers)
    return Reply(context.say("tie-settled", count=len(numbers)), notices=tuple(notices))


async def _tied_round(context: Context, the_board: Board) -> LiveRound:
    """The round whose tie is still to be settled, else one whose result went out with it."""
    closed = [entry for entry in the_board.rounds if entry.phase is Phase.CLOSED]
    tied = [entry for entry in closed if (await count(context.tx, the_board, entry)).tied]
    tied = [entry for entry in tied if the_board.run_off(entry) is None]
    open_ones = [entry for entry in tied if not entry.settled]
    return pick(context, open_ones or tied, "waehlen" if context.language == "de" else "choose", "tie-none")


def _tied(the_board: Board, counted: Count, rest: str) -> tuple[int, ...]:
    """The tied topics that are named, in order. Raises Refusal for one that is not tied."""
    named_ones = [
        number(the_board, word).number for word in rest.replace(",", " ").split() if word not in ("und", "and")
    ]
    for one in named_ones:
        if one not in counted.tied:
            raise Refusal("tie-not-tied", number=one)
    return tuple(one for one in counted.tied if one in named_ones)
