"""A vote on the bot as a process that is killed again and again: every press takes effect, every ballot counts once."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from io import StringIO
from pathlib import Path

from bot import desk, export
from bot.turns import PLACES
from storage.records import RoleWord
from tests.app.harness import event_file, stored
from tests.app.process import PATIENCE, bot, config, kill
from tests.app.votes import ELECTION, RECEIPT, TOPICS
from tests.emulator.chats import Message
from tests.emulator.people import Person, Press
from tests.emulator.server import Emulator

PEOPLE = 20
KILLS = 4
VOTES = 3
RESULT = "Ergebnis: Hauptrunde"


class Voters:
    """People with their ballots before them; what each should have chosen, in the order of their taps."""

    def __init__(self, people: Sequence[Person], chance: random.Random) -> None:
        self.people = people
        self.chance = chance
        self.ballots_of = {person.id: _ballot(person) for person in people}
        self.chosen: dict[int, list[int]] = {person.id: [] for person in people}
        self.presses: list[Press] = []
        self.closed = False

    async def tap(self, times: int) -> None:
        """Somebody taps a topic, so many times in all."""
        for _ in range(times):
            person, topic = self.chance.choice(self.people), self.chance.randint(1, len(TOPICS))
            ballot = self.ballots_of[person.id]  # as shown: at closing some lose their buttons, and people are late
            self.presses.append(person.press_data(ballot, f"/stimme haupt 0 {topic}"))
            if not self.closed:
                self._toggle(self.chosen[person.id], topic)

    @staticmethod
    def _toggle(chosen: list[int], topic: int) -> None:
        if topic in chosen:
            chosen.remove(topic)
        elif len(chosen) < VOTES:
            chosen.append(topic)

    def ballots(self) -> Counter[str]:
        """What should be published."""
        return Counter(" ".join(map(str, sorted(chosen))) for chosen in self.chosen.values() if chosen)


def _ballot(person: Person) -> Message:
    return next(message for message in person.chat.bot_messages if len(message.buttons) >= len(TOPICS))


async def gathered(emulator: Emulator, file: Path) -> tuple[Person, Voters]:
    """A moderator has opened the vote, and everybody has the ballot."""
    [invitation] = await desk.invite(desk.place(file, None), RoleWord.MODERATOR, 1, timedelta(hours=1), None)
    moderator = emulator.person("Moderator")
    people = emulator.crowd(PEOPLE)
    async with bot(file):
        await moderator.start(invitation.code)
        await moderator.send("/runde haupt abstimmen")
        await moderator.chat.wait_until(lambda chat: any("abgestimmt" in text for text in chat.texts), PATIENCE)
        for person in people:
            await person.send("/abstimmen haupt")
        for person in people:
            await person.chat.wait_until(lambda chat: any("Stimmzettel: " in text for text in chat.texts), PATIENCE)
    return moderator, Voters(people, random.Random(2020))


def shown(person: Person) -> Iterator[str]:
    """The receipts that somebody sees."""
    return (found[0] for text in person.chat.texts if (found := RECEIPT.search(text)))


async def test_killed_while_people_vote_and_while_it_closes(tmp_path: Path) -> None:
    async with Emulator() as emulator:
        file = config(tmp_path, emulator, event_file(tmp_path, ELECTION))
        moderator, voters = await gathered(emulator, file)
        for _ in range(KILLS - 2):
            await voters.tap(25)
            await kill(file, emulator, voters.chance.randint(1, 25), "editMessageText")
        await voters.tap(15)
        await moderator.send("/schliessen haupt")
        voters.closed = True
        await voters.tap(8)
        await kill(file, emulator, voters.chance.randint(1, 15), "editMessageText")
        await kill(file, emulator, voters.chance.randint(1, PEOPLE // 2))
        async with bot(file):
            await emulator.wait_until(lambda world: not len(world.queue), PATIENCE)
            for person in (moderator, *voters.people):
                await person.chat.wait_until(lambda chat: any(RESULT in text for text in chat.texts), PATIENCE)
            # At a kill the press' own answer may be lost, which only stops the button's flashing; its effect is not.
            late = len(voters.presses)
            await voters.tap(5)
            for press in voters.presses[late:]:
                await press.wait(PATIENCE)
        emulator.take_violations("not_modified")  # an edit that was in flight comes again, or two taps show the same
        assert emulator.violations == []
        everybody = [moderator, *voters.people]
        results = [sum(RESULT in text for text in person.chat.texts) for person in everybody]
        seen = {person.id: set(shown(person)) for person in voters.people}
    assert min(results) == 1
    assert sum(results) - len(results) <= KILLS * PLACES
    published = list(csv.DictReader(StringIO(await export.ballots(desk.place(file, None), None))))
    assert Counter(row["choices"] for row in published) == voters.ballots()
    receipts = {row["receipt"]: row["choices"] for row in published}
    assert len(receipts) == len(published)
    for person in voters.people:
        for receipt in seen[person.id]:
            assert receipts[receipt] == " ".join(map(str, sorted(voters.chosen[person.id])))
    assert stored(tmp_path, "SELECT count(*) FROM ballots") == [(0,)]
    assert stored(tmp_path, "SELECT count(*) FROM voters") == [(len(published),)]
