"""Whether an answer tells how long something lasts, or how long it may at most."""

from __future__ import annotations

import re

from handlers.understanding.contract import Answer
from handlers.understanding.entity import ENOUGH
from handlers.understanding.evidence import fit, tells_in_words
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.terms import terms

SPAN = re.compile(
    r"\b(?:\d+|ein\w*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|halb\w*|anderthalb|one|an?|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|half|few|paar)[ -](?:\w+[ -])?"
    r"(?:sek|min|st(?:d|unde)|h\b|tag|nächt|nacht|woche|monat|jahr|sec|hour|day|night|week|month|year)\w*|"
    r"\d\d?(?:[:.]\d\d)?(?: ?uhr)? ?(?:bis|[-–]|to|until) ?(?=\d)|"
    r"\b(?:bis|until|till) (?:zu[mr]? |etwa |ca\. |the |in die |in den )?(?:\d|ende?\b|schluss|(?:vor|nach)?mittag|"
    r"abend|nacht|mitternacht|heute|morgen|spät|früh|midnight|noon|late|tomorrow|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"\b(?:ganztäg\w*|den ganzen|all day|rund um die uhr)\b",
    re.IGNORECASE,
)
SENTENCES = re.compile(r"(?<=[a-zäöüß)][.!?;])\s+(?=[A-ZÄÖÜ0-9„])|\n+")


def spans(query: Query, answer: Answer) -> bool:
    """Whether a stretch of time is told; of a text, in a sentence on something that is asked for."""
    if not tells_in_words(query, answer):
        return answer.sources[:1] != () and not answer.sources[0].startswith("material")
    parts = SENTENCES.split(_EVERY.sub(" ", answer.text.plain))
    saying = [part for part in parts if SPAN.search(part)]
    if len(parts) == 1 or not query.telling:
        return bool(saying)
    if tells_most(query, answer) or (saying and _is_of_one(query, answer)):
        return True
    return any(fit(word, terms([part])) >= ENOUGH for part in saying for word in query.telling)


def _is_of_one(query: Query, answer: Answer) -> bool:
    """Whether a text begins with what is said of the one thing that is asked for, which need not be named there."""
    own = [f"item[{item.id}].description" for item in query.items]
    first = _ON_FOOT.sub(" ", answer.text.plain.partition("\n")[0])
    return answer.sources[:1] == tuple(own) and SPAN.search(first) is not None


_ON_FOOT = re.compile(
    r"\w+ (?:Geh)?(?:Minuten?|minutes?)(?:weg| zu Fuß| Fußweg| Weg| entfernt| von| on foot| walk| away| from)\b"
)

_AT_MOST = r"\b(?:hoechstens|maximal|darf|duerfen|may|at most|maximum|allowed)\b"  # „Wie lang darf mein Vortrag sein?“
_AT_MOST_TOLD = re.compile(r"\b(?:höchstens|maximal|bis zu|at most|up to|no more than|maximum)\b", re.IGNORECASE)


def tells_most(query: Query, answer: Answer) -> bool:
    """Whether it is asked how long something may last at most, and just that is told."""
    parts = SENTENCES.split(answer.text.plain) if query.asks(Ask.DURATION) and query.has(_AT_MOST) else ()
    return any(SPAN.search(part) and _AT_MOST_TOLD.search(part) for part in parts)


# How often something runs says nothing of how long it takes.
_EVERY = re.compile(r"\b(?:all?e|jede[rsn]?|every) (?:\w+ )?(?:min\w*|st(?:d|un)\w*|hours?)\b", re.IGNORECASE)
