"""Whether somebody of a sort is among those who speak: „Sitzt auf dem Podium auch ein Azubi?“"""

from __future__ import annotations

from handlers.rich import join
from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, item_sources, line, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.terms import terms

_SITS = compiled(
    r"^\W*(?:sitzt|sitzen|ist|sind|spricht|sprechen|redet|reden|diskutiert|diskutieren|is|are)\b.*?"
    r"\b(?:auf (?:dem|der)|im|in der|am|bei der|beim|on the|at the|in the) (?P<place>[a-z])"
)
_KNOWN = 0.6  # how well what somebody is has to be told


def among_speakers(query: Query) -> Answer | None:
    """Yes, and who, where what is asked for is told of one who speaks at the one item that is named."""
    sits = _SITS.search(query.text.folded) if query.cues.asks == frozenset({Ask.CHECK}) else None
    if sits is None or query.names_person or query.times:
        return None
    there = [word for word in query.telling if word.token.start == sits.start("place")]
    rest = [word for word in query.telling if word not in there]
    items = chosen(query, query.items_of(there)) if there else ()
    if len(items) != 1 or not items[0].speakers or len(rest) != 1 or not rest[0].token.noun:
        return None
    fits = [s for s in items[0].speakers if entity.fit(rest[0], terms([_function(text(query, s))])) >= _KNOWN]
    if not fits:
        return None
    said = join([*(text(query, speaker) for speaker in fits)], "; ")
    return told(query, "u-yes", item_sources(items, "speakers"), 0.85, text=join([said, line(query, items[0])], "\n"))


def _function(speaker: str) -> str:
    """What somebody is, without the name."""
    return speaker.partition(",")[2]
