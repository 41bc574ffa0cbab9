"""Whether what an answer tells of is on at the time that is named."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from handlers.understanding import moments
from handlers.understanding.contract import Answer
from handlers.understanding.documents import has_subject
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind
from handlers.understanding.times import Mode
from storage.event import Item

_WHAT = r"^\W*(?:was fuer|what)\b"
_OTHERWISE = (Ask.WHEN, Ask.AFTER, Ask.BEFORE, Ask.CHECK, Ask.PARALLEL)
_SOON = timedelta(minutes=15)  # „um elf“ may be 11:05
_ITEM = re.compile(r"item\[(?P<id>[^\]]+)\]")


def at_another_time(query: Query, answer: Answer) -> bool:
    """Whether which of a kind are on at a time is asked, and nothing that is on then is told.

    „Welche Sessions gibt es um elf?“ does not ask for the „Postersession“ at five.
    """
    if not query.telling or not all(map(is_kind, query.telling)) or query.asks(*_OTHERWISE):
        return False
    if not (query.asks(Ask.WHICH, Ask.PROGRAMME) or query.has(_WHAT)) or query.times.until:
        return False
    at = moments.instants(query.times, query.view.event, query.now) if query.times.mode is Mode.AT else ()
    found = [match["id"] for match in map(_ITEM.match, answer.sources) if match]
    items = [query.view.event.item_by_id[key] for key in found]
    if not at or not items or any(item.start is None for item in items):
        return False
    return not any(_is_on(item, then) for item in items for then in at)


def _is_on(item: Item, then: datetime) -> bool:
    start = item.start or then
    return then <= start <= then + _SOON or start < then < (item.end or start)


def tells_of_beside(query: Query, answer: Answer) -> bool:
    """Whether it is asked when something is published or handed out, and told when what has its name takes place.

    When the posters hang is not when they are put online, nor is the talk on the badge when one gets it.
    """
    if query.asks(Ask.WHEN, Ask.DAY, Ask.CLOCK) and query.has(_PUBLISHED):
        return True
    named = _ITEM.match(answer.sources[0]) if query.asks(Ask.WHEN) and query.has(_HANDED_OUT) else None
    item = query.view.event.item_by_id.get(named["id"]) if named else None
    return item is not None and has_subject(item)


_PUBLISHED = (
    r"\b(?:online ge(?:stellt|setzt)|ins netz (?:gestellt|gesetzt)|hochgeladen|veroeffentlicht|publiziert|"
    r"(?:put|posted|published|made available) online|uploaded|published)\b"
)
_HANDED_OUT = (
    r"\b(?:ausgegeben|ausgeteilt|ausgabe|verteilt|handed out|given out|distributed)\b|"
    r"\bwann (?:bekomm|krieg|hol)\w* (?:ich|wir|man) (?:mein\w*|unsere?n?|de[nr]|die|das|ein\w*)\b"
    r"(?!.*\b(?:hoer|seh)\w*)|"
    r"\bwhen (?:do|can|will) (?:i|we) (?:get|pick up|collect) (?:my|our|the)\b"
)
