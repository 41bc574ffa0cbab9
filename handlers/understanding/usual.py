"""The usual questions, asked before the event: which of them the event's file cannot answer yet.

Each subject is asked as somebody would ask it, and the answer's kind, sources and wording decide. So an FAQ entry that
answers it counts as well as the key that is meant for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from handlers.contract import Say
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.talk import answer
from storage.event import Attendance, Event, Format, Item, Kind

MORNING = time(9)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that people usually ask.

    The text `lacks-<code>` says that nothing is known. `asked` has the question in each language; where it has a
    `{title}`, it is asked of every item that `of` gives. Besides FAQ entries only facts count whose dotted key begins
    with one of `sources`, and where `says` is given, only answers that have it. `concerns` tells of which events it is
    asked at all; where the subject `after` is lacking, it goes without saying.
    """

    code: str
    asked: Mapping[str, str]
    sources: tuple[str, ...]
    concerns: Callable[[Event], bool] = lambda _: True
    of: Callable[[Event], tuple[Item, ...]] | None = None
    says: str = ""
    after: str = ""
    attendance: Attendance = Attendance.ONSITE


@dataclass(frozen=True, slots=True)
class Lack:
    """A subject on which nothing is known, and the items of which it is not known, where it is about items."""

    code: str
    items: tuple[Item, ...] = ()


def _on_site(event: Event) -> bool:
    return event.format is not Format.ONLINE


def _online(event: Event) -> bool:
    return event.format in (Format.ONLINE, Format.HYBRID)


def _has_talks(event: Event) -> bool:
    return any(item.kind in (Kind.TALK, Kind.PANEL) or item.speakers for item in event.items)


def _has_rooms(event: Event) -> bool:
    return bool(event.rooms)


def _items(event: Event) -> tuple[Item, ...]:
    return tuple(item for item in event.items if not item.cancelled)


def _timed(event: Event) -> tuple[Item, ...]:
    return tuple(item for item in event.timed if item.kind is not Kind.ARRIVAL)


def _in_rooms(event: Event) -> tuple[Item, ...]:
    """Items of which a room is asked for: a break or an excursion has none of its own."""
    outside = (Kind.ARRIVAL, Kind.BREAK, Kind.SOCIAL, Kind.EXCURSION)
    return tuple(
        item for item in _items(event) if item.kind not in outside and item.attendance is not Attendance.ONLINE
    )


_CLOCK = r"\d(?:[:.]\d\d|\s?Uhr|\s?[ap]\.?m)"

SUBJECTS: tuple[Subject, ...] = (
    Subject(
        "times",
        {"de": "Wann ist „{title}“?", "en": "When is “{title}”?"},
        ("item",),
        of=_items,
        says=_CLOCK,
    ),
    Subject(
        "item-ends",
        {"de": "Bis wann geht „{title}“?", "en": "When does “{title}” end?"},
        ("item",),
        of=_timed,
        says=_CLOCK,
    ),
    Subject(
        "ends",
        {"de": "Um wie viel Uhr ist die Veranstaltung zu Ende?", "en": "At what time does the event end?"},
        ("event.ends", "item"),
        says=_CLOCK,
    ),
    Subject(
        "rooms",
        {"de": "In welchem Raum ist „{title}“?", "en": "In which room is “{title}”?"},
        ("item", "room"),
        _has_rooms,
        _in_rooms,
    ),
    Subject("address", {"de": "Wie lautet die Adresse?", "en": "What is the address?"}, ("venue",), _on_site),
    Subject(
        "transit",
        {"de": "Wie komme ich mit Bus und Bahn hin?", "en": "How do I get there by public transport?"},
        ("venue",),
        _on_site,
    ),
    Subject("parking", {"de": "Wo kann ich parken?", "en": "Where can I park?"}, ("venue",), _on_site),
    Subject(
        "stepfree",
        {"de": "Ist das Haus barrierefrei?", "en": "Is the venue step-free?"},
        ("venue", "room"),
        _on_site,
    ),
    Subject("wifi", {"de": "Gibt es WLAN?", "en": "Is there Wi-Fi?"}, ("venue.wifi",), _on_site),
    Subject(
        "food",
        {"de": "Was gibt es zu essen?", "en": "What is there to eat?"},
        ("venue", "item"),
        _on_site,
    ),
    Subject(
        "online",
        {"de": "Wo ist der Link zum Stream?", "en": "Where is the link to the stream?"},
        ("event.stream", "room", "item"),
        _online,
        attendance=Attendance.ONLINE,
    ),
    Subject("contact", {"de": "An wen kann ich mich wenden?", "en": "Whom can I contact?"}, ("contact",)),
    Subject(
        "registration",
        {"de": "Wie kann ich mich anmelden?", "en": "How do I register?"},
        ("event.registration",),
    ),
    Subject(
        "deadline",
        {"de": "Bis wann kann ich mich anmelden?", "en": "What is the deadline for registration?"},
        ("event.registration",),
        says=r"\d",
        after="registration",
    ),
    Subject("cost", {"de": "Was kostet die Veranstaltung?", "en": "What does it cost?"}, ("event.cost",)),
    Subject("audience", {"de": "Für wen ist die Veranstaltung?", "en": "Who is the event for?"}, ("event.audience",)),
    Subject("host", {"de": "Wer veranstaltet das?", "en": "Who organises the event?"}, ("event.host",)),
    Subject(
        "materials",
        {"de": "Gibt es Aufzeichnungen oder Folien?", "en": "Are there recordings or slides?"},
        ("material", "item"),
        _has_talks,
    ),
    Subject(
        "certificate",
        {"de": "Bekomme ich eine Teilnahmebescheinigung?", "en": "Do I get a certificate of attendance?"},
        ("event.description", "material"),
    ),
)


def lacking(event: Event, say: Say) -> tuple[Lack, ...]:
    """The usual questions that the event's file leaves open; `say` speaks the event's language."""
    found: dict[str, Lack] = {}
    for subject in SUBJECTS:
        if subject.concerns(event) and subject.after not in found and (lack := _lack(subject, event, say)):
            found[subject.code] = lack
    return tuple(found.values())


def _lack(subject: Subject, event: Event, say: Say) -> Lack | None:
    if subject.of is None:
        return None if _known(subject, event, say) else Lack(subject.code)
    items = tuple(item for item in subject.of(event) if not _known(subject, event, say, item))
    return Lack(subject.code, items) if items else None


def _known(subject: Subject, event: Event, say: Say, item: Item | None = None) -> bool:
    """Whether the question is answered a week before the event or in the morning of its first day."""
    language = event.language
    title = item.title.of(language) if item else ""
    meant = frozenset((item.id,)) if item else frozenset[str]()
    first = datetime.combine(event.starts_day, MORNING, event.zone)
    views = (
        View(event, moment.astimezone(UTC), language, say, subject.attendance, meant=meant)
        for moment in (first - WEEK, first)
    )
    return any(_tells(answer(subject.asked[language].format(title=title), view), subject) for view in views)


def _tells(found: Answer, subject: Subject) -> bool:
    return (
        found.kind is AnswerKind.ANSWER
        and any(source.startswith(("faq", *subject.sources)) for source in found.sources)
        and re.search(subject.says, found.text.plain) is not None
    )
