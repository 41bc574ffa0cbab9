"""The command menus that Telegram shows beside the input line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import structlog
from telegram.error import TelegramError

from bot.platforms import MenuEntry, Menus
from bot.platforms.telegram.request import Client
from handlers.contract import Role

log = structlog.get_logger()

_MOST_COMMANDS = 100
_MOST_NAME = 32
_MOST_LINE = 256
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "-": "_"})
_FOREIGN = re.compile(r"[^a-z0-9_]")

Json = dict[str, Any]


class CommandMenus:
    """Keeps Telegram's menus as given. Whatever fails is logged and left: a bot without menus still works."""

    def __init__(self, client: Client, menus: Menus) -> None:
        self._client = client
        self._menus = menus
        self._languages = list(dict.fromkeys(language for language, _ in menus))

    async def publish(self) -> None:
        """Set the menus for everybody and for groups, in each language; the first language is the one for others.

        What is there already is not set again, so that restarts cost Telegram nothing.
        """
        try:
            for scope, code, commands in self._wanted():
                target = {"scope": {"type": scope}} | ({"language_code": code} if code else {})
                if await self._client.call("getMyCommands", target) != commands:
                    await self._client.call("setMyCommands", {"commands": commands} | target)
        except TelegramError as error:
            log.warning("telegram-menu-failed", error=type(error).__name__)

    def _wanted(self) -> Iterator[tuple[str, str, list[Json]]]:
        for scope, role in (("all_private_chats", Role.PARTICIPANT), ("all_group_chats", None)):
            for code in ("", *self._languages) if self._languages else ():
                yield scope, code, self._commands(code or self._languages[0], role)

    async def show(self, room: str, language: str, role: Role) -> None:
        """Give one chat the menu of a role, in the language of the chat whatever that of the person's Telegram is."""
        commands = self._commands(language, role)
        if not commands:
            return
        scope = {"type": "chat", "chat_id": int(room)}
        try:
            await self._client.call("setMyCommands", {"commands": commands, "scope": scope})
        except TelegramError as error:
            log.warning("telegram-menu-failed", error=type(error).__name__)

    def _commands(self, language: str, role: Role | None) -> list[Json]:
        return _valid(self._menus.get((language, role), ()))


def _valid(entries: Sequence[MenuEntry]) -> list[Json]:
    """The entries as Telegram takes them: names of a-z, 0-9 and _, each once."""
    found: dict[str, Json] = {}
    for entry in entries:
        name = _FOREIGN.sub("", entry.name.lower().translate(_LETTERS))[:_MOST_NAME]
        line = entry.line.strip()[:_MOST_LINE]
        if name and line:
            found.setdefault(name, {"command": name, "description": line})
    return list(found.values())[:_MOST_COMMANDS]
