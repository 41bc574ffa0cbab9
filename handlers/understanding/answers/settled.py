"""How topics are settled: whether one is chosen yet, and by which method people vote."""

from __future__ import annotations

from handlers.rich import Rich, join
from handlers.understanding import entity
from handlers.understanding.answers.common import text, told, unknown
from handlers.understanding.answers.rounds import WHOLLY, at_time, docs_of_rounds, state
from handlers.understanding.answers.rounds_meant import meant
from handlers.understanding.answers.topics import described, fitting
from handlers.understanding.contract import Answer
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query, stands_for
from storage.event import Round, Topic


def settled(query: Query) -> Answer | None:
    """Whether one topic takes place: „Steht das Thema Leerstand schon fest?“"""
    if not query.view.event.rounds or not query.asks(Ask.CHECK) or query.asks(*_ELSE) or query.names("propose"):
        return None
    match = _SETTLED.search(query.text.folded)
    rest = [word for word in query.telling if not (match and _says_only(word, match.start(), match.end()))]
    hits = fitting(query, rest) if match and rest else []
    if len(hits) != 1:
        return None
    topic, key = hits[0].doc.record, hits[0].doc.key
    if isinstance(topic, Topic) and (topic.chosen or topic.item):
        return told(query, "u-yes", (key,), 0.85, text=join(described(query, topic)))
    name = topic.title if isinstance(topic, Topic) else topic
    entry = next((one for one in query.view.event.rounds if _is_in(topic, one)), None)
    if entry is None or (entry.closes and entry.closes <= query.now):
        return unknown(query, "u-result-unknown", (key, "round"))
    if entry.closes:
        waits = query.view.say("u-result-open", time=at_time(query, entry.closes))
    else:
        waits = query.view.say("u-vote-by-moderation")
    sources = (key, f"round[{entry.key}]")
    return told(query, "u-topic-waits", sources, 0.8, state=waits, title=text(query, name))


_ELSE = (Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.COUNT, Ask.WHICH)
# „Steht … fest“ is read as „steht … bereits“.
_SETTLED = compiled(
    r"\b(?:(?:steht|stehen)\b.*\b(?:fest|bereits)|(?:ist|sind|wurden?|is|are|was|were|has|have)\b.*\b(?:gesetzt|fix|sicher|"
    r"(?:aus)?gewaehlt|ausgesucht|angenommen|bestaetigt|beschlossen|durch|dabei|"
    r"chosen|selected|picked|accepted|confirmed|settled)|"
    r"komm(?:t|en)\b.*\b(?:dran|durch|zum zuge)|(?:findet|finden)\b.*\bstatt|"
    r"(?:is|are|will)\b.*\b(?:take place|happening))"
    r"\W*$"
)
_SAYS_SO = ("topic", "choice", "vote", "decide", "fixed", "session", "accept", "confirmation")


def _says_only(word: Word, start: int, end: int) -> bool:
    """Whether a word only asks if something is settled: the verb at the end, „Thema“, „Session“."""
    return stands_for(word, _SAYS_SO) or word.token.end == end or word.token.start == start


def _is_in(topic: object, entry: Round) -> bool:
    return topic.round == entry.key if isinstance(topic, Topic) else topic in entry.topics


def method(query: Query) -> Answer | None:
    """By which method people vote: „Nach welchem Verfahren wird abgestimmt?“"""
    if not query.view.event.rounds or not _METHOD.search(query.text.folded):
        return None
    rest = [word for word in query.without(*_VOTING) if word.weight and not query.is_number(word)]
    if entity.explained(rest, docs_of_rounds(query)) < WHOLLY:
        return None  # „Wie wird das Essen gewählt?“
    entries = [one for one in meant(query) if one.closes is None or one.closes > query.now] or meant(query)
    parts = [_way(query, entry, several=len(entries) > 1) for entry in entries]
    return told(query, "u-plain", tuple(f"round[{one.key}]" for one in entries), 0.85, text=join(parts))


def _way(query: Query, entry: Round, *, several: bool) -> Rich:
    way = query.view.say("u-vote-method", method=entry.method, count=entry.votes)
    said = join([way, state(query, entry)], " ") if entry.voting or entry.closes else way
    return query.view.say("u-round", title=text(query, entry.title), text=said) if several else said


_VOTING = ("vote", "topic", "choice", "voting-method", "session", "round", "people", "propose", "agenda")
_VOTED = r"\b(?:abgestimmt|abstimm\w*|gewaehlt|waehlen|wahl|vote|voted|voting)\b"
_METHOD = compiled(
    rf"\b(?:(?:verfahren|methode|modus|system|method|procedure)\b.*{_VOTED}|"
    rf"{_VOTED}.*\b(?:verfahren|methode|modus|system|method|procedure)\b)|"
    r"\b(?:abstimmungs|wahl)(?:verfahren|methode|modus|system)\b|"
    r"\b(?:wie|how) (?:wird|werden|is|are)\b.*\b(?:abgestimmt|gewaehlt|voted)\b|\bhow does (?:the )?voting work\b"
)
