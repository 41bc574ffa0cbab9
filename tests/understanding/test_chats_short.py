"""What is asked in a word or two after something was spoken of is on that: „Folien?“, „schon voll?“, „worum gehts?“"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from handlers.understanding import About, View, turn
from handlers.understanding.contract import Answer
from storage.event import Event

EVENT = """
[event]
slug = "salzwiese"
title = { de = "Salzwiesentag 2029", en = "Salt Marsh Day 2029" }
description = { de = "Ein Tag für alle, die Salzwiesen schützen.", en = "A day for all who protect salt marshes." }
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2029-06-12T09:00:00
ends = 2029-06-12T18:00:00
format = "hybrid"
spoken = ["de"]
stream = "https://live.example.org/plenum"
registration = { until = 2029-06-01, note = "Restplätze gibt es am Einlass." }

[[contact]]
name = "Wiebke Harms"
email = "orga@salzwiese.example"

[venue]
name = "Deichhaus"
address = "Sielstraße 8, 26999 Wattenborg"
parking = "Vier Stellplätze am Haus."

[[room]]
id = "saal"
name = "Queller"
[[room]]
id = "stube"
name = "Strandaster"
link = "https://live.example.org/aster"

[[item]]
id = "keynote"
title = { de = "Keynote: Land unter", en = "Keynote: Land under water" }
kind = "talk"
start = 2029-06-12T09:30:00
end = 2029-06-12T10:30:00
rooms = ["saal"]
speakers = ["Dr. Swantje Boyens"]
description = { de = "Warum Deiche wandern müssen.", en = "Why dykes have to move." }

[[item]]
id = "zaun"
title = { de = "Werkstatt: Zäune für Schafe", en = "Workshop: Fences for sheep" }
kind = "workshop"
start = 2029-06-12T11:00:00
end = 2029-06-12T12:00:00
rooms = ["stube"]
capacity = 14
language = "en"
speakers = ["Folkert Janssen"]
description = { de = "Pfähle setzen und Draht spannen.", en = "Setting posts and stretching wire." }

[[item]]
id = "vogel"
title = { de = "Vortrag: Brutvögel zählen", en = "Talk: Counting nesting birds" }
kind = "talk"
start = 2029-06-12T11:00:00
end = 2029-06-12T11:45:00
rooms = ["saal"]

[[item]]
id = "essen"
title = { de = "Mittagessen", en = "Lunch" }
kind = "break"
start = 2029-06-12T12:00:00
end = 2029-06-12T13:00:00
rooms = ["saal"]

[[item]]
id = "rundgang"
title = { de = "Rundgang: Poster", en = "Tour: Posters" }
kind = "open"
start = 2029-06-12T14:00:00
end = 2029-06-12T15:00:00
description = { de = "Studierende zeigen ihre Poster in der Strandaster.", en = "Posters in Strandaster." }

[[material]]
title = { de = "Folien der Keynote", en = "Keynote slides" }
item = "keynote"
url = "https://salzwiese.example/keynote.pdf"

[[material]]
title = { de = "Aufzeichnung der Keynote", en = "Keynote recording" }
item = "keynote"
url = "https://salzwiese.example/video"
"""


@pytest.fixture
def follow(written: Callable[[str], Event], view: Callable[..., View]) -> Callable[..., Answer]:
    """The answer to what is asked after a question on an item."""

    def said(first: str, short: str, language: str = "de") -> Answer:
        seen = replace(view("2029-06-12T08:30", language), event=written(EVENT))
        return turn(short, seen, turn(first, seen, About()).about).answer

    return said


FIRST = {"de": "Wann ist die Werkstatt zu den Zäunen?", "en": "When is the workshop on fences?"}


@pytest.mark.parametrize(
    ("told", "shorts"),
    [
        (
            "Pfähle setzen",
            [
                *(
                    "worum gehts?",
                    "um was gehts",
                    "worum geht es?",
                    "mehr infos?",
                    "details?",
                    "erzähl mal mehr",
                    "erzähl mir was dazu",
                ),
                *("inhalt?", "thema?", "beschreibung?", "was wird gemacht?", "was erwartet mich da"),
            ],
        ),
        ("11:00", ["welcher tag?", "termin?", "uhrzeit?"]),
        ("Strandaster", ["raum?", "ort?", "wo muss ich hin?", "welcher saal?"]),
        ("Janssen", ["wer leitet?", "wer hält?", "referent?", "wer macht das?"]),
        ("14", ["wie viele plätze?", "max teilnehmer?", "wie viele passen rein?", "teilnehmerzahl?"]),
        (
            "14",
            [
                *(
                    "plätze?",
                    "noch platz?",
                    "voll?",
                    "schon voll?",
                    "ist das schon voll?",
                    "ausgebucht?",
                    "noch was frei?",
                ),
                *("sind noch plätze frei", "noch plätze frei?", "ist noch was frei?"),
            ],
        ),
        ("Englisch", ["sprache?", "in welcher sprache?", "und in welcher sprache?"]),
        (
            "kein Material",
            [
                "folien?",
                "und die folien?",
                "gibts dazu folien?",
                "präsentation?",
                "kann man die folien haben",
                "unterlagen?",
            ],
        ),
        (
            "kein Material",
            [
                *("aufzeichnung?", "wird das aufgezeichnet?", "gibts davon ne aufnahme?", "video?"),
                "kann ich das später anschauen?",
            ],
        ),
        (
            "/aster",
            ["link?", "wo ist der link", "hast du den link?", "stream?", "wird gestreamt?", "gibts nen stream?"],
        ),
        ("Brutvögel", ["parallel?", "was läuft sonst noch um die zeit?", "was ist gleichzeitig?"]),
        ("Mittagessen", ["was dann?", "und dann?", "danach?"]),
    ],
)
def test_so_little_is_on_what_was_spoken_of(follow: Callable[..., Answer], told: str, shorts: list[str]) -> None:
    for short in shorts:
        assert told in follow(FIRST["de"], short).text.plain, short


@pytest.mark.parametrize(
    ("told", "shorts"),
    [
        (
            "Setting posts",
            ["what is it about?", "more info?", "details?", "topic?", "tell me more", "what can i expect"],
        ),
        ("11:00", ["time?", "what time?"]),
        ("14", ["full?", "is it full?", "any places left?", "are there places left for it?", "is there still room?"]),
        ("no material", ["slides?", "any slides?", "are there slides for it?", "recording?", "can i watch it later?"]),
        ("English", ["language?", "in which language?"]),
        ("/aster", ["link?", "do you have the link?", "can i watch online?"]),
        ("Lunch", ["then what?", "and then?"]),
    ],
)
def test_so_it_is_in_english(follow: Callable[..., Answer], told: str, shorts: list[str]) -> None:
    for short in shorts:
        assert told in follow(FIRST["en"], short, "en").text.plain, short


def test_what_belongs_to_something_else_is_told_of_that(follow: Callable[..., Answer]) -> None:
    first = "Wann ist die Keynote?"
    assert "keynote.pdf" in follow(first, "folien?").text.plain
    assert "/video" in follow(first, "wird das aufgezeichnet?").text.plain


@pytest.mark.parametrize("short", ["worum gehts?", "mehr infos?", "folien?", "stream?", "anmeldung?"])
def test_with_nothing_spoken_of_it_is_on_the_event(
    written: Callable[[str], Event], view: Callable[..., View], short: str
) -> None:
    seen = replace(view("2029-06-12T08:30"), event=written(EVENT))
    assert "Zäune" not in turn(short, seen, About()).answer.text.plain


def test_who_interprets_or_films_is_not_who_speaks(follow: Callable[..., Answer]) -> None:
    assert "Boyens" not in follow("Wann ist die Keynote?", "wer dolmetscht da?").text.plain


def test_a_room_that_only_the_description_names_is_told(follow: Callable[..., Answer]) -> None:
    assert "Strandaster" in follow("Wann ist der Rundgang?", "und wo?").text.plain
    assert "Strandaster" in follow("Wann ist der Rundgang?", "wo treffen wir uns?").text.plain


def test_a_room_and_what_is_there_are_asked_in_a_word(follow: Callable[..., Answer]) -> None:
    assert "Strandaster" in follow(FIRST["en"], "nice. room?", "en").text.plain
    assert "Pfähle" in follow(FIRST["de"], "klingt nett! was gibts da?").text.plain
    assert "14" in follow(FIRST["de"], "ok geht ja. schon voll?").text.plain
