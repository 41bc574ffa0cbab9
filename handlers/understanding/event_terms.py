"""What people call the event and the house where it is, as weighted terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.contract import Event
from handlers.understanding.normalise import fold, stem
from handlers.understanding.terms import put, terms, wordings

# What people call any event, and the place where it is.
_CALLED = (
    *("conference", "meeting", "barcamp", "festival", "agenda", "symposium", "specialist-day", "networking-meeting"),
    "location",
)

EVENT_KINDS = ("conference", "barcamp", "festival", "agenda")


def event_terms(event: Event) -> dict[str, float]:
    """The terms of an event's names, its house, its hosts, and with little weight what it says of itself."""
    found = terms(wordings(event.title))
    terms([event.slug.replace("-", " ")], 0.6, found)
    found.pop("@cost", None)  # „Free Software Days“ are free in another sense
    parts = _parts(event)
    for concept in _CALLED:
        if concept not in parts:
            put(found, "@" + concept, 0.7)
    if event.venue:
        terms(wordings(event.venue.name, event.venue.address), 0.7, found)
        for short in _abbreviations(event):
            put(found, stem(short), 0.7)
    terms(wordings(*event.hosts), 0.7, found)
    terms(wordings(event.description), 0.25, found)
    return found


def _parts(event: Event) -> frozenset[str]:
    """The words for such events by which only parts of this one are called: an „Unconference“ at a conference."""
    own = terms(wordings(event.title, event.description, event.audience))
    titles = terms(name for item in event.items for name in (*item.title.all, *item.aliases))
    return frozenset(one for one in _MAY_BE_PART if "@" + one in titles and "@" + one not in own)


_MAY_BE_PART = ("barcamp", "festival", "symposium")
CAPITALS = re.compile(r"\b[A-ZÄÖÜ]{3,5}\b")


def _abbreviations(event: Event) -> Iterator[str]:
    """The words in capitals of the file's texts that stand for the house: „FTZ“, the Feuerwehrtechnische Zentrale."""
    names = [fold(name) for name in wordings(event.venue.name if event.venue else None)]
    said = [*(material.title for material in event.materials), *(faq.answer for faq in event.faqs)]
    if event.venue:
        said += [text for text in (event.venue.directions, event.venue.public_transport, event.venue.parking) if text]
    for wording in wordings(*said):
        yield from (fold(word) for word in CAPITALS.findall(wording) if any(stands_for(fold(word), n) for n in names))


def stands_for(short: str, name: str) -> bool:
    """Whether letters stand in a name in this order, at the beginning of its first words and within them."""
    initials = [word[0] for word in name.split()][: len(short)]
    if not initials or short[0] != initials[0] or not re.search(".*".join(short), name):
        return False
    return len(initials) == 1 or initials[1] in short[1:]
