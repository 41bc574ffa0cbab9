"""What somebody typed, as a topic's title."""

from __future__ import annotations

import re

from handlers.contract import Refusal
from handlers.rules.manners import is_rude

LONGEST = 150  # characters of a topic: what a phone shows in two or three lines
_LETTER = re.compile(r"[^\W\d_]")
_SPACE = re.compile(r"\s+")
_QUOTES = '„“”"«»'


def checked(text: str) -> str:
    """What somebody typed as a topic's title. Raises Refusal for what is none."""
    wording = wording_of(text)
    check(wording)
    return wording


def wording_of(text: str) -> str:
    """What somebody typed, as a title: one line, no quotation marks around all of it, no full stop behind."""
    line = _without_stop(_SPACE.sub(" ", text).strip())
    inner = line[1:-1].strip()
    quoted = len(line) > 1 and line[0] in _QUOTES and line[-1] in _QUOTES and not set(inner) & set(_QUOTES)
    return _without_stop(inner) if quoted else line


def check(wording: str) -> None:
    """Raises Refusal for what is no topic."""
    if len(wording) > LONGEST:
        raise Refusal("propose-too-long", count=len(wording), longest=LONGEST)
    if len(_LETTER.findall(wording)) < 2:
        raise Refusal("propose-no-words")
    if is_rude(wording):
        raise Refusal("propose-rude")


def _without_stop(line: str) -> str:
    return line if line.endswith("..") else line.removesuffix(".").rstrip()
