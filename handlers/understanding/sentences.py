"""The longer texts of an event's file, cut into single sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from handlers.contract import Event
from handlers.markdown import markdown
from storage.event import Item, Local

_ABBREVIATED = (
    r"\bDr\.",
    r"Prof\.",
    r"[Ss]tr\.",
    r"\bca\.",
    r"z\. B\.",
    r"\bNr\.",
    r"[ (]\d\.",
    r"[ (]\d\d\.",
    r"bzw\.",
    r"\be\.",
    r"\bV\.",
)
_MONTH = r"(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*\b"
# What a number stands behind like a name is no ordinal: „Zwei Ladesäulen sind auf Ebene 0. Auf dem Hof …“
_NUMBERED = (
    *("Ebene", "Raum", "Saal", "Halle", "Linie", "Gleis", "Haus", "Tor", "Level", "Room", "Hall", "Line", "Platform"),
    *("level", "room", "hall", "line", "platform"),
)
_AT_NUMBER = "|".join(rf"(?<=\b{name} {digits}\.)" for name in _NUMBERED for digits in (r"\d", r"\d\d"))
SENTENCE = re.compile(
    r"(?<=[.!?])" + "".join(rf"(?<!{short})" for short in _ABBREVIATED) + rf"\s+(?!{_MONTH})(?=[A-ZÄÖÜ„\"0-9])"
    rf"|(?:{_AT_NUMBER})\s+(?!{_MONTH})(?=[A-ZÄÖÜ„\"])"
    r"|\n+|(?<=;)\s+"
)


@dataclass(frozen=True)
class Sentence:
    """One sentence of a longer text, with the whole text it stands in, in all its languages."""

    text: Local
    source: str
    field: str
    item: Item | None = None


def sentences(event: Event) -> list[Sentence]:
    """The longer texts of the file in single sentences."""
    found = [
        *_cut(event.description, "event.description", "description"),
        *_cut(event.audience, "event.audience", "audience"),
        *_cut(event.participants, "event.participants", "participants"),
        *_cut(event.cost, "event.cost", "cost"),
    ]
    if event.registration:
        found += _cut(event.registration.note, "event.registration.note", "registration")
    for name in ("directions", "public_transport", "parking", "accessibility", "catering"):
        found += _cut(getattr(event.venue, name, None), f"venue.{name}", name)
    for room in event.rooms:
        found += _cut(room.note, f"room[{room.id}].note", "note")
    for item in event.items:
        found += _cut(item.description, f"item[{item.id}].description", "item", item)
    return found


def cut(text: Local) -> list[Local]:
    """The single sentences of a text."""
    return [sentence.text for sentence in _cut(text, "", "")]


def _cut(text: Local | None, source: str, name: str, item: Item | None = None) -> list[Sentence]:
    """The sentences of a text; where its languages have equally many, each sentence keeps all its wordings."""
    if text is None:
        return []
    plain = {language: markdown(wording).plain for language, wording in text.texts.items()}
    pieces = {
        language: _whole_quotes(p.strip() for p in SENTENCE.split(wording) if p.strip())
        for language, wording in plain.items()
    }
    if len({len(piece) for piece in pieces.values()}) > 1:
        return [Sentence(Local(plain), source, name, item)]
    count = len(next(iter(pieces.values())))
    return [Sentence(Local({lang: p[n] for lang, p in pieces.items()}), source, name, item) for n in range(count)]


_LONG = 200  # letters; whoever opens a quotation and forgets to close it has not written but one sentence


def _whole_quotes(pieces: Iterable[str]) -> list[str]:
    """Pieces of a text, put together again where one was cut within quotation marks: „Lesen. Hören. Sehen.“"""
    found: list[str] = []
    for piece in pieces:
        if found and len(found[-1]) < _LONG and found[-1].count("„") > found[-1].count("“"):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found
