"""The emulator's faults, sending limits and its life as a process of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from tests.emulator.clock import HandClock
from tests.emulator.limits import Rates
from tests.emulator.people import Person
from tests.emulator.server import Emulator


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def emulator(clock: HandClock) -> AsyncIterator[Emulator]:
    async with Emulator(clock=clock, limits=True) as running:
        yield running


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    async with Bot(emulator.token, base_url=emulator.bot_url) as running:
        yield running


@pytest.fixture
async def anna(emulator: Emulator) -> Person:
    """Somebody the bot may write to."""
    return emulator.crowd(1, "Anna")[0]


async def test_connection_dropped_before_and_after_the_effect(emulator: Emulator, bot: Bot, anna: Person) -> None:
    emulator.faults.drop_before("sendMessage")
    after = emulator.faults.drop_after("sendMessage", nth=2)
    with pytest.raises(NetworkError):
        await bot.send_message(anna.id, "verloren")
    await bot.send_message(anna.id, "angekommen")
    with pytest.raises(NetworkError):
        await bot.send_message(anna.id, "angekommen ohne Antwort")
    assert after.struck == 1
    assert anna.chat.texts == ["angekommen", "angekommen ohne Antwort"]
    assert [call.status for call in emulator.calls_of("sendMessage")] == [0, 200, 0]
    assert emulator.violations == []


async def test_gateway_errors(emulator: Emulator, bot: Bot, anna: Person) -> None:
    emulator.faults.http_error("sendMessage", 502)
    emulator.faults.fail("sendMessage", 500, "Internal Server Error")
    url = f"{emulator.bot_url}{emulator.token}/sendMessage"
    async with aiohttp.ClientSession() as session:
        async with session.post(url, json={"chat_id": anna.id, "text": "x"}) as answer:
            assert (answer.status, answer.content_type) == (502, "text/html")
            assert "502 Bad Gateway" in await answer.text()
        async with session.post(url, json={"chat_id": anna.id, "text": "x"}) as answer:
            assert (await answer.json())["error_code"] == 500
    await bot.send_message(anna.id, "wieder da")
    assert anna.chat.texts == ["wieder da"]


async def test_only_the_calls_meant_are_struck(emulator: Emulator, bot: Bot, anna: Person) -> None:
    bert = emulator.crowd(1, "Bert")[0]
    fault = emulator.faults.http_error("sendMessage", times=None)
    fault.when = lambda parameters: bool(parameters["chat_id"] == bert.id)
    await bot.send_message(anna.id, "Hallo")
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(bert.id, "Hallo")
    emulator.faults.clear()
    await bot.send_message(bert.id, "Hallo")
    assert (fault.seen, fault.struck) == (2, 2)


async def test_held_call_goes_on_when_released(emulator: Emulator, bot: Bot, anna: Person) -> None:
    hold = emulator.faults.hold("sendMessage")
    async with asyncio.TaskGroup() as tasks:
        slow = tasks.create_task(bot.send_message(anna.id, "langsam"))
        await hold.reached.wait()
        await bot.send_message(anna.id, "schnell")
        assert anna.chat.texts == ["schnell"]
        hold.release()
        await slow
    assert anna.chat.texts == ["schnell", "langsam"]


async def test_stalled_poll_times_out_and_can_be_asked_again(emulator: Emulator, bot: Bot, anna: Person) -> None:
    stall = emulator.faults.stall()
    with pytest.raises(TimedOut):
        await bot.get_updates(timeout=0, read_timeout=0.05)
    await stall.reached.wait()
    await anna.send("Hört jemand zu?")
    (update,) = await bot.get_updates(timeout=5)
    assert update.message is not None
    assert emulator.violations == []


async def test_refused_connections(emulator: Emulator, bot: Bot, anna: Person) -> None:
    port = emulator.port
    async with emulator.refusing():
        with pytest.raises(NetworkError):  # the connection that was open is reset
            await bot.send_message(anna.id, "Hallo?")
        with pytest.raises(NetworkError, match="ConnectError"):
            await bot.send_message(anna.id, "Hallo?")
    assert emulator.port == port
    await bot.send_message(anna.id, "Hallo!")
    assert anna.chat.texts == ["Hallo!"]


async def test_confirmed_updates_can_come_again(emulator: Emulator, bot: Bot) -> None:
    emulator.flood(emulator.crowd(3), "Hallo")
    first = await bot.get_updates()
    assert await bot.get_updates(offset=first[-1].update_id + 1) == ()
    assert emulator.queue.redeliver(2) == 2
    again = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [update.update_id for update in again] == [update.update_id for update in first[1:]]
    assert await bot.get_updates(offset=first[-1].update_id + 1) == ()


async def test_private_chats_have_small_bursts(emulator: Emulator, bot: Bot, anna: Person, clock: HandClock) -> None:
    for number in range(3):
        await bot.send_message(anna.id, f"{number}")
    with pytest.raises(RetryAfter, match="Retry in 1 seconds"):
        await bot.send_message(anna.id, "3")
    clock.advance(1)
    await bot.send_message(anna.id, "3")
    assert anna.chat.texts == ["0", "1", "2", "3"]
    assert emulator.violations == []


async def test_groups_have_twenty_a_minute(emulator: Emulator, bot: Bot, clock: HandClock) -> None:
    group = emulator.group("Orga", [emulator.person("Anna")])
    for number in range(20):
        await bot.send_message(group.id, f"{number}")
        clock.advance(1)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(group.id, "20")
    assert "Retry in 40 seconds" in str(caught.value)
    clock.advance(40)
    await bot.send_message(group.id, "20")
    assert emulator.violations == []


async def test_thirty_a_second_and_no_sending_during_a_ban(emulator: Emulator, bot: Bot, clock: HandClock) -> None:
    crowd = emulator.crowd(32)
    for person in crowd[:30]:
        await bot.send_message(person.id, "Hallo")
    for person in crowd[30:]:  # both were on their way when the ban began
        with pytest.raises(RetryAfter):
            await bot.send_message(person.id, "Hallo")
    assert emulator.violations == []
    clock.advance(0.5)
    with pytest.raises(RetryAfter):
        await bot.send_message(crowd[30].id, "Hallo")
    assert [violation.kind for violation in emulator.take_violations()] == ["sent_during_ban"]
    clock.advance(0.9)  # the ban was extended
    with pytest.raises(RetryAfter):
        await bot.send_message(crowd[30].id, "Hallo")
    clock.advance(1)
    await bot.send_message(crowd[30].id, "Hallo")


async def test_rates_can_be_changed(clock: HandClock) -> None:
    rates = Rates(private_burst=1, private_per_second=0.5)
    async with (
        Emulator(clock=clock, limits=True, rates=rates) as emulator,
        Bot(emulator.token, base_url=emulator.bot_url) as bot,
    ):
        person = emulator.crowd(1)[0]
        await bot.send_message(person.id, "1")
        with pytest.raises(RetryAfter, match="Retry in 2 seconds"):
            await bot.send_message(person.id, "2")


async def test_ban_as_a_fault(emulator: Emulator, bot: Bot, anna: Person, clock: HandClock) -> None:
    emulator.faults.too_many("sendMessage", retry_after=7)
    with pytest.raises(RetryAfter, match="Retry in 7 seconds"):
        await bot.send_message(anna.id, "1")
    clock.advance(6)
    with pytest.raises(RetryAfter):
        await bot.send_message(anna.id, "1")
    assert [violation.kind for violation in emulator.violations] == ["sent_during_ban"]
    clock.advance(7)
    await bot.send_message(anna.id, "1")


async def test_waiting_for_what_the_bot_does(emulator: Emulator, bot: Bot, anna: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        both = tasks.create_task(anna.chat.wait_for(2))
        edited = tasks.create_task(anna.chat.wait_until(lambda chat: "drei" in chat.texts))
        sends = tasks.create_task(emulator.wait_for_calls("sendMessage", 2))
        await bot.send_message(anna.id, "eins")
        sent = await bot.send_message(anna.id, "zwei")
        await bot.edit_message_text("drei", anna.id, sent.message_id)
    assert [message.text for message in both.result()] == ["eins", "zwei"]
    assert edited.result()
    assert len(sends.result()) == 2
    assert [(await anna.chat.next_entry()).kind for _ in range(3)] == ["sent", "sent", "edited"]
    with pytest.raises(TimeoutError):
        await anna.chat.wait_for(3, timeout=0)


async def _post(session: aiohttp.ClientSession, path: str, body: dict[str, Any]) -> Any:
    async with session.post(path, json=body) as answer:
        assert answer.status == 200, await answer.text()
        return await answer.json()


async def _get(session: aiohttp.ClientSession, path: str) -> Any:
    async with session.get(path) as answer:
        assert answer.status == 200, await answer.text()
        return await answer.json()


async def test_process_of_its_own() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.emulator", "--port", "0", "--token", "7:own", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    try:
        async with aiohttp.ClientSession(f"{url}/_control/") as session, Bot("7:own", base_url=f"{url}/bot") as bot:
            await _drive(session, bot)
    finally:
        os.kill(process.pid, signal.SIGTERM)
    assert await process.wait() == 0


async def _drive(session: aiohttp.ClientSession, bot: Bot) -> None:
    ids = await _post(session, "people", {"count": 3, "started": True, "name": "Gast"})
    assert await _post(session, "flood", {"people": ids, "text": "Hallo", "rounds": 2}) == {"updates": 6}
    assert len(await bot.get_updates()) == 6
    for person in ids:
        await bot.send_message(person, "Hallo zurück")
    await _post(session, "wait", {"chat": ids[0], "count": 1})
    chat = await _get(session, f"chats/{ids[0]}")
    assert [message["text"] for message in chat["messages"]] == ["Hallo", "Hallo", "Hallo zurück"]
    assert len(await _get(session, "answers")) == 3
    await _post(session, "faults", {"kind": "http", "method": "sendMessage"})
    with pytest.raises(NetworkError):
        await bot.send_message(ids[0], "x")
    await _post(session, "faults", {"kind": "drop_after", "method": "sendMessage"})
    with pytest.raises(NetworkError):
        await bot.send_message(ids[1], "angekommen")
    await _post(session, "send", {"from": ids[1], "text": "Und?"})
    await _post(session, "redeliver", {"last": 1})
    state = await _get(session, "state")
    assert state["calls"] == {
        "getMe 200": 1,
        "getUpdates 200": 1,
        "sendMessage 200": 3,
        "sendMessage 502": 1,
        "sendMessage 0": 1,
    }
    assert (state["violations"], await _get(session, "violations")) == ({}, [])
    assert state["pending_updates"] == 8
    async with session.post("send", json={"from": 1, "text": "Wer?"}) as answer:
        assert answer.status == 400
    await _post(session, "refuse", {"seconds": 60})
    async with asyncio.timeout(5):
        with pytest.raises(aiohttp.ClientConnectionError):
            await _ask_for_ever(session)


async def _ask_for_ever(session: aiohttp.ClientSession) -> None:
    """Ends when the emulator stops listening."""
    while True:
        await _get(session, "state")
