"""What the readers of values share: the state of a reading, types, the way of wrong values into messages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from storage.event_file.characters import UNSEEN
from storage.event_file.dates import written
from storage.event_file.problems import Cell, Report, Type
from storage.event_file.proposals import LISTS, quoted
from storage.event_file.schema import Field

# Control characters but tab and newline, and the marks that reverse the direction of a text.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
YES_OR_NO = {"ja": "true", "yes": "true", "true": "true", "nein": "false", "no": "false", "false": "false"}


@dataclass(slots=True)
class Reading:
    """What the readers need to know. `known` maps the ids of each table to their wordings."""

    report: Report
    folder: Path | None = None
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Berlin"))
    zone_is_sure: bool = True
    languages: tuple[str, ...] | None = None
    known: dict[str, dict[str, str]] = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)  # tables with keys that could not be read
    uncertain: set[str] = field(default_factory=set)  # tables that may hold more ids than could be read


# In this order: true is also an int for Python, a date-time also a date.
TYPES: tuple[tuple[type, Type], ...] = (
    (bool, Type.YES_NO),
    (str, Type.TEXT),
    (int, Type.NUMBER),
    (float, Type.DECIMAL),
    (datetime, Type.DATE_TIME),
    (date, Type.DATE),
    (time, Type.TIME),
    (tuple, Type.LIST),
)

Reader = Callable[[Cell, Field, Reading], Any]


def found(value: object) -> Type:
    """The type of a value."""
    return next((name for kind, name in TYPES if isinstance(value, kind)), Type.TABLE)


def is_type(cell: Cell, wanted: Type, spec: Field, reading: Reading, *also: Type) -> bool:
    """Whether a value has one of these types; if not, that is noted."""
    have = found(cell.value)
    if have in (wanted, *also):
        return True
    example = meant(cell.value, wanted, spec) or spec.example
    reading.report.at(cell, "wrong-type", name=cell.name, wanted=wanted, found=have, example=example)
    return False


def meant(value: object, wanted: Type, spec: Field) -> str:
    """How a value of another type would be written rightly, "" if that is not clear."""
    if isinstance(value, tuple) and len(value) == 1 and wanted is Type.TEXT:
        return quoted(value[0].value, spec.reader) if isinstance(value[0].value, str) else ""
    if not isinstance(value, str):
        return ""
    if wanted in (Type.DATE, Type.DATE_TIME):
        proposal = written(value)
        return proposal if spec.reader == "when" or "T" in proposal else ""
    if wanted is Type.LIST and spec.reader in LISTS and value.strip():
        return quoted(value, spec.reader)
    forms = {Type.NUMBER: r"\d+", Type.DECIMAL: r"-?\d+(\.\d+)?", Type.YES_NO: "true|false"}
    plain = YES_OR_NO.get(value.strip().lower(), value.strip())
    return plain if wanted in forms and re.fullmatch(forms[wanted], plain) else ""


def shown_value(cell: Cell) -> str:
    """A wrong value for a message: short, and with no character that would disturb the output."""
    shown = CONTROL.sub("�", str(cell.value)).replace("\n", " ")
    shown = UNSEEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", shown)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"
