"""What is asked of rounds in a few words: „Stimmen pro Person“, „bisherige Vorschläge für Freitag“."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.rich import join
from handlers.understanding import entity
from handlers.understanding.answers.common import told, unknown
from handlers.understanding.answers.rounds import WHOLLY, docs_of_rounds, known_topics, votes_each
from handlers.understanding.answers.rounds_meant import BY_LUNCH, meant
from handlers.understanding.contract import Answer
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.words import words_of

_KNOWN = ("vote", "topic", "propose", "session", "round", "people", "agenda", "comment", "idea", "points", "dots")
_DOTS = r"(?:\w*(?:punkte?|puenktchen|stimmen)|votes?|dots|points)"
_NUMBER = r"(?:(?:punkte?|stimm(?:en)?)(?:an)?zahl|(?:number|amount) of (?:votes|dots|points))"
_HEAD = r"(?:person|kopf|nase|mann|teilnehm\w+|stimmberechtigt\w+|participant|attendee|head)"
# „Punkte pro Person“, „Mit welcher Punktzahl stimmt man ab?“
_EACH = compiled(rf"\b{_DOTS} (?:pro|je|per) {_HEAD}\b|\b{_HEAD} (?:wie viele )?{_DOTS}\W*$|\b{_NUMBER}\b")


def votes(query: Query) -> Answer | None:
    """How many votes each has, where that is asked without „wie viele“."""
    if not query.view.event.rounds or not _EACH.search(query.text.folded) or query.asks(*_NOT_THESE):
        return None
    if query.names("result", "choice", "standings") or not _on_rounds(query, query.telling):
        return None
    return votes_each(query, meant(query))


_NOT_THESE = (Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.DEADLINE)
_TOPICS = r"(?:\w*(?:themen|thema|vorschlaeg\w+|ideen)|session\w*|topics?|proposals?|suggestions?|ideas)"
_SO_FAR = (
    r"(?:bisher|bislang|bis jetzt|bis dato|bis heute|soweit|schon|scho|bereits|vorab|so far|until now|already|yet)"
)
_IN = (
    r"(?:vorgeschlagen|eingereicht|eingebracht|angemeldet|eingegangen|gesammelt|genannt|vorgemerkt|eingetragen|"
    r"zusammengekommen|proposed|submitted|suggested|put forward|sent in|handed in|collected)"
)
_HERE = r"(?:wurden?|sind|ist|haben?|habn|ham|hat|gibt|liegen|stehen|has|have|had|was|were|are)"
# „bisherige Sessionvorschläge“, „eingereichte Themen“, „Themen bisher?“, „Liste der Themenvorschläge“
_IN_FEW = compiled(
    rf"^\W*(?:die |alle |all |the |bereits |schon |bisher |bislang |already )*"
    rf"(?:bisherige|eingereichte|vorgeschlagene|eingegangene|vorliegende|gesammelte|"
    rf"angemeldete|proposed|submitted|suggested|collected)n? {_TOPICS}\b|"
    rf"^\W*(?:die |the )?{_TOPICS} {_SO_FAR}\W*$|"
    rf"^\W*(?:die |eine |the |a )?(?:liste|uebersicht|aufstellung|list|overview)(?: (?:der|aller|mit|von|of|the|all|"
    rf"bisherigen|den|eingereichten|vorgeschlagenen|proposed|submitted))* {_TOPICS}\b"
)
# „Was wurde bisher für Freitag vorgeschlagen?“, „Was haben die anderen schon eingereicht?“
_ASKED = compiled(
    rf"\b(?P<what>was|welche\w*|what|which)\b(?: \w+){{0,3}}? {_HERE}\b(?! (?:ich|wir|i|we)\b)"
    rf"(?: (?:es|denn|da|man|(?:die )?(?:andere|aendere?)n?|other people|(?:the )?others|anybody|anyone|people))?"
    rf"(?: [^\s,;]+){{0,6}}?(?: {_SO_FAR}\b| (?:andere|aendere?)n?\b| others\b| people\b)[^,;?!]*?\b{_IN}\b|"
    rf"\b(?:was|welche\w*|what|which)\b(?: \w+){{0,3}}? {_HERE} (?:die )?(?:andere|aendere?)n?\b[^,;?!]*?\b{_IN}\b"
)


def proposed(query: Query) -> Answer | None:
    """The topics that are known so far."""
    event = query.view.event
    if not event.rounds or query.asks(Ask.WHEN, Ask.WHO, Ask.COUNT, Ask.DEADLINE, Ask.LINK) or query.view.meant:
        return None
    if match := _IN_FEW.search(query.text.folded):
        said: Sequence[Word] = query.telling
    elif match := _ASKED.search(query.text.folded):
        said = [word for word in query.telling if word.token.text in match[0].split()]  # what leads in tells nothing
    else:
        return None
    if not _on_rounds(query, said):
        return None
    entries = meant(query)
    if not entries:
        return None
    sources = tuple(f"round[{entry.key}]" for entry in entries)
    known = known_topics(query, [], chosen=False)
    if not known:
        return unknown(query, "u-no-topics-yet", sources)
    body = join([query.view.say("u-bullet", text=topic) for topic in known[:_SHOWN]])
    return told(query, "u-topics", ("topic", *sources), 0.8, list=body)


_SHOWN = 20


def _on_rounds(query: Query, words: Sequence[Word]) -> bool:
    """Whether nothing is named but rounds, and what is said of them."""
    aside = {word.token.text for word in query.without(*_KNOWN, *(("lunch", "break") if query.has(BY_LUNCH) else ()))}
    rest = [word for word in words if word.weight and word.token.text in aside and word.token.text not in _PLAIN]
    return entity.explained(rest, docs_of_rounds(query)) >= WHOLLY


_PLAIN = frozenset(
    words_of(
        "stimmt bisherige bisherigen bislang scho vorliegende vorliegenden gesammelte eingegangene liste "
        "uebersicht aufstellung list overview aendern aendere habn ham teilnehmer zusammengekommen vorgemerkt "
        "eingetragen collected"
    )
)
