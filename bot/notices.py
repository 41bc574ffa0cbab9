"""What the bot says by itself -> rows for the outbox: for each person one, in the person's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from bot.platforms import Platform, offers
from bot.texts import Texts
from handlers.contract import Edit, Event, Notice, Reply, Say, Voice, reply_to_json
from handlers.rich import to_json
from handlers.wording import clock
from storage import chats, outbox, people
from storage.database import Transaction
from storage.records import Chat, DeliveryKind, Draft, Reach, Said


@dataclass(frozen=True, slots=True)
class Speaker:
    """A `Voice`: the event, a language, texts in it, and whether there are buttons."""

    event: Event
    language: str
    say: Say
    buttons: bool


class Notices:
    """Turns notices and edits into drafts for the platforms that run here."""

    def __init__(self, texts: Texts, platforms: Mapping[str, Platform]) -> None:
        self._texts = texts
        self.platforms = platforms

    def speak(self, language: str, *, buttons: bool = True) -> Say:
        """The texts of a language; clients without buttons keep the slash for commands of their own."""
        mark = "/" if buttons else "!"
        return lambda key, /, **values: self._texts.text(language, key, mark=mark, **values)

    @property
    def groups(self) -> tuple[tuple[str, str], ...]:
        """The group chats that announcements go to, as platform and room."""
        return tuple((name, room) for name, platform in self.platforms.items() for room in platform.groups)

    async def drafts(self, tx: Transaction, event: Event, said: Sequence[Notice | Edit]) -> list[Draft]:
        """One draft for each part of each notice and each person or group that can be reached, and one an edit."""
        found: list[Draft] = []
        for one in said:
            if isinstance(one, Edit):
                found += self.edits(event, [one])
            else:
                found += await self._to_people(tx, event, one)
                found += await self._to_groups(tx, event, one)
                found += await self._ends(tx, event, one)
        return found

    async def _to_people(self, tx: Transaction, event: Event, notice: Notice) -> list[Draft]:
        parts = self._parts(event, notice.words)
        reached = await people.reach(tx, notice.people, self.platforms)
        await self._offer(tx, [(to, parts(to.platform, to.language)[-1]) for to in reached])
        return [
            self._draft(event, to, part, notice, dedupe=f"{notice.key}:{to.person}:{position}")
            for to in reached
            for position, part in enumerate(parts(to.platform, to.language))
        ]

    async def _to_groups(self, tx: Transaction, event: Event, notice: Notice) -> list[Draft]:
        parts = self._parts(event, notice.words)
        found: list[Draft] = []
        for platform, room in notice.groups:
            if platform not in self.platforms:
                continue
            language = (await chats.find(tx, platform, [room])).get(room, Chat()).language
            to = Said(platform, room, language or "", "")
            for position, part in enumerate(parts(platform, language)):
                draft = self._draft(event, to, part, notice, dedupe=f"{notice.key}:{platform}:{room}:{position}")
                found.append(replace(draft, private=False))
        return found

    async def _ends(self, tx: Transaction, event: Event, notice: Notice) -> list[Draft]:
        """One draft for each poll that is over with the notice, wherever one was sent; each ends once."""
        found: list[Draft] = []
        for poll in await outbox.all_about(tx, notice.ends) if notice.ends else ():
            if poll.platform in self.platforms:
                part = self._parts(event, notice.words)(poll.platform, poll.language)[0]
                over, key = replace(part, ends=True), f"ends:{poll.platform}:{poll.id}"
                found.append(self._draft(event, poll, over, replace(notice, about=None), replaces=poll.id, dedupe=key))
        return found

    async def _offer(self, tx: Transaction, said: Sequence[tuple[Reach, Reply]]) -> None:
        """Remember the choices in chats without buttons, where typing a number means one of them."""
        for name, platform in self.platforms.items():
            offered = {to.room: offers(reply) for to, reply in said if to.platform == name and reply.choices}
            if offered and not platform.buttons:
                await chats.offer_each(tx, name, offered)

    def edits(self, event: Event, edits: Sequence[Edit], here: tuple[str, str] | None = None) -> list[Draft]:
        """One draft for each edit on a platform that runs here; `here` (platform and room) something was just said."""
        found: list[Draft] = []
        for edit in edits:
            platform = self.platforms.get(edit.to.platform)
            if platform and (platform.redraws or not (edit.passing or (edit.to.platform, edit.to.room) == here)):
                part = self._parts(event, edit.words)(edit.to.platform, edit.to.language)[0]
                found.append(self._draft(event, edit.to, part, edit, replaces=edit.message, dedupe=edit.key))
        return found

    def _parts(self, event: Event, words: Callable[[Voice], Reply]) -> Callable[[str, str | None], Sequence[Reply]]:
        """The messages on a platform in a language; the same for many people, they are made once."""

        @lru_cache
        def parts(platform: str, wished: str | None) -> Sequence[Reply]:
            language = event.language_for(wished)
            there = self.platforms[platform]
            say = self.speak(language, buttons=there.buttons)
            return there.parts(words(Speaker(event, language, say, there.buttons)))

        return parts

    def _draft(
        self,
        event: Event,
        to: Reach | Said,
        part: Reply,
        cause: Notice | Edit,
        *,
        dedupe: str | None = None,
        replaces: str | None = None,
    ) -> Draft:
        language = event.language_for(to.language)
        notice = cause if isinstance(cause, Notice) else None
        body = reply_to_json(part)
        if notice and notice.due:
            body["late"] = self._late(event, notice.due, language, to.platform)
        return Draft(
            platform=to.platform,
            room=to.room,
            kind=cause.kind or (DeliveryKind.BALLOT if cause.about else DeliveryKind.NOTE),
            body=body,
            language=language,
            replaces=replaces,
            dedupe=dedupe,
            about=cause.about,
            due=notice.due if notice else None,
            expires=notice.expires if notice else None,
        )

    def _late(self, event: Event, due: datetime, language: str, platform: str) -> object:
        """What stands above a message that could not be sent in time."""
        say = self.speak(language, buttons=self.platforms[platform].buttons)
        return to_json(say("late", time=clock(due, event, language)))
