"""The sorts of facts that a question asks for and that are nowhere in an answer: a time, an age, a price, who."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from handlers.understanding.amounts import tells_price
from handlers.understanding.confidence import HALF
from handlers.understanding.contract import Answer
from handlers.understanding.evidence import OF_ITEM, wordings_of
from handlers.understanding.facts import REACHABLE, WRITES
from handlers.understanding.honesty.gap import Gap, in_words, never
from handlers.understanding.honesty.numbers import names_somebody, tells_amount, tells_count, tells_time
from handlers.understanding.honesty.patterns import FACTS, Sort
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.words import HOURS


def unsaid(query: Query, found: Answer, said: str) -> Iterator[Gap]:
    """The sorts of facts that are asked for and not in the answer, nor in its evidence `said` where that counts."""
    bare = fold(found.text.plain)
    for fact in FACTS:
        if not fact.asked.search(query.text.folded) or fact.tells(said if fact.by_wording else bare):
            continue
        if not _is_answered_by(query, found, fact):
            yield Gap(fact.key, fact.tells)
    if query.has(_FREE) and not tells_price(found.text.plain):
        yield Gap("u-gap-price", tells_price)
    if in_words(query, found):
        yield from _in_text(query, found, bare)


def _is_answered_by(query: Query, found: Answer, fact: Sort) -> bool:
    """Whether an FAQ entry is asked for the very fact, or whoever presents a topic is told to who does more for it."""
    if fact.of_speakers and found.confidence >= HALF and found.sources[0].endswith((".speakers", "event.host")):
        return True
    asked = (fold(wording) for source in found.sources for wording in wordings_of(query, source))
    return any(fact.asked.search(wording) for wording in asked)


def _in_text(query: Query, found: Answer, bare: str) -> Iterator[Gap]:
    """What a text of the file may lack; fields of their own have been looked at where they were chosen."""
    if query.asks(*_TIMES) and not query.asks(Ask.PRICE, Ask.DURATION) and not tells_time(bare):
        yield Gap("u-gap-time", tells_time)
    if query.has(_HOW_MUCH) and not tells_amount(bare):
        yield Gap("u-gap-amount", tells_amount)
    if query.has(_HOW_MANY) and not query.names("cost") and not tells_count(_without_named(query, bare)):
        yield Gap("u-gap-count", tells_count)
    reached = (
        query.has(WRITES) and REACHABLE.search(found.text.plain) is not None
    )  # a number to call is whom to turn to
    if _asks_who(query) and not reached and not names_somebody(_without_names(query, found)):
        yield Gap("u-gap-who", never)


def _without_named(query: Query, bare: str) -> str:
    """A folded text without what the question itself calls by a number: „Hotel Drei Kronen“, „Saal 2“."""
    for left, right in pairwise(query.text.tokens):
        if left.text in HOURS or right.text in HOURS or left.text.isdigit() or right.text.isdigit():
            bare = bare.replace(query.text.folded[left.start : right.end], " ")
    return bare


def _without_names(query: Query, found: Answer) -> str:
    """A text without the names of rooms, and of what it is on: „Großer Saal“ looks like somebody's name."""
    said, event = found.text.plain, query.view.event
    named = OF_ITEM.match(found.sources[0])
    item = event.item_by_id.get(named["id"]) if named else None
    titles = [title for title in (item.title.all if item else ()) if not _WITH.search(title)]
    for name in (*titles, *(name for room in event.rooms for name in room.name.all)):
        said = said.replace(name, "")
    return said


_WITH = re.compile(r"\b(?:[Mm]it|[Vv]on|with|by|feat)\b|:")  # „Konzert mit Ina Graf“


def _asks_who(query: Query) -> bool:
    return query.asks(Ask.WHO) and query.has(_WHO) and not query.asks(Ask.AUDIENCE)


_TIMES = (Ask.WHEN, Ask.CLOCK, Ask.DAY, Ask.END, Ask.DEADLINE)
_HOW_MUCH = r"\b(?:wie ?viel(?! uhr\b)|how much|wie hoch (?:ist|sind))\b"
_HOW_MANY = r"\b(?:wie ?viele|how many)\b"
_WHO = (
    r"^\W*(?:(?:und|and|also|an|bei|mit|von|to|with) )?"
    r"(?:we[rnm]|whom?|(?:welche[rs]?|which|what) (?:dj\w*|band|chor|kapelle|combo|orchester|caterer|choir))\b"
    r"(?! (?:darf|kann|muss|soll|may|can|must|should)\b)"
)
_FREE = (
    r"^\W*(?:ist|sind|is|are|war|gibt es)\b.*\b(?:kostenlos\w*|kostenfrei\w*|umsonst|gratis|inbegriffen|inklusive|"
    r"im preis|included|for free|free of charge|free)\b|"
    r"^\W*(?:kostet|kosten)\b.*\b(?:was|etwas|extra)\b|^\W*(?:does|do)\b.*\bcost (?:anything|something|extra)\b"
)
