"""How much memory one process takes that is on Telegram and on Matrix at once.

    python -m benchmarks.memory [--messages 1000] [--matrix-messages 100] [--seconds 10]

Telegram is the emulator of the Bot API, Matrix a real Synapse. The chat there is not encrypted.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.contenders import CONTENDERS, Contender, memory, peak_memory, running
from benchmarks.remote import Emulator
from tests.matrix.synapse import Account, Synapse

PATIENCE = 120.0  # seconds for the answers
GOAL = 120  # MB of 1,048,576 bytes, as ps, top and systemd count them
_UNIT = 1.048576  # one of these in MB of 1,000,000 bytes
MATRIX = """
[matrix]
homeserver = "{url}"
user = "{user}"
password = "{password}"
"""


class Guest:
    """Somebody on Matrix in a direct chat with the bot."""

    def __init__(self, server: Synapse, account: Account, bot: Account) -> None:
        self._server = server
        self._account = account
        self._bot = bot.user_id
        self._room = ""
        self._sent = 0

    async def open(self) -> None:
        """Invite the bot, and wait until it has come and greeted."""
        body = {"invite": [self._bot], "is_direct": True, "preset": "trusted_private_chat"}
        self._room = (await self._call("POST", "createRoom", body))["room_id"]
        await self.heard(1)

    async def ask(self, text: str, times: int) -> None:
        """Say something so many times, and wait until each has its answer."""
        before = len(await self._answers())
        for _ in range(times):
            self._sent += 1
            path = f"rooms/{self._room}/send/m.room.message/{self._sent}"
            await self._call("PUT", path, {"msgtype": "m.text", "body": text})
        await self.heard(before + times)

    async def heard(self, count: int) -> None:
        """Wait until the bot has said so much in all. Raises TimeoutError."""
        async with asyncio.timeout(PATIENCE):
            while len(await self._answers()) < count:  # noqa: ASYNC110 - another process has the news
                await asyncio.sleep(0.2)

    async def _answers(self) -> list[dict[str, Any]]:
        found = await self._call("GET", f"rooms/{self._room}/messages?dir=b&limit=1000")
        said = [event for event in found["chunk"] if event["type"] == "m.room.message"]
        return [event for event in said if event["sender"] == self._bot]

    async def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return await self._server.request(method, f"/_matrix/client/v3/{path}", token=self._account.token, body=body)


async def measure(contender: Contender, messages: int, matrix_messages: int, seconds: float) -> dict[str, float]:
    """What was done so far -> the memory of the process then, in MB."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder, Emulator() as emulator:
        async with Synapse() as server:
            bot, person = await server.register("lotse"), await server.register("anna")
            settings = MATRIX.format(url=server.url, user=bot.user_id, password=bot.password)
            person_there = Guest(server, person, bot)
            with running(replace(contender, settings=settings), emulator.url, Path(folder)) as pid:
                await _greeted(emulator, contender, person_there)
                await asyncio.sleep(seconds)
                found["connected to both, idle"] = memory(pid)
                await person_there.ask(contender.text, matrix_messages)
                found[f"after {matrix_messages} answers on Matrix"] = memory(pid)
                await asyncio.to_thread(_on_telegram, emulator, contender, messages)
                found[f"after {messages} answers on Telegram"] = memory(pid)
                found["at most"] = peak_memory(pid)
    return found


async def _greeted(emulator: Emulator, contender: Contender, person: Guest) -> None:
    """One answer on each, so that both are known to be connected."""
    people = emulator.act("people", count=1, started=True)
    emulator.act("flood", people=people, text=contender.text)
    await asyncio.to_thread(emulator.answered, 1, PATIENCE)
    await person.open()


def _on_telegram(emulator: Emulator, contender: Contender, messages: int) -> None:
    people = emulator.act("people", count=100, started=True)
    emulator.act("flood", people=people, text=contender.text, rounds=messages // 100)
    emulator.answered(1 + messages // 100 * 100, PATIENCE)


def main() -> None:
    """Measure once, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory")
    parser.add_argument("--messages", type=int, default=1000, help="messages on Telegram, from 100 people")
    parser.add_argument("--matrix-messages", type=int, default=100, help="messages on Matrix, from one person")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long the bot has nothing to do at first")
    options = parser.parse_args()
    work = measure(CONTENDERS[-1], options.messages, options.matrix_messages, options.seconds)
    print(f"| resident memory (goal: less than {GOAL} MiB) | MiB | million bytes |\n| --- | ---: | ---: |")
    for what, megabytes in asyncio.run(work).items():
        print(f"| {what} | {megabytes / _UNIT:.0f} | {megabytes:.0f} |")


if __name__ == "__main__":
    main()
