"""What people want for themselves: to register at the door, a room for the night, a stall, a socket for the phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, AnswerKind, View, answer, turn
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "webtage"
title = "Webtage 2031"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2031-05-08T08:30:00
ends = 2031-05-09T15:00:00
cost = "40 Euro"
[event.registration]
url = "https://webtage.example/dabei"
until = 2031-04-20
note = { de = "Bezahlt wird bar oder mit Karte.", en = "You pay at the door, cash or card." }

[[contact]]
name = "Hanne Tiedje"
role = "Organisation"
phone = "04141 5550199"
email = "post@webtage.example"

[venue]
name = "Alte Weberei"
address = "Schiffchengasse 2, 48529 Nordhorn"
public_transport = "Mit der Regionalbahn bis Nordhorn, von dort zehn Minuten zu Fuß."
catering = "Mittags Linseneintopf. Unverträglichkeiten bitte bis 2. Mai an post@webtage.example."
accessibility = "Der Websaal ist ohne Barrieren zu erreichen."

[[room]]
id = "foyer"
name = "Foyer"
floor = "EG"
note = "Hier ist der Empfang."
[[room]]
id = "saal"
name = "Websaal"
floor = "1. OG"

[[item]]
id = "ankommen"
title = "Ankommen und Anmeldung"
kind = "arrival"
start = 2031-05-08T08:30:00
end = 2031-05-08T09:30:00
rooms = ["foyer"]
[[item]]
id = "auftakt"
title = "Auftakt"
kind = "plenary"
start = 2031-05-08T09:30:00
end = 2031-05-08T10:00:00
rooms = ["saal"]
speakers = ["Nele Brügge, Moderation", "Jan Uphoff, Landrat"]
[[item]]
id = "garn"
title = "Das Garn der Zukunft"
kind = "talk"
start = 2031-05-08T10:00:00
end = 2031-05-08T11:00:00
rooms = ["saal"]
speakers = ["Dr. Insa Poppinga, Faserforschung"]
[[item]]
id = "barrieren"
title = "Workshop: Barrieren am Webstuhl"
kind = "workshop"
start = 2031-05-08T11:00:00
end = 2031-05-08T12:00:00
rooms = ["saal"]
speakers = ["Okka Menninga, Weberin"]
[[item]]
id = "mittag"
title = "Mittagspause"
kind = "break"
start = 2031-05-08T12:15:00
end = 2031-05-08T13:15:00
rooms = ["foyer"]
[[item]]
id = "tanz"
title = "Tanztee"
kind = "social"
start = 2031-05-08T15:00:00
end = 2031-05-08T16:00:00
rooms = ["foyer"]
description = "Den Tee kochen die Landfrauen."
[[item]]
id = "feuer"
title = "Funkenflug"
kind = "social"
start = 2031-05-08T20:00:00
end = 2031-05-08T22:00:00
description = "Am Wehr, nur wenn es trocken bleibt."
[[item]]
id = "tour-a"
title = "Exkursion: Spinnerei"
kind = "excursion"
start = 2031-05-09T13:00:00
end = 2031-05-09T14:00:00
capacity = 12
[[item]]
id = "tour-b"
title = "Exkursion: Walkmühle"
kind = "excursion"
start = 2031-05-09T13:00:00
end = 2031-05-09T14:30:00
meeting_point = "am Wehr"
capacity = 9
[[item]]
id = "geld"
title = "Woher das Geld kommt"
kind = "talk"
start = 2031-05-09T10:00:00
end = 2031-05-09T11:00:00
rooms = ["saal"]
[[item]]
id = "neue"
title = "Workshop: Einen Webkreis gründen"
kind = "workshop"
start = 2031-05-09T11:00:00
end = 2031-05-09T12:00:00
rooms = ["foyer"]
capacity = 14

[[material]]
title = "Aufzeichnung des Auftakts"
kind = "recording"
url = "https://webtage.example/auftakt"
item = "auftakt"
available = 2031-06-01

[[faq]]
questions = ["Was wird aufgezeichnet?", "Gibt es Aufzeichnungen?"]
answer = "Alle Vorträge. Die Aufzeichnungen stehen ab 28. Mai im Netz."
[[faq]]
questions = ["Wo kann ich meinen Koffer lassen?"]
answer = "Hinter der Garderobe."
[[faq]]
questions = ["Ich bin zum ersten Mal dabei, was muss ich wissen?"]
answer = "Neulinge treffen sich um neun an der Treppe."
[[faq]]
questions = ["Wo kann ich übernachten?"]
answer = "In der Pension Spule kostet das Zimmer 61 Euro."
[[faq]]
questions = ["Muss ich ein Thema mitbringen?"]
answer = "Nein. Wer mag, bringt eines mit, zuhören genügt."
[[faq]]
questions = ["Kann man einen Infostand aufbauen?"]
answer = "Für Stände ist leider kein Platz."
[[faq]]
questions = ["Kann ich nur einen Tag kommen?", "Gibt es einen Ausweis für nur einen Tag?"]
answer = "Ja, eine Tageskarte kostet 25 Euro und gilt nur vor Ort."
"""
EARLY, DOOR = "2031-03-01T10:00", "2031-05-08T08:40"
ANSWERED = (
    ("bin vorm haus, wo kann ich mich anmelden", DOOR, "Foyer"),
    ("wo kann ich mich anmelden", EARLY, "webtage.example/dabei"),
    ("Was kostet ein Zimmer?", EARLY, "61 Euro"),
    ("was kosten die zimmer pro nacht", EARLY, "61 Euro"),
    ("Was kostet die Teilnahme?", EARLY, "40 Euro"),
    ("darf unser heimatverein da nen stand machen", EARLY, "kein Platz"),
    ("Muss ich denn selbst ein Thema vorbereiten?", EARLY, "^Nein"),
    ("Kann ich ohne eigenes Thema kommen?", EARLY, "^Wer mag"),
    ("Kann ich nur einen Tag kommen?", EARLY, "^Ja"),
    ("Kann ich auch online nur einen Tag kommen?", EARLY, "^Eine Tageskarte"),
    ("wer leitet den workshop mit den barrieren?", EARLY, "Menninga"),
    ("Ist der Websaal barrierefrei?", EARLY, "ohne Barrieren"),
    ("Wer moderiert am Donnerstag?", EARLY, "(?s)^Nele Brügge(?!.*(?:Uphoff|Poppinga))"),
    ("Wer spricht am Donnerstag?", EARLY, "(?s)Uphoff.*Poppinga"),
    ("Wer kocht den Tee beim Tanztee?", EARLY, "Landfrauen"),
    ("Was läuft zum Thema Geld?", EARLY, "Woher das Geld kommt"),
    ("muss ich die exkursion vorher buchen", EARLY, "(?s)12 Plätze.*9 Plätze"),
    ("Muss ich das Hotel vorher buchen?", EARLY, "^(?!.*!anmelden)"),
    ("kann ich meinen kram irgendwo lassen", EARLY, "Garderobe"),
    ("Ich bin neu, wo muss ich hin?", EARLY, "Neulinge"),
    ("Was muss ich für ein Thema mitbringen?", EARLY, "^Wer mag"),
    ("Ab wann gibt es die Aufzeichnungen?", EARLY, "28. Mai"),
    ("Wo ist die Aufzeichnung vom Auftakt?", EARLY, "webtage.example/auftakt"),
    ("Gibt es ein Abendprogramm?", EARLY, "(?s)^(?!.*Auftakt).*Funkenflug"),
    ("was läuft abends", EARLY, "(?s)^(?!.*Auftakt).*Funkenflug"),
    ("Gibt es ein Programm?", EARLY, "Auftakt"),
    ("Was passiert mit dem Funkenflug, wenn es regnet?", EARLY, "trocken"),
    ("Ist Insa Poppinga von der Faserforschung?", EARLY, "Poppinga"),
)
UNKNOWN = (
    ("Wo kann ich mein Handy aufladen?", EARLY),
    ("Wie heiß wird es heute in Nordhorn?", DOOR),
    ("was zieh ich an", EARLY),
    ("welche geht länger", EARLY),
    ("wo stell ich mein rad ab", EARLY),
    ("Hat Insa Poppinga auch ein Buch geschrieben?", EARLY),
)
CHATS = (
    (("Was gibt es mittags zu essen?", "und wann?"), "12:15"),
    (("Wann ist die Mittagspause?", "was denn"), "Linseneintopf"),
    (("Was gibt es am Freitag?", "was davon ist im foyer", "wie viele können da mit"), "14 Plätze"),
    (("welche exkursionen gibt es", "welche dauert länger", "wo treffen wir uns da"), "Am Wehr (Exkursion: Walkmühle"),
    (("Was kostet die Teilnahme?", "und wie komme ich mit der Bahn hin?"), "Regionalbahn"),
    (("Wer moderiert am Donnerstag?", "hat die ne mailadresse?"), "Kontaktdaten von Nele Brügge"),
    (("Was gibt es mittags zu essen?", "bis wann muss ich Unverträglichkeiten melden?"), "2. Mai"),
)


@pytest.mark.parametrize(("question", "local", "said"), ANSWERED)
def test_what_is_known(written: Callable[[str], Event], question: str, local: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), local))
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(said, found.text.plain), found.text.plain


@pytest.mark.parametrize(("question", "local"), UNKNOWN)
def test_what_is_not_known(written: Callable[[str], Event], question: str, local: str) -> None:
    found = answer(question, _view(written(EVENT), local))
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


@pytest.mark.parametrize(
    ("question", "said"), [("Can I pay by card?", "cash or card"), ("how much is a room", "61 Euro")]
)
def test_in_english(written: Callable[[str], Event], question: str, said: str) -> None:
    assert said in answer(question, _view(written(EVENT), EARLY, "en")).text.plain


def test_a_telephone_to_charge_is_none_to_call(written: Callable[[str], Event]) -> None:
    view = _view(written(EVENT), EARLY, "en")
    assert "5550199" not in answer("where can i charge my phone", view).text.plain
    assert "5550199" in answer("what is the phone number?", view).text.plain


@pytest.mark.parametrize(("questions", "said"), CHATS)
def test_chats(written: Callable[[str], Event], questions: tuple[str, ...], said: str) -> None:
    view, about, told = _view(written(EVENT), EARLY), About(), ""
    for question in questions:
        found = turn(question, view, about)
        about, told = found.about, found.answer.text.plain
    assert said in told


def _view(event: Event, local: str, language: str = "de") -> View:
    moment = datetime.fromisoformat(local).replace(tzinfo=event.zone)
    return View(event, moment, language, partial(TEXTS.text, language))
