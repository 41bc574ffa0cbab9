"""Announcements on Telegram, with the whole bot on the strict emulator: to many, among failures, with pictures."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.app import App
from bot.clock import PlayClock
from bot.platforms.telegram import Telegram
from handlers.contract import Role
from storage import codes, people
from storage.records import Purpose
from tests.app.harness import CAMP, NOON, event_file, running, setup, stored
from tests.emulator.chats import Message
from tests.emulator.groups import Group
from tests.emulator.people import Person
from tests.emulator.server import Emulator

PATIENCE = 30.0
MEMBERS = 60
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(8) + (300).to_bytes(4) + (200).to_bytes(4) + bytes(40)
GONE = "Diese Ansage wurde zurückgezogen."


class Hall:
    """The bot, an organiser, and the people."""

    def __init__(self, emulator: Emulator, app: App, chef: Person, group: Group) -> None:
        self.emulator, self.app, self.chef, self.group = emulator, app, chef, group

    async def orders(self, text: str) -> Message:
        """Say something as the organiser and give the one answer."""
        self.chef.chat.skip()
        await self.chef.send(text)
        return await self.chef.chat.next_message(PATIENCE)

    async def members(self, number: int, first: int = 0) -> list[Person]:
        """So many people who take part, of whom nobody has said anything yet."""
        found = self.emulator.crowd(number)
        async with self.app.database.write() as tx:
            for person in found[first:]:
                await people.meet(tx, "telegram", str(person.id), NOON, room=str(person.id), event="camp")
        return found

    async def later(self, **how: float) -> None:
        """Let the bot's time pass. A clock that plays reports each step only once all of it is sent."""
        await self.app.move_to(self.app.clock.now() + timedelta(**how))
        await self.app.settled()

    async def announce(self, text: str, *, to: int) -> None:
        """Announce something and wait until it is with so many people."""
        shown = await self.orders(f"/ansage {text}")
        await self.chef.press(shown, "Senden")
        await self.emulator.wait_until(lambda _: _sent(self.emulator, text) >= to, PATIENCE)


def _sent(emulator: Emulator, text: str) -> int:
    """In how many private chats a message with this text stands."""
    chats = [person.chat for person in emulator.people.values()]
    return sum(any(text in found for found in chat.texts if found.startswith("📢 Ansage\n")) for chat in chats)


def heard(person: Person) -> list[str]:
    """What of announcements stands in somebody's chat."""
    return [text for text in person.chat.texts if text.startswith(("📢", "Diese Ansage"))]


@asynccontextmanager
async def announcing(emulator: Emulator, folder: Path) -> AsyncIterator[Hall]:
    """The camp on Telegram, with a group chat for announcements and an organiser."""
    chef = emulator.person("Chef", "de")
    group = emulator.group("Alle", [chef], bot="member")

    def platforms(menus: Any, app: App) -> list[Telegram]:
        return [
            Telegram(
                emulator.token,
                now=app.clock.now,
                base_url=emulator.base_url,
                menus=menus,
                groups=[group.id],
                folder=folder / "files",
            )
        ]

    app = App(setup(folder, [event_file(folder, CAMP)]), platforms)
    async with running(app):
        await emulator.wait_for_calls("getUpdates", 1, PATIENCE)
        code = codes.new_code()
        async with app.database.write() as tx:
            await codes.add(tx, code, Purpose.INVITE, NOON, expires=None, event="camp", role=Role.ORGANISER)
        await chef.start(code)
        await chef.chat.next_message(PATIENCE)
        yield Hall(emulator, app, chef, group)


async def test_to_many_among_failures_and_blocks(tmp_path: Path) -> None:
    """Everybody gets it once, who blocked does not, and the report is what stands in the outbox."""
    async with Emulator(limits=True) as emulator, announcing(emulator, tmp_path) as hall:
        members = await hall.members(MEMBERS)
        for person in members[:3]:
            await person.block()
        await emulator.wait_until(lambda _: len(stored(tmp_path, _BLOCKED)) == 3, PATIENCE)
        shown = await hall.orders("/ansage Bitte in den Saal.")
        assert f"an {MEMBERS - 3 + 1} Personen (Telegram: {MEMBERS - 3 + 1})" in shown.text
        assert "in einem Gruppenchat (Telegram: 1)" in shown.text
        assert "3 weitere Personen haben den Bot blockiert" in shown.text
        for person in members[3:5]:
            person.blocked = True  # and Telegram has not told so yet
        for number in range(2, MEMBERS, 3):
            emulator.faults.http_error("sendMessage", nth=number)
        await hall.chef.press(shown, "Senden")
        emulator.faults.too_many("sendMessage", 1, nth=10)
        reached = [*members[5:], hall.chef]
        await emulator.wait_until(lambda _: all(heard(person) for person in reached), 60)
        await hall.later(seconds=30)
        for person in reached:
            assert heard(person) == ["📢 Ansage\nBitte in den Saal."]
        assert hall.group.texts.count("📢 Ansage\nBitte in den Saal.") == 1
        total = MEMBERS - 3 + 2
        await hall.later(minutes=2)
        report = hall.chef.chat.get(shown.id)
        assert report is not None
        assert f"Ansage 1 ist fertig: Gesendet {total - 2} von {total}." in report.text
        assert "Blockiert oder nicht mehr erreichbar: 2" in report.text
        assert stored(tmp_path, _COUNTS) == [("gone", 2), ("sent", total - 2)]


_BLOCKED = "SELECT 1 FROM accounts WHERE NOT reachable"
_COUNTS = "SELECT state, count(*) FROM outbox WHERE about = 'announcement:1' GROUP BY state ORDER BY state"


async def test_corrected_and_recalled(tmp_path: Path) -> None:
    async with Emulator() as emulator, announcing(emulator, tmp_path) as hall:
        members = await hall.members(5)
        await hall.announce("Saal 2", to=6)
        await hall.later(seconds=5)
        await hall.chef.press(await hall.orders("/korrigieren Saal 3"), "Korrigieren")
        await emulator.wait_for_calls("editMessageText", 7, PATIENCE)
        await hall.later(seconds=10)
        for person in (*members, hall.chef):
            assert heard(person) == ["📢 Korrektur:\nSaal 3"]
        assert hall.group.texts[-1] == "📢 Korrektur:\nSaal 3"
        await hall.chef.press(await hall.orders("/zurueckziehen"), "Zurückziehen")
        await emulator.wait_for_calls("deleteMessage", 7, PATIENCE)
        await hall.later(seconds=10)
        assert all(heard(person) == [] for person in (*members, hall.chef))
        assert not any("Saal" in text for text in hall.group.texts)
        assert len(emulator.calls_of("deleteMessage")) == 7
        assert "Ansage 1 ist zurückgezogen, bei 7 von 7." in hall.chef.chat.texts
        assert emulator.violations == []


async def test_what_is_too_old_to_be_deleted_gets_other_words(tmp_path: Path) -> None:
    async with Emulator() as emulator, announcing(emulator, tmp_path) as hall:
        (anna,) = await hall.members(1)
        await hall.announce("Saal 2", to=2)
        await hall.later(seconds=5)
        emulator.faults.fail("deleteMessage", 400, "Bad Request: message can't be deleted for everyone", times=None)
        await hall.chef.press(await hall.orders("/zurueckziehen"), "Zurückziehen")
        await anna.chat.wait_until(lambda chat: GONE in chat.texts, PATIENCE)
        assert heard(anna) == [GONE]


async def test_with_a_picture(tmp_path: Path) -> None:
    """Uploaded once, corrected in its caption, deleted."""
    async with Emulator() as emulator, announcing(emulator, tmp_path) as hall:
        members = await hall.members(5)
        hall.chef.chat.skip()
        stored_file = emulator.store_file("plan.png", PICTURE, "image/png")
        photo = [{key: stored_file[key] for key in ("file_id", "file_unique_id", "file_size")}]
        hall.chef.post({"photo": [photo[0] | {"width": 300, "height": 200}], "caption": "/ansage Der **Plan**"})
        shown = await hall.chef.chat.next_message(PATIENCE)
        assert "photo" in shown.raw
        assert "📢 Ansage\nDer **Plan**" in shown.text
        await hall.chef.press(shown, "Senden")
        await emulator.wait_for_calls("sendPhoto", 8, PATIENCE)
        await hall.later(seconds=5)
        for person in members:
            assert person.chat.last.text == "📢 Ansage\nDer **Plan**"
            assert "photo" in person.chat.last.raw
        uploads = [call for call in emulator.calls_of("sendPhoto") if not isinstance(call.parameters["photo"], str)]
        assert len(uploads) == 1
        assert [path.read_bytes() for path in (tmp_path / "files").iterdir()] == [PICTURE]
        await hall.chef.press(await hall.orders("/korrigieren Der neue Plan"), "Korrigieren")
        await emulator.wait_for_calls("editMessageCaption", 7, PATIENCE)
        await hall.app.settled()
        assert {person.chat.last.text for person in members} == {"📢 Korrektur:\nDer neue Plan"}
        await hall.chef.press(await hall.orders("/zurueckziehen"), "Zurückziehen")
        await emulator.wait_for_calls("deleteMessage", 7, PATIENCE)
        await hall.app.settled()
        assert all(person.chat.bot_messages == [] for person in members)


async def test_a_file_with_a_long_text_and_files_that_are_not_for_an_announcement(tmp_path: Path) -> None:
    async with Emulator() as emulator, announcing(emulator, tmp_path) as hall:
        (anna,) = await hall.members(1)
        hall.chef.chat.skip()
        await hall.chef.send_document("plan.pdf", b"%PDF-1.4", caption="/hilfe")
        assert "/programm" in (await hall.chef.chat.next_message(PATIENCE)).text
        assert emulator.calls_of("getFile") == []
        await hall.chef.send_document("../../plan.pdf", b"%PDF-1.4", caption="/ansage vorrot: " + "a" * 900)
        asked = await hall.chef.chat.next_message(PATIENCE)
        await hall.chef.press(asked, "Das ist Text, an alle")
        shown = await hall.chef.chat.next_message(PATIENCE)
        assert shown.document_name == "plan.pdf"
        asked_anew = hall.chef.chat.get(asked.id)
        assert asked_anew is not None
        await hall.chef.press(asked_anew, "Senden")
        await anna.chat.wait_for(1, PATIENCE)
        assert anna.chat.last.document_name == "plan.pdf"
        assert anna.chat.last.text.startswith("📢 Ansage\nvorrot: aaa")


async def test_goes_on_after_a_restart_in_the_middle(tmp_path: Path) -> None:
    async with Emulator(limits=True) as emulator:
        async with announcing(emulator, tmp_path) as hall:
            members = await hall.members(MEMBERS)
            shown = await hall.orders("/ansage Bitte in den Saal.")
            await hall.chef.press(shown, "Senden")
            await emulator.wait_until(lambda _: sum(bool(heard(person)) for person in members) > 10, PATIENCE)
        assert sum(bool(heard(person)) for person in members) < MEMBERS
        made_of = setup(tmp_path, [tmp_path / "event.toml"])
        made_of = replace(made_of, clock=PlayClock(NOON + timedelta(seconds=2), 0))
        telegram = [
            Telegram(emulator.token, now=lambda: NOON, base_url=emulator.base_url, groups=[hall.group.id]),
        ]
        async with running(App(made_of, lambda _menus, _app: telegram)) as app:
            await emulator.wait_until(lambda _: all(heard(person) for person in members), PATIENCE)
            await app.settled()
            await app.move_to(NOON + timedelta(minutes=1))
            await app.settled()
            assert all(heard(person) == ["📢 Ansage\nBitte in den Saal."] for person in members)
            report = hall.chef.chat.get(shown.id)
            assert report is not None
            assert f"Ansage 1 ist fertig: Gesendet {MEMBERS + 2} von {MEMBERS + 2}." in report.text
