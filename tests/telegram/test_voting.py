"""Voting on Telegram from the first look at the ballot to the result, with the whole bot on the strict emulator."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App
from handlers.contract import Role
from storage import codes
from storage.records import Purpose
from tests.app.harness import NOON, event_file, running, setup, stored, telegram_app
from tests.emulator.chats import Message
from tests.emulator.people import Person, Press
from tests.emulator.server import Emulator

PATIENCE = 30.0  # seconds, for a machine that is busy with other things
EVENT = """
[event]
slug = "camp"
title = {{ de = "Sommercamp", en = "Summer Camp" }}
languages = ["de", "en"]
starts = 2020-01-20T09:00:00
ends = 2020-01-20T17:00:00

[[round]]
key = "{key}"
title = {{ de = "Themen", en = "Topics" }}
method = "{method}"
votes = {votes}
select = 2
{when}
topics = [{topics}]
"""
OPEN = "voting = 2020-01-20T10:00:00"
TITLES = tuple({"de": f"Thema {letter}", "en": f"Topic {letter}"} for letter in "ABCDEF")


class Hall:
    """The bot with one round, and the people in front of it."""

    def __init__(self, emulator: Emulator, app: App, folder: Path) -> None:
        self.emulator = emulator
        self.app = app
        self.folder = folder

    async def ballot(self, person: Person, text: str = "/abstimmen") -> Message:
        """Say something, by default what shows the ballot; gives the one answer."""
        person.chat.skip()
        await person.send(text)
        answer = await person.chat.next_message(PATIENCE)
        await self.app.settled()
        return answer

    async def tap(self, person: Person, message: Message, what: object) -> Message:
        """Tap a topic's number or `-` on a ballot as it stands now; gives what stands there then."""
        return await self.press(person, message, rf"/(stimme|tick) \S+ \d+ {what}")

    async def press(self, person: Person, message: Message, data: str) -> Message:
        """Press the first button whose data is like this."""
        await self.answered(person.press_data(message, self.data(message, data)))
        return now(message)

    def data(self, message: Message, like: str) -> str:
        """The data of the first button that is like this."""
        found = [button["callback_data"] for row in now(message).rows for button in row]
        return next(data for data in found if re.fullmatch(like, data))

    async def answered(self, *presses: Press) -> None:
        """Wait until these presses were answered and what they cause was sent."""
        for press in presses:
            await press.wait(PATIENCE)
        await self.app.settled()

    async def moderator(self) -> Person:
        """Somebody who may move rounds."""
        code = codes.new_code()
        async with self.app.database.write() as tx:
            await codes.add(tx, code, Purpose.INVITE, NOON, expires=None, event="camp", role=Role.MODERATOR)
        found = self.emulator.person("Mona")
        await found.start(code)
        await found.chat.next_message(PATIENCE)
        await self.app.settled()
        return found

    def choices(self) -> list[str]:
        """What stands on the stored ballots."""
        return [choices for (choices,) in stored(self.folder, "SELECT choices FROM ballots ORDER BY person")]


@asynccontextmanager
async def voting(
    emulator: Emulator,
    folder: Path,
    titles: Sequence[dict[str, str]] = TITLES,
    *,
    key: str = "vormittag",
    method: str = "approval",
    votes: int = 3,
    when: str = OPEN,
) -> AsyncIterator[Hall]:
    """The bot with a round on these topics, open for votes unless `when` says something else."""
    topics = ", ".join(f'{{ de = "{title["de"]}", en = "{title["en"]}" }}' for title in titles)
    file = event_file(folder, EVENT.format(key=key, method=method, votes=votes, when=when, topics=topics))
    async with running(telegram_app(emulator, setup(folder, [file]))) as app:
        await emulator.wait_for_calls("getUpdates", 1, PATIENCE)
        await app.move_to(NOON + timedelta(seconds=1))
        yield Hall(emulator, app, folder)
        assert emulator.unanswered_callbacks(0) == []


@pytest.fixture
async def hall(emulator: Emulator, tmp_path: Path) -> AsyncIterator[Hall]:
    """A round that is open for votes, three for each."""
    async with voting(emulator, tmp_path) as found:
        yield found


def now(message: Message) -> Message:
    """The message as it stands there now."""
    found = message.chat.get(message.id)
    assert found is not None
    return found


def ticked(message: Message) -> list[int]:
    """The topics with a tick."""
    return [int(label.split()[1]) for label in now(message).buttons if label.startswith("✅")]


async def test_tap_toggles_in_place(hall: Hall, anna: Person) -> None:
    ballot = await hall.ballot(anna)
    assert ballot.buttons == [f"{number} Thema {letter}" for number, letter in enumerate("ABCDEF", 1)]
    for number, expected in ((2, [2]), (5, [2, 5]), (1, [1, 2, 5]), (2, [1, 5])):
        await hall.tap(anna, ballot, number)
        assert ticked(ballot) == expected
    assert hall.choices() == ["1 5"]
    assert len(anna.chat.bot_messages) == 1
    assert len(hall.emulator.calls_of("editMessageText")) == 4
    assert "Eine Stimme ist noch frei." in now(ballot).text


async def test_limit_and_clearing(hall: Hall, anna: Person) -> None:
    ballot = await hall.ballot(anna)
    for number in (1, 2, 3):
        await hall.tap(anna, ballot, number)
    assert "Sie haben schon 3 Themen gewählt." in (await hall.tap(anna, ballot, 4)).text
    await hall.tap(anna, ballot, 4)  # says the same once more
    assert (ticked(ballot), hall.choices()) == ([1, 2, 3], ["1 2 3"])
    await hall.tap(anna, ballot, "-")
    assert (ticked(ballot), hall.choices()) == ([], [])
    assert "Ihr Stimmzettel ist leer." in now(ballot).text
    assert "Stimmzettel leeren" not in now(ballot).buttons
    assert [found.kind for found in hall.emulator.take_violations()] == ["not_modified"]
    assert len(anna.chat.bot_messages) == 1


async def test_pages_of_many_topics(emulator: Emulator, anna: Person, tmp_path: Path) -> None:
    titles = [{"de": f"Frage {number}", "en": f"Question {number}"} for number in range(1, 41)]
    async with voting(emulator, tmp_path, titles) as hall:
        ballot = await hall.ballot(anna)
        seen: list[int] = []
        for page in range(1, 6):
            topics, pager = now(ballot).buttons[:8], now(ballot).buttons[8:]
            assert pager == ["◀", f"{page} von 5", "▶"]
            seen += [int(label.split()[0]) for label in topics]
            await hall.answered(await anna.press(now(ballot), "▶"))
        assert seen == list(range(1, 41))
        await hall.answered(await anna.press(now(ballot), "◀"))  # from the first to the last
        assert ticked(await hall.tap(anna, ballot, 40)) == [40]
        assert "5 von 5" in now(ballot).buttons
        await hall.answered(await anna.press(now(ballot), "5 von 5"))
        assert hall.choices() == ["40"]
        assert [found.kind for found in emulator.take_violations()] == ["not_modified"]
        assert len(anna.chat.bot_messages) == 1


async def test_dots(emulator: Emulator, anna: Person, tmp_path: Path) -> None:
    async with voting(emulator, tmp_path, method="dots", votes=4) as hall:
        ballot = await hall.ballot(anna)
        for number in (2, 2, 2, 3):
            await hall.tap(anna, ballot, number)
        assert now(ballot).buttons[1:3] == ["✅ ●●● 2 Thema B", "✅ ● 3 Thema C"]
        assert "Damit sind alle Punkte vergeben." in now(ballot).text
        assert "schon alle 4 Punkte vergeben" in (await hall.tap(anna, ballot, 1)).text
        await hall.tap(anna, ballot, 2)  # with no dot left it takes its dots back
        assert now(ballot).buttons[1:3] == ["2 Thema B", "✅ ● 3 Thema C"]
        assert hall.choices() == ["3:1"]


async def test_ranking(emulator: Emulator, anna: Person, tmp_path: Path) -> None:
    async with voting(emulator, tmp_path, method="ranking") as hall:
        ballot = await hall.ballot(anna)
        for number in (4, 1, 6):
            await hall.tap(anna, ballot, number)
        assert [label for label in now(ballot).buttons if "Platz" in label] == [
            "✅ 2. Platz: 1 Thema A",
            "✅ 1. Platz: 4 Thema D",
            "✅ 3. Platz: 6 Thema F",
        ]
        assert "schon 3 Themen gereiht" in (await hall.tap(anna, ballot, 2)).text
        await hall.tap(anna, ballot, 4)
        assert hall.choices() == ["1 6"]
        assert "✅ 1. Platz: 1 Thema A" in now(ballot).buttons


async def test_change_by_text_shows_in_the_earlier_ballot(hall: Hall, anna: Person) -> None:
    first = await hall.ballot(anna)
    second = await hall.ballot(anna, "/abstimmen 1 3")
    assert (ticked(first), ticked(second)) == ([1, 3], [1, 3])
    await hall.tap(anna, second, 3)
    assert ticked(second) == [1]
    await hall.tap(anna, first, 4)
    assert (ticked(first), ticked(second)) == ([1, 4], [1, 4])
    assert len(anna.chat.bot_messages) == 2


async def test_two_accounts_of_one_person_each_in_its_language(hall: Hall, anna: Person) -> None:
    other = hall.emulator.person("Anna at work", "en")
    answer = await hall.ballot(anna, "/verbinden")
    code = next(answer.text[e["offset"] : e["offset"] + e["length"]] for e in answer.entities if e["type"] == "code")
    await hall.ballot(other, f"/start {code}")
    here, there = await hall.ballot(anna), await hall.ballot(other, "/vote")
    assert (here.buttons[0], there.buttons[0]) == ("1 Thema A", "1 Topic A")
    await hall.tap(anna, here, 2)
    assert (ticked(here), ticked(there)) == ([2], [2])
    await hall.tap(other, there, 5)
    assert (ticked(here), ticked(there)) == ([2, 5], [2, 5])
    await hall.ballot(other, "/vote 6")
    assert (ticked(here), ticked(there)) == ([6], [6])
    assert "Stimmzettel" in now(here).text
    assert "Your ballot is saved" in now(there).text
    assert hall.choices() == ["6"]


async def test_double_tap_counts_twice_and_a_redelivered_one_does_not(hall: Hall, anna: Person) -> None:
    ballot = await hall.ballot(anna)
    data = hall.data(ballot, "/stimme vormittag 0 2")
    await hall.answered(anna.press_data(ballot, data), anna.press_data(ballot, data))
    assert (ticked(ballot), hall.choices()) == ([], [])
    await hall.tap(anna, ballot, 3)
    polls = hall.emulator.answered["getUpdates"]
    assert hall.emulator.queue.redeliver(3) == 3
    await hall.emulator.wait_until(lambda world: world.answered["getUpdates"] >= polls + 1, PATIENCE)
    await hall.tap(anna, ballot, 4)
    assert (ticked(ballot), hall.choices()) == ([3, 4], ["3 4"])
    assert len(anna.chat.bot_messages) == 1


async def test_ballot_of_a_closed_round(hall: Hall, anna: Person) -> None:
    ballot = await hall.ballot(anna)
    await hall.tap(anna, ballot, 2)
    await hall.ballot(await hall.moderator(), "/schliessen")
    await hall.app.settled()
    before = len(anna.chat.bot_messages)
    data = hall.data(ballot, "/stimme vormittag 0 3")
    await hall.answered(anna.press_data(ballot, data))
    assert "geschlossen" in anna.chat.last.text
    assert anna.chat.last.buttons == ["Ergebnis"]
    assert len(anna.chat.bot_messages) == before + 1
    assert stored(hall.folder, "SELECT choices FROM counted_ballots") == [("2",)]
    await hall.answered(await anna.press(anna.chat.last, "Ergebnis"))
    assert "Ergebnis" in anna.chat.last.text


async def test_long_titles_and_emoji(emulator: Emulator, anna: Person, tmp_path: Path) -> None:
    long = "👩🏽‍🏫 Übergänge gestalten: von der Kita in die Schule, von der Schule in den Beruf, ✅ und zurück " * 2
    titles = [{"de": f"{long.strip()} {n}", "en": f"🏳️‍🌈 {n}"} for n in range(1, 13)]
    async with voting(emulator, tmp_path, titles, key="v" * 40) as hall:
        ballot = await hall.ballot(anna)
        assert len(ballot.buttons) == 8 + 3
        assert long[:300].strip() in ballot.text
        data = [button["callback_data"] for row in ballot.rows for button in row]
        assert max(len(one.encode()) for one in data) <= 64
        await hall.answered(await anna.press(now(ballot), "▶"))
        await hall.tap(anna, ballot, 12)
        assert (ticked(ballot), hall.choices()) == ([12], ["12"])
        assert len(anna.chat.bot_messages) == 1


async def test_phase_notice_and_result_reach_everybody_in_their_language(
    emulator: Emulator, anna: Person, tmp_path: Path
) -> None:
    bert, gone = emulator.person("Bert", "en"), emulator.person("Carla")
    async with voting(emulator, tmp_path, when="") as hall:
        moderator = await hall.moderator()
        for person in (anna, bert, gone):
            await hall.ballot(person, "/start")
        await gone.block()
        await hall.ballot(moderator, "/runde abstimmen")
        await hall.app.settled()
        assert (anna.chat.last.buttons[0], bert.chat.last.buttons[0]) == ("Abstimmen", "Vote")
        for person, number in ((anna, 2), (bert, 3)):
            await hall.answered(await person.press(person.chat.last, None))
            await hall.tap(person, person.chat.last, number)
        assert hall.choices() == ["2", "3"]
        await hall.ballot(moderator, "/runde schliessen")
        await hall.app.settled()
        assert "Thema B" in anna.chat.last.text
        assert anna.chat.last.text.startswith("Ergebnis")
        assert "Topic C" in bert.chat.last.text
        assert bert.chat.last.text.startswith("Result")
        assert moderator.chat.last.text.startswith("Ergebnis")
        await hall.answered(await bert.press(bert.chat.last, "Ballots with receipts"))
        assert "each with its receipt" in "\n".join(bert.chat.texts)
    assert {found.kind for found in emulator.take_violations()} <= {"forbidden"}
