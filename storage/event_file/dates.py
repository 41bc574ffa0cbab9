"""Reads dates and times in the ways in which people write them, so that a message can say how they are written here."""

from __future__ import annotations

import re
from datetime import date, timedelta

from storage.event_file.moments import YEARS
from storage.event_file.weekdays import MONTH_OF, SHORT_OF, WEEKDAY_OF

DASHES = re.compile(r"\s*[\u2010-\u2015\u2212]\s*|\s+-\s+")
DAYS = (
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4}|\d\d)(?!\d)"),
    re.compile(r"(?P<d>\d{1,2})[-/](?P<m>\d{1,2})[-/](?P<y>\d{4})(?!\d)"),
    re.compile(r"(?P<d>\d{1,2})\.?(?:st|nd|rd|th)?\s+(?P<m>[^\W\d]+)\.?,?\s+(?P<y>\d{4})(?!\d)"),
    re.compile(r"(?P<m>[^\W\d]+)\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})(?!\d)"),
    re.compile(r"(?P<y>\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
)
WEEKDAY = re.compile(rf"(?:{'|'.join((*WEEKDAY_OF, *SHORT_OF))})\b\.?,?\s+(?:den\s+|dem\s+|the\s+)?", re.IGNORECASE)
CLOCK = re.compile(
    r"(?:T|,|um|at|ab|\s)*(?P<h>\d{1,2})(?:[:.h](?P<min>\d\d))?(?:[:.](?P<s>\d\d))?\s*(?P<half>[ap]\.?m\.?)?\s*(?:Uhr|h)?",
    re.IGNORECASE,
)


def written(text: str) -> str:
    """A date or a date with time as TOML has it; "" if it is not sure what is meant."""
    plain = DASHES.sub("-", text.strip())
    weekday = WEEKDAY.match(plain)
    plain = plain[weekday.end() :] if weekday else plain
    for pattern in DAYS:
        if match := pattern.match(plain):
            day = _day(match)
            return _with_clock(day, plain[match.end() :]) if day else ""
    return ""


def _day(match: re.Match[str]) -> date | None:
    day, month, year = int(match["d"]), _month(match["m"]), int(match["y"])
    if "/" in match[0] and match.start("y") and max(day, month) <= 12 and day != month:
        return None  # 09/10/2026 is another day in London than in New York
    if month > 12 >= day:
        day, month = month, day
    year += 2000 if len(match["y"]) == 2 else 0
    if year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else MONTH_OF.get(text.lower(), 0)


def _with_clock(day: date, rest: str) -> str:
    if not rest.strip():
        return day.isoformat()
    match = CLOCK.fullmatch(rest)
    if not match:
        return ""
    hour, minute, second = (int(match[part] or 0) for part in ("h", "min", "s"))
    half = (match["half"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return ""
    hour = hour % 12 + 12 * (half == "p") if half else hour
    if hour == 24 and not minute and not second:
        day, hour = day + timedelta(days=1), 0
    if hour > 23 or minute > 59 or second > 59:
        return ""
    return f"{day.isoformat()}T{hour:02}:{minute:02}:{second:02}"
