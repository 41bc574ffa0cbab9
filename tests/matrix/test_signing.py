"""Cross-signing: the arithmetic against independent libraries, the effect against a strict client."""

import asyncio
import base64
import json
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import canonicaljson
import nio
import pytest
import signedjson.key
import signedjson.sign
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.matrix_signing import (
    Identity,
    Outcome,
    SigningError,
    SigningKey,
    canonical_json,
    decode_base64,
    encode_base64,
    ensure_signed,
    is_signed,
    load_identity,
    query_published,
    save_identity,
    with_signature,
)
from tests.matrix.fixtures import People
from tests.matrix.peer import Peer
from tests.matrix.synapse import Account, Synapse

BOT = "@bot:example.org"

# Specification, appendices, "Cryptographic Test Vectors".
VECTOR_SEED = "YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1"
VECTORS: list[tuple[dict[str, Any], str]] = [
    ({}, "K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ"),
    (
        {"one": 1, "two": "Two"},
        "KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw",
    ),
]

INTEGERS = st.integers(-(2**53) + 1, 2**53 - 1)
JSON = st.recursive(
    st.none() | st.booleans() | INTEGERS | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.dictionaries(st.text().filter(lambda name: name not in {"signatures", "unsigned"}), JSON, max_size=5)


# Plain functions


@given(JSON)
def test_canonical_json_is_the_same_as_in_the_reference_library(value: Any) -> None:
    assert canonical_json(value) == canonicaljson.encode_canonical_json(value)


@pytest.mark.parametrize("value", [1.0, {"a": [float("nan")]}, 2**53, -(2**53), ["\ud800"]])
def test_what_has_no_canonical_form_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"canonical|surrogates"):
        canonical_json(value)


@given(st.binary(max_size=80))
def test_base64_has_no_padding_and_comes_back(raw: bytes) -> None:
    text = encode_base64(raw)
    assert "=" not in text
    assert decode_base64(text) == decode_base64(base64.b64encode(raw).decode()) == raw


@pytest.mark.parametrize(("thing", "signature"), VECTORS)
def test_signatures_are_those_of_the_specification(thing: dict[str, Any], signature: str) -> None:
    assert SigningKey(decode_base64(VECTOR_SEED)).signature(thing) == signature


@given(OBJECTS, st.binary(min_size=32, max_size=32))
def test_signatures_are_the_same_as_in_the_reference_library(thing: dict[str, Any], seed: bytes) -> None:
    key = SigningKey(seed)
    theirs = signedjson.key.decode_signing_key_base64("ed25519", key.public, encode_base64(seed))
    expected = signedjson.sign.sign_json(json.loads(json.dumps(thing)), BOT, theirs)
    assert with_signature(thing, BOT, key) == expected


def test_a_signature_covers_neither_other_signatures_nor_unsigned_parts() -> None:
    key = Identity.new().master
    thing = {"a": 1, "signatures": {"@other:example.org": {"ed25519:x": "y"}}, "unsigned": {"age": 1}}
    signed = with_signature(thing, BOT, key)
    assert signed == {"a": 1, "signatures": {BOT: {key.key_id: key.signature({"a": 1})}}}
    assert is_signed(signed | {"unsigned": {"age": 2}}, BOT, key.key_id, key.public)


def test_a_changed_object_is_not_signed() -> None:
    key, other = Identity.new().master, Identity.new().master
    signed = with_signature({"a": 1}, BOT, key)
    assert not is_signed(signed | {"a": 2}, BOT, key.key_id, key.public)
    assert not is_signed(signed, BOT, key.key_id, other.public)
    assert not is_signed(signed, "@other:example.org", key.key_id, key.public)
    assert not is_signed({"a": 1}, BOT, key.key_id, key.public)
    assert not is_signed({"signatures": {BOT: {key.key_id: "no base64!"}}}, BOT, key.key_id, key.public)


def test_the_other_keys_of_an_identity_are_signed_by_the_master_key() -> None:
    identity = Identity.new()
    body = identity.upload_body(BOT)
    master = signedjson.key.decode_verify_key_bytes(identity.master.key_id, decode_base64(identity.master.public))
    for name, usage in (("self_signing_key", "self_signing"), ("user_signing_key", "user_signing")):
        signedjson.sign.verify_signed_json(body[name], BOT, master)
        assert body[name]["usage"] == [usage]
    assert body["master_key"]["keys"] == {identity.master.key_id: identity.master.public}


# The seed file


def test_seeds_come_back_and_only_the_owner_may_read_them(tmp_path: Path) -> None:
    path = tmp_path / "new" / "seeds.json"
    identity = Identity.new()
    save_identity(path, identity)
    assert load_identity(path) == identity
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "seeds.json"
    path.mkdir()
    with pytest.raises(IsADirectoryError):
        save_identity(path, Identity.new())
    assert list(tmp_path.iterdir()) == [path]


def test_no_file_is_no_identity(tmp_path: Path) -> None:
    assert load_identity(tmp_path / "seeds.json") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"master": 1, "self_signing": 2, "user_signing": 3}',
        b'{"master": "AAAA", "self_signing": "AAAA", "user_signing": "AAAA"}',
        '{"master": "ä", "self_signing": "ä", "user_signing": "ä"}'.encode(),
    ],
)
def test_a_broken_file_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "seeds.json"
    path.write_bytes(content)
    with pytest.raises(SigningError, match="seeds-unreadable") as caught:
        load_identity(path)
    assert caught.value.values == {"path": str(path)}
    assert path.read_bytes() == content


def test_seeds_do_not_stand_in_what_a_log_would_show() -> None:
    identity = Identity.new()
    for key in (identity.master, identity.self_signing, identity.user_signing):
        assert encode_base64(key.seed) not in repr(identity)
        assert repr(key.seed) not in repr(identity)


# What servers may answer


class Canned:
    """A client whose server gives prepared answers, path by path."""

    access_token = "token"
    device_id = "DEVICE"
    user_id = BOT
    should_upload_keys = False

    def __init__(self, identity: Identity, **answers: tuple[int, str]) -> None:
        self.olm: Any = SimpleNamespace(account=SimpleNamespace(identity_keys={"ed25519": "e", "curve25519": "c"}))
        self.device: dict[str, Any] = {
            "user_id": BOT,
            "device_id": "DEVICE",
            "keys": {"ed25519:DEVICE": "e", "curve25519:DEVICE": "c"},
        }
        self.identity = identity
        self.answers = answers
        self.asked: list[str] = []

    async def send(self, method: str, path: str, data: str, headers: dict[str, str]) -> Any:
        name = path.removeprefix("/_matrix/client/v3/keys/").replace("/", "_")
        self.asked.append(name)
        status, body = self.answers.get(name, (200, self.shown() if name == "query" else "{}"))

        async def text() -> str:
            return body

        return SimpleNamespace(status=status, text=text)

    async def keys_upload(self) -> object:
        raise AssertionError("not asked for")

    def shown(self) -> str:
        keys = self.identity.upload_body(BOT)
        return json.dumps(
            {"device_keys": {BOT: {"DEVICE": self.device}}} | {f"{name}s": {BOT: key} for name, key in keys.items()}
        )


@pytest.fixture
def seeds(tmp_path: Path) -> tuple[Path, Identity]:
    path, identity = tmp_path / "seeds.json", Identity.new()
    save_identity(path, identity)
    return path, identity


async def refused(client: Canned, path: Path, **options: Any) -> SigningError:
    with pytest.raises(SigningError) as caught:
        await ensure_signed(client, path, **options)
    return caught.value


async def test_silence_is_not_believed(seeds: tuple[Path, Identity]) -> None:
    client = Canned(seeds[1])
    assert (await refused(client, seeds[0])).code == "signature-missing"
    assert client.asked == ["query", "signatures_upload", "query"]


async def test_a_named_failure_is_passed_on(seeds: tuple[Path, Identity]) -> None:
    failures = {BOT: {"DEVICE": {"errcode": "M_INVALID_SIGNATURE"}}}
    error = await refused(Canned(seeds[1], signatures_upload=(200, json.dumps({"failures": failures}))), seeds[0])
    assert (error.code, error.values) == ("signature-refused", {"failures": failures})


async def test_a_device_with_other_keys_is_never_signed(seeds: tuple[Path, Identity]) -> None:
    client = Canned(seeds[1])
    client.device["keys"]["curve25519:DEVICE"] = "somebody else's"
    assert (await refused(client, seeds[0])).code == "device-keys-differ"
    assert client.asked == ["query"]


async def test_a_device_without_keys_is_named(seeds: tuple[Path, Identity]) -> None:
    assert (await refused(Canned(seeds[1], query=(200, "{}")), seeds[0])).code == "device-unknown"


async def test_a_client_without_encryption_is_refused(seeds: tuple[Path, Identity]) -> None:
    client = Canned(seeds[1])
    client.olm = None
    assert (await refused(client, seeds[0])).code == "no-encryption"
    assert client.asked == []


async def test_a_page_instead_of_an_answer_is_a_refusal(seeds: tuple[Path, Identity]) -> None:
    error = await refused(Canned(seeds[1], query=(502, "<html>Bad gateway</html>")), seeds[0])
    assert (error.code, error.values["status"]) == ("server-refused", 502)


async def test_a_revoked_token_is_no_question_for_the_password(seeds: tuple[Path, Identity]) -> None:
    answer = json.dumps({"errcode": "M_UNKNOWN_TOKEN", "error": "gone"})
    client = Canned(Identity.new(), device_signing_upload=(401, answer))
    error = await refused(client, seeds[0], password="secret", reset=True)
    assert (error.code, error.values["errcode"]) == ("server-refused", "M_UNKNOWN_TOKEN")


async def test_a_server_that_wants_approval_elsewhere_names_the_address(seeds: tuple[Path, Identity]) -> None:
    url = "https://account.example.org/?action=org.matrix.cross_signing_reset"
    answer = {"session": "s", "flows": [{"stages": ["m.oauth"]}], "params": {"m.oauth": {"url": url}}}
    client = Canned(Identity.new(), device_signing_upload=(401, json.dumps(answer)))
    error = await refused(client, seeds[0], password="secret", reset=True)
    assert (error.code, error.values) == ("approval-needed", {"url": url})


# On a real server


class NioBot:
    """The smallest bot with encryption: it joins, reads, and answers."""

    def __init__(self, server: Synapse, account: Account, store: Path) -> None:
        store.mkdir()
        config = nio.AsyncClientConfig(encryption_enabled=True, store_sync_tokens=False, pickle_key="test")
        self.client = nio.AsyncClient(server.url, account.user_id, store_path=str(store), config=config)
        self.client.restore_login(account.user_id, account.device_id, account.token)
        self.events: list[Any] = []
        self.withheld: list[dict[str, Any]] = []
        self.client.add_event_callback(self._on_event, nio.Event)
        self.client.add_to_device_callback(self._on_device, nio.UnknownToDeviceEvent)

    async def __aenter__(self) -> "NioBot":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.close()

    async def _on_event(self, room: Any, event: Any) -> None:
        self.events.append(event)

    async def _on_device(self, event: Any) -> None:
        if event.type == "m.room_key.withheld":
            self.withheld.append(event.source["content"])

    async def sync(self) -> None:
        """One sync, which waits up to 5 s for news, and what encryption needs after it."""
        answer = await self.client.sync(timeout=5000)
        assert isinstance(answer, nio.SyncResponse)
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        if self.client.should_query_keys:
            await self.client.keys_query()
        if self.client.should_claim_keys:
            await self.client.keys_claim(self.client.get_users_for_key_claiming())
        await self.client.send_to_device_messages()

    async def until(self, happened: Callable[[], Any]) -> Any:
        async with asyncio.timeout(20):
            while not (found := happened()):
                await self.sync()
        return found

    async def read(self, body: str) -> Any:
        """The event with this text; a message that cannot be decrypted fails at once."""

        def look() -> Any:
            assert not any(isinstance(event, nio.MegolmEvent) for event in self.events)
            return next((event for event in self.events if getattr(event, "body", None) == body), None)

        return await self.until(look)

    async def accept(self, room: str) -> None:
        await self.until(lambda: room in self.client.invited_rooms)
        await self.client.join(room)
        await self.until(lambda: room in self.client.rooms)

    async def say(self, room: str, body: str) -> None:
        content = {"msgtype": "m.text", "body": body}
        answer = await self.client.room_send(room, "m.room.message", content, ignore_unverified_devices=True)
        assert isinstance(answer, nio.RoomSendResponse), answer


async def shared_room(peer: Peer, bot: NioBot) -> str:
    room = await peer.create_dm(bot.client.user_id)
    await bot.accept(room)
    await peer.wait_for_member(room, bot.client.user_id)
    return room


async def talk(peer: Peer, bot: NioBot) -> None:
    """A question and an answer, both encrypted and both read."""
    room = await shared_room(peer, bot)
    await peer.send(room, "Wann beginnt das?")
    assert (await bot.read("Wann beginnt das?")).decrypted
    await bot.say(room, "Um zehn.")
    answer = await peer.wait_for(room, "Um zehn.")
    assert (answer.encrypted, answer.failure) == (True, None)


async def test_a_signed_bot_and_a_strict_client_understand_each_other(people: People, tmp_path: Path) -> None:
    account = await people.account("bot")
    async with NioBot(people.server, account, tmp_path / "store") as bot:
        assert await ensure_signed(bot.client, tmp_path / "seeds.json") == Outcome(True, True)
        peer = await people.peer()
        await talk(peer, bot)
        assert await peer.devices(account.user_id) == {account.device_id: True}


async def test_a_strict_client_shuts_out_an_unsigned_bot(people: People, tmp_path: Path) -> None:
    account = await people.account("bot")
    async with NioBot(people.server, account, tmp_path / "store") as bot:
        await bot.client.keys_upload()
        peer = await people.peer()
        room = await shared_room(peer, bot)
        await peer.send(room, "Wann beginnt das?")
        assert await peer.devices(account.user_id) == {account.device_id: False}
        await bot.until(lambda: any(isinstance(event, nio.MegolmEvent) for event in bot.events))
        await bot.until(lambda: bot.withheld)
        assert bot.withheld[0]["code"] == "m.unverified"
        await bot.say(room, "Um zehn.")
        answer = await peer.wait_for(room, lambda event: event.sender == account.user_id and event.encrypted)
        assert answer.failure == "UNSIGNED_SENDER_DEVICE"
        assert peer.messages(room) == []


async def test_a_lenient_client_accepts_an_unsigned_bot(people: People, tmp_path: Path) -> None:
    """It is the strictness, and nothing else, that makes the test before this one fail to talk."""
    async with NioBot(people.server, await people.account("bot"), tmp_path / "store") as bot:
        await bot.client.keys_upload()
        await talk(await people.peer(strict=False), bot)


async def test_doing_it_again_does_nothing(people: People, tmp_path: Path) -> None:
    path = tmp_path / "seeds.json"
    async with NioBot(people.server, await people.account("bot"), tmp_path / "store") as bot:
        await ensure_signed(bot.client, path)
        before = path.read_bytes()
        assert await ensure_signed(bot.client, path) == Outcome(False, False)
        assert path.read_bytes() == before


async def test_a_new_device_is_signed_with_the_same_seeds(people: People, tmp_path: Path) -> None:
    path = tmp_path / "seeds.json"
    account = await people.account("bot")
    async with NioBot(people.server, account, tmp_path / "old") as bot:
        await ensure_signed(bot.client, path)
    later = await people.server.login(account)
    assert later.device_id != account.device_id
    async with NioBot(people.server, later, tmp_path / "new") as bot:
        assert await ensure_signed(bot.client, path) == Outcome(False, True)
        await talk(await people.peer(), bot)


async def test_a_lost_store_is_noticed(people: People, tmp_path: Path) -> None:
    """With a fresh store under the old device id the bot would be deaf; only a new login helps."""
    path = tmp_path / "seeds.json"
    account = await people.account("bot")
    async with NioBot(people.server, account, tmp_path / "store") as bot:
        await ensure_signed(bot.client, path)
    async with NioBot(people.server, account, tmp_path / "empty") as bot:
        with pytest.raises(SigningError, match="device-keys-differ"):
            await ensure_signed(bot.client, path)


async def test_a_crash_between_file_and_upload_is_mended(people: People, tmp_path: Path) -> None:
    path = tmp_path / "seeds.json"
    save_identity(path, Identity.new())
    async with NioBot(people.server, await people.account("bot"), tmp_path / "store") as bot:
        assert await ensure_signed(bot.client, path) == Outcome(True, True)


async def test_a_foreign_identity_is_replaced_only_when_told(people: People, tmp_path: Path) -> None:
    path = tmp_path / "seeds.json"
    human = await people.peer("bot")
    account = await people.server.login(human.account)
    async with NioBot(people.server, account, tmp_path / "store") as bot:
        await bot.client.keys_upload()
        before = await query_published(bot.client)
        for options, code in (
            ({}, "foreign-identity"),
            ({"password": account.password}, "foreign-identity"),
            ({"reset": True}, "password-needed"),
            ({"reset": True, "password": "wrong"}, "password-refused"),
        ):
            with pytest.raises(SigningError) as caught:
                await ensure_signed(bot.client, path, **options)
            assert caught.value.code == code
            assert await query_published(bot.client) == before
        outcome = await ensure_signed(bot.client, path, password=account.password, reset=True)
        assert outcome == Outcome(True, True)
        await talk(await people.peer(), bot)


async def test_a_reset_makes_new_keys_since_a_server_takes_none_twice(people: People, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    account = await people.account("bot")
    async with NioBot(people.server, account, tmp_path / "store") as bot:
        for path in (first, second, first):
            outcome = await ensure_signed(bot.client, path, password=account.password, reset=True)
            assert outcome == Outcome(True, True)
        assert await ensure_signed(bot.client, first) == Outcome(False, False)


async def test_lost_seeds_are_a_foreign_identity(people: People, tmp_path: Path) -> None:
    async with NioBot(people.server, await people.account("bot"), tmp_path / "store") as bot:
        await ensure_signed(bot.client, tmp_path / "seeds.json")
        with pytest.raises(SigningError, match="foreign-identity"):
            await ensure_signed(bot.client, tmp_path / "empty" / "seeds.json")
        assert not (tmp_path / "empty").exists()


async def test_a_replaced_helper_key_is_put_right(people: People, tmp_path: Path) -> None:
    path = tmp_path / "seeds.json"
    account = await people.account("bot")
    async with NioBot(people.server, account, tmp_path / "store") as bot:
        await ensure_signed(bot.client, path)
        identity = load_identity(path)
        assert identity is not None
        save_identity(path, replace(identity, self_signing=Identity.new().self_signing))
        outcome = await ensure_signed(bot.client, path, password=account.password)
        assert outcome == Outcome(True, True)
