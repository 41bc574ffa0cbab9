"""Whether an answer tells all that is asked, and if not, what it leaves out.

Only what is plain counts as a gap: a text that denies, or that speaks of all or of nothing else, tells enough.
"""

from __future__ import annotations

from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.honesty.ages import of_another_age
from handlers.understanding.honesty.beside import of_another, of_another_number, of_talk
from handlers.understanding.honesty.contrast import contrasted
from handlers.understanding.honesty.free_of import free_of
from handlers.understanding.honesty.gap import Gap, evidence
from handlers.understanding.honesty.name_of import name_of
from handlers.understanding.honesty.sold_at import of_what_is_sold
from handlers.understanding.honesty.unsaid import unsaid
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query

# What is to be told beforehand („Allergien bitte melden“) is in the same set as „glutenfrei“, and tells nothing of it.
_LOOKS = (
    unsaid, name_of, of_talk, of_another_age, free_of, contrasted, of_another, of_another_number, of_what_is_sold,
)  # fmt: skip


def missing(query: Query, found: Answer) -> Gap | None:
    """What an answer passes over; None if it tells all that is asked, or says no."""
    if found.kind is not AnswerKind.ANSWER or not found.sources or _DENIES.match(fold(found.text.plain)):
        return None
    if query.asks(Ask.AFTER, Ask.BEFORE, Ask.PARALLEL):
        return None  # what is named there only tells when
    said = evidence(query, found)
    return next((gap for look in _LOOKS for gap in look(query, found, said) if not _is_in_name(query, gap)), None)


def _is_in_name(query: Query, gap: Gap) -> bool:
    """Whether what is not told stands in the title of what is meant: that is no word of the question."""
    first, last = gap.words
    return first < last and not query.text.folded[first:last].strip()


_DENIES = compiled(r"\W*(?:nein|no|noch nicht|nicht|kein\w*|not|none|das weiss ich|i don.?t know)\b")
