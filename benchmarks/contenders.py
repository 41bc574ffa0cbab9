"""The bots that are compared: how each is started, what people write to it, and what it has to answer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.remote import REPOSITORY, TOKEN, end

EVENT = REPOSITORY / "examples" / "offener-austausch-2020.toml"
# The highest limit that the configuration allows: 2,000 messages from 200 people at once are no flood then.
CONFIG = """
[bot]
events = ["{event}"]
data = "data"

[telegram]
token = "{token}"
base_url = "{url}"

[rehearsal]
start = 2020-01-20T10:50:00
speed = 1.0

[limits]
messages_per_minute = 1000
"""


@dataclass(frozen=True, slots=True)
class Contender:
    """One bot. `module` is run with `arguments`; `right` matches every right answer to `text`.

    `settings` are put at the end of its configuration.
    """

    name: str
    module: str
    arguments: tuple[str, ...]
    text: str
    right: re.Pattern[str]
    settings: str = ""


CONTENDERS = (
    Contender("python-telegram-bot, echo", "benchmarks.bots.echo", (), "Guten Tag!", re.compile("Guten Tag!")),
    Contender(
        "python-telegram-bot, echo, one commit a message",
        "benchmarks.bots.echo_commit",
        (),
        "Guten Tag!",
        re.compile("Guten Tag!"),
    ),
    Contender(
        "Tagungslotse, `/jetzt`",
        "bot",
        ("run", "--config", "config.toml"),
        "/jetzt",
        re.compile(r"Jetzt.*Interkommunaler Austausch.*Mittagspause.*", re.DOTALL),
    ),
    Contender(
        "Tagungslotse, „Wann ist Mittagspause?“",
        "bot",
        ("run", "--config", "config.toml"),
        "Wann ist Mittagspause?",
        re.compile("Mittagspause.*heute, 12:15 bis 13:00 Uhr.*", re.DOTALL),
    ),
)


@contextmanager
def running(contender: Contender, url: str, folder: Path, event: Path = EVENT) -> Iterator[int]:
    """The bot at work in this folder, on the Bot API at this URL, at this event; gives its process id.

    What it writes to standard error stands in `bot.log` there.
    """
    (folder / "config.toml").write_text(CONFIG.format(event=event, token=TOKEN, url=url) + contender.settings)
    own = {"BOT_TOKEN": TOKEN, "BOT_URL": f"{url}/bot", "BOT_DATABASE": str(folder / "echo.db")}
    path = {"PYTHONPATH": str(REPOSITORY)}
    inherited = {name: value for name, value in os.environ.items() if not _disturbs(name)}
    with (folder / "bot.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", contender.module, *contender.arguments],
            cwd=folder,
            env=inherited | own | path,
            stderr=log,
        )
    try:
        yield process.pid
    finally:
        end(process)


def _disturbs(variable: str) -> bool:
    """Settings of the bot; and an installed bot has its byte code, which takes seconds and memory to make."""
    return variable.startswith("TAGUNGSLOTSE_") or variable == "PYTHONDONTWRITEBYTECODE"


def peak_memory(pid: int) -> float:
    """The most memory (resident, in MB of 1,000,000 bytes) that the process has had so far."""
    return _memory(pid, "VmHWM")


def memory(pid: int) -> float:
    """The memory (resident, in MB of 1,000,000 bytes) that the process has now."""
    return _memory(pid, "VmRSS")


def cpu_seconds(pid: int) -> float:
    """The processor time that the process has used so far, with all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int, what: str) -> float:
    found = re.search(rf"{what}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    if found is None:
        raise RuntimeError(f"no {what}")
    return int(found[1]) * 1024 / 1e6
