"""What the bot can do: one file a feature. Putting a file here is the whole registration."""

from __future__ import annotations

import importlib
import pkgutil

from handlers.contract import Command, registry


class CommandClashError(RuntimeError):
    """Two features want the same command name; the bot does not start so."""


def commands() -> tuple[Command, ...]:
    """All commands of all feature files, in the order for menus and help. Raises CommandClashError."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return in_order(registry)


def in_order(found: list[Command]) -> tuple[Command, ...]:
    """The commands by their order, then name. Raises CommandClashError if a name is there twice."""
    taken: dict[str, Command] = {}
    for entry in found:
        for name in entry.names:
            if taken.setdefault(name, entry) is not entry:
                raise CommandClashError(f"the command name {name!r} is used twice")
    return tuple(sorted(found, key=lambda entry: (entry.order, entry.german)))
