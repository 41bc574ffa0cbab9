"""How times, days and durations are worded."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from bot.texts import Texts
from handlers import wording
from storage.event import Event

START = datetime(2027, 5, 21, 7, 30, tzinfo=UTC)
END = datetime(2027, 5, 21, 8, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "clock", "span"),
    [("de", "09:30 Uhr", "09:30 bis 10:15 Uhr"), ("en", "09:30", "09:30 to 10:15")],
)
def test_clock_times(event: Event, language: str, clock: str, span: str) -> None:
    assert wording.clock(START, event, language) == clock
    assert wording.clock_span(START, END, event, language) == span
    assert wording.clock_span(START, None, event, language) == clock


@pytest.mark.parametrize(
    ("first", "last", "german", "english"),
    [
        (date(2027, 5, 21), date(2027, 5, 21), "Freitag, 21. Mai 2027", "Friday, 21 May 2027"),
        (date(2027, 5, 20), date(2027, 5, 21), "20. und 21. Mai 2027", "20 and 21 May 2027"),
        (date(2027, 4, 30), date(2027, 5, 2), "30. April bis 2. Mai 2027", "30 April to 2 May 2027"),
        (
            date(2027, 12, 31),
            date(2028, 1, 1),
            "31. Dezember 2027 und 1. Januar 2028",
            "31 December 2027 and 1 January 2028",
        ),
    ],
)
def test_days(first: date, last: date, german: str, english: str) -> None:
    assert wording.days(first, last, "de") == german
    assert wording.days(first, last, "en") == english


@pytest.mark.parametrize(
    ("now", "worded"),
    [
        (datetime(2027, 5, 21, 6, 0, tzinfo=UTC), "heute, 09:30 bis 10:15 Uhr"),
        (datetime(2027, 5, 20, 6, 0, tzinfo=UTC), "morgen, 09:30 bis 10:15 Uhr"),
        (datetime(2027, 5, 1, 6, 0, tzinfo=UTC), "am Freitag, 21. Mai, 09:30 bis 10:15 Uhr"),
        (datetime(2026, 5, 1, 6, 0, tzinfo=UTC), "am Freitag, 21. Mai 2027, 09:30 bis 10:15 Uhr"),
    ],
)
def test_a_day_is_seen_from_now(event: Event, texts: Texts, now: datetime, worded: str) -> None:
    say = partial(texts.text, "de")
    assert wording.at(START, END, event, now, "de", say).plain == worded


@pytest.mark.parametrize(
    ("end", "worded"),
    [
        (datetime(2027, 5, 23, 10, 0, tzinfo=UTC), "heute um 09:30 Uhr bis Sonntag, 23. Mai, 12:00 Uhr"),
        (datetime(2028, 1, 2, 10, 0, tzinfo=UTC), "heute um 09:30 Uhr bis Sonntag, 2. Januar 2028, 11:00 Uhr"),
        (datetime(2027, 5, 21, 16, 0, tzinfo=UTC), "heute, 09:30 bis 18:00 Uhr"),
    ],
)
def test_what_lasts_for_days_says_on_which_it_ends(event: Event, texts: Texts, end: datetime, worded: str) -> None:
    say = partial(texts.text, "de")
    now = datetime(2027, 5, 21, 6, 0, tzinfo=UTC)
    assert wording.at(START, end, event, now, "de", say).plain == worded


def test_an_evening_may_end_after_midnight(event: Event, texts: Texts) -> None:
    say = partial(texts.text, "de")
    start, end = datetime(2027, 5, 20, 17, 30, tzinfo=UTC), datetime(2027, 5, 20, 22, 15, tzinfo=UTC)
    assert wording.at(start, end, event, start, "de", say).plain == "heute, 19:30 bis 00:15 Uhr"


@pytest.mark.parametrize(
    ("minutes", "german", "english"),
    [
        (1, "1 Minute", "1 minute"),
        (45, "45 Minuten", "45 minutes"),
        (60, "1 Stunde", "1 hour"),
        (75, "1 Stunde und 15 Minuten", "1 hour and 15 minutes"),
        (0, "0 Minuten", "0 minutes"),
        (3 * 24 * 60, "3 Tage", "3 days"),
    ],
)
def test_durations(texts: Texts, minutes: int, german: str, english: str) -> None:
    delta = timedelta(minutes=minutes)
    assert wording.duration(delta, partial(texts.text, "de")).plain == german
    assert wording.duration(delta, partial(texts.text, "en")).plain == english
