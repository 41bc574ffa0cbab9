"""How far an answer accounts for its question: which of its telling words it explains.

The words come from the question, the explanation from what the answer says and from the facts that it names as its
sources. A word that nothing in the event explains weighs less than one that points at something else in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from handlers.understanding import entity
from handlers.understanding.concepts import broader
from handlers.understanding.contract import Answer
from handlers.understanding.cues import BROKEN
from handlers.understanding.documents import Doc
from handlers.understanding.entity import ENOUGH, Word
from handlers.understanding.intent import Ask
from handlers.understanding.meetings import calls_meeting
from handlers.understanding.query import Query
from handlers.understanding.relax import matters, names_thing
from handlers.understanding.terms import terms_said
from storage.event import Kind

# What a field says anyway, whatever its text: the concepts of questions that it answers.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "event.cost": ("cost", "included", "people", "onsite", "online", "ticket", "discount"),
    "event.registration": (
        "registration",
        "walk-in",
        "open",
        "deadline",
        "places",
        "link",
        "ticket",
        "event-ticket",
        "buy",
        "box-office",
        "onsite",
    ),
    "event.participants": ("people", "places", "registration", "onsite", "online", "directions"),
    "event.audience": ("people", "experience", "registration", "municipality", "state"),
    "event.host": ("organiser", "contact"),
    "event.partners": ("partner", "organiser"),
    "event.spoken": ("language", "talk", "session"),
    "event.format": ("online", "onsite", "hybrid", "people", "directions"),
    "event.stream": ("online", "link", "tech", "onsite", "hybrid"),
    "event.website": ("link", "online"),
    "venue": ("address", "directions", "hall"),
    "venue.name": ("address", "directions", "hall"),
    "venue.wifi": ("wifi", "password", "online"),
    "venue.parking": ("parking", "directions", "charging", "bike", "included", "cost"),
    "venue.public_transport": ("transit", "directions", "on-foot"),
    "venue.directions": ("directions", "address", "entrance", "transit"),
    "venue.accessibility": ("stepfree", "lift", "stairs", "hearing", "entrance"),
    "venue.catering": ("food", "drink", "coffee", "vegan", "vegetarian", "lunch", "included", "cost"),
    "contact": (
        "contact",
        "phone",
        "email",
        "organiser",
        "head",
        "tech",
        "moderation",
        "registration",
        "help",
        "wifi",
        "online",
        "recording",
    ),
    "round": (
        "vote",
        "topic",
        "comment",
        "propose",
        "choice",
        "collect",
        "round",
        "session",
        "barcamp",
        "bring",
        "people",
        "result",
        "open",
    ),
    "topic": ("topic", "propose", "collect", "session", "choice", "agenda", "barcamp", "host"),
    "material": (
        "material",
        "slides",
        "recording",
        "handout",
        "report",
        "link",
        "photo",
        "map",
        "agenda",
        "send",
        "online",
        "available-online",
    ),
    "item": ("topic", "session"),
    "item.start": ("open", "opening-hours", "departure"),
    "item.meeting_point": ("departure",),
    "item.end": ("open", "opening-hours"),
    "item.title": ("topic", "session"),
    "item.track": ("track", "agenda"),
    "item.language": ("language", "speaker", "talk"),
    "item.cost": ("cost", "included"),
    "item.speakers": ("speaker", "moderation", "talk"),
    "item.capacity": ("limited", "places", "people", "registration", "walk-in", "group", "size", "event-ticket"),
    "item.rooms": ("hall", "address", "badge", "name-badge", "pick-up"),
    "item.link": ("link", "online", "tech"),
    "item.recorded": ("recording",),
    "room.floor": ("floor", "badge", "name-badge", "pick-up"),
    "room.note": ("badge", "name-badge", "pick-up", "address"),
    "room": ("hall", "places", "people", "online", "link"),
}


def support(query: Query, answer: Answer) -> float:
    """How much of the question's telling words the answer accounts for, 0 to 1."""
    if query.times.days and not query.dates and answer.sources == ("event.starts", "event.ends"):
        return 1.0  # on a day that there is none of, there is nothing
    if not query.telling or not answer.sources:
        return 1.0 if not query.telling else 0.5
    shares = list(_shares(query, answer))
    total = sum(weight for _, weight, _ in shares)
    return sum(weight * share for _, weight, share in shares) / total if total else 1.0


def lacking(query: Query, answer: Answer) -> bool:
    """Whether the answer passes over a thing for which the event's file has no word at all."""
    return any(share < ENOUGH and _absent(query, word) for word, _, share in _shares(query, answer))


def passed_over(query: Query, answer: Answer) -> list[Word]:
    """The words that name things which the answer says nothing of."""
    return [word for word, _, share in _shares(query, answer) if share < ENOUGH and names_thing(query, word)]


def _absent(query: Query, word: Word) -> bool:
    if not names_thing(query, word):
        return False
    known = bool(word.meaning.terms or word.meaning.parts)
    return known and not entity.occurs(word, query.index)


def _shares(query: Query, answer: Answer) -> Iterable[tuple[Word, float, float]]:
    """Each telling word with how much it matters and how far the answer accounts for it."""
    # Whoever asks whether it is for them names somebody whom the file may not name.
    any_people = query.asks(Ask.AUDIENCE) and answer.sources == ("event.audience",)
    docs = sourced(query, answer.sources)
    concepts = {"@" + name for source in answer.sources for name in concepts_of(source)}
    if answer.sources and answer.sources[0].startswith("faq"):
        concepts |= _EDITIONS  # whether it is on another edition is judged where the sort of answer is
    if {source.partition(".")[0] for source in answer.sources[:1]} & _breaks(query):
        concepts |= {"@coffee", "@drink", "@food"}
    if query.names("track") and _of_tracks(query, answer):
        concepts |= {"@track", "@agenda"}  # „im Track Klinik“, whether or not that is called so
    of_series = {f"item[{item.id}]" for item in query.index.meetings}
    meets = bool(of_series) and all(source.partition(".")[0] in of_series for source in answer.sources)
    by_number = {f"item[{item.id}]" for item in query.by_number}

    def counted(word: Word) -> bool:
        return heads <= by_number and bool(heads) and query.is_number(word)

    heads = {source.partition(".")[0] for source in answer.sources}
    for word in query.telling:
        weight = importance(query, word)
        if any_people or by_concept(word, concepts) or by_docs(word, docs):
            yield word, weight, 1.0
        elif (
            (meets and calls_meeting(word.token.stem))
            or _where_from(query, word, answer)
            or counted(word)
            or _where_it_was(query, word, heads)
        ):
            yield word, 0.0, 1.0
        else:
            said = terms_said(answer.text.plain)
            ruled = any(source.endswith("].note") for source in answer.sources[:1]) and of_sort(word, said)
            yield word, weight, 1.0 if ruled else entity.share(fit(word, said))


_EDITIONS = {"@next-edition", "@previous-edition"}


def _of_tracks(query: Query, answer: Answer) -> bool:
    """Whether all that an answer tells of is part of some track."""
    items = [query.view.event.item_by_id.get(found["id"]) for found in map(OF_ITEM.match, answer.sources) if found]
    return bool(items) and all(item is not None and item.track is not None for item in items)


def only_of_house(query: Query, answer: Answer) -> bool:
    """Whether a text is on the meals of the house, where somewhere to go out to is asked for."""
    of_house = answer.sources[:1] == ("venue.catering",) and query.names("eat-out")
    return of_house and terms_said(answer.text.plain).get("@eat-out", 0.0) < _GOES_OUT


_GOES_OUT = 0.9  # less is said of a „dining hall“, which is a sort of restaurant


def _breaks(query: Query) -> set[str]:
    return {f"item[{item.id}]" for kind in (Kind.BREAK, Kind.SOCIAL) for item in query.index.of_kind(kind)}


def _where_it_was(query: Query, word: Word, heads: set[str]) -> bool:
    """Whether a word only tells where somebody was when they needed help: „Ich bin beim Vortrag rausgeflogen“."""
    helped = query.asks(Ask.HELP) and len(heads) == 1 and next(iter(heads)).startswith("contact")
    if helped and query.has(BROKEN):
        return True
    if not helped or not query.names("tech"):
        return False
    named = any(entity.literally(word, doc) >= entity.SAID for doc in query.index.docs_of(query.items))
    return named or _AT.search(query.text.folded[: word.token.start]) is not None


_AT = re.compile(r"\b(?:beim?|im|in|aus|waehrend|from|in|during|at)(?: (?:de[rms]|the|einem|einer))? $")
_TIMED = ("item", "event.starts", "event.ends")


def _where_from(query: Query, word: Word, answer: Answer) -> bool:
    """Whether a word tells where somebody takes part, which shapes an answer on the programme."""
    of_programme = query.asks(Ask.NOW, Ask.NEXT) or all(source.startswith(_TIMED) for source in answer.sources)
    return of_programme and by_concept(word, {"@online", "@onsite"})


def importance(query: Query, word: Word) -> float:
    """How much it matters that a word is accounted for: known things and subjects most, unknown verbs least."""
    if query.names_person or matters(query, word):
        return 1.0  # of a person anything may be asked: „Wo ist Frau Klein aufgewachsen?“
    if query.cased:
        return 1.0 if word.token.noun else 0.3
    return 0.6


def by_concept(word: Word, wanted: set[str]) -> bool:
    own = any(term[0] == "@" for term in word.meaning.terms)
    terms_ = (word.meaning.terms, *(() if own else word.meaning.parts[-1:]))
    return any(not wanted.isdisjoint(found) for found in terms_) or any(
        "@" + name in wanted for name in word.meaning.broader
    )


def by_docs(word: Word, docs: Sequence[Doc]) -> bool:
    return any(entity.quality(word, doc) >= ENOUGH for doc in docs)


def fit(word: Word, said: Mapping[str, float]) -> float:
    return max(entity.best(meaning, said) for meaning in entity.meanings(word))


def of_sort(word: Word, said: Mapping[str, float]) -> bool:
    """Whether a text is on what a thing is a sort of: where no drinks are allowed, no coffee is."""
    sorts = broader(frozenset(term[1:] for term in word.meaning.terms if term[0] == "@"))
    return any("@" + name in said for name in sorts)


def concepts_of(source: str) -> Iterable[str]:
    head, _, field = source.partition(".")
    name = head.partition("[")[0]
    return (*_FIELDS.get(name, ()), *_FIELDS.get(f"{name}.{field}" if field else name, ()))


def sourced(query: Query, sources: Sequence[str]) -> list[Doc]:
    """The documents behind dotted keys: the thing itself, where it is, what is said of it; the event always."""
    by_key = query.index.by_thing
    found = list(query.index.of("event"))
    for source in dict.fromkeys(sources):
        head = (
            source.partition(".")[0]
            if source.startswith(("item", "room", "contact", "faq", "round", "topic", "material", "group"))
            else source
        )
        found += by_key.get(head, ())
        if source.endswith(".rooms"):
            found += _rooms_of(query, head)
        if source == "topic":
            found += (*query.index.of("topic"), *query.index.of("round"))
    return found


def _rooms_of(query: Query, head: str) -> list[Doc]:
    item = query.view.event.item_by_id.get(head.removeprefix("item[").removesuffix("]"))
    return [doc for room in item.rooms for doc in query.index.by_thing.get(f"room[{room}]", ())] if item else []


_TEXTS = re.compile(r"^faq|^venue\.(?!name)|\.(?:description|note)$")


def tells_in_words(query: Query, answer: Answer) -> bool:
    """Whether an answer is a text of the file, which may tell anything."""
    first = answer.sources[0] if answer.sources else ""
    named = DESCRIBED.match(first)
    item = query.view.event.item_by_id.get(named["id"]) if named else None
    return _TEXTS.search(first) is not None and (item is None or item.description is not None)


OF_ITEM = re.compile(r"item\[(?P<id>[^\]]+)\]")  # the dotted key of something of an item
DESCRIBED = re.compile(r"item\[(?P<id>[^\]]+)\]\.description")


def wordings_of(query: Query, source: str) -> list[str]:
    """The own questions of an FAQ entry; of another source none."""
    entries = [doc.record.faq for doc in query.index.of("faq") if doc.key == source]
    return [wording for faq in entries for question in faq.questions for wording in question.all]


def said_of_programme(query: Query, answer: Answer) -> bool:
    """Whether an answer only tells when and where something is."""
    if not answer.sources or tells_in_words(query, answer):
        return False
    return all(_WHEN_WHERE.search(source) for source in answer.sources)


_WHEN_WHERE = re.compile(r"^item\[[^\]]+\]\.(?:start|end|rooms|meeting_point|description)$|^event\.(?:starts|ends)$")


def says_a_word(query: Query, answer: Answer) -> bool:
    """Whether something that an answer is on has a word of the question itself, not only one that means it."""
    docs = sourced(query, answer.sources)[1:]
    return any(entity.literally(word, doc) >= ENOUGH for word in query.telling for doc in docs)
