"""Finds dates with a weekday in texts, German and English, and whether the two fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Weekday(StrEnum):
    """The days of the week, from Monday."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


FULL = (
    ("montag", "monday"),
    ("dienstag", "tuesday"),
    ("mittwoch", "wednesday"),
    ("donnerstag", "thursday"),
    ("freitag", "friday"),
    ("samstag", "sonnabend", "saturday"),
    ("sonntag", "sunday"),
)
SHORT = (
    ("Mo", "Mon"),
    ("Di", "Tue", "Tues"),
    ("Mi", "Wed"),
    ("Do", "Thu", "Thur", "Thurs"),
    ("Fr", "Fri"),
    ("Sa", "Sat"),
    ("So", "Sun"),
)
MONTHS = (
    ("januar", "january", "jänner", "jan"),
    ("februar", "february", "feber", "feb"),
    ("märz", "maerz", "march", "mär", "mrz", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)
WEEKDAY_OF = {word: number for number, words in enumerate(FULL) for word in words}
SHORT_OF = {word: number for number, words in enumerate(SHORT) for word in words}
MONTH_OF = {word: number for number, words in enumerate(MONTHS, start=1) for word in words}

_MONTH = "(?i:" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + r")\b(?:\.(?=\s*\d))?"
_YEAR = r"(?:,?\s+(?P<{0}>\d{{4}})\b)?"
_WEEKDAY = (
    r"(?P<weekday>\b(?i:"
    + "|".join(WEEKDAY_OF)
    + r")\b|\b(?:"
    + "|".join(sorted(SHORT_OF, key=len, reverse=True))
    + r")\b)"
)
_DATES = "|".join(
    (
        rf"(?P<d1>\d{{1,2}})\.\s*(?P<m1>{_MONTH})" + _YEAR.format("y1"),  # 20. Januar 2019
        r"(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.(?:\s?(?P<y2>\d{4}|\d{2})(?![\d.:]))?",  # 20.1.2019, 20.1.
        rf"(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m3>{_MONTH})" + _YEAR.format("y3"),  # 20 January 2019
        rf"(?P<m4>{_MONTH})\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.])" + _YEAR.format("y4"),  # January 20, 2019
        r"(?P<y5>\d{4})-(?P<m5>\d\d)-(?P<d5>\d\d)\b",  # 2019-01-20
    )
)
BEFORE = re.compile(rf"{_WEEKDAY}\.?[,:]?\s*(?:[–-]\s*)?\(?(?:\b(?:den|dem|der|the)\s+)?(?<![\d.])(?:{_DATES})")
BEHIND = re.compile(rf"(?<![\d.])(?:{_DATES}),?\s*\(\s*{_WEEKDAY}\.?\s*\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date with a weekday as it stands in a text; `day` is None if there is no such date."""

    text: str
    word: str
    stated: int
    day: date | None


def misfits(text: str, around: date | None) -> Iterator[Mention]:
    """Mentions of dates whose weekday is another one, or that do not exist.

    A date without a year is taken as the one nearest to `around`; without that it is left alone.
    """
    for pattern in (BEFORE, BEHIND):
        for match in pattern.finditer(text):
            mention = _mention(match, around)
            if mention and (mention.day is None or mention.day.weekday() != mention.stated):
                yield mention


def _mention(match: re.Match[str], around: date | None) -> Mention | None:
    word = match["weekday"]
    stated = SHORT_OF[word] if word in SHORT_OF else WEEKDAY_OF[word.lower()]
    parts = {name[0]: value for name, value in match.groupdict().items() if value and name != "weekday"}
    month = _month(parts["m"])
    if not 1 <= month <= 12 or not 1 <= int(parts["d"]) <= 31 or (around is None and "y" not in parts):
        return None
    days = [day for year in _years(parts.get("y"), around) if (day := _date(year, month, int(parts["d"])))]
    day = min(days, key=lambda found: abs(found - around) if around else found - found, default=None)
    return Mention(match[0], word, stated, day)


def _month(text: str) -> int:
    return int(text) if text.isdigit() else MONTH_OF[text.lower().rstrip(".")]


def _years(stated: str | None, around: date | None) -> list[int]:
    if stated:
        return [int(stated) + (2000 if len(stated) == 2 else 0)]
    return [around.year - 1, around.year, around.year + 1] if around else []


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
