"""What runs now, comes next, runs at a time, on a day, before, after or beside something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from handlers import wording
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.beside_whom import beside_which
from handlers.understanding.answers.common import chosen, item_sources, line, lines, no_times, room_name, title, told
from handlers.understanding.answers.ends import ends_of_day, missed
from handlers.understanding.answers.going_on import after_that, going_on
from handlers.understanding.answers.of_sort import sort_around
from handlers.understanding.answers.rooms import names_of
from handlers.understanding.answers.what_is_on import asks_what
from handlers.understanding.answers.when import event_days, event_time
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import words as read_words
from handlers.understanding.patterns import compiled
from handlers.understanding.query import SURE, Query
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from handlers.understanding.times import Mode
from storage.event import Attendance, Item, Room

_LONGEST = 14  # so many items of a day are told at once


def programme(query: Query) -> Answer | None:
    """The programme around a moment, a day or an item, if that is what is asked."""
    for answer in _AROUND:
        if found := answer(query):
            return found
    return None


# -- around an item ----------------------------------------------------------------------------------------------


def _around_item(query: Query) -> Answer | None:
    goes_on = query.asks(Ask.AFTER) and query.has(_GOES_ON)
    if not query.asks(Ask.AFTER, Ask.BEFORE, Ask.PARALLEL) or query.asks(Ask.WHO):
        return None
    if not query.tracks and not query.has(_SAME_ROOM) and (found := sort_around(query)):
        return found
    if not goes_on and (query.asks(Ask.WHEN) or (query.telling and not asks_what(query))):
        return None
    if not query.telling and not query.items:
        return _after_now(query) if query.asks(Ask.AFTER) and not query.times.clock else None
    if query.has(_SAME_ROOM):
        words = [word for word in query.words if "@hall" not in word.meaning.terms]
        anchors = query.items if query.view.meant else query.items_of(words)
        found = _in_rooms(query, anchors, set(anchors[0].rooms)) if anchors else None
        if found or not anchors or len(anchors[0].rooms) == 1:
            return found  # else of what is in several rooms: what comes next to it anywhere
    if query.tracks and (found := _in_tracks(query)):
        return found
    rooms = {room.id for room in _rooms_beside(query)}
    items = [item for item in chosen(query, beside_which(query, rooms)) if item.start]
    if not items:
        return None
    if rooms:
        return _in_rooms(query, items, rooms)
    anchor = items[0] if not query.asks(Ask.BEFORE) else items[-1]
    together = len({(item.start, item.end) for item in items}) == 1
    if len(items) > 1 and not together and not query.asks(Ask.PARALLEL):
        return _each_around(query, items)
    if query.asks(Ask.PARALLEL) and len(items) > 1 and together and not query.view.meant and _only_kinds(query):
        # „Welche Workshops laufen um drei parallel?“
        return told(query, "u-plain", item_sources(items), text=lines(query, items))
    return _beside(query, anchor) if query.asks(Ask.PARALLEL) else _neighbours(query, anchor)


def _only_kinds(query: Query) -> bool:
    return bool(query.telling) and all(map(is_kind, query.telling))


_SAME_ROOM = r"\b(?:selben|gleichen|same) (?:raum|saal|zimmer|ort|room|hall|place)\b"
_GOES_ON = r"\b(?:weiter\w*|again|wieder los|continues?|resumes?|carry on)\b"


def _rooms_beside(query: Query) -> list[Room]:
    """The rooms that are named beside an item: „vor der Pause in der Galerie“."""
    first, last = query.title if query.view.meant else (0, 0)
    beside = [word for word in query.telling if not first <= word.token.start < last]
    telling = [word for word in beside if not (query.by_number and query.is_number(word))]
    named = [d for d in query.index.of("room") if any(entity.quality(word, d) >= 0.8 for word in telling)]
    if len(named) > 1:  # that the lecture halls are no less halls than the main one makes none of them meant
        named = [d for d in named if any(entity.literally(word, d) >= entity.SAID for word in telling)]
    return [named[0].record] if (query.view.meant or len(query.telling) > 1) and len(named) == 1 else []


def _in_rooms(query: Query, items: Sequence[Item], rooms: set[str]) -> Answer | None:
    """What there is in a room before, after or beside an item. With several anchors: around the one nearest to now."""
    near = _nearest(query, items)
    here = [i for i in query.view.event.timed if rooms & set(i.rooms) and i.day == near.day and i is not near]
    found = _of_those_beside(query, near, here)
    if not found:
        return _nothing_in(query, near, here, [query.view.event.room_by_id[room] for room in rooms])
    sources = (*item_sources(found, "rooms"), *item_sources([near]))
    return told(query, "u-plain", sources, 0.85, text=lines(query, found))


def _in_tracks(query: Query) -> Answer | None:
    """What there is in a track before, after or beside an item: „Was ist nach dem Mittag in Strang B?“"""
    names = {token.stem for name in query.tracks for token in read_words(name).tokens}
    rest = [word for word in query.telling if word.token.stem not in names]
    anchors = [item for item in query.items_of(rest) if item.start and not item.track] if rest else []
    if not anchors:
        return None
    near = _nearest(query, [item for item in chosen(query, anchors) if item.start])
    here = [i for i in query.view.event.timed if i.track and i.track.of("") in query.tracks and i.day == near.day]
    found = _of_those_beside(query, near, here)
    if not found:
        return None
    return told(query, "u-plain", (*item_sources(found), *item_sources([near])), 0.85, text=lines(query, found))


def _nearest(query: Query, items: Sequence[Item]) -> Item:
    return min(items, key=lambda item: abs((item.start or query.now) - query.now))


def _of_those_beside(query: Query, near: Item, here: Sequence[Item]) -> Sequence[Item]:
    """Those of some items that are next before or after one, or overlap it."""
    if query.asks(Ask.BEFORE):
        return [i for i in here if i.start and near.start and i.start < near.start][-1:]
    if query.asks(Ask.AFTER):
        end = near.end or near.start
        return [i for i in here if i.start and end and i.start >= end][:1]
    return [i for i in here if moments.overlap(i, near)]


def _nothing_in(query: Query, near: Item, here: Sequence[Item], rooms: Sequence[Room]) -> Answer | None:
    """That there is nothing in a room before, after or beside an item, and what there is next."""
    if len(rooms) != 1 or not (query.has(_SAME_ROOM) or _is_called(query, rooms[0])):
        return None
    room, sources = room_name(query, rooms[0]), (f"room[{rooms[0].id}]", *item_sources([near]))
    if query.asks(Ask.AFTER, Ask.BEFORE):
        key = "u-room-no-more" if query.asks(Ask.AFTER) else "u-room-none-before"
        return told(query, key, sources, 0.8, room=room)
    later = [item for item in here if item.start and near.start and item.start > near.start][:1]
    if not later:
        return told(query, "u-room-empty-then", sources, 0.8, room=room)
    sources = (*item_sources(later, "rooms"), *item_sources([near]))
    return told(query, "u-room-empty-next", sources, 0.8, room=room, list=lines(query, later))


def _is_called(query: Query, room: Room) -> bool:
    """Whether a word of the question is in what a room is called."""
    names = terms(names_of(room))
    return any(entity.best_said(word.meaning.terms, names) >= entity.SAID for word in query.telling)


def _between(query: Query) -> Answer | None:
    """What there is between two items."""
    if query.times.clock or not query.has(r"\bzwischen\b|\bbetween\b"):
        return None
    left, right = _two_sides(query)
    pairs = [(a, b) for a in left for b in right if a.day == b.day and _follows(a, b)]
    if not pairs and len(query.view.meant) > 1 and left:
        return told(query, "u-nothing-between", item_sources(left), 0.8, list=lines(query, left))
    if not pairs:
        return None
    a, b = pairs[-1]
    shown = [i for i in query.view.event.timed if i.day == a.day and _within(i, a, b)]
    if not shown:
        return told(query, "u-nothing-between", item_sources([a, b]), 0.8, list=lines(query, [a, b]))
    return told(query, "u-plain", (*item_sources(shown), *item_sources([a, b], "end")), 0.8, text=lines(query, shown))


_AND = compiled(r"\b(?:und|and)\b")


def _two_sides(query: Query) -> tuple[list[Item], list[Item]]:
    """The items that are named on both sides of an „und“, in the order of time."""
    if len(query.view.meant) > 1:
        meant = (query.view.event.item_by_id[key] for key in query.view.meant)
        both = sorted((item for item in meant if item.start), key=_by_start)
        return both, both
    either = _AND.search(query.text.folded)
    if either is None:
        return [], []
    first, last = ([w for w in query.words if (w.token.end <= either.start()) == before] for before in (True, False))
    left, right = (sorted((i for i in query.items_of(s) if i.start), key=_by_start) for s in (first, last))
    return left, right


def _follows(first: Item, second: Item) -> bool:
    """Whether the second item starts when the first is over, or later."""
    over = first.end or first.start
    return over is not None and second.start is not None and over <= second.start


def _by_start(item: Item) -> tuple[float, int]:
    return (item.start.timestamp() if item.start else 0.0, item.position)


def _within(item: Item, first: Item, last: Item) -> bool:
    begins = first.end or first.start
    return bool(item.start and begins and last.start and begins <= item.start < last.start and item is not first)


def _up_to_item(query: Query) -> Answer | None:
    """What there is from now until an item begins: what runs, and what starts before it."""
    if (
        not query.asks(Ask.UP_TO)
        or not asks_what(query)
        or query.asks(Ask.WHEN, Ask.DURATION, Ask.REMAINING, Ask.COUNT)
    ):
        return None
    items = [item for item in chosen(query, query.items) if item.start]
    if len(items) != 1:
        return None
    anchor = items[0]
    shown = [
        i
        for i in query.view.event.timed
        if i.day == anchor.day and i.start and anchor.start and i.start < anchor.start
        and not moments.is_over(i, query.now, query.view.event)
    ]  # fmt: skip
    if not shown:
        return None
    return told(query, "u-plain", (*item_sources(shown), *item_sources([anchor])), 0.8, text=lines(query, shown))


def _each_around(query: Query, items: Sequence[Item]) -> Answer:
    parts = []
    for item in items[:6]:
        key = "u-after-item" if query.asks(Ask.AFTER) else "u-before-item"
        others = neighbours(query, item)
        parts.append(
            query.view.say(
                key, title=title(query, item), list=lines(query, others) if others else query.view.say("u-nothing")
            )
        )
    return told(query, "u-all", item_sources(items), 0.6, list=join(parts))


def neighbours(query: Query, item: Item) -> tuple[Item, ...]:
    """What comes directly after an item (or before it, if that is asked) on its day."""
    if query.asks(Ask.BEFORE) and not query.asks(Ask.AFTER):
        return _before(query, item)
    end = item.end or item.start
    assert end is not None  # noqa: S101 - only items with a start are asked about
    series = query.index.meetings
    if item in series:
        return series[series.index(item) + 1 :][:1]
    later = [i for i in query.view.event.timed if i.start and i.start >= end and i is not item and i.day == item.day]
    if query.has(r"\b(?:noch|alles|rest|still|else)\b"):
        return tuple(later[:_LONGEST])
    return tuple(i for i in later if i.start == later[0].start)


def _before(query: Query, item: Item) -> tuple[Item, ...]:
    series = query.index.meetings
    if item in series:
        return series[: series.index(item)][-1:]
    earlier = [
        i for i in query.view.event.timed if i.start and item.start and i.start < item.start and i.day == item.day
    ]
    done = [i for i in earlier if i.end and item.start and i.end <= item.start] or earlier
    if not done:
        return ()
    last = max(i.end or i.start for i in done if i.start)
    return tuple(i for i in done if (i.end or i.start) == last)


def _neighbours(query: Query, item: Item) -> Answer:
    found = neighbours(query, item)
    if not found:
        untimed = [i for i in query.view.event.items if i.start is None and i.day == item.day and not i.cancelled]
        if untimed and query.asks(Ask.AFTER):
            sources = (*item_sources(untimed), *item_sources([item]))
            return told(query, "u-untimed-around", sources, 0.8, title=title(query, item), list=_names(query, untimed))
        return told(query, "u-nothing-around", item_sources([item]), title=title(query, item))
    return told(query, "u-plain", (*item_sources(found), *item_sources([item], "end")), text=lines(query, found))


def _names(query: Query, items: Sequence[Item]) -> Rich:
    return join([query.view.say("u-bullet", text=title(query, item)) for item in items[:_LONGEST]], "\n")


def _beside(query: Query, item: Item) -> Answer:
    end = item.end or (item.start + timedelta(minutes=1) if item.start else None)
    others = [
        i
        for i in query.view.event.timed
        if i is not item and not moments.is_point(i) and i.start and item.start and end and i.start < end
        and (i.end or i.start + timedelta(minutes=1)) > item.start
    ]  # fmt: skip
    others = _of_kind(query, others) or others or ([item] if query.has(r"\b(?:machen|tun|anstellen|do)\b") else [])
    if query.names("online"):  # „und was gibt es stattdessen für uns am Bildschirm?“
        others = [i for i in others if i.attendance is not Attendance.ONSITE and query.view.event.ways_in(i)] or others
    if not others:
        return told(query, "u-nothing-beside", item_sources([item]), title=title(query, item))
    return told(query, "u-plain", (*item_sources(others), *item_sources([item], "end")), text=lines(query, others))


def _of_kind(query: Query, items: Sequence[Item]) -> list[Item]:
    """Those of a kind that is named beside the item: „die anderen Workshops“."""
    first, last = query.title if query.view.meant else (0, 0)
    kinds = [word for word in query.telling if is_kind(word) and not first <= word.token.start < last]
    if not query.view.meant or not kinds:
        return []
    docs = query.index.of_item
    return [item for item in items if any(entity.quality(kind, docs[item.id]) >= SURE for kind in kinds)]


def _after_now(query: Query) -> Answer | None:
    """„Kommt danach noch etwas?“: after what runs now."""
    running = moments.running(query.view.event, query.now)
    if not running:
        return None
    end = max((item.end for item in running if item.end), default=query.now)
    later = [i for i in query.view.event.timed if i.start and i.start >= end and not moments.is_point(i)]
    today = [i for i in later if i.day == running[0].day]
    if today:
        first = [i for i in today if i.start == today[0].start]
        return told(query, "u-next", item_sources(first), list=lines(query, first, today=False))
    time = wording.clock(end, query.view.event, query.view.language)
    if later:
        first = [i for i in later if i.start == later[0].start]
        return told(query, "u-day-done-then", item_sources(first), time=time, list=lines(query, first))
    return told(query, "u-all-done-at", ("event.ends",), time=time)


# -- at a time ---------------------------------------------------------------------------------------------------


def _at_time(query: Query) -> Answer | None:
    if (
        (_beside_agenda(query) and not query.has(_EXCEPT))
        or not (query.times.clock or query.times.offset)
        or query.times.until
    ):
        return None
    if query.asks(Ask.WHEN, Ask.DURATION, Ask.COUNT, Ask.DEADLINE) or query.times.mode is not Mode.AT:
        return None
    if not (asks_what(query) or query.asks(Ask.WHERE, Ask.WAY)):
        return None
    if missing := no_times(query):
        return missing
    found = moments.instants(query.times, query.view.event, query.now)
    parts = [part for moment in found if (part := _running_at(query, moment))]
    items = [item for moment in found for item in moments.running(query.view.event, moment)]
    if not parts:
        return told(query, "u-nothing-then", ("item",), 0.7, time=_moment(query, found[0])) if found else None
    return told(query, "u-plain", item_sources(items), text=join(parts))


_EXCEPT = r"\b(?:ausser|neben|except|besides|apart from|other than)\b"


def _beside_agenda(query: Query) -> bool:
    """Whether something is named beside the programme itself („auf dem Plan“)."""
    return any(word.weight for word in query.without("agenda"))


def _running_at(query: Query, moment: datetime) -> Rich | None:
    left_out = {item.id for item in query.items} if query.has(_EXCEPT) else set()
    items = [item for item in moments.running(query.view.event, moment) if item.id not in left_out]
    begins = [i for i in query.view.event.timed if i.start == moment and i not in items and i.id not in left_out]
    shown = (*items, *begins)
    if shown:
        each = join([line(query, item, day=False) for item in shown], "\n")
        return query.view.say("u-at", time=_moment(query, moment), list=each)
    after = [i for i in moments.coming(query.view.event, moment) if i.day == query.view.event.local(moment).date()]
    if not after:
        return None
    return query.view.say("u-nothing-then-next", time=_moment(query, moment), list=lines(query, after, today=False))


def _moment(query: Query, moment: datetime) -> Rich:
    view = query.view
    return wording.at(moment, None, view.event, view.now, view.language, view.say)


_TO_COME = compiled(
    r"\b(?:kommt|gibt es|laeuft|passiert|steht|ist)\b(?: \w+){0,3} noch (?:et)?was\b|"
    r"\bwas (?:kommt|gibt es|laeuft|passiert|steht) (?:jetzt |denn |uns )?noch(?: an)?\W*$|"
    r"\balles (?:\w+ )?(?:gelaufen|vorbei|rum|durch|zu ende)\b|"
    r"\banything (?:\w+ )?(?:left|more|else|still|to come)\b|\bstill to come\b|"
    r"\b(?:is|are) (?:it|we|things) all (?:over|done)\b"
)


def still_to_come(query: Query) -> bool:
    """Whether it is asked if anything is left at all."""
    return _TO_COME.search(query.text.folded) is not None and not query.telling and not query.times


def _still(query: Query) -> Answer | None:
    """„Kommt noch was oder ist alles gelaufen?“: what is left of the day, or that nothing is left at all."""
    if not still_to_come(query) or query.asks(Ask.WHO, Ask.WHEN):
        return None
    event = query.view.event
    left = [item for item in event.timed if not moments.is_over(item, query.now, event) and not moments.is_point(item)]
    if not left:
        return told(query, "u-event-over", ("event.ends",)) if event.timed else None
    today = [item for item in left if item.day == left[0].day]
    return told(query, "u-plain", item_sources(today), 0.85, text=lines(query, today[:_LONGEST]))


# -- now and next ------------------------------------------------------------------------------------------------


def _now(query: Query) -> Answer | None:
    if (
        any(word.weight for word in query.without("online", "onsite"))
        or not query.asks(Ask.NOW)
        or query.asks(Ask.WHEN, Ask.DURATION, Ask.WHO, Ask.NEXT)
    ):
        return None
    if not (asks_what(query) or query.asks(Ask.WHERE, Ask.WAY)) or query.times.days:
        return None
    return now(query)


def now(query: Query) -> Answer:
    """What runs, and what comes next."""
    if missing := no_times(query):
        return missing
    running = moments.running(query.view.event, query.now)
    coming = after_that(query, moments.coming(query.view.event, query.now))
    soon = [item for item in coming if item.start and item.start - query.now <= timedelta(hours=14)]
    if running:
        parts = [query.view.say("u-now", list=lines(query, running, today=False))]
        if soon:
            parts.append(query.view.say("u-then", list=lines(query, soon, today=False)))
        return told(query, "u-plain", item_sources([*running, *soon]), 0.95, text=join(parts))
    if coming and query.names("online"):  # „Was läuft gerade online?“ of somebody who is there
        later = [i for i in query.view.event.timed if i.start and i.start > query.now and _from_afar(query, i)]
        coming = tuple(i for i in later if i.start == later[0].start) or coming
    if coming:
        return told(query, "u-nothing-now-next", item_sources(coming), list=lines(query, coming))
    return told(query, "u-event-over", ("event.ends",))


def _from_afar(query: Query, item: Item) -> bool:
    """Whether an item can be followed from afar."""
    return item.attendance is not Attendance.ONSITE and bool(query.view.event.ways_in(item))


def _next(query: Query) -> Answer | None:
    if (
        any(word.weight for word in (query.words if query.asks(Ask.WHEN) else query.without("agenda")))
        or query.has(r"\d{4}|\b(?:naechstes|kommendes|next) (?:jahr|year)\b")
        or not query.asks(Ask.NEXT)
        or query.times.days
        or query.asks(Ask.WHO, Ask.COUNT)
    ):
        return None
    if missing := no_times(query):
        return missing
    coming = moments.coming(query.view.event, query.now)
    if not coming and query.called and query.asks(Ask.WHEN):
        return None  # asks for the next event of that name
    if not coming and query.asks(Ask.WHEN):
        return told(query, "u-over-since", ("event.ends",), time=event_time(query))
    if not coming:
        return told(query, "u-event-over", ("event.ends",))
    coming = going_on(query, coming)
    return told(query, "u-next", item_sources(coming), list=lines(query, coming, today=False))


# -- days --------------------------------------------------------------------------------------------------------


def _stretch(query: Query) -> Answer | None:
    if (
        query.telling
        or not query.times
        or not asks_what(query)
        or query.asks(Ask.WHEN, Ask.CLOCK, Ask.DURATION, Ask.COUNT, Ask.WHO)
    ):
        return None
    frame = moments.window(query.times, query.view.event, query.now)
    if frame is None:  # „Gibt es ein Abendprogramm?“, on whichever of the days
        part = query.times.part if not query.times.clock else None
        items = [item for item in query.view.event.timed if part and moments.in_part(item, part, query.view.event)]
        return told(query, "u-plain", item_sources(items), 0.8, text=lines(query, items[:_LONGEST])) if items else None
    items = _within_frame(query, *frame)
    if frame[0] <= query.now < frame[1] and not query.has(r"\bwar(?:en)?\b|\blief(?:en)?\b|\bwas there\b|\bgab\b"):
        items = [i for i in items if not moments.is_over(i, query.now, query.view.event)]
    if not items and query.asks(Ask.CHECK) and query.has(r"\b(?:noch|still)\b"):
        items = list(moments.running(query.view.event, query.now))  # „Geht der Abend noch?“, past midnight
    days = query.dates or ((query.view.event.local(frame[0]).date(),) if query.times.part else ())
    open_items = [i for i in query.view.event.items if i.start is None and i.day in days]
    if not items and open_items:
        return told(query, "u-day-no-times", item_sources(open_items), 0.75, list=lines(query, open_items[:_LONGEST]))
    if missing := no_times(query):
        return missing
    if not items:
        return _nothing_then(query, frame[0])
    shown = [*items[:_LONGEST], *(() if query.times.part else open_items)]
    return told(query, "u-plain", item_sources(shown), 0.85, text=lines(query, shown))


def _within_frame(query: Query, first: datetime, last: datetime) -> list[Item]:
    """What begins in a stretch of time; what runs into it too between two clock times, or if nothing else is left."""
    timed = [item for item in query.view.event.timed if item.start and item.start < last]
    if query.times.until:
        return [item for item in timed if (item.start or first) >= first or (item.end or first) > first]
    begins = [item for item in timed if (item.start or last) >= first]
    return begins or (list(moments.running(query.view.event, first)) if query.times.mode is Mode.FROM else [])


def _nothing_then(query: Query, start: datetime) -> Answer:
    day = wording.on_day(
        query.view.event.local(start).date(), query.view.event, query.now, query.view.language, query.view.say
    )
    return told(query, "u-nothing-that-day", ("event.starts", "event.ends"), 0.8, day=day, event_days=event_days(query))


def _whole(query: Query) -> Answer | None:
    """The whole programme, if it is asked for by name."""
    if (
        any(word.weight for word in query.without("agenda"))
        or not query.names("agenda")
        or query.asks(Ask.WHO, Ask.COUNT)
    ):
        return None
    if query.asks(Ask.WHERE, Ask.LINK) or not query.view.event.items or (query.asks(Ask.WHEN) and query.items):
        return None  # „Wann ist die Sessionplanung?“
    if query.asks(Ask.END, Ask.OVER, Ask.REMAINING) and not query.asks(Ask.START):
        return None  # „Wann ist das Programm zu Ende?“, „Wie lange noch bis zur Sessionplanung?“
    if query.dates or query.times.part:
        return _stretch(replace(query, words=()))
    items = query.view.event.timed or query.view.event.items
    ahead = [item for item in items if not moments.is_over(item, query.now, query.view.event)] or list(items)
    return told(query, "u-programme", item_sources(ahead), 0.8, list=lines(query, ahead[:_LONGEST]))


_AROUND = (
    *(_between, _up_to_item, _around_item, _at_time, _still, missed),
    *(_now, _next, ends_of_day, _stretch, _whole),
)
