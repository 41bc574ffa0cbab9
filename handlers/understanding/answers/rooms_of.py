"""In which rooms a sort of items is, where it would be too many to tell each: „Wo finden die Workshops statt?“"""

from __future__ import annotations

from handlers import wording
from handlers.understanding.answers.common import LISTED, chosen, item_sources, plural, room_name, told
from handlers.understanding.answers.rooms import names_sort
from handlers.understanding.contract import Answer
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, stands_for
from storage.event import Attendance

_FEW = 8  # rooms that can still be told


def rooms_of(query: Query) -> Answer | None:
    """The rooms of all workshops, talks or whatever sort is named, each once."""
    if not query.asks(Ask.WHERE) or query.asks(*_OTHERWISE) or not plural(query) or query.times.clock:
        return None
    if query.names("registration"):
        return None  # „Wo melde ich mich für die Workshops an?“
    if not query.telling or not all(map(_is_sort, query.telling)) or query.view.attendance is Attendance.ONLINE:
        return None
    items = chosen(query, query.items)
    if len(items) <= LISTED or not all(item.rooms or item.link for item in items):
        return None
    ids = tuple(dict.fromkeys(room for item in items for room in item.rooms))
    if len(ids) > _FEW:
        return None
    names = [room_name(query, query.view.event.room_by_id[room]) for room in ids]
    said = wording.listed(names, query.view.say)
    sources = (*item_sources(items, "rooms"), *(f"room[{room}]" for room in ids))
    return told(query, "u-plain", sources, 0.85, text=said)


def _is_sort(word: Word) -> bool:
    return names_sort(word) or stands_for(word, ("course",))


_OTHERWISE = (Ask.NOW, Ask.NEXT, Ask.LINK, Ask.STREAMED, Ask.WHEN, Ask.CHECK, Ask.WAY, Ask.WHO, Ask.FIRST, Ask.LAST)
