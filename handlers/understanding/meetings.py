"""Series: events on days that lie apart, each with one thing that it is for, so that „der dritte Abend“ names it."""

from __future__ import annotations

from handlers.contract import Event
from handlers.understanding.normalise import Text, stem
from handlers.understanding.words import words_of
from storage.event import Item, Kind

_MAIN = frozenset({Kind.TALK, Kind.PANEL, Kind.WORKSHOP, Kind.PLENARY, Kind.OPEN})
_FEWEST = 3
# What people call a meeting of a series, whatever it is.
_CALLED = frozenset(
    stem(word)
    for word in words_of(
        """
        mal termin termine abend abende treffen trifft sitzung sitzungen session sessions vorlesung vorlesungen vortrag
        vortraege kurstag kursabend kurstermin einheit modul stunde folge thema themen lecture lectures class
        classes lesson lessons meeting meetings evening evenings talk talks topic topics meet
        """
    )
)

_WHOLE = frozenset(stem(word) for word in words_of("kurs veranstaltung reihe course series lehrgang ringvorlesung"))


def meetings(event: Event) -> tuple[Item, ...]:
    """The main item of each day of a series, in order; empty for an event of another form."""
    longest: dict[object, Item] = {}
    for item in event.items:
        if item.kind in _MAIN and item.day is not None and not item.optional:
            known = longest.get(item.day)
            longest[item.day] = item if known is None or _minutes(item) > _minutes(known) else known
    found = sorted(longest.items(), key=lambda pair: str(pair[0]))
    if len(found) < _FEWEST or (event.ends_day - event.starts_day).days + 1 < 2 * len(found):
        return ()
    return tuple(item for _, item in found)


def _minutes(item: Item) -> float:
    return (item.end - item.start).total_seconds() if item.start and item.end else 0.0


def calls_meeting(word: str) -> bool:
    """Whether a stem is a name for any meeting of a series, or for the series."""
    return word in _CALLED or word in _WHOLE


def names_meeting(text: Text, *, one: bool) -> bool:
    """Whether a question speaks of a meeting; where it picks `one` by time, the series' own name means that one."""
    return any(token.stem in _CALLED or (one and token.stem in _WHOLE) for token in text.tokens)
