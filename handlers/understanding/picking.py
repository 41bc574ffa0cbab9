"""One of several things that were just told: „der zweite“, „die andere“, „der mit den Karten“, „die um 10:45“."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz

from handlers.understanding import entity
from handlers.understanding.changed import names_room
from handlers.understanding.contract import View
from handlers.understanding.documents import KIND_WORDS
from handlers.understanding.focus import About, items_of_people
from handlers.understanding.index import index_of
from handlers.understanding.intent import Ask
from handlers.understanding.moments import in_part, instants, overlap
from handlers.understanding.normalise import fold
from handlers.understanding.persons import split_name
from handlers.understanding.query import Query, stands_for
from handlers.understanding.reading import read_question
from handlers.understanding.words import ORDINALS
from storage.event import Item

NOTHING = frozenset({Ask.ABOUT, Ask.PROGRAMME, Ask.CHECK})  # what a bare name or time seems to ask
FITS = 0.6  # how well a word has to fit what it picks
_ARTICLE = r"(?:d(?:er|ie|as|en|em)|the|beim|bei de[rmn]|zu[mr]|fuer d(?:ie|en|as)|in de[rmn]|im|am|nummer|nr|number)"
_FOLLOWED = (
    r"(?=$|[,?]| (?:wo|wann|wer|wie|was|ist|sind|macht|geht|dauert|findet|laeuft|beginnt|startet|"
    r"and|where|when|who|how|what|is|does|one))"
)
_ORDER = re.compile(
    rf"(?:\b{_ARTICLE} )?\b(?P<number>{'|'.join(ORDINALS)}|letzte(?:re)?[rns]?|erstere[rns]?|last|"
    rf"\d{{1,2}}\.)(?: one)?{_FOLLOWED}"
)
_ONE_MORE = r"(?<!was )(?<!noch )(?<!ein )(?<!eine )(?<!einen )"  # „noch einen anderen“ is none of those told
_OTHER = re.compile(rf"{_ONE_MORE}\b(?:{_ARTICLE} )?(?P<word>andere[rnsm]?|other)(?: one)?{_FOLLOWED}")
_OTHER_OF = re.compile(
    rf"\b{_ARTICLE} (?:andere[rnsm]?|other) (?P<kind>[a-z]{{4,}})"
    r"(?: (?:zur (?:gleichen|selben) zeit|gleichzeitig|parallel|at the same time))?\b"
)
_NEXT_ONE = re.compile(r"(?:(?:d(?:er|ie|as)|the) )(?:naechste[rsn]?|folgende[rsn]?|next|following)(?: one)?(?=$|,)")
_WHO_NEXT = re.compile(
    r"(?P<who>wer (?:ist|kommt|spricht|redet|referiert|haelt)|who (?:is|comes|speaks|talks))"
    r"(?: dann| da)? (?:danach|dann|als naechste[rs]?|anschliessend|after (?:that|him|her|them)|next)"
    r"(?: dran| an der reihe)?"
)
_NUMBER = re.compile(r"(?:(?:nummer|nr|number|option) ?)?(?P<number>\d{1,2})")
# „der mit den Karten“, "the one about trees": a description of the one that is meant.
_SUCH = re.compile(
    rf"\b(?P<such>(?:{_ARTICLE}|the one|that one) "
    r"(?:mit|um|ueber|zu[mr]?|vo[nm]|i[nm]|fuers?|am|beim?|about|with|at|on|for|from) [^,]+)(?=$|,)"
)
# „Was davon ist im Saal?“
_OF_THEM = re.compile(
    r"^(?:was|welche[rs]?|what|which)(?: one)? (?:davon|von denen|of (?:these|those|them)) "
    r"(?:(?:ist|laeuft|is|runs) )?(?=i[nm] )"
)
_THE = re.compile(r"\b(?:d(?:er|ie|as|en|em)|the|beim) (?P<kind>[a-z]{4,})(?=$|,)")
_NO = re.compile(
    r"^(?:(?:nein|nee|ne|no|nicht das|falsch|sorry|quatsch)\b[ ,.]*)?(?:ich meine?|meine?|ich meinte|i mean|i meant)? ?"
)
_LETTER = re.compile(r"0?[a-h]")  # „B“ is read as the label „0b“
_LETTERED = re.compile(r"(?<!raum )(?<!saal )(?<!halle )(?<!tisch )(?<!room )(?<!hall )\b(?P<letter>0[a-h])\b")
_DAYS = {
    "mo": "montag", "di": "dienstag", "mi": "mittwoch", "do": "donnerstag", "fr": "freitag", "sa": "samstag",
    "so": "sonntag",
}  # fmt: skip
_SEVERAL = 2
_SHORT = 4  # words that only name the one that is meant


@dataclass(frozen=True, slots=True)
class Picked:
    """The one that is meant, and what is asked of it: maybe nothing.

    An item by its id, a person by name, a topic by its dotted key, then with the item in which it is dealt with.
    """

    item: str = ""
    person: str = ""
    rest: str = ""
    topic: str = ""


def pick(bare: str, about: About, view: View) -> Picked | None:
    """What a folded message picks of the things that were told last; None: it picks none."""
    if picked := _topic(bare, about, view):
        return picked
    if max(len(about.items), len(about.people)) > 1:
        bare = _OF_THEM.sub("was ist der ", bare)
        picked = (
            _longer(bare, about, view)
            or _counted(bare, about, view)
            or _other(bare, about)
            or _described(bare, about, view)
        )
        picked = picked or _by_letter(bare, about, view)
        if picked:
            return picked
    return (
        _priced(bare, about, view)
        or _of_kind(bare, about, view)
        or _by_the_same(bare, about, view)
        or _corrected(bare, about, view)
        or _other_of_kind(bare, about, view)
        or _other_like_it(bare, about, view)
        or _next_one(bare, about, view)
        or _next_speaker(bare, about, view)
    )


def _other_of_kind(bare: str, about: About, view: View) -> Picked | None:
    """The only other one of a kind at the time of the one told, else on its day: „das andere Forum“."""
    match, told = _OTHER_OF.search(bare), view.event.item_by_id.get(about.item)
    if match is None or told is None or told.start is None:
        return None
    query = read_question(match["kind"], view)
    others = [item for item in view.event.timed if item != told and query.telling and _named_or_fits(query, item.id)]
    for beside in (overlap, _on_day_of):
        fitting = [item.id for item in others if beside(item, told)]
        if len(fitting) == 1:
            return Picked(item=fitting[0], rest=_around(bare, match))
    return None


def _other_like_it(bare: str, about: About, view: View) -> Picked | None:
    """The only other one that runs beside the one told and is of its kind: „und der andere?“"""
    match, told = _OTHER.search(bare), view.event.item_by_id.get(about.item)
    if match is None or told is None or told.start is None:
        return None
    beside = [item for item in view.event.timed if item != told and item.kind is told.kind and overlap(item, told)]
    return Picked(item=beside[0].id, rest=_around(bare, match)) if len(beside) == 1 else None


def _on_day_of(item: Item, told: Item) -> bool:
    return item.day == told.day


def _next_one(bare: str, about: About, view: View) -> Picked | None:
    """The next one of the list, else of the kind of the one told: „und der nächste, wer hält den?“"""
    match, told = _NEXT_ONE.match(bare), view.event.item_by_id.get(about.item)
    if match is None or told is None or told.start is None:
        return None
    if about.item in about.items[:-1]:
        return Picked(item=about.items[about.items.index(about.item) + 1], rest=_around(bare, match))
    later = [item for item in view.event.timed if item.kind is told.kind and item.day == told.day and item != told]
    later = [item for item in later if item.start and item.start >= (told.end or told.start)]
    first = [item for item in later if item.start == later[0].start]
    return Picked(item=first[0].id, rest=_around(bare, match)) if len(first) == 1 else None


def _next_speaker(bare: str, about: About, view: View) -> Picked | None:
    """What comes in the same room after the one told and has a speaker: „und wer ist danach dran?“"""
    match, told = _WHO_NEXT.fullmatch(bare), view.event.item_by_id.get(about.item)
    if match is None or told is None or told.start is None:
        return None
    end = told.end or told.start
    here = [item for item in view.event.timed if set(item.rooms) & set(told.rooms) and item.day == told.day]
    later = [item for item in here if item.start and item.start >= end and item != told]
    later = [item for item in later if item.speakers] or later
    return Picked(item=later[0].id, rest=match["who"]) if later else None


def _around(bare: str, match: re.Match[str]) -> str:
    """What is said beside what picks one."""
    return " ".join(f"{bare[: match.start()]} {bare[match.end() :]}".split()).strip(" ,.–-")


def _priced(bare: str, about: About, view: View) -> Picked | None:
    """The only one of those told that has a price: „Was kostet das?“"""
    query = read_question(bare, view)
    if about.item or not query.asks(Ask.PRICE) or any(not stands_for(word, ("cost",)) for word in query.telling):
        return None
    known = (view.event.item_by_id.get(item) for item in about.items)
    priced = [item.id for item in known if item and item.cost]
    return Picked(item=priced[0], rest=bare) if len(priced) == 1 else None


def _topic(bare: str, about: About, view: View) -> Picked | None:
    """The only topic of what was told last which a description fits: „wo ist das mit der Hitze?“"""
    such = _SUCH.search(bare)
    told = {about.item, *about.items} - {""}
    docs = [doc for doc in index_of(view.event).of("topic") if getattr(doc.record, "item", "") in told]
    query = read_question(such["such"], view) if such and docs else None
    if such is None or query is None or not query.telling:
        return None
    fitting = [doc for doc in docs if all(entity.quality(word, doc) >= FITS for word in query.telling)]
    rest = bare[: such.start()].strip(" ,.–-")
    return Picked(item=fitting[0].record.item, rest=rest, topic=fitting[0].key) if len(fitting) == 1 else None


def _by_the_same(bare: str, about: About, view: View) -> Picked | None:
    """The only other item of a kind that one of the same people holds: „nein, ich meine den Workshop“."""
    told = view.event.item_by_id.get(about.item)
    words = _NO.sub("", bare)
    if told is None or words == bare:
        return None
    query = read_question(words, view)
    if not query.telling or not all(stands_for(word, tuple(KIND_WORDS)) for word in query.telling):
        return None
    people = _held_by(told)
    fitting = [
        item.id for item in view.event.items if item != told and people & _held_by(item) and _fits(query, item.id)
    ]
    return Picked(item=fitting[0]) if len(fitting) == 1 else None


def _corrected(bare: str, about: About, view: View) -> Picked | None:
    """The only item that is named instead of the one told: „nein, ich meine den Workshop mit dem Audioguide“."""
    words = _NO.sub("", bare)
    told = {about.item, *about.items} - {""}
    query = read_question(words, view) if told and words != bare else None
    if query is None or query.cues.asks - NOTHING or query.asks(Ask.PARALLEL, Ask.AFTER, Ask.BEFORE):
        return None
    named = [item.id for item in query.items if item.id not in told]
    return Picked(item=named[0]) if len(named) == 1 else None


def _held_by(item: Item) -> set[str]:
    return {split_name(speaker.of(""))[0] for speaker in item.speakers}


def _of_kind(bare: str, about: About, view: View) -> Picked | None:
    """The only one of its kind of those that were told: „Wann ist der Workshop?“"""
    match = _THE.search(bare)
    if match is None or not about.items:
        return None
    query = read_question(match["kind"], view)
    if not query.telling or not all(stands_for(word, tuple(KIND_WORDS)) for word in query.telling):
        return None
    known = [item for item in about.items if item in view.event.item_by_id]
    if not any(_named(query, item) for item in known) and any(_named(query, item) for item in view.event.item_by_id):
        return None  # another one is called so
    fitting = [item for item in known if _fits(query, item)]
    return Picked(item=fitting[0], rest=_NO.sub("", _around(bare, match))) if len(fitting) == 1 else None


def _counted(bare: str, about: About, view: View) -> Picked | None:
    match = _ORDER.search(bare) or _NUMBER.fullmatch(bare)
    if match is None:
        return None
    word = match["number"]
    number = -1 if word.startswith(("letzt", "last")) else 0 if word.startswith("erstere") else _value(word)
    return _at(number, about, view, _NO.sub("", bare[: match.start()]) + bare[match.end() :])


def _longer(bare: str, about: About, view: View) -> Picked | None:
    """The one of those told that takes longest, or least: „Welcher dauert länger?“"""
    match = _LONGER.search(bare)
    known = [item for item in map(view.event.item_by_id.get, about.items) if item] if match else []
    took = {item.id: item.end - item.start for item in known if item.start and item.end}
    if match is None or len(took) < len(about.items):
        return None
    most = (min if match["less"] else max)(took.values())
    fitting = [item for item, time in took.items() if time == most]
    return (
        Picked(item=fitting[0], rest="wie lange" if view.language == "de" else "how long")
        if len(fitting) == 1
        else None
    )


_LONGER = re.compile(
    r"^(?:was|welche[rs]?|what|which)(?: one)?(?: davon| von denen| of (?:these|those|them))? "
    r"(?:dauert|geht|ist|is|takes|lasts|goes on) (?:the )?(?:(?:laenger|am laengsten|longer|longest)|"
    r"(?P<less>kuerzer|am kuerzesten|shorter|shortest))\b"
)


def _value(word: str) -> int:
    return (int(word.strip(".")) if word[0].isdigit() else ORDINALS[word]) - 1


def _at(number: int, about: About, view: View, rest: str) -> Picked | None:
    # Where it was asked who is meant, the items are theirs.
    of_people = len(about.people) > 1 and about.items == items_of_people(view, about.people)
    things: Sequence[str] = about.people if of_people or len(about.items) < _SEVERAL else about.items
    if not -1 <= number < len(things):
        return None
    thing, rest = things[number], rest.strip(" ,.–-")
    return Picked(item=thing, rest=rest) if things is about.items else Picked(person=thing, rest=rest)


def _other(bare: str, about: About) -> Picked | None:
    """Of two the one that was not picked before."""
    match = _OTHER.search(bare)
    if match is None:
        return None
    rest = (bare[: match.start()] + bare[match.end() :]).strip(" ,.–-")
    people = [name for name in about.people if name != about.person]
    if about.person and len(about.people) == 2 and len(people) == 1:
        return Picked(person=people[0], rest=rest)
    items = [item for item in about.items if item != about.item]
    return Picked(item=items[0], rest=rest) if about.item and len(items) == 1 else None


def _described(bare: str, about: About, view: View) -> Picked | None:
    """The only one that all the words of a description, or a message of few words, fit."""
    such = _SUCH.search(bare)
    words = such["such"] if such else _NO.sub("", bare)
    alone, letter = such is None, _LETTER.fullmatch(words)
    if alone and not letter and (about.item or len(words.split()) > _SHORT):
        return None
    query = read_question(_DAYS.get(words.strip("."), words), view)
    if alone and query.cues.asks - NOTHING:
        return None
    rest = f"{_NO.sub('', bare[: such.start()])}{bare[such.end() :]}".strip(" ,.–-") if such else ""
    for fits in (_lettered,) if letter else (_named, _fits, _is_there, _is_by):
        fitting = [item for item in about.items if item in view.event.item_by_id and fits(query, item)]
        if len(fitting) == 1:
            return Picked(item=fitting[0], rest=rest)
    return _person(words, query, about, rest) if alone else None


def _by_letter(bare: str, about: About, view: View) -> Picked | None:
    """The only one that is called by a letter, or whose track is: „wer macht A?“"""
    match = _LETTERED.search(bare)
    query = read_question(match["letter"], view) if match else None
    fitting = [item for item in about.items if query and item in view.event.item_by_id and _lettered(query, item)]
    if match is None or len(fitting) != 1:
        return None
    rest = _around(bare, match)
    kinds = {word for name in _names(view, fitting[0]) for word in name.split()}
    return Picked(item=fitting[0], rest=" ".join(word for word in rest.split() if word not in kinds))  # „Strang C“


def _person(words: str, query: Query, about: About, rest: str) -> Picked | None:
    """The only one of the people who has the name that is said, or else the function."""
    known = set(fold(words).split())
    people = [name for name in about.people if known & set(fold(name).split())]
    docs = [doc for doc in query.index.of("person") if doc.record.name in about.people and query.telling]
    fitting = [doc.record.name for doc in docs if all(entity.quality(word, doc) >= FITS for word in query.telling)]
    found = people or fitting
    return Picked(person=found[0], rest=rest) if len(found) == 1 else None


def _names(view: View, item: str) -> Sequence[str]:
    record = view.event.item_by_id[item]
    return [fold(name) for name in (*record.title.all, *(record.track.all if record.track else ()))]


def _lettered(query: Query, item: str) -> bool:
    """Whether an item or its track is called by a letter: „Strang A“."""
    letter = query.text.folded.strip(" 0")
    label = re.compile(rf"^(?:\w{{3,}} )?{letter}(?=$|[:,.]| [-–])")
    return any(map(label.search, _names(query.view, item)))


def _named(query: Query, item: str) -> bool:
    """Whether a name has all the words, maybe within a longer one: „Klimakarten“."""
    name = " ".join(_names(query.view, item))
    return bool(query.telling) and all(_is_in(word, name) for word in query.telling) and _in_time(query, item)


def _is_in(word: entity.Word, name: str) -> bool:
    """Whether a name has a word; one that nothing is known of may have a slip of the finger."""
    if word.token.stem in name:
        return True
    unknown = not word.meaning.terms and len(word.token.text) >= _LONG
    return unknown and fuzz.partial_ratio(word.token.text, name) >= _ALIKE


_LONG, _ALIKE = 5, 80  # letters; in percent, one letter more or less of five


def _named_or_fits(query: Query, item: str) -> bool:
    return _named(query, item) or _fits(query, item)


def _fits(query: Query, item: str) -> bool:
    """Whether all that is known of an item fits all the words, and its time the time."""
    doc = next(doc for doc in index_of(query.view.event).of("item") if doc.record.id == item)
    fitting = all(entity.quality(word, doc) >= FITS for word in query.telling)
    return bool(query.telling or query.times) and fitting and _in_time(query, item)


def _is_there(query: Query, item: str) -> bool:
    """Whether all the words name a room of an item: „der in der Färberei“."""
    rooms = [doc for doc in query.index.of("room") if doc.record.id in query.view.event.item_by_id[item].rooms]
    said = [word for word in query.telling if any(names_room(word, room) for room in rooms)]
    return bool(said) and len(said) == len(query.telling) and _in_time(query, item)


def _is_by(query: Query, item: str) -> bool:
    """Whether all the words are of the name of somebody who speaks or leads: „der von Kretzer“."""
    names = [set(fold(name).split()) for name in _held_by(query.view.event.item_by_id[item])]
    said = {word.token.text for word in query.telling}
    return bool(said) and any(said <= name for name in names)


def _at_clock(query: Query, start: datetime) -> bool:
    """Whether an item begins at the time by the clock, on whatever day if none is said: „der um zehn“."""
    event = query.view.event
    at = instants(query.times, event, query.now)
    if query.dates:
        return start in at
    return start.astimezone(event.zone).time() in {one.astimezone(event.zone).time() for one in at}


def _in_time(query: Query, item: str) -> bool:
    record = query.view.event.item_by_id[item]
    if query.times.clock and (record.start is None or not _at_clock(query, record.start)):
        return False
    if query.times.part and not in_part(record, query.times.part, query.view.event):
        return False
    return not query.dates or record.day in query.dates
