"""Whether those may come who have not even begun: „Wir haben noch kein Kino, dürfen wir trotzdem kommen?“"""

from __future__ import annotations

from handlers.understanding.answers.common import text, told
from handlers.understanding.contract import Answer
from handlers.understanding.normalise import fold, words
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.terms import compound_parts

_COME = (
    r"(?:kommen|mitkommen|mitmachen|teilnehmen|dabei sein|dabeisein|mit dabei|hin|hinkommen|hingehen|richtig|"
    r"willkommen|vorbeikommen|come|attend|join|take part|participate|welcome)"
)
_MAY = compiled(
    rf"\b(?:darf|duerfen|kann|koennen|bin|sind|koennte|may|can|could|are|am) "
    rf"(?:ich|wir|man|i|we|you|one|people)\b.*\b{_COME}\b|"
    r"\b(?:muss|muessen|do|must) (?:ich|wir|man|i|we|you|one) (?:\w+ ){0,4}(?:sein|haben|have|be)\b"
)
# What somebody is not or has not, in whose place the audience may be meant: „bei keiner Tafel“, „noch kein Kino“.
_LACKS = compiled(
    r"\b(?:kein(?:e[rnms]?)?|ohne|without|no|not|don't have|haven't got)(?: (?:ein\w*|eigene[rnms]?|own|an?|the|any))? "
    r"(?P<thing>[a-z-]{4,})\b|\b(?:schon|already|selbst|selber) (?:\w+ ){0,2}?(?P<had>[a-z-]{4,}) "
    r"(?:haben|sein|betreiben|have|be)\b"
)
# How an audience names those who are about to begin.
_ABOUT_TO = compiled(
    r"\bauch (?:\w+ )?(?:wer|alle,? die|menschen,? die|leute,? die|solche,? die|interessierte|neugierige|neue|neulinge|"
    r"gruendungswillige)\b|\b(?:werden wollen|es werden wollen|gruenden (?:will|wollen|moechte\w*))\b|"
    r"\b(?:also|and) (?:those|people|anyone|anybody) (?:who )?(?:\w+ ){0,3}(?:start\w*|thinking|consider\w*|new|"
    r"begin\w*|plan\w*|want\w*|found\w*)\b"
)


def may_come(query: Query) -> Answer | None:
    """The audience, where it has a word for those who only think of beginning, and somebody asks who has not begun.

    That one has no ticket is another matter: what somebody lacks must be what those have for whom it all is.
    """
    known = query.view.event.audience
    if known is None or not _MAY.search(query.text.folded) or not (lacks := _LACKS.search(query.text.folded)):
        return None
    if not _ABOUT_TO.search(fold(said := text(query, known))):
        return None
    thing = words(lacks["thing"] or lacks["had"]).tokens[0]
    docs = [doc for doc in query.index.of("sentence") if doc.record.field in ("audience", "description")]
    own = {thing.stem, *compound_parts(thing.text)}
    if not any(not own.isdisjoint(doc.terms) for doc in docs):
        return None
    return told(query, "u-audience", ("event.audience",), 0.8, audience=said)
