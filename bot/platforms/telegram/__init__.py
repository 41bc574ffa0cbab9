"""Telegram: the way to people over the Bot API."""

from bot.platforms.telegram.client import Seconds, Telegram

__all__ = ["Seconds", "Telegram"]
