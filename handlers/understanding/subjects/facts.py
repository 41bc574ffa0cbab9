"""What the texts of an event's file are about, by the subjects that people ask for, and which fits a question.

Descriptions of talks are left out: they tell of anything, but not of how the event is run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.understanding.normalise import words
from handlers.understanding.sentences import cut
from handlers.understanding.subjects.model import subject_model
from handlers.understanding.terms import uncharged
from storage.event import Item, Kind

if TYPE_CHECKING:
    from handlers.understanding.documents import Doc

_OF_THE_HOUSE = frozenset({Kind.ARRIVAL, Kind.BREAK, Kind.SOCIAL, Kind.EXCURSION, Kind.FEEDBACK, Kind.END})
WHOLE = 0.45  # from this chance on a text is on a subject; one that is on several divides its chances
ANSWERED = 0.7  # how much what an FAQ answers counts beside what it asks
# What a field is on whatever it says, and the subjects that it makes likelier.
_FIELDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "description": (("event.about", "event.last-edition"), ("event.",)),
    "parking": (("parking.car",), ("parking.", "charging.")),
    "public_transport": (("travel.bus-tram",), ("travel.",)),
    "directions": ((), ("travel.", "entrance.")),
    "catering": (("food.is-there", "food.what", "food.lunch-time"), ("food.",)),
    "accessibility": (("accessibility.wheelchair",), ("accessibility.", "toilets")),
    "cost": (("cost.participation",), ("cost.", "session.cost", "food.cost", "parking.cost", "lodging.price")),
    "registration": ((), ("registration.",)),
    "audience": (("audience.who", "audience.am-i-right-here"), ("audience.",)),
    "participants": (("participants.count", "event.size"), ("participants.",)),
}
_LIKELIER = 4.0
TOUCHED = 0.3  # from here on a text touches a subject


@dataclass(frozen=True, slots=True)
class Fact:
    """A text of the file, and how far it is on each subject (0 to 1)."""

    doc: Doc
    subjects: Mapping[str, float]


def facts(docs: Iterable[Doc]) -> tuple[Fact, ...]:
    """The texts of an event that have subjects; of an FAQ entry one, whatever its wordings."""
    found: dict[object, tuple[Doc, dict[str, float]]] = {}
    for doc in docs:
        for subjects in _told(doc):
            key = doc.key if doc.sort == "faq" else id(doc)
            _join(found.setdefault(key, (doc, {}))[1], subjects)
    return tuple(Fact(doc, subjects) for doc, subjects in found.values())


def _join(known: dict[str, float], more: Mapping[str, float]) -> None:
    for name, share in more.items():
        known[name] = max(known.get(name, 0.0), share)


def _told(doc: Doc) -> Iterator[Mapping[str, float]]:
    """What each part of a document is on."""
    if doc.sort == "faq":
        faq = doc.record.faq
        for asked in faq.questions:
            yield from map(_on, asked.all)
        for part in cut(faq.answer):
            yield from ({name: ANSWERED * share for name, share in _on(text).items()} for text in part.all)
    elif doc.sort == "sentence" and _is_on_event(doc.record.item):
        yield from (_of_field(_on(text), doc.record.field) for text in doc.record.text.all)
    elif doc.sort == "item" and doc.record.kind in _OF_THE_HOUSE:
        yield from map(_on, (*doc.record.title.all, *doc.record.aliases))
    elif doc.sort == "person" and doc.record.contact is not None and doc.record.function:
        yield from map(_on, doc.record.function.all)


def _is_on_event(item: Item | None) -> bool:
    return item is None or item.kind in _OF_THE_HOUSE


def _on(text: str) -> dict[str, float]:
    return {name: min(1.0, share / WHOLE) for name, share in _chances(text).items()}


def _chances(text: str) -> Mapping[str, float]:
    return subject_model().chances(words(uncharged(text)).tokens)


def _of_field(subjects: Mapping[str, float], field: str) -> dict[str, float]:
    own, near = _FIELDS.get(field, ((), ()))
    found = {name: min(1.0, share * (_LIKELIER if name.startswith(near) else 1.0)) for name, share in subjects.items()}
    if field in _ONLY_OWN:
        found = {name: share for name, share in found.items() if name.startswith(near)}
    return found | dict.fromkeys(own, 1.0)


_ONLY_OWN = ("audience", "participants", "cost")  # what else these mention they say nothing of


def likeness(chances: Mapping[str, float], fact: Fact) -> float:
    """How likely a text is on what a question is on."""
    return sum(chance * fact.subjects.get(name, 0.0) for name, chance in chances.items())


def in_charge(chances: Mapping[str, float], known: Iterable[Fact]) -> Fact | None:
    """Of those one can turn to the one whose function is the likeliest on what a question is on; None if none is."""
    people = [(likeness(chances, fact), fact) for fact in known if fact.doc.sort == "person"]
    like, found = max(people, key=lambda pair: pair[0], default=(0.0, None))
    return found if like >= IN_CHARGE else None


IN_CHARGE = 0.4  # a function is a word or two, which says less than a text


def kinship(chances: Mapping[str, float], fact: Fact) -> float:
    """How likely a question is on a subject of the same area as a text: on any of travel, of cost, of food."""
    areas = {_area(name) for name, share in fact.subjects.items() if share >= TOUCHED}
    return sum(chance for name, chance in chances.items() if _area(name) in areas)


def _area(subject: str) -> str:
    first = subject.partition(".")[0]
    return next((area for area, of in _AREAS.items() if first in of), first)


_AREAS: Mapping[str, tuple[str, ...]] = {
    "place": ("venue", "travel", "entrance", "reception", "meeting-point", "room"),
    "material": ("recording", "slides", "handouts", "photos", "report", "minutes", "schedule"),
    "people": ("audience", "participants", "children-allowed", "childcare"),
    "outing": ("evening-event", "excursion", "guided-tour", "sightseeing", "meeting-point"),
}
