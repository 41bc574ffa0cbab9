"""The name of somebody of whom a text only tells what they do: „Wie heißt die Fotografin?“"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.understanding.contract import Answer
from handlers.understanding.evidence import wordings_of
from handlers.understanding.honesty.gap import Gap, in_words, never
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query

# A word for what somebody does: „Fotografin“, „Dolmetscher“, “photographer”.
_ROLE = r"[a-z]{3,}(?:in|innen|er|or|oren|eur|ist|isten|graf|grafen|mann|frau|leute)s?"
_ASKED = compiled(
    r"\b(?:wie heiss(?:t|en)|wer (?:ist|sind)|namen? (?:de[rs]|von|vom)|who (?:is|are)|name of) "
    rf"(?:denn |eigentlich )?(?:(?:der|die|eure?r?|ihre?r?|unsere?r?|the|your|our) )?{_ROLE}\W*$"
)
_NAMED = re.compile(r"(?<![.!?;\n] )(?<!^)\b[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ]|@|\b(?:Frau|Herrn?|Dr|Prof|Ms|Mr|Mrs)\b")


def name_of(query: Query, found: Answer, _: str) -> Iterator[Gap]:
    """Who somebody is, where a text speaks of them and names nobody: „Unsere Fotografin macht Bilder.“"""
    if not _ASKED.search(query.text.folded) or not in_words(query, found) or _NAMED.search(found.text.plain):
        return
    asked = (fold(wording) for source in found.sources for wording in wordings_of(query, source))
    if not any(_ASKED.search(wording) for wording in asked):
        yield Gap("u-gap-who", never)
