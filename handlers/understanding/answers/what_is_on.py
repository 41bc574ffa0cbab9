"""Whether it is asked what there is."""

from __future__ import annotations

from handlers.understanding.intent import Ask
from handlers.understanding.query import Query

# „Darf ich nach der Disco noch raus?“ asks for leave, not for what there is.
_LEAVE = (
    r"^\W*(?:und |aber |and |but )?(?:kann|koennen|darf|duerfen|muss|muessen|soll|can|may|must|should) "
    r"(?:ich|man|wir|i|we|mein\w*|my)\b"
)
_SOMETHING = r"\b(?:was|etwas|programm\w*|anything|something|what|programme|happening)\b"
_BESIDE_ALONE = {Ask.AFTER, Ask.BEFORE, Ask.PARALLEL}
_I = r"\b(?:ich|wir|i|we)\b"  # who tells what they are about to do asks for nothing
_INSTEAD = r"\b(?:stattdessen|instead)\b"


def asks_what(query: Query) -> bool:
    """Whether a question may ask what there is, not when or by whom, nor for leave."""
    if query.has(_LEAVE) and not query.has(_SOMETHING):
        return False
    return (
        not query.cues.asks
        or (query.cues.asks <= _BESIDE_ALONE and not query.has(_I))  # „Parallel zum Podium?“
        or query.asks(Ask.PROGRAMME, Ask.CHECK, Ask.NOW, Ask.NEXT, Ask.WHICH)
        or query.has(rf"^\W*(?:und )?was\b|\bwhat\b|{_INSTEAD}")
    )
