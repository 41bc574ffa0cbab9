"""When something is, from when until when, how long, and how long until then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from handlers import wording
from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import (
    at,
    capitalised,
    chosen,
    hours,
    item_sources,
    line,
    lines,
    named,
    plural,
    readings,
    text,
    title,
    told,
    unknown,
    when,
)  # fmt: skip
from handlers.understanding.answers.ends import left_of_day
from handlers.understanding.answers.venue import venue_line
from handlers.understanding.answers.within import only_mentioned, told_to_last
from handlers.understanding.contract import Answer
from handlers.understanding.editions import later_edition
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.terms import terms
from handlers.understanding.times import Part
from storage.event import Item, Kind

_FROM_TO = (
    r"\bvon wann\b.*\bbis wann\b|\bfrom when\b.*\b(?:to|until|till) when\b|\bwann bis wann\b|"
    r"\b(?:beginnt|startet) und endet\b|\b(?:begin|start)s? and (?:end|finish)(?:s|es)?\b"
)
_TIME_ASKS = (Ask.WHEN, Ask.START, Ask.END, Ask.CLOCK, Ask.DAY, Ask.WEEKDAY, Ask.DURATION, Ask.REMAINING, Ask.ARRIVE)


def when_item(query: Query) -> Answer | None:
    """The time of one or several items."""
    # An answer to where names the time too.
    comes = query.asks(Ask.NEXT) and not query.asks(Ask.WHO, Ask.ABOUT, Ask.WHICH, Ask.LINK)
    if not (query.asks(*_TIME_ASKS) or comes) or not query.items or query.asks(Ask.WHERE):
        return None
    if query.has(_GIVEN_OUT_OF) or _is_sent(query):
        return None  # „Ab wann gibt es die Aufzeichnung vom Podium?“: not when that is
    if query.asks(Ask.DURATION) and query.has(rf"{_FOR_EACH}|{_ROUTE}"):
        return None  # „Wie lange hat man pro Poster?“: not how long the whole is
    items = chosen(query, query.items)
    if not items:
        return _not_that_day(query)
    if query.asks(Ask.ARRIVE) and not query.view.meant and all(item.kind is Kind.ARRIVAL for item in items):
        return arrival(query)  # „Wann kann ich einchecken?“: on each day
    if query.has(_STILL):
        items = tuple(item for item in items if not _is_past(query, item)) or items
    if query.asks(Ask.NEXT) and all(_is_past(query, item) for item in items):
        return told(query, "u-item-over", item_sources(items[-1:], "end"), **named(query, items[-1]))
    return only_mentioned(query, items) or of_items(query, _first_or_last(query, items))


_GIVEN_OUT_OF = (
    r"\b(?:gibt es|kommt|kommen|sind|ist|are|is|get|watch) (?:die|der|das|the) "
    r"(?:aufzeichnung|aufzeichnungen|mitschnitte?|folien|videos?|slides|recordings?) (?:vo[nm]|zu[mr]?|of|from)\b"
)


def _is_sent(query: Query) -> bool:
    """Whether one is to get what no item is called by, but a text has the very word of: „… die Zugangsdaten“."""
    if not query.has(_GET):
        return False
    docs = query.index.docs_of(query.items)
    things = [word for word in query.telling if word.weight > _VERB]
    unnamed = [word for word in things if not any(entity.literally(word, doc) >= entity.ENOUGH for doc in docs)]
    texts = (*query.index.of("faq"), *query.index.of("sentence"))
    return bool(unnamed) and all(any(word.token.stem in doc.terms for doc in texts) for word in unnamed)


_GET = r"\b(?:bekomme?n?|kriege?n?|krieg|erhalten?|kommen?|kommt|verschickt|schickt|get|receive|sent)\b"
_VERB = 0.5
_STILL = r"\b(?:noch|nochmals?|wieder|still|another|again)\b"


def _first_or_last(query: Query, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Of the opening and the closing of one thing that which is asked for: „Wann geht es mit dem Railways-Raum los?“"""
    sides = ((Ask.START, "@opening"), (Ask.END, "@closing"))
    wanted = [concept for ask, concept in sides if query.asks(ask)]
    if len(items) < _PAIR or len(wanted) != 1:
        return items
    named = {concept: [i for i in items if concept in terms(i.title.all)] for _, concept in sides}
    found = named[wanted[0]]
    return tuple(found) if len(found) == 1 and all(named.values()) else items


_PAIR = 2


_ROUTE = r"\b\w*(?:strecken?|routen?|rundweg\w*|routes?|tracks?|trails?)\b(?=\W*$)"
# Of one of many: „mein Blitzvortrag“ is but one of the lightning talks.
_FOR_EACH = (
    r"\b(?:(?:pro|je|per|each) (?!tag\b|day\b)[a-z]{3,}|"
    r"(?:mein\w*|my|so ein\w*) (?:blitz|kurzvortr|lightning|flash|short talk)\w*)"
)


def _is_past(query: Query, item: Item) -> bool:
    """Whether an item is over while the event still runs: there is no next one of it."""
    going_on = query.today <= query.view.event.ends_day
    return going_on and item.start is not None and moments.is_over(item, query.now, query.view.event)


# „Wann fangen die Vorträge an?“, „Wann geht es mit den Workshops los?“ asks for the first of them.
_THEY_BEGIN = (
    r"\b(?:fangen|beginnen|starten) (?:\w+ )?(?:die|unsere)\b|\b(?:geht es|beginnt es|faengt es) (?:\w+ )?mit den\b|"
    r"\bdo the \w+ (?:start|begin)\b"
)


def _first_ones(query: Query, items: Sequence[Item]) -> Answer:
    return told(query, "u-plain", item_sources(items), 0.85, text=lines(query, items))


def of_items(query: Query, items: Sequence[Item]) -> Answer:
    """The asked time of these items."""
    if len(items) > 1 and query.asks(Ask.DURATION) and (same := _same_duration(query, items)):
        return same
    if len(items) > 1 and len({(item.start, item.end) for item in items}) == 1 and items[0].start:
        return told(query, "u-all", item_sources(items), 0.85, list=lines(query, items))
    if len(items) > 1 and query.asks(Ask.WHEN, Ask.START) and query.has(_THEY_BEGIN):
        begin = min((item.start for item in items if item.start), default=None)
        return _first_ones(query, [item for item in items if item.start == begin])
    if len(items) > 1:
        return readings(query, items, lines(query, items), item_sources(items), plural=plural(query))
    item = items[0]
    if query.asks(Ask.REMAINING):
        return _remaining(query, item)
    if query.asks(Ask.DURATION):
        return _duration(query, item)
    if query.asks(Ask.END) and not query.asks(Ask.START) and not query.has(_FROM_TO):
        return _end(query, item)
    return _start(query, item)


def _start(query: Query, item: Item) -> Answer:
    values = named(query, item)
    if item.start and not item.cancelled and query.asks(Ask.DAY, Ask.WEEKDAY):
        values["time"] = _dated(query, item)
    if item.start is None:
        if item.day is None:
            return unknown(query, "u-item-unscheduled", item_sources([item]), title=values["title"])
        if query.asks(Ask.DAY, Ask.WEEKDAY):
            return told(query, "u-item-day", item_sources([item]), title=values["title"], day=_day(query, item))
        day = query.view.say("u-item-day-only", title=values["title"], day=_day(query, item))
        return told(query, "u-plain", item_sources([item]), text=join([day, *_on_its_time(query, item)], " "))
    if query.asks(Ask.WHERE) and (item.rooms or item.link):
        return told(query, "u-plain", (*item_sources([item]), *item_sources([item], "rooms")), text=line(query, item))
    if query.asks(Ask.WHO) and item.speakers:
        names = join([text(query, speaker) for speaker in item.speakers], "; ")
        return told(query, "u-item-when-who", item_sources([item]), names=names, **values)
    return told(query, "u-item-when", item_sources([item]), **values)


def _on_its_time(query: Query, item: Item) -> list[Rich]:
    """What the description says of a time that is not known yet: „Die Uhrzeit hängt am Infotisch aus.“"""
    language, first = query.view.language, query.view.event.languages[0]
    texts = [doc.record.text for doc in query.index.sentences_of(item)]
    said = [text(query, one) for one in texts if language in one.texts or language == first]
    return [capitalised(markdown(one)) for one in said if _TIME_TO_COME.search(one)][:1]


_TIME_TO_COME = re.compile(
    r"^(?:[Dd]ie )?(?:Uhrzeit|Anfangszeit|Startzeit)\b(?!.*\b(?:noch bekannt|folgt\W*$))|"
    r"^[Tt]he (?:starting )?time\b(?!.*\b(?:not known|be announced\W*$))"
)


def _dated(query: Query, item: Item) -> Rich:
    """The day by its name and date and the time: who asks which day it is does not ask for „morgen“."""
    view = query.view
    assert item.day is not None and item.start is not None  # noqa: S101, PT018 - asked for only where it is known
    day = view.say("wording-on-day", day=wording.day(item.day, view.language))
    return view.say(
        "wording-at-span", day=day, time=wording.clock_span(item.start, item.end, view.event, view.language)
    )


def _day(query: Query, item: Item) -> Rich:
    view = query.view
    assert item.day is not None  # noqa: S101 - asked for only where it is known
    return wording.on_day(item.day, view.event, view.now, view.language, view.say)


def _end(query: Query, item: Item) -> Answer:
    if item.end is None:
        return unknown(query, "u-item-no-end", item_sources([item], "end"), **named(query, item))
    clock = wording.clock(item.end, query.view.event, query.view.language)
    return told(
        query, "u-item-end", item_sources([item], "end"), title=title(query, item), end=clock, time=when(query, item)
    )


def _duration(query: Query, item: Item) -> Answer:
    sources = (*item_sources([item]), *item_sources([item], "end"))
    if item.start is None or item.end is None:
        return told_to_last(query, item) or unknown(query, "u-item-no-duration", sources, title=title(query, item))
    if own := _own_share(query, item):
        return own
    if query.has(r"\bnoch\b|\bstill\b|\bleft\b") and item.start <= query.now < item.end:
        return _remaining(query, item)
    long = hours(query, item.end - item.start)
    return told(query, "u-item-duration", sources, duration=long, **named(query, item))


_MINE = (
    r"\b(?:habe|hat|haben|hab|kriegt?|bekommt?|do|does) (?:ich|man|wir|jede\w*|i|we|each|everybody)\b(?: \w+)*|"
    r"\b(?:darf|soll|sollte|can|may|should) (?:ein|eine|mein|meine|jede[rs]?|a|an|each|every|my)\b"
)
_SHORT = re.compile(
    r"\b\d+ (?:sek|min|sec)\w*|\b(?:ein|zwei|drei|fünf|zehn|one|two|three|five|ten) (?:min|sek|sec)\w*", re.I
)


def _own_share(query: Query, item: Item) -> Answer | None:
    """How long somebody has in an item, where its description tells: „Wie lange habe ich für den Pitch?“"""
    if not query.has(_MINE):
        return None
    said = query.index.sentences_of(item)
    told_of = next((doc for doc in said if _SHORT.search(text(query, doc.record.text))), None)
    if told_of is None:
        return None
    return told(
        query, "u-item-fact", (told_of.key,), 0.8, text=text(query, told_of.record.text), item=lines(query, [item])
    )


def _same_duration(query: Query, items: Sequence[Item]) -> Answer | None:
    """Several items that last equally long: that long."""
    spans = {item.end - item.start if item.start and item.end else None for item in items}
    span = spans.pop()
    if spans or span is None:
        return None
    return told(
        query, "u-each-duration", item_sources(items, "end"), 0.85, duration=hours(query, span),
        list=lines(query, items[:6]),
    )  # fmt: skip


_GOES = (
    r"^(?!.*\b(?:bis|until|till|before)\b).*\b(?:wie lange|how long)\b.*"
    r"\b(?:geht|gehen|dauert|laeuft|go|goes|last|lasts|run)\b"
)


def _remaining(query: Query, item: Item) -> Answer:
    if item.start is None:
        return _start(query, item)
    if item.start > query.now and item.end and query.has(_GOES):
        return _duration(query, item)  # „Wie lange geht der Abend noch?“ before it has begun
    if item.start > query.now:
        left = hours(query, item.start - query.now)
        return told(
            query, "u-item-until", item_sources([item]), title=title(query, item), left=left, time=at(query, item)
        )
    if item.end and item.end > query.now:
        clock = wording.clock(item.end, query.view.event, query.view.language)
        left = hours(query, item.end - query.now)
        return told(query, "u-item-left", item_sources([item], "end"), title=title(query, item), left=left, end=clock)
    return told(query, "u-item-over", item_sources([item], "end"), **named(query, item))


def _not_that_day(query: Query) -> Answer | None:
    """The item exists, but not on the day that was asked for."""
    items = query.items[:5]
    docs = query.index.docs_of(items)
    if not query.times or not any(entity.literally(word, doc) >= entity.SAID for word in query.telling for doc in docs):
        return None
    return told(query, "u-not-then", item_sources(items), 0.7, list=lines(query, items))


# -- the event as a whole ----------------------------------------------------------------------------------------


_SINCE = r"\bseit (?:wann|welchem jahr)\b|\bsince (?:when|which year)\b|\bhow long has\b"


def when_event(query: Query) -> Answer | None:
    """When the event is, begins, ends, how long it lasts."""
    if not query.asks(*_TIME_ASKS) or not (query.about_event or _of_stream(query)) or query.has(_SINCE):
        return None
    if found := _noon(query) or _till_they_are_done(query):
        return found
    if later_edition(query):
        return unknown(query, "u-no-next-event", ("event.starts",), event=text(query, query.view.event.title))
    if query.asks(Ask.ARRIVE):
        return arrival(query)
    if query.asks(Ask.WEEKDAY):
        return _weekday(query)
    if (
        query.asks(Ask.END, Ask.DURATION)
        and query.has(_THEY_SPEAK)
        and not query.times
        and (left := _running_left(query))
    ):
        return left
    if query.asks(Ask.DURATION, Ask.REMAINING):  # of one slot it is not told by how long the whole is
        return None if query.has(_A_SLOT) else _event_duration(query)
    if query.has(_FROM_TO):
        return told(query, "u-event-when", ("event.starts", "event.ends"), time=event_time(query))
    if query.asks(Ask.END) and not query.has(r"\bab wann\b"):
        running = [item for item in moments.running(query.view.event, query.now) if item.end]
        if query.asks(Ask.NOW) and running:
            return _end(query, running[0])
        return _event_end(query)
    if (query.asks(Ask.START, Ask.CLOCK) and not query.asks(Ask.WHERE)) or query.dates:
        return _event_start(query)
    if query.asks(Ask.WHERE) and (venue := venue_line(query)):
        return told(
            query, "u-event-when-where", ("event.starts", "event.ends", "venue"), time=event_time(query), venue=venue
        )
    return told(query, "u-event-when", ("event.starts", "event.ends"), time=event_time(query))


_A_SLOT = (
    r"\b(?:ein|eine|einen|einem|jede[rn]?|jeweilige[rn]?|pro|je|a|an|each|one|per|every) "
    r"(?:\w+ )?(?:slots?|programmpunkte?|zeitfenster|items?|time ?slots?)\b"
)


def _of_stream(query: Query) -> bool:
    """Whether it is asked from when or until when the event is streamed: with it."""
    timed = query.asks(Ask.START, Ask.END) and not query.asks(Ask.DEADLINE, Ask.DURATION)
    return timed and query.names("online") and not any(word.weight for word in query.without("online", "link"))


def _noon(query: Query) -> Answer | None:
    """„Wann ist heute Mittag?“ asks for the break around noon."""
    if query.times.part is not Part.NOON or query.times.clock or query.telling:
        return None
    breaks = [item for item in query.index.of_kind(Kind.BREAK) if moments.in_part(item, Part.NOON, query.view.event)]
    items = chosen(query, breaks) if breaks else ()
    return of_items(query, items) if items else None


def event_time(query: Query) -> Rich:
    """When the event is, with what is not known."""
    view = query.view
    event = view.event
    days = wording.days(event.starts_day, event.ends_day, view.language)
    if query.asks(Ask.DAY, Ask.WHEN) and (apart := _days_apart(query)):
        return view.say(
            "u-event-days-apart", days=apart, start=_clock(query, event.starts), has_start=int(bool(event.starts))
        )
    if event.starts is None:
        return view.say("u-event-days-only", days=days, count=_count_days(query))
    if event.starts_day != event.ends_day:
        return view.say("u-event-days", days=days, start=_clock(query, event.starts), end=_clock(query, event.ends))
    span = wording.clock_span(event.starts, event.ends, event, view.language)
    return view.say("u-event-one-day", day=days, time=span)


def _days_apart(query: Query) -> Rich | None:
    """The single days of an event that is not on every day from its first to its last."""
    event = query.view.event
    days = moments.counted_days(event)
    if len(days) > 6 or len(days) == (event.ends_day - event.starts_day).days + 1:
        return None
    names = [wording.day(day, query.view.language, year=day == days[-1]) for day in days]
    return wording.listed(names, query.view.say)


def event_days(query: Query) -> str:
    """The days of the event in words."""
    return wording.days(query.view.event.starts_day, query.view.event.ends_day, query.view.language)


def _count_days(query: Query) -> int:
    return (query.view.event.ends_day - query.view.event.starts_day).days + 1


def _clock(query: Query, moment: datetime | None) -> str:
    return wording.clock(moment, query.view.event, query.view.language) if moment else "–"


def arrival(query: Query) -> Answer | None:
    """From when people can come: the arrival in the programme, else the start."""
    items = [i for i in query.view.event.timed if i.kind is Kind.ARRIVAL and (not query.dates or i.day in query.dates)]
    left = [i for i in items if not moments.is_over(i, query.now, query.view.event)] or items
    if left:
        return told(query, "u-arrival", item_sources(left), list=lines(query, left))
    return _day_begins(query) or _event_start(query)


def _day_begins(query: Query) -> Answer | None:
    """What a day begins with for everybody, and what there is before that for those who like."""
    for day in query.dates or _started_today(query):
        items = moments.starts_on(query.view.event, day)
        must = next((item for item in items if not item.optional), None)
        if must and must.start:
            shown = [item for item in items if item.start and item.start <= must.start]
            return told(query, "u-arrival", item_sources(shown), 0.85, list=lines(query, [must, *_others(shown, must)]))
    return None


def _others(items: Sequence[Item], one: Item) -> list[Item]:
    return [item for item in items if item is not one]


def _weekday(query: Query) -> Answer:
    event = query.view.event
    if query.asks(Ask.START, Ask.FIRST) or query.has(r"\blos\b"):
        return told(
            query,
            "u-event-weekday",
            ("event.starts",),
            weekday=wording.weekday(event.starts_day, query.view.language),
            time=event_time(query),
        )
    names = [wording.weekday(day, query.view.language) for day in (event.starts_day, event.ends_day)]
    days = wording.listed(list(dict.fromkeys(names)), query.view.say)
    return told(query, "u-event-weekday", ("event.starts",), weekday=days, time=event_time(query))


def _day_span(query: Query) -> Answer | None:
    """How long a day lasts: from its first item to the end of its last."""
    event = query.view.event
    items = [item for day in query.dates[:1] for item in moments.starts_on(event, day) if item.start]
    ends = [item.end for item in items if item.end]
    if event.starts_day == event.ends_day or not items or not ends or not items[0].start:
        return None
    last = max(ends)
    span = wording.at(items[0].start, last, event, query.now, query.view.language, query.view.say)
    return told(
        query, "u-event-lasts", item_sources([items[0], items[-1]], "end"), 0.85,
        duration=hours(query, last - items[0].start), time=span,
    )  # fmt: skip


def _event_duration(query: Query) -> Answer:
    event = query.view.event
    if not query.asks(Ask.REMAINING) and (span := _day_span(query)):
        return span
    if query.asks(Ask.REMAINING) and query.dates == (query.today,) and query.today < event.ends_day:
        return _event_end(query)  # „Wie lange geht das heute noch?“
    if query.asks(Ask.REMAINING) and not query.words and not query.times and (left := _running_left(query)):
        return left
    if query.asks(Ask.REMAINING) and (left := left_of_day(query)):
        return left
    if query.asks(Ask.REMAINING) and event.starts and event.starts > query.now:
        until = hours(query, event.starts - query.now)
        return told(query, "u-event-until", ("event.starts",), left=until, time=event_time(query))
    if query.has(r"\bnoch\b") and event.ends and event.starts and event.starts <= query.now < event.ends:
        return told(
            query,
            "u-event-left",
            ("event.ends",),
            left=hours(query, event.ends - query.now),
            end=_clock(query, event.ends),
        )
    if event.starts_day != event.ends_day:
        return told(
            query,
            "u-event-lasts-days",
            ("event.starts", "event.ends"),
            count=_count_days(query),
            time=event_time(query),
        )
    if event.starts is None or event.ends is None:
        return unknown(query, "u-event-no-duration", ("event.starts",), time=event_time(query))
    return told(
        query,
        "u-event-lasts",
        ("event.starts", "event.ends"),
        duration=hours(query, event.ends - event.starts),
        time=event_time(query),
    )


def _running_left(query: Query) -> Answer | None:
    """„Wie lange noch?“ in the middle of an item: until that one ends. An exhibition runs beside it all day."""
    running = [item for item in moments.running(query.view.event, query.now) if item.end]
    running = [item for item in running if not any(_runs_beside(item, other) for other in running)]
    if len({item.end for item in running}) == 1:
        return _remaining(query, running[0])
    return told(query, "u-plain", item_sources(running, "end"), 0.8, text=lines(query, running)) if running else None


def _till_they_are_done(query: Query) -> Answer | None:
    """Until when those who are on now go on: „Wie lange reden die noch?“"""
    asked = query.asks(Ask.END, Ask.DURATION) and query.has(_THEY_SPEAK) and not query.times
    return _running_left(query) if asked else None


def _runs_beside(item: Item, other: Item) -> bool:
    """Whether an item begins before another and goes on after it."""
    if not (item.start and item.end and other.start and other.end):
        return False
    return item.start < other.start and item.end > other.end


# „Wie lange reden die noch?“, „Wann ist der fertig?“
_THEY_SPEAK = (
    r"^(?!.*\b(?:ich|man|i)\b).*\b(?:redet?n?|diskutier\w*|spr[ei]ch\w*|quatsch\w*|erzaehl\w*|praesentier\w*|talking|talk|speaking|speak|"
    r"discuss\w*)\b|\b(?:ist|sind|is|are) (?:d?er|die|he|she|they) (?:\w+ )?(?:fertig|durch|done|finished)\b"
)


def _event_end(query: Query) -> Answer:
    event = query.view.event
    day = query.dates[0] if query.dates else None
    if day and day != event.ends_day and (items := moments.starts_on(event, day)):
        last = max(items, key=lambda item: item.end or item.start or query.now)
        return told(query, "u-day-end", item_sources([last], "end"), list=lines(query, [last]))
    if event.ends is None:
        return told(query, "u-event-no-time", ("event.ends",), days=event_days(query))
    on = wording.on_day(event.ends_day, event, query.now, query.view.language, query.view.say)
    return told(query, "u-event-end", ("event.ends",), day=on, end=_clock(query, event.ends))


def _event_start(query: Query) -> Answer:
    event = query.view.event
    if query.dates and not any(
        event.starts_day <= day <= event.ends_day or moments.starts_on(event, day) for day in query.dates
    ):
        return told(query, "u-event-when", ("event.starts", "event.ends"), 0.7, time=event_time(query))
    if begun := _has_begun(query):
        return begun
    days = [day for day in query.dates if day != event.starts_day] or _started_today(query)
    for day in days:
        if items := moments.starts_on(event, day):
            return _first_of_day(query, items)
    if event.starts is None:
        return _first_known(query) or told(query, "u-event-no-time", ("event.starts",), days=event_days(query))
    arrivals = [
        i
        for i in event.timed
        if i.kind is Kind.ARRIVAL and i.day == event.starts_day and i.start and i.start < event.starts
    ]
    parts = [query.view.say("u-event-start", time=_at(query, event.starts))]
    if arrivals and arrivals[0].start:
        parts.append(query.view.say("u-arrival-from", time=_clock(query, arrivals[0].start)))
    return told(query, "u-plain", ("event.starts",), text=join(parts, " "))


def _first_of_day(query: Query, items: Sequence[Item]) -> Answer:
    """What a day begins with, and from when the doors are open before that."""
    items = [item for item in items if not item.optional] or items  # not with a run for those who like
    begin = [item for item in items if item.kind is not Kind.ARRIVAL] or items
    first = [item for item in begin if item.start == begin[0].start]
    parts: list[Rich] = [lines(query, first)]
    doors = items[0] if items[0].start != begin[0].start else None
    if doors and doors.start:
        parts.append(query.view.say("u-arrival-from", time=_clock(query, doors.start)))
    return told(query, "u-plain", item_sources([*first, *([doors] if doors else [])]), text=join(parts))


def _has_begun(query: Query) -> Answer | None:
    """On a day of the event that has begun: since when, and what begins next on it."""
    event = query.view.event
    if query.dates or not event.starts or query.now < event.starts or query.today > event.ends_day:
        return None
    items = moments.starts_on(event, query.today)
    ahead = [item for item in items if item.start and item.start > query.now]
    if not ahead or not items[0].start or items[0].start > query.now:
        return None
    coming = [item for item in ahead if item.start == ahead[0].start]
    return told(
        query, "u-has-begun", item_sources([items[0], *coming]), 0.85, start=_clock(query, items[0].start),
        list=lines(query, coming, today=False),
    )  # fmt: skip


def _first_known(query: Query) -> Answer | None:
    """Where only the event's day is known: the first item that has a time."""
    days = query.dates or moments.event_days(query.view.event)
    first = next((item for item in query.view.event.timed if item.day in days), None)
    return told(query, "u-plain", item_sources([first]), 0.85, text=lines(query, [first])) if first else None


def _started_today(query: Query) -> list[date]:
    """Once the event has begun, its start is the start of the day that is meant: today's, or the next one's."""
    event = query.view.event
    if event.starts is None or query.now < event.starts or query.dates:
        return []
    ahead = [item.day for item in event.timed if item.start and item.start > query.now and item.day != event.starts_day]
    return [ahead[0]] if ahead and ahead[0] else []


def _at(query: Query, moment: datetime) -> Rich:
    view = query.view
    return wording.at(moment, None, view.event, view.now, view.language, view.say)
