"""What the file says on the subject of a question, in whatever words the two are put.

A text on the subject is told where nothing else answers. And it stands against an answer that is clearly on another
subject and only shares a word with the question: that is told no more, even where there is nothing in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import item_sources, line, told
from handlers.understanding.answers.people import reached
from handlers.understanding.concepts import concepts
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.entity import Word
from handlers.understanding.evidence import is_of_sort, passed_over
from handlers.understanding.facts import said_of, valid
from handlers.understanding.intent import Ask
from handlers.understanding.reading import Query
from handlers.understanding.subjects import Fact, kinship, likeness, subject_model
from handlers.understanding.terms import compound_parts, terms

ALIKE = 0.55  # how likely a text has to be on the question's subject to be told
SURELY = 0.75  # and to be told in place of an answer that is doubted
DOUBTED = 0.5
TRUSTED = 0.75  # an FAQ entry that is trusted so far is not dropped for nothing
CLEAR = 0.7  # how likely a question has to be on how the event is run
LEADS = 0.45  # and how likely on one subject of that
OTHER = 0.15  # a text that is less likely on the question's subject is on another one
# Subjects of the programme: there the names, times and places of what is asked for decide.
_OF_PROGRAMME = (
    *("programme.", "session.", "speaker.", "topics.", "vote.", "room.", "groups.", "keynote", "moderation"),
    *("barcamp.", "event.start", "event.end", "event.when", "event.duration", "event.about"),
)
_TALK = ("greeting", "thanks", "goodbye", "bot.", "off-topic.", "complaint")


# Subjects of which there are many things: what a text says of one says nothing of another.
_OF_THINGS = (
    *("food.what", "food.drinks", "food.alcohol", "food.allergies", "food.bring-own", "lodging.equipment"),
    *("what-to-", "tech.", "evening-event", "excursion", "shops-", "award", "room."),
)
_UNTOLD = ("weather-",)  # what there is when it rains says nothing of the weather
SHORT = 240  # letters; so short a text is told as a whole


def on_subject(query: Query, at_least: float = ALIKE) -> Answer | None:
    """The text of the file that is on the subject of the question."""
    if next(iter(query.subjects), "").startswith((*_UNTOLD, *_TALK)):
        return None
    found = [(likeness(query.subjects, fact), fact) for fact in query.index.facts]
    alike = sorted((pair for pair in found if pair[0] >= at_least), key=lambda pair: -pair[0])
    for like, fact in alike[:4]:
        answer = _told(query, fact, like) if _may_tell(query, fact) else None
        if answer and is_of_sort(query, answer) and not _of_another_thing(query, answer):
            return answer
    return None


def _of_another_thing(query: Query, answer: Answer) -> bool:
    """Whether the question names a thing that the answer passes over, and that is not just a word for its subject."""
    name = next(iter(query.subjects))
    passed = [word for word in passed_over(query, answer) if not _is_circumstance(query, word)]
    if name.startswith(_OF_THINGS):
        return bool(passed)
    if any(_is_special(word, name, answer) and not _is_circumstance(query, word) for word in query.telling):
        return True
    return any((word.meaning.terms or word.meaning.parts) and not _speaks(word, name) for word in passed)


def _is_special(word: Word, name: str, answer: Answer) -> bool:
    """Whether a compound names a sort of the thing that neither its subject nor the answer knows: „Käsekuchen“."""
    parts = compound_parts(word.token.text)
    said = terms([answer.text.plain]) if parts else {}
    return any(part not in said and max(_weights(part, name)) < SPOKEN for part in parts[:-1])


_ASPECTS = frozenset({"@deadline", "@registration", "@cost", "@places", "@people", "@address"})


def _is_circumstance(query: Query, word: Word) -> bool:
    """Whether a word only tells what is asked of a thing, or at which part of the programme."""
    if not _ASPECTS.isdisjoint(word.meaning.terms):
        return True
    parts = (*query.index.of("item"), *query.index.of("room"), *query.index.of("event"))
    return any(entity.literally(word, doc) >= entity.SAID for doc in parts)


SPOKEN = 0.15  # how much a word has to speak for a subject, beside the word that does most


def _speaks(word: Word, name: str) -> bool:
    """Whether a word, or each part of a compound, is one that people use for a subject."""
    bases = compound_parts(word.token.text) or (word.token.stem,)
    return all(max(_weights(base, name)) >= SPOKEN for base in bases)


def _weights(base: str, name: str) -> Iterator[float]:
    yield subject_model().weight(base, name)
    yield from (subject_model().weight("@" + concept, name) for concept in concepts(base))


def weighed(query: Query, found: Answer | None) -> Answer | None:
    """An answer, unless it is on another subject than the question; else what the file says on that, if it does."""
    if found is None or (found.kind is AnswerKind.UNKNOWN and not found.sources):
        return on_subject(query) or found
    if on_another(query, found):
        better = on_subject(query)
        return (
            found if better is None and found.sources[0].startswith("faq") and found.confidence >= TRUSTED else better
        )
    return (on_subject(query, SURELY) or found) if found.confidence < DOUBTED else found


def on_another(query: Query, found: Answer) -> bool:
    """Whether an answer is a text on another subject than the question is clearly on."""
    source = found.sources[0] if found.sources else ""
    if found.kind is not AnswerKind.ANSWER or not _TEXT.search(source) or not _is_on_run(query):
        return False
    if _asked_for(query, source) or _names_item_of(query, source):
        return False
    thing = source.partition(".")[0]
    facts = [f for f in query.index.facts if source in (f.doc.key, _source(f)) or f.doc.key == thing]
    return max((kinship(query.subjects, fact) for fact in facts), default=0.0) < OTHER


def _asked_for(query: Query, source: str) -> bool:
    """Whether a field is asked for by what questions of its sort are put with: „Wie viel …?“"""
    if source == "event.cost":
        return query.asks(Ask.PRICE, Ask.INCLUDED) or query.names("cost")
    return (source == "event.audience" and query.asks(Ask.AUDIENCE)) or (
        source == "event.participants" and query.asks(Ask.COUNT)
    )


def _names_item_of(query: Query, source: str) -> bool:
    """Whether the question has a word of the item's title that an answer tells of."""
    docs = [doc for doc in query.index.of("item") if source.startswith(doc.key + ".")]
    return any(entity.literally(word, doc) >= entity.SAID for word in query.telling for doc in docs)


_TEXT = re.compile(
    r"^faq|^venue\.(?!name|wifi)|^event\.(?:description|cost|audience|participants)|\.(?:description|note)$"
)


def _is_on_run(query: Query) -> bool:
    """Whether a question is clearly on how the event is run, or on nothing of it, rather than on its programme."""
    chances = [chance for name, chance in query.subjects.items() if not name.startswith(_OF_PROGRAMME)]
    return sum(chances) >= CLEAR and max(chances) >= LEADS


def _source(fact: Fact) -> str:
    return fact.doc.record.source if fact.doc.sort == "sentence" else fact.doc.key


def _may_tell(query: Query, fact: Fact) -> bool:
    sort, record = fact.doc.sort, fact.doc.record
    if sort == "faq":
        return valid(record.faq, query.today)
    if sort == "item":
        wanted = query.asks(Ask.WHEN, Ask.WHERE, Ask.CLOCK, Ask.START, Ask.END, Ask.DURATION)
        return (
            wanted
            and not (query.asks(Ask.DEADLINE) or query.names("deadline"))
            and (not query.dates or record.day in query.dates)
        )
    return sort == "sentence" or query.asks(Ask.WHO, Ask.EMAIL, Ask.PHONE, Ask.HELP)


def _told(query: Query, fact: Fact, like: float) -> Answer:
    doc, trust = fact.doc, round(0.3 + 0.5 * like, 2)
    if doc.sort == "faq":
        return told(query, "u-plain", (doc.key,), trust, text=markdown(said_of(query, doc.record.faq)))
    if doc.sort == "person":
        return reached(query, query.view.event.contacts[doc.record.contact], doc.record.contact)
    if doc.sort == "item":
        return told(query, "u-plain", item_sources([doc.record]), trust, text=line(query, doc.record))
    source, text = doc.record.source, markdown(_sentences(query, fact))
    if doc.record.item:
        return told(query, "u-item-fact", (source,), trust, text=text, item=line(query, doc.record.item))
    return told(query, "u-plain", (source,), trust, text=text)


def _sentences(query: Query, fact: Fact) -> str:
    """A short text, or of a long one what it says on the subject."""
    source = fact.doc.record.source
    text = [other for other in query.index.facts if other.doc.sort == "sentence" and _source(other) == source]
    said = {id(other): other.doc.record.text.of(query.view.language) for other in text}
    if sum(map(len, said.values())) <= SHORT:
        return " ".join(said.values())
    same = [other for other in text if other is fact or likeness(query.subjects, other) >= ALIKE]
    return " ".join(said[id(other)] for other in same[:3]).rstrip(";")
