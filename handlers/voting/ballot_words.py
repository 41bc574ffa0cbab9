"""A ballot as people see it: in words, as buttons, as a poll of the platform's own."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.contract import Choice, Poll, Reply, Voice
from handlers.rich import Rich, bold, join
from handlers.voting import words
from handlers.voting.naming import title
from handlers.voting.sheet import Sheet
from storage.event import Method
from storage.records import Topic, TopicState

PAGE = 8  # topics on one page of buttons: what a phone shows without scrolling
LONGEST_LABEL = 60  # characters of a button; Telegram cuts it where the screen ends
MOST_IN_POLL = 20


def in_words(voice: Voice, sheet: Sheet, *, note: Rich | None = None, lead: Rich | None = None) -> Reply:
    """The ballot in words, with its buttons; `lead` stands before it and tells until when."""
    say, live_round = voice.say, sheet.round
    head = bold(say("ballot-title", title=title(voice, live_round)).plain)
    before = [lead] if lead else []
    ends = words.until(voice, live_round.ends, sheet.now) if live_round.ends and not lead else None
    if not sheet.topics:
        rule = [say("ballot-no-topics"), *([say("ballot-ends", until=ends)] if ends else [])]
        return Reply(join([*before, join([head, join(rule, " ")])], "\n\n"))
    rule = [words.how_to_vote(voice, live_round), *([say("round-ends", until=ends)] if ends else [])]
    state = _state(voice, sheet)
    # Without buttons the choices are a list of the topics already.
    listed = [join(_lines(voice, sheet))] if voice.buttons and not _short(voice, sheet) else []
    parts = [*before, join([head, join(rule, " ")]), *listed, state, *([note] if note else [])]
    return Reply(join(parts, "\n\n"), _choices(voice, sheet))


def _state(voice: Voice, sheet: Sheet) -> Rich:
    """What is on the ballot now, how many votes are left, and the receipt."""
    say = voice.say
    if not sheet.chosen:
        return say("ballot-empty")
    lines = [chosen_line(voice, sheet, place, *entry) for place, entry in enumerate(sheet.chosen, 1)]
    left = say(f"ballot-left-{sheet.round.method}", count=sheet.left)
    return join([bold(say("ballot-yours").plain), *lines, left, say("ballot-receipt", receipt=sheet.receipt)])


def chosen_line(voice: Voice, sheet: Sheet, place: int, the_number: int, weight: int) -> Rich:
    """One topic on the ballot, with its place or dots."""
    topic = sheet.board.topic(the_number)
    name = topic.title.of(voice.language) if topic else ""
    line = voice.say(f"ballot-line-{sheet.round.method}", place=place, number=the_number, title=name, count=weight)
    if topic is None or topic.state is TopicState.OPEN:
        return line
    return line + voice.say("ballot-now-withdrawn" if topic.state is TopicState.WITHDRAWN else "ballot-now-hidden")


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


def _choices(voice: Voice, sheet: Sheet) -> words.Rows:
    round_ref, say = words.ref(sheet.round), voice.say
    page = min(sheet.page, _last_page(sheet))

    def tapped(*what: object) -> str:
        return words.command(voice, "stimme", "tick", round_ref, *what)

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


def as_poll(voice: Voice, sheet: Sheet) -> Poll | None:
    """The ballot as a poll of the platform's own, where its rules say the same: approving some of a few topics."""
    if sheet.round.method is not Method.APPROVAL or not 2 <= len(sheet.topics) <= MOST_IN_POLL:
        return None
    options = tuple(Choice(_numbered(voice, topic), str(topic.number)) for topic in sheet.topics)
    question = voice.say("ballot-poll", title=title(voice, sheet.round)).plain
    return Poll(
        question,
        options,
        min(sheet.round.votes, len(options)),
        words.command(voice, *words.VOTE, words.ref(sheet.round)),
    )
