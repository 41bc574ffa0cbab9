"""The ballot: seeing it, filling it in by numbers or by taps, taking it back."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.contract import Asks, Choice, Context, Edit, Message, Refusal, Reply, command
from handlers.rich import Rich, join
from handlers.rules import ballots as rules
from handlers.voting import ballot_words, booth, words
from handlers.voting.board import board, has_rounds, open_for_votes
from handlers.voting.naming import LONGEST_WORD, before_numbers, leading, title
from handlers.voting.sheet import Sheet, kept_as, parsed, sheet_of, toggled, votable_topic
from storage import ballots, outbox
from storage.event import Method

LONGEST_NUMBERS = 100  # characters of a ballot without a command
_NUMBERS = re.compile(r"#?[1-9]\d{0,3}(?:(?:[\s,;&>:]|und|and)+#?[1-9]\d{0,3})*[.!]?")


@command("abstimmen", "vote", order=25, in_groups=False, applies=has_rounds)
async def vote(message: Message, context: Context) -> Reply:
    """Show the ballot, or with numbers replace it as a whole."""
    the_board = await board(context.tx, context.event)
    live_round, numbers = leading(the_board.rounds, context.argument)
    if live_round is None:
        live_round, numbers = before_numbers(the_board.current, numbers)
    live_round = live_round or booth.meant(the_board, numbers)
    live_round = await booth.votable(context, the_board, live_round, message, numbers)
    if not numbers:
        return shown(await sheet_of(message, context, the_board, live_round), message, context)
    ballot = parsed(context, the_board, live_round, numbers)
    return await _cast(message, context, await sheet_of(message, context, the_board, live_round), ballot)


async def bare_numbers(message: Message, context: Context) -> Reply | None:
    """What somebody says who answers the ballot with several numbers and no command: one yes votes like that.

    None if these are no numbers, if it is not clear in which round, for a lone number that is no topic there, and for
    a time of day.
    """
    text = message.text.strip()
    if not context.event.rounds or len(text) > LONGEST_NUMBERS or not _NUMBERS.fullmatch(text):
        return None
    the_board = await board(context.tx, context.event)
    going = open_for_votes(the_board)
    if len(going) != 1 or (":" in text and going[0].method is not Method.DOTS):
        return None
    live_round = going[0]
    if text.isdecimal() and int(text) not in [topic.number for topic in the_board.of(live_round)]:
        return None
    ballot = parsed(context, the_board, live_round, text)
    sheet = Sheet(the_board, live_round, None, ballot, frozenset(), message.at)
    lines = [ballot_words.chosen_line(context, sheet, place, *entry) for place, entry in enumerate(ballot, 1)]
    asked = context.say("ballot-meant", title=title(context, live_round), list=join(lines))
    yes = Choice(context.say("ballot-meant-yes").plain, words.command(context, "ja", "yes"))
    vote_so = words.command(context, *words.VOTE, words.ref(live_round), rules.write(ballot, live_round.method))
    return Reply(asked, ((yes,),), asks=Asks(yes=vote_so), mentions=(live_round.id,))


@command("stimme", "tick", order=26, listed=False, in_groups=False)
async def tap(message: Message, context: Context) -> Reply:
    """A tap on the ballot: `ROUND PAGE` turns the page, `ROUND PAGE NUMBER` changes one topic, `ROUND 0 -` clears."""
    the_board = await board(context.tx, context.event)
    found, rest = leading(the_board.rounds, context.argument)
    if found is None:  # a button of long ago must not change the ballot of another round
        raise Refusal("round-no-such", word=rest[:LONGEST_WORD])
    page, what = (*rest.split(), "", "")[:2]
    live_round = await booth.votable(context, the_board, found, message, what)
    sheet = await sheet_of(message, context, the_board, live_round, page=int(page) if page.isdecimal() else 0)
    if not what:
        return shown(sheet, message, context, in_place=True)
    if what == "-":
        return await _cast(message, context, sheet, ())
    topic = votable_topic(context, the_board, live_round, int(what) if what.isdecimal() else 0)
    changed = toggled(sheet, topic.number)
    if changed is None:
        note = context.say(f"ballot-full-{live_round.method}", votes=live_round.votes)
        return shown(sheet, message, context, in_place=True, note=note)
    return await _cast(message, context, sheet, changed)


async def _cast(message: Message, context: Context, sheet: Sheet, ballot: rules.Ballot) -> Reply:
    """Keep the ballot, in place of the one before; the same ballot shown elsewhere changes with it."""
    sheet = await kept_as(context, sheet, ballot)
    reply = shown(sheet, message, context, in_place=True)
    return replace(reply, edits=await _elsewhere(message, context, sheet))


async def _elsewhere(message: Message, context: Context, sheet: Sheet) -> tuple[Edit, ...]:
    """The same ballot where it was shown to this person before: in other chats, and earlier in this one."""
    about = ballots.about(sheet.round.id)
    return tuple(
        Edit(to, newest, lambda voice: ballot_words.in_words(voice, sheet), about)
        for to, newest in await outbox.shown(context.tx, context.person.id, about)
        if to.account != context.person.account or newest != message.pressed
    )


def shown(
    sheet: Sheet,
    message: Message,
    context: Context,
    *,
    in_place: bool = False,
    note: Rich | None = None,
    lead: Rich | None = None,
) -> Reply:
    """The ballot as an answer; with a poll of the platform's own where there are no buttons."""
    told = ballot_words.in_words(context, sheet, note=note, lead=lead)
    poll = ballot_words.as_poll(context, sheet) if message.private and not message.buttons and not in_place else None
    return Reply(told.text, told.choices, in_place=in_place, ballot=sheet.round.id, poll=poll)
