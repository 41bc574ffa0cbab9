"""How long something takes that has no end in the programme, as its description tells: „Elf Minuten über …“."""

from __future__ import annotations

import re

from handlers.markdown import markdown
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import chosen, line, text, told
from handlers.understanding.answers.when import of_items
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.sentences import cut
from handlers.understanding.times import Part
from storage.event import Kind

_NUMBER = (
    r"(?:\d+|eine?|anderthalb|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|"
    r"fünfundvierzig|fünfzig|sechzig|neunzig|one|an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|sixty|ninety)"
)
_UNIT = r"(?:Minuten?|Stunden?|minutes?|hours?)"
# How far away something is, or how long before something else, is another matter.
_NO_WAY = (
    r"(?! (?:von|zu|zur|zum|bis|nach|vor|vorher|danach|später|entfernt|Fußweg|from|to|on|walk|away|before|later)\b)"
)
_LASTS = re.compile(
    rf"^\W*(?:etwa |ca\. |rund |gut |knapp |about |some )?{_NUMBER}[ -](?:kurze )?{_UNIT}\b{_NO_WAY}|"
    rf"\b(?:dauert|dauern|Dauer|Länge|lasts?|takes?)\b[^.;]*\b{_NUMBER}[ -]{_UNIT}\b|"
    rf"\b{_NUMBER}[ -]{_UNIT} (?:lang|long)\b",
    re.IGNORECASE,
)


_WHOLLY = 0.9
_TIMES = (Ask.DURATION, Ask.END, Ask.START, Ask.WHEN, Ask.CLOCK)
_EVENING = r"\b(?:der|den|the) (?:abend|evening)\b"


def evening_lasts(query: Query) -> Answer | None:
    """When and how long the evening is for which people stay on: „Wann beginnt der Abend?“ is not asked of all days."""
    if not query.asks(*_TIMES) or query.telling or not query.has(_EVENING):
        return None
    event = query.view.event
    evenings = [item for item in event.timed if item.kind is Kind.SOCIAL and moments.in_part(item, Part.EVENING, event)]
    items = chosen(query, [item for item in evenings if not item.cancelled])
    return of_items(query, items) if items else None


def lasts_as_told(query: Query) -> Answer | None:
    """The sentence of a description that begins with how long it is, or says that it lasts so long."""
    if not query.asks(Ask.DURATION) or query.asks(Ask.PRICE, Ask.WHO, Ask.COUNT) or not query.items:
        return None
    items = chosen(query, query.items)
    if len(items) != 1 or items[0].end is not None or items[0].description is None:
        return None
    if entity.explained(query.words, query.index.docs_of(items)) < _WHOLLY:
        return None
    for part in cut(items[0].description):
        if _LASTS.search(said := text(query, part)):
            sources = (f"item[{items[0].id}].description",)
            return told(query, "u-item-fact", sources, 0.8, text=markdown(said), item=line(query, items[0]))
    return None
