"""Whom to tell what somebody cannot eat: „Ich vertrage keine Milch, wem schreibe ich das?“"""

from __future__ import annotations

from collections.abc import Iterator

from handlers.markdown import markdown
from handlers.understanding.answers.common import text, told
from handlers.understanding.concepts import broader, concepts
from handlers.understanding.contract import Answer
from handlers.understanding.facts import REACHABLE, said_of, valid
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import Token, fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.terms import terms

# Who says so in whatever words: „vertrag keine Nüsse“, „ess kein Schwein“.
_CANNOT = (
    r"\b(?:vertrag|vertrage|esse?|trinke?|darf) (?:ich )?(?:\w+ )?(?:kein\w*|nichts mit)\b"
    r"(?! (?:sonne|hitze|rauch|laerm))|"
    r"\bkein\w* \w+ (?:vertrag|vertrage|esse?|trinke?|essen darf|trinken darf)\b|"
    r"\w*(?:intoleran|unvertraeglich|allergi)\w*|"
    r"\bi (?:can not|can't|cannot|do not|don't) (?:eat|have|drink|tolerate)\b"
)
_TOLD = (
    r"\b(?:an wen|wem|bei wem|wohin|wen)\b.*\b(?:schreib\w*|sag\w*|schick\w*|mail\w*|wend\w*|meld\w*|richt\w*|gebe?|"
    r"mitteil\w*|anmeld\w*|geben|kontaktier\w*|frag\w*|anschreib\w*)\b|"
    r"\bwo(?:hin)? (?:meld|sag|geb|schreib)e? ich (?:das|es)\b|\bwo kann ich (?:das|es) (?:angeben|melden|sagen)\b|"
    r"\bwo (?:(?:muss|kann|soll) (?:ich |man )?)?(?:das |es |mich )?(?:an|ab)?melden\W*$|"
    r"\bwer ist (?:da |dafuer |hier )?zustaendig\b|"
    r"\bwho(?:m)? (?:do|should|can|must|shall) (?:i|we) (?:\w+ )?"
    r"(?:write|email|e-mail|mail|tell|contact|ask|inform|turn)\b"
)
_SPECIAL = frozenset({"allergy", "dietary-needs"})
_SPECIAL_TERMS = frozenset("@" + name for name in _SPECIAL)
# What the house asks everybody to say beforehand, whatever it is that somebody cannot eat.
_ASKED_FOR = compiled(
    r"\b\w*(?:wuensch\w*|bedarf\w*|unvertraeglich\w*|allergi\w*|intoleran\w*|besonderheit\w*|vertraegt|vertragen|"
    r"requests?|needs|requirements?)\b|\b(?:diaet\w*|diets?)\b"
)


def whom_to_tell(query: Query) -> Answer | None:
    """The sentence on what is served, or the FAQ entry, that tells whom one writes to who cannot eat everything."""
    if not query.has(_TOLD) or query.asks(Ask.WHEN, Ask.DEADLINE):
        return None
    if not query.has(_CANNOT) and not any(map(_is_diet, query.text.tokens)):
        return None
    for source, said in _texts(query):
        if REACHABLE.search(said) and _ASKED_FOR.search(fold(said)):
            return told(query, "u-plain", (source,), 0.85, text=markdown(said))
    return None


def _is_diet(token: Token) -> bool:
    """Whether a word is for something that not everybody eats, also where it is only told aside: „Bin Veganer, …“"""
    names = concepts(token.stem)
    return not _SPECIAL.isdisjoint(names | broader(names))


def _texts(query: Query) -> Iterator[tuple[str, str]]:
    for doc in query.index.of("sentence"):
        if doc.record.field == "catering":
            yield doc.record.source, text(query, doc.record.text)
    for doc in query.index.of("faq"):
        entry = doc.record
        own = terms(wording for question in entry.faq.questions for wording in question.all)
        if valid(entry.faq, query.today) and not _SPECIAL_TERMS.isdisjoint(own):
            yield doc.key, said_of(query, entry.faq)
