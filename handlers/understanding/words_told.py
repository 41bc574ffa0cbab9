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
    if is_text(about.fact):
        yield from _of_time_told(query, about)
        yield from _of_its_thing(query, bare)
    yield from _of_words(query, led, bare, about, thing)


def _of_words(query: Query, led: bool, bare: str, about: About, thing: Thing) -> Iterator[Followed]:
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


def _of_its_thing(query: Query, bare: str) -> Iterator[Followed]:
    """Where one gets a thing that the text speaks of: „Wo krieg ich das Formular?“, if it says it with that word."""
    own = own_of(query)
    if own and query.has(_GETS) and not query.times and len(bare.split()) <= MOST and not _names_place(query):
        yield Followed(bare, sure=False, own=own, said=True, only_told=True)


def _names_place(query: Query) -> bool:
    return query.names_person or any(
        changed.names_room(word, room) for word in query.telling for room in query.index.of("room")
    )


def _of_time_told(query: Query, about: About) -> Iterator[Followed]:
    """Until when that has to be there, or whether it is there yet, of which the text may tell the time."""
    if query.telling or query.names_person or query.items:
        return
    asked = _UNTIL[query.view.language] if query.has(_DUE) else _FROM[query.view.language] if query.has(_YET) else ""
    if asked:
        yield Followed(changed.with_another_word(asked, about, query.view), sure=False, detail=True, only_told=True)


MOST = 8  # words of a question on a thing that the text names
_GETS = (
    r"^(?:wo(?:her)?|where)\b.*\b(?:krieg\w*|bekomm\w*|gibt|find\w*|hol\w*|nehm\w*|ausleih\w*|leih\w*|get|find|"
    r"pick up|collect|borrow)\b"
)
_DUE = (
    r"\b(?:bis|until|till|by) (?:wann|when)\b.*\b(?:muss|muessen|soll|sollte|must|has|have|does|do)\b"
    r".*\b(?:das|es|die|der|it|that|they|those)\b.*\b(?:sein|be|in|ein\w*)$"
)
_YET = (
    r"^(?:ist|sind|liegt|liegen|gibt es|steht|stehen|haengt|haengen|hat|is|are)\b"
    r"(?=.*\b(?:das|es|die|der|sie|it|that|they|those)\b(?! (?:tagung|veranstaltung)))"
    r".*\b(?:schon|bereits|already|yet)\b"
)
_UNTIL = {"de": "bis wann", "en": "until when"}
_FROM = {"de": "ab wann", "en": "from when"}
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
