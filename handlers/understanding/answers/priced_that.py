"""What that costs of which somebody has just told: „Mein Mann kommt mit zum Abendessen. Was kostet das?“"""

from __future__ import annotations

from handlers.understanding.answers.common import item_sources, text, told, unknown
from handlers.understanding.answers.pricing import cost
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from handlers.understanding.told_first import THAT_COSTS
from storage.event import Item, Kind

_WITH_OWN = (Kind.SOCIAL, Kind.EXCURSION)


def priced_that(query: Query) -> Answer | None:
    """What the evening, the outing or the parking costs that stands in the clause before."""
    if not query.asides or not query.asks(Ask.PRICE) or not THAT_COSTS.search(query.text.folded) or query.telling[1:]:
        return None
    whole = read_question(query.question, query.view, whole=True)
    if whole.names("parking"):
        return cost(whole)
    items = [item for item in whole.items or whole.items_of(whole.without("cost", "men", "people")) if _is_own(item)]
    if not items or len({item.title.of("") for item in items}) > 1:
        return None
    if price := items[0].cost:
        own = told(query, "u-plain", item_sources(items[:1], "cost"), text=text(query, price))
        return cost(whole) or own
    return unknown(query, "u-no-cost", (f"item[{items[0].id}].cost",))


def _is_own(item: Item) -> bool:
    """Whether an item may cost something beside the event."""
    return item.cost is not None or item.kind in _WITH_OWN
