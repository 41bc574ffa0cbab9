"""The emulator itself: Telegram's Bot API over HTTP on the loopback interface."""

import asyncio
import json
import socket
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Self, cast
from urllib.parse import parse_qsl

from aiohttp import web
from multidict import CIMultiDict

from . import botinfo, changing, sending
from .control import control
from .errors import WEBHOOK_ACTIVE, ApiError, Json, too_many
from .faults import Fault
from .validate import Upload, convert
from .world import Call, World

_METHODS: dict[str, Callable[[World, Json], Any]] = {
    "getMe": botinfo.get_me,
    "setWebhook": botinfo.set_webhook,
    "deleteWebhook": botinfo.delete_webhook,
    "getWebhookInfo": botinfo.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendLocation": sending.send_location,
    "sendVenue": sending.send_venue,
    "forwardMessage": sending.forward_message,
    "copyMessage": sending.copy_message,
    "answerCallbackQuery": sending.answer_callback_query,
    "editMessageText": changing.edit_message_text,
    "editMessageCaption": changing.edit_message_caption,
    "editMessageReplyMarkup": changing.edit_message_reply_markup,
    "deleteMessage": changing.delete_message,
    "deleteMessages": changing.delete_messages,
    "pinChatMessage": changing.pin_chat_message,
    "unpinChatMessage": changing.unpin_chat_message,
    "setMessageReaction": changing.set_message_reaction,
    "sendChatAction": changing.send_chat_action,
    "setMyCommands": botinfo.set_my_commands,
    "getMyCommands": botinfo.get_my_commands,
    "deleteMyCommands": botinfo.delete_my_commands,
    "setMyName": lambda world, values: botinfo.set_text(world, "name", values),
    "getMyName": lambda world, values: botinfo.get_text(world, "name", values),
    "setMyDescription": lambda world, values: botinfo.set_text(world, "description", values),
    "getMyDescription": lambda world, values: botinfo.get_text(world, "description", values),
    "setMyShortDescription": lambda world, values: botinfo.set_text(world, "short_description", values),
    "getMyShortDescription": lambda world, values: botinfo.get_text(world, "short_description", values),
    "setChatMenuButton": botinfo.set_chat_menu_button,
    "getChatMenuButton": botinfo.get_chat_menu_button,
    "getChat": botinfo.get_chat,
    "getChatMember": botinfo.get_chat_member,
    "getChatMemberCount": botinfo.get_chat_member_count,
    "getChatAdministrators": botinfo.get_chat_administrators,
    "leaveChat": botinfo.leave_chat,
    "getFile": botinfo.get_file,
    "logOut": lambda world, values: True,
    "close": lambda world, values: True,
}

_MAX_BODY = 64 * 1024 * 1024
_MAX_POLL = 50
_JSON_HEADERS = {"Content-Type": "application/json"}
_HTML = "<html>\r\n<head><title>{0}</title></head>\r\n<body>\r\n<center><h1>{0}</h1></center>\r\n</body>\r\n</html>\r\n"
_encode = json.JSONEncoder(separators=(",", ":"), default=repr).encode


class Emulator(World):
    """`async with Emulator() as emulator:` serves the API at `emulator.base_url` (see World for the switches)."""

    def __init__(self, token: str = "123456789:TEST-token-of-the-emulator-0123456", *, port: int = 0, **switches: Any):
        super().__init__(token, **switches)
        self.port = port
        # A number of seconds put here asks whoever runs the emulator to refuse connections that long.
        self.refusals: asyncio.Queue[float] = asyncio.Queue()
        self._web: web.Server | None = None
        self._listener: asyncio.Server | None = None

    @property
    def base_url(self) -> str:
        """Where the server is, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def bot_url(self) -> str:
        """What telegram.Bot takes as base_url: the token and method are appended."""
        return f"{self.base_url}/bot"

    @property
    def file_url(self) -> str:
        """What telegram.Bot takes as base_file_url."""
        return f"{self.base_url}/file/bot"

    async def __aenter__(self) -> Self:
        self._web = web.Server(
            self._handle,
            request_factory=_make_request,
            handler_cancellation=True,  # a client that goes away must not stay registered as a poller
            access_log=None,
        )
        await self.start_listening()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.faults.clear()
        await self.stop_listening()
        if self._web is not None:
            await self._web.shutdown(1.0)

    async def start_listening(self) -> None:
        """Listen, on the same port as before."""
        if self._web is None:
            raise RuntimeError("the emulator has not been entered")
        loop = asyncio.get_running_loop()
        self._listener = await loop.create_server(self._web, "127.0.0.1", self.port, backlog=1024)
        self.port = self._listener.sockets[0].getsockname()[1]

    async def stop_listening(self) -> None:
        """Refuse new connections and reset the open ones."""
        if self._listener is not None:
            self._listener.close()
            self.drop_connections()
            await self._listener.wait_closed()
            self._listener = None

    def drop_connections(self) -> None:
        """Reset all open connections."""
        if self._web is not None:
            for connection in self._web.connections:
                if connection.transport is not None:
                    _reset(connection.transport)

    @asynccontextmanager
    async def refusing(self) -> AsyncIterator[None]:
        """Within this block nobody can connect; afterwards the same port answers again."""
        await self.stop_listening()
        try:
            yield
        finally:
            await self.start_listening()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        pieces = request.path.split("/")
        if len(pieces) == 3 and pieces[1].startswith("bot"):
            if pieces[1][3:] != self.token:
                return _answer(ApiError(401, "Unauthorized").body(), 401)
            return await self._call(request, pieces[2])
        if pieces[1] == "file" and len(pieces) == 5 and pieces[2] == f"bot{self.token}":
            file = self.files.get(pieces[4])
            if file is not None:
                return web.Response(body=file.content, headers={"Content-Type": file.content_type})
        if pieces[1] == "_control":
            return await control(self, request, pieces[2:])
        return _answer(ApiError(404, "Not Found").body(), 404)

    async def _call(self, request: web.BaseRequest, method: str) -> web.StreamResponse:
        """Run one API call, with its faults, and record it."""
        call = Call(len(self.calls), method, {}, self.clock())
        self.calls.append(call)
        try:
            raw = await _parameters(request)
            call.parameters = raw
            call.method, call.parameters = convert(method, raw)
            self.begun[call.method] += 1
            self.pulse.beat()
            fault = self.faults.match(call.method, call.parameters) if self.faults.active else None
            if fault is not None and (page := await self._before(fault, call, request)) is not None:
                return page
            result = await self._poll(call.parameters) if call.method == "getUpdates" else self._run(call)
            body: Json = {"ok": True, "result": result}
            call.status = 200
            if fault is not None:
                await self._after(fault, call, request)
        except ApiError as error:
            body = error.body()
            call.status, call.description = error.code, error.description
            if error.kind is not None:
                self.violation(error.kind, call.method, error.description, call.parameters)
        self._finish(call)
        response = _answer(body, call.status)
        if call.method == "getUpdates" and call.status == 200:
            self.queue.note_handed_out(body["result"])
        return response

    def _finish(self, call: Call) -> None:
        call.done = self.clock()
        self.answered[call.method] += 1
        self.pulse.beat()

    def _run(self, call: Call) -> Any:
        call.result = _METHODS[call.method](self, call.parameters)
        return call.result

    async def _poll(self, values: Json) -> list[Json]:
        """getUpdates."""
        if self.webhook["url"]:
            raise ApiError(409, WEBHOOK_ACTIVE, "webhook")
        botinfo.check_update_kinds(self, "getUpdates", values)
        limit, timeout = values.get("limit", 100), values.get("timeout", 0)
        if not 1 <= limit <= 100 or not 0 <= timeout <= _MAX_POLL:
            self.violation("silent", "getUpdates", f"limit {limit} or timeout {timeout} is out of range")
        if self.queue.polling:
            self.violation("two_pollers", "getUpdates", "a second getUpdates while one was waiting")
        return await self.queue.get(values.get("offset", 0), min(max(limit, 1), 100), min(max(timeout, 0), _MAX_POLL))

    async def _before(self, fault: Fault, call: Call, request: web.BaseRequest) -> web.StreamResponse | None:
        """What a fault does before the effect; gives the page to answer with, if there is to be no effect."""
        if fault.kind == "drop_before":
            self._finish(call)
            await _drop(request)
        elif fault.kind in {"delay", "hold"}:
            await _pause(fault)
        elif fault.kind == "http":
            call.status = fault.status
            self._finish(call)
            text = f"{fault.status} {'Bad Gateway' if fault.status == 502 else 'Internal Server Error'}"
            return web.Response(status=fault.status, text=_HTML.format(text), content_type="text/html")
        elif fault.kind == "too_many":
            if "chat_id" in call.parameters:
                raise self.limits.ban(call.parameters["chat_id"], fault.retry_after)
            raise too_many(fault.retry_after)
        elif fault.kind == "fail":
            raise ApiError(fault.status, fault.description, None)
        return None

    async def _after(self, fault: Fault, call: Call, request: web.BaseRequest) -> None:
        """What a fault does between the effect and the answer."""
        if fault.kind == "drop_after":
            call.status = 0
            self._finish(call)
            await _drop(request)
        elif fault.kind in {"delay_after", "hold_after"}:
            await _pause(fault)


def _make_request(
    message: Any, payload: Any, protocol: Any, writer: Any, task: "asyncio.Task[None]"
) -> web.BaseRequest:
    """Requests that may be as large as the largest file."""
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=_MAX_BODY)


def _answer(body: Json, status: int) -> web.Response:
    return web.Response(body=_encode(body).encode(), status=status, headers=CIMultiDict(_JSON_HEADERS))


async def _pause(fault: Fault) -> None:
    if fault.kind in {"delay", "delay_after"}:
        await asyncio.sleep(fault.seconds)
        return
    fault.reached.set()
    await fault.released.wait()


def _reset(transport: asyncio.BaseTransport) -> None:
    """Close a connection so that the other side sees a reset and not an orderly end."""
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    # by cast, since uvloop's transports do not inherit from asyncio's
    cast(asyncio.Transport, transport).abort()


async def _drop(request: web.BaseRequest) -> None:
    """Reset the connection of a request; the wait ends by the cancellation that follows."""
    if request.transport is not None:
        _reset(request.transport)
    await asyncio.get_running_loop().create_future()


async def _parameters(request: web.BaseRequest) -> dict[str, Any]:
    """The parameters of a call from its query and body, not yet checked; None counts as left out."""
    raw: dict[str, Any] = dict(request.query) if request.query_string else {}
    kind = request.content_type
    if kind == "multipart/form-data":
        for key, value in (await request.post()).items():
            raw[key] = value if isinstance(value, str) else _upload(value)
        return raw
    body = await request.read()
    if not body:
        return raw
    if kind == "application/x-www-form-urlencoded":
        raw.update(parse_qsl(body.decode(), keep_blank_values=True))
    elif kind == "application/json":
        try:
            given = json.loads(body)
        except ValueError:
            raise ApiError(400, "Bad Request: can't parse request body as JSON") from None
        if not isinstance(given, dict):
            raise ApiError(400, "Bad Request: object expected as request body")
        raw.update((key, value) for key, value in given.items() if value is not None)
    return raw


def _upload(field: Any) -> Upload:
    """A file of a multipart body."""
    if isinstance(field, web.FileField):
        return Upload(field.filename, field.file.read(), field.content_type)
    return Upload("file", bytes(field), "application/octet-stream")
