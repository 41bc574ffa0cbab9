"""The settings of the bot: `load` reads and checks them, `Config` is what comes out."""

from bot.config.load import load
from bot.config.model import Bot, Config, Database, Limits, Matrix, Rehearsal, Retention, Secret, Telegram, Web
from bot.problems import ConfigError
from storage.event_file import Problem

__all__ = [
    "Bot", "Config", "ConfigError", "Database", "Limits", "Matrix", "Problem", "Rehearsal", "Retention", "Secret",
    "Telegram", "Web", "load",
]  # fmt: skip
