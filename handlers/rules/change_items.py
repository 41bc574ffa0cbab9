"""Which item and which rooms are meant by words: by id, name or alias, inflected or with typos. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from handlers.rules.changes import Wish, read_wish
from handlers.understanding.normalise import fold, stem
from storage.event import Event, Item, Room

_FILLERS = re.compile(
    r"(?:auf|um|ab|ins?|im|am|an|den|die|das|de[rms]|zu[mr]?|nach|raum|verschiebe[n]?|verlege[n]?|verlegt|verschoben|wird|"
    r"ist|beginn(?:t|e)|starte[nt]|starts?|begins|findet|statt|jetzt|nun|neu|bitte|erst|schon|von|at|to|the|of|room|"
    r"move[ds]?|is|now|please|uhr|ende?|aendern|und|and)"
)
_ARTICLES = re.compile(
    r"de[rmns]|die|das|eine?n?|the|an?|vo[nm]|zu[mr]?|in[s]?|im|am|und|and|of|mit|with|by|"
    r"frau|herrn?|dr|prof|mr|mrs|ms"
)
_WORD = re.compile(r"[a-z0-9]+")
_QUOTED = re.compile(r'\s*(?:"([^"]+)"|„([^“”"]+)[“”"]|“([^”]+)”|»([^«]+)«|«([^»]+)»|\'([^\']+)\')\s*(.*)', re.DOTALL)
_ROOMS = re.compile(r"\s*(?:[,;+&/]|\bund\b|\band\b)\s*", re.IGNORECASE)
_CLOSE = 80  # rapidfuzz ratio from which two words are the same with a slip
_NEAR = 72  # rapidfuzz score from which a title is offered for words that name no item
_SHORT = 4  # letters; a word so long may stand for one that begins with it
MOST_WORDS = 30  # words of a line in which a title is looked for


@dataclass(frozen=True, slots=True)
class Reading:
    """A line understood: the items that may be meant, what is wanted, and the words that were taken for the item."""

    items: tuple[Item, ...]
    wish: Wish
    named: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class RoomsRead:
    """The rooms that were named; `near` are those that a word may mean, `unknown` is that word."""

    rooms: tuple[str, ...] = ()
    near: tuple[Room, ...] = ()
    unknown: str = ""


def read_line(text: str, event: Event) -> Reading:
    """The item and what shall change. Of several ways to part a line, the one that leaves nothing unexplained."""
    quoted = _QUOTED.fullmatch(text)
    if quoted:
        name, rest = next(part for part in quoted.groups()[:-1] if part), quoted.groups()[-1]
        return Reading(items_named(name, event), read_wish(rest), name, rest)
    words = text.split()[: MOST_WORDS * 3]
    if words and words[0].casefold() in event.item_by_id:
        rest = " ".join(words[1:])
        return Reading((event.item_by_id[words[0].casefold()],), read_wish(rest), words[0], rest)
    readings = [_parted(words, at, event) for at in range(min(len(words), MOST_WORDS), 0, -1)]
    return max(readings, key=lambda pair: pair[0], default=((), Reading((), Wish())))[1]


def _parted(words: Sequence[str], at: int, event: Event) -> tuple[tuple[float, ...], Reading]:
    """One way to part a line, with how good it is: the item found, all explained, how well the item fits."""
    name, rest = " ".join(words[:at]), " ".join(words[at:])
    wish, ranked = read_wish(rest), _ranked(name, event)
    reading = Reading(tuple(item for _, item in ranked), wish, name, rest)
    explained = not wish.words or not wordless(wish.words) or bool(rooms_named(wish.words, event).rooms)
    fit = ranked[0][0] if ranked else 0.0
    return (float(bool(ranked)), float(explained and bool(rest)), round(fit, 2), at), reading


def wordless(words: str) -> str:
    """Words without those that say nothing here: „auf“, „in den“, „verschieben“."""
    return " ".join(word for word in words.split() if not _FILLERS.fullmatch(fold(word).strip(".,:;!?")))


def items_named(name: str, event: Event) -> tuple[Item, ...]:
    """The items that a name may mean, the likeliest first; one alone where it is exactly its name."""
    return tuple(item for _, item in _ranked(name, event))


def _ranked(name: str, event: Event) -> list[tuple[float, Item]]:
    said = _telling(name)
    if not said:
        return []
    found = [(fit, item) for item in event.items if (fit := _fit(said, item)) > 0]
    found.sort(key=lambda pair: (-pair[0], pair[1].position))
    exact = [pair for pair in found if pair[0] >= 1]
    return exact or found


def _fit(said: tuple[str, ...], item: Item) -> float:
    """How well words fit an item: 1 for exactly one of its names, 0 if one of the words is nowhere."""
    names = [item.id, *item.title.all, *item.aliases]
    pool = {word for text in (*names, *_around(item)) for word in _telling(text)}
    best = [max((_alike(word, known) for known in pool), default=0.0) for word in said]
    if not all(best):
        return 0.0
    if any(_telling(text) == said for text in names):
        return 1.0
    return 0.9 * max(_covered(said, _telling(text)) for text in names) * min(best) + 0.05 * min(best)


def _around(item: Item) -> Iterable[str]:
    for local in (*item.speakers, *([item.track] if item.track else [])):
        yield from local.all


def _covered(said: tuple[str, ...], name: tuple[str, ...]) -> float:
    """How much of a name was said."""
    return sum(max(_alike(word, one) for word in said) for one in name) / len(name) if name else 0.0


@lru_cache(maxsize=4096)
def _telling(text: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, folded."""
    words = tuple(_WORD.findall(fold(text)))
    return tuple(word for word in words if not _ARTICLES.fullmatch(word)) or words


def _alike(said: str, known: str) -> float:
    if said == known:
        return 1.0
    if stem(said) == stem(known):
        return 0.97
    if len(said) >= _SHORT and (known.startswith(said) or known.endswith(said)):
        return 0.9
    ratio = fuzz.ratio(said, known) if len(said) > _SHORT and len(known) > _SHORT else 0
    return 0.85 * ratio / 100 if ratio >= _CLOSE else 0.0


def nearest(name: str, event: Event) -> list[Item]:
    """The items whose title sounds most like words that name none, at most four."""
    said = fold(name)
    rated = [(max(fuzz.WRatio(said, fold(title)) for title in item.title.all), item) for item in event.items]
    rated = [(score, item) for score, item in rated if score >= _NEAR]
    return [item for _, item in sorted(rated, key=lambda pair: (-pair[0], pair[1].position))[:4]]


def rooms_named(words: str, event: Event) -> RoomsRead:
    """The rooms that words name; several stand with commas or an „und“ between them."""
    whole = _room(words, event)
    if whole.rooms:
        return whole
    parts = [_room(part, event) for part in _ROOMS.split(words) if wordless(part)]
    if len(parts) < 2:
        return whole
    wrong = next((part for part in parts if not part.rooms), None)
    return wrong or RoomsRead(tuple(dict.fromkeys(room for part in parts for room in part.rooms)))


def _room(words: str, event: Event) -> RoomsRead:
    said = words.strip(" .,:;!?\"„“”'")
    for form in (said, wordless(said)):
        exact = [room for room in event.rooms if _folded(form) in map(_folded, _names(room)) or form == room.id]
        if exact:
            return RoomsRead((exact[0].id,)) if len(exact) == 1 else RoomsRead(near=tuple(exact), unknown=said)
    telling = _telling(wordless(said))
    fits = [(max(_room_fit(telling, _telling(name)) for name in _names(room)), room) for room in event.rooms]
    best = max((fit for fit, _ in fits), default=0.0)
    near = tuple(room for fit, room in fits if fit and fit >= best - 0.05)
    sure = len(near) == 1 and best >= 0.9
    near = near or _sounding_like(wordless(said) or said, event)
    return RoomsRead((near[0].id,)) if sure else RoomsRead(near=near, unknown=wordless(said) or said)


def _sounding_like(said: str, event: Event) -> tuple[Room, ...]:
    """The rooms with a name that differs from these words by a slip, also where it is short."""
    return tuple(
        room for room in event.rooms if any(fuzz.ratio(fold(said), fold(name)) >= _NEAR for name in _names(room))
    )


def _room_fit(said: tuple[str, ...], name: tuple[str, ...]) -> float:
    """How well words fit a room's name: each of them must stand there."""
    if not said or not name:
        return 0.0
    best = [max(_alike(word, known) for known in name) for word in said]
    return min(best) * (1.0 if len(said) == len(name) else 0.95) if all(best) else 0.0


def _names(room: Room) -> tuple[str, ...]:
    return (room.id, *room.name.all, *room.aliases)


def _folded(name: str) -> str:
    return " ".join(_WORD.findall(fold(name)))
