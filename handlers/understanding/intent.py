"""What is asked: cues of German and English questions, found in the folded text.

A cue only tells what kind of fact is wanted (a time, a place, a person …). What the question is about is found by
`entity.py`. Several cues can stand in one question („wann und wo“). The stretches of text that were read as cues
carry no further meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from handlers.understanding.ask import Ask
from handlers.understanding.cues import CUES
from handlers.understanding.patterns import compiled

__all__ = ["Ask", "Cues", "cues"]


def _at_start(pattern: str) -> bool:
    return pattern[0] == "^"


def _joined(patterns: Iterable[str]) -> str:
    """Patterns side by side; those that begin alike in groups, so that what they begin with is tried but once."""
    groups = groupby(sorted(patterns, key=_at_start), key=_at_start)
    return "|".join(f"(?:{'|'.join(group)})" for _, group in groups)


_WORDINGS = dict(CUES)
_TOGETHER = 8  # most kinds of questions are rare: so many are looked for at once
_GROUPS = tuple(
    (tuple(ask for ask, _ in group), compiled(_joined(pattern for _, patterns in group for pattern in patterns)))
    for group in (CUES[start : start + _TOGETHER] for start in range(0, len(CUES), _TOGETHER))
)


@cache
def _pattern(ask: Ask) -> re.Pattern[str]:
    """The wordings of one kind of question, compiled when one of its group is first met."""
    return compiled(_joined(_WORDINGS[ask]))


# Cues in which a word can also be what the question is about; they are not taken out of it.
_OPEN = frozenset(
    {
        Ask.PROGRAMME, Ask.ABOUT, Ask.AUDIENCE, Ask.EMAIL, Ask.PHONE, Ask.HELP, Ask.LINK, Ask.END, Ask.START, Ask.WHO,
        Ask.PRICE, Ask.INCLUDED, Ask.OVER, Ask.REMAINING, Ask.DEADLINE, Ask.LARGEST, Ask.ARRIVE,
    }
)  # fmt: skip
_GAPLESS = 2  # spaces; among more words something may stand that is no part of the cue
_HEAD = 2  # words in front that are
_LONG_CUE = 5  # words; „wann … Schluss“ with all that stands between is no wording
_LEAD_IN = (
    r"(?:und|also|aber|sorry|hallo|hi|hey|entschuldigung|sagt mal|sag mal|hello|so|and|but|kurze frage|frage|ok|okay|"
    r"eigentlich|ich frage mich|weiss jemand|weisst du|wissen sie|do you know|tell me|stimmt es)"
)
_VERBS = (
    r"ist|sind|war|waren|waere|gibts?|gab|hat|hatte|haben|habe|haett\w*|kann|koennen|koennten?|darf|duerfen|duerften?|"
    r"muss|muessen|muesste|wird|werden|wurden?|wuerden?|findet|finden|laeuft|dauert|bin|bist|kommt|komme?|bekomme?|"
    r"bekommt|kriege?|kriegt|brauche?|braucht|gehts?|soll|sollen|sollten?|trifft|haelt|leitet|moderiert|redet|referiert|"
    r"fuehrt|beinhaltet|enthaelt|lief|laufen|schaffe?|nimmt|nehmt|spricht|sprecht|steht|faengt|beginnt|endet|passt|lohnt|"
    r"gilt|gelten|macht|stellt|habt|seid|koennt|duerft|wollt|faellt|faehrt|fahren|haelt|bietet|verkauft|serviert|zahlt|"
    r"zahle|zeigt|erklaert|startet|liegt|haengt|is|are|was (?=the|there|it)|were|does|do|did|can|could|will|would|may|"
    r"must|has|have|should|am|not|need|there is"
)
_CHECK = compiled(rf"^\W*(?:{_LEAD_IN}\W+)*(?:ob |dass |if |whether )?(?:{_VERBS})\b")


_WH = compiled(
    r"^\W*(?:(?:und|aber|also|and|but|so|ab|bis|um|an|in|auf|mit|von|zu|fuer|bei|at|in|on|for|from|until|till|by) )*"
    r"(?:wer|wen|wem|was|wann|wo|wohin|woher|wie|wieviel|welche[rsmn]?|warum|wozu|worum|wovon|womit|who|whom|whose|whereabouts|what|"
    r"when|where|which|how|why)\b"
)


_COSTS = compiled(r"^\W*(?:kostet|kosten) ")  # „Kostet das was?“


def opens_question(folded: str) -> bool:
    """Whether a clause begins like a question: with a question word, or with its verb."""
    return any(begins.search(folded) for begins in (_WH, _CHECK, _COSTS))


@dataclass(frozen=True, slots=True)
class Cues:
    """What a question asks for, and the stretches of its text that say so."""

    asks: frozenset[Ask]
    spans: tuple[tuple[int, int], ...] = ()
    soft: tuple[tuple[int, int], ...] = ()  # cues whose words can also be what the question is about

    def covers(self, start: int, end: int) -> bool:
        """Whether a stretch of the text is part of a cue."""
        return any(first <= start and end <= last for first, last in self.spans)

    def touches(self, start: int, end: int) -> bool:
        """Whether a stretch of the text is part of a cue whose words may mean more than that."""
        return any(first <= start and end <= last for first, last in self.soft)


def cues(folded: str) -> Cues:
    """What a folded question asks for."""
    asks: set[Ask] = set()
    spans: list[tuple[int, int]] = []
    soft: list[tuple[int, int]] = []
    aside = _mentions_venue(folded)
    spans += aside
    for first, last in aside:
        folded = folded[:first] + " " * (last - first) + folded[last:]
    for ask in (ask for group, together in _GROUPS if together.search(folded) for ask in group):
        if ask is Ask.STREAMED and Ask.COUNT in asks:
            continue  # „Wie viele waren online dabei?“ asks for people
        pattern = _pattern(ask)  # to search takes half as long as to look for all
        for match in pattern.finditer(folded) if pattern.search(folded) else ():
            if ask is Ask.WHICH and any(first <= match.start() and match.end() <= last for first, last in spans):
                continue  # „an welchem Tag“ asks when
            asks.add(ask)
            if ask not in _OPEN:
                spans.append(match.span())
            elif ask is not Ask.ABOUT and match.group().count(" ") < _LONG_CUE:
                soft += _ends(match)
    if Ask.WHICH in asks and (online := _ONLINE_ONES.search(folded)):
        asks.add(Ask.STREAMED)
        spans.append(online.span())
    asks -= _not_asked(folded, asks)
    if _CHECK.search(folded) and not asks & _QUESTION_WORDS:
        asks.add(Ask.CHECK)
    if Ask.CHECK not in asks and not asks & _QUESTION_WORDS and _VERB_FIRST.search(folded):
        asks.add(Ask.CHECK)
    if not asks and (bare := _BARE_ROOM.search(folded)):
        asks.add(Ask.WHERE)
        spans.append(bare.span())
    return Cues(frozenset(asks), tuple(spans), tuple(soft))


def _not_asked(folded: str, asks: set[Ask]) -> set[Ask]:
    """What is not asked for though its words are there."""
    telling = {Ask.WHICH, Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.NOW} if needs_to_tell(folded) else set()
    if Ask.WHEN in asks and _WHENEVER.search(folded):
        telling |= {Ask.WHEN}
    if Ask.AFTER in asks and _NEXT_TO_IT.search(folded):
        telling |= {Ask.NEXT}
    if Ask.PRICE in asks and _SUM.search(folded):
        telling |= {Ask.COUNT}
    return telling | ({Ask.DEADLINE, Ask.END} if Ask.ARRIVE in asks else set())  # „Bis wann muss ich da sein?“


# „Wie geht es weiter nach dem Mittagessen?“ asks for what comes after that, not for the next meal.
_NEXT_TO_IT = compiled(r"\b(?:weiter|als naechstes|next),? (?:nach|after) (?!now\b|that\b|this\b)")


# “Who do I call when the sound is gone?” asks for somebody, should that happen.
_WHENEVER = compiled(
    r"^\W*(?:\w+,? )?(?:who|whom|what (?:do|should|can|must|if)|where (?:do|should|can|must)|how)\b"
    r"(?!.*\b(?:know|knows|tells?|says?|said|decides?|sees?|out|asks?|checks?|remembers?|or|and) when\b)"
    r".* when (?:the|my|our|your|i|we|it|there|something|some\w*|an?|no|nobody|nothing)\b"
)


# „Wie viel zahle ich?“ asks for a sum; „Wie viele zahlen nichts?“ for people.
_SUM = compiled(r"\bwie ?viel (?:(?:geld|euro)\b|.*\b(?:be)?zahl(?:e|en|t|st|n)\b)")


# „Welche Workshops stehen auch Online-Teilnehmenden offen?“ asks for those that can be followed from afar.
_ONLINE_ONES = compiled(
    r"\b(?:(?:are |be )?open (?:to|for) )?(?:die |den )?online[ -]"
    r"(?:teilnehm\w*|participants?|attendees|gaeste\w*|besuch\w*)(?: offen)?\b|(?<!nur )(?<!only )\bonline\W*$"
)


def needs_to_tell(folded: str) -> bool:
    """Whether it is asked if one has to say beforehand which: „Muss ich sagen, in welchen Kurs ich will?“"""
    return _NEEDS_TO_TELL.search(folded) is not None


# „Muss ich vorher angeben, welchen Kurs ich besuche?“ asks whether, not which.
_NEEDS_TO_TELL = compiled(
    rf"^\W*(?:{_LEAD_IN}\W+)*(?:muss|muessen|soll|sollen|sollte|sollten|must|should|do|does|need) "
    r"(?:ich|wir|man|i|we|you)\b.*\b(?:sagen|angeben|entscheiden|festlegen|mitteilen|aussuchen|waehlen|wissen|"
    r"ankreuzen|say|decide|choose|tell|know|specify|indicate|pick)\b[ ,]+(?:\w+ ){0,5}"
    r"(?:welche[mnrs]?|wann|wo|ob|which|what|when|where|whether)\b"
)


_AT_VENUE = compiled(r"\b(?:(?:am|beim) veranstaltungsort|(?:at|in|inside) (?:the|your) (?:\w+ )?venue)\b")
_OF_VENUE = compiled(
    r"^\W*(?:is|does|has|can|will) (?:the|your) (?:\w+ )?(?P<it>venue)\b(?!.*\b(?:where|in|at|near)\b)"
)


def _mentions_venue(folded: str) -> list[tuple[int, int]]:
    """Where the venue is named without being asked for: „WLAN am Veranstaltungsort“, "is the venue step-free"."""
    return [*(m.span() for m in _AT_VENUE.finditer(folded)), *(m.span("it") for m in _OF_VENUE.finditer(folded))]


def _ends(match: re.Match[str]) -> list[tuple[int, int]]:
    """Where the wording of a cue stands: not what it lets stand between its first words and its last one."""
    first, last = match.span()
    if match.group().count(" ") < _GAPLESS:
        return [(first, last)]
    words = match.group().split(" ")
    return [(first, first + len(" ".join(words[:_HEAD]))), (last - len(words[-1]), last)]


# Any verb in front makes a yes or no question: „Moderiert Frau Kaiser das Podium?“
_VERB_FIRST = compiled(
    r"^\W*(?!what |when |wen |womit |let |start )[a-z]{3,}(?:t|en) "
    r"(?=(?:der|die|das|ein|eine|herr|frau|dr|prof|ich|wir|es|man)\b|.*\?)"
)
_BARE_ROOM = compiled(r"\b(?:raum|room)\s*\?*$")  # „Keynote Raum?“
_QUESTION_WORDS = frozenset(
    {
        Ask.WHEN,
        Ask.WHERE,
        Ask.WHO,
        Ask.COUNT,
        Ask.WHICH,
        Ask.WAY,
        Ask.DURATION,
        Ask.CLOCK,
        Ask.DAY,
        Ask.NTH,
        Ask.WEEKDAY,
    }
)
