"""The settings of the bot: `load` reads and checks them, `Config` is what comes out."""

from bot.config.load import load
from bot.config.model import Bot, Config, Database, Limits, Matrix, Rehearsal, Retention, Telegram, Web
from bot.config.problems import ConfigError, Problem

__all__ = [
    "Bot", "Config", "ConfigError", "Database", "Limits", "Matrix", "Problem", "Rehearsal", "Retention", "Telegram",
    "Web", "load",
]  # fmt: skip
