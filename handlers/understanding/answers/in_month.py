"""Whether the event is in a month or a season that is named: „Ist die Tagung im August?“"""

from __future__ import annotations

from dataclasses import replace

from handlers.understanding.answers.common import told, yes
from handlers.understanding.answers.when import event_time
from handlers.understanding.contract import Answer
from handlers.understanding.editions import SEASONS, another_edition
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.words import MONTHS

_SEASON_NAMES = {
    "herbst": "autumn", "autumn": "autumn", "fall": "autumn", "winter": "winter", "sommer": "summer",
    "summer": "summer", "fruehjahr": "spring", "fruehling": "spring", "spring": "spring",
}  # fmt: skip
_NAMES = "|".join(sorted((*MONTHS, *_SEASON_NAMES), key=len, reverse=True))
_IN = r"(?:im|in|in den|in the)(?: (?:anfang|mitte|ende|monat|month of))?"
# The month stands at the end, or the day in it is asked of something else: „Seid ihr im August erreichbar?“
_MONTH = compiled(
    rf"\b{_IN} (?P<named>{_NAMES})(?P<either> (?:oder|or) (?:erst )?(?:{_IN} )?(?:{_NAMES}))?"
    r"(?: (?:statt|dieses jahr|geplant|angesetzt|dran|this year|planned|held|taking place))*\W*$"
)
_IS = r"^\W*(?:und |also |and )?(?:ist|sind|war|findet|faellt|laeuft|seid|is|was|does|do|will|are)\b"
_ANOTHER = r"\b(?:wieder|nochmals?|noch|auch|naechste[nrs]?|again|also|another|next)\b"


def in_month(query: Query) -> Answer | None:
    """Whether the whole event is in the month that is named, with its days either way."""
    match = _MONTH.search(query.text.folded) if query.asks(Ask.CHECK) and not query.dates else None
    if match is None or query.index.meetings or not query.has(_IS) or query.has(_ANOTHER):
        return None
    rest = replace(query, words=tuple(word for word in query.words if word.token.start < match.start()))
    if not rest.about_event or not (query.called or rest.telling or query.has(_IT)):
        return None
    name, event = match["named"], query.view.event
    wanted = SEASONS[_SEASON_NAMES[name]] if name in _SEASON_NAMES else (MONTHS[name],)
    if name in MONTHS and another_edition(query):
        return None  # „im Juli 2014“
    fits = not {event.starts_day.month, event.ends_day.month}.isdisjoint(wanted)
    key = "u-plain" if match["either"] else yes(query) if fits else "u-no"
    return told(query, key, ("event.starts",), text=event_time(query))


_IT = r"\b(?:das|es|dies|alles|hier|ihr|this|it|you)\b"
