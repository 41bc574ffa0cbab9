"""Default ends, clock changes, defaults of the records."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.event import Event, Join, Local, Method, Rule
from storage.event_file import read
from storage.event_file.moments import When, clash, to_when

EVENT = '[event]\ntitle = "Treffen für Größe & Maß"\nstarts = 2026-09-18T09:00:00\n'


def event(text: str, ends: str = "2026-09-18T17:00:00") -> Event:
    outcome = read(EVENT + (f"ends = {ends}\n" if ends else "") + text, path=None)
    assert outcome.event is not None, outcome.problems
    return outcome.event


def item(name: str, start: str, *more: str, day: str = "2026-09-18") -> str:
    return f'\n[[item]]\nid = "{name}"\ntitle = "{name}"\nstart = {day}T{start}:00\n' + "\n".join(more) + "\n"


def end(found: Event, name: str) -> str | None:
    moment = found.item_by_id[name].end
    return found.local(moment).strftime("%d %H:%M") if moment else None


ROOMS = '\n[[room]]\nid = "a"\n[[room]]\nid = "b"\n'


def test_the_next_start_ends_an_item() -> None:
    found = event(item("x", "10:00") + item("y", "11:00"))
    assert end(found, "x") == "18 11:00"
    assert not found.item_by_id["x"].end_stated


def test_the_order_in_the_file_does_not_matter() -> None:
    assert end(event(item("y", "11:00") + item("x", "10:00")), "x") == "18 11:00"


def test_the_next_start_in_the_same_room_goes_first() -> None:
    found = event(
        ROOMS
        + item("x", "10:00", 'rooms = ["a"]')
        + item("y", "11:00", 'rooms = ["b"]')
        + item("z", "12:00", 'rooms = ["a"]')
    )
    assert end(found, "x") == "18 12:00"


def test_any_of_several_rooms_counts() -> None:
    found = event(ROOMS + item("x", "10:00", 'rooms = ["a", "b"]') + item("y", "11:00", 'rooms = ["b"]'))
    assert end(found, "x") == "18 11:00"


def test_then_the_same_track() -> None:
    found = event(item("x", "10:00", 'track = "T"') + item("y", "11:00") + item("z", "12:00", 'track = "T"'))
    assert end(found, "x") == "18 12:00"


def test_then_the_programme() -> None:
    found = event(ROOMS + item("x", "10:00", 'rooms = ["a"]', 'track = "T"') + item("y", "11:00", 'rooms = ["b"]'))
    assert end(found, "x") == "18 11:00"


def test_items_that_start_together_do_not_end_each_other() -> None:
    found = event(item("x", "10:00") + item("y", "10:00") + item("z", "11:00"))
    assert (end(found, "x"), end(found, "y")) == ("18 11:00", "18 11:00")


def test_the_last_item_ends_with_the_event() -> None:
    assert end(event(item("x", "10:00")), "x") == "18 17:00"


def test_the_next_day_does_not_end_an_item() -> None:
    found = event(item("x", "16:00") + item("y", "09:00", day="2026-09-19"), ends="2026-09-19T15:00:00")
    assert end(found, "x") is None
    assert end(found, "y") == "19 15:00"


def test_an_evening_may_run_past_midnight() -> None:
    assert end(event(item("x", "21:00"), ends="2026-09-19T01:00:00"), "x") == "19 01:00"


@pytest.mark.parametrize("ends", ["", "2026-09-18"])
def test_without_a_time_of_the_event_s_end_it_stays_unknown(ends: str) -> None:
    assert end(event(item("x", "10:00"), ends=ends), "x") is None


def test_an_item_after_the_event_s_end_has_no_known_end() -> None:
    assert end(event(item("x", "18:00")), "x") is None


def test_a_stated_end_stays() -> None:
    found = event(item("x", "10:00", "end = 2026-09-18T10:20:00") + item("y", "11:00"))
    assert end(found, "x") == "18 10:20"
    assert found.item_by_id["x"].end_stated


def test_the_end_of_the_programme_is_a_point_in_time() -> None:
    found = event(item("x", "10:00") + item("y", "15:00", 'kind = "end"'))
    assert (end(found, "x"), end(found, "y")) == ("18 15:00", "18 15:00")


def test_an_item_with_a_date_alone_has_no_times() -> None:
    found = event('\n[[item]]\ntitle = "x"\nstart = 2026-09-18\n')
    assert (found.items[0].start, found.items[0].end, found.items[0].day) == (None, None, date(2026, 9, 18))


def test_the_day_is_the_local_one() -> None:
    found = event('timezone = "Pacific/Auckland"\n' + item("x", "08:00"))
    assert found.items[0].start == datetime(2026, 9, 17, 20, tzinfo=UTC)
    assert found.items[0].day == date(2026, 9, 18)


def test_times_with_an_offset_are_taken_as_they_are() -> None:
    found = event('\n[[item]]\ntitle = "x"\nstart = 2026-10-25T02:30:00+01:00\n', ends="2026-10-18")
    assert found.items[0].start == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "local", "code", "first", "second"),
    [
        ("Europe/Berlin", "2026-03-29T02:30:00", "time-impossible", "01:30:00+01:00", "03:30:00+02:00"),
        ("Europe/Berlin", "2026-03-29T02:00:00", "time-impossible", "01:00:00+01:00", "03:00:00+02:00"),
        ("Europe/Berlin", "2026-10-25T02:30:00", "time-ambiguous", "02:30:00+02:00", "02:30:00+01:00"),
        ("America/New_York", "2026-11-01T01:15:00", "time-ambiguous", "01:15:00-04:00", "01:15:00-05:00"),
        ("America/New_York", "2026-03-08T02:15:00", "time-impossible", "01:15:00-05:00", "03:15:00-04:00"),
        ("Australia/Lord_Howe", "2026-10-04T02:10:00", "time-impossible", "01:40:00+10:30", "02:40:00+11:00"),
    ],
)
def test_clock_changes(zone: str, local: str, code: str, first: str, second: str) -> None:
    found = clash(datetime.fromisoformat(local), ZoneInfo(zone))
    assert found is not None
    assert found.code == code
    assert [str(found.values[name])[11:] for name in ("first", "second")] == [first, second]


@pytest.mark.parametrize("local", ["2026-03-29T01:59:59", "2026-03-29T03:00:00", "2026-10-25T03:00:00"])
def test_times_beside_a_clock_change_are_fine(local: str) -> None:
    assert clash(datetime.fromisoformat(local), ZoneInfo("Europe/Berlin")) is None


def test_a_zone_without_clock_changes() -> None:
    value = datetime.fromisoformat("2026-03-29T02:30:00")
    assert clash(value, ZoneInfo("Asia/Tokyo")) is None
    assert to_when(value, ZoneInfo("Asia/Tokyo")) == When(date(2026, 3, 29), datetime(2026, 3, 28, 17, 30, tzinfo=UTC))


def test_defaults() -> None:
    found = event(
        '\n[[round]]\ntitle = "Runde"\n[[item]]\ntitle = "Übung"\n[[item]]\ntitle = "Übung"\n[[item]]\ntitle = "?!"\n'
        '[[room]]\nid = "a"\n[[room]]\nname = "Großer Saal"\n[[contact]]\nrole = "Technik"\nphone = "112"\n',
        ends="",
    )
    assert found.slug == "treffen-fuer-groesse-mass"
    assert found.zone.key == "Europe/Berlin"
    assert (found.format, found.join, found.languages) == (None, Join.OPEN, ("de", "en"))
    assert [item.id for item in found.items] == ["uebung", "uebung-2", "item-3"]
    assert [room.id for room in found.rooms] == ["a", "grosser-saal"]
    assert found.rooms[0].name == Local({"": "a"})
    assert found.contacts[0].name == "Technik"
    (round_,) = found.rounds
    assert (round_.key, round_.method, round_.votes, round_.rule) == ("runde", Method.APPROVAL, 3, Rule.MOST_VOTES)


def test_the_last_day_follows_from_the_programme_where_it_is_not_stated() -> None:
    found = event('\n[[item]]\ntitle = "x"\nstart = 2026-09-20\n', ends="")
    assert (found.starts_day, found.ends_day, found.ends) == (date(2026, 9, 18), date(2026, 9, 20), None)


@pytest.mark.parametrize(
    ("before", "elapsed", "days"),
    [
        ("10 min", timedelta(minutes=10), 0),
        ("2 h", timedelta(hours=2), 0),
        ("1 d", timedelta(), 1),
        ("5 Min", timedelta(minutes=5), 0),
        ("3 Std", timedelta(hours=3), 0),
        ("2 Tag", timedelta(), 2),
        ("2 Tage", timedelta(), 2),
        ("15min", timedelta(minutes=15), 0),
    ],
)
def test_leads(before: str, elapsed: timedelta, days: int) -> None:
    text = item("x", "10:00") + f'\n[[reminder]]\nitem = "x"\ntext = "Los!"\nbefore = "{before}"\n'
    (reminder,) = event(text).reminders
    assert (reminder.before, reminder.before_days) == (elapsed, days)


@pytest.mark.parametrize(
    ("word", "audience"),
    [
        ("alle", "all"),
        ("vorort", "onsite"),
        ("online", "online"),
        ("group:land=sachsen", "group:land=Sachsen"),
        ("land=Saxony, online", "group:land=Sachsen,online"),
    ],
)
def test_audiences_have_one_form(word: str, audience: str) -> None:
    text = '\n[[group]]\nkey = "land"\noptions = [{ de = "Sachsen", en = "Saxony" }]\n'
    text += f'[[reminder]]\nat = 2026-09-18T09:00:00\ntext = "Los!"\naudience = "{word}"\n'
    assert event(text).reminders[0].audience == audience


def test_a_password_does_not_show() -> None:
    found = event('\n[venue]\nwifi = { network = "Gast", password = "geheim123" }\n')
    assert "geheim123" not in repr(found)
