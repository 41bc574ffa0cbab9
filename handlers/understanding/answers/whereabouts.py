"""Where something is that is no part of the programme: the sentence of a text that tells its place."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import capitalised, told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import names_event
from handlers.understanding.facts import valid
from handlers.understanding.intent import Ask
from handlers.understanding.places import tells_where
from handlers.understanding.query import Query
from handlers.understanding.sentences import cut
from handlers.understanding.terms import terms


def where_told(query: Query) -> Answer | None:
    """The sentence that tells where the one thing is that is asked for; None if there is none."""
    things = [word for word in query.telling if word.weight]
    if not query.asks(Ask.WHERE) or query.asks(Ask.WHEN, Ask.WHO) or query.times or len(things) != 1:
        return None
    if query.about_event and names_event(things[0].token.text):
        return None  # where its office is tells not where the conference is
    thing, names = things[0], [doc.record.name for doc in query.index.of("room")]
    names += [item.title for item in query.items]
    if any(entity.fit(thing, terms(name.all)) >= entity.ENOUGH for name in names):
        return None  # a room, or something of the programme
    signs_up = query.names("registration", "walk-in")
    for source, sentence in _texts(query):
        if signs_up and ("@" in sentence or "://" in sentence):
            continue  # where one of several lists is, that has nothing to do with the event's own
        if tells_where(thing.token.text, sentence):
            return told(query, "u-plain", (source,), 0.85, text=capitalised(markdown(sentence)))
    return None


def _texts(query: Query) -> Iterator[tuple[str, str]]:
    """Every sentence of the event's texts with its source, the FAQ's first."""
    language = query.view.language
    for doc in query.index.of("faq"):
        if valid(doc.record.faq, query.today):
            yield from ((doc.key, part.of(language)) for part in cut(doc.record.faq.answer))
    yield from ((doc.record.source, doc.record.text.of(language)) for doc in query.index.of("sentence"))
