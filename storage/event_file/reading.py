"""What the readers of values share: the state of a reading, types, the way of wrong values into messages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from storage.event_file.problems import Cell, Report, Type
from storage.event_file.schema import Field

# Control characters but tab and newline, and the marks that reverse the direction of a text.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


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
    reading.report.at(cell, "wrong-type", name=cell.name, wanted=wanted, found=have, example=spec.example)
    return False


def shown_value(cell: Cell) -> str:
    """A wrong value for a message: short, and with no character that would disturb the output."""
    shown = CONTROL.sub("�", str(cell.value)).replace("\n", " ")
    return shown if len(shown) <= 80 else f"{shown[:79]}…"
