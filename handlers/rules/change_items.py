"""Which item is meant by the words of a line: by id, name or alias, inflected or with typos. No I/O."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from handlers.rules.change_rooms import rooms_named
from handlers.rules.change_wish import Wish
from handlers.rules.change_words import Words, alike, telling, wordless
from handlers.rules.changes import read_wish
from handlers.understanding.normalise import fold
from storage.event import Event, Item

_QUOTED = re.compile(r'\s*(?:"([^"]+)"|„([^“”"]+)[“”"]|“([^”]+)”|»([^«]+)«|«([^»]+)»|\'([^\']+)\')\s*(.*)', re.DOTALL)
_VERB = re.compile(r"(?:bitte|please|verschieb\w*|verleg\w*|setze?|ändere?|aendere?|move|change|shift|put)")
_NEAR = 72  # rapidfuzz score from which a title is offered for words that name no item
MOST_WORDS = 20  # words of a line in which a title is looked for


@dataclass(frozen=True, slots=True)
class Reading:
    """A line understood: the items that may be meant, what is wanted, and the words that were taken for the item."""

    items: tuple[Item, ...]
    wish: Wish
    named: str = ""
    said: str = ""


def read_line(text: str, event: Event) -> Reading:
    """The item and what shall change. Of several ways to part a line, the one that leaves nothing unexplained."""
    names, quoted = _Names(event), _QUOTED.fullmatch(text)
    if quoted:
        name, rest = next(part for part in quoted.groups()[:-1] if part), quoted.groups()[-1]
        return Reading(tuple(item for _, item in names.ranked(name)), read_wish(rest), name, rest)
    words = _without_verb(text.split())
    found = _best(words, event, names)
    for first in range(1, 4):  # „14:20 Mittagspause“, „um 14 Uhr Mittagspause“
        wish = read_wish(" ".join(words[:first]))
        if not found.items and wish.timed and not wordless(wish.words):
            found = _best([*words[first:], *words[:first]], event, names)
    return found


def _without_verb(words: list[str]) -> list[str]:
    """„Verschiebe die Mittagspause auf …“: what stands in front says nothing that the rest does not say."""
    return words[1:] if len(words) > 1 and _VERB.fullmatch(words[0].casefold()) else words


def _best(words: Sequence[str], event: Event, names: _Names) -> Reading:
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


class _Names:
    """The words by which the items of an event may be called; what was looked up once is kept."""

    def __init__(self, event: Event) -> None:
        self.by_id = event.item_by_id
        self._items = [(item, [telling(name) for name in _called(item)], _pool(item)) for item in event.items]
        self._known = {word for _, _, pool in self._items for word in pool}
        self._alike: dict[str, dict[str, float]] = {}

    def ranked(self, name: str) -> list[tuple[float, Item]]:
        """The items that a name may mean and how well it fits, best first; only those of which it is just the name."""
        if (known := self.by_id.get(name.casefold())) is not None:
            return [(2.0, known)]
        said = telling(name)
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
            rated = ((known, alike(word, known)) for known in self._known)
            self._alike[word] = {known: score for known, score in rated if score}
        return self._alike[word]


def _called(item: Item) -> tuple[str, ...]:
    return (item.id, *item.title.all, *item.aliases)


def _pool(item: Item) -> frozenset[str]:
    """All words that stand for an item, also those of its speakers and track."""
    around = (*item.speakers, *([item.track] if item.track else []))
    texts = (*_called(item), *(text for local in around for text in local.all))
    return frozenset(word for text in texts for word in telling(text))


def nearest(name: str, event: Event) -> list[Item]:
    """The items whose title sounds most like words that name none, at most four."""
    said = fold(name)
    rated = [(max(fuzz.WRatio(said, fold(title)) for title in item.title.all), item) for item in event.items]
    rated = [(score, item) for score, item in rated if score >= _NEAR]
    return [item for _, item in sorted(rated, key=lambda pair: (-pair[0], pair[1].position))[:4]]
