"""What one has to know for one part of the programme, where its description tells: „Voraussetzungen Vim-Kurs“"""

from __future__ import annotations

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import line, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind

_ASKED = compiled(
    r"\b(?:voraussetzung(?:en)?|vorkenntnisse?n?|vorwissen|vorerfahrung(?:en)?|prerequisites?|(?:prior|previous) "
    r"(?:knowledge|experience))\b"
)
_TOLD = compiled(
    r"\b(?:voraussetzung\w*|vorausgesetzt|vorkenntnis\w*|vorwissen|vorerfahrung\w*|bei null|von null|ohne erfahrung|"
    r"keine erfahrung|grundkenntnis\w*|(?:anfaenger|einsteiger)\w* (?:sind|willkommen)|installiert sein|"
    r"prerequisites?|prior knowledge|previous knowledge|(?:no|some|basic) (?:experience|knowledge)|from scratch|"
    r"beginners (?:are )?welcome)\b"
)


def known_before(query: Query) -> Answer | None:
    """The sentence of an item's description on what has to be known for it."""
    if not _ASKED.search(query.text.folded) or query.asks(Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.COUNT):
        return None
    words = [word for word in query.telling if not _ASKED.fullmatch(word.token.text)]
    things = [word for word in words if not is_kind(word)]
    items = query.items_of(words) if things else ()
    if len(items) != 1:
        return None
    doc = query.index.of_item[items[0].id]
    if not any(entity.literally(word, doc) >= entity.SAID for word in things):
        return None
    said = [text(query, one.record.text) for one in query.index.sentences_of(items[0])]
    on_it = [one for one in said if _TOLD.search(fold(one))]
    if not on_it:
        return None
    source = f"item[{items[0].id}].description"
    return told(query, "u-item-fact", (source,), 0.85, text=markdown(" ".join(on_it)), item=line(query, items[0]))
