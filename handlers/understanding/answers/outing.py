"""Outings: what the house has is not told of them, and where one meets for them is not the house."""

from __future__ import annotations

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, line, text, title, told, unknown
from handlers.understanding.answers.where import place_told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from storage.event import Item, Kind

_MEETS = r"\b(?:treff(?:en|t) (?:wir uns|man sich|ihr euch|sich)|treffpunkt|(?:do|shall|will) we meet|meeting point)\b"
_OF_HOUSE = ("toilet", "wifi", "power", "lift", "shower", "cloakroom")
_OTHERWISE = (Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.PRICE, Ask.BEFORE, Ask.AFTER, Ask.WAY, Ask.LINK, Ask.COUNT)


def house_at_outing(query: Query) -> Answer | None:
    """What an outing away from the house has, as its description tells; else that nothing is known of it."""
    if not query.names(*_OF_HOUSE) or not query.asks(Ask.CHECK) or query.asks(*_OTHERWISE):
        return None
    others = [word for word in query.without(*_OF_HOUSE) if word.weight]
    items = chosen(query, query.items_of(others)) if others else ()
    if len(items) != 1 or not _is_away(items[0]) or not _is_called(query, others, items[0]):
        return None
    item, asked = items[0], [word for word in query.telling if word not in others]
    source = (f"item[{item.id}].description",)
    for doc in query.index.sentences_of(item):
        if any(entity.quality(word, doc) >= entity.ENOUGH for word in asked):
            said = markdown(text(query, doc.record.text))
            return told(query, "u-item-fact", source, 0.8, text=said, item=line(query, item))
    return unknown(query, "u-not-of-it", (f"item[{item.id}].meeting_point",), title=title(query, item))


def met_for(query: Query) -> Answer | None:
    """Where one meets for the one outing that a word names which the event has, too: „Wo treffen wir uns fürs Watt?“"""
    words = [word for word in query.without("meeting-point") if word.weight]
    if not query.asks(Ask.WHERE) or not query.has(_MEETS) or not words or query.items or query.times.part:
        return None
    docs = (query.index.of_item[item.id] for item in query.view.event.items if item.meeting_point)
    titled = [doc.record for doc in docs if all(_is_in_title(word, doc) for word in words)]
    items = chosen(query, titled)
    return place_told(query, items[0]) if len(items) == 1 else None


def _is_in_title(word: entity.Word, doc: Doc) -> bool:
    return any(word.token.stem in title for title in doc.titles)


def _is_away(item: Item) -> bool:
    return item.kind in (Kind.EXCURSION, Kind.SOCIAL) and not item.rooms and not item.link


def _is_called(query: Query, words: list[entity.Word], item: Item) -> bool:
    doc = query.index.of_item[item.id]
    return all(entity.quality(word, doc) >= entity.ENOUGH for word in words) and any(
        entity.literally(word, doc) >= entity.SAID for word in words
    )
