"""Who the bot is on the server: its access token and device, kept so that it signs in once and not at each start."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Final

import structlog

from bot.platforms import PlatformError
from bot.platforms.matrix.server import NETWORK_ERRORS, Json, ask

log = structlog.get_logger()

LOGIN: Final = "/_matrix/client/v3/login"
LOGOUT: Final = "/_matrix/client/v3/logout"
WHOAMI: Final = "/_matrix/client/v3/account/whoami"

DEVICE_NAME: Final = "Tagungslotse"


@dataclass(frozen=True, slots=True)
class Account:
    """What the configuration says: who the bot is and how it may sign in."""

    homeserver: str
    user_id: str
    password: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    device_id: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A device that is signed in. `identity` is the public key of its crypto store, "" before that was made."""

    user_id: str
    device_id: str
    token: str = field(repr=False)
    identity: str = ""


class SessionFile:
    """The session in a file that only the owner may read."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Session | None:
        """The stored session; None without a file or with one that cannot be read."""
        try:
            return Session(**json.loads(self._path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError):
            log.warning("matrix-session-unreadable")
            return None

    def save(self, session: Session) -> None:
        """Write it, whole or not at all."""
        write_private(self._path, json.dumps(asdict(session)))


def write_private(path: Path, text: str) -> None:
    """Write a file that only the owner may read, whole or not at all."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def private_folder(path: Path) -> Path:
    """The folder, made if needed, closed to others."""
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)
    return path


async def sign_in(account: Account, kept: Session | None) -> Session:
    """A session that the server accepts: the kept one, else that of the configuration, else one by password.

    Raises PlatformError.
    """
    refused = False
    for session in _candidates(account, kept):
        answer = await _whoami(account, session.token)
        if not answer.get("refused"):
            return _confirmed(account, session, answer)
        refused = True
        log.warning("matrix-token-refused", device=session.device_id, soft=bool(answer.get("soft_logout")))
        if answer.get("soft_logout") and account.password:
            # Only the token expired: the device and its keys are still there.
            return replace(await log_in(account, session.device_id), identity=session.identity)
    if not account.password:
        raise PlatformError("wrong-token" if refused else "no-credentials", final=True)
    return await log_in(account)


def _candidates(account: Account, kept: Session | None) -> list[Session]:
    found = [kept] if kept is not None and kept.user_id == account.user_id else []
    token, known = account.access_token, {session.token for session in found}
    if token and token not in known:
        # The same device keeps its crypto store when its token was renewed.
        identity = next((one.identity for one in found if one.device_id == account.device_id), "")
        found.append(Session(account.user_id, account.device_id or "", token, identity))
    return found


def _confirmed(account: Account, session: Session, answer: Json) -> Session:
    if answer.get("user_id") != account.user_id:
        raise PlatformError("wrong-user", final=True, user=str(answer.get("user_id", "")))
    device_id = str(answer.get("device_id") or session.device_id)
    if not device_id:
        raise PlatformError("no-device", final=True)
    return replace(session, device_id=device_id)


async def _whoami(account: Account, token: str) -> Json:
    """Whom the token belongs to; {"refused": True, …} if to nobody."""
    status, answer = await _reach(account, "GET", WHOAMI, token=token)
    if status == 401:
        return answer | {"refused": True}
    if status == 403 and answer.get("errcode"):
        raise PlatformError("account-closed", final=True)
    _require(status == 200, status)
    return answer


async def log_in(account: Account, device_id: str | None = None) -> Session:
    """Sign in with the password: a new device, or anew the named one. Raises PlatformError."""
    body: Json = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": account.user_id},
        "password": account.password,
        "initial_device_display_name": DEVICE_NAME,
    }
    if device_id:
        body["device_id"] = device_id
    status, answer = await _reach(account, "POST", LOGIN, body=body)
    if status in (400, 401, 403) and answer.get("errcode"):
        raise PlatformError(_refusal(str(answer["errcode"])), final=True)
    _require(status == 200 and bool(answer.get("access_token")), status)
    session = Session(str(answer["user_id"]), str(answer["device_id"]), str(answer["access_token"]))
    log.info("matrix-signed-in", device=session.device_id)
    return session


def _refusal(errcode: str) -> str:
    if errcode == "M_USER_DEACTIVATED":
        return "account-closed"
    return "wrong-password" if errcode == "M_FORBIDDEN" else "login-refused"


async def log_out(account: Account, session: Session) -> None:
    """Take a device that is not used any more off the account; that it fails does no harm."""
    with contextlib.suppress(*NETWORK_ERRORS):
        status, _ = await ask(account.homeserver, "POST", LOGOUT, token=session.token, body={})
        log.info("matrix-device-removed", device=session.device_id, status=status)


async def _reach(
    account: Account, method: str, path: str, *, token: str = "", body: Json | None = None
) -> tuple[int, Json]:
    try:
        return await ask(account.homeserver, method, path, token=token, body=body)
    except (*NETWORK_ERRORS, ValueError) as error:  # ValueError: an address that is none
        log.warning("matrix-unreachable", error=type(error).__name__)
        raise PlatformError("unreachable", final=False) from None


def _require(fine: bool, status: int) -> None:
    if fine:
        return
    if status == 429:
        raise PlatformError("login-limited", final=False)
    # Anything else may be a proxy before a server that is just starting.
    raise PlatformError("unreachable", final=False)
