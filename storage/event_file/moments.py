"""Dates and times of the event file: local times become UTC moments, clock changes are noticed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from storage.event_file.problems import Value

YEARS = range(1970, 2200)


@dataclass(frozen=True, slots=True)
class When:
    """A local date, and the moment (UTC) where the time is known as well."""

    day: date
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """A local time that a clock change makes ambiguous ("fold") or impossible ("gap")."""

    code: str
    values: Mapping[str, Value]


def to_when(value: date | datetime, zone: ZoneInfo) -> When:
    """A TOML date, date-time or date-time with offset as the event sees it."""
    if not isinstance(value, datetime):
        return When(value)
    local = value.astimezone(zone) if value.tzinfo else value
    aware = value if value.tzinfo else value.replace(tzinfo=zone)
    return When(local.date(), aware.astimezone(UTC))


def clash(value: date | datetime, zone: ZoneInfo) -> Clash | None:
    """What a clock change does to a local time, naming the two times that may be meant; None if all is well."""
    if not isinstance(value, datetime) or value.tzinfo:
        return None
    early, late = (value.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return None
    back = early.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)
    if back == value.replace(fold=0):
        return Clash("time-ambiguous", _two(early, late, zone))
    # In a gap each offset leads to a time beside it; the earlier one comes from fold 1.
    return Clash("time-impossible", _two(late, early, zone))


def _two(first: datetime, second: datetime, zone: ZoneInfo) -> dict[str, Value]:
    shown = (moment.astimezone(UTC).astimezone(zone).isoformat() for moment in (first, second))
    return {"zone": zone.key, "first": next(shown), "second": next(shown)}


def other_offset(value: date | datetime, zone: ZoneInfo) -> str:
    """The time as it is in the zone, if it is stated with another offset than the zone has then; else ""."""
    if not isinstance(value, datetime) or not value.tzinfo:
        return ""
    local = value.astimezone(zone)
    return "" if local.utcoffset() == value.utcoffset() else local.isoformat()


def implausible(value: date | datetime) -> bool:
    """Whether a year is surely a slip; such years would also leave the range of UTC conversions."""
    return value.year not in YEARS
