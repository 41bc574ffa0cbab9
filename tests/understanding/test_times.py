"""What questions say about time, in German and English."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.moments import coming, dates, instants, running, window
from handlers.understanding.normalise import read
from handlers.understanding.times import Clock, Day, DayKind, Mode, Part, Times, parse
from storage.event import Event

GERMAN = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
MINUTES_DE = {5: "fünf", 10: "zehn", 20: "zwanzig"}
MINUTES_EN = {5: "five", 10: "ten", 20: "twenty", 25: "twenty-five"}


def said(text: str) -> Times:
    return parse(read(text).folded)


def half_day(clock: Clock | None) -> tuple[int, int]:
    assert clock is not None
    return clock.hour % 12, clock.minute


def back(hour: int, minutes: int) -> tuple[int, int]:
    total = (hour * 60 + minutes) % (12 * 60)
    return total // 60, total % 60


hours = st.integers(1, 12)


@given(st.integers(0, 23), st.integers(0, 59))
def test_digits_are_read_back(hour: int, minute: int) -> None:
    for text in (f"was ist um {hour}:{minute:02d}", f"um {hour}.{minute:02d} Uhr", f"at {hour:02d}:{minute:02d}?"):
        clock = said(text).clock
        assert clock is not None
        assert (clock.hour, clock.minute) == (hour, minute), text


@given(hours)
def test_german_wordings_are_read_back(hour: int) -> None:
    word = GERMAN[hour]
    wordings = {
        f"um {word}": 0, f"um {hour} Uhr": 0, f"ab {word}": 0, f"halb {word}": -30, f"dreiviertel {word}": -15,
        f"viertel vor {word}": -15, f"viertel nach {word}": 15, f"um viertel {word}": -45,
        f"fünf vor halb {word}": -35, f"zehn nach halb {word}": -20, f"gegen {word}": 0,
    }  # fmt: skip
    wordings |= {f"{name} vor {word}": -count for count, name in MINUTES_DE.items()}
    wordings |= {f"{name} nach {word}": count for count, name in MINUTES_DE.items()}
    for text, minutes in wordings.items():
        assert half_day(said(f"was läuft {text}").clock) == back(hour, minutes), text


@given(hours)
def test_english_wordings_are_read_back(hour: int) -> None:
    word = ENGLISH[hour]
    wordings = {
        f"at {word}": 0, f"at {hour} o'clock": 0, f"at half past {word}": 30, f"at a quarter to {word}": -15,
        f"at quarter past {word}": 15, f"from {word}": 0,
    }  # fmt: skip
    wordings |= {f"at {name} to {word}": -count for count, name in MINUTES_EN.items()}
    wordings |= {f"at {name} minutes past {word}": count for count, name in MINUTES_EN.items()}
    for text, minutes in wordings.items():
        assert half_day(said(f"what happens {text}").clock) == back(hour, minutes), text


@given(hours, st.sampled_from(["am", "pm", "a.m.", "p.m."]))
def test_halves_of_the_day(hour: int, half: str) -> None:
    assert said(f"at {hour} {half}").clock == Clock(hour % 12 + 12 * half.startswith("p"), 0, sure=True)


@given(st.text(max_size=80))
def test_nothing_breaks_the_grammar(text: str) -> None:
    parse(read(text).folded)


@pytest.mark.parametrize(
    "text",
    [
        "drei Themen",
        "um 3 Themen",
        "in 2 Räumen",
        "seit zwei Jahren",
        "für 20 Leute",
        "Forum 3",
        "vor 5 Tagen",
        "Sessionrunde 2",
    ],
)
def test_counts_are_no_times(text: str) -> None:
    assert said(text).clock is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("heute", [Day(DayKind.OFFSET, 0)]),
        ("morgen früh", [Day(DayKind.OFFSET, 1)]),
        ("heute morgen", [Day(DayKind.OFFSET, 0)]),
        ("guten Morgen", []),
        ("übermorgen", [Day(DayKind.OFFSET, 2)]),
        ("am Freitag", [Day(DayKind.WEEKDAY, 4)]),
        ("Sonntagnachmittag", [Day(DayKind.WEEKDAY, 6)]),
        ("Samstagsthemen", [Day(DayKind.WEEKDAY, 5)]),
        ("am zweiten Tag", [Day(DayKind.ORDINAL, 2)]),
        ("on the last day", [Day(DayKind.ORDINAL, -1)]),
        ("am Abend vorher", [Day(DayKind.ORDINAL, 0)]),
        ("the day before", [Day(DayKind.ORDINAL, 0)]),
        ("nur der zweite Vormittag", [Day(DayKind.ORDINAL, 2)]),
        ("day two", [Day(DayKind.ORDINAL, 2)]),
        ("am 24. Oktober", [Day(DayKind.DATE, 24, 10)]),
        ("am 24.10.", [Day(DayKind.DATE, 24, 10)]),
        ("24.10.2027", [Day(DayKind.DATE, 24, 10, 2027)]),
        ("October 24th", [Day(DayKind.DATE, 24, 10)]),
        ("on 3 May 2027", [Day(DayKind.DATE, 3, 5, 2027)]),
        ("tomorrow", [Day(DayKind.OFFSET, 1)]),
        ("so ein Tag", []),
    ],
)
def test_days(text: str, days: list[Day]) -> None:
    assert list(said(text).days) == days


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("heute Abend", Part.EVENING),
        ("Freitagnachmittag", Part.AFTERNOON),
        ("nachmittags um drei", Part.AFTERNOON),
        ("tomorrow morning", Part.FORENOON),
        ("heute Mittag", Part.NOON),
        ("Was gibt es mittags?", None),
        ("Wann ist das Mittagessen?", None),
        ("Mittwochabend", Part.EVENING),
        ("am Freitagmorgen", Part.MORNING),
    ],
)
def test_parts_of_the_day(text: str, part: Part | None) -> None:
    assert said(text).part == part


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("in einer Stunde", 60), ("in 20 Minuten", 20), ("in einer halben Stunde", 30), ("in half an hour", 30),
        ("in zwei Stunden", 120), ("in ner viertelstunde", 15),
    ],
)  # fmt: skip
def test_from_now_on(text: str, offset: int) -> None:
    assert said(text).offset == timedelta(minutes=offset)


def test_ranges_and_modes() -> None:
    assert said("zwischen 10 und 12 Uhr").until == Clock(12, 0, sure=True)
    assert said("ab zwei").mode is Mode.FROM
    assert said("bis 15 Uhr").mode is Mode.UNTIL


# -- against the event ------------------------------------------------------------------------------------------------


def local(event: Event, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=event.zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "now", "then"),
    [
        ("am Freitag um zwei", "2027-05-03T09:00", "2027-05-21T14:00"),
        ("am Freitag um zehn", "2027-05-03T09:00", "2027-05-21T10:00"),
        ("am Donnerstag um acht", "2027-05-03T09:00", "2027-05-20T20:00"),
        ("um halb drei", "2027-05-21T09:00", "2027-05-21T14:30"),
        ("heute um zehn", "2027-05-21T00:05", "2027-05-21T10:00"),
        ("in einer Stunde", "2027-05-21T09:00", "2027-05-21T10:00"),
        ("at 3 pm on the second day", "2027-05-03T09:00", "2027-05-21T15:00"),
    ],
)
def test_clock_times_find_their_day_and_half(event: Event, text: str, now: str, then: str) -> None:
    assert instants(said(text), event, local(event, now)) == (local(event, then),)


def test_days_of_the_event(event: Event) -> None:
    before = local(event, "2027-05-03T09:00")
    assert dates(said("am Freitag"), event, before) == (date(2027, 5, 21),)
    assert dates(said("am ersten Tag"), event, before) == (date(2027, 5, 20),)
    assert dates(said("am 21."), event, before) == (date(2027, 5, 21),)
    assert dates(said("am 31. Februar"), event, before) == ()


def test_the_evening_lasts_beyond_midnight(event: Event) -> None:
    start, end = window(said("am Donnerstagabend"), event, local(event, "2027-05-03T09:00")) or (None, None)
    assert start == local(event, "2027-05-20T17:30")
    assert end == local(event, "2027-05-21T02:00")


def test_late_items_of_the_day_before_still_run(event: Event) -> None:
    assert [item.id for item in running(event, local(event, "2027-05-21T00:05"))] == ["umtrunk"]
    assert [item.id for item in coming(event, local(event, "2027-05-21T00:05"))] == ["einlass"]
