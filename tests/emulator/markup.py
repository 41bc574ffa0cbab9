"""Keyboards: below a message (inline) and in place of the typing one (reply)."""

from typing import Any

from .errors import Json, bad_request
from .fields import check_object, loads
from .links import check_url
from .spec import BUTTON_STYLES, INLINE_ACTIONS

_MAX_BUTTONS = 100


def inline_keyboard(value: Any) -> Json:
    markup = check_object(loads(value), "InlineKeyboardMarkup", "keyboard")
    count = 0
    for row in markup["inline_keyboard"]:
        if not isinstance(row, list):
            raise bad_request(
                'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays', "keyboard"
            )
        count += len(row)
        for button in row:
            _inline_button(button)
    if count > _MAX_BUTTONS:
        raise bad_request("reply markup is too long", "keyboard")
    return markup


def _inline_button(value: Any) -> None:
    button = check_object(value, "InlineKeyboardButton", "keyboard")
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: button text must be non-empty", "keyboard")
    actions = INLINE_ACTIONS & button.keys()
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", "keyboard"
        )
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action must be used", "keyboard")
    if "callback_data" in button:
        if not 1 <= len(button["callback_data"].encode("utf-8", "replace")) <= 64:
            raise bad_request("BUTTON_DATA_INVALID", "callback_data")
    elif "url" in button:
        wording = f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        check_url(button["url"], wording, "keyboard")
    elif "copy_text" in button and not 1 <= len(str(button["copy_text"].get("text", ""))) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID", "keyboard")
    _check_button_extras(button)


def _check_button_extras(button: Json) -> None:
    if button.get("style", "primary") not in BUTTON_STYLES:
        raise bad_request("can't parse keyboard button: invalid button style specified", "keyboard")
    for key in ("web_app", "login_url"):
        if key in button:
            check_url(str(button[key].get("url", "")), "BUTTON_URL_INVALID", "keyboard", ("https",))


def reply_markup(value: Any) -> Json:
    markup = loads(value)
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup", "keyboard")
    if "inline_keyboard" in markup:
        return inline_keyboard(markup)
    if "keyboard" in markup:
        return _reply_keyboard(markup)
    for key, name in (("remove_keyboard", "ReplyKeyboardRemove"), ("force_reply", "ForceReply")):
        if key in markup:
            return check_object(markup, name, "keyboard")
    raise bad_request("can't parse reply markup: unknown type", "keyboard")


def _reply_keyboard(value: Json) -> Json:
    markup = check_object(value, "ReplyKeyboardMarkup", "keyboard")
    rows = []
    for row in markup["keyboard"]:
        if not isinstance(row, list):
            raise bad_request('field "keyboard" must be an Array of Arrays', "keyboard")
        buttons = [{"text": button} if isinstance(button, str) else button for button in row]
        for button in buttons:
            check_object(button, "KeyboardButton", "keyboard")
            _check_button_extras(button)
            if not button["text"].strip():
                raise bad_request("can't parse keyboard button: button text must be non-empty", "keyboard")
        rows.append(buttons)
    if not any(rows):
        raise bad_request("reply keyboard is empty", "keyboard")
    return markup | {"keyboard": rows}
