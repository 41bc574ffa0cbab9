"""What there is of one sort beside something: „Welche Workshops gibt es nach der Mittagspause?“"""

from __future__ import annotations

from handlers.understanding.answers.common import chosen, item_sources, lines, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query


def sort_around(query: Query) -> Answer | None:
    """What there is of a sort on a day after or before something: „Welche Workshops gibt es nach der Pause?“"""
    match = _BESIDE_IT.search(query.text.folded)
    if not match or not query.asks(Ask.WHICH) or query.asks(Ask.PARALLEL) or query.view.meant:
        return None
    behind = [word for word in query.telling if match.end() <= word.token.start][:1]
    anchors = [item for item in chosen(query, query.items_of(behind)) if item.start]
    wanted = query.items_of([word for word in query.telling if word not in behind])
    if not anchors or not wanted:
        return None
    first = anchors[0]
    end = first.end or first.start
    same = [i for i in wanted if i.start and i.day == first.day and i not in anchors]
    if match["before"]:
        found = [i for i in same if i.start and first.start and i.start < first.start]
    else:
        found = [i for i in same if i.start and end and i.start >= end]
    if found and query.has(_ONE):
        nearest = found[-1 if match["before"] else 0].start
        found = [i for i in found if i.start == nearest]
    sources = (*item_sources(found), *item_sources([first], "end"))
    return told(query, "u-all", sources, 0.85, list=lines(query, found)) if found else None


_ONE = r"\bwelche[rs]\b|\bwhich (?!\w+s\b)"
_BESIDE_IT = compiled(r"\b(?:nach|after|(?P<before>vor|before)) (?:(?:de[mr]|the) )?(?=[a-z])")
