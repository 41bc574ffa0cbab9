"""Where settings come from: the file and the environment, each as sections of values with their places.

What comes from the environment stands in line 0; its key tells the name of the variable.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from bot.config.model import SETTINGS
from storage.event_file.faults import PLACE, Fault, fault
from storage.event_file.positions import lines
from storage.event_file.problems import Cell, Report, Type
from storage.event_file.read import source
from storage.event_file.statements import Statement, statements
from storage.event_file.structure import wrap

Sections = dict[str, Cell]

PREFIX = "TAGUNGSLOTSE_"
HIDDEN = "…"
_HEADER = re.compile(r"\[\[?\s*([\w.-]+)\s*\]")


def variable(key: str) -> str:
    """The name of the environment variable for a dotted key, or how those of a section begin."""
    section, _, name = key.partition(".")
    return f"{PREFIX}{section}__{name}".upper() if name else f"{PREFIX}{section}__{HIDDEN}".upper()


def from_file(path: Path, report: Report) -> Sections:
    """What the file has; nothing if it cannot be read or is no TOML."""
    raw = source(path, report)
    if raw is None:
        return {}
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        data, found = tomllib.loads(text), lines(text)
        return {name: wrap(value, (name,), name, found) for name, value in data.items()}
    except (ValueError, RecursionError) as error:
        _note_faults(text, error, report)
        return {}


def _note_faults(text: str, error: Exception, report: Report) -> None:
    """Note every statement that is no TOML; if each is, what tomllib says about the whole."""
    for first, section, part in _parts(text):
        for statement in statements(part):
            wrong = None if statement.is_header else fault(statement.text, "")
            if wrong:
                _note(section, statement, first, wrong, report)
    if not report.errors:
        _note_whole(text, error, report)


def _note(section: str, statement: Statement, first: int, wrong: Fault, report: Report) -> None:
    """Note a fault; what stands there is only shown for a key that is known and no secret."""
    setting = SETTINGS.get(section, {}).get(statement.key)
    values = {**wrong.values}
    if setting is None or setting.secret:
        name = statement.key if setting else HIDDEN
        hidden = {"name": name, "value": HIDDEN, "text": HIDDEN, "proposal": HIDDEN}
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
