"""Which rooms are meant by words. No I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from handlers.rules.change_words import alike, folded, telling, wordless
from handlers.understanding.normalise import fold
from storage.event import Event, Room

_ROOMS = re.compile(r"\s*(?:[,;+&/]|\bund\b|\band\b)\s*", re.IGNORECASE)
_NEAR = 72  # rapidfuzz score from which a room is offered for words that name none


@dataclass(frozen=True, slots=True)
class RoomsRead:
    """The rooms that were named; `near` are those that a word may mean, `unknown` is that word."""

    rooms: tuple[str, ...] = ()
    near: tuple[Room, ...] = ()
    unknown: str = ""


def rooms_named(words: str, event: Event) -> RoomsRead:
    """The rooms that words name; several stand with commas or an „und“ between them."""
    whole = _room(words, event)
    if whole.rooms:
        return whole
    parts = [_room(part, event) for part in _ROOMS.split(words) if wordless(part)]
    if len(parts) < 2:
        return whole
    wrong = next((part for part in parts if not part.rooms), None)
    return wrong or RoomsRead(tuple(dict.fromkeys(room for part in parts for room in part.rooms)))


def _room(words: str, event: Event) -> RoomsRead:
    said = words.strip(" .,:;!?\"„“”'")
    for form in (said, wordless(said)):
        exact = [room for room in event.rooms if folded(form) in map(folded, _names(room)) or form == room.id]
        if exact:
            return RoomsRead((exact[0].id,)) if len(exact) == 1 else RoomsRead(near=tuple(exact), unknown=said)
    spoken = telling(wordless(said))
    fits = [(max(_room_fit(spoken, telling(name)) for name in _names(room)), room) for room in event.rooms]
    best = max((fit for fit, _ in fits), default=0.0)
    near = tuple(room for fit, room in fits if fit and fit >= best - 0.05)
    sure = len(near) == 1 and best >= 0.9
    near = near or _sounding_like(wordless(said) or said, event)
    return RoomsRead((near[0].id,)) if sure else RoomsRead(near=near, unknown=wordless(said) or said)


def _sounding_like(said: str, event: Event) -> tuple[Room, ...]:
    """The rooms with a name that differs from these words by a slip, also where it is short."""
    return tuple(
        room for room in event.rooms if any(fuzz.ratio(fold(said), fold(name)) >= _NEAR for name in _names(room))
    )


def _room_fit(said: tuple[str, ...], name: tuple[str, ...]) -> float:
    """How well words fit a room's name: each of them must stand there."""
    if not said or not name:
        return 0.0
    best = [max(alike(word, known) for known in name) for word in said]
    return min(best) * (1.0 if len(said) == len(name) else 0.95) if all(best) else 0.0


def _names(room: Room) -> tuple[str, ...]:
    return (room.id, *room.name.all, *room.aliases)
