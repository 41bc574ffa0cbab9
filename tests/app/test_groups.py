"""The bot in group chats: silent unless meant, nothing private, one language for all."""

from __future__ import annotations

from typing import Any

from bot.app import App
from handlers.contract import Role
from tests.app.harness import Talk
from tests.emulator.server import Emulator

IN_GROUP: dict[str, Any] = {"room": "g1", "private": False, "language": "en"}


async def test_silent_unless_addressed(camp: Talk) -> None:
    assert await camp.all("anna", "Wann ist Mittag?", **IN_GROUP, addressed=False) == []
    assert await camp.all("anna", "/programm@anderer_bot", **IN_GROUP, addressed=False) == []
    assert "12:15" in await camp.says("anna", "Wann ist Mittag?", **IN_GROUP)


async def test_unknown_commands_are_for_somebody_else(camp: Talk) -> None:
    assert await camp.all("anna", "/wetter", **IN_GROUP) == []


async def test_wifi_is_given_in_private_only(camp: Talk) -> None:
    assert "korn-und-mehl" not in await camp.says("anna", "/ort", **IN_GROUP)
    assert "korn-und-mehl" not in await camp.says("anna", "Wie lautet das WLAN-Passwort?", **IN_GROUP)
    assert "korn-und-mehl" in await camp.says("anna", "/ort")


async def test_what_concerns_one_person_is_done_in_private(camp: Talk) -> None:
    for text in ("/verbinden", "/teilnahme online", "/gruppe land 1", "/veranstaltung"):
        assert "Einzelchat" in await camp.says("anna", text, **IN_GROUP)


async def test_start_in_a_group_uses_no_code_up(camp: Talk) -> None:
    code = await camp.code(Role.ORGANISER, "camp")
    assert "Ich beantworte hier Fragen zu Sommercamp" in await camp.says("anna", f"/start {code}", **IN_GROUP)
    assert "Organisation" in await camp.says("anna", f"/start {code}")


async def test_language_of_a_group_is_that_of_the_event_until_it_is_changed_there(camp: Talk) -> None:
    assert "Mittagessen" in await camp.says("kim", "/programm", **IN_GROUP)
    await camp.ask("kim", "/sprache en", **IN_GROUP)
    assert "Lunch" in await camp.says("anna", "/programm", **IN_GROUP)
    assert "Mittagessen" in await camp.says("anna", "/programm", **{**IN_GROUP, "room": "g2"})
    assert "Mittagessen" in await camp.says("anna", "/programm", language="de")


async def test_help_in_a_group_names_what_works_there(camp: Talk) -> None:
    words = await camp.says("anna", "/hilfe", **IN_GROUP)
    assert "/programm" in words
    assert "/verbinden" not in words


async def test_group_message_gives_no_private_chat(camp: Talk) -> None:
    await camp.ask("anna", "/programm", **IN_GROUP)
    assert (await camp.person("anna")).room is None


async def test_on_telegram_the_answer_refers_to_the_message(emulator: Emulator, app: App) -> None:
    anna, ben = emulator.person("Anna"), emulator.person("Ben")
    group = emulator.group("Werkstatt", [anna, ben])
    assert "Offener Austausch" in (await group.next_message()).text  # it introduces itself
    asked = await anna.send("@lotse_test_bot Wann ist Mittagspause?", group)
    answer = await group.next_message()
    assert "12:15" in answer.text
    assert answer.reply_to == asked.id
    await ben.send("Danke!", group)
    await ben.send("/jetzt", group)
    assert "Jetzt" in (await group.next_message()).text
    await app.settled()
    assert len(group.texts) == 3


async def test_administrator_that_sees_everything_stays_silent_too(emulator: Emulator, app: App) -> None:
    anna = emulator.person("Anna")
    group = emulator.group("Werkstatt", [anna], bot="administrator")
    await group.next_message()
    await anna.send("Wann ist eigentlich Mittagspause?", group)
    await anna.send("/jetzt", group)
    await group.next_message()
    await app.settled()
    assert len(group.texts) == 2
