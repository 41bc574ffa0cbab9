"""What people ask of the place and all around it: prices, desks, distances, what is lost, who leads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "muehlentag"
title = "Mühlentag 2028"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "onsite"
starts = 2028-05-12T09:00:00
ends = 2028-05-13T15:00:00
host = "Mühlenbund Leinetal"
participants = "rund 80"
cost = "Regulär 60 Euro, Tagesticket 35 Euro; die Werkstätten und Kuchen sind enthalten."
registration = { until = 2028-05-01, note = "Danach Karten an der Kasse. Nudeln kosten 6 Euro." }

[[contact]]
name = "Gesa Wollin"
role = "Tagungsleitung"
email = "gesa@muehle.example"
[[contact]]
name = "Ada Rieck"
role = "Rechnungen"
email = "geld@muehle.example"
[[contact]]
name = "Jost Behn"
role = "Technik"
phone = "05121 8877"

[venue]
name = "Wassermühle Sarstedt"
address = "Mühlenweg 4, 31157 Sarstedt"
directions = "Die Wassermühle ist der rote Bau am Wehr."
public_transport = "Vom Bahnhof zu Fuß etwa zwölf Minuten."
catering = "Glutenfreies Essen bitte bei Gesa bestellen. Das Essen steht im Mahlraum. Bitte einen Becher mitbringen."

[[room]]
id = "diele"
name = "Diele"
floor = "EG"
note = "Tagungsbüro, Anmeldung, Garderobe."
[[room]]
id = "saal"
name = "Mahlraum"
floor = "1. OG"

[[item]]
id = "werk"
title = "Werkstatt Mahlsteine"
kind = "workshop"
start = 2028-05-12T10:00:00
end = 2028-05-12T12:00:00
rooms = ["saal"]
[[item]]
id = "abend"
title = "Müllerabend"
aliases = ["Abendessen"]
kind = "social"
start = 2028-05-12T19:00:00
end = 2028-05-12T22:00:00
meeting_point = "Gasthof Krone, Am Markt 2"
[[item]]
id = "kneipe"
title = "Ausklang in der Schänke"
kind = "social"
optional = true
start = 2028-05-13T16:00:00
end = 2028-05-13T18:00:00
description = "Jede und jeder zahlt selbst."
[[item]]
id = "tausch"
title = "Büchertausch"
kind = "social"
start = 2028-05-12T13:00:00
end = 2028-05-12T14:00:00
description = "Ein Buch mitbringen, ein anderes mitnehmen."
[[item]]
id = "empfang"
title = "Abendempfang der Stadt"
aliases = ["Empfang"]
kind = "social"
start = 2028-05-12T17:30:00
end = 2028-05-12T18:30:00
rooms = ["saal"]

[[round]]
key = "offen"
title = "Offene Themen"
method = "approval"
votes = 2
opens = 2028-05-12T09:00:00
voting = 2028-05-12T09:05:00
closes = 2028-05-12T10:00:00
topics = ["Wandern mit Hund"]

[[faq]]
questions = ["Ist der Müllerabend im Preis enthalten?"]
answer = "Das Buffet ja, Getränke zahlt man selbst."
[[faq]]
questions = ["Muss ich mich für die Werkstatt anmelden?"]
answer = "Ja, die Anmeldung ist kostenlos und geht über diesen Bot."
[[faq]]
questions = ["Kosten die Führungen extra?"]
answer = "Nein, nur der Ausklang."
[[faq]]
questions = ["Muss ich meine Kamera einschalten?"]
answer = "Nein, die Kamera ist freiwillig."
[[faq]]
questions = ["Darf ich Kinder mitbringen?"]
answer = "Kinder sind willkommen."
[[faq]]
questions = ["Wo kann ich übernachten?"]
answer = "Im Gasthof Krone sind Zimmer reserviert."
[[faq]]
questions = ["Kann ich stornieren?"]
answer = "Stornieren ist bis 3. Mai kostenlos."
[[faq]]
questions = ["Ich habe mein Badge verloren.", "Was ist, wenn mein Badge weg ist?"]
answer = "Ein Ersatz-Badge gibt es gegen Vorlage eines Ausweises."
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


def replied(event: Event, question: str, language: str = "de") -> Answer:
    now = datetime.fromisoformat("2028-05-10T18:00").replace(tzinfo=event.zone)
    return answer(question, View(event, now, language, partial(TEXTS.text, language)))


TOLD: Sequence[tuple[str, str]] = (
    ("kann ich noch kommen ohne anmeldung?", r"1\. Mai.*Karten an der Kasse"),
    ("darf ich auch unangemeldet vorbeikommen", r"1\. Mai"),
    ("was muss ich beim abendessen bezahlen?", "Das Buffet ja"),
    ("Kostet der Müllerabend extra?", "Das Buffet ja"),
    ("muss ich für die Werkstätten extra zahlen", r"(?i)die Werkstätten und Kuchen sind enthalten"),
    ("kosten die werkstätten extra", r"(?i)die Werkstätten und Kuchen sind enthalten"),
    ("kosten die führungen extra", "^Nein, nur"),
    ("was kosten die nudeln", "6 Euro"),  # though cake is food, too
    ("wo gibts essen", r"^Das Essen steht im Mahlraum"),
    ("was gibts zu essen", r"Glutenfreies.*Mahlraum"),
    ("wo hole ich mein badge ab", r"Diele"),
    ("wo bekomme ich mein namensschild", r"Diele"),
    ("mein badge ist weg", "Ersatz-Badge"),
    ("wo kann ich meinen koffer abstellen?", r"^Diele \(EG\): .*Garderobe"),
    ("wo ist das tagungsbüro", r"^Diele"),
    ("wo ist der gasthof", "Am Markt 2"),
    ("wie viele machen mit?", "80"),
    ("wer ist hier der chef?", "Gesa Wollin"),
    ("wer hat hier das sagen", "Gesa Wollin"),
    ("ich bin bei der Werkstatt Mahlsteine rausgeflogen, wer hilft mir", "^Jost Behn"),
    ("wie weit ist es vom bahnhof?", "zwölf Minuten"),
    ("wer hat den hut auf", "Gesa Wollin"),
    ("ich brauche eine rechnung", "Ada Rieck"),
    ("mein mikro geht nicht", "Jost Behn"),
    ("mein bild ist schwarz", "Jost Behn"),
    ("ich flieg immer raus wer hilft mir", "^Jost Behn"),
    ("muss ich meine kamera anmachen", "freiwillig"),
    ("ich such ein zimmer", "Zimmer reserviert"),
    ("ich kann doch nicht kommen was tun", r"3\. Mai"),
    ("kann ich ohne ticket kommen", r"1\. Mai"),
    ("was soll ich mitbringen", r"Becher.*Büchertausch: Ein Buch"),
)


@pytest.mark.parametrize(("question", "pattern"), TOLD)
def test_what_the_file_tells(event: Event, question: str, pattern: str) -> None:
    said = replied(event, question)
    assert re.search(pattern, said.text.plain, re.DOTALL), said
    assert said.kind is AnswerKind.ANSWER


UNTOLD: Sequence[tuple[str, str]] = (
    ("ist das essen kostenlos?", "zahlt selbst"),  # that is the pub's bill
    ("darf mein hund mit", "Wandern"),  # a topic permits nothing
    ("gibt es noch plätze", r"^(?!Ob noch).*80"),  # how many there are to be is not how many are free
    ("wo ist der helpdesk", "^Mahlraum"),  # the town's reception in the evening is no desk
)


@pytest.mark.parametrize(("question", "wrong"), UNTOLD)
def test_what_happens_to_have_the_word_is_not_told(event: Event, question: str, wrong: str) -> None:
    said = replied(event, question)
    assert not re.search(wrong, said.text.plain), said


@pytest.mark.parametrize("question", ["wie weit ist es zur Schänke?", "wie weit ist es zur wassermühle"])
def test_a_distance_that_is_not_known_is_not_told(event: Event, question: str) -> None:
    said = replied(event, question)
    assert said.kind is AnswerKind.UNKNOWN
    assert "Wie weit das ist" in said.text.plain


def test_who_leads_it_in_english(event: Event) -> None:
    assert "Gesa Wollin" in replied(event, "who is in charge here", "en").text.plain
