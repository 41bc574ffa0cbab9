"""Whether one day alone can be attended, and what that costs."""

from __future__ import annotations

import re

from handlers.markdown import markdown
from handlers.rich import join
from handlers.understanding.answers.common import text, told, unknown
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.facts import valid
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query


def single_day(query: Query) -> Answer | None:
    """Whether one day alone can be attended, where an FAQ tells."""
    if (
        query.asks(Ask.WHEN, Ask.WHERE, Ask.WHO)
        or query.names("online")
        or not (query.times.days or query.has(_OF_DAYS))
        or not (query.has(_ALONE) or (query.asks(Ask.PRICE) and query.times.days))
    ):
        return None
    if query.asks(Ask.PRICE) and query.has(_WHOLE_TIME):
        return None
    others = [word for word in query.without("cost", "day-ticket") if word.weight]
    for doc in query.index.of("faq"):
        asked = [fold(wording) for question in doc.record.faq.questions for wording in question.all]
        if valid(doc.record.faq, query.today) and any(_ONE_DAY.search(wording) for wording in asked):
            said = text(query, doc.record.faq.answer)
            price = query.view.event.cost if query.asks(Ask.PRICE) and not re.search(r"\d", said) else None
            whole = join([markdown(part) for part in (text(query, price), said) if part], "\n")
            return told(query, "u-plain", (*(("event.cost",) if price else ()), doc.key), 0.8, text=whole)
    general = (doc for doc in query.index.of("sentence") if doc.record.item is None and _of_ticket(query, doc))
    priced = [doc for doc in general if "@day-ticket" in doc.terms or _PER_DAY.search(text(query, doc.record.text))]
    if priced and not (query.dates and others):
        record = priced[0].record
        return told(query, "u-plain", (record.source,), 0.8, text=markdown(text(query, record.text)))
    return unknown(query, "u-unknown") if query.has(_MAY_I) and not query.telling else None


def _of_ticket(query: Query, doc: Doc) -> bool:
    """Whether a text may tell what a day costs: that of a car park counts where one comes by car."""
    return not doc.record.source.startswith(("venue.parking", "venue.public_transport")) or query.names(
        "car", "parking"
    )


_WHOLE_TIME = r"\b(?:beide|alle|both|all) (?:tage|days)\b"
_PER_DAY = re.compile(
    r"\d ?(?:euro|€|eur)\b.{0,12}\b(?:für|je|pro) (?:nur )?(?:einen|den|einen einzelnen) (?:einzelnen )?tag\b|"
    r"\b(?:ein )?einzelner tag\b|\b(?:for|per) (?:one|a single|a) day\b|\ba single day\b",
    re.IGNORECASE,
)
_OF_DAYS = (
    r"\btagesticket\b|\b(?:beide|alle|both|all) (?:tage|days)\b|"
    r"\b(?:an )?(?:einem|einen|ein|one|a single) (?:tag|day|teil|part)\b"
)
_ALONE = r"\b(?:nur|einzeln\w*|auslassen|weglassen|ausfallen|schwaenzen|verzichten|only|just|skip|miss|beide|both)\b"
_MAY_I = r"\b(?:kann|darf|koennen|duerfen|geht|can|may|could)\b.*\b(?:ich|man|wir|i|we|auch)\b"
_ONE_DAY = re.compile(
    r"\b(?:nur|einzeln\w*|only|just|single|one)\b.*(?:\btage?n?\b|tag\b|\bdays?\b|day\b|\bteile?n?\b|\bparts?\b|mittag\b|\btermine?n?\b)"
)
