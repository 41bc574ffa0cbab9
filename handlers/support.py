"""Showing interest in what others proposed."""

from __future__ import annotations

from handlers.contract import Choice, Context, Message, Refusal, Reply, command
from handlers.rich import join
from handlers.voting import words
from handlers.voting.board import Board, board, number
from storage import people, topics
from storage.records import Phase, Topic, TopicState


@command("unterstuetzen", "support", order=24, listed=False, in_groups=False)
async def support(_message: Message, context: Context) -> Reply:
    """Show interest in a topic, or with `weg` behind its number take it back; it is marked on the own ballot.

    It is no vote. Saying it twice changes nothing: on a phone one taps twice easily.
    """
    the_board = await board(context.tx, context.event)
    word, _, rest = context.argument.partition(" ")
    stayed = _supportable(the_board, word)
    await people.set_asked(context.tx, context.person.account, None)
    mine = await topics.supported(context.tx, context.event.slug, context.person.id)
    values: dict[str, str | int] = {"number": stayed.number, "title": stayed.title.of(context.language)}
    if rest.strip().casefold() in words.AWAY:
        await topics.unsupport(context.tx, stayed.id, context.person.id)
        return Reply(context.say("support-off", **values))
    await topics.support(context.tx, stayed.id, context.person.id)
    noted = context.say("support-already" if stayed.number in mine else "support-on", **values)
    return Reply(join([noted, context.say("support-no-vote")]), _after_support(context, the_board, stayed))


def _supportable(the_board: Board, word: str) -> Topic:
    """The topic in which interest can be shown. Raises Refusal."""
    if not word:
        raise Refusal("topic-which")
    stayed = the_board.stayed(number(the_board, word).number)
    if stayed is None or stayed.state is not TopicState.OPEN:
        raise Refusal("topic-no-such", word=word[:20])
    live_round = the_board.round_of(stayed)
    if live_round is not None and live_round.phase is Phase.CLOSED:
        raise Refusal("topic-round-closed")
    return stayed


def _after_support(context: Context, the_board: Board, topic: Topic) -> words.Rows:
    live_round = the_board.round_of(topic)
    away = words.command(context, "unterstuetzen", "support", topic.number, words.name(context, "weg", "withdraw"))
    row = [Choice(context.say("button-unsupport").plain, away)]
    if live_round is not None and live_round.phase is Phase.VOTING:
        vote = words.command(context, *words.VOTE, words.ref(live_round))
        row.insert(0, Choice(context.say("button-abstimmen").plain, vote))
    return (tuple(row),)
