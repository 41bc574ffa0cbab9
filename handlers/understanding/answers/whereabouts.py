"""Where something is that is no part of the programme: the sentence of a text that tells its place."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import capitalised, item_sources, lines, room_name, told
from handlers.understanding.answers.venue import venue_line
from handlers.understanding.contract import Answer
from handlers.understanding.documents import names_event
from handlers.understanding.facts import valid
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.places import tells_where
from handlers.understanding.query import SURE, Query
from handlers.understanding.sentences import cut
from handlers.understanding.terms import terms


def where_told(query: Query) -> Answer | None:
    """The sentence that tells where the one thing is that is asked for; None if there is none."""
    things = [word for word in query.telling if word.weight]
    if not query.asks(Ask.WHERE) or query.asks(Ask.WHEN, Ask.WHO) or query.times or len(things) != 1:
        return None
    if query.about_event and names_event(things[0].token.text):
        return None  # where its office is tells not where the conference is
    thing, names = things[0], [doc.record.name for doc in query.index.of("room")]
    names += [item.title for item in query.items]
    if any(entity.fit(thing, terms(name.all)) >= entity.ENOUGH for name in names):
        return None  # a room, or something of the programme
    signs_up = query.names("registration", "walk-in")
    for source, sentence in _texts(query):
        if signs_up and ("@" in sentence or "://" in sentence):
            continue  # where one of several lists is, that has nothing to do with the event's own
        if tells_where(thing.token.text, sentence):
            return told(query, "u-plain", (source,), 0.85, text=capitalised(markdown(sentence)))
    return None


def in_town(query: Query) -> Answer | None:
    """Where the event is, where it is asked if that is a town which only the way there leads through."""
    asked = _IN_TOWN.search(query.text.folded) if query.asks(Ask.CHECK) and not query.times else None
    towns = [word for word in query.telling if asked and word.token.start == asked.start("town")]
    venue = query.view.event.venue
    if not towns or venue is None or venue.address is None or query.items:
        return None
    town, stem = towns[0], towns[0].token.stem
    rest = [word for word in query.telling if word is not town]
    if entity.explained(rest, query.index.of("event")) < SURE or stem in terms(venue.address.all):
        return None
    told_of = [doc.record for doc in query.index.of("sentence") if stem in terms(doc.record.text.all)]
    ways = [record.source for record in told_of if record.field in ("directions", "public_transport")]
    if not ways or len(ways) < len(told_of) or any(stem in doc.terms for doc in query.index.of("room")):
        return None
    sources = ("venue.name", "venue.address", *ways[:1])
    return told(query, "u-event-where", sources, 0.85, venue=venue_line(query))


_IN_TOWN = compiled(
    r"^\W*(?:findet|ist|laeuft|is|does|will)\b.*\bin (?P<town>[a-z][a-z-]{2,})(?: (?:statt|held|take place))?\W*$"
)


def strand_at(query: Query) -> Answer | None:
    """Where a strand of the programme is, however long it is, where all that is named is of it and in one room."""
    items = query.items if query.asks(Ask.WHERE) and not query.asks(Ask.WHO, Ask.LINK, Ask.STREAMED, Ask.NOW) else ()
    if len(items) <= _FEW or query.times or items[0].track is None or len(items[0].rooms) != 1:
        return None
    if any(item.track != items[0].track or item.rooms != items[0].rooms for item in items):
        return None
    room, shown = query.view.event.room_by_id[items[0].rooms[0]], lines(query, items[:_SHOWN])
    return told(query, "u-room-items", item_sources(items, "rooms"), 0.85, room=room_name(query, room), list=shown)


_FEW, _SHOWN = 2, 8


def _texts(query: Query) -> Iterator[tuple[str, str]]:
    """Every sentence of the event's texts with its source, the FAQ's first."""
    language = query.view.language
    for doc in query.index.of("faq"):
        if valid(doc.record.faq, query.today):
            yield from ((doc.key, part.of(language)) for part in cut(doc.record.faq.answer))
    yield from ((doc.record.source, doc.record.text.of(language)) for doc in query.index.of("sentence"))
