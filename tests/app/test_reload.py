"""The event file changes while the bot runs: answers change, what people did stays."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.problems import EventFileError, StartError
from handlers.contract import Attendance, Role
from tests.app.harness import CAMP, CLOSED, NOON, Talk, broken_table, event_file, setup, talking


def change(path: Path, text: str) -> None:
    """Write the file anew, with a time stamp that certainly differs."""
    before = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before, before + 1_000_000_000))


def remove(path: Path) -> None:
    """Take the file away."""
    path.unlink()


@pytest.fixture
async def file(tmp_path: Path) -> Path:
    """The file that changes."""
    return event_file(tmp_path, CAMP)


@pytest.fixture
async def talk(file: Path, tmp_path: Path) -> AsyncIterator[Talk]:
    """The bot with somebody who has told it all."""
    async with talking(setup(tmp_path, [file])) as found:
        await found.ask("anna", f"/start {await found.code(Role.MODERATOR, 'camp')}")
        await found.ask("anna", "/teilnahme online")
        await found.ask("anna", "/gruppe land Sachsen")
        yield found


async def unchanged(talk: Talk) -> bool:
    """Whether all is still there that she told."""
    anna = await talk.person("anna")
    told = await talk.groups("anna", "camp")
    return (anna.role, anna.attendance, told["land"]) == (Role.MODERATOR, Attendance.ONLINE, "Sachsen")


async def test_change_shows_and_people_keep_what_they_did(talk: Talk, file: Path) -> None:
    assert "12:15" in await talk.says("anna", "Wann ist Mittagessen?")
    change(file, CAMP.replace("12:15", "12:45"))
    await talk.app.library.refresh()
    assert "12:45" in await talk.says("anna", "Wann ist Mittagessen?")
    assert await unchanged(talk)


async def test_broken_file_changes_nothing_and_the_log_says_so_once(talk: Talk, file: Path) -> None:
    change(file, CAMP.replace("12:15", "25:15"))
    with capture_logs() as logs:
        await talk.app.library.refresh()
        await talk.app.library.refresh()
    assert [entry["event"] for entry in logs] == ["event file not taken over: run 'tagungslotse check'"]
    assert "12:15" in await talk.says("anna", "Wann ist Mittagessen?")
    change(file, CAMP.replace("12:15", "12:30"))
    await talk.app.library.refresh()
    assert "12:30" in await talk.says("anna", "Wann ist Mittagessen?")


async def test_file_that_vanishes_and_comes_back(talk: Talk, file: Path) -> None:
    remove(file)
    await talk.app.library.refresh()
    assert "12:15" in await talk.says("anna", "Wann ist Mittagessen?")
    event_file(file.parent, CAMP.replace("12:15", "12:30"))
    await talk.app.library.refresh()
    assert "12:30" in await talk.says("anna", "Wann ist Mittagessen?")


async def test_other_slug_is_refused(talk: Talk, file: Path) -> None:
    change(file, CAMP.replace('slug = "camp"', 'slug = "wintercamp"').replace("12:15", "12:30"))
    with capture_logs() as logs:
        await talk.app.library.refresh()
    assert "12:15" in await talk.says("anna", "Wann ist Mittagessen?")
    assert set(talk.app.library.events) == {"camp"}
    assert "its slug changed" in logs[-1]["event"]


async def test_change_that_the_database_could_not_keep_is_taken_over_later(
    talk: Talk, file: Path, tmp_path: Path
) -> None:
    change(file, CAMP.replace("12:15", "12:30"))
    async with broken_table(tmp_path, "events", "UPDATE"):
        with pytest.raises(Exception, match="broken"):
            await talk.app.library.refresh()
    assert "12:15" in await talk.says("anna", "Wann ist Mittagessen?")
    await talk.app.library.refresh()
    assert "12:30" in await talk.says("anna", "Wann ist Mittagessen?")


async def test_restart_keeps_all(file: Path, tmp_path: Path) -> None:
    async with talking(setup(tmp_path, [file])) as talk:
        await talk.ask("anna", f"/start {await talk.code(Role.MODERATOR, 'camp')}")
        await talk.ask("anna", "/teilnahme online")
        await talk.ask("anna", "/gruppe land 1")
    change(file, CAMP.replace("12:15", "12:30"))
    async with talking(setup(tmp_path, [file], NOON)) as talk:
        assert await unchanged(talk)
        assert "12:30" in await talk.says("anna", "Wann ist Mittagessen?")


async def test_group_whose_options_change_keeps_the_answers(talk: Talk, file: Path) -> None:
    change(file, CAMP.replace('{ de = "Sachsen", en = "Saxony" }, ', ""))
    await talk.app.library.refresh()
    assert await unchanged(talk)


async def test_start_with_a_broken_file_says_what_is_wrong(tmp_path: Path) -> None:
    file = event_file(tmp_path, "[event]\ntitle = 5\n")
    with pytest.raises(ExceptionGroup) as raised:
        async with talking(setup(tmp_path, [file])):
            pass
    assert raised.group_contains(EventFileError)


async def test_two_files_of_one_event_are_refused(tmp_path: Path) -> None:
    files = [event_file(tmp_path, CLOSED, "a.toml"), event_file(tmp_path, CLOSED, "b.toml")]
    with pytest.raises(ExceptionGroup) as raised:
        async with talking(setup(tmp_path, files)):
            pass
    assert raised.group_contains(StartError, match="same-slug")
