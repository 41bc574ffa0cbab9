"""Small helpers for words: slugs, the nearest right word, list of words for a message."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from storage.event_file.problems import Hint, Value
from storage.event_file.schema import SYNONYMS

GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
NEAR = 66  # rapidfuzz ratio from which a word counts as a slip of another


def slugify(text: str) -> str:
    """A text as an id: a-z, 0-9 and '-', at most 60 characters; may be empty."""
    composed = unicodedata.normalize("NFC", text).lower().translate(GERMAN)
    plain = unicodedata.normalize("NFKD", composed).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug if len(slug) <= 60 else slug[:60].rpartition("-")[0] or slug[:60]


def is_slug(text: str) -> bool:
    """Whether a text can be an id."""
    return bool(re.fullmatch(r"(?=.*[a-z0-9])[a-z0-9-]+", text))


def nearest(word: str, right: Iterable[str], others: Mapping[str, str] | None = None) -> str:
    """The right word that was probably meant, or "".

    `others` maps further wordings (titles, names) to right words.
    """
    candidates = {name: name for name in right} | {k: v for k, v in (others or {}).items() if k}
    folded = {key.lower(): value for key, value in candidates.items()}
    match = process.extractOne(word.lower(), list(folded), scorer=fuzz.ratio, score_cutoff=NEAR)
    return folded[match[0]] if match else ""


def nearest_key(word: str, right: Iterable[str]) -> str:
    """The right key that was probably meant, by spelling or by sense, or ""."""
    allowed = list(right)
    by_sense = next((name for name in SYNONYMS.get(slugify(word), ()) if name in allowed), "")
    by_spelling = nearest(word.replace("-", "_"), allowed)
    return by_sense if by_sense and not by_spelling else by_spelling


def hint(near: str) -> dict[str, Value]:
    """Values for a message that may name the nearest right word."""
    return {"hint": Hint.NEAR if near else Hint.NONE, "near": near}


def listed(words: Iterable[str]) -> str:
    """Words for a message, separated by commas; "–" if there are none."""
    return ", ".join(words) or "–"
