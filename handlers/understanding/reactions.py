"""What somebody exclaims on an answer: „Oha, …“, „klingt spannend! …“, „schade“, „👍“.

Before a question it is left out, as it says nothing of what is asked. Alone it gets a word back, and what was spoken
of stays so.
"""

from __future__ import annotations

import re
from enum import Enum

from handlers.understanding.intent import opens_question
from handlers.understanding.normalise import fold
from handlers.understanding.words import words_of


class Mood(Enum):
    """How somebody reacts to what they were told."""

    GLAD = "glad"
    SORRY = "sorry"
    DOUBT = "doubt"
    PLAIN = "plain"


THANKS = (
    r"(?:(?:vielen |besten |herzlichen |lieben |schönen |1000 |tausend )?dank(?:e(?:schön)?)?"
    r"(?: (?:schön|sehr|dir|euch|ihnen|im voraus|schon ?mal|vorab|für die (?:hilfe|info|antwort)))*|"
    r"merci|thx|thanks?(?: (?:a lot|you|so much|in advance|very much))*|cheers|ty)"
)
_VERY = (
    r"(?: (?:ja|aber|doch|echt|wirklich|sehr|richtig|total|ganz|voll|schon|mega|so|etwas|ziemlich|auch|mal|schön|genau|"
    r"really|very|quite|pretty|so|a bit|rather|super))*"
)
_GOOD = (
    r"gut|schön|schoen|toll|super|supi|prima|klasse|spitze|cool|nice|mega|perfekt|wunderbar|hervorragend|fantastisch|"
    r"genial|großartig|grossartig|top|fein|stark|praktisch|nett|spannend|interessant|lustig|witzig|lecker|beruhigend|"
    r"erfreulich|sweet|great|perfect|awesome|excellent|wonderful|lovely|brilliant|good|fine|interesting|fun|exciting|helpful"
)
_BAD = (
    r"schade|mist|blöd|bloed|doof|ärgerlich|aergerlich|dumm|schlecht|traurig|(?:a |what a )?pity|(?:a )?shame|too bad|"
    r"bad luck|pech|so ein pech|damn|verdammt|annoying|sad"
)
_MEASURE = (
    r"früh|frueh|spät|spaet|weit|teuer|günstig|billig|viele?|wenig|knapp|kurz|lang|eng|voll|early|late|far|expensive|"
    r"cheap|a lot|short|long|tight"
)
_IT = r"(?:das |dat |des |es |it |that |this )"
_GLAD = (
    rf"(?:oh |ach |ah |sehr |so |very |all )?(?:{_GOOD})|gut zu wissen|good to know|zum glück|gott sei dank|"
    rf"{_IT}?(?:klingt|hört sich|hoert sich|sieht|sounds|looks){_VERY} (?:{_GOOD})(?: an| aus)?|"
    rf"{_IT}(?:ist|is|war|was|wäre|waere|wird|would be){_VERY} (?:{_GOOD})(?: (?:heute|gestern|today|yesterday))?|"
    rf"(?:it|that|this)['’]s{_VERY} (?:{_GOOD})|"
    r"(?:da|dort) (?:muss|will|möchte|moechte) ich(?: (?:unbedingt|gerne?|auch|auf jeden fall))* hin|"
    rf"{_IT}(?:interessiert|reizt|freut) mich{_VERY}|{_IT}(?:wäre|waere|ist|klingt nach) (?:genau )?(?:et)?"
    r"was für mich|"
    r"(?:ich )?freue? mich(?: (?:schon|sehr|riesig|drauf|darauf))*|"
    rf"{_IT}?(?:hilft|passt)(?: (?:mir|uns|ja|sehr|gut|super|perfekt|prima|schon|weiter))*|"
    r"(?:i(?:'d| would) (?:like|love) to (?:go|attend|see|join)|i(?:'ll| will) be)(?: there| that| it)?|"
    r"(?:that|this) interests me|(?:i(?:'m| am) )?looking forward(?: to (?:it|that))?|that helps(?: a lot)?|"
    r"👍+|👌+|🎉+|❤️?|🙏+|😍+|😊+|🙂+"
)
_SORRY = (
    rf"(?:na |oh |ach |wie |so |zu |how )?(?:{_BAD})|na (?:toll|super|prima)|"
    r"(?:oh?|ach) ?(?:je|nein|no|mann|man|weh|dear)|ojemine|"
    rf"{_IT}(?:ist|is|wäre|waere){_VERY} (?:{_BAD})|(?:it|that|this)['’]s{_VERY} (?:{_BAD})|👎+|😢+|😞+|😕+"
)
_DOUBT = (
    r"(?:echt|wirklich|im ernst|ehrlich|really|seriously|ach was)(?: jetzt| wahr)?|(?:are you|bist du|sind sie) sure"
)
# Sounds and the like that are never part of what follows, with a comma or without.
_SOUND = (
    r"a+h+(?: so| ja| ok(?:ay)?)?|o+h+(?: ja| ok(?:ay)?)?|ach(?: ?so| ?ja| ?nee)?|aha+|oha|ui+|uff|puh+|wow|huch|hm+|"
    r"m+h+m?|tja|na ?ja|na (?:dann|gut|schön|schoen|ok(?:ay)?)|nun ja|ok(?:ay|i|ey)?|okidoki|"
    r"jo+|jup|jap|jep|yep|yup|yeah|"
    r"ha(?:ha)+|hi(?:hi)+|he(?:he)+|lol|alles klar|hoppla|ups|oops"
)
_PLAIN = (
    rf"{_SOUND}|ja|yes|nee?|nein|nö|noe|no|nope|(?:na )?klar|verstehe|verstanden|kapiert|stimmt|"
    r"in ordnung|einverstanden|"
    r"krass|kein problem|macht nichts|egal|nicht schlimm|alright|all right|right|sure|well|got it|gotcha|i see|"
    r"understood|makes sense|fair enough|no (?:worries|problem)|never ?mind|see you(?: there)?|"
    r"logisch|geht(?: ja| klar)?|(?:das )?(?:versteh|verstehe|weiß|kenn) ich|(?:ich )?bin dabei|"
    r"(?:na )?dann (?:eher|lieber|wohl) nicht|so (?:viele?|wenige?)|"
    rf"{_IT}(?:ist|is|wird){_VERY} (?:{_MEASURE})|(?:it|that|this)['’]s{_VERY} (?:{_MEASURE})|"
    r"(?:das )?(?:dachte ich mir|hab(?:e)? ich mir(?: schon)? gedacht|(?:merk|notier|schreib)e? ich mir(?: auf)?)|"
    r"😅+|😂+|🤔+|😄+|😉+"
)
_MOODS = tuple(
    (mood, re.compile(rf"(?:{pattern})(?=[\s!.?…,]|$)", re.IGNORECASE))
    for mood, pattern in ((Mood.SORRY, _SORRY), (Mood.GLAD, _GLAD), (Mood.DOUBT, _DOUBT), (Mood.PLAIN, _PLAIN))
)
_ALL = re.compile(
    rf"\W*(?:{THANKS}[\s!.,]+)?(?:(?:{_GLAD}|{_SORRY}|{_DOUBT}|{_PLAIN})(?:[\s!.?…,]+|$))+", re.IGNORECASE
)
_LONGEST = 10  # words
# An answer of its own: „nein, am Freitag“ puts right what was said before.
_ANSWERS = frozenset(words_of("ja yes nee ne nein nö noe no nope"))
_AM = re.compile(r"am\b", re.IGNORECASE)  # „am Freitag“, no “am I”
_SAID = rf"{_GLAD}|{_SORRY}|{_DOUBT}|{_PLAIN}|sorry|entschuldig(?:ung|e)|sagt? mal"
_MARKED = re.compile(rf"^\W*(?P<said>{_SAID})\s*(?:[,.!?:;…]+|[–—-]+)\s+(?=\w)", re.IGNORECASE)
_UNMARKED = re.compile(rf"^\W*(?:(?P<sound>{_SOUND}|sagt? mal)|{_GOOD}|{_BAD})\s+(?=\w)", re.IGNORECASE)
_SIGN = r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B50\uFE0F\u200D]|(?<!\w)[:;]-?[)(DPp](?!\w)"
_SIGNS = re.compile(rf"(?:\s*(?:{_SIGN}))+[\s.!]*$|^(?:\s*(?:{_SIGN}))+\s*(?=\w)")
_THAT = re.compile(r"(?:dass|das[sß]|wenn|that|if)\b", re.IGNORECASE)
_QUESTION_WORD = re.compile(
    r"(?:(?:und|aber|and|but|so) )?(?:(?:ab|bis|um|in|mit|von|an|at|until|from) )?"
    r"(?:we[rnm]|was|wann|wo\w*|wie|welche\w*|gibts|who|what|when|where|which|how)\b"
)


def without_reaction(message: str) -> str:
    """A message without what is only exclaimed before its question, and without smileys; as it is if that is all."""
    rest = _SIGNS.sub("", message)
    rest = rest if re.search(r"\w", rest) else message
    while (after := _after(rest)) and not _THAT.match(after):  # „Schade, dass es kein Bier gibt“
        rest = after
    return rest


def _after(message: str) -> str:
    """What stands behind a reaction at the front of a message, if it is asked by itself; else empty."""
    if marked := _MARKED.match(message):
        after = message[marked.end() :]
        if marked["said"].lower() not in _ANSWERS or (opens_question(fold(after)) and not _AM.match(after)):
            return after
    elif unmarked := _UNMARKED.match(message):
        after = message[unmarked.end() :]
        if unmarked["sound"] or _QUESTION_WORD.match(fold(after)):
            return after
    return ""


def reaction(message: str) -> Mood | None:
    """How somebody reacts who says nothing else; None if they say more."""
    if len(message.split()) > _LONGEST or not _ALL.fullmatch(message.strip()):
        return None
    return next(mood for mood, pattern in _MOODS if pattern.search(message))
