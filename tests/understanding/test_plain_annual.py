"""What people ask plainly at a society's annual conference: an office called after it, evenings elsewhere, posters."""

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
slug = "hoehlen-2031"
title = "Höhlenkunde 2031"
description = "Tagung der Gesellschaft für Höhlenkunde mit Vorträgen, Postern und Exkursionen."
host = "Gesellschaft für Höhlenkunde"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2031-05-05T09:00:00
ends = 2031-05-07T16:00:00

[[contact]]
name = "Wiebke Harms"
role = "Organisation"
email = "orga@hoehlen.example"

[venue]
name = "Kalkwerk Hohenfels"
address = "Am Bruch 3, 38889 Hohenfels"
catering = "Kaffee gibt es im Foyer. Mittags versorgt man sich selbst: Kantine und Imbisse sind nicht weit."

[[room]]
id = "ofen"
name = "Ofenhalle"
floor = "EG"
[[room]]
id = "mahl"
name = "Mahlwerk"
floor = "1. OG"
[[room]]
id = "foyer"
name = "Foyer"
floor = "EG"

[[item]]
id = "t1"
title = "Tropfsteine als Archive des Klimas"
kind = "talk"
start = 2031-05-05T10:00:00
end = 2031-05-05T10:20:00
rooms = ["ofen"]
speakers = ["Gunnar Sievers, Universität Hohenfels"]
[[item]]
id = "t2"
title = "Blinde Fische im Karst"
kind = "talk"
start = 2031-05-05T10:20:00
end = 2031-05-05T10:40:00
rooms = ["mahl"]
speakers = ["Alma Krüger, Forum Karst"]
[[item]]
id = "vortrag"
title = "Vortrag: Höhlenbären"
kind = "talk"
start = 2031-05-05T11:00:00
end = 2031-05-05T12:00:00
rooms = ["ofen"]
speakers = ["Jorid Wulff"]
[[item]]
id = "mittag"
title = "Mittagspause"
kind = "break"
start = 2031-05-05T12:00:00
end = 2031-05-05T13:30:00
aliases = ["Mittagessen"]
[[item]]
id = "t3"
title = "Quellen unter Tage"
kind = "talk"
start = 2031-05-05T13:30:00
end = 2031-05-05T14:00:00
rooms = ["ofen"]
speakers = ["Peer Lamprecht, Quellenforscher"]
[[item]]
id = "poster-1"
title = "Postersession 1"
kind = "social"
start = 2031-05-05T16:00:00
end = 2031-05-05T17:00:00
rooms = ["foyer"]
description = "Ein Stimmzettel liegt aus. Gezeigt werden 17 Poster."
[[item]]
id = "poster-2"
title = "Postersession 2"
kind = "social"
start = 2031-05-06T16:00:00
end = 2031-05-06T17:00:00
rooms = ["foyer"]
description = "Ein Stimmzettel liegt aus. Gezeigt werden 29 Poster."
[[item]]
id = "ausklang"
title = "Get Together"
kind = "social"
start = 2031-05-05T18:00:00
end = 2031-05-05T21:00:00
rooms = ["foyer"]
description = "Der erste Tag klingt mit Fingerfood, Suppe und Getränken aus."
[[item]]
id = "brezeln"
title = "Ankommen mit Brezeln"
kind = "arrival"
start = 2031-05-06T08:30:00
end = 2031-05-06T09:00:00
rooms = ["foyer"]
aliases = ["Frühstück"]
[[item]]
id = "tische-1"
title = "Tischrunde 1"
kind = "open"
start = 2031-05-06T10:00:00
end = 2031-05-06T10:45:00
rooms = ["ofen", "mahl"]
[[item]]
id = "tische-2"
title = "Tischrunde 2"
kind = "open"
start = 2031-05-06T11:00:00
end = 2031-05-06T11:45:00
rooms = ["ofen", "mahl"]
[[item]]
id = "festabend"
title = "Festabend"
kind = "social"
start = 2031-05-06T19:00:00
end = 2031-05-06T23:00:00
description = "Grillbuffet am Wasser; eine kleine Auswahl an Getränken ist im Preis enthalten."
meeting_point = "Bootshaus Nord, Uferweg 2, 38889 Hohenfels"
aliases = ["Conference Dinner"]
[[item]]
id = "tour"
title = "Exkursion: Kanutour zur Karstquelle"
kind = "excursion"
start = 2031-05-07T09:00:00
end = 2031-05-07T15:00:00
meeting_point = "Hohenfels Bahnhof"
optional = true
cost = "30 Euro mit Boot"
capacity = 24
description = "Mindestens 8 Personen; gepaddelt wird bis zur Quelle."
aliases = ["Kanutour"]

[[item]]
id = "dehnen"
title = "Bewegte Pause"
kind = "social"
start = 2031-05-06T13:00:00
end = 2031-05-06T13:15:00
[[item]]
id = "malen"
title = "Ausstellung: Kinder malen Höhlen"
kind = "social"
start = 2031-05-06T12:00:00
end = 2031-05-06T13:00:00
description = "Bilder aus neun Kitas."
[[item]]
id = "museum"
title = "Exkursion: Museum im Bruch"
kind = "excursion"
start = 2031-05-07T10:00:00
end = 2031-05-07T12:00:00
meeting_point = "Karstinstitut, Hang 9, 38889 Hohenfels"
optional = true
cost = "12 Euro"
[[item]]
id = "plenar-1"
title = "Plenarvortrag: Wasser im Gestein"
kind = "talk"
start = 2031-05-05T09:00:00
end = 2031-05-05T09:45:00
rooms = ["ofen"]
speakers = ["Tilda Brandes"]
[[item]]
id = "plenar-2"
title = "Plenarvortrag: Das Karstinstitut in hundert Jahren"
kind = "talk"
start = 2031-05-06T09:00:00
end = 2031-05-06T09:45:00
rooms = ["ofen"]
speakers = ["Malte Osterkamp"]

[[round]]
key = "themen"
title = "Themen für die Tischrunden"
opens = 2031-03-01T09:00:00
closes = 2031-04-01T18:00:00
[[topic]]
title = "Lampenflora: was tun?"
round = "themen"
chosen = true
item = "tische-1"
room = "ofen"
[[topic]]
title = "Fledermäuse zählen"
round = "themen"
chosen = true
item = "tische-1"
room = "mahl"
[[topic]]
title = "Karten aus dem Laserscanner"
round = "themen"
chosen = true
item = "tische-2"
room = "ofen"
[[topic]]
title = "Jugend in den Vereinen"
round = "themen"
chosen = true
item = "tische-2"
room = "mahl"
[[topic]]
title = "Müll im Schacht"
round = "themen"

[[material]]
title = "Digitaler Tagungsführer"
kind = "link"
url = "https://hoehlen.example/fuehrer"

[[faq]]
questions = ["Wann hat das Tagungsbüro geöffnet?", "Wo ist das Tagungsbüro?"]
answer = "Das Tagungsbüro liegt im Erdgeschoss und ist täglich von 8 bis 18 Uhr geöffnet."
[[faq]]
questions = ["Wo kann ich mittags essen?"]
answer = "In der Kantine (5 Minuten) und bei den Imbissen am Markt."
[[faq]]
questions = ["Wie bezahle ich in der Kantine?", "Wo ist die Kantine?"]
answer = "Die Kantine ist in Haus 2. Zum Bezahlen braucht man zwingend eine Chipkarte, die es dort gegen Pfand gibt."
[[faq]]
questions = ["Kann man bei Grete mit Karte zahlen?"]
answer = "Beim Imbiss Grete kann man nur bar zahlen."
[[faq]]
questions = ["Wie lang ist ein Vortrag?", "Wie viel Redezeit habe ich?"]
answer = "Ein Vortrag dauert 15 Minuten, dazu kommen 5 Minuten für Fragen."
[[faq]]
questions = ["Wie wird über den Posterpreis abgestimmt?"]
answer = "Der Stimmzettel liegt in den Tagungsunterlagen; verliehen wird der Preis am Mittwoch."
[[faq]]
questions = ["Wie komme ich zum Festabend?", "Wie komme ich zum Bootshaus Nord?"]
answer = "Mit der Linie 4 bis Uferweg, dann 8 Minuten zu Fuß."
[[faq]]
questions = ["Gilt das Deutschlandticket für die Kanutour?", "Wie kommt man zur Kanutour?"]
answer = "Man fährt mit dem RE1; die Fahrt zahlt man selbst, das Deutschlandticket gilt."
[[faq]]
questions = ["Was mache ich, wenn mir etwas zu viel wird?", "Gibt es vor Ort jemanden zum Reden?"]
answer = "Zwei Leute vom Krisendienst sind im Haus, zu erkennen an den gelben Westen."
[[faq]]
questions = ["Wie funktioniert die Tagung?"]
answer = "Vorträge gibt es am Montag, Tischrunden am Dienstag; am Mittwoch geht es hinaus."
"""


@pytest.mark.parametrize(
    ("local", "question", "said"),
    [
        # what is called after the event is not the event
        ("2031-04-01T10:00", "wo ist die tagung genau", "Am Bruch 3"),
        ("2031-04-01T10:00", "wann ist die Tagung?", "5. bis 7. Mai"),
        ("2031-04-01T10:00", "Wo ist das Tagungsbüro?", "Erdgeschoss"),
        ("2031-04-01T10:00", "Gibt es bei der Tagung ein Büro?", "Tagungsbüro"),
        # the day is asked for, not how it works
        ("2031-04-01T10:00", "An welchen Tagen ist die Tagung?", "5. bis 7. Mai"),
        ("2031-04-01T10:00", "Wie funktioniert die Tagung?", "Tischrunden am Dienstag"),
        # its own price, its own day, not whatever an entry on the same thing tells
        ("2031-04-01T10:00", "Was kostet die Kanutour?", "30 Euro"),
        ("2031-04-01T10:00", "Ist die Kanutour kostenlos?", "30 Euro"),
        ("2031-04-01T10:00", "Gilt das Deutschlandticket für die Kanutour?", "Deutschlandticket gilt"),
        ("2031-04-01T10:00", "Ist der Festabend am Montag?", "Nein: Festabend"),
        ("2031-04-01T10:00", "Findet der Festabend am Dienstag statt?", "Ja: Festabend"),
        # the way to a place is the same at any time
        ("2031-04-01T10:00", "Wie komme ich am Dienstagabend zum Bootshaus Nord?", "Linie 4"),
        # how one pays there tells it of each means
        ("2031-04-01T10:00", "Kann ich in der Kantine mit Bargeld zahlen?", "Chipkarte"),
        ("2031-04-01T10:00", "kann man bei grete mit ec karte bezahlen", "nur bar"),
        ("2031-04-01T10:00", "Was kosten die Exkursionen?", "12 Euro"),
        # each of a kind on any day, the least and the most, the way to a house and not to a talk on it
        ("2031-05-05T11:00", "Wer hält die Plenarvorträge?", "Osterkamp"),
        ("2031-05-05T11:00", "Wer hält die Plenarvorträge?", "Brandes"),
        ("2031-04-01T10:00", "Wie viele Leute müssen bei der Kanutour mindestens mit?", "Mindestens 8"),
        ("2031-04-01T10:00", "Wie viele Leute können bei der Kanutour mit?", "24 Plätze"),
        ("2031-04-01T10:00", "Wie komme ich zum Karstinstitut?", "Hang 9"),
        ("2031-04-01T10:00", "gibts ein bewegungsangebot", "Bewegte Pause"),
        ("2031-04-01T10:00", "ist da jemand, mit dem ich reden kann?", "gelben Westen"),
        # other words for things that are known
        ("2031-04-01T10:00", "Wie viel Redezeit hat man für einen Vortrag?", "15 Minuten"),
        ("2031-04-01T10:00", "Schick mir bitte den Link zum Tagungsführer", "hoehlen.example/fuehrer"),
        ("2031-04-01T10:00", "Wie kann ich beim Posterpreis abstimmen?", "Stimmzettel"),
        ("2031-04-01T10:00", "Wie viele Poster hängen in der zweiten Postersession?", "29"),
        ("2031-04-01T10:00", "Wie viele Poster gibt es in der ersten Postersession?", "17"),
        # letters once or twice
        ("2031-04-01T10:00", "wann is gunnar sievers drann", "10:00"),
        ("2031-05-05T17:00", "wann gibts heut abend was zu esen", "18:00"),
        # nothing of it is streamed, not only one talk
        ("2031-04-01T10:00", "werden die vorträge gestreamt", "Nein, nur vor Ort"),
        ("2031-04-01T10:00", "Ich wohne weit weg, gibts das auch als Livestream?", "Nein, nur vor Ort"),
        # what feeds people then, though no meal is called so
        ("2031-05-05T17:00", "Gibt es heute Abend noch etwas zu essen?", "Fingerfood"),
        ("2031-05-05T17:00", "Was gibt es heute Abend zu essen?", "Fingerfood"),
        ("2031-05-06T08:40", "gibts schon was zu essn", "Brezeln"),
        ("2031-05-05T12:10", "Wo kann ich mittags essen?", "Imbissen"),
        # where it goes on, what is left of today, what there still is of a kind
        ("2031-05-05T12:40", "wann gehn die vorträge weiter", "13:30"),
        ("2031-05-05T19:30", "Wie lange geht es heute noch?", "21:00"),
        ("2031-05-05T13:35", "Gibts jetzt noch einen Vortrag?", "Quellen unter Tage"),
        ("2031-05-06T12:10", "Bin ich nach der Ausstellung rechtzeitig zur Bewegten Pause zurück?", "13:00"),
        ("2031-05-05T12:40", "Spricht der Quellenforscher noch?", "Ja: Quellen unter Tage"),
        ("2031-05-05T12:40", "Läuft die Kanutour schon?", "Nein, das kommt noch"),
        # topics of one session, of now, of all
        ("2031-05-06T10:10", "Welche Themen laufen gerade?", "Fledermäuse"),
        ("2031-04-20T10:10", "Welche Themen gibt es in Tischrunde 2?", "Laserscanner"),
        ("2031-04-20T10:10", "Welche Themen gibt es?", "Müll im Schacht"),
    ],
)
def test_what_is_known(written: Callable[[str], Event], local: str, question: str, said: str) -> None:
    found = answer(question, _view(written(EVENT), local))
    assert found.kind is not AnswerKind.UNKNOWN, found.text.plain
    assert said in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    ("local", "question", "unsaid"),
    [
        ("2031-05-06T10:10", "Welche Themen laufen gerade?", "Laserscanner"),
        ("2031-04-20T10:10", "Welche Themen gibt es in Tischrunde 2?", "Fledermäuse"),
        ("2031-05-06T17:30", "Gibt es heute Abend noch etwas zu essen?", "Fingerfood"),
        ("2031-05-05T13:35", "Gibts jetzt noch einen Vortrag?", "Höhlenbären"),
        ("2031-04-01T10:00", "Wird der Vortrag zu Höhlenbären übertragen?", "Tropfsteine"),
        ("2031-04-01T10:00", "Muss ich die Fahrt zur Kanutour selbst zahlen?", "30 Euro"),
    ],
)
def test_what_is_something_else(written: Callable[[str], Event], local: str, question: str, unsaid: str) -> None:
    found = answer(question, _view(written(EVENT), local))
    assert unsaid not in found.text.plain, found.text.plain


@pytest.mark.parametrize(
    "question",
    [
        "Wie hoch ist die Tagungsgebühr?",
        "Gibt es eine Kinderbetreuung?",
        "Welche Foren gibt es?",
        "Was kostet die Tagung?",
        "Was kostet der Festabend?",
        "Wer hat den Posterpreis gewonnen?",
        "Wie groß ist das Bootshaus Nord?",
    ],
)
def test_what_is_not_known(written: Callable[[str], Event], question: str) -> None:
    found = answer(question, _view(written(EVENT), "2031-04-01T10:00"))
    assert found.kind is AnswerKind.UNKNOWN, found.text.plain


ABROAD = """
[event]
slug = "caves-2031"
title = "Cave Days 2031"
description = "Conference of the Cave Society with talks and outings."
timezone = "Europe/London"
languages = ["en"]
format = "onsite"
starts = 2031-05-05T09:00:00
ends = 2031-05-07T16:00:00

[venue]
name = "Lime Works"
address = "3 Quarry Road, Highrock"

[[item]]
id = "dinner"
title = "Conference dinner"
kind = "social"
start = 2031-05-06T19:00:00
end = 2031-05-06T23:00:00
meeting_point = "Boathouse, 2 Shore Road"

[[faq]]
questions = ["Where is the conference office?", "When is the conference office open?"]
answer = "The conference office is on the ground floor, open from 8 to 18."
[[faq]]
questions = ["How do I get to the conference dinner?"]
answer = "Take tram 4 to Shore Road."
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Where is the conference?", "Quarry Road"),
        ("When is the conference?", "5 to 7 May"),
        ("How do I get to the conference?", "Quarry Road"),
        ("Where is the conference office?", "ground floor"),
        ("Is there an office at the conference?", "ground floor"),
        ("How do I get to the conference dinner?", "tram 4"),
    ],
)
def test_what_is_called_after_the_event(written: Callable[[str], Event], question: str, said: str) -> None:
    found = answer(question, _view(written(ABROAD), "2031-04-01T10:00", "en"))
    assert said in found.text.plain, found.text.plain


def _view(event: Event, local: str, language: str = "de") -> View:
    moment = datetime.fromisoformat(local).replace(tzinfo=event.zone)
    return View(event, moment, language, partial(TEXTS.text, language))
