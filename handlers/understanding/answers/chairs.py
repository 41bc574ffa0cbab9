"""Who chairs: what the description of an item says of it, and of all items of a session alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.markdown import markdown
from handlers.understanding.answers.common import line, text, told
from handlers.understanding.contract import Answer
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


def same_chair(query: Query, items: Sequence[Item]) -> Answer | None:
    """Who chairs a session, where all its talks say so."""
    if not asks_for_chair(query):
        return None
    led = [found for item in items if (found := chaired(query, item))]
    alike = len(led) == len(items) and len({_text_of(query, found) for found in led}) == 1
    return led[0] if alike else None


def _text_of(query: Query, answer: Answer) -> str:
    """The sentence that an answer is made of."""
    return next((doc.record.text.of("") for doc in query.index.of("sentence") if doc.key == answer.sources[0]), "")


_MODERATES = re.compile(
    r"\b\w*(?:[Mm]oderation|[Ll]eitung|[Cc]hair|[Hh]ost|[Mm]oderiert|[Mm]oderated|[Cc]haired|[Gg]eleitet)"
    r"(?: \([^)]*\))?(?:: | von | by )[A-ZÄÖÜ]"
)
