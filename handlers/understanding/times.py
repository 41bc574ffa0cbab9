"""A grammar for times in German and English questions: „halb drei“, „am zweiten Tag“, "half past four", "2pm".

What is read here is still open: `moments.py` puts it against the event's days and the clock.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from handlers.understanding.patterns import compiled
from handlers.understanding.words import HOURS, MINUTES, MONTHS, ORDINALS, WEEKDAYS


class Part(StrEnum):
    """A part of a day."""

    MORNING = "morning"
    FORENOON = "forenoon"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Mode(StrEnum):
    """How a clock time is meant."""

    AT = "at"
    FROM = "from"
    UNTIL = "until"


class DayKind(StrEnum):
    """What a day is counted from."""

    OFFSET = "offset"  # days from today
    WEEKDAY = "weekday"  # Monday is 0
    ORDINAL = "ordinal"  # day of the event, from 1; -1 the last
    WEEK = "week"  # weeks from this one
    WEEKEND = "weekend"
    DATE = "date"  # day of a month, perhaps with the year


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was said."""

    kind: DayKind
    value: int = 0
    month: int = 0
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `sure` is False where it may be the other half of the day („um zwei“)."""

    hour: int
    minute: int = 0
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Times:
    """All that a question says about time, and which stretches of its text say so."""

    days: tuple[Day, ...] = ()
    clock: Clock | None = None
    until: Clock | None = None
    mode: Mode = Mode.AT
    part: Part | None = None
    offset: timedelta | None = None
    spans: tuple[tuple[int, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.days or self.clock or self.part or self.offset)

    def covers(self, start: int, end: int) -> bool:
        """Whether a stretch of the text was read as time."""
        return any(first <= start and end <= last for first, last in self.spans)


Found = re.Match[str]


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_H = rf"(?P<hour>\d{{1,2}}|{_any(HOURS)})"
_M = rf"(?P<minute>\d{{1,2}}|{_any(MINUTES)})"
_END = r"(?![\d.:]*\d)(?![a-z])"
_COUNTED = (
    r"(?! ?(?:minut|min\b|stund|std|hour|tag|day|person|leut|platz|plaetz|euro|€|pfund|pound|franken|%|prozent|jahr|"
    r"year|woche|week|mal\b|people|seat|topic|them|stimm|vote|punkt|uhr\b|\.))"
)
_PREPOSITION = (
    r"(?P<mode>um|ab|von|bis|gegen|seit|at|from|until|till|by|around|vor|nach|before|after|zwischen|between|"
    r"starting at)(?: etwa| circa| ca\.?| about| around| kurz)? "
)
_MODES = {
    **dict.fromkeys(("ab", "von", "seit", "from", "after", "nach", "zwischen", "between", "starting at"), Mode.FROM),
    **dict.fromkeys(("bis", "until", "till", "by", "vor", "before"), Mode.UNTIL),
}
_PARTS = {
    Part.FORENOON: r"vormittag(?:s|es)?|forenoon|morning",
    Part.AFTERNOON: r"nachmittag(?:s|es)?|afternoon",
    Part.EVENING: r"abend(?:s)?|evening",
    Part.NIGHT: r"nacht(?:s)?|night",
    Part.MORNING: r"frueh(?:s)?|morgens|morgen(?:(?<=tagmorgen)|(?<=wochmorgen))",
    Part.NOON: r"mittag(?:s)?|midday|noon",
}
_ANY_PART = "|".join(f"(?P<{part.value}>{words})" for part, words in _PARTS.items())


def _hour(match: Found) -> int:
    word = match["hour"]
    return int(word) if word.isdigit() else HOURS[word]


def _minute(match: Found) -> int:
    word = match["minute"]
    return int(word) if word.isdigit() else MINUTES[word]


def _clock(hour: int, minute: int, *, digits: bool = False) -> Clock | None:
    if hour > 24 or minute > 59:
        return None
    return Clock(hour % 24, minute, sure=hour == 0 or hour > 12 or (digits and hour > 9))


def _shift(hour: int, minutes: int) -> Clock | None:
    if hour > 24:
        return None
    total = (hour * 60 + minutes) % (24 * 60)
    return Clock(total // 60, total % 60, sure=hour > 12)


def _around(match: Found, base: int, minutes: int | None = None) -> Clock | None:
    away = _minute(match) if minutes is None else minutes
    sign = -1 if match["side"] in ("vor", "to", "of", "before") else 1
    return _shift(_hour(match), base + sign * away) if away < 60 else None


def _digits(match: Found) -> Clock | None:
    groups = match.groupdict()
    hour, minute = _hour(match), int(groups.get("minute") or 0)
    if groups.get("half"):
        return Clock(hour % 12 + (12 if groups["half"] == "p" else 0), minute, sure=True) if hour <= 12 else None
    if hour > 24 or minute > 59:
        return None
    return Clock(hour % 24, minute, sure=hour > 12 or hour in (0, 10, 11) or match["hour"].startswith("0"))


_CLOCKS: tuple[tuple[str, Callable[[Found], Clock | None]], ...] = (
    (r"(?:(?<=before )|(?<=after )|(?<=at ))(?:noon|midday)\b", lambda _: Clock(12, 0, sure=True)),
    (r"\bmitternacht\b|\bmidnight\b", lambda _: Clock(0, 0, sure=True)),
    (r"\b(?P<hour>\d{1,2}):(?P<minute>\d\d)(?: ?(?P<half>[ap])\.?m\b\.?)?(?: ?uhr\b| ?h\b)?", _digits),
    (r"\b(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?: ?(?P<half>[ap])\.?m\b\.?| ?uhr\b| ?h\b)", _digits),
    # „um 9.30“, „Samstag 15.15“, "slot is 11.30"; before anything else it may be a number of something
    (
        (
            r"(?:(?<=\bum )|(?<=tag )|(?<=mittwoch )|(?<=day )|(?<=\bmo )|(?<=\bdi )|(?<=\bmi )|(?<=\bdo )|(?<=\bfr )|"
            r"(?<=\bsa )|(?<=slot is )|(?<=slot at ))(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)\b(?!\.)"
        ),
        _digits,
    ),
    (rf"\b{_H} uhr {_M}{_END}{_COUNTED}", lambda m: _clock(_hour(m), _minute(m), digits=m["hour"].isdigit())),
    (rf"\b{_H} ?(?:uhr|h\b)(?! ?\d)", lambda m: _clock(_hour(m), 0)),
    (rf"\b{_M}(?: minuten)? (?P<side>vor|nach) halb {_H}{_END}", lambda m: _around(m, -30)),
    (rf"\bhalb {_H}{_END}", lambda m: _shift(_hour(m), -30)),
    (rf"\bdreiviertel {_H}{_END}", lambda m: _shift(_hour(m), -15)),
    (rf"\bviertel vor {_H}{_END}", lambda m: _shift(_hour(m), -15)),
    (rf"\bviertel (?:nach|ueber) {_H}{_END}", lambda m: _shift(_hour(m), 15)),
    (rf"\bviertel {_H}{_END}", lambda m: _shift(_hour(m), -45)),
    (rf"\b(?:a )?quarter (?P<side>to|of|before|past|after) {_H}{_END}", lambda m: _around(m, 0, 15)),
    (rf"\bhalf past {_H}{_END}", lambda m: _shift(_hour(m), 30)),
    (rf"\b{_M}(?: minutes)? (?P<side>to|past) {_H}{_END}{_COUNTED}", lambda m: _around(m, 0)),
    (rf"\b{_M}(?: minuten)? (?P<side>vor|nach) {_H}{_END}{_COUNTED}", lambda m: _around(m, 0)),
    (rf"\b{_H} ?(?P<half>[ap])\.?m\b\.?", _digits),
    (rf"\b{_H} o'?clock", lambda m: _clock(_hour(m), 0)),
)
_BARE = compiled(rf"\b{_PREPOSITION}{_H}{_END}{_COUNTED}")
_SECOND = compiled(
    rf"^ ?(?:-|bis|und|to|until|and|till) ?(?:um )?{_H}(?:[:.](?P<minute>\d\d))?(?: ?uhr)?{_END}{_COUNTED}"
)
_RANGE = compiled(
    rf"\b(?:von|zwischen|from|between) (?P<hour1>\d{{1,2}}|{_any(HOURS)})(?:[:.](?P<minute1>\d\d))?(?: ?uhr)? "
    rf"(?:bis|und|to|until|till|and) (?P<hour2>\d{{1,2}}|{_any(HOURS)})(?:[:.](?P<minute2>\d\d))?(?: ?uhr\b)?{_END}"
)
_HOUR = compiled(rf"{_H}{_END}{_COUNTED}")
_HALF_OF_DAY = compiled(r" ?[ap]\.?m\b")
_LEADS_TWO = compiled(r"\b(?:von|zwischen|from|between) ")
_LINKS_TWO = compiled(r" ?(?:-|bis|und|to|until|till|and) (?:um )?")
_MODE_BEFORE = compiled(rf"\b{_PREPOSITION}$")
_COMPILED = tuple((compiled(pattern), build) for pattern, build in _CLOCKS)
# One of these is in every time of day.
_ANY_CLOCK = compiled(rf"\d|\b(?:{_any(HOURS)}|noon|midday|mitternacht|midnight)")


_COUNTED_DAYS = "tag|day|vormittag|nachmittag|morning|afternoon|termin|teil|part|abend|mal|evening"
_SHORT_DAYS = {
    **{name: number for name, number in WEEKDAYS.items() if len(name) == len("mo")},
    **{
        name[:3]: WEEKDAYS[name]
        for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    },
}
_DAY_PATTERNS: tuple[tuple[str, Callable[[Found], Day | None]], ...] = (
    (r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b", lambda m: _date(m, int(m["month"]))),
    (
        rf"\b(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?(?P<month>{_any(MONTHS)})\b(?: (?P<year>\d{{4}}))?",
        lambda m: _date(m, MONTHS[m["month"]]),
    ),
    (
        rf"\b(?P<month>{_any(MONTHS)}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (?P<year>\d{{4}}))?",
        lambda m: _date(m, MONTHS[m["month"]]),
    ),
    (r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})?", lambda m: _date(m, int(m["month"]))),
    (
        r"\b(?:am|on the|den|der) (?P<day>\d{1,2})(?:\.(?! ?\d|[a-z])|st\b|nd\b|rd\b|th\b)(?! tag)",
        lambda m: _date(m, 0),
    ),
    (
        r"\b(?:(?:tag|abend|nacht) (?:vorher|davor|zuvor)|vor(?:tag|abend)|(?:day|evening|night) before(?! [yt]))\b",
        lambda _: Day(DayKind.ORDINAL, 0),
    ),
    (
        (
            r"\b(?:day|evening|night) before (?:the |your )?(?:\w+ )?"
            r"(?:event|conference|congress|barcamp|camp|meeting|start|opening)\b|"
            r"\b(?:tage?|abend|nacht) vor (?:der |dem )?"
            r"(?:\w*(?:konferenz|tagung|kongress|veranstaltung|camp|eroeffnung)|beginn|start)\b"
        ),
        lambda _: Day(DayKind.ORDINAL, 0),
    ),
    (r"\buebermorgen\b|\bday after tomorrow\b", lambda _: Day(DayKind.OFFSET, 2)),
    (r"\b(?:naechste|kommende|next) (?:woche|week)\b", lambda _: Day(DayKind.WEEK, 1)),
    (r"\b(?:diese|this) (?:woche|week)\b", lambda _: Day(DayKind.WEEK, 0)),
    (r"\b(?:letzte|vergangene|last) (?:woche|week)\b", lambda _: Day(DayKind.WEEK, -1)),
    (
        r"\b(?:am|dieses|uebers|this|on the|at the|over the) (?:kommenden? |ganzen |coming )?(?:wochenende|weekend)\b",
        lambda _: Day(DayKind.WEEKEND),
    ),
    (r"\bvorgestern\b", lambda _: Day(DayKind.OFFSET, -2)),
    (r"\bgestern\b|\byesterday\b|\blast night\b", lambda _: Day(DayKind.OFFSET, -1)),
    (r"\b(?<!am )(?<!guten )(?<!heute )(?<!gestern )morgen\b(?!s)|\btomorrow\b", lambda _: Day(DayKind.OFFSET, 1)),
    (r"\bdiese[nr]? (?=nacht\b|abend\b|nachmittag\b|vormittag\b)", lambda _: Day(DayKind.OFFSET)),
    (r"\bheut(?:e|ig\w*)?\b|\btoday\b|\btonight\b|\bthis (?=morning|afternoon|evening)", lambda _: Day(DayKind.OFFSET)),
    (
        r"\b(?:am|on|do|vom|zum) (?P<short>mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?",
        lambda m: Day(DayKind.WEEKDAY, _SHORT_DAYS[m["short"][:3]]),
    ),
    (
        # "How many workshops are there thu?"
        (
            r"(?<!the )(?<!we )(?<!they )(?<!i )(?<!you )(?<=[a-z] )"
            r"(?P<short>mo|mi|fr|sa|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?(?=\W*$)"
        ),
        lambda m: Day(DayKind.WEEKDAY, _SHORT_DAYS[m["short"][:3]]),
    ),
    (
        # „Sa 15:15“, „Fr abend“, "Thu 6pm": beside a time the short name of a day is nothing else.
        (
            r"\b(?P<short>mo|di|mi|fr|sa|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|do(?=\.?,? \d{1,2}[:.]\d\d))\b\.?"
            r"(?=,? (?:(?:um|ab|bis|gegen|at|from) )?\d{1,2}(?:[:.]\d\d| ?uhr| ?h\b| ?[ap]\.?m)|"
            r" (?:frueh|vormittag|mittag|nachmittag|abend|morning|afternoon|evening|nachm)\b)"
        ),
        lambda m: Day(DayKind.WEEKDAY, _SHORT_DAYS[m["short"][:3]]),
    ),
    (
        rf"\b(?P<name>{_any(w for w in WEEKDAYS if len(w) > 3)})(?!(?<=montag)e)(?=s?\b|s?(?:frueh|[a-z]{{4}}))s?",
        lambda m: Day(DayKind.WEEKDAY, WEEKDAYS[m["name"]]),
    ),
    (
        (
            rf"\b(?!(?:(?<=zum )ersten|(?<=das )erste|erstes) mal\b)(?P<nth>{_any(ORDINALS)}|\d\.|\d(?:st|nd|rd|th)) "
            rf"(?:\w+)?(?:{_COUNTED_DAYS})(?:es|s)?\b(?! \d)"
        ),
        lambda m: _ordinal(m["nth"]),
    ),
    (rf"\b(?:tag|day) (?P<nth>\d|{_any(HOURS)})\b", lambda m: _ordinal(m["nth"])),
)
_DAYS = tuple((compiled(pattern), build) for pattern, build in _DAY_PATTERNS)
_ANY_DAY = compiled("|".join(re.sub(r"\?P<\w+>", "?:", pattern) for pattern, _ in _DAY_PATTERNS))


def _date(match: Found, month: int) -> Day | None:
    number, year = int(match["day"]), match.groupdict().get("year")
    if not 1 <= number <= 31 or month > 12:
        return None
    return Day(DayKind.DATE, number, month, int(year) if year else None)


def _ordinal(word: str) -> Day:
    number = int(word[0]) if word[0].isdigit() else ORDINALS.get(word, HOURS.get(word, 1))
    return Day(DayKind.ORDINAL, number)


# „Freitagabend“: the part of the day may hang on the day's name.
_PART = compiled(
    r"(?P<led>\b(?:am|in the|at|heute|morgen|diesen?|dieser|this|tomorrow|today|frueh|spaet|den|dem) |"
    r"(?<=tag)|(?<=woch))?"
    rf"(?:\b|(?<=tag)|(?<=tags)|(?<=woch))(?:{_ANY_PART})\b"
)
_ANY_WORD_OF_PART = compiled("|".join(_PARTS.values()))
_TONIGHT = compiled(r"\btonight\b|\blast night\b")
_THIS_MORNING = compiled(r"\b(?:heute|gestern|am) (?P<word>morgen)\b(?! ?(?:frueh|mittag|abend|vormittag|nachmittag))")
_OFFSETS: tuple[tuple[re.Pattern[str], int], ...] = (
    (compiled(r"\bin (?:eine[rm]?|ner|1) ?(?:dreiviertelstunde)\b|\bin three quarters of an hour\b"), 45),
    (compiled(r"\bin (?:eine[rm]?|ner)? ?viertelstunde\b|\bin (?:a )?quarter of an hour\b"), 15),
    (compiled(r"\bin (?:eine[rm]?|ner)? ?(?:halben stunde|halbstunde)\b|\bin half an hour\b"), 30),
    (compiled(r"\bin (?:anderthalb|eineinhalb) stunden\b|\bin an hour and a half\b"), 90),
    (compiled(r"\bin (?:eine[rm]?|ner|an|one|a) (?:stunde|hour)\b"), 60),
)
_IN_SOME = compiled(rf"\bin (?P<count>\d{{1,3}}|{_any(HOURS)}) ?(?P<unit>min|std|stund|h\b|hour)\w*")


def parse(folded: str) -> Times:
    """What a folded text says about time."""
    spans: list[tuple[int, int]] = []
    offset = _offset(folded, spans)
    clock, until, mode = (None, None, Mode.AT) if offset else _clock_time(folded, spans)
    days = _days(folded, spans)
    part = _part(folded, bool(days or clock), spans)
    return Times(days, clock, until, mode, part, offset, tuple(spans))


def _offset(folded: str, spans: list[tuple[int, int]]) -> timedelta | None:
    if "in " not in folded:
        return None
    for pattern, minutes in _OFFSETS:
        if match := pattern.search(folded):
            spans.append(match.span())
            return timedelta(minutes=minutes)
    if match := _IN_SOME.search(folded):
        spans.append(match.span())
        count = int(match["count"]) if match["count"].isdigit() else HOURS[match["count"]]
        return timedelta(minutes=count if match["unit"] == "min" else count * 60)
    return None


def _clock_time(folded: str, spans: list[tuple[int, int]]) -> tuple[Clock | None, Clock | None, Mode]:
    if not _ANY_CLOCK.search(folded):
        return None, None, Mode.AT
    if (match := _RANGE.search(folded)) and not _HALF_OF_DAY.match(folded, match.end()):
        first, last = (_range_end(match, number) for number in "12")
        if first and last:
            spans.append(match.span())
            return first, last, Mode.FROM
    if (both := _between(folded)) and (span := both[2]):
        spans.append(span)
        return both[0], both[1], Mode.FROM
    for pattern, build in _COMPILED:
        if (match := pattern.search(folded)) and (clock := build(match)):
            before = _MODE_BEFORE.search(folded[: match.start()])
            spans.append((before.start() if before else match.start(), match.end()))
            until = _second(folded, match.end(), spans)
            return clock, until, _MODES.get(before["mode"], Mode.AT) if before else Mode.AT
    if (match := _BARE.search(folded)) and (clock := _clock(_hour(match), 0)):
        spans.append(match.span())
        return clock, _second(folded, match.end(), spans), _MODES.get(match["mode"], Mode.AT)
    return None, None, Mode.AT


def _between(folded: str) -> tuple[Clock, Clock, tuple[int, int]] | None:
    """Two times in any words, and where they stand: „zwischen halb vier und Viertel nach fünf“."""
    for lead in _LEADS_TWO.finditer(folded):
        first = _clock_at(folded, lead.end())
        link = _LINKS_TWO.match(folded, first[1]) if first else None
        last = _clock_at(folded, link.end()) if link else None
        if first and last:
            return _before(first[0], last[0]), last[0], (lead.start(), last[1])
    return None


def _before(first: Clock, last: Clock) -> Clock:
    """The first of two times; in the same half of the day as the other, where only that one tells: „4 and 5 pm“."""
    later = first.hour + 12
    return Clock(later, first.minute, sure=True) if last.sure and not first.sure and later <= last.hour else first


def _clock_at(folded: str, start: int) -> tuple[Clock, int] | None:
    for pattern, build in _COMPILED:
        if (match := pattern.match(folded, start)) and (clock := build(match)):
            return clock, match.end()
    if (match := _HOUR.match(folded, start)) and (clock := _clock(_hour(match), 0)):
        return clock, match.end()
    return None


def _range_end(match: Found, number: str) -> Clock | None:
    word, minute = match["hour" + number], int(match["minute" + number] or 0)
    return _clock(int(word) if word.isdigit() else HOURS[word], minute, digits=word.isdigit())


def _second(folded: str, end: int, spans: list[tuple[int, int]]) -> Clock | None:
    match = _SECOND.search(folded[end:])
    if not match:
        return None
    spans.append((end, end + match.end()))
    return _digits(match) if match["minute"] else _clock(_hour(match), 0)


def _days(folded: str, spans: list[tuple[int, int]]) -> tuple[Day, ...]:
    days: list[Day] = []
    for pattern, build in _DAYS if _ANY_DAY.search(folded) else ():
        for match in pattern.finditer(folded):
            if any(first < match.end() and match.start() < last for first, last in spans):
                continue
            if day := build(match):
                days.append(day)
                spans.append(match.span())
    return tuple(dict.fromkeys(days))


def _part(folded: str, placed: bool, spans: list[tuple[int, int]]) -> Part | None:
    if match := _TONIGHT.search(folded):
        return Part.EVENING
    if match := _THIS_MORNING.search(folded):
        spans.append(match.span())
        return Part.MORNING
    for match in _PART.finditer(folded) if _ANY_WORD_OF_PART.search(folded) else ():
        part = next(part for part in Part if match[part.value])
        # „Was gibt es mittags?“ asks for lunch, „Wo ist der Abend?“ for an item: a bare noon or night is no time.
        if (part in (Part.NOON, Part.NIGHT) and not (placed and match["led"] is not None)) or _inside(match, spans):
            continue
        spans.append(match.span())
        return part
    return None


def _inside(match: Found, spans: list[tuple[int, int]]) -> bool:
    return any(first <= match.start() and match.end() <= last for first, last in spans)
