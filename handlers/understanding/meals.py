"""The meal that a part of the day stands for."""

from __future__ import annotations

import re

from handlers.understanding.contract import Answer
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.times import Part


def on_another_meal(query: Query, answer: Answer) -> bool:
    """Whether food in one part of the day is asked for, and a text only tells of another: of lunch, not the evening."""
    if not query.names("food", "drink", "vegan", "vegetarian") or not answer.sources:
        return False
    if not answer.sources[0].startswith(("venue.", "faq")) or query.times.part not in _MEALS:
        return False
    said = fold(answer.text.plain)
    others = [said_so for part, said_so in _MEALS.items() if part is not query.times.part]
    return not re.search(_MEALS[query.times.part], said) and any(re.search(other, said) for other in others)


_MEALS = {
    Part.MORNING: r"fruehstueck|morgens|vormittag|breakfast|morning",
    Part.NOON: r"mittag|lunch|noon",
    Part.EVENING: r"abend|dinner|supper|evening",
}
