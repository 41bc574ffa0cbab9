"""Word stems: what is left of a word without its endings."""

from __future__ import annotations

from functools import lru_cache

from Stemmer import Stemmer

LONGEST_WORD = 60  # letters; what is longer is no word, and taking it apart would hold everybody else up
_GERMAN = Stemmer("german")
_ENGLISH = Stemmer("english")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of a folded word, German endings first, then English ones; of a fixed term those of its words."""
    if "_" in word:
        return "_".join(map(stem, word.split("_")))
    base = word.partition("'")[0]
    if not 4 <= len(base) <= LONGEST_WORD or base[0].isdigit():
        return base
    return str(_ENGLISH.stemWord(_GERMAN.stemWord(base)))
