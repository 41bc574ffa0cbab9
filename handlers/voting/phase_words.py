"""How a change of phase is put into words."""

from __future__ import annotations

from datetime import datetime

from handlers.contract import Choice, Reply, Voice
from handlers.rich import Rich, bold, join, rich
from handlers.rules.rounds import LiveRound
from handlers.voting import words
from handlers.voting.board import Board
from handlers.voting.naming import title
from storage.records import Phase


def phase_notice(voice: Voice, board: Board, moved: LiveRound, now: datetime, *, again: bool) -> Reply:
    """What everybody hears when a round opens for topics or for votes."""
    say = voice.say
    name = bold(title(voice, moved))
    deadline = [say("round-ends", until=words.until(voice, moved.ends, now))] if moved.ends else []
    if moved.phase is Phase.COLLECTING:
        head = say("round-collecting-again" if again else "round-collecting", title=name)
        known = board.of(moved)
        more = [say("round-topics-known", count=len(known))] if known else []
        propose = Choice(say("button-vorschlag").plain, words.command(voice, "vorschlag", "propose"))
        show = Choice(say("button-themen").plain, words.command(voice, *words.TOPICS, words.ref(moved)))
        text = join([head, join([say("round-how-propose"), *deadline], " "), *more])
        return Reply(text, ((propose,), (show,)) if known else ((propose,),))
    if not board.of(moved):
        return _nothing_to_vote_on(voice, moved, join([name, *deadline]))
    head = say("round-voting-again" if again else "round-voting", title=name, count=len(board.of(moved)))
    ballot = Choice(say("button-abstimmen").plain, words.command(voice, *words.VOTE, words.ref(moved)))
    more = [say("round-run-off-why")] if moved.of else []
    more += [say("round-voting-again-how")] if again else []
    return Reply(join([head, *more, join([words.how_to_vote(voice, moved), *deadline], " ")]), ((ballot,),))


def _nothing_to_vote_on(voice: Voice, moved: LiveRound, head: Rich) -> Reply:
    """The vote begins and there is no topic: perhaps one can still be proposed."""
    say = voice.say
    nothing = say("round-voting-nothing")
    if not moved.takes_topics():
        return Reply(join([head, nothing]))
    propose = Choice(say("button-vorschlag").plain, words.command(voice, "vorschlag", "propose"))
    return Reply(join([head, nothing, say("round-how-propose")]), ((propose,),))


def prolonged_notice(voice: Voice, longer: LiveRound, now: datetime) -> Reply:
    """What everybody hears when the present phase ends later."""
    ends = words.until(voice, longer.ends, now) if longer.ends else rich("")
    key = "round-longer-voting" if longer.phase is Phase.VOTING else "round-longer-collecting"
    return Reply(voice.say(key, title=bold(title(voice, longer)), until=ends))


def poll_over(voice: Voice, closed: LiveRound) -> Reply:
    """What ends a poll: clients call what it shows a final result, though it is one person's ballot."""
    return Reply(voice.say("round-poll-over", title=title(voice, closed)))
