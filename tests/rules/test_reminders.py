"""Of what an event reminds people, and when: leads, days by the wall, agendas, quiet hours, clock changes, bundles."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from handlers.contract import Attendance, Event
from handlers.rules.circles import circle
from handlers.rules.reminders import (
    Occasion,
    Placed,
    Sort,
    agendas,
    bundles,
    closing,
    filed,
    of_topic,
    own,
    own_key,
    plan,
    with_topics,
)
from handlers.rules.rounds import LiveRound
from storage.event import Local
from storage.records import Circle, Phase, Topic
from tests.handlers.saying import event, moment

HEAD = '[event]\ntitle = "Tagung"\nformat = "{format}"\nstarts = 2026-10-23T09:00:00\nends = 2026-10-26T18:00:00\n'


def tagung(*parts: str, kind: str = "hybrid") -> Event:
    """An event over the end of summer time with these parts."""
    return event(HEAD.format(format=kind) + "".join(parts))


def item(name: str, start: str, end: str = "", more: str = "") -> str:
    """An item of the event file; times as on the wall."""
    until = f"end = {end}:00\n" if end else ""
    return f'[[item]]\nid = "{name}"\ntitle = "{name}"\nstart = {start}:00\n{until}{more}\n'


def reminder(**values: str) -> str:
    """A reminder of the event file; `at` as on the wall."""
    lines = (f"at = {value}:00" if key == "at" else f'{key} = "{value}"' for key, value in values.items())
    return "[[reminder]]\n" + "\n".join(lines) + "\n"


def wall(at: Event, occasion: Occasion) -> str:
    """When it is due, as on the wall."""
    return f"{at.local(occasion.due):%d. %H:%M}"


def test_minutes_and_hours_ahead_are_elapsed_time_and_days_go_by_the_wall() -> None:
    talk = item("a", "2026-10-25T09:00", "2026-10-25T10:00")  # summer time ends on the 25th at 03:00
    camp = tagung(talk, *(reminder(item="a", before=before, text="x") for before in ("10 min", "24 h", "1 d", "2 d")))
    assert [wall(camp, one) for one in filed(camp)] == ["25. 08:50", "24. 10:00", "24. 09:00", "23. 09:00"]


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2026-03-30T02:30:00", datetime.fromisoformat("2026-03-29T01:30+00:00")),  # there is no 02:30 on the 29th
        ("2026-10-26T02:30:00", datetime.fromisoformat("2026-10-25T00:30+00:00")),  # there are two: the first
    ],
)
def test_days_ahead_that_lead_into_a_clock_change(start: str, due: datetime) -> None:
    camp = event(
        f'[event]\ntitle = "T"\nstarts = {start[:10]}\n[[item]]\nid = "a"\ntitle = "a"\nstart = {start}\n'
        + reminder(item="a", before="1 d", text="x")
    )
    assert [one.due for one in filed(camp)] == [due]


def test_personal_ones_follow_the_item_and_the_lead() -> None:
    camp = tagung(item("a", "2026-10-25T09:00", "2026-10-25T10:00"))
    found = own(camp.items[0], 15)
    assert found is not None
    assert wall(camp, found) == "25. 08:45"
    assert camp.local(found.expires).strftime("%H:%M") == "09:05"
    moved = replace(camp.items[0], start=moment("2026-10-25T11:00", camp))
    assert own_key(moved) != own_key(camp.items[0])
    assert own(replace(moved, cancelled=True), 15) is None
    assert own(replace(moved, start=None), 15) is None


def test_a_short_item_is_not_announced_once_it_is_over() -> None:
    camp = tagung(item("a", "2026-10-24T09:00", "2026-10-24T09:03"), reminder(item="a", text="x"))
    found = own(camp.items[0], 10)
    assert found is not None
    assert [camp.local(one.expires).strftime("%H:%M") for one in (found, *filed(camp))] == ["09:03", "09:03"]


def test_reminders_at_a_moment() -> None:
    camp = tagung(
        reminder(at="2026-10-24T10:00", text="x"),
        reminder(at="2026-10-24T10:00", text="y"),
        reminder(at="2026-10-24T10:00", text="z", audience="online"),
    )
    found = list(filed(camp))
    assert {wall(camp, one) for one in found} == {"24. 10:00"}
    assert len({one.key for one in found}) == 3
    assert [one.expires - one.due for one in found] == [timedelta(hours=1)] * 3


def test_an_item_without_a_time_or_cancelled_reminds_nobody() -> None:
    camp = tagung('[[item]]\nid = "a"\ntitle = "a"\nstart = 2026-10-24\n', reminder(item="a", text="x"))
    assert list(filed(camp)) == []
    camp = tagung(item("a", "2026-10-24T09:00"), reminder(item="a", text="x"))
    off = replace(camp, items=(replace(camp.items[0], cancelled=True),))
    assert list(filed(off)) == []
    assert list(agendas(off)) == []
    assert len(list(filed(camp))) == 1


@pytest.mark.parametrize(
    ("first", "due"),
    [
        ("2026-10-24T09:30", "24. 08:30"),
        ("2026-10-24T07:30", "24. 07:00"),  # quiet until seven
        ("2026-10-24T07:00", "24. 06:00"),
        ("2026-10-24T06:30", "24. 06:00"),
        ("2026-10-24T23:30", "24. 21:59"),  # quiet from ten
        ("2026-10-25T09:00", "25. 08:00"),
    ],
)
def test_when_the_agenda_comes(first: str, due: str) -> None:
    camp = tagung(item("later", first[:11] + "23:45"), item("a", first))
    assert [wall(camp, one) for one in agendas(camp)] == [due]


def test_each_day_has_its_agenda_and_the_small_hours_are_no_morning() -> None:
    camp = tagung(
        item("fest", "2026-10-23T20:00", "2026-10-24T01:00"),
        item("bus", "2026-10-24T00:30", "2026-10-24T01:00"),
        item("talk", "2026-10-24T10:00", "2026-10-24T11:00"),
    )
    found = list(agendas(camp))
    assert [wall(camp, one) for one in found] == ["23. 19:00", "24. 09:00"]
    assert [camp.local(one.expires).strftime("%d. %H:%M") for one in found] == ["23. 21:00", "24. 11:00"]
    assert {one.circle.hint for one in found} == {"agenda"}


ROUND = LiveRound(7, "r", Local({"": "Runde"}), Phase.VOTING)


def test_a_vote_that_closes() -> None:
    camp = tagung()
    opened, ends = moment("2026-10-24T10:00", camp), moment("2026-10-24T10:20", camp)
    found = closing(replace(ROUND, voting=opened, closes=ends), camp)
    assert found is not None
    assert (wall(camp, found), found.expires, found.circle) == (
        "24. 10:15",
        ends,
        Circle(hint="voting", not_voted=7),
    )
    longer = closing(replace(ROUND, voting=opened, closes=ends + timedelta(minutes=10)), camp)
    assert longer is not None
    assert longer.key != found.key


@pytest.mark.parametrize(
    ("opened", "ends"),
    [
        ("2026-10-24T10:00", "2026-10-24T10:05"),  # it has just been said
        ("2026-10-24T22:00", "2026-10-24T22:30"),  # quiet
        ("2026-10-24T06:00", "2026-10-24T07:04"),
    ],
)
def test_votes_that_close_without_a_hint(opened: str, ends: str) -> None:
    camp = tagung()
    entry = replace(ROUND, changed=moment(opened, camp), closes=moment(ends, camp))
    assert closing(entry, camp) is None
    assert closing(replace(ROUND, changed=moment(opened, camp)), camp) is None


def test_topics() -> None:
    camp = tagung(
        item("a", "2026-10-24T11:00", "2026-10-24T12:00"),
        item("b", "2026-10-24T06:00", "2026-10-24T06:30"),
        '[[round]]\nkey = "r"\nitems = ["a"]\n',
    )
    assert [one.id for one in with_topics(camp)] == ["a"]
    topic = Topic(1, 3, "r", Local({"": "Garten"}), moment("2026-10-24T09:00", camp), proposer=5)
    found = of_topic(Placed(topic, camp.item_by_id["a"]), camp)
    assert found is not None
    assert (wall(camp, found), found.circle.people) == ("24. 10:50", (5,))
    assert of_topic(Placed(topic, camp.item_by_id["b"]), camp) is None  # quiet
    assert of_topic(Placed(replace(topic, proposer=None), camp.item_by_id["a"]), camp) is None


GROUP = '[[group]]\nkey = "land"\noptions = [{ de = "Sachsen", en = "Saxony" }, "Bayern"]\n'


@pytest.mark.parametrize(
    ("audience", "kind", "whom"),
    [
        ("all", "hybrid", Circle()),
        ("onsite", "hybrid", Circle(attendance=Attendance.ONSITE)),
        ("online", "hybrid", Circle(attendance=Attendance.ONLINE)),
        ("onsite", "onsite", Circle(attendance=Attendance.ONSITE, unknown=True)),
        ("online", "online", Circle(attendance=Attendance.ONLINE, unknown=True)),
        ("group:land=Saxony", "hybrid", Circle(answers=(("land", "Sachsen"),))),
        (
            "online,group:land=Bayern,telegram",
            "hybrid",
            Circle(attendance=Attendance.ONLINE, answers=(("land", "Bayern"),), platforms=("telegram",)),
        ),
        ("signed-up", "hybrid", None),
        ("onsite,online", "hybrid", None),
    ],
)
def test_audiences(audience: str, kind: str, whom: Circle | None) -> None:
    assert circle(tagung(GROUP, kind=kind), audience) == whom


def test_what_comes_within_a_minute_of_the_first_comes_with_it() -> None:
    camp = tagung(*(item(f"i{n}", f"2026-10-24T09:0{n}") for n in range(4)))
    found = [own(one, 10) for one in camp.items]
    close = [replace(one, due=found[0].due + timedelta(seconds=30 * n)) for n, one in enumerate(found) if one]
    assert [[one.item.id for one in bundle if one.item] for bundle in bundles(reversed(close))] == [
        ["i0", "i1"],
        ["i2", "i3"],
    ]
    agenda = replace(close[0], sort=Sort.AGENDA)
    assert bundles([close[0], agenda])[0] == [agenda, close[0]]


def test_the_plan_knows_the_next_moment_and_sees_changes() -> None:
    camp = tagung(
        item("a", "2026-10-24T11:00", "2026-10-24T12:00"),
        item("b", "2026-10-24T14:00", "2026-10-24T15:00"),
        reminder(item="b", before="2 h", text="x"),
    )
    the_plan = plan(camp)
    assert plan(camp) is the_plan
    first = camp.items[0].start
    assert first is not None
    steps, at = [], first - timedelta(days=1)
    while (coming := the_plan.next(at, {10, 30})) is not None:
        steps.append(f"{camp.local(coming):%H:%M}")
        at = coming
    assert steps == ["10:00", "10:30", "10:50", "12:00", "13:30", "13:50"]
    start = moment("2026-10-24T10:30", camp)
    assert [one.item.id for one in the_plan.own(start, start + timedelta(hours=3), {10}) if one.item] == ["a"]
    moved = replace(camp, items=(camp.items[0], replace(camp.items[1], start=moment("2026-10-24T14:05", camp))))
    assert plan(moved).seen != the_plan.seen
    assert plan(replace(camp, title=Local({"": "Anders"}))).seen == the_plan.seen
