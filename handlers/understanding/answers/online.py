"""What there is for those who take part online, at a time or in a break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from handlers.markdown import markdown
from handlers.understanding import moments
from handlers.understanding.answers.common import chosen, item_sources, lines, plural, text, told
from handlers.understanding.answers.rooms import names_sort, unstreamed
from handlers.understanding.answers.where import rooms_named
from handlers.understanding.contract import Answer
from handlers.understanding.facts import valid
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, stands_for
from handlers.understanding.terms import terms
from handlers.understanding.words import words_of
from storage.event import Attendance, Format, Item, Kind

_ONLINE = words_of(
    "online onliner onlinern daheim zuhause bildschirm digital remote remotely home virtuell rechner zugeschaltete "
    "zugeschalteten zugeschaltet"
)
_ANYTHING = ("online", "agenda", "meeting", "party", "exchange", "topic", "tech")
_OTHERWISE = (Ask.LINK, Ask.WHERE, Ask.WHO, Ask.COUNT, Ask.WHEN, Ask.DURATION, Ask.PRICE, Ask.HELP, Ask.RECORDED)
_MAY = r"^\W*(?:kann|koennen|darf|duerfen|can|may) (?:ich|wir|man|i|we)\b(?! (?:\w+ ){0,4}(?:was|etwas|anything)\b)"
_PAUSES = frozenset({"@break", "@lunch", "@coffee"})
_LONGEST = 10


def online_then(query: Query) -> Answer | None:
    """What those online can take part in at a time: „Was können wir online in der Pause machen?“"""
    if query.view.event.format is Format.ONSITE or query.asks(*_OTHERWISE) or query.has(_MAY):
        return None
    if not any(token.text in _ONLINE for token in query.text.tokens) and not _for_me(query):
        return None
    rest = [word for word in query.without(*_ANYTHING) if word.weight and word.token.text not in _ONLINE]
    breaks = [word for word in rest if not _PAUSES.isdisjoint(word.meaning.terms)]
    pauses = chosen(query, query.items_of(breaks))[:1] if breaks else ()
    frame = _frame(query, pauses) if len(rest) == len(breaks) else None
    items = [item for item in query.view.event.timed if frame and _within(query, item, *frame)]
    if query.times.part and frame:  # what runs into the evening is none of it
        items = [item for item in items if item.start and item.start >= frame[0]]
    if not items:
        return None
    there = replace(query, view=replace(query.view, attendance=Attendance.ONLINE))
    key = "u-yes" if query.asks(Ask.CHECK) else "u-plain"
    return told(
        query, key, (*item_sources(items), *item_sources(pauses, "end")), 0.85, text=lines(there, items[:_LONGEST])
    )


def only_online(query: Query) -> Answer | None:
    """What there is only for those online, which others cannot come to: „Gibt es auch was nur für uns online?“"""
    if not query.has(_JUST_ONLINE) or not query.has(_IS_THERE) or query.asks(*_OTHERWISE) or query.has(_MAY):
        return None
    if any(word.weight and word.token.text not in _ONLINE for word in query.without(*_ANYTHING, "people")):
        return None
    known = [item for item in query.view.event.timed if item.attendance is Attendance.ONLINE]
    ahead = [item for item in known if not moments.is_over(item, query.now, query.view.event)]
    frame = _frame(query, ()) if query.times else None
    shown = [item for item in ahead if not frame or _within(query, item, *frame)]
    shown = [item for item in shown if not query.dates or item.day in query.dates] or ([] if query.times else known)
    if query.asks(Ask.NOW, Ask.NEXT) and not frame:
        shown = [item for item in shown if item.start == shown[0].start]
    if not shown:
        return None
    key = "u-yes" if query.asks(Ask.CHECK) else "u-plain"
    return told(query, key, item_sources(shown, "attendance"), 0.87, text=lines(query, shown[:_LONGEST]))


_IS_THERE = r"\b(?:gibt?s?|laeuft|laufen|was|etwas|irgendwas|anything|something|is there|are there|what|whats)\b"
_JUST_ONLINE = (
    r"\b(?:nur|ausschliesslich|rein|speziell|eigens|extra|exklusiv|only|just|purely|exclusively|especially|specially|"
    r"specifically)(?: (?:etwas|was|something|anything))?(?: (?:fuer|for))?(?: (?:uns|die|alle|us|the|those|people|"
    r"leute|teilnehmende|gaeste))* (?:online|digital|remote|virtuell|zuhause|daheim)\w*"
)


def in_person(query: Query) -> Answer | None:
    """Whether one may come to an item, or has to: „Kann man da auch vor Ort hin?“, „Ist das nur online?“"""
    only = query.has(_ONLY_ONLINE)
    if not query.asks(Ask.CHECK) or not (only or query.names("onsite")) or query.asks(*_OTHERWISE):
        return None
    words = [word for word in query.without("onsite", "online", "meeting") if word.weight]
    if all(stands_for(word, ("registration",)) for word in words):
        return None  # „Geht eine Anmeldung vor Ort noch?“ asks whether one has to register before
    items = chosen(query, query.items_of(words)) if words else ()
    if len(items) != 1:
        return None
    item, sources = items[0], item_sources(items, "rooms")
    if item.rooms or item.meeting_point:
        return told(query, "u-no" if only else "u-yes", sources, 0.85, text=lines(query, items))
    if not query.view.event.ways_in(item):
        return None
    there = replace(query, view=replace(query.view, attendance=Attendance.ONLINE))
    return told(query, "u-only-online", sources, 0.85, yes=int(only), list=lines(there, items))


def room_online(query: Query) -> Answer | None:
    """Whether what is in a room can be followed online: „Ist der Kuppelsaal auch online?“"""
    if not query.asks(Ask.CHECK) or not query.names("online") or query.asks(*_OTHERWISE):
        return None
    rooms = rooms_named(replace(query, words=query.without("online")))
    if len(rooms) != 1 or not rooms[0].link:
        return None
    link = query.view.say("u-room-link", room=text(query, rooms[0].name), link=rooms[0].link)
    key = "u-plain" if query.has(r"\b(?:welche[rsn]?|which)\b") else "u-yes"
    return told(query, key, (f"room[{rooms[0].id}].link",), 0.85, text=link)


def kind_online(query: Query) -> Answer | None:
    """Whether things of a kind are streamed where everybody has to come: „Werden die Vorträge übertragen?“"""
    asked = query.asks(Ask.STREAMED) or (query.names("online") and query.asks(Ask.CHECK))
    if query.view.event.format is not Format.ONSITE or not asked or query.asks(*_OF_ONE) or query.times:
        return None
    kinds = query.without("online", "link", "tech")
    if not query.items or not plural(query) or not all(names_sort(word) for word in kinds if word.weight):
        return None
    if any(query.view.event.ways_in(item) for item in query.items):
        return None
    if streamed := _told_of_stream(query):
        return streamed
    return told(query, "u-format-onsite-only", ("event.format", *item_sources(query.items[:1], "attendance")), 0.85)


def _told_of_stream(query: Query) -> Answer | None:
    """What an FAQ tells of a stream, though nobody can take part in it: that all are „nur vor Ort“ is half of it."""
    for doc in query.index.of("faq"):
        asked = terms(wording for question in doc.record.faq.questions for wording in question.all)
        if "@streaming" in asked and valid(doc.record.faq, query.today):
            return told(query, "u-plain", (doc.key,), 0.85, text=markdown(text(query, doc.record.faq.answer)))
    return None


_OF_ONE = (Ask.WHERE, Ask.WHO, Ask.COUNT, Ask.WHEN, Ask.WHICH, Ask.RECORDED, Ask.NOW, Ask.NEXT, Ask.HELP)
_ONLY_ONLINE = r"\b(?:nur|ausschliesslich|rein|only|purely) (?:online|digital|remote|virtuell|im stream)\b"


def _for_me(query: Query) -> bool:
    """Whether somebody online asks what there is now for them: „Was läuft jetzt für mich?“"""
    return query.view.attendance is Attendance.ONLINE and query.asks(Ask.NOW) and query.has(_ME)


_ME = r"\b(?:fuer|for) (?:mich|uns|me|us)\b"


def _frame(query: Query, pauses: Sequence[Item]) -> tuple[datetime, datetime] | None:
    """The stretch of time that is named: a moment, a part of the day, a break."""
    event = query.view.event
    if pauses:
        start, end = pauses[0].start, pauses[0].end
        return (start, end or start + timedelta(minutes=1)) if start else None
    if query.asks(Ask.NOW):
        return query.now, query.now + timedelta(minutes=1)
    if query.asks(Ask.NEXT) and not query.times:
        ahead = (item.start for item in event.timed if item.start and item.start > query.now and _open_to(query, item))
        start = next(ahead, None)
        return (start, start + timedelta(minutes=1)) if start else None
    if found := moments.instants(query.times, event, query.now):
        return (found[0], found[0] + timedelta(minutes=1)) if not query.times.until else None
    if query.dates and not query.times.part and not query.times.clock and query.asks(Ask.PROGRAMME):
        start, end = (datetime.combine(day, time(), query.now.tzinfo) for day in (query.dates[0], query.dates[-1]))
        return max(start, query.now), end + timedelta(days=1)  # „Was läuft heute noch online?“
    return moments.window(query.times, event, query.now) if query.times.part else None


def _within(query: Query, item: Item, first: datetime, last: datetime) -> bool:
    """Whether an item that can be followed online is on then."""
    if item.start is None or not _open_to(query, item):
        return False
    return item.start < last and (item.end or item.start + timedelta(minutes=1)) > first


def _open_to(query: Query, item: Item) -> bool:
    """Whether an item can be followed online; of breaks only one that is for those online."""
    if item.attendance is Attendance.ONSITE or not query.view.event.ways_in(item) or unstreamed(query, item):
        return False
    if item.meeting_point and not (item.rooms or item.link):
        return False  # whoever is led through a mill cannot be followed on the stream of the house
    return item.kind not in (Kind.BREAK, Kind.ARRIVAL) or item.attendance is Attendance.ONLINE
