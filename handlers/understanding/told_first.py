"""A question behind clauses that only tell of a situation: „Überleg ob ich schon fahr, was läuft denn noch?“

What is told may be anything, so it is not read at all: the rest is asked first, and the whole message only where
the rest is not known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from handlers.understanding.clauses import BREAK, asks, sets_terms, tells, tells_interest
from handlers.understanding.concepts import concepts
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.index import Index, index_of
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import Token, fold, words
from handlers.understanding.patterns import compiled
from handlers.understanding.reading import read_question
from handlers.understanding.terms import compound_parts
from handlers.understanding.words import STOP

# Verbs with which people tell of themselves, in phone style without „ich“.
_SAYS_OF_SELF = compiled(
    r"^\W*(?:(?:und|aber|also|so|grad|gerade|eben|jetzt|jetz|leider|heute|heut|morgen|gleich|endlich|eigentlich|noch|nur|"
    r"ja|and|but|just|still|sorry) )*"
    r"(?:(?:ueberleg|mag|hab|haett|steh|sitz|such|haeng|fahr|komm|wart|schau|pack|trink|stell|freu|brauch|versteh|kenn|"
    r"find|glaub|denk|hoer|seh|hol|nehm|bring|reis|bleib|arbeit|schlaf|schreib|mach|geh|plan|meld|vermiss|hoff|weiss|"
    r"krieg|schaff|frag|les|lauf|steck|steig|ess|red|lern|wohn|uebernacht|verpass|probier|bereit)e?|"
    r"muss|muesst|will|wollt|wuerd|moecht|war|kam|stand|bin|sitze|hatte?|dachte?)"
    r" (?!(?:ich|i|man|wir|er|sie|es|das|des|dies\w*|du|ihr|wer|jemand|mein\w*|unser\w*|herrn?|frau) )\w|"
    r"^\W*(?:kann|koennt|darf|soll) (?:mich|mir|leider|erst|nicht|nich|net|ned|ja|nur|gar|kein\w*|meinen?) |"
    r"^\W*(?:gotta|wanna|gonna|dont|don't|cant|can't|couldnt|couldn't|no|too|missed|lost|stuck|just|got|running|heading|"
    r"landing|driving|thinking|coming|going|planning|trying|looking|sitting|standing|waiting|arriving|travelling|"
    r"traveling|leaving|staying|bringing|walking|first timer|huge|big|bit|bad|i|i'm|im|my|we) \w"
)
# A clause that says something of somebody or something else: it has a verb, and that does not stand in front.
_SAYS = compiled(
    r"^\W*\w+ (?:\w+ ){0,4}?(?:ist|is|isch|sind|hat|haben|ham|hab|will|wollen|muss|muessen|kann|koennen|soll|geht|"
    r"kommt|sitzt|sitzen|steht|gibt|macht|wird|war|waren|fragt|sagt|meint|spinnt|find|finde|schaff|interessiert|dauert|"
    r"braucht|faehrt|are|has|have|was|were|gets?|takes?|shows?|says?|said|told|wants?|needs?|leaves?|hurts?|asked)\b"
)
# Where what is asked of was named before: „bleib im V4 sitzen, was ist da als Nächstes“.
_REFERS = compiled(
    r"\b(?:da|dort|danach|davor|dazu|davon|dafuer|dabei|dahin|daran|that|there|their|them|him|her|it)\b|"
    r"\b(?:der|die|das|den|dem|er|sie|ihn|ihm)\W*$|\bes (?:ab|an|auf|hin|unter|mit|ein)\b|^\W*das \w+t\b|"
    r"\b(?:war|ist|isn?|macht|haelt|kostet|geht|kommt|heisst|stehn|stehen|sind) (?:das|der|die|es|er|sie)"
    r"(?= (?:noch|nochmal|eigentlich|denn|so|auch|genau|jetzt|dann|und|im|in|auf|ins|zu)\b|\W*$)|"
    r"\b(?:steht|spricht|redet|tritt|sitzt|hat|singt|spielt|ist|isn?|is) (?:der|die|er|sie|he|she)"
    r"(?= (?:denn|eigentlich|auf|am|dran|was|wieder|heute|morgen|speak\w*|talk\w*|on)\b)|"
    r"\b(?:kann|darf|muss|soll) (?:ich|man|wir) (?:das|den|die|es|ihn|sie|des) (?!\w+ (?:\w+ )?\w+en\b)"
)
# „Ich würde gern parken. Was kostet das?“ is not asked of the event.
THAT_COSTS = compiled(
    r"\b(?:kostet|kosten) (?:uns |mich |ihn |sie )?(?:das|es|dies|sie|der|die)"
    r"(?: (?:dann|denn|eigentlich|extra|ihn|uns|mich))*\W*$|"
    r"\b(?:does|would|will) (?:it|that|this) cost(?: \w+)?\W*$|\bhow much is (?:it|that|this)\W*$"
)
# What somebody needs or looks for is what they ask for.
_WANTS = compiled(r"^\W*(?:ich |i )?(?:brauch|such|find|haett|moecht|wuerd|will|wollt|need|look|want|wanna|would)")
_SUBORDINATE = compiled(r"^\W*(?:falls|wenn|weil|dass|obwohl|damit|sofern|um|if|because|so that|in case)\b")
_ANY = compiled(r"^(?:any|anything|irgendwas|irgendwelche|irgendein\w*) ")
# „Wenn ich mitkoche, schaffe ich dann noch die Session?“ is asked of both.
_IF = compiled(r"^\W*(?:wenn|falls|if)\b")
_THEN = compiled(r"\bdann noch\b|\bstill\b")
_SHORT = 2  # words of a rest that can ask something
_MANY = 3  # words that a clause of no known verb must have to tell something


Found = TypeVar("Found")


def surest(message: str, view: View, ask: Callable[[str], Found], answer_of: Callable[[Found], Answer]) -> Found:
    """What is found for a message, or for the part of it that asks if that is sure enough."""
    rest = _rest(message, view)
    if rest is None:
        return ask(message)
    first, second = (message, rest.question) if rest.decided else (rest.question, message)
    found = ask(first)
    answer = answer_of(found)
    if answer.kind is AnswerKind.ANSWER and answer.confidence >= _SURE:
        return found
    instead = ask(second)
    other = answer_of(instead)
    surer = answer.kind is AnswerKind.UNKNOWN or other.confidence >= answer.confidence
    return instead if other.kind is not AnswerKind.UNKNOWN and surer else found


_SURE = 0.6


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a message asks behind what it tells, and whether what it tells may decide the answer."""

    question: str
    decided: bool


def _rest(message: str, view: View) -> _Rest | None:
    """The rest of a message that begins with what is only told, if it does and the rest asks by itself."""
    if view.meant or not BREAK.search(message):
        return None
    rest, index, told = message, index_of(view.event), []
    while (end := BREAK.search(rest)) and "?" not in end.group():
        part, after = rest[: end.start()], rest[end.end() :]
        if not _is_told(part, after, index):
            break
        told.append(part)
        rest = after
    if not told or len(rest.split()) < _SHORT or _only_tells(rest):
        return None
    if THAT_COSTS.search(fold(rest)) or (_REFERS.search(fold(rest)) and any(_is_known(part, index) for part in told)):
        return None
    query = read_question(rest, view)
    if query.asks(Ask.HELP) or any(tells_interest(fold(part), fold(message)) for part in told):
        return None
    if any(map(tells, told)) and any(_is_named(token, index) for part in told for token in words(part).tokens):
        return None
    names_event = any(token.stem in index.event_words for token in query.text.tokens)
    by_itself = names_event or query.asks(Ask.NOW, Ask.NEXT, Ask.ARRIVE)
    stands = bool(query.times or by_itself or (query.items and query.telling))
    if not stands and (not query.telling or any(map(tells, told))):
        return None
    conditional = any(_IF.search(fold(part)) for part in told) and _THEN.search(fold(rest)) is not None
    return _Rest(rest, conditional or any(sets_terms(fold(part), fold(rest)) for part in told))


def _only_tells(rest: str) -> bool:
    """Whether what comes last asks nothing either: „Kannst du …, bin grad müde“ asks in front."""
    folded = fold(rest)
    says = _SAYS_OF_SELF.search(folded) or _SAYS.search(folded)
    return "?" not in rest and not _WANTS.search(folded) and (tells(rest) or (says is not None and not asks(rest)))


def _is_told(part: str, rest: str, index: Index) -> bool:
    """Whether a clause tells something that has no bearing on what the rest asks."""
    folded = fold(part)
    if tells(part) or _SAYS_OF_SELF.search(folded):
        return True
    if asks(part) or _SUBORDINATE.match(fold(rest)) or not (asks(rest) or "?" in rest or _ANY.match(rest)):
        return False
    return bool(_SAYS.search(folded)) or (len(folded.split()) >= _MANY and not _is_known(part, index))


def _is_known(part: str, index: Index) -> bool:
    """Whether a clause names anything that the event has: an item, a room, a topic."""
    if index.room_names and index.room_names.search(fold(part)):
        return True
    tokens = words(part).tokens
    stems = {one for token in tokens for one in (token.stem, *compound_parts(token.text))}
    if not stems.isdisjoint(index.titled) or any(not stems.isdisjoint(doc.terms) for doc in index.of("room")):
        return True
    return any(_is_named(token, index) for token in tokens)


def _is_named(token: Token, index: Index) -> bool:
    """Whether a word is a name that some text of the event has, and no word of everyday life."""
    known = token.stem in (index.idf if token.noun else index.full_names)
    return known and token.text not in STOP and not concepts(token.stem)
