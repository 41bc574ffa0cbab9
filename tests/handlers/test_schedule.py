"""The programme, and what runs now: before, during, between and after; with and without times."""

from __future__ import annotations

from functools import partial

import pytest

from handlers.contract import Attendance, Event, Refusal
from tests.handlers import saying
from tests.handlers.saying import event

# As in a group, where no buttons for somebody's own reminders stand beside the items; these are in test_reminders.py.
ask, words = partial(saying.ask, private=False), partial(saying.words, private=False)

DAY = event("""
[event]
title = { de = "Werkstatt", en = "Workshop day" }
languages = ["de", "en"]
format = "hybrid"
starts = 2026-06-12T09:00:00
ends = 2026-06-12T17:00:00
stream = "https://live.example.org/alles"

[[room]]
id = "saal"
name = "Saal"
link = "https://live.example.org/saal"

[[room]]
id = "atelier"
name = "Atelier"

[[item]]
id = "auftakt"
title = { de = "Auftakt", en = "Opening" }
kind = "plenary"
start = 2026-06-12T09:00:00
end = 2026-06-12T10:30:00
rooms = ["saal"]

[[item]]
id = "forum-1"
title = "Forum Lesen"
start = 2026-06-12T11:00:00
end = 2026-06-12T12:00:00
rooms = ["saal"]
track = "Forum 1"
speakers = ["Greta Holm, Autorin"]

[[item]]
id = "forum-2"
title = "Forum Schreiben"
start = 2026-06-12T11:00:00
end = 2026-06-12T12:00:00
rooms = ["atelier"]
attendance = "onsite"

[[item]]
id = "fest"
title = "Fest"
start = 2026-06-12T22:00:00
end = 2026-06-13T01:00:00
""")

TWO_DAYS = event("""
[event]
title = "Tagung"
starts = 2026-06-12T18:00:00
ends = 2026-06-14T13:00:00

[[item]]
title = "Begrüßung"
start = 2026-06-12T18:00:00
end = 2026-06-12T19:00:00

[[item]]
title = "Vortrag"
start = 2026-06-14T09:00:00
end = 2026-06-14T10:00:00

[[item]]
title = "Ausflug"
start = 2026-06-14

[[item]]
title = "Überraschung"
""")

NO_TIMES = event("""
[event]
title = "Kongress"
starts = 2026-06-12
ends = 2026-06-13

[[item]]
title = "Eröffnung"
start = 2026-06-12

[[item]]
title = "Podium"
start = 2026-06-12
""")

BARE = event("")


def crowded(days: int, of_day: int) -> Event:
    """A congress with very many items."""
    items = (
        f'[[item]]\nid = "i{day}-{number}"\ntitle = "Vortrag {day}/{number}"\n'
        f"start = 2026-06-{12 + day}T{8 + number // 6:02}:{number % 6 * 10:02}:00\n"
        for day in range(days)
        for number in range(of_day)
    )
    head = f'[event]\ntitle = "Kongress"\nstarts = 2026-06-12T08:00:00\nends = 2026-06-{11 + days}T23:00:00\n'
    return event(head + "".join(items))


async def test_programme_of_one_day() -> None:
    reply = await ask("programm", DAY)
    lines = reply.text.plain.split("\n")
    assert lines[:2] == ["Freitag, 12. Juni", "09:00–10:30 Auftakt · Saal"]
    assert lines[2:] == [
        "11:00–12:00 Forum 1: Forum Lesen · Saal",
        "11:00–12:00 Forum Schreiben · Atelier",
        "22:00–01:00 Fest",
    ]
    assert reply.choices == ()


async def test_programme_in_english() -> None:
    assert "Friday, 12 June\n09:00–10:30 Opening · Saal" in await words("schedule", DAY, language="en")


async def test_who_is_online_sees_links_where_there_are_any() -> None:
    online = await words("programm", DAY, attendance=Attendance.ONLINE)
    assert "Auftakt · online (https://live.example.org/saal)" in online
    assert "Forum Schreiben · Atelier" in online  # there is no way in from outside
    assert "Fest · online (https://live.example.org/alles)" in online


async def test_programme_of_several_days_has_a_heading_each() -> None:
    plain = await words("programm", TWO_DAYS)
    assert plain.split("\n\n") == [
        "Freitag, 12. Juni\n18:00–19:00 Begrüßung",
        "Sonntag, 14. Juni\n09:00–10:00 Vortrag\n• Ausflug",
        "Noch ohne Termin\n• Überraschung",
    ]


@pytest.mark.parametrize("day", ["sonntag", "14.06.2026", "14. Juni", "Sonntag, 14. Juni", "übermorgen"])
async def test_programme_of_a_day(day: str) -> None:
    reply = await ask(f"programm {day}", TWO_DAYS, "2026-06-12T09:00")
    assert "Vortrag" in reply.text.plain
    assert "Begrüßung" not in reply.text.plain
    assert [choice.label for row in reply.choices for choice in row] == ["Freitag, 12. Juni", "Sonntag, 14. Juni"]


async def test_buttons_of_days_lead_to_the_days() -> None:
    for language, name in (("de", "programm"), ("en", "schedule")):
        reply = await ask(f"{name} 12.06.2026", TWO_DAYS, language=language)
        commands = [choice.command for row in reply.choices for choice in row]
        assert commands == [f"/{name} 12.06.2026", f"/{name} 14.06.2026"]
        assert "Vortrag" in await words(commands[1][1:], TWO_DAYS, language=language)


async def test_day_without_anything_is_refused_with_the_other_days() -> None:
    with pytest.raises(Refusal) as refused:
        await ask("programm samstag", TWO_DAYS)
    assert refused.value.key == "schedule-empty-day"
    assert len(refused.value.choices[0]) == 2


@pytest.mark.parametrize("sought", ["lesen", "Greta Holm", "FORUM 1", "Autorinn"])
async def test_search_by_words(sought: str) -> None:
    plain = await words(f"programm {sought}", DAY)
    assert "Forum Lesen" in plain
    assert "Auftakt" not in plain


async def test_search_without_a_hit() -> None:
    with pytest.raises(Refusal) as refused:
        await ask("programm Quantenphysik", DAY)
    assert refused.value.values["words"] == "Quantenphysik"


async def test_hundred_items_come_by_day_with_buttons() -> None:
    congress = crowded(3, 50)
    before = await ask("programm", congress, "2026-06-01T10:00")
    assert before.text.plain.count("Vortrag") == 50
    assert "Freitag, 12. Juni" in before.text.plain
    assert len([choice for row in before.choices for choice in row]) == 3
    during = await ask("programm", congress, "2026-06-13T10:00")
    assert during.text.plain.startswith("Samstag, 13. Juni")


async def test_programme_without_times_says_so() -> None:
    assert (await words("programm", NO_TIMES)).endswith("Uhrzeiten stehen noch nicht fest.")
    assert "noch nicht bekannt" in await words("programm", BARE)


@pytest.mark.parametrize(
    ("now", "said", "unsaid"),
    [
        ("2026-06-01T10:00", ["noch nicht begonnen", "Freitag, 12. Juni 2026", "Auftakt"], ["Jetzt"]),
        ("2026-06-12T08:00", ["Gerade läuft nichts", "um 09:00 Uhr", "Auftakt"], ["12. Juni"]),
        ("2026-06-12T09:00", ["Jetzt (09:00 Uhr)", "Auftakt · Saal, bis 10:30 Uhr", "Forum Lesen"], ["vorbei"]),
        ("2026-06-12T10:30", ["Gerade läuft nichts", "um 11:00 Uhr", "Forum Schreiben"], ["Auftakt"]),
        ("2026-06-12T11:30", ["Forum Lesen", "Forum Schreiben", "um 22:00 Uhr", "Fest"], ["Auftakt"]),
        ("2026-06-13T00:30", ["Jetzt", "Fest, bis 01:00 Uhr"], ["Als Nächstes", "vorbei"]),
        ("2026-06-13T08:00", ["ist vorbei", "Freitag, 12. Juni 2026"], ["Fest"]),
    ],
)
async def test_now(now: str, said: list[str], unsaid: list[str]) -> None:
    plain = await words("jetzt", DAY, now)
    assert [piece for piece in said if piece not in plain] == []
    assert [piece for piece in unsaid if piece in plain] == []


async def test_now_in_english() -> None:
    plain = await words("now", DAY, "2026-06-12T09:15", "en")
    assert plain.startswith("Now (09:15)\nOpening · Saal, until 10:30\n\n")
    assert "at 11:00" in plain


async def test_now_for_those_online() -> None:
    assert "live.example.org/saal" in await words("jetzt", DAY, "2026-06-12T09:15", attendance=Attendance.ONLINE)


async def test_now_on_a_day_between() -> None:
    plain = await words("jetzt", TWO_DAYS, "2026-06-13T12:00")
    assert "Gerade läuft nichts" in plain
    assert "morgen um 09:00 Uhr" in plain


async def test_now_where_no_times_are_known() -> None:
    assert "keine Uhrzeiten bekannt" in await words("jetzt", NO_TIMES, "2026-06-12T12:00")
    assert "keine Uhrzeiten bekannt" in await words("jetzt", BARE, "2026-06-12T12:00")


async def test_now_at_the_end_of_the_last_day() -> None:
    assert "Die Veranstaltung ist vorbei" in await words("jetzt", TWO_DAYS, "2026-06-14T13:30")
    assert "Gerade läuft nichts" in await words("jetzt", TWO_DAYS, "2026-06-14T11:00")


async def test_now_after_days_without_times() -> None:
    assert "vorbei" in await words("jetzt", NO_TIMES, "2026-06-20T12:00")
