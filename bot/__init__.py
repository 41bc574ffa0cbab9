"""The machine around the handlers: platforms, time, language, the way in and out."""

import sys

# structlog, httpx, pycryptodome and python-telegram-bot load these wherever they happen to be installed: the first
# four for output and a command line that this program never makes, cffi for calls that Python's own ctypes makes as
# well, cryptography for Telegram's passport. It is 21 MB of memory.
for _unused in ("pygments", "rich", "twisted", "click", "cffi", "cryptography"):
    sys.modules.setdefault(_unused, None)  # type: ignore[arg-type]  # None is Python's way to say "not to be imported"
