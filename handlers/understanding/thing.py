"""What was spoken of, and the complete questions that can be asked of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handlers.understanding import alongside, changed
from handlers.understanding.contract import View
from handlers.understanding.entity import ENOUGH, Word, best_said
from handlers.understanding.focus import About, head_of
from handlers.understanding.follow_words import (
    ATTRIBUTES,
    BY_ASK,
    INSTEAD,
    IS_THERE,
    SOMEBODY,
    TOO,
    WATCHED,
    WHAT_IS_ON,
    WHAT_IS_THERE_AT,
    WHEN_RECORDINGS,
)
from handlers.understanding.index import index_of
from handlers.understanding.intent import Ask
from handlers.understanding.moments import instants, running
from handlers.understanding.normalise import quotable
from handlers.understanding.persons import split_name
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from handlers.understanding.terms import terms
from storage.event import Kind

QUOTED = changed.QUOTED
NEVER = 2.0  # confidence from which words are taken as they stand: they never are


@dataclass(frozen=True, slots=True)
class Followed:
    """A complete question, and the items that it means where several have the same name.

    `sure`: it can be meant no other way; else it only counts if it has an answer. `on` are the beginnings of the keys
    of which one has to be among the sources of that answer. `picked`: it takes one of several that were told.
    From the confidence `unless` on the answer to the words as they stand goes before.
    `detail`: the text that was told may tell it; `said`: it counts if the text that was told has its own words.
    `own` are the stems of the things that the words as they stand name: the answer has to speak of them.
    `rounds` are the keys of the rounds that it is on, where it names none.
    `only_told`: it is answered by a sentence of the text or the description that was told, or not at all.
    `elsewhere`: it is on something outside the house, or what one needs at a thing: what is known of other things is no
    answer, and of something outside the house what is known of the house neither.
    `like`: the sentence of the text that was told has to be like this, over folded text.
    `unsaid`: what the text that was told does not say of it is not known, unless another text is on this concept.
    """

    question: str
    items: frozenset[str] = frozenset()
    sure: bool = True
    on: tuple[str, ...] = ()
    picked: bool = False
    unless: float = NEVER
    detail: bool = False
    own: frozenset[str] = frozenset()
    said: bool = False
    rounds: tuple[str, ...] = ()
    only_told: bool = False
    elsewhere: bool = False
    unsaid: str = ""
    like: str = ""


class Thing:
    """What was spoken of, in words that a question can name it by."""

    def __init__(self, about: About, view: View) -> None:
        item = view.event.item_by_id.get(about.item)
        room = view.event.room_by_id.get(about.room or (item.rooms[0] if item and len(item.rooms) == 1 else ""))
        topics = index_of(view.event).of("topic") if about.topic else ()
        topic = next((doc.record for doc in topics if doc.key == about.topic), None)
        self._about, self._view = about, view
        self._item = f"„{quotable(item.title.of(view.language))}“" if item else ""
        self._room = f"„{quotable(room.name.of(view.language))}“" if room else ""
        self._topic = f"„{quotable(topic.title.of(view.language))}“" if topic else ""
        self._ids = frozenset({about.item}) if item else frozenset[str]()
        self.on = tuple(
            key
            for key, known in (
                (f"item[{about.item}]", item),
                (f"room[{about.room}]", about.room),
                (about.topic, topic),
            )
            if known
        )

    @property
    def elsewhere(self) -> bool:
        """Whether it may take place outside the house."""
        item = self._view.event.item_by_id.get(self._about.item)
        return item is not None and not item.rooms

    @property
    def away(self) -> bool:
        """Whether it is an outing or an evening that takes place outside the house."""
        item = self._view.event.item_by_id.get(self._about.item)
        return self.elsewhere and item is not None and item.kind in (Kind.EXCURSION, Kind.SOCIAL)

    def describes(self, words: Sequence[Word]) -> bool:
        """Whether the description of the item, or its title, has one of these words itself."""
        item = self._view.event.item_by_id.get(self._about.item)
        texts = [text for text in (item.title, item.description) if text] if item else []
        known = terms([said for text in texts for said in text.all])
        return any(best_said(word.meaning.terms, known) >= ENOUGH for word in words)

    @property
    def priced_apart(self) -> bool:
        """Whether it may cost something beside the event: an excursion, an evening."""
        item = self._view.event.item_by_id.get(self._about.item)
        return item is not None and (item.optional or item.kind in (Kind.EXCURSION, Kind.SOCIAL))

    @property
    def meal(self) -> bool:
        """Whether it is a break, at which there may be something to eat."""
        item = self._view.event.item_by_id.get(self._about.item)
        return item is not None and item.kind is Kind.BREAK

    @property
    def has_people(self) -> bool:
        """Whether it is known who speaks or leads."""
        item = self._view.event.item_by_id.get(self._about.item)
        return item is not None and bool(item.speakers)

    @property
    def has_places(self) -> bool:
        """Whether it is an item with a number of places, for which one may have to sign up."""
        item = self._view.event.item_by_id.get(self._about.item)
        return item is not None and item.capacity is not None

    @property
    def materials(self) -> tuple[str, ...]:
        """The keys of the slides, recordings or whatever else there is of the item."""
        docs = index_of(self._view.event).of("material") if self._item else ()
        return tuple(doc.key for doc in docs if doc.record.item == self._about.item)

    @property
    def somebody(self) -> str:
        """Whoever was spoken of, or is the only one at what was; empty if nobody."""
        item = self._view.event.item_by_id.get(self._about.item)
        names = [split_name(speaker.of(""))[0] for speaker in item.speakers] if item else []
        return self._about.person or (names[0] if len(names) == 1 else "")

    @property
    def known(self) -> bool:
        """Whether there is anything to refer to."""
        return bool(self._topic or self._item or self._about.room or self._about.person)

    @property
    def timed(self) -> bool:
        """Whether it is a thing that has a time, which a room has not."""
        return bool(self._topic or self._item or self._about.person)

    def name(self, *, of_person: bool = False) -> str:
        """The name to put in: of the person where the words speak of one, else of the item, the room, the person."""
        if of_person and self._about.person:
            return self._about.person
        return self._topic or self._item or (self._room if self._about.room else "") or self._about.person

    def put(self, template: str, *, item: bool = False, about_room: bool = False) -> Followed:
        """A question from a template. Where the item's room was told already, its room is asked for."""
        room = about_room and self._about.ask == "where" and self._room
        name = self._item if item else room or self.name()
        return Followed(template.format(name), frozenset() if room else self._ids)

    def replaced(self, pattern: re.Pattern[str], bare: str, *, of_person: bool, sure: bool) -> Followed:
        """The question with the name instead of the word that refers to it."""
        name = self.name(of_person=of_person)
        question = pattern.sub(lambda match: _instead(match, name), bare, count=1)
        return Followed(question, self._ids if name == self._item else frozenset(), sure)

    def another(self, bare: str) -> Followed:
        """Whether the person has another one, beside the item that was spoken of."""
        return Followed(SOMEBODY.sub(lambda _: self.somebody, bare, count=1), self._ids)

    def beside(self, bare: str) -> Followed:
        """The question asked of the thing, if the answer is one on it."""
        return Followed(f"{bare} {INSTEAD['da']} {self.name()}", self._ids, sure=False, on=self.on)

    def again(self, rest: str) -> Followed:
        """What was asked, or what is asked beside, of this very thing."""
        if rest:
            return Followed(f"{rest} {INSTEAD['da']} {self.name()}", self._ids)
        if self._about.person and not self._item and self._about.asked:
            return self._asked_of(self._about.person)
        if QUOTED.search(self._about.asked) and not alongside.asked_beside(self._about, self._view):
            return Followed(QUOTED.sub(lambda _: self.name(), self._about.asked, count=1), self._ids)
        if self._item and self._about.asked and not self._about.ask:  # „Wie viele Plätze hat der Workshop?“
            asked = read_question(self._about.asked, self._view)
            if asked.asks(Ask.COUNT) or asked.names(*ATTRIBUTES):
                return replace(self._asked_of(self.name()), items=self._ids)
        template = BY_ASK[self._view.language].get(self._about.ask) or BY_ASK[self._view.language]["about"]
        return Followed(template.format(self.name()), self._ids)

    def _asked_of(self, name: str) -> Followed:
        """The last question on another thing, by its name."""
        return Followed(changed.on_another_thing(read_question(name, self._view), name, self._about, self._view))

    def _is_on(self, bare: str) -> bool:
        """Whether the item is on at a time by the clock; a day may be that of another one."""
        item, query = self._view.event.item_by_id.get(self._about.item), read_question(bare, self._view)
        if item is None or not query.times.clock:
            return True
        return any(item in running(self._view.event, at) for at in instants(query.times, self._view.event, query.now))

    def at_time(self, bare: str) -> Iterator[Followed]:
        """The last question once more, for another time."""
        known = BY_ASK[self._view.language].get(self._about.ask)
        if self._item and TOO.search(bare):  # „und morgen auch?“
            title = changed.head(self._view.event.item_by_id[self._about.item].title.of(self._view.language))
            yield Followed(f"{IS_THERE[self._view.language].format(title)} {bare}?", sure=False)
        on, of_programme = self._is_on(bare), self._about.ask == "programme"
        if on and self._about.asked and (not of_programme or alongside.asked_of_room(self._about, self._view)):
            yield Followed(changed.at_another_time(bare, self._about, self._view), sure=False)
        if known and not of_programme and self._item and on:
            yield Followed(f"{known.format(self._item).strip(' ?')} {bare}?", sure=False)
        yield Followed(f"{WHAT_IS_ON[self._view.language]} {bare}?", sure=False)


def watched(query: Query, about: About, view: View) -> Iterator[Followed]:
    """From when the recording or the slides that were told of last can be had: „Ab wann kann man das anschauen?“"""
    if not query.has(_HAD) or not query.asks(Ask.WHEN, Ask.START, Ask.DEADLINE, Ask.WHERE):
        return
    names = [name for name in given(about, view) if "?" not in name]  # a title that asks would be the question
    yield from (Followed(f"{IS_THERE[view.language].format(name)}?", sure=False) for name in names)
    if about.asked and query.has(WATCHED) and read_question(about.asked, view).names("recording"):
        yield Followed(WHEN_RECORDINGS[view.language], sure=False)


_HAD = (
    r"\b(?:(?:an(?:zu)?)?(?:schauen|sehen|gucken|hoeren)|an(?:zu)?(?:schau\w*|seh\w*|guck\w*|hoer\w*)|herunter\w+|runterladen|nach(?:zu)?(?:les\w+|schau\w*|hoer\w*)|"
    r"abruf\w*|bekomm\w*|krieg\w*|verfuegbar|watch\w*|download\w*|get|available|read)\b"
)


def given(about: About, view: View) -> Iterator[str]:
    """What the slides, the recording or whatever else was told of last is called, and what it is."""
    for doc in index_of(view.event).of("material"):
        if doc.key == about.fact:
            title = quotable(doc.record.title.of(view.language))
            yield f"„{title}“"
            yield head_of(title)


def _instead(match: re.Match[str], name: str) -> str:
    word = match["word"]
    return f"{INSTEAD.get(word, '')} {name}".strip()


def of_meal(bare: str, key: str, about: About, thing: Thing, view: View) -> Iterator[Followed]:
    """When a meal is whose menu was told, and what there is: a day in that text is for telling intolerances."""
    if key == "about" and thing.meal:
        yield Followed(f"{WHAT_IS_THERE_AT[view.language]} {thing.name()}?", sure=False)
    elif key in OF_TIME and thing.meal and thing.timed:
        yield thing.put(BY_ASK[view.language][key])
    elif key in OF_TIME and about.fact == "venue.catering" and about.asked:  # „Auch Kuchen?“
        yield Followed(changed.with_another_word(bare, about, view), sure=False)


OF_TIME = ("start", "end", "duration", "when")
