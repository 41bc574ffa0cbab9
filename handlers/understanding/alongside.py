"""What there is beside what was spoken of, as a complete question: after it, at the same time, between two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.understanding.changed import names_room, room_named
from handlers.understanding.contract import View
from handlers.understanding.focus import About
from handlers.understanding.follow_words import (
    AFTER_END,
    AT_ONCE,
    BETWEEN,
    BY_ASK,
    HERE,
    IN_ROOM,
    INSTEAD_OF_IT,
    ONLINE,
    SEQUENCE,
    TO_ANOTHER,
    WHAT_IS_ON,
    WHAT_IS_ON_THERE,
    WHAT_ONLINE,
)
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import quotable
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from handlers.understanding.subject import is_kind
from storage.event import Attendance, Item

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Beside:
    """A complete question, and the items that it means."""

    question: str
    items: frozenset[str]


def beside(bare: str, about: About, view: View) -> Beside | None:
    """What a folded message asks of what is beside the things spoken of; None: nothing of that."""
    if BETWEEN.fullmatch(bare):
        return _put("between", _pair(about, view), view)
    item = view.event.item_by_id.get(about.item)
    if item and ONLINE.fullmatch(bare) and not read_question(about.asked, view).asks(Ask.PRICE):
        return _put("online", [item], view)
    if item is None or item.start is None:
        return None
    if WHAT_ONLINE.fullmatch(bare):
        return _parallel("online", item, view)
    place, turn = HERE.search(bare), SEQUENCE.fullmatch(" ".join(HERE.sub(" ", bare).split()))
    if turn and place:
        way = "" if place.group() == "da" else "-here"  # „was kommt da danach“ is said of any place
        return _put(f"{'before' if turn['before'] else 'after'}{way}", [item], view)
    return _at_once(bare, item, view)


def after_end(about: About, view: View) -> str:
    """What there is once the event is over, where its end was told; else empty."""
    ends = view.event.ends
    if about.ask != "end" or about.items or about.room or about.fact or ends is None:
        return ""
    end = view.event.local(ends)
    return AFTER_END[view.language].format(day=end.day, month=end.month, year=end.year, time=f"{end:%H:%M}")


def last_of_one_time(about: About, view: View) -> str:
    """Of a few things that begin together, the one that ends last; empty where it was no such list."""
    told = [view.event.item_by_id[item] for item in about.items if item in view.event.item_by_id]
    starts = {item.start for item in told}
    if about.item or about.fact or not 1 < len(told) <= _FEW or len(starts) != 1 or None in starts:
        return ""
    return max(told, key=lambda item: item.end or item.start or view.now).id


_FEW = 4  # things at one time


def streamed(about: About, view: View) -> str:
    """The first of the things that were told which one can follow from afar; empty if there is none."""
    told = (view.event.item_by_id[item] for item in about.items if item in view.event.item_by_id)
    return next((item.id for item in told if item.attendance is not Attendance.ONSITE and view.event.ways_in(item)), "")


def there(bare: str, about: About, view: View) -> str:
    """What is on in the room that was spoken of, or in the room of the item, at another time; else empty."""
    item = view.event.item_by_id.get(about.item)
    room = view.event.room_by_id.get(about.room or (item.rooms[0] if item and len(item.rooms) == 1 else ""))
    if room is None or not HERE.search(bare):
        return ""
    query = read_question(bare, view)
    timed = query.times.clock or query.times.offset or query.asks(Ask.NEXT)
    if query.telling or query.asks(*_NOT_WHAT) or not (timed or (not item and query.asks(Ask.NOW, Ask.PROGRAMME))):
        return ""
    rest = " ".join(HERE.sub(" ", bare).split())
    asked = rest if query.asks(Ask.PROGRAMME) else f"{WHAT_IS_ON[view.language]} {rest}"
    return f"{asked} in „{quotable(room.name.of(view.language))}“?"


_NOT_WHAT = (Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.DURATION, Ask.END, Ask.START, Ask.COUNT)


def in_room(query: Query, bare: str, about: About) -> Beside | None:
    """What there is in another room at the time of the item that was spoken of: „und im Gewölbe?“"""
    item = query.view.event.item_by_id.get(about.item)
    room = room_named(query)
    if item is None or item.start is None or not room or room in item.rooms or not IN_ROOM.match(bare):
        return None
    return _parallel(bare, item, query.view)


def asked_beside(about: About, view: View) -> bool:
    """Whether the last question was on what is beside a thing: of that nothing is asked again of another one."""
    return read_question(about.asked, view).asks(Ask.AFTER, Ask.BEFORE, Ask.PARALLEL)


def asked_of_room(about: About, view: View) -> bool:
    """Whether the last question names a room."""
    asked = read_question(about.asked, view)
    return any(names_room(word, doc) for word in asked.telling for doc in asked.index.of("room"))


def _at_once(bare: str, item: Item, view: View) -> Beside | None:
    """What there is at the same time: in a room or of a kind, if the message names one."""
    if not AT_ONCE.search(bare) or TO_ANOTHER.search(bare):
        return None
    if turn := SEQUENCE.fullmatch(" ".join(AT_ONCE.sub(" ", bare).split())):  # „was läuft danach parallel?“
        return _put("before" if turn["before"] else "after", [item], view)
    rest = " ".join(WHAT_IS_ON_THERE.sub(" ", AT_ONCE.sub(" ", bare)).split()) or _for_whom(bare, view)
    query = read_question(rest, view)
    if query.without("online") and not room_named(query) and not all(map(is_kind, query.telling)):
        return None
    return _parallel(rest, item, view)


def _parallel(rest: str, item: Item, view: View) -> Beside | None:
    asked = _put("parallel", [item], view)
    return Beside(f"{asked.question.rstrip('?')} {rest}".rstrip() + "?", asked.items) if asked else None


def _for_whom(bare: str, view: View) -> str:
    """Who looks for something instead, online, needs what there is online."""
    return "online" if INSTEAD_OF_IT.search(bare) and view.attendance is Attendance.ONLINE else ""


def _pair(about: About, view: View) -> list[Item]:
    """The two things that were told together, or one after the other, in the order of time."""
    told = about.items if len(about.items) == _PAIR else (about.item, about.earlier)
    known = [item for item in map(view.event.item_by_id.get, told) if item and item.start]
    return sorted(known, key=lambda item: (item.start, item.position)) if len(known) == _PAIR else []


def _put(template: str, items: Iterable[Item], view: View) -> Beside | None:
    names = [f"„{quotable(item.title.of(view.language))}“" for item in items]
    if not names:
        return None
    return Beside(BY_ASK[view.language][template].format(*names), frozenset(item.id for item in items))
