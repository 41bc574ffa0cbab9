"""Votes in tests: an event with many topics, people who vote, and what their ballots are."""

from __future__ import annotations

import re
from itertools import combinations

from handlers.contract import Role
from tests.app.harness import Other, Talk

WORDS = ("Mensa", "Bus", "Lehrer", "Tablet", "Chor", "Umwelt", "Hof", "Sprach", "Eltern")
TOPICS = tuple(f"{word}frage" for word in WORDS)
ELECTION = f"""
[event]
slug = "wahl"
title = "Wahltag"
languages = ["de", "en"]
starts = 2020-01-20T09:00:00
ends = 2020-01-20T17:00:00

[[round]]
key = "haupt"
title = "Hauptrunde"
votes = 3
select = 3
closes = 2020-01-20T12:00:00
topics = [{", ".join(f'"{topic}"' for topic in TOPICS)}]

[[round]]
key = "neben"
title = "Nebenrunde"
topics = ["Beamer", "Kreide"]
"""
BALLOTS = tuple(" ".join(map(str, choice)) for choice in combinations(range(1, len(TOPICS) + 1), 3))
RECEIPT = re.compile(r"\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b")
MODERATOR = {"role": Role.MODERATOR}


def receipt_in(words: str) -> str:
    """The receipt in what the bot said."""
    found = RECEIPT.search(words)
    assert found is not None, words
    return found[0]


async def tell(other: Other, sender: str, text: str, **how: object) -> str:
    """Say something without waiting for the answer; returns the id of the message. It is handled when this returns."""
    message = other.message(sender, text, **how)
    await other.hear(message)
    return message.id


async def open_vote(talk: Talk, key: str = "haupt") -> None:
    """A moderator opens the vote."""
    await talk.all("mod", f"/runde {key} abstimmen", **MODERATOR)


async def vote(talk: Talk, sender: str, choices: str, key: str = "haupt") -> str:
    """Vote by text; the receipt."""
    return receipt_in((await talk.ask(sender, f"/abstimmen {key} {choices}")).text.plain)
