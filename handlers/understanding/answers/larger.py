"""Which room is the largest, and which of two is the larger one."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.rich import join
from handlers.understanding.answers.common import room_name, text, told, unknown
from handlers.understanding.answers.rooms import names_of, stems_of
from handlers.understanding.contract import Answer
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, stands_for
from handlers.understanding.subject import is_kind
from handlers.understanding.words import words_of
from storage.event import Room

_OF_ROOMS = (
    r"raum|raeume|saal|room|hall|zimmer|\b(?:am )?(?:meisten?|wenigst\w*)\b|\b(?:most|fewest|least)\b|\bpasse?n?t?\b|"
    r"\bfit\b"
)
_LARGER = (
    r"\b(?:groesser\w*|kleiner\w*|bigger|larger|smaller|"
    r"(?:mehr|weniger|more|fewer) (?:leute|personen|menschen|plaetze|platz|sitzplaetze|people|seats|room|space))\b"
)
_SMALL = r"\b(?:kleinst|kleiner|wenig|gering|small|few|least|lowest)"
_TWO = 2


def largest(query: Query) -> Answer | None:
    """The largest room or the smallest, of all or of the two that are named."""
    if query.has(_LARGER):
        return _larger(query, two) if len(two := _named(query)) == _TWO else None
    if not query.asks(Ask.LARGEST) or not query.has(_OF_ROOMS):
        return None
    if not query.asks(Ask.WHERE) and any(map(is_kind, query.telling)):
        return None  # „Welcher Workshop hat die meisten Plätze?“
    known = [room for room in query.view.event.rooms if room.capacity]
    if not known:
        return unknown(query, "u-no-capacities")
    room = (min if query.has(_SMALL) else max)(known, key=lambda room: room.capacity or 0)
    return told(
        query, "u-room-largest", (f"room[{room.id}].capacity",), room=room_name(query, room), count=room.capacity or 0
    )


# What people call the largest room where none is called so: „Link zum Hauptsaal“.
_MAIN = words_of("hauptsaal hauptraum plenarsaal hauptbuehne main_hall main_room main_stage")


def main_hall(query: Query, words: Sequence[Word]) -> list[Room]:
    """The one room that holds most people, if just the main hall is named and no room has such a name."""
    said = [word for word in words if word.weight and not stands_for(word, ("link", "online"))]
    if len(said) != 1 or said[0].token.text not in _MAIN:
        return []
    known = sorted((room.capacity or 0 for room in query.view.event.rooms), reverse=True)
    if len(known) < _TWO or known[0] <= known[1]:
        return []
    return [room for room in query.view.event.rooms if room.capacity == known[0]]


def _named(query: Query) -> list[Room]:
    """The rooms of which a name is said as a whole, in the order in which they are named."""
    said = [token.stem for token in query.text.tokens]
    places: dict[int, Room] = {}
    for room in query.view.event.rooms:
        whole = [stems for name in names_of(room) if (stems := stems_of(name)) and stems <= set(said)]
        if whole:
            places[min(map(said.index, whole[0]))] = room
    return [places[place] for place in sorted(places)]


def _larger(query: Query, rooms: list[Room]) -> Answer:
    """Both rooms with their places, the one that is asked for first; with a yes or no where that is asked."""
    sources = tuple(f"room[{room.id}].capacity" for room in rooms)
    if not all(room.capacity for room in rooms):
        return unknown(query, "u-no-capacities", sources)
    small = query.has(_SMALL)
    ordered = sorted(rooms, key=lambda room: room.capacity or 0, reverse=not small)
    say = query.view.say
    body = join([say("u-room-capacity", room=text(query, r.name), count=r.capacity or 0) for r in ordered])
    either = query.asks(Ask.WHICH) or query.has(r"\b(?:oder|or)\b") or not query.asks(Ask.CHECK)
    if not either:
        same = rooms[0].capacity == rooms[1].capacity
        return told(query, "u-yes" if ordered[0] is rooms[0] and not same else "u-no", sources, 0.85, text=body)
    first = ordered[0]
    if first.capacity == ordered[1].capacity:
        return told(query, "u-plain", sources, 0.85, text=body)
    named = say("u-room-largest", room=room_name(query, first), count=first.capacity or 0)
    rest = say("u-room-capacity", room=text(query, ordered[1].name), count=ordered[1].capacity or 0)
    return told(query, "u-plain", sources, 0.85, text=join([named, rest], "\n"))
