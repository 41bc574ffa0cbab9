"""Where something is: room, floor, link, meeting point, and the links for those who take part online."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from handlers import wording
from handlers.rich import join
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import (
    chosen,
    for_online,
    item_sources,
    line,
    lines,
    named,
    plural,
    readings,
    room_name,
    stated,
    text,
    title,
    told,
    unknown,
)  # fmt: skip
from handlers.understanding.answers.floors import WHICH_ROOMS, on_floor
from handlers.understanding.answers.larger import largest, main_hall
from handlers.understanding.answers.rooms import (
    called_so,
    names_of,
    on_streaming,
    place_in_town,
    rather_item,
    stems_of,
    tells_place,
    unstreamed,
    way_in,
)  # fmt: skip
from handlers.understanding.answers.venue import comes_from, leaves_car, venue_line
from handlers.understanding.answers.within import away
from handlers.understanding.contract import Answer
from handlers.understanding.documents import KIND_WORDS, Doc, has_subject
from handlers.understanding.evidence import fit, of_sort
from handlers.understanding.facts import best_faq
from handlers.understanding.intent import Ask
from handlers.understanding.labels import is_same, named_as
from handlers.understanding.normalise import fold
from handlers.understanding.places import KEEPS, SENDS
from handlers.understanding.query import EVENT_WORDS, SURE, Query, stands_for
from handlers.understanding.terms import terms
from storage.event import Attendance, Format, Item, Kind, Room

_MEETING = re.compile(r"treffpunkt|treffen uns|wir treffen|sammelpunkt|meeting point|we meet")


def where_item(query: Query) -> Answer | None:
    """The place of one or several items, or of what runs now."""
    online = query.asks(Ask.CHECK) and query.names("online") and bool(query.without("online"))
    online = online and not query.names("event-ticket", "ticket")  # „Gibt es noch Online-Tickets?“
    wants_link = query.asks(Ask.LINK, Ask.STREAMED) or online
    if not (query.asks(Ask.WHERE, Ask.FLOOR, Ask.WAY) or wants_link) or query.asks(Ask.RECORDED):
        return None
    if (wants_link and _whole_stream(query)) or query.has(KEEPS) or _of_car(query) or query.has(SENDS):
        return None
    beside = query.items_of(query.without("online")) if online or query.asks(Ask.LINK) else ()
    named_ones = query.items or query.items_of(query.without("departure"))  # „Wo fährt das Schiff ab?“
    items = chosen(query, beside or _met_at(query) or named_ones or _now_items(query))
    if not items or (not query.names("meeting") and _means_desk(query, items)):
        return None
    if query.asks(Ask.WAY) and not query.view.meant and (query.names("train-station", "airport") or comes_from(query)):
        return None  # the station is no part of the programme, whatever comes back there
    if query.asks(Ask.STREAMED) and query.asks(Ask.WHICH) and len(items) > 1:
        streamed = [item for item in items if query.view.event.ways_in(item)]
        return (
            told(query, "u-plain", item_sources(streamed, "link"), 0.85, text=lines(query, streamed))
            if streamed
            else None
        )
    if wants_link and (query.asks(Ask.CHECK) or query.asks(Ask.STREAMED)):
        return _streamed(query, items[0]) if _named(query, items[0]) else None
    if wants_link or (for_online(query, items[0]) and not query.asks(Ask.FLOOR)):
        return _links(query, items)
    points = {meeting_point(query, item) for item in items}
    if len(items) > 1 and len(points) == 1 and (point := points.pop()):
        sources = (*item_sources(items, "meeting_point"), *item_sources(items))
        return told(query, "u-each-meeting", sources, 0.85, point=point, list=lines(query, items[:_MANY]))
    if len(items) > 1 and any(item.rooms or item.link or meeting_point(query, item) for item in items):
        return readings(
            query, items, lines(query, items), item_sources(items, "rooms"), plural=plural(query) or _same_place(items)
        )
    return place_told(query, items[0])


def _of_car(query: Query) -> bool:
    """Whether somebody has a car to leave, and no item is called just so: „Wo sind die Mitfahrbänke?“"""
    return leaves_car(query) and not query.index.only_titled(frozenset(word.token.stem for word in query.telling))


def _means_desk(query: Query, items: Sequence[Item]) -> bool:
    """Whether the desk is asked for, and an item only means the same: an „Empfang“ in the evening is no help desk."""
    words = [word for word in query.telling if not _DESKS.isdisjoint(word.meaning.terms)]
    social = all(item.kind is not Kind.ARRIVAL for item in items)
    docs = query.index.docs_of(items) if words and social else ()
    return bool(docs) and not any(entity.literally(word, doc) >= entity.SAID for word in words for doc in docs)


_DESKS = frozenset({"@reception", "@registration-desk", "@help-desk"})


def _met_at(query: Query) -> tuple[Item, ...]:
    """What takes place in a house that the question names, where nothing is called so: „Wo ist das Restaurant?“"""
    docs = query.index.docs_of(query.items)
    if not query.telling or query.names_house:
        return ()  # „Wie komme ich zum Kurhaus?“, where the event is and some excursions begin
    led = query.asks(Ask.WAY) and all(map(has_subject, query.items))  # „Wie komme ich zum IGB?“: to no talk on it
    if not led and any(entity.literally(w, doc) >= entity.SAID for w in query.telling for doc in docs):
        return ()
    points = ((i, fold(text(query, i.meeting_point))) for i in query.view.event.items if i.meeting_point)
    return tuple(item for item, point in points if all(_is_in(word.token.text, point) for word in query.telling))


def _is_in(word: str, point: str) -> bool:
    return word in point if len(word) > _SHORT else word in point.split()


_SHORT = 4  # letters; „Haus“ is no „Gasthaus“, but a „Seerestaurant“ is one


_FEW, _MANY = 4, 8
_HALL = ("main-hall", "plenary-hall")


def _named(query: Query, item: Item) -> bool:
    """Whether the question says a word of an item's own names, or its kind: only of such a thing it can be denied."""
    if query.asks(Ask.NOW):
        return True
    docs = [query.index.of_item[item.id]]
    words = [word for word in query.without("online", "link", "tech") if word.weight]
    kinds = [any("@" + kind in word.meaning.terms for kind in KIND_WORDS) for word in words]
    return any(kinds) or any(entity.literally(word, doc) >= entity.SAID for word in words for doc in docs)


def _whole_stream(query: Query) -> bool:
    """Whether only the link or the stream is named: that of the event, not of something else that is online."""
    return not query.asks(Ask.NOW) and not query.without("link", "online", "tech")


def _same_place(items: Sequence[Item]) -> bool:
    return bool(items[0].rooms) and len({item.rooms for item in items}) == 1


def _now_items(query: Query) -> tuple[Item, ...]:
    if any(word.weight for word in query.words) or not query.asks(Ask.NOW):
        return ()
    event = query.view.event
    return moments.running(event, query.now) or moments.coming(event, query.now)


def place_told(query: Query, item: Item) -> Answer:
    values = named(query, item)
    if point := meeting_point(query, item):
        source = "meeting_point" if item.meeting_point else "description"
        return told(query, "u-item-meeting", item_sources([item], source), point=point, **values)
    if item.rooms:
        return told(query, "u-item-where", item_sources([item], "rooms"), place=place_in_town(query, item), **values)
    if item.link:
        return told(query, "u-item-link", item_sources([item], "link"), link=item.link, **values)
    if elsewhere := _elsewhere(query, item) or _room_in_text(query, item):
        return told(
            query, "u-item-fact", item_sources([item], "description"), 0.85, text=elsewhere, item=line(query, item)
        )
    return _no_room(query, item)


def _no_room(query: Query, item: Item) -> Answer:
    values = named(query, item)
    venue = venue_line(query)
    if not venue:
        return unknown(query, "u-item-no-room", item_sources([item], "rooms"), **values)
    # „Wo“ is answered by the house, „in welchem Raum“ is not.
    if query.has(r"\b(?:raum|saal|zimmer|room|etage|floor|stock)\b"):
        return unknown(query, "u-item-no-room-venue", ("venue.name",), venue=venue, **values)
    return told(query, "u-item-no-room-venue", ("venue.name",), 0.75, venue=venue, **values)


def meeting_point(query: Query, item: Item) -> str:
    """Where people gather for an item: its own field, else the sentence of its description that tells it."""
    if item.meeting_point:
        return text(query, item.meeting_point)
    for sentence in sentences_of(query, item):
        if _MEETING.search(fold(sentence)):
            return sentence
    return ""


def _room_in_text(query: Query, item: Item) -> str:
    """The sentence of an item's description that names a room: „Studierende stellen ihre Poster im Foyer vor.“"""
    names = {fold(name) for room in query.view.event.rooms for name in room.name.all}
    return next((said for said in sentences_of(query, item) if _any_of(names, fold(said))), "")


def _any_of(names: Iterable[str], folded: str) -> bool:
    """Whether a text has one of these names, as words of their own."""
    return any(re.search(rf"\b{re.escape(name)}\b", folded) for name in names if name in folded)


def _elsewhere(query: Query, item: Item) -> str:
    """The sentence of an item's description that says by an address or a house that it is somewhere else."""
    told_of = sentences_of(query, item)
    return next((said for said in told_of if _HOUSE.search(said)), "") or away(told_of)


# „Im Gasthaus Alte Weberei“, „Gleisweg 3“: a house that has a name, or a street with a number.
_HOUSE = re.compile(
    r"\b(?:[Ii]m|[Ii]n der|[Ii]n den|[Aa]m|[Aa]n der|[Aa]t the|[Ii]n the|[Bb]ei|[Vv]or de[mr]) (?:\w+en )?"
    r"\w*(?:[Gg]asthaus|[Gg]asthof|[Rr]estaurant|[Ww]irtshaus|[Bb]rauhaus|[Bb]rauerei|[Hh]otel|[Cc]afé|[Kk]neipe|[Bb]ar|"
    r"[Kk]eller|[Mm]useum|[Tt]heater|[Kk]ino|[Rr]athaus|[Kk]irche|[Pp]ark|[Gg]arten|[Ss]chloss|[Pp]ub|[Bb]rewery)\b|"
    r"\b[A-ZÄÖÜ][\wäöüß-]*(?:straße|str\.|gasse|weg|platz|allee|ufer|ring|damm|kai|markt|hof|steig) \d+[a-z]?\b|"
    r"\b[A-ZÄÖÜ][\wäöüß-]* (?:Straße|Str\.|Gasse|Weg|Platz|Allee|Ufer|Street|Road|Lane|Square|Avenue) \d+[a-z]?\b|"
    r"\b\d+[a-z]? [A-Z]\w+ (?:Street|Road|Lane|Square|Avenue)\b"
)


def sentences_of(query: Query, item: Item) -> list[str]:
    """The sentences of an item's description."""
    return [text(query, doc.record.text) for doc in query.index.sentences_of(item)]


# -- links -------------------------------------------------------------------------------------------------------


def _links(query: Query, items: Sequence[Item]) -> Answer:
    ways = _ways_in(query, items)
    if ways is None:
        several = plural(query) or query.has(_ALL_LINKS)
        return readings(query, items, lines(query, items), item_sources(items, "rooms"), plural=several)
    item = next((item for item in items if tuple(query.view.event.ways_in(item)) == ways), items[0])
    values = named(query, item)
    if not ways or unstreamed(query, item):
        return _no_link(query, item)
    links = join([way_in(query, room, link) for room, link in ways], "\n")
    return told(query, "u-item-link", item_sources([item], "link"), link=links, **values)


_ALL_LINKS = r"\b(?:\w*links|zugaenge|urls|adressen)\b"


def _ways_in(query: Query, items: Sequence[Item]) -> tuple[tuple[Room | None, str], ...] | None:
    """The ways in that all of the items share which have one; None if they differ."""
    shown = [item for item in items if item.link or item.kind not in (Kind.BREAK, Kind.ARRIVAL)]
    each = [tuple(query.view.event.ways_in(item)) for item in shown or items]
    known = [ways for ways in each if ways]
    if len({tuple(link for _, link in ways) for ways in known}) > 1:
        return None
    return known[0] if known else () if len(items) == 1 or _same_place(items) else None


def _no_link(query: Query, item: Item) -> Answer:
    values = named(query, item)
    rooms = [query.view.event.room_by_id[room] for room in item.rooms]
    if note := next((room.note for room in rooms if on_streaming(room)), None):
        return told(query, "u-no-link-note", item_sources([item], "rooms"), 0.8, note=text(query, note), **values)
    if rooms and not query.asks(Ask.LINK, Ask.STREAMED, Ask.CHECK):
        where = join([room_name(query, room) for room in rooms], ", ")
        return told(query, "u-item-where", item_sources([item], "rooms"), place=where, **values)
    if item.attendance is Attendance.ONSITE or query.view.event.format is Format.ONSITE:
        return told(query, "u-onsite-only", item_sources([item], "attendance"), 0.85, **values)
    others = [room for room in query.view.event.rooms if room.link]
    if rooms and others and query.asks(Ask.CHECK) and not query.view.event.stream:
        names = wording.listed([text(query, other.name) for other in others], query.view.say)
        sources = (*item_sources([item], "link"), *(f"room[{other.id}].link" for other in others))
        return told(query, "u-room-others-streamed", sources, 0.75, room=text(query, rooms[0].name), names=names)
    return unknown(query, "u-item-no-link", item_sources([item], "link"), **values)


def _streamed(query: Query, item: Item) -> Answer:
    ways = query.view.event.ways_in(item)
    if not ways or unstreamed(query, item):
        return _no_link(query, item)
    links = join([way_in(query, room, link) for room, link in ways], "\n")
    return told(query, "u-streamed", item_sources([item], "link"), title=title(query, item), link=links)


_SHOWN = 14


def link_event(query: Query) -> Answer | None:
    """The way in for those online, or the website, of the event as a whole."""
    if not query.asks(Ask.LINK, Ask.STREAMED) or query.names("registration", "wifi"):
        return None
    if any(word.weight for word in query.without("link", "online", "tech", "hybrid")) and not query.about_event:
        return None
    event = query.view.event
    if query.asks(Ask.WHICH) and (streamed := [item for item in event.items if event.ways_in(item)]):
        shown = [item for item in streamed if not moments.is_over(item, query.now, event)] or streamed
        return told(query, "u-all", item_sources(shown, "link"), 0.8, list=lines(query, shown[:_SHOWN]))
    if query.has(r"website|webseite|homepage|internetseite"):
        return (
            told(query, "u-website", ("event.website",), link=event.website)
            if event.website
            else unknown(query, "u-no-website")
        )
    if event.stream:
        return told(query, "u-stream", ("event.stream",), link=event.stream)
    linked = [room for room in event.rooms if room.link]
    if linked and query.asks(Ask.CHECK) and (event.format is Format.ONLINE or best_faq(query)):
        return None
    if linked:
        links = join(
            [query.view.say("u-room-link", room=text(query, room.name), link=room.link or "") for room in linked]
        )
        return told(query, "u-links", tuple(f"room[{room.id}].link" for room in linked), 0.7, list=links)
    return unknown(query, "u-no-stream", ("event.stream",))


# -- rooms -------------------------------------------------------------------------------------------------------


def room_rule(query: Query) -> Answer | None:
    """What is noted of a room on what somebody would like to do in it: „Darf ich im Lesesaal essen?“"""
    if not query.asks(Ask.CHECK) or not query.has(_MAY):
        return None
    docs = [
        doc for doc in query.index.of("room") if any(entity.quality(word, doc) >= _CALLED for word in query.telling)
    ]
    if not docs and len(query.items) == 1:
        docs = [doc for doc in query.index.of("room") if doc.record.id in query.items[0].rooms]
    for doc in docs if len(docs) == 1 else ():
        said = terms(doc.record.note.all) if doc.record.note else {}
        if any(
            fit(word, said) >= entity.ENOUGH or of_sort(word, said)
            for word in query.telling
            if entity.quality(word, doc) < _CALLED
        ):
            source = f"room[{doc.record.id}].note"
            return stated(query, source, text(query, doc.record.note), 0.85)
    return None


_MAY = (
    r"\b(?:darf|duerfen|erlaubt|verboten|gestattet|may|allowed|permitted)\b|"
    r"\b(?:kann|koennen|can) (?:ich|man|wir|i|we)\b"
)


def named_room(query: Query) -> Answer | None:
    """Where a room is, where just its name is said and nothing else is called so: „Wo ist der Lesesaal?“"""
    said = frozenset(word.token.stem for word in query.telling)
    if not said or not query.asks(Ask.WHERE, Ask.FLOOR) or query.asks(Ask.LINK, Ask.WHEN, Ask.WHO, Ask.COUNT):
        return None
    if query.times or any(said == names for doc in query.index.of("item") for names in doc.titles):
        return None
    found = [room for room in query.view.event.rooms if any(stems_of(name) == said for name in names_of(room))]
    if len(found) != 1 or rather_item(query, found[0]):
        return None
    return where_room(query) or floor_told(query, found[0])


def where_room(query: Query) -> Answer | None:
    """Where a room is, how big it is, whether it is streamed, which is the largest."""
    if size := largest(query):
        return size
    if query.asks(Ask.LINK, Ask.STREAMED) and (query.has(WHICH_ROOMS) or _of_one_name(query)):
        return _streamed_rooms(query)
    if by_floor := on_floor(query):
        return by_floor
    if query.has(WHICH_ROOMS) and not any(word.weight for word in query.words):
        return _all_rooms(query)
    if query.asks(Ask.WHERE, Ask.FLOOR) and (alike := _of_one_name(query, one=True)):
        shown = join([floor_told(query, room).text for room in alike], "\n")
        return told(query, "u-plain", tuple(f"room[{room.id}].floor" for room in alike), 0.85, text=shown)
    rooms = rooms_named(query)
    if len(rooms) != 1 or rather_item(query, rooms[0]):
        return None
    room = rooms[0]
    if query.asks(Ask.COUNT):
        return _capacity(query, room)
    if query.asks(Ask.LINK, Ask.STREAMED) or (query.names("online") and query.asks(Ask.CHECK)):
        return _room_link(query, room)
    if query.asks(Ask.WAY) and query.names("online"):
        return _way_in(query, room)
    if query.asks(Ask.NOW, Ask.PROGRAMME) and not query.asks(Ask.WHERE, Ask.FLOOR, Ask.WAY, Ask.WHEN):
        return _in_room(query, room)
    if query.asks(Ask.WHERE, Ask.WAY) and room.link and for_online(query):
        return _way_in(query, room)
    if query.asks(Ask.WHERE, Ask.FLOOR, Ask.WAY):
        return floor_told(query, room)
    return None


def _of_one_name(query: Query, *, one: bool = False) -> tuple[Room, ...]:
    """The rooms that are told apart by labels, where just their name is said: „An welchen Tischen …“

    `one`: where it is said of one of them, „der Seminarraum“, of a few.
    """
    if not (query.asks(Ask.WHICH) or one) or len(query.telling) != 1 or (one and query.labels):
        return ()
    names = {named_as(query.telling[0].token.text), query.telling[0].token.stem}
    own = query.index.labels_by_thing
    found = tuple(
        room
        for room in query.view.event.rooms
        if any(is_same(what, name) for what, _ in own.get(f"room[{room.id}]", ()) for name in names)
    )
    return found if 1 < len(found) <= (_FEW if one else len(found)) else ()


def _streamed_rooms(query: Query) -> Answer | None:
    rooms = [room for room in _of_one_name(query) or query.view.event.rooms if room.link]
    if not rooms:
        return None
    links = [query.view.say("u-room-link", room=text(query, room.name), link=room.link or "") for room in rooms]
    return told(query, "u-links", tuple(f"room[{room.id}].link" for room in rooms), 0.85, list=join(links))


def _all_rooms(query: Query) -> Answer:
    rooms = query.view.event.rooms
    if not rooms:
        return unknown(query, "u-no-rooms", ("room",))
    names = [query.view.say("u-bullet", text=room_name(query, room)) for room in rooms]
    return told(query, "u-plain", tuple(f"room[{room.id}]" for room in rooms), text=join(names))


def rooms_named(query: Query) -> list[Room]:
    """The rooms that the question names, if it names nothing else."""
    needed = 0.45 if query.asks(Ask.STREAMED, Ask.LINK) else SURE
    words = query.words
    if query.asks(Ask.COUNT, Ask.WAY):
        words = query.without(*(("places", "people") if query.asks(Ask.COUNT) else ("online",)))
    hits = [hit for hit in entity.top(query.rank("room", words)) if hit.coverage >= needed]
    naming = [word for word in words if not stands_for(word, EVENT_WORDS)]  # „die Konferenz“ is no „Konferenzsaal“
    found = [hit.doc.record for hit in hits if any(_calls(query, word, hit.doc) for word in naming)]
    return called_so(words, found) or main_hall(query, words)


def _calls(query: Query, word: entity.Word, room: Doc) -> bool:
    """Whether a word names a room; of what is streamed, by its very name: the „Ton Lab“ is no „live stream“."""
    by_name = query.asks(Ask.STREAMED, Ask.LINK) and not stands_for(word, _HALL)
    said = not by_name or entity.literally(word, room) >= entity.SAID
    return said and entity.quality(word, room) >= _CALLED


_CALLED = 0.8  # how well a word has to fit a room's name: „Vorträge“ is no „Vortragsraum“


def floor_told(query: Query, room: Room) -> Answer:
    note = text(query, room.note)
    if room.floor:
        return told(
            query,
            "u-room-floor",
            (f"room[{room.id}].floor",),
            room=text(query, room.name),
            floor=text(query, room.floor),
            note=note,
            has_note=int(bool(note)),
        )
    if note and tells_place(note) and not query.asks(Ask.FLOOR):
        return told(query, "u-room-note", (f"room[{room.id}].note",), 0.85, room=text(query, room.name), note=note)
    if not query.asks(Ask.FLOOR) and (near := _told_of_way(query, room)):
        return near
    key = "u-room-no-floor"
    return unknown(query, key, (f"room[{room.id}].floor",), room=text(query, room.name), venue=venue_line(query) or "–")


def _told_of_way(query: Query, room: Room) -> Answer | None:
    """The sentence on the way to the house that names a room: „Bus 691 bis zur Endhaltestelle vor Haus H“."""
    names = [fold(name) for name in names_of(room) if len(name) > _ABBREVIATED]
    for doc in query.index.of("sentence"):
        said = text(query, doc.record.text)
        if doc.record.field in ("directions", "public_transport") and any(name in fold(said) for name in names):
            return told(query, "u-plain", (doc.record.source, f"room[{room.id}]"), 0.8, text=said)
    return None


_ABBREVIATED = 3  # letters


def _capacity(query: Query, room: Room) -> Answer:
    source = (f"room[{room.id}].capacity",)
    if room.capacity is None:
        return unknown(query, "u-room-no-capacity", source, room=text(query, room.name))
    return told(query, "u-room-capacity", source, room=text(query, room.name), count=room.capacity)


def _way_in(query: Query, room: Room) -> Answer:
    """How those online get into a room, or that it is not streamed."""
    if room.link is None:
        return _room_link(query, room)
    return told(query, "u-room-link", (f"room[{room.id}].link",), room=text(query, room.name), link=room.link)


def _room_link(query: Query, room: Room) -> Answer:
    if room.link:
        return told(query, "u-room-streamed", (f"room[{room.id}].link",), room=text(query, room.name), link=room.link)
    if on_streaming(room):
        return told(
            query,
            "u-room-not-streamed",
            (f"room[{room.id}].note",),
            0.85,
            room=text(query, room.name),
            note=text(query, room.note),
        )
    others = [other for other in query.view.event.rooms if other.link]
    if others and not query.view.event.stream:
        names = wording.listed([text(query, other.name) for other in others], query.view.say)
        sources = (f"room[{room.id}].link", *(f"room[{other.id}].link" for other in others))
        return told(query, "u-room-others-streamed", sources, 0.7, room=text(query, room.name), names=names)
    return unknown(query, "u-room-no-link", (f"room[{room.id}].link",), room=text(query, room.name))


def _in_room(query: Query, room: Room) -> Answer | None:
    event = query.view.event
    items = [item for item in event.timed if room.id in item.rooms]
    if query.dates:
        items = [item for item in items if item.day in query.dates]
    found = moments.instants(query.times, event, query.now) or ((query.now,) if query.asks(Ask.NOW) else ())
    name = room_name(query, room)
    later: list[Item] = []
    if found:
        later = [item for item in items if item.start and item.start > found[0]][:1]
        items = [item for item in items if item in moments.running(event, found[0])]
    if not items and later:
        key = "u-room-empty-now" if query.asks(Ask.NOW) else "u-room-empty-next"
        sources = (*item_sources(later), f"room[{room.id}]")
        return told(query, key, sources, 0.8, room=name, list=lines(query, later))
    if not items:
        return told(query, "u-room-empty", (f"room[{room.id}]",), 0.7, room=name)
    sources = (*item_sources(items, "rooms"), f"room[{room.id}]")
    return told(query, "u-room-items", sources, 0.85, room=name, list=lines(query, items[:12]))
