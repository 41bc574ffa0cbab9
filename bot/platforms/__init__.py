"""What a platform is: it hands over what people said, and sends what the bot says. Nothing else.

Each platform is two translations (update -> `Message`, `Outgoing` -> the platform's call) around one client.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePath
from typing import Protocol

from handlers.contract import Choice, File, Message, Reply, Role

_LONGEST_NAME = 80  # characters of a file's name that are kept, from its end
_NO_NAME = "file"


@dataclass(frozen=True, slots=True)
class Reachable:
    """Somebody blocked the bot or left its chat (`reachable` False), or came back. `at` in UTC."""

    id: str
    platform: str
    sender: str
    room: str
    at: datetime
    reachable: bool


Incoming = Message | Reachable


class Receive(Protocol):
    """Takes what came in. When it returns, the effects of all of it are committed, once each.

    `cursor` (how far the platform has been read) is committed with them. Raises what the database raises; then
    nothing was kept, and the platform must hand over the same again after a pause instead of going on.
    """

    async def __call__(self, incoming: Sequence[Incoming], cursor: str | None = None) -> None: ...


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send. `id` is the outbox row's id: the same id is the same message, and a repeat.

    `source` is the platform's id of the message that is answered, `thread` the thread that it stood in (None: no
    thread). `replaces` is the platform's id of an own message that is to be changed instead. `private`: a chat with
    one person. `language` is that of the chat. `answer`: it answers something that was said; what the bot sends by
    itself is none.
    """

    id: str
    room: str
    reply: Reply
    language: str
    source: str | None = None
    thread: str | None = None
    replaces: str | None = None
    private: bool = True
    answer: bool = True


@dataclass(frozen=True, slots=True)
class Sent:
    """It arrived; `id` is the platform's id of the message."""

    id: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The receiver cannot be reached any more (blocked, left, deleted). `reason` is a word for logs."""

    reason: str


@dataclass(frozen=True, slots=True)
class Later:
    """It did certainly not arrive and may be tried again after so many seconds; None: after a growing pause.

    `everybody`: the pause holds for all that is sent on this platform, not only for this receiver.
    """

    seconds: float | None = None
    everybody: bool = False


@dataclass(frozen=True, slots=True)
class Uncertain:
    """The connection broke after the request went out: it may have arrived."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It will never arrive like this (refused with a reason). `reason` is a word for logs."""

    reason: str


Outcome = Sent | Gone | Later | Uncertain | Failed


def numbered(reply: Reply) -> list[Choice]:
    """The choices that say something, each with the number that means it where there are no buttons.

    A number of its own stays (the first of several that claim the same keeps it), and all others follow behind the
    highest of these: a gap between topics may be a topic that is not shown here, so nothing else takes its number.
    A command that stands alone is said as easily by its name, so it comes last and has no number.
    """
    own: dict[int, Choice] = {}
    others: list[Choice] = []
    bare: list[Choice] = []
    for choice in (choice for row in reply.choices for choice in row if choice.command):
        if choice.number and choice.number > 0 and choice.number not in own:
            own[choice.number] = choice
        elif is_bare(choice.command):
            bare.append(replace(choice, number=None))
        else:
            others.append(choice)
    following = enumerate(others, max(own, default=0) + 1)
    return [*own.values(), *(replace(choice, number=number) for number, choice in following), *bare]


def offers(reply: Reply) -> tuple[tuple[str, str, int | None], ...]:
    """What a chat without buttons has to remember of a reply: label, command and number of each choice."""
    return tuple((choice.label, choice.command, choice.number) for choice in numbered(reply))


def is_bare(command: str) -> bool:
    """Whether a choice is a command's name and nothing else."""
    return command.startswith(("/", "!")) and len(command.split()) == 1


def kept(folder: Path, name: str, content: bytes, *, picture: bool) -> File:
    """A file that somebody sent, put into a folder under a name of its own. Raises OSError."""
    name = PurePath(name).name[-_LONGEST_NAME:] or _NO_NAME
    path = folder / f"{secrets.token_hex(8)}{PurePath(name).suffix[:10]}"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return File(str(path), name, picture=picture)


class PlatformError(Exception):
    """The platform cannot start or go on. `code` names the text for the log, e.g. `wrong-token`.

    `final`: trying again cannot help until somebody changes the configuration.
    """

    def __init__(self, code: str, *, final: bool, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.final = final
        self.values = values


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One command in a menu: its name without a slash, and its line."""

    name: str
    line: str


# The commands of a role in a language, in order, for private chats; those for groups stand under the role None.
Menus = Mapping[tuple[str, Role | None], Sequence[MenuEntry]]


class Platform(Protocol):
    """A way to people. `name` stands in the database and never changes. `buttons`: it shows buttons.

    `address` is what links to the bot are made of (its user name), None until it is known or where there are none.
    `redraws`: what stands in a chat can be changed unnoticed, so that an older ballot there is kept up to date too.
    `per_second`: how many messages it takes, where that has to be kept to beforehand (see `bot.turns`).
    """

    name: str
    buttons: bool
    redraws: bool
    per_second: float | None
    address: str | None

    @property
    def groups(self) -> tuple[str, ...]:
        """The group chats that announcements go to."""

    async def run(self, receive: Receive, cursor: str | None) -> None:
        """Connect and hand over what comes in until cancelled, from the stored `cursor` on (None: the first time).

        Interruptions are mended inside with growing pauses and a line in the log. Raises PlatformError if that
        cannot help, and on the very first connection also where it can (`final` False), so that the caller can report.
        """

    def parts(self, reply: Reply) -> Sequence[Reply]:
        """The reply as that many replies as it takes messages here, each of them sendable in one call."""

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one message (one of `parts`). Never raises for what the network or the server does."""

    async def close(self) -> None:
        """Let go of connections, within two seconds."""
