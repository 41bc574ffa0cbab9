"""Rounds: where they stand, moving them on, their results, settling a tie."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers.contract import Choice, Context, File, Message, Moment, Notice, Refusal, Reply, Role, command
from handlers.rich import Rich, bold, join
from handlers.rules.rounds import LiveRound, next_phase
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
    pick,
    title,
)
from storage import ballots, rounds
from storage.records import Ballot, Phase

LONGEST_EXTENSION = 7 * 24 * 60  # minutes
LONGEST_WORD = 40  # characters of a name that is told back
JUST_NOW = timedelta(minutes=1)  # how long two moderators may do the same without having heard of each other
RECEIPTS_SHOWN = 60  # ballots in one message; beyond that a file is easier to read

_VERBS = {
    "oeffnen": "open", "öffnen": "open", "open": "open",
    "abstimmen": "vote", "vote": "vote",
    "schliessen": "close", "schließen": "close", "close": "close",
    "verlaengern": "extend", "verlängern": "extend", "extend": "extend",
    "wieder": "reopen", "reopen": "reopen",
}  # fmt: skip
_RECEIPTS = ("belege", "receipts")
_MINUTES = re.compile(r"\+?(?P<number>[-−]?\d{1,6})(?:min\w*|m)?\.?|min(?:uten?|utes?)?\.?", re.IGNORECASE)
_FILLERS = ("bitte", "jetzt", "die", "runde", "um", "please", "now", "the", "round", "by")
_RUN_OFF = ("stichwahl", "runoff", "run-off")
_ALL = ("alle", "beide", "all", "both")


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
    order = _order(context.argument)
    if order.verb is None and order.name and named(the_board.rounds, context.argument) is None:
        raise Refusal("round-how", choices=buttons(context, the_board.rounds, _runde(context)))
    verb, rest = order.verb, str(order.minutes or "")
    if verb is None:
        return _overview(message, context, the_board, named(the_board.rounds, context.argument))
    said = f"{_verb(context, verb)} {rest}".strip()
    live_round = _named(context, the_board, order.name, _runde(context), said)
    live_round = live_round or _meant(message, context, the_board, verb, _runde(context), said)
    notices = await _moved(message, context, the_board, live_round, verb, order.minutes)
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
    said = "schliessen" if context.language == "de" else "close"
    live_round = _named(context, the_board, " ".join(_words(context.argument)), said)
    live_round = live_round or _meant(message, context, the_board, "close", said, "")
    notices = await _moved(message, context, the_board, live_round, "close", 0)
    fresh = await board(context.tx, context.event)
    return await _closed(context, fresh, next(e for e in fresh.rounds if e.id == live_round.id), notices)


def _runde(context: Context) -> str:
    return "runde" if context.language == "de" else "round"


def _named(context: Context, the_board: Board, name: str, command_word: str, rest: str = "") -> LiveRound | None:
    """The round that is named, None if none is. Raises Refusal for a name that no round has."""
    if not name:
        return None
    found = named(the_board.rounds, name)
    if found is None:
        choices = buttons(context, the_board.rounds, command_word, rest)
        raise Refusal("round-no-such", choices=choices, word=name[:LONGEST_WORD])
    return found


@dataclass(frozen=True, slots=True)
class Order:
    """What a moderator wants: the words that name a round, the verb, for how many minutes."""

    name: str
    verb: str | None = None
    minutes: int = 0


def _order(argument: str) -> Order:
    """What was typed. The name may stand before or behind the verb: a round that is named must never be passed over."""
    parts = _words(argument)
    place = next((place for place, part in enumerate(parts) if part.casefold() in _VERBS), None)
    if place is None:
        return Order(" ".join(parts))
    verb, name, minutes = _VERBS[parts[place].casefold()], parts[:place], 0
    for part in parts[place + 1 :]:
        number = _MINUTES.fullmatch(part) if verb == "extend" else None
        if number is not None:
            minutes = int((number["number"] or str(minutes)).replace("−", "-"))
        elif verb != "extend" or not place:
            name.append(part)
    return Order(" ".join(name), verb, minutes)


def _words(argument: str) -> list[str]:
    return [word for word in argument.split() if word.casefold().strip(",.!") not in _FILLERS]


_LEADS_TO = {"open": Phase.COLLECTING, "vote": Phase.VOTING, "close": Phase.CLOSED, "reopen": Phase.VOTING}
_PHASES_FOR = {  # alternatives in this order; of several rounds in one of them, the moderator says which
    "open": ((Phase.WAITING,),),
    "vote": ((Phase.COLLECTING,), (Phase.WAITING,)),
    "close": ((Phase.VOTING, Phase.COLLECTING),),
    "extend": ((Phase.VOTING, Phase.COLLECTING),),
    "reopen": ((Phase.CLOSED,),),
}


def _meant(message: Message, context: Context, the_board: Board, verb: str, command_: str, rest: str) -> LiveRound:
    """Where no round is named, the one with which this can be done. Several are offered as `command_ ROUND rest`.

    If somebody else did it a moment ago, most likely that round was meant: no other one is taken without being named,
    unless it was opened after that.
    """
    possible = [entry for entry in the_board.rounds if not (entry.of and entry.settled)]
    found = ([entry for entry in possible if entry.phase in phases_for] for phases_for in _PHASES_FOR[verb])
    candidates = next(filter(None, found), [])
    done = _just_now(the_board, verb, message.at)
    if done is not None and not any(_opened_after(entry, done) for entry in candidates):
        if not any(entry.phase is _PHASES_FOR[verb][0][0] for entry in candidates):
            others = buttons(context, candidates, command_, rest)
            raise Refusal(f"round-is-{done.phase}", choices=others, title=title(context, done))
        raise Refusal("rounds-which", choices=buttons(context, candidates, command_, rest))
    if candidates:
        return pick(context, candidates, command_, "round-not-now", rest)
    if command_ != _runde(context):
        raise Refusal("round-none-open", choices=buttons(context, possible, _runde(context)))
    if len(possible) == 1:
        raise Refusal(f"round-is-{possible[0].phase}", title=title(context, possible[0]))
    raise Refusal("round-not-now", choices=buttons(context, possible, _runde(context)))


def _opened_after(entry: LiveRound, done: LiveRound) -> bool:
    """Whether a round was opened after another one was closed; a run-off is, however quickly it was called."""
    if entry.of and entry.of in (done.key, done.of):
        return True
    return entry.changed is not None and done.closed is not None and entry.changed > done.closed


def _just_now(the_board: Board, verb: str, at: datetime) -> LiveRound | None:
    """The round to which this was done a moment ago, by hand or by time."""
    into = _LEADS_TO.get(verb)
    moved = [(entry.closed if into is Phase.CLOSED else entry.changed, entry) for entry in the_board.rounds]
    fresh = [entry for when, entry in moved if entry.phase is into and when is not None and at - when < JUST_NOW]
    return fresh[0] if fresh else None


def _verb(context: Context, verb: str) -> str:
    """A verb in the language of the chat."""
    if context.language != "de":
        return verb
    return next(german for german, english in _VERBS.items() if english == verb)


async def _moved(
    message: Message, context: Context, the_board: Board, live_round: LiveRound, verb: str, minutes: int
) -> list[Notice]:
    moment = _moment(message, context)
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
            " ".join([f"/{_runde(context)}", entry.key, _verb(context, verb), *(["5"] if verb == "extend" else [])]),
        )
        for verb in possible
    )
    return (row,) if row else ()


# Results


@command("ergebnis", "results", order=27, reads=True, applies=_has_rounds)
async def show_results(message: Message, context: Context) -> Reply:
    """The result of a closed round; `belege` lists its ballots with their receipts."""
    the_board = await board(context.tx, context.event)
    receipts = bool(context.argument) and context.argument.split()[-1].casefold() in _RECEIPTS
    name = context.argument.rsplit(maxsplit=1)[0] if receipts and " " in context.argument else context.argument
    said, rest = "ergebnis" if context.language == "de" else "results", "belege" if receipts else ""
    name = "" if receipts and name == context.argument else name
    live_round = _named(context, the_board, name, said, rest)
    if live_round is None:
        live_round = pick(context, _with_results(the_board), said, "results-none", rest)
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


def _with_results(the_board: Board) -> list[LiveRound]:
    """The closed rounds; as long as there is none, those being voted on, of which one hears when the result comes."""
    own = [entry for entry in the_board.rounds if not entry.of]
    closed = [entry for entry in own if entry.phase is Phase.CLOSED]
    return closed or [entry for entry in own if entry.phase is Phase.VOTING]


def _hidden(context: Context, live_round: LiveRound, message: Message) -> Refusal:
    """Interim results stay hidden."""
    name = title(context, live_round)
    if live_round.phase is Phase.VOTING and live_round.ends:
        return Refusal("results-later", title=name, when=words.until(context, live_round.ends, message.at))
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
    live_round = live_round or await _tied_round(context, the_board, rest)
    live_round = _deciding(the_board, live_round)
    if live_round.of and live_round.phase is Phase.VOTING:
        raise Refusal("round-in-run-off", title=live_round.title.of(context.language))
    counted = await count(context.tx, the_board, live_round)
    if live_round.phase is not Phase.CLOSED or not counted.tied:
        raise Refusal("tie-none")
    moment = _moment(message, context)
    if rest.casefold() in _RUN_OFF:
        notices = await phases.run_off(moment, the_board, live_round, counted)
        name = live_round.title.of(context.language)
        return Reply(context.say("tie-run-off-open", title=name), notices=tuple(notices))
    numbers = counted.tied if rest.casefold() in _ALL else _tied(the_board, counted, rest)
    if not numbers:
        tie = words.tie_notice(context, the_board, live_round, counted)
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
    said = "waehlen" if context.language == "de" else "choose"
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
