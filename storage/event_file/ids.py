"""The ids of rows: stated, else made from a title or name; each once in its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from storage.event_file.problems import Cell, Report
from storage.event_file.rows import shown
from storage.event_file.schema import TABLES
from storage.event_file.structure import Sheet
from storage.event_file.words import slugify


def row_ids(rows: Sequence[Cell], table: str) -> list[str]:
    """The id of each row; "" where there is nothing to make one from. Rows with the same stated id share it."""
    key = TABLES[table].id
    stated = [_text(row.value.get(key)) for row in rows]
    taken = set(stated)
    copies: Counter[str] = Counter()
    ids = []
    for position, (row, name) in enumerate(zip(rows, stated, strict=True), start=1):
        ids.append(name or _free(_made(row, table, position), taken, copies))
        taken.add(ids[-1])
    return ids


def _made(row: Cell, table: str, position: int) -> str:
    """An id from the title or name; from the position where that has neither letters nor digits."""
    wording = _wording(row, table)
    return slugify(wording) or (f"{table}-{position}" if wording else "")


def _text(cell: Cell | None) -> str:
    return cell.value.strip() if cell is not None and isinstance(cell.value, str) else ""


def _free(name: str, taken: set[str], copies: Counter[str]) -> str:
    """The name, with a number behind it if another row has it; `copies` remembers the last number of each."""
    free = name
    while free and free in taken:
        copies[name] = max(copies[name], 1) + 1
        free = f"{name}-{copies[name]}"
    return free


def _wording(row: Cell, table: str) -> str:
    return next(wordings(row, TABLES[table].names), "")


def wordings(row: Cell, names: Sequence[str]) -> Iterator[str]:
    """The texts of these keys, in every language."""
    for name in names:
        cell = row.value.get(name)
        if cell is not None and isinstance(cell.value, dict):
            yield from filter(None, map(_text, cell.value.values()))
        elif _text(cell):
            yield _text(cell)


def known(sheet: Sheet) -> dict[str, dict[str, str]]:
    """For each table with ids: the ids with a wording; for each group its options as `group.<key>`."""
    found: dict[str, dict[str, str]] = {}
    for table in (name for name in sheet if TABLES[name].id):
        rows = sheet[table]
        ids = row_ids(rows, table)
        found[table] = {name: _wording(row, table) for name, row in zip(ids, rows, strict=True) if name}
        if table == "group":
            found |= {f"group.{name}": _options(row) for name, row in zip(ids, rows, strict=True)}
    return found


def _options(row: Cell) -> dict[str, str]:
    """Every wording of an option with the wording that stands for it (the first one)."""
    cell = row.value.get("options")
    wordings_of: dict[str, str] = {}
    for option in cell.value if cell is not None and isinstance(cell.value, tuple) else ():
        parts = [_text(part) for part in option.value.values()] if isinstance(option.value, dict) else [_text(option)]
        wordings_of |= {part: parts[0] for part in parts if part}
    return wordings_of


def check_ids(sheet: Sheet, report: Report) -> None:
    """Notes ids that two rows share, and rows that have nothing to be called by."""
    for table in (name for name in sheet if TABLES[name].id):
        first: dict[str, Cell] = {}
        for row, name in zip(sheet[table], row_ids(sheet[table], table), strict=True):
            if not name:
                _nameless(row, table, report)
            elif name in first:
                cell = row.value[TABLES[table].id]
                report.at(cell, "duplicate-id", id=name, table=shown(table), first=first[name].line)
            else:
                first[name] = row.value.get(TABLES[table].id, row)


def _nameless(row: Cell, table: str, report: Report) -> None:
    """A missing title is noted where it is required; here is the rest."""
    spec = TABLES[table]
    if any(name in row.value for name in (spec.id, *spec.names)) or set(spec.names) & set(spec.required):
        return
    name = spec.id if spec.id == "key" else spec.names[0]
    report.add(
        "missing", row.line, f"{row.key}.{name}", name=name, table=shown(table), example=spec.fields[name].example
    )
