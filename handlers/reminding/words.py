"""How reminders are worded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from handlers import wording
from handlers.contract import Attendance, Choice, Reply, Voice
from handlers.rich import Rich, bold, join, link, rich
from handlers.rules.reminders import Occasion, Placed, Sort
from handlers.rules.rounds import LiveRound
from handlers.understanding.moments import is_over
from handlers.voting.naming import title
from handlers.voting.words import command
from storage.event import Format, Item, Room

HALF_A_MINUTE = timedelta(seconds=30)
AGENDA_LINES = 12  # what a phone shows at a glance; the rest is one tap away

Rows = tuple[tuple[Choice, ...], ...]

# What turns a hint off and on again, in German and English.
HINTS = {
    Sort.AGENDA: ("agenda", "agenda"),
    Sort.VOTING: ("abstimmung", "voting"),
    Sort.TOPIC: ("thema", "topic"),
}


def message(voice: Voice, bundle: Sequence[Occasion], how: Attendance | None, at: datetime) -> Reply:
    """All that somebody is reminded of at once, one under the other, with the buttons of each."""
    parts = [_text(voice, occasion, how, max(at, occasion.due)) for occasion in bundle]
    rows = [row for occasion in bundle for row in _buttons(voice, occasion)]
    return Reply(join(parts, "\n\n"), tuple(dict.fromkeys(rows)))


def _text(voice: Voice, occasion: Occasion, how: Attendance | None, at: datetime) -> Rich:
    if occasion.placed is not None:
        return _topic(voice, occasion.placed, how, at)
    if occasion.round is not None:
        return _closing(voice, occasion.round, occasion.expires, at)
    if occasion.filed is not None:  # the file's own words and nothing else
        return rich(occasion.filed.text.of(voice.language))
    if occasion.day is not None:
        return _agenda(voice, occasion.day, how, at)
    return soon(voice, occasion.item, how, at) if occasion.item else Rich()


def _buttons(voice: Voice, occasion: Occasion) -> Rows:
    if occasion.sort not in HINTS:
        return ()
    off = Choice(voice.say(f"reminder-off-{occasion.sort}").plain, hint_command(voice, occasion.sort, on=False))
    if occasion.round is None:
        return ((off,),)
    vote = command(voice, "abstimmen", "vote", occasion.round.key)
    return ((Choice(voice.say("button-abstimmen").plain, vote),), (off,))


def hint_command(voice: Voice, hint: Sort, *, on: bool) -> str:
    """The command that turns a hint on or off."""
    german, english = HINTS[hint]
    words = (german, "an" if on else "aus") if voice.language == "de" else (english, "on" if on else "off")
    return command(voice, "merken", "remind", *words)


def soon(voice: Voice, item: Item, how: Attendance | None, at: datetime, key: str = "reminder-soon") -> Rich:
    """„In 10 Minuten (12:15 Uhr): Mittagspause – Großer Saal.“, as it is at a moment."""
    name = bold(item.title.of(voice.language))
    return _begins(voice, item.start or at, at, key, title=name) + way_in(voice, item, how)


def _begins(voice: Voice, start: datetime, at: datetime, key: str, **values: Rich | str) -> Rich:
    """The text of that key, or that of the same with `-now` or `-begun` behind."""
    time = wording.clock(start, voice.event, voice.language)
    if start - at >= HALF_A_MINUTE:
        return voice.say(key, into=wording.duration(start - at, voice.say), time=time, **values)
    return voice.say(f"{key}-now" if at - start < HALF_A_MINUTE else f"{key}-begun", time=time, **values)


def way_in(voice: Voice, item: Item, how: Attendance | None, room: Room | None = None) -> Rich:
    """Where to go, with the full stop before it or at its end: the room on site, the link online, else both."""
    say = voice.say
    how = Attendance.ONLINE if voice.event.format is Format.ONLINE else how
    ways = voice.event.ways_in(item) if how is not Attendance.ONSITE else ()
    if room is not None and ways:
        ways = ((room, room.link),) if room.link else ways
    links = [(name.name.of(voice.language) if name and len(ways) > 1 else "", address) for name, address in ways]
    parts = [say("reminder-link-of", room=name, link=address) if name else rich(address) for name, address in links]
    place = "" if how is Attendance.ONLINE and parts else _place(voice, item, room)
    where = say("reminder-place", place=place) if place else _full_stop(item.title.of(voice.language))
    if not parts:
        return where
    key = "reminder-way-in" if how is Attendance.ONLINE else "reminder-way-in-too"
    return where + "\n" + say(key, links=join(parts, "\n"))


def _full_stop(title: str) -> Rich:
    """What ends a sentence with a title, which may end with a mark of its own."""
    return Rich() if title[-1:] in ".!?…" else rich(".")


def _place(voice: Voice, item: Item, room: Room | None) -> str:
    if room is not None:
        return room.name.of(voice.language)
    if item.meeting_point is not None:
        return item.meeting_point.of(voice.language)
    return ", ".join(voice.event.room_by_id[key].name.of(voice.language) for key in item.rooms)


def _closing(voice: Voice, entry: LiveRound, ends: datetime, at: datetime) -> Rich:
    time = wording.clock(ends, voice.event, voice.language)
    into = wording.duration(max(ends - at, 2 * HALF_A_MINUTE), voice.say)
    return voice.say("reminder-closing", title=bold(title(voice, entry)), into=into, time=time)


def _topic(voice: Voice, where: Placed, how: Attendance | None, at: datetime) -> Rich:
    item, topic = where.item, bold(where.topic.title.of(voice.language))
    key = "reminder-topic" if where.alone else "reminder-topic-in"
    name = item.title.of(voice.language)
    return _begins(voice, item.start or at, at, key, title=topic, item=name) + way_in(voice, item, how, where.room)


def _agenda(voice: Voice, day: date, how: Attendance | None, at: datetime) -> Rich:
    """What is left of the day that somebody can take part in, each item with the own way in."""
    event = voice.event
    items = [i for i in event.timed if i.start and event.local(i.start).date() == day and not i.cancelled]
    items = [item for item in items if not is_over(item, at, event)] or items
    mine = [item for item in items if how is None or item.attendance in (None, how)] or items
    head = voice.say("reminder-agenda", day=wording.day(day, voice.language))
    lines = [_agenda_line(voice, item, how) for item in mine[:AGENDA_LINES]]
    left = len(mine) - AGENDA_LINES
    more = [voice.say("reminder-agenda-more", count=left)] if left > 0 else []
    return join([head, *lines, *more])


def _agenda_line(voice: Voice, item: Item, how: Attendance | None) -> Rich:
    time = f"{voice.event.local(item.start):%H:%M}" if item.start else ""
    name = item.title.of(voice.language)
    if item.track:
        name = f"{item.track.of(voice.language)}: {name}"
    return voice.say("schedule-line", time=time, title=name, place=_short_place(voice, item, how))


def _short_place(voice: Voice, item: Item, how: Attendance | None) -> Rich:
    online = how is Attendance.ONLINE or voice.event.format is Format.ONLINE
    ways = voice.event.ways_in(item) if online else ()
    if len(ways) == 1:
        return voice.say("schedule-place", place=link("online", ways[0][1]))
    place = _place(voice, item, None)
    return voice.say("schedule-place", place=place) if place else Rich()
