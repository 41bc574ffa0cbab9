"""The Bot API emulator, against the library the bot uses and against raw requests."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.emulator.botinfo import shown_commands
from tests.emulator.clock import HandClock
from tests.emulator.people import Person
from tests.emulator.raw import raw_call
from tests.emulator.server import Emulator

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8) + (90).to_bytes(4) + (60).to_bytes(4) + bytes(8)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def emulator(clock: HandClock) -> AsyncIterator[Emulator]:
    async with Emulator(clock=clock) as running:
        yield running


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    async with Bot(emulator.token, base_url=emulator.bot_url, base_file_url=emulator.file_url) as running:
        yield running


@pytest.fixture
async def anna(emulator: Emulator) -> Person:
    """Somebody the bot may write to, with nothing in the queue."""
    return emulator.crowd(1, "Anna")[0]


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=f"do:{label}")] for label in labels])


def kinds(emulator: Emulator) -> list[str]:
    return [violation.kind for violation in emulator.take_violations()]


async def test_conversation(emulator: Emulator, bot: Bot) -> None:
    anna = emulator.person("Anna", language="de", username="anna_b")
    await anna.start("code-42")
    (update,) = await bot.get_updates(timeout=5)
    message = update.message
    assert message is not None
    assert message.text == "/start code-42"
    assert message.entities[0].type == "bot_command"
    assert message.from_user is not None
    assert message.from_user.language_code == "de"

    bold = MessageEntity("bold", 0, 5)
    sent = await bot.send_message(anna.id, "Hallo 👋", entities=[bold], reply_markup=keyboard("Ja", "Nein"))
    shown = await anna.chat.next_message()
    assert (shown.id, shown.text, shown.buttons) == (sent.message_id, "Hallo 👋", ["Ja", "Nein"])
    assert shown.entities == [{"type": "bold", "offset": 0, "length": 5}]

    press = await anna.press("Nein")
    (update,) = await bot.get_updates(offset=update.update_id + 1, timeout=5)
    query = update.callback_query
    assert query is not None
    assert query.data == "do:Nein"
    await query.answer("Schade", show_alert=True)
    await query.edit_message_text("Dann nicht.")
    assert await press.wait() == {"callback_query_id": press.id, "text": "Schade", "show_alert": True}
    assert anna.chat.texts == ["Dann nicht."]
    assert anna.chat.last.buttons == []
    assert [entry.kind for entry in anna.chat.log] == ["sent", "sent", "edited"]
    assert emulator.violations == []


async def test_replies_edits_and_deletions(emulator: Emulator, bot: Bot, anna: Person) -> None:
    question = await anna.send("Wann?")
    await bot.send_message(anna.id, "Um neun", reply_parameters=ReplyParameters(question.id))
    assert anna.chat.last.reply_to == question.id
    await anna.reply(anna.chat.last, "Danke")
    await anna.edit(question, "Wann genau?")
    updates = await bot.get_updates()
    assert updates[1].message is not None
    assert updates[1].message.reply_to_message is not None
    assert updates[1].message.reply_to_message.text == "Um neun"
    assert updates[2].edited_message is not None
    assert updates[2].edited_message.text == "Wann genau?"
    await bot.delete_messages(anna.id, [question.id, anna.chat.last.id, 999])
    assert [message.text for message in anna.chat.messages] == ["Danke"]
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", anna.id, question.id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(anna.id, question.id)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", anna.id, anna.chat.messages[0].id)
    assert kinds(emulator) == ["missing_message", "missing_message", "not_editable"]


async def test_edit_to_the_same_is_refused(emulator: Emulator, bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Eins", reply_markup=keyboard("a"))
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content and reply markup"):
        await bot.edit_message_text("Eins", anna.id, sent.message_id, reply_markup=keyboard("a"))
    await bot.edit_message_reply_markup(anna.id, sent.message_id, reply_markup=keyboard("b"))
    assert anna.chat.last.buttons == ["b"]
    await bot.edit_message_text("Eins", anna.id, sent.message_id)
    assert anna.chat.last.buttons == []
    assert kinds(emulator) == ["not_modified"]


async def test_files_places_and_reply_keyboards(emulator: Emulator, bot: Bot, anna: Person) -> None:
    await bot.send_photo(anna.id, PNG, caption="QR-Code")
    assert anna.chat.last.text == "QR-Code"
    assert anna.chat.last.raw["photo"][0]["width"] == 90
    await bot.send_document(anna.id, b"BEGIN:VCALENDAR", filename="plan.ics")
    assert anna.chat.last.document_name == "plan.ics"
    await bot.edit_message_caption(anna.id, anna.chat.last.id, caption="Plan")
    assert anna.chat.last.text == "Plan"
    await bot.send_location(anna.id, 52.5, 13.4)
    assert anna.chat.last.location == (52.5, 13.4)
    await bot.send_venue(anna.id, 52.5, 13.4, "Aula", "Hauptstr. 1")
    assert anna.chat.last.venue == {
        "location": {"latitude": 52.5, "longitude": 13.4},
        "title": "Aula",
        "address": "Hauptstr. 1",
    }
    await bot.send_message(anna.id, "Was?", reply_markup=ReplyKeyboardMarkup([["Plan", "Hilfe"]]))
    assert (await anna.tap_keyboard("Hilfe")).text == "Hilfe"
    await anna.send_document("frage.txt", b"Wer?")
    update = (await bot.get_updates(offset=-1))[0]
    assert update.message is not None
    assert update.message.document is not None
    file = await bot.get_file(update.message.document)
    assert bytes(await file.download_as_bytearray()) == b"Wer?"
    assert emulator.violations == []


async def test_commands_by_scope_and_language(emulator: Emulator, bot: Bot, anna: Person) -> None:
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("help", "Help")], scope=private)
    await bot.set_my_commands([BotCommand("help", "Hilfe")], scope=private, language_code="de")
    assert shown_commands(emulator, anna)[0]["description"] == "Hilfe"
    assert shown_commands(emulator, emulator.person("Bob", "en"))[0]["description"] == "Help"
    await bot.set_my_commands([BotCommand("admin", "Leiten")], scope=BotCommandScopeChat(anna.id))
    assert shown_commands(emulator, anna)[0]["command"] == "admin"
    assert (await bot.get_my_commands(scope=private, language_code="de"))[0].description == "Hilfe"
    await bot.delete_my_commands(scope=BotCommandScopeChat(anna.id))
    assert shown_commands(emulator, anna)[0]["command"] == "help"
    await bot.set_my_description("Begleitet durch die Tagung", language_code="de")
    assert (await bot.get_my_description("de")).description == "Begleitet durch die Tagung"
    assert emulator.violations == []


async def test_groups(emulator: Emulator, bot: Bot) -> None:
    anna, bert = emulator.person("Anna"), emulator.person("Bert")
    group = emulator.group("Orga", [anna, bert])
    await anna.send("nur unter uns", group)
    await bert.send("/plan@lotse_test_bot", group)
    await bert.send("Frag @lotse_test_bot", group)
    updates = await bot.get_updates(timeout=5)
    added, joined, command, mention = updates
    assert added.my_chat_member is not None
    assert added.my_chat_member.new_chat_member.status == "member"
    assert joined.message is not None
    assert joined.message.new_chat_members[0].id == bot.id
    assert command.message is not None
    assert command.message.chat.type == "supergroup"
    assert str(command.message.chat_id).startswith("-100")
    assert mention.message is not None
    assert mention.message.text == "Frag @lotse_test_bot"
    await bot.send_message(group.id, "Der Plan")
    assert (await group.next_message()).text == "Der Plan"
    assert await bot.get_chat_member_count(group.id) == 3
    assert (await bot.get_chat_member(group.id, anna.id)).status == "creator"
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(anna.id, "Psst")
    group.set_bot("kicked", by=anna)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "Hallo?")
    assert kinds(emulator) == ["forbidden", "forbidden"]


async def test_group_becomes_a_supergroup(emulator: Emulator, bot: Bot) -> None:
    group = emulator.group("Klein", [emulator.person("Anna")], supergroup=False)
    old = group.id
    group.migrate()
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old, "Wo seid ihr?")
    assert caught.value.new_chat_id == group.id
    await bot.send_message(group.id, "Da!")
    assert group.texts == ["Da!"]
    assert kinds(emulator) == ["migrated"]


async def test_blocking(emulator: Emulator, bot: Bot, anna: Person) -> None:
    await anna.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "Hallo?")
    await anna.start()
    blocked, unblocked, started = await bot.get_updates()
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert unblocked.my_chat_member is not None
    assert unblocked.my_chat_member.new_chat_member.status == "member"
    assert started.message is not None
    await bot.send_message(anna.id, "Willkommen zurück")
    assert kinds(emulator) == ["forbidden"]


async def test_reactions_and_members_only_if_asked_for(emulator: Emulator, bot: Bot, anna: Person) -> None:
    group = emulator.group("Orga", [anna], bot="administrator")
    message = await anna.send("Hallo", group)
    await anna.react(message, "👍")
    await emulator.person("Bert").join(group)
    assert all(u.message_reaction is None and u.chat_member is None for u in await bot.get_updates())
    await bot.get_updates(offset=-1, allowed_updates=["message", "message_reaction", "chat_member"])
    await anna.react(message)
    await emulator.person("Cleo").join(group)
    found = await bot.get_updates()
    assert [bool(u.message_reaction) for u in found].count(True) == 1
    assert [bool(u.chat_member) for u in found].count(True) == 1
    await bot.set_message_reaction(group.id, message.id, "🔥")
    assert group.chat.reactions[message.id, bot.id] == ["🔥"]
    assert emulator.violations == []


async def test_offsets_limits_and_gaps(clock: HandClock) -> None:
    async with (
        Emulator(clock=clock, gaps=lambda: 2, first_update_id=10) as emulator,
        Bot(emulator.token, base_url=emulator.bot_url) as bot,
    ):
        emulator.flood(emulator.crowd(4), "Hallo")
        assert [u.update_id for u in await bot.get_updates(limit=2)] == [10, 13]
        assert [u.update_id for u in await bot.get_updates()] == [10, 13, 16, 19]
        assert [u.update_id for u in await bot.get_updates(offset=14)] == [16, 19]
        assert [u.update_id for u in await bot.get_updates(offset=-1)] == [19]
        assert [u.update_id for u in await bot.get_updates()] == [19]
        clock.advance(24 * 3600 + 1)
        assert await bot.get_updates() == ()
        assert emulator.violations == []
        await raw_call(emulator, "getUpdates", {"limit": 500})
        assert kinds(emulator) == ["silent"]


async def test_long_poll_is_woken(emulator: Emulator, bot: Bot, anna: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        polling = tasks.create_task(bot.get_updates(timeout=30))
        await emulator.wait_until(lambda world: world.queue.polling)
        await anna.send("Wach auf")
    assert [u.message.text for u in polling.result() if u.message] == ["Wach auf"]


async def test_second_poller_ends_the_first(emulator: Emulator, anna: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(raw_call(emulator, "getUpdates", {"timeout": 30}))
        await emulator.wait_until(lambda world: world.queue.polling)
        second = tasks.create_task(raw_call(emulator, "getUpdates", {"timeout": 30}))
        status, answer = await first
        await anna.send("Hallo")
    assert status == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert second.result()[0] == 200
    assert kinds(emulator) == ["two_pollers"]


async def test_webhook_and_polling_exclude_each_other(emulator: Emulator) -> None:
    await raw_call(emulator, "setWebhook", {"url": "https://example.org/hook"})
    status, answer = await raw_call(emulator, "getUpdates", {})
    assert status == 409
    assert "while webhook is active" in answer["description"]
    await raw_call(emulator, "deleteWebhook", {})
    assert (await raw_call(emulator, "getUpdates", {}))[0] == 200
    assert kinds(emulator) == ["webhook"]


async def test_callbacks_are_answered_once_and_in_time(
    emulator: Emulator, bot: Bot, anna: Person, clock: HandClock
) -> None:
    await bot.send_message(anna.id, "Wahl", reply_markup=keyboard("a"))
    in_time, slow, forgotten = [await anna.press("a") for _ in range(3)]
    await bot.get_updates()
    await bot.answer_callback_query(in_time.id)
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
        await bot.answer_callback_query(in_time.id)
    clock.advance(15.1)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(slow.id)
    assert emulator.unanswered_callbacks() == [forgotten]
    assert kinds(emulator) == ["answered_twice", "late_answer", "unanswered_callback"]
    assert emulator.violations == []


async def test_a_bot_that_was_away_is_not_blamed(emulator: Emulator, bot: Bot, anna: Person, clock: HandClock) -> None:
    await bot.send_message(anna.id, "Wahl", reply_markup=keyboard("a"))
    press = await anna.press("a")
    clock.advance(60)
    await bot.get_updates()
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press.id)
    assert emulator.violations == []
