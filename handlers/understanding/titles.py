"""What the titles of items say: which is called exactly what was asked for, and which only speaks of it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

from handlers.understanding import entity
from handlers.understanding.concepts import CONCEPTS
from handlers.understanding.entity import Hit, Word
from handlers.understanding.normalise import fold, split, stem
from handlers.understanding.normalise import words as read_words
from handlers.understanding.terms import terms
from handlers.understanding.words import STOP, words_of
from storage.event import Item


def titled(words: Sequence[Word], hits: Sequence[Hit], beside: frozenset[str] = frozenset()) -> list[Hit]:
    """Those of the items that are called exactly this, or this and some of the words beside it."""
    asked = {word.token.stem for word in words}
    return [hit for hit in hits if any(title <= asked | beside and title & asked for title in hit.doc.titles)]


def titled_each_day(words: Sequence[Word], hits: Sequence[Hit]) -> list[Hit]:
    """Those that are called exactly this, and on other days those called so by the time: „Kaffeepause am Freitag“."""
    exact = titled(words, hits)
    days = {hit.doc.record.day for hit in exact}
    also = titled(words, hits, beside=BY_TIME) if exact else []
    return [*exact, *(hit for hit in also if hit.doc.record.day not in days), *also_headed(words, exact, hits)]


def also_headed(words: Sequence[Word], exact: Sequence[Hit], hits: Sequence[Hit]) -> list[Hit]:
    """Beside those called exactly so, those that have more to say after a colon: „Keynote“, „Keynote: Wie weiter?“

    They may have a number, too: „Karaoke“, „Karaoke 2: Jetzt alle“.
    """
    asked = {word.token.stem for word in words}
    others = [(hit, hit.doc.record.title.all) for hit in hits if hit not in exact] if exact else []
    heads = ((hit, _head(name)) for hit, names in others for name in names if ":" in name)
    return list(dict.fromkeys(hit for hit, head in heads if head & asked and head <= asked | BY_TIME))


@lru_cache(maxsize=512)
def _head(name: str) -> frozenset[str]:
    return frozenset(token.stem for token in read_words(name.partition(":")[0]).tokens if token.text not in STOP)


# What tells items of one name apart: „Thementische am Vormittag“.
BY_TIME = frozenset(
    stem(word)
    for word in words_of(
        """
        vormittag nachmittag abend mittag frueh morgen morning afternoon evening montag dienstag mittwoch donnerstag
        freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday 1 2 3 4 5 6 i ii iii runde
        round teil part block
        """
    )
)


def headed(words: Sequence[Word], hits: list[Hit]) -> list[Hit]:
    """Of several those whose titles say all the words before a colon: „Abschlusskeynote: Offene Wissenschaft“."""
    if len(hits) < _SEVERAL_HITS or any(":" not in title for hit in hits for title in hit.doc.record.title.all):
        return hits
    heads = {hit.doc.record.id: terms(title.partition(":")[0] for title in hit.doc.record.title.all) for hit in hits}
    telling = [word for word in words if word.weight]
    found = [
        hit for hit in hits if all(entity.fit(word, heads[hit.doc.record.id]) >= entity.ENOUGH for word in telling)
    ]
    return found or hits


_SEVERAL_HITS = 2


def called_so(words: Sequence[Word], hit: Hit) -> bool:
    """Whether an item is called by all the nouns, and what else is said are no things: „Wann ist die Messe offen?“"""
    left = [word for word in words if entity.quality(word, hit.doc) < entity.ENOUGH]
    own = hit.doc.terms if hit.doc.own is None else hit.doc.own
    nouns = [word for word in words if word.weight > _NO_THING]
    called = bool(nouns) and all(entity.best_said(word.meaning.terms, own) >= entity.SAID for word in nouns)
    return called and all(word.weight <= _NO_THING for word in left)


_NO_THING = 0.5  # the weight of verbs and adjectives, where these can be told from nouns


_BESIDE = re.compile(r"\b(?:auf|zu[mr]?|fuer|ueber|vo[nm]|aus|mit|i[nm]|on|of|for|to|with|about|in)\b.*")


def mainly(words: Sequence[Word], hits: Sequence[Hit]) -> list[Hit]:
    """Of several those that are this, not those that only speak of it."""
    asked = {word.token.stem for word in words if word.weight}
    return [hit for hit in hits if not speaks_of(asked, hit.doc.record)]


def speaks_of(asked: set[str], item: Item) -> bool:
    """Whether a title has words only where it says what it is on: „Ausblick auf die Werkstatt“ is no „Werkstatt“."""
    heads = (_BESIDE.sub("", fold(name)) for name in item.title.all)
    return bool(asked & stems_of(item.title.all)) and not asked & stems_of(heads)


def stems_of(names: Iterable[str]) -> set[str]:
    """The stems of all words of names."""
    return {token.stem for name in names for token in read_words(name).tokens}


def bare_name(name: str) -> str:
    """A name without quotation marks, folded."""
    return re.sub(r"[„“”‚‘’'\"»«]", "", fold(name)).strip()


def one_given(word: Word, folded: str, named: Container[str] = ()) -> bool:
    """Whether a word stands for the one talk, workshop or panel that people sit in: „nach dem Vortrag“.

    What something is called by, a „Schreibwerkstatt“, is that one, whatever other workshops are on.
    """
    if word.token.stem in named and split(word.token.text, CONCEPTS):
        return False
    is_one = not _GIVEN.isdisjoint(word.meaning.terms)
    return is_one and re.search(rf"{_THE_ONE}{re.escape(word.token.text)}\b", folded) is not None


def any_of_kind(word: Word, folded: str) -> bool:
    """Whether it is asked if there is still one of a kind: „Gibt es jetzt noch einen Vortrag?“"""
    is_one = not _GIVEN.isdisjoint(word.meaning.terms)
    return is_one and re.search(rf"{_STILL_ONE}{re.escape(word.token.text)}\b", folded) is not None


_STILL_ONE = (
    r"\b(?:gibt es|laeuft|kommt|ist|habt ihr|is there|are there) (?:(?:jetzt|heute|hier|denn|nachher|danach|now|today|"
    r"still|any more) )*(?:noch |another |still )(?:ein(?:en?)? |a |any )?(?:weitere[rn]? )?"
)
_GIVEN = frozenset({"@talk", "@workshop", "@panel"})
_THE_ONE = r"\b(?:de[rm]|den(?! \w+(?:en|s)\b)|das|beim?|im|vom|zum|diese[rmn]|the|this) "
