"""How rounds, topics and results are put into words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers import wording
from handlers.contract import Choice, Reply, Voice
from handlers.rich import Rich, bold, join, rich
from handlers.rules.rounds import LiveRound
from handlers.voting.board import Board, Count, other, title
from storage.event import Rule
from storage.records import Phase, Topic

NOT_CHOSEN_SHOWN = 12  # topics that were not chosen and are named in the result; the others are counted

Rows = tuple[tuple[Choice, ...], ...]


def command(voice: Voice, german: str, english: str, *words: object) -> str:
    """A command in the language of the chat."""
    return "/" + " ".join([german if voice.language == "de" else english, *map(str, words)])


def until(voice: Voice, moment: datetime, now: datetime) -> Rich:
    """A deadline: the time, with the day unless it is today."""
    event = voice.event
    time = wording.clock(moment, event, voice.language)
    on = event.local(moment).date()
    if on == event.local(now).date():
        return rich(time)
    return voice.say("round-until-day", day=wording.day(on, voice.language), time=time)


def topic_line(voice: Voice, topic: Topic) -> Rich:
    """A topic in a list: number, title, kind, whom it is for, how many are interested."""
    line = voice.say("topic-line", number=topic.number, title=topic.title.of(voice.language))
    return line + topic_extras(voice, topic)


def topic_extras(voice: Voice, topic: Topic) -> Rich:
    """What stands behind a topic's title, if anything."""
    extras = [voice.say("topic-chosen-before")] if topic.chosen else []
    if topic.kind:
        extras.append(voice.say(f"topic-kind-{topic.kind}"))
    if topic.group:
        extras.append(rich(topic.group[1]))
    if topic.supports:
        extras.append(voice.say("topic-interested", count=topic.supports))
    return voice.say("topic-extras", extras=join(extras, ", ")) if extras else Rich()


def how_to_vote(voice: Voice, live_round: LiveRound) -> Rich:
    """What a ballot may look like, in one sentence."""
    return voice.say(f"round-how-{live_round.method}", votes=live_round.votes)


def phase_notice(voice: Voice, board: Board, moved: LiveRound, now: datetime, *, again: bool) -> Reply:
    """What everybody hears when a round opens for topics or for votes."""
    say = voice.say
    name = bold(title(voice, moved))
    deadline = [say("round-ends", until=until(voice, moved.ends, now))] if moved.ends else []
    if moved.phase is Phase.COLLECTING:
        head = say("round-collecting-again" if again else "round-collecting", title=name)
        known = board.of(moved)
        more = [say("round-topics-known", count=len(known))] if known else []
        choices: Rows = (
            (Choice(say("button-vorschlag").plain, command(voice, "vorschlag", "propose")),),
            *([(Choice(say("button-themen").plain, command(voice, "themen", "topics", moved.key)),)] if known else []),
        )
        return Reply(join([head, join([say("round-how-propose"), *deadline], " "), *more]), choices)
    if not board.of(moved):
        return _nothing_to_vote_on(voice, moved, join([name, *deadline]))
    head = say("round-voting-again" if again else "round-voting", title=name, count=len(board.of(moved)))
    ballot = Choice(say("button-abstimmen").plain, command(voice, "abstimmen", "vote", moved.key))
    return Reply(join([head, join([how_to_vote(voice, moved), *deadline], " ")]), ((ballot,),))


def _nothing_to_vote_on(voice: Voice, moved: LiveRound, head: Rich) -> Reply:
    """The vote begins and there is no topic: perhaps one can still be proposed."""
    say = voice.say
    nothing = say("round-voting-nothing")
    if not moved.takes_topics():
        return Reply(join([head, nothing]))
    propose = Choice(say("button-vorschlag").plain, command(voice, "vorschlag", "propose"))
    return Reply(join([head, nothing, say("round-how-propose")]), ((propose,),))


def prolonged_notice(voice: Voice, longer: LiveRound, now: datetime) -> Reply:
    """What everybody hears when the present phase ends later."""
    ends = until(voice, longer.ends, now) if longer.ends else rich("")
    key = "round-longer-voting" if longer.phase is Phase.VOTING else "round-longer-collecting"
    return Reply(voice.say(key, title=bold(title(voice, longer)), until=ends))


def poll_over(voice: Voice, closed: LiveRound) -> Reply:
    """What ends a poll: clients call what it shows a final result, though it is one person's ballot."""
    return Reply(voice.say("round-poll-over", title=title(voice, closed)))


def votes(voice: Voice, live_round: LiveRound, number: int) -> Rich:
    """So many votes, dots or points."""
    return voice.say(f"round-votes-{live_round.method}", count=number)


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
    choices: Rows = ()
    if counted.ballots:
        words = command(voice, "ergebnis", "results", closed.key, "belege" if voice.language == "de" else "receipts")
        choices = ((Choice(say("button-belege").plain, words),),)
    return Reply(join(parts, "\n\n"), choices)


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
            votes=votes(voice, closed, counted.outcome.votes.get(number, 0)),
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
            votes=votes(voice, closed, counted.outcome.votes.get(number, 0)),
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
    return voice.say(
        key,
        covered=counted.covered,
        turnout=found.turnout,
        other=found.other_represented,
        rule=voice.say(f"rule-{other(closed.rule)}"),
    )


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
            votes=votes(voice, closed, found.votes[number]),
        )
        for number in found.tied
    ]
    head = say("tie-head", title=bold(title(voice, closed)), free=counted.free, count=len(found.tied))
    text = join([head, join(lines), say("tie-how", example=found.tied[0])], "\n\n")
    every = command(voice, "waehlen", "choose", closed.key, *found.tied)
    again = command(voice, "waehlen", "choose", closed.key, "stichwahl" if voice.language == "de" else "runoff")
    return Reply(
        text,
        (
            *(
                (
                    Choice(
                        say("tie-take", number=n, title=board.title(n, voice.language)).plain[:60],
                        command(voice, "waehlen", "choose", closed.key, n),
                    ),
                )
                for n in found.tied
                if found.free == 1
            ),
            (Choice(say("tie-all").plain, every),),
            (Choice(say("tie-run-off").plain, again),),
        ),
    )
