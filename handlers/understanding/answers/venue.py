"""The house: where it is, how to get there, parking, access, food, Wi-Fi."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.contract import Place
from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity
from handlers.understanding.answers.common import (
    chosen,
    for_online,
    item_sources,
    lines,
    text,
    told,
    unknown,
)
from handlers.understanding.answers.rooms import IS_PUB, WHICH_PUB, names_of
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, has_subject
from handlers.understanding.facts import best_sentence
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, stem
from handlers.understanding.query import SURE, Query, stands_for
from handlers.understanding.relax import led_by
from handlers.understanding.words import words_of
from storage.event import Format, Kind, Venue

# Which words of a question lead to which text of the venue.
_FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("parking", ("parking",)),
    ("public_transport", ("transit",)),
    ("directions", ("entrance",)),
    ("accessibility", ("stepfree", "stairs", "lift", "hearing", "visual")),
)


def venue_line(query: Query) -> Rich:
    """Name and address of the venue; empty if there is neither."""
    venue = query.view.event.venue
    name, address = text(query, venue.name if venue else None), text(query, venue.address if venue else None)
    if name and address:
        return query.view.say("u-venue", name=name, address=address)
    return query.view.say("u-venue-only", name=name or address) if name or address else Rich()


def pin(venue: Venue, query: Query) -> Place | None:
    """A pin on the map, if the place is known to the degree."""
    if venue.latitude is None or venue.longitude is None:
        return None
    return Place(venue.latitude, venue.longitude, text(query, venue.name), text(query, venue.address))


_FOR_NET = r"\b(?:passwort|kennwort|password)\b"  # the only one that an event has


def wifi(query: Query) -> Answer | None:
    """Network and password; the password only in private."""
    if (
        not (query.names("wifi") or query.has(_FOR_NET))
        or (query.names("online") and not query.has(r"\bw(?:lan|ifi)\b|passw|internet"))
        or query.asks(Ask.LINK)
        or query.names("access-point")  # whoever brings a router of their own has the network
        or (query.asks(Ask.HELP) and query.asks(Ask.WHO))  # „Das WLAN geht nicht, wen frage ich?“
        or (query.asks(Ask.WHO) and query.has(r"\b(?:ueber|zu[mr]?|about|on)\b"))  # „Wer spricht über WLAN?“
    ):
        return None
    if any(word.weight for word in query.without("wifi", "password", "online", "access")):
        return None
    venue = query.view.event.venue
    net = venue.wifi if venue else None
    if net is None:
        return unknown(query, "u-no-wifi", ("venue.wifi",), 0.9)
    if not query.view.private:
        return told(query, "u-wifi-private", ("venue.wifi.network",), network=net.network or "–")
    if net.password is None:
        return told(query, "u-wifi-open", ("venue.wifi.network",), network=net.network or "–")
    return told(
        query,
        "u-wifi",
        ("venue.wifi.network", "venue.wifi.password"),
        0.95,
        network=net.network or "–",
        password=net.password,
    )


def where_event(query: Query) -> Answer | None:
    """Where the event takes place."""
    by_name = query.names("address") and (query.about_venue or not query.items)
    if not (query.asks(Ask.WHERE) or by_name) or query.names("parking", "transit", "toilet"):
        return None
    if by_site := _at_another_site(query):
        return by_site
    if not (query.about_event or query.about_venue):
        return None
    if query.asks(Ask.WHO, Ask.EMAIL, Ask.PHONE, Ask.LINK):
        return None
    if query.view.event.format is Format.ONLINE:
        return told(
            query,
            "u-online-only",
            ("event.format",),
            link=query.view.event.stream or "",
            has_link=int(bool(query.view.event.stream)),
        )
    venue = query.view.event.venue
    if venue is None or not (venue.name or venue.address):
        return unknown(query, "u-no-venue", ("venue",))
    if query.has(WHICH_PUB) and not IS_PUB.search(fold(text(query, venue.name))):
        return None
    if query.names("address") and not _has_street(text(query, venue.address)):
        return unknown(query, "u-no-street", ("venue.address",), venue=venue_line(query))
    answer = told(query, "u-event-where", ("venue.name", "venue.address"), venue=venue_line(query))
    if for_online(query) and query.view.event.stream:
        answer = told(
            query,
            "u-event-where-online",
            ("venue.name", "event.stream"),
            venue=venue_line(query),
            link=query.view.event.stream,
        )
    return _with_pin(answer, pin(venue, query))


def in_town(query: Query) -> Answer | None:
    """Where in its town the event is, or the address of its house, whoever else comes from there.

    „Wo in Göttingen ist das genau?“, „Wie ist die Adresse der Schule?“, where the house is a „Grundschule“
    """
    venue = query.view.event.venue
    asked = _IN_TOWN.search(query.text.folded) or _ADDRESS_OF.search(query.text.folded)
    if asked is None or venue is None or len(query.telling) > 1:
        return None
    there = fold(f"{text(query, venue.name)} {text(query, venue.address)}")
    return (
        told(query, "u-event-where", ("venue.name", "venue.address"), venue=venue_line(query))
        if re.search(rf"{re.escape(asked['name'].removesuffix('s'))}s?\b", there)
        else None
    )


_IN_TOWN = re.compile(r"^\W*(?:und )?(?:wo|where) (?:\w+ ){0,4}?in (?P<name>[a-z-]{3,})\b")
_ADDRESS_OF = re.compile(
    r"\b(?:adresse|anschrift|address)(?: vo[nm]| of)?(?: (?:der|des|dem|the|eurer|eures|your))? "
    r"(?P<name>[a-z-]{5,})\W*$"
)


def _at_another_site(query: Query) -> Answer | None:
    """The address of the second of two sites, which a text on the way tells: „Wie ist die Adresse in Belval?“"""
    words = [word for word in query.without("address") if word.weight]
    if not query.names("address") or not words or query.about_venue:
        return None
    for doc in query.index.of("sentence"):
        said = text(query, doc.record.text)
        of_house = doc.record.field in ("directions", "public_transport", "parking")
        if of_house and _has_street(said) and all(entity.said(word, doc) >= entity.SAID for word in words):
            return told(query, "u-plain", ("venue.name", doc.record.source), 0.8, text=markdown(said))
    return None


def _with_pin(answer: Answer, place: Place | None) -> Answer:
    return Answer(answer.text, answer.kind, answer.confidence, answer.sources, answer.choices, place)


def _has_street(address: str) -> bool:
    """Whether an address names a street: it has a number that is no postcode."""
    return re.search(r"(?<!\d)\d{1,4}(?!\d)", address) is not None


def house(query: Query) -> Answer | None:
    """Parking, public transport, access: the sentences that fit, or the whole text for a general question."""
    if walked := _on_foot(query):
        return walked
    if named := _by_way_of(query):
        return named
    if query.asks(*_OF_ITEMS) and _is_title(query) and not leaves_car(query):
        return None  # „Welche Stationen gibt es?“, „Wo treffen wir uns für die Busfahrt?“, where items are called so
    if query.has(_AS_SUBJECT) and _calls_some(query):
        return None  # „etwas zum Thema Barrierefreiheit“ is a talk on it, not what the house has
    for field, wanted in _FIELDS:
        if query.names(*wanted) and not query.asks(Ask.WHO, Ask.DEADLINE, Ask.COUNT, Ask.ARRIVE):
            return _field(query, field, wanted)
    return None


_OF_ITEMS = (Ask.WHICH, Ask.WHERE, Ask.WHEN, Ask.DAY, Ask.WEEKDAY, Ask.CLOCK, Ask.DURATION)


def leaves_car(query: Query) -> bool:
    """Whether somebody has a car to leave, whatever has a park in its name: „Parksport für alle“."""
    return bool(query.telling) and all(stands_for(word, ("parking", "car")) for word in query.telling)


def _is_title(query: Query) -> bool:
    """Whether all that the question names is what items are called."""
    titles = [set().union(*doc.titles) for doc in query.index.docs_of(query.items)]
    return bool(titles) and all(word.token.stem in title for word in query.telling for title in titles)


def _calls_some(query: Query) -> bool:
    """Whether talks or workshops are called by what is asked for."""
    docs = [doc for doc in query.index.docs_of(query.items) if has_subject(doc.record)]
    return any(entity.best(word.meaning.terms, doc.own or {}) >= _CALLED for word in query.telling for doc in docs)


_CALLED = 0.8
# „zum Thema …“ is read as „über“; whoever wants to be told of the parking says so.
_AS_SUBJECT = (
    r"^\W*(?:gibt(?: es|s)?|laeuft|haben wir|is there|are there|do we have) (?:\w+ ){0,2}"
    r"(?:was|etwas|vortra\w*|beitra\w*|workshops?|anything|something|talks?) (?:ueber|on|about)\b"
)
_MOVES = ("on-foot",)  # how one gets along, where the way is asked for
_WALKS = r"\b(?:zu fuss|laufen|spazieren|walk\w*|on foot|weit|far|entfern\w*)\b"
_RIDES = r"\b(?:faehrt|fahren|faehrst|bus|busse|shuttle|tram|taxi|drives?|ride)\b"
_DISTANCE = re.compile(
    r"\d ?(?:km|m|min|kilometer|meter|minuten|minutes?|metres|mile)|\b(?:fuß|foot|walk)", re.IGNORECASE
)


def _on_foot(query: Query) -> Answer | None:
    """Whether somebody can walk from where the trains stop, where the directions tell how far that is."""
    known = getattr(query.view.event.venue, "directions", None)
    if known is None or query.has(_RIDES) or not query.has(_WALKS) or not query.names("transit", "directions"):
        return None
    said = text(query, known)
    return told(query, "u-plain", ("venue.directions",), 0.85, text=markdown(said)) if _DISTANCE.search(said) else None


def _by_way_of(query: Query) -> Answer | None:
    """What the directions say of a place that is named on the way: „Wie lange fährt der Bus ab Bristol?“"""
    counts = query.asks(Ask.COUNT) and not query.asks(Ask.PRICE)
    if not query.has(_TRAVELS) or counts or query.asks(Ask.WHO, Ask.EMAIL, Ask.PHONE) or query.items:
        return None
    docs = [doc for doc in query.index.of("sentence") if doc.record.field in _WAYS]
    if query.has(_AVOIDS):
        told_of = [doc for doc in docs if _AVOID.search(fold(text(query, doc.record.text)))]
    else:
        places = [word for word in query.telling if _is_on_the_way(query, word)]
        told_of = [doc for doc in docs if places and all(entity.said(word, doc) >= _BY_NAME for word in places)]
    said = " ".join(text(query, doc.record.text) for doc in told_of)
    if not said or (query.asks(Ask.DURATION, Ask.REMAINING) and not _LASTS.search(said)):
        return None
    return told(query, "u-plain", (f"venue.{told_of[0].record.field}",), 0.85, text=markdown(said))


_TRAVELS = (
    r"\b(?:faehrt|fahre?n?|fliege?n?|flieg\w*|flug\w*|lande?n?|ankomme?n?|anreise\w*|reise?n?|bus|busse|zug|zuege|"
    r"bahn|taxi|shuttle|tram|train|trains|buses|coach|fly|flying|flights?|airports?|travel\w*|drive|arrive|arriving|"
    r"landing|get (?:there|here|to))\b"
)
_AVOIDS = r"\b(?:meiden|vermeiden|avoid|abraten|abzuraten)\b"
_AVOID = re.compile(r"\b(?:meid\w*|vermeid\w*|avoid|abzuraten|abgeraten|raten .* ab|rather not|besser nicht)\b")
_WAYS = ("directions", "public_transport")
_FROM_OR_TO = words_of("von vom aus ab nach in bis ueber via from to at in of")
_LASTS = re.compile(r"\b(?:min|minut\w*|stunden?|std|hours?)\b", re.IGNORECASE)
_BY_NAME = 0.95  # how well a text has to say a place: as it stands


def _is_on_the_way(query: Query, word: entity.Word) -> bool:
    """Whether a word is the name of a place that only the directions name: none of where it all is, nor of a train."""
    means = any(term[0] == "@" for term in word.meaning.terms) or word.meaning.parts
    if means or not led_by(query, word, _FROM_OR_TO) or _is_place(query, word) or not word.token.text.isalpha():
        return False
    if word.token.stem in query.index.titled:
        return False
    told_of = [doc for doc in query.index.of("sentence") if doc.record.field in _WAYS]
    docs = [doc for doc in told_of if entity.said(word, doc) >= _BY_NAME]
    named = re.compile(rf"(?<=\w )\b{re.escape(word.token.text)}", re.IGNORECASE)
    whole = [text(query, doc.record.text) for doc in docs]
    written = [match.group() for said in whole for match in named.finditer(said)]
    return bool(written) and all(name[0].isupper() for name in written)


def _in_directions(query: Query, own: Sequence[entity.Word]) -> Answer | None:
    """What the directions tell of trains and buses, where nothing else does."""
    docs = [doc for doc in query.index.of("sentence") if doc.record.field == "directions"]
    if not any("@transit" in doc.terms for doc in docs):
        return None
    if entity.explained(own, [*docs, *query.index.of("event")]) < _EXPLAINED:
        return None
    said = text(query, getattr(query.view.event.venue, "directions", None))
    return told(query, "u-plain", ("venue.directions",), 0.8, text=markdown(said))


_EXPLAINED = 0.7


def _field(query: Query, field: str, wanted: Sequence[str]) -> Answer | None:
    known = getattr(query.view.event.venue, field, None)
    own = query.without(*wanted, *_MOVES, "directions", "onsite")
    if known is not None and (there := _to_house(query, field, own)):
        return there
    rest = [word for word in own if word.weight and not _is_place(query, word)]
    if known is None and field == "public_transport" and (told_there := _in_directions(query, own)):
        return told_there
    if known is None:
        return (
            None
            if rest or field == "directions"
            else unknown(
                query,
                f"u-no-{field.replace('_', '-')}",
                (f"venue.{field}",),
                venue=venue_line(query),
                has_venue=int(bool(venue_line(query))),
            )
        )
    sentences = [doc for doc in query.index.of("sentence") if doc.record.field == field]
    if entity.explained(own, [*sentences, *query.index.of("event")]) < 0.7:
        return None
    if not rest:
        return told(query, "u-plain", (f"venue.{field}",), 0.85, text=markdown(text(query, known)))
    fact = best_sentence(query, fields=(field,))
    return told(query, "u-plain", (fact.source,), 0.55 + 0.35 * fact.fit, text=fact.text) if fact else None


def _to_house(query: Query, field: str, words: Sequence[entity.Word]) -> Answer | None:
    """What is said of one house among many: „Wo parke ich beim Hallenwerk?“"""
    asked = [word for word in words if word.weight]
    hits = [hit for hit in entity.top(query.rank("room", asked)) if hit.coverage >= SURE] if asked else []
    items = () if hits else chosen(query, query.items_of(asked)) if asked else ()
    rooms = [hit.doc.record for hit in hits] or [query.view.event.room_by_id[r] for item in items for r in item.rooms]
    names = {name.casefold() for room in rooms for name in names_of(room) if len(name) > _ABBREVIATED}
    docs = [doc for doc in query.index.of("sentence") if doc.record.field == field]
    said = [part for doc in docs if any(name in (part := text(query, doc.record.text)).casefold() for name in names)]
    if not said or len(said) == len(docs):
        return None
    return told(
        query, "u-plain", (f"venue.{field}", *(f"room[{room.id}]" for room in rooms)), 0.85, text=join(said, " ")
    )


_ABBREVIATED = 3  # letters


def comes_from(query: Query) -> bool:
    """Whether it is asked how to get here from all that is named, whatever talk is on that: “from London”."""
    return bool(query.telling) and all(led_by(query, word, _FROM) for word in query.telling)


_FROM = words_of("von vom aus ab from")


def _is_place(query: Query, word: entity.Word) -> bool:
    return any(entity.quality(word, doc) >= entity.ENOUGH for doc in query.index.of("event"))


def way(query: Query) -> Answer | None:
    """How to get to the venue."""
    if query.asks(Ask.COUNT, Ask.WHO, Ask.DEADLINE):
        return None
    if not (query.asks(Ask.WAY) or query.names("directions")) or query.names("parking", "bike"):
        return None
    if query.items and not comes_from(query):
        return None
    if query.view.event.format is Format.ONLINE or (
        for_online(query) and not query.names("transit", "directions") and not query.has(_THERE)
    ):
        return _way_in(query)
    described = [d for d in query.index.of("sentence") if d.record.field in ("directions", "public_transport")]
    rest = [
        word
        for word in query.without("transit", "directions", "map", "site-area", "location")
        if word.weight
        and not _is_place(query, word)
        and not any(entity.quality(word, doc) >= entity.ENOUGH for doc in described)
    ]
    if rest:
        return None
    return _directions(query)


# Who asks so wants to travel, wherever they said that they take part.
_THERE = r"\b(?:get|come|go|travel) (?:there|to)\b|\b(?:hin|dorthin|dahin|hinkomm\w*|hinfinde\w*|anfahrt|anreise)\b"


def _way_in(query: Query) -> Answer:
    event = query.view.event
    if event.stream:
        return told(query, "u-stream", ("event.stream",), link=event.stream)
    return unknown(query, "u-no-stream", ("event.stream",))


def _directions(query: Query) -> Answer:
    venue = query.view.event.venue
    known = [(name, getattr(venue, name)) for name in ("public_transport", "directions") if getattr(venue, name, None)]
    if query.names("transit") and known and known[0][0] != "public_transport":
        known = []
    if not known or venue is None:
        return unknown(
            query,
            "u-no-public-transport",
            ("venue.directions",),
            venue=venue_line(query),
            has_venue=int(bool(venue_line(query))),
        )
    body = " ".join(text(query, local) for _, local in known)
    answer = told(query, "u-way", tuple(f"venue.{name}" for name, _ in known), way=body, venue=venue_line(query))
    return _with_pin(answer, pin(venue, query))


_MEALS = ("food", "lunch", "dinner", "breakfast")
_MEAL_TERMS = {"@" + meal for meal in _MEALS}
SERVED = (
    r"^\W*(?:und |and )?(?:was|what)\b.*\b(?:gibt|essen|kriegen|bekommen|serviert|gekocht|for|to eat|served|cooking)\b|"
    r"\b(?:menu|menue|speiseplan|speisekarte)\b"
)
_EXACTLY = r"\b(?:genau\w*|exakt\w*|konkret\w*|exactly|precisely|menu|menue|speiseplan|speisekarte)\b"


def is_evening(query: Query) -> bool:
    """Whether it is asked what there is at an evening that is called by its food: „Was gibt es am Buffet zu essen?“"""
    if not query.has(SERVED) or len(query.items) != 1 or query.items[0].kind is not Kind.SOCIAL:
        return False
    docs, named = query.index.docs_of(query.items), [w for w in query.telling if w.token.stem not in EATING]
    return any(entity.literally(word, doc) >= entity.SAID for word in named for doc in docs)


EATING = frozenset(map(stem, ("essen", "trinken", "futtern", "eat", "drink", "food")))


def menu(query: Query) -> Answer | None:
    """What there is to eat, as far as it is known: not when."""
    if (
        not query.names(*_MEALS)
        or not query.has(SERVED)
        or query.asks(Ask.WHEN, Ask.WHERE, Ask.NEXT, Ask.CLOCK, Ask.PRICE, Ask.AFTER, Ask.BEFORE)
    ):
        return None
    if any(word.weight for word in query.without(*_MEALS)) or is_evening(query):
        return None
    meals = chosen(query, query.items)
    told_of = [text(query, item.description) for item in meals if item.description]
    venue = query.view.event.venue
    special = any(not _MEAL_TERMS & set(word.meaning.terms) for word in query.telling)  # „Nachtisch“
    meal = any("@food" not in word.meaning.terms for word in query.telling)
    fact = best_sentence(query, fields=("catering",)) if meal else None
    known = text(query, venue.catering if venue else None)
    said = join([*told_of, fact.text if fact else known])
    sources = (*item_sources(meals, "description"), "venue.catering")
    if not said:
        shown = lines(query, meals[:_SHOWN])
        return unknown(query, "u-no-menu", sources, list=shown, has_list=int(bool(meals)))
    if query.has(_EXACTLY) or (special and not fact):
        return unknown(query, "u-menu-in-general", sources, text=markdown(said.plain))
    return told(query, "u-plain", sources[::-1], 0.8, text=markdown(said.plain))


_SHOWN = 4  # meals that are listed where nothing is known of the food


def food(query: Query) -> Answer | None:
    """Catering, where a sentence of it fits or the question is quite general."""
    if not query.names("food", "drink", "coffee", "vegan", "vegetarian", "allergy") or (
        query.asks(Ask.WHEN, Ask.CLOCK, Ask.WHO) and not query.names("allergy")
    ):
        return None
    venue = query.view.event.venue
    if (
        venue is None
        or venue.catering is None
        or query.dates
        or query.times.part
        or (query.times.clock and query.items)
        or query.asks(Ask.NOW, Ask.NEXT, Ask.COUNT, Ask.REMAINING)
    ):
        return None
    if query.asks(Ask.CHECK) and (unsaid := _unsaid(query)):
        pauses = query.index.docs_of(query.index.of_kind(Kind.BREAK))
        if all(any(entity.literally(word, doc) >= _OF_PAUSE for doc in pauses) for word in unsaid):
            return None  # there is „Kaffee und Kuchen“ at three
        return unknown(query, "u-menu-in-general", ("venue.catering",), text=markdown(text(query, venue.catering)))
    if not any(word.weight and word.token.stem not in _FOOD for word in query.without(*_OWN_FOOD)):
        # Whether there is any, or one has to bring some: all that is known of it.
        return told(query, "u-plain", ("venue.catering",), 0.75, text=markdown(text(query, venue.catering)))
    fact = best_sentence(query, fields=("catering",))
    return told(query, "u-plain", (fact.source,), 0.5 + 0.4 * fact.fit, text=fact.text) if fact else None


_FOOD = frozenset(map(stem, words_of("essen verpflegung speisen food")))
_OWN_FOOD = ("bring", "organiser", "packed-lunch")
_SORTS = frozenset({"food", "drink", "alcohol", "coffee", "sweet"})
_ANY_FOOD = ("catering", "menu", "dish", "mealtimes", "buffet", "packed-lunch")


_OF_PAUSE = 0.7  # how far a break is called by a word: „Kuchenpause“


def _unsaid(query: Query) -> list[entity.Word]:
    """The special things that are asked for, like soup, of which the text on the food has no word."""
    docs = [doc for doc in query.index.of("sentence") if doc.record.field == "catering"]
    special = [word for word in query.without(*_ANY_FOOD) if word.weight and word.meaning.broader & _SORTS]
    return [w for w in special if max((_own_fit(w, doc) for doc in docs), default=0.0) < entity.ENOUGH]


def _own_fit(word: entity.Word, doc: Doc) -> float:
    """How well a text has what a word means, not only what things of its sort are in general."""
    own = {term: fit for term, fit in word.meaning.terms.items() if term[1:] not in word.meaning.broader}
    return entity.best(own, doc.terms)
