"""The clock that plays an event through."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import PlayClock, SystemClock

NOON = datetime(2020, 1, 20, 12, tzinfo=UTC)


class Seconds:
    """Real seconds that pass when told to."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> float:
        return self.passed


def test_a_minute_passes_in_a_second() -> None:
    seconds = Seconds()
    clock = PlayClock(NOON, 60, monotonic=seconds)
    seconds.passed = 2.5
    assert clock.now() == NOON + timedelta(minutes=2, seconds=30)


def test_the_start_may_have_any_offset_but_needs_one() -> None:
    assert PlayClock(datetime.fromisoformat("2020-01-20T13:00+01:00"), 0).now() == NOON
    with pytest.raises(ValueError, match="offset"):
        PlayClock(datetime(2020, 1, 20))  # noqa: DTZ001 - that is the mistake


def test_it_moves_forward_and_never_back() -> None:
    clock = PlayClock(NOON, 0)
    clock.move_to(NOON + timedelta(hours=1))
    clock.move_to(NOON)
    clock.advance(timedelta(minutes=5))
    assert clock.now() == NOON + timedelta(hours=1, minutes=5)


def test_it_goes_on_from_where_it_was_moved_to() -> None:
    seconds = Seconds()
    clock = PlayClock(NOON, 60, monotonic=seconds)
    seconds.passed = 10
    clock.move_to(NOON + timedelta(days=1))
    seconds.passed = 11
    assert clock.now() == NOON + timedelta(days=1, minutes=1)


async def test_moving_wakes_only_those_whose_time_has_come() -> None:
    clock, woken = PlayClock(NOON, 0), []

    async def sleep(minutes: int) -> None:
        await clock.sleep(minutes * 60)
        woken.append((minutes, clock.now()))

    async with asyncio.TaskGroup() as group:
        for minutes in (0, 5, 10):
            group.create_task(sleep(minutes))
        for _ in range(5):
            await asyncio.sleep(0)
        assert [minutes for minutes, _ in woken] == [0]
        clock.advance(timedelta(minutes=6))
        for _ in range(5):
            await asyncio.sleep(0)
        assert [minutes for minutes, _ in woken] == [0, 5]
        clock.advance(timedelta(minutes=4))
    assert woken[-1] == (10, NOON + timedelta(minutes=10))


async def test_sleeping_follows_the_speed() -> None:
    clock = PlayClock(NOON, 36_000)  # ten hours in a second
    await asyncio.wait_for(clock.sleep(3600), timeout=5)
    assert clock.now() >= NOON + timedelta(hours=1)


async def test_the_real_clock_is_in_utc() -> None:
    clock = SystemClock()
    before = clock.now()
    await clock.sleep(-1)
    assert before.tzinfo is UTC
    assert clock.now() >= before


async def test_who_is_stopped_while_the_clock_moves_stops() -> None:
    clock = PlayClock(NOON, 1)
    async with asyncio.TaskGroup() as group:
        sleeping = group.create_task(clock.sleep(60))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        clock.advance(timedelta(hours=1))
        await asyncio.sleep(0)
        sleeping.cancel()
    assert sleeping.cancelled()


async def test_who_sleeps_past_the_place_where_the_clock_stops_is_woken_there() -> None:
    """Else whoever stopped it would wait for a moment that never comes."""
    clock = PlayClock(NOON, 1000)
    clock.hold(NOON + timedelta(seconds=5))
    await asyncio.wait_for(clock.sleep(5.001), 5)
    assert clock.now() == NOON + timedelta(seconds=5)
