"""How times, days and durations are worded, in the language of the chat and the zone of the event.

Short forms are strings and need only the language; what is half a sentence takes `say` and its words from
`texts/*/wording.ftl`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from babel import Locale
from babel.dates import format_date

from handlers.contract import Event, Say
from handlers.rich import Rich, join, rich
from storage.event import Item

# Every pattern is given below, so no country is needed; each would be 1 MB of memory.
_LOCALES = {"de": Locale("de"), "en": Locale("en")}
_CLOCK = {"de": "{0:%H:%M} Uhr", "en": "{0:%H:%M}"}
_SPAN = {"de": "{0:%H:%M} bis {1:%H:%M} Uhr", "en": "{0:%H:%M} to {1:%H:%M}"}
_DAY = {"de": "EEEE, d. MMMM", "en": "EEEE, d MMMM"}
_DATE = {"de": "d. MMMM", "en": "d MMMM"}
_PAIR = {"de": "{0} und {1}", "en": "{0} and {1}"}
_RANGE = {"de": "{0} bis {1}", "en": "{0} to {1}"}
_DAY_ONLY = {"de": "d.", "en": "d"}


def clock(moment: datetime, event: Event, language: str) -> str:
    """A moment's time of day: „12:15 Uhr“, "12:15"."""
    return _CLOCK[_known(language)].format(event.local(moment))


def clock_span(start: datetime, end: datetime | None, event: Event, language: str) -> str:
    """From when until when: „12:15 bis 13:00 Uhr“, "12:15 to 13:00"; without an end only the start."""
    if end is None or end == start:
        return clock(start, event, language)
    return _SPAN[_known(language)].format(event.local(start), event.local(end))


@lru_cache(maxsize=512)
def day(on: date, language: str, *, year: bool = False) -> str:
    """A date with its weekday: „Freitag, 18. September“, "Friday, 18 September"; with the year if asked."""
    return format_date(on, _DAY[_known(language)] + (" y" if year else ""), locale=_locale(language))


@lru_cache(maxsize=512)
def short_date(on: date, language: str, *, year: bool = False) -> str:
    """A date without its weekday: „18. September“, "18 September"."""
    return format_date(on, _DATE[_known(language)] + (" y" if year else ""), locale=_locale(language))


def weekday(on: date, language: str) -> str:
    """The name of the day of the week."""
    return format_date(on, "EEEE", locale=_locale(language))


def days(first: date, last: date, language: str) -> str:
    """One or several days with the year: „2. und 3. Juni 2022“, "30 April to 2 May 2026"."""
    if first == last:
        return day(first, language, year=True)
    pattern = (_PAIR if last - first == timedelta(days=1) else _RANGE)[_known(language)]
    if (first.year, first.month) == (last.year, last.month):
        start = format_date(first, _DAY_ONLY[_known(language)], locale=_locale(language))
    else:
        start = short_date(first, language, year=first.year != last.year)
    return pattern.format(start, short_date(last, language, year=True))


def on_day(on: date, event: Event, now: datetime, language: str, say: Say) -> Rich:
    """A day as seen from now: „heute“, „morgen“, „am Freitag, 18. September“; the year only where it is another."""
    today = event.local(now).date()
    near = {0: "wording-today", 1: "wording-tomorrow", -1: "wording-yesterday"}.get((on - today).days)
    if near:
        return say(near)
    return say("wording-on-day", day=day(on, language, year=on.year != today.year))


def at(
    start: datetime, end: datetime | None, event: Event, now: datetime, language: str, say: Say, *, today: bool = True
) -> Rich:
    """When something is: „heute um 12:30 Uhr“, „am Freitag, 18. September, 10:15 bis 10:50 Uhr“.

    With `today=False` the day is left out where it is today.
    """
    if end and (last := _last_day(start, end, event)):
        first = at(start, None, event, now, language, say, today=today)
        until = day(last, language, year=last.year != event.local(now).year)
        return say("wording-at-days", start=first, day=until, time=clock(end, event, language))
    key = "wording-at-span" if end and end != start else "wording-at"
    time = clock_span(start, end, event, language)
    on = event.local(start).date()
    if not today and on == event.local(now).date():
        return say("wording-span" if end and end != start else "wording-clock", time=time)
    return say(key, day=on_day(on, event, now, language, say), time=time)


_NIGHT = timedelta(hours=12)  # what ends so soon after it began is one evening, though the date is another


def _last_day(start: datetime, end: datetime, event: Event) -> date | None:
    """The day on which something ends that goes over several days."""
    last = event.local(end).date()
    return last if last != event.local(start).date() and end - start > _NIGHT else None


def when(item: Item, event: Event, now: datetime, language: str, say: Say, *, today: bool = True) -> Rich:
    """When an item is, also where only its day is known or not even that."""
    if item.start is not None:
        return at(item.start, item.end, event, now, language, say, today=today)
    if item.day is not None:
        return say("wording-day-only", day=on_day(item.day, event, now, language, say))
    return say("wording-not-scheduled")


def duration(delta: timedelta, say: Say) -> Rich:
    """How long: „45 Minuten“, „1 Stunde und 15 Minuten“, „2 Stunden“, "3 days"."""
    minutes = max(0, round(delta.total_seconds() / 60))
    if minutes >= 48 * 60:
        return say("wording-days", count=round(minutes / (24 * 60)))
    hours, rest = divmod(minutes, 60)
    parts = [say("wording-hours", count=hours)] if hours else []
    if rest or not hours:
        parts.append(say("wording-minutes", count=rest))
    return parts[0] if len(parts) == 1 else say("wording-and", first=parts[0], last=parts[1])


def listed(parts: Sequence[Rich | str], say: Say) -> Rich:
    """Several things in a row: „A, B und C“."""
    if len(parts) < 2:
        return rich(parts[0]) if parts else Rich()
    return say("wording-and", first=join(parts[:-1], ", "), last=rich(parts[-1]))


def _known(language: str) -> str:
    return language if language in _LOCALES else "de"


def _locale(language: str) -> Locale:
    return _LOCALES[_known(language)]
