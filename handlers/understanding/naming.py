"""Which stretch of a question names something of the event: an item, a person, a room.

What is asked can be told apart from what it is asked of: „Wer hält {item}?“ is one question, whatever the title says.
"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understanding import entity, subject
from handlers.understanding.concepts import CONCEPTS
from handlers.understanding.entity import Word
from handlers.understanding.normalise import Token
from handlers.understanding.normalise import words as read_words
from handlers.understanding.query import Query
from handlers.understanding.subjects import mark
from handlers.understanding.words import words_of
from storage.event import Item, Kind

ITEM, PERSON, ROOM, EVENT = "item", "person", "room", "event"
_NAMED = 0.9  # how well a word has to be one of a name
_FEW = 3  # so many items may be meant by what is named
# Breaks, meals and the like are called what they are: there the name is what is asked for.
_CALLED_AS_THEY_ARE = frozenset({Kind.ARRIVAL, Kind.BREAK, Kind.FEEDBACK, Kind.END})
_TITLES = words_of("herr herrn frau mr mrs ms dr prof professor professorin")


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names: of what sort it is, the words that do, its name, and the items that may be meant."""

    sort: str
    words: tuple[Word, ...]
    name: str = ""
    items: tuple[Item, ...] = ()


def named(query: Query) -> Named | None:
    """The one thing of the event that a question names, if it names one."""
    return _person(query) or _items(query) or _room(query) or _event(query)


def marked(query: Query, found: Named) -> list[Token]:
    """The words of a question with a mark in the place of a name."""
    starts = {word.token.start for word in found.words}
    sort = ITEM if found.sort == EVENT else found.sort  # the same is asked of both
    tokens: list[Token] = []
    for token in query.text.tokens:
        if token.start not in starts:
            tokens.append(token)
            continue
        while tokens and found.sort == PERSON and tokens[-1].text in _TITLES:
            tokens.pop()
        if not tokens or tokens[-1].text != mark(sort).text:
            tokens.append(mark(sort, token.start, token.end))
    return tokens


def _person(query: Query) -> Named | None:
    for doc in query.index.of("person"):
        own = {token.stem for token in read_words(doc.record.name).tokens}
        words = tuple(w for w in query.telling if w.token.stem in own and w.token.stem not in CONCEPTS)
        if words:
            return Named(PERSON, words, doc.record.name, doc.record.items)
    return None


def _items(query: Query) -> Named | None:
    items = tuple(item for item in query.items or _by_rarest(query) if item.kind not in _CALLED_AS_THEY_ARE)
    if not items or len(items) > _FEW:
        return None
    docs = query.index.docs_of(items)
    words = tuple(word for word in query.telling if any(subject.calls(word, doc, subject.LITERALLY) for doc in docs))
    said = " ".join(query.text.folded[word.token.start : word.token.end] for word in words)
    return Named(ITEM, words, said, items) if words else None


def _by_rarest(query: Query) -> tuple[Item, ...]:
    """The items that are called by that word of the question by which the fewest are."""
    docs = [(word, entity.near(word, "item", query.index)) for word in query.telling]
    called = [
        found
        for word, near in docs
        if (found := tuple(doc.record for doc in near if subject.calls(word, doc, subject.LITERALLY)))
    ]
    return min(called, key=len, default=())


def _room(query: Query) -> Named | None:
    for doc in query.index.of("room"):
        words = tuple(word for word in query.telling if entity.said(word, doc) >= _NAMED)
        if words:
            return Named(ROOM, words, doc.record.name.of(query.view.language))
    return None


def _event(query: Query) -> Named | None:
    """The event itself, by what it is called or what any event is called."""
    doc = query.index.of("event")[0]
    words = tuple(word for word in query.telling if entity.quality(word, doc) >= _CALLED)
    return Named(EVENT, words) if words else None


_CALLED = 0.7
