"""What the bot writes for those who run it: to standard error, in words or as JSON, never with a secret.

Libraries that use `logging` and our own code (structlog) come out of one handler. The secrets are taken out there, at
the very end, so that they can stand in no message, value or traceback.
"""

from __future__ import annotations

import json
import logging
import os
import re
import sys
from collections.abc import Iterable
from typing import Any, TextIO
from urllib.parse import quote

import structlog
from structlog.typing import EventDict, Processor

# These tell each request or query, with addresses that hold the bot's token.
TALKATIVE = ("aiohttp", "aiosqlite", "alembic", "apscheduler", "httpcore", "httpx", "nio", "peewee", "telegram")
HIDDEN = "[…]"
_BOT_TOKEN = re.compile(r"\d+(?::|%3A)[A-Za-z0-9_-]{35}", re.IGNORECASE)
_SHORTEST = 3  # characters; what is shorter is no secret and would be found in every other word


class Scrubber:
    """Takes secrets out of texts: the given ones, and whatever looks like the token of a Telegram bot."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        long = {secret for secret in secrets if len(secret) >= _SHORTEST}
        forms = {form for secret in long for form in _forms(secret)}
        ordered = sorted(forms, key=len, reverse=True)  # a secret may be part of another
        self._known = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def __call__(self, text: str) -> str:
        """The text with each secret replaced."""
        known = self._known.sub(HIDDEN, text) if self._known else text
        return _BOT_TOKEN.sub(HIDDEN, known)


def _forms(secret: str) -> set[str]:
    """The secret as it is, as Python shows it, each of them in JSON too, and in a web address."""
    once = repr(secret)[1:-1]
    shown = {secret, once, repr(once)[1:-1]}  # twice, where an exception shows it and the log shows the exception
    return shown | {json.dumps(form, ensure_ascii=False)[1:-1] for form in shown} | {quote(secret, safe="")}


class _ToStandardError(logging.StreamHandler[TextIO]):
    """Writes to standard error as it is at that moment: while somebody types, that is above the prompt."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> TextIO:  # type: ignore[override]  # logging itself does it this way in its last resort
        return sys.stderr


def set_up(level: str = "info", log_format: str = "console", secrets: Iterable[str] = ()) -> None:
    """Send all logs of `level` (debug, info, warning, error) and above to standard error.

    `log_format` is `console` or `json`. May be called again, say when the settings have been read.
    """
    handler = _ToStandardError()
    handler.setFormatter(_formatter(log_format, Scrubber(secrets)))
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False  # it would print the arguments of a faulty call as they are
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_shared(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _shared() -> list[Processor]:
    """What happens to each entry, wherever it comes from."""
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _traceback_only_for_errors,
    ]


def _traceback_only_for_errors(_: Any, __: str, entry: EventDict) -> EventDict:
    """Below error, an exception becomes its name and message."""
    if entry.get("exc_info") and entry["level"] not in ("error", "critical"):
        given = entry.pop("exc_info")
        error = given if isinstance(given, BaseException) else sys.exc_info()[1] if given is True else given[1]
        if error is not None:
            entry["error"] = f"{type(error).__name__}: {error}"
    return entry


def _formatter(log_format: str, scrubber: Scrubber) -> logging.Formatter:
    def scrub(_: Any, __: str, rendered: Any) -> Any:
        return scrubber(rendered)

    render: Processor
    if log_format == "json":
        render = structlog.processors.JSONRenderer(ensure_ascii=False)
    else:
        colours = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        render = structlog.dev.ConsoleRenderer(colors=colours, exception_formatter=structlog.dev.plain_traceback)
    with_exception = [structlog.processors.format_exc_info] if log_format == "json" else []
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_shared(),
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *with_exception, render, scrub],
        keep_exc_info=False,
        keep_stack_info=False,
    )
