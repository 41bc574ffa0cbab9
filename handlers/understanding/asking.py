"""Whether a message asks the bot something where it waits for a topic: topics are questions, too."""

from __future__ import annotations

import re

from handlers.understanding.answer import answered
from handlers.understanding.contract import AnswerKind, View
from handlers.understanding.follow import is_bare_question
from handlers.understanding.follow_words import LEAD
from handlers.understanding.intent import Ask, opens_question
from handlers.understanding.of_rounds import names_else
from handlers.understanding.reading import read_question

SURE = 0.8
LONGEST = 90  # characters
# What is asked of something on the programme; „Wie …“, „Was …“ and „Warum …“ topics begin with as well.
_OF_PROGRAMME = re.compile(
    r"^\W*(?:(?:bis|ab|seit) wann|wann|wo|um wie ?viel uhr|in welche[mnr] raum|welcher raum|"
    r"(?:until |from )?(?:when|what time)|where|which room|in which room)\b"
)


def asks_bot(text: str, view: View) -> bool:
    """Whether a message asks something of the rounds or the programme, and is no topic."""
    if len(text) > LONGEST:
        return False
    if is_bare_question(text):
        return True
    query = read_question(LEAD.sub("", text.lower()), view)
    if not opens_question(query.text.folded):
        return False
    counts_topics = query.names("topic") and query.asks(Ask.COUNT)  # „Wie viele Themen kommen dran“ is on no item
    if not names_else(query) and (counts_topics or not query.items):
        return query.asks(*_OF_ROUNDS) or query.names("vote", "propose") or not query.telling
    if not _OF_PROGRAMME.search(query.text.folded):
        return False
    found = answered(query)
    return found.kind is AnswerKind.ANSWER and found.confidence >= SURE and found.sources[:1] != ()


_OF_ROUNDS = (Ask.WHEN, Ask.WHERE, Ask.COUNT, Ask.DEADLINE, Ask.END, Ask.START, Ask.CHECK, Ask.DURATION)
