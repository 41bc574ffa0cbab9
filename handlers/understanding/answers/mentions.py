"""What the programme only mentions: talks on a subject that their titles do not name."""

from __future__ import annotations

from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import brief, line, text, told, yes
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, has_subject
from handlers.understanding.facts import may_propose
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, once
from handlers.understanding.subject import is_kind, only_runs
from storage.event import Item

MENTIONED = 0.29  # the weight of what a description speaks of, in whatever words: more than what that is a sort of
_MOST = 4
_WHOLLY = 0.9


def mentioned(query: Query) -> Answer | None:
    """The talks whose descriptions speak of a subject: „Gibt es heute was zu Datenbanken?“"""
    if not query.asks(Ask.CHECK, Ask.WHICH, Ask.PROGRAMME, Ask.WHEN, Ask.WHERE, Ask.WHO) or query.asks(Ask.COUNT):
        return None
    if may_propose(query):
        return None
    called = [item for item in query.items if not query.dates or item.day in query.dates]
    if called and entity.explained(query.words, query.index.docs_of(called)) >= _WHOLLY:
        return None  # what is called so goes before what only mentions it
    items = on_subject(query)
    if query.asks(Ask.WHO):
        items = tuple(item for item in items if item.speakers)
    if not items:
        return None
    body = join([_told(query, item) for item in items[:_MOST]], "\n")
    sources = tuple(f"item[{item.id}].description" for item in items[:_MOST])
    return told(query, yes(query) if query.asks(Ask.CHECK) else "u-plain", sources, 0.75, text=body)


@once
def on_subject(query: Query) -> tuple[Item, ...]:
    """The items with a subject that speak of all that is asked, on the days that are named."""
    words = [word for word in query.telling if not is_kind(word)]
    if not query.on_subject or not words or query.names_person:
        return ()
    docs = [doc for doc in query.index.having("item", _terms(words[0])) if has_subject(doc.record)]
    found = [doc.record for doc in docs if doc.record.description and all(_speaks_of(doc, word) for word in words)]
    found = [item for item in found if not query.dates or item.day in query.dates]
    if query.has(r"\b(?:noch|still|left)\b"):
        found = [item for item in found if not moments.is_over(item, query.now, query.view.event)]
    return tuple(found)


def _terms(word: entity.Word) -> list[str]:
    """What a word means by itself: its concepts, without those that only have to do with how an event is run."""
    return [term for term, fit in word.meaning.terms.items() if fit >= _MEANS and not only_runs(term)]


_MEANS = 0.9


def _speaks_of(doc: Doc, word: entity.Word) -> bool:
    return any(doc.terms.get(term, 0.0) >= MENTIONED for term in _terms(word))


def _told(query: Query, item: Item) -> Rich:
    parts = [line(query, item), markdown(brief(text(query, item.description)))]
    if query.asks(Ask.WHO):
        parts.append(query.view.say("u-with", names=", ".join(text(query, speaker) for speaker in item.speakers)))
    return join(parts)
