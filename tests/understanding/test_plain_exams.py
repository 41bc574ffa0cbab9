"""What people ask plainly where exams repeat, a canteen closes on one day and a talk says of itself that it is off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import Answer, AnswerKind, View, answer
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "kieseltage-2031"
title = "Kieseltage 2031"
description = "Drei Tage rund um freie Karten und Geräte."
host = "Kieselverein"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2031-05-08T10:00:00
ends = 2031-05-10T18:00:00
cost = "freier Eintritt; nur die Prüfungen kosten etwas (85 Euro)"

[[contact]]
name = "Büro Kieseltage"
role = "Organisation"
email = "buero@kiesel.example"

[venue]
name = "Technikhaus"
address = "Mühlweg 3, 24999 Olmstedt"
public_transport = "Straßenbahn Linie 2 bis Mühlweg, von dort zwei Minuten zu Fuß."
catering = "Donnerstag und Freitag hat die Mensa von 8 bis 15 Uhr offen. Am Samstag ist die Mensa zu."

[[room]]
id = "s1"
name = "Saal 1"
[[room]]
id = "w1"
name = "Werkraum 1"

[[item]]
id = "exam-1"
title = "LPA-Prüfung"
kind = "workshop"
start = 2031-05-10T10:00:00
end = 2031-05-10T13:00:00
rooms = ["w1"]
[[item]]
id = "exam-2"
title = "LPA-Prüfung"
kind = "workshop"
start = 2031-05-10T14:00:00
end = 2031-05-10T17:00:00
rooms = ["w1"]
[[item]]
id = "off"
title = "Ausfall! - Karten mit Ansibel verteilen"
kind = "talk"
start = 2031-05-09T12:00:00
end = 2031-05-09T12:45:00
rooms = ["s1"]
description = "Dieser Vortrag entfällt. / This talk is canceled."
[[item]]
id = "glimkape"
title = "Werkzeuge: Glimkape"
kind = "workshop"
start = 2031-05-10T13:00:00
end = 2031-05-10T15:00:00
rooms = ["s1"]
description = "In diesem Workshop zeichnen wir mit Pfaden und Formen."
[[item]]
id = "party"
title = "Key Signing Party"
aliases = ["Keysigning"]
kind = "social"
start = 2031-05-08T18:00:00
end = 2031-05-08T19:00:00
rooms = ["s1"]
description = "Wir stärken das Netz des Vertrauens."
[[item]]
id = "cake"
title = "Kuchenbuffet"
kind = "break"
start = 2031-05-09T16:00:00
end = 2031-05-09T16:30:00
[[item]]
id = "chain"
title = "Block chain 101"
kind = "talk"
start = 2031-05-09T14:00:00
end = 2031-05-09T14:45:00
rooms = ["s1"]
description = "Der technische Hintergrund von Bitcoin."
[[item]]
id = "crypto"
title = "Bettercrypto"
kind = "talk"
start = 2031-05-09T10:00:00
end = 2031-05-09T10:45:00
rooms = ["s1"]
description = "Applied crypto hardening: Verschlüsselung auf Servern richtig einstellen."

[[material]]
item = "chain"
title = "Video auf Kanal 9"
kind = "recording"
url = "https://kiesel.example/video/1"
[[material]]
item = "crypto"
title = "Video vom letzten Jahr"
kind = "recording"
url = "https://kiesel.example/video/2"

[[faq]]
questions = ["Werden die Vorträge aufgezeichnet?"]
answer = "Aufgezeichnet wird nur, was in Saal 1 stattfindet."
[[faq]]
questions = ["Wie bereite ich mich auf die Key Signing Party vor?"]
answer = "Bitte einen Lichtbildausweis und den Fingerprint des Schlüssels mitbringen."
[[faq]]
questions = ["Kann ich mithelfen?", "Wie werde ich Helfer?"]
answer = "Gern! Helferinnen und Helfer melden sich unter helfen@kiesel.example."
"""


Written = Callable[[str], Event]


def _asked(event: Event, question: str, now: str = "2031-05-01T11:00", language: str = "de") -> Answer:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language)))


@pytest.mark.parametrize(
    ("question", "now", "says", "not_says"),
    [
        ("hat die mensa heut offen?", "2031-05-10T12:10", "Samstag ist die Mensa zu", "8 bis 15"),
        ("hat die mensa heut offen?", "2031-05-09T12:10", "8 bis 15", "Samstag"),
        ("wann ist heute noch eine lpa-prüfung?", "2031-05-10T13:10", "14:00", "10:00"),
        ("Findet der Ansibel-Vortrag statt?", "2031-05-08T11:00", "entfällt", "Ja"),
        ("Fällt der Ansibel-Vortrag aus?", "2031-05-08T11:00", "Ja, leider", "weiß"),
        ("wo ist der glimkape kurs", "2031-05-08T11:00", "Saal 1", "weiß"),
        ("Was soll ich zum Keysigning mitbringen?", "2031-05-01T11:00", "Lichtbildausweis", "leider"),
        ("Gibt es was zu Bitcoin?", "2031-05-01T11:00", "Block chain", "Bettercrypto"),
        ("Werden die Vorträge aufgenommen?", "2031-05-01T11:00", "nur, was in Saal 1", "kiesel.example"),
        ("Ich möchte gern mithelfen, wohin schreibe ich?", "2031-05-01T11:00", "helfen@kiesel.example", "Saal"),
        ("welche bim fährt zu euch hin?", "2031-05-01T11:00", "Linie 2", "leider"),
        ("Ist was zu Glimkape im Programm?", "2031-05-01T11:00", "Werkzeuge: Glimkape", "Bettercrypto"),
    ],
)
def test_what_is_asked_of_one_of_several(written: Written, question: str, now: str, says: str, not_says: str) -> None:
    text = _asked(written(EVENT), question, now).text.plain
    assert says in text
    assert not_says not in text


@pytest.mark.parametrize("question", ["ist was zu kubernetes im programm?", "gibt es was über Docker im Programm?"])
def test_nothing_on_a_technology_that_the_programme_lacks(written: Written, question: str) -> None:
    assert _asked(written(EVENT), question).kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize("question", ["Is there an entrance fee?", "What is the entry fee?", "Any admission charge?"])
def test_an_entrance_fee_is_no_entrance(written: Written, question: str) -> None:
    assert "reier Eintritt" in _asked(written(EVENT), question, language="en").text.plain


@pytest.mark.parametrize("question", ["Gibt es Kaffee?", "gibts auch kaffee"])
def test_a_break_with_cake_does_not_tell_whether_there_is_coffee(written: Written, question: str) -> None:
    found = _asked(written(EVENT), question)
    assert found.kind is AnswerKind.UNKNOWN or found.confidence < 0.5
