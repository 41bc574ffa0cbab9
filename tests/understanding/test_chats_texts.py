"""Chats on what texts of the file tell, on people and on costs: a detail is told from the text that was told before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, turn
from handlers.understanding.contract import AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = '''
[event]
slug = "werftage"
title = "Werftage 2028"
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2028-06-07T09:00:00
ends = 2028-06-08T16:00:00
format = "hybrid"
cost = "kostenlos; für das Mittagessen werden vor Ort 8 Euro eingesammelt"
registration = { until = 2028-05-20, note = "Für die Teilnahme online genügt eine Mail am Vortag." }

[[contact]]
name = "Rieke Ahlers"
role = "Organisation"
phone = "04941 5550100"
email = "orga@werft.example"
[[contact]]
name = "Bo Lindgren"
role = "Technik und Übertragung"
email = "technik@werft.example"
[[contact]]
name = "Wencke Fink"
role = "Presse"
email = "presse@werft.example"

[venue]
name = "Alte Werft"
address = "Dockstraße 1, 26725 Emden"

[[room]]
id = "dock"
name = "Dock"
floor = "EG"
[[room]]
id = "kran"
name = "Kranhaus"
note = "Kaiweg 4, sechs Minuten zu Fuß vom Dock. Bitte keine Getränke mitnehmen."

[[item]]
id = "key1"
title = "Keynote: Schiffe aus Holz"
kind = "talk"
start = 2028-06-07T09:30:00
end = 2028-06-07T10:15:00
rooms = ["dock"]
speakers = ["Tomke Behrens, Werftmuseum"]
[[item]]
id = "key2"
title = "Keynote: Stahl und Strom"
kind = "talk"
start = 2028-06-08T14:00:00
end = 2028-06-08T14:45:00
rooms = ["dock"]
speakers = ["Ubbo Janssen"]
[[item]]
id = "takel"
title = "Takelage verstehen"
kind = "talk"
start = 2028-06-08T11:00:00
end = 2028-06-08T11:45:00
rooms = ["kran"]
speakers = ["Tomke Behrens, Werftmuseum"]
[[item]]
id = "kaffee"
title = "Kaffeepause"
kind = "break"
start = 2028-06-07T10:15:00
end = 2028-06-07T10:45:00
[[item]]
id = "mittag"
title = "Mittagessen am Mittwoch"
kind = "break"
start = 2028-06-07T12:00:00
end = 2028-06-07T13:00:00
[[item]]
id = "fuehrung"
title = "Führung: Im Trockendock"
kind = "excursion"
start = 2028-06-07T17:00:00
end = 2028-06-07T18:00:00
[[item]]
id = "abend"
title = "Kapitänsabend"
kind = "social"
start = 2028-06-07T19:00:00
end = 2028-06-07T23:00:00
optional = true
cost = "24 Euro"
description = """
Im Gasthaus Zur Winde, Kaiweg 9; zwei Kilometer vom Dock. Das Buffet öffnet um 20 Uhr.
Es spielt die Band Vorschot, Getränke zahlt man selbst. Ein Bus fährt um 18:40 Uhr hin und um 23:15 Uhr zurück."""
[[item]]
id = "lauf"
title = "Deichlauf"
aliases = ["Laufen"]
kind = "social"
start = 2028-06-08
description = "Fünf Kilometer auf dem Deich. Die Uhrzeit hängt am Infotisch aus."

[[material]]
title = "Aufzeichnung der Keynote"
kind = "recording"
item = "key1"
url = "https://werft.example/film"

[[faq]]
questions = ["Wie bekomme ich meine Fahrtkosten zurück?"]
answer = "Schicken Sie die Fahrkarte bis 30. Juni an Rieke Ahlers."
[[faq]]
questions = ["Gibt es Untertitel?"]
answer = "Ja, im Dock. In den Räumen A, B und C gibt es keine."
[[faq]]
questions = ["Kann ich absagen?"]
answer = "Bis 28. Mai kostenlos, danach wird der Beitrag fällig."
[[faq]]
questions = ["Ich höre nichts im Stream, was tun?"]
answer = "Bitte einmal neu laden. Hilft das nicht, schreiben Sie an technik@werft.example."
[[faq]]
questions = ["Wo kann ich mein Gepäck lassen?"]
answer = "Die Schließfächer sind im Foyer hinter der Treppe. Man braucht eine 1-Euro-Münze."
[[faq]]
questions = ["Wie lange sind die Aufzeichnungen zu sehen?"]
answer = "Bis zum 31. Januar 2029."
[[faq]]
questions = ["Wie viele Leute kommen?"]
answer = "Wir rechnen mit etwa 70 Teilnehmenden."
'''
MORNING = "2028-06-07T08:00"

Turns = list[tuple[str, str]]


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def talk(event: Event, language: str, turns: Turns, now: str = MORNING) -> None:
    """Each question is answered with its words."""
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    about = About()
    for question, said in turns:
        found = turn(question, View(event, moment, language, partial(TEXTS.text, language)), about)
        about = found.about
        assert said in found.answer.text.plain, f"{question} ({found.question}): {found.answer.text.plain}"


@pytest.mark.parametrize(
    "turns",
    [
        [("Wie bekomme ich meine Fahrtkosten zurück?", "30. Juni"), ("bis wann?", "30. Juni")],
        [("Wie bekomme ich meine Fahrtkosten zurück?", "30. Juni"), ("und wer macht das?", "04941 5550100")],
        [("Gibt es Untertitel?", "Dock"), ("in Raum A auch?", "gibt es keine")],
        [("Kann ich absagen?", "28. Mai"), ("und danach?", "fällig")],
        [("Wo kann ich mein Gepäck lassen?", "Foyer"), ("was kostet das?", "1-Euro"), ("und wo genau?", "Treppe")],
        [("Wann ist Anmeldeschluss?", "20. Mai"), ("und wenn ich nur online teilnehme?", "am Vortag")],
        [("Gibt es eine Aufzeichnung der Keynote?", "film"), ("wie lang kann man die sehen?", "31. Januar 2029")],
    ],
)
def test_a_detail_of_the_text_that_was_told(event: Event, turns: Turns) -> None:
    talk(event, "de", turns)


@pytest.mark.parametrize(
    "turns",
    [
        [("Wann ist der Kapitänsabend?", "19:00"), ("wo?", "Zur Winde"), ("wie weit ist das?", "Zwei Kilometer")],
        [("Wann ist der Kapitänsabend?", "19:00"), ("spielt da ne band?", "Vorschot")],
        [("Wann ist der Kapitänsabend?", "19:00"), ("sind getränke dabei?", "selbst")],
        [("Wann ist der Kapitänsabend?", "19:00"), ("wann öffnet das buffet?", "20 Uhr")],
        [("Wann ist der Kapitänsabend?", "19:00"), ("fährt da ein Bus hin?", "18:40"), ("und zurück?", "23:15")],
        [("Wo ist der Vortrag Takelage verstehen?", "Kranhaus"), ("wie weit ist das?", "sechs Minuten")],
        [("Wo ist der Vortrag Takelage verstehen?", "Kranhaus"), ("darf ich da Kaffee trinken?", "keine Getränke")],
        [("Wo ist der Vortrag Takelage verstehen?", "Kranhaus"), ("gibts da auch folien?", "leider kein Material")],
        [("wann ist morgen der lauf", "hängt am Infotisch aus"), ("wie weit ist der?", "Fünf Kilometer")],
    ],
)
def test_what_the_description_of_the_item_says(event: Event, turns: Turns) -> None:
    talk(event, "de", turns)


@pytest.mark.parametrize(
    "turns",
    [
        [("Was gibt es heute Abend?", "Kapitänsabend"), ("was kostet das?", "24 Euro"), ("und wo?", "Zur Winde")],
        [("Was kostet der Abend?", "24 Euro"), ("und die Teilnahme?", "Kostenlos")],
        [("Was kostet das Mittagessen?", "8 Euro"), ("und die Teilnahme?", "Kostenlos"), ("und der Abend?", "24 Euro")],
        [("Was kostet der Kapitänsabend?", "24 Euro"), ("und das Mittagessen?", "8 Euro")],
    ],
)
def test_what_it_costs(event: Event, turns: Turns) -> None:
    talk(event, "de", turns)


@pytest.mark.parametrize(
    "turns",
    [
        [("Wer hilft mir, wenn der Livestream nicht läuft?", "Bo Lindgren"), ("nummer?", "technik@werft.example")],
        [("der stream ruckelt, wen frag ich", "Bo Lindgren")],
        [("Das WLAN geht nicht, wen frag ich?", "Bo Lindgren")],
        [("Wen frage ich, wenn ich für die Zeitung schreibe?", "Wencke Fink")],
        [("Ich höre nichts im Stream, was tun?", "neu laden"), ("hilft nicht, wen kann ich fragen?", "Bo Lindgren")],
        [("Wer ist für die Technik zuständig?", "Bo Lindgren"), ("hat der ne telefonnummer?", "nicht bekannt: Bo")],
    ],
)
def test_whom_to_ask(event: Event, turns: Turns) -> None:
    talk(event, "de", turns)


@pytest.mark.parametrize(
    "turns",
    [
        [("Wann spricht Tomke Behrens?", "Takelage"), ("wo ist der zweite?", "Kranhaus")],
        [("Wann ist die Keynote?", "Stahl und Strom"), ("die zweite", "14:00"), ("wer hält die?", "Ubbo Janssen")],
        [("Wer hält die Keynote zu Holz?", "Tomke Behrens"), ("hat die noch einen anderen Vortrag?", "Ja: Takelage")],
        [("Wer hält die Keynote zu Strom?", "Ubbo Janssen"), ("macht der sonst noch was?", "Nein, nur: Keynote")],
    ],
)
def test_all_that_somebody_has(event: Event, turns: Turns) -> None:
    talk(event, "de", turns)


@pytest.mark.parametrize(
    "turns",
    [
        [("When does Tomke Behrens speak?", "Takelage")],
        [("When is the keynote?", "Stahl"), ("the second one", "14:00"), ("does he give another talk?", "No, only")],
        [("Who do I ask about the stream?", "Bo Lindgren"), ("phone number?", "technik@werft.example")],
        [
            ("How much is the Kapitänsabend?", "24 Euro"),
            ("is there a bus there?", "18:40"),
            ("what does it cost?", "24 Euro"),
        ],
    ],
)
def test_in_english(event: Event, turns: Turns) -> None:
    talk(event, "en", turns)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Wie viele Leute werden da sein?", "70"),
        ("Wo kann ich meinen Kofer lassen?", "Foyer"),
        ("Wann ist die Mittagspause?", "12:00"),
        ("Ist der Kapitänsabend Pflicht?", "freiwillig"),
    ],
)
def test_single_questions(event: Event, question: str, said: str) -> None:
    talk(event, "de", [(question, said)])


def test_somebody_named_in_a_text_is_not_whoever_does_something_else(event: Event) -> None:
    moment = datetime.fromisoformat(MORNING).replace(tzinfo=event.zone)
    view = View(event, moment, "de", partial(TEXTS.text, "de"))
    before = turn("Wie bekomme ich meine Fahrtkosten zurück?", view, About()).about
    found = turn("Wer eröffnet die Tagung?", view, before).answer
    assert "Ahlers" not in (found.bare or found.text).plain or found.kind is AnswerKind.UNKNOWN
