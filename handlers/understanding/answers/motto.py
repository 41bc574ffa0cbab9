"""Under which motto the event is."""

from __future__ import annotations

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import text, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import words as read_words
from handlers.understanding.query import EVENT_WORDS, Query, stands_for

STRONG = 0.9


def motto(query: Query) -> Answer | None:
    """Under which motto the event is, where its description tells: not that of a part of it."""
    if not query.names("motto") or query.asks(Ask.WHO, Ask.WHEN, Ask.WHERE):
        return None
    event = query.index.of("event")
    rest = [word for word in query.without("motto") if word.weight and not _is_event(query, word)]
    found = [doc for doc in query.index.having("sentence", ("@motto",)) if doc.record.field == "description"]
    if rest and entity.explained(rest, event) < STRONG:
        return None
    said = text(query, found[0].record.text) if found else ""
    return told(query, "u-plain", ("event.description",), 0.85, text=markdown(said)) if found else None


def theme(query: Query) -> Answer | None:
    """What the event itself is on: „Welches Thema hat die Tagung?“ does not ask which topics there are."""
    event = query.view.event
    if not event.description or not query.has(_THEME) or query.names("motto"):
        return None
    rest = [word for word in query.without("topic") if word.weight]
    if not (query.called or rest) or not all(stands_for(word, EVENT_WORDS) for word in rest):
        return None
    return told(query, "u-plain", ("event.description",), 0.85, text=markdown(text(query, event.description)))


_THEME = (
    r"\bwelches (?:haupt)?thema hat\b|"
    r"\b(?:was|welches|wie) (?:ist|lautet|heisst) (?:denn )?(?:das|euer) (?:haupt)?thema "
    r"(?:de[rs]|vom|von|dieses|dieser|eure[rs])\b|\bwhat(?: i|')s the (?:main )?(?:theme|topic|subject) of\b"
)


def _is_event(query: Query, word: entity.Word) -> bool:
    """Whether a word is what the event calls itself in short, in its description or its slug."""
    said = {token.stem for name in (query.view.event.slug,) for token in read_words(name.replace("-", " ")).tokens}
    return word.token.stem in said
