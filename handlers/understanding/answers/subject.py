"""What the file says on the subject of a question, in whatever words the two are put.

A text on the subject is told where nothing else answers. And it stands against an answer that is clearly on another
subject and only shares a word with the question: that is told no more, even where there is nothing in its place.
"""

from __future__ import annotations

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.agreement import is_spoken, on_another, source_of, speaks, unlike
from handlers.understanding.answers.common import fits_time, item_sources, line, stated, text, told
from handlers.understanding.answers.reach import reached
from handlers.understanding.choice import AWAY, DOUBTFUL, passes_over_parts
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.cues import FOR_ONE
from handlers.understanding.documents import Sort
from handlers.understanding.entity import Word
from handlers.understanding.evidence import passed_over, support
from handlers.understanding.facts import holds, said_of
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.sorts import gives
from handlers.understanding.subject import is_kind
from handlers.understanding.subjects import Fact, in_charge, likeness
from handlers.understanding.terms import compound_parts, terms_said

ALIKE = 0.55  # how likely a text has to be on the question's subject to be told
SURELY = 0.8  # and to be trusted: of those nineteen in twenty were right, of the others not half
DOUBTED = 0.5
TRUSTED = 0.75  # an FAQ entry that is trusted so far is not dropped for nothing
# Subjects of which there are many things: what a text says of one says nothing of another.
_OF_THINGS = (
    *("food.what", "food.drinks", "food.alcohol", "food.allergies", "food.bring-own", "lodging.equipment"),
    *("what-to-", "tech.", "evening-event", "excursion", "shops-", "award", "room."),
)
# What there is when it rains says nothing of the weather, and talk is no question.
_UNTOLD = ("weather-", "greeting", "thanks", "goodbye", "bot.", "off-topic.", "complaint")
# Subjects of the event as a whole: what is said of a part that is not named holds for that part.
_OF_WHOLE = ("registration.", "audience.", "event.")
SHORT = 240  # letters; so short a text is told as a whole


def on_subject(query: Query, at_least: float = ALIKE) -> Answer | None:
    """The text of the file that is on the subject of the question."""
    if next(iter(query.subjects), "").startswith(_UNTOLD):
        return None
    found = [(likeness(query.subjects, fact), fact) for fact in query.index.facts]
    alike = sorted((pair for pair in found if pair[0] >= at_least), key=lambda pair: -pair[0])
    for like, fact in alike[:4]:
        answer = _told(query, fact, like) if _may_tell(query, fact) else None
        if not answer or passes_over_parts(query, answer):
            continue
        if gives(query, answer) and not _of_another_thing(query, answer):
            return answer
    return None


def _of_another_thing(query: Query, answer: Answer) -> bool:
    """Whether the question names a thing that the answer passes over, and that is not just a word for its subject."""
    name = next(iter(query.subjects))
    missed = passed_over(query, answer)
    if missed and len(missed) == len(query.telling) and all(_is_elsewhere(query, word) for word in missed):
        return True  # it is asked of a thing of the event, and the answer tells of another
    passed = [word for word in missed if not _is_circumstance(query, word)]
    if name.startswith(_OF_THINGS):
        unheard = query.asks(Ask.CHECK) and any(not (w.meaning.terms or w.meaning.parts) for w in query.telling)
        return bool(passed) or unheard  # „Brauche ich eine eigene Matte?“
    if any(_is_special(word, name, answer) and not _is_circumstance(query, word) for word in query.telling):
        return True
    return any((word.meaning.terms or word.meaning.parts) and not speaks(word, name) for word in passed)


def _is_elsewhere(query: Query, word: Word) -> bool:
    """Whether the event's file has the very word, and not only for a kind of item."""
    return word.token.stem in query.index.vocabulary and not is_kind(word)


def _is_special(word: Word, name: str, answer: Answer) -> bool:
    """Whether a compound names a sort of the thing that neither its subject nor the answer knows: „Käsekuchen“."""
    parts = compound_parts(word.token.text)
    said = terms_said(answer.text.plain) if parts else {}
    return any(part not in said and not is_spoken(part, name) for part in parts[:-1])


_ASPECTS = frozenset({"@deadline", "@registration", "@cost", "@places", "@people", "@address", "@discount"})


def _is_circumstance(query: Query, word: Word) -> bool:
    """Whether a word only tells what is asked of a thing, or at which part of the programme."""
    if not _ASPECTS.isdisjoint(word.meaning.terms):
        return True
    near = (doc for sort in _PARTS for doc in entity.near(word, sort, query.index))
    return any(entity.literally(word, doc) >= entity.SAID for doc in near)


_PARTS: tuple[Sort, ...] = ("item", "room", "event")


def said_of_subject(query: Query, word: Word, name: str) -> bool:
    """Whether a word is only one that people use for a subject, or for any part of the event."""
    return speaks(word, name) or _is_circumstance(query, word)


_TALK = {"greeting": "u-greeting", "thanks": "u-thanks", "goodbye": "u-bye", "bot.help": "u-ability"}
_SURE = 0.85  # how likely a message has to be nothing but talk


def talk(query: Query) -> Answer | None:
    """An answer to a message that is nothing but a greeting, thanks, a goodbye or a question about the bot."""
    name, chance = next(iter(query.subjects.items()), ("", 0.0))
    if name not in _TALK or chance < _SURE or query.times:
        return None
    return told(query, _TALK[name], (), 0.9, event=text(query, query.view.event.title))


def weighed(query: Query, found: Answer | None) -> Answer | None:
    """An answer, unless it is on another subject than the question; else what the file says on that, if it does."""
    if contact := _whom_to_ask(query, found):
        return contact
    if found is None or (found.kind is AnswerKind.UNKNOWN and not found.sources):
        return talk(query) or on_subject(query) or found
    if query.has(FOR_ONE) and found.sources[:1] and found.sources[0].startswith("item"):
        return found  # what is on for somebody was asked for, not for whom the whole is
    if found.kind is AnswerKind.UNKNOWN and found.sources[0].endswith(AWAY):
        return found  # what the house has is not told of an outing that says nothing of it
    if on_another(query, found):
        entry = found.sources[0].startswith("faq") and found.confidence >= TRUSTED
        return talk(query) or on_subject(query, SURELY if entry else ALIKE) or (found if entry else None)
    if found.confidence < DOUBTED:
        return on_subject(query, SURELY) or found
    if not unlike(query, found) or query.has(r"\b(?:oder|or)\b"):  # on two subjects, of which one was recognised
        return found
    nearer = on_subject(query, SURELY)
    return nearer if nearer and support(query, nearer) >= support(query, found) else found


def _whom_to_ask(query: Query, found: Answer | None) -> Answer | None:
    """Who is there for what somebody needs help with, where nothing is surely told of whom to ask."""
    if not query.asks(Ask.HELP) or not query.asks(Ask.WHO):
        return None
    source = found.sources[0] if found and found.sources else ""
    sure = {"faq": TRUSTED, "contact": SURELY}.get(source.partition("[")[0])
    if found and sure and found.confidence >= sure:
        return None
    contact = in_charge(query.subjects, query.index.facts)
    return _told(query, contact, 1.0) if contact else None


def _may_tell(query: Query, fact: Fact) -> bool:
    sort, record = fact.doc.sort, fact.doc.record
    if sort == "faq":
        return holds(query, record)
    if sort == "item":
        wanted = query.asks(Ask.WHEN, Ask.WHERE, Ask.CLOCK, Ask.START, Ask.END, Ask.DURATION)
        return (
            wanted
            and not (query.asks(Ask.DEADLINE) or query.names("deadline"))
            and (not query.dates or record.day in query.dates)
        )
    if sort == "sentence":
        if record.item and record.item not in query.items and next(iter(query.subjects)).startswith(_OF_WHOLE):
            return False
        then = record.item is None or not query.times.part or bool(query.items) or fits_time(query, record.item)
        that_day = record.item is None or not query.dates or record.item.day in (None, *query.dates)
        return then and that_day and not _costs_apart(query, fact)
    return query.asks(Ask.WHO, Ask.EMAIL, Ask.PHONE, Ask.HELP)


def _costs_apart(query: Query, fact: Fact) -> bool:
    """Whether a text tells what one part costs, where another thing is asked for: the pub's bill is not the cake's."""
    item, name = fact.doc.record.item, next(iter(query.subjects))
    if item is None or not (".cost" in name or query.asks(Ask.PRICE)):
        return False
    doc = query.index.of_item[item.id]
    return any(entity.quality(word, doc) < entity.ENOUGH for word in query.without("cost", "included") if word.weight)


def _told(query: Query, fact: Fact, like: float) -> Answer:
    doc, trust = fact.doc, round(0.9 * like, 2) if like >= SURELY else DOUBTFUL
    if doc.sort == "faq":
        return told(query, "u-plain", (doc.key,), trust, text=markdown(said_of(query, doc.record.faq)))
    if doc.sort == "person":
        return reached(query, query.view.event.contacts[doc.record.contact], doc.record.contact)
    if doc.sort == "item":
        return told(query, "u-plain", item_sources([doc.record]), trust, text=line(query, doc.record))
    source, said = doc.record.source, _sentences(query, fact)
    if doc.record.item:
        return told(query, "u-item-fact", (source,), trust, text=markdown(said), item=line(query, doc.record.item))
    return stated(query, source, said, trust)


def _sentences(query: Query, fact: Fact) -> str:
    """A short text, or of a long one what it says on the subject."""
    source = fact.doc.record.source
    whole = [other for other in query.index.facts if other.doc.sort == "sentence" and source_of(other) == source]
    said = {id(other): other.doc.record.text.of(query.view.language) for other in whole}
    if sum(map(len, said.values())) <= SHORT:
        return " ".join(said.values())
    same = [other for other in whole if other is fact or likeness(query.subjects, other) >= ALIKE]
    return " ".join(said[id(other)] for other in same[:3]).rstrip(";")
