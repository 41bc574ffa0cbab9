"""The order in which the families of answers are asked, and what is said when none of them has one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from handlers.rich import join
from handlers.understanding.answers import (
    about,
    around,
    attributes,
    changes,
    checks,
    counting,
    filtered,
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
from handlers.understanding.clauses import asking, questions
from handlers.understanding.confidence import rated
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.entity import ENOUGH, quality
from handlers.understanding.evidence import gives, lacking, sourced, support
from handlers.understanding.finish import finished, off_topic
from handlers.understanding.intent import Ask
from handlers.understanding.reading import Query, read_question
from handlers.understanding.relax import relaxed, revived

# From the most telling question to the most general one: the first that has an answer gives it.
FAMILIES: tuple[Callable[[Query], Answer | None], ...] = (
    smalltalk.smalltalk,
    venue.wifi,
    rounds.rounds,
    attributes.access,
    attributes.bring,
    attributes.limited,
    attributes.in_language,
    attributes.untimed_day,
    materials.material,
    about.single_day,
    about.clear_faq,
    checks.no_such_day,
    where.where_to_report,
    where.where_then,
    about.of_that_time,
    pricing.included,
    checks.status,
    around.event_facts,
    checks.check_person,
    people.person,
    venue.house,
    checks.check_event,
    filtered.filtered,
    programme.programme,
    where.where_room,
    counting.count,
    venue.food,
    checks.check_room,
    checks.check_item,
    when.when_item,
    about.placed_topic,
    where.where_item,
    people.by_function,
    people.who_item,
    people.all_speakers,
    venue.way,
    about.which,
    where.link_event,
    when.when_event,
    venue.where_event,
    attributes.about_day,
    about.about_topic,
    about.asked_item,
    about.fact,
    about.about_item,
    about.group,
    about.about_event,
)


SECONDED = 0.6  # how sure both answers must be to be given together
DOUBTFUL = 0.45
CLEAR = 0.7  # so much has to be accounted for before it is asked back
HALF = 0.5  # an answer that accounts for less of the question is none
SURE = 0.85  # an answer that accounts for so much of the question need not be compared with others


def answer(question: str, view: View) -> Answer:
    """The answer to a free question; says plainly what is not known."""
    return answered(read_question(question, view))


def answered(query: Query) -> Answer:
    """The answer to a question as it was read."""
    found = (
        changes.asked(query) or _two(query.question, query.view) or _best(query) or off_topic(query) or _unknown(query)
    )
    found = changes.called_off(query, found)
    return finished(rated(query, found), query)


# A second question speaks of the thing of the first: „… und was kostet das?“
_REFERS = r"\b(?:das|es|sie|er|ihn|dort|da|it|that|there|they)\W*$|\b(?:es|sie|er|it|they)\b"


def _two(question: str, view: View) -> Answer | None:
    """The answers to both questions of a message that asks two; of one it may say that it is not known."""
    both = None if view.meant else questions(question)
    if both is None:
        return None
    first, second = (read_question(part, view) for part in both)
    if not second.telling or (not second.items and second.has(_REFERS)):
        second = replace(second, words=(*first.words, *second.words), times=second.times or first.times)
    found = [_best(query) or _unknown(query) for query in (first, second)]
    told = [answer for answer in found if answer.kind is not AnswerKind.CLARIFY]
    known = [answer for answer in told if answer.kind is AnswerKind.ANSWER and answer.confidence >= SECONDED]
    if len(told) < 2 or not known or any(answer not in known and answer.kind is AnswerKind.ANSWER for answer in told):
        return None
    said = list(dict.fromkeys(answer.text for answer in told))
    sources = tuple(source for answer in told for source in answer.sources)
    return Answer(join(said), AnswerKind.ANSWER, min(answer.confidence for answer in told), sources)


def _best(query: Query) -> Answer | None:
    """The answer that accounts best for the question: as it stands, read more loosely, or from the texts."""
    if query.asides and (whole := _with_asides(query)):
        return whole
    first = _first(query)
    if first and first.kind is not AnswerKind.UNKNOWN:
        return first
    return _loosely(query) or first or _nearest(query)


def _nearest(query: Query) -> Answer | None:
    found = about.nearest_fact(query)
    return found if found and gives(query, found) and not lacking(query, found) else None


def _with_asides(query: Query) -> Answer | None:
    """The answer to the whole message, if it also accounts for what was told aside: „Mein Sohn ist 15, darf der …?“"""
    whole = read_question(query.question, query.view, whole=True)
    told = [word for word in whole.telling if word not in query.telling and (word.meaning.terms or word.meaning.parts)]
    if not told:
        return None
    found = _first(whole)
    if (found is None or found.kind is AnswerKind.UNKNOWN) and (looser := relaxed(whole)):
        whole, found = looser, _first(looser)
    if found is None or found.kind is not AnswerKind.ANSWER or support(whole, found) < SURE:
        return None
    if not found.sources or found.sources[0].startswith("item"):
        return None  # what runs is asked for, not something that happens to have what was told
    docs = sourced(whole, [source for source in found.sources if not source.startswith("item")])[1:]
    return found if any(quality(word, doc) >= ENOUGH for word in told for doc in docs) else None


def _loosely(query: Query) -> Answer | None:
    for reading, trust in _looser(query):
        if query.names_person and not reading.names_person:
            continue  # what is not known of somebody is not answered for everybody
        found = _first(reading)
        if found and len(reading.telling) > len(query.telling) and support(query, found) < HALF:
            continue  # it fits what was told aside, not what is asked
        if found and found.kind is not AnswerKind.UNKNOWN:
            return replace(found, confidence=round(found.confidence * trust, 2))
    return None


def _first(query: Query) -> Answer | None:
    """What the first family says whose answer is of the sort asked for and accounts for the question's words.

    „Not known“ only counts if no later family knows it; of answers that explain a part only, the one that explains
    most is taken, and trusted that much.
    """
    partly: list[tuple[float, Answer]] = []
    missing: Answer | None = None
    for family in FAMILIES:
        found = family(query)
        if found is None:
            continue
        if found.kind is AnswerKind.UNKNOWN:
            missing = missing or found
            continue
        if found.kind is AnswerKind.CLARIFY and missing is None and support(query, found) >= CLEAR:
            return found
        if not gives(query, found):
            continue
        backing = support(query, found)
        if backing >= SURE and (missing is None or _overrules(found, missing)):
            return found
        partly.append((backing, found))
    return _weighed(query, partly, missing)


_TEXTS = re.compile(r"^faq|^venue\.(?!name)|\.(?:description|note)$")


def _overrules(found: Answer, missing: Answer) -> bool:
    """Whether an answer counts more than that another family does not know: a text that tells, or no such material."""
    return found.confidence >= 0.7 and (
        missing.sources == ("material",) or any(_TEXTS.search(source) for source in found.sources[:1])
    )


def _weighed(query: Query, partly: Sequence[tuple[float, Answer]], missing: Answer | None) -> Answer | None:
    if missing or not partly:
        return missing
    backing, best = max(partly, key=lambda pair: pair[0])
    if backing < (SURE if query.names_person else HALF) or lacking(query, best):
        return None
    trust = best.confidence * (0.4 + 0.6 * backing)
    return replace(best, confidence=round(trust if backing >= CLEAR else min(trust, DOUBTFUL), 2))


# What can be asked of the event as a whole without naming anything.
_BY_ITSELF = (Ask.WAY, Ask.PRICE, Ask.HELP, Ask.ARRIVE, Ask.AUDIENCE, Ask.DEADLINE)


def _looser(query: Query) -> Iterator[tuple[Query, float]]:
    """Other readings of a question that nothing answers as it stands, each with how far to trust them."""
    clause = asking(query.question)
    main = read_question(clause, query.view) if clause else None
    # „Wo ist der?“ alone asks for nothing: its thing stands in the other clause.
    if main and (main.telling or (main.asks(*_BY_ITSELF) and not query.items)):
        yield main, 0.85
    if query.asides:
        yield read_question(query.question, query.view, whole=True), 0.7
    if not query.telling and (spoken := revived(query)):
        yield spoken, 0.7
    for one, trust in ((query, 0.75), (main, 0.65)):
        if one and (looser := relaxed(one)):
            # „Kann ich dort Bücher verkaufen?“: what a yes or no is asked of may be the very word left out.
            yield looser, trust * (0.66 if one.asks(Ask.CHECK) else 1.0)


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
