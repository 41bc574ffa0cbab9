"""A room full of people: the running bot, rounds, and a clock that stands still until it is moved."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import App
from bot.dispatch import Rules
from handlers.contract import Reply, Role
from tests.app.harness import Other, Talk, event_file, setup, talking

BERLIN = ZoneInfo("Europe/Berlin")

HEAD = """
[event]
slug = "barcamp"
title = "Barcamp"
languages = ["de", "en"]
starts = 2020-01-20T09:00:00
ends = 2020-01-20T17:00:00
"""
MORNING = """
[[round]]
key = "vormittag"
title = { de = "Themen am Vormittag", en = "Morning topics" }
"""
AFTERNOON = """
[[round]]
key = "nachmittag"
title = { de = "Themen am Nachmittag", en = "Afternoon topics" }
"""
TIMES = """
opens = 2020-01-20T10:00:00
voting = 2020-01-20T10:20:00
closes = 2020-01-20T10:40:00
"""
FOUR = 'topics = ["Schulgarten", "Mensa", "Inklusion", "Elternarbeit"]\n'


def at(clock: str) -> datetime:
    """That time on the day of the barcamp, in UTC."""
    return datetime.fromisoformat(f"2020-01-20T{clock}").replace(tzinfo=BERLIN).astimezone(UTC)


class Room:
    """People who talk to the bot, and what each of them hears."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._read: dict[str, int] = {}

    @property
    def app(self) -> App:
        """The bot."""
        return self._talk.app

    async def ask(self, who: str, text: str, role: Role | None = None, **how: Any) -> Reply:
        """Say something in private and give the one answer."""
        before = len(self._talk.other.sent)
        message = self._talk.other.message(who, text, at=self.app.clock.now(), role=role, **how)
        await self._talk.other.hear(message)
        await self.app.settled()
        answers = [sent for sent in self._talk.other.sent[before:] if sent.answer and sent.room == who]
        assert len(answers) == 1, [sent.reply.text.plain for sent in answers]
        return answers[0].reply

    async def says(self, who: str, text: str, **how: Any) -> str:
        """Say something and give the words of the one answer."""
        return (await self.ask(who, text, **how)).text.plain

    async def moderates(self, text: str, who: str = "mia") -> str:
        """Say something as a moderator and give the words of the one answer."""
        return (await self.ask(who, text, Role.MODERATOR)).text.plain

    async def press(self, who: str, reply: Reply, label: str) -> Reply:
        """Press the button whose label is or begins with this."""
        command = next(choice.command for row in reply.choices for choice in row if choice.label.startswith(label))
        return await self.ask(who, command, pressed="s1")

    async def join(self, *names: str) -> None:
        """People come in, who want no hints; what the bot says to that is of no interest."""
        for name in names:
            await self.ask(name, "/merken abstimmung aus")
            self.news(name)

    def notices(self, who: str) -> list[Reply]:
        """What the bot said to somebody by itself since this was last asked."""
        sent = self._talk.other.sent
        since, self._read[who] = self._read.get(who, 0), len(sent)
        return [one.reply for one in sent[since:] if one.room == who and not one.answer]

    def news(self, who: str) -> list[str]:
        """The words of these."""
        return [reply.text.plain for reply in self.notices(who)]

    async def until(self, clock: str) -> None:
        """Let time pass until then; what is due on the way goes out."""
        await self.app.move_to(at(clock))
        await self.app.settled()


@asynccontextmanager
async def a_room(
    folder: Path,
    *rounds: str,
    now: str = "09:50",
    people: Sequence[str] = ("anna", "ben"),
    limits: int = 5,
    buttons: bool = True,
) -> AsyncIterator[Room]:
    """A barcamp with these rounds at a time of its day; a second one in the same folder is the bot started again."""
    file = event_file(folder, HEAD + "".join(rounds))
    rules = Rules(messages_per_minute=1000, topics_per_person=limits)
    async with talking(setup(folder, [file], at(now), rules), Other(buttons=buttons)) as talk:
        room = Room(talk)
        await room.moderates("/merken abstimmung aus")
        await room.join(*people)
        room.news("mia")
        yield room


def labels(reply: Reply) -> list[str]:
    """The buttons of an answer."""
    return [choice.label for row in reply.choices for choice in row]


def commands(reply: Reply) -> list[str]:
    """What they say."""
    return [choice.command for row in reply.choices for choice in row]
