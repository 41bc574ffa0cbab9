"""Sorts what a TOML text has into the tables of the event file, with the place of every value."""

from __future__ import annotations

from typing import Any

from storage.event_file.positions import Lines, Path
from storage.event_file.problems import Cell, Report
from storage.event_file.rows import shown
from storage.event_file.schema import TABLES, TOP
from storage.event_file.words import hint, listed, nearest_key

Sheet = dict[str, list[Cell]]  # the rows of each table, in the order of the file


def sheet(data: dict[str, Any], lines: Lines, report: Report, uncertain: set[str]) -> Sheet:
    """The rows of all tables.

    `data` is what tomllib gives, `lines` the places. Tables with a slip in the name or the brackets are noted and
    read as what they are meant to be, so that nothing else seems to be missing; `uncertain` gets the names of
    tables whose rows could not be made out.
    """
    rows: Sheet = {name: [] for name in TOP}
    data = _with_event(data, rows, lines, report)
    for name, value in data.items():
        table = name if name in TOP else _misnamed(name, value, lines, report)
        if table:
            rows[table] += _rows(name, table, value, lines, report, uncertain)
    for found in rows.values():
        found.sort(key=lambda cell: cell.line)
    return rows


def _with_event(data: dict[str, Any], rows: Sheet, lines: Lines, report: Report) -> dict[str, Any]:
    """The data without the keys of an event that stand above all tables: the line [event] over them is missing."""
    keys = TABLES["event"].fields.keys() & data.keys() - set(TOP)
    if "event" in data or not keys & set(TABLES["event"].required):
        return data
    loose = {name: value for name, value in data.items() if name in keys}
    first = min(loose, key=lambda name: lines[(name,)])
    report.add("missing-header", lines[(first,)][0], first, name=first, header=shown("event"))
    cells = {name: wrap(value, (name,), f"event.{name}", lines) for name, value in loose.items()}
    rows["event"].append(Cell(cells, "event", lines[(first,)][0], lines[(first,)][0]))
    return {name: value for name, value in data.items() if name not in keys}


def _misnamed(name: str, value: Any, lines: Lines, report: Report) -> str:
    """Notes an unknown table or a key outside of all tables; gives the table that is probably meant, or ""."""
    if not _is_table(value):
        homes = [shown(table) for table in TABLES if name in TABLES[table].fields]
        report.add("key-outside", lines[(name,)][0], name, name=name, homes=listed(homes), **hint(listed(homes[:1])))
        return ""
    near = nearest_key(name, TOP)
    for path in [(name, index) for index in range(len(value))] if isinstance(value, list) else [(name,)]:
        header = shown(near) if near else ""
        report.add("unknown-table", lines[path][0], name, name=name, allowed=listed(map(shown, TOP)), **hint(header))
    return near


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)
    )


def _rows(name: str, table: str, value: Any, lines: Lines, report: Report, uncertain: set[str]) -> list[Cell]:
    if not _is_table(value):
        if value != []:
            report.add("not-a-table", lines[(name,)][0], name, name=name, header=shown(table))
            uncertain.add(table)
        return []
    many = TABLES[table].many
    if isinstance(value, dict):
        row = wrap(value, (name,), _label(table, value, 1), lines)
        return _single(table, row, report, uncertain) if many and name == table else [row]
    rows = [wrap(v, (name, i), _label(table, v, i + 1), lines) for i, v in enumerate(value)]
    if not many and name == table:
        for row in rows:
            report.add("double-brackets", row.line, table, name=table)
    return rows


def _single(table: str, row: Cell, report: Report, uncertain: set[str]) -> list[Cell]:
    """`[item]` is read as one `[[item]]`; in `[item.mittag]` the rows cannot be made out."""
    report.at(row, "single-brackets", name=table)
    if row.value and all(isinstance(part.value, dict) for part in row.value.values()):
        uncertain.add(table)
        return []
    return [row]


def _label(table: str, value: dict[str, Any], position: int) -> str:
    """`item[mittag]` by its id, `item[3]` by its position where there is none."""
    if not TABLES[table].many:
        return table
    name = value.get(TABLES[table].id)
    fits = isinstance(name, str) and 0 < len(name) <= 64 and name.isprintable() and not set(name) & set("[]")
    return f"{table}[{name if fits else position}]"


def wrap(value: Any, path: Path, key: str, lines: Lines) -> Cell:
    """A TOML value as cells. Entries of a list keep the list's key, tables in a list get their position."""
    first, last = lines[path]
    inner: Any = value
    if isinstance(value, dict):
        inner = {name: wrap(part, (*path, name), f"{key}.{name}", lines) for name, part in value.items()}
    elif isinstance(value, list):
        inner = tuple(wrap(part, (*path, i), _entry(key, i, part), lines) for i, part in enumerate(value))
    return Cell(inner, key, first, last)


def _entry(key: str, index: int, part: Any) -> str:
    return f"{key}[{index + 1}]" if isinstance(part, dict) else key
