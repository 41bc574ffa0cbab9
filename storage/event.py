"""The event as the bot knows it: frozen records made from the event file (see `event_file/`).

All moments are aware datetimes in UTC; `Event.zone` is the zone in which they are shown. What the file does not
say is None or empty, and the bot says so instead of guessing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo


class Format(StrEnum):
    """How people take part in an event."""

    ONSITE = "onsite"
    ONLINE = "online"
    HYBRID = "hybrid"


class Attendance(StrEnum):
    """How one person takes part, or for whom an item is meant."""

    ONSITE = "onsite"
    ONLINE = "online"


class Kind(StrEnum):
    """What sort of programme item it is."""

    ARRIVAL = "arrival"
    PLENARY = "plenary"
    TALK = "talk"
    PANEL = "panel"
    WORKSHOP = "workshop"
    OPEN = "open"
    BREAK = "break"
    SOCIAL = "social"
    EXCURSION = "excursion"
    FEEDBACK = "feedback"
    END = "end"


class MaterialKind(StrEnum):
    """What sort of material it is."""

    SLIDES = "slides"
    RECORDING = "recording"
    HANDOUT = "handout"
    DIRECTIONS = "directions"
    REPORT = "report"
    LINK = "link"


class Join(StrEnum):
    """Who gets in."""

    OPEN = "open"
    CODE = "code"


class Method(StrEnum):
    """What a ballot looks like."""

    APPROVAL = "approval"
    DOTS = "dots"
    RANKING = "ranking"


class Rule(StrEnum):
    """How topics are chosen from the ballots."""

    MOST_VOTES = "most-votes"
    PROPORTIONAL = "proportional"


@dataclass(frozen=True, slots=True)
class Local:
    """A text for people, in one language for all (key "") or one per language ("de", "en")."""

    texts: Mapping[str, str]

    def of(self, language: str) -> str:
        """The text in this language, else in German, English or whatever there is."""
        for key in (language, "", "de", "en"):
            if key in self.texts:
                return self.texts[key]
        return next(iter(self.texts.values()), "")

    @property
    def all(self) -> tuple[str, ...]:
        """Every wording there is, each once."""
        return tuple(dict.fromkeys(self.texts.values()))


@dataclass(frozen=True, slots=True)
class Registration:
    """How people sign up for the event. `until` is a UTC moment, or `until_day` a local date."""

    url: str | None = None
    until: datetime | None = None
    until_day: date | None = None
    note: Local | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody whom participants may turn to."""

    name: str
    role: Local | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Wifi:
    """Given to people who joined, in private only."""

    network: str | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Venue:
    """The place. Latitude and longitude in degrees (WGS 84), both or none."""

    name: Local | None = None
    address: Local | None = None
    latitude: float | None = None
    longitude: float | None = None
    directions: Local | None = None
    public_transport: Local | None = None
    parking: Local | None = None
    accessibility: Local | None = None
    catering: Local | None = None
    wifi: Wifi | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the venue; `link` is the way in for those who take part online."""

    id: str
    name: Local
    floor: Local | None = None
    capacity: int | None = None
    link: str | None = None
    note: Local | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the programme.

    `start` and `end` are UTC moments. `day` is the local date of the start, known also where the time is not; an
    item with neither is not scheduled yet. `end_stated` tells an end from the file from one that follows from the
    next start. `position` is the place in the file, from 1. `cancelled`: it was planned so, but organisers called it
    off by chat (the file knows no such key).
    """

    id: str
    title: Local
    position: int
    kind: Kind | None = None
    start: datetime | None = None
    end: datetime | None = None
    day: date | None = None
    end_day: date | None = None
    end_stated: bool = False
    rooms: tuple[str, ...] = ()
    track: Local | None = None
    speakers: tuple[Local, ...] = ()
    description: Local | None = None
    aliases: tuple[str, ...] = ()
    link: str | None = None
    meeting_point: Local | None = None
    optional: bool = False
    attendance: Attendance | None = None
    language: str | None = None
    recorded: bool | None = None
    cost: Local | None = None
    capacity: int | None = None
    slots: int | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """Slides, a recording and so on; without `url` and `file` it exists, but the bot cannot hand it out.

    `file` is a path beside the event file. `available` is a UTC moment or, as `available_day`, a local date.
    """

    title: Local
    position: int
    kind: MaterialKind | None = None
    url: str | None = None
    file: str | None = None
    item: str | None = None
    available: datetime | None = None
    available_day: date | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """What people are asked on joining; every answer may be declined."""

    key: str
    label: Local
    options: tuple[Local, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """Topics are collected, voted on and chosen in rounds. Moments in UTC; None: a moderator does it by command."""

    key: str
    title: Local
    method: Method = Method.APPROVAL
    votes: int = 3
    select: int | None = None
    rule: Rule = Rule.MOST_VOTES
    items: tuple[str, ...] = ()
    opens: datetime | None = None
    voting: datetime | None = None
    closes: datetime | None = None
    late_topics: bool = False
    interim: bool = False
    topics: tuple[Local, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of which more is known: sent in beforehand, or already chosen."""

    title: Local
    position: int
    description: Local | None = None
    round: str | None = None
    chosen: bool = False
    item: str | None = None
    room: str | None = None
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Faq:
    """A question in several wordings, with its answer; valid only from or until the given local dates.

    Where the file gives a time as well, `valid_from_time` and `valid_until_time` have the UTC moments.
    """

    questions: tuple[Local, ...]
    answer: Local
    position: int
    valid_from: date | None = None
    valid_until: date | None = None
    valid_from_time: datetime | None = None
    valid_until_time: datetime | None = None


@dataclass(frozen=True, slots=True)
class FileReminder:
    """A reminder from the file: `before` an item's start, or `at` a UTC moment.

    `before` holds elapsed time for minutes and hours; `before_days` counts wall-clock days.
    """

    text: Local
    position: int
    item: str | None = None
    at: datetime | None = None
    before: timedelta | None = None
    before_days: int = 0
    audience: str = "all"


@dataclass(frozen=True)
class Event:
    """Everything that the bot may state as a fact about one event.

    `filed` is the event as its file has it, where organisers changed something since; see `overlay`.
    """

    slug: str
    title: Local
    zone: ZoneInfo
    starts_day: date
    ends_day: date
    starts: datetime | None = None
    ends: datetime | None = None
    description: Local | None = None
    audience: Local | None = None
    hosts: tuple[Local, ...] = ()
    partners: tuple[Local, ...] = ()
    languages: tuple[str, ...] = ("de", "en")
    spoken: tuple[str, ...] = ()
    format: Format | None = None
    website: str | None = None
    stream: str | None = None
    participants: Local | None = None
    cost: Local | None = None
    join: Join = Join.OPEN
    registration: Registration | None = None
    contacts: tuple[Contact, ...] = ()
    venue: Venue | None = None
    rooms: tuple[Room, ...] = ()
    items: tuple[Item, ...] = ()
    materials: tuple[Material, ...] = ()
    groups: tuple[Group, ...] = ()
    rounds: tuple[Round, ...] = ()
    topics: tuple[Topic, ...] = ()
    faqs: tuple[Faq, ...] = ()
    reminders: tuple[FileReminder, ...] = ()
    filed: Event | None = field(default=None, repr=False, compare=False)

    @cached_property
    def room_by_id(self) -> Mapping[str, Room]:
        """Rooms by their id."""
        return {room.id: room for room in self.rooms}

    @cached_property
    def item_by_id(self) -> Mapping[str, Item]:
        """Items by their id."""
        return {item.id: item for item in self.items}

    @cached_property
    def timed(self) -> tuple[Item, ...]:
        """Items that take place, with a known start, in order of time, then of the file."""
        known = [(item.start, item.position, item) for item in self.items if item.start and not item.cancelled]
        return tuple(item for _, _, item in sorted(known, key=lambda entry: entry[:2]))

    @cached_property
    def timed_on(self) -> Mapping[date | None, Sequence[Item]]:
        """The same items by their day."""
        days: dict[date | None, list[Item]] = {}
        for item in self.timed:
            days.setdefault(item.day, []).append(item)
        return days

    @cached_property
    def busy(self) -> frozenset[date]:
        """The days that have items."""
        return frozenset(item.day for item in self.items if item.day)

    @property
    def language(self) -> str:
        """The event's default language."""
        return self.languages[0]

    def language_for(self, wished: str | None) -> str:
        """The language wished for if it is spoken here, else the default one."""
        return wished if wished in self.languages else self.language

    def local(self, moment: datetime) -> datetime:
        """A UTC moment in the event's zone."""
        return moment.astimezone(self.zone)

    def ways_in(self, item: Item) -> tuple[tuple[Room | None, str], ...]:
        """The online ways into an item: its own link, else those of its rooms, else the event's stream.

        Follows the event file's rule. Each way names the room it leads to, if it leads to one. Empty if the item
        takes place on site only, or nothing is known.
        """
        if item.attendance is Attendance.ONSITE:
            return ()
        if item.link:
            return ((None, item.link),)
        rooms = [self.room_by_id[room] for room in item.rooms]
        linked = tuple((room, room.link) for room in rooms if room.link)
        if linked:
            return linked
        return ((None, self.stream),) if self.stream else ()
