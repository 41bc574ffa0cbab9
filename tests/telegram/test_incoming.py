"""Updates as Telegram sends them -> what people said."""

from typing import Any

import pytest

from tests.emulator.groups import Group
from tests.emulator.people import Person
from tests.emulator.server import Emulator
from tests.telegram.lotse import NOW, Lotse, running


@pytest.fixture
def open_group(emulator: Emulator, anna: Person) -> Group:
    """A group all of whose messages reach the bot, with nothing in the queue."""
    emulator.privacy = False
    group = emulator.group("Orga", [anna])
    emulator.queue.drop_all()
    return group


def put(emulator: Emulator, group: Group, text: str, **more: Any) -> None:
    """A message in a group as given, from an account that the emulator does not know."""
    content = {"message_id": 77, "chat": group.chat.raw, "date": emulator.unix(), "text": text, **more}
    emulator.queue.put("message", content)


async def test_private_message(emulator: Emulator) -> None:
    bert = emulator.person("Bert", language="de-AT")
    bert.user["last_name"] = "Brecht"
    written = await bert.send("Wann gibt es Essen?")
    async with running(Lotse(emulator)) as lotse:
        message = await lotse.message()
    assert (message.platform, message.sender, message.room) == ("telegram", str(bert.id), str(bert.id))
    assert (message.text, message.name, message.language) == ("Wann gibt es Essen?", "Bert Brecht", "de")
    assert (message.private, message.addressed, message.edited) == (True, True, False)
    assert (message.instead, message.pressed, message.thread) == (None, None, None)
    assert (message.source, message.at) == (str(written.id), NOW)
    assert int(message.sent.timestamp()) == written.raw["date"]


@pytest.mark.parametrize(
    ("code", "language"), [("en", "en"), ("pt-br", "pt"), ("EN-us", "en"), ("fil", None), (None, None)]
)
async def test_language(emulator: Emulator, code: str | None, language: str | None) -> None:
    await emulator.person("Bert", language=code).send("Hallo")
    async with running(Lotse(emulator)) as lotse:
        assert (await lotse.message()).language == language


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("/jetzt", "/jetzt"),
        ("/jetzt@lotse_test_bot", "/jetzt"),
        ("/JETZT@Lotse_Test_Bot morgen", "/JETZT morgen"),
        ("/löschen", "/löschen"),
        ("!jetzt", "!jetzt"),
        ("/vorschlag Mail an a@b.de", "/vorschlag Mail an a@b.de"),
    ],
)
async def test_commands_in_a_private_chat(emulator: Emulator, anna: Person, written: str, text: str) -> None:
    await anna.send(written)
    async with running(Lotse(emulator)) as lotse:
        assert (await lotse.message()).text == text


async def test_deep_link(emulator: Emulator) -> None:
    bert = emulator.person("Bert")
    await bert.open("https://t.me/lotse_test_bot?start=offener-austausch_2020")
    async with running(Lotse(emulator)) as lotse:
        assert (await lotse.message()).text == "/start offener-austausch_2020"


async def test_messages_without_words(emulator: Emulator, anna: Person) -> None:
    await anna.send_location(52.5, 13.4)
    anna.post({"sticker": {"emoji": "👍"}})
    await anna.send_document("plan.pdf", b"%PDF", caption="Ist das der Plan?")
    anna.post({"photo": [], "media_group_id": "1"})
    anna.post({"photo": [], "media_group_id": "1"})
    anna.post({"pinned_message": {}})
    await anna.send("Ende")
    async with running(Lotse(emulator)) as lotse:
        await lotse.wait(lambda: len(lotse.heard) == 5)
        found = [await lotse.message() for _ in range(5)]
    assert [(message.text, message.instead) for message in found] == [
        ("", "only-text"),
        ("", "only-text"),
        ("Ist das der Plan?", None),
        ("", "only-text"),  # an album is one thing
        ("Ende", None),
    ]


async def test_characters_that_no_database_takes(emulator: Emulator, anna: Person, open_group: Group) -> None:
    put(emulator, open_group, "a\0b \ud83d ß", **{"from": {"id": 8, "first_name": "\udfff", "is_bot": False}})
    async with running(Lotse(emulator)) as lotse:
        message = await lotse.message()
    assert (message.text, message.name) == ("a\ufffdb \ufffd ß", "\ufffd")


async def test_edited_message(emulator: Emulator, anna: Person) -> None:
    written = await anna.send("Wan?")
    await anna.edit(written, "Wann?")
    emulator.queue.put("edited_message", {**written.raw, "text": None, "location": {}})  # somebody who moves
    await anna.send("Ende")
    async with running(Lotse(emulator)) as lotse:
        first, edit, last = await lotse.message(), await lotse.message(), await lotse.message()
    assert (first.edited, edit.edited, last.edited) == (False, True, False)
    assert (edit.text, edit.source, edit.id != first.id) == ("Wann?", first.source, True)


async def test_blocked_and_back(emulator: Emulator, anna: Person) -> None:
    await anna.block()
    await anna.start()
    async with running(Lotse(emulator)) as lotse:
        blocked, back = await lotse.reachable(), await lotse.reachable()
        assert (await lotse.message()).text == "/start"
    assert (blocked.sender, blocked.room, blocked.reachable) == (str(anna.id), str(anna.id), False)
    assert (back.reachable, back.id != blocked.id) == (True, True)


async def test_added_to_a_group(emulator: Emulator, anna: Person) -> None:
    group = emulator.group("Orga", [anna])
    group.set_bot("administrator", by=anna)
    group.set_bot("left", by=anna)
    await anna.send("Ende")
    async with running(Lotse(emulator)) as lotse:
        added, last = await lotse.message(), await lotse.message()
    assert (added.text, added.private, added.addressed) == ("/start", False, True)
    assert (added.sender, added.room, last.text) == (str(anna.id), str(group.id), "Ende")


@pytest.mark.parametrize(
    ("written", "text", "addressed"),
    [
        ("Guten Morgen!", "Guten Morgen!", False),
        ("/jetzt", "/jetzt", True),
        ("!jetzt", "!jetzt", True),
        ("/jetzt@lotse_test_bot", "/jetzt", True),
        ("/jetzt@other_bot", "/jetzt@other_bot", False),
        ("@lotse_test_bot: Wann gibt es Essen?", "Wann gibt es Essen?", True),
        ("😀👍🏽 @Lotse_Test_Bot, wann?", "😀👍🏽 wann?", True),
        ("Frag @lotse_test_bot", "Frag", True),
        ("Frag @other_bot", "Frag @other_bot", False),
        ("Wow! /nicht am Anfang", "Wow! /nicht am Anfang", False),
    ],
)
async def test_group_messages(
    emulator: Emulator, anna: Person, open_group: Group, written: str, text: str, addressed: bool
) -> None:
    await anna.send(written, open_group)
    async with running(Lotse(emulator)) as lotse:
        message = await lotse.message()
    assert (message.text, message.addressed, message.private) == (text, addressed, False)
    assert (message.sender, message.room) == (str(anna.id), str(open_group.id))


async def test_mention_of_the_bot_without_a_user_name(emulator: Emulator, anna: Person, open_group: Group) -> None:
    mention = {"type": "text_mention", "user": emulator.bot_user()}
    await anna.send("👋 Lotse, wann?", open_group, entities=[mention])
    async with running(Lotse(emulator)) as lotse:
        message = await lotse.message()
    assert (message.text, message.addressed) == ("👋 wann?", True)


async def test_reply_to_the_bot_in_a_group(emulator: Emulator, anna: Person, open_group: Group) -> None:
    lotse = Lotse(emulator)
    await lotse.say(open_group.id, "Welcher Raum?", private=False)
    bert = emulator.crowd(1, "Bert")[0]
    await bert.join(open_group)
    own = await anna.send("Wo?", open_group)
    await anna.reply(open_group.chat.last, "Aula")
    await bert.reply(own, "Drüben")
    async with running(lotse):
        found = [await lotse.message() for _ in range(3)]
    assert [(message.text, message.addressed) for message in found] == [
        ("Wo?", False),
        ("Aula", True),
        ("Drüben", False),
    ]


async def test_who_writes_in_a_group(emulator: Emulator, anna: Person, open_group: Group) -> None:
    group_itself = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    channel = {"id": -1009, "type": "channel", "title": "Kanal"}
    put(emulator, open_group, "/von einem Bot", **{"from": {"id": 9, "is_bot": True, "first_name": "Bot"}})
    put(emulator, open_group, "/ohne Namen", **{"from": group_itself}, sender_chat=open_group.chat.raw)
    put(emulator, open_group, "/als Kanal", **{"from": group_itself}, sender_chat=channel)
    put(
        emulator, open_group, "/aus dem Kanal", **{"from": group_itself}, sender_chat=channel, is_automatic_forward=True
    )
    put(emulator, open_group, "", **{"from": anna.user}, new_chat_title="Neu")
    emulator.queue.put("message", {"message_id": 1, "chat": channel, "date": 0, "sender_chat": channel, "text": "/x"})
    await anna.send("/ende", open_group)
    async with running(Lotse(emulator)) as lotse:
        found = [await lotse.message() for _ in range(3)]
    assert [(message.text, message.sender, message.name) for message in found] == [
        ("/ohne Namen", str(open_group.id), "Orga"),
        ("/als Kanal", "-1009", "Kanal"),
        ("/ende", str(anna.id), "Anna 1"),
    ]


async def test_topics_of_a_forum_are_threads(emulator: Emulator, anna: Person, open_group: Group) -> None:
    opened = {"message_id": 5, "from": emulator.bot_user(), "forum_topic_created": {"name": "Essen"}}
    here = {"from": anna.user, "message_thread_id": 5, "reply_to_message": opened}
    put(emulator, open_group, "/jetzt", is_topic_message=True, **here)
    put(emulator, open_group, "nur unter uns", is_topic_message=True, **here)
    put(emulator, open_group, "/jetzt", **{"from": anna.user}, message_thread_id=8)  # replies, no topic
    async with running(Lotse(emulator)) as lotse:
        found = [await lotse.message() for _ in range(3)]
    assert [(message.thread, message.addressed) for message in found] == [("5", True), ("5", False), (None, True)]


async def test_button_on_a_message_that_is_gone(emulator: Emulator, anna: Person) -> None:
    lotse = Lotse(emulator)
    await lotse.say(anna.id, "Frage")
    question = await anna.chat.next_message()
    anna.chat.remove(question.id, by_bot=False)
    gone = anna.press_data(question, "ja")
    async with running(lotse):
        message = await lotse.message()
        await gone.wait()
    assert (message.text, message.pressed, message.room) == ("ja", str(question.id), str(anna.id))


async def test_button_in_a_group(emulator: Emulator, anna: Person, open_group: Group) -> None:
    lotse = Lotse(emulator)
    await lotse.say(open_group.id, "Frage", private=False)
    press = anna.press_data(open_group.chat.last, "abstimmen 3")
    async with running(lotse):
        message = await lotse.message()
        await press.wait()
    assert (message.text, message.private, message.addressed) == ("abstimmen 3", False, True)
    assert (message.sender, message.room) == (str(anna.id), str(open_group.id))
