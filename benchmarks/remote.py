"""The Telegram emulator as a process of its own, and its remote control."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

REPOSITORY = Path(__file__).resolve().parent.parent
TOKEN = "123456789:TEST-token-of-the-benchmark-00123456"
ENDED = 5.0  # seconds for a process to end politely


class Emulator:
    """`with Emulator() as emulator:` runs one; times are seconds of its clock, in its own process."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.emulator", "--port", "0", "--token", TOKEN],
            cwd=REPOSITORY,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        self._connection = http.client.HTTPConnection(self.url.removeprefix("http://"), timeout=600)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()
        end(self._process)

    @property
    def now(self) -> float:
        """The time of its clock."""
        return float(self.get("state")["now"])

    def get(self, path: str) -> Any:
        """Read something; see `tests/emulator/control.py`."""
        return self._ask("GET", path)

    def act(self, path: str, **body: Any) -> Any:
        """Do something. Raises RuntimeError if it cannot be done."""
        return self._ask("POST", path, json.dumps(body))

    def answered(self, count: int, timeout: float) -> None:
        """Wait until so many messages of the bot have been taken in all."""
        self.act("wait", method="sendMessage", count=count, timeout=timeout)

    def _ask(self, method: str, path: str, body: str | None = None) -> Any:
        self._connection.request(method, f"/_control/{path}", body)
        response = self._connection.getresponse()
        found = json.loads(response.read())
        if response.status != http.HTTPStatus.OK:
            raise RuntimeError(f"{path}: {found}")
        return found


def end(process: subprocess.Popen[Any]) -> None:
    """End a process that was started here, politely if it will."""
    process.terminate()
    try:
        process.wait(ENDED)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
