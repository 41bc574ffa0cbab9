"""Greetings, thanks, goodbyes, and questions about the bot itself."""

from __future__ import annotations

from handlers.understanding.answers.common import text, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.reading import Query

_TALK = {
    Ask.HUMAN: "u-human",
    Ask.ABILITY: "u-ability",
    Ask.THANKS: "u-thanks",
    Ask.BYE: "u-bye",
    Ask.GREETING: "u-greeting",
}
_ALONE = frozenset({*_TALK, Ask.PROGRAMME, Ask.ABOUT, Ask.WHO, Ask.FUNCTION, Ask.CHECK, Ask.WAY, Ask.HELP, Ask.OVER})


def smalltalk(query: Query) -> Answer | None:
    """An answer if the message is nothing but small talk."""
    if query.asks(Ask.HUMAN, Ask.ABILITY):
        return told(query, _TALK[Ask.HUMAN if query.asks(Ask.HUMAN) else Ask.ABILITY], (), 0.95)
    if any(word.weight for word in query.words) or query.cues.asks - _ALONE or query.times:
        return None
    for ask, key in _TALK.items():
        if query.asks(ask):
            return told(query, key, (), 0.95, event=text(query, query.view.event.title))
    return None
