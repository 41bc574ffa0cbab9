"""Where settings come from: the file and the environment, each as sections of values with their places.

What comes from the environment stands in line 0; its key tells the name of the variable.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from bot.config.checks import Setting
from bot.config.model import SECTIONS, SETTINGS
from storage.event_file.faults import PLACE, Fault, fault
from storage.event_file.positions import lines
from storage.event_file.problems import Cell, Report, Type
from storage.event_file.read import source
from storage.event_file.statements import Statement, statements
from storage.event_file.structure import wrap
from storage.event_file.words import nearest

Sections = dict[str, Cell]

PREFIX = "TAGUNGSLOTSE_"
HIDDEN = "…"
_READERS = {Type.TEXT: "text", Type.NUMBER: "count", Type.DECIMAL: "count", Type.DATE_TIME: "moment"}
_LIST_READERS = {Type.TEXT: "names"}
_HEADER_START = re.compile(r"\s*\[+\s*([\w.-]+)")
_HEADER = re.compile(r"\[\[?\s*([\w.-]+)\s*\]")


def variable(key: str) -> str:
    """The name of the environment variable for a dotted key, or how those of a section begin."""
    section, _, name = key.partition(".")
    return f"{PREFIX}{section}__{name}".upper() if name else f"{PREFIX}{section}__{HIDDEN}".upper()


@dataclass(slots=True)
class File:
    """What a file has. `damaged` names the sections that miss what could not be read."""

    sections: Sections
    damaged: set[str] = field(default_factory=set)


def from_file(path: Path, report: Report) -> File | None:
    """What the file has, also where it is no TOML, as far as it can be read then; None if it cannot be read at all."""
    raw = source(path, report)
    if raw is None:
        return None
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        return File(_sections(text))
    except (ValueError, RecursionError) as error:
        return _mended(text, error, report)


def _sections(text: str) -> Sections:
    data, found = tomllib.loads(text), lines(text)
    return {name: wrap(value, (name,), name, found) for name, value in data.items()}


def _mended(text: str, error: Exception, report: Report) -> File:
    """Notes every statement that is no TOML and leaves it out; if each is, what tomllib says about the whole."""
    rows, damaged = text.split("\n"), set[str]()
    _check_headers(text, rows, damaged, report)
    for first, section, part in _parts("\n".join(rows)):
        seen: dict[str, int] = {}
        for statement in statements(part):
            if statement.is_header or not _check(section, statement, first, seen, report):
                continue
            damaged.add(section)
            for row in range(statement.first, statement.last + 1):
                rows[first - 1 + row] = ""
    try:
        return File(_sections("\n".join(rows)), damaged)
    except (ValueError, RecursionError):
        if not report.errors:
            _note_whole(text, error, report)
        return File({}, set(SECTIONS))


def _check_headers(text: str, rows: list[str], damaged: set[str], report: Report) -> None:
    """Mends headers with a slip. What stands in them is not shown beyond the name: it may be a secret."""
    seen: dict[str, int] = {}
    for statement in statements(text):
        match = _HEADER_START.match(statement.text) if statement.is_header else None
        if not match:
            continue
        name, line = match[1], statement.first + 1
        if not _valid(statement.text):
            near = nearest(name, SECTIONS)
            report.add("toml-header", line, near, text=f"[{near}…" if near else HIDDEN, right=f"[{near or 'bot'}]")
            rows[statement.first] = f"[{near}]" if near else ""
            damaged.update([near] if near else SECTIONS)
            name = near
        elif name in seen:
            report.add("duplicate-table", line, name, name=name, first=seen[name])
            _leave_out(statement.first, rows)
            damaged.add(name)
        seen.setdefault(name, line)


def _leave_out(first: int, rows: list[str]) -> None:
    """Empties the lines of a section from its header on."""
    for row in range(first, len(rows)):
        if row > first and _HEADER.match(rows[row]):
            return
        rows[row] = ""


def _valid(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _check(section: str, statement: Statement, first: int, seen: dict[str, int], report: Report) -> bool:
    """Whether something is wrong with a statement, which is noted."""
    setting = SETTINGS.get(section, {}).get(statement.key)
    if wrong := fault(statement.text, "", _reader(setting)):
        _note(section, statement, first, wrong, report)
        return True
    line = first + statement.first
    if setting and statement.key in seen:
        report.add("duplicate-key", line, f"{section}.{statement.key}", name=statement.key, first=seen[statement.key])
        return True
    seen[statement.key] = line
    return False


def _reader(setting: Setting | None) -> str:
    """How an event file would read a value of this type, so that its faults are told in the same way."""
    if setting is None:
        return ""
    return _LIST_READERS.get(setting.type, "") if setting.many else _READERS.get(setting.type, "")


def _note(section: str, statement: Statement, first: int, wrong: Fault, report: Report) -> None:
    """Note a fault; what stands there is only shown for a key that is known and no secret."""
    setting = SETTINGS.get(section, {}).get(statement.key)
    values = {**wrong.values}
    if setting is None or setting.secret:
        name = statement.key if setting else HIDDEN
        hidden = {"name": name, "value": HIDDEN, "text": HIDDEN, "proposal": f'"{HIDDEN}"'}
        values.update((part, hidden[part]) for part in hidden.keys() & values)
    key = f"{section}.{statement.key}" if setting else section
    report.add(wrong.code, first + statement.first + wrong.row, key, **values)


def _parts(text: str) -> Iterator[tuple[int, str, str]]:
    """The text cut before each header: the number of the first line, the name, the lines."""
    rows = text.split("\n")
    headers = [(row, match[1]) for row, line in enumerate(rows) if (match := _HEADER.match(line))]
    for (row, name), (end, _) in pairwise([(0, ""), *headers, (len(rows), "")]):
        yield row + 1, name, "\n".join(rows[row:end])


def _note_whole(text: str, error: Exception, report: Report) -> None:
    if isinstance(error, RecursionError):
        report.add("toml-too-deep", 1, "")
        return
    at = PLACE.search(str(error))
    line = int(at[1]) if at else max(1, text.rstrip().count("\n") + 1)
    report.add("toml-syntax", line, "", detail=PLACE.sub("", str(error)).strip())


def from_environment() -> Sections:
    """What the environment has: `TAGUNGSLOTSE_<SECTION>__<KEY>`, an empty value counts as none.

    Texts stand there as they are, all else as in TOML; in a list, commas between the entries are enough. Variables
    of another form are not ours.
    """
    data: dict[str, dict[str, Any]] = {}
    for name, value in os.environ.items():
        section, parted, key = name.upper().removeprefix(PREFIX).lower().partition("__")
        if name.upper().startswith(PREFIX) and parted and value:
            data.setdefault(section, {})[key] = _typed(section, key, value)
    nowhere = defaultdict[tuple[str | int, ...], tuple[int, int]](lambda: (0, 0))
    return {name: wrap(values, (name,), name, nowhere) for name, values in data.items()}


def _typed(section: str, key: str, value: str) -> Any:
    """A value of the environment as TOML has it, if it can be read as such; otherwise the text."""
    setting = SETTINGS.get(section, {}).get(key)
    if setting is None:
        return value
    if setting.many and not value.strip().startswith("["):
        entries = [entry.strip() for entry in value.split(",") if entry.strip()]
        return entries if setting.type is Type.TEXT else [_toml(entry) for entry in entries]
    return value if setting.type is Type.TEXT and not setting.many else _toml(value)


def _toml(value: str) -> Any:
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except (ValueError, RecursionError):
        return value
