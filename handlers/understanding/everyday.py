"""What is asked at any event, of the house and of oneself: a dog, a coat, smoking, a socket, a quiet room.

A talk that only has the word is no answer to that: “Can I bring my dog?” is not asked of “TDD, the Dog Debugger”.
"""

from __future__ import annotations

import re

from handlers.understanding import entity
from handlers.understanding.agreement import ANYTHING_ON, speaks
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.cues import FOR_ONE
from handlers.understanding.documents import KIND_WORDS, Doc
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, once
from storage.event import Kind

_SURELY = 0.85  # how likely a question has to be on such subjects
# Subjects, or the areas that they are of, on which no part of the programme tells anything but by chance.
_EVERYDAY = (
    *("accessibility.", "badge", "certificate", "charging.", "children-allowed", "cloakroom", "complaint", "dogs"),
    *("cost.donation", "cost.invoice", "cost.payment-method", "cost.refund", "dress-code", "entrance.", "first-aid"),
    *("event.host", "event.language", "event.partners", "event.website", "food.allergies", "food.bring-own"),
    *("food.halal-kosher", "food.is-there", "food.restaurants-nearby", "food.vegan-vegetarian", "food.what"),
    *("infection-rules", "interpreting", "invitation-letter", "jobs", "lockers", "lodging.", "lost-and-found"),
    *("luggage", "newsletter", "nursing-room", "online.ask-questions", "online.camera-microphone", "online.problem"),
    *("online.software", "parking.", "participants.", "participation.", "pharmacy-doctor-nearby", "photo-permission"),
    *("power-sockets", "prayer-room", "privacy", "quiet-room", "recording.", "registration.", "schedule.document"),
    *("shops-nearby", "showers", "smoking", "social-media", "subtitles", "temperature", "toilets", "training-credits"),
    *("travel.bike", "travel.bus-tram", "travel.car", "travel.train", "travel.taxi", "travel.plane", "venue.", "wifi"),
    *("work-release",),
)
# What is asked of parts of the programme in the first place; „Was gibt es zu Datenschutz?“ too.
_OF_PARTS = (
    *(Ask.WHEN, Ask.CLOCK, Ask.START, Ask.END, Ask.DURATION, Ask.NOW, Ask.NEXT, Ask.AFTER, Ask.BEFORE, Ask.PARALLEL),
    *(Ask.PROGRAMME, Ask.FIRST, Ask.LAST, Ask.WHICH, Ask.COUNT),
)
_ON_WHAT = r"\bwas\b.* (?:zu[mr]?|ueber) |\bwhat\b.* (?:on|about) "
# What is on for all who are there may tell of food, the desk and the way; of what only the house has not even that.
_FOR_ALL = (Kind.ARRIVAL, Kind.BREAK, Kind.SOCIAL, Kind.EXCURSION, Kind.OPEN, Kind.END)
_OF_HOUSE = (
    *("parking.car", "parking.cost", "parking.disabled", "charging.", "cloakroom", "dogs", "lockers", "luggage"),
    *("power-sockets", "quiet-room", "smoking", "toilets", "wifi"),
)
_ITEM = re.compile(r"item\[(?P<id>[^\]]*)\]")


@once
def is_everyday(query: Query) -> bool:
    """Whether a question has nothing but words of such a subject."""
    if query.view.meant or query.times or query.asks(*_OF_PARTS) or not query.cues.asks - {Ask.ABOUT}:
        return False  # „den mit dem Carsharing“ asks nothing
    if not query.subjects:
        return False
    if query.has(rf"{ANYTHING_ON}|{FOR_ONE}|{_ON_WHAT}"):
        return False
    likeliest = max(query.subjects, key=query.subjects.__getitem__)
    chance = sum(one for name, one in query.subjects.items() if name.startswith(_EVERYDAY))
    if chance < _SURELY or not likeliest.startswith(_EVERYDAY) or names_part(query):
        return False
    return all(speaks(word, likeliest) for word in query.telling)


def told_by_chance(query: Query, found: Answer) -> bool:
    """Whether an answer to such a question tells of parts of the programme that are on something else."""
    if found.kind is AnswerKind.UNKNOWN or not found.sources:
        return False
    items = [match["id"] for source in found.sources if (match := _ITEM.match(source))]
    by_id = query.view.event.item_by_id
    if len(items) < len(found.sources) or not is_everyday(query):
        return False
    of_house = max(query.subjects, key=query.subjects.__getitem__).startswith(_OF_HOUSE)
    return all(of_house or by_id[key].kind not in _FOR_ALL for key in items)


def names_part(query: Query) -> bool:
    """Whether a kind of part is named, or the title of one."""
    kinds = {"@" + kind for kind in (*KIND_WORDS, "keynote")}
    if any(not kinds.isdisjoint(part) for word in query.telling for part in (word.meaning.terms, *word.meaning.parts)):
        return True
    said = {word.token.stem for word in query.telling}
    docs = (doc for word in query.telling for doc in entity.near(word, "item", query.index))
    return any(_is_named(doc, said) for doc in docs)


def _is_named(doc: Doc, said: set[str]) -> bool:
    """Whether the words name an item: all of its title, or several words of it; to arrive is to register."""
    whole = doc.record.kind is not Kind.ARRIVAL
    several = len(said) > 1 or "_" in "".join(said)
    return any((whole and title <= said) or (several and said <= title) for title in doc.titles)
