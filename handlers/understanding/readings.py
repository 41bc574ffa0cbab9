"""The ways in which one question can be read, the closest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from handlers.understanding.clauses import asking, sets_terms
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.entity import ENOUGH, Word, quality
from handlers.understanding.evidence import sourced, support, wordings_of
from handlers.understanding.honesty.sets import named
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from handlers.understanding.relax import placed, relaxed, revived

_SURE = 0.85  # how much of the whole message an answer must account for that is on what was told aside, too
_HALF = 0.5
# What can be asked of the event as a whole without naming anything.
_BY_ITSELF = (Ask.WAY, Ask.PRICE, Ask.HELP, Ask.ARRIVE, Ask.AUDIENCE, Ask.DEADLINE)


_TITLED = r"\b(?:herrn?|frau|mr|mrs|ms|dr|prof\w*)\b\.? (?!und\b|oder\b|and\b|or\b)[a-z]"


# „Ich lebe vegan, wem muss ich das sagen?“: what is asked of stands in the other clause.
_REFERS = r"\b(?:das|dies|es|den|die|dafuer|dazu|davon|daran|darueber|that|this|it|them)\b(?= (?!es\b)\w+|\W*$)"


def _anything(_: Answer) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it may be read, how far to trust that (0 to 1), and which answers this reading allows."""

    query: Query
    trust: float = 1.0
    allows: Callable[[Answer], bool] = _anything


def readings(query: Query) -> Iterator[Reading]:
    """The readings of a question, one after the other as they are needed."""
    decides = _sets_terms(query)
    if decides:
        yield from _with_asides(query)
    if paid := _paid_there(query):
        yield Reading(paid, allows=partial(_asked_to_pay, paid))
    yield Reading(query)
    if query.asides and not decides:
        yield from _with_asides(query)
    for reading, trust in _looser(query):
        if (query.names_person and not reading.names_person) or (query.has(_TITLED) and not reading.has(_TITLED)):
            continue  # what is not known of somebody is not answered for everybody
        yield Reading(reading, trust, partial(_on_what_is_asked, query, reading))


_PAYS = compiled(r"\b(?:be)?zahl\w*|\bpay\w*")


def _paid_there(query: Query) -> Query | None:
    """A question without that by which somebody wants to pay: how one pays there tells that as well."""
    if not query.asks(Ask.CHECK) or not _PAYS.search(query.text.folded):
        return None
    means = {one.start for one in named(query.text.folded, query.text.tokens) if one.contrast.name == "pay"}
    words = tuple(replace(word, weight=0.0) if word.token.start in means else word for word in query.words)
    left = any(word.weight and not _PAYS.match(word.token.text) for word in words)
    return replace(query, words=words) if means and left else None


def _asked_to_pay(reading: Query, found: Answer) -> bool:
    """Whether an answer is an FAQ entry that asks how one pays at just that place."""
    source = found.sources[0] if found.sources else ""
    if not source.startswith("faq") or support(reading, found) < _SURE:
        return False
    return any(_PAYS.search(fold(wording)) for wording in wordings_of(reading, source))


def _sets_terms(query: Query) -> bool:
    """Whether what somebody tells of themselves may decide what the answer is."""
    if query.asks(*_BY_FACTS) and not query.asks(Ask.CHECK, Ask.WAY):
        return False  # when something is, or how many come, is the same for all
    folded = query.text.folded
    return any(sets_terms(folded[first:last], folded) for first, last in query.asides)


_BY_FACTS = (Ask.WHEN, Ask.START, Ask.END, Ask.CLOCK, Ask.DURATION, Ask.NOW, Ask.NEXT, Ask.COUNT, Ask.WHO)


def _with_asides(query: Query) -> Iterator[Reading]:
    """The whole message, for answers that are also on what was told aside: „Mein Sohn ist 15, darf der …?“"""
    whole = read_question(query.question, query.view, whole=True)
    told = [word for word in whole.telling if word not in query.telling and (word.meaning.terms or word.meaning.parts)]
    if not told:
        return

    for reading in (whole, relaxed(whole)):
        if reading:
            yield Reading(reading, allows=partial(_tells_of, reading, told))


def _tells_of(reading: Query, told: Sequence[Word], found: Answer) -> bool:
    """Whether an answer accounts for the whole message, and for something that was told aside."""
    if found.kind is not AnswerKind.ANSWER or support(reading, found) < _SURE:
        return False
    if not found.sources or found.sources[0].startswith(("item", "round", "topic")):
        return False  # what runs is asked for, not something that happens to have what was told
    docs = sourced(reading, [source for source in found.sources if not source.startswith("item")])[1:]
    return any(quality(word, doc) >= ENOUGH for word in told for doc in docs)


def _looser(query: Query) -> Iterator[tuple[Query, float]]:
    clause = None if query.view.meant else asking(query.question)  # a title may have clauses of its own
    main = read_question(clause, query.view) if clause else None
    # „Wo ist der?“ alone asks for nothing: its thing stands in the other clause.
    alone = main and main.asks(*_BY_ITSELF) and not query.items and not (query.telling and main.has(_REFERS))
    if main and (main.telling or alone):
        yield main, 0.85
    if query.asides:
        yield read_question(query.question, query.view, whole=True), 0.7
    if scene := placed(query):
        yield scene
    if not query.telling and (spoken := revived(query)):
        yield spoken, 0.7
    for one, trust in ((query, 0.75), (main, 0.65)):
        if one and (looser := relaxed(one)):
            # „Kann ich dort Bücher verkaufen?“: what a yes or no is asked of may be the very word left out.
            yield looser, trust * (0.66 if one.asks(Ask.CHECK) else 1.0)


def _on_what_is_asked(query: Query, reading: Query, found: Answer) -> bool:
    """Whether an answer fits what is asked, not only what was told aside."""
    return len(reading.telling) <= len(query.telling) or support(query, found) >= _HALF
