"""What organisers type to change the programme: words, items, rooms, moments."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules.change_effects import effects
from handlers.rules.change_items import nearest, read_line
from handlers.rules.change_rooms import rooms_named
from handlers.rules.change_times import Wrong, new_values
from handlers.rules.change_wish import Clock, SaidDay, Wish, spoken
from handlers.rules.change_words import wordless
from handlers.rules.changes import read_wish
from storage import overlay
from storage.event import Event, Local
from tests.handlers.saying import event
from tests.storage.test_overlay import change

TEXT = """
[event]
slug = "camp"
title = "Camp"
timezone = "Europe/Berlin"
starts = 2026-10-24T09:00:00
ends = 2026-10-25T16:00:00
[[room]]
id = "saal"
name = { de = "Großer Saal", en = "Great Hall" }
aliases = ["Aula"]
[[room]]
id = "hof"
name = "Hof"
[[room]]
id = "r1"
name = "Seminarraum 1"
[[room]]
id = "r2"
name = "Seminarraum 2"
[[item]]
id = "auftakt"
title = "Welcome – Großer Saal"
start = 2026-10-24T10:00:00
rooms = ["saal"]
[[item]]
id = "vortrag"
title = "Digitale Akten in der Verwaltung"
start = 2026-10-24T11:00:00
end = 2026-10-24T12:00:00
rooms = ["saal"]
speakers = ["Dr. Petra Müller, Kreisverwaltung"]
[[item]]
id = "mittag"
title = "Mittagspause"
aliases = ["Essen"]
start = 2026-10-24T12:15:00
end = 2026-10-24T13:15:00
rooms = ["hof"]
[[item]]
id = "ws-a"
title = "Workshop Datenschutz"
start = 2026-10-24T13:30:00
end = 2026-10-24T15:00:00
rooms = ["r1"]
[[item]]
id = "ws-b"
title = "Workshop Barrierefreiheit"
start = 2026-10-24T13:30:00
end = 2026-10-24T15:00:00
rooms = ["r2"]
[[item]]
id = "pause"
title = "Pause"
start = 2026-10-24T15:00:00
[[item]]
id = "pause-musik"
title = "Pause mit Musik"
start = 2026-10-24T16:00:00
[[item]]
id = "fest"
title = "Fest"
start = 2026-10-24T20:00:00
[[item]]
id = "offen"
title = "Stadtführung"
"""
CAMP = event(TEXT)
NOW = datetime(2026, 10, 24, 7, 30, tzinfo=UTC)  # 09:30


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    """A local time of a day of October; on the 25th clocks are turned back."""
    return datetime(2026, 10, day, hour, minute, tzinfo=CAMP.zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("14:20", Wish(start=Clock(14, 20))),
        ("14.20 Uhr", Wish(start=Clock(14, 20))),
        ("um 14 Uhr", Wish(start=Clock(14))),
        ("um 14", Wish(start=Clock(14))),
        ("at 2", Wish(start=Clock(2))),
        ("2pm", Wish(start=Clock(14))),
        ("12:30 a.m.", Wish(start=Clock(0, 30))),
        ("2:15 pm - 3 pm", Wish(start=Clock(14, 15), end=Clock(15))),
        ("14:20-15:00", Wish(start=Clock(14, 20), end=Clock(15))),
        ("14:20 – 15:00 Uhr", Wish(start=Clock(14, 20), end=Clock(15))),
        ("von 14 bis 15.30 Uhr", Wish(start=Clock(14), end=Clock(15, 30))),
        ("14 - 15 Uhr", Wish(start=Clock(14), end=Clock(15))),
        ("bis 15:00", Wish(end=Clock(15))),
        ("bis 15 Uhr", Wish(end=Clock(15))),
        ("until 15:00", Wish(end=Clock(15))),
        ("endet um 15:00", Wish(end=Clock(15))),
        ("bis 24:00", Wish(end=Clock(0))),
        ("+15", Wish(shift=timedelta(minutes=15))),
        ("-10 min", Wish(shift=timedelta(minutes=-10))),
        ("um 15 Minuten verschieben", Wish(shift=timedelta(minutes=15))),
        ("15 min später", Wish(shift=timedelta(minutes=15))),
        ("15 minutes later", Wish(shift=timedelta(minutes=15))),
        ("eine 1 Stunde früher", Wish(shift=timedelta(hours=-1), words="")),
        ("20 min länger", Wish(longer=timedelta(minutes=20))),
        ("5 minutes shorter", Wish(longer=timedelta(minutes=-5))),
        ("morgen 10:00", Wish(start=Clock(10), day=SaidDay(ahead=1))),
        ("heute", Wish(day=SaidDay(ahead=0))),
        ("übermorgen um 9 Uhr", Wish(start=Clock(9), day=SaidDay(ahead=2))),
        ("21.1. 10:00", Wish(start=Clock(10), day=SaidDay(day=21, month=1))),
        ("am 21.01.2027 um 10:00", Wish(start=Clock(10), day=SaidDay(day=21, month=1, year=2027))),
        ("2027-01-21 10:00", Wish(start=Clock(10), day=SaidDay(day=21, month=1, year=2027))),
        ("21. Januar 10:00", Wish(start=Clock(10), day=SaidDay(day=21, month=1))),
        ("3. März 10:00", Wish(start=Clock(10), day=SaidDay(day=3, month=3))),
        ("Sonntag 10:00", Wish(start=Clock(10), day=SaidDay(weekday=6))),
        ("So. 10:00", Wish(start=Clock(10), day=SaidDay(weekday=6))),
        ("so schnell", Wish(words="so schnell")),
        ("entfällt", Wish(cancelled=True)),
        ("entfaellt", Wish(cancelled=True)),
        ("fällt heute leider aus", Wish(cancelled=True)),
        ("ist abgesagt", Wish(cancelled=True)),
        ("cancelled", Wish(cancelled=True)),
        ("entfällt nicht", Wish(cancelled=False)),
        ("findet doch statt", Wish(cancelled=False)),
        ("findet nicht statt", Wish(cancelled=True)),
        ("doch", Wish(cancelled=False)),
        ("reinstate", Wish(cancelled=False)),
        ("is back on", Wish(cancelled=False)),
        ("on again", Wish(cancelled=False)),
        ("titel Ein neuer Titel um 14:20", Wish(title="Ein neuer Titel um 14:20")),
        ("title: A new one", Wish(title="A new one")),
        ("heißt jetzt Anders", Wish(title="Anders")),
        ("titel", Wish(title="")),
        ("14:20 Hof", Wish(start=Clock(14, 20), words="Hof")),
        ("in den Hof um 14:20", Wish(start=Clock(14, 20), words="in den Hof")),
        ("25:99", Wish(words="25:99")),
        ("02:30+01:00", Wish(start=Clock(2, 30, "+01:00"))),
        ("Seminarraum 1", Wish(words="Seminarraum 1")),
    ],
)
def test_what_is_wanted(text: str, wish: Wish) -> None:
    assert replace(read_wish(text), twice=False) == replace(wish, twice=False)


def test_two_times_are_noticed() -> None:
    assert read_wish("13:00 14:00").twice
    assert not read_wish("13:00 bis 14:00").twice


CLOCKS = st.builds(Clock, st.integers(0, 23), st.integers(0, 59), st.sampled_from(["", "+01:00", "+02:00"]))
LENGTHS = st.integers(-600, 600).filter(bool).map(lambda minutes: timedelta(minutes=minutes))
DAYS = st.builds(SaidDay, day=st.integers(1, 31), month=st.integers(1, 12), year=st.sampled_from([None, 2026]))


@given(
    st.one_of(
        st.builds(Wish, start=CLOCKS, end=st.none() | CLOCKS, day=st.none() | DAYS),
        st.builds(Wish, end=CLOCKS),
        st.builds(Wish, shift=LENGTHS),
        st.builds(Wish, longer=LENGTHS),
        st.builds(Wish, cancelled=st.booleans(), start=st.none() | CLOCKS),
        st.builds(Wish, title=st.just("Ein anderer Titel"), start=st.none() | CLOCKS),
    )
)
def test_a_wish_written_out_is_read_as_the_same(wish: Wish) -> None:
    assert read_wish(spoken(wish)) == wish
    assert read_wish(spoken(wish, ("r1", "hof"))).words == "r1, hof"


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    read_line(text, CAMP)


@pytest.mark.parametrize(
    ("text", "items", "words"),
    [
        ("mittag 14:20", ["mittag"], ""),
        ("MITTAG 14:20", ["mittag"], ""),
        ("Mittagspause 14:20", ["mittag"], ""),
        ("mitagspause 14:20", ["mittag"], ""),
        ("das Essen 14:20", ["mittag"], ""),
        ("die Mittagspause in den Hof verschieben", ["mittag"], "Hof"),
        ("digitale Akten großer Saal", ["vortrag"], "großer Saal"),
        ("digitaler akte +15", ["vortrag"], ""),
        ("Vortrag von Frau Müller 14:00", ["vortrag"], ""),
        ("Petra Müller 14:00", ["vortrag"], ""),
        ('"Welcome – Großer Saal" Hof', ["auftakt"], "Hof"),
        ("„Welcome – Großer Saal“ titel Neu", ["auftakt"], ""),
        ("Welcome – Großer Saal 14:20 Hof", ["auftakt"], "Hof"),
        ("Workshop 14:20", ["ws-a", "ws-b"], ""),
        ("Workshop Datenschutz Seminarraum 2 14:20", ["ws-a"], "Seminarraum 2"),
        ("Pause 15:10", ["pause"], ""),
        ("Pause mit Musik 15:10", ["pause-musik"], ""),
        ("Musik entfällt", ["pause-musik"], ""),
        ("14:20 Mittagspause", ["mittag"], ""),
        ("um 14 Uhr die Mittagspause", ["mittag"], ""),
        ("Verschiebe die Mittagspause auf 14:20 in den Hof", ["mittag"], "Hof"),
        ("move digitale akten to 14:20", ["vortrag"], ""),
        ("quatsch 14:20", [], ""),
        ("14:20", [], ""),
        ("", [], ""),
    ],
)
def test_which_item_is_meant(text: str, items: list[str], words: str) -> None:
    found = read_line(text, CAMP)
    assert [item.id for item in found.items] == items
    if items:
        assert wordless(found.wish.words) == words


def test_what_sounds_alike_is_offered() -> None:
    assert [item.id for item in nearest("Datenschutzworkshop", CAMP)][:1] == ["ws-a"]
    assert nearest("xyz", CAMP) == []


@pytest.mark.parametrize(
    ("words", "rooms", "near"),
    [
        ("hof", ("hof",), []),
        ("in den Hof", ("hof",), []),
        ("Aula", ("saal",), []),
        ("great hall", ("saal",), []),
        ("im großen Saal", ("saal",), []),
        ("Saal", ("saal",), []),
        ("Seminarraum 2", ("r2",), []),
        ("Seminarraum 1, Hof", ("r1", "hof"), []),
        ("Seminarraum 1 und Seminarraum 2", ("r1", "r2"), []),
        ("Hof, Hof", ("hof",), []),
        ("Seminarraum", (), ["r1", "r2"]),
        ("hoff", (), ["hof"]),
        ("Hof, Kellr", (), []),
        ("Keller", (), []),
    ],
)
def test_which_rooms_are_meant(words: str, rooms: tuple[str, ...], near: list[str]) -> None:
    found = rooms_named(words, CAMP)
    assert found.rooms == rooms
    assert [room.id for room in found.near] == near
    assert bool(found.unknown) is not bool(rooms)


def values(item: str, text: str, *rooms: str, now: datetime = NOW, camp: Event = CAMP) -> dict[str, Any]:
    """What a wish changes."""
    return new_values(camp.item_by_id[item], read_wish(text), rooms, camp, now)


@pytest.mark.parametrize(
    ("item", "text", "found"),
    [
        ("mittag", "12:30", {"start": at(12, 30)}),
        ("mittag", "12:30-13:30", {"start": at(12, 30)}),
        ("mittag", "12:30-13:00", {"start": at(12, 30), "end": at(13)}),
        ("mittag", "bis 13:00", {"end": at(13)}),
        ("mittag", "10 min länger", {"end": at(13, 25)}),
        ("mittag", "+15", {"start": at(12, 30)}),
        ("mittag", "morgen", {"start": at(12, 15, 25)}),
        ("mittag", "Sonntag 10:00", {"start": at(10, 0, 25)}),
        ("mittag", "25.10. 03:00", {"start": at(3, 0, 25)}),
        ("fest", "22:00-01:00", {"start": at(22), "end": at(1, 0, 25)}),
        ("mittag", "entfällt", {"cancelled": True}),
        ("mittag", "titel Neu", {"title": Local({"": "Neu"})}),
        ("offen", "25.10. 10:00", {"start": at(10, 0, 25)}),
        ("fest", "02:30+01:00 25.10.", {"start": datetime(2026, 10, 25, 1, 30, tzinfo=UTC)}),
    ],
)
def test_what_changes(item: str, text: str, found: dict[str, Any]) -> None:
    assert values(item, text) == found


def test_rooms_and_what_is_so_already() -> None:
    assert values("mittag", "", "saal") == {"rooms": ("saal",)}
    assert values("mittag", "12:15", "saal") == {"rooms": ("saal",)}


@pytest.mark.parametrize(
    ("item", "text", "key"),
    [
        ("mittag", "", "change-what"),
        ("mittag", "12:15", "change-nothing"),
        ("mittag", "findet statt", "change-nothing"),
        ("mittag", "09:00", "change-past"),
        ("auftakt", "bis 09:00", "change-end-before-start"),
        ("mittag", "14:00-13:00", "change-end-before-start"),
        ("mittag", "14:00-14:00", "change-end-before-start"),
        ("mittag", "26.10. 10:00", "change-outside"),
        ("mittag", "23.10. 10:00", "change-outside"),
        ("mittag", "30.2. 10:00", "change-no-such-day"),
        ("mittag", "25.10. 02:30", "change-fold"),
        ("offen", "10:00", "change-which-day"),
        ("offen", "+15", "change-no-time"),
        ("offen", "bis 12:00", "change-no-time"),
        ("offen", "morgen", "change-no-time"),
        ("fest", "10 min länger", "change-no-end"),
        ("mittag", "titel", "change-title-how"),
        ("mittag", "titel !!!", "change-title-how"),
        ("mittag", f"titel {'x' * 201}", "change-title-long"),
    ],
)
def test_what_cannot_be(item: str, text: str, key: str) -> None:
    camp = event(TEXT.replace("ends = 2026-10-25T16:00:00", "ends = 2026-10-25"))
    with pytest.raises(Wrong) as wrong:
        values(item, text, camp=camp)
    assert wrong.value.key == key


def test_the_hour_that_is_there_twice_can_be_chosen() -> None:
    with pytest.raises(Wrong) as wrong:
        values("fest", "25.10. 02:30")
    moments = [new_values(CAMP.item_by_id["fest"], wish, (), CAMP, NOW)["start"] for wish in wrong.value.options]
    assert moments == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)]


def test_the_hour_that_is_missing_can_be_chosen_around() -> None:
    spring = event(TEXT.replace("2026-10-24", "2027-03-27").replace("2026-10-25", "2027-03-28"))
    with pytest.raises(Wrong) as wrong:
        values("fest", "28.3. 02:30", camp=spring, now=datetime(2027, 3, 27, 7, tzinfo=UTC))
    assert wrong.value.key == "change-gap"
    assert [spoken(wish) for wish in wrong.value.options] == ["28.03.2027 01:30+01:00", "28.03.2027 03:30+02:00"]


def test_an_end_that_is_over_is_past() -> None:
    with pytest.raises(Wrong) as wrong:
        values("mittag", "bis 12:30", now=at(12, 40))
    assert wrong.value.key == "change-past"
    assert values("mittag", "bis 12:50", now=at(12, 40)) == {"end": at(12, 50)}


def shown(item: str, **new: Any) -> Any:
    """What a change of an item brings about."""
    return effects(CAMP, overlay.with_changes(CAMP, [change(1, item, **new)]), item)


def test_collisions_in_a_room() -> None:
    found = shown("mittag", start=at(14), rooms=("r1",))
    assert [item.id for item in found.collisions] == ["ws-a"]
    assert [item.id for item in shown("vortrag", start=at(10, 30)).collisions] == ["auftakt"]
    assert shown("mittag", rooms=("saal",)).collisions == ()
    assert shown("mittag", title=Local({"": "Neu"})).collisions == ()


def test_without_rooms_what_newly_runs_at_the_same_time_is_told() -> None:
    assert [item.id for item in shown("pause", end=at(17)).collisions] == ["pause-musik"]
    assert shown("pause", start=at(15, 10)).collisions == ()


def test_what_it_moves_past() -> None:
    later, earlier = shown("vortrag", start=at(13)), shown("ws-a", start=at(12))
    assert ([item.id for item in later.now_after], later.now_before) == (["mittag"], ())
    assert ([item.id for item in earlier.now_before], earlier.now_after) == (["mittag"], ())
    assert shown("vortrag", cancelled=True).now_after == ()
    assert shown("vortrag", start=at(17, 0, 25)).after_event
