"""Topics of which more is known than that somebody proposed them: where, when and by whom each is."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import (
    beside_breaks,
    chosen,
    item_sources,
    line,
    lines,
    room_name,
    text,
    title,
    told,
    unknown,
    when,
)
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import words
from handlers.understanding.query import Query
from handlers.understanding.terms import terms
from storage.event import Item, Kind, Local, Room, Topic

SAID = 0.6  # how well a topic has to have the very word
FITS = 0.8


def about_topic(query: Query) -> Answer | None:
    """A topic that is known: where it takes place, what it is about, who hosts it."""
    hits = fitting(query, query.words) or fitting(query, _on_topic(query))
    topics = [hit.doc.record for hit in hits if isinstance(hit.doc.record, Topic)]
    plain = [hit for hit in hits if isinstance(hit.doc.record, Local)]
    if plain and not topics and query.asks(Ask.WHO):
        title = text(query, plain[0].doc.record)
        return unknown(query, "u-no-speakers", (plain[0].doc.key,), title=title)
    if plain and not topics and query.asks(Ask.CHECK, Ask.ABOUT) and not _permits(query):
        return told(query, "u-topic-proposed", (plain[0].doc.key,), 0.75, title=text(query, plain[0].doc.record))
    if len(topics) != 1 or query.asks(Ask.COUNT) or (query.has(_DONE_WHERE) and not (topics[0].item or topics[0].room)):
        return None
    return _told(query, topics[0], tuple(hit.doc.key for hit in hits))


# „Wo kann ich meinen Toaster reparieren lassen?“: not in a topic that mentions one.
_DONE_WHERE = (
    r"\b(?:wo|where) (?:kann|koennen|darf|duerfen|soll|muss|can|may|should|do) (?:ich|wir|man|i|we|you)\b"
    r"(?!.* (?:ueber|about) )"
)


def _on_topic(query: Query) -> list[entity.Word]:
    """The words that say on what a topic is, where some only say at what it is dealt with: „die GEMA-Session“."""
    placed = [topic for topic in query.view.event.topics if topic.item or topic.room]
    return [word for word in query.telling if not _names_place(query, word, placed)] if placed else []


def _permits(query: Query) -> bool:
    """Whether it is asked what one may do or bring, which a topic that happens to name it does not tell."""
    return query.has(_MAY) and not query.names("topic", "session", "propose")


_MAY = (
    r"^\W*(?:und |and |also )?(?:darf|duerfen|kann|koennen|koennte|may|can|could|am|are|is|ist|sind)\b.*"
    r"\b(?:mit|mitbring\w*|mitnehm\w*|mitkomm\w*|rein|dabei|erlaubt|verboten|gestattet|bring|allowed|permitted)\b|"
    r"^\W*(?:und |and |also )?(?:darf|duerfen|may)\b"
)


def placed_topic(query: Query) -> Answer | None:
    """Where a topic takes place that has a room of its own."""
    if not query.asks(Ask.WHERE, Ask.FLOOR):
        return None
    hits = [hit for hit in entity.top(query.rank("topic")) if hit.coverage >= FITS]
    return about_topic(query) if len(hits) == 1 and getattr(hits[0].doc.record, "room", None) else None


def which_topic(query: Query) -> Answer | None:
    """The topic on what is named, where it is asked at which table, in which room or session that is."""
    placed = [topic for topic in query.view.event.topics if topic.item or topic.room]
    if not placed or not query.asks(Ask.WHICH, Ask.WHERE, Ask.WHO) or query.asks(Ask.COUNT):
        return None
    rest = [word for word in query.telling if not _names_place(query, word, placed)]
    if len(rest) == len(query.telling) or not rest:
        return None
    hits = [hit for hit in fitting(query, rest) if isinstance(hit.doc.record, Topic) and hit.doc.record in placed]
    if len(hits) != 1:
        return None
    topic: Topic = hits[0].doc.record
    places = (f"item[{topic.item}].rooms",) if topic.item else ()
    return _told(query, topic, (hits[0].doc.key, *places))


def topic_in_room(query: Query) -> Answer | None:
    """Which topic is dealt with in a room at a time; where only the session is known, that its topic is not."""
    if query.asks(Ask.COUNT, Ask.WHERE):
        return None
    event, named = query.view.event, list(query.without("topic", "session", "agenda"))
    sessions = _sessions_named(query)
    on_topic = query.names("topic") and query.asks(Ask.WHICH, Ask.ABOUT, Ask.PROGRAMME)
    if not (sessions or on_topic or query.has(_WHAT_ABOUT)):
        return None
    named = [word for word in named if not (sessions and query.is_number(word))]
    rooms = [hit.doc.record for hit in entity.top(query.rank("room", named)) if hit.coverage >= FITS]
    at_all = not sessions and (query.asks(Ask.NOW) or (not query.times and query.names("topic")))
    at = moments.instants(query.times, event, query.now) or ((query.now,) if at_all else ())
    if len(rooms) != 1 or not (at or sessions) or not any(word.weight for word in named):
        return None
    room = rooms[0]
    then = sessions or [item for moment in at for item in moments.running(event, moment)]
    items = [item for item in then if room.id in item.rooms]
    topics = [topic for topic in event.topics if topic.room == room.id and topic.item in {item.id for item in items}]
    sources = (f"room[{room.id}]", *(f"item[{item.id}].rooms" for item in items))
    if topics:
        body = join([part for topic in topics for part in described(query, topic)])
        return told(query, "u-plain", (*sources, *keys_of(query, topics)), 0.85, text=body)
    of_rounds = {key for entry in event.rounds for key in entry.items}
    if not items or not all(item.kind is Kind.OPEN or item.id in of_rounds for item in items):
        return None
    return unknown(query, "u-topic-unknown", sources, list=lines(query, items))


def _sessions_named(query: Query) -> tuple[Item, ...]:
    """The sessions with a number that are named where it is asked what is on in one of their rooms."""
    if not query.asks(Ask.PROGRAMME, Ask.WHICH, Ask.ABOUT) and not query.has(_WHAT_IS_ON):
        return ()
    return tuple(item for item in query.by_number if item.kind is Kind.OPEN)


_WHAT_IS_ON = r"^\W*(?:was|what) (?:ist|is|kommt|passiert|happens)\b"
_WHAT_ABOUT = r"\b(?:worum|um was|worueber|what .* about)\b"


def topics_at(query: Query) -> Answer | None:
    """Which topics there are, or how many, where it is asked for the groups or tables that one item consists of."""
    of_one = query.asks(Ask.PROGRAMME) and len(query.items) == 1  # „Was läuft in Gesprächsrunde A?“
    if not (query.asks(Ask.WHICH, Ask.COUNT) or of_one) or query.asks(*_NOT_OF_ALL):
        return None
    words = beside_breaks(query, query.telling)
    tables = any(not _DEALT_AT.isdisjoint(word.meaning.terms) for word in words)
    if query.asks(Ask.NOW, Ask.NEXT) and not (tables or of_one):
        return None  # „Welche Tischrunde läuft jetzt?“ asks for the session
    items = chosen(query, query.items if len(words) == len(query.telling) else query.items_of(words))
    known = [topic for topic in query.view.event.topics if any(topic.item == item.id for item in items)]
    names = terms([name for item in items for name in (*item.title.all, *item.aliases)])
    if len(known) < _SEVERAL or len({topic.item for topic in known}) < len(items) or not words:
        return None
    if not all(
        entity.fit(word, names) >= FITS or _heads(query, word, known) or not _DEALT_AT.isdisjoint(word.meaning.terms)
        for word in words
    ):
        return None
    body = join([query.view.say("u-bullet", text=text(query, topic.title)) for topic in known])
    sources = ("topic", *item_sources(items, "rooms"))
    if query.asks(Ask.COUNT):
        return told(query, "u-count", sources, 0.8, count=len(known), list=body)
    return told(query, "u-topics", sources, 0.8, list=body)


_DEALT_AT = frozenset({"@topic", "@table", "@group", "@working-group"})


def topics_now(query: Query) -> Answer | None:
    """The topics that are dealt with at this moment, each with its room: „Welche Themen laufen gerade?“"""
    asked = query.asks(Ask.NOW) and query.names("topic", "table") and query.asks(Ask.WHICH, Ask.PROGRAMME, Ask.ABOUT)
    if not asked or query.asks(Ask.COUNT, *_NOT_OF_ALL):
        return None
    if not all(_DEALT_NOW & word.meaning.terms.keys() for word in query.telling):
        return None
    running = {item.id: item for item in moments.running(query.view.event, query.now)}
    found = [topic for topic in query.view.event.topics if topic.item in running]
    if not found:
        return None
    rooms = query.view.event.room_by_id
    parts = [
        join([text(query, topic.title), *([room_name(query, rooms[topic.room])] if topic.room else [])], " – ")
        for topic in found
    ]
    body = join([query.view.say("u-bullet", text=part) for part in parts])
    sources = (*keys_of(query, found), *item_sources(list(running.values()), "rooms"))
    return told(query, "u-topics", sources, 0.85, list=body)


_DEALT_NOW = _DEALT_AT | {"@room", "@session"}


def topics_in(query: Query) -> Answer | None:
    """The topics that have a table or room to themselves: „Worum geht es an Tisch 3 in der zweiten Runde?“"""
    if not query.asks(Ask.WHICH, Ask.ABOUT, Ask.WHO, Ask.PROGRAMME, Ask.NOW) or query.asks(*_NOT_IN_ROOM):
        return None
    placed = [topic for topic in query.view.event.topics if topic.room and topic.item]
    rooms = {topic.room for topic in placed}
    docs = [doc for doc in query.index.of("room") if doc.record.id in rooms]
    telling = [word for word in query.telling if not (query.by_number and query.is_number(word))]
    named = [doc for doc in docs if any(_is_called(word, doc) for word in telling)]
    said = [word for word in query.without(*_HOSTING) if word.weight] if query.asks(Ask.WHO) else query.telling
    rest = [word for word in said if not any(_is_called(word, doc) for doc in named)]
    if len(named) != 1 or not all(_names_place(query, word, placed) or query.is_number(word) for word in rest):
        return None
    room = named[0].record.id
    known = [topic for topic in placed if topic.room == room]
    sessions = {item.id for item in query.items_of(rest)} if rest else set()
    in_session = [topic for topic in known if topic.item in sessions]
    other = any(_has_no_topic(item, room, placed) for item in query.view.event.items)
    if other and not in_session and not query.names(*_TOPICS):
        return None  # there is more in that room than topics
    known = [topic for topic in in_session or known if _is_then(query, topic)]
    items = {item.id for item in _meant(query, known)}
    shown = [topic for topic in known if topic.item in items]
    if not shown:
        return None
    if query.asks(Ask.WHO) and not any(topic.hosts for topic in shown):
        return unknown(query, "u-who-unknown", (named[0].key,))
    body = join([part for topic in shown for part in described(query, topic)])
    sources = (named[0].key, *keys_of(query, shown), *(f"item[{item}].rooms" for item in items))
    return told(query, "u-plain", sources, 0.8, text=body)


def waits_for_topics(query: Query, item: Item) -> bool:
    """Whether what an item is about is still to be chosen by those who come."""
    event = query.view.event
    chosen_for = any(item.id in entry.items for entry in event.rounds)
    return chosen_for and not any(topic.item == item.id for topic in event.topics)


def proposed_for(query: Query, item: Item) -> list[Rich]:
    """That the topics of an item are still to be chosen, and those that are proposed if any are known."""
    event = query.view.event
    entries = {entry.key: entry for entry in event.rounds if item.id in entry.items}
    known = [topic for entry in entries.values() for topic in entry.topics]
    known += [topic.title for topic in event.topics if topic.round in entries]
    said = [query.view.say("u-no-topics-yet")]
    if known:
        body = join([query.view.say("u-bullet", text=text(query, topic)) for topic in known[:_SHOWN]])
        said.append(query.view.say("u-topics-so-far", list=body))
    return said


_SHOWN = 20


def keys_of(query: Query, topics: Sequence[Topic]) -> tuple[str, ...]:
    """The dotted keys of topics."""
    return tuple(doc.key for doc in query.index.of("topic") if doc.record in topics)


def _is_then(query: Query, topic: Topic) -> bool:
    """Whether a topic is dealt with at the time that is named, if one is."""
    event = query.view.event
    at = moments.instants(query.times, event, query.now) if query.times.clock and not query.times.until else ()
    running = {item.id for moment in at for item in moments.running(event, moment)}
    return not at or topic.item in running


def _is_called(word: entity.Word, doc: Doc) -> bool:
    return entity.quality(word, doc) >= FITS and entity.literally(word, doc) >= entity.SAID


def _has_no_topic(item: Item, room: str, topics: Sequence[Topic]) -> bool:
    """Whether something else than topics is in a room."""
    return room in item.rooms and all(topic.item != item.id for topic in topics)


def _meant(query: Query, topics: Sequence[Topic]) -> Sequence[Item]:
    """Of the items in which topics are dealt with those that are meant: by number, by time, the one that comes."""
    known = [query.view.event.item_by_id[topic.item] for topic in topics if topic.item]
    by_number = [item for item in known if item in query.by_number]
    return by_number or chosen(query, known) or known


_HOSTING = ("host", "moderation", "organiser", "director", "head", "speaker")
_TOPICS = ("topic", "round", "table", "group", "working-group")
_NOT_IN_ROOM = (Ask.WHEN, Ask.WHERE, Ask.COUNT, Ask.LINK, Ask.FLOOR, Ask.DURATION)
_SEVERAL = 2
_NOT_OF_ALL = (Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.DURATION, Ask.STREAMED, Ask.LINK)


def _heads(query: Query, word: entity.Word, topics: Sequence[Topic]) -> bool:
    """Whether the topics are numbered by a word: „Tisch 4: Räume für den Ganztag“."""
    titles = (words(text(query, topic.title)).tokens for topic in topics)
    return all(tokens and tokens[0].stem == word.token.stem for tokens in titles)


def _names_place(query: Query, word: entity.Word, topics: Sequence[Topic]) -> bool:
    """Whether a word says what the topics are dealt with at: the tables, the rooms, the sessions."""
    rooms = {topic.room for topic in topics}
    items = {topic.item for topic in topics}
    docs = [doc for doc in query.index.of("room") if doc.record.id in rooms]
    called = {
        stem for doc in query.index.of("item") if doc.record.id in items for names in doc.titles for stem in names
    }
    kinds = ("session", *_TOPICS)
    return (
        any(name.endswith(word.token.stem) or word.token.stem.startswith(name) for name in called)
        or any(entity.quality(word, doc) >= entity.ENOUGH for doc in docs)
        or any("@" + kind in meaning for kind in kinds for meaning in entity.meanings(word))
    )


def _room(query: Query, room: Room) -> Rich:
    """The room or table of a topic; where it is asked where that is, with what the file says of it."""
    name, note = room_name(query, room), text(query, room.note)
    if note and query.asks(Ask.WHERE, Ask.FLOOR, Ask.WAY):
        return query.view.say("u-topic-room-note", room=name, note=note)
    return query.view.say("u-topic-room", room=name)


def fitting(query: Query, words: Sequence[entity.Word]) -> list[entity.Hit]:
    """The topics that have the very words."""
    hits = [hit for hit in entity.top(query.rank("topic", words)) if hit.coverage >= FITS]
    return [hit for hit in hits if any(entity.said(word, hit.doc) >= SAID for word in words if word.weight)]


def _told(query: Query, topic: Topic, keys: Sequence[str]) -> Answer | None:
    parts = described(query, topic)
    if query.asks(Ask.WHO) and not topic.hosts:
        return unknown(query, "u-no-speakers", tuple(keys), title=text(query, topic.title))
    sources = (*keys, *((f"room[{topic.room}]",) if topic.room else ()))
    return told(query, "u-plain", sources, 0.75, text=join(parts)) if len(parts) > 1 else None


def described(query: Query, topic: Topic, *, hosts: bool = True) -> list[Rich]:
    """A topic with its time, its room, who hosts it and what it is about, as far as that is known."""
    say = query.view.say
    item = query.view.event.item_by_id.get(topic.item or "")
    room = query.view.event.room_by_id.get(topic.room or "")
    parts = [say("u-person", name=text(query, topic.title))]
    if item:
        parts.append(say("u-line", title=title(query, item), time=when(query, item)) if room else line(query, item))
    parts += [_room(query, room)] if room else []
    parts += [say("u-with", names=", ".join(topic.hosts))] if topic.hosts and hosts else []
    parts += [markdown(text(query, topic.description))] if topic.description else []
    return parts
