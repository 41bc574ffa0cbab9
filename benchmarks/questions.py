"""How well and how fast free questions are answered, beside BM25 over sentences made from the event file.

    python -m benchmarks.questions [--bank DIR]... [--no-speed]

A bank is a folder with event files in `events/` and questions in a file of JSON Lines. `--bank` adds one.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

from benchmarks.big_event import middle, questions_on, written
from benchmarks.bm25 import Ranking, passages
from bot.texts import Texts
from handlers.understanding import Answer, AnswerKind, View, answer, prepare
from storage.event import Attendance, Event
from storage.event_file import load
from tests.understanding.scoring import CONFIDENT, Asked

BANKS = Path(__file__).resolve().parent.parent / "tests" / "understanding" / "bank"
TUNING = (
    "announcements",
    "camps",
    "conferences",
    "congress",
    "culture",
    "gatherings",
    "volunteers",
)  # the threshold is tuned on these
CHATS = "chats.jsonl"  # has chats, which `benchmarks.chats` asks
STEPS = [step / 100 for step in range(101)]
SIZES = (50, 1000)
WARM = 30  # items of the event that is asked about first
TEXTS = Texts()
UNSURE = 0.0

Answering = Callable[[str, View], Answer]


@dataclass(frozen=True)
class Score:
    """Shares of all questions, 0 to 1."""

    questions: int
    right: float
    wrong_confident: float
    unknown_rightly: float
    unknown_wrongly: float

    def row(self, *names: str) -> str:
        """A row of the table."""
        shares = (self.right, self.wrong_confident, self.unknown_rightly, self.unknown_wrongly)
        return _row(*names, str(self.questions), *(f"{share:.1%}" for share in shares))


def score(asked: Sequence[Asked]) -> Score:
    """How a bank went."""
    unknown = [one for one in asked if one.found.kind is AnswerKind.UNKNOWN]
    sure = [one for one in asked if one.found.kind is AnswerKind.ANSWER and one.found.confidence >= CONFIDENT]
    return Score(
        len(asked),
        sum(one.right for one in asked) / len(asked),
        sum(not one.right for one in sure) / len(asked),
        sum(one.right for one in unknown) / len(asked),
        sum(not one.right for one in unknown) / len(asked),
    )


def asked(folder: Path, answering: Answering) -> list[Asked]:
    """Every question of a bank with its answer."""
    return list(_asked(folder, answering))


def _asked(folder: Path, answering: Answering) -> Iterator[Asked]:
    for file in sorted(file for file in folder.glob("*.jsonl") if file.name != CHATS):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            event = event_of(folder / "events" / row["event"])
            now = datetime.fromisoformat(row["now"]).replace(tzinfo=event.zone).astimezone(UTC)
            view = View(event, now, row["lang"], partial(TEXTS.text, row["lang"]), Attendance(row["as"]))
            yield Asked({"expect": [], "forbid": [], **row}, answering(row["q"], view))


@cache
def event_of(path: Path) -> Event:
    """The event of a file."""
    outcome = load(path)
    if outcome.event is None:
        raise SystemExit(f"{path}: {outcome.problems}")
    return outcome.event


class Baseline:
    """BM25: the best sentence if its score reaches the threshold, else that it is not known."""

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold
        self._rankings: dict[tuple[int, str], tuple[Event, Ranking]] = {}

    def prepare(self, event: Event, language: str) -> Ranking:
        """The sentences of an event, ready to be searched."""
        key = (id(event), language)
        if key not in self._rankings:
            self._rankings[key] = (event, Ranking(passages(event, language)))
        return self._rankings[key][1]

    def __call__(self, question: str, view: View) -> Answer:
        """The answer to a question."""
        share, said = self.prepare(view.event, view.language).best(question)
        if not said or share < self.threshold:
            return Answer(view.say("u-unknown"), AnswerKind.UNKNOWN, UNSURE)
        return Answer(view.say("u-plain", text=said), AnswerKind.ANSWER, max(CONFIDENT, share))


def tuned(folders: Sequence[Path], penalty: int) -> float:
    """The threshold at which most is right, less `penalty` for each sure mistake."""
    always = Baseline(0.0)
    ranked = [(one, _share(always, one)) for folder in folders for one in asked(folder, always)]
    silent = Answer(TEXTS.text("de", "u-unknown"), AnswerKind.UNKNOWN, UNSURE)
    unsaid = {id(one): replace(one, found=silent).right for one, _ in ranked}

    def gain(threshold: float) -> int:
        return sum((one.right or -penalty) if share >= threshold else unsaid[id(one)] for one, share in ranked)

    return max(STEPS, key=gain)


def _share(baseline: Baseline, one: Asked) -> float:
    folder = next(path for path in BANKS.iterdir() if (path / "events" / one.row["event"]).exists())
    event = event_of(folder / "events" / one.row["event"])
    return baseline.prepare(event, one.row["lang"]).best(one.row["q"])[0]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def quality(extra: Sequence[Path]) -> None:
    """Print the table of all banks."""
    tuning = [BANKS / name for name in TUNING]
    bold, careful = tuned(tuning, 0), tuned(tuning, 1)
    print(f"BM25's threshold, tuned on {', '.join(TUNING)}: {bold:.2f}, careful {careful:.2f}\n")
    heads = ("bank", "", "questions", "right", "wrong but confident", "unknown, rightly", "unknown, wrongly")
    print(_row(*heads), _row("---", "---", *["---:"] * 5), sep="\n")
    contenders: dict[str, Answering] = {
        "Tagungslotse": answer,
        "BM25": Baseline(bold),
        "BM25, careful": Baseline(careful),
    }
    reported = [path for path in sorted(BANKS.iterdir()) if path.name not in TUNING]
    for folder in [*tuning, *reported, *extra]:
        for name, answering in contenders.items():
            print(score(asked(folder, answering)).row(folder.name, name))
    for title, folders in (("tuning banks", tuning), ("the others", reported)):
        for name, answering in contenders.items():
            together = [one for folder in folders for one in asked(folder, answering)]
            print(score(together).row(f"**{title}**", name))


def speed() -> None:
    """Print the table of processor time and memory."""
    heads = ("items", "", "median ms", "p99 ms", "prepared MB", "preparing ms")
    print("", _row(*heads), _row("---:", "---", *["---:"] * 4), sep="\n")
    for size in SIZES:
        for name in ("Tagungslotse", "BM25"):
            print(_row(str(size), name, *_measured(size, name)))


def _measured(size: int, name: str) -> list[str]:
    event = written(size)
    baseline = Baseline(0.3)
    answering: Answering = answer if name == "Tagungslotse" else baseline
    getting_ready = partial(prepare, event) if name == "Tagungslotse" else partial(baseline.prepare, event, "de")
    tracemalloc.start()
    getting_ready()
    megabytes = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    fresh = written(size)
    start = time.process_time()
    _ = prepare(fresh) if name == "Tagungslotse" else baseline.prepare(fresh, "de")
    preparing = 1000 * (time.process_time() - start)
    view = View(event, middle(event), "de", partial(TEXTS.text, "de"), Attendance.ONSITE)
    _warm_up(answering)
    spent = sorted(_spent(answering, question, view) for question in questions_on(event))
    p99 = spent[min(len(spent) - 1, int(0.99 * len(spent)))]
    return [f"{statistics.median(spent):.2f}", f"{p99:.2f}", f"{megabytes:.1f}", f"{preparing:.0f}"]


def _warm_up(answering: Answering) -> None:
    """Answer questions on another event, so that texts and patterns are loaded as in a bot that runs."""
    other = written(WARM)
    view = View(other, middle(other), "de", partial(TEXTS.text, "de"), Attendance.ONSITE)
    for question in questions_on(other):
        answering(question, view)


def _spent(answering: Answering, question: str, view: View) -> float:
    """Milliseconds of processor time for one answer, asked for the first time."""
    start = time.process_time()
    answering(question, view)
    return 1000 * (time.process_time() - start)


def main() -> None:
    """Ask everything once, and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questions")
    parser.add_argument("--bank", type=Path, action="append", default=[], help="one more bank, a folder")
    parser.add_argument("--no-speed", action="store_true", help="only the quality")
    options = parser.parse_args()
    quality(options.bank)
    if not options.no_speed:
        speed()


if __name__ == "__main__":
    main()
