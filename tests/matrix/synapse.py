"""A real Synapse homeserver for tests: one process on loopback, SQLite in a temporary folder, no network."""

import asyncio
import base64
import contextlib
import hashlib
import hmac
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp

START_TIMEOUT = 60.0
"""Seconds a start may take: 2 to 4 on an idle machine, far more on one that runs other things beside."""

STOP_TIMEOUT = 10.0
"""Seconds a polite stop may take before the process group is killed."""

LIMITED = ("rc_message", "rc_registration", "rc_joins_per_room", "rc_room_creation", "rc_profile", "rc_media_create")
LIMITED_GROUPS = {
    "rc_login": ("address", "account", "failed_attempts"),
    "rc_joins": ("local", "remote"),
    "rc_invites": ("per_room", "per_user", "per_issuer"),
}

# The server watches its standard input and leaves when that closes: so it cannot outlive a test run that was killed.
# (The kernel's parent-death signal would follow the *thread* that started the process, which may end earlier.)
LAUNCHER = """
import os, threading
threading.Thread(target=lambda: (os.read(0, 1), os._exit(1)), daemon=True).start()
from synapse.app.homeserver import main
main()
"""


class SynapseError(Exception):
    """The server did not start, or refused what the test asked for."""


@dataclass(frozen=True)
class Account:
    """One signed-in device of one person, as the server returned it."""

    user_id: str
    password: str
    token: str
    device_id: str


class Synapse:
    """Start, restart and stop one homeserver.

    `limits=True` leaves Synapse's own rate limits on; otherwise they are so generous that no test meets them.
    `extra` goes into the server's configuration last and wins.
    Use it as `with Synapse() as server:` or `async with Synapse() as server:`.
    """

    def __init__(self, *, limits: bool = False, extra: dict[str, Any] | None = None) -> None:
        self.limits = limits
        self.extra = extra or {}
        self.secret = secrets.token_hex(16)
        self.port = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    # Where it is

    @property
    def url(self) -> str:
        """The base address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def server_name(self) -> str:
        """The part of every user id after the first colon."""
        return f"localhost:{self.port}"

    @property
    def folder(self) -> Path:
        """Where the database, the log and the media lie, until `close`."""
        if self._folder is None:
            raise SynapseError("the server was never started")
        return Path(self._folder.name)

    @property
    def running(self) -> bool:
        """Whether the process is there (it may not answer yet)."""
        return self._process is not None and self._process.poll() is None

    # Life

    def start(self) -> None:
        """Start and return once it answers; later starts keep port and data."""
        if self.running:
            return
        if self._folder is None:
            self._first_start()
        else:
            self._launch()

    def stop(self) -> None:
        """End the process politely; the data stays for the next `start`."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End the process as a power cut would; the data stays for the next `start`."""
        self._end(signal.SIGKILL)

    async def restart(self) -> None:
        """Stop and start again with the same port and data, while the event loop goes on."""
        await asyncio.to_thread(self.stop)
        await asyncio.to_thread(self.start)

    def close(self) -> None:
        """Stop for good and delete the data."""
        self.stop()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return await asyncio.to_thread(self.__enter__)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.close)

    # People

    async def register(self, name: str, password: str = "secret", *, admin: bool = False) -> Account:
        """Make an account through the shared secret; the answer holds a token, so no login (rate limited) is needed.

        `name` is the local part, in lower case.
        """
        async with aiohttp.ClientSession(self.url) as session:
            path = "/_synapse/admin/v1/register"
            async with session.get(path) as response:
                nonce = str((await _checked(response))["nonce"])
            parts = (nonce, name, password, "admin" if admin else "notadmin")
            mac = hmac.new(self.secret.encode(), "\0".join(parts).encode(), hashlib.sha1).hexdigest()
            body = {"nonce": nonce, "username": name, "password": password, "admin": admin, "mac": mac}
            async with session.post(path, json=body) as response:
                return _account(await _checked(response), password)

    async def login(self, account: Account, device_id: str | None = None) -> Account:
        """Sign in once more, with a new device (or the named one)."""
        body: dict[str, Any] = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": account.user_id},
            "password": account.password,
        }
        if device_id is not None:
            body["device_id"] = device_id
        answer = await self.request("POST", "/_matrix/client/v3/login", body=body)
        return _account(answer, account.password)

    async def lift_limits(self, administrator: Account, user_id: str) -> None:
        """Take the message limits off one account, as an administrator does for a bot."""
        body = {"messages_per_second": 0, "burst_count": 0}
        path = f"/_synapse/admin/v1/users/{user_id}/override_ratelimit"
        await self.request("POST", path, token=administrator.token, body=body)

    async def request(
        self, method: str, path: str, *, token: str | None = None, body: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Ask the server's HTTP interface: the JSON answer, or `SynapseError` with what it said."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with (
            aiohttp.ClientSession(self.url, headers=headers) as session,
            session.request(method, path, json=body) as response,
        ):
            return await _checked(response)

    # Inside

    def _first_start(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="synapse-")
        for attempt in range(3):
            self.port = _free_port()
            self._write_config()
            try:
                self._launch()
            except SynapseError:
                # Between choosing the port and binding it, another process may have taken it.
                if attempt == 2 or "Address already in use" not in self.log():
                    raise
            else:
                return

    def _launch(self) -> None:
        with (self.folder / "output.txt").open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-c", LAUNCHER, "--config-path", str(self.folder / "homeserver.yaml")],
                cwd=self.folder,
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                env=_environment(),
            )
        try:
            self._wait_until_it_answers()
        except BaseException:
            self.kill()
            raise

    def _wait_until_it_answers(self) -> None:
        limit = time.monotonic() + START_TIMEOUT
        pause = 0.02
        while not _answers(f"{self.url}/health"):
            if not self.running:
                raise SynapseError(f"the server ended at once:\n{self.log()[-4000:]}")
            if time.monotonic() > limit:
                raise SynapseError(f"the server did not answer within {START_TIMEOUT} s:\n{self.log()[-4000:]}")
            time.sleep(pause)  # another process starts; nothing here could tell when it is ready
            pause = min(pause * 1.5, 0.2)

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        try:
            process.wait(STOP_TIMEOUT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if process.stdin is not None:
            process.stdin.close()

    def log(self) -> str:
        """What the server wrote so far: its log (warnings and worse) and its output."""
        files = [self.folder / "synapse.log", self.folder / "output.txt"]
        return "\n".join(file.read_text(errors="replace") for file in files if file.exists())

    def _write_config(self) -> None:
        folder = self.folder
        (folder / "signing.key").write_text(f"ed25519 a_test {_unpadded(secrets.token_bytes(32))}\n")
        (folder / "log.yaml").write_text(json.dumps(_log_config(folder / "synapse.log")))
        # YAML is a superset of JSON.
        (folder / "homeserver.yaml").write_text(json.dumps(self._config(), indent=1))

    def _config(self) -> dict[str, Any]:
        folder = self.folder
        config: dict[str, Any] = {
            "server_name": self.server_name,
            "public_baseurl": f"{self.url}/",
            "listeners": [
                {
                    "port": self.port,
                    "bind_addresses": ["127.0.0.1"],
                    "type": "http",
                    "tls": False,
                    "resources": [{"names": ["client"]}],
                }
            ],
            "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
            "log_config": str(folder / "log.yaml"),
            "media_store_path": str(folder / "media"),
            "signing_key_path": str(folder / "signing.key"),
            "pid_file": str(folder / "synapse.pid"),
            "registration_shared_secret": self.secret,
            "macaroon_secret_key": secrets.token_hex(16),
            "form_secret": secrets.token_hex(16),
            "report_stats": False,
            "trusted_key_servers": [],
            "federation_domain_whitelist": [],
            "presence": {"enabled": False},
            "url_preview_enabled": False,
            # The least the algorithm allows: what a password hash costs is not under test.
            "bcrypt_rounds": 4,
        }
        if not self.limits:
            config |= _generous_limits()
        return config | self.extra


def _environment() -> dict[str, str]:
    # Without byte code the imports alone take 5 s at each start; with it, 2.
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _generous_limits() -> dict[str, Any]:
    wide = {"per_second": 100_000, "burst_count": 100_000}
    groups = {group: dict.fromkeys(names, wide) for group, names in LIMITED_GROUPS.items()}
    return dict.fromkeys(LIMITED, wide) | groups


def _log_config(file: Path) -> dict[str, Any]:
    handler = {"class": "logging.FileHandler", "filename": str(file), "formatter": "plain", "encoding": "utf-8"}
    return {
        "version": 1,
        "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {"file": handler},
        "root": {"level": "WARNING", "handlers": ["file"]},
        "disable_existing_loggers": False,
    }


def _answers(url: str) -> bool:
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _unpadded(raw: bytes) -> str:
    return base64.b64encode(raw).decode().rstrip("=")


async def _checked(response: aiohttp.ClientResponse) -> dict[str, Any]:
    answer: dict[str, Any] = await response.json()
    if response.status != 200:
        raise SynapseError(f"{response.method} {response.url.path}: {response.status} {answer}")
    return answer


def _account(answer: dict[str, Any], password: str) -> Account:
    return Account(answer["user_id"], password, answer["access_token"], answer["device_id"])
