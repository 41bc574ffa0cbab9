"""Where it was asked back, one of those told is taken in any way; and what is complete by itself is on nothing told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from handlers.understanding import About, View, turn
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

EVENT = """
[event]
slug = "moorcamp"
title = { de = "Moorcamp 2029", en = "Moorcamp 2029" }
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2029-06-14T09:00:00
ends = 2029-06-15T16:00:00
format = "onsite"

[[contact]]
name = "Gesa Lührs"
email = "orga@moorcamp.example"

[venue]
name = "Torfhof"
address = "Kanalweg 2, 26810 Fehnstadt"
parking = "Auf der Wiese hinter der Scheune, kostenlos."

[[room]]
id = "saal"
name = "Birkensaal"
[[room]]
id = "stube"
name = "Ginsterstube"

[[item]]
id = "ws-a"
title = { de = "Workshop: Torf ersetzen", en = "Workshop: Replacing peat" }
kind = "workshop"
start = 2029-06-14T10:00:00
end = 2029-06-14T11:30:00
rooms = ["saal"]
speakers = ["Wiebke Onken, Baumschule"]

[[item]]
id = "ws-b"
title = { de = "Workshop: Gräben schließen", en = "Workshop: Closing ditches" }
kind = "workshop"
start = 2029-06-15T13:00:00
end = 2029-06-15T14:30:00
rooms = ["stube"]
speakers = ["Enno Kretzer, Wasserverband"]

[[item]]
id = "vogel"
title = { de = "Vortrag: Kiebitze", en = "Talk: Lapwings" }
kind = "talk"
start = 2029-06-14T14:00:00
end = 2029-06-14T14:45:00
rooms = ["stube"]
speakers = ["Hauke Petri, Vogelwarte"]

[[item]]
id = "moos"
title = { de = "Vortrag: Moose", en = "Talk: Mosses" }
kind = "talk"
start = 2029-06-15T10:00:00
end = 2029-06-15T10:45:00
rooms = ["saal"]
speakers = ["Swaantje Petri, Herbarium"]

[[item]]
id = "aufguss"
title = { de = "Vortrag: Aufguss aus Gagel", en = "Talk: Sweet gale tea" }
kind = "talk"
start = 2029-06-15T15:00:00
end = 2029-06-15T15:30:00
rooms = ["saal"]
speakers = ["Enno Kretzer, Wasserverband"]

[[item]]
id = "abend"
title = { de = "Abend am Feuer", en = "Evening by the fire" }
kind = "social"
start = 2029-06-14T19:00:00
end = 2029-06-14T22:00:00
"""


@pytest.fixture
def follow(written: Callable[[str], Event], view: Callable[..., View]) -> Callable[..., Answer]:
    """The answer to the second of two messages."""

    def said(first: str, then: str, language: str = "de") -> Answer:
        seen = replace(view("2029-06-14T08:30", language), event=written(EVENT))
        return turn(then, seen, turn(first, seen, About()).about).answer

    return said


@pytest.mark.parametrize(
    "then",
    [
        *("der zweite", "ich meine den zweiten", "den zweiten meine ich", "letzterer", "letzteres", "nummer 2", "2."),
        *("am Freitag", "freitag", "fr", "der am freitag", "ich meine den am freitag", "freitag bitte"),
        *("um 13 uhr", "der um eins", "13:00", "der in der Ginsterstube", "ginsterstube"),
        *("der von Kretzer", "bei Kretzer", "kretzer", "der mit den Gräben", "gräben mein ich", "oh, der zweite bitte"),
    ],
)
def test_one_of_two_is_taken_in_any_way(follow: Callable[..., Answer], then: str) -> None:
    told = follow("Wann ist der Workshop?", then)
    assert "13:00" in told.text.plain, told.text.plain
    assert "10:00" not in told.text.plain


@pytest.mark.parametrize(
    "then", ["the second one", "I mean the second one", "on Friday", "the one by Kretzer", "the last"]
)
def test_so_it_is_in_english(follow: Callable[..., Answer], then: str) -> None:
    told = follow("When is the workshop?", then, "en").text.plain
    assert "13:00" in told
    assert "10:00" not in told


@pytest.mark.parametrize(
    "then", ["am Freitag", "um 10 uhr", "der im Birkensaal", "die Moose", "Swaantje", "die zweite"]
)
def test_of_two_people_of_one_name_one_is_taken_by_what_they_hold(follow: Callable[..., Answer], then: str) -> None:
    told = follow("Wann spricht Petri?", then).text.plain
    assert "Moose" in told
    assert "Kiebitze" not in told


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Wann spricht Petri?", "Was läuft am Freitag um 13 Uhr?"),
        ("Wann ist der Workshop?", "was läuft zwischen eins und zwei am freitag"),
        ("Wo kann ich parken?", "Wann ist die ganze Veranstaltung vorbei?"),
        ("Wo kann ich parken?", "wann endet das Moorcamp?"),
        ("Wer spricht über Kiebitze?", "Kommt nach der Mooserie noch was?"),
        ("Wo kann ich parken?", "und was läuft heute Abend?"),
    ],
)
def test_what_is_complete_stays_so(
    follow: Callable[..., Answer], written: Callable[[str], Event], view: Callable[..., View], first: str, then: str
) -> None:
    seen = replace(view("2029-06-14T08:30"), event=written(EVENT))
    assert follow(first, then).text.plain == turn(then, seen, About()).answer.text.plain


def test_that_a_link_is_not_known_is_no_question_on_the_parking(follow: Callable[..., Answer]) -> None:
    told = follow("Wo kann ich parken?", "schick mal den link zum livestream")
    assert "Wiese" not in told.text.plain


def test_thanks_with_a_reaction_ask_nothing(follow: Callable[..., Answer]) -> None:
    told = follow("Wer spricht über Moose?", "Danke, das war richtig gut heute!")
    assert told.kind is AnswerKind.ANSWER
    assert "Moose" not in told.text.plain


def test_whether_somebody_speaks_again_is_not_asked_of_what_was_told(follow: Callable[..., Answer]) -> None:
    told = follow("Wer leitet den Workshop zu den Gräben?", "oh, spricht der nochmal?").text.plain
    assert "Aufguss" in told
