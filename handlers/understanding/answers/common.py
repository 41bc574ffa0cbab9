"""What all answers share: putting them together, choosing among items by time, naming times and places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from handlers import wording
from handlers.contract import Choice, Value
from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import quotable
from handlers.understanding.normalise import words as read_words
from handlers.understanding.query import Query, stands_for
from handlers.understanding.sentences import SENTENCE
from handlers.understanding.times import Mode
from handlers.understanding.words import ORDINALS
from storage.event import Attendance, Format, Item, Kind, Local, Room

LISTED = 8  # so many readings are listed at once
MANY = 14  # of more, only some are told
_STATED = 3  # so many are simply stated, without asking back


def told(query: Query, key: str, sources: Iterable[str] = (), confidence: float = 0.9, /, **values: Value) -> Answer:
    """An answer from a text of the language files."""
    return Answer(query.view.say(key, **values), AnswerKind.ANSWER, confidence, tuple(sources))


def stated(query: Query, source: str, said: str, confidence: float) -> Answer:
    """A text of the file as it stands; what is noted of a room with the room, for there it goes without saying."""
    room = query.view.event.room_by_id.get(source.removeprefix("room[").removesuffix("].note"))
    if room:
        return told(query, "u-room-note", (source,), confidence, room=room_name(query, room), note=markdown(said))
    return told(query, "u-plain", (source,), confidence, text=markdown(said))


def unknown(query: Query, key: str, sources: Iterable[str] = (), confidence: float = 0.8, /, **values: Value) -> Answer:
    """Says plainly what is not known."""
    return Answer(query.view.say(key, **values), AnswerKind.UNKNOWN, confidence, tuple(sources))


def named(query: Query, item: Item) -> dict[str, Value]:
    """What most texts on an item say of it: its title and its time."""
    return {"title": title(query, item), "time": when(query, item)}


def yes(query: Query) -> str:
    """The key of an answer that affirms: „Ja“, but not where one of two was asked for."""
    return "u-plain" if query.has(r"\b(?:oder|or)\b(?! (?:nicht|so|not)|\W*$)") else "u-yes"


def text(query: Query, local: Local | None) -> str:
    """A text of the file in the language of the chat."""
    return local.of(query.view.language) if local else ""


def title(query: Query, item: Item) -> str:
    """An item's title; with its track („Forum 1: …“) where the question is on tracks."""
    name, track = text(query, item.title), text(query, item.track)
    if not track or _in_name(track, name) or not _on_tracks(query, item.track):
        return name
    return f"{track}: {name}"


def _in_name(track: str, name: str) -> bool:
    """Whether a title says its track itself: „Workshop: Löten“ of „Workshops“."""
    said = {token.stem for token in read_words(name).tokens}
    return track.casefold() in name.casefold() or all(token.stem in said for token in read_words(track).tokens)


def _on_tracks(query: Query, track: Local | None) -> bool:
    asked = {word.token.stem for word in query.words} | {token.stem for token in query.text.tokens}
    names = track.all if track else ()
    return any(token.stem in asked for name in names for token in read_words(name).tokens)


def when(query: Query, item: Item, *, today: bool = True) -> Rich:
    """When an item is, seen from now; of one that was called off, that it does not take place."""
    view = query.view
    time = wording.when(item, view.event, view.now, view.language, view.say, today=today)
    return view.say("u-cancelled-time", time=time) if item.cancelled else time


def at(query: Query, item: Item) -> Rich:
    """The start alone, or what is known of it."""
    view = query.view
    if item.start is None or item.cancelled:
        return when(query, item)
    return wording.at(item.start, None, view.event, view.now, view.language, view.say)


BRIEF = 420  # characters; more of a description is too much on a phone


def brief(description: str) -> str:
    """The beginning of a long description, in whole sentences; a short one as it is."""
    if len(description) <= BRIEF:
        return description
    told_: list[str] = []
    for sentence in SENTENCE.split(description):
        if told_ and sum(map(len, told_)) + len(sentence) > BRIEF:
            break
        told_.append(sentence)
    return " ".join(told_) + " …"


def beside_breaks(query: Query, words: Sequence[entity.Word]) -> list[entity.Word]:
    """The telling words, without a break that only tells when, if there are others: „im Austausch nach der Pause“."""
    telling = [word for word in words if word.weight]
    others = [word for word in telling if not stands_for(word, ("break", "coffee", "lunch"))]
    return others if others and query.asks(Ask.AFTER, Ask.BEFORE) else telling


def room_name(query: Query, room: Room) -> str:
    """A room with its floor: „Bibliothek (1. OG)“."""
    name, floor = text(query, room.name), text(query, room.floor)
    return f"{name} ({floor})" if floor else name


def place(query: Query, item: Item) -> Rich:
    """Where an item is for this person: the way in for those online, else the rooms; empty if not known."""
    if for_online(query, item):
        if item.kind in (Kind.BREAK, Kind.ARRIVAL) and not item.link:
            return Rich()  # a stream shows no coffee
        return join([link for _, link in query.view.event.ways_in(item)[:1]], ", ")
    rooms = [query.view.event.room_by_id[room] for room in item.rooms]
    return join([room_name(query, room) for room in rooms], ", ")


def for_online(query: Query, item: Item | None = None) -> bool:
    """Whether a place means a link here: for people online, and for what is online only."""
    event = query.view.event
    if event.format is Format.ONLINE or (item and item.attendance is Attendance.ONLINE):
        return True
    if query.view.attendance is Attendance.ONLINE:
        return event.format is not Format.ONSITE
    return item is not None and item.link is not None and not item.rooms


def line(query: Query, item: Item, *, today: bool = True, day: bool = True) -> Rich:
    """One line on an item: title, time and place; its day only if wanted."""
    where = place(query, item)
    bare = not day and item.start is not None and not item.cancelled
    time = _span(query, item) if bare else when(query, item, today=today)
    if query.view.attendance is Attendance.ONLINE and item.attendance is Attendance.ONSITE:
        where = join([where, query.view.say("u-only-onsite")], ", ") if where else query.view.say("u-only-onsite")
    if where:
        return query.view.say("u-line-place", title=title(query, item), time=time, place=where)
    return query.view.say("u-line", title=title(query, item), time=time)


def _span(query: Query, item: Item) -> str:
    assert item.start is not None  # noqa: S101 - asked for only where it is known
    return wording.clock_span(item.start, item.end, query.view.event, query.view.language)


def lines(query: Query, items: Sequence[Item], *, today: bool = True) -> Rich:
    """A line for each item, in order of time; several of one day stand under that day."""
    ordered = sorted(items, key=_in_time)
    parts: list[Rich] = []
    for day, group in groupby(ordered, key=lambda item: item.day):
        of_day = list(group)
        if day is None or len(of_day) < 2 or (not today and day == query.today):
            parts += [line(query, item, today=today) for item in of_day]
            continue
        view = query.view
        on = wording.on_day(day, view.event, view.now, view.language, view.say)
        parts.append(capitalised(query.view.say("u-day-heading", day=on)))
        parts += [query.view.say("u-bullet", text=line(query, item, day=False)) for item in of_day]
    return join(parts, "\n")


def _in_time(item: Item) -> tuple[bool, date, float, int]:
    day = item.day or date.max
    return (item.day is None, day, item.start.timestamp() if item.start else float("inf"), item.position)


def item_sources(items: Iterable[Item], field: str = "start") -> tuple[str, ...]:
    """The dotted keys of a field of items."""
    return tuple(f"item[{item.id}].{field}" for item in items)


def chosen(query: Query, items: Sequence[Item]) -> tuple[Item, ...]:
    """Those of the items that the question's time words leave: its day, part of day, „next“, what is not over yet."""
    left = tuple(item for item in items if fits_time(query, item))
    left = tuple(item for item in left if not item.cancelled) or left  # of several those that do take place
    if len(left) > 1 and (one := nth(query, left)) is not left:
        return tuple(one)
    if query.asks(Ask.REMAINING) and not query.has(r"\bbis\b|\buntil\b|\btill\b|\bbefore\b"):
        running = moments.running(query.view.event, query.now)
        if now := tuple(item for item in left if item in running):
            return now
    if len(left) > 1 and (query.asks(Ask.NOW) or _place_now(query)):
        running = moments.running(query.view.event, query.now)
        if now := tuple(item for item in left if item in running):
            return now
        if query.asks(Ask.NOW):
            ahead = sorted((i for i in left if i.start and i.start > query.now), key=lambda i: (i.start, i.position))
            return tuple(item for item in ahead if item.start == ahead[0].start) if ahead else left
    if len(left) > 1 and query.asks(Ask.MISSED) and query.asks(Ask.WHEN, Ask.NEXT):
        return _first_of(_ahead(query, left)) or left
    if len(left) > 1 and (at_clock := _at_clock(query, left)):
        return at_clock
    again = query.has(r"\bwieder\b|\bagain\b") and not query.asks(Ask.AFTER, Ask.BEFORE)
    if query.asks(Ask.NEXT, Ask.REMAINING) or again:
        return _first_of(_ahead(query, left)) or _first_of(_other_breaks(query, left)) or left
    return _current(query, left) if not query.times.days else left


def _at_clock(query: Query, items: Sequence[Item]) -> tuple[Item, ...]:
    """Those of several that begin at the time that is named, else those that run then: „die Führung um halb drei“."""
    if query.times.clock is None or query.times.until or query.times.mode is not Mode.AT:
        return ()
    found = moments.instants(query.times, query.view.event, query.now)
    begin = tuple(item for item in items if item.start in found)
    return begin or tuple(i for i in items if i.start and i.end and any(i.start <= at < i.end for at in found))


def _ahead(query: Query, items: Iterable[Item]) -> list[Item]:
    return sorted((i for i in items if i.start and i.start > query.now), key=lambda i: (i.start, i.position))


def _first_of(items: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(item for item in items if item.start == items[0].start)


def _other_breaks(query: Query, items: Sequence[Item]) -> list[Item]:
    """Where the breaks of one name are over, the next of any name today: „Wann ist der nächste Kaffee?“"""
    if not items or any(item.kind not in (Kind.BREAK, Kind.ARRIVAL) for item in items):
        return []
    return [i for i in _ahead(query, query.view.event.timed) if i.kind is Kind.BREAK and i.day == query.today]


def _place_now(query: Query) -> bool:
    """Whether a bare „wo“ asks for what is on at this moment."""
    return query.asks(Ask.WHERE) and not query.times and not query.asks(Ask.WHICH, Ask.WHEN)


def _ordinal(query: Query) -> int | None:
    """Which of several is meant: 1 for „die erste“, -1 for „die letzte“; None if none is named."""
    for token in query.text.tokens:
        if token.text in ORDINALS and not query.times.covers(token.start, token.end):
            return ORDINALS[token.text]
    return None


def nth(query: Query, items: Sequence[Item]) -> Sequence[Item]:
    """The one of several that is counted out: „der letzte Vortrag“; all of them if none is."""
    number = _ordinal(query)
    if number is None or all(item in query.by_number for item in items):
        return items
    known = sorted((item for item in items if item.start), key=lambda item: (item.start, item.position))
    if number > len(known) or not known:
        return list(items)
    return [known[number - 1] if number > 0 else known[-1]]


def fits_time(query: Query, item: Item) -> bool:
    """Whether an item is on a day and in the part of the day that are named."""
    if query.dates and item.day not in query.dates:
        return False
    return (
        not query.times.part
        or query.times.clock is not None
        or moments.in_part(item, query.times.part, query.view.event)
    )


def _current(query: Query, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """During the event, of several things with the same name the one meant is the one today that is not over."""
    if len(items) < 2 or query.has(r"\bwar(?:en)?\b|\bwas\b(?= the| there)|\bwere\b"):
        return items
    if query.asks(Ask.WHO) and query.has(_SEVERAL) and len(items) <= _FEW:
        return items  # „Wer hält die Plenarvorträge?“ asks on any day for all of them
    over = tuple(item for item in items if item.start and moments.is_over(item, query.now, query.view.event))
    if over and query.has(_DONE):
        return over[-1:]  # „Wer hat die Keynote gehalten?“
    ahead = tuple(item for item in items if not moments.is_over(item, query.now, query.view.event)) or items
    if not query.view.event.starts_day <= query.today <= query.view.event.ends_day:
        return ahead if query.today <= query.view.event.ends_day else items
    today = tuple(item for item in ahead if item.day == query.today)
    if _each_its_own(query, ahead) or (len(today) == 1 and query.has(_ALL_OF)):
        return ahead
    if today and all(item.kind is Kind.BREAK for item in today) and not plural(query):
        return today[:1]  # of the breaks of a day the one that comes or runs is meant
    return today or ahead


_DONE = (
    r"\b(?:hat|haben|hatte)\b.*\b(?:gehalten|gesprochen|geredet|geleitet|moderiert|gegeben|vorgetragen|referiert)\W*$|"
    r"\bwho (?:gave|held|spoke|led|presented|did)\b"
)
_ALL_OF = r"\b(?:wann|when)(?: \w+)? (?:sind|finden|are|laufen|kommen)(?: denn| eigentlich)? (?:die|the|alle|all)\b"


def _each_its_own(query: Query, items: Sequence[Item]) -> bool:
    """Whether of a few talks or outings each may be the one whose time is asked for, be it today or on another day."""
    apart = len({item.title.of("") for item in items}) == len(items) <= _APART
    return (
        apart and not any(item.kind in _DAILY for item in items) and query.asks(Ask.WHEN, Ask.START, Ask.CLOCK, Ask.DAY)
    )


_APART = 3
_DAILY = (Kind.BREAK, Kind.ARRIVAL, Kind.END, Kind.OPEN)  # of these that of today is meant


def readings(query: Query, items: Sequence[Item], body: Rich, sources: Sequence[str], *, plural: bool) -> Answer:
    """Several items fit: all are told; unless more than one was asked for, with buttons to ask for one."""
    many = len(items) > LISTED
    kind = AnswerKind.ANSWER if plural and not many else AnswerKind.CLARIFY
    asks_back = kind is AnswerKind.CLARIFY and len(items) > _STATED
    ahead = [item for item in items if not moments.is_over(item, query.now, query.view.event)]
    shown = sorted(ahead if len(items) > MANY and ahead else items, key=_in_time)[:LISTED]
    if len(items) > MANY:
        told_text = query.view.say("u-one-of-many", count=len(items), list=lines(query, shown))
    else:
        told_text = query.view.say("u-several" if asks_back else "u-all", list=body)
    rows = () if kind is AnswerKind.ANSWER else tuple((_ask_again(query, item),) for item in shown)
    options = tuple(item.id for item in shown) if rows else ()
    return Answer(told_text, kind, 0.75, tuple(sources), rows, options=options)


def _ask_again(query: Query, item: Item) -> Choice:
    name = quotable(text(query, item.title))
    key = "u-again-where" if query.asks(Ask.WHERE) else "u-again-who" if query.asks(Ask.WHO) else "u-again-when"
    label = query.view.say("u-choice", title=name, time=when(query, item)).plain
    return Choice(label, query.view.say(key, title=name).plain)


def plural(query: Query) -> bool:
    """Whether more than one thing was asked for."""
    return query.has(
        r"\bsind\b|\bwaren\b|\bare\b|\bwere\b|\balle[rs]?\b|\bwelche\b|\ball\b|\bfinden\b|\bbeginnen\b|\bdo\b|"
        rf"\bwerden (?:\w+ )?die\b|{_SEVERAL}"
    )


_SEVERAL = (
    r"(?:keynotes|vortraege|workshops|panels|sessions|talks|lectures|fuehrungen|exkursionen|foren|runden|pausen|"
    r"tours)\b"
)
_FEW = 8


def hours(query: Query, delta: timedelta) -> Rich:
    """A duration."""
    return wording.duration(delta, query.view.say)


def capitalised(said: Rich) -> Rich:
    """With a capital in front; addresses and code stay as they are."""
    if not said.spans:
        return said
    first, *rest = said.spans
    word = first.text.split(maxsplit=1)[0] if first.text.strip() else ""
    if first.code or not first.text[:1].islower() or "://" in word or "@" in word:
        return said
    return Rich((replace(first, text=first.text[0].upper() + first.text[1:]), *rest))


def plain(query: Query, *concepts: str) -> bool:
    """Whether the question has nothing telling beside these concepts and the event itself."""
    words = [word for word in query.without(*concepts) if word.weight]
    return entity.explained(words, query.index.of("event")) >= 0.7


def no_times(query: Query) -> Answer | None:
    """Where not one time is known nothing can be said about a moment."""
    if query.view.event.timed:
        return None
    return unknown(query, "u-no-times", ("event.starts",))
