"""Words of names, compared: inflected, shortened, with typos. No I/O."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from handlers.understanding.normalise import fold, stem
from handlers.understanding.times import parse

_FILLERS = re.compile(
    r"(?:auf|um|ab|ins?|im|am|an|den|die|das|de[rms]|zu[mr]?|nach|raum|verschiebe[n]?|verlege[n]?|verlegt|verschoben|wird|"
    r"ist|beginn(?:t|e)|starte[nt]|starts?|begins|findet|statt|jetzt|nun|neu|bitte|erst|schon|von|at|to|the|of|room|"
    r"move[ds]?|is|now|please|uhr|ende?|aendern|und|and)"
)
_ARTICLES = re.compile(
    r"de[rmns]|die|das|eine?n?|the|an?|vo[nm]|zu[mr]?|in[s]?|im|am|und|and|of|mit|with|by|"
    r"frau|herrn?|dr|prof|mr|mrs|ms"
)
_DIGITS = re.compile(r"\d[:.]\d|^\d{4}$|\buhr\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+")
_CLOSE = 80  # rapidfuzz ratio from which two words are the same with a slip
_SHORT = 4  # letters; a word so long may stand for one that begins with it

Words = tuple[str, ...]


def wordless(words: str) -> str:
    """Words without those that say nothing here: „auf“, „in den“, „verschieben“."""
    return " ".join(word for word in words.split() if not _FILLERS.fullmatch(fold(word).strip(".,:;!?")))


@lru_cache(maxsize=4096)
def telling(text: str) -> Words:
    """The words of a name that tell it from others, folded."""
    words = tuple(_WORD.findall(fold(text)))
    return tuple(word for word in words if not _ARTICLES.fullmatch(word)) or words


def alike(said: str, known: str) -> float:
    if said == known:
        return 1.0
    if stem(said) == stem(known):
        return 0.97
    if len(said) >= _SHORT and (known.startswith(said) or known.endswith(said)):
        return 0.9
    ratio = fuzz.ratio(said, known) if len(said) > _SHORT and len(known) > _SHORT else 0
    return 0.85 * ratio / 100 if ratio >= _CLOSE else 0.0


def says_time(words: str) -> bool:
    """Whether words mean a time of day that is not written as one is read here: „halb drei“, „25:99“."""
    return bool(_DIGITS.search(words) or parse(fold(words)).clock)


def folded(name: str) -> str:
    """A name without case, umlauts and signs."""
    return " ".join(_WORD.findall(fold(name)))
