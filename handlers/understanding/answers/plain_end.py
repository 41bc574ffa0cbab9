"""Until when the one thing goes that is called so, whatever an FAQ entry tells of it besides."""

from __future__ import annotations

from handlers.understanding.answers.common import chosen
from handlers.understanding.answers.when import of_items
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.subject import calls

_BESIDE = (Ask.DEADLINE, Ask.WHERE, Ask.WHO, Ask.DURATION, Ask.PRICE, Ask.CHECK)


def plain_end(query: Query) -> Answer | None:
    """„Wann geht der Markt zu Ende?“: an entry on booking a stall there by a day is on something else."""
    if not query.asks(Ask.END) or query.asks(*_BESIDE) or not query.telling or len(query.items) != 1:
        return None
    items = chosen(query, query.items)
    if len(items) != 1 or items[0].end is None:
        return None
    doc = query.index.of_item[items[0].id]
    return of_items(query, items) if all(calls(word, doc) for word in query.telling) else None
