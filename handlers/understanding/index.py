"""The documents of an event, prepared for questions: looked up by their terms, their sort and what they are on.

The index is built once an event.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import get_args

from handlers.contract import Event
from handlers.understanding.concepts import unlisted
from handlers.understanding.documents import Doc, Sort, documents
from handlers.understanding.event_names import names_of_event
from handlers.understanding.event_terms import EVENT_KINDS
from handlers.understanding.labels import Labelled, Labels, labelled, labels_of
from handlers.understanding.meetings import meetings
from handlers.understanding.normalise import Token, fold, words, written_out
from handlers.understanding.room_names import forms
from handlers.understanding.subjects import Fact, facts
from handlers.understanding.terms import wordings
from handlers.understanding.words import HOURS, STOP, WEAK
from storage.event import Item, Kind, Local, Method


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
        """The titles of several words as they stand in a folded question, the longest first, with their items.

        What stands behind „Workshop:“ or in front of a subtitle counts as well, if it has something to say.
        """
        found: dict[str, list[Item]] = {}
        for doc in self.of("item"):
            whole = [fold(written_out(title)).strip(" .?!") for title in doc.record.title.all]
            parts = [part.strip(" .?!") for name in whole for part in _PARTS.split(name)]
            names = (*whole, *filter(_tells_much, parts))
            for name in dict.fromkeys(names):
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
    def event_kinds(self) -> tuple[str, ...]:
        """The kinds of events for one of which this one may be meant; no „Unconference“ that is only a part of it."""
        return tuple(kind for kind in EVENT_KINDS if "@" + kind in self.of("event")[0].terms)

    @cached_property
    def event_words(self) -> frozenset[str]:
        """The words of the event's own title."""
        names = (name for doc in self.of("event") for name in doc.record.title.all)
        return frozenset(token.stem for name in names for token in words(name).tokens if len(token.stem) > _SHORT)

    @cached_property
    def event_name(self) -> frozenset[str]:
        """The words that the event goes by: those of its title before a dash or colon, and of its slug."""
        events = [doc.record for doc in self.of("event")]
        names = [_BEFORE_DASH.split(title)[0] for event in events for title in event.title.all]
        names += [event.slug.replace("-", " ") for event in events]
        return frozenset(token.stem for name in names for token in words(name).tokens)

    def only_titled(self, stems: frozenset[str]) -> str:
        """The id of the one item that has all these words in its title; empty if none has, or several."""
        found = {doc.record.id for doc in self.of("item") if any(stems <= title for title in doc.titles)}
        return next(iter(found)) if stems and len(found) == 1 else ""

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
    def in_titles(self) -> Mapping[str, Mapping[str, str]]:
        """The longer words of titles whose stem is not what is written, with that stem, by their first letter."""
        found: dict[str, dict[str, str]] = {}
        titles = (title for doc in self.of("item") for title in doc.record.title.all)
        for token in (token for title in titles for token in words(title).tokens):
            if token.stem != token.text and len(token.text) > _SHORT_WORD and token.stem in self.vocabulary:
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
_BEFORE_DASH = re.compile(r"\s+[–—-]\s+|:\s+")
_SHORT = 3  # letters
_PARTS = re.compile(r": | [-–] |[?!] ")
_LONG_PART, _TELLING, _LONG_WORD = 18, 2, 7  # letters; words that say something: „Wie geht es weiter?“ has but one


def _tells_much(part: str) -> bool:
    """Whether a part of a title is said to mean the item, not by chance: „Essen und Trinken“ may be."""
    telling = [word for word in part.split() if len(word) >= _LONG_WORD or (word not in STOP and word not in WEAK)]
    return len(part) >= _LONG_PART and len(telling) >= _TELLING


_SHORT_WORD = 5  # letters
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
    docs = documents(event)
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
    if _ONLY_NUMBER.fullmatch(name):  # „902“ is „Raum 902“
        yield from (f"{word} {name}" for word in ("raum", "room", "zimmer", "saal", "in"))
    for said in _in_both_languages(name):
        first, _, last = said.rpartition(" ")
        yield said
        yield from (f"{first} {word}" for word, value in HOURS.items() if last == str(value))


_ONLY_NUMBER = re.compile(r"[a-z]?\d{3,4}[a-z]?")
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
