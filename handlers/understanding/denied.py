"""That there is none of what it is asked when or where it is."""

from __future__ import annotations

from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, stem
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query

_NONE = compiled(
    r"^\W*(?:nein|leider|no|unfortunately)?\W*(?:\w+ )?"
    r"(?:(?:gibt es|es gibt|haben wir|wir haben|ist|there is|there are|we have) (?:\w+ ){0,3}?)?"
    r"(?:keine?[nrs]?|no) (?:\w+ ){0,2}?(?P<thing>[a-z-]{4,})(?=\W|$)"
)


def denies_it(query: Query, answer: Answer) -> bool:
    """Whether an FAQ entry begins by saying that there is no such thing as the only one that is asked for."""
    if not answer.sources or not answer.sources[0].startswith("faq") or not query.asks(Ask.WHEN, Ask.WHERE):
        return False
    asked = {word.token.stem for word in query.telling if word.weight}
    if len(asked) != 1:
        return False
    said = fold(answer.text.plain)
    opening = _NONE.search(said)
    words = said[opening.start() : opening.end()].split() if opening else []
    following = said[opening.end() :].split()[:2] if opening else []
    return any(stem(one.strip(" ,.;:!")) in asked for one in (*words, *following))
