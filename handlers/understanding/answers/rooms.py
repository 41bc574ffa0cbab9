"""What rooms are called, and their addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.rich import Rich, join
from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, place, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, words
from handlers.understanding.query import SURE, Query, stands_for
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from storage.event import Item, Room


def names_of(room: Room) -> Sequence[str]:
    """All that a room is called."""
    return (*room.name.all, *room.aliases)


def stems_of(name: str) -> frozenset[str]:
    """The stems of a name's words."""
    return frozenset(token.stem for token in words(name).tokens)


def called_so(said: Sequence[Word], rooms: Sequence[Room]) -> list[Room]:
    """The one of several rooms that is called just this, else all of them: the „Rundbau“ is not its foyer."""
    stems = frozenset(word.token.stem for word in said if word.weight)
    called = [room for room in rooms if any(stems_of(name) == stems for name in names_of(room))]
    return called if len(called) == 1 else list(rooms)


def rather_item(query: Query, room: Room) -> bool:
    """Whether an item has the very words, and the room only means the same: „Wo ist die Andacht?“ in a chapel."""
    names = terms(names_of(room))
    asked = query.asks(Ask.COUNT, Ask.WHERE, Ask.STREAMED)
    if asked and query.items and query.telling and all(map(names_sort, query.telling)):
        return True  # „Wie viele Workshops gibt es?“, „Wo ist die Keynote?“ is not asked of the „Keynote-Saal“
    if any(entity.best_said(word.meaning.terms, names) for word in query.telling):
        return False
    if query.items and query.names("party"):
        return True  # the „Abendempfang“ is not at the desk
    items = query.index.docs_of(query.items)
    return any(entity.literally(word, doc) >= entity.SAID for word in query.telling for doc in items)


def names_sort(word: Word) -> bool:
    """Whether a word stands for a sort of items, that a room may have in its name: „Keynotes“ in a „Keynote-Saal“."""
    return is_kind(word) or stands_for(word, ("keynote",))


def tells_place(note: str) -> bool:
    """Whether a note tells where a room is, not what to do in it."""
    return _TELLS_PLACE.search(note) is not None or is_address(note)


_TELLS_PLACE = re.compile(
    r"\b(?:im|in (?:der|den|the)|am|an der|auf (?:de[mr])|neben|hinter|vor|gegenüber|unter|über|nur online|next to|"
    r"behind|opposite|at the|on the|near|(?:bus)?haltestelle|"
    r"straßenbahn \d+|tram \d+|bus \d+|stop|outside|online only|only online|[1-9]?\.? ?(?:OG|UG|EG))\b",
    re.IGNORECASE,
)


def is_address(note: str) -> bool:
    """Whether a note is no more than the address of a house."""
    return len(note) <= _LONGEST and _ADDRESS.search(note) is not None


_LONGEST = 90  # letters
_ADDRESS = re.compile(
    r"(?:[Ss]tr(?:aße|asse|\.)|[Gg]asse|[Ww]eg|[Pp]latz|[Aa]llee|[Uu]fer|[Rr]ing|[Dd]amm|"
    r"[Mm]arkt|[Hh]of|[Ss]teig|[Gg]raben) \d+|"
    r"\b[A-ZÄÖÜ][\wäöüß. -]* \d+ ?[a-z]?(?:[-/]\d+)?, (?:[A-Z]{1,2}-)?\d{4,5} [A-ZÄÖÜ]|"
    r"\b\d+[a-z]? [A-Z]\w+ (?:Street|Road|Lane|Square|Avenue)\b"
)


def place_in_town(query: Query, item: Item) -> Rich:
    """Where an item is, with the address of a house that is one of many."""
    rooms = [query.view.event.room_by_id[room] for room in item.rooms]
    note = text(query, rooms[0].note) if len(rooms) == 1 else ""
    return join([place(query, item), note.rstrip(".")], ", ") if note and is_address(note) else place(query, item)


def address(query: Query) -> Answer | None:
    """The address of a house among many, or of that in which an item is."""
    if not query.names("address") or query.asks(Ask.WHO, Ask.EMAIL, Ask.PHONE, Ask.LINK, Ask.COUNT):
        return None
    asked = [word for word in query.without("address", "location") if word.weight]
    docs = [hit.doc for hit in entity.top(query.rank("room", asked)) if hit.coverage >= SURE] if asked else []
    named = [doc.record for doc in docs if any(entity.literally(word, doc) >= entity.SAID for word in asked)]
    rooms = called_so(asked, named)
    if not rooms and asked:
        ids = {room for item in chosen(query, query.items_of(asked)) for room in item.rooms}
        rooms = [query.view.event.room_by_id[room] for room in ids]
    noted = {note: room for room in rooms if is_address(note := text(query, room.note))}
    if len(noted) != 1:
        return None
    note, room = next(iter(noted.items()))
    return told(query, "u-room-note", (f"room[{room.id}].note",), room=text(query, room.name), note=note)


def way_in(query: Query, room: Room | None, link: str) -> Rich | str:
    """A link, with the room that it leads to."""
    return query.view.say("u-room-link", room=text(query, room.name), link=link) if room else link


def on_streaming(room: Room) -> bool:
    """Whether a room has no stream of its own, and its note is on that."""
    return room.link is None and room.note is not None and "@online" in terms(room.note.all)


def unstreamed(query: Query, item: Item) -> bool:
    """Whether the notes of all its rooms tell that nothing is streamed from there, so the event's stream has it not."""
    rooms = [query.view.event.room_by_id[room] for room in item.rooms]
    notes = [fold(text(query, room.note)) for room in rooms if on_streaming(room)]
    return not item.link and bool(notes) and len(notes) == len(rooms) and all(map(_DENIES.search, notes))


_DENIES = re.compile(r"\b(?:nicht|kein\w*|nie|not|no|never|isn't)\b")


# „In welcher Kneipe trefft ihr euch?“ asks for a house of that kind, which the event's own hardly is.
_PUB = (
    r"gast(?:staette|haus|hof|wirtschaft)|wirtshaus|wirtschaft|lokal|restaurant|kneipe|brauhaus|brauerei|biergarten|keller|"
    r"schenke|weinstube|cafe|tavern|brewery|krug"
)
WHICH_PUB = rf"\b(?:welche[mrs]|which|what) (?:{_PUB}|bar|pub|inn|beisl|beer garden)\b"
IS_PUB = re.compile(rf"{_PUB}|\b(?:bar|pub|inn|bistro)\b")
