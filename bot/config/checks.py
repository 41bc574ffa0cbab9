"""What a setting is, and what makes its value wrong beyond the type."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from storage.database import parse_url
from storage.event_file.forms import is_url
from storage.event_file.problems import Type, Value
from storage.event_file.words import hint, listed, nearest

LISTEN = re.compile(r"(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})")

Check = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Setting:
    """One key. `type` is that of its value, or of each entry where there are `many`; `example` is how it is written.

    `check` gets a value of that type and gives what the bot works with, or raises Wrong. `holds` names the secret
    that stands in the file which the value names.
    """

    type: Type
    example: str
    check: Check
    many: bool = False
    secret: bool = False
    holds: str = ""


class Wrong(Exception):  # noqa: N818 - not an error of the program
    """A value that cannot be used: the text is `check-<code>`; `values` must never hold a secret."""

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def anything(value: Any) -> Any:
    """Whatever has the right type."""
    return value


def fits(pattern: str, code: str) -> Check:
    """A text of this form."""
    return _only(lambda text: re.fullmatch(pattern, text), code)


def _only(right: Callable[[Any], object], code: str) -> Check:
    def check(value: Any) -> Any:
        if not right(value):
            raise Wrong(code)
        return value

    return check


not_blank = _only(str.strip, "blank")
not_empty = _only(len, "blank")
bot_token = _only(lambda token: token.isascii() and re.fullmatch(r"[^\s/?#]+", token), "bad-token")


def one_of(*allowed: str) -> Check:
    """One of a few words."""

    def check(value: str) -> str:
        if value not in allowed:
            raise Wrong("wrong-choice", allowed=listed(allowed), **hint(nearest(value, allowed)))
        return value

    return check


def between(least: int, most: int) -> Check:
    """A whole number within these bounds."""

    def check(value: int) -> int:
        if value < least:
            raise Wrong("too-small", least=str(least))
        if value > most:
            raise Wrong("too-large", most=most)
        return value

    return check


def speed(value: float) -> float:
    """How many times as fast as real time."""
    if not value > 0:  # also what is no number
        raise Wrong("not-above", least="0")
    if value > 100_000:
        raise Wrong("too-large", most=100_000)
    return float(value)


def address(value: str) -> str:
    """An address of the web, then without a slash at its end."""
    if not is_url(value):
        raise Wrong("bad-url")
    return value.rstrip("/")


def bot_api(value: str) -> str:
    """The root of a Bot API server."""
    root = re.sub(r"/bot[^/]*/?$", "", value)
    if root != value:
        raise Wrong("with-bot", right=root)
    return address(value)


def polling(value: str) -> str:
    """The only way in so far."""
    if value == "webhook":
        raise Wrong("webhook")
    return str(one_of("polling")(value))


def group(value: int) -> int:
    """The number of a group chat."""
    if value >= 0:
        raise Wrong("bad-group", proposal=f"-100{value}")
    return value


def listen(value: str) -> str:
    """Address and port."""
    match = LISTEN.fullmatch(value)
    if not match or int(match[2]) > 65535:
        raise Wrong("bad-listen")
    return value


def database_url(value: str) -> str:
    """An address of SQLite or PostgreSQL."""
    try:
        parse_url(value)
    except ValueError:
        raise Wrong("bad-database") from None
    return value
