"""Questions put plainly: how anybody would ask what a question in other words is on.

What stands in fields of the file has families of its own, which know the usual ways of asking. A question on the same
subject in an unusual way is so asked again in the usual one, of the same item, person or room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from handlers.understanding import entity
from handlers.understanding.answers.subject import said_of_subject
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.naming import EVENT, ITEM, Named, marked, named
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from handlers.understanding.subjects import subject_model

SURELY = 0.85
PLAIN = 0.5  # how likely a question has to be on a subject to be asked plainly
_ASKED: Mapping[str, tuple[str, str]] = {
    "audience.who": ("Für wen ist die Veranstaltung?", "Who is the event for?"),
    "barcamp.session-length": ("Wie lange dauert eine Session?", "How long is a session?"),
    "contact.general": ("An wen kann ich mich wenden?", "Whom can I contact?"),
    "contact.email": ("Wie lautet die E-Mail-Adresse?", "What is the email address?"),
    "contact.phone": ("Wie lautet die Telefonnummer?", "What is the phone number?"),
    "cost.participation": ("Was kostet die Teilnahme?", "What does it cost?"),
    "event.about": ("Worum geht es bei der Veranstaltung?", "What is the event about?"),
    "event.duration": ("Wie lange dauert die Veranstaltung?", "How long is the event?"),
    "event.end": ("Wann endet die Veranstaltung?", "When does the event end?"),
    "event.format": ("Ist die Veranstaltung online oder vor Ort?", "Is the event online or on site?"),
    "event.host": ("Wer veranstaltet das?", "Who organises the event?"),
    "event.language": ("In welcher Sprache ist die Veranstaltung?", "In which language is the event?"),
    "event.partners": ("Wer sind die Partner?", "Who are the partners?"),
    "event.start": ("Wann beginnt die Veranstaltung?", "When does the event begin?"),
    "event.website": ("Wie lautet die Adresse der Website?", "What is the address of the website?"),
    "event.when": ("Wann ist die Veranstaltung?", "When is the event?"),
    "event.where": ("Wo findet die Veranstaltung statt?", "Where does the event take place?"),
    "food.breakfast": ("Wann gibt es Frühstück?", "When is breakfast?"),
    "food.coffee-break": ("Wann ist Kaffeepause?", "When is the coffee break?"),
    "food.dinner": ("Wann gibt es Abendessen?", "When is dinner?"),
    "food.lunch-time": ("Wann gibt es Mittagessen?", "When is lunch?"),
    "food.what": ("Was gibt es zu essen?", "What is there to eat?"),
    "moderation": ("Wer moderiert?", "Who moderates?"),
    "online.link": ("Wo ist der Link zum Stream?", "Where is the link to the stream?"),
    "online.possible": ("Kann ich online teilnehmen?", "Can I take part online?"),
    "participants.count": ("Wie viele nehmen teil?", "How many people take part?"),
    "event.started": ("Hat die Veranstaltung schon angefangen?", "Has the event begun already?"),
    "event.over": ("Ist die Veranstaltung schon vorbei?", "Is the event over already?"),
    "programme.after": ("Was kommt nach {item}?", "What comes after {item}?"),
    "programme.at-time": ("Was läuft?", "What is on?"),
    "programme.before": ("Was ist vor {item}?", "What is before {item}?"),
    "programme.first": ("Was ist der erste Programmpunkt?", "What is first?"),
    "programme.last": ("Was ist der letzte Programmpunkt?", "What is last?"),
    "programme.next": ("Was kommt als Nächstes?", "What is next?"),
    "programme.now": ("Was läuft gerade?", "What is on now?"),
    "programme.parallel": ("Was läuft parallel zu {item}?", "What runs parallel to {item}?"),
    "programme.rest-of-day": ("Was kommt heute noch?", "What else is on today?"),
    "programme.today": ("Was steht heute auf dem Programm?", "What is on today?"),
    "registration.deadline": ("Bis wann kann ich mich anmelden?", "What is the deadline for registration?"),
    "registration.how": ("Wie kann ich mich anmelden?", "How do I register?"),
    "registration.places-left": ("Gibt es noch freie Plätze?", "Are there places left?"),
    "room.what-on": ("Was läuft in {room}?", "What is on in {room}?"),
    "room.where-is": ("Wo ist {room}?", "Where is {room}?"),
    "session.about": ("Worum geht es bei {item}?", "What is {item} about?"),
    "session.capacity": ("Wie viele Plätze hat {item}?", "How many places does {item} have?"),
    "session.duration": ("Wie lange dauert {item}?", "How long is {item}?"),
    "session.end": ("Bis wann geht {item}?", "When does {item} end?"),
    "session.language": ("In welcher Sprache ist {item}?", "In which language is {item}?"),
    "session.link": ("Wo ist der Link zu {item}?", "Where is the link to {item}?"),
    "session.meeting-point": ("Wo ist der Treffpunkt für {item}?", "Where is the meeting point for {item}?"),
    "session.online": ("Wird {item} gestreamt?", "Is {item} streamed?"),
    "session.recorded": ("Wird {item} aufgezeichnet?", "Is {item} recorded?"),
    "session.sign-up": ("Muss ich mich für {item} anmelden?", "Do I have to register for {item}?"),
    "session.over": ("Ist {item} schon vorbei?", "Is {item} over already?"),
    "session.started": ("Hat {item} schon angefangen?", "Has {item} begun already?"),
    "session.when": ("Wann ist {item}?", "When is {item}?"),
    "session.where": ("Wo ist {item}?", "Where is {item}?"),
    "session.who": ("Wer ist bei {item} dabei?", "Who speaks at {item}?"),
    "speaker.all": ("Wer spricht auf der Veranstaltung?", "Who are the speakers?"),
    "speaker.what": ("Worüber spricht {person}?", "What does {person} talk about?"),
    "speaker.when": ("Wann spricht {person}?", "When does {person} speak?"),
    "speaker.where": ("Wo spricht {person}?", "Where does {person} speak?"),
    "speaker.who-is": ("Wer ist {person}?", "Who is {person}?"),
    "topics.how-to-propose": ("Wie schlage ich ein Thema vor?", "How do I propose a topic?"),
    "topics.list": ("Welche Themen wurden vorgeschlagen?", "Which topics were proposed?"),
    "topics.selected-count": ("Wie viele Themen werden ausgewählt?", "How many topics are chosen?"),
    "topics.until-when": ("Bis wann kann ich Themen einreichen?", "Until when can I propose topics?"),
    "topics.late": ("Kann ich noch ein Thema einreichen?", "Can I still propose a topic?"),
    "travel.bus-tram": ("Wie komme ich mit Bus und Bahn hin?", "How do I get there by public transport?"),
    "venue.address": ("Wie lautet die Adresse?", "What is the address?"),
    "vote.end": ("Bis wann kann ich abstimmen?", "Until when can I vote?"),
    "vote.how-many": ("Wie viele Stimmen habe ich?", "How many votes do I have?"),
    "vote.open-now": ("Kann man schon abstimmen?", "Can I vote already?"),
    "vote.result": ("Was ist das Ergebnis der Abstimmung?", "What is the result of the vote?"),
    "vote.when": ("Wann wird abgestimmt?", "When is the vote?"),
    "wifi": ("Wie komme ich ins WLAN?", "What is the wifi password?"),
}


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
# These are asked of a time; the others of now or of any time.
_AT_TIME = ("programme.at-time",)


@dataclass(frozen=True, slots=True)
class Plain:
    """A question as anybody would ask it, and how likely that is what was meant (0 to 1)."""

    query: Query
    chance: float


def plainly(query: Query) -> Iterator[Plain]:
    """What the question may ask in plain words, the likeliest first."""
    thing = named(query)
    chances = subject_model().chances(marked(query, thing)) if thing else query.subjects
    for name, chance in chances.items():
        if chance < PLAIN:
            return
        subject = _meant(query, name, thing)
        asked = _asked(query, subject, chance, thing) if subject in _ASKED else None
        if asked and all(asked.asks(ask) for ask in _RELATED if query.asks(ask)):
            yield Plain(asked, chance)


def _meant(query: Query, name: str, thing: Named | None) -> str:
    """The subject of which a question is put: of the event where that is named, over where that is asked."""
    if name == "session.started" and query.has(_OVER):
        name = "session.over"
    return _OF_EVENT.get(name, name) if thing is not None and thing.sort == EVENT else name


def _asked(query: Query, subject: str, chance: float, thing: Named | None) -> Query | None:
    """The plain question; None where what it is on is not named, or something else is besides."""
    if subject == "food.coffee-break" and query.asks(Ask.CHECK):
        return None  # „Gibt es Kaffee?“ is not answered by when there is a break with cake
    if subject.startswith("food.") and query.names("event-ticket", "sold-out"):
        return None  # nor is it told by when there is dinner whether there are tickets for it
    wanted = _ASKED[subject][query.view.language == "en"]
    own = thing.words if thing and "{" + thing.sort + "}" in wanted else ()
    told = thing.words if thing and thing.sort == EVENT else own
    rest = [word for word in query.telling if word not in told and not said_of_subject(query, word, subject)]
    added = [word for word in rest if _adds(query, subject, word)]
    strange = [word for word in rest if word not in added]
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


_OF_ROUNDS = ("vote.", "topics.")


def _adds(query: Query, subject: str, word: Word) -> bool:
    """Whether a word only tells which of the votes is meant."""
    rounds = query.index.of("round") if subject.startswith(_OF_ROUNDS) else ()
    return any(entity.quality(word, doc) >= entity.ENOUGH for doc in rounds)


def _slip(word: Word) -> bool:
    """Whether a word is none that anybody knows: rather a slip of the finger."""
    return not (word.meaning.terms or word.meaning.parts)
