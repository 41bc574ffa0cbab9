"""What of a message asks: without greeting, „kurze Frage:“, thanks, a name below, and what is only told along with it.

Who only greets or thanks says just that; such a message stays as it is.
"""

from __future__ import annotations

import re

from handlers.understanding.clauses import only_tells, tells
from handlers.understanding.concepts import concepts
from handlers.understanding.indirect import direct
from handlers.understanding.intent import opens_question
from handlers.understanding.normalise import Token, fold, words
from handlers.understanding.reactions import THANKS, without_reaction
from handlers.understanding.words import words_of

_GREETING = (
    r"(?:hallo|hallöchen|halli ?hallo|hi|hey|huhu|moin(?: moin)?|servus|grüezi|grüß (?:gott|dich|euch)|tach|"
    r"gut(?:en|e[rn]?) (?:morgen|tag|abend)|mahlzeit|hello|good (?:morning|afternoon|evening)|greetings|"
    r"sehr geehrte (?:damen und herren|frau \w+|herr \w+|\w+)|"
    r"liebe[sr]? (?:orga\w*|team|leute|alle|\w+-team)|dear (?:all|team))"
    r"(?: (?:zusammen|an alle|ihr lieben|liebes (?:team|orga-?team)|team|everyone|everybody|all|there|bot))?"
)
_FRAGE = r"(?:(?:ne|'ne|eine|noch|nur|mal|da|kurze|kleine|schnelle|blöde|dumme|andere|weitere|einfache) ){0,5}"
_LEAD_IN = (
    rf"(?:{_FRAGE}frage(?: noch)?(?: an (?:euch|sie|dich|die orga|das team))?|"
    rf"ich (?:hab|habe|hätte|haette)(?: (?:da|mal|noch|nur|auch|eben|kurz)){{0,4}} {_FRAGE}frage(?: noch)?|"
    r"(?:i have )?(?:a |one |another )?(?:quick |short |small |silly )?question|sorry|entschuldigung|entschuldigen sie|"
    r"excuse me|pardon|verzeihung|sagt? mal|say|fürs protokoll|nur zur sicherheit|sicherheitshalber|"
    r"(?:nur )?aus (?:neugier|interesse)|(?:ganz|noch) kurz|kurz noch|mal ehrlich|ach ?(?:so|ja)|"
    r"(?:(?:ach|oh) (?:so|ja),? )?(?:und )?noch (?:was|etwas|eine sache|ne sache)|eine sache noch|apropos|"
    r"(?:oh |ah |and |und )?(?:one more thing|by the way|btw|übrigens)|blöde situation|doofe frage|"
    r"for my notes|for the record|"
    r"just to be sure|just curious|out of curiosity|ähm?|öhm|ok(?:ay)?|so|na)"
)
_FRONT = re.compile(rf"^\W*(?:{_GREETING}\b\s*[,.!:;–—-]*\s+|{_LEAD_IN}\s*[,.!:;–—-]+\s+)(?=\w)", re.IGNORECASE)
# Who has just come says so, and asks for something else than the way or the desk.
_ARRIVED = re.compile(
    r"^\W*(?:(?:ich )?bin (?:(?:jetzt|gerade|grad|eben|erst|endlich|soeben) )+(?:angekommen|eingetroffen)|"
    r"(?:i |i['’]ve |i have |have )?just (?:arrived|got here))[.!,;]+\s+"
    r"(?=\S+ \S+)(?!.*\b(?:hin|jetzt|go|now|meld\w*|anmeld\w*|check|register\w*|badge)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ANNOUNCED = re.compile(rf"^\W*(?:{_GREETING}\b\s*[,.!:;–—-]*\s+)?{_LEAD_IN}\s*:", re.IGNORECASE)
_THANKED = re.compile(rf"^\W*{THANKS}\s*[,.!:;–—-]+\s+(?=\w)", re.IGNORECASE)
_SIGNED = (
    r"(?:lg|vg|mfg|bg|gruß|grüße|(?:liebe|viele|beste|schöne|herzliche) grüße|mit freundlichen grüßen|kind regards|"
    r"best(?: regards)?|regards)(?:[ ,]+\w+){0,3}"
)
_PLEASE = r"(?:bitte(?: (?:schön|sehr))?|please|pls|plz)"
_END = re.compile(
    rf"(?:^|[\s,.!;–—-])(?:(?:{THANKS}|{_SIGNED})[\s.!,:;)(–—-]*|{_PLEASE}[\s.!?,:;)(–—-]*)$", re.IGNORECASE
)
_ASKS_ANYWHERE = re.compile(
    r"\b(?:wo|wann|wie|(?<!it )(?<!that )was|wer|wen|wem|welche\w*|wohin|womit|where|when|how|what|who|which|"
    r"wieviele?n?|worum|woher|wo(?:ran|rauf|rin|bei|zu)|(?:where|when|what|who|how)s)\b"
    r"|^\W*(?:any\w*|irgend\w*|something|noch (?:was|jemand|ein\w*)|regnets|wirds|gibts|gehts|ists|laeufts|kommts|hats|"
    r"[a-z]+s?t (?:man|ihr|sie|du|es)|"
    r"(?:schreib|zeig|gib|nenn|erzaehl|such|schick|write|show|give|tell|list|send) (?:mir|uns|me|us))\b"
)
# A full stop after a number or an abbreviation ends no sentence.
_SENTENCES = re.compile(r"(?<=[?!…])\s+|(?<=[^\W\d][^\W\d]{2}[.])\s+(?=[A-ZÄÖÜ])|\n+")
_ONLY_THANKS = re.compile(rf"{THANKS}\W*", re.IGNORECASE)
_FEW = 2  # words that are left when a greeting is no more than that


def question_of(message: str) -> str:
    """The part of a message that asks; all of it where nothing does."""
    if message.isupper() and len(message.split()) > 1:
        message = message.lower()  # where all are capitals they tell no noun from a verb
    plain = without_reaction(message.strip())
    message = message if _ONLY_THANKS.fullmatch(plain) else plain
    rest = _without_end(_without_front(message))
    asks = _surely_asks(rest) or _asks(rest) or _PICKS.match(rest) or _ANNOUNCED.match(message)
    return _TAG.sub(_turned, _without_told(rest) if asks else message)


def _turned(match: re.Match[str]) -> str:
    """What is only to be confirmed, put as a question: „Das ist am Freitag, oder?“ is „ist das am Freitag?“"""
    subject = match["subject"]
    first = subject.split()[0].lower()
    subject = first + subject[len(first) :] if first in _SMALL else subject
    return f"{match['verb'] or 'is'} {subject} {match['rest']}?"


_SMALL = frozenset(
    words_of("der die das ein eine es ich wir man du ihr sie am im um in ab bei den dem da it that the there you we")
)
_FINITE = (
    r"ist|sind|war|waren|wird|werden|hat|haben|habe|gibt|kann|können|koennen|muss|müssen|muessen|darf|dürfen|duerfen|soll|"
    r"sollen|findet|finden|beginnt|beginnen|startet|starten|endet|enden|dauert|geht|gehen|kommt|kommen|fällt|faellt|"
    r"läuft|laeuft|fängt|faengt|kostet|kosten|brauche|braucht|brauchen|steht|liegt|fährt|faehrt|hält|haelt|spricht|"
    r"leitet|führt|fuehrt|macht|bin|bist|seid|is|are|were|will|can|must|should|has|have"
)
# Names and dates have full stops of their own; with a comma more is told than one thing.
_TAG = re.compile(
    r"(?:^|(?<=[.!?]\s))(?!(?:we[rnm]|was|wann|wo\w*|wie|welche\w*|warum|wenn|falls|what|when|where|who|which|how|why|if|"
    rf"{_FINITE})\b)"
    rf"(?P<subject>\w(?:[^,.?!;:]|(?<=\w)\.)*?)(?: (?P<verb>{_FINITE})|(?<=(?:it|at))['’]s) "
    r"(?P<rest>(?:[^,.?!;:]|(?<=\d)[.:])+?)"
    r"(?:,? (?:oder(?: nicht)?|gelle?)|, (?:right|richtig|korrekt|nicht wahr|stimmt'?s|stimmt das|ne|nicht|ja|yes|"
    r"correct|is it not|(?:isn|aren|doesn|don|won|wasn|can)['’]?t (?:it|they|that|there|we|i|you))) ?\?+(?=\s|$)",
    re.IGNORECASE,
)


def _without_front(message: str) -> str:
    while found := _FRONT.match(message):
        rest = message[found.end() :]
        if len(rest.split()) < _FEW and ":" not in found.group():
            break
        message = rest
    message = direct(message)
    arrived = _ARRIVED.match(message)
    message = message[arrived.end() :] if arrived else message
    thanked = _THANKED.match(message)
    rest = without_reaction(message[thanked.end() :]) if thanked else ""
    return rest if _surely_asks(rest) or _PICKS.match(rest) else message


def _without_end(message: str) -> str:
    while found := _END.search(message):
        rest = message[: found.start()].rstrip(" ,-")
        if not (_surely_asks(rest) or _PICKS.match(rest)):
            break
        message = rest
    return message


# „die am Nachmittag, danke“ takes one of those that were told.
_PICKS = re.compile(
    r"(?:d(?:er|ie|as|en)|the) (?:(?:one )?(?:am|im|um|in|mit|von|at|on|with|by)\b|"
    r"(?:erste|zweite|dritte|letzte|nächste|"
    r"first|second|third|last|next)|\w+s$)",
    re.IGNORECASE,
)


def _without_told(message: str) -> str:
    """A question without sentences behind it that ask nothing: „Wann ist Schluss? Muss meinen Zug buchen.“"""
    sentences = [part for part in _SENTENCES.split(message) if part.strip()]
    first = next((number for number, part in enumerate(sentences) if _asks(part)), len(sentences))
    asking = fold(" ".join(part for part in sentences if _asks(part)))
    kept = [part for n, part in enumerate(sentences) if n <= first or not only_tells(fold(part), asking)]
    return " ".join(kept) if len(kept) < len(sentences) else message


def _surely_asks(part: str) -> bool:
    """Whether something asks besides thanks; „war toll“ and „geht wieder“ only have the verb in front."""
    folded = fold(part)
    if "?" in part or _ASKS_ANYWHERE.search(folded):
        return True
    asks = _asks(part) and len(part.split()) > _BRIEF and not _JUDGES.match(folded)
    return asks or (not _FOR.search(folded) and any(map(_is_wanted, words(folded).tokens)))


def _is_wanted(token: Token) -> bool:
    """Whether a word alone asks: „wlan pw, danke“."""
    return not _WANTED.isdisjoint(concepts(token.stem))


_WANTED = frozenset(("wifi", "password", "phone", "email", "link", "address", "deadline", "parking", "slides"))
_FOR = re.compile(r"\b(?:fuer|for|hab|habe|hat|gefunden|found|got)\b")


_BRIEF = 3  # words
_JUDGES = re.compile(r"\W*(?:das |es |it )?(?:war|waren|was|were|hat|haben|geht|passt|klappt)\b")


def _asks(part: str) -> bool:
    folded = fold(part)
    if "?" in part or _ASKS_ANYWHERE.search(folded):
        return True
    return opens_question(folded) and not tells(folded)
