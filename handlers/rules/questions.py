"""Questions to the organisers: which are the same, and how long they may be."""

from __future__ import annotations

import re

from handlers.understanding.normalise import fold, words

LONGEST = 1000  # characters of a question
LONGEST_ANSWER = 3000  # characters of an answer; with the question in front it still is one message
OPEN_AT_MOST = 10  # open questions of one person
_LETTER = re.compile(r"[^\W_]")


def same_words(text: str) -> str:
    """What two questions with the same words have in common, however they are written or inflected."""
    return " ".join(token.stem for token in words(text).tokens) or fold(text).strip()


def says_something(text: str) -> bool:
    """Whether there is a word in it."""
    return _LETTER.search(text) is not None
