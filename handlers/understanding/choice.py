"""Which of several answers is given: the one that accounts best for the question.

Every family of answers that knows something makes a candidate. What it says and names is weighed against the question
(`evidence.py`); of those that account for it equally well, the family that stands first wins, for the families stand
from the most telling question to the most general one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.everyday import told_by_chance
from handlers.understanding.evidence import OF_ITEM, lacking, says_a_word, support, tells_in_words, wordings_of
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query, stands_for
from handlers.understanding.sorts import asked_alike, gives, on_named_thing
from handlers.understanding.terms import terms_said

Family = Callable[[Query], Answer | None]
SURE = 0.85  # an answer that accounts for so much of the question accounts for all of it
CLEAR = 0.7  # so much has to be accounted for before it is asked back
HALF = 0.5  # an answer that accounts for less of the question is none
ANOTHER_SORT = 0.8  # how far a text counts that answers a question of another sort
AWAY = "].meeting_point"  # the source of what is not known of an outing away from the house
DOUBTFUL = 0.45  # how far an answer is trusted that accounts for half of the question
TRUSTED = 0.7  # a text has to be trusted so far to stand against that something is not known


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answer that could be given, and how much of the question it accounts for (0 to 1)."""

    answer: Answer
    score: float

    @property
    def whole(self) -> bool:
        """Whether it accounts for all that matters; to ask back needs less."""
        return self.score >= (CLEAR if self.answer.kind is AnswerKind.CLARIFY else SURE)


def best(query: Query, families: Sequence[Family]) -> Answer | None:
    """The answer that accounts best for the question as it was read, if one accounts for enough.

    That something is not known counts unless another family has a text that tells it.
    """
    partly: list[Candidate] = []
    missing: Answer | None = None
    for found in candidates(query, families):
        if found.answer.kind is AnswerKind.UNKNOWN:
            missing = missing or found.answer
        elif found.whole and (missing is None or _overrules(query, found.answer, missing)):
            return found.answer if on_named_thing(query, found.answer) else _doubted(found.answer)
        else:
            partly.append(found)
    return missing or _weighed(query, partly)


def candidates(query: Query, families: Sequence[Family]) -> Iterator[Candidate]:
    """What each family would say, if that is of the sort that is asked for."""
    for family in families:
        found = family(query)
        if found is None or told_by_chance(query, found):
            continue
        if found.kind is AnswerKind.UNKNOWN or (gives(query, found) and not passes_over_parts(query, found)):
            yield Candidate(found, support(query, found) * (1.0 if asked_alike(query, found) else ANOTHER_SORT))


def _brings_another(query: Query, found: Answer) -> bool:
    """Whether it is asked what to bring at all, and an entry on one thing is found: „Kann ich mein Kind mitbringen?“"""
    if not found.sources or not found.sources[0].startswith("faq") or not query.has(_WHAT_TO_BRING):
        return False
    if not all(stands_for(word, ("bring",)) for word in query.telling) or "@bring" in terms_said(found.text.plain):
        return False
    asked = [fold(own) for own in wordings_of(query, found.sources[0])]
    return not any(re.search(_ANY_THING, own) for own in asked)


_ANY_THING = r"\b(?:was|etwas|anything|something|what|dabei ?haben|packliste|packing)\b"
_WHAT_TO_BRING = rf"{_ANY_THING}.*\b(?:mit(?:zu)?bring\w*|mit(?:zu)?nehm\w*|bring|take along)\b"


# „Gibt es Vorträge zum Radfahren?“, „Gibt es heute was zum Thema Nahverkehr?“
_PARTS_ON = r"\b(?:vortra\w*|beitrae?g\w*|talks?|workshops?|sessions?|sitzung\w*|panels?) (?:zu[mr]?|ueber|on|about)\b"
_THEN_ON = r"\bwas (?:gibts |gibt es )?ueber\b|\b(?:any|some)thing (?:on|about)\b"
_PART = re.compile(r"\b(?:vortra|beitra|talk|workshop|session|sitzung|panel|programm)\w*")
_HOUSE = ("faq", "venue", "room")
# „Wo lerne ich, wie man fotografiert?“: that photos are taken tells nothing of it.
_LEARNS = (
    r"\b(?:wo|in welche[mr] \w+|bei wem|where|in which \w+) (?:kann |koennte |can |could |do |will )?"
    r"(?:ich |man |wir |i |we |one |you )?(?:lern\w*|learn)\b"
)
_TAUGHT = re.compile(
    r"\b(?:\w*lern\w*|zeig\w*|beibring\w*|\w*kurse?|\w*workshop\w*|schulung\w*|learn\w*|teach\w*|course\w*)\b"
)


def passes_over_parts(query: Query, found: Answer) -> bool:
    """Whether an answer is plainly on something beside what is asked, whatever words the two share."""
    return bool(found.sources) and any(beside(query, found) for beside in _BESIDES)


def _on_the_way(query: Query, found: Answer) -> bool:
    """Whether it is asked how to get to the house, and a part of the programme is found that has a bus in its name."""
    return query.only_means and not query.items and found.sources[0].startswith("item")


def _teaches_nothing(query: Query, found: Answer) -> bool:
    """Whether it is asked where one learns something, and a text on the house is found that teaches nothing."""
    if not query.has(_LEARNS) or not found.sources[0].startswith(_HOUSE):
        return False
    return not any(_TAUGHT.search(fold(own)) for own in (*wordings_of(query, found.sources[0]), found.text.plain))


def _of_house(query: Query, found: Answer) -> bool:
    """Whether parts of the programme on something are asked for, which there are, and a text on the house is found."""
    if query.has(_LEARNS) or not found.sources[0].startswith(_HOUSE):
        return False
    if not (query.has(_PARTS_ON) or (query.dates and query.has(_THEN_ON))) or not query.items:
        return False
    return not any(_PART.search(fold(own)) for own in (*wordings_of(query, found.sources[0]), found.text.plain))


def _doubted(answer: Answer) -> Answer:
    return replace(answer, confidence=min(answer.confidence, DOUBTFUL))


# What is asked of the programme: a title that is said word for word leaves no doubt of what.
_OF_TITLE = (Ask.WHEN, Ask.CLOCK, Ask.START, Ask.END, Ask.DURATION, Ask.WHERE, Ask.WHO)
_BESIDE = (Ask.AFTER, Ask.BEFORE, Ask.PARALLEL, Ask.RECORDED, Ask.LINK, Ask.STREAMED, Ask.PRICE, Ask.CHECK)


def _on_another_title(query: Query, found: Answer) -> bool:
    """Whether an answer is on something else than the item whose title is said: „Wo ist nachher der lange Abend?“"""
    if not query.said or not query.items or not query.asks(*_OF_TITLE) or query.asks(*_BESIDE):
        return False
    source = found.sources[0] if found.sources else ""
    if named := OF_ITEM.match(source):
        return named["id"] not in {item.id for item in query.items}
    return source.startswith(("faq", "topic", "round", "room", "event.starts", "event.ends"))


_BESIDES = (_brings_another, _on_another_title, _on_the_way, _teaches_nothing, _of_house)


def _overrules(query: Query, found: Answer, missing: Answer) -> bool:
    """Whether an answer counts more than that another family does not know: a text that tells, or no such material."""
    asks_back = found.kind is AnswerKind.CLARIFY
    if missing.sources == ("material",):
        return (asks_back or found.confidence >= TRUSTED) and says_a_word(query, found)
    if missing.sources[:1] == ("venue.name",) and OF_ITEM.match(found.sources[0] if found.sources else ""):
        return False  # its description was looked at for a place
    if _on_another_item(query, found):
        return False  # that no room is known of this one stands, whatever is told of another
    if missing.sources == ("venue.catering",) and not says_a_word(query, found):
        return False  # that there is lunch does not tell of cake
    if _DETAIL.search(missing.sources[0] if missing.sources else "") and not _tells_detail(query, found, missing):
        return False
    if missing.sources[:1] and missing.sources[0].endswith(AWAY) and found.sources[0].startswith("venue"):
        return False  # what the house has is not told of an outing
    if found.sources[:1] == missing.sources[:1] and found.sources[0].endswith(".description"):
        return False  # that description was looked at
    if missing.sources[:1] == (f"{found.sources[0].removesuffix('.description')}.capacity",):
        return query.asks(Ask.COUNT)  # that steps lead („führen“) up to it tells of no places that are left
    passing = found.sources[:1] == ("event.description",)  # it only mentions what a field is for
    return not asks_back and not passing and found.confidence >= TRUSTED and tells_in_words(query, found)


def _on_another_item(query: Query, found: Answer) -> bool:
    """Whether a text is of an item, and the question names others."""
    named = OF_ITEM.match(found.sources[0]) if found.sources else None
    return named is not None and bool(query.items) and all(item.id != named["id"] for item in query.items)


_DETAIL = re.compile(r"^item\[[^\]]+\]\.(?:end|link)$|^room\[[^\]]+\]\.floor$")
_FLOOR = re.compile(r"\b(?:eg|og|ug|\w*geschoss\w*|etage|stock\w*|keller|parterre|dach\w*|floor|level|basement)\b")
_REACHED = re.compile(r"://|@")
_ENDS = re.compile(
    r"\b(?:bis|until|till|ende?t?s?|schluss)\b.*\d(?:[.:]\d\d| ?(?:uhr|h|[ap]m)\b)|"
    r"\bopen end\b|\b(?:mitternacht|midnight|spaet in die nacht|late)\b|\d ?(?:min\w*|st(?:d|un)\w*|hours?)\b"
)


def _tells_detail(query: Query, found: Answer, missing: Answer) -> bool:
    """Whether a text tells the very thing that a field leaves open: a way in, an end, a floor."""
    if found.sources[:1] and found.sources[0].startswith("faq"):
        return True
    if missing.sources[0].endswith(".floor"):
        return not query.asks(Ask.FLOOR) or _FLOOR.search(fold(found.text.plain)) is not None
    if missing.sources[0].endswith(".link"):
        return _REACHED.search(found.text.plain) is not None
    return _ENDS.search(fold(found.text.plain)) is not None


def _weighed(query: Query, partly: Sequence[Candidate]) -> Answer | None:
    """The candidate that explains most of a question which none explains wholly, trusted that much."""
    if not partly:
        return None
    first = max(partly, key=lambda candidate: candidate.score)
    if first.score < (SURE if query.names_person else HALF) or lacking(query, first.answer):
        return None
    trust = first.answer.confidence * (0.4 + 0.6 * first.score)
    return replace(first.answer, confidence=round(trust if first.score >= CLEAR else min(trust, DOUBTFUL), 2))
