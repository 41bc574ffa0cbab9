"""Each message takes effect once and is answered once, whatever breaks between the people, the bot and its disk."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.platforms import Failed, Gone, Later, Sent, Uncertain
from tests.app.harness import NOON, Other, broken, running, setup, stored, talking, telegram_app
from tests.emulator.people import Person
from tests.emulator.server import Emulator

LUNCH = "Wann ist Mittagspause?"


async def greeted(emulator: Emulator, name: str = "Anna") -> Person:
    """Somebody who has joined and read the greeting."""
    person = emulator.person(name)
    await person.start()
    await person.chat.next_message()
    return person


async def test_what_comes_again_is_not_answered_again(emulator: Emulator, app: App) -> None:
    anna = await greeted(emulator)
    await anna.send(LUNCH)
    await anna.chat.wait_for(2)
    assert emulator.queue.redeliver(10) == 2
    await anna.send("/jetzt")
    await anna.chat.wait_for(3)
    await app.settled()
    assert len(anna.chat.bot_messages) == 3


async def test_what_comes_again_after_a_restart_is_not_answered_again(emulator: Emulator, tmp_path: Path) -> None:
    async with running(telegram_app(emulator, setup(tmp_path))):
        anna = await greeted(emulator)
        await anna.send("/verbinden")
        await anna.chat.wait_for(2)
    emulator.queue.redeliver(10)
    async with running(telegram_app(emulator, setup(tmp_path))) as app:
        await anna.send("/jetzt")
        await anna.chat.wait_for(3)
        await app.settled()
    assert len(anna.chat.bot_messages) == 3
    assert stored(tmp_path, "SELECT count(*) FROM codes") == [(1,)]


@pytest.mark.parametrize("at_commit", [False, True])
async def test_nothing_is_confirmed_that_the_database_did_not_keep(
    emulator: Emulator, tmp_path: Path, at_commit: bool
) -> None:
    pauses: asyncio.Queue[float] = asyncio.Queue()
    mended = asyncio.Event()

    async def sleep(seconds: float) -> None:
        pauses.put_nowait(seconds)
        await mended.wait()

    async with running(telegram_app(emulator, setup(tmp_path), sleep)) as app:
        anna = await greeted(emulator)
        async with broken(tmp_path, at_commit=at_commit):
            await anna.send("/verbinden")
            await anna.send(LUNCH)
            await asyncio.wait_for(pauses.get(), 5)
            assert len(emulator.queue) >= 1
            assert len(anna.chat.bot_messages) == 1
            assert stored(tmp_path, "SELECT count(*) FROM codes") == [(0,)]
        mended.set()
        await anna.chat.wait_for(3)
        await app.settled()
        await emulator.wait_until(lambda _: not len(emulator.queue))
    assert len(anna.chat.bot_messages) == 3
    assert stored(tmp_path, "SELECT count(*) FROM codes") == [(1,)]


async def test_answer_that_was_cut_off_before_it_took_effect_arrives(emulator: Emulator, app: App) -> None:
    anna = await greeted(emulator)
    emulator.faults.drop_before("sendMessage")
    await anna.send(LUNCH)
    await anna.chat.wait_for(2)
    await app.settled()
    assert len(anna.chat.bot_messages) == 2


@pytest.mark.parametrize(("drops", "state"), [(1, "sent"), (2, "uncertain")])
async def test_answer_that_may_have_arrived_is_sent_once_more_at_most(
    emulator: Emulator, app: App, tmp_path: Path, drops: int, state: str
) -> None:
    anna = await greeted(emulator)
    emulator.faults.drop_after("sendMessage", times=drops)
    await anna.send(LUNCH)
    await anna.chat.wait_for(3)
    await app.settled()
    assert len(anna.chat.bot_messages) == 3
    assert stored(tmp_path, "SELECT state FROM outbox ORDER BY id") == [("sent",), (state,)]


async def test_pause_that_telegram_asks_for_is_kept(emulator: Emulator, app: App) -> None:
    anna = await greeted(emulator)
    fault = emulator.faults.too_many("sendMessage", retry_after=1)
    await anna.send(LUNCH)
    await anna.chat.wait_for(2)
    await app.settled()
    assert fault.struck == 1
    assert len(anna.chat.bot_messages) == 2


async def test_who_has_blocked_the_bot_does_not_hold_up_others(emulator: Emulator, app: App, tmp_path: Path) -> None:
    anna, ben = await greeted(emulator), await greeted(emulator, "Ben")
    await anna.send(LUNCH)
    await anna.block()
    await ben.send(LUNCH)
    await ben.chat.wait_for(2)
    await app.settled()
    assert stored(tmp_path, "SELECT count(*) FROM outbox WHERE state = 'gone'") == [(1,)]
    assert stored(tmp_path, f"SELECT reachable FROM accounts WHERE address = '{anna.id}'") == [(0,)]
    assert [violation.kind for violation in emulator.take_violations()] == ["forbidden"]
    await anna.unblock()
    await anna.send(LUNCH)
    await anna.chat.wait_for(2)
    assert stored(tmp_path, f"SELECT reachable FROM accounts WHERE address = '{anna.id}'") == [(1,)]


async def test_one_chat_in_order_and_others_beside_it(emulator: Emulator, app: App) -> None:
    anna, ben = await greeted(emulator), await greeted(emulator, "Ben")
    held = emulator.faults.hold("sendMessage")
    held.when = lambda parameters: parameters["chat_id"] == anna.id
    for number in range(5):
        await anna.send(f"/gibtsnicht{number}")
    await held.reached.wait()
    await ben.send(LUNCH)
    await ben.chat.wait_for(2)
    assert len(anna.chat.bot_messages) == 1
    held.release()
    answers = await anna.chat.wait_for(6)
    assert [f"gibtsnicht{number}" in answers[number + 1].text for number in range(5)] == [True] * 5


async def test_outcomes_are_recorded(tmp_path: Path) -> None:
    async with talking(setup(tmp_path)) as talk:
        for outcome in (Sent("1"), Gone("blocked"), Failed("too-odd"), ValueError("a bug in a platform")):
            talk.other.outcomes.append(outcome)
            await talk.all("anna", LUNCH)
        talk.other.outcomes.extend([Uncertain(), Uncertain()])
        assert len(await talk.all("anna", LUNCH)) == 2
        assert len(await talk.all("anna", LUNCH)) == 1
    states = [state for (state,) in stored(tmp_path, "SELECT state FROM outbox ORDER BY id")]
    assert states == ["sent", "gone", "failed", "failed", "uncertain", "sent"]
    assert stored(tmp_path, "SELECT count(*) FROM outbox WHERE body IS NOT NULL") == [(0,)]


async def test_what_certainly_did_not_arrive_is_tried_again_with_growing_pauses(tmp_path: Path) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    made_of = setup(tmp_path)
    wall = lambda: NOON + timedelta(seconds=sum(pauses))  # noqa: E731 - the world's time goes on by what is slept
    async with talking(replace(made_of, sleep=sleep, wall=wall)) as talk:
        talk.other.outcomes.extend([Later(), Later(), Later(), Later(7.5), Later(2, everybody=True)])
        await talk.other.hear(talk.other.message("anna", LUNCH))
        await talk.other.wait_for(6)
        await talk.app.settled()
    assert pauses == [1, 2, 4, 7.5, 2]


async def test_pause_for_everybody_holds_for_everybody(tmp_path: Path) -> None:
    made_of, go, paused = setup(tmp_path), asyncio.Event(), asyncio.Event()

    async def sleep(seconds: float) -> None:
        paused.set()
        await go.wait()

    async with talking(replace(made_of, sleep=sleep)) as talk:
        talk.other.outcomes.append(Later(3, everybody=True))
        await talk.other.hear(talk.other.message("anna", LUNCH))
        await paused.wait()
        await talk.other.hear(talk.other.message("ben", LUNCH))
        assert [outgoing.room for outgoing in talk.other.sent] == ["anna"]
        go.set()
        await talk.app.settled()
        assert sorted(outgoing.room for outgoing in talk.other.sent) == ["anna", "anna", "ben"]


async def test_what_was_not_sent_is_sent_after_a_restart_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.LAST_SENDS", 0.1)
    first = Other()
    first.hold["anna"] = asyncio.Event()
    async with talking(setup(tmp_path), first) as talk:
        for number in range(3):
            await talk.other.hear(talk.other.message("anna", f"/gibtsnicht{number}"))
    assert first.closed
    assert not first.sent
    again = Other()
    async with talking(setup(tmp_path), again) as talk:
        await again.wait_for(3)
        await talk.app.settled()
    words = [outgoing.reply.text.plain for outgoing in again.sent]
    assert [f"gibtsnicht{number}" in text for number, text in enumerate(words)] == [True] * 3


async def test_same_message_twice_in_one_batch(tmp_path: Path) -> None:
    async with talking(setup(tmp_path)) as talk:
        message = talk.other.message("anna", "/verbinden")
        await talk.other.hear(message, message, cursor="7")
        await talk.app.settled()
        assert len(talk.other.sent) == 1
    assert stored(tmp_path, "SELECT value FROM marks WHERE name = 'other'") == [("7",)]
