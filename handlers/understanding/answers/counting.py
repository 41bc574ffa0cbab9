"""How many: places, people, votes, items, rooms, days, topics."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.amounts import HOW_MANY_CAME
from handlers.understanding.answers.common import (
    chosen,
    fits_time,
    item_sources,
    line,
    lines,
    text,
    title,
    told,
    unknown,
)
from handlers.understanding.answers.rounds import counted
from handlers.understanding.contract import Answer
from handlers.understanding.entity import Word
from handlers.understanding.facts import best_faq, best_sentence, valid
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.normalise import words as read_words
from handlers.understanding.query import SURE, Query
from handlers.understanding.subject import calls, is_kind
from handlers.understanding.terms import terms
from handlers.understanding.times import Mode
from storage.event import Item, Kind


def count(query: Query) -> Answer | None:
    """An answer with a number."""
    if not query.asks(Ask.COUNT) or query.asks(Ask.DURATION):
        return None
    for answer in (
        _came,
        _at_most,
        _in_text,
        _numbered,
        _places,
        _registered,
        _people,
        _rooms,
        _rooms_called,
        _speakers,
        _items,
    ):
        if found := answer(query):
            return found
    return None


def _came(query: Query) -> Answer | None:
    """How many came, where an FAQ that asks the very same tells: before it is known, only who is expected is told."""
    registered = query.names("registration")
    if not query.has(HOW_MANY_CAME) or (query.telling and query.items and not registered):
        return None
    for doc in query.index.of("faq"):
        asked = [fold(wording) for question in doc.record.faq.questions for wording in question.all]
        said = text(query, doc.record.faq.answer)
        if registered and "@registration" not in terms([said]):
            continue
        if valid(doc.record.faq, query.today) and any(re.search(HOW_MANY_CAME, wording) for wording in asked):
            return told(query, "u-plain", (doc.key,), 0.85, text=markdown(said))
    return None


_MAY = r"\b(?:mit|zu) wie viele\b|\b(?:darf|duerfen|hoechstens|maximal|may|allowed|at most|maximum)\b"
_MOST = re.compile(r"\b(?:höchstens|maximal|nicht mehr als|bis zu|at most|up to|no more than|maximum)\b", re.IGNORECASE)


def _at_most(query: Query) -> Answer | None:
    """How many may come together, where the note on signing up or the text on whom it is for sets a limit."""
    if query.has(_MAY) and (limit := _limit_of_things(query)):
        return limit
    if not query.has(_MAY) or not (query.names("people") or query.has(_OF_PEOPLE)) or query.items:
        return None
    for doc in query.index.of("sentence"):
        said = text(query, doc.record.text)
        if doc.record.field in ("registration", "audience") and _MOST.search(said) and _counts_people(said):
            return told(query, "u-plain", (doc.record.source,), 0.75, text=said)
    return None


def _limit_of_things(query: Query) -> Answer | None:
    """How many of a thing one may have or join, where an FAQ sets a limit: „Bei wie vielen Workshops darf ich …?“"""
    things = [word for word in query.telling if _COUNTED.search(query.text.folded[: word.token.start])]
    if len(things) != 1 or counted(query) & {"people", "places", "topic", "vote"}:
        return None
    for doc in query.index.of("faq"):
        said = text(query, doc.record.faq.answer)
        limits = _MOST.search(said) and _counts_people(said) and valid(doc.record.faq, query.today)
        if limits and entity.said(things[0], doc) >= entity.SAID:
            return told(query, "u-plain", (doc.key,), 0.8, text=markdown(said))
    return None


def _counts_people(said: str) -> bool:
    return any(character.isdigit() for character in said) or _NUMBERED.search(said) is not None


_NUMBERED = re.compile(
    r"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|two|three|four|five|six|eight|ten)\b"
)


_COUNTED = re.compile(r"\b(?:wie viele?|how many) (?:\w+(?:en|e) )?$")
_OF_THINGS = r"\b(?:wie viele?|how many) (?!(?:sind|kommen|waren|nehmen|haben|are|have|will|can)\b)[a-z]{3,}"


def _in_text(query: Query) -> Answer | None:
    """How many of a thing there are at one item, where its description tells."""
    what = counted(query)
    items = chosen(query, query.items) if query.has(_OF_THINGS) and not what & {"people", "places"} else ()
    things = [word for word in query.telling if _COUNTED.search(query.text.folded[: word.token.start])]
    fact = best_sentence(query, wanted=things, item=items[0]) if things and len(items) == 1 else None
    if fact is None or (len(query.items) > 1 and _are_called(query, things)):
        return None
    return told(query, "u-item-fact", (fact.source,), 0.8, text=fact.text, item=line(query, items[0]))


def _are_called(query: Query, things: Sequence[entity.Word]) -> bool:
    """Whether all that is found is called by the very thing: „Wie viele Keynotes gibt es?“ counts these themselves."""
    docs = query.index.docs_of(query.items)
    return things == list(query.telling) and all(calls(word, doc) for word in things for doc in docs)


def _numbered(query: Query) -> Answer | None:
    """How many of a thing there are, where a text has a number beside that very word: „28 Poster“."""
    if query.times or counted(query) & {"people", "places"}:
        return None
    things = [word for word in query.telling if _COUNTED.search(query.text.folded[: word.token.start])]
    others = [w for w in query.telling if w not in things and not is_kind(w) and (w.token.noun or not query.cased)]
    if len(things) != 1 or is_kind(things[0]) or query.has(_STILL):
        return None
    if others:
        return _counted_there(query, things[0], others)
    stem = things[0].token.stem
    called = sum(any(stem in names for names in doc.titles) for doc in query.index.of("item"))
    least = called + 1 if called > 1 else 0  # so few are rather those in the programme themselves
    for doc in query.index.of("sentence"):
        said = text(query, doc.record.text)
        if _has_number(said, stem, least):
            key = "u-item-fact" if doc.record.item else "u-plain"
            item = {"item": line(query, doc.record.item)} if doc.record.item else {}
            return told(query, key, (doc.record.source,), 0.8, text=said.rstrip(";"), **item)
    return None


def _counted_there(query: Query, thing: Word, others: Sequence[Word]) -> Answer | None:
    """How many of a thing there are in the one text that also has all else that is asked."""
    docs = [doc for doc in entity.near(thing, "sentence", query.index) if doc.record.item]
    docs = [doc for doc in docs if all(entity.quality(word, doc) >= entity.ENOUGH for word in (thing, *others))]
    docs = [doc for doc in docs if _counts_people(text(query, doc.record.text))]
    if query.by_number:  # „in der zweiten Postersession“
        docs = [doc for doc in docs if doc.record.item in query.by_number]
    docs = [doc for doc in docs if _has_number(text(query, doc.record.text), thing.token.stem, 0)] or docs
    if len(docs) != 1:
        return None
    record = docs[0].record
    said = markdown(text(query, record.text))
    return told(query, "u-item-fact", (record.source,), 0.75, text=said, item=line(query, record.item))


_STILL = r"\bnoch\b|\bstill\b|\bleft\b"


def _has_number(said: str, thing: str, least: int) -> bool:
    """Whether a number, not below the least, stands before a thing or a word before: „32 wissenschaftliche Poster“."""
    tokens = read_words(said).tokens
    places = (n for n, token in enumerate(tokens) if token.stem == thing)
    numbers = (before.text for n in places for before in tokens[max(0, n - 2) : n] if _A_NUMBER.fullmatch(before.text))
    return any(not least or (number.isdigit() and int(number) >= least) for number in numbers)


_A_NUMBER = re.compile(
    r"[1-9]\d{0,3}|(?:ein|zwei|drei|vier|fuenf|sechs|sieben|acht|neun)und(?:zwanzig|\w{4,6}z?ig)|"
    r"(?:drei|vier|fuenf|sech|sieb|acht|neun)(?:zehn|zig)|zwanzig|dreissig|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|"
    r"zehn|elf|zwoelf|(?:zwei)?hundert|two|three|four|five|six|seven|eight|nine|ten|twelve|\w+teen|twenty|thirty|forty"
)


def _places(query: Query) -> Answer | None:
    """The places of an item with sign-up."""
    others = counted(query) - {"people", "places", "group", "size"}
    if (others and not counted(query) & {"people", "places"}) or (
        not query.names("places", "people", "group")
        and not query.has(
            r"\bteilnehmen\b|\bmit(?:kommen|machen|gehen)\b|\bjoin\b|\battend\b|\bpassen\b|\bdabei\b|\b(?:koennen|duerfen|kann|darf|can|may)\b|\bmit\b\W*$|\bfit\b"
        )
    ):
        return None
    known = ("places", "people", "online", "onsite", "registration", "group", "size")
    words = [word for word in query.without(*known) if word.weight]
    items = chosen(query, query.items_of(words)) if words else ()
    differ = len({(text(query, i.title), i.capacity) for i in items}) > 1
    if differ and len({item.capacity for item in items} - {None}) != 1:
        return _places_of_each(query, items)
    if not items:
        return None
    item = items[0]
    if query.has(_AT_LEAST):
        return _limit_of(query, item, _LEAST)
    if item.capacity is None and (said := _limit_of(query, item)):
        return said
    if len(items) > 1 and any(other.capacity is None for other in items):
        return _places_of_each(query, [other for other in items if other.capacity is not None])
    if len(items) > 1:
        sources = item_sources(items, "capacity")
        return told(query, "u-each-places", sources, 0.85, count=item.capacity or 0, list=lines(query, items[:_FEW]))
    if item.capacity is None:
        return _room_places(query, item)
    return told(query, "u-places", item_sources(items, "capacity"), count=item.capacity, title=title(query, item))


_FEW = 6


def _places_of_each(query: Query, items: Sequence[Item]) -> Answer | None:
    """The places of each of a few items that a question may mean: „Wie viele Plätze hat der Workshop?“"""
    if not 1 <= len(items) <= _FEW or any(item.capacity is None for item in items):
        return None
    said = [query.view.say("u-places", count=item.capacity or 0, title=title(query, item)) for item in items]
    return told(query, "u-plain", item_sources(items, "capacity"), 0.85, text=join(said, "\n"))


_AT_LEAST = r"\b(?:mindestens|wenigstens|mindestteilnehm\w*|at least|minimum)\b"
_LEAST = re.compile(
    r"\b(?:mindest\w*|wenigstens|ab \d+ (?:person|leute|teilnehm)\w*|at least|minimum)\b", re.IGNORECASE
)


def _limit_of(query: Query, item: Item, limit: re.Pattern[str] = _MOST) -> Answer | None:
    """How many can or have to take part in an item, where its description tells."""
    for doc in query.index.of("sentence"):
        said = text(query, doc.record.text)
        if doc.record.item is item and limit.search(said) and _counts_people(said):
            sources = (doc.record.source, *item_sources([item], "capacity"))
            return told(query, "u-item-fact", sources, 0.8, text=said.rstrip(";"), item=line(query, item))
    return None


def _room_places(query: Query, item: Item) -> Answer:
    rooms = [query.view.event.room_by_id[room] for room in item.rooms]
    if len(rooms) == 1 and rooms[0].capacity:
        return told(
            query,
            "u-places-room",
            (f"room[{rooms[0].id}].capacity",),
            0.7,
            title=title(query, item),
            room=text(query, rooms[0].name),
            count=rooms[0].capacity,
        )
    return unknown(query, "u-no-places", item_sources([item], "capacity"), title=title(query, item))


_MAY_COME = r"\b(?:kann|koennen|darf|duerfen|can|may|could|plaetze?|places?|seats?)\b"


def _registered(query: Query) -> Answer | None:
    """How many have registered: how many there are to be does not tell that."""
    others = [w for w in query.without("registration", "people", "online", "onsite") if w.weight]
    if not query.names("registration") or query.has(_MAY_COME):
        return None
    if entity.explained(others, query.index.of("event")) < SURE:
        return None
    known = query.view.event.participants
    if known and "@registration" in terms(known.all):
        return told(query, "u-plain", ("event.participants",), text=text(query, known))
    said = text(query, known).rstrip(".")
    return unknown(
        query, "u-registered-unknown", ("event.registration", "event.participants"), text=said, has_text=int(bool(said))
    )


# What an entry of the FAQ asks that tells how many people come.
_HOW_MANY_COME = re.compile(
    r"\b(?:wie viele?|how many)(?: (?:leuten?|personen|menschen|teilnehmende\w*|gaeste\w*|people|participants|guests))?"
    r"(?: (?:kommen|sind|werden|nehmen|machen|erwarte\w*|are|will|come|attend|do you expect)\b|\W*$)"
)


def _people(query: Query) -> Answer | None:
    """How many take part: what the file tells, in a field, an FAQ or a sentence."""
    if query.has(_WATCH):
        return unknown(query, "u-no-participants", ("event.participants",))  # how many are to come does not tell it
    if not query.names("people") and not query.has(
        r"\bteilnehmen\b|\bkommen\b|\bmit(?:mach\w*|komm\w*)\b|\b(?:machen|kommen|sind) (?:\w+ ){0,3}mit\W*$|"
        r"\btaking part\b|\bcoming\b|\bdabei\b|\bangemeldet\b|\bvorort\b|\battend|\brechnet\b|\bexpect"
    ):
        return None
    if query.telling and query.items:
        return None
    event = query.index.of("event")
    others = [w for w in query.without("people", "online", "onsite", "registration", "directions") if w.weight]
    if entity.explained(others, event) < SURE:
        return None
    planned = query.view.event.participants
    if planned and query.today > query.view.event.ends_day and query.has(_CAME):
        return told(query, "u-came-unknown", ("event.participants",), 0.75, text=text(query, planned))
    if planned:
        return told(query, "u-plain", ("event.participants",), text=text(query, planned))
    fact = best_faq(query) or best_sentence(query)
    if fact:
        return told(query, "u-plain", (fact.source,), 0.5 + 0.4 * fact.fit, text=fact.text)
    for doc in query.index.of("faq"):
        asked = [fold(wording) for question in doc.record.faq.questions for wording in question.all]
        if valid(doc.record.faq, query.today) and any(map(_HOW_MANY_COME.search, asked)):
            return told(query, "u-plain", (doc.key,), 0.8, text=markdown(text(query, doc.record.faq.answer)))
    return unknown(query, "u-no-participants", ("event.participants",))


_WATCH = (
    r"\b(?:wie viele?|how many)(?: (?:leute|personen|menschen|people))?"
    r"(?: (?:seh\w*|schau\w*|guck\w*|hoer\w*) (?:\w+ ){0,4}zu\b|(?: are)? (?:watching|watch|listening)\b)"
)
# How many came in the end is not how many were to come.
_CAME = r"\b(?:war|waren|kamen|teilgenommen|gekommen|were|came|attended|showed up|turned up)\b"


def _rooms(query: Query) -> Answer | None:
    if (
        any(word.weight for word in query.words)
        or not query.has(r"\braeume?\b|\brooms?\b|\bsaele\b")
        or not query.view.event.rooms
    ):
        return None
    rooms = query.view.event.rooms
    names = join([text(query, room.name) for room in rooms], ", ")
    return told(query, "u-count", tuple(f"room[{r.id}]" for r in rooms), count=len(rooms), list=names)


def _rooms_called(query: Query) -> Answer | None:
    """How many rooms are called by a word, where few items are: „Wie viele Tische gibt es?“"""
    if not query.telling or query.times or counted(query) & {"people", "places"}:
        return None
    docs = [d for d in query.index.of("room") if all(entity.literally(w, d) >= entity.SAID for w in query.telling)]
    if len(docs) < _A_SERIES or len(query.items) >= len(docs):
        return None
    names = join([text(query, doc.record.name) for doc in docs], ", ")
    return told(query, "u-count", tuple(doc.key for doc in docs), 0.85, count=len(docs), list=names)


_A_SERIES = 3


def _speakers(query: Query) -> Answer | None:
    if not query.names("speaker") or any(word.weight for word in query.without("speaker")):
        return None
    people = [doc.record for doc in query.index.of("person") if doc.record.items]
    if not people:
        return None
    return told(query, "u-count", ("item.speakers",), 0.8, count=len(people), list=join([p.name for p in people], ", "))


_KINDS = {
    Kind.TALK: "talk",
    Kind.WORKSHOP: "workshop",
    Kind.PANEL: "panel",
    Kind.BREAK: "break",
    Kind.EXCURSION: "excursion",
}


def _is_called(query: Query, item: Item) -> bool:
    """Whether an item's own names have a word of the question, or what means it; not only its text."""
    names = terms([*item.title.all, *item.aliases])
    means = (meaning for word in query.telling for meaning in (word.meaning.terms, *word.meaning.parts))
    return not query.telling or any(entity.best(meaning, names) >= entity.ENOUGH for meaning in means)


_OF_PEOPLE = (
    r"\b(?:wie viele?|how many) (?:\w+ )?(?:leuten?|personen|menschen|plaetze|people|persons|seats|places)\b|"
    + HOW_MANY_CAME
)


def _items(query: Query) -> Answer | None:
    """How many items of a name or kind there are."""
    if query.has(r"\b(?:wie gross|how (?:big|large))\b"):
        return None  # of one playground there is one, however large it is
    if query.has(_OF_PEOPLE):
        return None
    known = query.index.meetings if query.has(r"\bmal\b|\btimes\b") and not query.telling else query.items
    kinds = {kind for word in query.telling for name, kind in _KINDS.items() if "@" + name in word.meaning.terms}
    of_kind = tuple(item for item in known if item.kind in kinds)
    known = of_kind or tuple(
        i for i in known if i in query.index.meetings or _is_called(query, i) or _is_in_track(query, i)
    )
    known = tuple(item for item in known if not item.cancelled) or known
    part = query.times.part
    if query.times.clock and not query.times.until and query.times.mode is Mode.AT:
        known = _running_then(query, known)
    items = [item for item in known if not query.dates or item.day in query.dates]
    items = [item for item in items if part is None or moments.in_part(item, part, query.view.event)]
    if query.has(_STILL):
        items = [item for item in items if not moments.is_over(item, query.now, query.view.event)]
    if not items:
        return _all(query)
    return told(query, "u-count", item_sources(items), 0.8, count=len(items), list=_short(query, items))


def _all(query: Query) -> Answer | None:
    """How much there is at all, where only a word for any part of a programme is said."""
    asked = re.search(_ANY_ITEM, query.text.folded)
    if (
        asked is None
        or query.telling
        or query.times.clock
        or (query.times and not query.dates)
        or query.asks(Ask.NOW, Ask.NEXT, Ask.AFTER, Ask.BEFORE, Ask.STREAMED)
    ):
        return None
    known = query.view.event.participants
    if known and not query.times and asked["what"] in fold(" ".join(known.all)):
        return told(query, "u-plain", ("event.participants",), 0.8, text=text(query, known))
    items = [item for item in query.view.event.items if item.kind not in (Kind.BREAK, Kind.ARRIVAL, Kind.END)]
    items = [item for item in items if fits_time(query, item)]
    return (
        told(query, "u-count", item_sources(items), 0.75, count=len(items), list=_short(query, items))
        if items
        else None
    )


_ANY_ITEM = (
    r"\b(?:wie ?viele|how many) (?:\w+ )?"
    r"(?P<what>veranstaltungen|programmpunkte|termine|angebote|aktionen|events|items)\b"
)


def _is_in_track(query: Query, item: Item) -> bool:
    """Whether all that is named is the track of an item: „Lightning Talks“."""
    track = terms(item.track.all) if item.track else {}
    return bool(query.telling) and all(
        entity.best_said(word.meaning.terms, track) >= entity.SAID for word in query.telling
    )


def _running_then(query: Query, items: Sequence[Item]) -> tuple[Item, ...]:
    """Those of some items that run at the time that is named; where nothing is named, all that do."""
    event = query.view.event
    then = [item for at in moments.instants(query.times, event, query.now) for item in moments.running(event, at)]
    return tuple(item for item in then if item in items or not query.telling)


def _short(query: Query, items: Sequence[Item]) -> Rich:
    return lines(query, items[:12])
