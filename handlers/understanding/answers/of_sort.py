"""What there is of one sort beside something: „Welche Workshops gibt es nach der Mittagspause?“"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.understanding.answers.common import chosen, item_sources, lines, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind
from storage.event import Item


def sort_around(query: Query) -> Answer | None:
    """What there is of a sort on a day after or before something: „Welche Workshops gibt es nach der Pause?“

    Where it is asked when they go on, those that are next.
    """
    match = _BESIDE_IT.search(query.text.folded)
    if not match or query.asks(Ask.PARALLEL) or query.view.meant:
        return None
    behind = [word for word in query.telling if match.end() <= word.token.start][:1]
    rest = [word for word in query.telling if word not in behind]
    when = query.asks(Ask.WHEN, Ask.START) and bool(rest) and all(map(is_kind, rest))
    wanted = query.items_of(rest) if behind and (when or query.asks(Ask.WHICH)) else ()
    anchors = [item for item in chosen(query, query.items_of(behind)) if item.start] if wanted else []
    if wanted and any("@food" in word.meaning.terms for word in behind):  # „nach dem Essen“ is after any meal
        anchors += [doc.record for doc in query.index.of("item") if doc.record.start and "@lunch" in doc.terms]
    around = ((first, _around(wanted, first, before=bool(match["before"]))) for first in anchors)
    first, found = next(((first, found) for first, found in around if found), (None, []))
    if first is None:
        return None
    if when or query.has(_ONE):
        nearest = found[-1 if match["before"] else 0].start
        found = [i for i in found if i.start == nearest]
    sources = (*item_sources(found), *item_sources([first], "end"))
    return told(query, "u-all", sources, 0.85, list=lines(query, found[:_LONGEST]))


def _around(items: Sequence[Item], first: Item, *, before: bool) -> list[Item]:
    """Those of some items that are on the day of another one, after or before it."""
    end = first.end or first.start
    same = [i for i in items if i.start and i.day == first.day and i is not first]
    if before:
        return [i for i in same if i.start and first.start and i.start < first.start]
    return [i for i in same if i.start and end and i.start >= end]


_LONGEST = 12
_ONE = r"\bwelche[rs]\b|\bwhich (?!\w+s\b)"
_BESIDE_IT = compiled(r"\b(?:nach|after|(?P<before>vor|before)) (?:(?:de[mr]|the) )?(?=[a-z])")
