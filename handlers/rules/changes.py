"""What an organiser wants changed, read from a line such as „Mittagspause 14:20-15:00 Großer Saal“: words only.

Which item, room and moment are meant is found in `change_items` and `change_times`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from handlers.rules.change_wish import Clock, SaidDay, Wish
from handlers.understanding.words import MONTHS, WEEKDAYS

_I = re.IGNORECASE
_CLOCK = r"(?P<{0}h>\d{{1,2}})(?:[:.](?P<{0}m>\d{{2}})(?P<{0}o>[+-]\d\d:\d\d)?)?(?!\d|[.:]\d)"
_FULL = r"(?P<{0}h>\d{{1,2}})[:.](?P<{0}m>\d{{2}})(?P<{0}o>[+-]\d\d:\d\d)?(?!\d|[.:]\d)"
_UHR = r"(?:\s*(?:uhr|h|o'?clock)\b)"
_LETTER = r"(?<![\w:.])"
_SPAN = re.compile(
    rf"{_LETTER}(?:(?:von|from|um|at|ab)\s+)?{_CLOCK.format('a')}{_UHR}?\s*(?:-|–|—|bis|to|until|till)\s*"
    rf"{_CLOCK.format('b')}{_UHR}?",
    _I,
)
_UNTIL = re.compile(
    rf"{_LETTER}(?:(?:endet|ends?|geht|dauert)\s+)?(?:(?:erst|schon)\s+)?(?:bis|until|till|ende|endet um|ends at)\s+"
    rf"(?:um\s+)?{_CLOCK.format('b')}{_UHR}?",
    _I,
)
_AT = re.compile(
    rf"{_LETTER}(?:(?:um|auf|ab|at|to|gegen)\s+)?(?:{_FULL.format('a')}{_UHR}?|(?P<ch>\d{{1,2}}){_UHR})"
    rf"|{_LETTER}(?:um|at)\s+(?P<dh>\d{{1,2}})(?![\d.:]|\s*min)",
    _I,
)
_UNIT = r"(?P<unit>min(?:uten?|utes?|s)?\b\.?|m\b|std\b\.?|stunden?\b|h\b|hours?\b)"
_LATER = r"sp(?:ä|ae)ter|nach hinten|verschieben|later"
_EARLIER = r"fr(?:ü|ue)her|vor(?:ziehen|verlegen)?|nach vorne?|earlier"
_LONGER, _SHORTER = r"l(?:ä|ae)nger|longer|verl(?:ä|ae)ngern", r"k(?:ü|ue)rzer|shorter|k(?:ü|ue)rzen"
_SHIFT = re.compile(
    rf"{_LETTER}(?:(?:um|by)\s+)?(?:eine?\s+)?(?P<number>\d{{1,4}})\s*{_UNIT}\s*"
    rf"(?:(?P<later>{_LATER})|(?P<earlier>{_EARLIER})|(?P<longer>{_LONGER})|(?P<shorter>{_SHORTER}))\b",
    _I,
)
_SIGNED = re.compile(rf"(?<!\S)(?P<sign>[+−-])\s?(?P<number>\d{{1,4}})(?:\s*{_UNIT})?(?!\S)", _I)
_DATE = re.compile(
    r"(?<![\w.])(?:(?:am|on|auf den|to)\s+)?(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.(?:\s?(?P<y2>\d{4}|\d\d(?![:.\d])))?"
    rf"|(?P<d3>\d{{1,2}})\.?\s(?P<m3>märz|{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b"
    r"(?:\s(?P<y3>\d{4}))?)(?!\d)",
    _I,
)
_NEAR = re.compile(
    r"(?<!\w)(?:auf\s+|to\s+)?(?P<near>heute|today|morgen|tomorrow|(?:ü|ue)bermorgen|day after tomorrow)(?!\w)", _I
)
_WEEKDAY = re.compile(
    rf"(?<!\w)(?:(?:am|on|auf)\s+)?(?P<weekday>{'|'.join(word for word in WEEKDAYS if len(word) > 2)}"
    r"|(?:mo|di|mi|do|fr|sa|so)(?=[.,]?\s*\d))(?:\.(?=\s*\d)|(?!\w))",
    _I,
)
_DOES = re.compile(
    r"(?<!\w)(?:findet\s+(?:doch\s+|nun\s+|jetzt\s+|wieder\s+)*statt|doch\s+(?:wieder\s+)?statt|"
    r"(?:entf(?:ä|ae)llt|f(?:ä|ae)llt)\s+(?:doch\s+)?nicht(?:\s+aus)?|nicht\s+(?:mehr\s+)?abgesagt|"
    r"(?:not|no longer)\s+cancell?ed|takes\s+place(?:\s+after\s+all)?|reinstated?|"
    r"(?:is\s+)?(?:back\s+)?on(?:\s+again|\s+after\s+all|(?<=back\son))(?=\s*$)|"
    r"doch(?=\s*$)|doch\s+wieder(?=\s*$))(?!\w)",
    _I,
)
_DOES_NOT = re.compile(
    r"(?<!\w)(?:(?:wird|ist|is|f(?:ä|ae)llt)\s+)?(?:heute\s+|leider\s+)*(?:entf(?:ä|ae)llt|entfallen|"
    r"f(?:ä|ae)llt\s+(?:heute\s+|leider\s+)*aus|aus(?:gefallen|fallen|fall)|abgesagt|absagen|gestrichen|streichen|"
    r"findet\s+nicht\s+statt|cancel(?:l?ed)?|called\s+off)(?!\w)",
    _I,
)
_TITLE = re.compile(
    r"(?<!\S)(?:(?:neuer|new)\s+)?(?:titel|title|umbenennen\s+in|hei(?:ß|ss)t(?:\s+jetzt|\s+nun)?|renamed?\s+to)"
    r"\s*:?(?:\s+(?P<title>.+)|\s*)$",
    _I | re.DOTALL,
)
_HALF_DAY = re.compile(r"(?<![\w:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s?(?P<half>[ap])\.?m\b\.?", _I)
_NEAR_DAYS = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1}
_HOURS = ("h", "std", "std.", "stunde", "stunden", "hour", "hours")


def read_wish(text: str) -> Wish:
    """All that a text says about a change; what it does not understand is left in `words`."""
    wish, title = Wish(), _TITLE.search(text)
    if title:
        wish, text = replace(wish, title=(title["title"] or "").strip()), text[: title.start()]
    text = _HALF_DAY.sub(_in_24_hours, text)
    for pattern, take in _GRAMMAR:
        found = pattern.search(text)
        taken = take(wish, found) if found else None
        if found and taken is not None:
            wish, text = taken, f"{text[: found.start()]} {text[found.end() :]}"
    again = bool(wish.start or wish.end) and any(pattern.search(text) for pattern in (_SPAN, _UNTIL, _AT))
    return replace(wish, words=" ".join(text.split()), twice=again)


def _in_24_hours(found: re.Match[str]) -> str:
    """„2pm“ as „14:00“."""
    hour, afternoon = int(found["hour"]), found["half"].lower() == "p"
    if not 1 <= hour <= 12:
        return found[0]
    return f"{hour % 12 + (12 if afternoon else 0):02}:{found['minute'] or '00'}"


def _clock(found: re.Match[str], name: str) -> Clock | None:
    hour, minute = int(found[f"{name}h"]), int(found[f"{name}m"] or 0)
    if (hour, minute) == (24, 0):
        hour = 0
    return Clock(hour, minute, found[f"{name}o"] or "") if hour < 24 and minute < 60 else None


def _span(wish: Wish, found: re.Match[str]) -> Wish | None:
    start, end = _clock(found, "a"), _clock(found, "b")
    return replace(wish, start=start, end=end) if start and end else None


def _until(wish: Wish, found: re.Match[str]) -> Wish | None:
    end = _clock(found, "b")
    return replace(wish, end=end) if end and not wish.end else None


def _at(wish: Wish, found: re.Match[str]) -> Wish | None:
    if wish.start:
        return None
    if found["ah"]:
        start = _clock(found, "a")
    else:
        hour = int(found["ch"] or found["dh"])
        start = Clock(hour % 24) if hour <= 24 else None
    return replace(wish, start=start) if start else None


def _length(found: re.Match[str]) -> timedelta:
    unit = (found["unit"] or "").lower()
    return timedelta(minutes=int(found["number"]) * (60 if unit in _HOURS else 1))


def _shift(wish: Wish, found: re.Match[str]) -> Wish:
    length = _length(found)
    if found["longer"] or found["shorter"]:
        return replace(wish, longer=length if found["longer"] else -length)
    return replace(wish, shift=length if found["later"] else -length)


def _signed(wish: Wish, found: re.Match[str]) -> Wish | None:
    if wish.shift is not None:
        return None
    length = _length(found)
    return replace(wish, shift=length if found["sign"] == "+" else -length)


def _date(wish: Wish, found: re.Match[str]) -> Wish | None:
    day = found["d"] or found["d2"] or found["d3"]
    month = MONTHS[found["m3"].lower().replace("ä", "ae")] if found["m3"] else int(found["m"] or found["m2"])
    year = found["y"] or found["y2"] or found["y3"]
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    whole = int(year) + (2000 if len(year) == 2 else 0) if year else None
    return replace(wish, day=SaidDay(day=int(day), month=int(month), year=whole))


def _near(wish: Wish, found: re.Match[str]) -> Wish | None:
    return None if wish.day else replace(wish, day=SaidDay(ahead=_NEAR_DAYS.get(found["near"].lower(), 2)))


def _weekday(wish: Wish, found: re.Match[str]) -> Wish | None:
    return None if wish.day else replace(wish, day=SaidDay(weekday=WEEKDAYS[found["weekday"].lower()]))


def _does(wish: Wish, _found: re.Match[str]) -> Wish:
    return replace(wish, cancelled=False)


def _does_not(wish: Wish, _found: re.Match[str]) -> Wish | None:
    return replace(wish, cancelled=True) if wish.cancelled is None else None


_GRAMMAR = (
    (_DOES, _does),
    (_DOES_NOT, _does_not),
    (_DATE, _date),
    (_WEEKDAY, _weekday),
    (_SHIFT, _shift),
    (_SPAN, _span),
    (_SIGNED, _signed),
    (_UNTIL, _until),
    (_AT, _at),
    (_NEAR, _near),
)
