"""The whole bot on Matrix: invitation in, commit, answer out; with Telegram beside; and over restarts and kills."""

from __future__ import annotations

import asyncio
import re
import signal
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from bot.app import App
from handlers.contract import Role
from storage import codes
from storage.records import Purpose
from tests.app.harness import CLOSED, NOON, event_file, running, setup, stored
from tests.emulator.server import Emulator
from tests.matrix.apps import LONGEST_STOP, Chat, Gate, app, config, process
from tests.matrix.fixtures import People
from tests.matrix.peer import TIMEOUT

pytestmark = pytest.mark.xdist_group("matrix")

LUNCH = "Wann ist Mittagspause?"

HYBRID = """
[event]
slug = "werkstatt"
title = { de = "Werkstatt <Zukunft>", en = "Workshop <Future>" }
languages = ["de", "en"]
format = "hybrid"
starts = 2020-01-20T09:00:00
ends = 2020-01-20T17:00:00

[venue]
name = "Alte Mühle"
address = "Mühlweg 1, 06108 Halle"
latitude = 51.4826
longitude = 11.9655

[[room]]
id = "saal"
name = { de = "Saal", en = "Hall" }
link = "https://live.example.org/saal"

[[item]]
id = "mittag"
title = { de = "Mittagessen", en = "Lunch" }
kind = "break"
start = 2020-01-20T12:15:00
end = 2020-01-20T13:00:00
rooms = ["saal"]

[[group]]
key = "land"
label = { de = "Bundesland", en = "State" }
options = [{ de = "Sachsen", en = "Saxony" }, { de = "Thüringen", en = "Thuringia" }]
"""

# What a tired person reads at the end of the greeting.
FIRST_QUESTION = """

Bundesland: Was trifft auf Sie zu?

Antworten Sie mit der Zahl:
1 – Sachsen
2 – Sachsen-Anhalt
3 – Thüringen
4 – Überspringen

Weiter mit: !programm · !jetzt · !ort · !themen · !hilfe"""


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    """Telegram, which must have nothing to complain about in the end."""
    async with Emulator() as started:
        yield started
        assert started.violations == []


# Conversations


async def test_an_encrypted_direct_chat(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("lotse"), await people.peer("anna")
    async with running(app(setup(tmp_path), account, people.server.url, tmp_path)):
        chat = await Chat.open(peer, account)
        assert "Bildungswerkstatt „Offener Austausch“" in chat.greeting
        assert "Montag, 20. Januar 2020, 10:00 bis 15:00 Uhr" in chat.greeting
        assert "LICHTHAUS Kulturcafé, Dreyhauptstr. 3, 06108 Halle (Saale)" in chat.greeting
        assert "!datenschutz" in chat.greeting
        assert chat.greeting.endswith(FIRST_QUESTION)
        assert (await chat.ask("1")).startswith("Notiert: Bundesland Sachsen.\n\nArt der Kommune:")
        assert (await chat.ask("Landkreis")).startswith("Notiert: Art der Kommune Landkreis.")
        now = await chat.ask("!jetzt")
        assert now.startswith("Jetzt (10:50 Uhr)\n")
        assert await chat.ask("!NOW") == now
        assert "„wünschdirwas“ kenne ich nicht" in await chat.ask("!wünschdirwas")
        assert "12:15 bis 13:00 Uhr" in await chat.ask(LUNCH)
        assert "Mittagspause" in await chat.ask("Mittagspause")
        assert "nur Text lesen" in await chat.ask("bild.png", msgtype="m.image", url="mxc://localhost/a")
        assert "!datenschutz" in await chat.ask("!hilfe")
        assert chat.was_answered_once()
        assert all(answer.encrypted for answer in chat.answers)
    assert stored(tmp_path, "SELECT DISTINCT state FROM outbox") == [("sent",)]


async def test_an_open_direct_chat(people: People, tmp_path: Path) -> None:
    """Without encryption, at an event in two ways and two languages, whose title looks like HTML."""
    account, peer = await people.account("lotse"), await people.peer("anna")
    made_of = setup(tmp_path, [event_file(tmp_path, HYBRID)])
    async with running(app(made_of, account, people.server.url, tmp_path)):
        chat = await Chat.open(peer, account, encrypted=False)
        assert "Werkstatt <Zukunft>\n" in chat.greeting
        assert "<b>Werkstatt &lt;Zukunft&gt;</b>" in chat.answers[0].content["formatted_body"]
        assert "vor Ort oder online teil?" in chat.greeting
        assert "1 – Vor Ort\n2 – Online\n3 – Überspringen\n\nWeiter mit:" in chat.greeting
        assert "Sie sind online dabei" in await chat.ask("2")
        assert "Bundesland Sachsen" in await chat.ask("sachsen")
        assert "Alte Mühle" in await chat.ask("!ort")
        chat.answers.append(await peer.wait_for(chat.room, "geo:"))
        pin = chat.answers[-1].content
        assert (pin["msgtype"], pin["geo_uri"]) == ("m.location", "geo:51.482600,11.965500")
        assert pin["body"].startswith("Alte Mühle\nMühlweg 1")
        assert await chat.ask("!sprache en") == "From now on I answer in English."
        assert "!schedule" in await chat.ask("!help")
        assert "12:15 to 13:00" in await chat.ask("When is lunch?")
        assert chat.was_answered_once()
        assert not any(answer.encrypted for answer in chat.answers)


async def test_what_people_write_stays_text(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("lotse"), await people.peer("anna")
    said = f"<b>x</b> @room **y** [z](https://a.b) {peer.user_id}"
    async with running(app(setup(tmp_path), account, people.server.url, tmp_path)):
        chat = await Chat.open(peer, account, encrypted=False)
        answer = await chat.ask(f"!programm {said}", format="org.matrix.custom.html", formatted_body="<h1>!jetzt</h1>")
        assert said in answer
        assert "„b-x“" in await chat.ask("!b-x**<i>!</i>")
        assert "formatted_body" not in chat.answers[1].content | chat.answers[2].content
        assert [event.content["m.mentions"] for event in chat.answers] == [{}, {}, {}]
        assert chat.was_answered_once()


async def test_a_group_and_its_threads(people: People, tmp_path: Path) -> None:
    """The bot speaks when it comes and when it is addressed; in a thread it answers in the thread."""
    account, peer, other = await people.account("lotse"), await people.peer("anna"), await people.account("ben")
    made_of = setup(tmp_path, [event_file(tmp_path, HYBRID)])
    async with running(app(made_of, account, people.server.url, tmp_path)):
        room = await peer.create_room([account.user_id, other.user_id], encrypted=True)
        chat = Chat(peer, room)
        chat.answers.append(await peer.wait_for(room, "Ich beantworte hier Fragen zu Werkstatt <Zukunft>."))
        await peer.send(room, LUNCH)
        await peer.send(room, "!gibtsnicht")
        name = account.user_id.removeprefix("@").partition(":")[0]
        assert "12:15 bis 13:00" in await chat.ask(f"{name}: {LUNCH}")
        assert (await chat.ask("!jetzt")).startswith("Gerade läuft nichts.")
        assert "nur im Einzelchat" in await chat.ask("!verbinden")
        assert "Antworten Sie auf diese Nachricht mit der Zahl:\n1 – Saal" in await chat.ask("!ort")
        await peer.send(room, "1")
        number = await peer.reply(room, chat.answers[-1].id, "1")
        chat.answers.append(await peer.wait_for(room, "geo:"))
        chat.answers.append(await peer.wait_for(room, "Saal\n", after=number))
        root = await peer.send(room, "Wer kommt mit essen?")
        asked = await peer.thread(room, root, f"{name} {LUNCH}")
        chat.answers.append(await peer.wait_for(room, "12:15", after=asked))
        relation = chat.answers[-1].relation or {}
        assert (relation["rel_type"], relation["event_id"]) == ("m.thread", root)
        assert await chat.ask("!sprache en") == "From now on I answer in English."
        answer = chat.answers[-1]
        assert (answer.encrypted, set(answer.relation or {})) == (True, {"m.in_reply_to"})
        assert "12:15 to 13:00" in await chat.ask(f"{name}: When is lunch?")
        assert chat.was_answered_once()


async def test_a_code_alone_lets_in(people: People, tmp_path: Path) -> None:
    """A link to a Matrix chat carries no code, so the code is the first thing that people say."""
    account, peer = await people.account("lotse"), await people.peer("anna")
    made_of = setup(tmp_path, [event_file(tmp_path, CLOSED)])
    async with running(app(made_of, account, people.server.url, tmp_path)) as started:
        chat = await Chat.open(peer, account)
        needed = "Für Klausurtagung brauchen Sie einen persönlichen Code."
        assert chat.greeting.startswith(needed)
        assert (await chat.ask(LUNCH)).startswith(needed)
        assert "Code kenne ich nicht" in await chat.ask(codes.new_code())
        code = await invitation(started)
        assert len(code) == 22
        assert "Klausurtagung\nWann: " in await chat.ask(code)
        assert "schon benutzt" in await chat.ask(code)
        assert chat.was_answered_once()
    assert stored(tmp_path, "SELECT event, role FROM memberships") == [("klausur", int(Role.PARTICIPANT))]


async def invitation(started: App) -> str:
    """A new code for the closed event."""
    code = codes.new_code()
    async with started.database.write() as tx:
        await codes.add(tx, code, Purpose.INVITE, NOON, expires=None, event="klausur", role=Role.PARTICIPANT)
    return code


# Two platforms in one process


async def test_one_person_on_both_platforms(people: People, emulator: Emulator, tmp_path: Path) -> None:
    account, peer = await people.account("lotse"), await people.peer("anna")
    made_of = setup(tmp_path, [event_file(tmp_path, HYBRID)])
    async with running(app(made_of, account, people.server.url, tmp_path, emulator)):
        chat = await Chat.open(peer, account)
        await chat.ask("Online")
        code = re.search(r"Ihr Code: (\w+)", await chat.ask("!verbinden"))
        assert code
        anna = emulator.person("Anna", language="de")
        await anna.start(code[1])
        assert "gehören jetzt zusammen" in (await anna.chat.next_message()).text
        await anna.send("/start")
        assert "vor Ort oder online teil?" not in (await anna.chat.next_message()).text
        await anna.send("/teilnahme vorort")
        assert "vor Ort dabei" in (await anna.chat.next_message()).text
        assert "live.example.org" not in await chat.ask("Wo ist das Mittagessen?")
        assert chat.was_answered_once()
    assert stored(tmp_path, "SELECT count(DISTINCT person), count(*) FROM accounts") == [(1, 2)]
    assert stored(tmp_path, "SELECT event, attendance FROM memberships") == [("werkstatt", "onsite")]


async def test_one_platform_goes_on_without_the_other(people: People, emulator: Emulator, tmp_path: Path) -> None:
    """Telegram is away when the bot starts, then Matrix, then Telegram again; what was said meanwhile is answered."""
    account, peer = await people.account("lotse"), await people.peer("ben")
    anna = emulator.person("Anna", language="de")
    async with Gate(people.server.url) as gate:
        await emulator.stop_listening()
        async with running(app(setup(tmp_path), account, gate.url, tmp_path, emulator)):
            chat = await Chat.open(peer, account)
            await anna.start()
            await emulator.start_listening()
            assert "Ich begleite Sie" in (await anna.chat.next_message(TIMEOUT)).text

            await gate.close()
            await chat.write("frage0")
            await anna.send("/jetzt")
            assert "Jetzt (10:50 Uhr)" in (await anna.chat.next_message(TIMEOUT)).text
            await gate.open()
            await chat.read("frage0")

            await emulator.stop_listening()
            await anna.send(LUNCH)
            assert "12:15" in await chat.ask(LUNCH)
            await emulator.start_listening()
            assert "12:15" in (await anna.chat.next_message(TIMEOUT)).text
        assert chat.was_answered_once()
        assert len(anna.chat.bot_messages) == 3


# Restarts and kills


async def test_restarts_answer_everything_once_and_in_order(people: People, tmp_path: Path) -> None:
    account = await people.account("lotse")
    peers = await asyncio.gather(*(people.peer() for _ in range(3)))

    def started() -> AbstractAsyncContextManager[App]:
        return running(app(setup(tmp_path), account, people.server.url, tmp_path))

    async with started():
        chats = await asyncio.gather(*(Chat.open(peer, account) for peer in peers))
        await asyncio.gather(*(chat.ask("!jetzt") for chat in chats))
    names = [f"frage{number}" for number in range(14)]
    await asyncio.gather(*(chat.write(*names) for chat in chats))
    async with started():
        await asyncio.gather(*(chat.read(*names) for chat in chats))
    async with started():
        await asyncio.gather(*(chat.ask(LUNCH) for chat in chats))
    assert [chat.was_answered_once() for chat in chats] == [True] * 3
    said = len(chats) * (len(names) + 3)
    assert stored(tmp_path, "SELECT state, count(*) FROM outbox GROUP BY state") == [("sent", said)]


async def test_without_its_data_it_answers_nothing_old(people: People, tmp_path: Path) -> None:
    """The database is lost at once after a first start; servers remember their answer to that for a while."""
    account, peer = await people.account("lotse"), await people.peer("anna")
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    async with running(app(setup(old), account, people.server.url, tmp_path)):
        chat = await Chat.open(peer, account)
        await chat.ask("!jetzt")
    async with running(app(setup(new), account, people.server.url, tmp_path)):
        await Chat.open(peer, account)  # by then the bot has read what there was
        await chat.ask(LUNCH)
    assert chat.was_answered_once()


async def test_leaving_a_former_chat(people: People, tmp_path: Path) -> None:
    """Who has two chats with the bot and leaves one can still be reached in the other."""
    account, peer = await people.account("lotse"), await people.peer("anna")
    reachable = "SELECT reachable FROM accounts"
    async with running(app(setup(tmp_path), account, people.server.url, tmp_path)):
        former, chat = await Chat.open(peer, account), await Chat.open(peer, account)
        await peer.leave(former.room)
        await chat.ask(LUNCH)
        assert stored(tmp_path, reachable) == [(1,)]
        again = await Chat.open(peer, account)
        await peer.leave(again.room)
        await chat.ask(LUNCH)
    assert stored(tmp_path, reachable) == [(1,)]


async def test_killed_with_a_backlog(people: People, tmp_path: Path) -> None:
    """Transaction ids make every repeat harmless, so each message is answered exactly once."""
    account = await people.account("lotse")
    peers = await asyncio.gather(*(people.peer() for _ in range(2)))
    file = config(tmp_path, account, people.server.url)
    names = [f"frage{number}" for number in range(15)]
    async with running(app(setup(tmp_path), account, people.server.url, tmp_path / "data")):
        chats = await asyncio.gather(*(Chat.open(peer, account) for peer in peers))
    await asyncio.gather(*(chat.write(*names[:12]) for chat in chats))
    async with process(file) as bot:
        await peers[0].wait_for(chats[0].room, names[1])
        bot.kill()
        assert await bot.wait() == -signal.SIGKILL
    await asyncio.gather(*(chat.write(*names[12:]) for chat in chats))
    async with process(file) as bot:
        await asyncio.gather(*(chat.read(*names) for chat in chats))
        await asyncio.gather(*(chat.ask(LUNCH) for chat in chats))
        begun = time.monotonic()
        bot.terminate()
        _, complaints = await asyncio.wait_for(bot.communicate(), LONGEST_STOP)
        assert time.monotonic() - begun < LONGEST_STOP
        assert (bot.returncode, b"Traceback" in complaints) == (0, False), complaints.decode()
    assert [chat.was_answered_once() for chat in chats] == [True] * 2
    said = len(chats) * (len(names) + 2)
    assert stored(tmp_path, "SELECT state, count(*) FROM outbox GROUP BY state") == [("sent", said)]
