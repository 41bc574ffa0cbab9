"""A follow-up („Und wo ist das?“, „wann nochmal?“, „und danach?“) as the complete question that it stands for.

What it refers to is told as a plain value, `About`. A question that is complete by itself never comes back changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.understanding.answers.common import quotable
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.follow_words import (
    ATTRIBUTES,
    BARE,
    BY_ASK,
    CLAUSES,
    ELSEWHERE,
    EXPLETIVE,
    FILLERS,
    INSTEAD,
    LEAD,
    OF_PERSON,
    POINTING,
    PRONOUN,
    SEQUENCE,
    STRONG,
    WHAT_IS_ON,
)
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, written_out
from handlers.understanding.persons import split_name
from handlers.understanding.query import EVENT_WORDS, Query
from handlers.understanding.reading import read_question

LONGEST = 90  # characters; who writes more says what is meant
MOST_WORDS = 9
_SOURCE = re.compile(r"(?P<sort>item|room)\[(?P<id>[^\]]*)\]")
_SORTS = (
    (Ask.END, "end"),
    (Ask.DURATION, "duration"),
    (Ask.WHERE, "where"),
    (Ask.FLOOR, "where"),
    (Ask.WHO, "who"),
    (Ask.WHEN, "when"),
    (Ask.START, "when"),
    (Ask.DAY, "when"),
    (Ask.NOW, "programme"),
    (Ask.NEXT, "programme"),
    (Ask.PROGRAMME, "programme"),
)


_NOTHING = frozenset({Ask.ABOUT, Ask.PROGRAMME, Ask.CHECK})  # what a bare name or time seems to ask


@dataclass(frozen=True, slots=True)
class About:
    """What was spoken of last: an item and a room by their ids, a person by name, and the sort of the question.

    The sort is a word of `_SORTS`, or empty.
    """

    item: str = ""
    room: str = ""
    person: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """A complete question, and the items that it means where several have the same name.

    `sure`: it can be meant no other way; else it only counts if it has an answer.
    """

    question: str
    items: frozenset[str] = frozenset()
    sure: bool = True


def follow(question: str, about: About, view: View) -> Followed | None:
    """What a question means if it refers to what was spoken of; None: it does not."""
    if len(question) > LONGEST or about == About():
        return None
    folded = fold(written_out(question)).strip(" ?!.,;")
    rest, led = _without_lead(folded)
    bare = " ".join(FILLERS.sub(" ", rest).split()).strip(" ?!.,;")
    if len(bare.split()) > MOST_WORDS or CLAUSES.search(bare):
        return None
    # Whatever needs no reading of the question comes first: most questions end here.
    if not (led or BARE.fullmatch(bare) or SEQUENCE.fullmatch(bare) or PRONOUN.search(bare) or POINTING.search(bare)):
        return None
    return next(_readings(bare, led, question, about, view), None)


def _without_lead(folded: str) -> tuple[str, bool]:
    rest = LEAD.sub("", folded, count=1)
    return rest, rest != folded


def _readings(bare: str, led: bool, question: str, about: About, view: View) -> Iterator[Followed]:
    thing = _Thing(about, view)
    if match := SEQUENCE.fullmatch(bare):
        if about.item:
            yield thing.put(BY_ASK[view.language]["before" if match["before"] else "after"], item=True)
        return
    if match := BARE.fullmatch(bare):
        key = next(name for name, value in match.groupdict().items() if value)
        if thing.known:
            yield thing.put(BY_ASK[view.language][key], about_room=key in ("where", "floor"))
        return
    query = read_question(bare, view)
    if _complete(query):
        yield from _swapped(query, led, question, about, view)
        return
    if thing.known and not ELSEWHERE.search(bare):
        yield from _pointed(bare, query, about, thing, led)
    whole = query.times.clock and query.has(r"\b(?:was|what)\b")  # „und was ist um zwölf“ names all that it asks for
    if led and query.times and not whole and not query.telling and not query.cues.asks - _NOTHING:
        yield thing.at_time(bare)


def _complete(query: Query) -> bool:
    """Whether a question names what it is about."""
    return bool(query.items or query.names_person or query.called)


class _Thing:
    """What was spoken of, in words that a question can name it by."""

    def __init__(self, about: About, view: View) -> None:
        item = view.event.item_by_id.get(about.item)
        room = view.event.room_by_id.get(about.room or (item.rooms[0] if item and len(item.rooms) == 1 else ""))
        self._about, self._view = about, view
        self._item = f"„{quotable(item.title.of(view.language))}“" if item else ""
        self._room = f"„{quotable(room.name.of(view.language))}“" if room else ""
        self._ids = frozenset({about.item}) if item else frozenset[str]()

    @property
    def known(self) -> bool:
        """Whether there is anything to refer to."""
        return bool(self._item or self._about.room or self._about.person)

    def name(self, *, of_person: bool = False) -> str:
        """The name to put in: of the person where the words speak of one, else of the item, the room, the person."""
        if of_person and self._about.person:
            return self._about.person
        return self._item or (self._room if self._about.room else "") or self._about.person

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

    def at_time(self, bare: str) -> Followed:
        """The last question once more, for another time."""
        known = BY_ASK[self._view.language].get(self._about.ask)
        if known is None or self._about.ask == "programme" or not self._item:
            return Followed(f"{WHAT_IS_ON[self._view.language]} {bare}?", sure=False)
        return Followed(f"{known.format(self._item).strip(' ?')} {bare}?", sure=False)


def _instead(match: re.Match[str], name: str) -> str:
    word = match["word"]
    return f"{INSTEAD.get(word, '')} {name}".strip()


def _pointed(bare: str, query: Query, about: About, thing: _Thing, led: bool) -> Iterator[Followed]:
    """The question with what „das“, „da“ or „dazu“ stands for; with further words only if that has an answer."""
    if not _may_refer(query, bare):
        return
    of_person = bool(OF_PERSON.search(bare)) or query.asks(Ask.FUNCTION, Ask.PHONE, Ask.EMAIL, Ask.HELP)
    alone = not query.telling
    for pattern in (POINTING, PRONOUN):
        if pattern.search(bare) and not (pattern is PRONOUN and EXPLETIVE.search(bare)):
            yield thing.replaced(pattern, bare, of_person=of_person and bool(about.person), sure=alone)
            return
    if led and alone:
        yield Followed(f"{bare} {INSTEAD['da']} {thing.name()}", frozenset({about.item} - {""}), sure=False)


_OF_EVENTS = ("people", *EVENT_WORDS, "meeting")


def _may_refer(query: Query, bare: str) -> bool:
    """Whether a question asks for something that a thing has: not for what is now, or what else there is here."""
    if STRONG.search(bare):
        return True
    if not query.cues.asks - _TALK or query.times or query.asks(Ask.NOW) or query.names(*_OF_EVENTS):
        return False
    return query.asks(Ask.WHO) or not any(word.weight for word in query.without(*ATTRIBUTES))


def _swapped(query: Query, led: bool, question: str, about: About, view: View) -> Iterator[Followed]:
    """The last question on another thing: „Und das Abendessen?“"""
    template = BY_ASK[view.language].get(about.ask)
    if led and template and about.ask != "programme" and not query.cues.asks - _NOTHING:
        thing = LEAD.sub("", fold(written_out(question)), count=1).strip(" ?!.")
        yield Followed(template.format(thing), sure=False)


# What an answer is about


def told_about(query: Query, answer: Answer, before: About, *, followed: bool) -> About:
    """What was spoken of once this was answered; `before`: until then. `followed`: the question referred to that."""
    sort = next((name for ask, name in _SORTS if query.asks(ask)), "")
    if answer.kind is AnswerKind.CLARIFY:
        return About(ask=sort)
    sources = answer.sources if answer.kind is AnswerKind.ANSWER else ()
    items, rooms = _things("item", sources), _things("room", sources)
    if len(items) > 1 and query.asks(Ask.AFTER, Ask.BEFORE):
        items -= {item.id for item in query.items}  # what comes next to it is told
    if not items and not rooms:  # of what it names nothing may be known but where the event takes place
        items = {item.id for item in query.items}
    item = next(iter(items)) if len(items) == 1 else before.item if followed and not items else ""
    room = rooms.pop() if len(rooms) == 1 else ""
    person = _person(query, sources, item) or (before.person if followed and item == before.item else "")
    if not (followed or item or room or person or sources) and not query.cues.asks - _TALK:
        return before  # „danke“ changes nothing
    return About(item, room, person, sort or (before.ask if followed else ""))


_TALK = frozenset({Ask.GREETING, Ask.THANKS, Ask.BYE})


def _things(sort: str, sources: Sequence[str]) -> set[str]:
    """The things of a sort that an answer is made of."""
    return {match["id"] for source in sources if (match := _SOURCE.match(source)) and match["sort"] == sort}


def _person(query: Query, sources: Sequence[str], item: str) -> str:
    """The one person whom an answer tells of."""
    told = {doc.record.name for doc in query.index.of("person") if doc.key in sources}
    held = query.view.event.item_by_id[item].speakers if item in query.view.event.item_by_id else ()
    named = {split_name(speaker.of(""))[0] for speaker in held} | told
    if not named or not (query.asks(*_OF_PEOPLE) or query.names_person):
        return ""
    if query.names_person:
        said = {word.token.text for word in query.telling}
        named = {name for name in named if not said.isdisjoint(fold(name).split())}
    else:
        named = told or named
    return named.pop() if len(named) == 1 else ""


_OF_PEOPLE = (Ask.WHO, Ask.FUNCTION, Ask.HELP, Ask.PHONE, Ask.EMAIL)
