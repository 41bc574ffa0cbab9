"""Where recordings are that there are none of: „Wo finde ich danach das Video?“ where nothing is recorded."""

from __future__ import annotations

import re

from handlers.markdown import markdown
from handlers.understanding.answers.common import told
from handlers.understanding.contract import Answer
from handlers.understanding.facts import said_of, valid
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.terms import terms

_NO = re.compile(r"(?:Nein|No)\b")


def not_recorded(query: Query) -> Answer | None:
    """The FAQ entry that says that nothing is recorded, where only recordings are asked for and the file has none."""
    if not query.asks(Ask.WHERE, Ask.WHEN, Ask.LINK) or not query.names("recording") or query.items:
        return None
    if any(word.weight for word in query.without("recording", "conference")) or _are_some(query):
        return None
    for doc in query.index.of("faq"):
        faq = doc.record.faq
        asked = terms([own for question in faq.questions for own in question.all])
        if "@recording" in asked and valid(faq, query.today) and _NO.match(faq.answer.of(query.view.language)):
            return told(query, "u-plain", (doc.key,), 0.85, text=markdown(said_of(query, faq)))
    return None


def _are_some(query: Query) -> bool:
    return any("@recording" in doc.terms for doc in query.index.of("material"))
