"""The last question with one part of it changed: „und morgen?“, „und für Studierende?“, „und bis wann?“."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from handlers.understanding import entity
from handlers.understanding.contract import View
from handlers.understanding.documents import KIND_WORDS, Doc
from handlers.understanding.focus import About
from handlers.understanding.follow_words import ATTRIBUTES, LEAD
from handlers.understanding.index import index_of
from handlers.understanding.intent import Ask
from handlers.understanding.labels import is_same, named_as
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query, stands_for
from handlers.understanding.reading import read_question
from handlers.understanding.words import ORDINALS, WEEKDAYS
from storage.event import Item

FITS, NAMED = 0.6, 0.8  # how well a word has to fit what it names, and the name of a room
QUOTED = re.compile(r"[„“\"»][^„“”\"«»]+[“”\"«]")
_BESIDE = re.compile(
    r"(?:\b(?:i[nm]|am|an|zu[mr]?|beim?|fuers?|vo[nm]|mit|aufs?|ins|d(?:er|ie|as|en|em)|ein(?:e[nrm]?)?|"
    r"the|on|at|for|of|by|a) )*$"
)
# What a question begins with: another one takes its place.
_ASKS = re.compile(
    r"^\W*(?:(?:bis|ab|seit|von) wann|um wie ?viel uhr|wie ?(?:viele?|lange|oft|teuer|hoch|gross)|wann|"
    r"wo(?:hin|her|mit)?|wie|wer|we[mn]|was|warum|(?:an |in )?welche\w*|gibts?(?: es)?|"
    r"(?:from |until |till )?(?:when|what time)|how (?:long|many|much|often)|where|how|who|what|which|"
    r"is there|are there)\b"
)
_ORDER = "|".join(ORDINALS)
_NUMBERED = re.compile(
    rf"(?:(?:i[nm]|a[mn]|beim?|zu[mr]?|fuer|d(?:er|ie|as|en|em)|the|for|at) )*"
    rf"(?:(?P<number>{_ORDER})(?: one)?|(?:(?P<what>[a-z]{{4,}}) )?(?P<behind>\d\d?|[a-h]))"
)
_COUNTED = re.compile(rf"\b(?:(?:{_ORDER}) (?P<kind>[a-z]{{4,}})|(?P<behind>[a-z]{{4,}}) (?:\d\d?|0[a-h]))\b(?![.:]\d)")
_POINTS = re.compile(r"\b(?:das|dies|es|da|dort|dann|ich das|it|that|there|then)\b")


def at_another_time(bare: str, about: About, view: View) -> str:
    """The last question for another time."""
    asked = read_question(QUOTED.sub(_headed, about.asked), view)
    now = [match.span() for match in _NOW.finditer(asked.text.folded)]
    return f"{_without(asked.text.folded, [*asked.times.spans, *now])} {bare}?"


def of_whole_day(query: Query, about: About, view: View) -> str:
    """The day of which the beginning or end is asked for after that day: „und morgen?“, „wann geht es da los?“."""
    if not query.asks(Ask.END, Ask.START) or query.telling or query.times or not about.asked:
        return ""
    asked = read_question(about.asked, view)
    on_day = asked.asks(Ask.START) or (asked.asks(Ask.PROGRAMME) and len(about.items) > 1)
    if not on_day or asked.telling or not asked.dates:
        return ""
    return " ".join(asked.text.folded[start:end] for start, end in asked.times.spans)


def without_times(query: Query) -> str:
    """What is left of folded words without the times in them."""
    return _without(query.text.folded, query.times.spans).strip(" ?!.,")


_NOW = re.compile(r"\b(?:jetzt|gerade|momentan|gleich|als naechstes|now|right now|next)\b")


def _headed(match: re.Match[str]) -> str:
    """The head of a title, which another day may have as well: „Keynote“ of „Keynote: Offen aus Versehen“."""
    return head(match.group().strip('„“”"»«'))


def head(title: str) -> str:
    """A title without what it is followed by: „Keynote“ of „Keynote: Offen aus Versehen“."""
    return _OF_DAY.sub("", _HEAD.split(title, maxsplit=1)[0])


_HEAD = re.compile(r": | [–-] ")
_DAYS = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_OF_DAY = re.compile(rf" (?:am|on) (?:{_DAYS})\w*\b| \((?:{_DAYS})\w*\)", re.IGNORECASE)


def on_another_thing(query: Query, bare: str, about: About, view: View) -> str:
    """The last question on another thing, which takes the place of what it named if it is of the same sort."""
    asked = read_question(about.asked, view)
    text = asked.text.folded
    spans = _rooms(asked) if room_named(query) else []  # „nach der Pause in der Halle“: the pause stays
    spans = spans or _replaced(query, asked, about) or _led_alike(bare, text)
    if not spans:
        return f"{text.strip(' ?!.')} {bare}?"
    start, end = _with_article(text, *min(spans))
    times = asked.times.spans if query.times else ()  # „und um 16 Uhr in der Anatomie?“
    before = _without(text[:start], [span for span in times if span[1] <= start])
    others = [*(_with_article(text, *span) for span in spans), *times]
    rest = _without(text, [(0, end), *(span for span in others if span[0] >= end)])
    return f"{before} {bare} {rest}?"


def _led_alike(bare: str, asked: str) -> list[tuple[int, int]]:
    """Where a question has a thing behind the same preposition: „und um die Technik?“ after „… um die Anmeldung?“"""
    lead = _LEADS.match(bare)
    found = re.search(rf"\b{lead[0]}{_WITH_ARTICLE}[a-z]+", asked) if lead else None
    return [found.span()] if found else []


_LEADS = re.compile(r"(?:um|fuer|mit|ohne|ueber|for|with|without|about) ")
_WITH_ARTICLE = r"(?:(?:d(?:er|ie|as|en|em)|(?:m|d)?eine?[rnms]?|unsere?n?|the|an?|my|our) )?"


def replaces(query: Query, about: About, view: View) -> bool:
    """Whether what a message names takes the place of something that the last question named."""
    asked = read_question(about.asked, view)
    return bool((room_named(query) and _rooms(asked)) or _replaced(query, asked, about))


def _replaced(query: Query, asked: Query, about: About) -> list[tuple[int, int]]:
    """Where a question names what another thing takes the place of."""
    spans = [match.span() for match in QUOTED.finditer(asked.text.folded)] if _names_thing(query) else []
    if _names_thing(query):
        spans += _named(asked, about) or _named(asked, about, asked.items_of(asked.without(*ATTRIBUTES)))
    elif any(map(is_kind, query.telling)):
        spans += [(word.token.start, word.token.end) for word in asked.telling if is_kind(word)]
    return spans + [(word.token.start, word.token.end) for word in asked.telling if query.names(*_alike(word))]


def named_thing(about: About, view: View) -> bool:
    """Whether the last question named an item, a room or a person, which another one takes the place of."""
    return bool(QUOTED.search(about.asked)) or any(_named(read_question(about.asked, view), about))


def at_another_number(bare: str, about: About, view: View) -> str:
    """The last question on another of those that are counted: „und in der zweiten?“ after „… in Runde 1“."""
    number = _NUMBERED.fullmatch(bare)
    text = read_question(about.asked, view).text.folded
    counted = _COUNTED.search(text)
    if number is None or counted is None:
        return ""
    kind, what = counted["kind"] or counted["behind"], number["what"]
    if what and not is_same(named_as(what), named_as(kind)):
        return ""
    name = f"{kind} {number['behind']}" if number["behind"] else f"{number['number']} {kind}"
    return f"{text[: counted.start()]}{name}{text[counted.end() :]}"


def with_another_word(bare: str, about: About, view: View) -> str:
    """What the last question asked on, asked in another way: „Bis wann?“ after „Wie schlage ich ein Thema vor?“"""
    text = LEAD.sub("", read_question(about.asked, view).text.folded)
    rest = _ASKS.sub("", text).strip(" ?!.")
    return f"{_POINTS.sub('', bare).strip()} {rest}?"


def names_other(query: Query, item: str) -> bool:
    """Whether another item or a room is named by a word of its own name."""
    index = index_of(query.view.event)
    docs = [*index.of("room"), *(doc for doc in index.of("item") if doc.record.id != item)]
    return any(entity.said(word, doc) >= entity.SAID for word in query.telling for doc in docs if doc.titles)


def _names_thing(query: Query) -> bool:
    """Whether an item, a room or a person is named."""
    index = index_of(query.view.event)
    docs = [*index.of("room"), *index.of("item")]
    named = any(entity.said(word, doc) >= entity.SAID for word in query.telling for doc in docs)
    return bool(named or query.items or query.names_person)


def names_room(word: entity.Word, room: Doc) -> bool:
    """Whether a word is the name of a room; that its note speaks of steps makes these no room."""
    return entity.quality(word, room) >= NAMED and entity.literally(word, room) >= entity.SAID


def room_named(query: Query) -> str:
    """The id of the one room that a question names beside what it asks, if it names nothing else; else empty."""
    rooms = [doc for doc in query.index.of("room") if any(names_room(word, doc) for word in query.telling)]
    others = [word for word in query.telling if not any(names_room(word, doc) for doc in rooms)]
    said = " ".join(word.token.text for word in query.telling)
    called = [doc for doc in rooms if said in map(fold, (*doc.record.name.all, *doc.record.aliases))]
    rooms = called if len(called) == 1 else rooms
    return rooms[0].record.id if len(rooms) == 1 and not others else ""


def _rooms(asked: Query) -> list[tuple[int, int]]:
    """Where a question names rooms."""
    rooms = asked.index.of("room")
    words = [word for word in asked.telling if any(names_room(word, room) for room in rooms)]
    spans = [(word.token.start, word.token.end) for word in words]
    quoted = [match.span() for match in QUOTED.finditer(asked.text.folded)]
    return [next((q for q in quoted if q[0] <= start < q[1]), (start, end)) for start, end in spans]


def _named(asked: Query, about: About, also: Sequence[Item] = ()) -> list[tuple[int, int]]:
    """Where a question names its thing, or one of these."""
    index = index_of(asked.view.event)
    ids = {about.item, *(item.id for item in (*asked.items, *also))}
    docs = [doc for doc in index.of("item") if doc.record.id in ids]
    docs += index.of("person") if asked.names_person else ()
    words = [
        word
        for word in asked.telling
        if any(entity.quality(word, doc) >= FITS and not stands_for(word, ("cost",)) for doc in docs)
        or any(names_room(word, room) for room in index.of("room"))
    ]
    return [(word.token.start, word.token.end) for word in words]


def _alike(word: entity.Word) -> tuple[str, ...]:
    """The concepts of the things that take the place of one another: slides and recording."""
    return next((sort for sort in _SORTS if stands_for(word, sort)), ())


_SORTS = (
    ("slides", "recording", "handout"),
    ("car", "drive-by-car", "bus", "train", "tram", "transit", "bike", "taxi", "shuttle", "on-foot", "flight"),
)


def is_kind(word: entity.Word) -> bool:
    """Whether a word stands for a sort of item: „Vortrag“."""
    return stands_for(word, tuple(KIND_WORDS))


def _with_article(text: str, start: int, end: int) -> tuple[int, int]:
    found = _BESIDE.search(text[:start])
    return (found.start() if found else start), end


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return " ".join(text.split()).strip(" ?!.,")
