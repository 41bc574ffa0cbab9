"""Yes or no: whether something runs, is over, was missed, is that day or in that room; whether it exists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import (
    at,
    chosen,
    for_online,
    item_sources,
    lines,
    named,
    text,
    title,
    told,
    unknown,
    when,
    yes,
)  # fmt: skip
from handlers.understanding.answers.described import asks_within, not_settled, terms_of
from handlers.understanding.answers.fed import fed_then
from handlers.understanding.answers.in_time import told_ahead
from handlers.understanding.answers.mentions import on_subject
from handlers.understanding.answers.names import named_by, persons_named
from handlers.understanding.answers.pairs import two_of
from handlers.understanding.answers.people import described, speaking, theirs
from handlers.understanding.answers.programme import still_to_come
from handlers.understanding.answers.venue import venue_line
from handlers.understanding.answers.weekdays import on_weekday
from handlers.understanding.answers.when import event_days, event_time
from handlers.understanding.contract import Answer
from handlers.understanding.documents import room_term
from handlers.understanding.intent import Ask, needs_to_tell
from handlers.understanding.patterns import compiled
from handlers.understanding.persons import Person
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from handlers.understanding.times import Mode
from handlers.understanding.words import words_of
from storage.event import Attendance, Format, Item, Kind

WHOLLY = 0.9  # a yes or no needs every word of the question explained
_EXISTS = compiled(
    r"^\W*(?:\w+ )?(?:gibt es|gibt|kommt (?:\w+ )?noch (?:mal )?eine?|bekomm\w*|kriege\w*|habt|haben|wird es|findet|"
    r"ist (?:(?:auch|da|denn|irgend\w*|schon) )*(?:irgend|et)?was|is there|are there|there is|do we have|will there)\b"
)


def status(query: Query) -> Answer | None:
    """Too early, missed, over, can it be reached: questions against the clock."""
    if query.asks(Ask.EARLY) and not any(word.weight for word in query.without("dial-in", "tech", "link", "online")):
        return _early(query)
    if found := _sequence(query):
        return found
    begun = query.asks(Ask.CHECK) and query.has(_BEGUN) and not query.asks(Ask.BEFORE, Ask.AFTER)
    if begun and (found := _begun(query)):
        return found
    if query.asks(Ask.PARALLEL) and query.asks(Ask.CHECK) and (found := _overlap(query)):
        return found
    if query.asks(Ask.CHECK) and query.has(r"\b(?:beide|beides|both)\b") and (pair := two_of(query)):
        return _both(query, pair)
    if query.asks(Ask.REACH) and len(query.items) + len(_mentioned(query)) > 1:
        return _reach(query)
    if query.asks(Ask.MISSED, Ask.OVER) and not query.asks(Ask.WHEN, Ask.WHO, Ask.DURATION, Ask.WHERE, Ask.PARALLEL):
        return _over(query)
    return None


_BEGUN = (
    r"\b(?:schon|bereits|already|yet)\b.*\b(?:angefangen|begonnen|gestartet|losgegangen|angelaufen|im gange|"
    r"(?<!was )los|started|begun|under way|underway)\b|\b(?:started|begun|under way|underway)\b"
)


def _begun(query: Query) -> Answer | None:
    """Where the one thing stands of which it is asked if it has begun, or the event as a whole."""
    if query.about_event:
        return _event_begun(query)
    if entity.explained(query.words, query.index.docs_of(query.items)) < WHOLLY:
        return None
    items = chosen(query, query.items)
    return _item_over(query, items[0]) if items else None


def _event_begun(query: Query) -> Answer | None:
    """Whether the event has begun; before it does, what runs already."""
    event, time = query.view.event, event_time(query)
    if event.starts is None:
        return None
    if query.now >= event.starts:
        ended = event.ends is not None and event.ends <= query.now
        return told(query, "u-over-yes" if ended else "u-running-since", ("event.starts", "event.ends"), time=time)
    running = moments.running(event, query.now)
    said = query.view.say("u-over-no", time=time)
    if not running:
        return told(query, "u-plain", ("event.starts",), text=said)
    now = query.view.say("u-now", list=lines(query, running, today=False))
    return told(query, "u-plain", ("event.starts", *item_sources(running)), text=join([said, now], "\n"))


def _early(query: Query) -> Answer | None:
    """Whether one can come in already, or is too early: when people arrive, or else when it begins."""
    event = query.view.event
    streamed = for_online(query) and event.format is not Format.ONLINE  # the doors say nothing of the stream
    arrivals = [i for i in event.timed if i.kind is Kind.ARRIVAL]
    items = list(event.timed) if streamed or not arrivals else arrivals
    if streamed:
        items = [i for i in items if i not in arrivals and i.attendance is not Attendance.ONSITE] or items
    day = query.dates[0] if query.dates else query.today
    today = [i for i in items if i.day == day] or items
    if not today or today[0].start is None:
        return unknown(query, "u-event-no-time", ("event.starts",), days=event_days(query))
    item = today[0]
    assert item.start is not None  # noqa: S101 - checked just before
    asks_too_early = query.has(r"\b(?:zu frueh|too early)\b")
    if (_moment_asked(query, day) or query.now) < item.start:
        key = "u-early-yes" if asks_too_early else "u-come-not-yet"
    else:
        key = "u-early-no" if asks_too_early else "u-come-now"
    return told(query, key, item_sources([item]), title=title(query, item), time=at(query, item))


def _moment_asked(query: Query, day: date) -> datetime | None:
    """The time of a day at which somebody wants to come, as it is said: „um 8“ is no evening."""
    clock = query.times.clock
    if clock is None:
        return None
    return datetime.combine(day, time(clock.hour, clock.minute), query.view.event.zone).astimezone(UTC)


def _over(query: Query) -> Answer | None:
    if query.has(r"\b(?:was|what)\b.*\b(?:verpass|miss)"):
        return None  # asks for what there is meanwhile
    if query.names("deadline", "registration") or still_to_come(query):
        return None
    meeting = query.items or query.index.meetings
    begun = [i for i in meeting if i.day == query.today and i.start and i.start <= query.now]
    items = begun[-1:] or chosen(query, query.items) or query.items
    if items:
        return _item_over(query, items[0])
    if not query.about_event:
        return None
    event = query.view.event
    time = event_time(query)
    if event.ends is None:
        over = query.today > event.ends_day
        return told(query, "u-over-yes" if over else "u-over-no", ("event.ends",), time=time)
    if query.asks(Ask.MISSED) and event.starts and event.starts <= query.now < event.ends:
        return told(query, "u-running-since", ("event.starts",), time=time)
    return told(query, "u-over-yes" if query.now >= event.ends else "u-over-no", ("event.ends",), time=time)


def _item_over(query: Query, item: Item) -> Answer:
    """Where an item stands; whether that is a yes depends on what was asked: is it over, or does it run?"""
    values = named(query, item)
    over = moments.is_over(item, query.now, query.view.event)
    if item.start is None and not over:
        return unknown(query, "u-item-no-time", item_sources([item]), **values)
    if over:
        if query.asks(Ask.OVER, Ask.MISSED):
            key = "u-item-over-yes"
        else:
            key = "u-item-over-no" if query.has(r"\bnoch\b|\bstill\b|\bgerade\b|\bnow\b|\bjetzt\b") else "u-item-over"
        return told(query, key, item_sources([item], "end"), **values)
    if item.start and item.start <= query.now:
        return told(query, "u-item-runs", item_sources([item]), **values)
    if key := told_ahead(query):
        return told(query, key, item_sources([item]), text=lines(query, [item]))
    return told(query, "u-item-ahead", item_sources([item]), **values)


_ORDER = compiled(r"\b(?:vor|before) (?:oder|or) (?:nach|after)\b|\b(?:nach|after) (?:oder|or) (?:vor|before)\b")


def _sequence(query: Query) -> Answer | None:
    """„Ist das Podium vor oder nach der Pause?“: both, in the order of time."""
    turn = _ORDER.search(query.text.folded)
    if turn is None:
        return None
    sides = (
        [w for w in query.words if w.token.start < turn.start()],
        [w for w in query.words if w.token.start > turn.end()],
    )
    first, second = ([item for item in query.items_of(side) if item.start] for side in sides)
    day = next((item.day for item in (chosen(query, first) or second)), None)
    shown = [item for item in (*first, *second) if item.day == day]
    if not any(item in shown for item in first) or not any(item in shown for item in second):
        return None
    return told(query, "u-plain", item_sources(shown), 0.85, text=lines(query, shown))


def _overlap(query: Query) -> Answer | None:
    """„Ist die Wanderung gleichzeitig mit dem Film?“"""
    items = [item for item in _mentioned(query) if item.start and item.end]
    if len(items) != 2:
        return None
    first, second = sorted(items, key=lambda item: (item.start, item.position))
    at_once = bool(first.end and second.start and second.start < first.end)
    return told(query, "u-yes" if at_once else "u-no", item_sources(items), 0.85, text=lines(query, items))


def _mentioned(query: Query) -> list[Item]:
    """The items that single words of the question name, in the order of the words."""
    found: list[Item] = []
    for word in query.words:
        items = chosen(query, query.items_of([word]))
        if word.weight and len(items) == 1 and items[0] not in found:
            found.append(items[0])
    return found


def _reach(query: Query) -> Answer | None:
    return _both(query, _mentioned(query))


def _both(query: Query, mentioned: Sequence[Item]) -> Answer | None:
    """Whether two items can be attended one after the other."""
    items = [item for item in mentioned if item.start]
    if len(items) != 2:
        return None
    first, second = sorted(items, key=lambda item: (item.start, item.position))
    sources = (*item_sources([first], "end"), *item_sources([second]))
    if first.end is None or second.start is None:
        return unknown(query, "u-item-no-end", sources, title=title(query, first), time=when(query, first))
    key = "u-reach-yes" if first.end <= second.start else "u-reach-no"
    return told(query, key, sources, first=lines(query, [first]), second=lines(query, [second]))


def check_person(query: Query) -> Answer | None:
    """Whether somebody is part of an item („Hält Frau Kaiser die Keynote?“)."""
    other = query.asks(Ask.EMAIL, Ask.PHONE, Ask.STREAMED, Ask.RECORDED, Ask.LINK, Ask.INCLUDED)
    people = persons_named(query) if query.asks(Ask.CHECK) and not other else []
    if len(people) != 1:
        return None
    others = [word for word in query.telling if not named_by(word, people[0])]
    if all(is_kind(word) for word in others) and (others or query.dates or query.view.meant):
        return _has_any(query, people[0])
    called = query.items_of(others) if others else ()
    hers = [item for item in called if item in people[0].items and item.day in (query.dates or (item.day,))]
    items = hers if len(hers) == 1 else [item for item in chosen(query, called) if item.speakers]  # of two keynotes
    if not items or len(items) > 1:
        return None
    source = (*item_sources(items, "speakers"), people[0].source, *item_sources(people[0].items, "speakers"))
    if items[0] in people[0].items:
        return told(query, yes(query), source, 0.85, text=speaking(query, items[0]))
    own = lines(query, people[0].items) if people[0].items else ""
    body = join([speaking(query, items[0]), own] if own else [speaking(query, items[0])])
    return told(query, "u-no", source, 0.85, text=body)


def _has_any(query: Query, person: Person) -> Answer | None:
    """Whether somebody has an item of a kind, or on a day."""
    besides = query.view.meant  # what was spoken of
    had = [item for item in person.items if item.id not in besides] if besides else theirs(query, person)
    found = [item for item in had if not query.dates or item.day in query.dates]
    docs = query.index.of_item
    kinds = [word for word in query.telling if is_kind(word)]
    found = [item for item in found if all(entity.quality(kind, docs[item.id]) >= KIND for kind in kinds)]
    if found and query.has(r"\bnoch\w*\b|\bstill\b|\bagain\b"):
        found = [item for item in found if not moments.is_over(item, query.now, query.view.event)]
    if found:
        return told(query, yes(query), item_sources(found, "speakers"), 0.85, text=lines(query, found))
    sources = (person.source, *item_sources(person.items, "speakers"))
    own = lines(query, person.items) if person.items else described(query, person)
    if besides:
        return told(query, "u-no-other", sources, 0.8, list=own)
    if not kinds:
        return told(query, "u-no", sources, 0.8, text=own) if person.items else None
    sorts = (Kind.TALK, Kind.WORKSHOP, Kind.PANEL)
    kind = next((one for one in sorts if f"@{one.value}" in kinds[0].meaning.terms), Kind.OPEN)
    return told(query, "u-person-no-kind", sources, 0.8, name=person.name, kind=kind, list=own)


KIND = 0.7  # how well a word has to fit an item to be its kind


# -- checks on items ---------------------------------------------------------------------------------------------


def check_item(query: Query) -> Answer | None:
    """A yes or no on items: a day, a time, whether it runs, whether there is one."""
    if not query.asks(Ask.CHECK) or not query.items or (query.times.days and not query.dates):
        return None
    items = query.items
    if query.names("optional") or (query.has(_MUST_COME) and all(item.optional for item in items)):
        return _optional(query, items)
    if query.asks(Ask.STREAMED, Ask.LINK, Ask.REMAINING, Ask.AUDIENCE) or needs_to_tell(query.text.folded):
        return None
    if _asks_terms(query):
        return terms_of(query, items)
    if found := _at_time(query, items):
        return found
    if asks_within(query, items) or _only_food(query, items):
        return None
    if entity.explained(query.without("open", "opening-hours"), query.index.docs_of(items)) < WHOLLY:
        return None
    if query.dates:
        gone = query.has(_STILL_TO_COME) and all(_over_by_now(query, item) for item in items)
        return _item_over(query, items[-1]) if gone else _on_day(query, _not_over(query, items))
    if _EXISTS.search(query.text.folded) and (ahead := [i for i in items if not _over_by_now(query, i)]):
        to_come = [i for i in ahead if i.start and i.start > query.now] if query.has(_ANOTHER) else []
        return _exists(query, to_come or ahead)  # „Kommt noch eine Pause?“ in one of them
    if query.has(_CAN_I):
        return None
    if query.asks(Ask.NOW) or query.has(r"\b(?:schon|noch|already|still)\b"):
        shown = chosen(query, items) or items
        return _item_over(query, shown[-1 if all(_over_by_now(query, item) for item in shown) else 0])
    if _EXISTS.search(query.text.folded):
        return _exists(query, items)
    return None


def _only_food(query: Query, items: Sequence[Item]) -> bool:
    """Whether something to eat is asked for that a meal only may have: lunch is no cake."""
    docs = query.index.docs_of(items)
    special = [word for word in query.telling if "@food" in word.meaning.terms and "@cake" in word.meaning.terms]
    return bool(special) and not any(entity.literally(word, doc) >= entity.SAID for word in special for doc in docs)


_ANOTHER = r"\bnoch (?:mal )?(?:eine?|weitere)\b|\banother\b"
_STILL_TO_COME = r"\b(?:noch|still|another|more)\b"
_CAN_I = r"^\W*(?:kann|koennen|can) (?:ich|wir|man|i|we)\b"  # asks whether it is possible, not whether it runs
# „Darf ich in die Versammlung?“, „Bekommt er etwas bei der Rallye?“: not whether, but on which terms.
_MAY = compiled(
    r"^\W*(?:darf|duerfen|may|am i allowed|are we allowed|passt|bekommt?|bekomme|kriegt?)\b|"
    r"\b(?:darf|duerfen|may) (?:ich|man|wir|i|we)\b"
)
_AT_IT = frozenset(words_of("bei beim in im ins waehrend zur zum auf nach vor at during into to after before"))


def _asks_terms(query: Query) -> bool:
    """Whether the item only stands beside what is asked, led by a preposition, and a permission or a gain is asked."""
    if not _MAY.search(query.text.folded):
        return False
    tokens = query.text.tokens
    places = [
        n for n, token in enumerate(tokens) if any(w.token.start == token.start and w.weight for w in query.words)
    ]
    return any({token.text for token in tokens[max(0, n - 2) : n]} & _AT_IT for n in places)


# „Muss man beim Aufwärmen mitmachen?“ asks whether it is left to everybody.
_MUST_COME = (
    r"\b(?:muss|muessen|soll|sollen) (?:ich|wir|man|alle|jede[rs]?)?\b.*"
    r"\b(?:kommen|teilnehmen|mit(?!bring|nehm|schreib|teil)\w*|dabei|dahin|hin|hingehen|da sein|hinkommen|anwesend)\b|"
    r"\b(?:must|have to|need to|got to|should) (?:\w+ )*?"
    r"(?:attend|take part|join|go|come|be (?:at|there)|participate)\b"
)


def _optional(query: Query, items: Sequence[Item]) -> Answer | None:
    shown = chosen(query, items) or items
    if len(shown) != 1:
        return None
    if not shown[0].optional:
        return unknown(query, "u-not-optional", item_sources(shown, "optional"), title=title(query, shown[0]))
    key = "u-optional-no" if query.has(OBLIGED) else "u-optional"
    return told(query, key, item_sources(shown, "optional"), title=title(query, shown[0]))


OBLIGED = r"pflicht|mandatory|compulsory|obligatory|\b(?:muss|muessen|soll|sollen|must|have to|need to)\b"


def _at_time(query: Query, items: Sequence[Item]) -> Answer | None:
    found = moments.instants(query.times, query.view.event, query.now)
    known = [item for item in items if item.start]
    if not found or query.times.offset:
        return None
    if not known:
        return unknown(query, "u-item-no-time", item_sources(items), **named(query, items[0]))
    if query.times.until or query.times.mode is not Mode.AT:
        return _in_span(query, known)
    fits = [item for item in known if any(_matches(item, moment, query) for moment in found)]
    if fits:
        return told(query, yes(query), item_sources(fits), text=lines(query, fits))
    return told(query, "u-no-then", item_sources(known), list=lines(query, known[:5]), then=_then(query, found))


def _in_span(query: Query, items: Sequence[Item]) -> Answer | None:
    """Whether any of these is in the stretch of time that is named: „nach 17 Uhr“, „zwischen 10 und 12“."""
    frame = moments.window(query.times, query.view.event, query.now)
    if frame is None:
        return None
    fits = [item for item in items if item.start and frame[0] <= item.start < frame[1]]
    if not fits:
        return told(query, "u-no-then", item_sources(items), list=lines(query, items[:5]), then=Rich())
    return told(query, yes(query), item_sources(fits), text=lines(query, fits[:_MOST]))


_MOST = 10


def _matches(item: Item, moment: datetime, query: Query) -> bool:
    if query.has(r"\b(?:beginn\w*|start\w*|faengt|los|begin\w*)\b"):
        return item.start == moment
    return (
        item.start is not None
        and item.start <= moment
        and (item.start == moment or (item.end is not None and moment < item.end))
    )


def _then(query: Query, found: Sequence[datetime]) -> Rich:
    running = [item for moment in found[:1] for item in moments.running(query.view.event, moment)]
    return query.view.say("u-then-runs", list=lines(query, running, today=False)) if running else Rich()


def _over_by_now(query: Query, item: Item) -> bool:
    """Whether an item is over, where it is asked what there is still."""
    asked = query.has(r"\b(?:noch|still|left)\b")
    return asked and moments.is_over(item, query.now, query.view.event)


def _on_day(query: Query, items: Sequence[Item]) -> Answer | None:
    part = query.times.part
    of_day = [item for item in items if item.day in query.dates]
    fits = [item for item in of_day if part is None or moments.in_part(item, part, query.view.event)]
    if fits:
        return told(query, yes(query), item_sources(fits), 0.85, text=lines(query, fits))
    if on_subject(query):
        return None  # what is called so is on another day, but something else speaks of it
    if all(item.day is None for item in items):
        return unknown(query, "u-item-unscheduled", item_sources(items), title=title(query, items[0]))
    return fed_then(query, items) or told(query, "u-no", item_sources(items), 0.85, text=lines(query, items[:6]))


def _not_over(query: Query, items: Sequence[Item]) -> Sequence[Item]:
    return [item for item in items if not moments.is_over(item, query.now, query.view.event)] or items


def check_room(query: Query) -> Answer | None:
    """Whether an item is in a room („Ist die Keynote im Atelier?“)."""
    if not query.asks(Ask.CHECK):
        return None
    for doc in query.index.of("room"):
        of_room = [word for word in query.words if entity.quality(word, doc) >= 0.8]
        whole = any(room_term(doc.record.id) in word.meaning.terms for word in of_room)
        few = len(of_room) < len(doc.record.name.of(query.view.language).split())
        named = any(entity.literally(word, doc) >= entity.SAID for word in of_room)
        if not named or (few and not whole) or all(term[0] == "@" for term in terms([text(query, doc.record.name)])):
            continue
        items = chosen(query, query.items_of([word for word in query.words if word not in of_room]))
        if len(items) == 1 and items[0].rooms:
            key = yes(query) if doc.record.id in items[0].rooms else "u-no"
            return told(query, key, item_sources(items, "rooms"), text=lines(query, items))
    return None


def _exists(query: Query, items: Sequence[Item]) -> Answer | None:
    shown = chosen(query, items)
    if not shown and query.times.part:
        return None  # something else may be there at that time
    if not shown:
        return told(query, "u-not-then", item_sources(items), 0.6, list=lines(query, items[:6]))
    return not_settled(query, shown) or told(query, yes(query), item_sources(shown), 0.75, text=lines(query, shown[:6]))


# -- checks on the event -----------------------------------------------------------------------------------------


def check_event(query: Query) -> Answer | None:
    """Whether the event is on a day, at a time."""
    if not query.asks(Ask.CHECK) or query.asks(Ask.NOW):
        return None
    named = query.about_event or query.items == query.index.meetings
    if query.index.meetings and named and query.dates and not query.times.clock and query.has(_HAPPENS):
        return _meets(query)
    if not query.about_event or query.names("party"):
        return None  # an „Abendveranstaltung“ is but a part of it
    event = query.view.event
    happens = query.has(_HAPPENS)
    if query.times.days and not query.times.clock and (found := on_weekday(query)):
        return found
    if happens and query.dates and not (query.asks(Ask.PROGRAMME) or query.times.part or query.times.clock):
        fits = any(event.starts_day <= day <= event.ends_day for day in query.dates)
        return told(query, _event_yes(query) if fits else "u-event-day-no", ("event.starts",), time=event_time(query))
    return _in_place(query)


_HAPPENS = r"^\W*(?:und |also )?(?:ist|sind|war|findet|faellt|gibt|habe|haben|hat|is|was|does|did|will|do we|are)\b"


def _meets(query: Query) -> Answer:
    """Whether a series has a meeting on a day: that one, or those that there are."""
    found = [item for item in query.index.meetings if item.day in query.dates]
    if not found:
        return told(
            query, "u-no", item_sources(query.index.meetings), 0.85, text=lines(query, query.index.meetings[:8])
        )
    return told(query, yes(query), item_sources(found), 0.85, text=lines(query, found))


def _event_yes(query: Query) -> str:
    return "u-event-day-yes" if yes(query) == "u-yes" else "u-event-when"


def _in_place(query: Query) -> Answer | None:
    """„Ist das in Halle?“: the words are those of the venue's name or address."""
    venue = venue_line(query)
    telling = [word for word in query.words if word.weight]
    if not venue or not telling or not query.has(r"^\W*(?:ist|is|findet|liegt)\b.*\bin\b"):
        return None
    known = terms([venue.plain])
    if any(entity.best(word.meaning.terms, known) >= 0.9 for word in telling):
        return told(query, yes(query), ("venue.address",), text=venue)
    return None
