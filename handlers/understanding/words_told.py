"""What the text or the description that was told says on the words of a follow-up: „Wo bekomme ich das Formular?“"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.understanding import changed
from handlers.understanding.answers.details import sentences_of
from handlers.understanding.concepts import concepts
from handlers.understanding.entity import SAID
from handlers.understanding.focus import About
from handlers.understanding.follow_words import (
    ATTRIBUTES,
    FITS_IN,
    HAS,
    HOW_FAR,
    IN_ROOM,
    MAY,
    NEEDS,
    POINTING,
    WHERE_TO_SIGN_UP,
    WITH_IT,
)
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import stem
from handlers.understanding.picking import NOTHING
from handlers.understanding.query import Query
from handlers.understanding.terms import terms_said
from handlers.understanding.thing import Followed, Thing

RATHER = 0.6  # confidence from which words are rather taken as they stand
FEW = 6  # words of a question that says little by itself
OF_ALL = (Ask.NOW, Ask.NEXT)


def of_words_told(query: Query, led: bool, bare: str, about: About, thing: Thing) -> Iterator[Followed]:
    """What the text that was told says on it, before anything else: on its very words, or on who does it."""
    if is_text(about.fact):
        yield from _of_time_told(query, about)
        yield from _of_its_thing(query, bare)
        yield from _of_its_house(query, bare, about)
        yield from _of_what_it_says(query, led, bare)
    yield from _of_words(query, led, bare, about, thing)


def _of_words(query: Query, led: bool, bare: str, about: About, thing: Thing) -> Iterator[Followed]:
    words = query.telling or query.words
    if about.item and query.has(HOW_FAR):
        yield replace(thing.beside(bare), said=True, only_told=True)
    when = {Ask.WHEN} if len(bare.split()) <= _SHORT else set()  # „Und morgen, wann nochmal?“
    on_day = query.times.days and not query.telling and not query.cues.asks - NOTHING - when
    if on_day and is_text(about.fact):  # „Und am Freitag?“
        yield Followed(bare, sure=False, detail=True, only_told=True)
    if query.times or len(bare.split()) > FEW:
        return
    yield from _of_registration(query, about)
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


def _of_registration(query: Query, about: About) -> Iterator[Followed]:
    """Where one signs up, and what it costs to take part."""
    if about.fact.startswith("event.registration") and query.asks(Ask.WHERE) and not own_of(query) - _BOUGHT:
        yield Followed(WHERE_TO_SIGN_UP[query.view.language])  # „Wo kaufe ich die?“
    if about.fact == "event.registration" and query.asks(Ask.PRICE) and query.view.event.cost and not own_of(query):
        yield Followed(_TAKING_PART[query.view.language])  # „Und was kostet das?“


def _of_its_thing(query: Query, bare: str) -> Iterator[Followed]:
    """Where one gets a thing that the text speaks of: „Wo krieg ich das Formular?“, if it says it with that word."""
    own = own_of(query)
    if own and query.has(_GETS) and not query.times and len(bare.split()) <= MOST and not _names_place(query):
        yield Followed(bare, sure=False, own=own, said=True, only_told=True)


def _of_what_it_says(query: Query, led: bool, bare: str) -> Iterator[Followed]:
    """Whether a text holds for a room or for two of a thing, and when what it speaks of is done or open."""
    if led and IN_ROOM.match(bare) and changed.room_named(query) and not query.cues.asks - NOTHING:
        yield Followed(bare, sure=False, like=_ANY_ROOM, only_told=True)  # „Auch in den Saal?“
    elif (number := _NUMBER.match(bare)) and (led or number["too"]) and not query.times and not query.names_person:
        yield Followed(bare, sure=False, like=_EACH, only_told=True)  # „Auch zwei Geräte?“
    elif (done := _DONE.match(bare)) and not _names_place(query):
        like = rf"\b{re.escape(stem(done['done'] or done['thing']))}"  # „Wann wird das repariert?“
        yield Followed(bare, sure=False, like=like, only_told=True)


_ANY_ROOM = r"\b(?:raeume?n?|saele?n?|haus|gebaeude|ueberall|rooms?|building|house|everywhere|indoors)\b"
_NUMBER = re.compile(r"(?P<too>auch |nur )?(?:zwei|drei|vier|mehrere|two|three|several|\d)\b(?![.:]| uhr\b)")
_EACH = r"\b(?:je|pro|per|hoechstens|maximal|nur eine?n?|at most|each|only one)\b"
_DONE = re.compile(
    r"(?:wann|wo|where|when) (?:wird|werden|is|are) (?:das|die|der|es|sie|it|that|they)(?: (?:dann|denn))* "
    r"(?P<done>\w*ge\w+(?:t|en)|\w{3,}(?:iert|t)|\w+ed)$|"
    r"(?:(?:bis|ab|von) wann|wie lange|until when|from when|how long) (?:ist|hat|is) (?:der|die|das|the) "
    r"(?P<thing>[a-z]{4,})(?: (?:denn|so|da|dort))* (?:offen|auf|geoeffnet|besetzt|open|staffed)$"
)


def _of_its_house(query: Query, bare: str, about: About) -> Iterator[Followed]:
    """What a hotel has that the text is on, or what fits into what it tells of: „Hat die Pension auch WLAN?“"""
    if FITS_IN.search(bare):
        own = frozenset(word.token.stem for word in query.telling) - _FITTING
        yield Followed(bare, sure=False, own=own, said=True, unsaid=_SIZE)
        return
    house = HAS.match(bare) if about.fact.startswith("faq[") else None
    if house is None:
        return
    text = terms_said(" ".join(sentences_of(query, about.fact)))
    named = house["house"]
    of_it = _LODGING in concepts(stem(named)) if named else not query.names("lodging")
    venue = query.view.event.venue
    own_house = terms_said(venue.name.of(query.view.language)) if venue and venue.name else {}
    if of_it and text.get(f"@{_LODGING}", 0.0) >= SAID and not own_house.get(f"@{_LODGING}"):
        own = frozenset(word.token.stem for word in query.telling) - {stem(named or "")}
        yield Followed(bare, sure=False, own=own, said=True, unsaid=f"@{_LODGING}")


_LODGING, _SIZE = "lodging", "@size"
_FITTING = frozenset(map(stem, ("passt", "passen", "rein", "hinein", "fit")))


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


_SHORT = 3
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
_TAKING_PART = {"de": "Was kostet die Teilnahme?", "en": "How much does it cost to take part?"}
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
