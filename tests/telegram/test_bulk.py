"""A result for many on Telegram with its limits on: it keeps to them, and whoever asks meanwhile is answered."""

from __future__ import annotations

from pathlib import Path

from storage import people
from tests.app.harness import NOON
from tests.emulator.chats import Chat, Entry
from tests.emulator.limits import Rates
from tests.emulator.people import Person
from tests.emulator.server import Emulator
from tests.telegram.test_voting import Hall, voting

MEMBERS = 300
PROMPT = 2.5  # seconds, with the pause of one second in the middle; the result takes ten and more
PATIENCE = 60.0
# Calls that are under way when a ban begins take longer on a busy machine.
RATES = Rates(grace=0.5)


async def test_who_asks_while_a_result_goes_out_is_answered_promptly(tmp_path: Path) -> None:
    async with Emulator(limits=True, rates=RATES) as emulator, voting(emulator, tmp_path) as hall:
        members = await joined(hall, MEMBERS)
        moderator = await hall.moderator()
        await moderator.send("/schliessen")
        # Some of those who ask have their result already, others only after their answer was due.
        asking = [*members[:5], *members[-5:]]
        await emulator.wait_for_calls("sendMessage", 30, PATIENCE)
        for person in asking[1:9]:
            await person.send("/hilfe")
        await emulator.wait_for_calls("sendMessage", 120, PATIENCE)
        emulator.limits.ban(None, 1.0)
        for person in (asking[0], asking[9]):
            await person.send("/hilfe")
        for person in members:
            await person.chat.wait_for(2 if person in asking else 1, PATIENCE)
        await hall.app.settled()
        waited = [seconds_to_the_answer(person.chat) for person in asking]
        assert max(waited) < PROMPT, waited
        for person in members:
            results = [text for text in person.chat.texts if text.startswith("Ergebnis")]
            assert len(results) == 1
        assert emulator.violations == []


async def joined(hall: Hall, number: int) -> list[Person]:
    """So many people who take part, of whom nobody has said anything yet."""
    found = hall.emulator.crowd(number)
    async with hall.app.database.write() as tx:
        for person in found:
            await people.meet(tx, "telegram", str(person.id), NOON, room=str(person.id), event="camp")
    return found


def seconds_to_the_answer(chat: Chat) -> float:
    """From the question to the help; the result is no answer to it."""
    asked = next(entry for entry in chat.log if not entry.by_bot)
    return next(entry.time for entry in chat.log if is_help(entry)) - asked.time


def is_help(entry: Entry) -> bool:
    """Whether this is the help."""
    return entry.by_bot and "/programm" in entry.message.text
