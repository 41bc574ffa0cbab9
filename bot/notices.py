"""What the bot says by itself -> rows for the outbox: for each person one, in the person's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.platforms import Platform, offers
from bot.texts import Texts
from handlers.contract import Edit, Event, Notice, Reply, Say, Voice, reply_to_json
from storage import chats, outbox, people
from storage.database import Transaction
from storage.records import DeliveryKind, Draft, Reach, Said


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

    async def drafts(self, tx: Transaction, event: Event, notices: Sequence[Notice]) -> list[Draft]:
        """One draft for each part of each notice and each person who can be reached."""
        found: list[Draft] = []
        for notice in notices:
            parts = self._parts(event, notice.words)
            reached = await people.reach(tx, notice.people, self.platforms)
            for to in reached:
                for position, part in enumerate(parts(to.platform, to.language)):
                    key = f"{notice.key}:{to.person}:{position}"
                    found.append(self._draft(event, to, part, notice.kind, dedupe=key, about=notice.about))
            await self._offer(tx, [(to, parts(to.platform, to.language)[-1]) for to in reached])
            found += await self._ends(tx, event, notice)
        return found

    async def _ends(self, tx: Transaction, event: Event, notice: Notice) -> list[Draft]:
        """One draft for each poll that is over with the notice, wherever one was sent; each ends once."""
        found: list[Draft] = []
        for poll in await outbox.all_about(tx, notice.ends) if notice.ends else ():
            if poll.platform in self.platforms:
                part = self._parts(event, notice.words)(poll.platform, poll.language)[0]
                over, key = replace(part, ends=True), f"ends:{poll.platform}:{poll.id}"
                found.append(self._draft(event, poll, over, notice.kind, replaces=poll.id, dedupe=key))
        return found

    async def _offer(self, tx: Transaction, said: Sequence[tuple[Reach, Reply]]) -> None:
        """Remember the choices in chats without buttons, where typing a number means one of them."""
        for name, platform in self.platforms.items():
            offered = {to.room: offers(reply) for to, reply in said if to.platform == name and reply.choices}
            if offered and not platform.buttons:
                await chats.offer_each(tx, name, offered)

    def edits(self, event: Event, edits: Sequence[Edit], here: tuple[str, str]) -> list[Draft]:
        """One draft for each edit on a platform that runs here; `here` (platform and room) something was just said."""
        found: list[Draft] = []
        for edit in edits:
            platform = self.platforms.get(edit.to.platform)
            if platform and (platform.redraws or (edit.to.platform, edit.to.room) != here):
                part = self._parts(event, edit.words)(edit.to.platform, edit.to.language)[0]
                kind = DeliveryKind.BALLOT if edit.about else DeliveryKind.NOTE
                found.append(self._draft(event, edit.to, part, kind, replaces=edit.message, about=edit.about))
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

    @staticmethod
    def _draft(
        event: Event,
        to: Reach | Said,
        part: Reply,
        kind: DeliveryKind,
        *,
        dedupe: str | None = None,
        replaces: str | None = None,
        about: str | None = None,
    ) -> Draft:
        return Draft(
            platform=to.platform,
            room=to.room,
            kind=kind,
            body=reply_to_json(part),
            language=event.language_for(to.language),
            replaces=replaces,
            dedupe=dedupe,
            about=about,
        )
