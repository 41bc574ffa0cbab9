"""The words by which a sentence tells where a thing is: „Das Tagungsbüro (Raum 0.01) …“, „Rechts ist der Empfang.“"""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.understanding.contract import Answer
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query

_IS = (
    r"(?:ist|sind|befinde[tn] sich|lieg(?:t|en)|steh(?:t|en)|hat|haben|finde(?:n sie|t ihr|t man)|"
    r"is|are|can be found|is located)"
)
_PLACE = (
    r"(?:im|in|am|an|auf|bei|beim|neben|gegenueber|hinter|vor|rechts|links|unter|ueber|zwischen|"
    r"at|next|behind|on|opposite|beside|between)"
)
_DAY = r"(?! (?:de[rmn] |the )?(?:\d|mon|diens|mitt|donners|frei|sams|sonn|tue|wed|thu|fri|sat|sun|woch|erst|last))"
# „Das Tagungsbüro (Raum 0.01) …“; a price or a time in brackets is no place.
_BRACKETS = r"\((?=[^)]*[a-z])(?![^)]*(?:euro|eur|€|uhr|plaetze|person|\d:\d\d))[^)]{2,60}\)"
_BESIDE = r"(?:neben|gegenueber|hinter|vor|rechts|links|unter|ueber|next|behind|opposite|beside|in front)"
_THE = r"(?:(?:der|die|das|dem|den|ein|eine|unser\w*|the|our|a) )?"
# „Wo kann ich meinen Koffer lassen?“ asks for no item and nobody, whatever is called so.
KEEPS = (
    r"\bwo (?:kann|darf|koennen|duerfen|soll) (?:ich|man|wir) (?!mich\b|uns\b|sich\b).*\b(?:lassen|abstellen|lagern|"
    r"unterbringen|deponieren|aufbewahren|ablegen|hinstellen|unterstellen|einschliessen|hintun|stehen lassen)\b|"
    r"\bwhere (?:can|may|do|could|should) (?:i|we) (?:leave|store|put|keep)\b"
)


# Who sells something is told where it is to be had: „Imbissstände: Pommes, Crêpes“.
_SELLERS = re.compile(
    r"\b(?:\w*(?<!a)(?<!ver)stand|\w*staende|imbisswagen|food ?trucks?|bude|buden|kiosk|theke|stalls?|vendors?|booths?|"
    r"\w*shop|bar|pub)\b"
)


_GETS = (
    r"\b(?:krieg\w*|bekomm\w*|kauf\w*|hol\w*|gibts?|find\w*|trink\w*|ess(?:en|e|t)|"
    r"get|buy|grab|have|find|eat|drink)\b"
)


def names_seller(query: Query, answer: Answer) -> bool:
    """Whether it is asked where something is to be had, and a text on the food names who sells it."""
    of_food = answer.sources[:1] == ("venue.catering",) and query.has(_GETS)
    return of_food and _SELLERS.search(fold(answer.text.plain)) is not None


def tells_where(thing: str, sentence: str) -> bool:
    """Whether a sentence tells where a thing is, which is given as one folded word."""
    return _telling(thing).search(fold(sentence)) is not None


@lru_cache(maxsize=64)
def _telling(thing: str) -> re.Pattern[str]:
    """How a sentence tells where a thing is."""
    name = re.escape(thing) + r"\w{0,2}\b"  # where the „Tagungsbüro“ is says nothing of the „Tagung“
    return re.compile(
        rf"^\W*{_THE}{name} {_BRACKETS}|"
        rf"^\W*{_THE}{name}.{{0,20}}? {_IS} (?:\w+ )?{_PLACE}\b{_DAY}|"
        rf"\b{_PLACE}\b.{{2,40}} {_IS} {_THE}{name}(?=\W*$|[,;.)])|"
        rf"\b{name} {_BESIDE}\b"
    )


# Where something is sent to, or one signs up: that is no place of the programme.
SENDS = (
    r"\b(?:wohin|wo|where) (?:do i |can i |soll ich |kann ich )?(?:schicke?|sende|maile?|reiche?|send|mail)\b|"
    r"\bwo (?:muss|kann|soll) (?:ich mich|man sich|wir uns) .*\banmelden\W*$|\bwo melde ich mich .*\ban\W*$"
)
