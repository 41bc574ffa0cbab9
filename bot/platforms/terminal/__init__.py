"""The terminal as a platform: everybody who takes part writes in one window or pipe."""

from bot.platforms.terminal.keyboard import Console
from bot.platforms.terminal.terminal import Terminal

__all__ = ["Console", "Terminal"]
