"""The programme, what runs now and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from rapidfuzz import fuzz

from handlers import wording
from handlers.contract import Attendance, Choice, Context, Message, Refusal, Reply, command
from handlers.reminding.bells import NOW, with_bells
from handlers.rich import Rich, bold, join, link
from handlers.spoken import spoken
from handlers.understanding.focus import About
from handlers.understanding.moments import coming, dates, event_days, running
from handlers.understanding.normalise import fold
from handlers.understanding.times import parse
from handlers.voting.board import board
from handlers.voting.counts import count
from storage.event import Item

_SURE = 5  # letters; a shorter word with a typo in it could be any other
Topics = Mapping[str, Sequence[str]]
AT_ONCE = 30  # items in one programme message; beyond that one day at a time


@command("programm", "schedule", order=10, reads=True)
async def schedule(message: Message, context: Context) -> Reply:
    """The programme of a day, of all days, or what fits some words."""
    shown, reply = await _programme(message, context)
    if len(shown) == 1 and context.argument:
        reply = replace(reply, spoken=spoken(message, About(item=shown[0].id, ask="when")))
    return await with_bells(reply, shown, message, context, context.argument)


async def _programme(message: Message, context: Context) -> tuple[Sequence[Item], Reply]:
    """The items that are shown, and the words for them."""
    items = context.event.items
    if not items:
        return (), Reply(context.say("schedule-none"))
    wanted = dates(parse(fold(context.argument)), context.event, message.at)
    if context.argument and not wanted:
        return _matching(context, items, await _topics(context))
    days = [day for day in wanted if any(item.day == day for item in items)]
    if wanted and not days:
        raise Refusal("schedule-empty-day", choices=_days(context), day=wording.day(wanted[0], context.language))
    if not wanted and len(items) > AT_ONCE and len(_programme_days(context)) > 1:
        days = [_nearest(message.at, context)]
    shown = _in_order([item for item in items if not days or item.day in days])
    return shown, Reply(_by_day(shown, context, await _topics(context)), _days(context) if days else ())


def _matching(context: Context, items: Sequence[Item], topics: Topics) -> tuple[Sequence[Item], Reply]:
    found = [item for item in items if _fits(context.argument, item)]
    if not found:
        raise Refusal("schedule-no-match", choices=_days(context), words=context.argument[:80])
    return _in_order(found), Reply(_by_day(found, context, topics))


def _fits(words: str, item: Item) -> bool:
    """Whether all the words stand in the item's title, track, names or description, give or take a typo."""
    texts = (item.title, item.track, item.description, *item.speakers)
    known = fold(" ".join([*(text for local in texts if local for text in local.all), *item.aliases]))
    return all(fuzz.partial_ratio(fold(word), known) >= (87 if len(word) > _SURE else 100) for word in words.split())


def _programme_days(context: Context) -> list[date]:
    return [day for day in event_days(context.event) if any(item.day == day for item in context.event.items)]


def _nearest(now: datetime, context: Context) -> date:
    """Today if the event runs, else its first day."""
    today, known = context.event.local(now).date(), _programme_days(context)
    return today if today in known else known[0]


def _days(context: Context) -> tuple[tuple[Choice, ...], ...]:
    name = "programm" if context.language == "de" else "schedule"
    known = _programme_days(context)
    if len(known) < 2:
        return ()
    choices = [Choice(wording.day(day, context.language), f"/{name} {day:%d.%m.%Y}") for day in known]
    return tuple(tuple(choices[at : at + 2]) for at in range(0, len(choices), 2))


def _in_order(items: Sequence[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (item.day or date.max, item.start is None, item.start or 0, item.position))


def _by_day(items: Sequence[Item], context: Context, topics: Topics) -> Rich:
    ordered = _in_order(items)
    parts = []
    for day, of_day in groupby(ordered, key=lambda item: item.day):
        head = wording.day(day, context.language) if day else context.say("schedule-unscheduled").plain
        lines = [line for item in of_day for line in (_line(item, context), *_topic_lines(item, context, topics))]
        parts.append(join([bold(head), *lines]))
    if ordered and all(item.start is None for item in ordered):
        parts.append(context.say("schedule-no-times"))
    return join(parts, "\n\n")


async def _topics(context: Context) -> Topics:
    """The titles of the chosen topics by the items they go into: those of the file, and of rounds with a result."""
    found: dict[str, list[str]] = {}
    for topic in context.event.topics:
        if topic.chosen and topic.item:
            found.setdefault(topic.item, []).append(topic.title.of(context.language))
    if not context.event.rounds:
        return found
    the_board = await board(context.tx, context.event)
    for filed, live_round in ((filed, the_board.named(filed.key)) for filed in context.event.rounds):
        if live_round is None or not live_round.settled:
            continue
        chosen = (await count(context.tx, the_board, live_round)).chosen
        for key in filed.items:
            found.setdefault(key, []).extend(the_board.title(number, context.language) for number in chosen)
    return found


def _topic_lines(item: Item, context: Context, topics: Topics) -> list[Rich]:
    """The topics of an item; where several items share the topics of a round, each says so."""
    found = topics.get(item.id, ())
    if not found:
        return []
    shared = any(item.id in filed.items and len(filed.items) > 1 for filed in context.event.rounds)
    head = [context.say("schedule-topics-shared")] if shared else []
    return [*head, *(context.say("schedule-topic", title=title) for title in dict.fromkeys(found))]


def _line(item: Item, context: Context) -> Rich:
    title = item.title.of(context.language)
    if item.track:
        title = f"{item.track.of(context.language)}: {title}"
    place = context.say("schedule-cancelled") if item.cancelled else _place(item, context, short=True)
    if item.start is None:
        return context.say("schedule-line-bare", title=title, place=place)
    time = context.event.local(item.start).strftime("%H:%M")
    if item.end is not None and item.end != item.start:
        time += f"\N{EN DASH}{context.event.local(item.end):%H:%M}"
    return context.say("schedule-line", time=time, title=title, place=place)


def _place(item: Item, context: Context, *, short: bool = False) -> Rich:
    """Rooms for those on site, a link for those online; nothing if neither is known. `short`: a word as the link."""
    rooms = ", ".join(context.event.room_by_id[room].name.of(context.language) for room in item.rooms)
    if context.person.attendance is Attendance.ONLINE:
        ways = context.event.ways_in(item)
        if len(ways) == 1:
            address = ways[0][1]
            return context.say("schedule-place", place=link("online" if short else address, address))
    return context.say("schedule-place", place=rooms) if rooms else Rich()


@command("jetzt", "now", order=20, reads=True)
async def now(message: Message, context: Context) -> Reply:
    """What runs at this moment and what comes next."""
    event, at = context.event, message.at
    ahead = coming(event, at)
    following = [item for item in ahead if item.start == ahead[0].start]
    parts = [_running(running(event, at), at, context)]
    if following:
        when = wording.at(ahead[0].start or at, None, event, at, context.language, context.say, today=False)
        parts.append(join([context.say("now-next", when=when), *(_title(item, context) for item in following)]))
    return await with_bells(Reply(join(parts, "\n\n")), following, message, context, NOW)


def _running(items: Sequence[Item], at: datetime, context: Context) -> Rich:
    if items:
        lines = [_until(item, context) for item in items]
        return join([context.say("now-running", time=wording.clock(at, context.event, context.language)), *lines])
    event, today = context.event, context.event.local(at).date()
    days = wording.days(event.starts_day, event.ends_day, context.language)
    if today < event.starts_day:
        return context.say("now-before", days=days)
    if (today > event.ends_day or (event.ends and at >= event.ends)) and not coming(event, at):
        return context.say("now-over", days=days)
    of_today = [item for item in event.items if item.day == today]
    if not any(item.start for item in of_today) and (of_today or not event.timed):
        return context.say("now-no-times")
    return context.say("now-nothing")


def _until(item: Item, context: Context) -> Rich:
    if item.end is None:
        return _title(item, context)
    end = wording.clock(item.end, context.event, context.language)
    return context.say("now-until", title=_title(item, context), end=end)


def _title(item: Item, context: Context) -> Rich:
    return context.say("now-title", title=item.title.of(context.language), place=_place(item, context))
