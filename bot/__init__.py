"""The machine around the handlers: platforms, time, language, the way in and out."""

import sys

# structlog and httpx load these wherever they happen to be installed, for output that this program never makes: 10 MB.
for _unused in ("pygments", "rich", "twisted"):
    sys.modules.setdefault(_unused, None)  # type: ignore[arg-type]  # None is Python's way to say "not to be imported"
