"""Calls to the homeserver: plain requests, and how often and how long to try again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, Final

import aiohttp
import structlog
from nio import AsyncClient, ErrorResponse

log = structlog.get_logger()

Json = dict[str, Any]

NETWORK_ERRORS: Final = (aiohttp.ClientError, TimeoutError, OSError)
"""What a call raises when the network or the server fails (certificates and name look-ups are OSErrors)."""

REQUEST_SECONDS: Final = 30.0
"""How long an ordinary request may take."""

LONGEST_PAUSE: Final = 5.0
"""Seconds between two tries while the server is away: so soon after an outage people are heard again."""

_TOKEN_REFUSALS: Final = ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN")


class TokenRefusedError(Exception):
    """The server does not accept the access token (any more)."""


def refuses_token(answer: object) -> bool:
    """Whether an answer of nio says that the access token is not accepted."""
    return isinstance(answer, ErrorResponse) and answer.status_code in _TOKEN_REFUSALS


def error_fields(answer: ErrorResponse) -> dict[str, str]:
    """What of an error answer may stand in the log: its code, never its wording, which can quote a room or a person."""
    return {"error": str(answer.status_code or "unknown")}


def pause_after(attempt: int) -> float:
    """Seconds to wait after the failure number `attempt` (from 1 on): half a second, doubling."""
    return float(min(LONGEST_PAUSE, 0.5 * 2 ** min(attempt - 1, 10)))


def is_passing(answer: ErrorResponse) -> bool:
    """Whether the same call may succeed later: a limit, a fault of the server or of something in front of it."""
    if answer.status_code == "M_LIMIT_EXCEEDED":
        return True
    transport = answer.transport_response
    status = getattr(transport, "status", None)
    return status is None or status >= 500 or status == 429


async def insist(client: AsyncClient, what: str, call: Callable[[], Awaitable[Any]], seconds: float) -> Any:
    """Make a call until the server gives an answer that is not a passing failure; returns that answer.

    `what` names it in the log; `seconds` is how long one try may take before the connection is made anew. Raises
    TokenRefusedError.
    """
    attempt = 0
    while True:
        pause, why = None, ""
        try:
            async with asyncio.timeout(seconds):
                answer = await call()
        except NETWORK_ERRORS as error:
            # A connection that hangs would hang again.
            await drop_connections(client)
            why = type(error).__name__
        else:
            if refuses_token(answer):
                raise TokenRefusedError
            if not isinstance(answer, ErrorResponse) or not is_passing(answer):
                if attempt:
                    log.info("matrix-server-back", call=what, attempts=attempt)
                return answer
            why = str(answer.status_code or "no-answer")
            pause = (answer.retry_after_ms or 0) / 1000
        attempt += 1
        if attempt & (attempt - 1) == 0:  # at 1, 2, 4, 8 …: a long outage does not fill the log
            log.warning("matrix-server-away", call=what, attempt=attempt, error=why)
        await asyncio.sleep(pause or pause_after(attempt))


async def drop_connections(client: AsyncClient) -> None:
    """Close all connections; the next call makes new ones. Calls under way fail like on a network error."""
    session, client.client_session = client.client_session, None
    if session is not None:
        await session.close()


async def call(client: AsyncClient, method: str, path: str, body: Json | None = None) -> tuple[int, Json]:
    """One plain request with the client's token: the HTTP status and the JSON answer ({} if it is none)."""
    headers = {"Authorization": f"Bearer {client.access_token}", "Content-Type": "application/json"}
    data = json.dumps(body) if body is not None else None
    async with asyncio.timeout(REQUEST_SECONDS):
        response = await client.send(method, path, data, headers)
        return response.status, _object(await response.text())


async def ask(
    homeserver: str, method: str, path: str, *, token: str = "", body: Json | None = None
) -> tuple[int, Json]:
    """One plain request without a client: the HTTP status and the JSON answer ({} if it is none)."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    timeout = aiohttp.ClientTimeout(total=REQUEST_SECONDS)
    async with (
        aiohttp.ClientSession(headers=headers, timeout=timeout) as session,
        session.request(method, homeserver + path, json=body) as response,
    ):
        return response.status, _object(await response.text())


def _object(text: str) -> Json:
    try:
        answer = json.loads(text)
    except ValueError:
        return {}  # a proxy in front of the server may answer with a page
    return answer if isinstance(answer, dict) else {}
