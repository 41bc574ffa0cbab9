"""Live changes on Telegram: the preview becomes the result, whoever is concerned hears of it, undoing is a press."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from handlers.contract import Role
from storage import codes
from storage.records import Purpose
from tests.app.harness import NOON, event_file, running, setup, telegram_app
from tests.app.test_changes import DAY, START
from tests.emulator.people import Person
from tests.emulator.server import Emulator
from tests.telegram.test_voting import PATIENCE, Hall, now


async def organiser(hall: Hall, at: datetime = NOON) -> Person:
    """Somebody who may change the programme."""
    code = codes.new_code()
    async with hall.app.database.write() as tx:
        await codes.add(tx, code, Purpose.INVITE, at, expires=None, event="camp", role=Role.ORGANISER)
    found = hall.emulator.person("Olga")
    await found.start(code)
    await found.chat.next_message(PATIENCE)
    await hall.app.settled()
    return found


async def test_change_by_button(emulator: Emulator, anna: Person, tmp_path: Path) -> None:
    made_of = setup(tmp_path, [event_file(tmp_path, DAY)], now=START)
    async with running(telegram_app(emulator, made_of)) as app:
        await emulator.wait_for_calls("getUpdates", 1, PATIENCE)
        hall = Hall(emulator, app, tmp_path)
        olga = await organiser(hall, START)
        await hall.ballot(anna, "/merken mittag")
        shown = await hall.ballot(olga, "/aendern Mittagspause 12:30")
        assert shown.buttons == ["Ändern", "Ändern und allen sagen", "Abbrechen"]
        anna.chat.skip()
        await hall.answered(await olga.press(shown, "Ändern"))
        told = await anna.chat.next_message(PATIENCE)
        assert told.text == "Geändert: Mittagspause beginnt um 12:30 Uhr statt 12:15 Uhr, Raum: Hof."
        assert now(shown).text.startswith("Geändert (Nr. 1): Mittagspause")
        assert now(shown).buttons == ["Rückgängig"]
        await hall.answered(await olga.press(now(shown), "Rückgängig"))
        assert now(shown).text.startswith("Zurückgenommen (Nr. 1)")
        assert app.library.default.filed is None
        asked = await hall.ballot(olga, "/aendern kaffeepause Seminarraum 1")
        await hall.answered(await olga.press(asked, asked.buttons[0]))
        assert olga.chat.bot_messages[-1].text.startswith("Kaffeepause (heute, 15:00 bis 15:30 Uhr) ändern?")
        assert emulator.unanswered_callbacks(0) == []
