"""Words that German and English have in common, but for how they are written: „Gravitationswellen“, "gravitational".

A question in one language on a title in the other shares what both took from Latin or Greek. Only words that mean
nothing else to the event are compared, and they have to begin alike for most of their length, once written one way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import Prefix

from handlers.understanding.normalise import Token

LEAST = 7  # letters that both have to begin with; shorter beginnings are prefixes: „inter“, „demo“
SHARE = 0.84  # of the event's word
_SPELT = (
    ("tsch", "ch"), ("sch", "sh"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "kw"), ("c", "k"), ("z", "k"),
    ("ae", "a"), ("oe", "o"), ("ie", "i"), ("y", "i"), ("ss", "s"), ("mm", "m"), ("nn", "n"), ("ll", "l"), ("pp", "p"),
    ("ff", "f"), ("tt", "t"), ("kk", "k"), ("rr", "r"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def spelt(word: str) -> str:
    """A folded word in a spelling that is the same for both languages: „kommunikation“ and "communication"."""
    for written, sound in _SPELT:
        word = word.replace(written, sound)
    return word


def heard_as(word: str, names: Mapping[str, Sequence[Sequence[Token]]]) -> Iterator[str]:
    """The stems of names that sound like a word, as who only heard them writes them: „Meyer“ for „Meier“."""
    sound = _sound(word)
    for base, wholes in names.items() if len(word) >= _HEARD else ():
        if base[0] == word[0] and any(_sound(one.text) == sound for one in wholes[0] if one.stem == base):
            yield base


def _sound(name: str) -> str:
    return spelt(spelt(name))  # what „y“ is written for may stand before an „e“


_HEARD = 5  # letters


def cognates(word: str, terms: Iterable[str]) -> Iterator[str]:
    """Those of the terms that begin like a word for most of their length."""
    own = spelt(word)
    for term in terms:
        other = spelt(term)
        if other[:LEAST] != own[:LEAST] or len(other) < LEAST:
            continue
        if Prefix.similarity(own, other) >= SHARE * len(other):
            yield term
