"""The machine around the handlers: platforms, time, language, the way in and out."""

import sys

# structlog, httpx and pycryptodome load these wherever they happen to be installed: the first three for output that
# this program never makes, the last for calls that Python's own ctypes makes as well. It is 13 MB of memory.
for _unused in ("pygments", "rich", "twisted", "cffi"):
    sys.modules.setdefault(_unused, None)  # type: ignore[arg-type]  # None is Python's way to say "not to be imported"
