"""Texts as weighted terms: word stems, the parts of compounds and, with `@` in front, the concepts of both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from handlers.understanding.concepts import CONCEPTS, SUBJECTS, broader, concepts
from handlers.understanding.normalise import Token, split, stem, words
from handlers.understanding.words import STOP, words_of
from storage.event import Local

# Web and mail addresses name nothing that a question could be about.
ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
# Nothing is charged there; nor is there any beer where something is free as in beer.
_CHARGED = re.compile(
    r"\b(?:free of|without(?: extra)?) charge\b|\bfree,? \(?as in (?:(?:free )?(?:beer|speech)|freedom)\b\)?",
    re.IGNORECASE,
)


def wordings(*texts: Local | None) -> list[str]:
    """All wordings of texts, in every language."""
    return [wording for text in texts if text for wording in text.all]


def terms(
    texts: Iterable[str], weight: float = 1.0, into: dict[str, float] | None = None, *, concept: float = 0.95
) -> dict[str, float]:
    """The terms of texts: stems, the parts of compounds, and the concepts of both, those with less weight."""
    found = into if into is not None else {}
    for text in texts:
        for token in words(uncharged(ADDRESS.sub(" ", text))).tokens:
            if token.text not in STOP or (token.noun and len(token.text) > _ARTICLE and token.text not in _HELPERS):
                _add_token(found, token, weight, concept)
    return found


def uncharged(text: str) -> str:
    """A text in which what costs nothing is just free."""
    return _CHARGED.sub("free", text)


def name_terms(name: str, weight: float = 1.0, into: dict[str, float] | None = None) -> dict[str, float]:
    """The terms of somebody's name, which no part of it means: a „Bartram“ is no tram, the „Team Technik“ is one."""
    tokens = words(name).tokens
    if len(tokens) < _FULL_NAME or any(token.stem in CONCEPTS for token in tokens):
        return terms([name], weight, into)
    found = into if into is not None else {}
    for part in (part for token in tokens for part in (token.text, *token.text.split("-"))):
        put(found, stem(part), weight)
    return found


_FULL_NAME = 2  # words


def plainly(texts: Sequence[str]) -> list[str]:
    """Names as people write them: without hyphens, without the number of a version."""
    return [*unhyphenated(texts), *unversioned(texts)]


def unhyphenated(texts: Iterable[str]) -> list[str]:
    """Words with a hyphen as people write them without: „keysigning“ for „key-signing“."""
    return [match.group().replace("-", "") for text in texts for match in _HYPHENED.finditer(text)]


_HYPHENED = re.compile(r"\b[A-Za-zÄÖÜäöüß]{2,}-[a-zäöüß]{2,}\b")


def unversioned(texts: Iterable[str]) -> list[str]:
    """Names with the number of a version as people call them without: „SPDX“ for „SPDXv3“, „HTML“ for „HTML5“."""
    return [match[1] or match[2] for text in texts for match in _VERSIONED.finditer(text)]


_VERSIONED = re.compile(r"\b(?:([A-Za-z]{3,})v\d[\d.]*|([A-Z]{3,})\d[\d.]*)\b")


@lru_cache(maxsize=8)
def terms_said(text: str) -> Mapping[str, float]:
    """The terms of what an answer says: the same answer is weighed several times."""
    return terms([text])


_IN_TERM = 0.6  # how far a word of a fixed term still means what it means by itself: a „world café“ is hardly a café
_ARTICLE = 3  # letters; a stop word of so few that begins with a capital only begins a sentence

# Of English titles all words begin with a capital; „Still“ has nothing to do with „Stille“.
_HELPERS = words_of(
    """
    still then there here they them their what when where which whose with without about under over between during
    after before until since down again once very just only even already next later should could would might must
    shall been being does done have having will into onto than this that these those from your more most
    """
)

# Nouns that only look like the verb of a concept: „Woher kommen die Zahlen?“ is not about paying.
_ONLY_NOUNS = frozenset({"zahlen", "zahl", "stimmung", "wagen"})

# Verbs with the stem of a noun: who wants to „buchen“ a room looks for no „Buch“.
ONLY_VERBS = frozenset({"buchen", "buche", "gebucht"})


def _add_token(found: dict[str, float], token: Token, weight: float, concept: float) -> None:
    if token.noun and token.text in _ONLY_NOUNS:
        put(found, token.stem, weight)
        return
    if token.text in ONLY_VERBS and not token.noun:
        put(found, token.text, weight)
        return
    _add(found, token.stem, weight, concept=concept)
    for word in telling_parts(token.text):
        _add(found, word, weight, concept=_IN_TERM * concept)
    parts = compound_parts(token.text)
    if token.stem in SUBJECTS:  # what the whole is says enough: a car park is no seat („Parkplatz“)
        for part in parts:
            put(found, part, 0.8 * weight)
        return
    for number, part in enumerate(parts):
        # The last part of a compound is what the thing is; the others say more about it.
        _add(found, part, weight * (0.85 if number == len(parts) - 1 else 0.75), concept=min(0.8, concept))


def telling_parts(term: str) -> list[str]:
    """The stems of a fixed term's words, as they are: by itself none of them means what the term means."""
    return [stem(word) for word in term.split("_") if word not in STOP] if "_" in term else []


def _add(found: dict[str, float], term: str, weight: float, *, concept: float = 0.95) -> None:
    put(found, term, weight)
    if names := concepts(term):
        for name, share in _as_terms(names):
            put(found, name, weight * concept * share)


@lru_cache(maxsize=512)
def _as_terms(names: frozenset[str]) -> tuple[tuple[str, float], ...]:
    """Concepts and broader ones as terms, with how much less these count."""
    return (*(("@" + name, 1.0) for name in names), *(("@" + name, 0.8) for name in broader(names)))


def put(found: dict[str, float], term: str, weight: float) -> None:
    """Add a term, or raise its weight."""
    known = found.get(term)
    if known is None or weight > known:
        found[term] = weight


@lru_cache(maxsize=8192)
def compound_parts(word: str) -> tuple[str, ...]:
    """The stems of a compound's parts, as far as the general word list knows them all."""
    return split(word, CONCEPTS)
