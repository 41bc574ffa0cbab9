"""How far an answer accounts for its question: which telling words it explains, and whether it gives what is asked.

The words come from the question, the explanation from what the answer says and from the facts that it names as its
sources. A word that nothing in the event explains weighs less than one that points at something else in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from handlers.understanding import entity
from handlers.understanding.contract import Answer
from handlers.understanding.entity import ENOUGH, Word
from handlers.understanding.index import Doc
from handlers.understanding.intent import Ask
from handlers.understanding.meetings import calls_meeting
from handlers.understanding.reading import Query
from handlers.understanding.relax import names_thing
from handlers.understanding.terms import terms
from storage.event import Kind

# What a field says anyway, whatever its text: the concepts of questions that it answers.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "event.cost": ("cost", "included", "people", "onsite", "online", "ticket"),
    "event.registration": ("registration", "deadline", "places", "link"),
    "event.participants": ("people", "places", "registration", "onsite", "online", "directions"),
    "event.audience": ("people", "experience", "registration", "municipality", "state"),
    "event.host": ("organiser", "contact"),
    "event.partners": ("partner", "organiser"),
    "event.spoken": ("language",),
    "event.format": ("online", "onsite", "hybrid", "people", "directions"),
    "event.stream": ("online", "link", "tech", "onsite", "hybrid"),
    "event.website": ("link", "online"),
    "venue": ("address", "directions", "hall"),
    "venue.name": ("address", "directions", "hall"),
    "venue.wifi": ("wifi", "password", "online"),
    "venue.parking": ("parking", "directions", "charging", "bike"),
    "venue.public_transport": ("transit", "directions", "shuttle"),
    "venue.directions": ("directions", "address", "entrance", "transit"),
    "venue.accessibility": ("stepfree", "lift", "stairs", "hearing"),
    "venue.catering": ("food", "drink", "coffee", "vegan", "vegetarian", "lunch"),
    "contact": ("contact", "phone", "email", "organiser", "tech", "moderation", "registration", "help"),
    "round": ("vote", "topic", "propose", "choice", "collect", "round", "session", "barcamp", "bring", "people"),
    "topic": ("topic", "propose", "session", "choice", "agenda", "barcamp"),
    "material": ("material", "slides", "recording", "handout", "report", "link", "photo", "map", "agenda", "send"),
    "item.title": ("topic", "session"),
    "item.language": ("language", "speaker", "talk"),
    "item.cost": ("cost", "included"),
    "item.speakers": ("speaker", "moderation", "talk"),
    "item.capacity": ("limited", "places", "people", "registration"),
    "item.rooms": ("hall", "address"),
    "item.link": ("link", "online", "tech"),
    "item.recorded": ("recording",),
    "room.floor": ("floor",),
    "room": ("hall", "places", "people", "online", "link"),
}


def support(query: Query, answer: Answer) -> float:
    """How much of the question's telling words the answer accounts for, 0 to 1."""
    if not query.telling or not answer.sources:
        return 1.0 if not query.telling else 0.5
    shares = list(_shares(query, answer))
    total = sum(weight for _, weight, _ in shares)
    return sum(weight * share for _, weight, share in shares) / total if total else 1.0


def lacking(query: Query, answer: Answer) -> bool:
    """Whether the answer passes over a thing for which the event's file has no word at all."""
    return any(share < ENOUGH and _absent(query, word) for word, _, share in _shares(query, answer))


def _absent(query: Query, word: Word) -> bool:
    if not names_thing(query, word):
        return False
    terms_ = [term for meaning in (word.meaning.terms, *word.meaning.parts) for term in meaning]
    return bool(terms_) and not any(term in query.index.idf for term in terms_)


def _shares(query: Query, answer: Answer) -> Iterable[tuple[Word, float, float]]:
    """Each telling word with how much it matters and how far the answer accounts for it."""
    # Whoever asks whether it is for them names somebody whom the file may not name.
    any_people = query.asks(Ask.AUDIENCE) and answer.sources == ("event.audience",)
    docs = sourced(query, answer.sources)
    concepts = {"@" + name for source in answer.sources for name in _concepts(source)}
    if {source.partition(".")[0] for source in answer.sources[:1]} & _breaks(query):
        concepts |= {"@coffee", "@drink", "@food"}
    of_series = {f"item[{item.id}]" for item in query.index.meetings}
    meets = bool(of_series) and all(source.partition(".")[0] in of_series for source in answer.sources)
    said: Mapping[str, float] | None = None
    for word in query.telling:
        weight = importance(query, word)
        if any_people or _by_concept(word, concepts) or _by_docs(word, docs):
            yield word, weight, 1.0
        elif (meets and calls_meeting(word.token.stem)) or _where_from(query, word):
            yield word, 0.0, 1.0
        else:
            said = terms([answer.text.plain]) if said is None else said
            yield word, weight, entity.share(_fit(word, said))


def _breaks(query: Query) -> set[str]:
    return {f"item[{item.id}]" for kind in (Kind.BREAK, Kind.SOCIAL) for item in query.index.of_kind(kind)}


def _where_from(query: Query, word: Word) -> bool:
    """Whether a word tells where somebody takes part, which shapes an answer about now."""
    return query.asks(Ask.NOW, Ask.NEXT) and _by_concept(word, {"@online", "@onsite"})


def importance(query: Query, word: Word) -> float:
    """How much it matters that a word is accounted for: known things and subjects most, unknown verbs least."""
    if word.meaning.terms or word.meaning.parts or query.names_person:
        return 1.0  # of a person anything may be asked: „Wo ist Frau Klein aufgewachsen?“
    if query.cased:
        return 1.0 if word.token.noun else 0.3
    return 0.6


def _by_concept(word: Word, wanted: set[str]) -> bool:
    own = any(term[0] == "@" for term in word.meaning.terms)
    terms_ = (word.meaning.terms, *(() if own else word.meaning.parts[-1:]))
    return any(not wanted.isdisjoint(found) for found in terms_)


def _by_docs(word: Word, docs: Sequence[Doc]) -> bool:
    return any(entity.quality(word, doc) >= ENOUGH for doc in docs)


def _fit(word: Word, said: Mapping[str, float]) -> float:
    return max(entity.best(meaning, said) for meaning in (word.meaning.terms, *word.meaning.parts))


def _concepts(source: str) -> Iterable[str]:
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
        if source == "topic":
            found += (*query.index.of("topic"), *query.index.of("round"))
    return found


# -- what is asked and what is given --------------------------------------------------------------------------------

_TIME = re.compile(
    r"\d|\b(?:heute|morgen|jetzt|gerade|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|today|"
    r"tomorrow|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday|beginn|start|woche|week|jederzeit|anytime)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"https?://|@|\b(?:im(?! (?:beitrag|preis|ticket))|in the(?! (?:fee|price|ticket))|ins|in de[rnm]|am|beim|vor|"
    r"hinter|neben|gegenüber|unter dem|auf dem|an de[rmn]|bei de[rmn]|at|"
    r"on the|next to|opposite|behind|outside|inside|near|eg|og|ug|floor|stock|etage|treffpunkt|online)\b|\d{5}|"
    r"str\.|straße|platz\b|weg \d",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"^faq|^venue(?!\.(?:catering|accessibility|wifi))|^room|\.(?:rooms|meeting_point|link)$|^event\.(?:stream|website|registration)|^material"
)
_NUMBER = re.compile(
    r"\d|\b(?:kein\w*|ein\w*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|no|none|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|unbegrenzt|beliebig\w*|alle)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"€|£|\$|\b(?:euros?|eur|cents?|pounds?|dollars?|kostenlos\w*|kostenfrei\w*|gebührenfrei\w*|frei|umsonst|gratis|free|"
    r"enthalten|inklusive|included|kost\w*|preis\w*|beitrag|gebühr\w*|fees?|costs?|spende\w*|donation\w*|zahlt|"
    r"bezahl\w*|zahlen sie|pay\w*|erstatt\w*|"
    r"refund\w*|reimburs\w*)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\d[\d /-]{3,}|@")
_NEARBY = re.compile(r"\b(?:in der (?:naehe|umgebung|gegend)|nearby|close by|around here|um die ecke|drumherum)\b")
_NEAR = re.compile(
    r"\b(?:minut\w*|meter\w*|nähe|fuß|gegenüber|umgebung|neben\w*|ecke|near\w*|walk\w*|opposite|around|next|close)\b",
    re.IGNORECASE,
)
_COUNTS_NOTHING = ("event.registration", "event.starts", "event.ends", "venue.name", "contact")


def gives(query: Query, answer: Answer) -> bool:
    """Whether the answer is of the sort that is asked for: a place to where, a price to how much."""
    said = answer.text.plain
    if _NEARBY.search(query.text.folded) and not _NEAR.search(said):
        return False
    if query.asks(Ask.PHONE) and not query.asks(Ask.EMAIL) and not _REACHED.search(said):
        return False
    if query.asks(Ask.LINK) and not query.asks(Ask.CHECK, Ask.HELP, Ask.WHEN, Ask.STREAMED) and "://" not in said:
        return not answer.sources[:1] or not answer.sources[0].startswith(("faq", "event.description", "venue"))
    if query.asks(Ask.PRICE) and not _PRICED.search(said):
        return False
    if query.asks(Ask.WHERE) and not query.asks(Ask.WHEN, Ask.WHO, Ask.FUNCTION) and not _placed(answer, said):
        return False
    if query.asks(Ask.WHEN, Ask.CLOCK, Ask.DURATION, Ask.END) and not _TIME.search(said):
        return False
    if query.asks(Ask.COUNT) and not query.asks(Ask.DURATION) and not _counted(answer, said):
        return False
    return not query.asks(Ask.WHO) or query.asks(Ask.WHEN, Ask.AUDIENCE) or _names_somebody(answer)


def _placed(answer: Answer, said: str) -> bool:
    """Whether a place is told: in the fields that hold one, or in a text beside the times in it."""
    return any(_PLACES.search(source) for source in answer.sources) or bool(_PLACE.search(_TIMES_SAID.sub(" ", said)))


_TIMES_SAID = re.compile(
    r"\b(?:am|on) (?:mo|di|mi|do|fr|sa|so)\w*,?|\b(?:at|um|von|bis|from|to) \d\d?[:.]\d\d|"
    r"\b(?:heute|morgen|today|tomorrow)\b",
    re.IGNORECASE,
)


def _counted(answer: Answer, said: str) -> bool:
    """Whether a number is told that is no date, time or address."""
    if answer.sources and all(source.startswith(_COUNTS_NOTHING) for source in answer.sources):
        return False
    return _NUMBER.search(said) is not None


_NOBODY = ("event.starts", "event.ends", "event.title", "venue.name")


def _names_somebody(answer: Answer) -> bool:
    """Whether somebody is named, or a text that was found by its words tells who."""
    if any(not source.startswith(_NOBODY) for source in answer.sources):
        return True
    return not answer.sources
