"""Topics: seeing them, proposing one, taking part in what others proposed."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.contract import Asks, Choice, Context, Message, Refusal, Reply, Role, command
from handlers.rich import Rich, bold, join
from handlers.rules.manners import is_rude
from handlers.rules.rounds import LiveRound
from handlers.rules.similar import nearest
from handlers.voting import words
from handlers.voting.board import Board, board, buttons, leading, named, number, pick, title
from storage import people, topics
from storage.event import Local
from storage.records import Phase, Topic, TopicKind, TopicState

LONGEST = 150  # characters of a topic: what a phone shows in two or three lines
AT_ONCE = 200  # topics in one list; one votes by their numbers, so all should be there
_LETTER = re.compile(r"[^\W\d_]")
_SPACE = re.compile(r"\s+")
_QUOTES = '„“”"«»'
_KINDS = {
    "frage": TopicKind.QUESTION, "question": TopicKind.QUESTION,
    "rat": TopicKind.ADVICE, "advice": TopicKind.ADVICE,
    "erfahrung": TopicKind.EXPERIENCE, "experience": TopicKind.EXPERIENCE,
}  # fmt: skip
_AWAY = ("zurueckziehen", "zurückziehen", "withdraw", "weg")

Rows = tuple[tuple[Choice, ...], ...]


def _has_rounds(context: Context) -> bool:
    return bool(context.event.rounds)


@command("themen", "topics", order=20, reads=True, applies=_has_rounds)
async def show_topics(_message: Message, context: Context) -> Reply:
    """The topics of the open round, or of the one that is named."""
    the_board = await board(context.tx, context.event)
    if not the_board.rounds:
        raise Refusal("rounds-none")
    shown = _named_round(the_board, context.argument)
    if shown is None and context.argument:
        choices = buttons(context, the_board.rounds, _themen(context))
        raise Refusal("round-no-such", choices=choices, word=context.argument[:40])
    shown = shown or _current(context, the_board)
    return _list(context, the_board, shown)


def _themen(context: Context) -> str:
    return "themen" if context.language == "de" else "topics"


def _named_round(the_board: Board, argument: str) -> LiveRound | None:
    return named(the_board.rounds, argument) if argument else None


def _current(context: Context, the_board: Board) -> LiveRound:
    """The open round; with several a question back; with none the only one, or one that has topics."""
    going = [entry for entry in the_board.rounds if entry.phase in (Phase.COLLECTING, Phase.VOTING)]
    filled = [entry for entry in the_board.rounds if the_board.of(entry)]
    return pick(context, going or filled or the_board.rounds[:1], _themen(context), "rounds-none")


def _list(context: Context, the_board: Board, shown: LiveRound) -> Reply:
    found = sorted([*the_board.before(shown), *the_board.of(shown)], key=lambda topic: topic.number)
    head = bold(context.say("topics-title", title=title(context, shown)).plain)
    if not found:
        return Reply(join([head, context.say("topics-none")]), _actions(context, the_board, shown))
    lines = [words.topic_line(context, topic) for topic in found[:AT_ONCE]]
    more = [context.say("topics-more", count=len(found) - AT_ONCE)] if len(found) > AT_ONCE else []
    return Reply(join([head, *lines, *more]), _actions(context, the_board, shown))


def _actions(context: Context, the_board: Board, shown: LiveRound) -> Rows:
    say = context.say
    row = []
    if shown.phase is Phase.VOTING:
        row.append(Choice(say("button-abstimmen").plain, words.command(context, "abstimmen", "vote", shown.key)))
    if shown.takes_topics():
        row.append(Choice(say("button-vorschlag").plain, words.command(context, "vorschlag", "propose")))
    if shown.phase is Phase.CLOSED:
        row.append(Choice(say("button-ergebnis").plain, words.command(context, "ergebnis", "results", shown.key)))
    others = [entry for entry in the_board.rounds if entry.id != shown.id and not entry.of]
    return (*((tuple(row),) if row else ()), *(buttons(context, others[:4], _themen(context)) if others else ()))


# Proposing


_GREETING = r"(?:(?:also|hallo|hi|moin|guten (?:tag|morgen)|hello)[ ,!]+)?"
_A_TOPIC = r"(?:ein|nen|'n)(?:en?)?(?: weiteres| neues)? (?:thema|themenvorschlag|vorschlag)"
_I_HAVE = (
    rf"(?:ich (?:h(?:a|ä|ae)tte?|habe?)(?: da| noch| auch)* {_A_TOPIC}"
    r"|i (?:have|would have) a topic|i've got a topic)"
)
_I_WOULD = r"ich (?:schlage?|m(?:o|ö|oe)chte|w(?:u|ü|ue)rde gerne?)"
_TO_PROPOSE = r"(?:vor|vorschlagen|einbringen)"
_FOR = r"(?: f(?:u|ü|ue)r \w+(?: \w+)?| for \w+(?: \w+)?)?"
_MY_TOPIC = (
    rf"(?:{_I_HAVE}"
    r"|(?:mein|neues) (?:thema|themenvorschlag|vorschlag)(?: w(?:a|ä|ae)re| ist)?|thema|themenvorschlag|vorschlag"
    r"|ich schlage? (?:als thema |noch )?vor|my topic(?: is| would be)?|topic"
    r"|i(?:'d| would)? (?:like to )?(?:propose|suggest)(?: a topic| the topic)?)"
)
_PROPOSING = tuple(
    re.compile(_GREETING + pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"{_MY_TOPIC}{_FOR}(?:\s*[:–—]|\s+-\s|, n(?:ä|ae)mlich)\s*(?P<title>.+)",
        r"(?:mein thema|my topic) (?:w(?:a|ä|ae)re|ist|is|would be) (?P<title>[^?]{3,})",
        rf"{_I_WOULD} (?:als thema |das thema |noch )?(?P<title>.{{3,}}?) (?:als thema )?{_TO_PROPOSE}[.!]?",
    )
)
# The same without saying what the topic is.
_HAS_ONE = re.compile(
    rf"{_GREETING}(?:{_I_HAVE}|(?:{_I_WOULD}|kann ich|darf ich)(?: noch)?"
    rf" (?:etwas|was|{_A_TOPIC}) {_TO_PROPOSE}|i(?:'d| would) like to (?:propose|suggest) a topic"
    r"|can i (?:propose|suggest) (?:a topic|something))[.!?]*",
    re.IGNORECASE,
)


async def proposal(message: Message, context: Context) -> Reply | None:
    """What somebody says who has a topic without using a command („Ich hätte ein Thema: …“): one tap proposes it.

    Raises Refusal at once where a yes could not lead anywhere.
    """
    text = message.text.strip()
    if not context.event.rounds:
        return None
    if _HAS_ONE.fullmatch(text):
        return await _propose(message, replace(context, argument=""), sure=False)
    match = next((found for pattern in _PROPOSING if (found := pattern.fullmatch(text))), None)
    wording = _wording(match["title"]) if match else ""
    if not wording:
        return None
    the_board = await board(context.tx, context.event)
    if not any(entry.takes_topics() for entry in the_board.rounds):
        raise _not_now(context, the_board, message)
    _check(wording)
    yes = Choice(context.say("propose-confirm-yes").plain, "/ja" if context.language == "de" else "/yes")
    command_for = words.command(context, "vorschlag", "propose", wording)
    return Reply(context.say("propose-confirm", title=wording), ((yes,),), asks=Asks(yes=command_for))


@command("vorschlag", "propose", order=21, in_groups=False, applies=_has_rounds)
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
        raise _not_now(context, the_board, message)
    into, text = leading(taking, context.argument)
    said = _PROPOSING[0].fullmatch(text.strip())  # asked for a topic, people begin with „Thema: …“ all the same
    wording = _wording(said["title"] if said else text)
    if not wording:
        ask = words.command(context, "vorschlag", "propose", *([into.key] if into else []))
        return Reply(context.say("propose-ask"), asks=Asks(answer=ask))
    _check(wording)
    if into is None and len(taking) > 1:
        return _which_round(context, taking, wording)
    into = into or taking[0]
    if await topics.proposed(context.tx, context.event.slug, context.person.id) >= context.limits.topics_per_person:
        raise Refusal("propose-enough", count=context.limits.topics_per_person)
    alike = [] if sure else _alike(the_board, into, wording)
    if alike:
        return _already(context, into, alike, wording)
    return await _file(message, context, into, wording)


def _not_now(context: Context, the_board: Board, message: Message) -> Refusal:
    """Why no topic can be proposed now."""
    coming = [entry for entry in the_board.rounds if entry.phase is Phase.WAITING and entry.opens]
    first = min(coming, key=lambda entry: entry.opens or message.at, default=None)
    if first is not None and first.opens is not None:
        when = words.until(context, first.opens, message.at)
        return Refusal("propose-later", title=first.title.of(context.language), when=when)
    if any(entry.phase is Phase.WAITING for entry in the_board.rounds):
        return Refusal("propose-not-yet")
    return Refusal("propose-closed" if the_board.rounds else "rounds-none")


def _wording(text: str) -> str:
    """What somebody typed, as a title: one line, no quotation marks around all of it, no full stop behind."""
    line = _without_stop(_SPACE.sub(" ", text).strip())
    inner = line[1:-1].strip()
    quoted = len(line) > 1 and line[0] in _QUOTES and line[-1] in _QUOTES and not set(inner) & set(_QUOTES)
    return _without_stop(inner) if quoted else line


def _without_stop(line: str) -> str:
    return line if line.endswith("..") else line.removesuffix(".").rstrip()


def checked(text: str) -> str:
    """What somebody typed as a topic's title. Raises Refusal for what is none."""
    wording = _wording(text)
    _check(wording)
    return wording


def _check(wording: str) -> None:
    """Raises Refusal for what is no topic."""
    if len(wording) > LONGEST:
        raise Refusal("propose-too-long", count=len(wording), longest=LONGEST)
    if len(_LETTER.findall(wording)) < 2:
        raise Refusal("propose-no-words")
    if is_rude(wording):
        raise Refusal("propose-rude")


def _which_round(context: Context, taking: list[LiveRound], wording: str) -> Reply:
    """Several rounds take topics: the answer names one, and the wording waits for it."""
    return Reply(
        context.say("propose-which", title=wording),
        buttons(context, taking, "in"),
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
        raise Refusal("round-no-such", choices=buttons(context, taking, "in"), word=context.argument[:40])
    await people.set_asked(context.tx, context.person.account, None)
    return await _propose(message, replace(context, argument=f"{into.key} {waiting}"), sure=False)


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
    anyway = words.command(context, "trotzdem", "anyway", into.key, wording)
    return Reply(
        join([say("propose-alike", count=len(alike)), join(lines), say("propose-alike-how")], "\n\n"),
        (*supporting, (Choice(say("button-anyway").plain, "/ja" if context.language == "de" else "/yes"),)),
        asks=Asks(yes=anyway),
    )


async def _file(message: Message, context: Context, into: LiveRound, wording: str) -> Reply:
    new = await topics.add(
        context.tx, context.event.slug, into.key, Local({"": wording}), message.at, proposer=context.person.id
    )
    the_board = await board(context.tx, context.event)
    topic = number(the_board, str(new))
    filed = context.say("propose-filed", number=new, title=bold(wording), round=title(context, into))
    return Reply(join([filed, context.say("propose-filed-more")], "\n\n"), _card_choices(context, topic))


# One topic


@command("thema", "topic", order=23, listed=False, in_groups=False)
async def show_topic(_message: Message, context: Context) -> Reply:
    """One topic: what it is about; for whoever brought it, its wording, kind and group, and taking it back."""
    the_board = await board(context.tx, context.event)
    word, _, rest = context.argument.partition(" ")
    if not word:
        raise Refusal("topic-which")
    topic = number(the_board, word)
    if topic.state is TopicState.HIDDEN and context.role < Role.MODERATOR and topic.proposer != context.person.id:
        raise Refusal("topic-no-such", word=word[:20])
    if not rest.strip():
        return _card(context, the_board, topic)
    if topic.proposer != context.person.id:
        raise Refusal("topic-not-yours", number=topic.number)
    _open(the_board, topic)
    verb, _, value = rest.strip().partition(" ")
    return await _change(context, topic, verb.casefold(), value.strip())


def _open(the_board: Board, topic: Topic) -> None:
    """Raises Refusal where a topic may not change any more: its result stands, or it is part of another one."""
    live_round = the_board.round_of(topic)
    if live_round is None or live_round.phase is Phase.CLOSED:
        raise Refusal("topic-round-closed")
    stayed = the_board.stayed(topic.number)
    if topic.state is TopicState.MERGED and stayed:
        raise Refusal("topic-is-merged", number=topic.number, into=stayed.number)


async def _change(context: Context, topic: Topic, verb: str, value: str) -> Reply:
    if verb in _AWAY:
        await topics.change(context.tx, topic.id, state=TopicState.WITHDRAWN)
        return Reply(context.say("topic-withdrawn", number=topic.number), in_place=True)
    if verb in ("text", "wortlaut"):
        return await _reword(context, topic, value)
    if verb in ("art", "kind"):
        kind = _KINDS.get(value.casefold())
        await topics.change(context.tx, topic.id, kind=None if kind is topic.kind else kind)
        return await _changed(context, topic)
    if verb in ("fuer", "für", "for"):
        return await _group(context, topic, value)
    raise Refusal("topic-how", number=topic.number)


async def _reword(context: Context, topic: Topic, value: str) -> Reply:
    wording = _wording(value)
    if not wording:
        ask = words.command(context, "thema", "topic", topic.number, "text")
        return Reply(context.say("topic-reword-ask", number=topic.number), asks=Asks(answer=ask))
    _check(wording)
    await topics.change(context.tx, topic.id, title=Local({"": wording}))
    return await _changed(context, topic)


async def _group(context: Context, topic: Topic, value: str) -> Reply:
    """Whom the topic is for: `land 2`, `land` asks, `-` for everybody."""
    key, _, option = value.partition(" ")
    if key == "-":
        await topics.change(context.tx, topic.id, group_key=None, group_option=None)
        return await _changed(context, topic)
    group = next((entry for entry in context.event.groups if entry.key.casefold() == key.casefold()), None)
    if group is None:
        raise Refusal("topic-how", number=topic.number)
    position = int(option) if option.isdecimal() else 0
    if not 0 < position <= len(group.options):
        return _which_group(context, topic, group.key)
    chosen = group.options[position - 1].all[0]
    await topics.change(context.tx, topic.id, group_key=group.key, group_option=chosen)
    return await _changed(context, topic)


def _which_group(context: Context, topic: Topic, key: str) -> Reply:
    group = next(entry for entry in context.event.groups if entry.key == key)
    command_for = words.command(context, "thema", "topic", topic.number, "fuer" if context.language == "de" else "for")
    options = [
        Choice(option.of(context.language), f"{command_for} {key} {place}")
        for place, option in enumerate(group.options, 1)
    ]
    rows = tuple(tuple(options[at : at + 2]) for at in range(0, len(options), 2))
    everybody = (Choice(context.say("topic-for-all").plain, f"{command_for} -"),)
    return Reply(context.say("topic-for-whom", label=group.label.of(context.language)), (*rows, everybody))


async def _changed(context: Context, topic: Topic) -> Reply:
    the_board = await board(context.tx, context.event)
    fresh = number(the_board, str(topic.number))
    return Reply(_card_text(context, the_board, fresh), _card_choices(context, fresh), in_place=True)


def _card(context: Context, the_board: Board, topic: Topic) -> Reply:
    own = topic.proposer == context.person.id
    support = words.command(context, "unterstuetzen", "support", topic.number)
    label = context.say("button-support", number=topic.number).plain
    choices = _card_choices(context, topic) if own else ((Choice(label, support),),)
    return Reply(_card_text(context, the_board, topic), choices)


def _card_text(context: Context, the_board: Board, topic: Topic) -> Rich:
    parts = [words.topic_line(context, topic)]
    if topic.description:
        parts.append(context.say("topic-about", words=topic.description.of(context.language)))
    stayed = the_board.stayed(topic.number)
    if topic.state is TopicState.MERGED and stayed:
        parts.append(context.say("topic-is-merged", number=topic.number, into=stayed.number))
    if topic.state is TopicState.HIDDEN:
        parts.append(context.say("topic-is-hidden"))
    return join(parts)


def _card_choices(context: Context, topic: Topic) -> Rows:
    """What whoever brought a topic can do with it."""
    say = context.say

    def verb(*rest: str) -> str:
        return words.command(context, "thema", "topic", topic.number, *rest)

    kinds = tuple(
        Choice(
            say(f"topic-kind-{kind}").plain,
            verb("art" if context.language == "de" else "kind", kind),
            marked=topic.kind is kind,
        )
        for kind in TopicKind
    )
    groups = tuple(
        Choice(
            say("button-for", label=group.label.of(context.language)).plain,
            verb("fuer" if context.language == "de" else "for", group.key),
            marked=bool(topic.group and topic.group[0] == group.key),
        )
        for group in context.event.groups
    )
    change = Choice(say("button-reword").plain, verb("text"))
    away = Choice(say("button-withdraw").plain, verb("zurueckziehen" if context.language == "de" else "withdraw"))
    return ((change, away), kinds, *((groups,) if groups else ()))


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
    if rest.strip().casefold() in _AWAY:
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


def _after_support(context: Context, the_board: Board, topic: Topic) -> Rows:
    live_round = the_board.round_of(topic)
    away = words.command(context, "unterstuetzen", "support", topic.number, _AWAY[3 if context.language == "de" else 2])
    row = [Choice(context.say("button-unsupport").plain, away)]
    if live_round is not None and live_round.phase is Phase.VOTING:
        vote = words.command(context, "abstimmen", "vote", live_round.key)
        row.insert(0, Choice(context.say("button-abstimmen").plain, vote))
    return (tuple(row),)
