"""People of an event, organisers among them, who announce things; what each of them hears."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from handlers.contract import Reply, Role
from storage import people
from storage.event import Attendance
from tests.app.harness import CAMP, NOON, Other, Talk, event_file, setup, talking

CHEF = "chef"


class Hall:
    """A camp on one or two platforms. Who writes as `chef` (or is named so) is an organiser."""

    def __init__(self, talk: Talk, others: Sequence[Other]) -> None:
        self.talk = talk
        self.others = others
        self._read: dict[tuple[str, str], int] = {}

    async def orders(self, text: str, who: str = CHEF, **how: object) -> Reply:
        """Say something as an organiser and give the one answer."""
        found = await self.all(text, who, **how)
        assert len(found) == 1, [reply.text.plain for reply in found]
        return found[0]

    async def all(self, text: str, who: str = CHEF, **how: object) -> list[Reply]:
        """Say something as an organiser and give all answers to it."""
        other = self.talk.other
        before = len(other.sent)
        await other.hear(other.message(who, text, role=Role.ORGANISER, at=self.talk.app.clock.now(), **how))
        await self.talk.app.settled()
        return [sent.reply for sent in other.sent[before:] if sent.answer and sent.room == who]

    async def says(self, text: str, who: str = CHEF, **how: object) -> str:
        """Say something as an organiser and give the words of the one answer."""
        return (await self.orders(text, who, **how)).text.plain

    async def press(self, reply: Reply, label: str, who: str = CHEF, pressed: str = "s1") -> Reply:
        """Press the button whose label begins like this."""
        command = next(choice.command for row in reply.choices for choice in row if choice.label.startswith(label))
        return await self.orders(command, who, pressed=pressed)

    def news(self, who: str, other: Other | None = None) -> list[str]:
        """What the bot said to somebody of announcements, by itself, since this was last asked."""
        other = other or self.talk.other
        since, self._read[other.name, who] = self._read.get((other.name, who), 0), len(other.sent)
        said = [sent.reply.text.plain for sent in other.sent[since:] if sent.room == who and not sent.answer]
        return [text for text in said if text.startswith(("📢", "Ansage", "Diese Ansage"))]

    async def join(self, *names: str, other: Other | None = None, attendance: Attendance | None = None) -> None:
        """People come in."""
        other = other or self.talk.other
        for name in names:
            await other.hear(other.message(name, "/hilfe"))
            if attendance:
                who = await self.talk.person(name, other.name)
                async with self.talk.app.database.write() as tx:
                    await people.set_attendance(tx, who.id, "camp", attendance)
        await self.talk.app.settled()

    async def later(self, **how: float) -> None:
        """Let time pass; what is due on the way goes out."""
        await self.talk.app.move_to(self.talk.app.clock.now() + timedelta(**how))
        await self.talk.app.settled()


@asynccontextmanager
async def a_hall(folder: Path, *others: Other, text: str = CAMP) -> AsyncIterator[Hall]:
    """A camp in which nobody is but the organiser `chef`."""
    platforms = others or (Other(),)
    async with talking(setup(folder, [event_file(folder, text)], NOON), *platforms) as talk:
        hall = Hall(talk, platforms)
        for other in platforms[1:]:
            await other.connected()
        await hall.orders("/hilfe")
        yield hall
