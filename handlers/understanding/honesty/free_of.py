"""Whether food is free of something, where the text on it only asks to be told beforehand what one cannot eat."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.understanding.contract import Answer
from handlers.understanding.honesty.gap import Gap, gap_of
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query

_FREE_OF = compiled(
    r"\b(?P<of>gluten|weizen|laktose|lactose|dairy|milch|nuss|nut|ei|egg|zucker|sugar)[ -]?(?:frei|free)[a-z]*\b|"
    r"\b(?:ohne|without) (?P<without>gluten|weizen|laktose|lactose|dairy|milch|nuesse|nuts|eier|eggs|zucker|sugar)\b"
)
_SAID = {
    "gluten": r"gluten|weizen|wheat|zoeliak|c(?:o)?eliac",
    "laktose": r"la[kc]tose|milch|milk|dairy|vegan",
    "nuss": r"nuss|nuesse|\bnuts?\b",
    "ei": r"\bei(?:er)?\b|eifrei|\beggs?\b|vegan",
    "zucker": r"zucker|sugar",
}
_SAME = {
    "weizen": "gluten", "lactose": "laktose", "dairy": "laktose", "milch": "laktose", "nut": "nuss", "nuts": "nuss",
    "nuesse": "nuss", "egg": "ei", "eggs": "ei", "eier": "ei", "sugar": "zucker",
}  # fmt: skip
_PATTERNS = {name: compiled(pattern) for name, pattern in _SAID.items()}


def free_of(query: Query, _: Answer, said: str) -> Iterator[Gap]:
    """What food is to be free of, where the text told says nothing of that: „Unverträglichkeiten bitte melden“."""
    asked = _FREE_OF.search(query.text.folded) if query.asks(Ask.CHECK) else None
    if asked is None:
        return
    name = asked["of"] or asked["without"]
    known = _PATTERNS[_SAME.get(name, name)]
    if known.search(said) is None:
        yield gap_of(query, lambda text: known.search(text) is not None, asked.span(), known=False, near=True)
