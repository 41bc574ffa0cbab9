"""Telling many at once on Telegram with its limits on: Tagungslotse beside a plain loop with AIORateLimiter.

    python -m benchmarks.broadcast [--people 700] [--rounds 3] [--only ab]
    python -m benchmarks.broadcast --reminders 10000

Each measurement has a fresh emulator of the Bot API, which keeps to Telegram's limits (30 messages a second in all, one
a second in a chat with a burst of three), and a fresh bot, each a process of its own. All join; then one message goes
to all of them, and while it does, twenty of them ask something, four times a second in all. The bots take turns within
each round; the figures are medians over the rounds. With --reminders so many people are reminded at the same minute.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contenders import Contender, peak_memory, running
from benchmarks.remote import REPOSITORY, Emulator

LIMIT = 30.0  # messages a second that Telegram takes
WORDS = "Die Mittagspause beginnt zehn Minuten später."
QUESTION = "/jetzt"
HTTP_OK = 200
ASKING = 20  # people who ask while the message goes out
PAUSE = 0.25  # seconds between two questions
PATIENCE = 900.0  # seconds
EVENT = """
[event]
slug = "kongress"
title = "Kongress"
starts = 2020-01-20T10:00:00
ends = 2020-01-20T17:00:00

[[item]]
id = "plenum"
title = "Plenum"
start = 2020-01-20T10:00:00
end = 2020-01-20T12:15:00
"""
REMINDER = """
[[reminder]]
at = 2020-01-20T10:51:00
text = "{words}"
"""

CONTENDERS = (
    Contender("plain loop with AIORateLimiter", "benchmarks.bots.broadcast", (), QUESTION, re.compile("Jetzt")),
    Contender("Tagungslotse", "bot", ("run", "--config", "config.toml"), QUESTION, re.compile("Jetzt")),
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one measurement found.

    `ratio`: the time from the first to the last message, against the time that Telegram's limit leaves for them and for
    the answers in between. `refused`: answers "429"; `banned`: sends during a ban. Times to an answer in milliseconds.
    """

    seconds: float
    ratio: float
    refused: int
    banned: int
    answered: int
    p50: float
    worst: float
    memory: float


def measure(contender: Contender, size: int, seed: int, *, reminders: bool = False) -> Figures:
    """Start the bot, let everybody join, tell them, and look whether each was told once and each question answered."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name, Emulator() as emulator:
        folder = Path(name)
        event = folder / "event.toml"
        event.write_text(EVENT + (REMINDER.format(words=WORDS) if reminders else ""))
        people: list[int] = emulator.act("people", count=size, started=True)
        if reminders:
            _enter(folder, event, people)
        with running(contender, emulator.url, folder, event) as pid:
            try:
                if reminders:  # they are due a minute after the start; the start itself is not what is measured
                    emulator.act("send", **{"from": people[0], "text": QUESTION})
                    emulator.answered(1, PATIENCE)
                else:
                    _join(emulator, people)
                emulator.act("limits", on=True)
                begun = _announce(emulator, contender, folder, people[0]) if not reminders else emulator.now
                asked = _ask(emulator, people, random.Random(seed))
            except RuntimeError as error:
                raise SystemExit(f"{contender.name}: {error}\n{(folder / 'bot.log').read_text()[-4000:]}") from None
            return _figures(emulator, contender, people, asked, begun, peak_memory(pid))


def _join(emulator: Emulator, people: Sequence[int]) -> None:
    emulator.act("flood", people=people[:1], text="/start")
    emulator.answered(1, PATIENCE)
    emulator.act("flood", people=people[1:], text="/start")
    emulator.answered(len(people), PATIENCE)


def _enter(folder: Path, event: Path, people: Sequence[int]) -> None:
    """All have joined earlier: ten thousand greetings are not what is to be measured."""
    database = f"sqlite:///{folder / 'data' / 'tagungslotse.db'}"
    command = [sys.executable, "-m", "bot", "chat", str(event), "--db", database, "--now", "2020-01-20T09:00"]
    subprocess.run(command, cwd=REPOSITORY, input="", check=True, capture_output=True, text=True)
    with closing(sqlite3.connect(folder / "data" / "tagungslotse.db")) as connection:
        ids = range(1_000, 1_000 + len(people))
        met = "2020-01-20 09:30:00.000000"  # UTC; after the morning's agenda, which would go to all of them as well
        connection.executemany("INSERT INTO people (id, event, met) VALUES (?, 'kongress', ?)", [(n, met) for n in ids])
        connection.executemany(
            "INSERT INTO accounts (person, platform, address, room, reachable) VALUES (?, 'telegram', ?, ?, true)",
            [(n, str(person), str(person)) for n, person in zip(ids, people, strict=True)],
        )
        connection.executemany(
            "INSERT INTO memberships (person, event, role, joined) VALUES (?, 'kongress', 0, ?)",
            [(n, met) for n in ids],
        )
        connection.commit()


def _announce(emulator: Emulator, contender: Contender, folder: Path, first: int) -> float:
    """Somebody says it; the moment from which on it goes out."""
    if contender is CONTENDERS[0]:
        emulator.act("send", **{"from": first, "text": f"/ansage {WORDS}"})
        return emulator.now
    invite = [sys.executable, "-m", "bot", "invite", "organiser", "--format", "csv", "--config", "config.toml"]
    said = subprocess.run(invite, cwd=folder, check=True, capture_output=True, text=True).stdout
    code = said.splitlines()[1].split(",")[1]
    emulator.act("send", **{"from": first, "text": f"/start {code}"})
    emulator.act("wait", chat=first, count=2, timeout=PATIENCE)
    emulator.act("send", **{"from": first, "text": f"/ansage {WORDS}"})
    emulator.act("wait", chat=first, count=3, timeout=PATIENCE)
    time.sleep(3)  # so that what was said here does not count against the organiser's chat
    emulator.act("send", **{"from": first, "text": "ja"})
    return emulator.now


def _ask(emulator: Emulator, people: Sequence[int], chance: random.Random) -> Sequence[int]:
    """Some ask while it goes out; returns once everybody has been told and answered."""
    asking = chance.sample(list(people[1:]), ASKING)
    before, turn = _sent(emulator), 0
    while _sent(emulator) - before < len(people) + turn:
        if _sent(emulator) - before - turn < len(people) - 1:
            emulator.act("send", **{"from": asking[turn % ASKING], "text": QUESTION})
            turn += 1
        time.sleep(PAUSE)
    time.sleep(3)  # what comes twice would come now
    return asking


def _sent(emulator: Emulator) -> int:
    return int(emulator.get("state")["calls"].get("sendMessage 200", 0))


def _figures(
    emulator: Emulator, contender: Contender, people: Sequence[int], asking: Sequence[int], begun: float, memory: float
) -> Figures:
    calls = [call for call in emulator.get("calls?method=sendMessage") if call["time"] >= begun]
    told = [call for call in calls if WORDS in call["parameters"].get("text", "") and call["status"] == HTTP_OK]
    _check(emulator, contender, people, [call["parameters"]["chat_id"] for call in told])
    answers = _answer_times(emulator, asking, begun)
    # What was taken between the first and the last of them, answers included, at the speed that the limit allows.
    first, last = told[0]["time"], told[-1]["time"]
    among = sum(first <= call["time"] <= last and call["status"] == HTTP_OK for call in calls)
    counts = emulator.get("state")["calls"]
    refused = sum(number for name, number in counts.items() if name.endswith(" 429"))
    banned = sum(violation["kind"] == "sent_during_ban" for violation in emulator.get("violations"))
    return Figures(
        seconds=last - first,
        ratio=(last - first) / (among / LIMIT),
        refused=refused,
        banned=banned,
        answered=len(answers),
        p50=statistics.median(answers) * 1000,
        worst=max(answers) * 1000,
        memory=memory,
    )


def _check(emulator: Emulator, contender: Contender, people: Sequence[int], told: Sequence[int]) -> None:
    if sorted(told) != sorted(people):
        missing, twice = len(set(people) - set(told)), len(told) - len(set(told))
        print(f"{contender.name}: {missing} were not told, {twice} were told twice", flush=True)
    broken = [violation for violation in emulator.get("violations") if violation["kind"] != "sent_during_ban"]
    if broken:
        raise SystemExit(f"{contender.name} broke rules of the Bot API: {broken[:3]}")


def _answer_times(emulator: Emulator, asking: Sequence[int], begun: float) -> list[float]:
    """Seconds from each question to its answer."""
    found: list[float] = []
    for person in asking:
        log = [entry for entry in emulator.get(f"chats/{person}")["log"] if entry["time"] >= begun]
        asked = [e["time"] for e in log if not e["by_bot"]]
        answered = [e["time"] for e in log if e["by_bot"] and WORDS not in e["message"].get("text", "")]
        if len(asked) != len(answered):
            raise SystemExit(f"{len(asked)} questions, {len(answered)} answers")
        found += [answer - question for question, answer in zip(asked, answered, strict=True)]
    return found


# What stands in the table -> how it is shown and taken from the figures.
_COLUMNS: Mapping[str, tuple[str, Callable[[Figures], float]]] = {
    "seconds": ("{:.1f}", lambda figures: figures.seconds),
    "times the limit": ("{:.2f}", lambda figures: figures.ratio),
    "429s": ("{:.0f}", lambda figures: figures.refused),
    "sends during a ban": ("{:.0f}", lambda figures: figures.banned),
    "questions": ("{:.0f}", lambda figures: figures.answered),
    "answer, median": ("{:.0f} ms", lambda figures: figures.p50),
    "answer, slowest": ("{:.0f} ms", lambda figures: figures.worst),
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
    parser = argparse.ArgumentParser(prog="python -m benchmarks.broadcast")
    parser.add_argument("--people", type=int, default=700, help="who are told")
    parser.add_argument("--reminders", type=int, default=0, help="remind so many people instead, at the same minute")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each bot")
    parser.add_argument("--only", default="ab", help="letters of the bots to measure")
    options = parser.parse_args()
    letters, rounds = ("b", 1) if options.reminders else (options.only, options.rounds)
    size = options.reminders or options.people
    found: dict[Contender, list[Figures]] = {CONTENDERS["ab".index(letter)]: [] for letter in letters}
    for number in range(1, rounds + 1):
        for contender, figures in found.items():
            figures.append(measure(contender, size, number, reminders=bool(options.reminders)))
            print(f"round {number}, {contender.name}: {figures[-1]}", flush=True)
    print(f"\n{size} people, {rounds} rounds, SQLite {sqlite3.sqlite_version}\n\n{table(list(found.items()))}")


if __name__ == "__main__":
    main()
