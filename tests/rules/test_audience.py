"""Audience words."""

from __future__ import annotations

import pytest

from handlers.rules.audience import EVERYBODY, Doubt, canonical, group_chats, heading, of_file, read
from storage.event import Attendance
from storage.records import Audience
from tests.handlers.saying import event

CAMP = event(
    """
[event]
title = "Probe"
slug = "probe"
starts = 2026-06-12

[[item]]
id = "workshop-a"
title = { de = "Löten für alle", en = "Soldering" }
kind = "workshop"

[[group]]
key = "land"
label = { de = "Bundesland", en = "State" }
options = [{ de = "Sachsen", en = "Saxony" }, { de = "Thüringen", en = "Thuringia" }, "Sachsen-Anhalt"]
"""
)
ONSITE, ONLINE = Audience((Attendance.ONSITE,)), Audience((Attendance.ONLINE,))
SAXONY, THURINGIA = Audience(groups=(("land", "Sachsen"),)), Audience(groups=(("land", "Thüringen"),))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("alle", EVERYBODY),
        ("ALL", EVERYBODY),
        ("an alle", EVERYBODY),
        ("vorort", ONSITE),
        ("Vor Ort", ONSITE),
        ("nur vor-ort", ONSITE),
        ("On-Site", ONSITE),
        ("online", ONLINE),
        ("Telegram", Audience(platforms=("telegram",))),
        ("matrix", Audience(platforms=("matrix",))),
        ("land=Sachsen", SAXONY),
        ("Land = sachsen", SAXONY),
        ("group:land=Saxony", SAXONY),
        ("Gruppe: land=SACHSEN", SAXONY),
        ("land=Thueringen", THURINGIA),
        ("vorort, land=Sachsen", Audience((Attendance.ONSITE,), (("land", "Sachsen"),))),
        ("telegram und land=thüringen", Audience((), (("land", "Thüringen"),), ("telegram",))),
        ("angemeldet workshop-a", Audience(signed_up=("workshop-a",))),
        ("signed-up soldering", Audience(signed_up=("workshop-a",))),
        ("alle, vorort", ONSITE),
    ],
)
def test_known_words(words: str, meant: Audience) -> None:
    assert read(words, CAMP) == meant
    assert heading(f"{words}: Bitte kommen Sie.", CAMP).audience == meant
    assert heading(f"{words}: Bitte kommen Sie.", CAMP).text == "Bitte kommen Sie."


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("vorrot", [ONSITE]),
        ("vorot", [ONSITE]),
        ("onlin", [ONLINE]),
        ("onlien", [ONLINE]),
        ("Online-Teilnehmende", [ONLINE]),
        ("telegramm", [Audience(platforms=("telegram",))]),
        ("Sachsen", [SAXONY]),
        ("Thuringen", [THURINGIA]),
        ("land=Sachsn", [SAXONY]),
        ("lnd=Sachsen", [SAXONY]),
        ("vorort, Sachsen", [Audience((Attendance.ONSITE,), (("land", "Sachsen"),))]),
        ("rolle=Schule", []),
        ("angemeldet", []),
        ("angemeldet Yoga", []),
        ("vorort, Helfende", []),
    ],
)
def test_what_looks_like_an_audience_is_never_taken_as_text(words: str, near: list[Audience]) -> None:
    found = heading(f"{words}: Bitte kommen Sie.", CAMP)
    assert isinstance(found.audience, Doubt), found
    assert list(found.audience.near[: max(1, len(near))]) == near
    assert found.text == "Bitte kommen Sie."


@pytest.mark.parametrize(
    "said",
    [
        "Achtung: Raumwechsel",
        "Wichtig: alle bitte in den Saal",
        "Mittagessen: 12:15 im Saal",
        "Bitte beachten Sie: vorort gibt es Kaffee",
        "Um 14:30 geht es weiter",
        "Alle in den Saal!",
        "Online geht es weiter",
        "Siehe https://example.org",
        "Hinweis für alle, die später kommen: der Eingang ist hinten",
        "Kein Doppelpunkt",
    ],
)
def test_a_sentence_with_a_colon_is_text(said: str) -> None:
    found = heading(said, CAMP)
    assert found.audience is None
    assert found.text == said


@pytest.mark.parametrize("said", ["vorort Bitte kommen", "land=Sachsen Bitte kommen", "matrix Bitte kommen"])
def test_a_forgotten_colon_is_asked_about(said: str) -> None:
    found = heading(said, CAMP)
    assert isinstance(found.audience, Doubt)
    assert found.audience.near
    assert found.text == "Bitte kommen"


def test_words_of_the_event_file() -> None:
    assert of_file("all") == EVERYBODY
    assert of_file("onsite,group:land=Sachsen") == Audience((Attendance.ONSITE,), (("land", "Sachsen"),))
    assert of_file("signed-up").signed_up == ("",)


def test_words_can_be_typed_again() -> None:
    for audience in (EVERYBODY, ONSITE, SAXONY, Audience((Attendance.ONLINE,), (("land", "Sachsen"),), ("telegram",))):
        assert read(canonical(audience, "de"), CAMP) == audience
        assert read(canonical(audience, "en"), CAMP) == audience


def test_group_chats_hear_only_what_is_for_everybody_there() -> None:
    places = (("telegram", "-1"), ("matrix", "!a"))
    assert group_chats(EVERYBODY, places) == places
    assert group_chats(Audience(platforms=("telegram",)), places) == (("telegram", "-1"),)
    assert group_chats(ONSITE, places) == ()
    assert group_chats(Audience(groups=SAXONY.groups, platforms=("telegram",)), places) == ()


def test_an_audience_alone_is_no_text() -> None:
    assert heading("vorort", CAMP) == heading("vorort:", CAMP)
    assert heading("", CAMP).audience is None
