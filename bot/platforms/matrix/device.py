"""The bot's device: its crypto store, its keys on the server, and the signature that makes others trust it.

The store and the device belong together. A new store for a device that the server already knows makes the bot deaf:
the server keeps the old keys, and everything is encrypted for those. So a lost store always means a new device.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import peewee
import structlog
from nio import AsyncClient, AsyncClientConfig, KeysClaimResponse, KeysUploadResponse
from nio.exceptions import EncryptionError

from bot.platforms import PlatformError
from bot.platforms.matrix.client import Client
from bot.platforms.matrix.login import (
    Account,
    Session,
    SessionFile,
    log_in,
    log_out,
    private_folder,
    sign_in,
    write_private,
)
from bot.platforms.matrix.server import NETWORK_ERRORS, REQUEST_SECONDS, Json, TokenRefusedError, call
from bot.platforms.matrix_signing import SigningError, ensure_signed, query_published

log = structlog.get_logger()

KEYS_CLAIM: Final = "/_matrix/client/v3/keys/claim"
KEYS_UPLOAD: Final = "/_matrix/client/v3/keys/upload"

# Signing may fail for these reasons because the store is not the one that belongs to the device.
_STORE_REASONS: Final = ("device-keys-differ", "device-unknown")
# What the owner of the account has to do; everything else may pass.
_OWNER_REASONS: Final = (
    "approval-needed",
    "foreign-identity",
    "password-needed",
    "password-refused",
    "seeds-unreadable",
)


class StoreLostError(Exception):
    """The crypto store is missing, cannot be opened, or belongs to other keys than the server knows."""


class DeviceFolder:
    """Everything of the device on disk: `session.json`, `pickle.key`, `cross-signing.json` and the `crypto` folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.session = SessionFile(folder / "session.json")
        self.seeds = folder / "cross-signing.json"

    def prepare(self) -> None:
        """Make the folders, closed to others."""
        private_folder(self._folder)
        private_folder(self.stores)

    @property
    def stores(self) -> Path:
        """Where the crypto stores lie."""
        return self._folder / "crypto"

    def pickle_key(self) -> str:
        """The key that the store is encrypted with: random, made once."""
        path = self._folder / "pickle.key"
        if not path.exists():
            write_private(path, secrets.token_hex(32))
        return path.read_text(encoding="ascii").strip()

    def store(self, device_id: str) -> Path:
        """The store of a device. Its id may hold any characters, so the file is named by its digest."""
        return self.stores / f"{hashlib.sha256(device_id.encode()).hexdigest()[:24]}.db"

    def discard_store(self, device_id: str) -> None:
        """Give up the store of a device, so that the next connecting finds it lost."""
        self.store(device_id).unlink(missing_ok=True)

    def forget_stores(self, except_for: str) -> None:
        """Delete the stores of all other devices: nothing can be read with them any more."""
        kept = self.store(except_for).name
        for path in self.stores.iterdir():
            if not path.name.startswith(kept):
                path.unlink()

    def set_seeds_aside(self) -> None:
        """Keep an unreadable seed file under another name."""
        self.seeds.replace(self.seeds.with_name(f"{self.seeds.name}.unreadable"))


async def connect(account: Account, folder: DeviceFolder) -> AsyncClient:
    """A client that is signed in, whose encryption works and whose device is cross-signed. Raises PlatformError."""
    quieten()
    folder.prepare()
    session = await sign_in(account, folder.session.load())
    try:
        return await _ready(account, folder, session)
    except StoreLostError:
        if not account.password:
            raise PlatformError("crypto-store-lost", final=True, device=session.device_id) from None
    log.warning("matrix-crypto-store-lost", device=session.device_id)
    fresh = await log_in(account)
    await log_out(account, session)
    try:
        return await _ready(account, folder, fresh)
    except StoreLostError:
        raise PlatformError("no-encryption", final=True) from None


def quieten() -> None:
    """Silence the libraries' loggers: they write room ids, names and parts of messages."""
    for name in ("nio", "peewee"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


async def _ready(account: Account, folder: DeviceFolder, session: Session) -> AsyncClient:
    # Kept before the keys are uploaded: a crash in between must not leave the server with keys of a lost device.
    folder.session.save(session)
    client = _open(account, folder, session)
    try:
        folder.session.save(replace(session, identity=_identity(client)))
        folder.forget_stores(except_for=session.device_id)
        await _check_keys(client)
        await upload_keys(client, fallback=True)
        await _sign(client, account, folder)
    except NETWORK_ERRORS as error:
        await close(client)
        log.warning("matrix-unreachable", error=type(error).__name__)
        raise PlatformError("unreachable", final=False) from None
    except TokenRefusedError:
        await close(client)
        raise PlatformError("unreachable", final=False) from None  # refused just now: the next try signs in anew
    except BaseException:
        await close(client)
        raise
    return client


def _open(account: Account, folder: DeviceFolder, session: Session) -> AsyncClient:
    """The client with its store loaded; StoreLostError if the store is not that of the session."""
    path = folder.store(session.device_id)
    if session.identity and not path.exists():
        raise StoreLostError
    path.touch(mode=0o600)
    config = AsyncClientConfig(
        store_name=path.name,
        pickle_key=folder.pickle_key(),
        encryption_enabled=True,
        store_sync_tokens=False,  # nio would store it before anything was done with the events
        max_limit_exceeded=0,  # nio would sleep, and everything behind it with it
        max_timeouts=0,
        request_timeout=REQUEST_SECONDS,
    )
    client = Client(account.homeserver, account.user_id, session.device_id, str(folder.stores), config)
    try:
        client.restore_login(session.user_id, session.device_id, session.token)
    except (EncryptionError, peewee.DatabaseError, sqlite3.Error, ValueError, TypeError) as error:
        raise _unopened(client, error) from None
    except Exception as error:
        # vodozemac's exceptions have no common base.
        if not type(error).__module__.startswith("vodozemac"):
            raise
        raise _unopened(client, error) from None
    if client.olm is None or (session.identity and _identity(client) != session.identity):
        _close_store(client)
        raise StoreLostError
    return client


def _unopened(client: AsyncClient, error: Exception) -> StoreLostError:
    log.warning("matrix-crypto-store-unreadable", error=type(error).__name__)
    _close_store(client)
    return StoreLostError()


def _identity(client: AsyncClient) -> str:
    return str(client.olm.account.identity_keys["ed25519"])


async def _check_keys(client: AsyncClient) -> None:
    """StoreLostError if the store is new but the server has keys for this device already.

    Synapse would let them be overwritten, and others would then refuse the device for good.
    """
    if client.olm.account.shared:
        return
    published = await query_published(client)
    own = client.olm.account.identity_keys["ed25519"]
    if published.device and published.device.get("keys", {}).get(f"ed25519:{client.device_id}") != own:
        raise StoreLostError


async def upload_keys(client: AsyncClient, *, fallback: bool = False) -> None:
    """Upload what keys the server needs: the device's own, new one-time keys, and with `fallback` a fallback key.

    nio has no fallback key, without which nobody new can write to the bot once its 50 one-time keys are used up (a
    conference that opens while the bot is down). It also stores its account only after the upload; a crash in
    between would lose the private halves, so here that is done before. Raises StoreLostError, TokenRefusedError.
    """
    olm = client.olm
    body: Json = olm.share_keys() if olm.should_upload_keys else {}
    if fallback:
        body["fallback_keys"] = _fallback_key(client)
    if not body:
        return
    olm.save_account()
    status, answer = await call(client, "POST", KEYS_UPLOAD, body)
    if status == 200:
        await client.receive_response(KeysUploadResponse.from_dict(answer))
        return
    if status == 401:
        raise TokenRefusedError
    if status == 400 and "already exists" in str(answer.get("error", "")):
        # The server has one-time keys that this store does not know: it is an old copy.
        raise StoreLostError
    log.warning("matrix-keys-upload-failed", status=status, error=str(answer.get("errcode", "")))


def _fallback_key(client: AsyncClient) -> Json:
    """A new fallback key in the form of the specification; the one before it stays valid for one generation."""
    account = client.olm.account._account  # nio does not hand it out
    account.generate_fallback_key()
    found: Json = {}
    for name, key in account.fallback_key.items():
        signed: Json = {"fallback": True, "key": key.to_base64()}
        signature = client.olm.sign_json(signed)
        signatures = {client.user_id: {f"ed25519:{client.device_id}": signature}}
        found[f"signed_curve25519:{name}"] = signed | {"signatures": signatures}
    return found


async def _sign(client: AsyncClient, account: Account, folder: DeviceFolder) -> None:
    """Sign the device with the bot's identity, which is made or replaced where needed.

    Seeds that are lost or foreign: with the password the identity is replaced. People who had verified the bot see
    that; without, all strict clients would shut it out.
    """
    try:
        await _ensure(client, account, folder)
    except SigningError as error:
        if error.code in _STORE_REASONS:
            raise StoreLostError from None
        log.error("matrix-not-signed", reason=error.code, status=error.values.get("status"))
        values = {"url": str(error.values["url"])} if "url" in error.values else {}
        code = error.code if error.code in _OWNER_REASONS else "not-signed"
        raise PlatformError(code, final=error.code in _OWNER_REASONS, **values) from None


async def _ensure(client: AsyncClient, account: Account, folder: DeviceFolder) -> None:
    password = account.password
    try:
        outcome = await ensure_signed(client, folder.seeds, password=password)
    except SigningError as error:
        if not password or error.code not in ("foreign-identity", "seeds-unreadable"):
            raise
        log.warning("matrix-identity-replaced", reason=error.code)
        if error.code == "seeds-unreadable":
            folder.set_seeds_aside()
        outcome = await ensure_signed(client, folder.seeds, password=password, reset=True)
    if outcome.identity_uploaded or outcome.device_signed:
        log.info("matrix-device-signed", device=client.device_id, identity=outcome.identity_uploaded)


async def keep_keys(client: AsyncClient) -> None:
    """What encryption needs between two syncs: new one-time keys, others' devices, broken sessions, queued messages."""
    if client.should_upload_keys:
        await upload_keys(client)
    if client.should_query_keys:
        await query_keys(client)
    if client.should_claim_keys:
        await claim_keys(client, client.get_users_for_key_claiming())
    await client.send_to_device_messages()


async def query_keys(client: AsyncClient) -> bool:
    """Ask for the devices of those who have changed theirs; whether the server answered."""
    asked = set(client.users_for_key_query)
    answer = await client.keys_query()
    if not hasattr(answer, "device_keys"):
        return False
    # Those without any keys, or on a server that is away, would be asked for again for ever.
    client.olm.users_for_key_query.difference_update(asked)
    return True


async def claim_keys(client: AsyncClient, wanted: Mapping[str, Iterable[str]]) -> bool:
    """Claim a one-time key of each of these devices (by user id), to begin a session with it; whether that worked.

    nio's own call breaks on an error answer.
    """
    devices = {user: dict.fromkeys(ids, "signed_curve25519") for user, ids in wanted.items()}
    status, answer = await call(client, "POST", KEYS_CLAIM, {"one_time_keys": devices})
    if status == 401:
        raise TokenRefusedError
    if status != 200 or "one_time_keys" not in answer:
        log.warning("matrix-keys-claim-failed", status=status)
        return False
    await client.receive_response(KeysClaimResponse(answer["one_time_keys"], answer.get("failures", {}), ""))
    return True


async def close(client: AsyncClient) -> None:
    """Let go of connections and the store."""
    await client.close()
    _close_store(client)


def _close_store(client: AsyncClient) -> None:
    if client.store is not None:
        client.store.database.close()
