"""Who speaks and where something is, asked of a day on which it is not: told of the day on which it is."""

from __future__ import annotations

from handlers.rich import join
from handlers.understanding.answers.common import item_sources, line, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query


def on_another_day(query: Query) -> Answer | None:
    """The one item that is named by its title, where it is not on the day that is named, with its room and speakers."""
    items = query.items
    if not query.times.days or not query.asks(Ask.WHO, Ask.WHERE) or len(items) != 1 or items[0].day is None:
        return None
    if query.view.meant or "„" in query.question or query.names("topic"):
        return None  # „Und morgen?“ after it was spoken of asks what is on then
    if items[0].day in query.dates or not (query.said or _is_titled(query)):
        return None
    names = join([text(query, speaker) for speaker in items[0].speakers], "; ")
    who = [query.view.say("u-with", names=names)] if items[0].speakers else []
    sources = item_sources(items, "speakers" if query.asks(Ask.WHO) else "rooms")
    return told(query, "u-not-then", sources, 0.8, list=join([line(query, items[0]), *who], "\n"))


def _is_titled(query: Query) -> bool:
    """Whether all words of a title of several words are said."""
    said = {word.token.stem for word in query.telling}
    return any(len(title) > 1 and title <= said for doc in query.index.docs_of(query.items) for title in doc.titles)
