"""Votes on Matrix with the real commands: by poll, by number, by reaction, in words, in a group, on two platforms."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from bot.platforms.matrix.polls import END, START
from handlers.contract import Role
from storage import codes
from storage.records import Purpose
from tests.app.harness import NOON, event_file, running, setup, stored
from tests.app.votes import receipt_in
from tests.emulator.server import Emulator
from tests.matrix.apps import Chat, app
from tests.matrix.fixtures import People
from tests.matrix.peer import Event

EVENT = """
[event]
slug = "werkstatt"
title = "Werkstatt Bildung"
languages = ["de", "en"]
starts = 2020-01-20T09:00:00
ends = 2020-01-20T17:00:00

[[round]]
key = "vormittag"
title = "Themen für den Vormittag"
votes = 2
select = 2
topics = ["Elternarbeit", "Schulnetzplanung", "BNE und MINT", "Ganztag", "Ländlicher Raum"]

[[round]]
key = "punkte"
title = "Nachmittag"
method = "dots"
votes = 3
select = 1
topics = ["Startchancen", "Bildungsdaten", "Ehrenamt"]

[[round]]
key = "rang"
title = "Ausblick"
method = "ranking"
votes = 2
select = 1
topics = ["Nächstes Treffen", "Netzwerk", "Newsletter"]
"""

CHOICES = """
Antworten Sie mit der Zahl:
1 – Elternarbeit
2 – Schulnetzplanung
3 – BNE und MINT
4 – Ganztag
5 – Ländlicher Raum"""


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    """Telegram, which must have nothing to complain about in the end."""
    async with Emulator() as started:
        yield started
        assert started.violations == []


def is_poll(event: Event) -> bool:
    return event.type == START


def ids(*numbers: int) -> list[str]:
    """The identifiers of a poll's answers."""
    return [f"/abstimmen vormittag {number}" for number in numbers]


def chosen(answer: str) -> list[int]:
    """What a ballot says is chosen, by its ticks."""
    return [int(number) for number in re.findall(r"^(\d+) ✓ – ", answer, re.MULTILINE)]


async def responded(chat: Chat, poll: str, *numbers: int) -> str:
    """Answer a poll, and give what the bot says to that."""
    answer = await chat.peer.respond(chat.room, poll, ids(*numbers))
    chat.answers.append(await chat.peer.wait_for(chat.room, "", after=answer))
    return chat.answers[-1].body


async def told(chat: Chat, words: str) -> Event:
    """Wait for what the bot says by itself."""
    chat.answers.append(await chat.peer.wait_for(chat.room, words))
    return chat.answers[-1]


async def moderator(started: App, chat: Chat) -> None:
    """Give somebody the role, as people get it: by a code."""
    code = codes.new_code()
    async with started.database.write() as tx:
        await codes.add(tx, code, Purpose.INVITE, NOON, expires=None, event="werkstatt", role=Role.MODERATOR)
    assert "Ihre Rolle: Moderation." in await chat.ask(code)


async def test_a_vote_by_poll_number_reaction_and_words(people: People, tmp_path: Path) -> None:
    account, anna, mona = await people.account("lotse"), await people.peer("anna"), await people.peer("mona")
    made_of = setup(tmp_path, [event_file(tmp_path, EVENT)])
    async with running(app(made_of, account, people.server.url, tmp_path)) as started:
        chat, desk = await Chat.open(anna, account), await Chat.open(mona, account)
        await moderator(started, desk)
        assert "nur die Moderation" in await chat.ask("!runde vormittag abstimmen")
        assert (await desk.ask("!runde vormittag abstimmen")).startswith("Erledigt.")
        notice = await told(chat, "Jetzt wird abgestimmt: Themen für den Vormittag, 5 Themen")
        assert notice.body.endswith("bis zu 2 Themen wählen.\n\nAntworten Sie mit der Zahl:\n1 – Abstimmen")
        await told(desk, "Jetzt wird abgestimmt")

        empty = await chat.ask("1")
        assert empty.endswith("Ihr Stimmzettel ist leer.\n" + CHOICES)
        poll = await anna.wait_for(chat.room, is_poll)
        shown = await anna.poll(chat.room, poll.id)
        assert shown["question"].startswith("Ihr Stimmzettel: Themen für den Vormittag (Bis zu 2 Antworten.")
        assert [answer["text"] for answer in shown["answers"]][2] == "3 BNE und MINT"
        assert (shown["most"], shown["ended"], poll.encrypted) == (2, False, True)

        # All roads lead to one ballot; the last state counts and is shown.
        answer = await chat.ask("!abstimmen 3 5")
        own = receipt_in(answer)
        assert (chosen(answer), "alle Stimmen vergeben" in answer) == ([3, 5], True)
        assert "Wählen Sie zuerst eines davon noch einmal" in await chat.ask("2")
        assert chosen(await chat.ask("ländlicher raum")) == [3]
        assert chosen(await responded(chat, poll.id, 1, 4)) == [1, 4]
        await anna.react(chat.room, chat.answers[-1].id, "4️⃣")
        chat.answers.append(await anna.wait_for(chat.room, "", after=chat.answers[-1].id))
        assert chosen(chat.answers[-1].body) == [1]
        asked = await chat.ask("2 und 4")
        assert "Soll das Ihr Stimmzettel für „Themen für den Vormittag“ sein?" in asked
        assert "• 2 Schulnetzplanung\n• 4 Ganztag" in asked
        answer = await chat.ask("ja")
        assert (chosen(answer), receipt_in(answer)) == ([2, 4], own)
        assert "steht in dieser Runde nicht zur Wahl" in await chat.ask("!abstimmen 4 77")
        assert f"Ihr Stimmzettel in „Themen für den Vormittag“: 2 4 (Beleg {own})" in await chat.ask("!meins")
        assert "Bis dahin sieht niemand einen Zwischenstand" in await chat.ask("!ergebnis")

        assert "ein Stimmzettel ist gezählt" in await desk.ask("!schliessen")
        result = (await told(chat, "Ergebnis: Themen für den Vormittag")).body
        assert "Gewählt sind:\n1. Schulnetzplanung (#2) – 1 Stimme\n2. Ganztag (#4) – 1 Stimme\n" in result
        assert (await told(desk, "Ergebnis: ")).body == result
        ended = await anna.wait_for(chat.room, lambda event: event.type == END)
        assert (ended.relation, ended.encrypted) == ({"rel_type": "m.reference", "event_id": poll.id}, True)
        assert "Hier steht nur Ihr eigener Stimmzettel" in ended.content["org.matrix.msc1767.text"]
        assert (await anna.poll(chat.room, poll.id))["ended"]

        # Too late, in every way.
        for late in (await responded(chat, poll.id, 1), await chat.ask("!abstimmen 1")):
            assert late.startswith("Die Abstimmung „Themen für den Vormittag“ ist geschlossen; diese Änderung kam")
        assert await chat.ask("1") == result
        assert f"\n\n{own}: 2 4\n\n" in await chat.ask("!ergebnis vormittag belege")
        file = (await told(chat, "Stimmzettel-vormittag.csv")).content
        assert (file["msgtype"], "file" in file) == ("m.file", True)
        assert chat.was_answered_once()
    assert stored(tmp_path, "SELECT DISTINCT state, body FROM outbox") == [("sent", None)]


async def test_dots_and_a_ranking_are_written(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("lotse"), await people.peer("mona")
    made_of = setup(tmp_path, [event_file(tmp_path, EVENT)])
    async with running(app(made_of, account, people.server.url, tmp_path)) as started:
        chat = await Chat.open(peer, account)
        await moderator(started, chat)
        await chat.ask("!runde punkte abstimmen")
        await told(chat, "Jetzt wird abgestimmt: Nachmittag")
        assert "3 Punkte vergeben" in await chat.ask("1")
        assert "• 6 Startchancen – 2 Punkte\n• 7 Bildungsdaten – 1 Punkt\n" in await chat.ask("!abstimmen 6:2 7")
        assert "• 6 Startchancen – 2 Punkte\nEin Punkt ist noch frei" in await chat.ask("7")
        assert "• 8 Ehrenamt – 1 Punkt\n" in await chat.ask("8")
        assert "Das sind 4 Punkte, möglich sind höchstens 3." in await chat.ask("!abstimmen 6:4")
        await chat.ask("!schliessen")
        assert "1. Startchancen (#6) – 2 Punkte\n" in (await told(chat, "Ergebnis: Nachmittag")).body
        await chat.ask("!runde rang abstimmen")
        await told(chat, "Jetzt wird abgestimmt: Ausblick")
        assert "1. Netzwerk (#10)\n2. Nächstes Treffen (#9)\n" in await chat.ask("!abstimmen 10 > 9")
        assert "1. Nächstes Treffen (#9)\nEin Platz ist noch frei" in await chat.ask("10")
        assert "1. Nächstes Treffen (#9)\n2. Newsletter (#11)\n" in await chat.ask("11")
        await chat.ask("!schliessen rang")
        result = (await told(chat, "Ergebnis: Ausblick")).body
        assert "1. Nächstes Treffen (#9) – 2 Punkte\n" in result
        assert chat.was_answered_once()
        assert not any(is_poll(event) for event in peer.events(chat.room))


async def test_a_vote_in_a_poll_counts_once_over_a_restart(people: People, tmp_path: Path) -> None:
    account, peer = await people.account("lotse"), await people.peer("mona")
    made_of = setup(tmp_path, [event_file(tmp_path, EVENT)])
    async with running(app(made_of, account, people.server.url, tmp_path)) as started:
        chat = await Chat.open(peer, account)
        await moderator(started, chat)
        await chat.ask("!runde vormittag abstimmen")
        await told(chat, "Jetzt wird abgestimmt")
        await chat.ask("!abstimmen")
        poll = (await peer.wait_for(chat.room, is_poll)).id
        assert chosen(await responded(chat, poll, 3)) == [3]
    meanwhile = await peer.respond(chat.room, poll, ids(1, 2))
    async with running(app(setup(tmp_path, made_of.events), account, people.server.url, tmp_path)):
        chat.answers.append(await peer.wait_for(chat.room, "", after=meanwhile))
        assert chosen(chat.answers[-1].body) == [1, 2]
        assert "Ihr Stimmzettel ist leer." in await responded(chat, poll)
        assert "Abgestimmt hat niemand" in await chat.ask("!schliessen")
        await told(chat, "Ergebnis: ")
        await peer.wait_for(chat.room, lambda event: event.type == END)
    assert chat.was_answered_once()


async def test_a_group_sees_topics_and_results_but_no_ballot(people: People, tmp_path: Path) -> None:
    account, anna, mona = await people.account("lotse"), await people.peer("anna"), await people.peer("mona")
    made_of = setup(tmp_path, [event_file(tmp_path, EVENT)])
    async with running(app(made_of, account, people.server.url, tmp_path)) as started:
        desk = await Chat.open(mona, account)
        await moderator(started, desk)
        room = await anna.create_room([account.user_id, mona.user_id], encrypted=True)
        group = Chat(anna, room)
        group.answers.append(await anna.wait_for(room, "Ich beantworte hier Fragen"))
        await desk.ask("!runde vormittag abstimmen")
        await told(desk, "Jetzt wird abgestimmt")
        await desk.ask("!abstimmen 2 3")
        topics = await group.ask("!themen vormittag")
        assert "3  BNE und MINT\n" in topics
        assert "1 – Abstimmen" in topics
        number = await anna.reply(room, group.answers[-1].id, "1")
        group.answers.append(await anna.wait_for(room, "", after=number))
        pointer = "Das geht nur im Einzelchat. Bitte schreiben Sie mir dort: !abstimmen"
        said = [group.answers[-1].body, *[await group.ask(text) for text in ("!abstimmen", "!vote 3")]]
        assert said[:2] == [pointer, pointer]
        assert "Einzelchat" in await group.ask("!meins")
        assert "niemand einen Zwischenstand" in await group.ask("!ergebnis")
        await anna.react(room, group.answers[-1].id, "3️⃣")
        await desk.ask("!schliessen")
        await told(desk, "Ergebnis: ")
        assert "Gewählt sind:\n1. Schulnetzplanung (#2) – 1 Stimme" in await group.ask("!ergebnis vormittag")
        assert group.was_answered_once()
        assert not any(event.type in (START, END) for event in anna.events(room))
        assert not any(word in body for body in anna.messages(room) for word in ("✓", "Ihr Beleg", "Ihr Stimmzettel"))
    assert stored(tmp_path, "SELECT count(*) FROM counted_ballots") == [(1,)]


async def test_one_ballot_on_two_platforms(people: People, emulator: Emulator, tmp_path: Path) -> None:
    """What somebody changes at one account shows at the other, in the ballot that stands there."""
    account, peer = await people.account("lotse"), await people.peer("anna")
    made_of = setup(tmp_path, [event_file(tmp_path, EVENT)])
    async with running(app(made_of, account, people.server.url, tmp_path, emulator)) as started:
        chat = await Chat.open(peer, account)
        await moderator(started, chat)
        code = re.search(r"Ihr Code: (\w+)", await chat.ask("!verbinden"))
        assert code
        phone = emulator.person("Anna", language="de")
        await phone.start(code[1])
        assert "gehören jetzt zusammen" in (await phone.chat.next_message()).text
        await chat.ask("!runde vormittag abstimmen")
        await phone.send("/abstimmen 1")
        ballot = await phone.chat.wait_until(lambda c: next((m for m in c.bot_messages if "Ihr Beleg" in m.text), None))
        assert "• 1 Elternarbeit" in ballot.text
        here = await chat.ask("!abstimmen")
        assert (chosen(here), receipt_in(here)) == ([1], receipt_in(ballot.text))
        poll = await peer.wait_for(chat.room, is_poll)
        assert chosen(await responded(chat, poll.id, 2, 3)) == [2, 3]
        await phone.chat.wait_until(lambda c: "• 3 BNE und MINT" in c.get(ballot.id).text)
        button = next(label for label in phone.chat.get(ballot.id).buttons if "Ganztag" in label)
        assert button == "4 Ganztag"
        await phone.send("/abstimmen 4")
        edit = await peer.wait_for(chat.room, lambda event: "m.new_content" in event.content)
        assert (chosen(edit.body), "Ihr Beleg" in edit.body, "▶" in edit.body) == ([4], True, False)
        assert edit.body.endswith("5 – Ländlicher Raum\n6 – Stimmzettel leeren")
        assert chosen(await chat.ask("!abstimmen")) == [4]
    assert stored(tmp_path, "SELECT count(*) FROM ballots") == [(1,)]
