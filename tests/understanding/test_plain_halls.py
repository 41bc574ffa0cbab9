"""What people ask most plainly at a congress with several halls, whose names are declined and have letters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import AnswerKind, View, answer
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "seetage"
title = "Seetage 2031"
description = "Drei Tage rund um Wind, Wellen und offene Pegeldaten."
timezone = "Europe/Berlin"
languages = ["de", "en"]
spoken = ["en"]
format = "hybrid"
starts = 2031-05-16T09:00:00
ends = 2031-05-18T17:00:00
participants = "210 verkaufte Tickets"
cost = "90 Euro, ermäßigt 30 Euro"
registration = { url = "https://seetage.example/dabei", until = 2031-04-30, note = "Seit dem 30. April ausverkauft." }

[[contact]]
name = "Team Seetage"
role = "Organisation"
email = "team@seetage.example"

[venue]
name = "Lotsenhaus"
address = "Am Priel 9, 26434 Wangerhorn"
public_transport = "Ab Wangerhorn Bahnhof mit dem Bus 4 bis Lotsenhaus."

[[room]]
id = "gross"
name = "Große Kajüte"
capacity = 300
[[room]]
id = "klein"
name = "Kleine Kajüte"
capacity = 40
[[room]]
id = "ost"
name = "Kajüte Ost"
[[room]]
id = "speicher"
name = "Speicher"
note = "Hier ist die Ausstellung."
[[room]]
id = "krabbe"
name = "Krabbenkutter"
note = "Haltestelle Siel: Bus 7 (Richtung Strand)."
[[room]]
id = "speicher-c"
name = "Speicher C"

[[item]]
id = "keynote-1"
title = "Keynote: Was der Pegel weiß"
kind = "talk"
start = 2031-05-16T10:00:00
end = 2031-05-16T10:20:00
rooms = ["gross"]
speakers = ["Fenna Ulfers"]
[[item]]
id = "keynote-2"
title = "Keynote"
kind = "talk"
start = 2031-05-16T10:30:00
end = 2031-05-16T11:00:00
rooms = ["gross"]
speakers = ["Tjark Onken"]
description = "Tjark Onken leitet das Archiv der Sturmfluten und ist als „Wellenzähler“ bekannt."
[[item]]
id = "boje"
title = "Boys, buoys and data"
kind = "talk"
start = 2031-05-16T14:00:00
end = 2031-05-16T14:30:00
rooms = ["gross"]
speakers = ["Fenna Ulfers"]
[[item]]
id = "knoten"
title = "Knoten für alle"
kind = "workshop"
start = 2031-05-16T14:00:00
end = 2031-05-16T15:30:00
rooms = ["klein"]
track = "Workshops und Breakout-Sessions"
speakers = ["Okko Reents"]
[[item]]
id = "tide"
title = "Reading the tide"
kind = "talk"
start = 2031-05-16T14:00:00
end = 2031-05-16T14:30:00
rooms = ["ost"]
speakers = ["Imke Dirks"]
[[item]]
id = "mittag"
title = "Mittagspause"
kind = "break"
start = 2031-05-16T12:30:00
end = 2031-05-16T14:00:00
[[item]]
id = "quiz"
title = "Finding bad soundings"
kind = "workshop"
start = 2031-05-16T14:00:00
end = 2031-05-16T15:00:00
rooms = ["speicher-c"]
speakers = ["Okko Reents"]
[[item]]
id = "schau"
title = "Ausstellung der Seekarten"
kind = "social"
start = 2031-05-16T18:00:00
rooms = ["speicher"]
description = "Ein Rundgang mit Getränken und etwas zu essen."
[[item]]
id = "abend"
title = "Abend auf dem Krabbenkutter"
kind = "social"
start = 2031-05-17T19:00:00
rooms = ["krabbe"]
description = "Essen von der Kombüse, dann Musik."
[[item]]
id = "film"
title = "Grey Coast, a journey by ferry"
kind = "talk"
start = 2031-05-17T15:00:00
end = 2031-05-17T15:40:00
rooms = ["speicher-c"]
speakers = ["Lale Timm"]
description = "Grey Coast film documentary - 31 minutes - Danish and Italian (with subtitles). Lale Timm filmed it."
recorded = false
[[item]]
id = "rad"
title = "TideBike, a map for every cyclist"
kind = "talk"
start = 2031-05-17T10:00:00
end = 2031-05-17T10:30:00
rooms = ["gross"]
speakers = ["Okko Reents"]
recorded = true
[[item]]
id = "bus"
title = "Bus lines of the coast: public transport data"
kind = "talk"
start = 2031-05-17T11:00:00
end = 2031-05-17T11:30:00
rooms = ["ost"]
speakers = ["Imke Dirks"]

[[faq]]
questions = ["Kann ich ein Fahrrad leihen?", "Leihrad"]
answer = "Ja: Am Bahnhof stehen Leihräder."
[[faq]]
questions = ["Was kostet eine Einzelfahrkarte in Wangerhorn?", "Fahrkarte für die Tage davor", "Tageskarte"]
answer = "Einzelfahrschein 2,10 Euro, Tageskarte 6,30 Euro."
[[faq]]
questions = ["Gilt mein Ticket für die Fähre?", "Inselticket"]
answer = '''Ja. Das Inselticket gilt vom 16. bis 18. Mai auf allen Fähren und in der Straßenbahn.
Es muss ausgedruckt werden.'''
[[faq]]
questions = ["Werden die Vorträge aufgezeichnet?"]
answer = "Die meisten Vorträge werden aufgezeichnet."
[[faq]]
questions = ["Welche Lizenz haben die Videos?"]
answer = "Die Videos erscheinen unter CC BY 4.0."

[[material]]
title = "Karte mit Tagungsort und Tipps"
kind = "directions"
url = "https://karte.example/seetage"
"""


def asked(written: Callable[[str], Event], local: str, question: str, language: str = "de") -> str:
    return given(written, local, question, language)[1]


def given(written: Callable[[str], Event], local: str, question: str, language: str = "de") -> tuple[AnswerKind, str]:
    event = written(EVENT)
    now = datetime.fromisoformat(f"2031-{local}").replace(tzinfo=event.zone)
    found = answer(question, View(event, now, language, partial(TEXTS.text, language)))
    return found.kind, found.text.plain


@pytest.mark.parametrize(
    ("question", "said", "never"),
    [
        ("Was läuft gerade in der kleinen Kajüte?", "Knoten", "Boys"),
        ("Wer spricht gerade in der Großen Kajüte?", "Ulfers", "Reents"),
        ("was is um zwei in der großen kajüte", "Boys", "Knoten"),
        ("wie viele passen in die kleine Kajüte", "40", "300"),
        ("was läuft nach dem essen im speicher c", "soundings", "Seekarten"),
        ("Was läuft um 14 Uhr in der Kajüte Ost?", "tide", "Boys"),
        ("Was ist heute Abend im Speicher?", "Seekarten", "soundings"),
    ],
)
def test_a_hall_is_meant_however_its_name_is_written(
    written: Callable[[str], Event], question: str, said: str, never: str
) -> None:
    told = asked(written, "05-16T14:10", question)
    assert said in told
    assert never not in told


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Wann ist die Keynote?", ("10:00", "10:30")),
        ("Wer hält die Keynotes?", ("Ulfers", "Onken")),
        ("gibts noch tickets", ("ausverkauft",)),
        ("Wo finde ich die Karte?", ("karte.example",)),
        ("Unter welcher Lizenz stehen die Videos?", ("CC BY",)),
        ("Ist der Film Grey Coast auf Englisch?", ("Danish and Italian",)),
        ("Ist der Vortrag TideBike auf Englisch?", ("Ja",)),
        ("In welchen Sessions ist Okko Reents dabei?", ("Knoten", "soundings", "TideBike")),
        ("Was kostet eine Fahrkarte?", ("2,10",)),
    ],
)
def test_what_is_asked_is_told(written: Callable[[str], Event], question: str, said: tuple[str, ...]) -> None:
    told = asked(written, "05-10T12:00", question)
    assert [part for part in said if part not in told] == []


@pytest.mark.parametrize("question", ["Übernehmt ihr meine Reisekosten?", "Werden Fahrtkosten erstattet?"])
def test_what_a_journey_costs_is_not_who_pays_for_it(written: Callable[[str], Event], question: str) -> None:
    assert given(written, "05-10T12:00", question)[0] is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    ("question", "said", "never"),
    [
        ("Gibt es Vorträge zum Radfahren?", "TideBike", "Leihräder"),
        ("gibts am samstag was zum thema öpnv", "Bus lines", "Bus 4"),
        ("Kann ich ein Fahrrad leihen?", "Leihräder", "TideBike"),
        ("Wie komme ich mit dem ÖPNV hin?", "Bus 4", "Bus lines"),
        ("Wer ist Tjark Onken?", "Archiv der Sturmfluten", "Ulfers"),
        ("Wer ist Imke Dirks?", "Reading the tide", "Sturmfluten"),
        ("Gilt das Inselticket schon am Donnerstag?", "16. bis 18. Mai", "Ja"),
        ("Gilt das Inselticket am Samstag?", "Ja. Das Inselticket", "Nein"),
        ("Hält Fenna Ulfers die Keynote?", "Ja: Keynote: Was der Pegel", "Onken"),
        ("Hält Tjark Onken eine Keynote?", "Ja: Keynote – Tjark Onken", "Ulfers"),
    ],
)
def test_what_is_asked_of_goes_before_what_only_shares_a_word(
    written: Callable[[str], Event], question: str, said: str, never: str
) -> None:
    told = asked(written, "05-10T12:00", question)
    assert said in told
    assert never not in told


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Kann ich an der Tageskasse ein Ticket kaufen?", "ausverkauft"),
        ("Kann ich vor Ort noch ein Ticket kaufen?", "ausverkauft"),
        ("Was kostet eine Einzelfahrt?", "2,10"),
        ("Wie viele Tickets wurden verkauft?", "210"),
        ("Wo ist der Krabbenkutter?", "Haltestelle Siel"),
        ("Wie komme ich zum Krabbenkutter?", "Haltestelle Siel"),
        ("Um welche Themen geht es in der Ausstellung?", "Rundgang"),
        ("Reicht es, das Inselticket auf dem Handy zu zeigen?", "ausgedruckt"),
        ("Gilt das Inselticket in der Straba?", "Straßenbahn"),
    ],
)
def test_said_in_other_words(written: Callable[[str], Event], question: str, said: str) -> None:
    assert said in asked(written, "05-10T12:00", question)


def test_where_tickets_are_left_a_box_office_is_not_known(written: Callable[[str], Event]) -> None:
    event = written(EVENT.replace(', note = "Seit dem 30. April ausverkauft."', "").replace("2031-04-30", "2031-05-14"))
    now = datetime.fromisoformat("2031-05-10T12:00").replace(tzinfo=event.zone)
    found = answer("Are tickets sold at the door?", View(event, now, "en", partial(TEXTS.text, "en")))
    assert found.kind is AnswerKind.UNKNOWN


def test_whether_one_may_give_a_talk_is_not_what_talks_there_are(written: Callable[[str], Event]) -> None:
    event = EVENT.replace(
        'title = "Reading the tide"', 'title = "Lightning Talks"\ndescription = "Eingereicht: Ebbe, Flut."'
    )
    question = "Kann ich einen Lightning Talk einreichen?"
    now = datetime.fromisoformat("2031-05-16T12:00")
    found = answer(question, View(written(event), now.astimezone(), "de", partial(TEXTS.text, "de")))
    assert not found.text.plain.startswith("Ja")
