"""What the Bot API emulator refuses or notes, call by call."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.emulator.people import Person
from tests.emulator.raw import raw_call
from tests.emulator.server import Emulator


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator() as running:
        yield running


@pytest.fixture
async def anna(emulator: Emulator) -> Person:
    """Somebody the bot may write to; the first person has the id 5000001."""
    return emulator.crowd(1, "Anna")[0]


def kinds(emulator: Emulator) -> list[str]:
    return [violation.kind for violation in emulator.take_violations()]


def text(**more: Any) -> dict[str, Any]:
    return {"chat_id": 5000001, "text": "Hallo 👋 du"} | more


def entity(kind: str = "bold", offset: int = 0, length: int = 1, **more: Any) -> dict[str, Any]:
    return text(entities=[{"type": kind, "offset": offset, "length": length, **more}])


def button(**action: Any) -> dict[str, Any]:
    return text(reply_markup={"inline_keyboard": [[{"text": "x"} | action]]})


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "x"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 1, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": 5000001}, "message text is empty"),
    ("sendMessage", text(text=""), "message text is empty"),
    ("sendMessage", text(text=" \n "), "text must be non-empty"),
    ("sendMessage", text(text="🎉" * 2049), "message is too long"),
    ("sendMessage", text(text="\ud83d"), "strings must be encoded in UTF-8"),
    ("sendMessage", text(text=5), 'can\'t parse parameter "text"'),
    ("sendMessage", text(chat_id="Anna"), 'can\'t parse parameter "chat_id"'),
    ("sendMessage", text(colour="red"), 'parameter "colour" is unknown'),
    ("sendMessage", text(disable_notification="perhaps"), 'can\'t parse parameter "disable_notification"'),
    ("sendMessage", text(parse_mode="HTML"), "can't parse entities"),
    ("sendMessage", text(reply_parameters={"message_id": 77}), "message to be replied not found"),
    ("sendMessage", entity(offset=7), "entity begins in a middle of a UTF-16 symbol at byte offset 6"),
    ("sendMessage", entity(length=7), "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol"),
    ("sendMessage", entity(length=12), "entity beginning at UTF-16 offset 0 ends after the end of the text"),
    ("sendMessage", entity(offset=-1), "can't parse entities"),
    ("sendMessage", entity("loud"), "can't parse MessageEntity: Unsupported type specified"),
    ("sendMessage", entity("text_link", url="not a link"), "can't parse MessageEntity"),
    ("sendMessage", entity("text_mention"), "can't parse MessageEntity"),
    ("sendMessage", button(), "Text buttons are unallowed"),
    ("sendMessage", button(callback_data="a", url="https://example.org"), "exactly one action"),
    ("sendMessage", button(callback_data=""), "BUTTON_DATA_INVALID"),
    ("sendMessage", button(callback_data="ä" * 33), "BUTTON_DATA_INVALID"),
    ("sendMessage", button(url="nowhere"), "inline keyboard button URL"),
    ("sendMessage", button(text="", callback_data="a"), "button text must be non-empty"),
    ("sendMessage", text(reply_markup={"inline_keyboard": [{"text": "x"}]}), "must be an Array of Arrays"),
    (
        "sendMessage",
        text(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "a"}] * 101]}),
        "reply markup is too long",
    ),
    ("sendDocument", {"chat_id": 5000001, "document": "FILE1", "caption": "x" * 1025}, "message caption is too long"),
    ("sendDocument", {"chat_id": 5000001, "document": "FILE1"}, "wrong file identifier"),
    ("setMyCommands", {"commands": [{"command": "Hilfe!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "x", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    (
        "setMyCommands",
        {"commands": [{"command": f"c{n}", "description": "x"} for n in range(101)]},
        "BOT_COMMANDS_TOO_MUCH",
    ),
    ("setMyCommands", {"commands": [], "language_code": "deu"}, "invalid language code specified"),
    ("setMyCommands", {"commands": [], "scope": {"type": "world"}}, "can't parse BotCommandScope"),
    ("sendChatAction", {"chat_id": 5000001, "action": "thinking"}, "wrong parameter action in request"),
    ("setMessageReaction", {"chat_id": 5000001, "message_id": 1, "reaction": [{"type": "x"}]}, "REACTION_INVALID"),
    ("answerCallbackQuery", {"callback_query_id": "0"}, "query is too old and response timeout expired"),
]


@pytest.mark.parametrize(("method", "parameters", "wording"), REFUSED)
async def test_refusals(
    emulator: Emulator, anna: Person, method: str, parameters: dict[str, Any], wording: str
) -> None:
    status, answer = await raw_call(emulator, method, parameters)
    assert (status, answer["ok"], answer["error_code"]) == (400, False, 400)
    assert answer["description"].startswith("Bad Request: ")
    assert wording in answer["description"]
    assert len(kinds(emulator)) == 1
    assert anna.chat.messages == []


async def test_just_allowed(emulator: Emulator, anna: Person) -> None:
    for body in (
        text(text="🎉" * 2048),
        button(callback_data="ä" * 32),
        text(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "a"}] * 10] * 10}),
        entity(offset=6, length=2),
        {"chat_id": str(anna.id), "text": "x", "reply_markup": json.dumps({"force_reply": True})},
    ):
        assert (await raw_call(emulator, "sendMessage", body))[0] == 200
    assert emulator.violations == []


async def test_what_telegram_would_silently_change(emulator: Emulator, anna: Person) -> None:
    for body in (
        text(text="siehe t.me/lotse_test_bot?start=a.b"),
        button(url="https://t.me/lotse_test_bot?start=" + "x" * 65),
        entity("text_link", url="tg://user?id=1"),
        entity("bold", length=0),
        text(entities=[{"type": "bold", "offset": 0, "length": 4}, {"type": "italic", "offset": 2, "length": 4}]),
    ):
        assert (await raw_call(emulator, "sendMessage", body))[0] == 200
    assert kinds(emulator) == ["deep_link", "deep_link", "silent", "silent", "silent"]
    await raw_call(
        emulator, "sendMessage", text(text="  Hallo ", entities=[{"type": "bold", "offset": 2, "length": 5}])
    )
    assert anna.chat.last.text == "Hallo"
    assert anna.chat.last.entities == [{"type": "bold", "offset": 0, "length": 5}]


async def test_wrong_token_and_unknown_method(emulator: Emulator) -> None:
    assert await raw_call(emulator, "getMe", {}, "1:wrong") == (
        401,
        {"ok": False, "error_code": 401, "description": "Unauthorized"},
    )
    status, answer = await raw_call(emulator, "sendTelepathy", {})
    assert (status, answer["error_code"]) == (404, 404)
    assert answer["description"].startswith("Not Found")
    assert kinds(emulator) == ["unknown_method"]


async def test_html_if_switched_on() -> None:
    async with Emulator(parse_mode=True) as emulator:
        anna = emulator.crowd(1)[0]
        good = {"chat_id": anna.id, "text": "<b>Ü&amp;</b> <a href='https://example.org'>da</a>", "parse_mode": "HTML"}
        assert (await raw_call(emulator, "sendMessage", good))[0] == 200
        assert anna.chat.texts == ["Ü& da"]
        assert [found["type"] for found in anna.chat.last.entities] == ["bold", "text_link"]
        status, answer = await raw_call(emulator, "sendMessage", good | {"text": "<b>offen"})
        assert status == 400
        assert "can't parse entities: Can't find end tag" in answer["description"]
