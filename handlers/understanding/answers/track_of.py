"""In which track something is: „In welchem Strang ist der Vortrag über Zeugnisse?“"""

from __future__ import annotations

from handlers.understanding.answers.common import line, text, title, told, unknown
from handlers.understanding.contract import Answer
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query, stands_for

_IN_WHICH = compiled(
    r"\b(?:(?:in|zu) )?(?:welche[mnrs]?|which|what) (?P<track>[a-z-]+)\b"
    r"(?! (?:gibt|gibts|sind|laufen|are|were|there)\b)"
)


def track_of(query: Query) -> Answer | None:
    """The track of the one item that is named."""
    asked = _IN_WHICH.search(query.text.folded) if query.index.tracks else None
    named = [word for word in query.telling if asked and word.token.start == asked.start("track")]
    if not named or not stands_for(named[0], ("track",)):
        return None
    items = query.items_of(query.without("track"))
    if len(items) != 1:
        return None
    item, sources = items[0], (f"item[{items[0].id}].track",)
    if item.track and title(query, item) != text(query, item.title):
        return None  # its line tells that already: „Forum 1: …“
    if item.track is None:
        return unknown(query, "u-no-track", sources, title=title(query, item))
    return told(query, "u-item-fact", sources, 0.85, text=text(query, item.track), item=line(query, item))
