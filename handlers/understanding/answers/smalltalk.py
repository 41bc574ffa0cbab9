"""Greetings, thanks, goodbyes, and questions about the bot itself."""

from __future__ import annotations

import re

from handlers import wording
from handlers.understanding.answers.common import text, told
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask, opens_question
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.reactions import Mood

_CLAUSE = re.compile(r"[,.!;]| - |\n")
_TALK = {
    Ask.HUMAN: "u-human",
    Ask.ABILITY: "u-ability",
    Ask.THANKS: "u-thanks",
    Ask.BYE: "u-bye",
    Ask.GREETING: "u-greeting",
}
_ALONE = frozenset({*_TALK, Ask.PROGRAMME, Ask.ABOUT, Ask.WHO, Ask.FUNCTION, Ask.CHECK, Ask.WAY, Ask.HELP, Ask.OVER})


# „hat geklappt“, „bin schon da“, "have found it": that something is done, without its subject.
_TELLS_SUCCESS = re.compile(
    r"\W*(?:(?:das |es |that |this |it )?(?:hat|habe?|haben|ist|bin|sind|has|have)\b|(?=(?:that |it )?"
    r"(?:worked|helped|found|got) ?(?:it|a lot|out)?\W*$)(?:that|it|))"
    r"(?: (?:schon|alles|jetzt|nun|auch|super|gut|prima|bestens|wunderbar|toll|sehr|mir|mich|uns|ich|wir|es|ihn|sie|"
    r"beides|ja|doch|noch|sofort|gleich|dann|wirklich|now|already|all|really|just|it|them|perfekt|einwandfrei|schnell))*"
    r"(?: ?(?:\w*ge\w{2,}(?:t|en)|(?:ver|be|er|ent)\w+(?:t|en)|funktioniert|da|drin|helped|worked|found|seen|got)"
    r"(?: it)?)\W*$|"
    r"\W*(?:das |es )?(?:passt|stimmt|klappt) (?:(?:jetzt|nun|so|schon|mir) )*(?:alles|so|jetzt|perfekt|super|gut)\W*$|"
    r"\W*(?:just |exactly )(?:what i (?:needed|wanted|was looking for)|right)\W*$"
)


def done(query: Query) -> Answer | None:
    """An answer to thanks alone („Danke für alles!“), or with word that something is done: „Danke, hat geklappt!“"""
    if not query.asks(Ask.THANKS):
        return None
    brief = len(query.text.folded.split()) <= (_BRIEF_ALONE if query.has(_GRATEFUL) else _BRIEF)
    if not _is_question(query) and brief:
        return told(query, _TALK[Ask.THANKS], (), 0.9)
    clauses = [part.strip() for part in _CLAUSE.split(query.text.folded) if part.strip()]
    rest = [part for part in clauses if not _TELLS_SUCCESS.match(part)]
    if "?" in query.question or len(rest) == len(clauses):
        return None
    short = all(len(part.split()) <= _SHORT for part in rest)
    return told(query, _TALK[Ask.THANKS], (), 0.9) if short else None


_SHORT = 3  # words of thanks
_BRIEF = 6  # words of a message that says no more than thanks
# „Ich möchte mich herzlich für den gelungenen Tag bedanken.“: all of it is thanks, however long.
_GRATEFUL = r"\b(?:bedanken?|dankbar|grateful|thankful|appreciate\w*)\b"
_BRIEF_ALONE = 14


def reacted(query: Query, mood: Mood) -> Answer:
    """A word to somebody who only exclaims something on what they were told."""
    return told(query, _TALK[Ask.THANKS] if query.asks(Ask.THANKS) else f"u-reaction-{mood.value}", (), 0.9)


def _is_question(query: Query) -> bool:
    """Whether a clause of the message asks something; „danke, das war ein schöner Tag“ does not."""
    return "?" in query.question or any(
        opens_question(part.strip())
        and not re.match(r"\W*(?:war|waren|was|were)\b(?! (?:ist|kostet))", part)
        and not _TELLS_SUCCESS.match(part)
        for part in _CLAUSE.split(query.text.folded)
    )


def smalltalk(query: Query) -> Answer | None:
    """An answer if the message is nothing but small talk."""
    if query.has(_WHAT_TIME) and not (query.telling or query.times):
        now = wording.clock(query.now, query.view.event, query.view.language)
        return told(query, "u-clock", (), 0.95, time=now)
    if query.asks(Ask.HUMAN, Ask.ABILITY):
        return told(query, _TALK[Ask.HUMAN if query.asks(Ask.HUMAN) else Ask.ABILITY], (), 0.95)
    if query.asks(Ask.THANKS, Ask.BYE) and not _is_question(query):
        return told(query, _TALK[Ask.THANKS if query.asks(Ask.THANKS) else Ask.BYE], (), 0.9)
    if not (query.cues.asks or query.telling or query.times) and re.match(
        _GREETS, fold(query.question)
    ):  # „Hallo, ich bin neu hier“
        return told(query, _TALK[Ask.GREETING], (), 0.9, event=text(query, query.view.event.title))
    if any(word.weight for word in query.words) or query.cues.asks - _ALONE or query.times:
        return None
    for ask, key in _TALK.items():
        if query.asks(ask):
            return told(query, key, (), 0.95, event=text(query, query.view.event.title))
    return None


def greeted(query: Query) -> Answer | None:
    """A greeting back to whoever greets and asks nothing, whatever they tell: „Hallo, ich bin neu hier“"""
    said = fold(query.question)
    greets = re.match(_GREETS, said) and not _is_question(query) and not query.asks(Ask.WHERE, Ask.WHEN, Ask.WHO)
    if not greets and ("?" in said or not _IS_NEW.fullmatch(said)):
        return None
    return told(query, _TALK[Ask.GREETING], (), 0.9, event=text(query, query.view.event.title))


_WHAT_TIME = (
    r"^\W*(?:wie ?viel uhr|wie spaet) (?:ist|haben wir)(?: es)?(?: gerade| jetzt)?\W*$|"
    r"^\W*what time is it(?: now)?\W*$"
)
# „Bin zum ersten Mal dabei“ alone asks nothing, either.
_IS_NEW = re.compile(
    r"\W*(?:(?:guten (?:morgen|tag|abend)|hallo|hi|moin),? )?(?:und |also )?(?:ich |wir )?(?:bin|sind) "
    r"(?:(?:heute|hier|das|noch|ganz|zum|auch) )*(?:zum ersten mal|erste mal|ersten mal|neu)"
    r"(?: (?:hier|dabei|da|auf einem \w+))*\W*|"
    r"\W*(?:it'?s )?(?:i'?m |i am |we'?re |we are )?(?:new here|my first time(?: here)?|here for the first time|"
    r"(?:a )?first[- ]timers?(?: here)?)\W*"
)
_GREETS = r"^\W*(?:hallo|hi|hey|moin\w*|servus|gruess (?:gott|dich)|guten (?:tag|morgen|abend)|hello|good morning)\b"
