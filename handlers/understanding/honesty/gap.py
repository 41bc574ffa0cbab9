"""What an answer leaves out, and how that is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from handlers.contract import Value
from handlers.understanding.contract import Answer
from handlers.understanding.evidence import OF_ITEM, tells_in_words, wordings_of
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query

Tells = Callable[[str], bool]  # whether a folded text tells what is missing


@dataclass(frozen=True, slots=True)
class Gap:
    """What is not told: the text that says so, its values, and what would tell it.

    `sure`: nothing of the answer can mean it. `near`: the answer is on another thing of the same sort, so that it helps
    anyway. `words`: where in the question the thing stands that is not told.
    """

    key: str
    tells: Tells
    values: Mapping[str, Value] = field(default_factory=dict)
    sure: bool = True
    near: bool = False
    words: tuple[int, int] = (0, 0)


def never(_: str) -> bool:
    """Of what no text is looked for."""
    return False


def gap_of(
    query: Query, tells: Tells, place: tuple[int, int], *, known: bool, near: bool = False, sure: bool = True
) -> Gap:
    """The gap of a thing that the question names; that nothing is said of it is not said of one that the file knows."""
    sure = sure and not query.asks(Ask.LINK)  # a „Zoom-Link“ may be any
    key = "u-gap-thing" if known else "u-gap-word"
    return Gap(key, tells, {"word": as_typed(query, *place)}, sure, near, place)


def evidence(query: Query, found: Answer) -> str:
    """What an answer says, folded, with the own questions of an FAQ entry; to a yes all that is said of an item."""
    asked = (wording for source in found.sources for wording in wordings_of(query, source))
    items = _said_of_items(query, found) if query.asks(Ask.CHECK) else ()
    sources = {source.partition(".")[0] for source in found.sources}
    told = [room for room in query.view.event.rooms if f"room[{room.id}]" in sources]
    rooms = (name for room in told for name in (*room.name.all, *room.aliases))  # what is on „im Wollmuseum“
    return fold("\n".join((found.text.plain, *asked, *items, *rooms)))


def _said_of_items(query: Query, found: Answer) -> Iterator[str]:
    ids = {match["id"] for source in found.sources if (match := OF_ITEM.match(source))}
    for item in (query.view.event.item_by_id[key] for key in ids if key in query.view.event.item_by_id):
        yield from item.title.all
        yield from item.description.all if item.description else ()


def in_words(query: Query, found: Answer) -> bool:
    """Whether an answer is a text of the file, or a field that somebody filled with words."""
    return tells_in_words(query, found) or found.sources[0] in _WORDED


_WORDED = ("event.cost", "event.audience")


def as_typed(query: Query, start: int, end: int) -> str:
    """The words of the question that name something, as they were typed if they can be found there.

    An adjective takes its noun with it: „veganes Essen“.
    """
    tokens = query.text.tokens
    last = next((n for n, token in enumerate(tokens) if token.end >= end), len(tokens) - 1)
    if query.cased and last + 1 < len(tokens) and not tokens[last].noun and tokens[last + 1].noun:
        end = tokens[last + 1].end
    parts = [part for part in query.text.folded[start:end].split() if part not in _LEADS]
    typed = [word.strip("?!.,;:„“\"'()").removesuffix("'s").removesuffix("’s") for word in query.question.split()]
    return " ".join(_typed(part, typed) for part in parts)


def _typed(part: str, typed: list[str]) -> str:
    return next((word for word in typed if part == fold(word) or part in fold(word).split("-")), part)


_LEADS = frozenset(["ueber", "via", "per", "auf", "in", "on", "by", "mit"])
