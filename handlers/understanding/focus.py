"""What a chat is about after an answer, as a plain value that a follow-up can refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.understanding.answers.rounds import on_rounds
from handlers.understanding.answers.rounds_meant import meant
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.entity import ENOUGH, SAID, fit, said
from handlers.understanding.follow_words import ATTRIBUTES
from handlers.understanding.intent import Ask, opens_question
from handlers.understanding.normalise import fold
from handlers.understanding.persons import split_name
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from handlers.understanding.sentences import SENTENCE
from handlers.understanding.terms import ADDRESS, terms

MOST = 12  # items or people of a list that somebody may pick one of
SAME = 0.9  # how well a title has to fit a word that names it
LONGEST = 120  # characters of a question that a follow-up may change a part of
_SOURCE = re.compile(r"(?P<sort>item|room)\[(?P<id>[^\]]*)\]")
_NAMED_IN = re.compile(r"\.speakers\[")  # where a person's name is from, not what is told of the person
_FIELD = re.compile(r"\]\.|^topic\[")
_TEXT = re.compile(r"faq\[|venue\.(?!name)|event\.(?!starts|ends|title)|round\[|topic\[|contact\[|material\[")
_SORTS = (
    (Ask.PHONE, "phone"),
    (Ask.EMAIL, "email"),
    (Ask.END, "end"),
    (Ask.DURATION, "duration"),
    (Ask.WHERE, "where"),
    (Ask.FLOOR, "where"),
    (Ask.WHO, "who"),
    (Ask.WHEN, "when"),
    (Ask.START, "when"),
    (Ask.DAY, "when"),
    (Ask.PRICE, "price"),
    (Ask.NOW, "programme"),
    (Ask.NEXT, "programme"),
    (Ask.PROGRAMME, "programme"),
)


@dataclass(frozen=True, slots=True)
class About:
    """What was spoken of last.

    An item and a room by their ids, a person by name, and the sort of the question (a word of `_SORTS`, or empty);
    `items` and `people` are all that were told or offered, in that order, `fact` is the dotted key of the text that
    was told, `asked` the question, complete, and `earlier` the item that was spoken of before this one or a text.
    `rounds` are the keys of the collections of topics that the question or the answer was on, `topic` is the dotted key
    of the one topic that was told.
    """

    item: str = ""
    room: str = ""
    person: str = ""
    ask: str = ""
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    fact: str = ""
    asked: str = ""
    earlier: str = ""
    rounds: tuple[str, ...] = ()
    topic: str = ""


def told_about(query: Query, answer: Answer, before: About, *, followed: bool, picked: bool = False) -> About:
    """What was spoken of once this was answered; `before`: until then.

    `followed`: the question referred to that; `picked`: it took one of several, the others of which stay known.
    """
    sort = next((name for ask, name in _SORTS if query.asks(ask)), "")
    asked = _kept(query, answer)
    shown = tuple(source for source in answer.sources if not _NAMED_IN.search(source))
    listed = tuple(dict.fromkeys(answer.options or _ids("item", shown)))
    if _beside(query):  # what is beside it is told
        named = {item.id for item in query.items} | query.view.meant
        listed = tuple(item for item in listed if item not in named)
    people = tuple(dict.fromkeys(_names(query, answer)))
    if not picked and listed and listed[0] in before.items and len(listed) == 1 < len(before.items):
        listed = before.items  # of the others one may still be picked
    if answer.kind is AnswerKind.CLARIFY:
        listed = listed or (items_of_people(query.view, people) if sort in _TIMED else ())
        return About(ask=sort, items=listed[:MOST], people=people[:MOST], asked=asked, earlier=before.item)
    # What is not known of a thing is told with the key of its field; a bare key is a hint at something near.
    sources = answer.sources if answer.kind is AnswerKind.ANSWER else tuple(filter(_FIELD.search, answer.sources))
    told = tuple(source for source in sources if not _NAMED_IN.search(source))
    items, rooms = set(_ids("item", told) or _ids("item", sources)), set(_ids("room", sources))
    if _beside(query):
        items = items - {item.id for item in query.items} - query.view.meant or items  # what comes next to it is told
    fact = next((source for source in sources[:1] if _TEXT.match(source)), "")
    if fact.startswith("round["):
        items = set()  # what a round is for is told beside it
    if not items and not rooms and not fact:  # of what it names nothing may be known but where the event takes place
        items = {item.id for item in query.items or query.items_of(query.without(*ATTRIBUTES))}
    item = next(iter(items)) if len(items) == 1 else before.item if followed and not items else ""
    room = rooms.pop() if len(rooms) == 1 else ""
    person = _person(query, sources, item, fact, answer.text.plain) or (
        before.person if followed and item == before.item else ""
    )
    if not (followed or item or room or person or sources) and not query.cues.asks - _TALK:
        return before  # „danke“ changes nothing
    return About(
        item,
        room,
        person,
        sort or (before.ask if followed and not _asks_more(query) else ""),
        before.items if picked or (followed and not listed) else listed[:MOST],
        before.people if picked else people[:MOST],
        fact or (before.fact if followed and not sources else ""),
        asked,
        _earlier(before, item) if item else _within(query, answer, fact) or before.item or before.earlier,
        _rounds(query, answer, fact),
        _topic(sources) or (before.topic if followed and _deals_with(before.topic, item, room, query) else ""),
    )


_TIMED = ("when", "where", "end", "duration")


def items_of_people(view: View, people: Sequence[str]) -> tuple[str, ...]:
    """The ids of the items at which one of these people speaks or leads, in the order of the programme."""
    named = set(people)
    return tuple(
        item.id for item in view.event.items if any(split_name(one.of(""))[0] in named for one in item.speakers)
    )


def _beside(query: Query) -> bool:
    """Whether it is asked what there is beside an item, or between two."""
    return query.asks(Ask.AFTER, Ask.BEFORE, Ask.PARALLEL) or len(query.view.meant) > 1


def _asks_more(query: Query) -> bool:
    """Whether something else is asked than a sort of question can tell."""
    return bool(query.cues.asks - NO_MORE) or query.names(*ATTRIBUTES)


NO_MORE = frozenset({Ask.CHECK, Ask.ABOUT, Ask.PROGRAMME, Ask.WHICH})


def _earlier(before: About, item: str) -> str:
    """The item that was spoken of before this one."""
    return before.item if before.item not in ("", item) else before.earlier if before.earlier != item else ""


def _topic(sources: Sequence[str]) -> str:
    """The one topic that was told, of which more is known."""
    told = {source for source in sources if source.startswith("topic[")}
    return told.pop() if len(told) == 1 else ""


def _deals_with(key: str, item: str, room: str, query: Query) -> bool:
    """Whether what was told is on where, or in which item, this topic is dealt with."""
    topic = next((doc.record for doc in query.index.of("topic") if doc.key == key), None)
    return topic is not None and (item or room) != "" and topic.item in (item, None) and room in (topic.room, "")


def _rounds(query: Query, answer: Answer, fact: str) -> tuple[str, ...]:
    """The rounds that were told, or that a text is on which was told of voting or of sending in topics."""
    told = tuple(dict.fromkeys(match["key"] for match in map(_ROUND.match, answer.sources) if match))
    if told or query.view.rounds:
        return told or query.view.rounds
    return tuple(entry.key for entry in meant(query)) if fact and on_rounds(query) else ()


_ROUND = re.compile(r"round\[(?P<key>[^\]]*)\]")


def _within(query: Query, answer: Answer, fact: str) -> str:
    """The one item that a question on a text names, or else an entry of the FAQ: „Ja, bis zum Ende der Ernte.“"""
    if not fact or fact.startswith("round["):
        return ""
    words = query.without(*ATTRIBUTES)  # „Was kostet das?“ may as well be a title
    literal = {doc.record.id for doc in query.index.of("item") if any(said(word, doc) >= SAID for word in words)}
    named = {item.id for item in query.items} & literal or set(_titled(query))
    for text in SENTENCE.split(ADDRESS.sub(" ", answer.text.plain)) if fact.startswith("faq[") else ():
        named = named or set(_titled(read_question(text, query.view)))
    named = named or set(quoted(query.view, answer.text.plain))
    return named.pop() if len(named) == 1 else ""


def quoted(view: View, text: str) -> Iterator[str]:
    """The items that a text has in quotation marks, by their title or the beginning of it: „Kleine Schrauber“."""
    for name in _QUOTED.findall(text):
        begins = [item.id for item in view.event.items if any(t.startswith(name) for t in item.title.all)]
        yield from begins if len(name) >= _NAME else ()


_NAME = 5  # letters
_QUOTED = re.compile(r"[„“\"»]([^„“”\"«»]+)[“”\"«]")


def _titled(query: Query) -> Iterator[str]:
    """The items that a word, or what means the same, is the head of the title of; a word of several tells none."""
    for word in query.telling:
        likely = (doc for doc in query.index.of("item") if fit(word, doc.terms) >= ENOUGH)
        titled = [doc.record.id for doc in likely if fit(word, terms(map(head_of, doc.record.title.all))) >= SAME]
        if len(titled) == 1:
            yield titled[0]


def head_of(title: str) -> str:
    """The word that a title says what it is by: „Abendempfang“ of „Abendempfang im Stadtarchiv“."""
    return (_AFTER_HEAD.split(title, maxsplit=1)[0].split() or [""])[-1]


_AFTER_HEAD = re.compile(
    r"[:,(–]| - |\b(?:a[mn]|i[mn]|auf|bei|für|durch|de[rsm]|mit|und|zu[mr]?|vo[mn]|of|for|at|with|and|to|on|from)\b"
)


def _kept(query: Query, answer: Answer) -> str:
    """The question as it may be remembered for a few minutes.

    Where there are rounds, words may tell a choice in a secret vote („ich nehme 1 und 3“): only what asks something is
    kept, and with numbers only what is on the programme or the house.
    """
    question = query.question
    if query.view.event.rounds:
        elsewhere = any(not _VOTED.match(source) for source in answer.sources) and not any(
            source.startswith("round") for source in answer.sources
        )
        asking = query.cues.asks or opens_question(query.text.folded) or (elsewhere and _ASKING.search(fold(question)))
        if not asking or (re.search(r"\d", question) and not elsewhere):
            return ""
    return question if len(question) <= LONGEST else ""


_ASKING = re.compile(
    r"^\W*(?:(?:ok(?:ay)? )?(?:und|and)|wie|was|wo|we[rnm]|wann|warum|welche\w*|how|what|where|who|when|why|which)\b|"
    r"\?\s*$"
)
_VOTED = re.compile(r"round|topic")
_TALK = frozenset({Ask.GREETING, Ask.THANKS, Ask.BYE})


def _ids(sort: str, sources: Sequence[str]) -> list[str]:
    """The things of a sort that an answer is made of, in its order."""
    return [match["id"] for source in sources if (match := _SOURCE.match(source)) and match["sort"] == sort]


def _names(query: Query, answer: Answer) -> Iterator[str]:
    """The people whom an answer tells of or offers, in its order."""
    known = {doc.key: doc.record.name for doc in query.index.of("person")}
    return (known[source] for source in answer.sources if source in known)


def _known_names(query: Query) -> set[str]:
    return {doc.record.name for doc in query.index.of("person")}


def _person(query: Query, sources: Sequence[str], item: str, fact: str, text: str) -> str:
    """The one person whom an answer tells of."""
    told = {doc.record.name for doc in query.index.of("person") if doc.key in sources}
    shown = _ids("item", sources) if query.names_person else [item]
    held = (query.view.event.item_by_id[key].speakers for key in shown if key in query.view.event.item_by_id)
    named = {split_name(speaker.of(""))[0] for speakers in held for speaker in speakers} | told
    if fact:
        spoken_of = {name for name in _known_names(query) if name in text}
        return spoken_of.pop() if len(spoken_of) == 1 else ""
    if not named or not (query.asks(*_OF_PEOPLE) or query.names_person):
        return ""
    if query.names_person:
        said = {word.token.text for word in query.telling}
        named = {name for name in named if not said.isdisjoint(fold(name).split())}
    else:
        named = told or named
    return named.pop() if len(named) == 1 else ""


_OF_PEOPLE = (Ask.WHO, Ask.FUNCTION, Ask.HELP, Ask.PHONE, Ask.EMAIL)
