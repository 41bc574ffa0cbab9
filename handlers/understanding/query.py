"""A question as it was read: words, times, cues, and the lookups that answers use; `reading.py` makes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property, lru_cache, wraps
from typing import Any, TypeVar

from handlers.understanding import entity, moments, subject
from handlers.understanding.concepts import CONCEPTS, LISTED, concepts
from handlers.understanding.contract import View
from handlers.understanding.documents import KIND_CONCEPTS, KIND_WORDS, Doc, Sort
from handlers.understanding.entity import Hit, Word
from handlers.understanding.index import Index
from handlers.understanding.intent import Ask, Cues
from handlers.understanding.labels import Labels, called, has, is_mark, is_same, labels, labels_beside, named_as
from handlers.understanding.meetings import calls_meeting, names_meeting
from handlers.understanding.normalise import Text, split, stem, with_particle
from handlers.understanding.normalise import words as read_words
from handlers.understanding.patterns import compiled
from handlers.understanding.subjects import subject_model
from handlers.understanding.times import Times
from handlers.understanding.titles import (
    BY_TIME,
    any_of_kind,
    bare_name,
    called_so,
    headed,
    mainly,
    one_given,
    speaks_of,
    stems_of,
    titled,
    titled_each_day,
)  # fmt: skip
from handlers.understanding.words import STOP
from storage.event import Item, Kind

_compiled = lru_cache(maxsize=512)(compiled)  # by itself `re` remembers too few
_QUOTED = re.compile(r"[„“\"»](.+)[“”\"«]")
_WHAT_IS = r"\b(?:was ist|what is|wer ist|who is)\b"
_SEVERAL = r"\bwelche\b|\bwie viele\b|\bhow many\b|\bwhich\b|\balle\b|\bsind\b|\bare\b"
_OR = compiled(r"\b(?:bzw|oder|beziehungsweise|or)\b|(?<=[a-z]) ?/ ?(?=[a-z])")


@dataclass(frozen=True)
class Query:
    """One question through one person's eyes."""

    question: str
    view: View
    index: Index
    text: Text
    times: Times
    cues: Cues
    words: tuple[Word, ...]
    asides: tuple[tuple[int, int], ...] = ()  # stretches of the text that only tell how somebody comes to ask
    title: tuple[int, int] = (0, 0)  # where the title of the item that is meant stands: what it says is not asked
    said: str = ""  # that title, folded, as it is said

    @property
    def now(self) -> datetime:
        """The moment of the question."""
        return self.view.now

    @property
    def today(self) -> date:
        """The local date of the question."""
        return self.view.event.local(self.view.now).date()

    def asks(self, *asks: Ask) -> bool:
        """Whether one of these is asked."""
        return not self.cues.asks.isdisjoint(asks)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts of all words, also of those that carry no meaning of their own here."""
        joined = with_particle(self.text.tokens)
        found: set[str] = set()
        for position, token in enumerate(self.text.tokens):
            if any(first <= token.start < last for first, last in (*self.asides, self.title)):
                continue
            if (token.text in LISTED or token.text not in STOP) and token.text not in self.index.only_names:
                found |= concepts(token.stem)
            if position in joined:
                found |= concepts(stem(joined[position]))
        for word in self.words:
            if any(first <= word.token.start < last for first, last in (*self.asides, self.title)):
                continue
            own = any(term[0] == "@" for term in word.meaning.terms) and word.token.stem in CONCEPTS
            for meant in (word.meaning.terms, *(() if own else word.meaning.parts)):
                found |= {term[1:] for term, quality in meant.items() if term[0] == "@" and quality > 0.45}
            found |= word.meaning.broader
        if Ask.RECORDED in self.cues.asks:
            found.add("recording")
        if Ask.PRICE in self.cues.asks:
            found.add("cost")
        return frozenset(found)

    @cached_property
    def subjects(self) -> Mapping[str, float]:
        """What the message may be about, the likeliest first, with the chances.

        What is told aside counts: „Ich sitze im Rollstuhl, geht das?“; what a name in quotation marks says does not.
        """
        names = [match.span() for match in _QUOTED.finditer(self.text.folded)]
        told = [t for t in self.text.tokens if not any(first <= t.start < last for first, last in names)]
        return subject_model().chances(told)

    @property
    def cased(self) -> bool:
        """Whether nouns can be told from other words by their capitals: not in English, not in phone style."""
        return self.view.language == "de" and any(token.noun for token in self.text.tokens)

    @property
    def called(self) -> bool:
        """Whether the event is named by its name."""
        return self.index.names is not None and self.index.names.search(self.text.folded) is not None

    @cached_property
    def names_person(self) -> bool:
        """Whether somebody of the event is named."""
        return any(
            entity.quality(word, doc) >= 0.9 for word in self.telling for doc in entity.near(word, "person", self.index)
        )

    @cached_property
    def telling(self) -> tuple[Word, ...]:
        """The words that matter."""
        return tuple(word for word in self.words if word.weight)

    def names(self, *wanted: str) -> bool:
        """Whether a word of the question stands for one of these concepts."""
        return not self.concepts.isdisjoint(wanted)

    def has(self, pattern: str) -> bool:
        """Whether a pattern occurs in the folded text."""
        return _compiled(pattern).search(self.text.folded) is not None

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """The dates that the question names."""
        return moments.dates(self.times, self.view.event, self.view.now)

    def without(self, *wanted: str) -> tuple[Word, ...]:
        """The telling words that do not stand for one of these concepts."""
        return tuple(word for word in self.words if not stands_for(word, wanted))

    def rank(self, sort: Sort, words: Sequence[Word] | None = None) -> list[Hit]:
        """The documents of a sort that fit, best first."""
        asked = self.words if words is None else words
        key = (sort, tuple((word.token.start, word.weight) for word in asked))
        if key not in self._ranked:
            self._ranked[key] = entity.rank(asked, sort, self.index)
        return self._ranked[key]

    @cached_property
    def _ranked(self) -> dict[object, list[Hit]]:
        return {}

    @cached_property
    def found(self) -> dict[object, Any]:
        """What was found out about the question `once`."""
        return {}

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The programme items that the question is about, before any choice by time; empty if none is certain."""
        found = (
            self._quoted
            or self._titled
            or self._meetings
            or self.items_of(self.words)
            or self._breaks
            or self._attended
            or self._part
        )
        return found or (() if self.telling else self.by_number or self._headed)

    @property
    def _headed(self) -> tuple[Item, ...]:
        """The item whose title begins with words that say little elsewhere: „Wann ist der Start in den Tag?“"""
        said = {token.stem for token in self.text.tokens}
        found = tuple(item for head, item in self.index.heads if head <= said)
        return found if len({item.id for item in found}) == 1 else ()

    @cached_property
    def labels(self) -> Labels:
        """What tells things of one name apart: („runde“, „2“), („sektion“, „b“)."""
        return labels_beside(self.text.folded, self.index.names) | labels(self.said)

    @cached_property
    def by_number(self) -> tuple[Item, ...]:
        """The items that have a label which the question names: „Runde 2“, „der zweite Teil“, „Sektion B“."""
        if not self.labels:
            return ()
        own = self.index.labels_by_thing
        fits = [(called(own.get(f"item[{i.id}]", frozenset()), self.labels), i) for i in self.view.event.items]
        most = max((count for count, _ in fits), default=0)
        return tuple(item for count, item in fits if count and count == most)

    @cached_property
    def _attended(self) -> tuple[Item, ...]:
        """The items that are meant, apart from where one takes part, and whether they are open or one has to come."""
        obliged = self.names("optional") and self.asks(Ask.CHECK)
        rest = self.without("onsite", "online", "open", "opening-hours", *(("optional",) if obliged else ()))
        opened = self.names("open", "opening-hours") and self.asks(Ask.CHECK, Ask.OVER)
        timed = self.asks(Ask.WHEN, Ask.CLOCK, Ask.START, Ask.END, Ask.DURATION, Ask.WHO)
        told = len(rest) < len(self.words) and (timed or opened or obliged)
        return self.items_of(rest) if told and any(word.weight for word in rest) else ()

    @cached_property
    def _part(self) -> tuple[Item, ...]:
        """The item that is meant, apart from the name of the event: „Wer eröffnet die Tagung?“"""
        event = self.index.of("event")[0]
        rest = [word for word in self.words if entity.quality(word, event) < NAMED and not _ends_as(word, EVENT_WORDS)]
        found = self.items_of(rest) if self.asks(Ask.WHO, Ask.WHEN, Ask.WHERE) and len(rest) < len(self.words) else ()
        return found if len(found) == 1 else ()

    @cached_property
    def _breaks(self) -> tuple[Item, ...]:
        """All breaks, where it is asked when there is something to drink or eat and no item says so itself."""
        if not self.telling or not self.asks(Ask.WHEN, Ask.NEXT) or self.index.of_kind(Kind.BREAK) == ():
            return ()
        fed = all(not _REFRESHING.isdisjoint(word.meaning.terms) for word in self.telling)
        return self.index.of_kind(Kind.BREAK) if fed else ()

    @cached_property
    def _meetings(self) -> tuple[Item, ...]:
        """All meetings of a series, where the question names nothing else than such."""
        known = self.index.meetings
        one = bool(self.times.days) or self.asks(Ask.NOW, Ask.NEXT, Ask.REMAINING)
        if not known or not names_meeting(self.text, one=one) or self.asks(*_NOT_OF_MEETINGS):
            return ()
        if not all(calls_meeting(word.token.stem) for word in self.telling):
            return ()
        return tuple(item for item in known if item in self.by_number) or known

    @cached_property
    def _quoted(self) -> tuple[Item, ...]:
        """The items whose whole title stands in quotation marks, as in the commands of the bot's own buttons."""
        names = {bare_name(name) for name in _QUOTED.findall(self.question)}
        if not names:
            return ()
        found = tuple(i for i in self.view.event.items if names & {bare_name(title) for title in i.title.all})
        return tuple(item for item in found if item.id in self.view.meant) or found

    @cached_property
    def _titled(self) -> tuple[Item, ...]:
        """The items whose whole title of several words is said."""
        return next((items for name, items in self.index.long_titles if self.said and name == self.said), ())

    def items_of(self, words: Sequence[Word]) -> tuple[Item, ...]:
        """The items that these words mean. „A oder B“ means both."""
        # „Programm“ is all that there is, unless something is called so.
        words = [w for w in words if "@agenda" not in w.meaning.terms or w.token.stem in self.index.things]
        if not words:
            return ()
        either = _OR.search(self.text.folded)
        if either and len(words) > 1:
            sides = [
                [w for w in words if w.token.end <= either.start()],
                [w for w in words if w.token.start >= either.end()],
            ]
            if all(sides):
                found = {item.id: item for side in sides for item in self._items_of(side)}
                return tuple(found.values())
        return self._items_of(words)

    def _items_of(self, words: Sequence[Word]) -> tuple[Item, ...]:
        if numbered_ones := self._with_number(_lighter(words)):
            return numbered_ones
        if _is_kind(words) or _is_kind(words, _MEALS):
            return self._of_kind(next(word for word in words if word.weight))
        if _is_kind(words, _COFFEE) and (breaks := self._with_coffee):
            return breaks
        words = _lighter(words)
        found = self.rank("item", words)
        if not self.on_subject:
            found = subject.called(words, found, self.calling)
        timed = self.cased and self.asks(*_OF_ITEMS, Ask.COUNT) and not self.asks(Ask.CHECK)
        hits = [h for h in entity.top(self._in_time(found)) if h.coverage >= SURE or (timed and called_so(words, h))]
        if not hits and self.asks(*_OF_ITEMS):
            hits = subject.told_apart(words, self._in_time(found), self.index)
        if self._rather_event(words, hits) or self._rather_topic(words, hits):
            return ()
        main = titled_each_day(words, hits) or (() if self.on_subject else mainly(words, hits)) or hits
        main = headed(words, main)
        kinds = [word for word in words if word.weight and _is_kind([word])]
        main = [hit for hit in main if hit.doc.record in self.by_number] or main  # „Nodeschool Teil 2“
        of_kind = [hit for hit in main if all(entity.quality(word, hit.doc) >= SURE for word in kinds)]
        return tuple(hit.doc.record for hit in of_kind or subject.of_kind(words, self.rank("item", words)) or main)

    @cached_property
    def _with_coffee(self) -> tuple[Item, ...]:
        """The breaks that are called by their coffee, of which there may be several a day, one of them with cake."""
        docs = self.index.of("item")
        return tuple(doc.record for doc in docs if doc.record.kind is Kind.BREAK and "@coffee" in doc.terms)

    def _with_number(self, words: Sequence[Word]) -> tuple[Item, ...]:
        """The items that have the number which the question names, and whatever else it says."""
        rest = [word for word in words if not self.is_number(word)]
        if not self.by_number or len(rest) == len(words):
            return ()
        if not any(word.weight for word in rest):
            return self.by_number
        ids = {item.id for item in self.by_number}
        found = [hit for hit in self.rank("item", rest) if hit.doc.record.id in ids and hit.coverage >= SURE]
        return tuple(hit.doc.record for hit in found if hit.score >= HALF * found[0].score)

    def is_number(self, word: Word) -> bool:
        """Whether a word is such a label, or what stands beside it."""
        return is_mark(word.token.text) or any(is_same(what, named_as(word.token.text)) for what, _ in self.labels)

    def _in_time(self, hits: list[Hit]) -> list[Hit]:
        """The hits on the days and in the part of the day that are named, unless others fit much better."""
        if self.tracks:
            of_track = [h for h in hits if h.doc.record.track and h.doc.record.track.of("") in self.tracks]
            hits = of_track or hits
        if not self.dates and not self.times.part:
            return hits
        event, part = self.view.event, self.times.part
        fitting = [
            hit
            for hit in hits
            if (not self.dates or hit.doc.record.day in self.dates)
            and (part is None or moments.in_part(hit.doc.record, part, event))
        ]
        return fitting if fitting and fitting[0].score >= 0.6 * hits[0].score else hits

    def _rather_event(self, words: Sequence[Word], hits: Sequence[Hit]) -> bool:
        """Whether the words name the event itself, which items only mention."""
        telling = [word for word in words if word.weight]
        event = self.index.of("event")[0]
        own = self.index.event_words
        if self.has(_PARTS) or self.has(_ONE_WITH) or self.titles_one:
            return False
        if self.times.part and any(self.text.folded[first - 1 : first] == "-" for first, _ in self.times.spans):
            return False  # the „Tagungs-Abend“ is but a part of the „Tagung“
        if self.names_house and self.asks(Ask.WHERE, Ask.WAY):
            return not titled(words, hits)  # at whose entrance an excursion begins
        if self.only_means and hits:
            return not titled(words, hits)
        if telling and all(_ends_as(word, self.index.event_kinds) or word.token.stem in own for word in telling):
            # Its end is not the whole: “Conference close”.
            within = [hit for hit in hits if hit.doc.record.kind is not Kind.END]
            return not (titled(words, within) or len(titled(words, within, beside=BY_TIME)) > 1)
        if len(hits) > 1 and self.has(_WHAT_IS) and all(entity.said(word, event) >= entity.SAID for word in telling):
            return not titled(words, hits)  # what the event is named after, and several items only speak of
        if not telling or min(entity.quality(word, event) for word in telling) < NAMED:
            return False
        return all(min(entity.quality(word, hit.doc) for word in telling) < NAMED for hit in hits)

    def _rather_topic(self, words: Sequence[Word], hits: Sequence[Hit]) -> bool:
        """Whether the very words are those of a topic, and the items only mean the same."""
        telling = [word for word in words if word.weight and not _is_kind([word], KIND_WORDS | _ANY_THING)]
        if not telling or any(entity.said(word, hit.doc) >= entity.SAID for word in telling for hit in hits):
            return False
        return any(all(entity.said(w, doc) >= entity.SAID for w in telling) for doc in self.index.of("topic"))

    def _of_kind(self, word: Word) -> tuple[Item, ...]:
        """All items of a kind; those that carry the very word in their name go first if only one is asked for."""
        docs = entity.near(word, "item", self.index)
        fits = {doc.record.id: entity.quality(word, doc) for doc in docs}
        found = tuple(doc.record for doc in docs if fits[doc.record.id] >= SURE)
        meal = _signs(_MEALS) & word.meaning.terms.keys()  # a „Mittagspause“ is rather the lunch than any other break
        found = tuple(doc.record for doc in docs if doc.record in found and meal & doc.terms.keys()) or found
        if meal:  # „Mitmachküche: Mittagessen aus der Kiste“ is where one is cooked
            bare = {doc.record.day for doc in docs if doc.record in found and _is_bare(doc)}
            found = tuple(
                doc.record for doc in docs if doc.record in found and (doc.record.day not in bare or _is_bare(doc))
            )
        found = tuple(i for i in found if _is_of(i, word) or not speaks_of({word.token.stem}, i)) or found
        if word.token.stem == "session":  # the „Sessionplanung“ is none of them
            found = tuple(item for item in found if item.kind is Kind.OPEN) or found
        if _is_kind([word], _ANY_BREAK) and word.token.stem in _BREAK_ITSELF:
            return found  # of a „Kaffeepause“ and a „Pause mit Kuchen“ either is a „Pause“
        literal = tuple(item for item in found if fits[item.id] >= LITERAL)
        if not literal and not _is_kind([word], _ALIKE):  # an „Abendveranstaltung“ is more of a party than a walk is
            literal = tuple(item for item in found if fits[item.id] >= CALLED)
        given = one_given(word, self.text.folded, self.index.titled) and not self.times and not self.asks(Ask.NEXT)
        if given and (
            running := moments.running_together([i for i in found if _is_of(i, word)], self.view.event, self.now)
        ):
            return running
        if len(found) >= _MANY and len(literal) < _BY_CHANCE * len(found) and not _is_kind([word], _PAUSES):
            literal = ()  # of a hundred talks these deal with talks: „Vortragende fragen“
        # An „Empfang“ is one of many sorts of evening, as a compound is one of its kind.
        apart = "@party" in word.meaning.terms or bool(split(word.token.text, CONCEPTS))
        compound = word.token.stem not in KIND_WORDS and apart
        one = self.asks(Ask.COUNT) and self.names("places", "people")  # as many as these are
        several = (self.has(_SEVERAL) and not one) or any_of_kind(word, self.text.folded)
        if not literal or (not compound and (several or self.asks(Ask.NEXT))):
            of_kind = tuple(item for item in found if item in literal or _is_of(item, word))
            return of_kind if literal and not compound and _is_kind([word], _SORTED) else found
        if not _is_kind([word], _PAUSES) or "dinner-joint" in concepts(word.token.stem):
            return tuple(item for item in found if item in literal or self._is_one_too(word, item, literal))
        # What there is each day may have another name on another one: „Mittagessen“, „Mittagsimbiss“.
        days = {item.day for item in literal}
        return tuple(item for item in found if item in literal or item.day not in days)

    def _is_one_too(self, word: Word, item: Item, literal: Sequence[Item]) -> bool:
        """Whether a „Stadtführung“ may be „die Führung“: on the day of one, where none is called just so."""
        if any({word.token.stem} in self.index.of_item[one.id].titles for one in literal):
            return False
        names = (token.text for name in (*item.title.all, *item.aliases) for token in read_words(name).tokens)
        ends = any(name.endswith(word.token.text) for name in names)
        return ends and item.day in {one.day for one in literal}

    @cached_property
    def on_subject(self) -> bool:
        """Whether it is asked in which part of the programme something is dealt with."""
        return subject.asks_for_subject(self.text.folded, self.words)

    @property
    def calling(self) -> float:
        """How well a word has to fit what an item with a subject is called, so that the item can be meant.

        Who asks when, where or by whom something is may shorten a title; a yes or no on it has to say the very word.
        """
        return subject.CALLED if self.on_subject or self.asks(*_OF_ITEMS) else subject.LITERALLY

    @cached_property
    def tracks(self) -> frozenset[str]:
        """The tracks with a label that the question names: „Teil 2“, „Forum drei“, „Track A“."""
        if not self.labels:
            return frozenset()
        names = self.index.track_labels
        return frozenset(name for name, own in names.items() if any(has(own, label) for label in self.labels))

    @cached_property
    def about_event(self) -> bool:
        """Whether the question is about the event as a whole."""
        if not self.words:
            return True
        whole = self.explained_by(self.index.of("event")) >= SURE and not self.has(_PARTS)
        return whole and not self.titles_one

    @cached_property
    def titles_one(self) -> bool:
        """Whether the words are no name of the event, which its subtitle has as well, but in the title of one item."""
        stems = frozenset(word.token.stem for word in self.telling)
        kinds = self.index.event_kinds
        own = stems & self.index.event_words and not stems & self.index.event_name
        return bool(own) and not any(_ends_as(w, kinds) for w in self.telling) and self.index.only_titled(stems) != ""

    @cached_property
    def names_house(self) -> bool:
        """Whether nothing but the house is named, by its own name: „Kurhaus“."""
        venue = self.view.event.venue
        own = stems_of(venue.name.all) if venue and venue.name and self.telling else set()
        return bool(own) and all(word.token.stem in own for word in self.telling)

    @cached_property
    def only_means(self) -> bool:
        """Whether it is asked how to get to the house by bus or from the station, whatever else has a bus."""
        event = self.index.of("event")[0]
        telling = [word for word in self.telling if entity.said(word, event) < entity.SAID]
        if not self.asks(Ask.WAY) or self.has(_TO_STATION):
            return False
        return any(map(_is_means, telling)) and all(map(_is_means, telling))

    @cached_property
    def about_venue(self) -> bool:
        """Whether the question is about the house: it names it, its address or nothing else than that."""
        words = [word for word in self.without("address", "link") if word.weight]
        return entity.explained(words, self.index.of("event")) >= SURE and not self.titles_one

    def explained_by(self, docs: Sequence[Doc]) -> float:
        """How much of the question these documents explain together."""
        return entity.explained(self.words, docs)


Found = TypeVar("Found")


def once(find: Callable[[Query], Found]) -> Callable[[Query], Found]:
    """A function of a question that several families ask: what it found out is remembered with the question."""

    @wraps(find)
    def asked(query: Query) -> Found:
        if find not in query.found:
            query.found[find] = find(query)
        found: Found = query.found[find]
        return found

    return asked


_OF_ITEMS = (
    Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.START, Ask.END, Ask.DAY, Ask.WEEKDAY, Ask.CLOCK, Ask.DURATION, Ask.REMAINING,
    Ask.FLOOR, Ask.AFTER, Ask.BEFORE, Ask.PARALLEL,
)  # fmt: skip
_ONE_WITH = r"\bdas mit (?:de[mrn]|einem|einer)\b|\bthe (?:one|thing) (?:with|about|on)\b"  # one of several
_PARTS = r"\bforen\b"  # more than one are no event, whatever it calls itself
_REFRESHING = frozenset({"@coffee", "@drink", "@food"})
_NOT_OF_MEETINGS = (Ask.PRICE, Ask.HELP, Ask.AUDIENCE, Ask.EMAIL, Ask.PHONE, Ask.DEADLINE)
_ANY_THING = frozenset({"topic"})
_MEALS = frozenset({"breakfast", "lunch", "dinner"})
_MANY, _BY_CHANCE = 20, 0.1  # of so many of a kind so small a share has its word in the title as a subject
_COFFEE = frozenset({"coffee"})
_ANY_BREAK = frozenset({"break"})
_BREAK_ITSELF = frozenset(map(stem, ("pause", "pausen", "break", "breaks")))
_PAUSES = _MEALS | {"break", "coffee"}
_ALIKE = _PAUSES | {"excursion"}  # of an „Exkursion“ and a „Führung“ either is an „Ausflug“
SURE, NAMED, LITERAL, HALF = 0.7, 0.8, 0.95, 0.5
CALLED = 0.88  # by its title, not only by its kind
_MEANS = frozenset({"@transit", "@bus", "@tram", "@train", "@train-station", "@bus-stop", "@car"})
_TO_STATION = r"\b(?:zu[mr]?|nach|to the|to) (?:\w+ )?(?:\w*bahnhof|hbf|bhf|station|zug|bus|train)\b"
EVENT_WORDS = ("conference", "barcamp", "festival", "agenda")


# Kinds that the file tells itself: what only means the same, a „Kurs“ beside workshops, is none of them.
_SORTED = frozenset({"workshop", "panel", "excursion"})


def _is_bare(doc: Doc) -> bool:
    """Whether a break has a name of but one word: „Mittagessen“."""
    return doc.record.kind is Kind.BREAK and any(len(title) == 1 for title in doc.titles)


def _is_means(word: Word) -> bool:
    """Whether a word only says how or from where one comes: „Straßenbahn“, „Bahnhof“."""
    return word.token.stem in CONCEPTS and not _MEANS.isdisjoint(word.meaning.terms)


def _is_of(item: Item, word: Word) -> bool:
    """Whether an item is of the kind that a word names, by what the file says."""
    return item.kind is not None and any("@" + name in word.meaning.terms for name in KIND_CONCEPTS.get(item.kind, ()))


def _is_kind(words: Sequence[Word], kinds: frozenset[str] = KIND_WORDS) -> bool:
    """Whether the words only name a kind of item („Vortrag“): then all of that kind are meant."""
    telling = [word for word in words if word.weight]
    return len(telling) == 1 and not _signs(kinds).isdisjoint(telling[0].meaning.terms)


def _lighter(words: Sequence[Word]) -> Sequence[Word]:
    """Beside a more telling word a kind („funding session“) says little, and „Thema“ less than any."""
    for kinds in (_ANY_THING, _ANY_THING | KIND_WORDS):
        plain = [_is_kind([word], kinds) for word in words]
        if any(word.weight and not kind for word, kind in zip(words, plain, strict=True)):
            pairs = zip(words, plain, strict=True)
            words = [replace(word, weight=0.3 * word.weight) if kind else word for word, kind in pairs]
    return words


def _ends_as(word: Word, wanted: Sequence[str]) -> bool:
    """Whether a word, or the last part of it, stands for one of these concepts: „Frühlingstagung“."""
    last = word.meaning.parts[-1] if word.meaning.parts else word.meaning.terms
    return any(term[1:] in wanted for term in last if term[0] == "@")


def stands_for(word: Word, wanted: Sequence[str]) -> bool:
    """Whether a word, or all that a compound is made of, stands for these concepts: a „Museumsbesuch“ is no visit."""
    signs = _signs(frozenset(wanted))
    if not signs.isdisjoint(word.meaning.terms) or not word.meaning.broader.isdisjoint(wanted):
        return True
    parts = word.meaning.parts
    if all(signs.isdisjoint(part) for part in parts):
        return False
    told = [{term for term in part if term[0] == "@"} for part in parts]
    return all(not part or part & (signs | _GENERAL) for part in told)


@lru_cache(maxsize=256)
def _signs(names: frozenset[str]) -> frozenset[str]:
    """Concepts as terms."""
    return frozenset("@" + name for name in names)


# What a compound may have in front without being on something else: „Tagungsgebühr“.
_GENERAL = _signs(frozenset({*EVENT_WORDS, "meeting", "registration", "people", "day"}))
