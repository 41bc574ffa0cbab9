"""A time in front of what is to be sent then: „um 14:30“, „am 21.1. um 09:00“, "tomorrow at 9:00"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_NEAR = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1, "übermorgen": 2, "uebermorgen": 2}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("montag monday", "dienstag tuesday", "mittwoch wednesday", "donnerstag thursday", "freitag friday",
         "samstag sonnabend saturday", "sonntag sunday")
    )
    for name in names.split()
}  # fmt: skip
_DAY = (
    r"(?:(?:(?:am|den|on|the)\s+)*(?:"
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\b\.?\s?(?P<year>\d{4}|\d{2}(?!\d|[:.]))?|(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
    rf"|(?P<near>{'|'.join(_NEAR)})|(?P<weekday>{'|'.join(_WEEKDAYS)})),?\s+)"
)
_CLOCK = (
    r"(?:um|(?P<at>at))\s+(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?!\d)"
    r"(?(at)(?P<pm>\s?[ap]m\b)?|(?:\s*(?:uhr|h)\b)?)"  # in German, „am“ behind a time begins a place
)
_BEHIND = (
    rf"(?:,?\s+(?:(?:am|den|on|the)\s+)?(?P<late>\d{{1,2}}\.\s?\d{{1,2}}\.(?:\d{{4}}|\d{{2}})?|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|{'|'.join(_NEAR)})(?!\w))?"
)
_FIRST = re.compile(rf"{_DAY}?{_CLOCK}{_BEHIND}\s*[:,;–-]?\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_AFTER = re.compile(rf"(?P<before>[^:\n]{{2,60}}?)\s+{_DAY}?{_CLOCK}\s*:\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_BARE = re.compile(rf"(?P<on>{_DAY}?)(?P<clock>\d{{1,2}}[:.]\d{{2}}(?!\d).*)", re.IGNORECASE | re.DOTALL)
_LONG_PAST = timedelta(days=180)  # a day without a year that is further back means next year's


@dataclass(frozen=True, slots=True)
class Appointed:
    """A time as it was said, and the text without it. `moment` (UTC) is None where there is no such time.

    `day_said`: the day was named too. `said` is the part that names the time.
    """

    said: str
    rest: str
    moment: datetime | None
    day_said: bool = False


def appointed(text: str, now: datetime, zone: ZoneInfo) -> Appointed | None:
    """The time in front of a text; None: it begins with none. Without a day it is that of `now` (UTC)."""
    match = _FIRST.fullmatch(text)
    if match and match["late"]:  # „um 9:00 am 21.1.“ is „am 21.1. um 9:00“
        return appointed(_turned(match), now, zone)
    return _read(match, text, now, zone) if match else None


def appointed_bare(text: str, now: datetime, zone: ZoneInfo) -> Appointed | None:
    """The same where „um“ was left out. That may be a text that begins with a time too."""
    match = _BARE.fullmatch(text)
    return appointed(f"{match['on']}um {match['clock']}", now, zone) if match else None


def _turned(match: re.Match[str]) -> str:
    word = "at" if match["at"] else "um"
    clock = f"{word} {match['hour']}:{match['minute']}{match['pm'] or ''}"
    return f"{match['late']} {clock}: {match['rest']}"


def appointed_behind(text: str, now: datetime, zone: ZoneInfo) -> tuple[str, Appointed] | None:
    """A time between some words and a colon (`vorort um 14:30: …`): the words in front of it, and the time."""
    match = _AFTER.fullmatch(text)
    return (match["before"], _read(match, text, now, zone)) if match else None


def at_local(on: date, clock: time, zone: ZoneInfo) -> datetime | None:
    """A local time as UTC; None where a clock change leaves it out. Of one that comes twice, the first."""
    moment = datetime.combine(on, clock, zone).astimezone(UTC)
    return moment if moment.astimezone(zone).time() == clock else None


def _read(match: re.Match[str], text: str, now: datetime, zone: ZoneInfo) -> Appointed:
    rest = match["rest"].strip()
    said = text[: match.start("rest")].rstrip(" \n:,;–-")
    on, clock = _day(match, now.astimezone(zone)), _clock(match)
    moment = at_local(on, clock, zone) if on is not None and clock is not None else None
    day_said = bool(match["day"] or match["iso"] or match["near"] or match["weekday"])
    return Appointed(said.strip(), rest, moment, day_said)


def _clock(match: re.Match[str]) -> time | None:
    hour, minute, half = int(match["hour"]), int(match["minute"]), (match["pm"] or "").strip().lower()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _day(match: re.Match[str], here: datetime) -> date | None:
    """The day as said, seen from a local time; None: there is no such day."""
    try:
        if match["iso"]:
            return date(*map(int, match["iso"].split("-")))
        if match["day"]:
            return _date(int(match["day"]), int(match["month"]), match["year"], here.date())
    except ValueError:
        return None
    if match["near"]:
        return here.date() + timedelta(days=_NEAR[match["near"].casefold()])
    if match["weekday"]:
        return here.date() + timedelta(days=(_WEEKDAYS[match["weekday"].casefold()] - here.weekday()) % 7)
    return here.date()


def _date(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    found = date(today.year, month, day)
    return found if today - found < _LONG_PAST else found.replace(year=today.year + 1)
