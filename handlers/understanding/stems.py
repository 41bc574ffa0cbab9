"""Word stems: what is left of a word without its endings."""

from __future__ import annotations

import re
from functools import lru_cache

from Stemmer import Stemmer

LONGEST_WORD = 60  # letters; what is longer is no word, and taking it apart would hold everybody else up
_GERMAN = Stemmer("german", 0)  # what it remembers by itself would take twice the memory
_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"(bb|dd|ff|gg|mm|nn|pp|rr|tt)$")


# Words whose ending belongs to them: a training has nothing to do with a train, nor „Bürger“ with a „Burg“.
_WHOLE = (
    "caterer shipping peter pensioner founder wine commissioner camping cater betreuung stillen "
    "opening training building morning evening housing clothing briefing wedding bedding hering moped supper leger "
    "vorabend maerchen "
    "messer kuchen climbing marketing dating beginner stockt tablet pointer lecturer researcher writer trainee career "
    "shower router rocket market pocket planet sticker kite corner flower"
)
_PERSONS = "buerger schueler poster trainer camper vortragende empfaenger"
# „Foren“ are more than one „Forum“.
_LATIN = "for pod muse zentr gremi studi minister symposi kolloqui plen gymnasi stipendi auditori"
_APART = (
    {"studi": "student"}
    | {word: word for word in _WHOLE.split()}
    | {"kinds": "kinds", "notes": "notes"}  # “kinds of honey” are no children, nor are notes a „Not“
    | dict.fromkeys(("alte", "alten", "altes", "altem"), "alte")  # „alte Fotos“ have nothing to do with anybody's age
    | {base + ("ien" if base == "pod" else "en"): base + ("ium" if base == "pod" else "um") for base in _LATIN.split()}
    | {person + ending: person for person in _PERSONS.split() for ending in ("", "n", "r", "in", "innen")}
)


def new_stem(word: str) -> str:
    """The stem of a folded word: without German endings, then without English ones; of a fixed term those of its words.

    Only what inflects a word is cut off in English: „personal“ is not „person“, nor “participation” “participant”.
    """
    if "_" in word:
        return "_".join(map(new_stem, word.split("_")))
    base = word.partition("'")[0] if "'" in word else word
    if not 4 <= len(base) <= LONGEST_WORD or base[0].isdigit():
        return base
    if apart := _APART.get(base) or _APART.get(base.removesuffix("s")):
        return apart
    return _without_plural(_GERMAN.stemWord(_without_ending(base) if base.endswith(_ENDINGS) else base))


_ENDINGS = ("ing", "ings", "ed")


def _without_ending(word: str) -> str:
    """An English verb without its ending, „planned“ as „plan“; nothing else ends like this."""
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and _VOWEL.search(rest):
            return rest[:-1] if _DOUBLED.search(rest) else rest
    return word


def _without_plural(word: str) -> str:
    """A German stem without what makes the plural in English."""
    if word[-1] == "s" and len(word) > 3 and word[-2] not in "siu":
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word[-1] == "y" and word[-2] not in "aeiou" else word


stem = lru_cache(maxsize=16384)(new_stem)  # the same words come up again and again
