"""Whether a text insults somebody. A short list of the plainest words: what it misses, moderators can hide."""

from __future__ import annotations

import re
import unicodedata

# Stems; a word that begins with one is meant. None of them begins a harmless word of the trade.
_STEMS = (
    "arschl", "wichs", "hurens", "hurenk", "fotze", "schlampe", "missgeburt", "spast", "kanak", "nigger", "neger",
    "drecksau", "schwuchtel", "verpiss", "fickt", "ficken", "fickdich", "scheiss", "vollidiot", "asshole", "motherf",
    "fuck", "bitch", "cunt", "faggot", "whore", "siegheil", "heilhitler", "retard",
)  # fmt: skip
_RUDE = re.compile(rf"\b(?:{'|'.join(_STEMS)})", re.IGNORECASE)
_PHRASES = re.compile(r"\b(?:sieg|heil) (?:heil|hitler)\b|\bfick dich\b|\bhalt(?:et)? (?:die|eure) fresse\b")


def is_rude(text: str) -> bool:
    """Whether a text holds a word or phrase that insults."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _RUDE.search(plain) is not None or _PHRASES.search(plain) is not None
