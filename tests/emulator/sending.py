"""The methods that write into chats: send, copy, forward."""

from typing import Any

from .chats import Chat, Message
from .errors import BLOCKED, NEVER_WROTE, QUERY_TOO_OLD, ApiError, Json, bad_request, forbidden
from .html_mode import parse_html
from .links import bad_deep_link
from .people import flat
from .texts import clean, part, units
from .validate import Upload
from .world import CALLBACK_SECONDS, World

MAX_TEXT = 4096
MAX_CAPTION = 1024
_MAX_PHOTO = 10 * 1024 * 1024
_MAX_DOCUMENT = 50 * 1024 * 1024


def find_chat(world: World, chat_id: int | str) -> Chat:
    """The chat a parameter means; raises the 400 for an unknown one."""
    if isinstance(chat_id, int):
        group = world.groups.get(chat_id)
        if group is not None:
            group.check_id(chat_id)
        chat = world.chat(chat_id)
        if chat is not None:
            return chat
    raise bad_request("chat not found", "chat_not_found")


def writable(world: World, chat_id: int | str) -> Chat:
    """The chat, if the bot may write there; raises the 400 or 403 if not."""
    chat = find_chat(world, chat_id)
    group = world.groups.get(chat.id)
    if group is not None:
        group.check_bot()
        return chat
    person = world.people[chat.id]
    if person.deactivated:
        raise forbidden("Forbidden: user is deactivated")
    if not person.started:
        raise forbidden(NEVER_WROTE)
    if person.blocked:
        raise forbidden(BLOCKED)
    return chat


def find_message(chat: Chat, message_id: int, wording: str) -> Message:
    """A visible message; raises «… not found» with the wording for what it was wanted."""
    message = chat.get(message_id)
    if message is None:
        raise bad_request(f"{wording} not found", "missing_message")
    return message


def formatted(world: World, method: str, values: Json, key: str, limit: int) -> tuple[str, list[Json]]:
    """The text (or caption) of a call with all its entities, checked; remarks become violations."""
    entities = values.get("caption_entities" if key == "caption" else "entities", [])
    given = values.get(key, "")
    if "parse_mode" in values:
        given, entities = _parsed(world, given, values["parse_mode"])
    too_long = "message caption is too long" if key == "caption" else "message is too long"
    text, found, remarks = clean(given, entities, limit, too_long)
    for remark in remarks:
        world.violation("silent", method, remark, values)
    for entity in found:
        _check_entity(world, method, text, entity)
    return text, found


def _parsed(world: World, text: str, mode: str) -> tuple[str, list[Json]]:
    """Text with markup -> (plain text, entities), if parse_mode is allowed at all."""
    if not world.parse_mode:
        raise bad_request(f"can't parse entities: parse_mode {mode} is switched off, give entities", "parse_mode")
    if mode.lower() != "html":
        raise bad_request("unsupported parse_mode", "parse_mode")
    return parse_html(text)


def _check_entity(world: World, method: str, text: str, entity: Json) -> None:
    """Record links and mentions that Telegram would silently drop."""
    kind = entity["type"]
    if kind in {"url", "text_link"}:
        url = entity["url"] if kind == "text_link" else part(text, entity["offset"], entity["length"])
        if bad_deep_link(url, world.bot["username"]):
            world.violation("deep_link", method, url)
        if url.startswith("tg://user"):
            _check_known(world, method, url.partition("id=")[2])
    elif kind == "text_mention":
        _check_known(world, method, str(entity["user"]["id"]))


def _check_known(world: World, method: str, user_id: str) -> None:
    if not user_id.isdigit() or int(user_id) not in world.people:
        world.violation("silent", method, f"mention of the unknown user {user_id!r} is dropped")


def check_markup(world: World, method: str, chat: Chat, markup: Json) -> None:
    """What a keyboard may hold depends on the chat; links in buttons must work."""
    for row in markup.get("inline_keyboard") or markup.get("keyboard") or []:
        for button in row:
            if not chat.is_private and button.keys() & {"web_app", "request_contact", "request_location"}:
                raise bad_request("BUTTON_TYPE_INVALID", "keyboard")
            if "url" in button and bad_deep_link(button["url"], world.bot["username"]):
                world.violation("deep_link", method, button["url"])


def send(world: World, method: str, values: Json, content: Json) -> Json:
    """Put one message of the bot into a chat; `content` holds its fields. Gives the Message object."""
    chat = writable(world, values["chat_id"])
    markup: Json | None = values.get("reply_markup")
    if markup is not None:
        check_markup(world, method, chat, markup)
    original = _original(chat, values.get("reply_parameters"))
    world.limits.check(chat.id, chat.is_private, edit=False)
    raw: Json = {
        "message_id": chat.next_id(),
        "from": world.bot_user(),
        "chat": chat.raw,
        "date": world.unix(),
        **content,
    }
    if original is not None:
        raw["reply_to_message"] = flat(original.raw)
    if values.get("protect_content"):
        raw["has_protected_content"] = True
    keyboard = None
    if markup is not None and "inline_keyboard" not in markup:
        keyboard = markup
    elif markup is not None and any(markup["inline_keyboard"]):
        raw["reply_markup"] = markup
    chat.put(Message(chat, raw, world.bot["id"], True, keyboard))
    return raw


def _original(chat: Chat, reply: Json | None) -> Message | None:
    """The message replied to; replies into other chats are shown without it."""
    if reply is None or reply.get("chat_id", chat.id) != chat.id:
        return None
    original = chat.get(reply["message_id"])
    if original is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found", "missing_message")
    return original


def send_message(world: World, values: Json) -> Any:
    """sendMessage."""
    if not values["text"]:
        raise bad_request("message text is empty", "text")
    text, entities = formatted(world, "sendMessage", values, "text", MAX_TEXT)
    if not text:
        raise bad_request("text must be non-empty", "text")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if "link_preview_options" in values:
        content["link_preview_options"] = values["link_preview_options"]
    return send(world, "sendMessage", values, content)


def _caption(world: World, method: str, values: Json) -> Json:
    text, entities = formatted(world, method, values, "caption", MAX_CAPTION)
    content: Json = {"caption": text} if text else {}
    if text and entities:
        content["caption_entities"] = entities
    return content


def _stored(world: World, file: Upload | str, limit: int) -> Json:
    """The Document object of an upload or of the file_id of an earlier one."""
    if isinstance(file, Upload):
        if not file.content:
            raise bad_request("file must be non-empty", "file")
        if len(file.content) > limit:
            raise bad_request("file is too big", "file")
        return world.store_file(file.name, file.content, file.content_type)
    known = world.files.get(file)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified", "file")
    return {
        "file_id": file,
        "file_unique_id": f"U{file}",
        "file_name": known.name,
        "mime_type": known.content_type,
        "file_size": len(known.content),
    }


def send_document(world: World, values: Json) -> Any:
    """sendDocument."""
    content = _caption(world, "sendDocument", values)
    writable(world, values["chat_id"])
    content["document"] = _stored(world, values["document"], _MAX_DOCUMENT)
    return send(world, "sendDocument", values, content)


def send_photo(world: World, values: Json) -> Any:
    """sendPhoto; the size in pixels is read from PNG files only."""
    content = _caption(world, "sendPhoto", values)
    writable(world, values["chat_id"])
    stored = _stored(world, values["photo"], _MAX_PHOTO)
    width, height = _pixels(world.files[stored["file_id"]].content)
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS", "file")
    size = {key: stored[key] for key in ("file_id", "file_unique_id", "file_size")}
    content["photo"] = [size | {"width": width, "height": height}]
    return send(world, "sendPhoto", values, content)


def _pixels(content: bytes) -> tuple[int, int]:
    """Width and height of an image."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) > 24:
        return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    if content.startswith((b"\xff\xd8\xff", b"RIFF", b"GIF8")):
        return 640, 640
    raise bad_request("IMAGE_PROCESS_FAILED", "file")


def _place(values: Json) -> Json:
    latitude, longitude = values["latitude"], values["longitude"]
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise bad_request("wrong latitude or longitude specified", "location")
    return {"latitude": latitude, "longitude": longitude}


def send_location(world: World, values: Json) -> Any:
    """sendLocation; degrees."""
    return send(world, "sendLocation", values, {"location": _place(values)})


def send_venue(world: World, values: Json) -> Any:
    """sendVenue."""
    if not values["title"].strip() or not values["address"].strip():
        raise bad_request("venue title and address must be non-empty", "location")
    venue = {"location": _place(values), "title": values["title"], "address": values["address"]}
    return send(world, "sendVenue", values, {"venue": venue, "location": venue["location"]})


_KEPT = ("text", "entities", "caption", "caption_entities", "document", "photo", "location", "venue")


def _source(world: World, values: Json, verb: str) -> Message:
    chat = find_chat(world, values["from_chat_id"])
    message = find_message(chat, values["message_id"], f"message to {verb}")
    if message.raw.get("has_protected_content"):
        raise bad_request(f"the message can't be {verb}ed", "protected")
    return message


def forward_message(world: World, values: Json) -> Any:
    """forwardMessage."""
    source = _source(world, values, "forward")
    content = {key: source.raw[key] for key in _KEPT if key in source.raw}
    origin = {"type": "user", "sender_user": source.raw["from"], "date": source.raw["date"]}
    return send(world, "forwardMessage", values, content | {"forward_origin": origin})


def copy_message(world: World, values: Json) -> Any:
    """copyMessage; gives a MessageId."""
    source = _source(world, values, "copy")
    content = {key: source.raw[key] for key in _KEPT if key in source.raw}
    if "caption" in values and "text" not in content:
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= _caption(world, "copyMessage", values)
    return {"message_id": send(world, "copyMessage", values, content)["message_id"]}


def answer_callback_query(world: World, values: Json) -> Any:
    """answerCallbackQuery: once, in time, with at most 200 characters."""
    press = world.presses.get(values["callback_query_id"])
    if press is None:
        raise ApiError(400, QUERY_TOO_OLD, "unknown_callback")
    press.tried = True
    if press.answer is not None:
        raise ApiError(400, QUERY_TOO_OLD, "answered_twice")
    if world.clock() - press.time > CALLBACK_SECONDS:
        raise ApiError(400, QUERY_TOO_OLD, "late_answer" if world.late(press) else None)
    if units(values.get("text", "")) > 200:
        raise bad_request("MESSAGE_TOO_LONG", "text")
    press.answer = values
    press.pulse.beat()
    return True
