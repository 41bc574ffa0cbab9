"""Remote control for an emulator that runs as its own process: JSON under /_control/."""

import json
from collections import Counter, deque
from typing import TYPE_CHECKING, Any

from aiohttp import web

from .chats import Chat
from .errors import Json
from .faults import KINDS, Fault
from .people import Person
from .world import Call, World

if TYPE_CHECKING:
    from .server import Emulator


async def control(emulator: "Emulator", request: web.BaseRequest, path: list[str]) -> web.Response:
    """Answer one control request: GET reads, POST with a JSON object acts. 400 with "error" if it can't be done."""
    try:
        if request.method == "GET":
            found = _read(emulator, path[0], path[1:], dict(request.query))
        else:
            body = await request.read()
            found = await _act(emulator, path[0], json.loads(body) if body else {})
    except (LookupError, ValueError, TypeError, TimeoutError) as error:
        return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
    return web.json_response(found, dumps=lambda value: json.dumps(value, default=repr))


def _read(emulator: "Emulator", what: str, rest: list[str], query: dict[str, str]) -> Any:
    if what == "state":
        return statistics(emulator)
    if what == "violations":
        return [vars(violation) for violation in emulator.violations]
    if what == "unanswered":
        return [press.data for press in emulator.unanswered_callbacks(float(query.get("older_than", "15")))]
    if what == "calls":
        calls = emulator.calls[int(query.get("since", "0")) :]
        return [vars(call) for call in calls if query.get("method") in (None, call.method)]
    if what == "chats":
        chat = emulator.chat(int(rest[0])) if rest else None
        if chat is None:
            raise LookupError(f"no chat {rest}")
        return _chat(chat)
    if what == "presses":
        return press_times(emulator)
    if what == "answers":
        return answer_times(emulator)
    raise LookupError(what)


def _chat(chat: Chat) -> Json:
    log = [
        {"kind": entry.kind, "by_bot": entry.by_bot, "time": entry.time, "message": entry.message.raw}
        for entry in chat.log
    ]
    return {"chat": chat.raw, "messages": [message.raw for message in chat.messages], "log": log}


def statistics(world: World) -> Json:
    """Numbers of calls by method and status, of updates and violations; times in seconds of the clock."""
    counts = Counter(f"{call.method} {call.status}" for call in world.calls)
    done = [call.done for call in world.calls if call.done is not None]
    return {
        "calls": dict(counts),
        "first_call": world.calls[0].time if world.calls else None,
        "last_answer": max(done, default=None),
        "pending_updates": len(world.queue),
        "delivered_updates": len(world.queue.delivered),
        "confirmed_below": world.queue.confirmed_below,
        "violations": dict(Counter(violation.kind for violation in world.violations)),
        "people": len(world.people),
        "now": world.clock(),
    }


def answer_times(world: World) -> list[float]:
    """Seconds from each message of a person in the private chat to the bot's message that answers it, in turn."""
    times = []
    for person in world.people.values():
        waiting: deque[float] = deque()
        for entry in person.chat.log:
            if entry.kind == "sent" and not entry.by_bot:
                waiting.append(entry.time)
            elif entry.kind == "sent" and waiting:
                times.append(entry.time - waiting.popleft())
    return times


def press_times(world: World) -> Json:
    """When each press was made, handed out, answered, and shown by the edit that is its person's next.

    Times in seconds of the clock, None for what has not happened; `spare` counts edits that belong to no press.
    """
    answers = {call.parameters["callback_query_id"]: call.time for call in _done(world, "answerCallbackQuery")}
    edits: dict[int, deque[float]] = {}
    for call in _done(world, "editMessageText"):
        edits.setdefault(call.parameters["chat_id"], deque()).append(call.time)
    found = [
        {
            "person": press.person.id,
            "data": press.data,
            "pressed": press.time,
            "handed_out": world.queue.handed_out.get(press.update_id or 0),
            "answered": answers.get(press.id),
            "edited": edits[press.person.id].popleft() if edits.get(press.person.id) else None,
        }
        for press in world.presses.values()
    ]
    return {"presses": found, "spare": sum(map(len, edits.values()))}


def _done(world: World, method: str) -> list[Call]:
    return [call for call in world.calls if call.method == method and call.status == 200]


async def _act(emulator: "Emulator", what: str, body: Json) -> Any:
    if what in {"send", "start", "press", "press_data", "block", "unblock", "edit", "join", "leave"}:
        return await _person_acts(emulator, what, body)
    if what == "people":
        count = int(body.get("count", 1))
        make = emulator.crowd if body.get("started", False) else _strangers(emulator)
        return [person.id for person in make(count, body.get("name", "Guest"), body.get("language", "de"))]
    if what == "group":
        members = [emulator.people[number] for number in body.get("members", [])]
        group = emulator.group(body["title"], members, bot=body.get("bot", "member"))
        return {"id": group.id}
    if what == "flood":
        people = [emulator.people[number] for number in body["people"]]
        return {"updates": len(emulator.flood(people, body["text"], int(body.get("rounds", 1))))}
    if what == "presses":
        for number, data in body["presses"]:
            await emulator.people[int(number)].press(data)
        return {}
    if what == "faults":
        if body["kind"] not in KINDS:
            raise ValueError(f"kind must be one of {KINDS}")
        emulator.faults.add(Fault(**body))
        return {}
    if what == "clear_faults":
        emulator.faults.clear()
        return {}
    return await _run(emulator, what, body)


async def _run(emulator: "Emulator", what: str, body: Json) -> Any:
    if what == "redeliver":
        return {"updates": emulator.queue.redeliver(int(body["last"]))}
    if what == "drop_connections":
        emulator.drop_connections()
        return {}
    if what == "refuse":
        emulator.refusals.put_nowait(float(body["seconds"]))
        return {}
    if what == "limits":
        emulator.limits.active = bool(body["on"])
        return {}
    if what == "wait":
        return await _wait(emulator, body)
    if what == "reset":
        emulator.calls.clear()
        emulator.take_violations()
        return {}
    raise LookupError(what)


def _strangers(world: World) -> Any:
    def make(count: int, name: str, language: str) -> list[Person]:
        return [world.person(f"{name} {number}", language) for number in range(1, count + 1)]

    return make


async def _wait(emulator: "Emulator", body: Json) -> Json:
    """Wait for `count` answered calls of a `method`, or for `count` messages of the bot in a `chat`."""
    timeout, count = float(body.get("timeout", 30)), int(body["count"])
    if "chat" in body:
        chat = emulator.chat(int(body["chat"]))
        if chat is None:
            raise LookupError(f"no chat {body['chat']}")
        await chat.wait_for(count, timeout)
    else:
        method = body["method"]
        await emulator.wait_until(lambda world: world.answered[method] >= count, timeout)
    return {"now": emulator.clock()}


async def _person_acts(emulator: "Emulator", what: str, body: Json) -> Any:
    person = emulator.people[int(body["from"])]
    group = emulator.groups[int(body["chat"])] if "chat" in body else None
    place = group.chat if group else person.chat
    message = place.get(int(body["message"])) if "message" in body else None
    if what == "send":
        return (await person.send(body["text"], group, reply_to=message)).raw
    if what == "start":
        return (await person.start(body.get("payload", ""))).raw
    if what == "press":
        press = await person.press(message or body["label"], body.get("label"), group)
        return {"id": press.id, "data": press.data}
    if what in {"block", "unblock"}:
        await (person.block() if what == "block" else person.unblock())
        return {}
    if what in {"join", "leave"} and group is not None:
        await (person.join(group) if what == "join" else person.leave(group))
        return {}
    if message is None:
        raise LookupError("no such message")
    if what == "edit":
        return (await person.edit(message, body["text"])).raw
    return {"id": person.press_data(message, body["data"]).id}
