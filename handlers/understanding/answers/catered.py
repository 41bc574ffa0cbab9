"""Where or from when there is something to eat or drink, as the text on the food tells: no item of the programme does.

That there is cake at two tells nothing of the drinks, nor does an item without a room tell where one eats.
"""

from __future__ import annotations

import re

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, text, told
from handlers.understanding.answers.within import names_of_item
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, stands_for
from handlers.understanding.sorts import tells_place
from storage.event import Item

_OTHERWISE = (
    *(Ask.WHO, Ask.COUNT, Ask.PRICE, Ask.CHECK, Ask.DURATION, Ask.REMAINING, Ask.END, Ask.DEADLINE),
    *(Ask.LINK, Ask.AFTER, Ask.BEFORE),
)
_SORTS = ("food", "drink")
_CLOCK = re.compile(r"\d[.:]\d\d|\d (?:Uhr|o'clock|[ap]\.?m)\b", re.IGNORECASE)
_CAKE, _MEALS = "@cake", {"@lunch", "@dinner", "@breakfast"}
_OF_SORT = 0.6  # how well a sentence has to be on food or drinks


def catered(query: Query) -> Answer | None:
    """What the text on the food tells of where or when one eats or drinks, if the programme does not."""
    venue = query.view.event.venue
    if venue is None or venue.catering is None or not query.asks(Ask.WHERE, Ask.WHEN) or query.asks(*_OTHERWISE):
        return None
    words = [word for word in query.telling if word.weight]
    if not words or query.dates or query.times or not all(_any_food(word) for word in words):
        return None
    if not all(_left_open(query, item, words) for item in query.items and chosen(query, query.items)):
        return None
    said = [text(query, doc.record.text) for doc in query.index.of("sentence") if _on_sort(doc, words)]
    if query.asks(Ask.WHERE):
        said = [one for one in said if tells_place(one)]
    if query.asks(Ask.WHEN):
        said = [one for one in said if _CLOCK.search(one)]
    return told(query, "u-plain", ("venue.catering",), 0.8, text=markdown(" ".join(said))) if said else None


def _any_food(word: Word) -> bool:
    """Whether a word is for food or drinks of any kind: where there is pizza is told only if that is said."""
    own = any("@" + sort in word.meaning.terms and sort not in word.meaning.broader for sort in _SORTS)
    return own or stands_for(word, ("catering",))


def _left_open(query: Query, item: Item, words: list[Word]) -> bool:
    """Whether an item neither tells the place that is asked for nor is called what is said."""
    placed = item.rooms or item.meeting_point
    if query.asks(Ask.WHERE):
        return not placed
    called = names_of_item(item)
    if _CAKE in called and not _MEALS & called.keys():
        return True  # whoever is hungry does not ask for that
    return not any(entity.fit(word, called) >= _OF_SORT for word in words)


def _on_sort(doc: Doc, words: list[Word]) -> bool:
    """Whether a sentence is on the sort that is asked for: one on the drinks is none on food."""
    if doc.record.source != "venue.catering":
        return False
    fits = {sort: doc.terms.get("@" + sort, 0.0) for sort in _SORTS}
    asked = {sort for word in words for sort in _SORTS if "@" + sort in word.meaning.terms}
    return any(fits[sort] >= _OF_SORT and fits[sort] >= max(fits.values()) for sort in asked)
