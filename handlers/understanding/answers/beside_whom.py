"""The things beside which something is asked for: what is named, or what somebody who is named gives."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.understanding import entity
from handlers.understanding.answers.names import named_by, persons_named
from handlers.understanding.entity import Word
from handlers.understanding.query import SURE, Query
from handlers.understanding.subject import is_kind
from storage.event import Item

_ROOM = 0.8  # how well a word has to fit a room


def beside_which(query: Query, rooms: set[str]) -> Sequence[Item]:
    """The items before, after or beside which something is asked for, apart from the rooms that are named as well."""
    if query.view.meant:
        return query.items
    docs = [doc for doc in query.index.of("room") if doc.record.id in rooms]
    words = [word for word in query.words if all(entity.quality(word, doc) < _ROOM for doc in docs)]
    return _of_somebody(query, words, rooms) or (query.items_of(words) if rooms else query.items)


def _of_somebody(query: Query, words: Sequence[Word], rooms: set[str]) -> tuple[Item, ...]:
    """What the one who is named gives, of the kind that is named: no „Fragestunde mit Ada Roe“ for „Adas Vortrag“."""
    people = persons_named(query)
    if len(people) != 1 or len(people[0].items) < _SEVERAL:
        return ()
    rest = [word for word in words if word.weight and not named_by(word, people[0])]
    if not all(map(is_kind, rest)):
        return ()
    known = query.index.of_item
    of_kind = [i for i in people[0].items if all(entity.quality(word, known[i.id]) >= SURE for word in rest)]
    here = [item for item in of_kind if rooms & set(item.rooms)] if not rest else []
    return tuple(here or (of_kind if rest else ()))


_SEVERAL = 2
