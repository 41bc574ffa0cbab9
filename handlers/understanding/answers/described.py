"""What an item's description says: the whole of it where it is short, not one sentence that may be the wrong one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.markdown import markdown
from handlers.rich import join
from handlers.understanding import entity
from handlers.understanding.answers.common import BRIEF, chosen, item_sources, line, lines, text, told
from handlers.understanding.answers.within import names_of_item
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.documents import Doc, has_subject
from handlers.understanding.entity import Word
from handlers.understanding.evidence import DESCRIBED
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query, stands_for
from handlers.understanding.relax import led_by
from handlers.understanding.sorts import is_of_sort
from handlers.understanding.subject import LITERALLY, calls, is_kind
from handlers.understanding.terms import terms
from handlers.understanding.words import words_of
from storage.event import Item

SHORT = 300  # letters; so much is read at a glance, and the sentence that is asked for is surely in it
_DOUBTED = 0.5
_DOUBTFUL = 0.45
# A time, a price and the like stand in one sentence, and that was looked for.
_IN_ONE = (
    *(Ask.WHEN, Ask.START, Ask.END, Ask.CLOCK, Ask.DAY, Ask.DURATION, Ask.DEADLINE, Ask.PRICE, Ask.INCLUDED),
    *(Ask.WHERE, Ask.WHO, Ask.COUNT, Ask.LINK, Ask.PHONE, Ask.EMAIL),
)


def whole(query: Query, found: Answer) -> Answer:
    """An answer that is a sentence of an item's description, with all of that where it is short.

    What has another source beside it was looked for by more than its words, and is the right one.
    """
    item = _described(query, found) if len(found.sources) == 1 and not query.asks(*_IN_ONE) else None
    if item is None or not item.description:
        return found
    said = markdown(text(query, item.description))
    first, _, rest = found.text.plain.partition("\n")
    longest = SHORT if found.confidence >= _DOUBTED else BRIEF
    if len(said.plain) > longest or first not in said.plain or rest != line(query, item).plain:
        return found
    return replace(found, text=join([said, line(query, item)], "\n"))


def still_open(query: Query, found: Answer) -> Answer:
    """Who is there, with what the description says of those who are not known yet: „Das Podium folgt noch.“"""
    match = _WHO_TOLD.match(found.sources[0]) if found.sources and query.asks(Ask.WHO) else None
    item = query.view.event.item_by_id.get(match["id"]) if match and len(found.sources) == 1 else None
    if item is None or found.kind is not AnswerKind.ANSWER:
        return found
    docs = [doc for doc in query.index.sentences_of(item) if _TO_COME.search(_folded(doc))]
    docs = [doc for doc in docs if any(_says(word, doc) for word in query.telling)]
    if not docs:
        return found
    return replace(found, text=join([found.text, markdown(text(query, docs[0].record.text))], "\n"))


_WHO_TOLD = re.compile(r"item\[(?P<id>[^\]]+)\]\.speakers")
_TO_COME = re.compile(
    r"\b(?:folg(?:t|en)|noch nicht|wird noch|werden noch|in kuerze|demnaechst|offen|angefragt|tba|tbd|to be announced|"
    r"not yet|follows?|coming soon)\b"
)


def terms_of(query: Query, items: Sequence[Item]) -> Answer | None:
    """What an item's description says of it, where it is asked on which terms somebody may come."""
    shown = chosen(query, items)
    if len(shown) != 1 or not shown[0].description:
        return None
    said = markdown(text(query, shown[0].description))
    return told(query, "u-item-fact", item_sources(shown, "description"), 0.7, text=said, item=lines(query, shown))


def asks_within(query: Query, items: Sequence[Item]) -> bool:
    """Whether it is asked of a thing at one item, that only its description has: „Gibt es beim Basteln Handschuhe?“

    That there is the item itself says nothing of that.
    """
    if len(items) != 1:
        return False
    names = names_of_item(items[0])
    within = [word for word in query.telling if entity.fit(word, names) < entity.ENOUGH]
    at = [word for word in query.telling if word not in within and led_by(query, word, _AT)]
    return bool(within) and bool(at) and bool(items[0].description)


_AT = words_of("bei beim im zum zur am auf at in during")


def of_named(query: Query) -> Answer | None:
    """What is said of the one item that is named, where it has to do with the rest of the question."""
    item = _one_named(query)
    if item is None or not item.description:
        return None
    names = names_of_item(item)
    within = [word for word in query.telling if entity.fit(word, names) < entity.ENOUGH]
    if not within or len(within) == len(query.telling):
        return None
    docs = query.index.sentences_of(item)
    if query.asks(Ask.WHO):
        return _speakers(query, item) if all(stands_for(word, _GUESTS) for word in within) else None
    if query.asks(Ask.COUNT) and not query.asks(Ask.PRICE):
        docs = [doc for doc in docs if _PLACES.search(fold(text(query, doc.record.text)))]
        return _sentence(query, item, docs[0]) if docs and query.names(*_JOINING) else None
    said = [(word, next((n for n, doc in enumerate(docs) if _says(word, doc)), -1)) for word in within]
    told_of = sum(word.weight for word, n in said if n >= 0)
    if told_of < (1.0 if query.asks(Ask.CHECK) else _HALF) * sum(word.weight for word in within):
        return None  # a yes or no is one on all that is asked
    return _sentence(query, item, *(docs[n] for n in sorted({n for _, n in said if n >= 0})))


def _speakers(query: Query, item: Item) -> Answer | None:
    """Who is there, of an item that has people."""
    if not item.speakers:
        return None
    names = query.view.say("u-with", names=join([text(query, speaker) for speaker in item.speakers], "; "))
    return told(query, "u-plain", item_sources([item], "speakers"), 0.75, text=join([line(query, item), names]))


_GUESTS = ("people", "guest", "speaker", "panel", "stage", "talk", "moderation")
_HALF = 0.5
_JOINING = ("people", "places", "limited", "group", "join", "registration", "size")
_PLACES = re.compile(
    r"\b(?:hoechstens|maximal|max\.?|bis zu|begrenzt|nur|up to|at most|limited|only)\b.*\d|"
    r"\d+ (?:\w+ )?(?:personen|teilnehm\w*|plaetze\w*|leute|people|participants|places|seats)\b"
)


def _sentence(query: Query, item: Item, *docs: Doc) -> Answer | None:
    said = join([markdown(text(query, doc.record.text)) for doc in docs], " ")
    found = told(query, "u-item-fact", (docs[0].key,), 0.65, text=said, item=line(query, item))
    return found if is_of_sort(query, found) else None


def _says(word: Word, doc: Doc) -> bool:
    """Whether a sentence has a word, or one that ends like it: a „Schnelltest“ is a test."""
    if entity.fit(word, terms(doc.record.text.all)) >= entity.ENOUGH:
        return True
    own = word.token.text
    return len(own) >= _SHORTEST and any(said.strip(".,;:!?()").endswith(own) for said in _folded(doc).split())


_SHORTEST = 4  # letters


def _folded(doc: Doc) -> str:
    return fold(" ".join(doc.record.text.all))


def _one_named(query: Query) -> Item | None:
    """The item that a question names by the rarest of its words, though others of them are not in its name."""
    if len(query.items) == 1:
        return query.items[0]
    if query.items or query.times.clock:
        return None
    named: dict[str, int] = {}
    items = {}
    for word in query.telling:
        docs = [doc for doc in entity.near(word, "item", query.index) if calls(word, doc, LITERALLY)]
        if is_kind(word) or not 0 < len(docs) <= _FEW:
            continue
        for doc in docs:
            items[doc.record.id] = doc.record
            named[doc.record.id] = named.get(doc.record.id, 0) + 1
    found = chosen(query, [items[key] for key, count in named.items() if count == max(named.values())])
    return found[0] if len(found) == 1 else None


_FEW = 3


def mentioned(query: Query) -> Answer | None:
    """Where or when something is that only one item's description has a word for: „Wo treffen sich die Imker?“"""
    words = query.telling
    if not words or not query.asks(Ask.WHERE, Ask.WHEN, Ask.CLOCK) or query.asks(*_NOT_OF_ITEMS):
        return None
    if any(term[0] == "@" for word in words for term in word.meaning.terms):
        return None  # what there is at any event may well be elsewhere, too
    docs = [doc for doc in entity.near(words[0], "sentence", query.index) if doc.record.item]
    docs = [doc for doc in docs if all(entity.literally(word, doc) >= entity.SAID for word in words)]
    items = {doc.record.item.id: doc.record.item for doc in docs}
    found = chosen(query, tuple(items.values()))
    if len(items) != 1 or not found:
        return None
    said = markdown(text(query, docs[0].record.text))
    sure = _DOUBTFUL if has_subject(found[0]) else 0.65  # what a talk is about is not there to be had
    return told(query, "u-item-fact", (docs[0].key,), sure, text=said, item=line(query, found[0]))


_NOT_OF_ITEMS = (Ask.WHO, Ask.COUNT, Ask.PRICE, Ask.DEADLINE, Ask.LINK, Ask.EMAIL, Ask.PHONE, Ask.FLOOR, Ask.DURATION)


def _described(query: Query, found: Answer) -> Item | None:
    """The item whose description an answer is from."""
    named = DESCRIBED.match(found.sources[0]) if found.kind is AnswerKind.ANSWER else None
    return query.view.event.item_by_id.get(named["id"]) if named else None


_IN_DOUBT = re.compile(
    r"\bnoch nicht (?:\w+ )?(?:zugesagt|bestätigt|sicher|gesichert|fest|klar|entschieden|genehmigt)|"
    r"\b(?:unter Vorbehalt|angefragt|fraglich|in Klärung|in Abstimmung|Zusage steht noch aus)\b|"
    r"\bnot (?:yet )?(?:confirmed|certain|settled|decided)\b|\bto be (?:confirmed|agreed|decided)\b",
    re.IGNORECASE,
)


def not_settled(query: Query, items: Sequence[Item]) -> Answer | None:
    """What the text of the one item without a day says of that: „Findet der Ausflug statt?“ has no yes yet."""
    if len(items) != 1 or items[0].day is not None:
        return None
    said = (text(query, doc.record.text) for doc in query.index.sentences_of(items[0]))
    found = next((one for one in said if _IN_DOUBT.search(one)), None)
    if found is None:
        return None
    sources = item_sources(items, "description")
    return told(query, "u-item-fact", sources, 0.85, text=markdown(found), item=lines(query, items))
