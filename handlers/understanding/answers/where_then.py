"""Where what is on in a part of a day, or at a time, is: „Wo trefft ihr euch heute Abend?“"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.rich import join
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import item_sources, lines, text, told
from handlers.understanding.answers.rooms import IS_PUB, WHICH_PUB
from handlers.understanding.answers.where import meeting_point, place_told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, has_subject
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query, stands_for
from storage.event import Item, Kind


def where_then(query: Query) -> Answer | None:
    """Where what is on in a part of a day is: „Wo trefft ihr euch heute Abend?“"""
    if not query.asks(Ask.WHERE) or query.asks(Ask.WHO, Ask.LINK, Ask.STREAMED):
        return None
    if query.times.clock:
        return _where_at(query)
    if not query.times.part:
        return None
    if any(word.weight for word in query.without("meeting", "party")):
        return None
    frame = moments.window(query.times, query.view.event, query.now)
    items = [i for i in query.view.event.timed if frame and i.start and frame[0] <= i.start < frame[1]]
    if query.has(WHICH_PUB):
        items = [item for item in items if _in_pub(query, item)]
    for_all = [item for item in items if not has_subject(item) and item.kind is not Kind.BREAK]
    shown = _called(query, items) or for_all or items
    if len(shown) == 1 and not shown[0].rooms:
        return place_told(query, shown[0])
    if not shown or len(shown) > _FEW:
        return None
    points = [point for item in shown if (point := meeting_point(query, item))]
    body = join([lines(query, shown), *points])
    return told(query, "u-plain", item_sources(shown, "rooms"), 0.8, text=body)


def _in_pub(query: Query, item: Item) -> bool:
    """Whether something takes place where one eats and drinks, as its texts or its room tell."""
    names = (name for room in item.rooms for name in query.view.event.room_by_id[room].name.all)
    said = (text(query, item.title), text(query, item.meeting_point), text(query, item.description))
    return any(IS_PUB.search(fold(part)) for part in (*names, *map(str, said)))


def begins_where(query: Query) -> Answer | None:
    """What a day begins with and in which room: „Wann geht es los und in welchem Raum?“"""
    if not query.asks(Ask.WHERE) or not query.asks(Ask.START) or not query.about_event or not query.has(_ROOM):
        return None
    if query.times.clock or query.times.part:
        return None
    first = _first_on(query)
    if not first or len(first) > _FEW or not all(item.rooms for item in first):
        return None
    return told(query, "u-plain", item_sources(first, "rooms"), 0.85, text=lines(query, first))


def _first_on(query: Query) -> list[Item]:
    """What the day that is named begins with for everybody, else the next day that has such."""
    event = query.view.event
    for day in query.dates or moments.event_days(event):
        items = [item for item in moments.starts_on(event, day) if item.start and not item.optional]
        rich = [item for item in items if item.kind is not Kind.ARRIVAL] or items
        if rich and (query.dates or (rich[0].start and rich[0].start >= query.now)):
            return [item for item in rich if item.start == rich[0].start]
    return []


_ROOM = r"\b(?:raum|raeumen|saal|zimmer|room|hall|halle)\b"


def _called(query: Query, items: Sequence[Item]) -> list[Item]:
    """Those of the items that are called what is said; then the part of the day only tells when they are."""
    docs = [query.index.of_item[item.id] for item in items if item in query.items]
    return [doc.record for doc in docs if query.telling and all(_is_called(word, doc) for word in query.telling)]


def _is_called(word: entity.Word, doc: Doc) -> bool:
    return entity.literally(word, doc) >= entity.SAID


def _where_at(query: Query) -> Answer | None:
    """Where what is on at a time is, where only a word for any part of a programme is said: „die Session um 11:15“."""
    if not query.telling or not all(stands_for(word, _ANY_PART) for word in query.telling):
        return None
    times = moments.instants(query.times, query.view.event, query.now)
    then = (item for at in times for item in moments.running(query.view.event, at))
    shown = [item for item in then if item.kind is not Kind.BREAK]
    if not shown or len(shown) > _MANY or any(item in shown for item in query.items):
        return None
    return told(query, "u-plain", item_sources(shown, "rooms"), 0.8, text=lines(query, shown))


_ANY_PART = ("session", "talk", "event", "meeting")
_FEW = 4
_MANY = 8
