"""Two accounts on two platforms that count as one person."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.contract import Attendance, Role
from handlers.link import VALID
from tests.app.harness import CAMP, Other, Talk, event_file, setup, stored, talking


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[tuple[Talk, Talk]]:
    """The bot on two platforms; the second has no buttons."""
    here, there = Other(), Other("elsewhere", buttons=False)
    async with talking(setup(tmp_path, [event_file(tmp_path, CAMP)]), here, there) as talk:
        yield talk, Talk(talk.app, there)


async def code_for(talk: Talk, sender: str) -> str:
    """The code that somebody gets for a second account."""
    reply = await talk.ask(sender, "/verbinden")
    return next(span.text for span in reply.text.spans if span.code)


async def test_two_accounts_become_one_person(both: tuple[Talk, Talk], tmp_path: Path) -> None:
    here, there = both
    await here.ask("anna", "/teilnahme online")
    await there.ask("@anna", f"!start {await there.code(Role.MODERATOR, 'camp')}")
    assert stored(tmp_path, "SELECT count(*) FROM people") == [(2,)]
    assert "zählen als eine Person" in await there.says("@anna", f"!start {await code_for(here, 'anna')}")
    one, other = await here.person("anna"), await there.person("@anna")
    assert one.id == other.id
    assert (one.role, one.attendance) == (Role.MODERATOR, Attendance.ONLINE)
    assert stored(tmp_path, "SELECT count(*) FROM people") == [(1,)]
    assert stored(tmp_path, "SELECT count(*) FROM memberships") == [(1,)]


async def test_second_account_that_is_new_joins_with_it(both: tuple[Talk, Talk], tmp_path: Path) -> None:
    here, there = both
    await there.ask("@anna", f"!START {(await code_for(here, 'anna')).upper()}")
    assert (await there.person("@anna")).id == (await here.person("anna")).id
    assert "Programm" in await there.says("@anna", "!hilfe")


async def test_link_code_works_once_and_not_for_long(both: tuple[Talk, Talk]) -> None:
    here, there = both
    code = await code_for(here, "anna")
    await there.ask("@anna", f"!start {code}")
    assert "schon benutzt" in await there.says("@ben", f"!start {code}")
    late = await code_for(here, "anna")
    clock = here.app.clock
    clock.advance(VALID + timedelta(seconds=1))  # type: ignore[attr-defined]  # the tests' clock can be moved
    assert "abgelaufen" in await there.says("@ben", f"!start {late}")


async def test_own_code_from_the_same_account_is_not_used_up(both: tuple[Talk, Talk]) -> None:
    here, there = both
    code = await code_for(here, "anna")
    assert "vom anderen Konto" in await here.says("anna", f"/start {code}")
    assert "zählen als eine Person" in await there.says("@anna", f"!start {code}")


async def test_language_belongs_to_the_account(both: tuple[Talk, Talk]) -> None:
    here, there = both
    await there.ask("@anna", f"!start {await code_for(here, 'anna')}")
    await there.ask("@anna", "!sprache en")
    assert "Befehle" in await here.says("anna", "/hilfe")
    assert "Commands" in await there.says("@anna", "!help")


async def test_commands_are_shown_with_the_sign_of_the_platform(both: tuple[Talk, Talk]) -> None:
    here, there = both
    assert "/programm" in await here.says("anna", "/hilfe")
    assert "!programm" in await there.says("@anna", "!hilfe")


async def test_choices_can_be_typed_where_there_are_no_buttons(both: tuple[Talk, Talk]) -> None:
    _, there = both
    await there.ask("@anna", "!start")
    assert "online dabei" in await there.says("@anna", "2")
    assert "Bundesland Thüringen" in await there.says("@anna", "thüringen")
    assert "das lasse ich offen" in await there.says("@anna", "3.")
