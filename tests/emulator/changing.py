"""The methods that change what stands in chats: edit, delete, pin, react."""

from typing import Any

from .chats import Chat, Message
from .errors import NOT_MODIFIED, ApiError, Json, bad_request
from .sending import MAX_CAPTION, MAX_TEXT, check_markup, find_chat, find_message, formatted, writable
from .spec import CHAT_ACTIONS
from .world import World

_DELETABLE = 48 * 3600  # seconds


def _editable(world: World, method: str, values: Json) -> tuple[Chat, Message]:
    """The bot's own message to edit; raises what Telegram says if there is none."""
    chat = writable(world, values["chat_id"])
    message = find_message(chat, values["message_id"], "message to edit")
    if not message.from_bot or message.keyboard is not None:
        raise bad_request("message can't be edited", "not_editable")
    if values.get("reply_markup"):
        check_markup(world, method, chat, values["reply_markup"])
    return chat, message


def _store(world: World, chat: Chat, message: Message, values: Json, content: Json, replaced: set[str]) -> Json:
    """Swap the `replaced` fields and the keyboard for the new ones; refuses an edit that changes nothing."""
    markup = values.get("reply_markup")
    if markup and any(markup["inline_keyboard"]):
        content["reply_markup"] = markup
    kept = {key: value for key, value in message.raw.items() if key not in replaced | {"reply_markup"}}
    raw = kept | content
    if raw == message.raw:
        raise ApiError(400, NOT_MODIFIED, "not_modified")
    world.limits.check(chat.id, chat.is_private, edit=True)
    raw["edit_date"] = world.unix()
    chat.replace(Message(chat, raw, message.sender_id, True))
    return raw


def edit_message_text(world: World, values: Json) -> Any:
    """editMessageText; leaving out the keyboard takes it away."""
    if not values["text"]:
        raise bad_request("message text is empty", "text")
    chat, message = _editable(world, "editMessageText", values)
    if "text" not in message.raw:
        raise bad_request("there is no text in the message to edit", "not_editable")
    text, entities = formatted(world, "editMessageText", values, "text", MAX_TEXT)
    if not text:
        raise bad_request("text must be non-empty", "text")
    content: Json = {"text": text} | ({"entities": entities} if entities else {})
    if "link_preview_options" in values:
        content["link_preview_options"] = values["link_preview_options"]
    return _store(world, chat, message, values, content, {"text", "entities", "link_preview_options"})


def edit_message_caption(world: World, values: Json) -> Any:
    """editMessageCaption; leaving out the caption takes it away."""
    chat, message = _editable(world, "editMessageCaption", values)
    if not message.raw.keys() & {"photo", "document"}:
        raise bad_request("there is no caption in the message to edit", "not_editable")
    text, entities = formatted(world, "editMessageCaption", values, "caption", MAX_CAPTION)
    content: Json = {"caption": text} if text else {}
    if text and entities:
        content["caption_entities"] = entities
    return _store(world, chat, message, values, content, {"caption", "caption_entities"})


def edit_message_reply_markup(world: World, values: Json) -> Any:
    """editMessageReplyMarkup; leaving out the keyboard takes it away."""
    chat, message = _editable(world, "editMessageReplyMarkup", values)
    return _store(world, chat, message, values, {}, set())


def _check_deletable(world: World, chat: Chat, message: Message) -> None:
    group = world.groups.get(chat.id)
    own = message.from_bot or group is None or group.bot_is_admin
    old = world.unix() - int(message.raw["date"]) > _DELETABLE
    if not own or (old and not (group is not None and group.bot_is_admin)):
        raise bad_request("message can't be deleted", "not_deletable")


def delete_message(world: World, values: Json) -> Any:
    """deleteMessage: own messages, in private chats and as administrator others' too, up to 48 hours old."""
    chat = find_chat(world, values["chat_id"])
    message = find_message(chat, values["message_id"], "message to delete")
    _check_deletable(world, chat, message)
    chat.remove(message.id, by_bot=True)
    return True


def delete_messages(world: World, values: Json) -> Any:
    """deleteMessages: 1 to 100 ids, missing ones are passed over."""
    ids = values["message_ids"]
    if not ids:
        raise bad_request("message identifiers are not specified", "missing_parameter")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified", "refused")
    chat = find_chat(world, values["chat_id"])
    messages = [message for message in map(chat.get, dict.fromkeys(ids)) if message is not None]
    for message in messages:
        _check_deletable(world, chat, message)
    for message in messages:
        chat.remove(message.id, by_bot=True)
    return True


def _check_pin_rights(world: World, chat: Chat) -> None:
    group = world.groups.get(chat.id)
    if group is not None and not group.bot_is_admin:
        raise bad_request("not enough rights to manage pinned messages in the chat", "rights")


def pin_chat_message(world: World, values: Json) -> Any:
    """pinChatMessage."""
    chat = writable(world, values["chat_id"])
    message = find_message(chat, values["message_id"], "message to pin")
    _check_pin_rights(world, chat)
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        chat.note("pinned", message, by_bot=True)
    return True


def unpin_chat_message(world: World, values: Json) -> Any:
    """unpinChatMessage; without an id the newest pinned one."""
    chat = writable(world, values["chat_id"])
    _check_pin_rights(world, chat)
    message_id = values.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found", "missing_message")
    chat.pinned.remove(message_id)
    message = chat.get(message_id)
    if message is not None:
        chat.note("unpinned", message, by_bot=True)
    return True


def set_message_reaction(world: World, values: Json) -> Any:
    """setMessageReaction; an empty list takes the reaction back."""
    chat = writable(world, values["chat_id"])
    message = find_message(chat, values["message_id"], "message to react")
    chat.reactions[message.id, world.bot["id"]] = [item["emoji"] for item in values.get("reaction", [])]
    chat.note("reaction", message, by_bot=True)
    return True


def send_chat_action(world: World, values: Json) -> Any:
    """sendChatAction; nothing of it stays."""
    if values["action"] not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request", "refused")
    writable(world, values["chat_id"])
    return True
