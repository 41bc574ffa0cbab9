"""How results and ties are put into words."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import wording
from handlers.contract import Choice, Reply, Voice
from handlers.rich import Rich, bold, join
from handlers.rules.rounds import LiveRound
from handlers.voting import words
from handlers.voting.board import Board
from handlers.voting.counts import Count, other
from handlers.voting.naming import title
from storage.event import Rule

NOT_CHOSEN_SHOWN = 12  # topics that were not chosen and are named in the result; the others are counted


def result(voice: Voice, board: Board, closed: LiveRound, counted: Count) -> Reply:
    """The result in one message: what was chosen, what was not, how many took part, whom it covers."""
    say, found = voice.say, counted.outcome
    parts = [join([bold(say("result-title", title=title(voice, closed)).plain), _turnout(voice, found.turnout)])]
    if found.turnout and closed.select is None:
        parts.append(join(_places(voice, board, closed, counted, found.order)))
    elif found.turnout:
        parts.append(_chosen(voice, board, closed, counted))
        parts += _before(voice, board, closed)
        rest = [number for number in found.order if number not in counted.chosen and number not in counted.tied]
        parts += _others(voice, board, closed, counted, rest)
        parts.append(_covered(voice, closed, counted))
    return Reply(join(parts, "\n\n"), _receipts(voice, board, closed) if counted.ballots else ())


def _receipts(voice: Voice, board: Board, closed: LiveRound) -> words.Rows:
    """The ways to the ballots, of the round and of each run-off that decided it."""
    last = words.name(voice, "belege", "receipts")

    def shown(entry: LiveRound, label: str) -> tuple[Choice, ...]:
        return (Choice(label, words.command(voice, *words.RESULTS, words.ref(entry), last)),)

    label = voice.say("button-belege").plain
    run_offs = board.run_offs(closed)
    several = len(run_offs) > 1
    return (
        shown(closed, label),
        *(
            shown(entry, voice.say("round-run-off", title=f"{label} {place}" if several else label).plain)
            for place, entry in enumerate(run_offs, 1)
        ),
    )


def interim(voice: Voice, board: Board, running: LiveRound, counted: Count) -> Reply:
    """How it stands while voting runs, for rounds that show it."""
    found = counted.outcome
    head = join([bold(voice.say("result-interim", title=title(voice, running)).plain), _turnout(voice, found.turnout)])
    return Reply(join([head, join(_places(voice, board, running, counted, found.order))], "\n\n"))


def _turnout(voice: Voice, turnout: int) -> Rich:
    return voice.say("result-turnout", count=turnout) if turnout else voice.say("result-nobody")


def _chosen(voice: Voice, board: Board, closed: LiveRound, counted: Count) -> Rich:
    lines = _places(voice, board, closed, counted, counted.chosen)
    head = voice.say("result-chosen", count=len(counted.chosen)) if counted.chosen else voice.say("result-none-chosen")
    if counted.tied:
        lines.append(voice.say("result-tie", list=_named(board, voice, counted.tied), free=counted.free))
    lines += _settled(voice, board, closed, counted)
    for group in counted.outcome.settled_by_order:
        lines.append(voice.say("result-by-order", list=_named(board, voice, group)))
    return join([bold(head.plain), *lines])


def _settled(voice: Voice, board: Board, closed: LiveRound, counted: Count) -> list[Rich]:
    """Who decided for which of the topics that were equal at the cut."""
    run_off = board.decided_by(closed)
    settled = [number for number in counted.outcome.tied if number in counted.chosen]
    by_hand = [number for number in settled if run_off is None or number in run_off.picked]
    by_vote = [number for number in settled if number not in by_hand]
    groups = (("result-settled-run-off", by_vote), ("result-settled-moderators", by_hand))
    return [voice.say(key, list=_named(board, voice, group)) for key, group in groups if group]


def _before(voice: Voice, board: Board, closed: LiveRound) -> list[Rich]:
    before = board.before(closed)
    if not before:
        return []
    lines = [voice.say("result-before-line", title=t.title.of(voice.language), number=t.number) for t in before]
    return [join([bold(voice.say("result-before").plain), *lines])]


def _places(voice: Voice, board: Board, closed: LiveRound, counted: Count, numbers: Sequence[int]) -> list[Rich]:
    return [
        voice.say(
            "result-place",
            place=place,
            title=board.title(number, voice.language),
            number=number,
            votes=words.votes(voice, closed, counted.outcome.votes.get(number, 0)),
        )
        for place, number in enumerate(numbers, 1)
    ]


def _others(voice: Voice, board: Board, closed: LiveRound, counted: Count, rest: Sequence[int]) -> list[Rich]:
    if not rest:
        return []
    lines = [
        voice.say(
            "result-other",
            title=board.title(number, voice.language),
            number=number,
            votes=words.votes(voice, closed, counted.outcome.votes.get(number, 0)),
        )
        for number in rest[:NOT_CHOSEN_SHOWN]
    ]
    if len(rest) > NOT_CHOSEN_SHOWN:
        lines.append(voice.say("result-more", count=len(rest) - NOT_CHOSEN_SHOWN))
    return [join([bold(voice.say("result-not-chosen").plain), *lines])]


def _covered(voice: Voice, closed: LiveRound, counted: Count) -> Rich:
    """For how many at least one chosen topic was on the ballot, under both rules; the proportional one explained."""
    found = counted.outcome
    key = "result-covered-proportional" if closed.rule is Rule.PROPORTIONAL else "result-covered"
    covered = voice.say(key, covered=counted.covered, turnout=found.turnout)
    same = "-same" if found.other_represented == counted.covered else ""
    rule = voice.say(f"rule-{other(closed.rule)}")
    return join([covered, voice.say(f"result-covered-other{same}", rule=rule, other=found.other_represented)], " ")


def _named(board: Board, voice: Voice, numbers: Sequence[int]) -> Rich:
    parts = [voice.say("topic-short", number=n, title=board.title(n, voice.language)) for n in numbers]
    return wording.listed(parts, voice.say)


def tie_notice(voice: Voice, board: Board, closed: LiveRound, counted: Count) -> Reply:
    """What moderators hear of a tie at the cut, with ways out of it."""
    say, found = voice.say, counted.outcome
    lines = [
        say(
            "tie-line",
            number=number,
            title=board.title(number, voice.language),
            votes=words.votes(voice, closed, found.votes[number]),
        )
        for number in found.tied
    ]
    example = " ".join(map(str, found.tied[: max(1, counted.free)]))
    head = say("tie-head", title=bold(title(voice, closed)), free=counted.free, count=len(found.tied))
    text = join([head, join(lines), say("tie-how", example=example)], "\n\n")
    every = words.command(voice, *words.CHOOSE, words.ref(closed), words.name(voice, "alle", "all"))
    again = words.command(voice, *words.CHOOSE, words.ref(closed), words.name(voice, "stichwahl", "runoff"))
    return Reply(
        text,
        (
            *(
                (
                    Choice(
                        say("tie-take", number=n, title=board.title(n, voice.language)).plain[:60],
                        words.command(voice, *words.CHOOSE, words.ref(closed), n),
                    ),
                )
                for n in found.tied
                if found.free == 1
            ),
            (Choice(say("tie-all").plain, every),),
            (Choice(say("tie-run-off").plain, again),),
        ),
    )
