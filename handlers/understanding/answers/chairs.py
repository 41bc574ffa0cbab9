"""Who chairs: what the description of an item says of it, and of all items of a session alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.markdown import markdown
from handlers.rich import join
from handlers.understanding.answers.common import item_sources, line, lines, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.persons import split_name
from handlers.understanding.query import Query
from handlers.understanding.terms import terms
from storage.event import Item

LEADS_IT = r"\b(?:leitet|leitung|vorsitz|sitzungsleitung|chairs?|chairing)\b"


def asks_for_chair(query: Query) -> bool:
    """Whether it is asked who moderates or chairs something."""
    return query.names("moderation") or query.has(LEADS_IT)


def chaired(query: Query, item: Item) -> Answer | None:
    """What the description says of who moderates: „Moderation: Ina Graf.“"""
    docs = [doc for doc in query.index.by_thing[f"item[{item.id}]"] if doc.sort == "sentence"]
    said = [doc for doc in docs if _MODERATES.search(text(query, doc.record.text))]
    if not said or any("@moderation" in terms([split_name(text(query, one))[1]]) for one in item.speakers):
        return None
    found = markdown(text(query, said[0].record.text))
    return told(query, "u-item-fact", (said[0].key,), 0.85, text=found, item=line(query, item))


def chair_is_told(query: Query) -> bool:
    """Whether it is asked who moderates somebody's talk, and that is told: „Wer moderiert die Keynote von Graf?“"""
    asked = query.asks(Ask.WHO) and query.names("moderation") and not query.asks(Ask.FUNCTION)
    return asked and any(chaired(query, item) for item in query.items)


def same_chair(query: Query, items: Sequence[Item]) -> Answer | None:
    """Who chairs a session, where all its talks say so."""
    if not asks_for_chair(query):
        return None
    led = [found for item in items if (found := chaired(query, item))]
    alike = len(led) == len(items) and len({_text_of(query, found) for found in led}) == 1
    return led[0] if alike else None


def chairs(query: Query, items: Sequence[Item]) -> Answer | None:
    """Those of whom it is told that they moderate, where that is asked of a day: not all who speak then."""
    if not query.names("moderation"):
        return None
    people = [doc.record for doc in query.index.of("person") if any(item in items for item in doc.record.items)]
    people = [one for one in people if one.function and "@moderation" in terms([text(query, one.function)])]
    if not people:
        return None
    led = [item for item in items if any(item in one.items for one in people)]
    names = [query.view.say("u-person-function", name=one.name, function=text(query, one.function)) for one in people]
    sources = (*(one.source for one in people), *item_sources(led, "speakers"))
    return told(query, "u-plain", sources, 0.85, text=join([*names, lines(query, led)]))


def _text_of(query: Query, answer: Answer) -> str:
    """The sentence that an answer is made of."""
    return next((doc.record.text.of("") for doc in query.index.of("sentence") if doc.key == answer.sources[0]), "")


_MODERATES = re.compile(
    r"\b\w*(?:[Mm]oderation|[Ll]eitung|[Cc]hair|[Hh]ost|[Mm]oderiert|[Mm]oderated|[Cc]haired|[Gg]eleitet)"
    r"(?: \([^)]*\))?(?:: | von | by )[A-ZÄÖÜ]"
)
