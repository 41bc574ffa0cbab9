"""What people ask in turns of their own: where one goes in, who speaks once more, what is on at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import AnswerKind, View, answer
from storage.event import Attendance, Event

TEXTS = Texts()
EVENT = """
[event]
slug = "mostfest"
title = "Obsttage 2030"
timezone = "Europe/Berlin"
languages = ["de", "en"]
spoken = ["de"]
format = "hybrid"
starts = 2030-10-10T09:00:00
ends = 2030-10-11T15:00:00
registration = { url = "https://obsttage.example/dabei", until = 2030-09-20 }

[[contact]]
name = "Rike Ahlmann"
role = "Organisation"
email = "orga@obsttage.example"

[venue]
name = "Realschule am Wall"
address = "Wallstraße 3, 21682 Stade"
directions = "Eingang über den Hof, das Hauptportal bleibt zu."
parking = "Auf dem Festplatz, kostenlos."
catering = "Mittags Kartoffelsuppe (vegan) und Bratwurst."

[[room]]
id = "aula"
name = "Aula"
[[room]]
id = "keller"
name = "Kelter"
[[room]]
id = "hof"
name = "Hof"

[[item]]
id = "schlag"
title = "Keynote: Alte Sorten, neue Schädlinge"
kind = "talk"
start = 2030-10-10T10:00:00
end = 2030-10-10T10:45:00
rooms = ["aula"]
speakers = ["Dr. Tomma Eilers, Leiterin des Obstbauamts Stade"]
[[item]]
id = "kaffee"
title = "Kaffeepause"
kind = "break"
start = 2030-10-10T10:45:00
end = 2030-10-10T11:05:00
rooms = ["hof"]
[[item]]
id = "schnitt"
title = "Obstbaumschnitt im Winter"
kind = "talk"
start = 2030-10-10T11:05:00
end = 2030-10-10T12:00:00
rooms = ["aula"]
speakers = ["Enno Wiarda, Gärtnermeister"]
[[item]]
id = "fass"
title = "Werkstatt: Gärfässer abdichten"
kind = "workshop"
start = 2030-10-10T11:05:00
end = 2030-10-10T12:30:00
rooms = ["keller"]
speakers = ["Hilke Brons, Böttchermeisterin"]
[[item]]
id = "essen"
title = "Mittagessen"
kind = "break"
start = 2030-10-10T12:30:00
end = 2030-10-10T13:30:00
[[item]]
id = "offen"
title = "Postersession"
kind = "open"
start = 2030-10-10T16:00:00
end = 2030-10-10T17:00:00
rooms = ["hof"]
[[item]]
id = "einsingen"
title = "Stimmen-Warm-up für den Erntechor"
kind = "social"
start = 2030-10-11T08:30:00
end = 2030-10-11T09:00:00
[[item]]
id = "pflege"
title = "Vortrag: Wer pflegt die fehlenden Bäume?"
kind = "talk"
start = 2030-10-11T09:30:00
end = 2030-10-11T10:15:00
rooms = ["aula"]
speakers = ["Enno Wiarda, Gärtnermeister"]
language = "en"

[[material]]
title = "Aufzeichnung der Keynote"
kind = "recording"
url = "https://obsttage.example/keynote"
item = "schlag"
available = 2030-10-20
[[material]]
title = "Mitschnitte aus der Aula"
kind = "recording"
url = "https://obsttage.example/aula"
available = 2030-10-25
[[material]]
title = "Leitfaden: Einen Lehrgarten gründen"
kind = "handout"
url = "https://obsttage.example/leitfaden.pdf"

[[round]]
key = "tische"
title = "Themen für die Tische"
method = "dots"
votes = 3
select = 4
items = ["offen"]
opens = 2030-10-01T09:00:00
voting = 2030-10-10T09:00:00
closes = 2030-10-10T11:30:00
topics = ["Wespen im Saft", "Geld für Hochstämme"]

[[faq]]
questions = ["Was passiert bei Regen?"]
answer = "Die Obsttage finden bei jedem Wetter statt, im Hof stehen dann Zelte."
[[faq]]
questions = ["Wie stelle ich online Fragen?"]
answer = "Im Chat neben dem Bild."
[[faq]]
questions = ["Muss ich einen Beitrag vorbereiten?"]
answer = "Nein. Ein paar Fragen genügen, nur zuhören geht auch."
"""
EARLY, TALK, SECOND, LATER = "2030-09-01T10:00", "2030-10-10T10:20", "2030-10-10T11:20", "2030-10-14T09:00"
ONLINE = Attendance.ONLINE
ANSWERED = (
    ("wo ist das in stade genau", EARLY, "Wallstraße 3"),
    ("adresse von der schule", EARLY, "Wallstraße 3"),
    ("Wo in Stade ist das?", EARLY, "Wallstraße 3"),
    ("Wo geht man ins Schulhaus rein?", EARLY, "über den Hof"),
    ("where do we go in", EARLY, "über den Hof"),
    ("Wo stelle ich mein Auto ab?", EARLY, "Festplatz"),
    ("Fällt das aus, wenn es regnet?", EARLY, "bei jedem Wetter"),
    ("Fällt die Veranstaltung bei Regen aus?", EARLY, "bei jedem Wetter"),
    ("Bis wann muss ich mich entscheiden, ob ich komme?", EARLY, "20. September"),
    ("By when do I have to decide if I want to come?", EARLY, "20. September"),
    ("Wann ist das, ein Tag oder zwei?", EARLY, "10. und 11. Oktober"),
    ("Ich ess keine Tiersachen. Ist mittags was für mich dabei?", EARLY, "vegan"),
    ("Was haben andere schon an Themen eingereicht?", EARLY, "Wespen"),
    ("Was macht die Böttcherin bei euch?", EARLY, "Gärfässer"),
    ("Was macht der Gärtner?", EARLY, "Obstbaumschnitt"),
    ("wo krieg ich ne anleitung wie man einen lehrgarten aufmacht", EARLY, "leitfaden.pdf"),
    ("wann gibts mittagessn", EARLY, "12:30"),
    ("wo is das mit den gärfässrn", EARLY, "Kelter"),
    ("Wo ist das mit den fehlenden Bäumen?", EARLY, "Aula"),
    ("Wer macht das mit den fehlenden Bäumen und auf welcher Sprache?", EARLY, "(?s)Wiarda.*Englisch"),
    ("Reicht es, wenn ich einfach nur zuhöre?", EARLY, "^Ein paar Fragen"),
    ("Kann ich auch nur zuschauen?", EARLY, "^Ein paar Fragen"),
    ("Hab ich das Einsingen verpasst?", EARLY, "Warm-up"),
    ("was kommt nach dem vortrag", TALK, "^Kaffeepause"),
    ("wann ist der Vortrag zu Ende?", TALK, "10:45"),
    ("Was kommt nach dem Vortrag über die Bäume?", TALK, "^(?!.*Kaffeepause)"),
    ("Wann ist der Vortrag über die fehlenden Bäume?", TALK, "09:30"),
    ("Ist die Abstimmung noch offen?", TALK, "Ja, bis heute um 11:30"),
    ("Ist die Abstimmung schon zu?", TALK, "^Bis heute um 11:30"),
    ("Welche Sessions starten um 11:05 Uhr?", TALK, "(?s)Obstbaumschnitt.*Gärfässer"),
    ("Welche Sessions gibt es um elf?", TALK, "(?s)^(?!.*Poster).*Obstbaumschnitt.*Gärfässer"),
    ("Welche Sessions beginnen um 16 Uhr?", TALK, "Postersession"),
    ("Spricht der vom Obstbaumschnitt morgen noch mal?", SECOND, "^Ja: .*fehlenden Bäume"),
    ("Spricht der Referent vom Obstbaumschnitt heute noch mal?", SECOND, "^Nein"),
    ("Kann ich die Keynote noch mal anschauen?", LATER, "keynote"),
    ("Ab wann kann man sich die Sachen aus der Aula nochmal anschauen?", LATER, "25. Oktober"),
)
UNKNOWN = (
    ("Ab wann kann man sich die Sachen aus der Kelter nochmal anschauen?", LATER),
    ("Wo komme ich in die Telegramgruppe rein?", EARLY),
    ("Wo kann ich meine Wespen untersuchen lassen?", EARLY),
    ("Kann ich bei den Gärfässern nur zuhören?", EARLY),
    ("When does the play start?", EARLY),
)


@pytest.mark.parametrize(("question", "local", "said"), ANSWERED)
def test_what_is_known(written: Callable[[str], Event], question: str, local: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), local))
    assert found.kind is AnswerKind.ANSWER, found.text.plain
    assert re.search(said, found.text.plain), found.text.plain


def test_who_is_not_there_asks_in_the_chat(written: Callable[[str], Event]) -> None:
    found = answer("Wie kann ich denen da vorne eine Frage stellen?", _view(written(EVENT), TALK, ONLINE))
    assert "Im Chat" in found.text.plain


@pytest.mark.parametrize(("question", "local"), UNKNOWN)
def test_what_is_not_known(written: Callable[[str], Event], question: str, local: str) -> None:
    found = answer(question, _view(written(EVENT), local))
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


def _view(event: Event, local: str, attendance: Attendance = Attendance.ONSITE) -> View:
    moment = datetime.fromisoformat(local).replace(tzinfo=event.zone)
    return View(event, moment, "de", partial(TEXTS.text, "de"), attendance)
