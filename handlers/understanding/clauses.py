"""The clause of a message that asks, apart from those that only tell how somebody comes to ask.

„Ich bin Studentin, muss ich etwas zahlen?“ asks „muss ich etwas zahlen“; „Kann ich absagen, falls ich krank werde?“
asks „Kann ich absagen“.
"""

from __future__ import annotations

import re

from handlers.understanding.concepts import concepts
from handlers.understanding.intent import opens_question
from handlers.understanding.normalise import fold, words
from handlers.understanding.patterns import compiled
from handlers.understanding.terms import compound_parts
from handlers.understanding.words import STOP, words_of

BREAK = re.compile(r"(?:(?<!\d)\.|[,;:!?](?! dass\b))+(?=\s|$)\s*|(?<=\s)[-–—]+\s+|\n+")
_SUBORDINATE = (
    r"falls|wenn|weil|obwohl|nachdem|bevor|damit|um (?=.* zu )|sofern|if|because|since i|although|so that|in case|in "
    r"order to|as i|when i|when we|wenn ich"
)
_TELLS_WHY = re.compile(rf"\s+(?={_SUBORDINATE})(?:{_SUBORDINATE})\b.*$", re.IGNORECASE)
_LEADS = re.compile(
    r"^(?:und|aber|also|oder|dann|daher|deshalb|and|but|so|then|sorry|bitte|please|kurze frage|frage|ich (?:wollte|"
    r"will|moechte|möchte) (?:mal )?(?:fragen|wissen)|weiß (?:jemand|man)|wissen sie|weißt du|do you know|"
    r"can you tell me)\b"
    r"[ :,]*",
    re.IGNORECASE,
)
# A clause in which people tell of themselves: „bin zu spät“, „will tee“, "my colleague is ill".
_TELLS = compiled(
    r"^\W*(?:(?:und|aber|also|and|but|so|naja|sorry) )*(?:ich (?!.*\b(?:wissen|fragen|frage)\b)|bin |hab(?:e|s)? |"
    r"will |muss (?:die|den|das|ins?|zum|zur|auf|meine[nm]?|noch|gleich|heute|morgen) |"
    r"(?:kann|schaff\w*) (?:(?:es|leider|aber|selbst|persoenlich) )*nicht |"
    r"komm(?:e)? (?:gerade |grad |eben )?(?:aus|mit|von|erst|leider|spaeter|mitm|nicht) |sitze? |steh(?:e)? |"
    r"brauch(?:e)? |"
    r"wir (?:sind|haben|kommen)|mein[e]? |ist (?:glaub|ja|mir|echt|so) |glaub |"
    r"hoffe |i |i'm |we (?:are|have|came)|my |am |just |got |need )"
)
# What interests somebody is what the question is about: „Ich interessiere mich für Bienen, welcher Vortrag …?“
_INTERESTS = compiled(
    r"\b(?:interessier\w*|faszinier\w*|beschaeftig\w* mich|mein (?:thema|hobby|fach)|mich fuer|"
    r"interested in|care about|into|keen on|fan of|passionate about|work (?:on|with))\b"
)
_LOOKS_FOR = compiled(
    r"\b(?:welche\w*|was|etwas|which|what|anything|something)\b.*\b(?:\w*vortrag|\w*vortraege\w*|session\w*|workshop\w*|"
    r"talks?|programm\w*|fuer mich|for me|ansehen|anschauen|besuchen|go to|attend|empfiehl\w*|empfehl\w*|recommend)\b"
)


def tells_interest(part: str, folded: str) -> bool:
    """Whether a part of a message says what the talk that is looked for should be on."""
    return _INTERESTS.search(part) is not None and _LOOKS_FOR.search(folded) is not None


_ANSWERABLE = compiled(r"\?|\b(?:wo|wann|wie|was|wer|wen|wem|welche\w*|where|when|how|what|who|which)\W*$")


# Two questions in one: „Wann ist das Grillen und was kostet es?“
_SECOND = re.compile(
    r"[,;]?\s+(?:und|and)\s+(?=(?:was|wann|wo|wer|wen|wem|wohin|worum|womit|what|when|where|who)\s+\S|"
    r"(?:in|auf|an|bis|ab|seit|um|bei|mit|von|on|at|until|from|with|by)\s+(?:wann|welche\w*|wie|wem|when|which|what|whom)"
    r"\s+(?:\S+\s+){1,2}(?:das|der|die|er|sie|es|it|that|they)\b|(?:wie|wieviel|welche\w*|which|how|ist|sind|wird|"
    r"werden|kann|können|koennen|darf|dürfen|duerfen|muss|müssen|muessen|gibt|gibts|habt|haben|hält|haelt|fährt|faehrt|"
    r"fällt|faellt|findet|läuft|laeuft|kostet|brauche?|bekomme?|krieg|is|are|can|will|do|does|should|has)\s+\S+\s+\S|"
    r"(?:in|auf) (?:welcher|which) (?:sprache|language)$)|"
    r"[,;]?\s+(?:und|and)\s+(?:(?:wenn|falls|if)\s+(?:ja|so|yes),?\s+)?(?=(?:wo|wann|where|when)$)|"
    r",\s+(?=(?:kann|könn\w*|darf|dürf\w*|gibt|can|may|is there)\s+\S+\s+\S)|"
    r"\?\s+(?=\S+\s+\S+)",
    re.IGNORECASE,
)


# Two questions with a mark behind each: „mailadresse von frau voss? Wer spricht über Bienen?“
_MARKED = re.compile(r"([^?]+)\?+\s+(?:(?:und|and|also|außerdem|ausserdem)\s+)?([^?]+)\?+$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:oder|or|also|das heißt|und wenn|if so|wenn ja|falls ja)\b", re.IGNORECASE)


def questions(message: str) -> tuple[str, str] | None:
    """The two questions of a message that asks two; None if it asks one."""
    marked = _MARKED.match(message.strip())
    if marked and all(len(part.split()) >= _SHORT for part in marked.groups()) and not _GOES_ON.match(marked[2]):
        return marked[1], marked[2]
    bare = message.strip(" ?!.")
    parts = [part.strip() for part in _SECOND.split(bare) if part.strip()]
    joined = _AND.split(bare)
    if len(parts) != 2 and len(joined) == 2 and _is_whole(joined[1]):
        parts = [part.strip() for part in joined]
    if (
        len(parts) != 2
        or _ONLY_ASKS.match(fold(parts[0]))
        or _FROM_TO.search(bare)
        or not (
            (_puts(parts[1]) or parts[1].lower() in BARE) and (_puts(parts[0]) or _NAMES_FIRST.search(fold(parts[0])))
        )
    ):
        return None
    return parts[0], parts[1]


# „Wann beginnt und endet die Tagung?“ asks for one span.
_FROM_TO = re.compile(
    r"\b(?:beginnt|startet|anfängt|beginnen|starten) und (?:endet|schließt|schliesst|aufhört|enden)\b|"
    r"\b(?:starts?|begins?) and (?:ends?|finish(?:es)?)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"[,;]?\s+(?:und|and)\s+", re.IGNORECASE)
# „In welchem Raum und um wie viel Uhr ist der Vortrag?“ asks twice, but of one thing, which only comes then.
_ONLY_ASKS = compiled(
    r"(?:(?:in|an|auf|um|zu|ab|bis|bei|at|on|from|in) )?(?:welche[rmn]? \w+|wie ?viel uhr|wann|wo|wer|mit wem|"
    r"(?:which|what) \w+|when|where)$"
)


# „… und ab wann wird serviert?“ says nothing by itself.
_NO_SUBJECT = re.compile(r"(?:(?:ab|bis) )?(?:wann|wo) wird \w+t$", re.IGNORECASE)


def _is_whole(part: str) -> bool:
    """Whether what follows an „und“ is a question by itself."""
    return _puts(part) and len(part.split()) > _SHORT and not _NO_SUBJECT.match(part)


def _puts(part: str) -> bool:
    """Whether a part of a message puts a question, maybe after a clause that tells why."""
    return any(asks(clause) and not tells(clause) for clause in BREAK.split(part) if clause.strip())


# „Gibt es Kaffee, und wo?“
BARE = ("wo", "wann", "where", "when", "in welchem raum", "in which room")


def without_reason(part: str) -> str:
    """A question without the clause that tells when or why: „Darf sie mit, wenn sie gar nicht dabei ist“."""
    return _TELLS_WHY.sub("", part).strip(" ,") or part


def as_one(question: str) -> str:
    """A question whose thing stands before the clause that asks of it: „Und das Treffen, ist das auch vor Ort?“"""
    match = _FRONTED.match(question.strip(" ?!.")) if ", " in question else None
    return f"{match['asks']} {match['thing']}{match['rest']}?" if match else question


_FRONTED = re.compile(
    r"(?:(?:und|aber|also|and|but|so) )?(?P<thing>(?:d(?:er|ie|as)|the) [^,;.:?!]{3,50}|[^\W\d]{4,} \d{1,2}), "
    r"(?P<asks>(?:\w+ ){0,2}?(?:ist|sind|wird|werden|hat|geht|is|are|will)) (?:d(?:er|ie|as)|es|sie|er|it|that|they)"
    r"(?P<rest>(?: .+)?)$",
    re.IGNORECASE,
)


# „Nachtwanderung wo treffen“: in phone style the thing stands before what is asked of it.
_NAMES_FIRST = compiled(r"^\w{4,} (?:\w+ )?(?:wo|wann|wer|where|when|who)\b")


def aside(folded: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a folded message in which somebody only tells of themselves, beside a clause that asks."""
    spans, asks, start = [], False, 0
    for end in (*(match.end() for match in BREAK.finditer(folded)), len(folded)):
        part = folded[start:end]
        if part.strip():
            tells = _TELLS.search(part)
            inner = _TURNS.search(part, _EARLIEST) if tells else None
            if inner:
                spans.append((start, start + inner.start()))
                asks = True
            elif tells and not _ANSWERABLE.search(part) and not tells_interest(part, folded):
                spans.append((start, end))
            else:
                asks = asks or len(part.split()) > 1 or "?" in part
        start = end
    whole = spans if asks else []
    return (*whole, *((match.start(), match.end()) for match in _CONDITION.finditer(folded) if match.start() > 8))


# Where somebody who tells of themselves turns to a question without a comma.
_TURNS = compiled(
    r"(?<= )(?:was|wann|wo|wer|wie|what|when|where|who|how) (?:ist|sind|laeuft|kommt|gibt|kann|muss|geht|komm|find|"
    r"is|are|can|do)\w*\b"
)
_EARLIEST = 12  # letters
_CONDITION = compiled(
    r"\b(?:if (?:i am|i'm|i|we) (?:get |got )?(?:running|late|ill|sick|stuck|not able|can not|lost)|"
    r"wenn ich (?:zu spaet|krank|im stau|spaeter|den zug|die bahn)|"
    r"falls ich (?:zu spaet|krank|im stau)|weil ich|da ich|because|damit ich)\b.*$"
)
_EMBEDDED = re.compile(r"\b(?:was|wann|wo|wer|wie|what|when|where|who|how)\b.+$", re.IGNORECASE)
# „Gibt es am Feuer was zu trinken?“: there „was“ is „etwas“.
_SOMETHING = re.compile(r"was\b", re.IGNORECASE)
_OPENS_WITH_VERB = compiled(r"\W*(?:gibt?s?|gibt es|kann|koennen|bekomm\w*|krieg\w*|habt|haben|ist|darf|muss|laeuft)\b")
_SHORT = 2  # a clause of fewer words asks nothing by itself


def asking(question: str) -> str | None:
    """The one clause that asks, if there are others beside it; None if the whole is one clause or none asks."""
    if tells_interest(folded := fold(question), folded):
        return None
    parts = [part for part in BREAK.split(question.strip()) if part.strip()]
    asked = [part for part in (_LEADS.sub("", part.strip()) for part in parts) if asks(part) and not tells(part)]
    inner = _EMBEDDED.search(question)
    if inner and _SOMETHING.match(inner.group()) and _OPENS_WITH_VERB.match(fold(question)):
        inner = None
    if not asked and not inner:
        return None
    main = _TELLS_WHY.sub("", asked[-1] if asked else inner.group() if inner else "").strip()
    return main if main and main != question.strip(" ?!.") else None


# What somebody looks for, means or is, which the question may be about.
_CARRIES = compiled(
    r"\b(?:ich (?:mein\w*|such\w*|red\w*|sprech\w*|moecht\w*|will|haette)|i (?:mean|want|am looking|would like))\b"
)
_FOUND_NOTHING = compiled(
    r"^\W*(?:(?:auf|in|im|an|bei) (?:\w+ ){1,3}(?:steht|find\w*|seh\w*|gibts?|ist)\b.*\b(?:nichts|nix|nicht|keine?)\b|"
    r"(?:ich )?(?:find|finde|seh|sehe|hab|habe)\b.*\b(?:nichts|nix|nirgends|nicht)\b|steht (?:nirgends|nicht)\b|"
    r"(?:i )?(?:can(?:'t|not)|could(?:n't| not)) find\b|(?:the|on the) .*\b(?:nothing|not)\b)"
)


def only_tells(folded: str, asked: str) -> bool:
    """Whether a sentence asks nothing, and only tells why that is `asked`: „Auf der Website steht nichts.“"""
    if "?" in folded or (opens_question(folded) and not tells(folded)):
        return False
    if _FOUND_NOTHING.search(folded):
        return True
    return _TELLS.search(folded) is not None and not sets_terms(folded, asked)


def sets_terms(folded: str, asked: str) -> bool:
    """Whether something told aside may decide the answer to what is `asked`: „Ich sitze im Rollstuhl“."""
    tokens = (token for token in words(folded).tokens if token.text not in STOP)  # „nicht“ is no „Nichte“
    stems = (part for token in tokens for part in (token.stem, *compound_parts(token.text)))
    said = frozenset(name for stem in stems for name in concepts(stem))
    if any(char.isdigit() for char in folded) or _CARRIES.search(folded) or not said.isdisjoint(_TERMS):
        return True
    return not said.isdisjoint(_TRAVEL) and _WAY.search(asked) is not None


_WAY = compiled(
    r"\b(?:komm\w*|fahr\w*|anreis\w*|hin|her|weg|park\w*|abstell\w*|lad\w*|get|way|there|reach|direction\w*)\b"
)
_TRAVEL = frozenset(
    words_of(
        """
        bike bus camper car drive-by-car ebike flight motorbike parking regional-train train tram transit
        long-distance-train
        """
    )
)


_TERMS = frozenset(
    words_of(
        """
        accessibility-needs accessible-entrance age allergy animal-allergy apprentice baby child
        diabetes dietary-needs disabled-parking dog easy-language english gluten guide-dog halal hearing
        cancel ill kosher lactose language late-arrival late-entry leave-early lift luggage member-discount
        mother-child newcomer nursing nut-allergy online onsite parents pregnancy press senior-discount speaker
        speaker-ticket stairs stepfree stroller student teenager toddler vegan vegetarian visual volunteer
        walking-aid wheelchair experience beginner
        """
    )
)


_INVERTED = compiled(r"\W*\w+ (?:ich|i|wir|we|man)\b")  # „bin ich da richtig“ asks


def tells(part: str) -> bool:
    """Whether a clause only tells of somebody: „Bin eingeschlafen“, „Muss meinen Zug buchen“."""
    folded = fold(part)
    return _TELLS.search(folded) is not None and not _ANSWERABLE.search(folded) and not _INVERTED.match(folded)


def asks(part: str) -> bool:
    """Whether a clause asks: it has words enough and opens like a question."""
    return len(part.split()) >= _SHORT and opens_question(fold(part))
