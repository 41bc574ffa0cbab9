"""What a moderator wants to do with which round."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.contract import Context, Message, Refusal
from handlers.rules.rounds import LiveRound
from handlers.voting import words
from handlers.voting.board import Board
from handlers.voting.naming import buttons, pick, title
from storage.records import Phase

JUST_NOW = timedelta(minutes=1)  # how long two moderators may do the same without having heard of each other
_VERBS = {
    "oeffnen": "open", "öffnen": "open", "open": "open",
    "abstimmen": "vote", "vote": "vote",
    "schliessen": "close", "schließen": "close", "close": "close",
    "verlaengern": "extend", "verlängern": "extend", "extend": "extend",
    "wieder": "reopen", "reopen": "reopen",
}  # fmt: skip
_MINUTES = re.compile(r"\+?(?P<number>[-−]?\d{1,6})(?:min\w*|m)?\.?|min(?:uten?|utes?)?\.?", re.IGNORECASE)
_FILLERS = ("bitte", "jetzt", "die", "runde", "um", "please", "now", "the", "round", "by")
_LEADS_TO = {"open": Phase.COLLECTING, "vote": Phase.VOTING, "close": Phase.CLOSED, "reopen": Phase.VOTING}
_PHASES_FOR = {  # alternatives in this order; of several rounds in one of them, the moderator says which
    "open": ((Phase.WAITING,),),
    "vote": ((Phase.COLLECTING,), (Phase.WAITING,)),
    "close": ((Phase.VOTING, Phase.COLLECTING),),
    "extend": ((Phase.VOTING, Phase.COLLECTING),),
    "reopen": ((Phase.CLOSED,),),
}


@dataclass(frozen=True, slots=True)
class Order:
    """What a moderator wants: the words that name a round, the verb, for how many minutes."""

    name: str
    verb: str | None = None
    minutes: int = 0


def read(argument: str) -> Order:
    """What was typed. The name may stand before or behind the verb: a round that is named must never be passed over."""
    parts = name_in(argument)
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


def name_in(argument: str) -> list[str]:
    """The words that may name a round: without those that people put in between."""
    return [word for word in argument.split() if word.casefold().strip(",.!") not in _FILLERS]


def meant(
    message: Message, context: Context, the_board: Board, verb: str, command: tuple[str, str], rest: str
) -> LiveRound:
    """Where no round is named, the one with which this can be done. Several are offered as `command ROUND rest`.

    If somebody else did it a moment ago, most likely that round was meant: no other one is taken without being named,
    unless it was opened after that.
    """
    possible = the_board.current
    found = ([entry for entry in possible if entry.phase in phases_for] for phases_for in _PHASES_FOR[verb])
    candidates = next(filter(None, found), [])
    done = _just_now(the_board, verb, message.at)
    if done is not None and not any(_opened_after(entry, done) for entry in candidates):
        others = buttons(context, candidates, command, rest)
        key = f"round-just-{verb}" if others else f"round-is-{done.phase}"
        raise Refusal(key, choices=others, title=title(context, done))
    if candidates:
        return pick(context, candidates, command, "round-not-now", rest)
    if command != words.ROUND:
        raise Refusal("round-none-open", choices=buttons(context, possible, words.ROUND))
    if len(possible) == 1:
        raise Refusal(f"round-is-{possible[0].phase}", title=title(context, possible[0]))
    raise Refusal("round-not-now", choices=buttons(context, possible, words.ROUND))


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


def verb_for(context: Context, verb: str) -> str:
    """A verb in the language of the chat."""
    if context.language != "de":
        return verb
    return next(german for german, english in _VERBS.items() if english == verb)
