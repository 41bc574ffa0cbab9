"""Sentences in which somebody says without a command that they have a topic („Ich hätte ein Thema: …“)."""

from __future__ import annotations

import re

_GREETING = r"(?:(?:also|hallo|hi|moin|guten (?:tag|morgen)|hello)[ ,!]+)?"
_A_TOPIC = r"(?:ein|nen|'n)(?:en?)?(?: weiteres| neues)? (?:thema|themenvorschlag|vorschlag)"
_I_HAVE = (
    rf"(?:ich (?:h(?:a|ä|ae)tte?|habe?)(?: da| noch| auch)* {_A_TOPIC}"
    r"|i (?:have|would have) a topic|i've got a topic)"
)
_I_WOULD = r"ich (?:schlage?|m(?:o|ö|oe)chte|w(?:u|ü|ue)rde gerne?)"
_TO_PROPOSE = r"(?:vor|vorschlagen|einbringen)"
_FOR = r"(?: f(?:u|ü|ue)r \w+(?: \w+)?| for \w+(?: \w+)?)?"
_MY_TOPIC = (
    rf"(?:{_I_HAVE}"
    r"|(?:mein|neues) (?:thema|themenvorschlag|vorschlag)(?: w(?:a|ä|ae)re| ist)?|thema|themenvorschlag|vorschlag"
    r"|ich schlage? (?:als thema |noch )?vor|my topic(?: is| would be)?|topic"
    r"|i(?:'d| would)? (?:like to )?(?:propose|suggest)(?: a topic| the topic)?)"
)
_PROPOSING = tuple(
    re.compile(_GREETING + pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"{_MY_TOPIC}{_FOR}(?:\s*[:–—]|\s+-\s|, n(?:ä|ae)mlich)\s*(?P<title>.+)",
        r"(?:mein thema|my topic) (?:w(?:a|ä|ae)re|ist|is|would be) (?P<title>[^?]{3,})",
        r"(?:vorschlag|propose) (?!f(?:ü|ue|u)r\b|for\b)(?P<title>[^?]{3,})",  # the command, with its slash left out
        rf"{_I_WOULD} (?:als thema |das thema |noch )?(?P<title>.{{3,}}?) (?:als thema )?{_TO_PROPOSE}[.!]?",
    )
)
# The same without saying what the topic is.
_HAS_ONE = re.compile(
    rf"{_GREETING}(?:{_I_HAVE}|(?:{_I_WOULD}|kann ich|darf ich)(?: noch)?"
    rf" (?:etwas|was|{_A_TOPIC}) {_TO_PROPOSE}|i(?:'d| would) like to (?:propose|suggest) a topic"
    r"|can i (?:propose|suggest) (?:a topic|something))[.!?]*",
    re.IGNORECASE,
)


def is_announced(text: str) -> bool:
    """Whether somebody says that they have a topic, but not which."""
    return _HAS_ONE.fullmatch(text.strip()) is not None


def asks_leave(text: str) -> bool:
    """Whether somebody asks whether they may propose one."""
    return is_announced(text) and _MAY_I.search(text) is not None


_MAY_I = re.compile(r"\b(?:kann|darf) ich\b|\bcan i\b", re.IGNORECASE)


def title_in(text: str) -> str:
    """The topic that somebody proposes in a sentence; empty if the sentence proposes none."""
    found = next((match for pattern in _PROPOSING if (match := pattern.fullmatch(text.strip()))), None)
    return found["title"] if found else ""


def without_opening(text: str) -> str:
    """A topic without a „Thema:“ before it."""
    said = _PROPOSING[0].fullmatch(text.strip())
    return said["title"] if said else text
