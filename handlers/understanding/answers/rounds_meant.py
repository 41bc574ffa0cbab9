"""Which of the rounds in which topics are chosen a question means: by name, by day, by the part of the day."""

from __future__ import annotations

from dataclasses import replace

from handlers.understanding import entity, moments
from handlers.understanding.entity import Word
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.times import Part, parse
from storage.event import Round


def meant(query: Query) -> tuple[Round, ...]:
    """The rounds that the question means: by name, by day, else all."""
    event = query.view.event
    if query.view.rounds:
        return tuple(entry for entry in event.rounds if entry.key in query.view.rounds)
    if (found := named(query)) or query.dates:
        return found
    ahead = tuple(entry for entry in event.rounds if entry.closes is None or entry.closes > query.now)
    return ahead if len(ahead) == 1 else event.rounds


def named(query: Query) -> tuple[Round, ...]:
    """The rounds that a question names, or tells by its day or the part of it."""
    event = query.view.event
    words = (*query.without("vote", "topic", "propose", "session", "bring", "people"), *_first_parts(query))
    called = [h for h in query.rank("round", words) if h.coverage >= 0.5]
    if called and not query.dates:
        found = tuple(hit.doc.record for hit in entity.top(called))  # „die Runden am Nachmittag“: those of that part
        return tuple(entry for entry in found if len(found) > 1 and _in_part(query, entry)) or found
    if query.dates:
        of_day = tuple(entry for entry in event.rounds if _days(query, entry) & set(query.dates))
        return tuple(entry for entry in of_day if _runs_on(query, entry)) or of_day
    return tuple(entry for entry in event.rounds if _in_part(query, entry))


def _first_parts(query: Query) -> list[Word]:
    """The first parts of words for topics, which tell of which round: „Vorabthemen“ are of „Vorab eingereicht“."""
    found = []
    for word in query.telling:
        if "topic" in word.meaning.broader and (first := entity.without_empty_head(word.token.text)):
            found.append(replace(word, meaning=entity.meaning(first, query.index)))
    return found


def _days(query: Query, entry: Round) -> set[object]:
    """The days of the items for which a round chooses; of the round itself where it has none."""
    event = query.view.event
    days: set[object] = {event.item_by_id[key].day for key in entry.items}
    times = [moment for moment in (entry.voting, entry.opens, entry.closes) if moment]
    return days or {event.local(moment).date() for moment in times}


def _runs_on(query: Query, entry: Round) -> bool:
    """Whether the vote itself is on one of the days that are named."""
    local = query.view.event.local
    first, last = entry.voting or entry.opens or entry.closes, entry.closes
    if first is None or last is None:
        return False
    return any(local(first).date() <= day <= local(last).date() for day in query.dates)


def _in_part(query: Query, entry: Round) -> bool:
    """Whether a round is called after the part of the day that is named, or chooses for something in it."""
    part, event = _part(query), query.view.event
    if part is None:
        return False
    called = {one.key: {parse(fold(name)).part for name in one.title.all} for one in event.rounds}
    if any(part in parts for parts in called.values()):
        return part in called[entry.key]
    return any(moments.in_part(event.item_by_id[key], part, event) for key in entry.items)


def _part(query: Query) -> Part | None:
    """The part of the day that is named, be it by lunch: „vor dem Mittag“, „nach der Mittagspause“."""
    if query.times.part or not query.has(BY_LUNCH):
        return query.times.part
    return Part.AFTERNOON if query.has(_AFTER) else Part.FORENOON


BY_LUNCH = r"\b(?:vor|nach|before|after) (?:dem |der |the )?(?:mittag|mittags(?:pause|essen)|mittagessen|lunch)\b"
_AFTER = r"\b(?:nach|after) (?:\w+ )?(?:mittag|lunch)"
