"""What there is to eat on a day on which a meal of the programme is not: „Gibt es am Samstag Mittagessen?“"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.understanding import entity, moments
from handlers.understanding.answers.common import text, told
from handlers.understanding.contract import Answer
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.terms import terms
from handlers.understanding.times import parse
from storage.event import Item, Kind


def fed_then(query: Query, items: Sequence[Item]) -> Answer | None:
    """What the text on food tells of the day that is named, until it comes to another one."""
    venue = query.view.event.venue
    if not venue or not venue.catering or any(item.kind is not Kind.BREAK for item in items):
        return None
    said, on_it = [], False
    for doc in query.index.of("sentence"):
        if doc.record.source != "venue.catering":
            continue
        sentence = text(query, doc.record.text)
        if days := moments.dates(parse(fold(sentence)), query.view.event, query.view.now):
            on_it = not set(days).isdisjoint(query.dates)
        said += [sentence] if on_it else []
    known = terms(said)
    if not said or not all(entity.fit(word, known) >= entity.ENOUGH for word in query.telling):
        return None  # that there is cake tells nothing of lunch
    return told(query, "u-plain", ("venue.catering",), 0.85, text=" ".join(said))
