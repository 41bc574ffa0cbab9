"""Questions that any event is asked, on one whose titles and names happen to have the very words they are put in."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from storage.event import Attendance, Event

TEXTS = Texts()
BEFORE, DAY = "2029-05-02T12:00", "2029-06-01T09:30"
EVENT = """
[event]
slug = "fahrgasttage"
title = "Fahrgasttage 2029"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2029-06-01T09:00:00
ends = 2029-06-02T15:00:00
audience = { de = "Alle, die in Fahrgastbeiräten mitarbeiten", en = "Everybody who works in passenger councils" }
cost = "45 Euro für beide Tage; Studierende 20 Euro"

[event.registration]
url = "https://fahrgast.example/anmeldung"
until = 2029-05-20

[[contact]]
name = "Anne Lohse"
role = "Organisation"
email = "lohse@fahrgast.example"

[venue]
name = "Alte Post"
address = "Postgasse 4, 37000 Rohrbach"
parking = "Tiefgarage Markt; Tagesticket 9 Euro."
public_transport = { de = "Vom Bahnhof mit Linie 3 bis Posthof", en = "From the station take line 3 to Posthof" }

[[room]]
id = "saal"
name = "Schaltersaal"
floor = "EG"
note = "Hier ist das Tagungsbüro."

[[item]]
id = "ankommen"
title = { de = "Ankommen und Anmeldung", en = "Arrival and registration" }
kind = "arrival"
start = 2029-06-01T08:30:00
end = 2029-06-01T09:00:00
rooms = ["saal"]
[[item]]
id = "publikum"
title = { de = "Das stille Publikum", en = "The silent audience" }
kind = "talk"
start = 2029-06-01T09:00:00
end = 2029-06-01T10:00:00
rooms = ["saal"]
speakers = ["Ole Bartram, Fahrgastbeirat Rohrbach", "Dr. Wolfram Esser"]
[[item]]
id = "lesung"
title = { de = "Lesung im Bücherbus", en = "Reading in the book bus" }
description = "Der Bus steht im Hof."
kind = "social"
start = 2029-06-01T18:00:00
end = 2029-06-01T19:00:00
meeting_point = "Hof"
[[item]]
id = "tausch"
title = "Pflanzentausch mit Kaffee und Kuchen"
description = "Setzlinge mitbringen, beschriftet und ohne Schnecken."
kind = "social"
start = 2029-06-01T16:00:00
end = 2029-06-01T17:00:00
rooms = ["saal"]
[[item]]
id = "kueche"
title = "Mitmachküche: Mittagessen aus der Kiste"
kind = "workshop"
start = 2029-06-01T10:30:00
end = 2029-06-01T12:00:00
rooms = ["saal"]
[[item]]
id = "mittag"
title = { de = "Mittagessen", en = "Lunch" }
kind = "break"
start = 2029-06-01T12:15:00
end = 2029-06-01T13:15:00
rooms = ["saal"]
[[item]]
id = "dinner"
title = "Abendessen im Posthof"
description = "Nicht im Beitrag enthalten; bezahlt wird bei der Anmeldung. 28 Euro."
kind = "social"
start = 2029-06-01T19:00:00
end = 2029-06-01T22:00:00

[[item]]
id = "feierabend"
title = "Feierabend im Schaltersaal"
kind = "social"
start = 2029-06-01T22:00:00
end = 2029-06-01T23:30:00
meeting_point = "Freitreppe"
[[item]]
id = "strasse"
title = "Praxisbericht: Wem gehört die Haltestelle nach Betriebsschluss?"
kind = "talk"
start = 2029-06-02T10:00:00
end = 2029-06-02T11:00:00
rooms = ["saal"]
speakers = ["Meike Torfs"]

[[faq]]
questions = ["Was passiert, wenn ich absagen muss?"]
answer = "Da erst vor Ort bezahlt wird, gibt es nichts zu erstatten."
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


QUESTIONS = [
    # The house and the way there, whatever else has a bus or a tram in its name.
    (BEFORE, "welche tram vom hbf", "de", "Linie 3", "Bartram|Bücherbus"),
    (BEFORE, "welchen bus nehme ich", "de", "Linie 3", "Bücherbus"),
    (BEFORE, "Which bus do I take and where do I get off?", "en", "line 3", "book bus|Bücherbus"),
    (BEFORE, "Which bus goes from the station to the venue?", "en", "line 3", "Reading"),
    (BEFORE, "Wo ist die Lesung im Bücherbus?", "de", "Hof", "Linie 3"),
    (BEFORE, "Wann spricht Herr Bartram?", "de", "9:00", "Linie 3"),
    (BEFORE, "wo gibts abends essen", "de", "Posthof", "Publikum"),
    (BEFORE, "wann spricht esser", "de", "9:00", "19:00"),
    # What nothing but words of a field asks for, is told from that field.
    (BEFORE, "What is the target audience?", "en", "passenger councils", "silent"),
    (BEFORE, "Wann ist das stille Publikum?", "de", "9:00", "Fahrgastbeiräten mitarbeiten"),
    (BEFORE, "Wo kann ich mich anmelden?", "de", r"https://fahrgast\.example/anmeldung", "^EG"),
    (DAY, "Wo kann ich mich anmelden?", "de", "Schaltersaal|Tagungsbüro", "$^"),
    # What the whole costs is not what parking or a dinner costs.
    (BEFORE, "Was kostet die Teilnahme für beide Tage?", "de", "45 Euro", "9 Euro"),
    (BEFORE, "was zahl ich wenn ich bloß freitag komm", "de", "45 Euro", "Tagesticket"),
    (BEFORE, "Was kostet das Tagesticket fürs Parken?", "de", "9 Euro", "45 Euro"),
    (BEFORE, "was kostet ein ticket vor ort", "de", "45 Euro", "erstatten"),
    (BEFORE, "Fällt für die Teilnahme eine Gebühr an?", "de", "45 Euro", "erstatten"),
    (BEFORE, "anmeldeschluss glockencamp", "de", "20. Mai", "28 Euro"),
    (BEFORE, "Was kostet das Abendessen am Samstag?", "de", "", "28 Euro"),
    (BEFORE, "müss ma da was zahln", "de", "45 Euro", "Tiefgarage"),
    # A part of a title said word for word, whatever it asks; and on another day than is thought.
    (BEFORE, "Worum geht es bei Wem gehört die Haltestelle nach Betriebsschluss?", "de", "Praxisbericht", "$^"),
    (BEFORE, "wer redet bei wem gehört die haltestelle nach betriebsschluss", "de", "Meike Torfs", "Bartram"),
    (DAY, "Wer spricht heute bei Wem gehört die Haltestelle nach Betriebsschluss?", "de", "(?s)^Nicht.*Torfs", "„“"),
    (DAY, "In welchem Raum ist morgen das stille Publikum?", "de", "(?s)^Nicht.*heute.*Schaltersaal", "$^"),
    (DAY, "In welchem Raum ist heute das stille Publikum?", "de", "^Schaltersaal", "Nicht"),
    (DAY, "wo ist nachher Feierabend im Schaltersaal", "de", "Freitreppe", "Küche|Mittag"),
    (DAY, "wie viele minuten dauert der Feierabend im Schaltersaal", "de", "22:00 bis 23:30", "Plätze"),
    (
        BEFORE,
        "An welchem Datum beginnt und endet das Abendessen im Posthof?",
        "de",
        "19:00 bis 22:00",
        "Ankommen|Beginn",
    ),
    (BEFORE, "When does the conference start and end?", "en", "(?s)1.*2 June.*15:00", "22:00"),
    # Whom a question means may stand in the clause before, with a name in small letters as well.
    (BEFORE, "komm extra wegen meike torfs, wann steht die auf der bühne", "de", "2. Juni, 10:00", "von 09:00 Uhr am"),
    (BEFORE, "mag den torfs nicht verpassn, an welchem tag und um wieviel uhr hat der was", "de", "10:00", "9:00"),
    (BEFORE, "hab frau torfs getroffen, wann ist das mittagessen", "de", "12:15", "10:00"),
    # Who only says that they are new is greeted; who asks beside it is answered.
    (DAY, "guten morgen, bin zum ersten mal dabei", "de", "^Hallo", "nichts"),
    (DAY, "First timer here", "en", "^Hello", "nothing"),
    (DAY, "bin neu hier, wann ist das mittagessen", "de", "12:15", "^Hallo"),
    # The meal itself, not where one is cooked; and no „Ja“ on what is not said.
    (DAY, "wie lang noch bis mittag", "de", "12:15|Mittagessen –|2 Stunden und 45|165", "Kiste"),
    (BEFORE, "soll ich kuchen mitbringen", "de", "", "^Ja"),
    (BEFORE, "soll ich setzlinge mitbringen", "de", "Setzlinge", "$^"),
]


@pytest.mark.parametrize(("now", "question", "language", "told", "never"), QUESTIONS)
def test_a_title_that_shares_a_word_leads_nobody_astray(
    event: Event, now: str, question: str, language: str, told: str, never: str
) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    found = answer(question, View(event, moment, language, partial(TEXTS.text, language), Attendance("onsite")))
    said = found.text.plain
    assert re.search(told, said), said
    assert not re.search(never, said), said
