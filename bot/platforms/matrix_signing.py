"""Cross-signing for the bot's Matrix account, which matrix-nio does not have.

Clients shut out devices that are not signed by their owner's identity: they withhold the room keys, and the bot cannot
read a word. So the bot owns such an identity (three Ed25519 keys) and signs each of its devices with it.

The seeds of the three keys are kept in a file. They are the bot's identity: whoever has them can add devices to it, and
without them a new device cannot be signed.

Sources: Matrix specification, Client-Server API, "End-to-End Encryption", part "Cross-signing"; appendices,
"Canonical JSON", "Signing JSON" and "Unpadded Base64".
"""

import base64
import contextlib
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias

from Crypto.PublicKey.ECC import EccKey
from Crypto.Signature import eddsa

Json: TypeAlias = dict[str, Any]

KEYS_QUERY = "/_matrix/client/v3/keys/query"
SIGNING_KEYS_UPLOAD = "/_matrix/client/v3/keys/device_signing/upload"
SIGNATURES_UPLOAD = "/_matrix/client/v3/keys/signatures/upload"

LARGEST_INTEGER = 2**53 - 1
SEED_BYTES = 32
_ED25519: Literal["rfc8032"] = "rfc8032"  # the pure one, of 2017; what is longer than a seed would be Ed448

Code = Literal[
    "approval-needed",  # the server wants a person to approve the reset; values: url
    "device-keys-differ",  # the server shows other keys for this device than the ones this device has
    "device-unknown",  # the server has no keys of this device
    "foreign-identity",  # the account has an identity whose seeds are not in the file
    "no-encryption",  # the client runs without its encryption store
    "password-needed",  # the server asks for the account's password and none was given
    "password-refused",  # the server did not accept the account's password
    "seeds-unreadable",  # the seed file is there but broken; values: path
    "server-refused",  # any other refusal; values: path, status, errcode, error
    "signature-missing",  # the server accepted the signature but does not show it
    "signature-refused",  # the server named a failure for the signature; values: failures
]


class SigningError(Exception):
    """Why the device could not be signed: a text key and the values for its sentence."""

    def __init__(self, code: Code, **values: Any) -> None:
        super().__init__(code, values)
        self.code: Code = code
        self.values = values

    def __str__(self) -> str:
        return " ".join([self.code, *(f"{name}={value!r}" for name, value in self.values.items())])


class Response(Protocol):
    """The part of an HTTP response that is used here."""

    @property
    def status(self) -> int:
        """The HTTP status."""

    async def text(self) -> str:
        """The whole body."""


class Client(Protocol):
    """The part of nio's `AsyncClient` that is used here; signed in, with its encryption store loaded."""

    access_token: str
    device_id: str
    olm: Any
    should_upload_keys: bool
    user_id: str

    async def send(self, method: str, path: str, data: str, headers: dict[str, str]) -> Response:
        """One raw request to the server."""

    async def keys_upload(self) -> object:
        """Upload the device's own keys."""


@dataclass(frozen=True)
class Outcome:
    """What `ensure_signed` had to do: both false when all was in place already."""

    identity_uploaded: bool
    device_signed: bool


# Plain functions


def canonical_json(value: object) -> bytes:
    """The one byte form of a JSON value that signatures are made over ("Canonical JSON").

    Raises `ValueError` for what has no such form: a float, an integer of more than 53 bits, a lone surrogate.
    """
    _check_numbers(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _check_numbers(value: object) -> None:
    if isinstance(value, float) or (isinstance(value, int) and abs(value) > LARGEST_INTEGER):
        raise ValueError(f"no canonical form: {value!r}")
    if isinstance(value, dict):
        for part in value.values():
            _check_numbers(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _check_numbers(part)


def encode_base64(raw: bytes) -> str:
    """Base64 without the padding ("Unpadded Base64"): servers silently drop key ids and signatures that have it."""
    return base64.b64encode(raw).decode().rstrip("=")


def decode_base64(text: str) -> bytes:
    """The bytes of base64 with or without padding; `ValueError` if it is none."""
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)


@dataclass(frozen=True)
class SigningKey:
    """One Ed25519 key, known by its 32-byte seed."""

    seed: bytes

    def __repr__(self) -> str:
        return f"SigningKey(public={self.public!r})"

    @property
    def public(self) -> str:
        """The public half, in unpadded base64."""
        return encode_base64(self._key.public_key().export_key(format="raw"))

    @property
    def key_id(self) -> str:
        """The name under which others find the key and its signatures."""
        return f"ed25519:{self.public}"

    def signature(self, thing: Mapping[str, Any]) -> str:
        """The signature over an object without its `signatures` and `unsigned` ("Signing JSON"), in unpadded base64."""
        return encode_base64(eddsa.new(self._key, _ED25519).sign(signed_bytes(thing)))

    @property
    def _key(self) -> EccKey:
        return eddsa.import_private_key(self.seed)


def signed_bytes(thing: Mapping[str, Any]) -> bytes:
    """What a signature covers: the canonical form of the object without `signatures` and `unsigned`."""
    return canonical_json({name: part for name, part in thing.items() if name not in {"signatures", "unsigned"}})


def with_signature(thing: Mapping[str, Any], user_id: str, key: SigningKey) -> Json:
    """A copy of the object which carries this one signature and no others."""
    bare = {name: part for name, part in thing.items() if name not in {"signatures", "unsigned"}}
    return bare | {"signatures": {user_id: {key.key_id: key.signature(bare)}}}


def is_signed(thing: Mapping[str, Any], user_id: str, key_id: str, public: str) -> bool:
    """Whether the object carries a valid signature of this user under this key id by this public key."""
    signature = thing.get("signatures", {}).get(user_id, {}).get(key_id)
    if not isinstance(signature, str):
        return False
    try:
        key = eddsa.import_public_key(decode_base64(public))
        eddsa.new(key, _ED25519).verify(signed_bytes(thing), decode_base64(signature))
    except ValueError:  # a signature that is not by this key, or something that is no signature or key at all
        return False
    return True


# The identity and its file


@dataclass(frozen=True)
class Identity:
    """The three keys of a cross-signing identity."""

    master: SigningKey
    self_signing: SigningKey
    user_signing: SigningKey

    @classmethod
    def new(cls) -> "Identity":
        """A fresh identity."""
        master, self_signing, user_signing = (SigningKey(secrets.token_bytes(SEED_BYTES)) for _ in range(3))
        return cls(master, self_signing, user_signing)

    def upload_body(self, user_id: str) -> Json:
        """The three public keys as the server wants them: the other two signed by the master key."""
        return {
            "master_key": _key_object(self.master, user_id, "master"),
            "self_signing_key": with_signature(
                _key_object(self.self_signing, user_id, "self_signing"), user_id, self.master
            ),
            "user_signing_key": with_signature(
                _key_object(self.user_signing, user_id, "user_signing"), user_id, self.master
            ),
        }


def _key_object(key: SigningKey, user_id: str, usage: str) -> Json:
    return {"user_id": user_id, "usage": [usage], "keys": {key.key_id: key.public}}


def load_identity(path: Path) -> Identity | None:
    """The identity in the file, `None` without a file; `SigningError("seeds-unreadable")` if the file is broken."""
    try:
        text = path.read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise SigningError("seeds-unreadable", path=str(path)) from None
    try:
        stored = json.loads(text)
        return Identity(*(_seeded(stored[name]) for name in ("master", "self_signing", "user_signing")))
    except (ValueError, KeyError, TypeError):
        # Not "from": the cause would carry the seeds into the log.
        raise SigningError("seeds-unreadable", path=str(path)) from None


def _seeded(text: str) -> SigningKey:
    seed = decode_base64(text)
    if len(seed) != SEED_BYTES:
        raise ValueError("a seed has 32 bytes")
    return SigningKey(seed)


def save_identity(path: Path, identity: Identity) -> None:
    """Write the three seeds, readable by the owner alone, and whole or not at all."""
    stored = {
        "master": encode_base64(identity.master.seed),
        "self_signing": encode_base64(identity.self_signing.seed),
        "user_signing": encode_base64(identity.user_signing.seed),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        _write_private(draft, json.dumps(stored, indent=1).encode())
        draft.replace(path)
        _flush_folder(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def _write_private(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(path: Path) -> None:
    # Windows cannot open a folder; there the rename itself has to do.
    with contextlib.suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


# Talking to the server


@dataclass(frozen=True)
class Published:
    """What the server shows of our own account."""

    device: Json | None
    master: Json | None
    self_signing: Json | None
    user_signing: Json | None


async def ensure_signed(client: Client, path: Path, *, password: str | None = None, reset: bool = False) -> Outcome:
    """Give the account an identity and sign the client's device with it; does nothing where that is so already.

    `path` is the seed file: read if it is there, made with a new identity if not. `password` is used only if the server
    asks for it, which it does when an identity is replaced. `reset` replaces an identity of the account which does not
    match the file by a new one, in the file too; clients warn those who had verified the old one.

    Raises `SigningError`; errors of the network stay those of aiohttp.
    """
    if client.olm is None:
        raise SigningError("no-encryption")
    published = await _published_with_device(client)
    identity = _identity_for(published, path, reset=reset)
    missing = _missing_keys(published, client.user_id, identity)
    if missing:
        await upload_keys(client, missing, password)
    signed = not _device_signed(published, client, identity)
    if signed:
        await sign_device(client, identity, published.device or {})
    if missing or signed:
        await check_published(client, identity)
    return Outcome(identity_uploaded=bool(missing), device_signed=signed)


async def query_published(client: Client) -> Published:
    """Our own keys as the server shows them to us ("POST /keys/query")."""
    user_id = client.user_id
    answer = await _ask(client, KEYS_QUERY, {"device_keys": {user_id: []}})
    return Published(
        device=answer.get("device_keys", {}).get(user_id, {}).get(client.device_id),
        master=answer.get("master_keys", {}).get(user_id),
        self_signing=answer.get("self_signing_keys", {}).get(user_id),
        user_signing=answer.get("user_signing_keys", {}).get(user_id),
    )


async def upload_keys(client: Client, keys: Json, password: str | None = None) -> None:
    """Publish keys of an identity ("POST /keys/device_signing/upload"), with the password step if asked for."""
    status, answer = await _post(client, SIGNING_KEYS_UPLOAD, keys)
    if status == 401 and "flows" in answer:
        auth = _password_step(client.user_id, password, answer)
        status, answer = await _post(client, SIGNING_KEYS_UPLOAD, keys | {"auth": auth})
        if status == 401 and "flows" in answer:
            raise SigningError("password-refused")
    _require_ok(SIGNING_KEYS_UPLOAD, status, answer)


async def sign_device(client: Client, identity: Identity, device: Json) -> None:
    """Sign the client's own device, as the server shows it, and publish that ("POST /keys/signatures/upload")."""
    _check_own_device(client, device)
    signed = with_signature(device, client.user_id, identity.self_signing)
    answer = await _ask(client, SIGNATURES_UPLOAD, {client.user_id: {client.device_id: signed}})
    if answer.get("failures"):
        raise SigningError("signature-refused", failures=answer["failures"])


async def check_published(client: Client, identity: Identity) -> None:
    """Look whether the server now shows our identity and the device's signature; `SigningError` if not."""
    published = await query_published(client)
    complete = not _missing_keys(published, client.user_id, identity)
    if not complete or not _device_signed(published, client, identity):
        raise SigningError("signature-missing")


async def _published_with_device(client: Client) -> Published:
    published = await query_published(client)
    if published.device is None and client.should_upload_keys:
        # nio returns errors instead of raising them; whether it worked shows in the second look.
        await client.keys_upload()
        published = await query_published(client)
    if published.device is None:
        raise SigningError("device-unknown")
    _check_own_device(client, published.device)
    return published


def _identity_for(published: Published, path: Path, *, reset: bool) -> Identity:
    identity = load_identity(path)
    foreign = published.master is not None and (identity is None or not _is_key(published.master, identity.master))
    if foreign and not reset:
        raise SigningError("foreign-identity")
    if identity is None or foreign:
        # New keys even if there are old ones: Synapse fails (500) on a key that the account has had before.
        identity = Identity.new()
        # Before the upload: a crash between the two must not leave an identity whose seeds nobody has.
        save_identity(path, identity)
    return identity


def _is_key(shown: Json | None, key: SigningKey) -> bool:
    return shown is not None and shown.get("keys") == {key.key_id: key.public}


def _missing_keys(published: Published, user_id: str, identity: Identity) -> Json:
    """The part of the upload that the server does not show yet; Synapse fails (500) on keys that it has already."""
    shown = {
        "master_key": _is_key(published.master, identity.master),
        "self_signing_key": _is_key(published.self_signing, identity.self_signing),
        "user_signing_key": _is_key(published.user_signing, identity.user_signing),
    }
    return {name: key for name, key in identity.upload_body(user_id).items() if not shown[name]}


def _device_signed(published: Published, client: Client, identity: Identity) -> bool:
    key = identity.self_signing
    return published.device is not None and is_signed(published.device, client.user_id, key.key_id, key.public)


def _check_own_device(client: Client, device: Json) -> None:
    # Signing whatever the server shows would let it slip in a device of its own.
    own = client.olm.account.identity_keys
    expected = {f"{kind}:{client.device_id}": own[kind] for kind in ("ed25519", "curve25519")}
    names = (device.get("user_id"), device.get("device_id"))
    if device.get("keys") != expected or names != (client.user_id, client.device_id):
        raise SigningError("device-keys-differ")


def _password_step(user_id: str, password: str | None, answer: Json) -> Json:
    """The answer to the server's question who is there ("User-Interactive Authentication API")."""
    if not any(flow.get("stages") == ["m.login.password"] for flow in answer["flows"]):
        parts = answer.get("params", {}).values()
        raise SigningError("approval-needed", url=next((part["url"] for part in parts if "url" in part), ""))
    if password is None:
        raise SigningError("password-needed")
    return {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": user_id},
        "password": password,
        "session": answer.get("session"),
    }


async def _ask(client: Client, path: str, body: Json) -> Json:
    status, answer = await _post(client, path, body)
    _require_ok(path, status, answer)
    return answer


async def _post(client: Client, path: str, body: Json) -> tuple[int, Json]:
    # nio's raw request adds no token by itself.
    headers = {"Authorization": f"Bearer {client.access_token}", "Content-Type": "application/json"}
    response = await client.send("POST", path, json.dumps(body), headers)
    try:
        answer = json.loads(await response.text())
    except ValueError:
        # A proxy in front of the server may answer with a page.
        answer = {}
    return response.status, answer if isinstance(answer, dict) else {}


def _require_ok(path: str, status: int, answer: Json) -> None:
    if status != 200:
        raise SigningError(
            "server-refused", path=path, status=status, errcode=answer.get("errcode"), error=answer.get("error")
        )
