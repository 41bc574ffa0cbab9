"""A free question: the one fallback for whatever is no command."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers import understanding
from handlers.ask import ask
from handlers.contract import Choice, Context, Message, Refusal, Reply, command
from handlers.how_to import Meant
from handlers.passing.offer import forget_offer, offered
from handlers.plain import about_rounds, without_command
from handlers.reminding.bells import by_ref, label, ref
from handlers.spoken import before, spoken
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.normalise import quotable
from handlers.understanding.talk import Turn
from handlers.voting.words import command as said
from storage.asked import UNKNOWN
from storage.event import Item

LONGEST_QUESTION = 1000  # characters; reading more would hold everybody else up
# What the event file says of a round as a whole, or of all topics, may have changed since: moderators move rounds on.
_MOVES = re.compile(r"topic|round\[[^\]]*\]")
# Somebody wants to ask the organisers, and has not said what.
_TO_ORGANISERS = re.compile(
    r"frage|question|(?:(?:ich habe|hätte|i have) )?(?:eine |a )?(?:frage|question) "
    r"(?:an die (?:orga\w*|veranstalt\w*)|(?:to|for) the organi[sz]ers?)[.!:]*",
    re.IGNORECASE,
)
LONGEST = 200  # characters of a button's command; where it has to be typed instead, nobody types more
LONGEST_LABEL = 60  # characters
PROPOSE = ("vorschlag", "propose")
ROUND = "round["  # the key that what is said of rounds begins with
_SORTS = ("when", "where", "who")  # of questions that buttons ask again about one item


async def question(message: Message, context: Context) -> Reply:
    """Answer from what is known of the event; a topic or a vote is no question, but offered as one."""
    if message.private:
        meant = await without_command(message, context)
        if meant and meant.asks and meant.asks.answer and not meant.spoken:  # for a topic; „bis wann?“ is on that
            asked_for = understanding.About(fact=ROUND, asked=message.text[:LONGEST])
            return replace(meant, spoken=spoken(message, asked_for))
        if meant:
            return meant
        if _TO_ORGANISERS.fullmatch(message.text.strip()):
            return await ask(message, replace(context, argument=""))
    turn = understanding.turn(message.text[:LONGEST_QUESTION], _view(message, context), before(message, context))
    await forget_offer(message, context)
    answer = turn.answer
    if message.private and (answer.kind is AnswerKind.UNKNOWN or all(map(_MOVES.fullmatch, answer.sources))):
        meant = await _of_rounds(turn, message, context)
        if meant:
            fact = turn.about.fact if turn.about.fact.startswith(ROUND) else ROUND
            return replace(meant, spoken=spoken(message, replace(turn.about, fact=fact)))
    return await _said(turn, message, context)


def asks_instead(message: Message, context: Context, waiting: str) -> bool:
    """Whether a message asks something, instead of being the words that the bot waits for to put them behind a command.

    Where that is a question or a note, only what says nothing by itself is taken for one.
    """
    if waiting.split(maxsplit=1)[0][1:] in PROPOSE:
        return understanding.asks_bot(message.text, _view(message, context))
    return understanding.is_bare_question(message.text)


def _round_meant(turn: Turn, message: Message, context: Context) -> Meant:
    """The round that was told of, if it is one, and what the question is on if it is on rounds alone."""
    keys = turn.about.rounds
    named, doing = understanding.of_round(turn.question, _view(message, context))
    of_rounds = turn.answer.sources and all(source.startswith(ROUND) for source in turn.answer.sources)
    return Meant(keys[0] if len(keys) == 1 else "", named, doing if of_rounds else "")


async def _of_rounds(turn: Turn, message: Message, context: Context) -> Reply | None:
    """What there is to say of the rounds as they are now, be it why something cannot be done."""
    asked = message if turn.question == message.text else replace(message, text=turn.question)
    try:
        return await about_rounds(asked, context, _round_meant(turn, message, context))
    except Refusal as refusal:
        words = context.say(refusal.key, **refusal.values)
        return Reply(words, refusal.choices, mentions=refusal.mentions)


@command("gemeint", "meant", order=97, listed=False)
async def meant(message: Message, context: Context) -> Reply:
    """What a button says where several items could be meant: the sort of the question, a short word for the item."""
    sort, _, word = context.argument.partition(" ")
    item = by_ref(context.event, word.strip())
    if sort not in _SORTS or item is None:
        raise Refusal("question-meant-gone")
    asked = context.say(f"u-again-{sort}", title=quotable(item.title.of(context.language))).plain
    turn = understanding.meaning(asked, item.id, _view(message, context), before(message, context))
    return await _said(turn, message, context)


def _view(message: Message, context: Context) -> View:
    return View(
        event=context.event,
        now=message.at,
        language=context.language,
        say=context.say,
        attendance=context.person.attendance,
        private=message.private,
    )


async def _said(turn: Turn, message: Message, context: Context) -> Reply:
    answer, about = turn.answer, spoken(message, turn.about)
    reply = Reply(answer.text, _choices(answer, context), answer.place, spoken=about, counted=_counted(answer))
    if message.private and answer.kind is AnswerKind.UNKNOWN and not answer.off_topic:
        if turn.question != message.text[:LONGEST_QUESTION]:  # a follow-up tells others nothing, in full it does
            in_full = quotable(turn.question).rstrip("?")
            message = replace(message, text=f"{in_full[:1].upper()}{in_full[1:]}?")
        return await offered(reply, answer.bare or answer.text, message, context)
    return reply


def _counted(answer: Answer) -> str | None:
    """Under what an answer is counted: the first fact used, or that nothing is known."""
    if answer.kind is AnswerKind.UNKNOWN:
        return None if answer.off_topic else UNKNOWN
    return answer.sources[0] if answer.kind is AnswerKind.ANSWER and answer.sources else None


def _choices(answer: Answer, context: Context) -> tuple[tuple[Choice, ...], ...]:
    rows = answer.choices
    if len(answer.options) == len(rows):
        items = [context.event.item_by_id[option] for option in answer.options]
        rows = tuple(
            tuple(_one(choice, item, items, context) for choice in row) for row, item in zip(rows, items, strict=True)
        )
    kept = (tuple(choice for choice in row if _possible(choice, context)) for row in rows)
    return tuple(row for row in kept if row)


def _one(choice: Choice, item: Item, items: Sequence[Item], context: Context) -> Choice:
    """The same question on this very item, short enough for a button whatever the item is called."""
    title = quotable(item.title.of(context.language))
    sort = next((s for s in _SORTS if choice.command == context.say(f"u-again-{s}", title=title).plain), "")
    if not sort:
        return choice
    name = label(context, item, days=items, longest=LONGEST_LABEL)
    return replace(choice, label=name, command=said(context, "gemeint", "meant", sort, ref(item)))


def _possible(choice: Choice, context: Context) -> bool:
    """Whether pressing the button would lead anywhere."""
    if choice.command[:1] not in ("/", "!"):
        return len(choice.command) <= LONGEST
    name = choice.command[1:].split(maxsplit=1)[0]
    return len(choice.command) <= LONGEST and any(name in entry.names for entry in context.commands)
