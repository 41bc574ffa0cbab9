"""Going on after a break, doing it all again, what breaks down, an outing, and names that mislead."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import Answer
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "lettern"
title = { de = "Letterntage Quarnstedt 2028", en = "Letterpress Days Quarnstedt 2028" }
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2028-09-08T09:00:00
ends = 2028-09-09T15:00:00

[[contact]]
name = "Wencke Radtke"
role = "Organisation"
email = "wencke@lettern.example"
[[contact]]
name = "Hauke Tamm"
role = "Technik und Stream"
phone = "0176 04069001"

[venue]
name = "Setzerhaus"
address = "Farbgasse 4, 24999 Quarnstedt"
public_transport = "Vom Bahnhof mit dem Bus 3 bis Farbgasse."
accessibility = "Stufenloser Eingang, Toiletten im Keller neben dem Segelsaal."
wifi = { network = "Bleisatz", password = "ligatur" }
catering = "Mittags Suppe und Blechkuchen. Unverträglichkeiten bitte an wencke@lettern.example."

[[room]]
id = "segelsaal"
name = "Segelsaal"
aliases = ["Plenum", "großer Saal"]
link = "https://live.lettern.example/segelsaal"
[[room]]
id = "lager"
name = "Papierlager"
note = { de = "Keine Übertragung.", en = "Not streamed." }

[[item]]
id = "einlass"
title = "Einlass"
kind = "arrival"
start = 2028-09-08T08:30:00
end = 2028-09-08T09:00:00
[[item]]
id = "vortrag"
title = { de = "Vortrag: Warum Blei bleibt", en = "Talk: Why lead lasts" }
kind = "talk"
start = 2028-09-08T09:00:00
end = 2028-09-08T10:00:00
rooms = ["segelsaal"]
speakers = ["Ines Kolk"]
[[item]]
id = "pause"
title = { de = "Pause", en = "Break" }
kind = "break"
start = 2028-09-08T10:00:00
end = 2028-09-08T10:30:00
[[item]]
id = "buchen"
title = "Workshop: Räume online buchen lassen"
kind = "workshop"
start = 2028-09-08T10:30:00
end = 2028-09-08T12:00:00
rooms = ["segelsaal"]
[[item]]
id = "linol"
title = "Linolwerkstatt: Ein Blatt in drei Farben"
kind = "workshop"
start = 2028-09-08T10:30:00
end = 2028-09-08T12:00:00
rooms = ["lager"]
attendance = "onsite"
[[item]]
id = "kahn"
title = "Kahnfahrt zur Papiermühle"
kind = "excursion"
start = 2028-09-08T16:00:00
end = 2028-09-08T18:00:00
description = "Strom gibt es an Bord nur am Heck."
meeting_point = "am Steg"
optional = true
aliases = ["Bootsfahrt"]
[[item]]
id = "preis"
title = { de = "Verleihung des Letternpreises", en = "Presentation of the Letter Award" }
kind = "plenary"
start = 2028-09-09T14:00:00
end = 2028-09-09T14:30:00
rooms = ["segelsaal"]
speakers = ["Uta Moll, Bürgermeisterin"]
description = { de = "Er geht an eine Werkstatt, die ausbildet.", en = "The award goes to a workshop that trains." }
aliases = ["Letternpreis"]
[[item]]
id = "buch"
title = "Buchvorstellung: Kegel und Kern"
kind = "talk"
description = "Lesung aus dem Leben einer Setzerin."

[[item]]
id = "ton"
title = "PressTalk: Wer druckt noch?"
kind = "panel"
start = 2028-09-09T10:00:00
end = 2028-09-09T11:00:00
rooms = ["segelsaal"]
[[item]]
id = "ton2"
title = "PressTalk: Wer liest noch?"
kind = "panel"
start = 2028-09-09T11:00:00
end = 2028-09-09T12:00:00
rooms = ["segelsaal"]
[[item]]
id = "bienen"
title = { de = "Honigglasetiketten drucken", en = "Printing honey labels" }
kind = "social"
start = 2028-09-09T12:00:00
end = 2028-09-09T13:00:00
[[item]]
id = "regler"
title = "Heizungssteuerung für alte Pressen"
kind = "talk"
start = 2028-09-09T13:00:00
end = 2028-09-09T13:45:00
speakers = ["Onno Reents"]

[[material]]
title = "Aufzeichnung des Podiums"
kind = "recording"
url = "https://lettern.example/podium"
item = "ton"

[[faq]]
questions = ["Werden die Gesprächsrunden aufgezeichnet?"]
answer = "Die Gesprächsrunden werden nicht aufgezeichnet."
[[faq]]
questions = ["Hilft mir jemand beim Installieren der Schriften?"]
answer = "Ja, am Stand im Foyer, Samstag ab 11 Uhr."
[[faq]]
questions = ["Wie stelle ich online eine Frage?"]
answer = "Fragen schreiben Sie in den Chat neben dem Bild."

[[faq]]
questions = ["Ist das Arbeitszeit?", "Muss ich dafür Urlaub nehmen?"]
answer = "Beide Tage gelten als Fortbildung, Urlaub ist nicht nötig."
[[faq]]
questions = ["Wo kann ich übernachten?"]
answer = "Im Hotel Drei Linden, Farbkai 2, sind bis 1. August Zimmer reserviert."
[[faq]]
questions = ["Wie viele passen in die Ateliers?"]
answer = "In Atelier 2 passen neun Leute."
"""
BEFORE, BREAK, AFTER = "2028-09-01T10:00", "2028-09-08T10:10", "2028-09-12T10:00"


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def said(event: Event, question: str, language: str = "de", now: str = BEFORE) -> str:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    return answer(question, View(event, moment, language, partial(TEXTS.text, language))).text.plain


IN_THE_BREAK: Sequence[tuple[str, str, str]] = (
    ("de", "um wieviel uhr machen wir weiter", "^Als Nächstes.*\n?.*Räume"),
    ("de", "Wann fangen wir wieder an?", "^Als Nächstes"),
    ("de", "wann müssen wir wieder da sein?", "^Als Nächstes"),
    ("de", "Bis wann muss ich zurück sein?", "^Als Nächstes"),
    ("de", "Wann machen wir morgen weiter?", "morgen, 10:00"),
    ("en", "What time do we resume?", "^Next"),
    ("en", "When are we back?", "^Next"),
    # What began in the morning is another question.
    ("de", "Wann fangen wir an?", "^(?!Als Nächstes)"),
    ("en", "When do we start?", "^(?!Next)"),
)


@pytest.mark.parametrize(("language", "question", "pattern"), IN_THE_BREAK)
def test_going_on_after_a_break(event: Event, language: str, question: str, pattern: str) -> None:
    told = said(event, question, language, BREAK)
    assert re.search(pattern, told), told


ONCE_MORE: Sequence[tuple[str, str, str]] = (
    ("de", "Wann machen wir das wieder?", "noch nicht bekannt"),
    ("de", "Wann veranstalten Sie so was noch mal?", "noch nicht bekannt"),
    ("de", "Wann sehen wir uns wieder?", "noch nicht bekannt"),
    ("en", "When are we doing this again?", "not known"),
    ("en", "When will there be another one?", "not known"),
    # What was is only said once more.
    ("de", "Wann war das noch mal?", "8. und 9. September"),
    ("en", "When was the talk again?", "8 September"),
)


@pytest.mark.parametrize(("language", "question", "pattern"), ONCE_MORE)
def test_doing_all_of_it_again(event: Event, language: str, question: str, pattern: str) -> None:
    told = said(event, question, language, AFTER)
    assert re.search(pattern, told), told


TO_TURN_TO: Sequence[tuple[str, str, str]] = (
    ("en", "Who should I call if I am late?", "Hauke Tamm.*04069001"),
    ("de", "Gibt es eine Telefonnummer?", "04069001"),
    ("en", "Who should I email if I am late?", "wencke@"),
    ("en", "Who do I call when the stream breaks off?", "Hauke"),
    ("en", "What do I do when the sound cuts out?", "Hauke"),
    ("de", "Was mache ich, wenn der Ton ausfällt?", "Hauke"),
    ("de", "Der Stream bricht ständig ab", "Hauke"),
    ("en", "Who knows when the bus leaves?", "^(?!Hauke)"),
    ("de", "Wann reist ihr ab?", "^(?!Hauke)"),
    ("en", "Am I talking to a real person?", "^No, I’m a bot"),
    ("de", "Schreibe ich hier mit einem echten Menschen?", "^Nein, ich bin ein Bot"),
    ("en", "Am I talking to the mayor on Saturday?", "^(?!No, I’m)"),
)


@pytest.mark.parametrize(("language", "question", "pattern"), TO_TURN_TO)
def test_whom_to_turn_to_when_it_breaks_down(event: Event, language: str, question: str, pattern: str) -> None:
    told = said(event, question, language)
    assert re.search(pattern, told), told


MISLED: Sequence[tuple[str, str, str]] = (
    # An outing has not what the house has.
    ("de", "gibts auf der bootsfahrt n klo", "^Dazu steht bei Kahnfahrt"),
    ("de", "Gibt es bei der Kahnfahrt WLAN?", "^Dazu steht bei Kahnfahrt"),
    ("de", "Gibt es auf der Kahnfahrt Strom?", "am Heck"),
    ("de", "Gibt es Toiletten?", "im Keller"),
    # Who wants to „buchen“ a room needs no „Buch“.
    ("de", "Wann wird das Buch vorgestellt?", "^(?!.*10:30).*(?:nicht genannt|noch nicht bekannt)"),
    ("de", "Wann kann ich lernen, wie man Räume bucht?", "."),
    # Who gets the prize is not told by which sort of workshop gets it.
    ("de", "Welche Werkstatt bekommt den Letternpreis?", "^Das Ergebnis ist mir leider nicht bekannt"),
    ("en", "Which workshop gets the Letter Award?", "(?i)don['’]t know"),
    ("de", "Wer verleiht den Letternpreis?", "Uta Moll"),
    # A number in a name is not how many there are.
    ("de", "Wie viele Zimmer hat das Hotel Drei Linden?", "^Wie viele es sind, steht nicht"),
    ("de", "Wie viele Leute passen in Atelier 2?", "neun Leute"),
    ("de", "Muss ich mir dafür freinehmen?", "Urlaub ist nicht nötig"),
    ("en", "Do I have to take a day off?", "Urlaub ist nicht nötig"),
)


@pytest.mark.parametrize(("language", "question", "pattern"), MISLED)
def test_names_that_mislead(event: Event, language: str, question: str, pattern: str) -> None:
    told = said(event, question, language)
    assert re.search(pattern, told), told


WHAT_IS_MEANT: Sequence[tuple[str, str, str]] = (
    # What there is for those who like something is what there is on it.
    ("de", "irgendwas für honigfreunde dabei?", "Honigglas"),
    ("en", "Is there anything for honey lovers?", "honey labels"),
    ("de", "Was kostet es für Honigfreunde?", "^(?!.*Honigglas)"),
    # A word after a hyphen that only says of what sort it is.
    ("de", "Welche PressTalk-Runden sind geplant?", "(?s)druckt.*liest"),
    # Who stays at the desk takes part from afar.
    ("de", "Kann ich vom Schreibtisch aus teilnehmen?", "hybrid"),
    ("de", "Muss ich anreisen oder geht das vom Büro aus?", "hybrid|online"),
    ("en", "Can I take part from my office?", "hybrid"),
    ("en", "I am at home. How can I put a question to the speakers?", "Chat"),
    # A device of one's own is none that is asked for.
    ("de", "Hilft mir wer, die Schriften auf meinem Laptop zu installieren?", "am Stand im Foyer"),
    ("de", "Bekomme ich einen Laptop?", "nichts in meinen Angaben"),
    # What an entry says of the very thing counts more than the recording of what only means the same.
    ("de", "Kann ich die Gesprächsrunden hinterher nachhören?", "nicht aufgezeichnet"),
    ("de", "Kann ich das Podium nachhören?", "lettern.example/podium"),
    # Of a dish it is not told by whom one tells of allergies; whether there is any such food may be.
    ("de", "Ist der Blechkuchen glutenfrei?", "^Zu „glutenfrei“ steht nichts"),
    ("de", "Gibt es glutenfreies Essen?", "^(?!Zu „glutenfrei“).*Unverträglichkeiten"),
    # By whatever name the largest room goes.
    ("de", "link hauptsaal bitte", "live.lettern.example/segelsaal"),
    ("de", "Link zum Papierlager?", "^(?!.*live.lettern)"),
    ("de", "Gibt es Tickets für Honigfreunde?", "^(?!.*Honigglas)"),
    ("en", "Who gives the talk on the heating control?", "Reents"),
)


@pytest.mark.parametrize(("language", "question", "pattern"), WHAT_IS_MEANT)
def test_what_is_meant_by_other_words(event: Event, language: str, question: str, pattern: str) -> None:
    told = said(event, question, language)
    assert re.search(pattern, told), told


def test_what_is_on_a_list_is_asked_for_not_the_list(ask: Callable[..., Answer]) -> None:
    assert ask("Was steht an Themen auf der Liste?").text.plain == ask("Welche Themen gibt es?").text.plain
    assert ask("Was steht an Essen auf der Karte?").text.plain != ask("Welche Themen gibt es?").text.plain


def test_what_is_called_by_a_compound_is_not_whatever_of_its_sort_runs(event: Event) -> None:
    running = "2028-09-08T11:00"
    assert said(event, "Kann ich bei der Linolwerkstatt online mitmachen?", now=running).startswith("Nein")
    assert "Linolwerkstatt" in said(event, "Wo ist die Linolwerkstatt?", now=running)
