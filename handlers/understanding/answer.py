"""The order in which the families of answers are asked, and what is said when none of them has one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.contract import Choice
from handlers.understanding.answers import (
    about,
    around,
    checks,
    counting,
    materials,
    people,
    programme,
    rounds,
    smalltalk,
    venue,
    when,
    where,
)
from handlers.understanding.answers.common import lines, unknown
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.intent import Ask
from handlers.understanding.reading import Query, read_question

# From the most telling question to the most general one: the first that has an answer gives it.
FAMILIES: tuple[Callable[[Query], Answer | None], ...] = (
    smalltalk.smalltalk,
    venue.wifi,
    rounds.rounds,
    materials.material,
    about.clear_faq,
    checks.status,
    around.event_facts,
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
    for family in FAMILIES:
        if found := family(query):
            return _forwardable(found, question, query)
    return _forwardable(_unknown(query), question, query)


def _unknown(query: Query) -> Answer:
    """Says that the answer is not known, and the nearest known thing if there is one."""
    near = [hit for hit in query.rank("item") if hit.coverage >= 0.45][:3] if query.asks(Ask.WHEN, Ask.WHERE) else []
    if near and query.asks(Ask.WHEN, Ask.WHERE) and len(near) <= 2:
        return unknown(
            query, "u-unknown-near", (near[0].doc.key,), 0.7, list=lines(query, [hit.doc.record for hit in near])
        )
    if query.asks(Ask.WHEN, Ask.WHO, Ask.WHERE) and query.words and query.view.event.items:
        return unknown(query, "u-not-in-programme", (), 0.7)
    return unknown(query, "u-unknown", (), 0.7)


def _forwardable(found: Answer, question: str, query: Query) -> Answer:
    """Where the bot does not know, one press sends the question to the organisers."""
    if found.kind is not AnswerKind.UNKNOWN or found.choices:
        return found
    label, command = query.view.say("u-forward-label").plain, query.view.say("u-forward-command").plain
    return replace(found, choices=((Choice(label, f"{command} {question.strip()}"),),))
