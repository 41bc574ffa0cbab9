"""A small event with rounds and people, for the tests of what is stored about them."""

from __future__ import annotations

from storage import events, people, rounds, topics
from storage.database import Transaction
from storage.event import Event
from storage.records import RoundState, StoredEvent, Topic
from tests.databases import NOW
from tests.handlers.saying import event

CAMP = """
[event]
slug = "camp"
title = "Camp"
starts = 2027-03-14
[[round]]
key = "eins"
title = "Eins"
topics = ["Garten", "Mensa", "Garten und Küche"]
[[round]]
key = "zwei"
title = "Zwei"
topics = ["Garten"]
"""


async def camp(tx: Transaction, text: str = CAMP) -> Event:
    """The event, taken over as at the start of the bot."""
    found = event(text)
    await events.store(tx, StoredEvent(found.slug, text, "camp.toml"), NOW)
    await rounds.take_over(tx, found)
    await topics.take_over(tx, found, NOW)
    return found


async def persons(tx: Transaction, number: int) -> list[int]:
    """So many new people at the event."""
    return [
        (await people.meet(tx, "telegram", f"p{one}", NOW, room=f"{one}", event="camp")).id for one in range(number)
    ]


async def the_round(tx: Transaction, key: str = "eins") -> RoundState:
    """One of its rounds."""
    return next(state for state in await rounds.of_event(tx, "camp") if state.key == key)


async def the_topic(tx: Transaction, number: int) -> Topic:
    """One of its topics."""
    return next(topic for topic in await topics.of_event(tx, "camp") if topic.number == number)
