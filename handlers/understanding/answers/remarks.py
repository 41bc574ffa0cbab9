"""What else is to be known of the one item that an answer is on: tickets at the door, closed shoes, a free drink.

Whoever asks when or where something is often wants to know more of it, in words that nobody foresees. So what its text
says is told beside it as long as that is read at a glance. A talk's text is on its subject: of that only what concerns
those who come is told, and what has words of the question that the answer has not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity
from handlers.understanding.answers.common import text
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.documents import has_subject
from handlers.understanding.entity import Word
from handlers.understanding.evidence import OF_ITEM, fit
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.terms import terms, terms_said
from storage.event import Item

GLANCE = 300  # letters that are read at a glance


def with_remarks(query: Query, found: Answer) -> Answer:
    """An answer on one item that the question names, with what its text says beside."""
    item = _only(query, found)
    if item is None or not query.telling or query.view.meant or query.asks(Ask.NOW, Ask.NEXT):
        return found
    remarks = _remarks(query, item, found.text.plain)
    return replace(found, text=join([found.text, *_joined(remarks)], "\n")) if remarks else found


def _only(query: Query, found: Answer) -> Item | None:
    """The one item that an answer is on."""
    if found.kind is not AnswerKind.ANSWER or not found.sources or not found.sources[0].startswith("item["):
        return None
    ids = {match["id"] for source in found.sources if (match := OF_ITEM.match(source))}
    return query.view.event.item_by_id.get(ids.pop()) if len(ids) == 1 else None


def _remarks(query: Query, item: Item, told: str) -> list[str]:
    """The sentences of an item's text that are told beside an answer, if they are few."""
    said = [text(query, doc.record.text) for doc in query.index.sentences_of(item)]
    new = [one for one in said if one.rstrip(" .;") not in told]
    if has_subject(item) or sum(map(len, said)) > GLANCE:
        unsaid = _unsaid(query, told)
        new = [one for one in new if _PRACTICAL.search(one) or _has_one(unsaid, one)]
    return new if sum(map(len, new)) <= GLANCE else []


def _unsaid(query: Query, told: str) -> list[Word]:
    said = terms_said(told)
    return [word for word in query.telling if fit(word, said) < entity.ENOUGH]


def _has_one(words: Sequence[Word], said: str) -> bool:
    found = terms([said])
    return any(fit(word, found) >= entity.ENOUGH for word in words)


def _joined(sentences: Sequence[str]) -> list[Rich]:
    return [join([markdown(said.strip()) for said in sentences], " ")]


# A time, a price, a number of places, an address; what is to be done, brought or known before one comes.
_PRACTICAL = re.compile(
    r"\d[.:]\d\d|\d ?(?:Uhr|Euro|€|o'clock|[ap]\.?m\b|Plätze|Personen|places|seats|people)|€ ?\d|https?://|\S@\S|"
    r"\b(?:anmeld(?:ung|en\b|eschluss|efrist)|angemeld|registr|sign.?up|"
    r"(?:mit)?(?:zu)?bringen|mitgebracht|treffpunkt|meeting point|begrenzt|"
    r"limited|"
    r"entfällt|fällt aus|abgesagt|cancel|verschoben|postponed|wiederhol|repeat|karten?\b|tickets?\b|kosten(?:los|frei)|"
    r"free of charge|eintritt|admission|untertitel|subtitle|gebärden|sign language|aufgezeichnet|recorded|moderier|"
    r"moderated|rückfragen|questions|(?:auf|in) (?:deutsch|englisch|german|english|french|französisch)|vorkenntnisse|"
    r"prior knowledge|vorausges|prerequisite)",
    re.IGNORECASE,
)
