"""The ballot: seeing it, filling it in by numbers or by taps, taking it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.contract import Asks, Choice, Context, Edit, Message, Poll, Refusal, Reply, Voice, command
from handlers.rich import Rich, bold, join
from handlers.rules import ballots as rules
from handlers.rules.rounds import LiveRound, merged
from handlers.voting import words
from handlers.voting.board import Board, board, buttons, leading, named, open_for_votes, title
from storage import ballots, outbox, topics
from storage.event import Method
from storage.records import Ballot, Phase, Topic, TopicState

PAGE = 8  # topics on one page of buttons: what a phone shows without scrolling
LONGEST_LABEL = 60  # characters of a button; Telegram cuts it where the screen ends
MOST_IN_POLL = 20
LONGEST_NUMBERS = 100  # characters of a ballot without a command
_NUMBERS = re.compile(r"#?[1-9]\d{0,3}(?:(?:[\s,;&>:]|und|and)+#?[1-9]\d{0,3})*[.!]?")
_OUT = (TopicState.WITHDRAWN, TopicState.HIDDEN)

Rows = tuple[tuple[Choice, ...], ...]


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


def _has_rounds(context: Context) -> bool:
    return bool(context.event.rounds)


@command("abstimmen", "vote", order=25, in_groups=False, applies=_has_rounds)
async def vote(message: Message, context: Context) -> Reply:
    """Show the ballot, or with numbers replace it as a whole."""
    the_board = await board(context.tx, context.event)
    live_round, numbers = leading(the_board.rounds, context.argument)
    live_round = live_round or _meant(the_board, numbers)
    live_round = await _votable(context, the_board, live_round, message, numbers)
    if not numbers:
        return _shown(await _sheet(message, context, the_board, live_round), message, context)
    ballot = _parsed(context, the_board, live_round, numbers)
    return await _cast(message, context, await _sheet(message, context, the_board, live_round), ballot)


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
    ballot = _parsed(context, the_board, live_round, text)
    sheet = Sheet(the_board, live_round, None, ballot, frozenset(), message.at)
    lines = [_chosen_line(context, sheet, place, *entry) for place, entry in enumerate(ballot, 1)]
    asked = context.say("ballot-meant", title=title(context, live_round), list=join(lines))
    yes = Choice(context.say("ballot-meant-yes").plain, "/ja" if context.language == "de" else "/yes")
    vote_so = words.command(context, "abstimmen", "vote", live_round.key, rules.write(ballot, live_round.method))
    return Reply(asked, ((yes,),), asks=Asks(yes=vote_so))


@command("stimme", "tick", order=26, listed=False, in_groups=False)
async def tap(message: Message, context: Context) -> Reply:
    """A tap on the ballot: `ROUND PAGE` turns the page, `ROUND PAGE NUMBER` changes one topic, `ROUND 0 -` clears."""
    the_board = await board(context.tx, context.event)
    key, page, what = (*context.argument.split(), "", "", "")[:3]
    live_round = await _votable(context, the_board, named(the_board.rounds, key), message, what)
    sheet = await _sheet(message, context, the_board, live_round, page=int(page) if page.isdecimal() else 0)
    if not what:
        return _shown(sheet, message, context, in_place=True)
    if what == "-":
        return await _cast(message, context, sheet, ())
    topic = _topic(context, the_board, live_round, int(what) if what.isdecimal() else 0)
    changed = _toggled(sheet, topic.number)
    if changed is None:
        note = context.say(f"ballot-full-{live_round.method}", votes=live_round.votes)
        return _shown(sheet, message, context, in_place=True, note=note)
    return await _cast(message, context, sheet, changed)


def _meant(the_board: Board, numbers: str) -> LiveRound | None:
    """Where these topics are in no open round, the one that they are in: one hears that it is over, or when it begins.

    In the ballot of another round their numbers would only look wrong.
    """
    first = re.search(r"\d{1,4}", numbers)
    topic = the_board.topic(int(first[0])) if first else None
    if topic is None or any(entry.has(topic) for entry in open_for_votes(the_board)):
        return None
    return the_board.round_of(topic)


async def _votable(
    context: Context, the_board: Board, live_round: LiveRound | None, message: Message, numbers: str
) -> LiveRound:
    """The round in which somebody votes. Raises Refusal, which says why one cannot."""
    if live_round is None:
        going = open_for_votes(the_board)
        if len(going) > 1:
            raise Refusal("rounds-which", choices=buttons(context, going, _abstimmen(context), numbers))
        live_round = going[0] if going else None
    if live_round is None:
        raise _none_open(context, the_board, message)
    # The timer may be a moment late, or another process' clock ahead.
    over = live_round.phase is Phase.VOTING and live_round.ends is not None and live_round.ends <= message.at
    if live_round.phase is Phase.CLOSED or over:
        raise await _over(context, live_round, numbers)
    if live_round.phase is not Phase.VOTING:
        raise _not_yet(context, live_round, message)
    return live_round


async def _over(context: Context, live_round: LiveRound, numbers: str) -> Refusal:
    """The vote is over; whoever comes too late with something hears what counts instead."""
    counts = await ballots.has_voted(context.tx, live_round.id, context.person.id)
    counts = counts or await ballots.of_person(context.tx, live_round.id, context.person.id) is not None
    key = "votes-over" if not numbers else "votes-closed-before" if counts else "votes-closed"
    result = Choice(context.say("button-ergebnis").plain, words.command(context, "ergebnis", "results", live_round.key))
    return Refusal(key, choices=((result,),), title=title(context, live_round))


def _abstimmen(context: Context) -> str:
    return "abstimmen" if context.language == "de" else "vote"


def _none_open(context: Context, the_board: Board, message: Message) -> Refusal:
    coming = [entry for entry in the_board.rounds if entry.phase in (Phase.WAITING, Phase.COLLECTING)]
    if coming:
        return _not_yet(context, coming[0], message)
    closed = [entry for entry in the_board.rounds if entry.phase is Phase.CLOSED and not entry.of]
    if not closed:
        return Refusal("rounds-none")
    results = buttons(context, closed, "ergebnis" if context.language == "de" else "results")
    return Refusal("votes-all-closed", choices=results)


def _not_yet(context: Context, live_round: LiveRound, message: Message) -> Refusal:
    name = title(context, live_round)
    if live_round.voting is not None and live_round.voting > message.at:
        return Refusal("votes-later", title=name, when=words.until(context, live_round.voting, message.at))
    return Refusal("votes-not-yet", title=name)


# Filling it in


def _parsed(context: Context, the_board: Board, live_round: LiveRound, numbers: str) -> rules.Ballot:
    """The ballot that somebody typed. Raises Refusal for anything wrong in it."""
    try:
        ballot = rules.parse(numbers, live_round.method, live_round.votes)
    except rules.BallotError as error:
        how = words.how_to_vote(context, live_round)
        raise Refusal(_wrong(error), (), (live_round.id,), how=how, **error.values) from None
    for the_number, _ in ballot:
        _topic(context, the_board, live_round, the_number)
    return ballot


def _wrong(error: rules.BallotError) -> str:
    """The key of the text that says what is wrong."""
    return "ballot-empty-text" if error.code is rules.Wrong.EMPTY else f"ballot-{error.code}"


def _topic(context: Context, the_board: Board, live_round: LiveRound, the_number: int) -> Topic:
    """The topic with this number, if one can vote for it in this round. Raises Refusal."""
    topic = the_board.topic(the_number)
    if topic is None or not live_round.has(topic) or topic.chosen or topic.state in _OUT:
        themen = words.command(context, "themen", "topics", live_round.key)
        show = Choice(context.say("button-themen").plain, themen)
        raise Refusal("ballot-no-topic", ((show,),), (live_round.id,), number=the_number)
    if topic.state is TopicState.MERGED:
        stayed = the_board.stayed(the_number)
        into = stayed.number if stayed else 0
        raise Refusal("topic-is-merged", (), (live_round.id,), number=the_number, into=into)
    return topic


def _toggled(sheet: Sheet, the_number: int) -> rules.Ballot | None:
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


async def _cast(message: Message, context: Context, sheet: Sheet, ballot: rules.Ballot) -> Reply:
    """Keep the ballot, in place of the one before; the same ballot shown elsewhere changes with it."""
    sheet = await _kept(context, sheet, ballot)
    shown = _shown(sheet, message, context, in_place=True)
    return replace(shown, edits=await _elsewhere(message, context, sheet))


async def _kept(context: Context, sheet: Sheet, ballot: rules.Ballot) -> Sheet:
    """The sheet once this ballot is kept."""
    if not ballot:
        await ballots.withdraw(context.tx, sheet.round.id, context.person.id)
        return replace(sheet, kept=None, chosen=())
    choices = rules.write(ballot, sheet.round.method)
    kept = await ballots.cast(context.tx, sheet.round.id, context.person.id, choices, sheet.kept)
    return replace(sheet, kept=kept, chosen=_as_counted(sheet.board, sheet.round, kept))


async def _elsewhere(message: Message, context: Context, sheet: Sheet) -> tuple[Edit, ...]:
    """The same ballot where it was shown to this person before: in other chats, and earlier in this one."""
    about = ballots.about(sheet.round.id)
    return tuple(
        Edit(to, newest, lambda voice: _reply(voice, sheet), about)
        for to, newest in await outbox.shown(context.tx, context.person.id, about)
        if to.account != context.person.account or newest != message.pressed
    )


# Showing it


async def _sheet(message: Message, context: Context, the_board: Board, live_round: LiveRound, page: int = 0) -> Sheet:
    kept, counted = await ballots.standing(context.tx, live_round.id, context.person.id)
    if counted:
        raise Refusal("votes-counted-before", title=title(context, live_round))
    supported = any(topic.supports for topic in the_board.topics)  # else nobody asks in vain, with each press
    interest = await topics.supported(context.tx, context.event.slug, context.person.id) if supported else ()
    chosen = _as_counted(the_board, live_round, kept)
    return Sheet(the_board, live_round, kept, chosen, frozenset(interest), message.at, page)


def _as_counted(the_board: Board, live_round: LiveRound, kept: Ballot | None) -> rules.Ballot:
    """What stands on a ballot as it counts now: what was merged is one topic, and the vote that this freed is free."""
    return rules.as_counted(rules.read(kept.choices) if kept else (), live_round.method, merged(the_board.topics), ())


def _shown(
    sheet: Sheet, message: Message, context: Context, *, in_place: bool = False, note: Rich | None = None
) -> Reply:
    """The ballot as an answer; with a poll of the platform's own where there are no buttons."""
    shown = _reply(context, sheet, note=note)
    poll = _poll(context, sheet) if message.private and not message.buttons and not in_place else None
    return Reply(shown.text, shown.choices, in_place=in_place, ballot=sheet.round.id, poll=poll)


def _reply(voice: Voice, sheet: Sheet, *, note: Rich | None = None) -> Reply:
    say, live_round = voice.say, sheet.round
    head = [bold(say("ballot-title", title=title(voice, live_round)).plain)]
    if not sheet.topics:
        return Reply(join([*head, say("ballot-no-topics")]))
    rule = words.how_to_vote(voice, live_round)
    if live_round.ends is not None:
        rule = join([rule, say("round-ends", until=words.until(voice, live_round.ends, sheet.now))], " ")
    state = _state(voice, sheet)
    # Without buttons the choices are a list of the topics already.
    listed = [join(_lines(voice, sheet))] if voice.buttons and not _short(voice, sheet) else []
    parts = [join([*head, rule]), *listed, state, *([note] if note else [])]
    return Reply(join(parts, "\n\n"), _choices(voice, sheet))


def _state(voice: Voice, sheet: Sheet) -> Rich:
    """What is on the ballot now, how many votes are left, and the receipt."""
    say = voice.say
    if not sheet.chosen:
        return say("ballot-empty")
    lines = [_chosen_line(voice, sheet, place, *entry) for place, entry in enumerate(sheet.chosen, 1)]
    left = say(f"ballot-left-{sheet.round.method}", count=sheet.left)
    return join([bold(say("ballot-yours").plain), *lines, left, say("ballot-receipt", receipt=sheet.receipt)])


def _chosen_line(voice: Voice, sheet: Sheet, place: int, the_number: int, weight: int) -> Rich:
    topic = sheet.board.topic(the_number)
    name = topic.title.of(voice.language) if topic else ""
    line = voice.say(f"ballot-line-{sheet.round.method}", place=place, number=the_number, title=name, count=weight)
    if topic is not None and topic.state is not TopicState.OPEN:
        return line + voice.say("ballot-now-hidden")
    return line


def _short(voice: Voice, sheet: Sheet) -> bool:
    """Whether buttons show all that there is to see: every title whole, and no topic that the person supports."""
    if any(topic.number in sheet.interest for topic in sheet.topics):
        return False
    return all(len(topic.title.of(voice.language)) <= 28 for topic in sheet.topics)


def _page(voice: Voice, sheet: Sheet) -> Sequence[Topic]:
    """The topics of the page that is shown; without buttons all are on one."""
    if not voice.buttons:
        return sheet.topics
    first = min(sheet.page, _last_page(sheet)) * PAGE
    return sheet.topics[first : first + PAGE]


def _last_page(sheet: Sheet) -> int:
    return max(0, (len(sheet.topics) - 1) // PAGE)


def _lines(voice: Voice, sheet: Sheet) -> list[Rich]:
    return [words.topic_line(voice, topic) + _interest(voice, topic, sheet) for topic in _page(voice, sheet)]


def _interest(voice: Voice, topic: Topic, sheet: Sheet) -> Rich:
    return voice.say("ballot-interest") if topic.number in sheet.interest else Rich()


def _choices(voice: Voice, sheet: Sheet) -> Rows:
    key, say = sheet.round.key, voice.say
    page = min(sheet.page, _last_page(sheet))

    def tapped(*what: object) -> str:
        return words.command(voice, "stimme", "tick", key, *what)

    rows: list[tuple[Choice, ...]] = [
        (
            Choice(
                # Chats without buttons remember labels when the vote is long over: nothing of the ballot is in them.
                _label(voice, sheet, topic) if voice.buttons else topic.title.of(voice.language),
                tapped(page, topic.number),
                marked=any(topic.number == chosen for chosen, _ in sheet.chosen),
                number=topic.number,
                note=(words.topic_extras(voice, topic) + _interest(voice, topic, sheet)).plain,
            ),
        )
        for topic in _page(voice, sheet)
    ]
    last = _last_page(sheet)
    if voice.buttons and last:
        here = say("ballot-page", page=page + 1, pages=last + 1).plain
        rows.append(
            (
                Choice("◀", tapped((page - 1) % (last + 1))),
                Choice(here, tapped(page)),
                Choice("▶", tapped((page + 1) % (last + 1))),
            )
        )
    if sheet.chosen:
        rows.append((Choice(say("ballot-clear").plain, tapped(page, "-")),))
    return tuple(rows)


def _label(voice: Voice, sheet: Sheet, topic: Topic) -> str:
    """What stands on a topic's button: its number and title, for dots and ranking what it has."""
    name = topic.title.of(voice.language)
    name = name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + "…"
    place = next((p for p, (chosen, _) in enumerate(sheet.chosen, 1) if chosen == topic.number), 0)
    weight = dict(sheet.chosen).get(topic.number, 0)
    if place and sheet.round.method is Method.RANKING:
        return voice.say("ballot-button-ranking", place=place, number=topic.number, title=name).plain
    if weight and sheet.round.method is Method.DOTS:
        return voice.say("ballot-button-dots", dots="●" * weight, number=topic.number, title=name).plain
    return voice.say("ballot-button", number=topic.number, title=name).plain


def _numbered(voice: Voice, topic: Topic) -> str:
    return voice.say("ballot-button", number=topic.number, title=topic.title.of(voice.language)).plain


def _poll(voice: Voice, sheet: Sheet) -> Poll | None:
    """The ballot as a poll of the platform's own, where its rules say the same: approving some of a few topics."""
    if sheet.round.method is not Method.APPROVAL or not 2 <= len(sheet.topics) <= MOST_IN_POLL:
        return None
    options = tuple(Choice(_numbered(voice, topic), str(topic.number)) for topic in sheet.topics)
    question = voice.say("ballot-poll", title=title(voice, sheet.round)).plain
    return Poll(
        question,
        options,
        min(sheet.round.votes, len(options)),
        words.command(voice, "abstimmen", "vote", sheet.round.key),
    )
