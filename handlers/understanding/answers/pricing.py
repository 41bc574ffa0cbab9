"""Whether something is in the price, or what it costs besides."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.contract import Value
from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, item_sources, text, title, told
from handlers.understanding.contract import Answer
from handlers.understanding.facts import best_sentence
from handlers.understanding.intent import Ask
from handlers.understanding.reading import Query
from handlers.understanding.terms import terms
from storage.event import Item


def included(query: Query) -> Answer | None:
    """A yes or no: is it in the price?"""
    if not query.asks(Ask.INCLUDED):
        return None
    wanted = [word for word in query.without("included", "cost") if word.weight]
    items = chosen(query, query.items_of(wanted)) if wanted else ()
    if len(items) == 1 and items[0].cost:
        return told(query, "u-not-included", item_sources(items, "cost"), 0.9, **_price(query, items[0]))
    return _said(query, wanted)


def _price(query: Query, item: Item) -> dict[str, Value]:
    return {"title": title(query, item), "cost": text(query, item.cost)}


def _said(query: Query, wanted: Sequence[entity.Word]) -> Answer | None:
    """A text that says that things are included, and of what: it must name the thing that is asked for."""
    for field in ("catering", "cost", "registration", "description"):
        docs = [doc for doc in query.index.of("sentence") if doc.record.field == field]
        saying = [doc for doc in docs if "@included" in doc.terms]
        if not saying or (wanted and entity.explained(wanted, docs) < 0.7):
            continue
        # „Alles ist enthalten“ needs the sentence before it, which tells what there is.
        fact = best_sentence(query, fields=(field,), wanted=wanted) if wanted else None
        first = [fact.text] if fact and "@included" not in terms([fact.text]) else []
        body = " ".join([*first, *(text(query, doc.record.text) for doc in saying[:1])])
        return told(query, "u-yes", (saying[0].key,), 0.85, text=body)
    return None
