"""What people ask most plainly at a conference with tracks: parking and fares, its tracks, who is there for what."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import AnswerKind, View, answer
from handlers.understanding.contract import Answer
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "weavers-2029"
title = { de = "Webertage 2029", en = "Weavers 2029" }
description = { de = "Konferenz zu Garn und freier Software (Free and Open Source).", en = "A conference on yarn." }
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2029-05-04T08:00:00
ends = 2029-05-06T17:00:00
registration = { url = "https://weber.example/karten" }

[[contact]]
name = "Büro"
email = "buero@weber.example"

[[contact]]
name = "Ute Garnier"
role = { de = "Zuschüsse zu Reise und Ticket", en = "Grants for travel and tickets" }
email = "hilfe@weber.example"

[venue]
name = "Spinnhaus"
address = "Haspelweg 3, 99998 Garnstadt"
parking = { de = "Zwei Parkhäuser am Ring mit 300 Plätzen. Tagestarif 14 Euro, am Sonntag 6 Euro.", en = "..." }
public_transport = { de = "Vom Flughafen fährt Bus 8 für 3 Euro. Ein Taxi kostet 40 Euro.", en = "Bus 8." }

[[room]]
id = "saal"
name = "Webersaal"
[[room]]
id = "kammer"
name = "Kammer"
note = { de = "Drei Laptops stehen bereit.", en = "Three laptops are there." }
[[room]]
id = "tresen"
name = "Tresen"
aliases = ["Empfang"]
floor = { de = "EG", en = "ground floor" }

[[item]]
id = "einlass"
title = { de = "Registrierung", en = "Registration" }
kind = "arrival"
start = 2029-05-04T08:00:00
end = 2029-05-04T16:00:00
rooms = ["tresen"]
aliases = ["Check-in"]

[[item]]
id = "knoten-1"
title = "Knots that hold"
kind = "talk"
track = "KnotCon"
start = 2029-05-04T09:00:00
end = 2029-05-04T09:30:00
rooms = ["kammer"]
speakers = ["Ida Roth"]
[[item]]
id = "knoten-2"
title = "Knots that slip"
kind = "talk"
track = "KnotCon"
start = 2029-05-04T10:00:00
end = 2029-05-04T10:30:00
rooms = ["kammer"]
speakers = ["Peter Halm"]
[[item]]
id = "knoten-3"
title = "Auto-generated knots"
kind = "talk"
track = "KnotCon"
start = 2029-05-04T11:00:00
end = 2029-05-04T11:30:00
rooms = ["kammer"]
speakers = ["Ole Sand"]

[[item]]
id = "shipping"
title = "Shipping looms"
kind = "talk"
start = 2029-05-04T12:00:00
end = 2029-05-04T12:30:00
rooms = ["saal"]
speakers = ["Mia Kurz"]

[[item]]
id = "schule-1"
title = "Webschule Part 1"
kind = "workshop"
start = 2029-05-05T10:00:00
end = 2029-05-05T12:00:00
rooms = ["saal"]
[[item]]
id = "schule-2"
title = "Webschule Part 2"
kind = "workshop"
start = 2029-05-05T13:00:00
end = 2029-05-05T15:00:00
rooms = ["saal"]
description = "Voranmeldung unter schule@weber.example."

[[item]]
id = "kurz"
title = "Lightning Talks"
kind = "talk"
start = 2029-05-05T16:00:00
end = 2029-05-05T17:00:00
rooms = ["saal"]

[[item]]
id = "abend"
title = "Webertage-Abend im Lokschuppen"
kind = "social"
start = 2029-05-05T19:00:00
end = 2029-05-05T22:00:00
meeting_point = "Lokschuppen, Gleis 2"
aliases = ["Abendveranstaltung"]

[[item]]
id = "ende"
title = { de = "Abschluss der Konferenz", en = "Conference close" }
kind = "end"
start = 2029-05-06T16:30:00
end = 2029-05-06T17:00:00
rooms = ["saal"]

[[material]]
title = "Folien: Shipping looms"
kind = "slides"
url = "https://weber.example/looms.pdf"
item = "shipping"

[[faq]]
questions = ["Gibt es eine Kinderbetreuung?"]
answer = { de = "Ja, im Garnzimmer, 20 Euro am Tag. Die Anmeldung ist geschlossen.", en = "Yes, in the yarn room." }
[[faq]]
questions = ["Wie reiche ich einen Lightning Talk ein?"]
answer = { de = "Mit einer Karte am Tresen. Höchstens fünf Minuten, keine Werbung.", en = "With a card at the desk." }
[[faq]]
questions = ["Was muss ich zur Registrierung mitbringen?"]
answer = { de = "Das Ticket auf Papier oder auf dem Handy.", en = "Your ticket." }
[[faq]]
questions = ["Muss ich einen Laptop mitbringen?", "Brauche ich einen eigenen Rechner?"]
answer = { de = "Nur für die Webschule.", en = "Only for the weaving school." }
[[faq]]
questions = ["Wie bereite ich mich auf die Webschule vor?", "Kann ich bei der Webschule noch mitmachen?"]
answer = { de = "Bitte Garn mitbringen; es sind noch Plätze frei.", en = "Bring yarn." }
[[faq]]
questions = ["Was tun bei Streit?"]
answer = { de = "Bei Streit hilft ein Anruf unter 07700 900123.", en = "Call 07700 900123." }
[[faq]]
questions = ["Hilft mir jemand beim Aufbau?"]
answer = { de = "Ja, am Stand im Foyer, Samstag 11 bis 15 Uhr.", en = "Yes, at the stall, Saturday 11 to 15." }
[[faq]]
questions = ["Wie kommen meine Folien auf den Rechner?"]
answer = { de = "Folien bitte bis 1. Mai als PDF an folien@weber.example schicken.", en = "Send them by 1 May." }
[[faq]]
questions = ["Wie viele Leute waren da?", "How many people attended?"]
answer = { de = "412 Menschen hatten sich angemeldet.", en = "412 people registered." }
from = 2029-05-07
"""
BEFORE, ON_FRIDAY, AFTER = "2029-04-20T10:00", "2029-05-04T10:40", "2029-05-08T10:00"


def ask(event: Event, question: str, now: str = BEFORE, language: str = "de") -> Answer:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language)))


@pytest.mark.parametrize(
    ("now", "question", "said"),
    [
        (BEFORE, "Was kostet das Parken am Samstag?", "14 Euro"),
        (BEFORE, "wo park ich am besten wenn ich mitm auto komm", "Parkhäuser am Ring"),
        (BEFORE, "was kostet ein taxi vom flughafen", "40 Euro"),
        (BEFORE, "welchen bus muss ich nehmen", "Bus 8"),
        (BEFORE, "In welchem Raum läuft die KnotCon?", r"^Kammer:(?s:.*)Knots that slip"),
        (BEFORE, "Wann beginnt die KnotCon?", r"^KnotCon: Knots that hold|^Knots that hold"),
        (BEFORE, "Wer spricht auf der KnotCon?", "(?s)Ida Roth.*Ole Sand"),
        (BEFORE, "Wo beantrage ich einen Zuschuss zur Reise?", "hilfe@weber.example"),
        (BEFORE, "wo kann ich nen zuschuss beantragen", "hilfe@weber.example"),
        (BEFORE, "Kann ich meine Tochter noch zur Kinderbetreuung anmelden?", "^Die Anmeldung ist geschlossen"),
        (BEFORE, "Gibt es eine Kinderbetreuung?", "^Ja, im Garnzimmer"),
        (BEFORE, "wie lang darf mein blitzvortrag höchstens sein", "fünf Minuten"),
        (BEFORE, "Wie lange dauern die Lightning Talks?", "1 Stunde"),
        (ON_FRIDAY, "Was brauche ich beim Check-in?", "Ticket auf Papier"),
        (BEFORE, "brauch ich nen laptop", "^Nur für die Webschule"),
        (BEFORE, "Gibt es in der Kammer einen Laptop?", "Drei Laptops"),
        (BEFORE, "wann fängt webschule teil 2 an", "^Webschule Part 2"),
        (BEFORE, "Wo ist der Webertage-Abend?", "^Lokschuppen"),
        (BEFORE, "Wo sind die Webertage?", "^Spinnhaus"),
        (ON_FRIDAY, "Gibts heute noch eine Abendveranstaltung?", "^Nein"),
        (ON_FRIDAY, "Hilft mir heute jemand beim Aufbau?", "^Am Stand im Foyer, Samstag"),
        (BEFORE, "Hilft mir am Samstag jemand beim Aufbau?", "^Ja, am Stand"),
        (ON_FRIDAY, "wie lange geht die registrierung heute noch", "16:00"),
        (ON_FRIDAY, "Hab ich den Vortrag von Peter Halm verpasst?", "^Ja, das ist vorbei: .*Knots that slip"),
        (BEFORE, "bis wann muss ich die folien schicken", r"bis 1\. Mai"),
        (BEFORE, "Wo finde ich die Folien?", r"looms\.pdf"),
        (AFTER, "Wie viele waren angemeldet?", "^412 Menschen"),
        (BEFORE, "an wen schreib ich wegen nem zuschuss", "^Ute Garnier"),
        (BEFORE, "An wen wende ich mich bei Streit?", "07700 900123"),
        (ON_FRIDAY, "Hat die Webschule schon angefangen?", "^Nein|beginnt|kommt noch"),
        (ON_FRIDAY, "Wie bereite ich mich auf die Webschule vor?", "^Bitte Garn"),
    ],
)
def test_what_is_known(written: Callable[[str], Event], now: str, question: str, said: str) -> None:
    found = ask(written(EVENT), question, now)
    assert (found.kind, re.search(said, found.text.plain) is not None) == (AnswerKind.ANSWER, True), found.text.plain


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What are the dates of the conference?", "^4 to 6 May 2029"),
        ("When is the conference?", "^4 to 6 May 2029"),
        ("Where do I apply for a travel grant?", "hilfe@weber.example"),
    ],
)
def test_in_english(written: Callable[[str], Event], question: str, said: str) -> None:
    found = ask(written(EVENT), question, language="en")
    assert (found.kind, re.search(said, found.text.plain) is not None) == (AnswerKind.ANSWER, True), found.text.plain


@pytest.mark.parametrize(
    "question",
    [
        "wann is die hafenrundfahrt",
        "Programmier mir bitte schnell eine Web-App",
        "Schreib mir ein kurzes Gedicht",
        "Wer leitet Webschule Part 2?",
        "Was kostet ein Workshop?",
        "Wie viele sind schon angemeldet?",
    ],
)
def test_what_is_not_known(written: Callable[[str], Event], question: str) -> None:
    found = ask(written(EVENT), question)
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain
    assert "12:00" not in found.text.plain


def test_parking_without_a_price(written: Callable[[str], Event]) -> None:
    event = written(EVENT.replace("Tagestarif 14 Euro, am Sonntag 6 Euro.", "Die Einfahrt ist am Haspelweg."))
    assert ask(event, "Was kostet das Parken?").kind is AnswerKind.UNKNOWN
    assert ask(event, "Wo kann ich parken?").kind is AnswerKind.ANSWER
