"""What people ask at a gathering of many houses: breaks, who and when, how many may come, prices, the house by name."""

from __future__ import annotations

from collections.abc import Callable
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
title = "Mühlentag 2029"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2029-06-02T09:30:00
ends = 2029-06-02T17:00:00
stream = "https://live.muehle.example/saal"
cost = "30 Euro. Fördermitglieder zahlen 12 Euro weniger. Die Abendfahrt kostet extra."
registration = { url = "https://muehle.example", until = 2029-05-20, note = "Pro Verein höchstens vier Personen." }

[[contact]]
name = "Mona Korn"
email = "mona@muehle.example"

[venue]
name = "Speicherhaus Auental"
address = "Am Wehr 4, 37000 Auental"
public_transport = "Mit dem Bus 7 bis Wehr."
catering = "In der Backstube gibt es Brot und Suppe. Gezahlt wird bar; Kartenzahlung ist nicht möglich."

[[room]]
id = "saal"
name = "Saal"
[[room]]
id = "backstube"
name = "Backstube"

[[item]]
id = "kaffee"
title = "Kaffeepause"
kind = "break"
start = 2029-06-02T10:30:00
end = 2029-06-02T11:00:00
rooms = ["backstube"]
[[item]]
id = "mehl"
title = "Mehl mahlen ohne Strom"
kind = "talk"
start = 2029-06-02T11:00:00
end = 2029-06-02T12:00:00
rooms = ["saal"]
speakers = ["Dr. Hanna Walz, Referentin im Landesagrarministerium"]
[[item]]
id = "ehrenamt"
title = "Beruf und Ehrenamt"
kind = "workshop"
start = 2029-06-02T13:30:00
end = 2029-06-02T14:30:00
rooms = ["saal"]
speakers = ["Pia Rad"]
aliases = ["Vereinbarkeit"]
[[item]]
id = "biber"
title = "Living with beavers"
kind = "talk"
start = 2029-06-02T14:30:00
end = 2029-06-02T15:00:00
rooms = ["saal"]
[[item]]
id = "pause"
title = "Pause mit Waffeln"
kind = "break"
start = 2029-06-02T15:00:00
end = 2029-06-02T15:30:00
rooms = ["backstube"]
[[item]]
id = "gang"
title = "Gang zur Wassermühle"
kind = "excursion"
start = 2029-06-02T15:30:00
end = 2029-06-02T17:00:00
meeting_point = "Tor am Speicherhaus"
aliases = ["Uferrundweg"]
[[item]]
id = "abend"
title = "Essen auf der Hasenalm"
kind = "social"
start = 2029-06-02T19:00:00
end = 2029-06-02T22:00:00
cost = "18 Euro, mit Fahrt"
meeting_point = "Bushalt Wehr"
optional = true

[[material]]
title = "Lageplan SHA"
kind = "directions"
url = "https://muehle.example/plan.pdf"

[[faq]]
questions = ["Wie kann ich online Fragen stellen?"]
answer = "Im Chat unter dem Bild; jemand liest sie vor."
[[faq]]
questions = ["Darf mein Hund mit?"]
answer = "In den Garten ja, in die Räume nicht."
"""


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    """The event of these questions."""
    return written(EVENT)


def _asked(event: Event, question: str, lang: str = "de") -> Answer:
    moment = datetime.fromisoformat("2029-05-10T12:00").replace(tzinfo=event.zone)
    return answer(question, View(event, moment, lang, partial(TEXTS.text, lang)))


@pytest.mark.parametrize("question", ["wann is pause", "Wann ist die Pause?", "wann gibt es pausen"])
def test_a_bare_break_is_any_of_them(event: Event, question: str) -> None:
    said = _asked(event, question).text.plain
    assert "10:30" in said
    assert "15:00" in said


def test_a_break_by_its_name_is_that_one(event: Event) -> None:
    said = _asked(event, "wann ist die pause mit waffeln?").text.plain
    assert "15:00" in said
    assert "10:30" not in said


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Wer redet übers Mehl mahlen, und um wie viel Uhr?", ("Walz", "11:00")),
        ("Wann spricht die Dame vom Ministerium?", ("11:00",)),
        ("Mit wie vielen Leuten dürfen wir kommen?", ("vier Personen",)),
        ("zu wievielt dürfen wir anrücken", ("vier Personen",)),
        ("wie viele kollegen darf ich mitbringen", ("vier Personen",)),
        ("Wie viel sparen Fördermitglieder?", ("12 Euro",)),
        ("wie viel günstiger ist es für fördermitglieder", ("12 Euro",)),
        ("was spar ich als fördermitglied?", ("12 Euro",)),
        ("kann ich in der backstube mit karte zahlen?", ("nicht möglich",)),
        ("wie komm ich zum speicherhaus", ("Bus 7",)),
        ("Wo ist das Speicherhaus?", ("Am Wehr 4",)),
        ("wie komm ich vom bahnhof zum SHA", ("Bus 7",)),
        ("wo ist das sha?", ("Am Wehr 4",)),
        ("wann ist der uferweg", ("15:30",)),
        ("wo startet der gang zur mühle", ("Tor am Speicherhaus",)),
        ("wann gehts zur alm los", ("19:00",)),
        ("gibts was dazu, wie man beruf und ehrenamt unter einen hut kriegt", ("13:30",)),
        ("gibt es was über biber", ("beavers",)),
        ("darf wuffi mit", ("Garten",)),
        ("Kommt meine Freundin zur Alm, wenn sie tagsüber gar nicht dabei ist? Kostet das was?", ("18 Euro",)),
    ],
)
def test_what_is_known(event: Event, question: str, parts: tuple[str, ...]) -> None:
    found = _asked(event, question)
    assert found.kind is AnswerKind.ANSWER
    assert all(part in found.text.plain for part in parts), found.text.plain


@pytest.mark.parametrize(
    "question", ["Can I ask the speakers a question from home?", "can we ask the panel questions?"]
)
def test_to_ask_somebody_a_question_is_to_ask_questions(event: Event, question: str) -> None:
    assert "Chat" in _asked(event, question, "en").text.plain


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("wie viele leute sitzen an einem tisch", "vier Personen"),
        ("Wie viele Leute kommen?", "vier Personen"),
        ("gibt es was über fledermäuse", "beavers"),
        ("Wie viel Strom sparen die Mühlen?", "12 Euro"),
        ("kann ich in der backstube vegan essen?", "nicht möglich"),
        ("wo ist die SPD?", "Am Wehr 4"),
        ("wann ist der uferkrug", "15:30"),
        ("wie komm ich zum tor am speicherhaus", "Bus 7 bis Wehr. Ziel"),
    ],
)
def test_what_is_something_else(event: Event, question: str, wrong: str) -> None:
    assert wrong not in _asked(event, question).text.plain
