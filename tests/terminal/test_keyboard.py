"""The terminal with real descriptors: a pipe, a file, and a pseudo-terminal with somebody at its keyboard."""

import asyncio
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from bot.platforms.terminal.keyboard import Console, piped

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20  # seconds; a machine under load is slow to start Python
PROMPT = "\x1b[?2004h"  # what is said to a terminal when a line may be typed

ECHO = """
import asyncio
import sys
from datetime import UTC
from bot.clock import SystemClock
from bot.platforms import Outgoing
from bot.platforms.terminal import Terminal
from bot.texts import Texts
from handlers.contract import Reply
from handlers.rich import bold

async def main():
    async def receive(incoming, cursor=None):
        for message in incoming:
            await terminal.send(Outgoing("1", message.room, Reply(bold(f"<{message.text}>")), "de"))
    terminal = Terminal(SystemClock(), Texts(), lambda: UTC)
    await terminal.run(receive, None)
    print("ended", file=sys.stderr)

asyncio.run(main())
"""


async def test_a_file_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_bytes("eins\nzwei ä\nkein UTF-8: \xff\nohne Zeilenende".encode("latin-1").replace(b"\xe4", b"\xc3\xa4"))
    with path.open(encoding="utf-8") as stream:
        assert [line async for line in piped(stream)] == [
            "eins\n",
            "zwei ä\n",
            "kein UTF-8: \ufffd\n",
            "ohne Zeilenende",
        ]


async def test_an_unread_line_does_not_keep_it_from_ending() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as stream:
        os.write(writing, b"eins\n")
        lines = piped(stream)
        assert await anext(lines) == "eins\n"
        await lines.aclose()  # type: ignore[attr-defined]  # it is a generator
    os.close(writing)


def test_a_pipe_or_a_file_is_nobody_at_a_keyboard(tmp_path: Path) -> None:
    with (tmp_path / "x").open("w+") as stream:
        console = Console(stream, stream)
    assert not console.interactive


def _echo(stdin: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", ECHO]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, cwd=ROOT, timeout=PATIENCE, check=False)


def test_a_pipe_ends_with_its_end() -> None:
    done = _echo("eins\nzwei\n")
    assert (done.stdout, done.stderr, done.returncode) == ("<eins>\n\n<zwei>\n", "ended\n", 0)


def test_no_line_at_all_is_an_end_too() -> None:
    done = _echo("")
    assert (done.stdout, done.stderr, done.returncode) == ("", "ended\n", 0)


def test_a_reader_that_leaves_causes_no_complaint() -> None:
    command = 'yes hallo | "$0" -c "$1" | head -n 1'
    done = subprocess.run(
        ["bash", "-c", command, sys.executable, ECHO],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("<hallo>\n", "ended\n")


class Screen:
    """The other end of a pseudo-terminal: what it shows, and keys to press."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._shown = ""
        self._more = asyncio.Event()
        asyncio.get_running_loop().add_reader(descriptor, self._read)

    def _read(self) -> None:
        try:
            data = os.read(self._descriptor, 65536)
        except OSError:  # Linux reports the end of a pseudo-terminal like this
            data = b""
        if not data:
            asyncio.get_running_loop().remove_reader(self._descriptor)
        if b"\x1b[6n" in data:  # a real terminal answers where its cursor is
            os.write(self._descriptor, b"\x1b[1;1R")
        self._shown += data.decode(errors="replace")
        self._more.set()

    def press(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    async def until(self, text: str) -> str:
        """Wait for a text; gives all up to its end, which does not count for the next."""
        async with asyncio.timeout(PATIENCE):
            while text not in self._shown:
                self._more.clear()
                await self._more.wait()
        before, _, self._shown = self._shown.partition(text)
        return before + text


@pytest.mark.parametrize(("key", "colours"), [("\x04", True), ("\x03", False)])
async def test_somebody_at_the_keyboard(key: str, colours: bool) -> None:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT), "NO_COLOR": "" if colours else "1"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", ECHO, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=ROOT
    )  # fmt: skip
    os.close(theirs)
    screen = Screen(ours)
    greeting = await screen.until("</start>")
    assert ("\x1b[1m" in greeting) is colours
    await screen.until(PROMPT)
    screen.press("Wann ist Mittag?\r")
    await screen.until("<Wann ist Mittag?>")
    await screen.until(PROMPT)
    screen.press("anna: hallo\r")
    assert "anna: " in await screen.until("<hallo>")
    await screen.until(PROMPT)
    screen.press(key)
    await screen.until("ended")
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    asyncio.get_running_loop().remove_reader(ours)
    os.close(ours)
