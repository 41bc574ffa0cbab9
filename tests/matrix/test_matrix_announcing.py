"""Announcements on Matrix, with the whole bot on a real Synapse: sent, corrected, recalled, with a picture."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
from nio.crypto.attachments import encrypt_attachment

from bot.app import App
from bot.platforms.matrix import Matrix
from handlers.contract import Role
from storage import codes
from storage.records import Purpose
from tests.app.harness import CAMP, NOON, event_file, running, setup
from tests.matrix.apps import Chat
from tests.matrix.fixtures import People
from tests.matrix.peer import Peer
from tests.matrix.synapse import Account

HELLO = "📢 Ansage\nBitte in Saal 2."


def matrix_app(folder: Path, account: Account, url: str, rooms: tuple[str, ...] = ()) -> App:
    """The bot on Matrix alone, with rooms for announcements."""

    def platforms(_menus: Any, started: App) -> list[Matrix]:
        return [
            Matrix(
                homeserver=url,
                user=account.user_id,
                folder=folder / "matrix",
                texts=started.texts,
                clock=started.clock,
                access_token=account.token,
                device_id=account.device_id,
                rooms=rooms,
            )
        ]

    return App(setup(folder, [event_file(folder, CAMP)]), platforms)


@asynccontextmanager
async def announcing(people: People, folder: Path, rooms: tuple[str, ...] = ()) -> AsyncIterator[tuple[App, Account]]:
    """The bot while it runs, and its account."""
    account = await people.account("bot")
    async with running(matrix_app(folder, account, people.server.url, rooms)) as app:
        yield app, account


async def organiser(people: People, app: App, account: Account) -> Chat:
    """Somebody who may announce."""
    chat = await Chat.open(await people.peer("chef"), account)
    code = codes.new_code()
    async with app.database.write() as tx:
        await codes.add(tx, code, Purpose.INVITE, NOON, expires=None, event="camp", role=Role.ORGANISER)
    await chat.ask(code)
    return chat


async def later(app: App, **how: float) -> None:
    """Let the bot's time pass."""
    await app.move_to(app.clock.now() + timedelta(**how))
    await app.settled()


async def test_sent_corrected_and_recalled(people: People, tmp_path: Path) -> None:
    owner = await people.peer("owner")
    hall = await owner.create_room(preset="public_chat", room_alias_name="ansagen")
    alias = f"#ansagen:{owner.user_id.partition(':')[2]}"
    async with announcing(people, tmp_path, (alias,)) as (app, account):
        await owner.wait_for_member(hall, account.user_id, "join")
        chef = await organiser(people, app, account)
        anna = await Chat.open(await people.peer("anna"), account)
        preview = await chef.ask("!ansage Bitte in Saal 2.")
        assert HELLO in preview
        assert "an 2 Personen (Matrix: 2)" in preview
        assert "in einem Gruppenchat (Matrix: 1)" in preview
        await chef.ask("ja")
        for peer, room in ((anna.peer, anna.room), (owner, hall)):
            assert (await peer.wait_for(room, "Saal 2")).body == HELLO
        await app.settled()
        await later(app, seconds=5)
        assert "📢 Korrektur:" in await chef.ask("!korrigieren Bitte in Saal 3.")
        await chef.ask("ja")
        for peer, room in ((anna.peer, anna.room), (owner, hall)):
            edit = await peer.wait_for(room, "Saal 3")
            assert edit.content["m.relates_to"]["rel_type"] == "m.replace"
            assert edit.content["m.new_content"]["body"] == "📢 Korrektur:\nBitte in Saal 3."
        await app.settled()
        await later(app, seconds=5)
        await chef.ask("!zurueckziehen")
        await chef.ask("ja")
        await app.settled()
        await later(app, seconds=5)
        for peer, room in ((anna.peer, anna.room), (owner, hall)):
            await peer.wait_for(room, lambda event: event.type == "m.room.redaction")
        await chef.peer.wait_for(chef.room, "zurückgezogen, bei 3 von 3.")


async def test_with_a_picture_that_came_encrypted(people: People, tmp_path: Path) -> None:
    """It is opened, uploaded once for encrypted rooms and once for open ones, and corrected with its picture."""
    async with announcing(people, tmp_path) as (app, account):
        chef = await organiser(people, app, account)
        anna = await Chat.open(await people.peer("anna"), account)
        ben = await Chat.open(await people.peer("ben"), account, encrypted=False)
        locked, keys = encrypt_attachment(PICTURE)
        url = await upload(people.server.url, chef.peer, locked)
        content = {
            "msgtype": "m.image",
            "filename": "plan.png",
            "info": {"mimetype": "image/png", "size": len(PICTURE)},
            "file": keys | {"url": url},
        }
        preview = await chef.ask("!ansage Der Saal", **content)
        assert "📢 Ansage\nDer Saal" in preview
        await chef.ask("ja")
        for chat in (anna, ben):
            got = await chat.peer.wait_for(chat.room, "Der Saal")
            assert (got.content["msgtype"], got.content["filename"]) == ("m.image", "plan.png")
            assert got.content["body"] == "📢 Ansage\nDer Saal"
            assert ("file" in got.content, "url" in got.content) == ((chat is anna), (chat is ben))
        assert [path.read_bytes() for path in (tmp_path / "files").iterdir()] == [PICTURE]
        await app.settled()
        await later(app, seconds=5)
        await chef.ask("!korrigieren Der große Saal")
        await chef.ask("ja")
        for chat in (anna, ben):
            edit = await chat.peer.wait_for(chat.room, "Der große Saal")
            assert edit.content["m.new_content"]["msgtype"] == "m.image"
            assert ("file" in edit.content["m.new_content"]) == (chat is anna)


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(8) + (300).to_bytes(4) + (200).to_bytes(4) + bytes(40)


async def upload(server: str, peer: Peer, content: bytes) -> str:
    """Put a file on the server; returns its address."""
    headers = {"Authorization": f"Bearer {peer.account.token}"}
    address = f"{server}/_matrix/media/v3/upload"
    async with aiohttp.ClientSession(headers=headers) as session, session.post(address, data=content) as answer:
        return str((await answer.json())["content_uri"])
