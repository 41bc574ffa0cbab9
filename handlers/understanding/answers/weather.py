"""What becomes of things outdoors when it rains."""

from __future__ import annotations

import re
from collections.abc import Iterable

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, line, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.facts import valid
from handlers.understanding.query import EVENT_WORDS, Query, stands_for
from storage.event import Item

_RAINS = (
    r"\b(?:regn\w*|regen|schuett\w*|giess(?:t|en)|gewitter\w*|unwetter|schlecht\w* wetter|"
    r"rain(?:s|ing|y)?|pour(?:s|ing)|bad weather)\b"
)
_FORECAST = r"\b(?:wird|soll) (?:es|das)\b(?!.*\bwenn\b)|\bwill it\b|\bwetter\w* (?:wird|werden)\b|\bforecast\b"
_TOLD = re.compile(
    r"\b(?:bei|wenn|falls|sollte|trotz|if|in case of|when|even)\b[^.;]{0,25}"
    r"\b(?:regen|regnet|regnen|schlecht\w* wetter|gewitter|rain\w*|bad weather)\b|"
    r"\b(?:wenn es|if it) (?:\w+ )?(?:trocken|dry)\b|\b(?:if it|wenn es) (?:stays|bleibt) (?:dry|trocken)\b|"
    r"\b(?:schlechtwetter\w*|wetterfest\w*)|"
    r"\b(?:bei|in) (?:trockenem|schönem|gutem|dry|fine|good) (?:wetter|weather)\b",
    re.IGNORECASE,
)


def in_rain(query: Query) -> Answer | None:
    """What a text says of rain, on the thing that is named, or if it is the only one."""
    if not query.has(_RAINS):
        return None
    known = [doc for doc in _texts(query) if _TOLD.search(_said(query, doc))]
    rest = [word for word in query.telling if not re.search(_RAINS, word.token.text.replace("_", " "))]
    items = chosen(query, query.items_of(rest)) if rest else ()
    near = [doc for doc in known if _is_on(doc, items)]  # before what only has a word of the question
    near = near or [doc for doc in known if any(entity.said(w, doc) >= entity.SAID for w in rest)]
    alone = known if len(known) == 1 and not query.has(_FORECAST) else []
    if not near and not items and all(stands_for(word, _WHOLE) for word in rest):
        near = [doc for doc in known if doc.sort == "faq"]  # „Fällt das aus, wenn es regnet?“ is asked of all
    shown = (near or alone)[:1]
    if not shown:
        return None
    doc, said = shown[0], markdown(_said(query, shown[0]))
    source = doc.key if doc.sort == "faq" else doc.record.source
    item = doc.record.item if doc.sort == "sentence" else None
    if item is None and len(items) == 1:
        item = items[0]
    if item is None:
        return told(query, "u-plain", (source,), 0.85, text=said)
    return told(query, "u-item-fact", (source, f"item[{item.id}].rooms"), 0.85, text=said, item=line(query, item))


_WHOLE = ("cancel", "event", *EVENT_WORDS)


def _texts(query: Query) -> Iterable[Doc]:
    yield from query.index.of("sentence")
    yield from (doc for doc in query.index.of("faq") if valid(doc.record.faq, query.today))


def _said(query: Query, doc: Doc) -> str:
    return text(query, doc.record.faq.answer if doc.sort == "faq" else doc.record.text)


def _is_on(doc: Doc, items: Iterable[Item]) -> bool:
    """Whether a text is on one of the items or of its rooms."""
    keys = [key for item in items for key in (f"item[{item.id}]", *(f"room[{room}]" for room in item.rooms))]
    return any(doc.key.startswith(key) for key in keys)
