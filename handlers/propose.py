"""Proposing a topic; before a near duplicate is filed, the topic that is there is shown."""

from __future__ import annotations

from dataclasses import replace

from handlers.contract import Asks, Choice, Context, Message, Refusal, Reply, command
from handlers.rich import Rich, bold, join
from handlers.rules import proposals
from handlers.rules.rounds import LiveRound
from handlers.rules.similar import nearest
from handlers.voting import words
from handlers.voting.board import Board, board, has_rounds, number
from handlers.voting.naming import buttons, leading, named, title
from handlers.voting.titles import check, wording_of
from handlers.voting.topic_card import own_choices
from storage import people, topics
from storage.event import Local
from storage.records import Phase, Topic


async def proposal(message: Message, context: Context) -> Reply | None:
    """What somebody says who has a topic without using a command („Ich hätte ein Thema: …“): one tap proposes it.

    Raises Refusal at once where a yes could not lead anywhere.
    """
    text = message.text.strip()
    if not context.event.rounds:
        return None
    if proposals.is_announced(text):
        reply = await _propose(message, replace(context, argument=""), sure=False)
        return replace(reply, text=await _may(message, context)) if proposals.asks_leave(text) else reply
    wording = wording_of(proposals.title_in(text))
    if not wording:
        return None
    the_board = await board(context.tx, context.event)
    if not any(entry.takes_topics() for entry in the_board.rounds):
        raise not_now(context, the_board, message)
    check(wording)
    yes = Choice(context.say("propose-confirm-yes").plain, words.command(context, "ja", "yes"))
    command_for = words.command(context, "vorschlag", "propose", wording)
    return Reply(context.say("propose-confirm", title=wording), ((yes,),), asks=Asks(yes=command_for))


async def _may(message: Message, context: Context) -> Rich:
    """That topics are taken, and until when if that is the same for all rounds."""
    the_board = await board(context.tx, context.event)
    known = {entry.ends for entry in the_board.rounds if entry.takes_topics()}
    ends = known.pop() if len(known) == 1 else None
    yes = context.say("propose-may-until", until=words.until(context, ends, message.at)) if ends else None
    return join([yes or context.say("propose-may"), context.say("propose-ask")], " ")


@command("vorschlag", "propose", order=21, in_groups=False, applies=has_rounds)
async def propose(message: Message, context: Context) -> Reply:
    """Propose a topic; before a near duplicate is filed, the topic that is there is shown."""
    return await _propose(message, context, sure=False)


@command("trotzdem", "anyway", order=22, in_groups=False, listed=False)
async def propose_anyway(message: Message, context: Context) -> Reply:
    """Propose a topic although there is one like it."""
    return await _propose(message, context, sure=True)


async def _propose(message: Message, context: Context, *, sure: bool) -> Reply:
    the_board = await board(context.tx, context.event)
    taking = [entry for entry in the_board.rounds if entry.takes_topics()]
    if not taking:
        raise not_now(context, the_board, message)
    into, text = _addressed(the_board, taking, context.argument)
    wording = wording_of(proposals.without_opening(text))  # asked for one, people begin with „Thema: …“ all the same
    if not wording:
        ask = words.command(context, "vorschlag", "propose", *([f"{into.key}:"] if into else []))
        return Reply(context.say("propose-ask"), asks=Asks(answer=ask))
    check(wording)
    if into is not None and into not in taking:
        return _which_round(context, taking, wording, instead_of=into)
    if into is None and len(taking) > 1:
        return _which_round(context, taking, wording)
    into = into or taking[0]
    if the_board.proposed_by(context.person.id) >= context.limits.topics_per_person:
        raise Refusal("propose-enough", count=context.limits.topics_per_person)
    alike = [] if sure else _alike(the_board, into, wording)
    if alike:
        return _already(context, into, alike, wording)
    return await _file(message, context, into, wording)


def not_now(context: Context, the_board: Board, message: Message) -> Refusal:
    """Why no topic can be proposed now."""
    coming = [entry for entry in the_board.rounds if entry.phase is Phase.WAITING and entry.opens]
    first = min(coming, key=lambda entry: entry.opens or message.at, default=None)
    if first is not None and first.opens is not None:
        when = words.until(context, first.opens, message.at)
        return Refusal("propose-later", title=first.title.of(context.language), when=when)
    if any(entry.phase is Phase.WAITING for entry in the_board.rounds):
        return Refusal("propose-not-yet")
    voted = next((entry for entry in the_board.rounds if entry.phase is Phase.VOTING), None)
    if voted is not None:
        return Refusal("propose-voting", title=voted.title.of(context.language))
    return Refusal("propose-closed" if the_board.rounds else "rounds-none")


def _addressed(the_board: Board, taking: list[LiveRound], argument: str) -> tuple[LiveRound | None, str]:
    """The round that somebody puts before the topic, and the topic: „nachmittag: Schulgarten“.

    Without the colon a round's name is taken for one only where it is needed, that is with several rounds or with
    nothing behind it: „Nachmittag im Hort“ is a topic.
    """
    name, colon, behind = argument.partition(":")
    into, rest = leading([entry for entry in the_board.rounds if not entry.of], name)
    if colon and into and not rest:
        return into, behind.strip()
    into, rest = leading(taking, argument)
    return (into, rest) if len(taking) > 1 or not rest else (None, argument)


def _which_round(context: Context, taking: list[LiveRound], wording: str, instead_of: LiveRound | None = None) -> Reply:
    """Several rounds take topics, or not the one that was named: the answer names one, and the wording waits for it."""
    which = context.say("propose-which", title=wording)
    if instead_of is not None:
        which = context.say("propose-not-there", title=wording, round=title(context, instead_of))
    return Reply(
        which,
        buttons(context, taking, words.IN),
        asks=Asks(answer="/in", yes=words.command(context, "vorschlag", "propose", wording)),
    )


@command("in", "in", order=22, in_groups=False, listed=False)
async def propose_there(message: Message, context: Context) -> Reply:
    """Put the topic that waits for its round into the one that is named."""
    asked = context.person.asked
    the_board = await board(context.tx, context.event)
    into = named(the_board.rounds, context.argument)
    verb, _, waiting = asked.yes.partition(" ") if asked and asked.until > message.at else ("", "", "")
    if verb.strip("/") not in ("vorschlag", "propose"):
        raise Refusal("confirm-nothing")
    if into is None:
        taking = [entry for entry in the_board.rounds if entry.takes_topics()]
        raise Refusal("round-no-such", choices=buttons(context, taking, words.IN), word=context.argument[:40])
    await people.set_asked(context.tx, context.person.account, None)
    return await _propose(message, replace(context, argument=f"{into.key}: {waiting}"), sure=False)


def _alike(the_board: Board, into: LiveRound, wording: str) -> list[Topic]:
    """The topics of the round that are nearly the same, in the language in which each is worded."""
    there = [(topic.number, text) for topic in the_board.of(into) for text in topic.title.all]
    found = dict.fromkeys(the_number for the_number, _ in nearest(wording, there))
    return [topic for key in found if (topic := the_board.topic(key)) is not None][:2]


def _already(context: Context, into: LiveRound, alike: list[Topic], wording: str) -> Reply:
    say = context.say
    lines = [words.topic_line(context, topic) for topic in alike]
    supporting = tuple(
        (
            Choice(
                say("button-support", number=topic.number).plain,
                words.command(context, "unterstuetzen", "support", topic.number),
            ),
        )
        for topic in alike
    )
    anyway = words.command(context, "trotzdem", "anyway", f"{into.key}:", wording)
    return Reply(
        join([say("propose-alike", count=len(alike)), join(lines), say("propose-alike-how")], "\n\n"),
        (*supporting, (Choice(say("button-anyway").plain, words.command(context, "ja", "yes")),)),
        asks=Asks(yes=anyway),
    )


async def _file(message: Message, context: Context, into: LiveRound, wording: str) -> Reply:
    new = await topics.add(
        context.tx, context.event.slug, into.key, Local({"": wording}), message.at, proposer=context.person.id
    )
    the_board = await board(context.tx, context.event)
    topic = number(the_board, str(new))
    filed = context.say("propose-filed", number=new, title=bold(wording), round=title(context, into))
    return Reply(join([filed, context.say("propose-filed-more")], "\n\n"), own_choices(context, topic))
