"""Which item and which rooms are meant by words: by id, name or alias, inflected or with typos. No I/O."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
MOST_WORDS = 20  # words of a line in which a title is looked for

Words = tuple[str, ...]


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
    names, quoted = _Names(event), _QUOTED.fullmatch(text)
    if quoted:
        name, rest = next(part for part in quoted.groups()[:-1] if part), quoted.groups()[-1]
        return Reading(tuple(item for _, item in names.ranked(name)), read_wish(rest), name, rest)
    words = text.split()
    readings = [_parted(words, at, event, names) for at in range(min(len(words), MOST_WORDS), 0, -1)]
    return max(readings, key=lambda pair: pair[0], default=((), Reading((), Wish())))[1]


def _parted(words: Sequence[str], at: int, event: Event, names: _Names) -> tuple[tuple[float, ...], Reading]:
    """One way to part a line, with how good it is: the item found, all explained, how well the item fits."""
    name, rest = " ".join(words[:at]), " ".join(words[at:])
    wish, ranked = read_wish(rest), names.ranked(name)
    reading = Reading(tuple(item for _, item in ranked), wish, name, rest)
    explained = not wish.words or not wordless(wish.words) or bool(rooms_named(wish.words, event).rooms)
    fit = ranked[0][0] if ranked else 0.0
    return (float(bool(ranked)), float(explained and bool(rest)), round(fit, 2), at), reading


def wordless(words: str) -> str:
    """Words without those that say nothing here: „auf“, „in den“, „verschieben“."""
    return " ".join(word for word in words.split() if not _FILLERS.fullmatch(fold(word).strip(".,:;!?")))


class _Names:
    """The words by which the items of an event may be called; what was looked up once is kept."""

    def __init__(self, event: Event) -> None:
        self.by_id = event.item_by_id
        self._items = [(item, [_telling(name) for name in _called(item)], _pool(item)) for item in event.items]
        self._known = {word for _, _, pool in self._items for word in pool}
        self._alike: dict[str, dict[str, float]] = {}

    def ranked(self, name: str) -> list[tuple[float, Item]]:
        """The items that a name may mean and how well it fits, best first; only those of which it is just the name."""
        if (known := self.by_id.get(name.casefold())) is not None:
            return [(2.0, known)]
        said = _telling(name)
        fits = [(self._fit(said, names, pool), item) for item, names, pool in self._items] if said else []
        found = sorted((pair for pair in fits if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].position))
        return [pair for pair in found if pair[0] >= 1] or found

    def _fit(self, said: Words, names: Sequence[Words], pool: frozenset[str]) -> float:
        """How well words fit an item: 1 for exactly one of its names, 0 if one of the words is nowhere."""
        best = [
            max((score for known, score in self._like(word).items() if known in pool), default=0.0) for word in said
        ]
        if not all(best):
            return 0.0
        return 1.0 if said in names else min(best) * (0.9 * max(self._covered(said, name) for name in names) + 0.05)

    def _covered(self, said: Words, name: Words) -> float:
        """How much of a name was said."""
        likes = [self._like(word) for word in said]
        return sum(max(like.get(one, 0.0) for like in likes) for one in name) / len(name) if name else 0.0

    def _like(self, word: str) -> dict[str, float]:
        """The words of all items that are like this one, and how much."""
        if word not in self._alike:
            rated = ((known, _alike(word, known)) for known in self._known)
            self._alike[word] = {known: score for known, score in rated if score}
        return self._alike[word]


def _called(item: Item) -> tuple[str, ...]:
    return (item.id, *item.title.all, *item.aliases)


def _pool(item: Item) -> frozenset[str]:
    """All words that stand for an item, also those of its speakers and track."""
    around = (*item.speakers, *([item.track] if item.track else []))
    texts = (*_called(item), *(text for local in around for text in local.all))
    return frozenset(word for text in texts for word in _telling(text))


@lru_cache(maxsize=4096)
def _telling(text: str) -> Words:
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
