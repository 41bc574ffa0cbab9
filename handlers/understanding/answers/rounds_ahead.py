"""The round in which something of another year is chosen, by that year: „Welche Orte stehen für 2028 zur Wahl?“"""

from __future__ import annotations

from handlers.rich import join
from handlers.understanding.answers.common import text, told
from handlers.understanding.answers.rounds import state
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from storage.event import Round

_YEAR = compiled(r"\b20\d\d\b")
_NEXT_YEAR = compiled(r"\b(?:naechste[sn]?|kommende[sn]?|next|the coming) (?:jahr\w*|year)\b")
_CHOSEN = compiled(
    r"\b(?:\w*stimm(?:en|t|e|ung|ungen)|\w*gestimmt|wahl|auswahl|waehl\w*|kandidier\w*|kandidat\w*|vorgeschlagen|"
    r"vot(?:e|es|ed|ing)|up for|candidates?|choose|choice|shortlist\w*|nominat\w*|nominiert)\b|"
    r"\bgibt es (?:\w+ )?fuer (?=20\d\d|naechste|das naechste)"  # as „stehen zur Wahl“ is written out
)
_TIMES = (Ask.WHEN, Ask.START, Ask.END, Ask.DEADLINE, Ask.DURATION, Ask.REMAINING, Ask.CLOCK)


def of_year(query: Query) -> Answer | None:
    """Until when one votes on what is to come in another year, or what one can choose from."""
    if not query.view.event.rounds or not _CHOSEN.search(query.text.folded):
        return None
    entry = _named(query)
    if entry is None or query.asks(Ask.WHO, Ask.COUNT):
        return None
    source = f"round[{entry.key}]"
    if query.asks(*_TIMES):
        return told(query, "u-plain", (source,), 0.85, text=state(query, entry))
    if entry.topics and query.asks(Ask.WHICH, Ask.PROGRAMME):
        body = join([query.view.say("u-bullet", text=text(query, topic)) for topic in entry.topics])
        return told(query, "u-topics", (source, "topic"), 0.8, list=body)
    return None


def _named(query: Query) -> Round | None:
    """The one round whose title has the year that the question names, which is not that of the event."""
    own = query.view.event.starts_day.year
    asked = {year for year in map(int, _YEAR.findall(query.text.folded)) if year != own}
    if _NEXT_YEAR.search(query.text.folded):
        asked.add(own + 1)
    found = [
        entry
        for entry in query.view.event.rounds
        if asked and any(int(year) in asked for name in entry.title.all for year in _YEAR.findall(fold(name)))
    ]
    return found[0] if len(found) == 1 else None
