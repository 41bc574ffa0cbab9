"""What is wrong in an event file: codes and values, no prose (the texts are in `handlers/texts/*/check.ftl`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storage.event import Event

Value = str | int


class Severity(StrEnum):
    """An error refuses the file; a warning may be what the organisers mean."""

    ERROR = "error"
    WARNING = "warning"


# Values that a text may select by are members of these; other words are put in as they are.


class Hint(StrEnum):
    """What a message can propose instead of a wrong word."""

    NEAR = "near"
    ELSEWHERE = "elsewhere"
    NONE = "none"


class Type(StrEnum):
    """The types that TOML values have."""

    TEXT = "text"
    NUMBER = "number"
    DECIMAL = "decimal"
    YES_NO = "yes-no"
    DATE = "date"
    DATE_TIME = "date-time"
    TIME = "time"
    LIST = "list"
    TABLE = "table"


WARNINGS = frozenset(
    {
        "attendance-format",
        "audience-format",
        "before-without-item",
        "capacity-over-room",
        "coordinates-swapped",
        "duplicate-entry",
        "duplicate-item",
        "duplicate-question",
        "duplicate-room-name",
        "duplicate-topic",
        "event-long",
        "far-from-event",
        "file-bom",
        "item-long",
        "language-missing",
        "language-unused",
        "far-from-items",
        "no-duration",
        "no-sign-up",
        "odd-offset",
        "overlap",
        "registration-late",
        "reminder-untimed",
        "round-closes-late",
        "round-item-not-open",
        "select-too-many",
        "slots-not-open",
        "text-garbled",
        "text-long",
        "topic-item-not-in-round",
        "topic-room-taken",
        "weekday",
        "weekday-no-date",
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    `line` counts from 1; `key` is dotted (`item[mittag].start`), empty for the file as a whole. The text is the
    message `check-<code>`, filled with `values`.
    """

    file: str
    line: int
    key: str
    code: str
    values: Mapping[str, Value]
    severity: Severity


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an event file: the event, unless there are errors, and all problems in order of lines."""

    event: Event | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that refuse the file."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that may be meant."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with its place in the file.

    `value` is what TOML has, but lists are tuples of cells and tables are dicts of cells. `line` is where the key
    stands (in a list: the entry), `last` the line where the value ends.
    """

    value: Any
    key: str
    line: int
    last: int

    @property
    def name(self) -> str:
        """The last part of the key, without a position."""
        return self.key.rpartition(".")[2].partition("[")[0]


@dataclass(slots=True)
class Report:
    """Gathers the problems of one file."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    errors: int = 0

    def add(self, code: str, line: int, key: str, **values: Value) -> None:
        """Note one problem; its severity follows from the code."""
        severity = Severity.WARNING if code in WARNINGS else Severity.ERROR
        self.errors += severity is Severity.ERROR
        self.problems.append(Problem(self.file, line, key, code, values, severity))

    def at(self, cell: Cell, code: str, **values: Value) -> None:
        """Note one problem with this value."""
        self.add(code, cell.line, cell.key, **values)

    def outcome(self, event: Event | None) -> Outcome:
        """All problems in order of lines, each once; the event only if there is no error."""
        unique = {(p.line, p.key, p.code, tuple(p.values.items())): p for p in self.problems}
        ordered = sorted(unique.values(), key=lambda problem: problem.line)
        return Outcome(None if self.errors else event, tuple(ordered))
