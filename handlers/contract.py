"""What a handler gets and gives: the only shapes that cross between platforms, dispatch and handlers."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from handlers.rich import Rich, from_json, rich, to_json
from storage.event import Attendance, Event
from storage.records import DeliveryKind, Person, Reach, Role, Said, Spoken

if TYPE_CHECKING:  # asking a question from the command line needs no database, and loading one takes long
    from storage.database import Transaction

__all__ = [
    "Asks", "Attendance", "Choice", "Command", "Context", "Edit", "Event", "File", "Handler", "Limits", "Message",
    "Moment", "Notice", "Person", "Place", "Poll", "Refusal", "Reply", "Role", "Say", "Spoken", "Timer", "Value",
    "Voice", "command", "reply_from_json", "reply_to_json", "takes_file", "timers",
]  # fmt: skip

Value = str | int | float | Rich


class Say(Protocol):
    """A text in the language of the chat; see `bot.texts.Texts.text`."""

    def __call__(self, key: str, /, **values: Value) -> Rich: ...


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody said or pressed, free of the platform that it came through.

    `id` is unique on the platform for ever: the same id is the same message delivered again. `at` is the bot's clock
    when it came in, `sent` the platform's time stamp, both UTC. A pressed button is a message whose text is the
    button's command; `pressed` is then the platform's id of the message that carried the button. `addressed` tells
    whether a message in a group is meant for the bot. `edited`: a changed wording of the earlier message `source`.
    `instead` is the key of a text to answer with where there are no words to read (a picture, say). `source` is the
    platform's id of the message itself, to reply to, and `thread` the thread in which it stands. `buttons`: the
    platform shows buttons. `role` is set only where the platform itself vouches for it
    (the terminal of the person who runs the bot). `file` came with it, and lies in the data folder.
    """

    id: str
    platform: str
    sender: str
    room: str
    text: str
    at: datetime
    sent: datetime
    name: str = ""
    language: str | None = None
    private: bool = True
    addressed: bool = True
    edited: bool = False
    instead: str | None = None
    pressed: str | None = None
    source: str | None = None
    thread: str | None = None
    buttons: bool = True
    role: Role | None = None
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what stands on it, and the command that pressing it says. With `url` it opens that address instead.

    `marked`: it is chosen now, which the platform shows by a tick of its own. `number` is what means this choice where
    there are no buttons; without one it is its place in the list. `note` stands behind the label where there is room.
    """

    label: str
    command: str = ""
    url: str | None = None
    marked: bool = False
    number: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A pin on the map; degrees (WGS 84)."""

    latitude: float
    longitude: float
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class File:
    """A file to hand out: its path on this machine, or its text as `content`, and the name that people see.

    `picture`: it is shown as a picture where the platform can do that.
    """

    path: str
    name: str
    content: str = ""
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll of the platform's own, shown beside the text where the platform has such and the chat is private.

    `options` are the choices: their labels, and as their commands one word each (a topic's number). At most `most` of
    them can be chosen. Choosing is saying `command` with the words of the options behind it; choosing none says `0`.
    """

    question: str
    options: tuple[Choice, ...]
    most: int
    command: str


class Voice(Protocol):
    """The event and the language of a chat, for words that are not tied to a message."""

    @property
    def event(self) -> Event:
        """What it is about."""

    @property
    def language(self) -> str:
        """The language of the chat."""

    @property
    def say(self) -> Say:
        """Texts in this language."""

    @property
    def buttons(self) -> bool:
        """Whether choices are shown as buttons there."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the bot says by itself, in private, to each of these people, in the language of each.

    The same `key` never reaches the same person twice. `about` names what it is about in the outbox. `ends`: the
    platforms' own polls that were sent about this are over; whoever got one is told with these words too. `due`: when
    people should have it, so that what comes late can say so; `expires`: from when on it is not sent any more (UTC).
    `groups`: it is also posted once in each of these group chats (platform and room).
    """

    people: tuple[int, ...]
    words: Callable[[Voice], Reply]
    key: str
    kind: DeliveryKind = DeliveryKind.NOTE
    about: str | None = None
    ends: str | None = None
    due: datetime | None = None
    expires: datetime | None = None
    groups: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for a message that was sent: `message` is the platform's id of it, `to` the chat in which it stands.

    `kind`: None is that of a ballot where it is `about` something, else that of a note. What has the same `key` is
    done once. `passing`: it is only made where a message can be changed unnoticed. Where the message is not known
    (None: perhaps it never arrived), the words are a new one.
    """

    to: Reach | Said
    message: str | None
    words: Callable[[Voice], Reply]
    about: str | None = None
    kind: DeliveryKind | None = None
    key: str | None = None
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Asks:
    """What a reply asks for: `answer` is the command that takes the next words, `yes` the one that a yes stands for."""

    answer: str = ""
    yes: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says. `choices` are rows of buttons. `in_place`: where the message came from a button, the message
    that carried it is changed instead of a new one sent. `menu`: from now on this chat's command menu is that of this
    role. `language` is that of the words where it is not the chat's. `poll`: what can be chosen, once more as the
    platform's own poll. `asks`: a question that the next words answer, within ten minutes. `ballot`: it shows
    somebody's ballot in this round (its id). `mentions`: without being the ballot itself, it tells something of ballots
    in these rounds; what tells of a ballot and is not sent when its round is closed loses its words. `notices` and
    `edits` go out with it, to others; an edit among the notices is also made in the chat of the answer. `ends`: what it
    replaces is a poll, which is over with these words. `deletes`: what it replaces is deleted where the platform can do
    that, and takes these words where it cannot. `about` names what it is about in the outbox. `spoken`: what the chat
    is about from now on. `counted`: under which key a question is counted, for those who organise."""

    text: Rich
    choices: tuple[tuple[Choice, ...], ...] = ()
    place: Place | None = None
    files: tuple[File, ...] = ()
    in_place: bool = False
    menu: Role | None = None
    language: str | None = None
    poll: Poll | None = None
    asks: Asks | None = None
    ballot: int | None = None
    mentions: tuple[int, ...] = ()
    notices: tuple[Notice | Edit, ...] = ()
    edits: tuple[Edit, ...] = ()
    ends: bool = False
    deletes: bool = False
    about: str | None = None
    spoken: Spoken | None = None
    counted: str | None = None


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """The command cannot be done, for a reason that the person should know: a text key and its values.

    Nothing that the command did so far is kept. `mentions`: see `Reply`.
    """

    def __init__(
        self, key: str, /, choices: Sequence[Sequence[Choice]] = (), mentions: Sequence[int] = (), **values: Value
    ) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
        self.choices = tuple(tuple(row) for row in choices)
        self.mentions = tuple(mentions)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one person may do."""

    topics_per_person: int = 5


@dataclass(frozen=True, slots=True)
class Context:
    """What a handler may use beside the message.

    `event` is the event in which the person is, `events` all of this bot by slug. `argument` is what stands behind
    the command. `say` gives a text in the language of the chat, `language`. `tx` is the open transaction: named
    queries of `storage` take it; what they write is kept only if the handler returns. `operator` is who answers for
    data protection, as the configuration says. `wished` is the language that the chat would have if every event spoke
    it, `speak` gives the texts of any language. `buttons`: choices are shown as buttons in this chat. `platforms` are
    the names of those that run here, `groups` the group chats (platform and room) that announcements go to.
    """

    event: Event
    events: Mapping[str, Event]
    person: Person
    language: str
    say: Say
    tx: Transaction
    argument: str = ""
    commands: tuple[Command, ...] = ()
    operator: str = ""
    wished: str | None = None
    speak: Callable[[str], Say] | None = None
    limits: Limits = Limits()
    buttons: bool = True
    platforms: tuple[str, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()

    def at(self, event: Event) -> Context:
        """The same at another event, in a language that is spoken there."""
        language = event.language_for(self.wished)
        return replace(self, event=event, language=language, say=self.in_language(language))

    def in_language(self, language: str) -> Say:
        """The texts of a language."""
        return self.speak(language) if self.speak else self.say

    @property
    def role(self) -> Role:
        """The person's role at this event."""
        return self.person.role


Handler = Callable[[Message, Context], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Command:
    """A registered command: its German and English name, who may use it, where, and its place in lists.

    Its line in menus and help is the text `command-<german>`. `public`: it may be used before joining an event
    that needs a code. `listed`: it stands in menus and help. `in_groups`: it also works in group chats. `reads`: it
    changes nothing, so it may be done again when its message is edited, and its bare name is enough to call it.
    `applies` tells whether help should name it here.
    """

    german: str
    english: str
    handler: Handler
    role: Role
    order: int
    public: bool
    listed: bool
    in_groups: bool
    reads: bool
    applies: Callable[[Context], bool]

    @property
    def names(self) -> tuple[str, ...]:
        """Both names, one if they are the same."""
        return tuple(dict.fromkeys((self.german, self.english)))

    def name(self, language: str) -> str:
        """The name in a language."""
        return self.german if language == "de" else self.english


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment (UTC) of an event, for what happens by itself: the open transaction, and texts in any language.

    `platforms` and `groups`: see `Context`.
    """

    event: Event
    at: datetime
    tx: Transaction
    speak: Callable[[str], Say]
    platforms: tuple[str, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Timer:
    """Something that happens at its time.

    `due` does for one event what is due by now, once, and returns whom to tell what, and which messages to change.
    Where that is very much it may do a part and leave the rest to the next call, which follows at once. `upcoming`
    gives the next moment (UTC) at which something will be due at one of these events, past as long as something is
    left to do; None: nothing that is known now. `deadline`: what comes in later is handled only after it is done.
    """

    due: Callable[[Moment], Awaitable[Sequence[Notice | Edit]]]
    upcoming: Callable[[Transaction, Mapping[str, Event]], Awaitable[datetime | None]]
    deadline: bool = False


_TAKES_FILE = re.compile(r"\s*[/!]\s?(?:ansage|announce)\b", re.IGNORECASE)


def takes_file(text: str) -> bool:
    """Whether a text calls a command to which a file may belong; any other file is not even fetched."""
    return _TAKES_FILE.match(text) is not None


registry: list[Command] = []
timers: list[Timer] = []


def command(
    german: str,
    english: str,
    *,
    role: Role = Role.PARTICIPANT,
    order: int = 50,
    public: bool = False,
    listed: bool = True,
    in_groups: bool = True,
    reads: bool = False,
    applies: Callable[[Context], bool] = lambda _context: True,
) -> Callable[[Handler], Handler]:
    """Register a handler under its two names. `role` is the only permission check there is."""

    def register(handler: Handler) -> Handler:
        registry.append(Command(german, english, handler, role, order, public, listed, in_groups, reads, applies))
        return handler

    return register


def reply_to_json(reply: Reply) -> dict[str, Any]:
    """A reply as JSON-able data, for the outbox."""
    data: dict[str, Any] = {"text": to_json(reply.text)}
    if reply.choices:
        data["choices"] = [[_choice_to_json(choice) for choice in row] for row in reply.choices]
    if reply.place:
        data["place"] = [reply.place.latitude, reply.place.longitude, reply.place.name, reply.place.address]
    if reply.files:
        data["files"] = [_file_to_json(file) for file in reply.files]
    if reply.in_place:
        data["in_place"] = True
    if reply.menu is not None:
        data["menu"] = int(reply.menu)
    if reply.poll:
        options = [_choice_to_json(option) for option in reply.poll.options]
        data["poll"] = [reply.poll.question, options, reply.poll.most, reply.poll.command]
    if reply.ends:
        data["ends"] = True
    if reply.deletes:
        data["deletes"] = True
    return data


def _file_to_json(file: File) -> list[Any]:
    fields = [file.path, file.name, file.content, file.picture]
    while not fields[-1]:
        fields.pop()
    return fields


def _choice_to_json(choice: Choice) -> list[Any]:
    """The fields, without those at the end that have their defaults: most choices are a label and a command."""
    fields = [choice.label, choice.command, choice.url, choice.marked, choice.number, choice.note]
    while len(fields) > 2 and not fields[-1]:
        fields.pop()
    return fields


def reply_from_json(data: Mapping[str, Any]) -> Reply:
    """The opposite of `reply_to_json`."""
    return Reply(
        text=from_json(data["text"]) if not isinstance(data["text"], str) else rich(data["text"]),
        choices=tuple(tuple(Choice(*choice) for choice in row) for row in data.get("choices", ())),
        place=Place(*data["place"]) if "place" in data else None,
        files=tuple(File(*file) for file in data.get("files", ())),
        in_place=bool(data.get("in_place")),
        menu=Role(data["menu"]) if "menu" in data else None,
        poll=_poll_from_json(*data["poll"]) if "poll" in data else None,
        ends=bool(data.get("ends")),
        deletes=bool(data.get("deletes")),
    )


def _poll_from_json(question: str, options: Sequence[Sequence[Any]], most: int, command: str) -> Poll:
    return Poll(question, tuple(Choice(*option) for option in options), most, command)
