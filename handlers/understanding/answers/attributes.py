"""What is said of one thing beside its time and place: access to its room, what to bring, its language, its places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from babel import Locale, UnknownLocaleError

from handlers import wording
from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity
from handlers.understanding.answers.common import (
    chosen,
    fits_time,
    item_sources,
    lines,
    room_name,
    text,
    title,
    told,
    unknown,
)  # fmt: skip
from handlers.understanding.answers.rooms import called_so, names_of
from handlers.understanding.answers.signing import left_over
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, FaqEntry, has_subject
from handlers.understanding.entity import Word
from handlers.understanding.facts import valid
from handlers.understanding.intent import Ask
from handlers.understanding.levels import floor_of, floors_of
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.relax import led_by
from handlers.understanding.sentences import SENTENCE
from handlers.understanding.terms import terms
from handlers.understanding.words import words_of
from storage.event import Faq, Item, Room

_ABOUT_ACCESS = frozenset({"@stepfree", "@lift", "@stairs"})
_ACCESS = ("stepfree", "lift", "stairs", "entrance")
_BARRED = re.compile(r"\b(?:nicht|kein\w*|ohne|außer|nur über|except|not|no|without|only by)\b", re.IGNORECASE)
_NO_STEPS = re.compile(
    r"\b(?:ohne|keine?|without|no) (?:\w+ )?(?:stufen?|treppen?|schwellen?|steps?|stairs?|thresholds?)\b", re.IGNORECASE
)
_ALL = re.compile(r"\b(?:all\w*|überall|sämtliche\w*|every\w*)\b", re.IGNORECASE)


def _bars(said: str) -> bool:
    """Whether a text tells that a place cannot be reached without steps: „nur über die Treppe“, not „ohne Stufen“."""
    told_ = _NO_STEPS.sub("stufenlos", said)
    return _BARRED.search(told_) is not None or _ABOUT_ACCESS & set(terms([told_])) == {"@stairs"}


def access(query: Query) -> Answer | None:
    """Whether the room of an item, or a room itself, can be reached without steps."""
    if not query.names("stepfree", "lift", "stairs") or (query.asks(Ask.WHO) and query.items):
        return None  # nor who leads a workshop on barriers
    rooms, items = _rooms_meant(query, query.without(*_ACCESS))
    if not rooms:
        return None
    if noted := [room for room in rooms if room.note and not _ABOUT_ACCESS.isdisjoint(terms(room.note.all))]:
        note = _on_access(text(query, noted[0].note))
        key = "u-no" if _bars(note) else "u-plain"
        source = (f"room[{noted[0].id}].note", *item_sources(items, "rooms"), "venue.accessibility")
        return told(
            query, key if query.asks(Ask.CHECK, Ask.WAY) or not query.cues.asks else "u-plain", source, 0.85, text=note
        )
    docs = [doc for doc in query.index.of("sentence") if doc.record.field == "accessibility"]
    if not docs:
        return None
    whole = [text(query, doc.record.text) for doc in docs]
    said = [line for line in whole if _tells_access(line)] or whole
    about = [line for line in said if any(_mentions(line, room) for room in rooms)]
    about = [line for line in about if _bars(line) or "@toilet" not in terms([line])]  # „WC neben dem Audimax“
    general = [line for line in said if _ALL.search(line) or any(_reaches(line, room) for room in rooms)]
    if not about and not general and any(_ASK_THERE.search(line) for line in whole):
        said_so = join([query.view.say("u-gap-thing", word=text(query, rooms[0].name)), *whole], " ")
        return unknown(query, "u-plain", (f"room[{rooms[0].id}].note", "venue.accessibility"), text=said_so)
    shown = about or general or said
    key = "u-plain"
    if about and _bars(" ".join(about)):
        key, shown = "u-no", said  # how one gets there all the same stands beside it
    elif (about or general) and not _ONLY_STAIRS.search(" ".join(shown)):
        key = "u-yes"
    source = ("venue.accessibility", *(f"room[{room.id}].floor" for room in rooms), *item_sources(items, "rooms"))
    if not query.asks(Ask.CHECK) and (query.has(_HOW_THERE) or not query.asks(Ask.WAY)):
        key = "u-plain"
    said_so = join([*_floors(query, [] if about else rooms), " ".join(shown).rstrip(";")], "\n")
    return told(query, key, source, 0.85 if about or general else 0.6, text=said_so)


# „Alles ist stufenlos, nur der Turm hat eine Treppe“: whether that is a yes depends on where somebody wants to.
_ONLY_STAIRS = re.compile(r"\b(?:nur|allein|lediglich|außer|bis auf|only|except)\b", re.IGNORECASE)
# „Für alle anderen Häuser bitte dort nachfragen“: then what is told of some says nothing of this one.
_ASK_THERE = re.compile(
    r"\b(?:ander\w+|übrige\w*|weitere\w*|others?)\b.*(?:frag|erkundig|meld|ask|contact|check)", re.IGNORECASE
)
_HOW_THERE = r"\b(?:wie|how)\b"


def _tells_access(line: str) -> bool:
    return not _ABOUT_ACCESS.isdisjoint(terms([line]))


def _on_access(note: str) -> str:
    """The sentences of a note that tell of steps or of a lift."""
    return " ".join([line for line in SENTENCE.split(note) if line and _tells_access(line)]) or note


def _reaches(line: str, room: Room) -> bool:
    """Whether a text tells of a lift to the floor of a room, or of the way in without steps to the ground floor."""
    floor = floor_of(fold(room.floor.of(""))) if room.floor else None
    if floor is None or _bars(line):
        return False
    return floor in floors_of(fold(line)) if floor else "@stepfree" in terms([line])


def _floors(query: Query, rooms: Sequence[Room]) -> list[str]:
    """The rooms of which a floor is known, with it: where somebody has to get to."""
    return [room_name(query, room) for room in rooms if room.floor]


def _mentions(line: str, room: Room) -> bool:
    return any(name.casefold() in line.casefold() for name in names_of(room))


def _rooms_meant(query: Query, words: Sequence[Word]) -> tuple[list[Room], Sequence[Item]]:
    """The rooms that these words name, or in which the one item is that they name, with that item."""
    telling = [word for word in words if word.weight]
    hits = [hit for hit in entity.top(query.rank("room", telling)) if hit.coverage >= 0.5] if telling else []
    if hits or not telling:
        return called_so(telling, [hit.doc.record for hit in hits]), ()
    items = chosen(query, query.items_of(telling))
    if len({item.rooms for item in items}) != 1:
        return [], ()
    return [query.view.event.room_by_id[room] for room in items[0].rooms], items


def bring(query: Query) -> Answer | None:
    """What to bring to an item, or what to wear there, where its description tells."""
    if query.has(_WORN):
        return _wear(query)
    needs = query.has(_NEEDS)
    if (not query.names("bring", "laptop") and not needs) or query.has(r"\b(?:darf|duerfen|may)\b"):
        return None
    telling = [word for word in query.without("bring") if word.weight]
    if needs:
        telling = [word for word in telling if led_by(query, word, _FOR)]
    if not telling and not needs and not query.times and (general := _bring_along(query)):
        return general
    items = chosen(query, query.items if query.view.meant else query.items_of(telling)) if telling else ()
    docs = [doc for doc in query.index.of("sentence") if doc.record.item in items and _tells_to_bring(query, doc)]
    docs = [doc for doc in docs if not _TAKE_AWAY.search(text(query, doc.record.text))]
    if (
        query.asks(Ask.CHECK) and query.cues.asks <= {Ask.CHECK} and not query.view.meant
    ):  # „Soll ich Kuchen mitbringen?“
        docs = [doc for doc in docs if all(_is_brought(query, word, doc) for word in telling)]
    docs = docs or (_at_hand(query, items[0]) if len(items) == 1 and query.names("laptop") else [])
    if not docs and len(items) == 1 and query.has(_WHAT):
        return _told_by_faq(query, items[0]) or _required(query, items[0])
    if not docs or len(items) > 3:
        return None
    body = join([text(query, doc.record.text) for doc in docs])
    key = "u-yes" if query.asks(Ask.CHECK) and not needs else "u-plain"
    return told(query, key, (*(doc.key for doc in docs), *item_sources(items, "rooms")), 0.9, text=body)


_WORN = (
    r"\b(?:was|wie|welche\w*|what|how)\b.*\b(?:anzieh\w*|anzuziehen|kleide[nt]?|wear|dress(?:ed)?)\b|"
    r"\b(?:was|wie)\b.*\bzieh(?:e|t|en)?\b.*\ban\W*$|\b(?:dress ?code|kleiderordnung|kleidungsempfehlung)\b"
)


def _wear(query: Query) -> Answer | None:
    """What to wear at one item; what is told of all that there is, or asked of it, has its own words for that."""
    asked = [doc.record for doc in query.index.of("faq") if any("@dress" in own for own in doc.record.asked)]
    words = [word for word in query.without("bring", "dress", "dress-code") if word.weight]
    words = [word for word in words if word.token.text != "code"]  # “dress code” is on no software
    items = chosen(query, query.items if query.view.meant else query.items_of(words))
    if len(items) != 1 or any(valid(entry.faq, query.today) for entry in asked):
        return None
    docs = [doc for doc in query.index.sentences_of(items[0]) if not {"@dress", "@bring"}.isdisjoint(doc.terms)]
    if not docs:
        return unknown(query, "u-not-of-it", (f"item[{items[0].id}].description",), title=title(query, items[0]))
    sources = (*(doc.key for doc in docs), *item_sources(items, "rooms"))
    return told(query, "u-plain", sources, 0.9, text=join([text(query, doc.record.text) for doc in docs]))


def _told_by_faq(query: Query, item: Item) -> Answer | None:
    """What an FAQ entry on an item says of what to bring: „Wie bereite ich mich auf die Radtour vor?“"""
    names = {fold(name) for name in (*item.title.all, *item.aliases)}
    for doc in query.index.of("faq"):
        entry: Faq = doc.record.faq
        asked = [fold(own) for question in entry.questions for own in question.all]
        if not valid(entry, query.today) or "@bring" not in terms([*entry.answer.all, *asked]):
            continue
        if any(name in own for name in names for own in asked):
            sources = (doc.key, *item_sources([item]))
            return told(query, "u-plain", sources, 0.85, text=markdown(entry.answer.of(query.view.language)))
    return None


def _required(query: Query, item: Item) -> Answer:
    """What the description of an item asks for that is not called a thing to bring: „Feste Schuhe sind Pflicht.“"""
    docs = [doc for doc in query.index.of("sentence") if doc.record.item is item]
    said = [doc for doc in docs if _REQUIRED.search(text(query, doc.record.text)) or "@dress" in doc.terms]
    said = said or [doc for doc in docs if _PROVIDED.search(text(query, doc.record.text))]
    if not said:
        return unknown(query, "u-not-of-it", (f"item[{item.id}].description",), title=title(query, item))
    body = join([text(query, doc.record.text) for doc in said])
    return told(query, "u-plain", (*(doc.key for doc in said), *item_sources([item], "rooms")), 0.85, text=body)


def _is_brought(query: Query, word: Word, doc: Doc) -> bool:
    """Whether a text has what somebody asks whether to bring, or to what it is brought."""
    said = terms([text(query, doc.record.text)])  # its title is none of that
    return entity.fit(word, said) >= entity.ENOUGH or led_by(query, word, _FOR)


def _tells_to_bring(query: Query, doc: Doc) -> bool:
    return "@bring" in doc.terms or _BRINGS.search(text(query, doc.record.text)) is not None


# Who brings something is asked to; „Messer bringt Bodo mit“ asks nobody.
_BRINGS = re.compile(
    r"\b(?:wer|jede\w?|alle|bitte)\b[^.;!?]*\bbring\w*\b[^.;!?]* mit\b(?! sich)|^bring(?:t|en sie)?\b[^.;!?]* mit\b|"
    r"\bbring (?:an?|your|along|some)\b",
    re.IGNORECASE,
)
_TAKE_AWAY = re.compile(r"\bzum (?:Mitnehmen|Behalten)\b|\bto take (?:home|away)\b", re.IGNORECASE)
# „Eimer, Besen, Töpfe – alles ist da.“
_PROVIDED = re.compile(
    r"\b(?:alles|material\w*|werkzeug\w*|geräte)\b[^.;!?]* (?:da|vorhanden)\b|\b(?:liegt|liegen|steht|stehen) bereit\b|"
    r"\b(?:wird|werden) gestellt\b|\b(?:is|are) (?:there|provided)\b",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\b(?:pflicht|erforderlich|nötig|notwendig|vorgeschrieben|benötig\w*|nicht vergessen|vergesst nicht|"
    r"denkt an|denken sie an|empfehl\w*|empfohlen|"
    r"don.t forget|required|necessary|mandatory|recommended|needed)\b",
    re.IGNORECASE,
)


def _bring_along(query: Query) -> Answer | None:
    """What everybody is to bring along, and what for parts of the event, where no FAQ has been asked that."""
    docs = [doc for doc in query.index.of("sentence") if "@bring" in doc.terms]
    of_all = [doc for doc in docs if doc.record.item is None]
    if not of_all or not query.has(_WHAT) or any(_asks_what(doc.record) for doc in query.index.of("faq")):
        return None
    of_parts = [doc for doc in docs if doc.record.item and not has_subject(doc.record.item)]
    said = [text(query, doc.record.text) for doc in of_all]
    said += [f"{text(query, doc.record.item.title)}: {text(query, doc.record.text)}" for doc in of_parts]
    return told(query, "u-plain", tuple(doc.key for doc in (*of_all, *of_parts)), 0.8, text=join(said))


def _asks_what(entry: FaqEntry) -> bool:
    """Whether an FAQ is asked what to bring along; that children may be brought tells nothing of that."""
    brings = any("@bring" in word for word in entry.asked)
    return brings and any(re.search(_WHAT, fold(own)) for question in entry.faq.questions for own in question.all)


_WHAT = r"\b(?:was|what|etwas|anything|dabei ?haben)\b"


def _at_hand(query: Query, item: Item) -> list[Doc]:
    """What the notes on an item's rooms say of computers in them."""
    notes = {f"room[{room}].note" for room in item.rooms}
    return [doc for doc in query.index.of("sentence") if doc.record.source in notes and "@laptop" in doc.terms]


_NEEDS = r"\b(?:brauch\w*|benoetig\w*|need(?! to\b)|required?)\b"
_FOR = words_of("fuer zum zur bei beim am im in for at to")


def limited(query: Query) -> Answer | None:
    """Whether the places of an item are limited, or some of them left: how many there are at all is known."""
    opened = query.names("open", "opening-hours") and not query.names("places")  # „Hat die Ausstellung noch auf?“
    others = query.asks(Ask.WHO) or (query.asks(Ask.COUNT) and not query.has(_STILL))  # „Wer ist noch dabei?“
    left = query.has(_LEFT) and not opened and not others
    if not left and (not query.names("limited") or query.asks(Ask.COUNT)):
        return None
    words = [word for word in query.without("limited", "places", "people") if word.weight]
    items = chosen(query, query.items_of([word for word in words if not (left and _FREE.fullmatch(word.token.text))]))
    if len(items) != 1 or (items[0].capacity is None and not left):
        return None
    if left and (told_so := left_over(query, items[0])):
        return told_so
    if items[0].capacity is None:
        return unknown(query, "u-gap-free", item_sources(items, "capacity"))
    source, count, title = item_sources(items, "capacity"), items[0].capacity, text(query, items[0].title)
    if left:
        return unknown(query, "u-places-left", source, count=count, title=title)
    return told(query, "u-limited", source, count=count, title=title)


_PLACE = r"(?:plaetze?n?|platz|places?|seats?|spots?|spaces?|slots?|room|kapazitaet\w*|capacity)"
_STILL = r"\b(?:noch|still|left|frei\w*|free|vacant)\b"  # „How many spots are available?“ asks how many there are
_VACANT = r"(?:frei\w*|verfuegbar|uebrig|offen|zu haben|unbesetzt|free|available|left|vacant)"
_LEFT = (
    rf"\b(?:noch|still|any|enough|genug|genuegend)\b(?: \w+){{0,6}}? (?:rest)?{_PLACE}\b|"
    rf"\b{_PLACE}\b(?: \w+){{0,6}}? (?:{_VACANT}|weg|vergeben|belegt|taken|gone)\b|"
    rf"\b(?:noch|still) (?:(?:et)?was |anything )?{_VACANT}\b|"
    r"\bnoch\b(?: \w+){0,5} (?:unter|dabei|(?:rein|dazu)(?:kommen)?|mit(?:machen|kommen|fahren|gehen)?)(?=\W*$| bei\b)|"
    r"\bstill (?:join|come along|take part|get in|sign up)\b|"
    r"\b(?:voll|ueberfuellt|ueberlaufen|belegt|ausgebucht|ausverkauft|vergriffen|restplaetze|full|fully booked|"
    r"booked out|sold out|overbooked|warteliste|waiting list|waitlist)\W*$"
)
_FREE = compiled(
    rf"{_VACANT}|{_PLACE}|voll|belegt|ausgebucht|ausverkauft|vergriffen|vergeben|weg|rein|restplaetze|full|fully|"
    r"booked|sold|taken|gone|enough|genug|genuegend|ueberfuellt|warteliste|waitlist|overbooked|mitmachen|mitkommen|"
    r"mitfahren|mitgehen|dazukommen|reinkommen|bekomm\w*|krieg\w*|spot"
)


# -- languages ------------------------------------------------------------------------------------------------------

_CODES = ("de", "en", "fr", "es", "pl", "tr", "uk", "cs", "it", "ar", "ru", "nl")
_LANGUAGE = compiled(
    r"\b(?:(?P<de>deutsch\w*|german)|(?P<en>englisch\w*|english)|(?P<fr>franzoesisch\w*|french)|"
    r"(?P<es>spanisch\w*|spanish)|(?P<pl>polnisch\w*|polish)|(?P<tr>tuerkisch\w*|turkish)|"
    r"(?P<uk>ukrainisch\w*|ukrainian)|(?P<cs>tschechisch\w*|czech)|(?P<it>italienisch\w*|italian)|"
    r"(?P<ar>arabisch\w*|arabic)|(?P<ru>russisch\w*|russian)|(?P<nl>niederlaendisch\w*|dutch))\b"
)
_NOT = compiled(r"\b(?:nicht|not|n't|kein\w*|other than|ausser)\b")


def languages_named(query: Query) -> list[str]:
    """The codes of the languages that a question names."""
    found = {match.lastgroup for match in _LANGUAGE.finditer(query.text.folded)}
    return [code for code in _CODES if code in found]


def in_language(query: Query) -> Answer | None:
    """Which items are held in a language, or in another than the event's."""
    if query.asks(Ask.WHO, Ask.COUNT, Ask.WHEN):
        return None
    named = languages_named(query)
    foreign = query.has(r"\b(?:fremdsprach\w*|andere[nr]? sprache\w*|foreign language|other language)\b")
    if not (named or foreign) or query.names("interpreting", "sign"):
        return None
    rest = [w for w in query.without("language", "talk", "workshop", "session", "forum", "people") if w.weight]
    known = [w for w in rest if w.meaning.terms or w.meaning.parts]  # „Keynote auf Englisch? Versteh ich nicht“
    meant = {item.id for item in query.items_of(known)}
    if meant and not query.asks(Ask.WHICH):
        return None
    event = query.view.event
    other = foreign or _NOT.search(query.text.folded) is not None
    spoken = {item.id: (item.language,) if item.language else event.spoken for item in event.items}
    fits = [item for item in event.items if spoken[item.id] and _speaks(spoken[item.id], named, other=other)]
    if not other and set(named) & set(event.spoken):
        fits = [item for item in fits if item.language]  # in the event's own languages: what says so itself
    fits = [item for item in fits if not meant or item.id in meant]
    if not fits or len(fits) == len(event.items):
        return None
    sources = (*item_sources(fits, "language"), "event.spoken")
    if not (then := [item for item in fits if fits_time(query, item)]):
        return told(query, "u-not-then", sources, 0.8, list=lines(query, fits[:14]))
    key = "u-yes" if query.asks(Ask.CHECK) or query.has(r"^\W*(?:any|gibt|ist|sind|is|are)\b") else "u-plain"
    shown = lines(query, then[:14])
    if not other and set(named) & set(event.spoken):
        # „Nur Englisch oder auch etwas auf Deutsch?“: which language the rest is in, and which of these the items are.
        own = _listed(query, [item.language for item in then if item.language])
        shown = query.view.say("u-in-language", names=own, list=shown)
        shown = join([query.view.say("u-spoken", names=_listed(query, event.spoken)), shown], "\n")
        key = "u-plain"
    return told(query, key, sources, 0.85, text=shown)


def _listed(query: Query, codes: Sequence[str]) -> Rich:
    return wording.listed([language_name(query, code) for code in dict.fromkeys(codes)], query.view.say)


def language_name(query: Query, code: str) -> Rich | str:
    """A language by its name, in the language of the chat."""
    try:
        return query.view.say("u-language", language=Locale.parse(code).get_display_name(query.view.language) or code)
    except (UnknownLocaleError, ValueError):
        return query.view.say("u-language", language=code)


def _speaks(spoken: Sequence[str], named: Sequence[str], *, other: bool) -> bool:
    return not set(spoken) & set(named) if other else bool(set(spoken) & set(named))


# -- the items of a day or a moment --------------------------------------------------------------------------------


def untimed_day(query: Query) -> Answer | None:
    """What is asked of a day on which no time is known yet: its items, and that their time or people are not known."""
    if not query.dates or query.telling or query.times.clock:
        return None
    items = [item for item in query.view.event.items if item.day in query.dates]
    if not items or any(item.start for item in items):
        return None
    if query.asks(Ask.WHO):
        known = [item for item in items if item.speakers]
        return (
            None
            if known
            else unknown(
                query, "u-no-speakers-now", item_sources(items, "speakers"), list=lines(query, items, today=False)
            )
        )
    if query.asks(Ask.CLOCK, Ask.START, Ask.WHEN, Ask.END, Ask.DURATION):
        return unknown(query, "u-day-no-times", item_sources(items), 0.85, list=lines(query, items[:8]))
    if query.asks(Ask.ABOUT):
        return told(
            query, "u-plain", item_sources(items, "description"), 0.85, text=_with_descriptions(query, items[:6])
        )
    return None


def about_day(query: Query) -> Answer | None:
    """What a day is about: its items, without the breaks."""
    if query.telling or not query.dates or not query.asks(Ask.ABOUT) or query.asks(Ask.WHO, Ask.WHEN, Ask.PROGRAMME):
        return None
    items = [i for i in query.view.event.items if i.day in query.dates and (i.kind is None or i.kind.value != "break")]
    return told(query, "u-plain", item_sources(items), 0.75, text=lines(query, items[:12])) if items else None


def _with_descriptions(query: Query, items: Sequence[Item]) -> Rich:
    parts: list[Rich] = []
    for item in items:
        parts.append(lines(query, [item]))
        if item.description:
            parts.append(markdown(text(query, item.description)))
    return join(parts)
