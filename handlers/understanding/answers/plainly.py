"""Questions put plainly: how anybody would ask what a question in other words is on.

What stands in fields of the file has families of its own, which know the usual ways of asking. A question on the same
subject in an unusual way is so asked again in the usual one, of the same item, person or room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from handlers.understanding import entity, subjects
from handlers.understanding.agreement import ANYTHING_ON, OF_PROGRAMME, elsewhere, facts_of, speaks
from handlers.understanding.answers.checks import OBLIGED
from handlers.understanding.answers.subject import said_of_subject
from handlers.understanding.contract import Answer
from handlers.understanding.cues import FOR_ONE
from handlers.understanding.entity import Word
from handlers.understanding.everyday import names_part
from handlers.understanding.intent import Ask
from handlers.understanding.naming import EVENT, ITEM, Named, marked, named
from handlers.understanding.query import Query, stands_for
from handlers.understanding.reading import read_question
from handlers.understanding.relax import led_by
from handlers.understanding.subject import is_kind
from handlers.understanding.subjects import kinship, subject_model
from handlers.understanding.words import words_of

SURELY = 0.92
SAID = 0.2  # how likely its own words have to make the subject
PLAIN = 0.5  # how likely a question has to be on a subject to be asked plainly
_FILE = Path(subjects.__file__).with_name("plain.txt")


@cache
def asked_plainly() -> Mapping[str, tuple[str, str]]:
    """The plain question of each subject in German and in English."""
    lines = (line for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: (german, english) for name, german, english in (line.split(" | ") for line in lines)}


# What is asked of an item, where the event itself is meant.
_OF_EVENT = {
    "session.about": "event.about",
    "session.cost": "cost.participation",
    "session.duration": "event.duration",
    "session.end": "event.end",
    "session.for-whom": "audience.who",
    "session.language": "event.language",
    "session.online": "online.possible",
    "session.over": "event.over",
    "session.sign-up": "registration.how",
    "session.started": "event.started",
    "session.when": "event.when",
    "session.where": "event.where",
}
_OVER = r"\b(?:vorbei|vorueber|zu ende|rum|aus|fertig|over|finished|done|ended|schluss|geendet|beendet)\b"
_RELATED = (Ask.AFTER, Ask.BEFORE, Ask.PARALLEL)  # what a plain question has to ask as well
_NUMBERS = (Ask.COUNT, Ask.DURATION, Ask.PRICE)  # one of which answers to how many or how much
_OF_PARTS = (Ask.WHEN, Ask.CLOCK, Ask.START, Ask.END, Ask.NOW, Ask.NEXT, Ask.AFTER, Ask.BEFORE)
# These are asked of a time; the others of now or of any time.
_AT_TIME = ("programme.at-time",)


@dataclass(frozen=True, slots=True)
class Plain:
    """A question as anybody would ask it, and how likely that is what was meant (0 to 1)."""

    query: Query
    chance: float
    subject: str

    def takes(self, found: Answer) -> bool:
        """Whether an answer may be on this subject: neither what a talk deals with, nor a text on something else."""
        if self.subject.startswith(OF_PROGRAMME) or found.sources[0].startswith("contact"):
            return True
        if found.sources[0].startswith("item"):
            return False
        facts = facts_of(self.query, found)
        return not facts or max(kinship({self.subject: 1.0}, fact) for fact in facts) > 0.0


def plainly(query: Query) -> Iterator[Plain]:
    """What the question may ask in plain words, the likeliest first."""
    thing = named(query)
    words = marked(query, thing) if thing else query.text.tokens
    if elsewhere(query) >= PLAIN:
        return
    said = _together(query, subject_model().chances(words), thing)
    for subject, chance in _together(query, subject_model().chances_asked(words), thing).items():
        if chance < PLAIN:
            return
        if said.get(subject, 0.0) < SAID:
            continue  # that it is asked for often alone does not make it be asked here
        if thing and all(map(is_kind, thing.words)) and query.has(ANYTHING_ON):
            continue  # „Gibt es einen Vortrag über Drohnen?“ asks not when the one talk is that has no other name
        asked = _asked(query, subject, chance, thing)
        if asked and all(asked.asks(ask) for ask in _RELATED if query.asks(ask)) and _counts_too(query, asked):
            yield Plain(asked, chance, subject)


def of_field(query: Query) -> Plain | None:
    """What is asked plainly, where the question has nothing but words of a subject that is no part of the programme.

    “What is the target audience?” does not ask for a talk that happens to have an audience in its title.
    """
    if query.times or query.asks(*_OF_PARTS) or query.has(ANYTHING_ON) or query.has(FOR_ONE) or names_part(query):
        return None
    chances = _together(query, query.subjects, None)
    subject = next(iter(chances), "")
    area = subject.partition(".")[0] + "."
    chance = sum(one for name, one in query.subjects.items() if _OF_EVENT.get(name, name).startswith(area))
    wanted = asked_plainly().get(subject, ("{", "{"))[query.view.language == "en"]
    if chance < SURELY or chances[subject] < PLAIN or subject.startswith(OF_PROGRAMME) or "{" in wanted:
        return None
    if subject == "registration.how" and query.today >= query.view.event.starts_day:
        return None  # on the day itself it is the desk that is looked for
    if area == "food." or not query.telling or not all(speaks(word, subject) for word in query.telling):
        return None
    return Plain(read_question(wanted, query.view), chance, subject)


def _counts_too(query: Query, asked: Query) -> bool:
    """Whether a plain question asks for a number where one is asked for: „Wie viele Tage …“ does not ask when."""
    return not query.asks(Ask.COUNT) or asked.asks(*_NUMBERS)


def _together(query: Query, chances: Mapping[str, float], thing: Named | None) -> Mapping[str, float]:
    """The chances of the subjects that have a plain question, those that have the same one taken together."""
    found: dict[tuple[str, str], tuple[str, float]] = {}
    for name, chance in chances.items():
        subject = _meant(query, name, thing)
        if (asked := asked_plainly().get(subject)) is not None:
            first, before = found.get(asked, (subject, 0.0))
            found[asked] = (first, before + chance)
    return dict(sorted(found.values(), key=lambda pair: -pair[1]))


def _meant(query: Query, name: str, thing: Named | None) -> str:
    """The subject of which a question is put: of the event where that is named, over where that is asked."""
    if name == "session.started" and query.has(_OVER):
        name = "session.over"
    return _OF_EVENT.get(name, name) if thing is not None and thing.sort == EVENT else name


def _asked(query: Query, subject: str, chance: float, thing: Named | None) -> Query | None:
    """The plain question; None where what it is on is not named, or something else is besides."""
    if subject == "food.coffee-break" and query.asks(Ask.CHECK):
        return None  # „Gibt es Kaffee?“ is not answered by when there is a break with cake
    if subject == "programme.next" and any(_is_next_one(query, word) for word in query.telling):
        return None  # „Wann ist die nächste Weinprobe?“ does not ask for whatever is next
    if subject == "session.who" and query.has(_DONE_TO):
        return None  # who is honoured is none of those who speak
    if subject.startswith("food.") and query.names("event-ticket", "sold-out"):
        return None  # nor is it told by when there is dinner whether there are tickets for it
    wanted = asked_plainly()[subject][query.view.language == "en"]
    if subject == "session.optional" and query.has(OBLIGED):
        wanted = _OBLIGATORY[query.view.language == "en"]  # else „Ja“ would say that one has to come
    own = thing.words if thing and "{" + thing.sort + "}" in wanted else ()
    told = thing.words if thing and thing.sort == EVENT else own
    rest = [word for word in query.telling if word not in told and not said_of_subject(query, word, subject)]
    added = [word for word in rest if _adds(query, subject, word)]
    strange = [word for word in rest if word not in added]
    if thing and thing.sort != EVENT and not own and chance < SURELY and not all(map(is_kind, thing.words)):
        return None  # what is named was asked of
    if ("{" in wanted) != bool(own) or (strange and not (chance >= SURELY and len(strange) == 1 and _slip(strange[0]))):
        return None
    if (query.items and not own) or (subject in _AT_TIME and not query.times):
        return None
    text, view = wanted, query.view
    if thing and own:
        single = len(thing.items) == 1 and thing.sort == ITEM
        name = f"„{thing.items[0].title.of(view.language)}“" if single else thing.name
        text = wanted.replace("{" + thing.sort + "}", name)
        view = replace(view, meant=frozenset(item.id for item in thing.items)) if single else view
    said = [query.text.folded[first:last] for first, last in query.times.spans]
    said += [query.text.folded[word.token.start : word.token.end] for word in added]
    return read_question(" ".join((text.rstrip("?"), *said)) + "?", view)


def _is_next_one(query: Query, word: Word) -> bool:
    """Whether a word says of what the next one is asked for, and it is no part of any programme."""
    if not word.meaning.terms or is_kind(word) or stands_for(word, _ANY_PART):
        return False
    return led_by(query, word, _NEXT)


_NEXT = words_of("naechste naechster naechstes naechsten next")
# „Punkt“, „Sache“, „Angebot“: what anything on the programme may be called, whatever else these words mean.
_ANY_PART = (
    *("agenda", "item", "session", "event", "meeting", "topic", "speaker", "round", "time-slot"),
    *("points", "luggage", "organiser"),
)
_OBLIGATORY = ("Ist {item} Pflicht?", "Is {item} mandatory?")
_DONE_TO = r"\bwer (?:wird|werden|wurden?)\b|\bwho (?:is|are|was|were|will be) (?:being )?\w+ed\b"
_OF_ROUNDS = ("vote.", "topics.")


def _adds(query: Query, subject: str, word: Word) -> bool:
    """Whether a word only tells which of the votes is meant."""
    rounds = query.index.of("round") if subject.startswith(_OF_ROUNDS) else ()
    return any(entity.quality(word, doc) >= entity.ENOUGH for doc in rounds)


def _slip(word: Word) -> bool:
    """Whether a word is none that anybody knows: rather a slip of the finger."""
    return not (word.meaning.terms or word.meaning.parts)
