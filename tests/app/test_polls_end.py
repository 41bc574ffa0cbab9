"""Polls of a platform's own: none is open once its vote is over, whenever the closing comes between."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.platforms import Outcome, Outgoing, Sent
from handlers.contract import Reply
from handlers.rich import Rich
from tests.app.harness import Other, Talk, event_file, setup, stored, talking
from tests.app.votes import ELECTION, MODERATOR, open_vote


class WithPolls(Other):
    """A platform that sends a ballot's poll as a message of its own; `held` keeps polls, or all, on their way."""

    def __init__(self) -> None:
        super().__init__(buttons=False)
        self.open: dict[str, bool] = {}
        self.held: asyncio.Event | None = None
        self.only_polls = True
        self.reached = asyncio.Event()

    def parts(self, reply: Reply) -> Sequence[Reply]:
        return [replace(reply, poll=None), Reply(Rich(), poll=reply.poll)] if reply.poll else [reply]

    async def send(self, outgoing: Outgoing) -> Outcome:
        if self.held is not None and outgoing.room == "anna" and (outgoing.reply.poll or not self.only_polls):
            self.reached.set()
            await self.held.wait()
        outcome = await super().send(outgoing)
        assert isinstance(outcome, Sent)
        if outgoing.reply.poll:
            self.open[outcome.id] = True
        if outgoing.reply.ends and outgoing.replaces:
            self.open[outgoing.replaces] = False
        return outcome


async def asks_and_closes(talk: Talk, platform: WithPolls) -> None:
    """Somebody asks for the ballot, which does not get through before the vote is closed."""
    platform.held = asyncio.Event()
    await platform.hear(platform.message("anna", "/abstimmen haupt"))
    await platform.reached.wait()
    await platform.hear(platform.message("mod", "/schliessen haupt", **MODERATOR))
    platform.held.set()
    await talk.app.settled()


@pytest.mark.parametrize("when", ["before", "waiting", "on its way"])
async def test_no_poll_stays_open(tmp_path: Path, when: str) -> None:
    platform = WithPolls()
    async with talking(setup(tmp_path, [event_file(tmp_path, ELECTION)]), platform) as talk:
        await open_vote(talk)
        platform.only_polls = when == "on its way"
        if when == "before":
            await talk.all("anna", "/abstimmen haupt")
            await talk.all("mod", "/schliessen haupt", **MODERATOR)
        else:
            await asks_and_closes(talk, platform)
    assert list(platform.open.values()) == ([] if when == "waiting" else [False])
    words = [sent.reply.text.plain for sent in platform.sent if sent.room == "anna"]
    assert "Die Abstimmung „Hauptrunde“ ist geschlossen." in " ".join(words)
    assert stored(tmp_path, "SELECT count(*) FROM outbox WHERE state != 'sent'") == [(0,)]


async def test_a_poll_that_was_not_sent_before_the_bot_stopped(tmp_path: Path) -> None:
    """Its row must not hold an open poll either."""
    made_of = setup(tmp_path, [event_file(tmp_path, ELECTION)])
    platform = WithPolls()
    async with talking(made_of, platform) as talk:
        await open_vote(talk)
        platform.only_polls, platform.held = False, asyncio.Event()
        await platform.hear(platform.message("anna", "/abstimmen haupt"))
        await platform.reached.wait()
        await platform.hear(platform.message("mod", "/schliessen haupt", **MODERATOR))
        waiting = stored(tmp_path, "SELECT body FROM outbox WHERE room = 'anna' AND state = 'waiting'")
        assert waiting
        assert not any('"poll"' in body for (body,) in waiting)
        platform.held.set()
