"""What is remembered of chats."""

from __future__ import annotations

from storage import chats
from storage.database import Database
from storage.records import Chat

OFFERED = (("Ja, gern – «oui»", "/join camp", 7), ("Nein", "/no 1", 8), ("Hilfe", "/hilfe", None))


async def test_chat_that_nothing_is_known_of(database: Database) -> None:
    async with database.read() as tx:
        assert await chats.find(tx, "telegram", ["1"]) == {}
        assert await chats.find(tx, "telegram", []) == {}


async def test_language_and_choices_do_not_touch_each_other(database: Database) -> None:
    async with database.write() as tx:
        await chats.set_language(tx, "telegram", "1", "de")
        await chats.offer(tx, "telegram", "1", OFFERED)
        await chats.offer(tx, "telegram", "2", OFFERED)
        await chats.set_language(tx, "telegram", "2", "en")
    async with database.read() as tx:
        found = await chats.find(tx, "telegram", ["1", "2", "3"])
    assert found == {"1": Chat("de", OFFERED), "2": Chat("en", OFFERED)}


async def test_later_choices_replace_the_earlier_ones(database: Database) -> None:
    async with database.write() as tx:
        await chats.offer(tx, "telegram", "1", OFFERED)
        await chats.offer(tx, "telegram", "1", OFFERED[:1])
        assert (await chats.find(tx, "telegram", ["1"]))["1"].offered == OFFERED[:1]
        await chats.offer(tx, "telegram", "1", [])
        assert await chats.find(tx, "telegram", ["1"]) == {"1": Chat()}


async def test_same_room_on_another_platform_is_another_chat(database: Database) -> None:
    async with database.write() as tx:
        await chats.set_language(tx, "telegram", "1", "de")
        await chats.set_language(tx, "matrix", "1", "en")
        assert await chats.find(tx, "telegram", ["1"]) == {"1": Chat("de")}
        assert await chats.find(tx, "matrix", ["1"]) == {"1": Chat("en")}


async def test_choices_stored_before_numbers_were_kept_have_their_place(database: Database) -> None:
    async with database.write() as tx:
        old = [["Ja", "/ja 1"], ["Hilfe", "/hilfe"]]
        await tx.execute(chats.chats.insert().values(platform="matrix", room="1", offered=old))
        found = await chats.find(tx, "matrix", ["1"])
    assert found["1"].offered == (("Ja", "/ja 1", 1), ("Hilfe", "/hilfe", 2))
