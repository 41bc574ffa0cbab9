"""Parameters: from what stands in a request to checked Python values.

Forms carry everything as text, with objects as JSON inside; JSON bodies carry both. Telegram takes either, so the
converters do too, but nothing else.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .errors import ApiError, Json, bad_request
from .fields import WrongTypeError, check_object, loads
from .links import check_url
from .markup import inline_keyboard, reply_markup
from .spec import METHODS, REACTIONS, SCOPES

_INTEGER = re.compile(r"-?\d{1,19}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_USERNAME = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}")
_MAX_COMMANDS = 100


@dataclass(frozen=True)
class Upload:
    """A file that came with a request."""

    name: str
    content: bytes
    content_type: str


def convert(method: str, raw: dict[str, Any]) -> tuple[str, Json]:
    """Check the parameters of a call -> (the method's real name, values by parameter). Raises ApiError."""
    known = METHODS.get(method.lower())
    if known is None:
        raise ApiError(404, "Not Found: method not found", "unknown_method")
    name, types, required = known
    values: Json = {}
    for key, value in raw.items():
        kind = types.get(key)
        if kind is None:
            if isinstance(value, Upload):  # referred to as attach://key by a parameter
                continue
            raise bad_request(f'parameter "{key}" is unknown to {name}', "unknown_parameter")
        if isinstance(value, str) and value.startswith("attach://"):
            value = raw.get(value.removeprefix("attach://"), value)  # noqa: PLW2901 - the same thing, completed
        try:
            values[key] = CONVERTERS[kind](value)
        except WrongTypeError as error:
            raise bad_request(f'can\'t parse parameter "{key}" as {error or kind}: {value!r:.80}', "type") from None
    if missing := required - values.keys():
        raise _missing(min(missing))
    return name, values


def _missing(name: str) -> ApiError:
    if name == "text":
        return bad_request("message text is empty", "text")
    if name in {"chat_id", "latitude", "longitude"}:
        return bad_request(f"{name} is empty", "missing_parameter")
    return bad_request(f'parameter "{name}" is required', "missing_parameter")


def _list(value: Any) -> list[Any]:
    items = loads(value)
    if not isinstance(items, list):
        raise WrongTypeError("Array")
    return items


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongTypeError("String")
    return value


def _integer(value: Any) -> int:
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongTypeError("Integer")
    return value


def _float(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise WrongTypeError("Float")
    try:
        return float(value)
    except ValueError:
        raise WrongTypeError("Float") from None


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "True", "1"):
        return True
    if value in ("false", "False", "0"):
        return False
    raise WrongTypeError("Boolean")


def _chat(value: Any) -> int | str:
    if isinstance(value, str) and _USERNAME.fullmatch(value):
        return value
    return _integer(value)


def _file(value: Any) -> Upload | str:
    if isinstance(value, Upload):
        return value
    if not isinstance(value, str) or not value:
        raise WrongTypeError("InputFile or String")
    return value


def _integers(value: Any) -> list[int]:
    return [_integer(item) for item in _list(value)]


def _strings(value: Any) -> list[str]:
    return [_string(item) for item in _list(value)]


def _language(value: Any) -> str:
    if not _LANGUAGE.fullmatch(_string(value)):
        raise bad_request("invalid language code specified", "language")
    return str(value)


def _entities(value: Any) -> list[Json]:
    entities = [check_object(item, "MessageEntity", "entity") for item in _list(value)]
    for entity in entities:
        if entity["type"] == "text_link":
            check_url(entity.get("url", ""), "can't parse MessageEntity: Wrong HTTP URL", "entity")
        elif entity["type"] == "text_mention" and not isinstance(entity.get("user", {}).get("id"), int):
            raise bad_request("can't parse MessageEntity: Can't find field \"user\"", "entity")
    return entities


def _commands(value: Any) -> list[Json]:
    commands = [check_object(item, "BotCommand", "commands") for item in _list(value)]
    if len(commands) > _MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH", "commands")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID", "commands")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID", "commands")
    if len({command["command"] for command in commands}) != len(commands):
        raise bad_request("BOT_COMMAND_DUPLICATE", "commands")
    return commands


def _scope(value: Any) -> Json:
    scope = loads(value)
    if not isinstance(scope, dict):
        raise bad_request("BotCommandScope must be an Object", "commands")
    fields = SCOPES.get(scope.get("type", ""))
    if fields is None:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified", "commands")
    if scope.keys() - {"type"} != fields:
        raise bad_request(f"can't parse BotCommandScope: needs exactly {sorted(fields)}", "commands")
    return scope


def _menu(value: Any) -> Json:
    menu = check_object(loads(value), "MenuButton")
    if menu["type"] not in {"commands", "web_app", "default"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    return menu


def _reactions(value: Any) -> list[Json]:
    reactions = [check_object(item, "ReactionType", "reaction") for item in _list(value)]
    if len(reactions) > 1:  # bots have one reaction a message
        raise bad_request("REACTIONS_TOO_MANY", "reaction")
    for reaction in reactions:
        if reaction["type"] != "emoji" or reaction.get("emoji") not in REACTIONS:
            raise bad_request("REACTION_INVALID", "reaction")
    return reactions


CONVERTERS: dict[str, Callable[[Any], Any]] = {
    "str": _string,
    "int": _integer,
    "float": _float,
    "bool": _boolean,
    "chat": _chat,
    "file": _file,
    "ints": _integers,
    "strings": _strings,
    "language": _language,
    "entities": _entities,
    "markup": reply_markup,
    "inline": inline_keyboard,
    "preview": lambda value: check_object(loads(value), "LinkPreviewOptions"),
    "reply": lambda value: check_object(loads(value), "ReplyParameters"),
    "commands": _commands,
    "scope": _scope,
    "menu": _menu,
    "reactions": _reactions,
}
