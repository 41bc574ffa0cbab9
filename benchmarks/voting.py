"""A whole hall votes by pressing buttons: Tagungslotse beside python-telegram-bot, in one run on one machine.

    python -m benchmarks.voting [--people 700] [--seconds 60] [--rounds 3] [--only ab]

Each measurement has a fresh emulator of the Bot API and a fresh bot, each a process of its own. Everybody opens the
ballot; then each presses four times, all presses spread evenly over the time given; then a hundred press once more at
the same moment. The bots take turns within each round; the figures are medians over the rounds.
"""

from __future__ import annotations

import argparse
import csv
import io
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.contenders import Contender, cpu_seconds, peak_memory, running
from benchmarks.remote import REPOSITORY, Emulator

EVENT = REPOSITORY / "benchmarks" / "voting.toml"
TOPICS = 8
EACH = 4  # presses of each person that are spread over the time
BURST = 100  # presses at the same moment; more than fit into the 15 s in which Telegram takes the answer are no use
TICK = 0.02  # seconds between two looks at who is to press
PATIENCE = 300.0  # seconds for what is to come

CONTENDERS = (
    Contender("python-telegram-bot, one commit a press", "benchmarks.bots.toggle", (), "/abstimmen", re.compile(".*")),
    Contender("Tagungslotse", "bot", ("run", "--config", "config.toml"), "/abstimmen", re.compile(".*")),
)

Ballots = Mapping[int, frozenset[int]]  # person -> the topics voted for


@dataclass(frozen=True, slots=True)
class Figures:
    """What one measurement found; times of the bot a press in milliseconds, memory in MB."""

    per_second: float
    p50: float
    p99: float
    cpu: float
    memory: float


def measure(contender: Contender, size: int, seconds: float, seed: int) -> Figures:
    """Start the bot, let everybody vote, and look whether every press was answered, shown and kept."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name, Emulator() as emulator:
        folder = Path(name)
        with running(contender, emulator.url, folder, EVENT) as pid:
            try:
                people = _with_ballots(emulator, contender, size)
                plan = _plan(people, seed)
                used = cpu_seconds(pid)
                _spread(emulator, contender, plan[: EACH * size], seconds)
                cpu = (cpu_seconds(pid) - used) / (EACH * size) * 1000
                per_second = _at_once(emulator, contender, plan[EACH * size :])
                latencies = _shown(emulator, contender, EACH * size)
                _check(contender, folder, emulator, _expected(plan))
            except RuntimeError as error:
                raise SystemExit(f"{contender.name}: {error}\n{(folder / 'bot.log').read_text()[-4000:]}") from None
            memory = peak_memory(pid)
    hundredths = statistics.quantiles(latencies, n=100)
    return Figures(per_second, hundredths[49] * 1000, hundredths[98] * 1000, cpu, memory)


def _with_ballots(emulator: Emulator, contender: Contender, size: int) -> list[int]:
    """People who have the ballot in front of them; the first one waits for the bot to start."""
    people: list[int] = emulator.act("people", count=size, started=True)
    emulator.act("flood", people=people[:1], text=contender.text)
    emulator.answered(1, PATIENCE)
    emulator.act("flood", people=people[1:], text=contender.text)
    emulator.answered(size, PATIENCE)
    return people


def _plan(people: Sequence[int], seed: int) -> list[tuple[int, int]]:
    """Who presses what, in turn: one topic, another, the first again, which takes it back, a third; a few a fourth."""
    chance = random.Random(seed)
    chosen = {person: chance.sample(range(1, TOPICS + 1), 4) for person in people}
    presses: list[tuple[int, int]] = []
    for turn in (0, 1, 0, 2, 3):
        order = chance.sample(list(people), len(people))
        pressing = order if len(presses) < EACH * len(people) else order[:BURST]
        presses += [(person, chosen[person][turn]) for person in pressing]
    return presses


def _expected(plan: Sequence[tuple[int, int]]) -> Ballots:
    """The ballots that these presses make."""
    ballots: dict[int, frozenset[int]] = {}
    for person, topic in plan:
        ballots[person] = ballots.get(person, frozenset()) ^ {topic}
    return ballots


def _data(contender: Contender, topic: int) -> str:
    return str(topic) if contender is CONTENDERS[0] else f"/stimme themen 0 {topic}"


def _press(emulator: Emulator, contender: Contender, presses: Sequence[tuple[int, int]]) -> None:
    emulator.act("presses", presses=[(person, _data(contender, topic)) for person, topic in presses])


def _spread(emulator: Emulator, contender: Contender, plan: Sequence[tuple[int, int]], seconds: float) -> None:
    """These presses, evenly spread over the time."""
    begun, done = time.perf_counter(), 0
    while done < len(plan):
        due = min(len(plan), int((time.perf_counter() - begun) / seconds * len(plan)) + 1)
        if due > done:
            _press(emulator, contender, plan[done:due])
            done = due
        time.sleep(TICK)
    emulator.act("wait", method="editMessageText", count=len(plan), timeout=PATIENCE)


def _at_once(emulator: Emulator, contender: Contender, plan: Sequence[tuple[int, int]]) -> float:
    """These presses at the same moment: how many a second are shown."""
    before = int(emulator.get("state")["calls"]["editMessageText 200"])
    begun = emulator.now
    _press(emulator, contender, plan)
    emulator.act("wait", method="editMessageText", count=before + len(plan), timeout=PATIENCE)
    return len(plan) / (float(emulator.now) - begun)


def _shown(emulator: Emulator, contender: Contender, spread: int) -> list[float]:
    """Every press was answered and shown once; gives the bot's seconds for those that were spread.

    They are counted from the moment at which the emulator had the update ready to be written to the moment at which the
    request with the changed keyboard had come in, before the emulator did anything with it.
    """
    time.sleep(1)  # what is too many would come now
    if emulator.get("violations"):
        raise SystemExit(f"{contender.name} broke rules of the Bot API: {emulator.get('violations')[:3]}")
    found: dict[str, Any] = emulator.get("presses")
    lost = [press for press in found["presses"] if press["answered"] is None or press["edited"] is None]
    if lost or found["spare"]:
        raise SystemExit(f"{contender.name}: {len(lost)} presses lost, {found['spare']} shown twice: {lost[:1]}")
    return [press["edited"] - press["handed_out"] for press in found["presses"][:spread]]


def _check(contender: Contender, folder: Path, emulator: Emulator, expected: Ballots) -> None:
    """What is in the database (and in the export) is what was pressed."""
    if contender is CONTENDERS[0]:
        rows = _rows(folder / "echo.db", "SELECT person, topic FROM ballots")
        kept: dict[int, frozenset[int]] = {}
        for person, topic in rows:
            kept[person] = kept.get(person, frozenset()) | {topic}
        exported = _counted(kept)
    else:
        query = "SELECT address, choices FROM ballots JOIN accounts USING (person)"
        rows = _rows(next((folder / "data").glob("*.db")), query)
        kept = {int(address): _topics(choices) for address, choices in rows}
        exported = _exported(folder, emulator)
    if kept != expected:
        raise SystemExit(f"{contender.name}: {sum(kept.get(p) != b for p, b in expected.items())} ballots are wrong")
    if exported != _counted(expected):
        raise SystemExit(f"{contender.name}: the export is not what was pressed")


def _rows(database: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(database, timeout=10)) as connection:
        return connection.execute(query).fetchall()


def _topics(choices: str) -> frozenset[int]:
    return frozenset(map(int, choices.split()))


def _counted(ballots: Ballots) -> Counter[frozenset[int]]:
    return Counter(ballots.values())


def _exported(folder: Path, emulator: Emulator) -> Counter[frozenset[int]]:
    """A moderator closes the round; the ballots as they are exported then."""
    said = list(csv.DictReader(io.StringIO(_command(folder, "invite", "moderator", "--format", "csv"))))
    moderator = emulator.act("people", count=1, started=True)[0]
    for count, text in enumerate((f"/start {said[0]['code']}", "/schliessen themen"), 1):
        emulator.act("send", **{"from": moderator, "text": text})
        emulator.act("wait", chat=moderator, count=count, timeout=PATIENCE)
    rows = csv.DictReader(io.StringIO(_command(folder, "export", "--what", "ballots")))
    return Counter(_topics(row["choices"]) for row in rows)


def _command(folder: Path, *words: str) -> str:
    arguments = [sys.executable, "-m", "bot", *words, "--config", "config.toml"]
    return subprocess.run(arguments, cwd=folder, check=True, capture_output=True, text=True).stdout


# What stands in the table -> how it is shown and taken from the figures.
_COLUMNS: dict[str, tuple[str, Callable[[Figures], float]]] = {
    "presses a second, all at once": ("{:.0f}", lambda figures: figures.per_second),
    "p50": ("{:.1f} ms", lambda figures: figures.p50),
    "p99": ("{:.1f} ms", lambda figures: figures.p99),
    "processor time a press": ("{:.2f} ms", lambda figures: figures.cpu),
    "peak memory": ("{:.0f} MB", lambda figures: figures.memory),
}


def table(found: Sequence[tuple[Contender, Sequence[Figures]]]) -> str:
    """The medians as a Markdown table."""
    rows = [f"| bot | {' | '.join(_COLUMNS)} |", "| --- |" + " ---: |" * len(_COLUMNS)]
    for contender, figures in found:
        cells = [form.format(statistics.median(map(take, figures))) for form, take in _COLUMNS.values()]
        rows.append(f"| {contender.name} | {' | '.join(cells)} |")
    return "\n".join(rows)


def main() -> None:
    """Measure as often as asked, then print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.voting")
    parser.add_argument("--people", type=int, default=700, help=f"who press {EACH} times each")
    parser.add_argument("--seconds", type=float, default=60.0, help="over which the presses are spread")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each bot")
    parser.add_argument("--only", default="ab", help="letters of the bots to measure")
    options = parser.parse_args()
    found: dict[Contender, list[Figures]] = {CONTENDERS["ab".index(letter)]: [] for letter in options.only}
    for number in range(1, options.rounds + 1):
        for contender, figures in found.items():
            figures.append(measure(contender, options.people, options.seconds, number))
            print(f"round {number}, {contender.name}: {figures[-1]}", flush=True)
    print(
        f"\n{options.people} people, {options.seconds:.0f} s, {options.rounds} rounds, SQLite {sqlite3.sqlite_version}"
    )
    print(f"\n{table(list(found.items()))}")


if __name__ == "__main__":
    main()
