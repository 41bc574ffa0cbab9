"""Reads one table of the event file: known keys become values, all others are noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from storage.event_file.problems import Cell, Hint, Type
from storage.event_file.reading import Reading, found
from storage.event_file.schema import LANGUAGES, SYNONYMS, TABLES, TOP
from storage.event_file.values import read_value
from storage.event_file.words import hint, listed, nearest_key

CLOSE = 80  # rapidfuzz ratio from which a slip is likelier than a key in the wrong table


@dataclass(slots=True)
class Row:
    """One table. `values` has what could be read; `flawed` names the keys with errors, so that none is told twice."""

    table: str
    position: int
    cell: Cell
    id: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    flawed: set[str] = field(default_factory=set)

    def get(self, name: str) -> Any:
        """The value of a key, None if it is absent, empty or wrong."""
        return self.values.get(name)

    def pick(self, *names: str) -> dict[str, Any]:
        """The values of these keys, as far as there are any."""
        return {name: self.values[name] for name in names if self.values.get(name) is not None}

    def at(self, name: str) -> Cell:
        """Where a key stands, else where it is missing: in the line of its table."""
        cell = self.cell.value.get(name)
        return cell if cell is not None else Cell(None, f"{self.cell.key}.{name}", self.cell.line, self.cell.line)

    def entries(self, name: str) -> tuple[Cell, ...]:
        """The entries of a list, none where there is no list."""
        value = self.at(name).value
        return value if isinstance(value, tuple) else ()


def read_row(cell: Cell, table: str, position: int, reading: Reading) -> Row:
    """All keys of one table, with their problems in the report."""
    row = Row(table, position, cell)
    strays = _strays(cell, table)
    for key, part in cell.value.items():
        if key in strays:
            row.flawed.add(key)
        elif key in TABLES[table].fields:
            _known(key, part, row, reading)
        else:
            _unknown(key, part, row, reading)
    if strays:
        _missing_header(strays, row, reading)
    for name in TABLES[table].required:
        _required(name, row, reading)
    return row


def home(keys: Sequence[str]) -> str:
    """The table that has all these keys, "" if there is none."""
    return next((name for name in TOP if set(keys) <= set(TABLES[name].fields)), "")


def _strays(cell: Cell, table: str) -> list[str]:
    """The last keys of a table, if they are those of another one: the header above them is missing."""
    fields = TABLES[table].fields
    unknown = [key for key in cell.value if key not in fields]
    if len(unknown) < 2:
        return []
    keys = list(cell.value)
    tail = keys[keys.index(unknown[0]) :]
    return tail if home(tail) else []


def _missing_header(strays: list[str], row: Row, reading: Reading) -> None:
    table = home(strays)
    reading.uncertain.add(table)
    reading.report.at(row.at(strays[0]), "missing-header", name=strays[0], header=shown(table))


def _known(key: str, part: Cell, row: Row, reading: Reading) -> None:
    spec = TABLES[row.table].fields[key]
    before = reading.report.errors
    if swallowed := _swallowed(part, row):
        header = f"[{row.table}.{key}]"
        reading.report.at(part.value[swallowed[0]], "swallowed", name=swallowed[0], header=header, text=key)
        row.flawed.update(swallowed)
    elif spec.reader == "table":
        row.values[key] = _inner(part, spec.fields, spec.example, reading)
    else:
        row.values[key] = read_value(part, spec, reading)
    if reading.report.errors > before:
        row.flawed.add(key)


def _swallowed(part: Cell, row: Row) -> list[str]:
    """The keys of a row that stand below a header for one of its texts, such as [item.title]."""
    fields = TABLES[row.table].fields
    if not isinstance(part.value, dict) or fields[part.name].reader not in ("text", "text_or_texts"):
        return []
    return [key for key in part.value if key in fields and key not in LANGUAGES and part.value[key].line != part.line]


def _inner(part: Cell, table: str, example: str, reading: Reading) -> Row | None:
    if isinstance(part.value, dict):
        return read_row(part, table, 1, reading)
    values = {"name": part.name, "wanted": Type.TABLE, "found": found(part.value), "example": example}
    reading.report.at(part, "wrong-type", **values)
    return None


def _unknown(key: str, part: Cell, row: Row, reading: Reading) -> None:
    fields = list(TABLES[row.table].fields)
    near = nearest_key(key, fields)
    row.flawed.add(near)
    elsewhere = [shown(name) for name in TABLES if key in TABLES[name].fields]
    values = {"name": key, "table": shown(row.table), "allowed": listed(fields), **hint(near)}
    if elsewhere and key not in SYNONYMS and fuzz.ratio(key, near) < CLOSE:
        values["hint"] = Hint.ELSEWHERE
    reading.report.at(part, "unknown-key", **values, elsewhere=listed(elsewhere))


def shown(table: str) -> str:
    """A table's header as it stands in the file."""
    return f"[[{table}]]" if table in TOP and TABLES[table].many else f"[{table}]"


def _required(name: str, row: Row, reading: Reading) -> None:
    if row.get(name) or name in row.flawed:
        return
    if name in row.cell.value:
        reading.report.at(row.at(name), "empty", name=name)
    elif row.table not in reading.damaged:
        example = TABLES[row.table].fields[name].example
        reading.report.at(row.at(name), "missing", name=name, table=shown(row.table), example=example)
    row.flawed.add(name)
