"""What else a question asks for than the text that has its words: whom to write to, where something stands, when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from handlers.understanding import entity
from handlers.understanding.answers.common import fits_time
from handlers.understanding.facts import WRITES, Fact
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.sorts import asked_by, asks_price
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from handlers.understanding.times import parse
from storage.event import Item


def in_a_role(query: Query) -> bool:
    """Whether the role of a contact has the very word that is asked for: „An wen schreibe ich wegen meinem Ticket?“"""
    if not query.has(WRITES):
        return False
    roles = [terms(contact.role.all) for contact in query.view.event.contacts if contact.role]
    return any(word.token.stem in role for word in query.telling for role in roles)


_BY_NOW = (
    r"\b(?:schon|bereits|already|yet|noch|still)\b.*\b(?:angefangen|begonnen|gestartet|losgegangen|los|started|begun)\b|"
    r"^\W*(?:laeuft|laufen) .*\b(?:schon|noch)\b"
)


def asks_if_begun(query: Query, wordings: Iterable[str]) -> bool:
    """Whether it is asked where something stands, and not by an entry: „Hat der Hackathon schon angefangen?“"""
    by_now = query.items and query.asks(Ask.CHECK) and query.has(_BY_NOW)
    return bool(by_now) and not any(map(_runs, wordings))


def _runs(wording: str) -> bool:
    return re.search(_BY_NOW, fold(wording)) is not None


def item_tells(query: Query, entry: Fact) -> bool:
    """Whether the file itself tells of an item what is asked, and an FAQ entry on that item is asked something else.

    „Was kostet die Paddeltour?“ is not „Wie kommt man zur Paddeltour?“, nor is „Ist der Festabend am Donnerstag?“.
    """
    if query.asks(Ask.PRICE) or query.has(_FREE):
        items = query.items_of([word for word in query.without("cost") if word.weight])
        return any(item.cost for item in items) and not asks_price(query, entry.source)
    return _is_on(query) and not parse(fold(entry.text)).days


def _is_on(query: Query) -> bool:
    """Whether all that is asked is if an item is on that day."""
    if not query.times.days or not query.asks(Ask.CHECK) or not query.has(_IS_ON) or not query.items:
        return False
    named = [name for item in query.items for name in query.index.of_item[item.id].titles]
    return query.cues.asks <= _TIMED and all(any(word.token.stem in name for name in named) for word in query.telling)


_TIMED = frozenset({Ask.CHECK, Ask.WHEN, Ask.DAY})
_IS_ON = r"^\W*(?:ist|sind|findet|finden|laeuft|laufen|steigt|gibt es|is|are)\b"
_FREE = r"\b(?:kostenlos|kostenfrei|umsonst|gratis|free)\b"


def passes_over_time(query: Query, entry: Fact) -> bool:
    """Whether an FAQ entry says nothing of the time that is named; the way to a place is the same at any."""
    if query.asks(Ask.CHECK) or (query.asks(Ask.WAY) and Ask.WAY in asked_by(query, entry.source)):
        return False
    said = parse(fold(entry.text))
    return not (said.days if query.times.days else said)


def at_another_time(query: Query, item: Item) -> bool:
    """Whether an item is on at another time: „Was ziehe ich abends an?“, „Was gibt es morgen für Kinder?“"""
    if query.dates and query.asks(Ask.PROGRAMME, Ask.WHICH) and item.day not in (None, *query.dates):
        return True
    if query.times.days and query.asks(Ask.PRICE) and item.day not in (None, *query.dates):
        return True
    return bool(query.times.part) and not query.items and not fits_time(query, item)


def in_room(query: Query, sentence: Fact) -> bool:
    """Whether a sentence is noted of a room that the question names."""
    docs = [doc for doc in query.index.of("room") if sentence.source.startswith(doc.key)]
    return any(entity.literally(word, doc) >= entity.SAID for doc in docs for word in query.telling)


def only_beside(query: Query, items: Sequence[Item]) -> bool:
    """Whether the one item found is none of what is asked for: only somebody who speaks there is „vom Forum“."""
    if len(items) != 1 or any(map(is_kind, query.telling)):
        return False
    spoken = terms(name for speaker in items[0].speakers for name in speaker.all)
    called = terms(
        (*items[0].title.all, *items[0].aliases, *(items[0].description.all if items[0].description else ()))
    )
    return all(entity.fit(word, called) < entity.ENOUGH <= entity.fit(word, spoken) for word in query.telling)
