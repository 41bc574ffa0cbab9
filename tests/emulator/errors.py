"""Refusals in Telegram's own words, and the record of what a bot did wrong."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
TWO_POLLERS = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
BLOCKED = "Forbidden: bot was blocked by the user"
NEVER_WROTE = "Forbidden: bot can't initiate conversation with a user"


@dataclass(frozen=True)
class Violation:
    """Something Telegram would refuse or silently mistreat.

    `kind` is a short word to select by, `time` is in seconds of the emulator's clock.
    """

    kind: str
    method: str
    detail: str
    time: float
    parameters: Json = field(default_factory=dict, repr=False)


class ApiError(Exception):
    """An answer with "ok": false; `kind` names the violation it is recorded as, None records nothing."""

    def __init__(self, code: int, description: str, kind: str | None = "refused", parameters: Json | None = None):
        super().__init__(description)
        self.code = code
        self.description = description
        self.kind = kind
        self.parameters = parameters

    def body(self) -> Json:
        """The JSON object Telegram answers with."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(text: str, kind: str | None = "refused") -> ApiError:
    """A 400; Telegram writes the first letter after its prefix small, so `text` should begin that way."""
    return ApiError(400, f"Bad Request: {text}", kind)


def forbidden(description: str) -> ApiError:
    """A 403 with its full wording."""
    return ApiError(403, description, "forbidden")


def too_many(retry_after: int, kind: str | None = None) -> ApiError:
    """A 429; `retry_after` in whole seconds. Being limited is no violation in itself, so `kind` is None."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", kind, {"retry_after": retry_after})
