"""Follow-ups in a chat, and buttons where several things could be meant."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.contract import Role
from tests.app.harness import CAMP, Other, Talk, event_file, labels, setup, talking

MORE = """
[[item]]
id = "vortrag"
title = { de = "Vortrag über Bienen", en = "Talk on bees" }
start = 2020-01-20T13:00:00
end = 2020-01-20T14:00:00
rooms = ["saal"]
speakers = ["Tom Wabe, Imker"]
"""
SAME = "".join(
    f"""
[[item]]
id = "werkstatt-{number}"
title = "Offene Werkstatt mit sehr langem Titel für alle, die gern etwas ausprobieren"
start = 2020-01-20T{13 + number}:30:00
end = 2020-01-20T{14 + number}:15:00
rooms = ["saal"]
"""
    for number in range(5)
)


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    """A camp with a talk and five workshops of one name."""
    async with talking(setup(tmp_path, [event_file(tmp_path, CAMP + MORE + SAME)])) as talk:
        yield talk


async def test_what_was_spoken_of_is_known_for_five_minutes(talk: Talk) -> None:
    assert "13:00" in await talk.says("anna", "Wann ist der Vortrag über Bienen?")
    assert "Saal" in await talk.says("anna", "Und wo ist das?")
    assert "Tom Wabe" in await talk.says("anna", "wer spricht da?")
    await talk.app.move_to(talk.app.clock.now() + timedelta(minutes=4, seconds=59))
    assert "13:00 bis 14:00" in await talk.says("anna", "wann nochmal?")
    await talk.app.move_to(talk.app.clock.now() + timedelta(minutes=5, seconds=1))
    assert "Bienen" not in await talk.says("anna", "Und wo ist das?")


async def test_everybody_has_a_chat_of_their_own(talk: Talk) -> None:
    await talk.ask("anna", "Wann ist der Vortrag über Bienen?")
    await talk.ask("bert", "Wann ist Mittagessen?")
    assert "13:00 bis 14:00" in await talk.says("anna", "wann nochmal?")
    assert "12:15 bis 13:00" in await talk.says("bert", "wann nochmal?")


async def test_in_a_group_nobody_follows_up(talk: Talk) -> None:
    await talk.ask("anna", "Wann ist der Vortrag über Bienen?")
    assert "Bienen" not in await talk.says("anna", "Und wo ist das?", private=False, room="group")


async def test_several_messages_at_once_follow_one_another(talk: Talk) -> None:
    said = ("Wann ist der Vortrag über Bienen?", "und wo?", "und danach?", "wann nochmal?")
    await talk.other.hear(*(talk.other.message("anna", text) for text in said))
    await talk.app.settled()
    texts = [out.reply.text.plain for out in talk.other.sent]
    assert ["13:00" in texts[0], "Saal" in texts[1], "Werkstatt" in texts[2], "14:30" in texts[3]] == [True] * 4


async def test_it_is_known_after_a_restart(tmp_path: Path) -> None:
    made_of = setup(tmp_path, [event_file(tmp_path, CAMP + MORE)])
    async with talking(made_of) as talk:
        await talk.ask("anna", "Wann ist der Vortrag über Bienen?")
    async with talking(made_of, Other()) as talk:
        assert "Saal" in await talk.says("anna", "Und wo ist das?")


async def test_a_command_about_one_thing_is_spoken_of_too(talk: Talk) -> None:
    await talk.ask("anna", "/merken vortrag")
    assert "Tom Wabe" in await talk.says("anna", "wer spricht da?")
    await talk.ask("anna", "/programm mittagessen")
    assert "12:15" in await talk.says("anna", "wann nochmal?")
    await talk.ask("anna", "/ort saal")
    assert "https://live.example.org/saal" in await talk.says("anna", "welcher Link ist das?")


async def test_an_unknown_follow_up_is_passed_on_in_full(talk: Talk) -> None:
    await talk.ask("chef", "/start", role=Role.ORGANISER)
    await talk.ask("anna", "Wann ist Mittagessen?")
    await talk.ask("anna", "wer spricht da?")
    _, notice = await talk.all("anna", "ja")
    assert "Wer spricht bei ‚Mittagessen‘?" in notice.text.plain


async def test_one_of_several_is_chosen_by_a_button(talk: Talk) -> None:
    reply = await talk.ask("anna", "Wann ist die Werkstatt?")
    assert len(labels(reply)) == 5
    assert labels(reply)[2].startswith("15:30 Offene Werkstatt")
    commands = [choice.command for row in reply.choices for choice in row]
    assert all(command.startswith("/gemeint when ") and len(command.encode()) <= 64 for command in commands)
    answer = await talk.ask("anna", commands[2])
    assert "15:30 bis 16:15" in answer.text.plain
    assert labels(answer) == []
    assert "16:30" in await talk.says("anna", "und danach?")
    assert "nicht mehr" in await talk.says("anna", "/gemeint when 00000000")
    assert "nicht mehr" in await talk.says("anna", "/meant")


async def test_or_by_its_number_where_there_are_no_buttons(tmp_path: Path) -> None:
    made_of = setup(tmp_path, [event_file(tmp_path, CAMP + SAME)])
    async with talking(made_of, Other(buttons=False)) as talk:
        await talk.ask("anna", "Wann ist die Werkstatt?")
        assert "14:30 bis 15:15" in await talk.says("anna", "2")
        assert "Saal" in await talk.says("anna", "wo ist das?")
