"""What the text or the description that was told says on the words of a follow-up: „Wo bekomme ich das Formular?“"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from handlers.understanding import changed
from handlers.understanding.focus import About
from handlers.understanding.follow_words import ATTRIBUTES, HOW_FAR, MAY, NEEDS, POINTING, WHERE_TO_SIGN_UP, WITH_IT
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import stem
from handlers.understanding.picking import NOTHING
from handlers.understanding.query import Query
from handlers.understanding.thing import Followed, Thing

RATHER = 0.6  # confidence from which words are rather taken as they stand
FEW = 6  # words of a question that says little by itself
OF_ALL = (Ask.NOW, Ask.NEXT)


def of_words_told(query: Query, led: bool, bare: str, about: About, thing: Thing) -> Iterator[Followed]:
    """What the text that was told says on it, before anything else: on its very words, or on who does it."""
    words = query.telling or query.words
    if about.item and query.has(HOW_FAR):
        yield replace(thing.beside(bare), said=True, only_told=True)
    on_day = query.times.days and not query.telling and not query.cues.asks - NOTHING
    if on_day and is_text(about.fact):  # „Und am Freitag?“
        yield Followed(bare, sure=False, detail=True, only_told=True)
    if query.times or len(bare.split()) > FEW:
        return
    if about.fact.startswith("event.registration") and query.asks(Ask.WHERE) and not own_of(query) - _BOUGHT:
        yield Followed(WHERE_TO_SIGN_UP[query.view.language])  # „Wo kaufe ich die?“
    if is_text(about.fact):
        if query.has(NEEDS) and POINTING.search(bare) and not query.telling:
            yield Followed(about.asked, sure=False)  # „Was brauche ich dafür?“ is told in the text or not at all
        if query.has(HOW_FAR):
            yield Followed(bare, sure=False, detail=True, only_told=True)
        if led and words and not query.cues.asks - NOTHING:
            own = frozenset(word.token.stem for word in words)
            yield Followed(bare, sure=False, own=own, said=True, only_told=True)
        elif words and query.has(WITH_IT) and not query.names_person:  # „ist da das Essen dabei?“
            own = frozenset(word.token.stem for word in query.without("included"))
            yield Followed(bare, sure=False, own=own, said=True, only_told=True)
        elif query.asks(Ask.WHO, Ask.PHONE, Ask.EMAIL) and not own_of(query) and not query.items:
            yield Followed(bare, sure=False, detail=True, only_told=True)
    elif thing.priced_apart and query.names("food", "drink", "vegan", "vegetarian") and thing.describes(words):
        yield replace(thing.beside(bare), sure=True)  # „Ist die Suppe vegetarisch?“ after an evening with soup
    elif about.item and words and (_on_words(query, led, bare, about) or _of_its_text(query, led, bare, thing)):
        yield replace(thing.beside(POINTING.sub("", bare).strip()), said=True, only_told=True)


_BOUGHT = frozenset(map(stem, ("kaufen", "kauf", "bestellen", "buchen", "buy", "order", "book")))


def _of_its_text(query: Query, led: bool, bare: str, thing: Thing) -> bool:
    """Whether a few words may ask what only the description tells: „für welche Klassen?“, „und wann gibt es Essen?“"""
    if len(bare.split()) > FEW or query.names_person or query.asks(Ask.WHERE, Ask.LINK, *OF_ALL):
        return False
    if query.asks(Ask.WHO):
        return not thing.has_people
    return query.asks(Ask.WHICH, Ask.COUNT) or (led and query.asks(Ask.WHEN, Ask.START))


def _on_words(query: Query, led: bool, bare: str, about: About) -> bool:
    """Whether nothing but some words is said of a thing, or a yes or no is asked on what is no field of it, or when."""
    if POINTING.search(bare) and (query.has(MAY) or not query.names(*ATTRIBUTES)):
        return True
    some = (led and not query.cues.asks - NOTHING) or (query.asks(Ask.WHEN, Ask.START) and query.telling)
    return bool(some) and not changed.names_other(query, about.item)


def is_text(fact: str) -> bool:
    """Whether what was told is a text, that may tell more: no collection of topics, and no topic."""
    return bool(fact) and not fact.startswith(("round[", "topic[", "material["))


def own_of(query: Query) -> frozenset[str]:
    """The stems of the things that a question names, other than what one asks of a thing."""
    return frozenset(word.token.stem for word in query.without(*ATTRIBUTES) if word.weight)
