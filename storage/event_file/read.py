"""The way of an event file: text, tables, values, rules, records."""

from __future__ import annotations

from pathlib import Path

from storage.event import Event
from storage.event_file import forms
from storage.event_file.build import build
from storage.event_file.encodings import decoded
from storage.event_file.ids import check_ids, known, row_ids
from storage.event_file.problems import Cell, Outcome, Report
from storage.event_file.reading import Reading
from storage.event_file.rows import Row, read_row
from storage.event_file.rules import check_rules
from storage.event_file.schema import LANGUAGES, TABLES
from storage.event_file.structure import Sheet, sheet
from storage.event_file.syntax import parse

LARGEST = 2_000_000  # bytes; the file of a congress with hundreds of items has a tenth of it


def load(path: Path) -> Outcome:
    """Read the event file at `path`.

    Gives the event and all problems; a file that cannot be read at all is a problem too, nothing is raised.
    """
    report = Report(str(path))
    text = source(path, report)
    return report.outcome(None) if text is None else _read(text, path.parent, report)


def read(source: str, *, path: Path | None) -> Outcome:
    """Read the text of an event file, which is or would be at `path`.

    Gives the event (None if there are errors) and all problems in order of lines; nothing is raised. Materials'
    files are looked for beside `path`; without a path only their names are checked.
    """
    return _read(source, path.parent if path else None, Report(str(path) if path else "event.toml"))


def source(path: Path, report: Report) -> str | None:
    """The text of a TOML file; None if it cannot be read, which is noted."""
    try:
        if path.is_dir():
            report.add("file-is-directory", 1, "")
            return None
        with path.open("rb") as opened:
            raw = opened.read(LARGEST + 1)
    except FileNotFoundError:
        report.add("file-not-found", 1, "")
        return None
    except (OSError, ValueError) as error:
        report.add("file-unreadable", 1, "", reason=getattr(error, "strerror", None) or "?")
        return None
    if len(raw) > LARGEST:
        report.add("file-too-large", 1, "", most=LARGEST // 1_000_000)
        return None
    return decoded(raw, report)


def _read(source: str, folder: Path | None, report: Report) -> Outcome:
    if source.startswith("\ufeff"):
        report.add("file-bom", 1, "")
    text = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        return report.outcome(_event(text, folder, report))
    except RecursionError:
        report.add("toml-too-deep", 1, "")
        return report.outcome(None)


def _event(text: str, folder: Path | None, report: Report) -> Event | None:
    parsed = parse(text, report)
    reading = Reading(report, folder, damaged=set(parsed.damaged), uncertain=set(parsed.uncertain))
    found = sheet(parsed.data, parsed.lines, report, reading.uncertain)
    _prepare(found, reading)
    for table, guessed in parsed.guessed.items():
        reading.known[table] = dict.fromkeys(guessed, "") | reading.known[table]
    return _check(found, text.split("\n"), reading)


def _check(found: Sheet, text: list[str], reading: Reading) -> Event | None:
    rows = _rows(found, reading)
    check_ids(found, reading.report)
    if not found["event"] and "event" not in reading.damaged | reading.uncertain:
        reading.report.add("no-event", 1, "event")
    check_rules(rows, text, reading)
    return None if reading.report.errors else build(rows, reading)


def _prepare(found: Sheet, reading: Reading) -> None:
    """What every other value depends on: the zone, the languages and the known ids."""
    main: dict[str, Cell] = found["event"][0].value if found["event"] else {}
    zone, languages = main.get("timezone"), main.get("languages")
    if zone is not None:
        right = forms.time_zone(zone.value) if isinstance(zone.value, str) else None
        reading.zone, reading.zone_is_sure = right or reading.zone, right is not None
    if languages is not None and isinstance(languages.value, tuple):
        codes = [cell.value for cell in languages.value]
        reading.languages = tuple(codes) if codes and all(code in LANGUAGES for code in codes) else None
    reading.known = known(found)


def _rows(found: Sheet, reading: Reading) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for table, cells in found.items():
        rows[table] = [read_row(cell, table, position, reading) for position, cell in enumerate(cells, start=1)]
        ids = row_ids(cells, table) if TABLES[table].id else []
        for row, name in zip(rows[table], ids, strict=False):
            row.id = name
    return rows
