"""Items chosen by several things at once: „Welche Vorträge gibt es am Freitag zwischen 10 und 11 Uhr im Saal?“

Every telling word has to name a room, a track or a kind of item; together with the times they leave some items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers import wording
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.chairs import LEADS_IT
from handlers.understanding.answers.common import (
    chosen,
    hours,
    item_sources,
    lines,
    nth,
    room_name,
    text,
    told,
    unknown,
)  # fmt: skip
from handlers.understanding.answers.people import speaking
from handlers.understanding.answers.rooms import names_of, names_sort, stems_of
from handlers.understanding.answers.when import of_items
from handlers.understanding.concepts import concepts
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import words
from handlers.understanding.query import EVENT_WORDS, Query, stands_for
from handlers.understanding.subject import is_kind
from handlers.understanding.words import HOURS, words_of
from storage.event import Item, Kind, Room

_NAMED = 0.8
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Slots:
    """What a question narrows the programme down by."""

    rooms: tuple[Room, ...] = ()
    tracks: frozenset[str] = frozenset()
    kinds: tuple[Word, ...] = ()
    by_track: bool = False  # it says itself that it names a track


def filtered(query: Query) -> Answer | None:
    """The items that are left by room, track, kind and time."""
    if query.asks(Ask.BEFORE, Ask.PARALLEL, Ask.LINK, Ask.STREAMED, Ask.FLOOR, Ask.MISSED):
        return None
    if query.has(r"\b(?:worum|um was|wovon|about)\b") or (query.asks(Ask.CHECK) and query.has(_MAY_I)):
        return None
    if query.asks(Ask.WHO) and query.has(LEADS_IT):
        return None  # who chairs a session does not speak in it
    slots = _slots(query)
    if slots is None:
        return _about_in_time(query)
    if query.asks(Ask.AFTER) and query.tracks and not query.times:
        return None  # „Was kommt nach Block 1?“
    if not _narrow(query, slots) or (query.asks(Ask.COUNT) and not slots.kinds):
        return None
    known = [item for item in query.view.event.timed if _fits(query, item, slots)]
    if not known and slots.by_track:
        return _untimed(query, slots)
    items = _outermost(query, nth(query, _in_time(query, known)))
    if not items and query.times.clock and slots.kinds and all(stands_for(w, ("session",)) for w in slots.kinds):
        # Where none that is called so is on then, all that is no break is a „Session“.
        sessions = [item for item in query.view.event.timed if item.kind not in _NO_SESSIONS]
        known = [item for item in sessions if _fits(query, item, replace(slots, kinds=()))]
        items = _in_time(query, known) or _soon(query, known)
    return _nothing(query, slots) if not items else _begins(query, items, slots) or _told(query, items, slots)


def _soon(query: Query, items: Sequence[Item]) -> list[Item]:
    """What begins a little after the time that is named: „um elf“ may be 11:05."""
    instants = moments.instants(query.times, query.view.event, query.now)
    return [item for item in items if item.start and any(at < item.start <= at + _SOON for at in instants)]


_SOON = timedelta(minutes=15)
_NO_SESSIONS = (Kind.ARRIVAL, Kind.BREAK, Kind.END)


def _outermost(query: Query, items: Sequence[Item]) -> Sequence[Item]:
    """What comes first or last of these, where just that is asked: „Was läuft heute als Erstes im Saal?“"""
    if query.asks(Ask.FIRST) == query.asks(Ask.LAST) or query.asks(Ask.COUNT):
        return items
    starts = [item.start for item in items if item.start]
    wanted = (min if query.asks(Ask.FIRST) else max)(starts, default=None)
    return [item for item in items if item.start == wanted] if wanted else items


def _told(query: Query, items: Sequence[Item], slots: Slots) -> Answer | None:
    """What is asked of these items."""
    if query.asks(Ask.COUNT):
        sources = (*item_sources(items, "rooms"), *_room_keys(slots))
        return told(query, "u-count", sources, 0.85, count=len(items), list=lines(query, items[:_LONGEST]))
    if query.asks(Ask.DURATION) and query.tracks and len(items) > 1:
        return _span(query, items)
    if query.asks(Ask.REMAINING):
        items = chosen(query, items) or items  # the next of several
    if query.asks(Ask.DURATION, Ask.REMAINING):
        running = [item for item in items if item in moments.running(query.view.event, query.now)]
        found = of_items(query, running or items)
        return replace(found, sources=(*found.sources, *_room_keys(slots)))
    if query.asks(Ask.WHO) and not query.has(_MEETS):
        return _who(query, items, slots)
    shown = items[:_LONGEST]
    if query.asks(Ask.WHERE) and not any(item.rooms or item.link or item.meeting_point for item in shown):
        return None
    if query.asks(Ask.WHERE) and len(shown) == 1 and shown[0].meeting_point:
        return None  # where one meets for it is not the room
    key = "u-yes" if query.asks(Ask.CHECK) else "u-plain"
    body = lines(query, shown)
    at_one = query.asks(Ask.WHERE) and not slots.rooms and len(shown) > _SEVERAL and {i.rooms for i in items}
    if at_one and len(at_one) == 1 and len(shown[0].rooms) == 1:
        room = query.view.event.room_by_id[shown[0].rooms[0]]
        return told(query, "u-room-items", item_sources(shown, "rooms"), 0.85, room=room_name(query, room), list=body)
    if len(shown) == 1 and query.asks(Ask.WHICH) and query.names("session", "topic") and _is_open(query, shown[0]):
        body = join([body, query.view.say("u-slot-open")])
    return told(query, key, (*item_sources(shown, "rooms"), *_room_keys(slots)), 0.85, text=body)


def _is_open(query: Query, item: Item) -> bool:
    """Whether topics that people choose go into an item, and the event file knows none of them yet."""
    event = query.view.event
    known = any(topic.item == item.id for topic in event.topics)
    return item.kind is Kind.OPEN and not known and any(item.id in found.items for found in event.rounds)


_MEETS = r"\bwer (?:trifft|tagt)\b|\bwho meets\b"  # that is what is on there


def _begins(query: Query, items: Sequence[Item], slots: Slots) -> Answer | None:
    """When a track begins or ends, where just that is asked: with its first item, or its last."""
    of_one = len({item.day for item in items}) == 1 == len(slots.tracks) and len(items) > 1
    if not of_one or slots.rooms or slots.kinds or query.times.clock or not query.asks(Ask.START, Ask.END):
        return None
    if query.asks(Ask.START) and query.asks(Ask.END):
        return None
    timed = [item for item in items if item.start]
    last = max(timed, key=lambda item: item.end or item.start or query.now)
    return of_items(query, [last if query.asks(Ask.END) else timed[0]])


def _who(query: Query, items: Sequence[Item], slots: Slots) -> Answer:
    """Who speaks at these items; of those in a room without more, at what is not over yet."""
    if query.has(r"\b(?:spiel(?:t|en)|sing(?:t|en)|musik|plays?|playing|sings?)\b"):
        items = [item for item in items if item.kind is Kind.SOCIAL]  # nobody plays at a talk
    known = [item for item in items if item.speakers]
    if not known:
        if items and query.has(rf"\b{_ON_STAGE}"):
            return told(query, "u-plain", item_sources(items[:_LONGEST], "rooms"), text=lines(query, items[:_LONGEST]))
        return unknown(query, "u-who-unknown", item_sources(items[:_LONGEST], "speakers"))
    shown = (items if _is_timed(query) or slots.tracks or slots.kinds else chosen(query, known))[:_LONGEST]
    said = join([speaking(query, item) for item in shown])
    return told(query, "u-plain", (*item_sources(shown, "speakers"), *_room_keys(slots)), 0.85, text=said)


def whole_tracks(query: Query) -> Answer | None:
    """All tracks, or those that are called by one word, where just that is asked: „Welche Foren gibt es?“"""
    timed = query.times or query.asks(Ask.NOW, Ask.NEXT)  # then those of that time
    if not query.asks(Ask.WHICH, Ask.COUNT) or timed or query.tracks or any(map(is_kind, query.telling)):
        return None
    slots = _slots(query)
    if slots is None or slots.rooms:
        return None
    of_any = slots.by_track and not slots.tracks and query.has(_THERE_ARE)
    tracks = frozenset(query.index.tracks) if of_any else slots.tracks
    if len(tracks) < _SEVERAL:
        return None
    items = [item for item in query.view.event.items if item.track and item.track.of("") in tracks]
    shown, sources = _told_tracks(query, items, brief=of_any), item_sources(items, "track")
    if query.asks(Ask.COUNT):
        return told(query, "u-count", sources, 0.85, count=len(tracks), list=shown)
    return told(query, "u-all", sources, 0.85, list=shown)


# „Wie viele Tracks gibt es?“, not which of them is the best one.
_THERE_ARE = r"\b(?:gibt(?: es)?|gibts|are there|wie viele|how many|haben wir|habt ihr|hat das programm|do we have)\b"
_SEVERAL = 2


def _told_tracks(query: Query, items: Sequence[Item], *, brief: bool) -> Rich:
    """The items of tracks; of tracks with many items only what each is called and how many it has."""
    if len(items) <= _LONGEST and not brief:
        return lines(query, items)
    tracks: dict[str, int] = {}
    for item in items:
        name = text(query, item.track)
        tracks[name] = tracks.get(name, 0) + 1
    return join([query.view.say("u-track", name=name, count=count) for name, count in sorted(tracks.items())])


# „Kann ich noch in einen Workshop?“ does not ask which there are.
_MAY_I = r"\b(?:kann|koennen|darf|duerfen|muss|muessen|soll|can|may|must|should) (?:ich|wir|man|i|we|one)\b"


FOR_SOME = (
    r"\b(?:fuer|for) (?:die |the |unsere |our |kleine |little )?(?:kinder|kids|children|familien|families|jugendliche|"
    r"teens|anfaenger\w*|einsteiger\w*|beginners|newcomers|eltern|parents|senior\w*)\b"
)


def _about_in_time(query: Query) -> Answer | None:
    """What is on for or about something in a stretch of time: „Was gibt es vormittags für Kinder?“"""
    timed = query.times.clock is not None or query.times.part is not None or query.has(FOR_SOME)
    telling = [word for word in query.without("agenda") if word.weight]
    for_some = query.has(FOR_SOME) and not query.names("food") and bool(query.times or query.asks(Ask.NOW))
    if not timed or not telling or not (for_some or query.asks(Ask.PROGRAMME, Ask.WHICH)):
        return None
    if query.asks(Ask.AFTER, Ask.WHEN, Ask.WHO, Ask.COUNT) or query.has(r"\b(?:ausser|except|besides|apart from)\b"):
        return None
    things = query.index.by_thing
    known = [doc for doc in query.index.of("item") if doc.record.start]
    docs = [doc for doc in known if entity.explained(telling, things[doc.key]) >= 1]
    items = _in_time(query, [doc.record for doc in docs])
    if for_some:  # a room may be theirs
        then = [query.index.of_item[item.id] for item in _in_time(query, [doc.record for doc in known])]
        items = [i.record for i in then if i.record in items or entity.explained(telling, _rooms_of(query, i)) >= 1]
    if not items:
        return None
    rooms = {f"room[{room}]": None for item in items for room in item.rooms} if for_some else ()
    return told(query, "u-plain", (*item_sources(items), *rooms), 0.8, text=lines(query, items[:_LONGEST]))


def _rooms_of(query: Query, doc: Doc) -> list[Doc]:
    return [one for room in doc.record.rooms for one in query.index.by_thing.get(f"room[{room}]", ())]


def _span(query: Query, items: Sequence[Item]) -> Answer | None:
    """How long several items of a track last together, where they are on one day."""
    start = min(item.start for item in items if item.start)
    end = max((item.end for item in items if item.end), default=None)
    if end is None or len({item.day for item in items}) > 1:
        return told(query, "u-plain", item_sources(items), 0.7, text=lines(query, items[:_LONGEST]))
    view = query.view
    time = wording.at(start, end, view.event, view.now, view.language, view.say)
    return told(query, "u-event-lasts", item_sources(items, "end"), 0.85, duration=hours(query, end - start), time=time)


def _room_keys(slots: Slots) -> tuple[str, ...]:
    return tuple(f"room[{room.id}]" for room in slots.rooms)


def _slots(query: Query) -> Slots | None:
    """The rooms, tracks and kinds that the telling words name; None if one of them names something else."""
    rooms: list[Room] = []
    tracks: set[str] = set()
    kinds: list[Word] = []
    people: list[Word] = []
    named_track = False
    for word in query.telling:
        if word.token.text in HOURS:
            continue  # „Teil drei“, „die drei Foren“
        counts = query.by_number and query.is_number(word)  # the „2“ of „Runde 2“ is no „Tisch 2“
        named = [] if counts else [d.record for d in entity.near(word, "room", query.index) if _names_room(word, d)]
        named = named or _noted(query, word)
        whole = query.asks(Ask.START, Ask.END) and stands_for(word, EVENT_WORDS)  # ends when all of it does
        track = set() if query.tracks or whole else _tracks(query, word)
        if named and len(named) < max(2, len(query.view.event.rooms)):
            # Of the „Gläserner Saal“ the „Saal“ is no other one.
            both = [room for room in rooms if room in named]
            rooms = both or [*rooms, *named]
        elif query.tracks and _in_track_names(query, word):
            continue
        elif track:
            named_track = named_track or "@track" in word.meaning.terms
            tracks = tracks & track or tracks | track  # „Strang B“ is not every „Strang“
        elif "@track" in word.meaning.terms:
            named_track = True
        elif word.token.text in _ATTEND:
            continue  # „Programm Saal 2 ab 14 Uhr“, „Welchen Vortrag kann ich im Saal hören?“
        elif is_kind(word):
            kinds.append(word)
        elif (query.asks(Ask.NOW) and stands_for(word, _PEOPLE)) or _speaks(query, word):
            people.append(word)  # „Was machen die Kinder gerade in Raum 2?“, „Wer spielt auf der Bühne?“
        else:
            return None
    if people and not rooms:
        return None
    named_track = named_track or bool(query.tracks) or (not kinds and _is_track(query, tracks))
    return Slots(tuple(rooms), frozenset(tracks) | query.tracks, tuple(kinds), named_track)


_ATTEND = words_of("programm programme program hear see attend watch hoeren sehen besuchen anhoeren ansehen anschauen")


def _performs(word: Word) -> bool:
    return stands_for(word, ("music",)) or re.match(_ON_STAGE, word.token.text) is not None


# Who plays is often all that the title tells.
_ON_STAGE = r"(?:spiel(?:t|en)|sing(?:t|en|s)?|musik|tritt|treten|auftret\w+|plays?|playing|perform\w*|appear\w*)\b"
_PEOPLE = ("people", "child", "youth", "teenager", "student", "family")


def _speaks(query: Query, word: Word) -> bool:
    """Whether a word only says that somebody speaks or plays: „Redner Saal 2 jetzt?“, "What is presented in …"."""
    if query.asks(Ask.WHO) and _performs(word):
        return True
    return query.asks(Ask.WHO, Ask.PROGRAMME) and stands_for(word, ("speaker",))


def _names_room(word: Word, doc: Doc) -> bool:
    """Whether a word is a room's name: that there is food in the „Speisesaal“ makes food no room."""
    if stands_for(word, EVENT_WORDS):
        return False  # „die Konferenz“ is no „Konferenzsaal“
    if names_sort(word) and all(stems_of(name) != {word.token.stem} for name in names_of(doc.record)):
        return False  # nor are „die Keynotes“ all that is in the „Keynote-Saal“
    return entity.quality(word, doc) >= _NAMED and entity.literally(word, doc) >= entity.SAID


def _noted(query: Query, word: Word) -> list[Room]:
    """The rooms whose notes call them so: „auf den beiden Hauptbühnen“, of which each has a name of its own."""
    if not (query.times.clock or query.asks(Ask.NOW)) or not stands_for(word, _PLACES):
        return []
    rooms = (room for room in query.view.event.rooms if room.note)
    return [room for room in rooms if word.token.stem in stems_of(text(query, room.note))]


_PLACES = ("stage", "plenary-hall", "hall")


def _in_track_names(query: Query, word: Word) -> bool:
    return any(word.token.stem == token.stem for name in query.tracks for token in words(name).tokens)


def _tracks(query: Query, word: Word) -> set[str]:
    """The tracks that a word names, unless it is what an item is called: „Eröffnung“ is no „Einführung“."""
    found = {
        name
        for name, wordings in query.index.tracks.items()
        if any(_same(token.stem, word.token.stem) for wording in wordings for token in words(wording).tokens)
    }
    if query.asks(Ask.COUNT) and len(found) > _SEVERAL:
        return found  # of what so many are called there are so many, though one item is called just so
    titles = (title for doc in entity.near(word, "item", query.index) for title in doc.titles) if found else ()
    return set() if any(title == {word.token.stem} for title in titles) else found


def _is_track(query: Query, tracks: set[str]) -> bool:
    """Whether the items that are named are all of the one track that is called so: „Wo ist die DjangoCon?“"""
    items = query.items if len(tracks) == 1 and query.asks(Ask.WHERE, Ask.WHEN, Ask.START, Ask.END, Ask.WHO) else ()
    return _SEVERAL < len(items) <= _LONGEST and all(item.track and item.track.of("") in tracks for item in items)


def _same(stem: str, other: str) -> bool:
    """Whether two stems are of one word, also where the plural has another one: „Forum“, „Foren“."""
    return stem == other or not concepts(stem).isdisjoint(concepts(other))


def _narrow(query: Query, slots: Slots) -> bool:
    """Whether at least two things narrow the programme down, one of them more than a kind."""
    timed = _is_timed(query) or (query.asks(Ask.WHO, Ask.FIRST) and bool(slots.rooms))
    place = bool(slots.rooms or slots.tracks)
    both = bool(slots.rooms and slots.tracks)
    ranged = query.times.until is not None or (query.times.clock is not None and bool(slots.kinds))
    coming = query.asks(Ask.NEXT) and query.asks(Ask.WHICH, Ask.PROGRAMME)  # „Welche Workshops gibt es gleich?“
    return (place and (timed or both or bool(slots.kinds) or (slots.by_track and bool(slots.tracks)))) or (
        bool(slots.kinds) and (ranged or coming)
    )


def _is_timed(query: Query) -> bool:
    return bool(query.times) or query.asks(Ask.NOW, Ask.NEXT, Ask.REMAINING) or query.has(r"\bnoch\b|\bstill\b")


def _fits(query: Query, item: Item, slots: Slots) -> bool:
    if slots.rooms and not {room.id for room in slots.rooms} & set(item.rooms):
        return False
    if slots.tracks and (item.track is None or item.track.of("") not in slots.tracks):
        return False
    if not slots.kinds:
        return not moments.is_point(item)
    docs = [query.index.of_item[item.id]]
    return any(entity.quality(word, doc) >= 0.7 for word in slots.kinds for doc in docs)


def _in_time(query: Query, items: Sequence[Item]) -> list[Item]:
    event = query.view.event
    if query.dates:
        items = [item for item in items if item.day in query.dates]
    if query.has(_STILL):
        items = [item for item in items if not moments.is_over(item, query.now, event)]
    if query.asks(Ask.NEXT) and not query.times.clock:
        ahead = [item for item in items if item.start and item.start > query.now]
        return [item for item in ahead if item.start == ahead[0].start]
    if query.asks(Ask.NOW):
        if not _at_named_time(query):
            running = moments.running(event, query.now)
            return [item for item in items if item in running]
        items = [item for item in items if not moments.is_over(item, query.now, event)] or items
    if query.times.clock and not query.times.until:
        instants = moments.instants(query.times, event, query.now)
        begun = [item for item in items if item.start in instants]
        if begun and query.has(_BEGINS):
            return begun
        then = [_at(query, at) for at in instants]
        return [item for item in items for running in then if item in running]
    frame = moments.window(query.times, event, query.now) if query.times else None
    if frame is None:
        return list(items)
    if query.times.part and not query.times.clock:  # what runs into the afternoon is none of it
        return [item for item in items if item.start and frame[0] <= item.start < frame[1]]
    return [i for i in items if i.start and i.start < frame[1] and (i.end or i.start) > frame[0]]


def _at_named_time(query: Query) -> bool:
    """Whether another time than now is named: “What is on at two on the main stage?”"""
    return bool(query.times.clock or query.times.part or (query.times.days and not query.has(_AT_ONCE)))


_AT_ONCE = r"\b(?:now|gerade|grad|jetzt|eben|momentan|moment|aktuell|derzeit|currently)\b"
_STILL = r"\b(?:noch|still|left|remaining)\b"
_BEGINS = r"\b(?:beginn\w*|start\w*|fang\w*|faengt|los|begins?)\b"


def _at(query: Query, moment: datetime) -> tuple[Item, ...]:
    event = query.view.event
    return (*moments.running(event, moment), *(item for item in event.timed if item.start == moment))


def _untimed(query: Query, slots: Slots) -> Answer | None:
    """The items of a track of which no time is known."""
    items = [item for item in query.view.event.items if item.track and item.track.of("") in slots.tracks]
    if not items:
        return None
    if query.asks(Ask.CLOCK, Ask.START, Ask.END, Ask.DURATION):
        return unknown(query, "u-day-no-times", item_sources(items), 0.85, list=lines(query, items[:_LONGEST]))
    if query.asks(Ask.WHO):
        return _who(query, items[:_LONGEST], slots)
    return told(query, "u-plain", item_sources(items), 0.85, text=lines(query, items[:_LONGEST]))


def _nothing(query: Query, slots: Slots) -> Answer | None:
    if len(slots.rooms) != 1 or not query.times:
        return None
    room = slots.rooms[0]
    at = moments.instants(query.times, query.view.event, query.now)[:1] if not query.times.until else ()
    days = [query.view.event.local(moment).date() for moment in at]
    later = [i for i in query.view.event.timed if room.id in i.rooms and i.day in days and i.start and i.start > at[0]]
    if later:
        sources, shown = (f"room[{room.id}]", *item_sources(later[:1], "rooms")), lines(query, later[:1])
        return told(query, "u-room-empty-next", sources, 0.8, room=room_name(query, room), list=shown)
    return told(query, "u-room-empty", (f"room[{room.id}]",), 0.7, room=room_name(query, room))
