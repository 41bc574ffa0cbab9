"""Words that all commands around topics and rounds use."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from handlers import wording
from handlers.contract import Choice, Voice
from handlers.rich import Rich, join, rich
from handlers.rules.rounds import LiveRound
from storage.records import Topic

Rows: TypeAlias = tuple[tuple[Choice, ...], ...]
LONGEST_KEY = 20  # characters of a key that a button says; with the longest words around it that makes 45 bytes

# Commands with which something is offered, in German and English.
TOPICS = ("themen", "topics")
VOTE = ("abstimmen", "vote")
RESULTS = ("ergebnis", "results")
ROUND = ("runde", "round")
CLOSE = ("schliessen", "close")
CHOOSE = ("waehlen", "choose")
IN = ("in", "in")

AWAY = ("zurueckziehen", "zurückziehen", "withdraw", "weg")


def name(voice: Voice, german: str, english: str) -> str:
    """A word of a command in the language of the chat."""
    return german if voice.language == "de" else english


def command(voice: Voice, german: str, english: str, *words: object) -> str:
    """A command in the language of the chat."""
    return "/" + " ".join([name(voice, german, english), *map(str, words)])


def until(voice: Voice, moment: datetime, now: datetime) -> Rich:
    """A deadline: the time, with the day unless it is today."""
    event = voice.event
    time = wording.clock(moment, event, voice.language)
    on = event.local(moment).date()
    if on == event.local(now).date():
        return rich(time)
    return voice.say("round-until-day", day=wording.day(on, voice.language), time=time)


def topic_line(voice: Voice, topic: Topic) -> Rich:
    """A topic in a list: number, title, kind, whom it is for, how many are interested."""
    line = voice.say("topic-line", number=topic.number, title=topic.title.of(voice.language))
    return line + topic_extras(voice, topic)


def topic_extras(voice: Voice, topic: Topic) -> Rich:
    """What stands behind a topic's title, if anything."""
    extras = [voice.say("topic-chosen-before")] if topic.chosen else []
    if topic.kind:
        extras.append(voice.say(f"topic-kind-{topic.kind}"))
    if topic.group:
        extras.append(rich(topic.group[1]))
    if topic.supports:
        extras.append(voice.say("topic-interested", count=topic.supports))
    return voice.say("topic-extras", extras=join(extras, ", ")) if extras else Rich()


def how_to_vote(voice: Voice, live_round: LiveRound) -> Rich:
    """What a ballot may look like, in one sentence."""
    return voice.say(f"round-how-{live_round.method}", votes=live_round.votes)


def votes(voice: Voice, live_round: LiveRound, number: int) -> Rich:
    """So many votes, dots or points."""
    return voice.say(f"round-votes-{live_round.method}", count=number)


def ref(entry: LiveRound) -> str:
    """The round in a button's command: its key, or where that is long its number, since Telegram takes 64 bytes."""
    return entry.key if len(entry.key) <= LONGEST_KEY else f"~{entry.id}"
