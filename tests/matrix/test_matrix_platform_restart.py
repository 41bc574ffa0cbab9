"""The Matrix platform over interruptions: restarts, crashes, outages, lost keys, wrong passwords."""

import asyncio
import shutil
import stat
import time
from pathlib import Path
from typing import Any

import pytest

from bot.platforms import Later, Outgoing, PlatformError, Sent
from bot.platforms.matrix import sync, waiting
from handlers.contract import Reply
from handlers.rich import rich
from tests.matrix.bots import TIMEOUT, Inbox, platform, running, say
from tests.matrix.fixtures import People
from tests.matrix.peer import Peer
from tests.matrix.synapse import Account, Synapse


async def test_what_came_meanwhile_is_answered_once(
    people: People, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More messages than one answer of the server holds, in order, and nothing old again."""
    monkeypatch.setitem(sync.FILTER["room"]["timeline"], "limit", 10)
    monkeypatch.setattr(sync, "GAP_PAGE", 10)
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        await peer.send(room, "vorher")
        await inbox.message("vorher")
        await inbox.until(lambda: inbox.cursor)
    for number in range(35):
        await peer.send(room, f"Frage {number}")
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        await inbox.message("Frage 34")
        await say(matrix, room, "Da bin ich wieder")
        assert (await peer.wait_for(room, "Da bin ich wieder")).encrypted
    assert inbox.texts(room) == ["vorher", *(f"Frage {number}" for number in range(35))]
    assert inbox.repeated == []


async def test_invitations_that_came_meanwhile(people: People, tmp_path: Path) -> None:
    """Also what was said before the bot came: the person wrote at once, and the bot was not there yet."""
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        await inbox.until(lambda: inbox.cursor)
    room = await peer.create_dm(account.user_id)
    await peer.wait_for_member(room, account.user_id, "invite")  # the key goes only to those whom the peer knows of
    await peer.send(room, "Ist da jemand?")
    group = await peer.create_room([account.user_id, (await people.account()).user_id])
    await peer.send(group, "!unter uns")
    async with running(platform(account, people.server, tmp_path), inbox):
        await inbox.greeting(room)
        await inbox.greeting(group)
        await inbox.message("Ist da jemand?")
        assert inbox.texts(group) == []


async def test_a_first_start_answers_nothing_old(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    room = await peer.create_dm(account.user_id, encrypted=False)
    await people.server.request("POST", f"/_matrix/client/v3/join/{room}", token=account.token, body={})
    await peer.send(room, "von gestern")
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        await inbox.until(lambda: inbox.cursor)
        await peer.send(room, "von heute")
        await inbox.message("von heute")
    assert inbox.texts(room) == ["von heute"]


async def test_what_was_not_kept_is_handed_over_again(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        before = inbox.cursor
        inbox.broken = 1
        await peer.send(room, "wird gehalten")
        await inbox.message("wird gehalten")
        assert inbox.failures == 1
        inbox.broken = 1000
        await peer.send(room, "noch nicht")
        await inbox.until(lambda: inbox.failures > 1)
        kept = inbox.cursor
        assert kept != before
    assert "noch nicht" not in inbox.texts(room)
    inbox.broken = 0
    async with running(platform(account, people.server, tmp_path), inbox):
        await inbox.message("noch nicht")
    assert inbox.texts(room) == ["wird gehalten", "noch nicht"]


async def test_a_crash_before_the_commit_repeats_the_same_ids(people: People, tmp_path: Path) -> None:
    """The cursor was lost with the crash, what was kept was kept: the ids tell that it is the same."""
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        before = inbox.cursor
        sent = await peer.send(room, "eins")
        await inbox.message("eins")
    inbox.cursor = before
    async with running(platform(account, people.server, tmp_path), inbox):
        await peer.send(room, "zwei")
        await inbox.message("zwei")
    assert sent in inbox.repeated
    assert inbox.texts(room) == ["eins", "zwei"]


async def test_the_bots_files_are_its_own(people: People, tmp_path: Path) -> None:
    account, inbox = await people.account("bot"), Inbox()
    matrix = platform(account, people.server, tmp_path / "matrix", password="secret")
    async with running(matrix, inbox):
        await inbox.until(lambda: inbox.cursor)
    files = [path for path in (tmp_path / "matrix").rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"session.json", "pickle.key", "cross-signing.json"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE((tmp_path / "matrix").stat().st_mode) == 0o700
    assert account.token not in repr(matrix) + repr(matrix.__dict__)


async def test_a_lost_crypto_store_is_a_new_signed_device(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path, by_password=True), inbox) as matrix:
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        await peer.send(room, "vorher")
        await inbox.message("vorher")
    device = (tmp_path / "session.json").read_text()
    shutil.rmtree(tmp_path / "crypto")
    async with running(platform(account, people.server, tmp_path, by_password=True), inbox) as matrix:
        await say(matrix, room, "Ich habe neue Schlüssel")
        await peer.wait_for(room, "Ich habe neue Schlüssel")
        assert set((await peer.devices(account.user_id)).values()) == {True}
        await peer.send(room, "Kannst du lesen?")
        await inbox.message("Kannst du lesen?")
    assert (tmp_path / "session.json").read_text() != device


async def test_a_lost_folder_is_a_new_identity(people: People, tmp_path: Path) -> None:
    """All keys lost, but the password is there: the identity is replaced, and strict clients go on talking to it."""
    account = await people.account("bot")
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path / "one", by_password=True), inbox):
        await inbox.until(lambda: inbox.cursor)
    peer = await people.peer()
    async with running(platform(account, people.server, tmp_path / "two", by_password=True), inbox):
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        await peer.send(room, "Wer bist du?")
        await inbox.message("Wer bist du?")


@pytest.mark.parametrize("lost", ["crypto", "session.json", "everything"])
async def test_lost_keys_without_a_password(people: People, tmp_path: Path, lost: str) -> None:
    account, inbox = await people.account("bot"), Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        await inbox.until(lambda: inbox.cursor)
    matrix = platform(account, people.server, tmp_path)
    if lost == "session.json":
        # The store is still there and fits the device: nothing is lost.
        (tmp_path / lost).unlink()
        async with running(matrix, inbox):
            await inbox.until(lambda: True)
        return
    shutil.rmtree(tmp_path / lost if lost == "crypto" else tmp_path)
    with pytest.raises(PlatformError) as caught:
        await matrix.run(inbox, None)
    assert (caught.value.code, caught.value.final) == ("crypto-store-lost", True)


async def test_a_store_under_a_foreign_key_is_lost(people: People, tmp_path: Path) -> None:
    account, inbox = await people.account("bot"), Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        await inbox.until(lambda: inbox.cursor)
    (tmp_path / "pickle.key").write_text("another")
    with pytest.raises(PlatformError, match="crypto-store-lost"):
        await platform(account, people.server, tmp_path).run(inbox, None)


async def test_reasons_not_to_start(people: People, tmp_path: Path) -> None:
    account, inbox = await people.account("bot"), Inbox()
    server = people.server

    async def reason(**options: object) -> tuple[str, bool]:
        with pytest.raises(PlatformError) as caught:
            await platform(account, server, tmp_path, **options).run(inbox, None)
        return caught.value.code, caught.value.final

    assert await reason(password="wrong", access_token=None) == ("wrong-password", True)
    assert await reason(access_token="wrong") == ("wrong-token", True)
    assert await reason(access_token=None) == ("no-credentials", True)
    other = await people.account()
    assert await reason(access_token=other.token, device_id=other.device_id) == ("wrong-user", True)
    assert await reason(homeserver="http://127.0.0.1:9") == ("unreachable", False)
    assert await reason(homeserver="nonsense") == ("unreachable", False)


async def test_a_revoked_token_is_replaced_by_password(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path, password=account.password), inbox) as matrix:
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        await people.server.request("POST", "/_matrix/client/v3/logout", token=account.token, body={})
        await say(matrix, room, "Neu angemeldet")
        await peer.wait_for(room, "Neu angemeldet")
        await peer.send(room, "Liest du mich?")
        await inbox.message("Liest du mich?")


async def test_a_revoked_token_without_a_password_ends_it(people: People, tmp_path: Path) -> None:
    account, inbox = await people.account("bot"), Inbox()
    run = platform(account, people.server, tmp_path).run(inbox, None)

    async def revoke() -> None:
        await inbox.until(lambda: inbox.cursor)
        await people.server.request("POST", "/_matrix/client/v3/logout", token=account.token, body={})

    async with asyncio.timeout(30):
        ended, _ = await asyncio.gather(run, revoke(), return_exceptions=True)
    assert isinstance(ended, PlatformError)
    assert (ended.code, ended.final) == ("wrong-token", True)


async def test_a_key_that_never_comes_is_asked_for_once(
    people: People, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "HOLD_SECONDS", 1.0)
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path, by_password=True), inbox):
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
    await peer.send(room, "für das alte Gerät")
    await peer.send(room, "auch")
    shutil.rmtree(tmp_path / "crypto")
    async with running(platform(account, people.server, tmp_path, by_password=True), inbox) as matrix:
        asked = await inbox.until(
            lambda: next((m for m in inbox.messages if m.instead == "matrix-undecryptable"), None)
        )
        assert (asked.room, asked.sender, asked.text) == (room, peer.user_id, "")
        await say(matrix, room, "Noch einmal bitte")
        await peer.wait_for(room, "Noch einmal bitte")
        await peer.send(room, "Jetzt?")
        await inbox.message("Jetzt?")
        assert sum(m.instead is not None for m in inbox.messages) == 1


async def use_up(people: People, bot: Account, count: int) -> list[dict[str, Any]]:
    """Claim that many of the bot's one-time keys, as people do who begin to write to it."""
    person, found = await people.account(), []
    body = {"one_time_keys": {bot.user_id: {bot.device_id: "signed_curve25519"}}}
    for _ in range(count):
        answer = await people.server.request("POST", "/_matrix/client/v3/keys/claim", token=person.token, body=body)
        found += answer["one_time_keys"][bot.user_id][bot.device_id].values()
    return found


async def test_more_people_come_than_there_are_one_time_keys(people: People, tmp_path: Path) -> None:
    """While the bot is away: the fallback key serves all who come after the first 50."""
    account, peer, inbox = await people.account("bot"), await people.peer(), Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        await inbox.until(lambda: inbox.cursor)
    keys = await use_up(people, account, 51)
    assert [key.get("fallback", False) for key in keys] == [False] * 50 + [True]
    room = await peer.create_dm(account.user_id)
    await peer.wait_for_member(room, account.user_id, "invite")
    await peer.send(room, "Bin ich die 52.?")
    async with running(platform(account, people.server, tmp_path), inbox):
        await inbox.message("Bin ich die 52.?")
        await inbox.greeting(room)
    assert not (await use_up(people, account, 1))[0].get("fallback")


async def test_an_old_copy_of_the_crypto_store_is_a_lost_one(people: People, tmp_path: Path) -> None:
    """A backup that was restored: its next one-time keys have the numbers of others that the server gave out."""
    account, peer, inbox = await people.account("bot"), await people.peer(), Inbox()
    matrix = platform(account, people.server, tmp_path / "bot", password=account.password)
    async with running(matrix, inbox):
        await inbox.until(lambda: inbox.cursor)
    shutil.copytree(tmp_path / "bot", tmp_path / "copy")
    await use_up(people, account, 10)
    async with running(matrix, inbox):
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
    await use_up(people, account, 5)
    shutil.rmtree(tmp_path / "bot")
    shutil.copytree(tmp_path / "copy", tmp_path / "bot")
    async with running(matrix, inbox):
        await asyncio.to_thread(_changed, tmp_path / "bot" / "session.json", account.device_id)
        await say(matrix, room, "Ich bin es noch")
        await peer.wait_for(room, "Ich bin es noch")
        await peer.send(room, "Gut!")
        await inbox.message("Gut!")


def _changed(path: Path, device_id: str) -> None:
    """Wait until another device stands in the file."""
    limit = time.monotonic() + TIMEOUT
    while device_id in path.read_text():
        assert time.monotonic() < limit, "still the same device"
        time.sleep(0.05)  # a thread beside the bot looks at its file; only the file tells when it is written


async def test_a_server_that_restarts_and_one_that_limits(tmp_path: Path) -> None:
    async with Synapse(extra={"rc_message": {"per_second": 1, "burst_count": 5}}) as server:
        account = await server.register("bot")
        inbox = Inbox()
        async with (
            await Peer.start(server, await server.register("person")) as peer,
            running(platform(account, server, tmp_path), inbox) as matrix,
        ):
            room = await peer.create_dm(account.user_id)
            await inbox.greeting(room)
            await server.restart()
            await say(matrix, room, "Wieder da?")
            await peer.wait_for(room, "Wieder da?")
            await peer.send(room, "Wieder da!")
            await inbox.message("Wieder da!")
            outcomes = [await matrix.send(Outgoing(f"n{n}", room, Reply(rich("schnell")), "de")) for n in range(8)]
            limited = [outcome for outcome in outcomes if not isinstance(outcome, Sent)]
            assert limited
            assert all(isinstance(one, Later) and one.everybody and one.seconds for one in limited)
