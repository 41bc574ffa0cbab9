"""A round closes once, however many want it closed; a vote at that moment is counted, or refused with the reason."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import PlayClock
from bot.platforms import Outgoing
from handlers.contract import Message
from tests.app.harness import Talk, event_file, setup, stored, talking
from tests.app.votes import BALLOTS, ELECTION, MODERATOR, RECEIPT, open_vote, vote

CLOSES = datetime(2020, 1, 20, 11, 0, tzinfo=UTC)  # as the event file says
MODERATORS = ("mod", "mod-2")
VOTERS = 300


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    async with talking(setup(tmp_path, [event_file(tmp_path, ELECTION)])) as talk:
        for moderator in MODERATORS:
            await talk.all(moderator, "/runde", **MODERATOR)
        await open_vote(talk)
        for voter in ("anna", "ben"):
            await vote(talk, voter, BALLOTS[0])
        talk.other.sent.clear()
        yield talk


def orders(talk: Talk, text: str, at: datetime | None = None) -> list[Message]:
    """Both moderators say the same."""
    how = {"at": at or talk.app.clock.now(), **MODERATOR}
    return [talk.other.message(moderator, text, **how) for moderator in MODERATORS]


def closed_once(talk: Talk, folder: Path) -> None:
    """One closing: two ballots, one result for each person, and nothing said of the other round."""
    assert stored(folder, "SELECT count(*) FROM counted_ballots") == [(2,)]
    assert stored(folder, "SELECT phase FROM rounds ORDER BY key") == [("closed",), ("waiting",)]
    results = Counter(said.room for said in talk.other.sent if "Ergebnis: Hauptrunde" in said.reply.text.plain)
    assert results == dict.fromkeys(("anna", "ben", *MODERATORS), 1)


def answers(talk: Talk, asked: list[Message]) -> list[str]:
    """What was said to these messages, in their order; each has one answer."""
    by_source: dict[str | None, list[Outgoing]] = {}
    for said in talk.other.sent:
        by_source.setdefault(said.source, []).append(said)
    assert [len(by_source[message.id]) for message in asked] == [1] * len(asked)
    return [by_source[message.id][0].reply.text.plain for message in asked]


@pytest.mark.parametrize("text", ["/schliessen", "/schliessen haupt", "/runde haupt schliessen", "/close"])
async def test_two_moderators_in_one_batch(talk: Talk, tmp_path: Path, text: str) -> None:
    asked = orders(talk, text)
    await talk.other.hear(*asked)
    await talk.app.settled()
    closed_once(talk, tmp_path)
    first, second = answers(talk, asked)
    assert "2 Stimmzettel sind gezählt" in first
    assert "schon geschlossen" in second


@pytest.mark.parametrize("text", ["/schliessen", "/runde haupt schliessen"])
async def test_two_moderators_side_by_side(talk: Talk, tmp_path: Path, text: str) -> None:
    asked = orders(talk, text)
    await asyncio.gather(*(talk.other.hear(message) for message in asked))
    await talk.app.settled()
    closed_once(talk, tmp_path)
    assert sorted("schon geschlossen" in answer for answer in answers(talk, asked)) == [False, True]


async def test_moderators_and_the_clock_at_the_same_moment(talk: Talk, tmp_path: Path) -> None:
    asked = orders(talk, "/schliessen", at=CLOSES)
    clock = talk.app.clock
    assert isinstance(clock, PlayClock)
    clock.move_to(CLOSES)
    await asyncio.gather(*(talk.other.hear(message) for message in asked), talk.app.move_to(CLOSES))
    await talk.app.settled()
    closed_once(talk, tmp_path)
    assert sum("schon geschlossen" in answer for answer in answers(talk, asked)) >= 1


async def test_a_bare_close_takes_no_round_that_only_collects(talk: Talk, tmp_path: Path) -> None:
    await talk.all("mod", "/runde neben oeffnen", **MODERATOR)
    asked = orders(talk, "/schliessen haupt")[:1] + orders(talk, "/schliessen")[1:]
    await talk.other.hear(*asked)
    await talk.app.settled()
    assert stored(tmp_path, "SELECT phase FROM rounds ORDER BY key") == [("closed",), ("collecting",)]


@pytest.mark.parametrize("by", ["a moderator", "the clock"])
async def test_votes_that_pour_in_are_counted_or_refused(talk: Talk, tmp_path: Path, by: str) -> None:
    """Hundreds vote while the round closes in their midst: confirmed is counted, and nothing else is."""
    soon = CLOSES - timedelta(seconds=1)
    await talk.app.move_to(soon)
    asked = [
        talk.other.message(f"v{number}", f"/abstimmen haupt {BALLOTS[number % len(BALLOTS)]}", at=soon)
        for number in range(VOTERS)
    ]

    before = len(talk.other.sent)

    async def close() -> None:
        if by == "the clock":
            # On a busy machine it would be over before anybody voted.
            await talk.other.pulse.wait_until(lambda: len(talk.other.sent) > before, 5)
            clock = talk.app.clock
            assert isinstance(clock, PlayClock)
            clock.move_to(CLOSES)  # as time passes: it waits for nobody
        else:
            await talk.other.hear(orders(talk, "/schliessen haupt", at=soon)[0])

    batches = [talk.other.hear(*asked[at : at + 7]) for at in range(0, VOTERS, 7)]
    await asyncio.gather(*batches[: len(batches) // 2], close(), *batches[len(batches) // 2 :])
    await talk.app.settled()
    said = answers(talk, asked)
    receipts = {found[0]: asked[place] for place, words in enumerate(said) if (found := RECEIPT.search(words))}
    refused = [words for words in said if not RECEIPT.search(words)]
    assert refused
    assert receipts
    assert all("ist geschlossen" in words and "zählt nicht mehr" in words for words in refused)
    counted = dict(stored(tmp_path, "SELECT receipt, choices FROM counted_ballots"))
    before = {receipt for receipt in counted if receipt not in receipts}
    assert len(before) == 2  # of the two who voted at first
    confirmed = {receipt: message.text.removeprefix("/abstimmen haupt ") for receipt, message in receipts.items()}
    assert {receipt: counted[receipt] for receipt in counted.keys() - before} == confirmed
    assert stored(tmp_path, "SELECT count(*) FROM ballots") == [(0,)]
    assert stored(tmp_path, "SELECT count(*) FROM voters") == [(len(counted),)]
