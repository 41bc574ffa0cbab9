"""Questions put plainly: how anybody would ask what a question in other words is clearly on.

What stands in fields of the file has families of its own, which know the usual ways of asking. A question on the same
subject in an unusual way is so asked again in the usual one.
"""

from __future__ import annotations

from collections.abc import Mapping

from handlers.understanding.answers.subject import said_of_subject
from handlers.understanding.reading import Query, read_question

PLAIN = 0.8  # how likely a question has to be on a subject to be asked plainly
_ASKED: Mapping[str, tuple[str, str]] = {
    "audience.who": ("Für wen ist die Veranstaltung?", "Who is the event for?"),
    "contact.general": ("An wen kann ich mich wenden?", "Whom can I contact?"),
    "cost.participation": ("Was kostet die Teilnahme?", "What does it cost?"),
    "event.end": ("Wann endet die Veranstaltung?", "When does the event end?"),
    "event.host": ("Wer veranstaltet das?", "Who organises the event?"),
    "event.language": ("In welcher Sprache ist die Veranstaltung?", "In which language is the event?"),
    "event.partners": ("Wer sind die Partner?", "Who are the partners?"),
    "event.start": ("Wann beginnt die Veranstaltung?", "When does the event begin?"),
    "event.website": ("Wie lautet die Adresse der Website?", "What is the address of the website?"),
    "event.when": ("Wann ist die Veranstaltung?", "When is the event?"),
    "food.breakfast": ("Wann gibt es Frühstück?", "When is breakfast?"),
    "food.coffee-break": ("Wann ist Kaffeepause?", "When is the coffee break?"),
    "food.dinner": ("Wann gibt es Abendessen?", "When is dinner?"),
    "food.lunch-time": ("Wann gibt es Mittagessen?", "When is lunch?"),
    "food.what": ("Was gibt es zu essen?", "What is there to eat?"),
    "online.link": ("Wo ist der Link zum Stream?", "Where is the link to the stream?"),
    "online.possible": ("Kann ich online teilnehmen?", "Can I take part online?"),
    "participants.count": ("Wie viele nehmen teil?", "How many people take part?"),
    "programme.next": ("Was kommt als Nächstes?", "What is next?"),
    "programme.now": ("Was läuft gerade?", "What is on now?"),
    "programme.rest-of-day": ("Was kommt heute noch?", "What else is on today?"),
    "programme.today": ("Was steht heute auf dem Programm?", "What is on today?"),
    "registration.deadline": ("Bis wann kann ich mich anmelden?", "What is the deadline for registration?"),
    "registration.how": ("Wie kann ich mich anmelden?", "How do I register?"),
    "speaker.all": ("Wer spricht auf der Veranstaltung?", "Who are the speakers?"),
    "topics.list": ("Welche Themen wurden vorgeschlagen?", "Which topics were proposed?"),
    "travel.bus-tram": ("Wie komme ich mit Bus und Bahn hin?", "How do I get there by public transport?"),
    "venue.address": ("Wie lautet die Adresse?", "What is the address?"),
    "vote.result": ("Was ist das Ergebnis der Abstimmung?", "What is the result of the vote?"),
    "vote.when": ("Wann wird abgestimmt?", "When is the vote?"),
    "wifi": ("Wie komme ich ins WLAN?", "What is the wifi password?"),
}


def plainly(query: Query) -> tuple[Query, float] | None:
    """The question as anybody would ask it, with how likely that is meant; None where it asks for more than that."""
    name, chance = next(iter(query.subjects.items()), ("", 0.0))
    if name not in _ASKED or chance < PLAIN or query.times or query.items or query.names_person:
        return None
    if not all(said_of_subject(query, word, name) for word in query.telling):
        return None
    german, english = _ASKED[name]
    return read_question(english if query.view.language == "en" else german, query.view), chance
