"""Whole conversations through Telegram: update in, commit, answer out."""

from __future__ import annotations

from bot.app import App
from tests.emulator.server import Emulator


async def test_start_greets_and_asks(emulator: Emulator, app: App) -> None:
    anna = emulator.person("Anna", language="de")
    await anna.start()
    greeting = await anna.chat.next_message()
    assert "Bildungswerkstatt „Offener Austausch“" in greeting.text
    assert "Montag, 20. Januar 2020, 10:00 bis 15:00 Uhr" in greeting.text
    assert "LICHTHAUS" in greeting.text
    assert "/datenschutz" in greeting.text
    assert {"Sachsen", "Überspringen", "Programm", "Jetzt"} <= set(greeting.buttons)


async def test_groups_are_asked_one_after_another(emulator: Emulator, app: App) -> None:
    anna = emulator.person("Anna", language="de")
    await anna.start()
    await anna.press(await anna.chat.next_message(), "Sachsen")
    noted = await anna.chat.next_message()
    assert "Bundesland Sachsen" in noted.text


async def test_question_is_answered(emulator: Emulator, app: App) -> None:
    anna = emulator.person("Anna", language="de")
    await anna.start()
    await anna.chat.next_message()
    await anna.send("Wann ist Mittagspause?")
    assert "12:15" in (await anna.chat.next_message()).text
