"""The bot as a process of its own that is killed again and again: nothing is lost, nothing takes effect twice."""

from __future__ import annotations

import asyncio
import random
import re
import signal
import time
from collections import Counter
from pathlib import Path

from bot.turns import PLACES
from tests.app.harness import stored
from tests.app.process import PATIENCE, bot, config, kill
from tests.emulator.people import Person
from tests.emulator.server import Emulator

PEOPLE, ROUNDS = 30, 5
KILLS = 3
LONGEST_STOP = 5.0  # seconds


def backlog(emulator: Emulator) -> list[Person]:
    """Everybody has written several times while the bot was away: a name that the answer repeats, and a code."""
    people = emulator.crowd(PEOPLE)
    for number in range(ROUNDS):
        for person in people:
            text = "/verbinden" if number == 2 else f"/frage{number}x{person.id}"
            person.post({"text": text}, wake=False)
    return people


def answers(emulator: Emulator) -> Counter[str]:
    """How often each of the messages was answered, by what the answer repeats or by the one that got a code."""
    counted: Counter[str] = Counter()
    for person in emulator.people.values():
        for text in person.chat.texts:
            named = re.search(r"frage\d+x\d+", text)
            counted[named[0] if named else f"code {person.id}"] += 1
    return counted


async def test_killed_again_and_again(tmp_path: Path) -> None:
    chance = random.Random(2020)
    async with Emulator() as emulator:
        file = config(tmp_path, emulator)
        people = backlog(emulator)
        for _ in range(KILLS):
            await kill(file, emulator, chance.randint(1, 30))
        async with bot(file) as process:
            await emulator.wait_until(lambda _: len(answers(emulator)) == PEOPLE * ROUNDS, PATIENCE)
            await emulator.wait_until(lambda _: not len(emulator.queue), PATIENCE)
            begun = time.monotonic()
            process.terminate()
            _, complaints = await asyncio.wait_for(process.communicate(), LONGEST_STOP)
            assert time.monotonic() - begun < LONGEST_STOP
            assert process.returncode == 0, complaints.decode()
            assert b"Traceback" not in complaints
        counted = answers(emulator)
        assert emulator.violations == []
    assert len(counted) == PEOPLE * ROUNDS
    repeats = sum(counted.values()) - len(counted)
    assert repeats <= KILLS * PLACES
    assert max(counted.values()) <= 1 + KILLS
    assert stored(tmp_path, "SELECT count(*) FROM codes") == [(len(people),)]
    assert stored(tmp_path, "SELECT state, count(*) FROM outbox GROUP BY state") == [("sent", PEOPLE * ROUNDS)]


async def test_stops_in_order_while_a_send_hangs(tmp_path: Path) -> None:
    async with Emulator() as emulator:
        held = emulator.faults.hold("sendMessage", times=None)
        anna = emulator.crowd(1)[0]
        async with bot(config(tmp_path, emulator)) as process:
            await anna.send("/jetzt")
            await asyncio.wait_for(held.reached.wait(), PATIENCE)
            process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.communicate(), LONGEST_STOP)
            assert process.returncode == 0
        held.release()
        async with bot(config(tmp_path, emulator)):
            await emulator.wait_until(lambda _: stored(tmp_path, "SELECT state FROM outbox") == [("sent",)], PATIENCE)
        assert len(anna.chat.bot_messages) == 1
