"""What there is to eat on a day on which a meal of the programme is not: „Gibt es am Samstag Mittagessen?“

Or at a time when something else of the programme feeds people: „Gibt es heute Abend noch etwas zu essen?“
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.markdown import markdown
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import fits_time, item_sources, line, lines, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import has_subject
from handlers.understanding.facts import best_faq
from handlers.understanding.intent import Ask
from handlers.understanding.meals import tells_meal_of
from handlers.understanding.normalise import fold, stem
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


_EATING = frozenset(map(stem, ("essen", "futtern", "verpflegung", "eat", "food")))
_BY_NOW = r"\b(?:schon|jetzt|gerade|already|now)\b"
_OTHERWISE = (
    *(Ask.WHO, Ask.COUNT, Ask.PRICE, Ask.DURATION, Ask.HELP, Ask.LINK, Ask.INCLUDED, Ask.AFTER, Ask.BEFORE, Ask.FIRST),
    *(Ask.LAST, Ask.END, Ask.DEADLINE),
)


def fed_at(query: Query) -> Answer | None:
    """What of the programme feeds people at the time that is named, or just now, though no meal is called so."""
    words = [word for word in query.telling if word.weight]
    if not words or any(word.token.stem not in _EATING for word in words) or query.asks(*_OTHERWISE):
        return None
    items = [item for item in _then(query) if not has_subject(item)]
    if not items or any(item in query.items for item in items) or _asked_of_then(query):
        return None  # a meal is told as such
    feeding = [item for item in items if _feeds(query, item)]
    if not feeding:
        return None
    said = [text(query, doc.record.text) for doc in query.index.sentences_of(feeding[0]) if "@food" in doc.terms]
    if said and len(feeding) == 1:
        source = (*item_sources(feeding), f"item[{feeding[0].id}].description")
        shown = markdown(said[0].rstrip(" ;"))
        return told(query, "u-item-fact", source, 0.85, text=shown, item=line(query, feeding[0]))
    return told(
        query, "u-yes" if query.asks(Ask.CHECK) else "u-plain", item_sources(feeding), 0.85, text=lines(query, feeding)
    )


def _then(query: Query) -> Sequence[Item]:
    """What is on in the part of a day that is named, and not over; or what runs now."""
    event = query.view.event
    if query.dates and query.times.part and not query.times.clock:
        ahead = (item for item in event.timed if not moments.is_over(item, query.now, event))
        return [item for item in ahead if item.day in query.dates and fits_time(query, item)]
    if query.times or not (query.asks(Ask.NOW) or query.has(_BY_NOW)):
        return ()
    return moments.running(event, query.now)


def _asked_of_then(query: Query) -> bool:
    """Whether an FAQ entry tells of a meal at that time."""
    part, entry = query.times.part, best_faq(query)
    return part is not None and entry is not None and tells_meal_of(query, part, entry.source, entry.text)


def _feeds(query: Query, item: Item) -> bool:
    return "@food" in query.index.of_item[item.id].terms
