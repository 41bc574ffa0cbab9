"""One person's ballot in one round: reading it, and what a tap or a list of numbers makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from handlers.contract import Choice, Context, Message, Refusal
from handlers.rich import Rich, join
from handlers.rules import ballots as rules
from handlers.rules.rounds import LiveRound, merged
from handlers.voting import words
from handlers.voting.board import Board, open_for_votes
from handlers.voting.naming import title
from storage import ballots, topics
from storage.event import Method
from storage.records import Ballot, Topic, TopicState

_OUT = (TopicState.WITHDRAWN, TopicState.HIDDEN)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's ballot in one round as it is to be shown.

    `kept` is what is stored, `chosen` what stands on it as it counts now. `interest` are the topics that the person
    said they support.
    """

    board: Board
    round: LiveRound
    kept: Ballot | None
    chosen: rules.Ballot
    interest: frozenset[int]
    now: datetime
    page: int = 0

    @property
    def receipt(self) -> str:
        """The receipt, empty as long as there is no ballot."""
        return self.kept.receipt if self.kept else ""

    @property
    def topics(self) -> list[Topic]:
        """All topics that one can vote for."""
        return self.board.of(self.round)

    @property
    def left(self) -> int:
        """How many votes or dots are left."""
        spent = sum(weight for _, weight in self.chosen) if self.round.method is Method.DOTS else len(self.chosen)
        return max(0, self.round.votes - spent)  # there may have been more when the ballot was cast


async def sheet_of(message: Message, context: Context, the_board: Board, live_round: LiveRound, page: int = 0) -> Sheet:
    kept, counted = await ballots.standing(context.tx, live_round.id, context.person.id)
    if counted:
        raise Refusal("votes-counted-before", title=title(context, live_round))
    supported = any(topic.supports for topic in the_board.topics)  # else nobody asks in vain, with each press
    interest = await topics.supported(context.tx, context.event.slug, context.person.id) if supported else ()
    chosen = on_ballot(the_board, live_round, kept)
    return Sheet(the_board, live_round, kept, chosen, frozenset(interest), message.at, page)


def on_ballot(the_board: Board, live_round: LiveRound, kept: Ballot | None) -> rules.Ballot:
    """What stands on a ballot as it counts now: what was merged is one topic, and the vote that this freed is free."""
    return rules.as_counted(rules.read(kept.choices) if kept else (), live_round.method, merged(the_board.topics), ())


def parsed(context: Context, the_board: Board, live_round: LiveRound, numbers: str) -> rules.Ballot:
    """The ballot that somebody typed. Raises Refusal for anything wrong in it."""
    try:
        ballot = rules.parse(numbers, live_round.method, live_round.votes)
    except rules.BallotError as error:
        how = _how(context, the_board, live_round)
        raise Refusal(_wrong(error), (), (live_round.id,), how=how, **error.values) from None
    for the_number, _ in ballot:
        votable_topic(context, the_board, live_round, the_number)
    return ballot


def _how(context: Context, the_board: Board, live_round: LiveRound) -> Rich:
    """What can be typed, with an example of topics that there are; for dots the sentence has one."""
    how = words.how_to_vote(context, live_round)
    examples = [str(topic.number) for topic in the_board.of(live_round)[: min(2, live_round.votes)]]
    if live_round.method is Method.DOTS or not examples:
        return how
    where = [live_round.key] if len(open_for_votes(the_board)) > 1 else []
    return join([how, context.say("ballot-example", example=" ".join([*where, *examples]))], " ")


def _wrong(error: rules.BallotError) -> str:
    """The key of the text that says what is wrong."""
    return "ballot-empty-text" if error.code is rules.Wrong.EMPTY else f"ballot-{error.code}"


def votable_topic(context: Context, the_board: Board, live_round: LiveRound, the_number: int) -> Topic:
    """The topic with this number, if one can vote for it in this round. Raises Refusal."""
    topic = the_board.topic(the_number)
    if topic is None or not live_round.has(topic) or topic.chosen or topic.state in _OUT:
        themen = words.command(context, *words.TOPICS, words.ref(live_round))
        show = Choice(context.say("button-themen").plain, themen)
        raise Refusal("ballot-no-topic", ((show,),), (live_round.id,), number=the_number)
    if topic.state is TopicState.MERGED:
        stayed = the_board.stayed(the_number)
        into = stayed.number if stayed else 0
        raise Refusal("ballot-merged", (), (live_round.id,), number=the_number, into=into)
    return topic


def toggled(sheet: Sheet, the_number: int) -> rules.Ballot | None:
    """The ballot after a tap on a topic; None: no vote is left.

    Approval and ranking: chosen or not, a ranked one at the end. Dots: one more, and none once no dot is left. A vote
    on a topic that is hidden meanwhile is kept for its return, as long as it is not needed.
    """
    shown = {topic.number for topic in sheet.topics}
    if sheet.left <= 0 and any(number not in shown for number, _ in sheet.chosen):
        sheet = replace(sheet, chosen=tuple(entry for entry in sheet.chosen if entry[0] in shown))
    chosen = dict(sheet.chosen)
    if sheet.round.method is Method.DOTS and sheet.left > 0:
        return tuple((chosen | {the_number: chosen.get(the_number, 0) + 1}).items())
    if the_number in chosen:
        return tuple((key, weight) for key, weight in sheet.chosen if key != the_number)
    return (*sheet.chosen, (the_number, 1)) if sheet.left > 0 else None


async def kept_as(context: Context, sheet: Sheet, ballot: rules.Ballot) -> Sheet:
    """The sheet once this ballot is kept."""
    if not ballot:
        await ballots.withdraw(context.tx, sheet.round.id, context.person.id)
        return replace(sheet, kept=None, chosen=())
    choices = rules.write(ballot, sheet.round.method)
    kept = await ballots.cast(context.tx, sheet.round.id, context.person.id, choices, sheet.kept)
    return replace(sheet, kept=kept, chosen=on_ballot(sheet.board, sheet.round, kept))
