"""Where lines come from: a pipe or file, or somebody at the keyboard. And where the bot's words go."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from io import StringIO, UnsupportedOperation
from pathlib import Path
from typing import TextIO

WIDEST = 100  # columns; longer lines are hard to read


async def piped(stream: TextIO) -> AsyncIterator[str]:
    """The lines of a pipe, a file or a terminal without editing, until its end.

    A thread of its own reads, one line ahead: files cannot be waited for, and a thread that waits for a line must not
    keep the program from ending.
    """
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    wanted = threading.Semaphore(1)

    def read() -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            for line in _each(stream):
                wanted.acquire()
                loop.call_soon_threadsafe(lines.put_nowait, line)
            loop.call_soon_threadsafe(lines.put_nowait, None)

    threading.Thread(target=read, daemon=True, name="terminal").start()
    while (line := await lines.get()) is not None:
        wanted.release()
        yield line


def _each(stream: TextIO) -> Iterator[str]:
    with suppress(OSError, ValueError), _own(stream) as source:  # a broken input is an input that ended
        yield from iter(source.readline, "")


@contextmanager
def _own(stream: TextIO) -> Iterator[TextIO]:
    """The stream under a descriptor of its own: Python must be able to close standard input while a thread reads."""
    try:
        number = os.dup(stream.fileno())
    except (UnsupportedOperation, OSError, ValueError):
        yield stream
        return
    with open(number, encoding="utf-8", errors="replace") as own:  # noqa: PTH123 - a descriptor has no path
        yield own


async def typed(history: Path | None) -> AsyncIterator[str]:
    """The lines of somebody at the keyboard, with editing and history (kept in a file if one is given).

    What is printed meanwhile comes above the line being typed. Ctrl-D and Ctrl-C end it.
    """
    # Only people at a keyboard need the library, which takes half a second to load.
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - see above
    from prompt_toolkit.history import FileHistory, History, InMemoryHistory  # noqa: PLC0415 - see above
    from prompt_toolkit.patch_stdout import patch_stdout  # noqa: PLC0415 - see above

    kept: History = FileHistory(str(history)) if history else InMemoryHistory()
    session: PromptSession[str] = PromptSession("> ", history=kept)
    with patch_stdout(raw=True):
        while True:
            try:
                line = await session.prompt_async()
            except (EOFError, KeyboardInterrupt):
                return
            yield line


class Console:
    """Where lines come from and where text is printed: by default standard input, and standard output as it is at
    that moment.

    `interactive` is whether somebody sits at it, None: whether both ends are a terminal. `history` is a file for what
    was typed.
    """

    def __init__(
        self,
        source: TextIO | None = None,
        sink: TextIO | None = None,
        *,
        interactive: bool | None = None,
        history: Path | None = None,
    ) -> None:
        self._source, self._sink, self._history = source or sys.stdin or StringIO(), sink, history
        self.open = True
        self.interactive = self._source.isatty() and self.is_screen if interactive is None else interactive

    def lines(self) -> AsyncIterator[str]:
        """The lines of whoever sits there, or of a pipe, until the end."""
        return typed(self._history) if self.interactive else piped(self._source)

    def print(self, text: str) -> None:
        """Print a text and a line end at once; when nobody reads any more, `open` becomes false."""
        stream = self._sink or sys.stdout
        try:
            stream.write(text + "\n")
            stream.flush()
        except UnicodeEncodeError:  # a terminal that has no emojis, say
            encoding = stream.encoding or "ascii"
            self.print(text.encode(encoding, "replace").decode(encoding))
        except (BrokenPipeError, ValueError):
            self._close()

    def _close(self) -> None:
        """Without this, Python would complain at its end that it could not print what is left."""
        self.open = False
        with suppress(OSError, ValueError, UnsupportedOperation):
            os.dup2(os.open(os.devnull, os.O_WRONLY), (self._sink or sys.stdout).fileno())

    @property
    def is_screen(self) -> bool:
        """Whether people look at it directly."""
        return (self._sink or sys.stdout).isatty()

    @property
    def colours(self) -> bool:
        """Whether it shows colours, and nobody asked for none."""
        return self.is_screen and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int | None:
        """At how many columns lines are to be broken; None: nowhere."""
        return min(WIDEST, shutil.get_terminal_size().columns) if self.is_screen else None
