"""The order in which the families of answers are asked, and what is said when none of them has one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from handlers.understanding.answers import (
    about,
    around,
    checks,
    counting,
    materials,
    people,
    pricing,
    programme,
    rounds,
    smalltalk,
    venue,
    when,
    where,
)
from handlers.understanding.answers.common import lines, unknown
from handlers.understanding.clauses import asking
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.finish import finished, off_topic
from handlers.understanding.intent import Ask
from handlers.understanding.reading import Query, read_question
from handlers.understanding.relax import relaxed

# From the most telling question to the most general one: the first that has an answer gives it.
FAMILIES: tuple[Callable[[Query], Answer | None], ...] = (
    smalltalk.smalltalk,
    venue.wifi,
    rounds.rounds,
    materials.material,
    about.single_day,
    about.clear_faq,
    checks.no_such_day,
    pricing.included,
    checks.status,
    around.event_facts,
    checks.check_person,
    people.person,
    venue.house,
    checks.check_event,
    programme.programme,
    counting.count,
    where.where_room,
    venue.food,
    checks.check_room,
    checks.check_item,
    when.when_item,
    where.where_item,
    people.who_item,
    people.all_speakers,
    venue.way,
    about.which,
    where.link_event,
    when.when_event,
    venue.where_event,
    about.about_topic,
    about.asked_item,
    about.fact,
    about.about_item,
    about.group,
    about.about_event,
)


def answer(question: str, view: View) -> Answer:
    """The answer to a free question; says plainly what is not known."""
    query = read_question(question, view)
    return finished(_first(query) or _loosely(query) or off_topic(query) or _unknown(query), query)


def _loosely(query: Query) -> Answer | None:
    for reading, trust in _looser(query):
        found = _first(reading)
        if found and found.kind is not AnswerKind.UNKNOWN:
            return replace(found, confidence=round(found.confidence * trust, 2))
    return None


def _first(query: Query) -> Answer | None:
    for family in FAMILIES:
        if found := family(query):
            return found
    return None


# What can be asked of the event as a whole without naming anything.
_BY_ITSELF = (Ask.WAY, Ask.PRICE, Ask.HELP, Ask.ARRIVE, Ask.AUDIENCE, Ask.DEADLINE)


def _looser(query: Query) -> Iterator[tuple[Query, float]]:
    """Other readings of a question that nothing answers as it stands, each with how far to trust them."""
    clause = asking(query.question)
    main = read_question(clause, query.view) if clause else None
    # „Wo ist der?“ alone asks for nothing: its thing stands in the other clause.
    if main and (main.telling or (main.asks(*_BY_ITSELF) and not query.items)):
        yield main, 0.85
    for one, trust in ((query, 0.75), (main, 0.65)):
        if one and (looser := relaxed(one)):
            yield looser, trust


def _unknown(query: Query) -> Answer:
    """Says that the answer is not known, and the nearest known thing if there is one."""
    near = [hit for hit in query.rank("item") if hit.coverage >= 0.45][:3] if query.asks(Ask.WHEN, Ask.WHERE) else []
    if near and query.asks(Ask.WHEN, Ask.WHERE) and len(near) <= 2:
        return unknown(
            query, "u-unknown-near", (near[0].doc.key,), 0.6, list=lines(query, [hit.doc.record for hit in near])
        )
    if query.asks(Ask.WHEN, Ask.WHO, Ask.WHERE) and query.words and query.view.event.items:
        return unknown(query, "u-not-in-programme", (), 0.75)
    return unknown(query, "u-unknown", (), 0.75)
