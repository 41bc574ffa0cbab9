"""How far an answer is on the subject of its question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from handlers.understanding import entity
from handlers.understanding.concepts import concepts
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.documents import has_subject
from handlers.understanding.entity import Word
from handlers.understanding.evidence import DESCRIBED, fit
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, once
from handlers.understanding.subjects import Fact, kinship, likeness, subject_model
from handlers.understanding.terms import compound_parts, terms_said

CLEAR = 0.7  # how likely a question has to be on how the event is run
LEADS = 0.45  # and how likely on one subject of that
OTHER = 0.15  # a text that is less likely in the question's area is on another subject
UNLIKE = 0.2  # one that is less likely on the very subject is not to be trusted: few such answers were right
# Subjects of the programme: there the names, times and places of what is asked for decide.
OF_PROGRAMME = (
    *("programme.", "session.", "speaker.", "topics.", "vote.", "room.", "groups.", "keynote", "moderation"),
    *("barcamp.", "event.start", "event.end", "event.when", "event.duration", "event.about"),
)
ANYTHING_ON = (
    r"\b(?:\w*was|anything|something|vortr\w+|talks?|sessions?|berichte\w*|erzaehl\w*|rede\w*|spricht|speaks?|tells?) "
    r"(?:ueber|zu[mr]?|on|about)\b|\bueber\b.*\b(?:berichtet|gesprochen|geredet|erzaehlt)\b"
)
_VERB = 0.5  # the weight of words that are no things
_TEXT = re.compile(
    r"^faq|^venue\.(?!name|wifi)|^event\.(?:description|cost|audience|participants)|\.(?:description|note)$"
)


def elsewhere(query: Query) -> float:
    """How likely a question is on sports, general knowledge or the like."""
    return sum(chance for name, chance in query.subjects.items() if name.startswith("off-topic."))


@once
def on_run(query: Query) -> bool:
    """Whether a question is clearly on how the event is run, or on nothing of it, rather than on its programme."""
    chances = [chance for name, chance in query.subjects.items() if not name.startswith(OF_PROGRAMME)]
    return sum(chances) >= CLEAR and max(chances) >= LEADS


def on_another(query: Query, found: Answer) -> bool:
    """Whether an answer is a text on quite another subject than the question is clearly on."""
    if not _is_comparable(query, found):
        return False
    return max((kinship(query.subjects, fact) for fact in facts_of(query, found)), default=0.0) < OTHER


def unlike(query: Query, found: Answer) -> bool:
    """Whether an answer is a text that hardly is on the very subject that the question is clearly on."""
    if not _is_comparable(query, found):
        return False
    return max((likeness(query.subjects, fact) for fact in facts_of(query, found)), default=0.0) < UNLIKE


def source_of(fact: Fact) -> str:
    """The dotted key of a text."""
    return fact.doc.record.source if fact.doc.sort == "sentence" else fact.doc.key


def facts_of(query: Query, found: Answer) -> list[Fact]:
    """What the text that an answer gives is on, part by part; nothing where it gives none."""
    source = found.sources[0]
    thing = source.partition(".")[0]
    return [fact for fact in query.index.facts if source_of(fact) == source or fact.doc.key in (source, thing)]


def _is_comparable(query: Query, found: Answer) -> bool:
    source = found.sources[0] if found.sources else ""
    if found.kind is not AnswerKind.ANSWER or not _TEXT.search(source):
        return False
    if _asked_for(query, source) or _says_all(query, found) or _names_item_of(query, source):
        return False
    if query.asks(Ask.INCLUDED) and _includes_meal(query, found):
        return False
    return on_run(query)


def _includes_meal(query: Query, found: Answer) -> bool:
    """Whether a text tells of the very meal that is asked for that it is in the price, or of meals where any is."""
    said = terms_said(found.text.plain)
    asked = [f"@{meal}" for meal in ("lunch", "dinner", "breakfast") if query.names(meal)]
    return "@included" in said and (all(meal in said for meal in asked) if asked else query.names("food"))


def _says_all(query: Query, found: Answer) -> bool:
    """Whether a text says every thing of the question by its very word, other than what a talk happens to mention."""
    named = DESCRIBED.match(found.sources[0])
    item = query.view.event.item_by_id.get(named["id"]) if named else None
    things = [word for word in query.telling if word.weight > _VERB]
    if not things or (item and has_subject(item)):
        return False
    said = {term: weight for term, weight in terms_said(found.text.plain).items() if term[0] != "@"}
    return all(fit(word, said) >= entity.ENOUGH for word in things)


def _asked_for(query: Query, source: str) -> bool:
    """Whether a field is asked for by what questions of its sort are put with: „Wie viel …?“"""
    if source == "event.cost":
        return query.asks(Ask.PRICE, Ask.INCLUDED) or query.names("cost", "day-ticket")
    if source == "venue.directions" and query.names("entrance"):
        return True
    if source.startswith("room") and (query.asks(Ask.WHERE) or query.names("address")):
        return True  # of a room it is noted what there is in it, of whatever sort
    return query.asks(*_FIELDS_ASKED.get(source, ()))


_FIELDS_ASKED: Mapping[str, tuple[Ask, ...]] = {
    "event.audience": (Ask.AUDIENCE,),
    "event.participants": (Ask.COUNT,),
    "event.registration.note": (Ask.COUNT,),
}


def _names_item_of(query: Query, source: str) -> bool:
    """Whether the question has a word of the item's title that an answer tells of, or asks what is on a subject."""
    if not source.startswith("item"):
        return False
    if query.has(ANYTHING_ON) and any(source.startswith(f"item[{item.id}]") for item in query.items):
        return True  # „Irgendwas über Elektroautos?“ asks not where to charge one
    docs = [doc for doc in query.index.of("item") if source.startswith(doc.key + ".")]
    return any(entity.literally(word, doc) >= entity.SAID for word in query.telling for doc in docs)


SPOKEN = 0.15  # how much a word has to speak for a subject, beside the word that does most


def speaks(word: Word, name: str) -> bool:
    """Whether a word, or each part of a compound, is one that people use for a subject."""
    return all(is_spoken(base, name) for base in compound_parts(word.token.text) or (word.token.stem,))


def is_spoken(base: str, name: str) -> bool:
    """Whether a stem is one that people use for a subject."""
    return max(_weights(base, name)) >= SPOKEN


def _weights(base: str, name: str) -> Iterator[float]:
    yield subject_model().weight(base, name)
    yield from (subject_model().weight("@" + concept, name) for concept in concepts(base))
