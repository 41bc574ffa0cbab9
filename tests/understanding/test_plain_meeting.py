"""What people ask plainly of a meeting: how long a thing is still open, who got the prize, how not to be in a photo."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from handlers.understanding.honesty.patterns import FACTS
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "imkertreffen"
title = "Treffen der Stadtimkerei 2028"
description = "Zwei Tage mit Vorträgen, einer Bilderschau und Gesprächen."
audience = "Hobbyimkerinnen und Hobbyimker; Händler sind nicht eingeladen"
timezone = "Europe/Berlin"
languages = ["de"]
starts = 2028-09-15T09:00:00
ends = 2028-09-16T16:00:00

[[contact]]
name = "Ruth Ebeling"
role = "Organisation"
phone = "0351 889900"
email = "ebeling@imkertreffen.example"

[venue]
name = "Altes Bienenhaus"
address = "Lindenweg 4, 01099 Dresden"
catering = "Mittags Suppe, Tee den ganzen Tag. Bitte eine eigene Suppentasse mitbringen."

[[room]]
id = "halle"
name = "Alte Wabenhalle"

[[item]]
id = "rundgang"
title = "Führung über den Honigmarkt"
kind = "excursion"
start = 2028-09-15T13:00:00
end = 2028-09-15T13:40:00
rooms = ["halle"]
[[item]]
id = "poster"
title = "Postersession"
kind = "social"
start = 2028-09-15T16:00:00
end = 2028-09-15T17:00:00
rooms = ["halle"]
description = "Neun Poster von Schulklassen, mit Abstimmung des Publikums."
[[item]]
id = "preis"
title = "Verleihung des Förderpreises"
kind = "plenary"
start = 2028-09-15T17:30:00
end = 2028-09-15T18:00:00
rooms = ["halle"]
speakers = ["Dr. Nora Vieth, Vorsitzende des Landesverbands"]
description = "Der Preis ist mit 700 Euro dotiert."
[[item]]
id = "film"
title = "Videofilm über Wildbienen"
kind = "talk"
start = 2028-09-16T10:00:00
end = 2028-09-16T10:45:00
rooms = ["halle"]
[[item]]
id = "geraete"
title = "Handy-Sprechstunde"
kind = "workshop"
start = 2028-09-16T11:00:00
end = 2028-09-16T12:00:00
rooms = ["halle"]
description = "Hilfe mit der Stockwaagen-App. Bitte Netzteil mitbringen."

[[item]]
id = "treff"
title = "Treffen am Vorabend"
kind = "social"
start = 2028-09-14T19:00:00
meeting_point = "Gasthof Zur Drohne"

[[material]]
title = "Aufzeichnungen der Vorträge"
kind = "recording"
available = 2028-10-02
[[material]]
title = "Fotos vom Treffen"
kind = "link"
available = 2028-10-05

[[faq]]
questions = ["Wann ist der Honigmarkt geöffnet?"]
answer = "Am Freitag von 10 bis 19 Uhr, am Samstag bis 14 Uhr."
[[faq]]
questions = ["Wird fotografiert?"]
answer = "Ja. Wer nicht fotografiert werden möchte, bekommt am Einlass ein gelbes Band."
[[faq]]
questions = ["Wie lange sind die Aufzeichnungen abrufbar?"]
answer = "Bis 30. November 2028."
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def reply(event: Event, question: str, language: str = "de", now: str = "2028-09-15T13:05") -> str:
    view = View(event, datetime.fromisoformat(now).replace(tzinfo=event.zone), language, partial(TEXTS.text, language))
    return turn(question, view, About()).answer.text.plain


PLAIN: Sequence[tuple[str, str]] = (
    # When a thing is open tells how long it still is, rather than a tour of it.
    ("wie lang hat der honigmarkt heute noch auf", r"10 bis 19 Uhr"),
    ("wie lange geht die führung über den honigmarkt noch", r"bis 13:40 Uhr"),
    # Who shall not be seen asks for no pictures.
    ("ich will nicht aufs foto, was mach ich", r"gelbes Band"),
    ("wann kommen die fotos", r"5\. Oktober"),
    ("wann werden die videos online gestellt", r"2\. Oktober"),
    # How long something can be watched is not how long a talk with that word takes.
    ("wie lang kann ich mir die videos noch anschauen", r"30\. November"),
    # When something is put online is not when it is shown.
    ("Wann werden die Poster online gestellt?", r"leider nicht"),
    # Whom the file does not name is told for whom it is.
    ("dürfen auch gerätefirmen mitmachen", r"Händler sind nicht eingeladen"),
    # What everybody is asked to bring is what is needed.
    ("brauche ich eine tasse", r"^Bitte eine eigene Suppentasse mitbringen"),
    # A compound with „Handy“ asks for no number.
    ("was soll ich zur handy-sprechstunde mitbringen", r"Netzteil"),
    ("handynummer von frau ebeling", r"0351 889900"),
    # A near text does not pretend to tell who won, or how large a thing may be.
    ("wer hat den förderpreis bekommen", r"leider nicht"),
    ("wann ist die preisverleihung", r"17:30"),
    ("Wie groß darf mein Poster sein?", r"nicht in meinen Angaben"),
)


@pytest.mark.parametrize(("question", "pattern"), PLAIN)
def test_plain_questions_on_a_meeting(event: Event, question: str, pattern: str) -> None:
    said = reply(event, question)
    assert re.search(pattern, said), said


@pytest.mark.parametrize(
    "question", ["wer hat den foerderpreis bekommen?", "an wen ging der preis", "who got the prize", "wer hat gewonnen"]
)
def test_who_got_a_prize_asks_for_an_outcome(question: str) -> None:
    outcome = next(fact for fact in FACTS if fact.key == "u-gap-outcome")
    assert outcome.asked.search(question)
    assert not outcome.tells("der preis ist mit 700 euro dotiert.")
