"""All platforms in one process: one that fails does not trouble the others."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app import App, Setup
from bot.platforms import PlatformError
from bot.problems import StartError
from bot.texts import Texts
from tests.app.harness import Other, Talk, setup, talking

UNREACHABLE = PlatformError("unreachable", final=False)
WRONG_TOKEN = PlatformError("wrong-token", final=True)


class Pauses:
    """Sleeps that pass at once and are noted; after so many the sleeper stays asleep."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.seconds: list[float] = []
        self.all_over = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        """Sleep."""
        self.seconds.append(seconds)
        if len(self.seconds) >= self.most:
            self.all_over.set()
            await asyncio.Event().wait()


def made_of(folder: Path, pauses: Pauses) -> Setup:
    """A setup with these pauses."""
    return replace(setup(folder), sleep=pauses)


def run(app_setup: Setup, platforms: Sequence[Other]) -> App:
    """An app on these platforms."""
    return App(app_setup, lambda _menus, _app: platforms)


async def test_one_that_cannot_go_on_leaves_the_others_alone(tmp_path: Path) -> None:
    good, bad = Other(), Other("bad")
    bad.errors.append(WRONG_TOKEN)
    with capture_logs() as logs:
        async with talking(setup(tmp_path), good, bad) as talk:
            await bad.pulse.wait_until(lambda: bad.runs == 1, 5)
            assert "12:15" in await talk.says("anna", "Wann ist Mittagspause?")
    assert bad.runs == 1
    assert (good.closed, bad.closed) == (True, True)
    line = Texts().text("en", "platform-wrong-token").plain
    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == [line]
    assert not any("exc_info" in entry for entry in logs)


async def test_one_that_fails_is_tried_again_with_growing_pauses(tmp_path: Path) -> None:
    good, bad = Other(), Other("bad")
    bad.errors.extend([UNREACHABLE] * 4 + [RuntimeError("a bug")] * 4 + [UNREACHABLE])
    pauses = Pauses(9)
    async with talking(made_of(tmp_path, pauses), good, bad) as talk:
        await asyncio.wait_for(pauses.all_over.wait(), 5)
        assert "12:15" in await talk.says("anna", "Wann ist Mittagspause?")
    assert pauses.seconds == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert good.runs == 1


async def test_one_that_comes_back_works(tmp_path: Path) -> None:
    good, bad = Other(), Other("bad")
    bad.errors.append(UNREACHABLE)
    async with talking(made_of(tmp_path, Pauses(5)), good, bad) as talk:
        assert "12:15" in await Talk(talk.app, bad).says("ben", "Wann ist Mittagspause?")
    assert bad.runs == 2


async def test_none_that_can_go_on_ends_the_bot_with_a_clear_line(tmp_path: Path) -> None:
    bad, worse = Other("bad"), Other("worse")
    bad.errors.append(WRONG_TOKEN)
    worse.errors.extend([UNREACHABLE, WRONG_TOKEN])
    with pytest.raises(StartError) as raised:
        await asyncio.wait_for(run(made_of(tmp_path, Pauses(5)), [bad, worse]).run(), 10)
    assert raised.value.code == "no-platform-left"
    assert (bad.closed, worse.closed) == (True, True)


async def test_one_that_comes_to_its_end_ends_the_bot(tmp_path: Path) -> None:
    class Ending(Other):
        async def run(self, receive: object, cursor: str | None) -> None:
            self.runs += 1

    ending, good = Ending("ending"), Other()
    await asyncio.wait_for(run(setup(tmp_path), [ending, good]).run(), 10)
    assert good.closed


async def test_one_that_does_not_let_go_does_not_keep_the_others_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clinging(Other):
        async def close(self) -> None:
            raise OSError("this is how some libraries close")

    class Hanging(Other):
        async def close(self) -> None:
            await asyncio.Event().wait()

    monkeypatch.setattr("bot.app.LAST_CLOSE", 0.05)
    good = Other()
    async with talking(setup(tmp_path), Clinging("clinging"), Hanging("hanging"), good):
        pass
    assert good.closed


async def test_cursor_is_given_back_to_its_platform(tmp_path: Path) -> None:
    class Reading(Other):
        async def run(self, receive: object, cursor: str | None) -> None:
            self.cursor = cursor
            await super().run(receive, cursor)  # type: ignore[arg-type]  # as given

    async with talking(setup(tmp_path), Other(), Other("second")) as talk:
        await talk.other.hear(talk.other.message("anna", "/jetzt"), cursor="s42")
    again, second = Reading(), Reading("second")
    async with talking(setup(tmp_path), again, second):
        assert again.cursor == "s42"
        await second.connected()
        assert second.cursor is None
