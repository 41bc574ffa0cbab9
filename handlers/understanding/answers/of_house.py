"""The talks of those who are from one house: „Welche Vorträge sind von der Stiftung Hafenlicht?“"""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.understanding import entity
from handlers.understanding.answers.common import fits_time, item_sources, lines, told
from handlers.understanding.contract import Answer
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.persons import split_name
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from storage.event import Item

_FROM = r"\b(?:von|vom|by|from)\b(?!.* aus\b)"
_THINGS = r"\b(?:was|alles|what|anything|\w*vortr\w+|\w*talks?|beitr\w+|sessions?|workshops?|welche|which)\b"
_OTHERWISE = (Ask.COUNT, Ask.PRICE, Ask.LINK, Ask.RECORDED, Ask.STREAMED, Ask.FUNCTION, Ask.PHONE, Ask.EMAIL, Ask.HELP)
_LONGEST = 14


def of_house(query: Query) -> Answer | None:
    """All items with somebody from the house that is named, not only the one that has it in its title."""
    if not query.has(_FROM) or not query.has(_THINGS) or query.asks(*_OTHERWISE) or query.names_person:
        return None
    words = [word for word in query.telling if not is_kind(word)]
    said = _named(query)
    if said:
        found = [item for item in query.view.event.items if said in map(_short, _houses(item))]
    else:
        docs = query.index.having("item", [term for term in words[0].meaning.terms if term[0] != "@"]) if words else []
        found = [doc.record for doc in docs if _is_from(doc.record, words)]
    found = [item for item in found if fits_time(query, item)]
    if not found:
        return None
    titled = [item for item in query.items if words and len(query.items) <= _FEW and _is_called(item, words)]
    items = list({item.id: item for item in (*titled, *found)}.values())[:_LONGEST]
    key = "u-yes" if query.asks(Ask.CHECK) else "u-plain"
    return told(query, key, item_sources(items, "speakers"), 0.85, text=lines(query, items))


_FEW = 3


def _named(query: Query) -> str:
    """The name of a house of several words that is said as it is, whatever else they mean: „von Red Hat“."""
    match = _SAID.search(query.text.folded)
    houses = (_short(house) for item in query.view.event.items for house in _houses(item)) if match else ()
    return next(
        (house for house in houses if " " in house and match and re.match(rf"{re.escape(house)}\b", match[1])), ""
    )


_SAID = re.compile(r"\b(?:von|vom|by|from) (?:(?:der|dem|den|the) )?(.+)$")
_LEGAL = re.compile(r" (?:gmbh|ag|eg|ev|e\. ?v\.?|inc\.?|ltd\.?|llc|spa|srl|corp\.?)$|,.*| \(.*")


@lru_cache(maxsize=2048)
def _short(house: str) -> str:
    """What a house is called without what it is in law: „Red Hat GmbH“."""
    return _LEGAL.sub("", fold(house)).strip()


def _houses(item: Item) -> list[str]:
    return [house for house in (split_name(speaker.of(""))[1] for speaker in item.speakers) if house]


def _is_from(item: Item, words: list[Word]) -> bool:
    """Whether one of those who speak is from a house that is called by all of these words."""
    return any(_says_all(house, words) for house in _houses(item))


def _is_called(item: Item, words: list[Word]) -> bool:
    return any(_says_all(title, words) for title in item.title.all)


def _says_all(text: str, words: list[Word]) -> bool:
    known = terms([text])
    return all(entity.best_said(word.meaning.terms, known) >= entity.SAID for word in words)
