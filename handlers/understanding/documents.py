"""What an event's file says, one document each: every item, room, person, FAQ, sentence … as weighted terms.

A term is a word stem or, with `@` in front, a concept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from handlers.contract import Event
from handlers.understanding.concepts import CONCEPTS, broader
from handlers.understanding.event_terms import event_terms
from handlers.understanding.normalise import Token, stem, with_particle, words
from handlers.understanding.persons import Person, persons, split_name
from handlers.understanding.sentences import Sentence, sentences
from handlers.understanding.terms import name_terms, plainly, put, terms, wordings
from handlers.understanding.words import STOP, WEAK
from storage.event import Faq, Item, Kind, MaterialKind

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
    # What it asks of that is only called after the event („Tagungsbüro“): the stem of each, the terms of its last part.
    named_after: tuple[tuple[str, Mapping[str, float]], ...] = ()


_SHORT = 3  # letters


def room_term(key: str) -> str:
    """The term that stands for a room as a whole, where its full name of several words is said."""
    return f"#{key}"


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
    _add_speakers(item, 0.5, found)
    terms(wordings(item.meeting_point), 0.5, found)
    own = _add_speakers(item, 0.9, dict(found)) if has_subject(item) else None
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
        _add_speakers(item, 0.8, found)
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
                    _named_after(words(wording).tokens),
                ),
            )
        )
    return entries


def names_event(folded: str) -> bool:
    """Whether a folded question has a word for the event, if only in a compound: „Tagung“, „Campgebühr“."""
    return _NAMES_EVENT.search(folded) is not None


_FOR_EVENT = "tagung|konferenz|conference|kongress|congress|camp|barcamp|symposium|festival"
_NAMES_EVENT = re.compile(rf"(?:{_FOR_EVENT})")
_AFTER_EVENT = re.compile(
    rf"(?:{_FOR_EVENT})s?_?(?!s?$|en$)(?!ort|tage?$|termin|zeit|haus|zentrum|gelaende|staette|programm|platz|leitung)"
    r"(?P<thing>[a-z]{3,})"
)


_THING_OF_EVENT = re.compile(
    r"offices?|desks?|counters?|dinner|fees?|apps?|bags?|hotels?|badges?|guide|booklet|shop|map|party|bus|shuttle|tickets?"
)


def _named_after(tokens: Sequence[Token]) -> tuple[tuple[str, Mapping[str, float]], ...]:
    """The things that a question asks for which are called after the event, unless it names that as well."""
    found = []
    for token, after in zip(tokens, (*tokens[1:], None), strict=True):
        if match := _AFTER_EVENT.fullmatch(token.text):
            found.append((token.stem, terms([match["thing"]])))
        elif after and _NAMES_EVENT.fullmatch(token.text) and _THING_OF_EVENT.fullmatch(after.text):
            found.append((after.stem, terms([after.text])))  # „conference office“
        elif _NAMES_EVENT.search(token.text):
            return ()
    return tuple(found)


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


def _add_speakers(item: Item, weight: float, into: dict[str, float]) -> dict[str, float]:
    for name, function in map(split_name, wordings(*item.speakers)):
        name_terms(name, weight, into)
        terms([function], weight, into)
    return into


def _group_docs(event: Event) -> list[Doc]:
    return [
        Doc("group", f"group[{g.key}]", terms([*wordings(g.label), *wordings(*g.options)]), g) for g in event.groups
    ]


def _person_doc(person: Person) -> Doc:
    found = name_terms(person.name)
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


def documents(event: Event) -> list[Doc]:
    """All that questions can be about."""
    return [
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
