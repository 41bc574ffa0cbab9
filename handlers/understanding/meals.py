"""The meal that a part of the day stands for."""

from __future__ import annotations

import re

from handlers.understanding.contract import Answer
from handlers.understanding.evidence import wordings_of
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.times import Part


def on_another_meal(query: Query, answer: Answer) -> bool:
    """Whether food in one part of the day is asked for, and a text only tells of another: of lunch, not the evening."""
    if not query.names("food", "drink", "vegan", "vegetarian") or not answer.sources:
        return False
    if not answer.sources[0].startswith(("venue.", "faq")) or query.times.part not in _MEALS:
        return False
    source, said = answer.sources[0], answer.text.plain
    others = [part for part in _MEALS if part is not query.times.part]
    own = tells_meal_of(query, query.times.part, source, said)
    return not own and any(tells_meal_of(query, other, source, said) for other in others)


def tells_meal_of(query: Query, part: Part, source: str, said: str) -> bool:
    """Whether a text tells of the meal of a part of the day, or is an FAQ entry that is asked for it."""
    return part in _MEALS and re.search(_MEALS[part], fold("\n".join((said, *wordings_of(query, source))))) is not None


_MEALS = {
    Part.MORNING: r"fruehstueck|morgens|vormittag|breakfast|morning",
    Part.NOON: r"mittag|lunch|noon",
    Part.EVENING: r"abend|dinner|supper|evening",
}
