"""Which rooms are on a floor, and whether one of them or all are."""

from __future__ import annotations

import re

from handlers.rich import join
from handlers.understanding import entity
from handlers.understanding.answers.common import room_name, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.levels import floor_of
from handlers.understanding.normalise import fold
from handlers.understanding.query import SURE, Query

WHICH_ROOMS = r"\b(?:welche|welchen|was fuer|which|what) (?:raeume|raeumen|saele|saelen|rooms)\b"
_WHAT_THERE = r"^\W*(?:und )?(?:was|what)(?: alles)? (?:ist|is|gibts?|gibt es|liegt|befindet sich|finde)\b"
_ALL_ROOMS = r"\b(?:alle[sn]?|saemtliche|all|every)\b.*\b(?:raeumen?|raum|saelen?|rooms?|halls?)\b"


def on_floor(query: Query) -> Answer | None:
    """Which rooms are on the floor that is named, or whether a room is."""
    floor = floor_of(query.text.folded)
    if floor is None:
        return None
    on = [r for r in query.view.event.rooms if r.floor and floor_of(fold(r.floor.of(""))) == floor]
    if query.asks(Ask.CHECK) and query.has(_ALL_ROOMS):
        return _all_on(query, floor)
    if on and (query.has(WHICH_ROOMS) or _asks_what_is_there(query)):
        names = [query.view.say("u-bullet", text=room_name(query, room)) for room in on]
        return told(query, "u-plain", tuple(f"room[{room.id}].floor" for room in on), text=join(names))
    words = [
        word for word in query.words if not re.search(r"geschoss|stock|etage|floor|parterre|keller", word.token.text)
    ]
    hits = [hit for hit in entity.top(query.rank("room", words)) if hit.coverage >= SURE]
    if not query.asks(Ask.CHECK) or len(hits) != 1 or not hits[0].doc.record.floor:
        return None
    room = hits[0].doc.record
    return told(query, "u-yes" if room in on else "u-no", (f"room[{room.id}].floor",), text=room_name(query, room))


def _asks_what_is_there(query: Query) -> bool:
    """Whether nothing but a floor is named: „Was gibt es im Erdgeschoss zu essen?“ does not ask for rooms."""
    only = all("@floor" in word.meaning.terms for word in query.telling)
    return only and query.has(_WHAT_THERE) and not query.times


def _all_on(query: Query, floor: int) -> Answer | None:
    """Whether all rooms are on one floor, where the floor of each is known; else those that are elsewhere."""
    rooms = query.view.event.rooms
    if len(rooms) < _SEVERAL or not all(room.floor for room in rooms):
        return None
    away = [room for room in rooms if room.floor and floor_of(fold(room.floor.of(""))) != floor]
    names = join([room_name(query, room) for room in away or rooms], ", ")
    sources = tuple(f"room[{room.id}].floor" for room in away or rooms)
    return told(query, "u-no" if away else "u-yes", sources, 0.85, text=names)


_SEVERAL = 2
