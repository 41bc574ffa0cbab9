"""From what somebody typed to tokens: one spelling for umlauts, case and quotes, phone style written out, word stems.

Everything later works on the folded text, in which `ä` is `ae` and `ß` is `ss`, so that „Grüße“, „Gruesse“ and
„gruesse“ are the same word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, Protocol

from handlers.understanding.concepts import CONCEPTS
from handlers.understanding.phrasing import TURNS_IN_ORDER
from handlers.understanding.stems import LONGEST_WORD, stem
from handlers.understanding.words import CAPITALS, HOURS, ONE_WORD, PARTICLES, words_of

__all__ = [
    "LONGEST_WORD", "Text", "Token", "as_written", "fold", "read", "split", "stem", "with_letters", "with_particle",
    "words", "written_out",
]  # fmt: skip
_LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe", "ł": "l", "ı": "i"}
_SIGNS = str.maketrans({"’": "'", "`": "'", "´": "'", "‘": "'", **dict.fromkeys("‐‑‒–—−", "-"), "\u00ad": None})
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_PLAIN = re.compile(r"[\w' |-]+")  # a pattern that is nothing but words side by side


def _is_plain(turn: tuple[str, str]) -> bool:
    return _PLAIN.fullmatch(turn[0]) is not None and "\\" not in turn[1]


_SPELLINGS = {word: new for turns in TURNS_IN_ORDER for old, new in filter(_is_plain, turns) for word in old.split("|")}
_SPELLED = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, _SPELLINGS), key=len, reverse=True))})(?!\w|'\w)", re.IGNORECASE
)


class _Turns(NamedTuple):
    """Turns of phrase with what tells whether a text in small letters has any of them: most have none."""

    any: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], str], ...]


def _compiled_turns(turns: Sequence[tuple[str, str]]) -> _Turns:
    said = [turn for turn in turns if not _is_plain(turn)]
    each = tuple((re.compile(rf"\b(?:{old})(?!\w|'\w)", re.IGNORECASE), new) for old, new in said)
    return _Turns(re.compile(rf"\b(?:{'|'.join(old for old, _ in said)})(?!\w|'\w)"), each)


_REWRITES = tuple(map(_compiled_turns, TURNS_IN_ORDER))


def _in_small(pattern: str) -> str:
    """A pattern for text that is in small letters only."""
    for capitals, small in CAPITALS:
        pattern = pattern.replace(capitals, small)
    return pattern


_ONE_WORD = tuple((re.compile(rf"\b{old}\b", re.IGNORECASE), new) for old, new in ONE_WORD)
_ANY_ONE_WORD = re.compile(rf"\b(?:{'|'.join(_in_small(old) for old, _ in ONE_WORD)})\b")
_LINKS = ("", "s", "es", "n", "en", "e", "er")


class Token(NamedTuple):
    """One word: folded text, its stem, where it stands in the folded text, and whether it was written like a noun."""

    text: str
    stem: str
    start: int
    end: int
    noun: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A folded text and its tokens."""

    folded: str
    tokens: tuple[Token, ...]


def as_written(folded: str, *raw: str) -> str:
    """A folded text with the umlauts of the words as they stand in others: „hörsaal“, not „hoersaal“."""
    words_ = (word for text in raw for word in _SPELT.findall(text))
    written = {fold(word): word.lower() for word in words_}
    return _SPELT.sub(lambda match: written.get(match.group(), match.group()), folded)


_SPELT = re.compile(r"[^\W\d_]+")


def with_letters(folded: str) -> str:
    """A folded text with the letters that tell things apart as people write them: „Hörsaal B“."""
    return re.sub(r"\b0([a-h])\b", lambda match: match[1].upper(), folded)


def read(raw: str) -> Text:
    """A question, phone style written out, as tokens."""
    return _tokens(written_out(raw))


@lru_cache(maxsize=4096)
def words(raw: str) -> Text:
    """A text of the event as tokens; nothing is written out there."""
    return _tokens(raw)


def written_out(raw: str) -> str:
    """Phone style in full words: „gibts“, „issn“, „wan“, "what's"."""
    text = _without_courtesy(unicodedata.normalize("NFC", raw).translate(_SIGNS))
    text = _SPELLED.sub(lambda match: _SPELLINGS[match.group().lower()], text)
    for turns in _REWRITES:
        if turns.any.search(text.lower()):
            for pattern, new in turns.each:
                text = pattern.sub(new, text)
    return text


# How letters begin and end; what follows a closing is a name.
_SALUTATION = re.compile(
    r"^\W*(?:sehr geehrte[rs]?|liebe[rs]?|werte[rs]?|hallo(?: zusammen| liebes)?|guten (?:tag|abend|morgen)|dear|"
    r"hello|hi)\b"
    r"[^,!?.]{0,40}[,!]\s*(?=\S)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[\s,.!?]*(?:hochachtungsvoll|mit (?:freundlichen|besten|lieben|herzlichen) gr(?:ü|ue)(?:ß|ss)en|\bmfg|"
    r"(?:viele|liebe|beste|herzliche|freundliche|schöne) gr(?:ü|ue)(?:ß|ss)e|\bgr(?:ü|ue)(?:ß|ss)e|\blg|\bvg|"
    r"(?:best|kind|warm) (?:regards|wishes)|regards|yours \w+|sincerely|"
    r"(?:vielen |herzlichen |besten )?dank (?:im voraus|vorab|schon ?mal)|(?:many )?thanks in advance|danke schon ?mal)"
    r"\b(?P<after>.*)$",
    re.IGNORECASE | re.DOTALL,
)


# One of these is in every closing; whether it is takes a fifth of looking for a closing.
_POLITE = re.compile(
    r"gr(?:ü|ue)(?:ß|ss)|\b(?:mfg|lg|vg)\b|(?:regards|wishes|yours|sincerely|hochachtungsvoll|danke?|thanks)\b"
)


def _without_courtesy(text: str) -> str:
    """A message without the salutation and the closing of a letter, where something is left between them."""
    inner = _SALUTATION.sub("", text, count=1)
    closing = _CLOSING.search(inner) if _POLITE.search(inner.lower()) else None
    if closing and len(closing["after"].split()) <= 6 and "?" not in closing["after"]:
        inner = inner[: closing.start()] + ("?" if "?" in text else "")
    return " ".join((inner if len(inner.split()) > 1 else text).split())


def fold(raw: str) -> str:
    """Lower case, umlauts in two letters, no accents."""
    return _cased(raw).lower()


def _cased(raw: str) -> str:
    """The folded text, its case kept („Ä“ is „Ae“)."""
    if raw.isascii():
        return raw.replace("`", "'")
    return _SPECIAL.sub(lambda match: _fold_letter(match.group()), unicodedata.normalize("NFC", raw))


_SPECIAL = re.compile(r"[^\x00-\x7f]|`")  # most letters stay as they are


@lru_cache(maxsize=256)
def _fold_letter(letter: str) -> str:
    sign = letter.translate(_SIGNS)
    folded = _fold_small(sign) if sign == letter else sign
    return folded.capitalize() if letter.isupper() else folded


def _fold_small(letter: str) -> str:
    lower = letter.lower()
    if unicodedata.combining(letter):
        return ""  # an accent that no letter has taken up
    if lower in _LETTERS:
        return _LETTERS[lower]
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return plain.lower() if plain.isascii() and plain else lower


def _tokens(raw: str) -> Text:
    raw = unicodedata.normalize("NFC", raw)
    cased = _cased(raw)
    if _ANY_ONE_WORD.search(cased.lower()):
        raw = raw.translate(_SIGNS)
        for pattern, new in _ONE_WORD:
            raw = pattern.sub(new, raw)
        cased = _cased(raw)
    folded = cased.lower()
    found: list[Token] = []
    for match in _WORD.finditer(folded):
        start, end = match.span()
        word = match.group()
        noun = cased[start].isupper() and bool(found) and not _after_stop(folded, start)
        found.append(Token(word, stem(word), start, end, noun))
    return Text(folded, tuple(_with_terms(found, folded)))


def _with_terms(tokens: list[Token], folded: str) -> Iterator[Token]:
    """The tokens, those of a fixed term as one: „room key“."""
    position = 0
    while position < len(tokens):
        size = _term_size(tokens, position, folded) if CONCEPTS.begins_term(tokens[position].stem) else 1
        yield tokens[position] if size == 1 else _as_one(tokens[position : position + size])
        position += size


def _term_size(tokens: list[Token], position: int, folded: str) -> int:
    """How many words of a fixed term begin here; 1 if none does."""
    for size in (3, 2):
        group = tokens[position : position + size]
        beside = all(folded[left.end : right.start] in _BESIDE for left, right in pairwise(group))
        if len(group) == size and beside and "_".join(token.stem for token in group) in CONCEPTS:
            return size
    return 1


_BESIDE = (" ", "-", "_", "' ")


def _as_one(group: list[Token]) -> Token:
    text, stems = ("_".join(parts) for parts in zip(*((token.text, token.stem) for token in group), strict=True))
    return Token(text, stems, group[0].start, group[-1].end, any(token.noun for token in group))


def _after_stop(folded: str, start: int) -> bool:
    """Whether a sentence ended just before, so that a capital says nothing."""
    while start and folded[start - 1].isspace():
        start -= 1
    return start > 0 and folded[start - 1] in "!?"


def with_particle(tokens: tuple[Token, ...]) -> dict[int, str]:
    """Verbs with their separated first part put back: in „meld ich mich an“ the position of `meld` has `anmeld`."""
    joined: dict[int, str] = {}
    for last in range(len(tokens) - 1, 0, -1):
        if tokens[last].text in PARTICLES and _ends_clause(tokens, last):
            for first in range(last):
                if len(tokens[first].text) < 3 or tokens[first].noun:
                    continue
                joined.setdefault(first, tokens[last].text + tokens[first].text)
    return joined


# What may follow a verb's separated part; before anything else „ein“ is an article and „mit“ a preposition.
_AFTER_PARTICLE = words_of(
    "und oder aber wenn weil ob falls am um im in bei fuer zum zur vom von and or denn morgen heute"
)
_TIMES = frozenset(HOURS) | words_of("halb viertel dreiviertel kurz mittag mittags nachmittag nachmittags abends dann")
_ONLY_PARTICLES = frozenset(["ab", "los", "weg", "teil", "statt", "fest", "her", "hin", "weiter", "zurueck"])

_MOSTLY_BEFORE = frozenset(["bei", "zu"])  # „bei „Moorkarten““: what stands between may be a quotation mark


def _ends_clause(tokens: tuple[Token, ...], position: int) -> bool:
    if position == len(tokens) - 1:
        return True
    if tokens[position].text in _MOSTLY_BEFORE:
        return False
    after = tokens[position + 1]
    if tokens[position].text in _ONLY_PARTICLES:
        return tokens[position].text != "ab" or not (after.text[0].isdigit() or after.text in _TIMES)
    return after.start - tokens[position].end > 1 or after.text in _AFTER_PARTICLE


class Parts(Protocol):
    """What the parts of compounds can be."""

    def has_part(self, word: str) -> bool:
        """Whether this word can be part of a compound."""


# The first has the stem of „car“, some only end words, the last has the stem of “workshop”.
_NO_PART = frozenset({"care", "enden", "endem", "ender", "erinnen", "key", "shop"})


def split(word: str, known: Parts) -> tuple[str, ...]:
    """The stems of the parts of a compound that are all known; empty if there is no such reading.

    The longest first part wins, a linking s, n, e … between the parts is dropped.
    """
    if not 7 <= len(word) <= LONGEST_WORD:
        return ()
    for cut in range(len(word) - 3, 2, -1):
        left, right = word[:cut], word[cut:]
        first = _part(left, known)
        if first is None:
            continue
        if right not in _NO_PART and known.has_part(right):
            return (first, stem(right))
        if rest := split(right, known):
            return (first, *rest)
    return ()


def _part(word: str, known: Parts) -> str | None:
    for link in _LINKS:
        base = word.removesuffix(link) if link else word
        linked = word.endswith(link) and not (link[:1] == "s" and base.endswith("s"))
        if len(base) >= 3 and linked and known.has_part(base):
            return stem(base)
    return None


def quotable(name: str) -> str:
    """A name to stand in quotation marks: those in it become single ones."""
    for double, single in (("„", "‚"), ("“", "‘"), ("”", "’")):
        name = name.replace(double, single)
    return name
