"""What does not take place, where no item but an FAQ entry tells: „Abgesagt sind: …“"""

from __future__ import annotations

import re

from handlers.markdown import markdown
from handlers.understanding.answers.common import told
from handlers.understanding.contract import Answer
from handlers.understanding.facts import said_of, valid
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.normalise import words as read_words
from handlers.understanding.query import Query
from handlers.understanding.words import STOP
from storage.event import Faq

_CALLED_OFF = re.compile(
    r"\b(?:abgesagt\w*|faellt|fallen|entfaellt|entfallen|ausgefallen\w*|gestrichen\w*|cancell?ed|called off)\b"
)
_LETTERS = 12  # that much of a name has to be said for it to be no chance
_ASKS_ELSE = (Ask.PRICE, Ask.EMAIL, Ask.PHONE, Ask.DEADLINE)


def listed(query: Query) -> Answer | None:
    """The FAQ entry that lists what was called off, where something of that list is asked for by its name."""
    if query.asks(*_ASKS_ELSE) or query.view.meant:
        return None
    for doc in query.index.having("faq", ("@cancel",)):
        entry: Faq = doc.record.faq
        if not valid(entry, query.today) or not _asks_what_is_off(entry):
            continue
        name = _named_in(query, entry)
        if name and not any(name in fold(title) for item in query.view.event.items for title in item.title.all):
            return told(query, "u-plain", (doc.key,), 0.85, text=markdown(said_of(query, entry)))
    return None


def _asks_what_is_off(entry: Faq) -> bool:
    return any(_CALLED_OFF.search(fold(own)) for question in entry.questions for own in question.all)


def _named_in(query: Query, entry: Faq) -> str:
    """The longest stretch of several words of a question that stands in an answer; empty if it is too short a name."""
    said = f" {' '.join(token.text for token in read_words(entry.answer.of(query.view.language)).tokens)} "
    tokens = [token.text for token in query.text.tokens]
    best = ""
    for first in range(len(tokens)):
        last = first + 1
        while last < len(tokens) and f" {' '.join(tokens[first : last + 1])} " in said:
            last += 1
        name = " ".join(tokens[first:last])
        telling = [token for token in tokens[first:last] if token not in STOP]
        if last - first > 1 and telling and len(name) > max(len(best), _LETTERS):
            best = name
    return best
