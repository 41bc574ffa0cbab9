"""What came in, in the order of each room, nothing lost and nothing twice.

The position in the server's stream (the cursor) is kept by those who take the messages, in one transaction with what
the messages did. So whatever happens, reading goes on behind what was really dealt with; what is read a second time is
recognised there by its event id.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import structlog
from nio import (
    AsyncClient,
    InviteEvent,
    InviteMemberEvent,
    MatrixRoom,
    MegolmEvent,
    MessageDirection,
    RoomInfo,
    RoomMessagesResponse,
    SyncResponse,
)

from bot.platforms import Incoming, Reachable, Receive
from bot.platforms.matrix.device import keep_keys
from bot.platforms.matrix.files import fetched
from bot.platforms.matrix.membership import Invitation, Memberships
from bot.platforms.matrix.own import OwnEvents
from bot.platforms.matrix.polls import poll_of, read_response
from bot.platforms.matrix.reading import (
    PLATFORM,
    View,
    as_object,
    caption_of,
    event_id,
    inviter,
    is_joining,
    membership,
    message,
    reacted_to,
    read,
    read_reaction,
    replied_to,
    sent_ms,
    state_key,
    that_count,
)
from bot.platforms.matrix.server import NETWORK_ERRORS, REQUEST_SECONDS, Json, error_fields, insist, pause_after
from bot.platforms.matrix.waiting import Waiting
from handlers.contract import Message

log = structlog.get_logger()

WAIT_MS: Final = 30_000
"""How long the server may hold a request until something happens."""

WAIT_FOR_KEYS_MS: Final = 2_000
"""The same while messages wait for their keys."""

FIRST_SECONDS: Final = 300.0
"""How long the first request may take, which brings the state of all rooms."""

MARGIN_SECONDS: Final = 20.0
"""What a request may take beyond the holding, before the connection counts as dead."""

GAP_PAGE: Final = 500
GAP_PAGES: Final = 40

FILTER: Final[Json] = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {
        # All members must be known: messages are encrypted for each of them.
        "state": {"lazy_load_members": False},
        "timeline": {"limit": 100},
        "ephemeral": {"types": []},
        "account_data": {"types": []},
    },
}


class Reader:
    """Reads what happens in all rooms. `now` gives the bot's time (UTC); `cursor` None: the first time ever."""

    def __init__(
        self,
        own_id: str,
        now: Callable[[], datetime],
        cursor: str | None,
        memberships: Memberships,
        files: Path,
    ) -> None:
        self._files = files
        self._own_id = own_id
        self._now = now
        self._since = cursor
        self._committed = cursor
        self._memberships = memberships
        self._waiting = Waiting()
        self._asked: set[tuple[str, str]] = set()
        self._own_events = OwnEvents(own_id)
        # The server's time stamps are real time, whatever the bot's clock plays.
        self._started_ms = int(time.time() * 1000)

    async def follow(self, client: AsyncClient, receive: Receive, ready: asyncio.Event) -> None:
        """Read until cancelled; `ready` is set once all rooms are known. Raises TokenRefusedError, StoreLostError."""
        first = True
        while True:
            answer = await self._sync(client, first=first)
            if answer is None:
                continue
            batch = await self._batch(client, answer, first=first)
            first = False
            ready.set()
            self._since = answer.next_batch
            await self._hand_over(receive, batch)
            await _keep_keys(client, answer)

    # Asking

    async def _sync(self, client: AsyncClient, *, first: bool) -> SyncResponse | None:
        """The server's next answer; None if it gave none that helps, after a pause."""
        wait = 0 if self._waiting.is_due else WAIT_FOR_KEYS_MS if self._waiting else WAIT_MS
        seconds = FIRST_SECONDS if first else wait / 1000 + MARGIN_SECONDS
        if first:
            # The server answers at once anyway, but it may repeat its answer to the same request for some minutes.
            # To a bot that starts anew without its data, that answer would show old messages as new ones.
            wait = 1 + secrets.randbelow(1000)
        answer = await insist(
            client,
            "sync",
            lambda: client.sync(wait, FILTER, self._since, full_state=first or None),
            seconds,
        )
        if isinstance(answer, SyncResponse):
            return answer
        log.error("matrix-sync-refused", **error_fields(answer))
        if self._since and getattr(answer.transport_response, "status", None) == 400:
            log.error("matrix-cursor-refused")
            self._since = None
        await asyncio.sleep(pause_after(4))
        return None

    async def _hand_over(self, receive: Receive, batch: Sequence[Incoming]) -> None:
        """Hand over until it is kept. While messages wait for keys the cursor stays, so that a crash loses none."""
        first_time = self._committed is None
        cursor = self._since if not self._waiting or first_time else None
        if not batch and cursor in (None, self._committed):
            return
        attempt = 0
        while True:
            try:
                await receive(batch, cursor=cursor)
            except Exception as error:  # whatever the database raises: nothing was kept
                attempt += 1
                log.error("matrix-receive-failed", attempt=attempt, error=type(error).__name__, messages=len(batch))
                await asyncio.sleep(pause_after(attempt))
            else:
                self._committed = cursor or self._committed
                return

    # Rooms

    async def _batch(self, client: AsyncClient, answer: SyncResponse, *, first: bool) -> list[Incoming]:
        since = self._since
        batch = await self._waited_for(client)
        for room_id, invited in answer.rooms.invite.items():
            self._memberships.invited(room_id, [_stripped(event) for event in invited.invite_state])
        for room_id, left in answer.rooms.leave.items():
            batch.extend(self._put_out(client, room_id, left))
        for room_id, joined in answer.rooms.join.items():
            self._memberships.arrived(room_id)
            events = await self._events(client, room_id, joined, since)
            batch.extend(await self._room(client, room_id, events, old=first and since is None))
        return batch

    async def _events(self, client: AsyncClient, room_id: str, info: RoomInfo, since: str | None) -> list[Any]:
        """All events since the last time, oldest first; what the server left out is fetched."""
        events = list(info.timeline.events)
        if not info.timeline.limited or since is None or any(is_joining(one.source, self._own_id) for one in events):
            return events
        known = {event_id(one.source) for one in events}
        gap: list[Any] = []
        start = since
        for _ in range(GAP_PAGES):
            page = await self._page(client, room_id, start, info.timeline.prev_batch)
            gap.extend(one for one in page.chunk if event_id(one.source) not in known) if page else None
            if page is None or not page.end or not page.chunk:
                break
            start = page.end
        log.info("matrix-gap-filled", room=room_id, events=len(gap))
        return gap + events

    @staticmethod
    async def _page(client: AsyncClient, room_id: str, start: str, end: str | None) -> RoomMessagesResponse | None:
        def fetch() -> Any:
            return client.room_messages(room_id, start, end, MessageDirection.front, GAP_PAGE)

        answer = await insist(client, "messages", fetch, REQUEST_SECONDS * 2)
        if isinstance(answer, RoomMessagesResponse):
            return answer
        log.error("matrix-gap-lost", room=room_id, **error_fields(answer))
        return None

    async def _room(self, client: AsyncClient, room_id: str, events: Sequence[Any], *, old: bool) -> list[Incoming]:
        """What a room's new events are. `old`: the bot was there before it kept a cursor; only what is new counts."""
        room = client.rooms[room_id]
        view = self._view(room)
        sources: list[Json] = [event.source for event in events]
        counting = {id(one) for one in that_count(sources, self._own_id, private=view.private)}
        found: list[Incoming] = []
        for event in events:
            self._own_events.note(room_id, event.source)
            if id(event.source) in counting and not (old and sent_ms(event.source) < self._started_ms):
                found.extend(await self._event(client, view, event, sources))
        found.extend(self._alone(room, sources))
        return found

    async def _event(self, client: AsyncClient, view: View, event: Any, around: Sequence[Json]) -> list[Incoming]:
        source: Json = event.source
        if isinstance(event, MegolmEvent):
            if event.sender != self._own_id:
                self._waiting.hold(view.room, event)
            return []
        if is_joining(source, self._own_id):
            return self._greeting(view, source, around)
        if state_key(source, "m.room.tombstone") == "":
            self._follow_upgrade(source)
            return []
        found = await self._message(client, view, source)
        return [found] if found else []

    async def _message(self, client: AsyncClient, view: View, source: Json) -> Message | None:
        """The message that an event is: an answer to a poll, a reaction, or words."""
        poll = poll_of(source)
        if poll is not None:
            return await self._response(client, view, source, poll)
        reacted = reacted_to(source)
        if reacted is not None:
            found = read_reaction(source, view, self._now())
            return found if found and await self._own_events.includes(client, view.room, reacted) else None
        to_own = not view.private and await self._own_events.includes(client, view.room, replied_to(source))
        found = read(source, view, self._now(), to_own=to_own)
        return await self._with_file(client, found, as_object(source.get("content"))) if found else None

    async def _with_file(self, client: AsyncClient, found: Message, content: Json) -> Message:
        """The message with the file that belongs to its command, if one does."""
        if not found.private or caption_of(content) is None:
            return found
        file = await fetched(client, content, self._files)
        return replace(found, file=file) if file else replace(found, instead="file-unreadable")

    async def _response(self, client: AsyncClient, view: View, source: Json, poll: str) -> Message | None:
        if not view.private or source.get("sender") == self._own_id:
            return None
        started = await self._own_events.poll(client, view.room, poll)
        return read_response(source, started, view, self._now()) if started is not None else None

    def _greeting(self, view: View, source: Json, around: Sequence[Json]) -> list[Incoming]:
        """The bot came into a room: it is as if the one who invited it had said `!start`."""
        others = [user for user in view.names if user != self._own_id]
        sender = inviter(source, around, self._own_id) or (others[0] if len(others) == 1 else None)
        if sender is None:
            return []
        number = f"join:{view.room}:{event_id(source)}"
        return [message(source, view, self._now(), id=number, sender=sender, text="!start", source=None)]

    def _follow_upgrade(self, source: Json) -> None:
        """The room goes on as another one: join that."""
        replacement = as_object(source.get("content")).get("replacement_room")
        if isinstance(replacement, str):
            self._memberships.join(Invitation(replacement, "", direct=False))

    # Coming and going of others

    def _alone(self, room: MatrixRoom, sources: Sequence[Json]) -> list[Incoming]:
        """When the last other person has left: leave, too."""
        leaving = [one for one in sources if membership(one) in ("leave", "ban") and one["state_key"] != self._own_id]
        if not leaving or set(room.users) - {self._own_id} or self._memberships.stays(room.room_id):
            return []
        self._memberships.leave(room.room_id)
        return [self._unreachable(room.room_id, str(leaving[-1]["state_key"]), leaving[-1])]

    def _put_out(self, client: AsyncClient, room_id: str, info: RoomInfo) -> list[Incoming]:
        """The bot was put out of a room (or left it by itself)."""
        room = client.rooms.pop(room_id, None)
        sources = [event.source for event in info.timeline.events]
        own = [one for one in sources if membership(one, self._own_id) in ("leave", "ban")]
        if room is None or not own or own[-1].get("sender") == self._own_id:
            return []
        log.info("matrix-put-out", room=room_id)
        others = [user for user in room.users if user != self._own_id]
        if len(others) != 1 or self._memberships.stays(room_id):
            return []
        return [self._unreachable(room_id, others[0], own[-1])]

    def _unreachable(self, room_id: str, user_id: str, source: Json) -> Reachable:
        number = f"left:{room_id}:{event_id(source)}"
        return Reachable(number, PLATFORM, user_id, room_id, self._now(), reachable=False)

    # Keys that come late

    async def _waited_for(self, client: AsyncClient) -> list[Incoming]:
        """The messages whose keys have come, and for those whose keys will not come the request to send them again."""
        readable, hopeless = self._waiting.look(client)
        found: list[Incoming] = []
        for room_id, event in readable:
            if room_id in client.rooms:
                found.extend(await self._event(client, self._view(client.rooms[room_id]), event, ()))
        for room_id, event in hopeless:
            if room_id in client.rooms:
                found.extend(self._unreadable(self._view(client.rooms[room_id]), event))
        return found

    def _unreadable(self, view: View, event: MegolmEvent) -> list[Incoming]:
        session = (view.room, str(event.session_id))
        log.warning("matrix-undecryptable", room=view.room, asked=session in self._asked)
        if not view.private or session in self._asked:
            return []
        self._asked.add(session)
        return [message(event.source, view, self._now(), instead="matrix-undecryptable")]

    # What is known

    def _view(self, room: MatrixRoom) -> View:
        own = room.users.get(self._own_id)
        names = {user_id: user.display_name or "" for user_id, user in room.users.items()}
        private = len(room.users) <= 2 and not self._memberships.stays(room.room_id)
        return View(room.room_id, private, self._own_id, (self._own_id, own.display_name or "" if own else ""), names)


def _stripped(event: InviteEvent) -> Json:
    """An event that came with an invitation, as it was sent: nio takes the content out of those."""
    source: Json = event.source
    return source | {"content": event.content} if isinstance(event, InviteMemberEvent) else source


async def _keep_keys(client: AsyncClient, answer: SyncResponse) -> None:
    if answer.device_key_count.signed_curve25519 == 0:
        client.olm.uploaded_key_count = 0  # nio overlooks a zero
    try:
        await keep_keys(client)
    except NETWORK_ERRORS as error:
        log.warning("matrix-keys-postponed", error=type(error).__name__)
