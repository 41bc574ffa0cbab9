"""A question on what a clause before it names: „Will beim Kochen mitmachen, wo muss ich da hin?“

It is asked like a follow-up to a message that spoke of that thing.
"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understanding.answers.names import persons_named
from handlers.understanding.clauses import BREAK, asks
from handlers.understanding.contract import View
from handlers.understanding.documents import Doc
from handlers.understanding.entity import Word, near
from handlers.understanding.focus import About
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.reading import read_question

_SHORTEST, _LONGEST = 2, 12  # words of a question that points back
_POINTS = compiled(
    r"\b(?:d(?:er|ie|as|en|em)|da|dort|dafuer|dabei|dazu|hin|es|ihn|ihm|ihr|sie|it|that|there|he|she|him|her|they|them|"
    r"in der zeit|waehrenddessen|stattdessen|instead|meanwhile)\b"
)
_ASKS = compiled(r"\b(?:wo|wann|wie|wer|wen|wem|welche\w*|wohin|womit|where|when|how|who|which)\b|\?")


@dataclass(frozen=True, slots=True)
class Named:
    """A question that points back, what was named before it, and the ids of the items that are it or are somebody's."""

    question: str
    about: About
    items: tuple[str, ...]


def named_first(message: str, view: View) -> Named | None:
    """The last clause of a message if it asks and points back to the one thing that those before it name, else None."""
    breaks = list(BREAK.finditer(message))
    if view.meant or not breaks:
        return None
    last = next((b for b in reversed(breaks) if message[b.end() :].strip()), None)
    if last is None or "?" in message[: last.end()]:
        return None
    front, rest = message[: last.start()], message[last.end() :]
    if not _SHORTEST <= len(rest.split()) <= _LONGEST or _ASKS.search(fold(front)) or not asks(rest):
        return None
    if not _POINTS.search(fold(rest)) or _named(rest, view):
        return None
    named = _named(front, view)
    return named and Named(rest, *named)


def _named(clause: str, view: View) -> tuple[About, tuple[str, ...]] | None:
    """The one item that a clause names by words of its title, else the one person; None if it names a time too."""
    query = read_question(clause, view, whole=True)
    if query.times:
        return None
    called = [word for word in query.telling if any(_is_called(word, doc) for doc in near(word, "item", query.index))]
    items = {item.id for item in query.items_of(called)} if called else set()
    if len(items) == 1:
        return About(item=min(items), items=tuple(items)), tuple(items)
    people = [] if called else persons_named(query)
    if len(people) != 1:
        return None
    return About(person=people[0].name), tuple(item.id for item in people[0].items)


# „Wo ist das mit den Mitfahrbänken?“, “Who does the one about bees?”
_THAT_ON = compiled(
    r"\b(?:d(?:as|ie|er|en)|(?P<english>(?:the|that) (?:one|thing|talk|session))) (?:mit|zu[mr]?|ueber|on|about|with) "
    r"(?:de[nmr] |die |das |the )?(?P<thing>[a-z][\w-]{3,}(?: [\w-]+){0,3}?)"
    r"(?: (?:noch ?mal|denn|eigentlich|again))?\W*$"
)
_OF_ONE = (Ask.WHEN, Ask.CLOCK, Ask.START, Ask.END, Ask.DURATION, Ask.WHERE, Ask.WHO)


def spoken_of(message: str, view: View) -> Named | None:
    """A question for the time, place or people of the one item that „das mit …“ is called by, as one on „das“."""
    if view.meant or not _THAT_ON.search(fold(message)):
        return None
    query = read_question(message, view)
    found = _THAT_ON.search(query.text.folded) if query.asks(*_OF_ONE) else None
    if found is None:
        return None
    called = read_question(found["thing"], view, whole=True)
    key = called.index.only_titled(frozenset(word.token.stem for word in called.telling))
    named = (About(item=key, items=(key,)), (key,)) if key else _named(found["thing"], view)
    if not named or named[0].person:
        return None
    that = "that" if found["english"] else "das"
    return Named(f"{query.text.folded[: found.start()]}{that}{query.text.folded[found.end('thing') :]}", *named)


def _is_called(word: Word, doc: Doc) -> bool:
    return any(word.token.stem in title for title in doc.titles)
