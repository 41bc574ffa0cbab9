"""The command menus that platforms show, made from the registry and the texts."""

from __future__ import annotations

from collections.abc import Sequence

from bot.platforms import MenuEntry, Menus
from bot.texts import LANGUAGES, Texts
from handlers.contract import Command, Role


def menus(commands: Sequence[Command], texts: Texts) -> Menus:
    """One menu for each language and role, and one for groups (role None)."""
    built: dict[tuple[str, Role | None], Sequence[MenuEntry]] = {}
    for language in LANGUAGES:
        listed = [command for command in commands if command.listed]
        for role in Role:
            built[language, role] = _entries([c for c in listed if c.role <= role], language, texts)
        in_groups = [c for c in listed if c.role is Role.PARTICIPANT and c.in_groups]
        built[language, None] = _entries(in_groups, language, texts)
    return built


def _entries(commands: Sequence[Command], language: str, texts: Texts) -> list[MenuEntry]:
    return [
        MenuEntry(command.name(language), texts.text(language, f"command-{command.german}").plain)
        for command in commands
    ]
