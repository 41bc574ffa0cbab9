"""How to sign up for one item: the bot's own list, or what its description says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.contract import Value
from handlers.markdown import markdown
from handlers.rich import join
from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, item_sources, line, text, title, told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, has_subject
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query, once
from storage.event import Item

SIGNS_UP = re.compile(
    r"\b(?:\w*anmeld\w*|ein(?:zu)?trag\w*|tragen sie sich|trag\w* .*\bein\b|sign up|signup|regist\w*|"
    r"(?:bescheid|rueckmeldung) (?:geben|sagen|an|bis|unter|bei)|rsvp|let us know)\b"
)
# What a talk deals with may be how one registers a business: there it also has to say how, by when or that one must.
_HOW = re.compile(
    r"@|://|\d{4}|\b(?:per|ueber|bei|unter|bis|vor ort|noetig|notwendig|erforderlich|verbindlich\w*|[eg]+beten|ohne|"
    r"keine|liste|aushang|tafel|list|board|required|necessary|needed|by|at|via|with|without|no)\b"
)
_UNTIL = re.compile(r"\b(?:bis|spaetestens|until|by|before)\b")
_KNOWN = ("registration", "walk-in", "deadline", "link", "ticket", "event-ticket", "buy", "online")


def sign_up(query: Query, item: Item) -> Answer:
    """How to sign up for an item."""
    values: dict[str, Value] = {"title": title(query, item)}
    if item.capacity is None:
        return told(query, "u-no-sign-up", item_sources([item], "capacity"), 0.7, **values)
    return told(
        query,
        "u-sign-up",
        item_sources([item], "capacity"),
        item=text(query, item.title),
        count=item.capacity,
        **values,
    )


def sign_ups(query: Query, items: Sequence[Item]) -> Answer | None:
    """How to sign up for one item, or for each of a few that all have a list: „Muss ich die Exkursionen buchen?“"""
    if len(items) == 1:
        return sign_up(query, items[0])
    if len(items) > _FEW or not all(item.capacity for item in items):
        return None
    return told(
        query, "u-plain", item_sources(items, "capacity"), 0.8, text=join([sign_up(query, i).text for i in items])
    )


_FEW = 3


@once
def described_sign_up(query: Query) -> Answer | None:
    """What the description of the one item that is named says of signing up for it, unless the bot has a list."""
    return _described(query, buying=False) if query.names("registration", "walk-in") else None


def described_tickets(query: Query) -> Answer | None:
    """What it says of getting a ticket, where that is asked for."""
    return _described(query, buying=True)


def _described(query: Query, *, buying: bool) -> Answer | None:
    if query.asks(Ask.WHO, Ask.COUNT, Ask.PRICE):
        return None
    words = [word for word in query.without(*_KNOWN) if word.weight]
    meant = bool(query.view.meant)
    items = chosen(query, query.items if meant else query.items_of(words)) if meant or words else ()
    if len(items) != 1 or items[0].capacity is not None or not (meant or _is_called(query, words, items[0])):
        return None
    item = items[0]
    if buying and (left := left_over(query, item)):
        return left
    found = [doc for doc in query.index.sentences_of(item) if _tells(doc, item) or (buying and _sells(doc))]
    if query.asks(Ask.DEADLINE, Ask.WHEN):
        found = [doc for doc in found if _UNTIL.search(_folded(doc))]
    if not found:
        return None
    said = markdown(text(query, found[0].record.text))
    return told(
        query, "u-item-fact", (found[0].key, *item_sources(items, "capacity")), 0.85, text=said, item=line(query, item)
    )


def left_over(query: Query, item: Item) -> Answer | None:
    """What the description says of the places of an item that are gone or left: „Ausverkauft, mit Warteliste“."""
    found = (
        [] if has_subject(item) else [doc for doc in query.index.sentences_of(item) if not _GONE.isdisjoint(doc.terms)]
    )
    if not found:
        return None
    said = markdown(" ".join(text(query, doc.record.text) for doc in found[:2]))
    sources = (found[0].key, *item_sources([item], "capacity"))
    return told(query, "u-item-fact", sources, 0.85, text=said, item=line(query, item))


_GONE = frozenset({"@sold-out", "@fully-booked", "@waiting-list"})


def _is_called(query: Query, words: list[entity.Word], item: Item) -> bool:
    doc = query.index.of_item[item.id]
    own = doc.terms if doc.own is None else doc.own
    return any(entity.best_said(word.meaning.terms, own) >= entity.SAID for word in words)


def _tells(doc: Doc, item: Item) -> bool:
    said = _folded(doc)
    return SIGNS_UP.search(said) is not None and (not has_subject(item) or _HOW.search(said) is not None)


def _sells(doc: Doc) -> bool:
    return _TICKETS.search(_folded(doc)) is not None


_TICKETS = re.compile(r"\b(?:\w*karten|\w*tickets?)\b.*\b(?:am|an|beim?|im|bis|unter|ueber|vor|at|from|by|until|in)\b")


def _folded(doc: Doc) -> str:
    return fold(" ".join(doc.record.text.all))


def is_over(query: Query) -> bool:
    """Whether the time to register for the event is over."""
    known = query.view.event.registration
    if known is None:
        return False
    if known.until:
        return known.until < query.now
    return known.until_day is not None and known.until_day < query.today
