"""How fast messages are answered: Tagungslotse beside python-telegram-bot, in one run on one machine.

    python -m benchmarks.throughput [--messages 2000] [--people 200] [--rounds 5] [--seconds 10]

Each measurement has a fresh emulator of the Bot API and a fresh bot, each a process of its own. The bots take turns
within each round, so that what else the machine does falls on all of them; the figures are medians over the rounds.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.contenders import CONTENDERS, Contender, cpu_seconds, peak_memory, running
from benchmarks.remote import Emulator

PATIENCE = 300.0  # seconds for all the answers
TICK = 0.02  # seconds between two handfuls of messages that are paced
RATE = 100  # messages a second that are paced


@dataclass(frozen=True, slots=True)
class Size:
    """How much is asked: so many messages at once from so many people, then a paced stream of so many seconds."""

    messages: int
    people: int
    seconds: float

    @property
    def each(self) -> int:
        """How many messages each of the people writes at once."""
        return self.messages // self.people


@dataclass(frozen=True, slots=True)
class Figures:
    """What one measurement found; latencies and processor time of the bot a message in milliseconds, memory in MB."""

    startup: float
    per_second: float
    cpu: float
    p50: float
    p99: float
    memory: float


def measure(contender: Contender, size: Size) -> Figures:
    """Start the bot, ask at once, ask steadily, and look whether every answer was right."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name, Emulator() as emulator:
        folder = Path(name)
        first = emulator.act("people", count=1, started=True)
        emulator.act("flood", people=first, text=contender.text)
        started = time.perf_counter()
        with running(contender, emulator.url, folder) as pid:
            try:
                emulator.answered(1, PATIENCE)
                startup = time.perf_counter() - started
                people = emulator.act("people", count=size.people, started=True)
                used = cpu_seconds(pid)
                per_second = _at_once(emulator, contender, people, size)
                cpu = (cpu_seconds(pid) - used) / (size.each * size.people) * 1000
                paced = emulator.now
                _steadily(emulator, contender, people, size)
            except RuntimeError as error:
                raise SystemExit(f"{contender.name}: {error}\n{(folder / 'bot.log').read_text()[-4000:]}") from None
            latencies = _checked(emulator, contender, people, paced)
            memory = peak_memory(pid)
    p50, p99 = _percentiles(latencies)
    return Figures(startup, per_second, cpu, p50, p99, memory)


def _at_once(emulator: Emulator, contender: Contender, people: Sequence[int], size: Size) -> float:
    """All messages are queued before the bot gets any: answers a second, until the last one."""
    begun = emulator.now
    each = size.each
    emulator.act("flood", people=people, text=contender.text, rounds=each)
    emulator.answered(1 + each * size.people, PATIENCE)
    return each * size.people / (float(emulator.get("state")["last_answer"]) - begun)


def _steadily(emulator: Emulator, contender: Contender, people: Sequence[int], size: Size) -> None:
    """So many messages a second in small handfuls, from one person after the other."""
    handful, begun, asked = round(RATE * TICK), time.perf_counter(), 0
    before = int(emulator.get("state")["calls"]["sendMessage 200"])
    while asked < size.seconds * RATE:
        asking = [people[(asked + number) % len(people)] for number in range(handful)]
        emulator.act("flood", people=asking, text=contender.text)
        asked += handful
        time.sleep(max(0.0, begun + asked / RATE - time.perf_counter()))
    emulator.answered(before + asked, PATIENCE)


def _checked(emulator: Emulator, contender: Contender, people: Sequence[int], paced: float) -> list[float]:
    """Every message has one answer, the right one, in turn; gives the seconds that the paced ones took."""
    time.sleep(0.2)  # an answer too many would come now
    if emulator.get("violations"):
        raise SystemExit(f"{contender.name} broke rules of the Bot API: {emulator.get('violations')[:3]}")
    latencies: list[float] = []
    for person in people:
        log = emulator.get(f"chats/{person}")["log"]
        asked, answers = ([entry for entry in log if entry["by_bot"] is by_bot] for by_bot in (False, True))
        wrong = [entry for entry in answers if not contender.right.fullmatch(entry["message"]["text"])]
        if wrong or len(answers) != len(asked):
            raise SystemExit(f"{contender.name}: {len(asked)} asked, {len(answers)} answered, wrong: {wrong[:1]}")
        pairs = zip(asked, answers, strict=True)
        latencies += [_seconds(question, answer) for question, answer in pairs if question["time"] >= paced]
    return latencies


def _seconds(question: dict[str, Any], answer: dict[str, Any]) -> float:
    return float(answer["time"]) - float(question["time"])


def _percentiles(latencies: Sequence[float]) -> tuple[float, float]:
    hundredths = statistics.quantiles(latencies, n=100)
    return hundredths[49] * 1000, hundredths[98] * 1000


# What stands in the table -> how it is shown and taken from the figures.
_COLUMNS: dict[str, tuple[str, Callable[[Figures], float]]] = {
    "messages a second": ("{:.0f}", lambda figures: figures.per_second),
    "processor time a message": ("{:.2f} ms", lambda figures: figures.cpu),
    "p50 at 100/s": ("{:.1f} ms", lambda figures: figures.p50),
    "p99 at 100/s": ("{:.1f} ms", lambda figures: figures.p99),
    "peak memory": ("{:.0f} MB", lambda figures: figures.memory),
    "start to first answer": ("{:.1f} s", lambda figures: figures.startup),
}


def table(found: Sequence[tuple[Contender, Sequence[Figures]]]) -> str:
    """The medians as a Markdown table; the ratio is to the first bot's speed in the same round."""
    rows = [f"| bot | ratio | {' | '.join(_COLUMNS)} |", "| --- |" + " ---: |" * (1 + len(_COLUMNS))]
    first = found[0][1]
    for contender, figures in found:
        ratio = statistics.median(own.per_second / base.per_second for own, base in zip(figures, first, strict=True))
        cells = [form.format(statistics.median(map(take, figures))) for form, take in _COLUMNS.values()]
        rows.append(f"| {contender.name} | {ratio:.2f} | {' | '.join(cells)} |")
    return "\n".join(rows)


def main() -> None:
    """Measure as often as asked, then print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput")
    parser.add_argument("--messages", type=int, default=2000, help="messages that are queued at once")
    parser.add_argument("--people", type=int, default=200, help="people who write them")
    parser.add_argument("--rounds", type=int, default=5, help="measurements of each bot")
    parser.add_argument("--seconds", type=float, default=10.0, help=f"how long {RATE} messages a second are sent")
    parser.add_argument("--only", default="", help="letters of the bots to measure, from abcd")
    options = parser.parse_args()
    size = Size(options.messages, options.people, options.seconds)
    chosen = [CONTENDERS["abcd".index(letter)] for letter in options.only or "abcd"]
    found: dict[Contender, list[Figures]] = {contender: [] for contender in chosen}
    for number in range(1, options.rounds + 1):
        for contender in chosen:
            figures = measure(contender, size)
            found[contender].append(figures)
            print(f"round {number}, {contender.name}: {figures}", flush=True)
    print(f"\n{size}, {options.rounds} rounds, SQLite {sqlite3.sqlite_version}\n\n{table(list(found.items()))}")


if __name__ == "__main__":
    main()
