"""Follow-ups on a round that was spoken of: until when, where, how, how many, and when its topics are dealt with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.understanding.answers.rounds_meant import named
from handlers.understanding.contract import View
from handlers.understanding.focus import About
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question

# What is said of a round without naming anything else.
_OF_ROUNDS = (
    "vote", "topic", "propose", "choice", "bring", "session", "round", "send", "people", "comment", "idea", "win",
)  # fmt: skip
_WORD_OF = 4  # letters of a word that is no article
_DOING: Mapping[str, Mapping[str, str]] = {
    "de": {"propose": "kann ich ein thema vorschlagen", "vote": "kann ich abstimmen"},
    "en": {"propose": "can i propose a topic", "vote": "can i vote"},
}
_DEALT_WITH: Mapping[str, str] = {"de": "sind die themen dran", "en": "are the topics dealt with"}
_CHOSEN: Mapping[str, str] = {"de": "wie viele themen kommen dran", "en": "how many topics are chosen"}
_WORD = re.compile(
    r"^(?:und |and )?(?P<word>(?:bis|ab|seit|von) wann|um wie ?viel uhr|wie lange?|wann|wo|wie|womit|"
    r"until when|till when|from when|(?:until |from )?what time|how long|when|where|how)\b(?P<rest>.*)"
)
# „Wann sind die dann?“, „Wann finden die statt?“: more than one are the topics, or the sessions for them.
_MANY = re.compile(
    r"\b(?:dran|drankommen|drankomm|up|on)\b|"
    r"\b(?:sind|finden|laufen|kommen|werden|are|do|will)\b (?:denn |dann )?(?:die|diese|sie|das|these|those|they|the)\b"
)
_IT_IS = re.compile(r"\b(?:geht|laeuft|funktioniert|mach\w*|gilt|ist|is|kann|can|does|do|reich\w*)\b|^\W*$")
_THROUGH = re.compile(
    r"\b(?:komm(?:en|t|)|werden|schaffen|gehen|are|get|make|will be)\b.*"
    r"\b(?:dran|durch|zum zuge?|genommen|ausgewaehlt|gewaehlt|es|chosen|picked|selected|through|it)\b"
)
_STILL = re.compile(r"^(?:geht|ist) (?:das|es) (?:denn |jetzt )*(?:noch|moeglich)\b|^is (?:that|it) still possible\b")
_STILL_MAY: Mapping[str, Mapping[str, str]] = {
    "de": {"propose": "kann ich noch ein thema vorschlagen", "vote": "kann ich noch abstimmen"},
    "en": {"propose": "can i still propose a topic", "vote": "can i still vote"},
}
_TIMES = (Ask.WHEN, Ask.START, Ask.END, Ask.DEADLINE, Ask.DURATION, Ask.REMAINING, Ask.CLOCK, Ask.DAY)


def again(bare: str, about: About, view: View) -> tuple[str, tuple[str, ...]] | None:
    """The complete question on rounds that folded words ask which name none, and the keys of these rounds.

    None: they ask something else. No keys: another time tells which rounds are meant.
    """
    if not (about.rounds or about.fact.startswith("round[")):
        return None
    query = read_question(bare, view)
    if any(token.stem in query.index.event_name for token in query.text.tokens if len(token.stem) > _WORD_OF):
        return None  # „Wann ist das KlangCamp?“ asks for no round
    if query.asks(Ask.NOW, Ask.NEXT):
        return None  # „Wann geht es weiter?“ is on the programme
    if query.labels or query.names_person or names_else(query) or (query.items and not query.names("topic")):
        return None
    question = _in_full(query, bare, about, view)
    return (question, () if query.times else about.rounds) if question else None


def _in_full(query: Query, bare: str, about: About, view: View) -> str:
    if query.asks(Ask.COUNT):
        return _counted(query, bare, view)
    lists = query.names("topic") and query.asks(Ask.WHICH, Ask.PROGRAMME)  # „Was gibt es schon für Themen?“
    if lists or query.names("vote", "propose"):
        return bare
    if about.item:  # what becomes of the topics was told, so that is meant
        return ""
    if _STILL.search(bare):
        return f"{_STILL_MAY[view.language][doing(about.asked, about.rounds, view)]}?"
    match = _WORD.match(bare)
    return _asked(match, query, about, view) if match else ""


def names_else(query: Query) -> bool:
    """Whether a question names something else than what there is to say of rounds and topics."""
    return any(word.weight and word.token.text not in _HANDING_IN for word in query.without(*_OF_ROUNDS))


_HANDING_IN = frozenset({"abgeben", "abgegeben", "einreichen", "machen", "mitmachen", "angeben", "hand", "submit"})


def _counted(query: Query, bare: str, view: View) -> str:
    if query.names("vote"):
        return bare
    return _CHOSEN[view.language] if query.names("choice") or _THROUGH.search(bare) else ""


def _asked(match: re.Match[str], query: Query, about: About, view: View) -> str:
    """The question with what is done in the round, or with what becomes of its topics."""
    language = "de" if view.language == "de" else "en"
    if query.asks(Ask.WHERE, *_TIMES) and _MANY.search(match["rest"]):
        return f"{match['word']} {_DEALT_WITH[language]}?"
    if query.times or _IT_IS.search(match["rest"]):
        rest = match["rest"] if query.times else ""
        return f"{match['word']} {_DOING[language][doing(about.asked, about.rounds, view)]}{rest}?"
    return ""


def of_round(question: str, view: View) -> tuple[bool, str]:
    """Whether a question names a round, and what it asks how to do: "propose", "vote" or nothing of these."""
    query = read_question(question, view)
    what = "propose" if query.names("propose") else "vote" if query.names("vote") else ""
    return bool(named(query)), what


def doing(asked: str, rounds: Sequence[str], view: View) -> str:
    """What somebody wants to do in these rounds who asked this: "propose" or "vote"."""
    query = read_question(asked, view)
    if query.names("propose") or query.names("vote"):
        return "propose" if query.names("propose") else "vote"
    begun = [entry for entry in view.event.rounds if entry.key in rounds and entry.voting]
    return "vote" if begun and all(entry.voting and entry.voting <= view.now for entry in begun) else "propose"
