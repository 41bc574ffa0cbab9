"""Honesty about what is not said: a near text is told as what it is, not as if it answered.

After an answer was chosen it is looked at once more. Where it plainly passes over what is asked (`missing.py`), a text
that tells it after all goes in its place. Else it is said first that nothing is known of that, then what is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity
from handlers.understanding.answers.common import capitalised, line, told
from handlers.understanding.confidence import HALF
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.documents import KIND_CONCEPTS, Doc, has_subject
from handlers.understanding.entity import ENOUGH
from handlers.understanding.evidence import OF_ITEM, fit, wordings_of
from handlers.understanding.facts import said_of, valid
from handlers.understanding.honesty.gap import Gap, in_words
from handlers.understanding.honesty.missing import missing
from handlers.understanding.normalise import fold, words
from handlers.understanding.query import SURE, Query
from handlers.understanding.relax import names_thing
from handlers.understanding.sorts import gives
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from storage.event import Item

_ELSEWHERE = 0.7  # how far a text is trusted that tells what the first choice does not
_DOUBTFUL = 0.45


def honest(query: Query, found: Answer) -> Answer:
    """An answer that does not pretend to tell what it does not."""
    gap = missing(query, found)
    if gap is None or _is_in_title(query, found, gap) or _holds_for_all(query, found, gap):
        return found
    whole = _whole(query, found)
    if whole and gap.tells(fold(whole.plain)):
        return replace(found, text=whole)
    return next(_telling(query, gap), None) or _admitting(query, found, gap)


def _is_in_title(query: Query, found: Answer, gap: Gap) -> bool:
    """Whether what seems to be missing is in the title of what is told: „Testing in Python“ is on testing."""
    first, last = gap.words
    named = OF_ITEM.match(found.sources[0]) if found.sources else None
    item = query.view.event.item_by_id.get(named["id"]) if named else None
    if item is None or item not in query.items or not (query.on_subject or query.has(_SOMETHING)):
        return False
    titles = {stem for title in query.index.of_item[item.id].titles for stem in title}
    titles |= {token.stem for name in (item.track.all if item.track else ()) for token in words(name).tokens}
    missed = [word for word in query.telling if first <= word.token.start < last]
    return bool(missed) and all(word.token.stem in titles for word in missed)


def _holds_for_all(query: Query, found: Answer, gap: Gap) -> bool:
    """Whether an FAQ entry speaks of all of a kind, and what it does not name is one of these.

    „Zu Workshops bringen alle einen Laptop mit“ holds for the Blender workshop.
    """
    if not found.sources or not found.sources[0].startswith("faq") or not _OF_ALL.search(fold(found.text.plain)):
        return False
    first, last = gap.words
    missed = [word for word in query.telling if first <= word.token.start < last]
    named = {word.token.stem for word in missed if not is_kind(word)}
    kinds = {term for word in query.telling if is_kind(word) for term in word.meaning.terms if term[0] == "@"}
    kinds &= terms([found.text.plain]).keys()
    if not kinds or not named or not named <= query.index.titled:
        return False
    docs = (doc for doc in query.index.of("item") if kinds & {"@" + k for k in KIND_CONCEPTS.get(doc.record.kind, ())})
    return any(named <= {stem for title in doc.titles for stem in title} for doc in docs)


_OF_ALL = re.compile(r"\b(?:alle[nr]?|jede[rsnm]?|all|every\w*|each)\b")
_SOMETHING = r"\b(?:et)?was (?:fuer|zu[mr]?|ueber|mit)\b|\b(?:any|some)thing (?:for|on|about)\b"


def _whole(query: Query, found: Answer) -> Rich | None:
    """The whole text of which a sentence was told: what is missing there may stand beside it."""
    source = found.sources[0] if found.sources else ""
    parts = [doc.record.text for doc in query.index.of("sentence") if doc.record.source == source]
    said = [markdown(part.of(query.view.language)) for part in parts]
    return join(said, " ") if len(said) > 1 and any(found.text.plain in part.plain for part in said) else None


def _telling(query: Query, gap: Gap) -> Iterator[Answer]:
    """The texts of the file that are on all of the question and tell what is missing."""
    first, last = gap.words
    others = [word for word in query.telling if not first <= word.token.start < last]
    rest = [word for word in others if names_thing(query, word)]
    event = query.index.of("event")
    own = any(entity.explained([word], event) < SURE for word in rest)  # beside the event itself and where it is
    for doc in (*query.index.of("faq"), *query.index.of("sentence")) if last or rest else ():
        answer = _text(query, doc) if not rest or entity.explained(rest, _beside(query, doc)) >= SURE else None
        said = answer.text.plain if answer else ""
        if doc.sort == "sentence" and doc.record.item and not _OF_HOUSE & query.concepts:
            # In what house an item is, is not what its text tells.
            said = " ".join(local.of(query.view.language) for local in (doc.record.text, doc.record.item.title))
        if answer and gap.tells(fold(said)) and gives(query, answer) and missing(query, answer) is None:
            yield answer if own else replace(answer, confidence=_DOUBTFUL)


# A part of the programme that is called so has them for its subject: „Untertiteln als Sprachübung“.
_OF_HOUSE = frozenset({"captioning", "subtitles", "hearing", "sign-language"})


def _beside(query: Query, doc: Doc) -> list[Doc]:
    """A text with the sentences that stand in one field with it: „In der Kantine …“ holds for the next one too."""
    if doc.sort == "faq" or doc.record.item:
        return [doc]
    return [other for other in query.index.of("sentence") if other.record.source == doc.record.source]


def _text(query: Query, doc: Doc) -> Answer | None:
    record = doc.record
    if doc.sort == "faq":
        said = markdown(said_of(query, record.faq))
        return told(query, "u-plain", (doc.key,), _ELSEWHERE, text=said) if valid(record.faq, query.today) else None
    said = markdown(record.text.of(query.view.language))
    if record.item and not _may_be_of(query, record.item):
        return None
    if record.item:
        return told(query, "u-item-fact", (record.source,), _ELSEWHERE, text=said, item=line(query, record.item))
    return told(query, "u-plain", (record.source,), _ELSEWHERE, text=said)


def _may_be_of(query: Query, item: Item) -> bool:
    """Whether what is said of an item may be meant: it is on the day that is named, and not what a talk is about."""
    return not has_subject(item) and not query.only_means and (not query.dates or item.day in query.dates)


def _admitting(query: Query, found: Answer, gap: Gap) -> Answer:
    """That it is not known, and what is told instead, where that is a text that may help."""
    said = query.view.say(gap.key, **gap.values)
    sure = gap.sure or _is_of_talk(query, found)
    if not sure or (gap.near and not _is_of_talk(query, found)) or _helps(query, found, gap):
        said = join([said, query.view.say("u-gap-near", text=_without_yes(found.text))], " ")
    kind = AnswerKind.UNKNOWN if sure else AnswerKind.ANSWER
    return replace(found, text=said, kind=kind, confidence=_DOUBTFUL, choices=(), place=None)


def _helps(query: Query, found: Answer, gap: Gap) -> bool:
    """Whether a text that was trusted says something else of the question by its own words, beside the event's name."""
    is_text = in_words(query, found) or found.sources[0].startswith(_TEXTS)
    if not is_text or found.confidence < HALF or _is_of_talk(query, found):
        return False
    first, last = gap.words
    asked = [wording for source in found.sources for wording in wordings_of(query, source)]
    said, event = terms([found.text.plain, *asked]), query.index.of("event")
    rest = [word for word in query.telling if not (first <= word.token.start < last)]
    return any(fit(word, said) >= ENOUGH and entity.explained([word], event) < SURE for word in rest)


def _is_of_talk(query: Query, found: Answer) -> bool:
    """Whether an answer is on a talk that was not asked for."""
    named = OF_ITEM.match(found.sources[0])
    item = query.view.event.item_by_id.get(named["id"]) if named else None
    return item is not None and has_subject(item) and item not in query.items


_TEXTS = ("event.registration", "event.stream", "event.participants")


def _without_yes(said: Rich) -> Rich:
    """A text without a „Ja“ in front: nobody has asked what it affirms."""
    if not said.spans or not (match := _YES.match(said.spans[0].text)):
        return said
    first, *rest = said.spans
    return capitalised(Rich((replace(first, text=first.text[match.end() :]), *rest)))


_YES = re.compile(r"(?:Ja|Yes)\b[,:.!]?\s*(?=\S)")
