"""What an event's file says, prepared for questions: every item, room, person, FAQ, sentence … as weighted terms.

A term is a word stem or, with `@` in front, a concept. The index is built once an event.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, get_args

from handlers.contract import Event
from handlers.understanding.concepts import CONCEPTS, broader, unlisted
from handlers.understanding.event_names import names_of_event
from handlers.understanding.event_terms import event_terms
from handlers.understanding.labels import Labelled, Labels, labelled, labels_of
from handlers.understanding.meetings import meetings
from handlers.understanding.normalise import Token, fold, stem, with_particle, words, written_out
from handlers.understanding.persons import Person, persons
from handlers.understanding.room_names import forms
from handlers.understanding.sentences import Sentence, sentences
from handlers.understanding.subjects import Fact, facts
from handlers.understanding.terms import plainly, put, terms, wordings
from handlers.understanding.words import HOURS, STOP, WEAK
from storage.event import Faq, Item, Kind, Local, MaterialKind, Method

Sort = Literal["item", "room", "person", "material", "faq", "sentence", "event", "round", "topic", "group"]

KIND_WORDS = frozenset(
    {"arrival", "talk", "panel", "workshop", "session", "break", "excursion", "party", "feedback", "tour", "exchange"}
)
KIND_CONCEPTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ARRIVAL: ("arrival",),
    Kind.TALK: ("talk",),
    Kind.PANEL: ("panel",),
    Kind.WORKSHOP: ("workshop",),
    Kind.OPEN: ("session",),
    Kind.BREAK: ("break",),
    Kind.SOCIAL: ("party",),
    Kind.EXCURSION: ("excursion",),
    Kind.FEEDBACK: ("feedback",),
}
_MATERIAL_CONCEPTS: Mapping[MaterialKind, str] = {
    MaterialKind.SLIDES: "slides",
    MaterialKind.RECORDING: "recording",
    MaterialKind.HANDOUT: "handout",
    MaterialKind.DIRECTIONS: "map",
    MaterialKind.REPORT: "report",
    MaterialKind.LINK: "link",
}


_WHO = re.compile(r"\b(?:we[rmn]|who|whom)\b", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"\W*(?:was (?:ist|sind|macht|bedeutet)|what (?:is|are)|wie funktioniert|how does)\b", re.IGNORECASE
)

_HOW = re.compile(r"\W*(?:wie|how) (?!viel|lange|oft|weit|many|much|long|often|far)", re.IGNORECASE)


@dataclass(frozen=True)
class Doc:
    """One thing that an answer can be about: its sort, its dotted key, its terms with weights, the record behind it."""

    sort: Sort
    key: str
    terms: Mapping[str, float]
    record: Any = field(compare=False, hash=False)
    titles: tuple[frozenset[str], ...] = field(default=(), compare=False)  # the telling words of all its names
    # Of an item with a subject of its own: its terms without those that only its description mentions.
    own: Mapping[str, float] | None = field(default=None, compare=False)

    def __hash__(self) -> int:
        return hash(self.key)


@dataclass(frozen=True)
class FaqEntry:
    """One wording of an FAQ's question, as the terms of each of its telling words."""

    faq: Faq
    asked: tuple[Mapping[str, float], ...]
    explains: bool = False  # „Was ist …?“: the answer tells what something is, not when or where
    who: bool = False  # „Wer …?“
    of_edition: bool = False  # it asks for the next or the last edition of the event, not for this one
    of_loss: bool = False  # it asks what to do without something that is lost
    how: bool = False  # „Wie schlage ich …?“: the answer tells a way
    stems: frozenset[str] = frozenset()  # of all its words


@dataclass(frozen=True, eq=False)
class Index:
    """All documents of an event and the vocabulary that they use."""

    docs: tuple[Doc, ...]
    idf: Mapping[str, float]
    vocabulary: frozenset[str]
    joined: str
    lengths: Mapping[int, tuple[str, ...]]
    things: frozenset[str] = frozenset()  # the words of items, rooms, people, not those of running text alone
    names: re.Pattern[str] | None = None  # what the event itself is called
    meetings: tuple[Item, ...] = ()  # of a series: what each of its days is for
    room_names: re.Pattern[str] | None = None  # the names of rooms that have several words
    rooms_called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # the ids of the rooms with such a name

    def of(self, sort: Sort) -> tuple[Doc, ...]:
        """The documents of one sort."""
        return self._by_sort.get(sort, ())

    def of_kind(self, kind: Kind) -> tuple[Item, ...]:
        """The items of a kind."""
        return self._by_kind.get(kind, ())

    def having(self, sort: Sort, terms: Iterable[str]) -> list[Doc]:
        """The documents of a sort that have one of these terms, in their order."""
        docs = self.of(sort)
        return [docs[number] for number in sorted(self.places(sort, terms))]

    def places(self, sort: Sort, terms: Iterable[str]) -> set[int]:
        """At which of the documents of a sort one of these terms stands."""
        known = self._places(sort)
        if not known:
            return set()
        return set().union(*(known[term] for term in terms if term in known))

    def _places(self, sort: Sort) -> Mapping[str, array[int]]:
        """At which of the documents of a sort each term stands; found out when it is first asked for."""
        known = self._placed.get(sort)
        if known is None:
            known = self._placed[sort] = {}
            for number, doc in enumerate(self.of(sort)):
                for term in doc.terms:
                    known.setdefault(term, array("I")).append(number)
        return known

    @cached_property
    def _placed(self) -> dict[Sort, dict[str, array[int]]]:
        return {}

    @cached_property
    def _by_kind(self) -> Mapping[Kind | None, tuple[Item, ...]]:
        kinds: dict[Kind | None, list[Item]] = {}
        for doc in self.of("item"):
            kinds.setdefault(doc.record.kind, []).append(doc.record)
        return {kind: tuple(items) for kind, items in kinds.items()}

    @cached_property
    def by_thing(self) -> Mapping[str, tuple[Doc, ...]]:
        """The documents of each thing by its dotted key: an item with its rooms, people and sentences."""
        things: dict[str, list[Doc]] = {}
        for doc in self.docs:
            for key in _thing_keys(doc):
                things.setdefault(key, []).append(doc)
        return {key: tuple(docs) for key, docs in things.items()}

    def sentences_of(self, item: Item) -> list[Doc]:
        """The sentences of an item's description."""
        return [doc for doc in self.by_thing.get(f"item[{item.id}]", ()) if doc.sort == "sentence"]

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The texts on how the event is run, each with its subjects."""
        return facts(self.docs)

    @cached_property
    def of_item(self) -> Mapping[str, Doc]:
        """The document of each item by the item's id."""
        return {doc.record.id: doc for doc in self.of("item")}

    def docs_of(self, items: Iterable[Item]) -> list[Doc]:
        """The documents of items."""
        return [self.of_item[item.id] for item in items]

    @cached_property
    def long_titles(self) -> tuple[tuple[str, tuple[Item, ...]], ...]:
        """The titles of several words as they stand in a folded question, the longest first, with their items."""
        found: dict[str, list[Item]] = {}
        for doc in self.of("item"):
            for name in dict.fromkeys(fold(written_out(title)).strip(" .?!") for title in doc.record.title.all):
                if len(name) >= _LONG_TITLE and len(name.split()) >= _SEVERAL_WORDS:
                    found.setdefault(name, []).append(doc.record)
        return tuple((name, tuple(found[name])) for name in sorted(found, key=len, reverse=True))

    @cached_property
    def heads(self) -> tuple[tuple[frozenset[str], Item], ...]:
        """What titles begin with, where that is two or three words: “morning run” of “Morning run along the river”."""
        found = []
        for item in (doc.record for doc in self.of("item")):
            for title in item.title.all:
                stems = [token.stem for token in words(_REST.sub("", fold(title))).tokens]
                if _HEAD <= len(stems) < 2 * _HEAD:
                    found.append((frozenset(stems), item))
        return tuple(found)

    @cached_property
    def labels(self) -> Labels:
        """All that the event's names and texts tell apart by a label: („tisch“, „4“)."""
        return frozenset(label for own in self.labels_by_thing.values() for label in own)

    @cached_property
    def labels_by_thing(self) -> Mapping[str, Labels]:
        """The labels in the names of each thing, and in the texts on nothing else, by the dotted key."""
        found: dict[str, Labels] = {}
        for doc in self.docs:
            if texts := _label_texts(doc):
                found[doc.key] = found.get(doc.key, frozenset()) | labels_of(texts)
        return {key: own for key, own in found.items() if own}

    @cached_property
    def labelled(self) -> Labelled:
        """The labels in the names of rooms, items and tracks, each with the name."""
        return labelled(*([doc.record for doc in self.of(sort)] for sort in ("room", "item")))

    @cached_property
    def called(self) -> Mapping[str, int]:
        """How many items have a term in what they are called."""
        counts: dict[str, int] = {}
        for doc in self.of("item"):
            for term in doc.terms if doc.own is None else doc.own:
                counts[term] = counts.get(term, 0) + 1
        return counts

    @cached_property
    def titled(self) -> frozenset[str]:
        """The telling words of the names of items."""
        return frozenset(stem for doc in self.of("item") for title in doc.titles for stem in title)

    @cached_property
    def event_words(self) -> frozenset[str]:
        """The words of the event's own title."""
        names = (name for doc in self.of("event") for name in doc.record.title.all)
        return frozenset(token.stem for name in names for token in words(name).tokens if len(token.stem) > _SHORT)

    @cached_property
    def tracks(self) -> Mapping[str, frozenset[str]]:
        """The tracks of items by their names, with all their wordings."""
        found: dict[str, set[str]] = {}
        for track in (doc.record.track for doc in self.of("item")):
            if track:
                found.setdefault(track.of(""), set()).update(track.all)
        return {name: frozenset(wordings) for name, wordings in found.items()}

    @cached_property
    def track_labels(self) -> Mapping[str, Labels]:
        """The labels that the tracks of items have, by the names of the tracks."""
        return {name: labels_of(wordings) for name, wordings in self.tracks.items()}

    @cached_property
    def counts_points(self) -> bool:
        """Whether there is a round in which one votes with points."""
        return any(doc.record.method is Method.DOTS for doc in self.of("round"))

    @cached_property
    def surnames(self) -> Mapping[str, Mapping[str, str]]:
        """The names of people whose stem is not what is written, with that stem, by their first letter."""
        found: dict[str, dict[str, str]] = {}
        for token in (token for doc in self.of("person") for token in words(doc.record.name).tokens):
            if token.stem != token.text:
                found.setdefault(token.text[0], {})[token.text] = token.stem
        return found

    @cached_property
    def only_names(self) -> frozenset[str]:
        """The names of people that say nothing else, though they have the stem of a word that does: „Köhler“."""
        return unlisted({token.text for doc in self.of("person") for token in words(doc.record.name).tokens})

    @cached_property
    def full_names(self) -> Mapping[str, tuple[tuple[Token, ...], ...]]:
        """The whole names of those who have a name, by its stem."""
        found: dict[str, list[tuple[Token, ...]]] = {}
        for name in (words(doc.record.name).tokens for doc in self.of("person")):
            for token in name:
                found.setdefault(token.stem, []).append(name)
        return {stem: tuple(names) for stem, names in found.items()}

    @cached_property
    def _by_sort(self) -> Mapping[Sort, tuple[Doc, ...]]:
        sorts: dict[Sort, list[Doc]] = {}
        for doc in self.docs:
            sorts.setdefault(doc.sort, []).append(doc)
        return {sort: tuple(docs) for sort, docs in sorts.items()}


_REST = re.compile(r"\b(?:am|im|i[nm]|auf|zu[mr]?|mit|fuer|along|by|on|at|with|for|of)\b.*|[:–(].*")
_HEAD = 2  # words
_LONG_TITLE, _SEVERAL_WORDS = 12, 3  # letters and words; what is shorter may be said without meaning the item


def _thing_keys(doc: Doc) -> Iterable[str]:
    """The things that a document tells of."""
    record = doc.record
    if doc.sort == "person":
        keys = [*(f"item[{item.id}]" for item in record.items), *(f"topic[{t.position - 1}]" for t in record.topics)]
        return [*keys, doc.key] if record.contact is None else [*keys, f"contact[{record.contact}]"]
    if doc.sort == "material" and record.item:
        return [doc.key, f"item[{record.item}]"]
    if doc.sort == "sentence" and record.item is None:
        return [doc.key, doc.key.partition(".")[0]] if doc.key.startswith("room") else [doc.key]
    return [doc.key.partition(".")[0]]


_SHORT = 3  # letters


def _label_texts(doc: Doc) -> list[str]:
    """The names of a thing, or what a text says, in which labels stand."""
    record = doc.record
    if doc.sort == "item":
        return [*wordings(record.title, record.track), *record.aliases]
    if doc.sort == "room":
        return [*wordings(record.name), *record.aliases]
    if doc.sort == "faq":
        return wordings(*record.faq.questions, record.faq.answer)
    if doc.sort == "sentence":
        return wordings(record.text)
    if doc.sort == "topic" and isinstance(record, Local):
        return wordings(record)
    return wordings(record.title) if doc.sort in ("topic", "round", "material") else []


_INDEXES: dict[int, tuple[Event, Index]] = {}


def index_of(event: Event) -> Index:
    """The index of an event, built at the first question.

    Kept for the last few event records; the record itself is kept too, so that its id cannot be reused meanwhile.
    """
    known = _INDEXES.get(id(event))
    if known is not None and known[0] is event:
        return known[1]
    while len(_INDEXES) >= 16:
        _INDEXES.pop(next(iter(_INDEXES)))
    built = build(event)
    _INDEXES[id(event)] = (event, built)
    return built


def prepare(event: Event) -> None:
    """Build the index of an event before the first question comes, and what every question looks up in it."""
    index = index_of(event)
    _ = index.facts, index.by_thing, index.of_item, index.called, index.long_titles, index.heads
    _ = index.labels, index.labelled
    for sort in get_args(Sort):
        index.places(sort, ())


def build(event: Event) -> Index:
    """All that questions can be about."""
    docs = [
        Doc("event", "event", event_terms(event), event),
        *(_item_doc(event, item) for item in event.items),
        *(_room_doc(room.id, room) for room in event.rooms),
        *(_material_doc(event, number, material) for number, material in enumerate(event.materials)),
        *(doc for number, faq in enumerate(event.faqs) for doc in _faq_docs(number, faq)),
        *_round_docs(event),
        *_topic_docs(event),
        *_group_docs(event),
        *(_person_doc(person) for person in persons(event)),
        *(_sentence_doc(sentence, event) for sentence in sentences(event)),
    ]
    vocabulary = frozenset(term for doc in docs for term in doc.terms if term[0] not in "@#")
    counts: dict[str, int] = {}
    for doc in docs:
        for term in doc.terms:
            counts[term] = counts.get(term, 0) + 1
    idf = {term: math.log(1 + len(docs) / count) for term, count in counts.items()}
    lengths: dict[int, list[str]] = {}
    for term in sorted(vocabulary):
        lengths.setdefault(len(term), []).append(term)
    joined = "\n" + "\n".join(sorted(vocabulary)) + "\n"
    by_size = {size: tuple(terms) for size, terms in lengths.items()}
    return Index(
        tuple(docs),
        idf,
        vocabulary,
        joined,
        by_size,
        _things(docs),
        names_of_event(event),
        meetings(event),
        *_room_names(event),
    )


def _things(docs: Iterable[Doc]) -> frozenset[str]:
    return frozenset(term for doc in docs if doc.sort not in ("sentence", "event", "faq") for term in doc.terms)


def room_term(key: str) -> str:
    """The term that stands for a room as a whole, where its full name of several words is said."""
    return f"#{key}"


def _room_names(event: Event) -> tuple[re.Pattern[str] | None, Mapping[str, tuple[str, ...]]]:
    """The names of rooms that have several words, with a number in digits or in letters, and whose they are."""
    owners: dict[str, tuple[str, ...]] = {}
    for room in event.rooms:
        for name in {words(name).folded for name in (*room.name.all, *room.aliases)}:
            for said in (said for said in _with_number(name) if len(_SPLIT.split(said)) > 1):
                owners[said] = tuple(dict.fromkeys((*owners.get(said, ()), room.id)))
    if not owners:
        return None, {}
    longest_first = sorted(owners, key=len, reverse=True)
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, longest_first))})(?![a-z0-9]|\.\d)"), owners


_SPLIT = re.compile(r"[^a-z0-9]+")


def _with_number(name: str) -> Iterable[str]:
    """„saal 2“, „saal zwei“, "hall two"."""
    if code := _CODE.match(name):  # „A 56 Konferenzsaal“
        yield code[1]
    for said in _in_both_languages(name):
        first, _, last = said.rpartition(" ")
        yield said
        yield from (f"{first} {word}" for word, value in HOURS.items() if last == str(value))


_CODE = re.compile(r"([a-z]{1,3} ?\d{1,4}(?: [a-z])?) [a-z]{4,}")
_ROOM_HEADS = {"raum": "room", "zimmer": "room", "saal": "hall", "halle": "hall"}
_COMPOUND = re.compile(rf"(?P<first>[a-z]{{4,}}?)(?P<head>{'|'.join(_ROOM_HEADS)})")
_ROOM_WORDS = (("raum", "room"), ("saal", "hall"), ("halle", "hall"), ("tisch", "table"))


def _in_both_languages(name: str) -> Iterable[str]:
    """A name that is a common word with a number or letter, also with that word of the other language."""
    yield from forms(name)
    if whole := _COMPOUND.fullmatch(name):
        yield f"{whole['first']} {_ROOM_HEADS[whole['head']]}"
    first, _, last = name.partition(" ")
    if (" " not in last and any(letter.isdigit() for letter in last)) or last.startswith(first):
        for pair in _ROOM_WORDS:
            yield from (name.replace(one, other) for one, other in (pair, pair[::-1]) if first == one)


def _item_doc(event: Event, item: Item) -> Doc:
    found = terms((*wordings(item.title), *plainly(item.title.all)))
    terms(item.aliases, 1.0, found)
    terms(wordings(item.track), 1.0, found)
    terms([re.sub(r"[-_\d]", " ", item.id)], 0.6, found)
    for name in KIND_CONCEPTS.get(item.kind, ()) if item.kind else ():
        put(found, "@" + name, 0.8)
        for wide in broader(frozenset((name,))):
            put(found, "@" + wide, 0.6)
    found.pop("@address", None)  # a „welcome address“ is none
    if item.kind is Kind.SOCIAL:
        found.pop("@reception", None)  # a reception in the evening is no desk
    if item.optional:
        put(found, "@optional", 0.5)
    terms((topic.title.of("") for topic in event.topics if topic.item == item.id), 0.8, found)
    terms(wordings(*item.speakers), 0.5, found)
    terms(wordings(item.meeting_point), 0.5, found)
    own = terms(wordings(*item.speakers), 0.9, dict(found)) if has_subject(item) else None
    # A description mentions much that the item is not: there a word counts, not what might mean the same.
    described = terms(wordings(item.description), 0.5, concept=0.6)
    for term in [term for term in described if term.startswith(_WITHOUT)]:
        described.pop(term.partition("_")[2], None)  # „ohne Anmeldung“ is none
    for term, weight in described.items():
        put(found, term, weight)
    titles = [words(name).folded for name in item.title.all]
    for room in event.rooms:  # „Führung durch das DH Lab“
        if any(_names_room(title, words(name).folded) for title in titles for name in room.name.all):
            put(found, room_term(room.id), 0.9)
    names = (_telling(name) for name in (*item.title.all, *item.aliases))
    return Doc("item", f"item[{item.id}]", found, item, tuple(name for name in names if name), own)


def _names_room(title: str, name: str) -> bool:
    """Whether a title has the name of a room in it."""
    return (
        len(name) > _SHORT
        and name in title
        and re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", title) is not None
    )


_WITHOUT = ("ohn_", "without_")


def has_subject(item: Item) -> bool:
    """Whether an item's description tells of a subject that it deals with, not of how the event is run."""
    return item.kind in _WITH_SUBJECT or (item.kind is None and bool(item.speakers))


_WITH_SUBJECT = frozenset({Kind.TALK, Kind.PANEL, Kind.WORKSHOP})


def _telling(name: str) -> frozenset[str]:
    return frozenset(token.stem for token in words(name).tokens if token.text not in STOP)


def _room_doc(key: str, room: Any) -> Doc:
    found = terms(wordings(room.name))
    put(found, room_term(key), 1.0)
    terms(room.aliases, 1.0, found)
    # A room called „Werkstatt“ is no workshop, and one called „Empfang“ no party.
    for name in ("workshop", "talk", "panel", "session", "forum", "work", "party"):
        found.pop("@" + name, None)
    return Doc("room", f"room[{key}]", found, room)


def _material_doc(event: Event, number: int, material: Any) -> Doc:
    found = terms(wordings(material.title))
    if material.kind:
        put(found, "@" + _MATERIAL_CONCEPTS[material.kind], 1.0)
    if material.kind is MaterialKind.DIRECTIONS:
        found.pop("@agenda", None)  # a plan of the house is none of the day
    put(found, "@material", 0.7)
    if material.item and (item := event.item_by_id.get(material.item)):
        terms(wordings(item.title, item.track), 0.8, found)
        terms(item.aliases, 0.8, found)
        terms(wordings(*item.speakers), 0.8, found)
        for name in KIND_CONCEPTS.get(item.kind, ()) if item.kind else ():  # „Folien vom Kompost-Vortrag“
            put(found, "@" + name, 0.7)
    return Doc("material", f"material[{number}]", found, material)


def _faq_docs(number: int, faq: Faq) -> list[Doc]:
    """One document for each wording of the question, all with the words of the answer."""
    answer = terms(wordings(faq.answer), 0.55)
    who = any(_WHO.search(wording) for question in faq.questions for wording in question.all)
    entries = []
    for wording in (wording for question in faq.questions for wording in question.all):
        verbs = _separable(wording)
        asked = tuple(
            terms([verbs.get(n, t.text)]) for n, t in enumerate(words(wording).tokens) if _asks(t, n in verbs)
        )
        found = dict(answer)
        terms([wording, *verbs.values()], 1.0, found)
        if _AGAIN.search(wording):
            put(found, "@next-edition", 0.9)
        entries.append(
            Doc(
                "faq",
                f"faq[{number}].answer",
                found,
                FaqEntry(
                    faq,
                    asked,
                    _EXPLAINS.match(wording) is not None,
                    who,
                    of_edition(words(wording).folded),
                    _LOST.search(words(wording).folded) is not None,
                    _HOW.match(wording) is not None,
                    frozenset(token.stem for token in words(wording).tokens),
                ),
            )
        )
    return entries


def of_edition(folded: str) -> bool:
    """Whether a folded question is on another edition of the event than this one, or on all of them."""
    return _EDITIONS.search(folded) is not None


def tells_loss(folded: str) -> bool:
    """Whether a folded question is on something that got lost or was forgotten."""
    return _LOSS.search(folded) is not None


_LOST = re.compile(
    r"\b(?:verlor\w*|verlier\w*|verlegt|abhanden|geklaut|gestohlen|vergessen|(?:ist|sind|war) weg|weg (?:ist|sind)|"
    r"lost|lose|stolen|forgot\w*)\b"
)
_LOSS = re.compile(
    r"\b(?:verlor\w*|verlier\w*|verleg\w*|verschwund\w*|vergess\w*|verbummel\w*|verschlamp\w*|weg|futsch|"
    r"fundsache\w*|fundbuero|geklaut|gestohlen|liegen ?(?:ge)?lassen|abhanden|find\w* .*\bnicht|lost|lose|"
    r"losing|forg[eo]t\w*|stolen|missing|mislaid|misplaced|can not find|cannot find|left behind|gone|"
    r"ersatz\w*|replace\w*|neue[ns]?|new)\b"
)

_EDITIONS = re.compile(
    r"\b(?:letzte|vorige|vergangene|fruehere|naechste|kommende|jede)[smnr]?\b|"
    r"\b(?:vorjahr|jaehrlich|wieder|erneut|nochmal|noch einmal|neuauflage|fortsetzung|wiederholung|naechstjaehrig)|"
    r"\b(?:last|previous|next|every|each|earlier|again|another|annual|yearly|follow-?up|sequel)\b|\b(?:19|20)\d\d\b"
)


def _asks(token: Token, verb: bool) -> bool:
    return verb or token.text not in STOP | WEAK


def _separable(wording: str) -> dict[int, str]:
    """The verbs of a question with their separated first part put back, as questions are read: „schlage … vor“."""
    joined = with_particle(words(wording).tokens)
    return {position: verb for position, verb in joined.items() if stem(verb) in CONCEPTS}


# „Findet das wieder statt?“ asks for the next edition.
_AGAIN = re.compile(
    r"\b(?:findet|gibt es|wird es|is there|will there be|will it)\b.*"
    r"\b(?:wieder|erneut|nächst\w*|again|another|next)\b",
    re.IGNORECASE,
)


def _round_docs(event: Event) -> list[Doc]:
    return [Doc("round", f"round[{r.key}]", terms([*wordings(r.title), r.key]), r) for r in event.rounds]


def _topic_docs(event: Event) -> list[Doc]:
    found = [
        Doc("topic", f"topic[{n}]", _topic_terms(wordings(t.title, t.description)), t)
        for n, t in enumerate(event.topics)
    ]
    for entry in event.rounds:
        found += [
            Doc("topic", f"round[{entry.key}].topics[{n}]", _topic_terms(title.all), title)
            for n, title in enumerate(entry.topics)
        ]
    return found


def _topic_terms(texts: Iterable[str]) -> dict[str, float]:
    found = terms(texts)
    put(found, "@topic", 0.6)
    put(found, "@propose", 0.5)
    return found


def _group_docs(event: Event) -> list[Doc]:
    return [
        Doc("group", f"group[{g.key}]", terms([*wordings(g.label), *wordings(*g.options)]), g) for g in event.groups
    ]


def _person_doc(person: Person) -> Doc:
    found = terms([person.name])
    if person.function:
        terms(person.function.all, 0.6, found)
    return Doc("person", person.source, found, person)


def _sentence_doc(sentence: Sentence, event: Event) -> Doc:
    found = terms(sentence.text.all)
    room = event.room_by_id.get(sentence.source.removeprefix("room[").removesuffix("].note"))
    if room and sentence.field == "note":
        terms([*wordings(room.name), *room.aliases], 0.8, found)
    if sentence.item:
        terms(wordings(sentence.item.title), 0.8, found)
        terms(sentence.item.aliases, 0.8, found)
    for name in _FIELD_CONCEPTS.get(sentence.field, ()):
        put(found, "@" + name, 0.7)
    return Doc("sentence", sentence.source, found, sentence)


_FIELD_CONCEPTS: Mapping[str, tuple[str, ...]] = {
    "parking": ("parking",),
    "public_transport": ("transit", "directions"),
    "directions": ("directions",),
    "catering": ("food",),
    "accessibility": ("stepfree",),
}
