"""Texts that are on something else of the event than what is asked, and talks that only are about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.understanding import entity
from handlers.understanding.agreement import CLEAR, OF_PROGRAMME
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, has_subject
from handlers.understanding.entity import Word
from handlers.understanding.evidence import passed_over
from handlers.understanding.honesty.gap import Gap, Tells, gap_of, in_words, never
from handlers.understanding.honesty.sets import named
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import EVENT_WORDS, Query, stands_for
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from handlers.understanding.words import MONTHS, STOP


def of_another(query: Query, found: Answer, said: str) -> Iterator[Gap]:
    """The things of the programme and the house that the question names and a text is not on: „auf dem Schiff“."""
    if not in_words(query, found) or _SPEAKS_OF_ALL.search(said):
        return
    for word in passed_over(query, found):
        if _is_called_so(query, word) and word.token.text not in said:
            sure = not query.asks(Ask.DEADLINE, Ask.WHEN)  # what holds until a day may hold for every thing
            yield gap_of(query, _having(word), (word.token.start, word.token.end), known=True, sure=sure)


def _is_called_so(query: Query, word: Word) -> bool:
    last = word.token.end == query.text.tokens[-1].end
    predicate = last and not query.cased and query.text.tokens[0].text in ("is", "are", "was", "were", "ist", "sind")
    named_ = word.token.stem in query.index.things and len(word.token.stem) > _SHORT
    return named_ and not predicate and not is_kind(word) and not _is_event(query, word)


def _is_event(query: Query, word: Word) -> bool:
    """Whether a word means the event, which calls itself so: „Kostet das Forum etwas?“ in a forum."""
    event = query.view.event
    named_ = [text for local in (event.title, event.description) if local for text in local.all]
    return stands_for(word, _EVENTS) and word.token.stem in fold(" ".join(named_))


_EVENTS = (*EVENT_WORDS, "forum", "symposium", "seminar", "meeting", "networking-meeting", "specialist-day")
_SHORT = 2  # letters


def _having(word: Word) -> Tells:
    return lambda folded: entity.fit(word, terms([folded])) >= entity.ENOUGH


_SPEAKS_OF_ALL = compiled(
    r"\b(?:nur|kein\w*|nicht|jederzeit|ueberall|jede[rsnm]?|only|no|not|none|every\w*|any\w*|always|immer)\b|"
    r"\balle[nrs]? (?:\w+ )?\w*(?:vortr|sess|workshop|veranst|programm|beitr|runde|keynote|talks|raeum|saele|etage)|"
    r"\ball (?:the |of the )?(?:talks|sessions|workshops|presentations|rooms|floors)"
)


def of_talk(query: Query, found: Answer, _: str) -> Iterator[Gap]:
    """What is asked of the event itself, where only a talk or a topic has it in its title: „Honorarverträge“."""
    exists = query.asks(Ask.CHECK) and _EXISTS.search(query.text.folded)
    if not exists or query.on_subject or any(is_kind(word) for word in query.words):
        return
    titles = _titles(query, found)
    named_ = [word for word in query.telling if any(entity.literally(word, doc) >= entity.ENOUGH for doc in titles)]
    asked = {token.stem for token in query.text.tokens}
    if not named_ or any(title <= asked for doc in titles for title in doc.titles):
        return
    if _is_of_run(query) or _is_offered(query):
        place = (named_[0].token.start, named_[0].token.end)
        yield gap_of(query, never, place, known=False)


def _is_offered(query: Query) -> bool:
    """Whether a thing is named that a house or its hosts have, so that a talk on it is none."""
    return any("offered" in one.contrast.flags for one in named(query.text.folded, query.text.tokens))


_EXISTS = compiled(
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


def of_another_number(query: Query, found: Answer, said: str) -> Iterator[Gap]:
    """What is told apart by a letter or a number, where the answer is on another one: „Sektion D“, but A is told."""
    for match in _NUMBERED.finditer(query.question):
        name, sign = fold(match["name"]), fold(match["sign"])
        titles = fold(" | ".join(_titles_of(query, found)))
        told = set(re.findall(rf"\b{re.escape(name)} ([a-h]|\d\d?)\b", f"{said} | {titles}"))
        if told and sign not in told and name not in STOP and name not in _OF_TIMES:
            word = match.group()
            yield Gap("u-gap-thing", never, {"word": word})


_OF_TIMES = frozenset([*MONTHS, "between", "zwischen", "halb", "rund", "etwa", "about", "around", "gegen", "until"])
_NUMBERED = re.compile(r"\b(?P<name>[A-Za-zÄÖÜäöüß]{4,}) (?P<sign>[A-H]|[b-h]|\d\d?)\b(?![.:]\d)")


def _titles_of(query: Query, found: Answer) -> Iterator[str]:
    heads = {source.partition(".")[0] for source in found.sources}
    for item in query.view.event.items:
        if f"item[{item.id}]" in heads:
            yield from item.title.all
            yield from item.track.all if item.track else ()
