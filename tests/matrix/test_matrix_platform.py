"""The Matrix platform against a real server and a strict client: talking, encrypted and not."""

from pathlib import Path

from bot.platforms import Gone, Outgoing, Sent
from handlers.contract import Choice, File, Place, Reply
from handlers.rich import Rich, Span, rich
from tests.matrix.bots import Inbox, platform, running, say
from tests.matrix.fixtures import People


async def test_an_encrypted_direct_chat_from_the_invitation_on(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        room = await peer.create_dm(account.user_id)
        greeting = await inbox.greeting(room)
        assert (greeting.text, greeting.sender, greeting.private) == ("!start", peer.user_id, True)
        await say(matrix, room, "Guten Tag")
        assert (await peer.wait_for(room, "Guten Tag")).encrypted
        question = await peer.send(room, "Wann beginnt das?")
        message = await inbox.message("Wann beginnt das?")
        assert (message.id, message.source, message.room, message.sender) == (question, question, room, peer.user_id)
        assert (message.private, message.addressed, message.buttons) == (True, True, False)
        await say(matrix, room, "Um zehn.", source=question)
        answer = await peer.wait_for(room, "Um zehn.")
        assert (answer.encrypted, answer.relation, answer.content["m.mentions"]) == (True, None, {})
    assert inbox.repeated == []


async def test_an_open_direct_chat(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        room = await peer.create_dm(account.user_id, encrypted=False)
        await inbox.greeting(room)
        await peer.send(room, "!programm")
        assert (await inbox.message("!programm")).private
        text = Rich(
            (Span("Um "), Span("zehn", bold=True), Span(" <b>Uhr</b> & mehr\n"), Span("mehr", href="https://a.b"))
        )
        await say(matrix, room, text)
        answer = await peer.wait_for(room, "Um zehn")
        assert (answer.encrypted, answer.content["msgtype"]) == (False, "m.text")
        assert answer.content["body"] == "Um zehn <b>Uhr</b> & mehr\nmehr (https://a.b)"
        assert answer.content["formatted_body"] == (
            'Um <b>zehn</b> &lt;b&gt;Uhr&lt;/b&gt; &amp; mehr<br><a href="https://a.b">mehr</a>'
        )


async def test_what_is_no_message(people: People, tmp_path: Path) -> None:
    """Notices, edits, reactions, deletions and the bot's own words are silent; pictures get a hint."""
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        await say(matrix, room, "von mir selbst")
        await peer.notice(room, "ein anderer Bot")
        first = await peer.send(room, "erstens")
        await peer.edit(room, first, "geändert")
        await peer.react(room, first, "👍")
        deleted = await peer.send(room, "zweitens")
        await peer.redact(room, deleted)
        await peer.send(room, "winkt", msgtype="m.emote")
        picture = await peer.send(room, "bild.png", msgtype="m.image", url="mxc://example.org/a")
        await inbox.until(lambda: picture in inbox.taken)
        await inbox.message("winkt")
        assert inbox.texts(room) == ["erstens", "zweitens", "winkt", ""]
        assert [message.instead for message in inbox.messages][-1] == "only-text"


async def test_a_group_is_answered_only_when_addressed(people: People, tmp_path: Path) -> None:
    account, peer, other = await people.account("bot"), await people.peer(), await people.account()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        room = await peer.create_room([account.user_id, other.user_id], encrypted=True)
        greeting = await inbox.greeting(room)
        assert (greeting.private, greeting.text) == (False, "!start")
        own = await say(matrix, room, "Ich bin da", private=False)
        await peer.wait_for(room, "Ich bin da")
        await peer.send(room, "unter uns")
        await peer.send(room, "!programm")
        await peer.reply(room, own, "> <@bot> Ich bin da\n\nund dann?")
        await peer.send(room, f"{account.user_id}: wann?")
        await peer.send(room, "wo?", **{"m.mentions": {"user_ids": [account.user_id]}})
        name = account.user_id.removeprefix("@").partition(":")[0]
        asked = await peer.send(room, f"@{name} was?")
        await inbox.message("was?")
        addressed = {message.text: message.addressed for message in inbox.messages if message.room == room}
        assert [text for text, is_addressed in addressed.items() if not is_addressed] == ["unter uns"]
        assert {"!start", "!programm", "und dann?", "wann?", "wo?"} <= addressed.keys()
        await say(matrix, room, "Das.", source=asked, private=False)
        answer = await peer.wait_for(room, "Das.")
        assert answer.relation == {"m.in_reply_to": {"event_id": asked}}


async def test_no_state_comes_encrypted(people: People, tmp_path: Path) -> None:
    """An encrypted event can claim to be any; only the server says who is in a room, and where it goes on."""
    account, peer, other = await people.account("bot"), await people.peer(), await people.account()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox):
        lure = await peer.create_room(preset="public_chat")
        room = await peer.create_room([account.user_id, other.user_id], encrypted=True)
        await inbox.greeting(room)
        await peer.send_event(room, "m.room.tombstone", {"body": "Weiter geht es", "replacement_room": lure})
        await peer.send_event(room, "m.room.tombstone", {"replacement_room": [lure]})
        await peer.send_event(room, "m.room.member", {"membership": "leave"})
        await peer.send_event(room, "m.room.member", {"membership": "join", "displayname": "Lotse"})
        await peer.send_event(room, "m.room.message", {"body": "ohne Art"})
        await peer.send(room, "!ende")
        assert not (await inbox.message("!ende")).private
        # Rooms are joined in order, so by now the bot would have joined the other one.
        await inbox.greeting(await peer.create_dm(account.user_id))
        joined = await people.server.request("GET", "/_matrix/client/v3/joined_rooms", token=account.token)
        assert room in joined["joined_rooms"]
        assert lure not in joined["joined_rooms"]
    assert [message.text for message in inbox.messages if message.room == room] == ["!start", "!ende"]


async def test_threads_stay_threads(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        root = await peer.send(room, "Anfang")
        asked = await peer.thread(room, root, "Und hier?")
        assert (await inbox.message("Anfang")).thread is None
        assert (await inbox.message("Und hier?")).thread == root
        await say(matrix, room, "Auch hier.", source=asked, thread=root)
        answer = await peer.wait_for(room, "Auch hier.")
        assert answer.relation is not None
        assert (answer.relation["rel_type"], answer.relation["event_id"]) == ("m.thread", root)
        assert answer.relation["m.in_reply_to"] == {"event_id": asked}


async def test_choices_place_file_and_edit(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    paper = tmp_path / "plan.txt"
    paper.write_text("Plan " * 5000)
    row = (Choice("Vor Ort", "/start vorort"), Choice("Karte", url="https://a.b/c"))
    choices = (row, (Choice("Online", "/start online"),))
    reply = Reply(rich("Wie?"), choices, Place(52.5, 13.4, "Haus", "Weg 1"), ())
    async with running(platform(account, people.server, tmp_path / "bot"), inbox) as matrix:
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        texts, place = matrix.parts(reply)
        first = await say(matrix, room, "", reply=texts)
        asked = await peer.wait_for(room, "Wie?")
        assert asked.body == "Wie?\n\nKarte (https://a.b/c)\n\nAntworten Sie mit der Zahl:\n1 – Vor Ort\n2 – Online"
        await say(matrix, room, "", reply=place)
        pin = await peer.wait_for(room, "Weg 1")
        assert (pin.content["msgtype"], pin.content["geo_uri"]) == ("m.location", "geo:52.500000,13.400000")

        await say(matrix, room, "", reply=Reply(Rich(), files=(File(str(paper), "Plan.txt"),)))
        file = await peer.wait_for(room, "Plan.txt")
        assert (file.content["msgtype"], file.content["info"]["size"]) == ("m.file", paper.stat().st_size)
        assert set(file.content["file"]) >= {"url", "key", "iv", "hashes"}
        await say(matrix, room, "Danke", replaces=first)
        edit = await peer.wait_for(room, "Danke")
        assert edit.relation == {"rel_type": "m.replace", "event_id": first}


async def test_the_same_id_is_the_same_message(people: People, tmp_path: Path) -> None:

    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        room = await peer.create_dm(account.user_id)
        await inbox.greeting(room)
        outgoing = Outgoing("77", room, Reply(rich("nur einmal")), "de")
        first = await matrix.send(outgoing)
        assert isinstance(first, Sent)
        assert await matrix.send(outgoing) == first
        other = await matrix.send(Outgoing("77", room, Reply(rich("eine andere Datenbank")), "de"))
        assert isinstance(other, Sent)
        assert other != first


async def test_who_leaves_is_unreachable_and_the_bot_leaves_too(people: People, tmp_path: Path) -> None:

    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        left = await peer.create_dm(account.user_id)
        # Otherwise both have the same power, and nobody can put the other out.
        kicked = await peer.create_dm(account.user_id, preset="private_chat")
        await inbox.greeting(left)
        await inbox.greeting(kicked)
        await peer.leave(left)
        gone = await inbox.unreachable(left)
        assert (gone.sender, gone.reachable) == (peer.user_id, False)
        await peer.kick(kicked, account.user_id)
        gone = await inbox.unreachable(kicked)
        assert gone.sender == peer.user_id
        assert await matrix.send(Outgoing("1", kicked, Reply(rich("hallo?")), "de")) == Gone("not-in-room")


async def test_a_room_of_version_12_and_direct_chats_are_noted(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("bot"), await people.peer()
    inbox = Inbox()
    async with running(platform(account, people.server, tmp_path), inbox) as matrix:
        room = await peer.create_dm(account.user_id, room_version="12")
        await inbox.greeting(room)
        await say(matrix, room, "Hallo")
        await peer.wait_for(room, "Hallo")
        path = f"/_matrix/client/v3/user/{account.user_id}/account_data/m.direct"
        assert await people.server.request("GET", path, token=account.token) == {peer.user_id: [room]}
