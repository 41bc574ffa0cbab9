"""What an answer does not tell of what is asked, though it is near it: another diet, another place, no outcome.

Only what is plain counts as a gap: a text that denies, or that speaks of all or of nothing else, tells enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from handlers.contract import Value
from handlers.understanding import entity
from handlers.understanding.agreement import CLEAR, OF_PROGRAMME
from handlers.understanding.amounts import tells_price
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.contrasts import Member, Named, named, names_any
from handlers.understanding.entity import Word
from handlers.understanding.evidence import (
    concepts_of,
    passed_over,
    said_of_programme,
    tells_in_words,
    wordings_of,
)
from handlers.understanding.index import Doc, has_subject
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, words
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from handlers.understanding.unsaid import FACTS, tells_amount_of, tells_count, tells_time


@dataclass(frozen=True, slots=True)
class Gap:
    """What is not told: the text that says so, and whether another folded text would tell it."""

    key: str
    tells: Callable[[str], bool]
    values: Mapping[str, Value] = field(default_factory=dict)
    sure: bool = True
    near: bool = False  # whether the text is on another of the same sort, so that it helps anyway
    words: tuple[int, int] = (0, 0)  # where in the question the thing stands that is not told


def missing(query: Query, found: Answer) -> Gap | None:
    """What an answer passes over; None if it tells all that is asked, or says no."""
    if found.kind is not AnswerKind.ANSWER or not found.sources or _denies(found):
        return None
    if query.asks(Ask.AFTER, Ask.BEFORE, Ask.PARALLEL):
        return None  # what is named there only tells when
    said = _evidence(query, found)
    return next((gap for look in _LOOKS for gap in look(query, found, said)), None)


def _denies(found: Answer) -> bool:
    return re.match(r"\W*(?:nein|no|noch nicht|nicht|kein\w*|not|none)\b", fold(found.text.plain)) is not None


def _evidence(query: Query, found: Answer) -> str:
    """What an answer says, folded, with the own questions of the FAQ entry that it is."""
    asked = (wording for source in found.sources for wording in wordings_of(query, source))
    return fold("\n".join((found.text.plain, *asked)))


def in_words(query: Query, found: Answer) -> bool:
    """Whether an answer is a text of the file, or a field that somebody filled with words."""
    return tells_in_words(query, found) or found.sources[0] in _WORDED


_WORDED = ("event.cost", "event.audience")


# -- sorts of facts ------------------------------------------------------------------------------------------------


def _unsaid(query: Query, found: Answer, said: str) -> Iterator[Gap]:
    """The sorts of facts that are asked for and nowhere in the answer."""
    if found.sources[0].endswith((".speakers", "event.host")):
        return
    bare = fold(found.text.plain)
    for fact in FACTS:
        if not fact.asked.search(query.text.folded) or fact.tells(said if fact.by_wording else bare):
            continue
        if not any(fact.asked.search(fold(w)) for source in found.sources for w in wordings_of(query, source)):
            yield Gap(fact.key, fact.tells)
    if query.has(_FREE) and not _PRICE_IS_NAME.search(bare) and not tells_price(found.text.plain):
        yield Gap("u-gap-price", tells_price)
    if not in_words(query, found):
        return
    if query.asks(*_TIMES) and not query.asks(Ask.PRICE, Ask.DURATION) and not tells_time(bare):
        yield Gap("u-gap-time", tells_time)
    if query.has(_HOW_MUCH) and not tells_amount_of(bare):
        yield Gap("u-gap-amount", tells_amount_of)
    if query.has(_HOW_MANY) and not tells_count(bare):
        yield Gap("u-gap-count", tells_count)


_TIMES = (Ask.WHEN, Ask.CLOCK, Ask.DAY, Ask.END, Ask.DEADLINE)
_HOW_MUCH = r"\b(?:wie ?viel|how much|wie hoch (?:ist|sind))\b"
_HOW_MANY = r"\b(?:wie ?viele|how many)\b"
_FREE = (
    r"^\W*(?:ist|sind|is|are|war|gibt es)\b.*\b(?:kostenlos\w*|kostenfrei\w*|umsonst|gratis|inbegriffen|inklusive|"
    r"im preis|included|for free|free of charge|free)\b"
)
_PRICE_IS_NAME = re.compile(r"\b(?:free|frei)\b")


# -- members of sets -----------------------------------------------------------------------------------------------


def _contrasted(query: Query, found: Answer, said: str) -> Iterator[Gap]:
    """The members of sets that the question names and the answer does not."""
    asked = [one for one in named(query.text.folded, query.text.tokens) if not _is_aside(query, one)]
    for one in asked:
        same = [other.member for other in asked if other.contrast is one.contrast]
        left_out = not _is_told(query, same, found, said) and not _is_told(query, [one.member], found, said)
        if left_out and _leaves_out(query, one, found, said):
            near = names_any(one.contrast, said, words(said).tokens)
            sure = "doubt" not in one.contrast.flags and (near or "perhaps" not in one.contrast.flags)
            place = (one.start, one.end)
            yield _gap_of(query, _telling(one), place, _is_known(query, one.member), near=near, sure=sure)


def _gap_of(
    query: Query,
    tells: Callable[[str], bool],
    place: tuple[int, int],
    known: bool,
    *,
    near: bool = False,
    sure: bool = True,
) -> Gap:
    """The gap of a thing that the question names; one that the file knows is said to be known."""
    sure = sure and not query.asks(Ask.LINK)  # a „Zoom-Link“ may be any
    key = "u-gap-thing" if known else "u-gap-word"
    return Gap(key, tells, {"word": as_typed(query, *place)}, sure, near, place)


def _is_known(query: Query, member: Member) -> bool:
    return not member.stems.isdisjoint(query.index.vocabulary)


def _telling(one: Named) -> Callable[[str], bool]:
    return lambda folded: one.member.is_told(folded) or _only_others(one, folded)


def _only_others(one: Named, folded: str) -> bool:
    """Whether a text names others as the only ones: „nur Barzahlung“ is a no to cards."""
    return _ONLY_THESE.search(folded) is not None and names_any(one.contrast, folded, words(folded).tokens)


_ONLY_THESE = re.compile(r"\b(?:nur|ausschliesslich|lediglich|alles|only|everything|exclusively|all)\b")


def _is_aside(query: Query, one: Named) -> bool:
    return any(first <= one.start < last for first, last in (*query.asides, query.title))


def _is_told(query: Query, members: Sequence[Member], found: Answer, said: str) -> bool:
    """Whether the members are told; of several one where the question leaves a choice."""
    fields = {"@" + name for source in found.sources for name in _held(source)}
    told = [member.usual or member.is_told(said) or not fields.isdisjoint(member.fields) for member in members]
    return (any if query.has(r"\b(?:oder|or|und|and)\b") else all)(told)


def _held(source: str) -> Iterator[str]:
    """The concepts of what a field holds, or the field that it is a part of."""
    yield from concepts_of(source)
    yield from concepts_of(source.rpartition(".")[0])


def _leaves_out(query: Query, one: Named, found: Answer, said: str) -> bool:
    """Whether an answer ought to name a member, and does not."""
    flags = one.contrast.flags
    wanted = next((asks for flag, asks in _ONLY_ASKED.items() if flag in flags), ())
    if (wanted and not query.asks(*wanted)) or (found.sources[0].startswith("contact") and "place" not in flags):
        return False
    if said_of_programme(query, found):
        return one.contrast.alone and _is_asked_for(query, one)
    if _only_others(one, said):
        return False
    if one.contrast.alone:
        return not _is_here(query, one.member)
    return in_words(query, found) and names_any(one.contrast, said, words(said).tokens)


# What some sets are for: how much something costs by the hour is asked with a price.
_ONLY_ASKED: Mapping[str, tuple[Ask, ...]] = {"price": (Ask.PRICE,), "reach": (Ask.PHONE, Ask.EMAIL)}


def _is_asked_for(query: Query, one: Named) -> bool:
    """Whether a yes or no is asked on a thing, or which of it."""
    return query.asks(Ask.CHECK) or re.search(_WHICH, query.text.folded[: one.start]) is not None


_WHICH = r"\b(?:welche[rsnm]?|which|what) $"


def _is_here(query: Query, member: Member) -> bool:
    """Whether the event itself is called or held so: „am Hotel“, where it is held in one."""
    event = query.view.event
    names = [*event.title.all, *(event.venue.name.all if event.venue and event.venue.name else ())]
    return member.is_told(fold(" ".join(names)))


def as_typed(query: Query, start: int, end: int) -> str:
    """The words of the question that name something, as they were typed if they can be found there.

    An adjective takes its noun with it: „veganes Essen“.
    """
    tokens = query.text.tokens
    last = next((n for n, token in enumerate(tokens) if token.end >= end), len(tokens) - 1)
    if query.cased and last + 1 < len(tokens) and not tokens[last].noun and tokens[last + 1].noun:
        end = tokens[last + 1].end
    parts = [part for part in query.text.folded[start:end].split() if part not in _LEADS]
    typed = [word.strip("?!.,;:„“\"'()").removesuffix("'s") for word in query.question.split()]
    return " ".join(next((word for word in typed if part in fold(word).split("-") or part == fold(word)), part) for part in parts)


_LEADS = frozenset(["ueber", "via", "per", "auf", "in", "on", "by", "mit"])


# -- things of the event -------------------------------------------------------------------------------------------


def _of_another(query: Query, found: Answer, said: str) -> Iterator[Gap]:
    """The things of the programme and the house that the question names and a text is not on: „auf dem Schiff“."""
    if not in_words(query, found) or _SPEAKS_OF_ALL.search(said):
        return
    for word in passed_over(query, found):
        if _is_called_so(query, word) and word.token.text not in said:
            yield _gap_of(query, _having(word), (word.token.start, word.token.end), known=True)


def _is_called_so(query: Query, word: Word) -> bool:
    last = word.token.end == query.text.tokens[-1].end
    predicate = last and not query.cased and query.text.tokens[0].text in ("is", "are", "was", "were", "ist", "sind")
    named_ = word.token.stem in query.index.things and len(word.token.stem) > _SHORT
    return named_ and not predicate and not is_kind(word)


_SHORT = 2  # letters


def _having(word: Word) -> Callable[[str], bool]:
    return lambda folded: entity.fit(word, terms([folded])) >= entity.ENOUGH


_SPEAKS_OF_ALL = re.compile(
    r"\b(?:nur|kein\w*|nicht|jederzeit|ueberall|jede[rsnm]?|only|no|not|none|every\w*|any\w*|always|immer)\b|"
    r"\balle[nrs]? (?:\w+ )?\w*(?:vortr|sess|workshop|veranst|programm|beitr|runde|keynote|talks|raeum|saele|etage)|"
    r"\ball (?:the |of the )?(?:talks|sessions|workshops|presentations|rooms|floors)"
)


# -- what a talk is about ------------------------------------------------------------------------------------------


def _of_talk(query: Query, found: Answer, said: str) -> Iterator[Gap]:
    """What is asked of the event itself, where only a talk or a topic has it in its title: „Honorarverträge“."""
    exists = query.asks(Ask.CHECK) and _EXISTS.search(query.text.folded)
    if not exists or query.on_subject or any(is_kind(word) for word in query.words):
        return
    titles = _titles(query, found)
    named_ = [word for word in query.telling if any(entity.literally(word, doc) >= entity.ENOUGH for doc in titles)]
    asked = {token.stem for token in query.text.tokens}
    if not named_ or any(title <= asked for doc in titles for title in doc.titles):
        return
    if _is_of_run(query) or any(one.contrast.alone for one in named(query.text.folded, query.text.tokens)):
        place = (named_[0].token.start, named_[0].token.end)
        yield _gap_of(query, lambda folded: False, place, known=False)


_EXISTS = re.compile(
    r"^\W*(?:\w+ )?(?:gibt es|gibt|bekomm\w*|krieg\w*|habt|hat|haben|is there|are there|do (?:we|i|you) (?:have|get)|"
    r"does it have|have you)\b"
)


def _titles(query: Query, found: Answer) -> list[Doc]:
    """The talks and topics that an answer tells of, if it tells of nothing else."""
    if found.sources[0].startswith("round") or "topic" in found.sources[0]:
        return list(query.index.of("topic"))
    if not found.sources[0].endswith(".start"):
        return []
    heads = {source.partition(".")[0] for source in found.sources if source.startswith("item[")}
    docs = [doc for doc in query.index.of("item") if doc.key in heads]
    return docs if all(has_subject(doc.record) for doc in docs) else []


def _is_of_run(query: Query) -> bool:
    """Whether a question is on how the event is run, whatever of it."""
    return sum(chance for name, chance in query.subjects.items() if not name.startswith(OF_PROGRAMME)) >= CLEAR


_LOOKS = (_unsaid, _of_talk, _contrasted, _of_another)
