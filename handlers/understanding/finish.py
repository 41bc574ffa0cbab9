"""The last touch on an answer: a capital in front, and whom to ask where the bot does not know."""

from __future__ import annotations

from dataclasses import replace

from handlers.rich import Rich, join
from handlers.understanding.agreement import elsewhere
from handlers.understanding.answers.common import capitalised, text
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.entity import occurs
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from storage.event import Contact


def finished(answer: Answer, query: Query) -> Answer:
    """The answer as it is said."""
    said = capitalised(answer.text)
    if answer.kind is AnswerKind.UNKNOWN and not answer.off_topic and (hint := _whom_to_ask(query, said)):
        return replace(
            answer, text=join([said, hint], " " if said.plain.endswith((".", "!", "?")) else "\n"), bare=said
        )
    return replace(answer, text=said)


def _whom_to_ask(query: Query, said: Rich) -> Rich | None:
    """A clause with the first contact that can be reached; none where the answer names one, or for other subjects."""
    reachable = [entry for entry in query.view.event.contacts if entry.email or entry.phone]
    if not reachable or not concerns_event(query) or any(_reach(entry) in said.plain for entry in reachable):
        return None
    first = reachable[0]
    if query.asks(Ask.WHO) and not query.asks(Ask.HELP, Ask.EMAIL, Ask.PHONE):
        return query.view.say("u-where-to-ask", reach=_reach(first))  # a name there would read like the answer
    return query.view.say("u-whom-to-ask", name=first.name, reach=_reach(first))


def _reach(entry: Contact) -> str:
    return entry.email or entry.phone or ""


def concerns_event(query: Query) -> bool:
    """Whether anything in the question has to do with events at all."""
    return not query.telling or any(word.meaning.terms or word.meaning.parts for word in query.telling)


ELSEWHERE = 0.9  # how likely a question has to be on sports, general knowledge or the like


def _is_elsewhere(query: Query) -> bool:
    """Whether a question is clearly on something else, and nothing of the event is called by a word of it."""
    return elsewhere(query) >= ELSEWHERE and not any(occurs(word, query.index) for word in query.telling)


# What nobody asks of somebody who knows a programme: „Programmier mir eine App“, „Sing uns ein Lied“.
_ORDERS = (
    r"^\W*(?:bitte |please |kannst du |koenntest du |can you |could you )?(?:"
    r"(?:programmier|dicht|reim|komponier|koch|back|sing|zeichne|uebersetz|rechne)\w* (?:du )?(?:mir|uns|mal|bitte)|"
    r"(?:male?|sag) (?:mir|uns) (?:bitte |mal |schnell )*(?:ein|eine|einen|nen?) (?:\w+ )?"
    r"(?:bild|gedicht|lied|song|aufsatz|essay|programm|[\w-]*skript|script|code|witz|roman|hausaufgabe)\b|"
    r"(?:write|code|program|sing|cook|bake|draw|compose|translate) (?:me|us) (?:an?|the|this) )"
)


def ordered(query: Query) -> Answer | None:
    """What the bot is for, where it is told to make something."""
    return off_topic(query, anyhow=True) if query.has(_ORDERS) else None


def off_topic(query: Query, *, anyhow: bool = False) -> Answer | None:
    """What the bot is for, where nothing in the question has to do with an event."""
    if not anyhow and concerns_event(query) and not _is_elsewhere(query):
        return None
    event = text(query, query.view.event.title)
    return Answer(query.view.say("u-off-topic", event=event), AnswerKind.UNKNOWN, 0.8, off_topic=True)
