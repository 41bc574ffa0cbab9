"""A detail of the text that was told last: the price, the time, the place that stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from handlers.markdown import markdown
from handlers.rich import join
from handlers.understanding import entity
from handlers.understanding.amounts import measures
from handlers.understanding.answers.common import capitalised, told
from handlers.understanding.answers.reach import reached
from handlers.understanding.concepts import broader, concepts
from handlers.understanding.contract import Answer
from handlers.understanding.entity import ENOUGH, Word, best_said
from handlers.understanding.evidence import fit
from handlers.understanding.focus import NO_MORE
from handlers.understanding.follow_words import HOW_FAR, MAY
from handlers.understanding.intent import Ask
from handlers.understanding.labels import labels_of
from handlers.understanding.normalise import fold
from handlers.understanding.persons import Person
from handlers.understanding.query import Query, stands_for
from handlers.understanding.sentences import cut
from handlers.understanding.sorts import gives, tells_place
from handlers.understanding.terms import terms
from handlers.understanding.words import WEEKDAYS
from storage.event import Local

SURE = 0.75
MOST = 2  # sentences that are told
_ASKED = (
    Ask.PRICE, Ask.WHEN, Ask.START, Ask.END, Ask.CLOCK, Ask.DAY, Ask.DURATION, Ask.DEADLINE, Ask.WHERE, Ask.PHONE,
    Ask.EMAIL, Ask.LINK, Ask.WHO, Ask.COUNT,
)  # fmt: skip


def detail(query: Query, fact: str, own: frozenset[str] = frozenset()) -> Answer | None:
    """The sentences of a text that have what is asked for; None if none has, or nothing is that a sentence shows.

    `own` are the stems of the things that are named: they have to be in it.
    """
    if query.has(THEN):
        return _said_of_then(query, fact)
    if query.has(HOW_FAR):
        return next((_said(query, fact, text) for text in _sentences(query, fact) if _is_far(query, text)), None)
    if fact.startswith("event.registration") and query.asks(Ask.END, Ask.DEADLINE, Ask.WHERE):
        return None  # it has a field of its own, that its note does not say again
    if query.dates and not query.cues.asks - NO_MORE - {Ask.WHEN}:
        return _said_of_day(query, fact)
    if not query.asks(*_ASKED):
        return None
    if (contact := _CONTACT.fullmatch(fact)) and query.asks(Ask.PHONE, Ask.EMAIL) and not own:
        number = int(contact[1])
        return reached(query, query.view.event.contacts[number], number)
    reaches = query.asks(Ask.PHONE, Ask.EMAIL)
    if (query.asks(Ask.WHO) or reaches) and not query.asks(*_TIMED) and (somebody := _named(query, fact)):
        return somebody
    if query.asks(Ask.WHO) and not query.asks(*_TIMED):
        return None
    named = [word for word in query.telling if word.token.stem in own]
    saying = [text for text in _sentences(query, fact) if not named or _says(query, named, text)]
    told_so = [text for text in saying if _has_sort(query, text.of(query.view.language))]
    said = [_said(query, fact, text) for text in told_so]
    timed = query.asks(*_TIMED) and not query.asks(Ask.PRICE)
    found = [answer for answer in said if timed or gives(query, answer)]
    if query.asks(Ask.WHERE):
        found = [answer for answer in found if tells_place(answer.text.plain)] or found
    if not found:
        return None
    first = found[0]
    return first if len(found) == 1 else Answer(join(answer.text for answer in found[:MOST]), first.kind, SURE, (fact,))


def _said_of_then(query: Query, fact: str) -> Answer | None:
    """What a text says of the time after what it tells of: „… danach wird der volle Preis fällig.“"""
    said = (text for text in _sentences(query, fact) if re.search(THEN, fold(text.of(query.view.language))))
    return next((_said(query, fact, text) for text in said), None)


def _said_of_day(query: Query, fact: str) -> Answer | None:
    """What a text says of a day of the week: „… am Freitag belegte Brötchen.“"""
    wanted = {day.weekday() for day in query.dates}
    for text in _sentences(query, fact):
        said = fold(text.of(query.view.language)).replace(",", " ").split()
        if any(WEEKDAYS.get(word.strip(".:;()")) in wanted for word in said if len(word) > _SHORT):
            return _said(query, fact, text)
    return None


_SHORT = 2  # letters; „so“ is hardly Sunday
THEN = r"\b(?:danach|anschliessend|hinterher|spaeter|after (?:that|it)|afterwards|later)\b"
_CONTACT = re.compile(r"contact\[(\d+)\]")
_TIME = re.compile(
    r"\d\d?[.:]\d\d|\d\d?\. ?(?:\d|jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|o[kc]t|nov|de[zc])|"
    r"\d\d? ?(?:uhr\b|h\b|[ap]\.?m\b)|"
    r"\d\d? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\b(?:vor|nach)?mittags?\b|mittagspause|lunch|noon|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|day\b|minut|stund|hour|tag\b|\babends?\b|wochen?\b|weeks?\b",
    re.IGNORECASE,
)
_TIMED = (Ask.WHEN, Ask.START, Ask.END, Ask.CLOCK, Ask.DAY, Ask.DURATION, Ask.DEADLINE)


_REACHED = re.compile(r"\d[\d /-]{3,}|@")  # a number or an address
_UNTIL_THEN = re.compile(r"\b(?:bis zu[mr]|until the|by the) \w", re.IGNORECASE)  # „bis zum Beginn der Abstimmung“
_UNTIL = re.compile(r"\b(?:bis|spätestens|until|till|by|before|vor|end(?:et|s)|schließt|closes)\b", re.IGNORECASE)


_MAY_BE_BIG = r"\b(?:wie|how) (?:hoch|breit|schwer|tief|high|tall|wide|heavy) (?:darf|duerfen|can|may)\b"
_SIZE = re.compile(r"\d ?(?:m|cm|kg|t|meter|metres?|meters?|zentimeter|kilo\w*|tonnen?)\b", re.IGNORECASE)


def _has_sort(query: Query, text: str) -> bool:
    """Whether a text has what it is asked for: a time, where one is, and until when where that is."""
    if query.has(r"\b(?:bis|until|till) (?:wann|when)\b"):
        return _UNTIL.search(text) is not None and (_TIME.search(text) or _UNTIL_THEN.search(text)) is not None
    if query.asks(Ask.PHONE, Ask.EMAIL) and not _REACHED.search(text):
        return False
    if query.has(_MAY_BE_BIG):
        return _SIZE.search(text) is not None  # how many plugs there are says nothing of how high a car may be
    if query.asks(Ask.COUNT) and not measures(text):
        return False  # a date counts nothing
    return not query.asks(*_TIMED) or _TIME.search(text) is not None


def _named(query: Query, fact: str) -> Answer | None:
    """Who is named in a text: how to reach them, where that is known, else the sentence."""
    people = [doc.record for doc in query.index.of("person")]
    for text in _sentences(query, fact):
        said = text.of(query.view.language)
        named = [person for person in people if _is_named(person, said) or _reached_by(query, person, said)]
        if len(named) == 1 and named[0].contact is not None:
            return reached(query, query.view.event.contacts[named[0].contact], named[0].contact)
        if named or (query.words and _says_itself(query.words, text)):
            return _said(query, fact, text)
    return None


def _is_named(person: Person, said: str) -> bool:
    """Whether a text has somebody's name: „Judith Siebold“, „Frau Siebold“."""
    last = re.escape(person.name.rpartition(" ")[2])
    return person.name in said or re.search(rf"\b(?:Frau|Herrn?|Mrs?|Ms)\.? {last}\b", said) is not None


def _says_itself(words: Sequence[Word], text: Local) -> bool:
    """Whether a sentence has every one of these words, not only what means the same."""
    said = terms(text.all)
    return all(max(best_said(m, said) for m in entity.meanings(word)) >= ENOUGH for word in words)


def repeated(query: Query, fact: str, own: frozenset[str]) -> Answer | None:
    """The sentence of a text that has all these words, by their stems: what it says of „für Studierende“."""
    words = [word for word in query.telling if word.token.stem in own]
    wanted = [word for word in words if not stands_for(word, ("people",))] or words  # „wenn ich online teilnehme“
    for text in _sentences(query, fact) if wanted else ():
        if query.has(_MAY_BE_BIG) and not _has_sort(query, text.of(query.view.language)):
            continue
        if _says(query, wanted, text):
            return _said(query, fact, text)
    return None


def like(query: Query, fact: str, pattern: str) -> Answer | None:
    """The sentence of a text that is like this, and tells the time if that is asked for."""
    for text in _sentences(query, fact):
        said = text.of(query.view.language)
        if re.search(pattern, fold(said)) and _has_sort(query, said):
            said = _YES.sub("", said.rstrip(" ;"), count=1)  # „Ja, eines je Person“ affirms no two of them
            return told(query, "u-plain", (fact,), SURE, text=capitalised(markdown(said)))
    return None


def _says(query: Query, wanted: Sequence[Word], text: Local) -> bool:
    """Whether a sentence is on all these words, and has one of them itself, or the label that tells a thing apart."""
    said = terms(text.all)
    if query.labels and query.labels <= labels_of(text.all):
        wanted = [word for word in wanted if not query.is_number(word) and not word.token.text.count(" ")]
        return all(fit(word, said) >= ENOUGH for word in wanted)
    literal = any(best_said(word.meaning.terms, said) >= ENOUGH for word in wanted)
    return literal and all(fit(word, said) >= ENOUGH for word in wanted)


def _reached_by(query: Query, person: Person, said: str) -> bool:
    """Whether a text has somebody's number or address, though not the name."""
    contact = query.view.event.contacts[person.contact] if person.contact is not None else None
    return contact is not None and any(way in said for way in (contact.phone, contact.email) if way)


def literally(query: Query, item: str) -> Answer | None:
    """What an item's description or price says that has every word itself that is said of it; None if neither has."""
    own = _beside(query, query.words)
    if query.has(HOW_FAR):
        return _distance(query, item)
    if query.has(MAY):
        return _allowed(query, item)
    if query.asks(Ask.CHECK, Ask.WHO):  # the verb says what it does: „Spielt da eine Band?“, „Wer macht Musik?“
        own = [word for word in own if word.token.start > 0 and (word.weight or not query.asks(Ask.WHO))]
    for source, text in _texts_of(query, item) if own else ():
        if _says_itself(own, text) and _has_sort(query, text.of(query.view.language)):
            return _said(query, source, text)
    return None


def _allowed(query: Query, item: str) -> Answer | None:
    """What the note of an item's room says of the things that somebody wants to do or have there."""
    own = _beside(query, query.telling)
    for room in query.view.event.item_by_id[item].rooms:
        for text in _sentences(query, f"room[{room}].note"):
            said = terms(text.all)
            if any(fit(word, said) >= ENOUGH or _sorts(word) & said.keys() for word in own):
                return _said(query, f"room[{room}].note", text)
    return None


def _sorts(word: Word) -> set[str]:
    """What a thing also is: coffee is something to drink."""
    return {"@" + name for name in broader(concepts(word.token.stem))}


def _distance(query: Query, item: str) -> Answer | None:
    """How far it is, as the description of an item or the note of its room tells."""
    rooms = query.view.event.item_by_id[item].rooms
    for source in (f"item[{item}].description", *(f"room[{room}].note" for room in rooms)):
        for text in _sentences(query, source):
            if _is_far(query, text):
                return _said(query, source, text)
    return None


def _is_far(query: Query, text: Local) -> bool:
    """Whether a text tells a distance."""
    return _FAR.search(text.of(query.view.language)) is not None


_FAR = re.compile(
    r"\bkilomet\w*|\b\d+(?:,\d)? ?k?m\b|\bmeter\w*|\bmiles?\b|\bminuten?\b.*\bzu fuß|\bzu fuß\b.*\bminuten?\b|"
    r"\bminuten? entfernt\b|\bminutes?.? (?:walk|on foot|away)\b",
    re.IGNORECASE,
)


def _beside(query: Query, words: Iterable[Word]) -> list[Word]:
    """The words that are said beside the title of the item that is meant."""
    first, last = query.title
    return [word for word in words if not first <= word.token.start < last]


def of_item(query: Query, item: str) -> Answer | None:
    """What an item's description or price says of the things that are asked of it; None if neither has them."""
    own = _beside(query, query.telling)
    if query.asks(Ask.WAY) and not own:
        return _way_there(query, item)
    needed = len(own) if query.asks(Ask.CHECK) else len(own) / 2
    for source, text in _texts_of(query, item) if own else ():
        said = terms(text.all)
        found = [word for word in own if fit(word, said) >= ENOUGH]
        if len(found) >= needed and _has_sort(query, text.of(query.view.language)):
            return _said(query, source, text)
    return None


def _way_there(query: Query, item: str) -> Answer | None:
    """By what one gets to an item that is elsewhere, as its description tells."""
    for source, text in _texts_of(query, item):
        if any("@" + way in terms(text.all) for way in _BY):
            return _said(query, source, text)
    return None


_BY = ("carpool", "shuttle", "coach", "bus", "train", "tram", "transit", "bike", "taxi", "on-foot", "car", "ferry")


def _texts_of(query: Query, item: str) -> Iterator[tuple[str, Local]]:
    """The sentences of an item's description, and its price, each with its key."""
    source, record = f"item[{item}].description", query.view.event.item_by_id[item]
    yield from ((source, doc.record.text) for doc in query.index.of("sentence") if doc.record.source == source)
    if record.cost:
        yield f"item[{item}].cost", record.cost


def _said(query: Query, fact: str, text: Local) -> Answer:
    plain = text.of(query.view.language).rstrip(" ;")
    if query.asks(*_TIMED) and not query.asks(Ask.CHECK):
        plain = _YES.sub("", plain, count=1)  # nobody has asked what it affirms
    said = capitalised(markdown(plain))
    return told(query, "u-plain", (fact,), SURE, text=said)


_YES = re.compile(r"^(?:Ja|Yes)\b[,:.!]?\s*(?=\S)")


def _sentences(query: Query, fact: str) -> Iterator[Local]:
    for doc in query.index.of("faq"):
        if doc.key == fact:
            yield from cut(doc.record.faq.answer)
            return
    texts = (fact, f"{fact}.note")
    yield from (doc.record.text for doc in query.index.of("sentence") if doc.record.source in texts)


def sentences_of(query: Query, fact: str) -> list[str]:
    """All that a text says, sentence by sentence, in the language of the chat."""
    return [text.of(query.view.language) for text in _sentences(query, fact)]
