"""All talks that deal with a subject, where several are asked for: in their titles, or in what is said of them."""

from __future__ import annotations

from handlers.understanding import entity, moments
from handlers.understanding.answers.common import fits_time, item_sources, lines, told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, has_subject
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind, says

_SEVERAL = (
    r"\b(?:\w*vortraege\w*|beitraege|talks|sessions|workshops|presentations) "
    r"(?:(?:gibts?|gibt es|sind|are|laufen|es|da|denn|are there|"
    r"befassen sich|beschaeftigen sich|handeln|drehen sich|deal|"
    r"haben|sich|geht es) )*(?:(?:zum? thema|auf dem thema) )?(?:zu[mr]?|ueber|um|von|mit|about|on|with)\b"
)
_OTHERWISE = (
    Ask.WHO,
    Ask.COUNT,
    Ask.WHEN,
    Ask.WHERE,
    Ask.LINK,
    Ask.RECORDED,
    Ask.STREAMED,
    Ask.NOW,
    Ask.NEXT,
    Ask.AFTER,
)
_MOST = 8  # more than so many do not all deal with one subject


def dealing(query: Query) -> Answer | None:
    """The talks that say the very words of a subject, where some is called by it: „Welche Vorträge zu Kubernetes?“

    Those that are called so alone are told by others; what only mentions a subject is no talk on it where a title is.
    """
    if not query.has(_SEVERAL) or query.asks(*_OTHERWISE) or query.names_person or query.tracks:
        return None
    words = [w for w in query.telling if not is_kind(w) and (w.weight > _VERB or entity.occurs(w, query.index))]
    if not 1 <= len(query.items) < _MOST or not words or not all(has_subject(item) for item in query.items):
        return None
    if not all(says(word, doc) for word in words for doc in query.index.docs_of(query.items)):
        return None
    kinds = [word for word in query.telling if is_kind(word)]
    docs = query.index.having("item", (*_terms(words[0]), *_short(query, words)))
    docs = [doc for doc in docs if all(entity.quality(kind, doc) >= _KIND for kind in kinds)]
    found = [doc.record for doc in docs if has_subject(doc.record) and _deals(query, doc, words)]
    items = [item for item in {item.id: item for item in (*query.items, *found)}.values() if fits_time(query, item)]
    if not len(query.items) < len(items) <= _MOST:
        return None
    if query.has(r"\b(?:noch|still)\b"):
        items = [item for item in items if not moments.is_over(item, query.now, query.view.event)] or items
    key = "u-yes" if query.asks(Ask.CHECK) else "u-plain"
    return told(query, key, item_sources(items), 0.85, text=lines(query, items))


_VERB = 0.5


def _deals(query: Query, doc: Doc, words: list[Word]) -> bool:
    """Whether a talk has all the very words, or the short name of them, in its title or in what is said of it."""
    if any(doc.terms.get(term, 0.0) >= _SAID for term in _short(query, words)):
        return True
    return all(any(doc.terms.get(term, 0.0) >= _SAID for term in _terms(word)) for word in words)


def _terms(word: Word) -> list[str]:
    """A word as it is, not the longer ones that it is a part of: „Lochkarten“ are no „Karten“."""
    return [term for term, fit in word.meaning.terms.items() if fit >= _VERY and term[0] != "@"]


_VERY = 0.9
_KIND = 0.7  # how well a word has to fit an item to be its kind


_SAID = 0.45  # the weight of a word of a description


def _short(query: Query, words: list[Word]) -> tuple[str, ...]:
    """The initials of several words, where the event's texts have them: „Cyber Resilience Act“ is the CRA."""
    initials = "".join(word.token.text[0] for word in words)
    return (initials,) if len(words) >= _LETTERS and initials in query.index.vocabulary else ()


_LETTERS = 3
