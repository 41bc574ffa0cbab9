"""Whether something is held once more, and what is told of the event before this one or after it."""

from __future__ import annotations

import re

from handlers.markdown import markdown
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import chosen, item_sources, lines, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.editions import another_edition, counts_event
from handlers.understanding.facts import valid
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from storage.event import Item

_HELD = (
    r"(?:angeboten|gehalten|gezeigt|statt\w*|gibts?|laeuft|kommt|geben|dran|wiederhol\w*|offered|held|shown|on|run|running|"
    r"happen\w*|repeated)"
)
_ONCE_MORE = r"(?:nochmals?|noch ?mal|noch einmal|ein zweites mal|again|a second time)"
_AGAIN = compiled(
    rf"\b{_HELD}\b(?: \w+){{0,4}} {_ONCE_MORE}\b|\b{_ONCE_MORE}\b(?: \w+){{0,3}} {_HELD}\b|"
    r"\b(?:noch (?:ein|einen|nen|mal|weitere)|nochmals?|anderen?|weiteren?|weitere|zweiten?|another|second|other) "
    r"(?:\w+ ){0,2}(?:termine?|durchgang|durchgaenge|date|slot|showing)\b|"
    r"\b(?:wird|werden|is|are) .*\b(?:wiederholt|repeated)\b"
)
# „Wann war das nochmal?“ only wants to hear it once more.
_SAY_AGAIN = compiled(
    r"\b(?:wann|was|wo|wer|wie|wem|welche\w*|when|what|where|who|how|which) \w+ .*\b(?:nochmals?|noch mal|again)\b"
)
_MISSED_ONE = compiled(
    r"\b(?:verpasst|versaeumt|verpennt|verschlafen|missed)\b.*\b(?:wann|when)\b.*\b(?:naechste\w*|wieder|next|again)\b"
)
_OTHERWISE = (Ask.RECORDED, Ask.PRICE, Ask.WHO, Ask.WHERE, Ask.DEADLINE, Ask.LINK, Ask.COUNT, Ask.DURATION)
_NUMBER = re.compile(
    r"\W*\b(?:termin|durchgang|durchlauf|fuehrung|gruppe|runde|wiederholung|date|run|slot|group|tour)? ?\d{1,2}\b|"
    r"\W*\b(?:wiederholung|repeat|repetition)\b"
)
_PARTS = re.compile(r"\b(?:teil|part|modul\w*|tag|day|lektion|lesson|kapitel|etappe|level|stufe) ?\d")


def held_again(query: Query) -> Answer | None:
    """The times still to come of something that is held several times, where just that is asked."""
    said = fold(query.question)  # „nochmal“ is but a filler elsewhere
    missed = _MISSED_ONE.search(said) is not None
    if not missed and (not _AGAIN.search(said) or _SAY_AGAIN.search(said)):
        return None
    if query.asks(*_OTHERWISE) or query.view.event.rounds:
        return None
    whole = read_question(query.question, query.view, whole=True) if query.asides else query
    items = _same(_named(whole))
    if len(items) < _SEVERAL:
        return None
    ahead = [item for item in items if item.start and item.start > query.now and not item.cancelled]
    named = moments.instants(whole.times, query.view.event, query.now) if whole.times.clock else ()
    ahead = [item for item in ahead if item.start not in named]
    if not ahead:
        return told(query, "u-no", item_sources(items), 0.8, text=lines(query, items))
    if missed:  # „Wann ist die nächste?“
        ahead = [item for item in ahead if item.start == min(one.start for one in ahead if one.start)]
    return told(query, "u-plain" if missed else "u-yes", item_sources(ahead), 0.85, text=lines(query, ahead))


def speaks_again(query: Query) -> Answer | None:
    """Whether whoever holds something speaks once more: „Spricht der von der Audiodeskription heute noch mal?“"""
    items = query.items if _SPEAKS_AGAIN.search(fold(query.question)) else ()
    items = items if len(items) == 1 else chosen(query, items)
    if len(items) != 1 or entity.explained(query.without("speaker"), query.index.docs_of(items)) < _WHOLLY:
        return None
    people = [doc.record for doc in query.index.of("person") if items[0] in doc.record.items]
    others = {item.id: item for person in people for item in person.items if item is not items[0]}
    found = [item for item in others.values() if item.start and item.start > query.now and not item.cancelled]
    found = [item for item in found if not query.dates or item.day in query.dates]
    ahead = items[0].start is not None and items[0].start > query.now
    if not people or (ahead and not found):
        return None
    sources = item_sources([*items, *found], "speakers")
    return told(query, "u-yes" if found else "u-no", sources, 0.85, text=lines(query, found or items))


_WHOLLY = 0.9
_SPEAKS_AGAIN = compiled(
    r"^\W*(?:und |and )?(?:spricht|redet|haelt|macht|referiert|tritt|kommt|ist|hat|is|does|will|speaks?)\b(?: \w+)? "
    r"(?:de[rnm]|die|derjenige|diejenige|wer|the (?:one|person|speaker|woman|man|guy)|referent\w*|sprecher\w*)"
    r" (?:von|vom|aus|mit|zu[mr]?|from|of|with|at)\b.* "
    r"(?:noch ?mal|nochmals?|noch einmal|noch woanders|auch (?:noch|woanders)|again|another time|once more)\b"
)
_SEVERAL = 2


def _named(query: Query) -> list[Item]:
    """What the question calls by a word of its name."""
    words = [word for word in query.telling if word.token.stem in query.index.titled]
    docs = query.index.docs_of(query.items_of(words)) if words else ()
    return [doc.record for doc in docs if all(entity.literally(word, doc) >= entity.SAID for word in words)]


def _same(items: list[Item]) -> list[Item]:
    """The items, if they are all the same but for a number: the second part of a course is not the first again."""
    titles = [fold(item.title.all[0]) for item in items if item.title.all]
    if any(_PARTS.search(title) for title in titles):
        return []
    return items if len({_NUMBER.sub("", title).strip(" ()") for title in titles}) == 1 else []


def of_editions(query: Query) -> Answer | None:
    """What is told of the event before this one or after it, where that is asked for."""
    often = query.about_event and query.has(_OFTEN.pattern)
    if not another_edition(query) and not often:
        return None
    way = _OFTEN if often else _AHEAD if _AHEAD.search(query.text.folded) or counts_event(query) else _BEFORE
    for doc in query.index.of("faq"):
        asked = [fold(wording) for question in doc.record.faq.questions for wording in question.all]
        if valid(doc.record.faq, query.today) and any(way.search(wording) for wording in asked):
            return told(query, "u-plain", (doc.key,), 0.75, text=markdown(text(query, doc.record.faq.answer)))
    return None


_OFTEN = re.compile(r"\b(?:wie oft|wie haeufig|how often)\b")
_AHEAD = re.compile(
    r"\b(?:naechste[smnr]?|kommende[smnr]?|wieder|nochmals?|noch einmal|erneut|neuauflage|fortsetzung|wiederholung|"
    r"weitere[nrs]?|next|again|another|follow-?up|sequel)\b"
)
_BEFORE = re.compile(r"\b(?:letzte[smnr]?|vorige[smnr]?|vergangene[smnr]?|frueher\w*|bisher\w*|last|previous)\b")
