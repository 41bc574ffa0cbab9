"""Setting reminders: by name, by buttons beside the programme, the time ahead, the hints; what is said to mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers.contract import Event
from handlers.reminding.bells import LONGEST_COMMAND, ref
from handlers.understanding.named import items_named
from tests.handlers.saying import TEXTS, event, moment
from tests.room import a_room, commands, labels

DAY = """
[[room]]
id = "saal"
name = "Großer Saal"
[[item]]
id = "mittag"
title = { de = "Mittagspause", en = "Lunch break" }
start = 2020-01-20T12:15:00
end = 2020-01-20T13:00:00
rooms = ["saal"]
[[item]]
id = "ws-lesen"
title = "Workshop Lesen"
start = 2020-01-20T13:00:00
end = 2020-01-20T14:00:00
[[item]]
id = "ws-schreiben"
title = "Workshop Schreiben"
start = 2020-01-20T13:00:00
end = 2020-01-20T14:00:00
[[item]]
id = "ein-sehr-langer-name-fuer-einen-ganz-gewoehnlichen-punkt-im-programm"
title = "Ausklang"
start = 2020-01-20T16:00:00
end = 2020-01-20T16:30:00
[[item]]
id = "fest"
title = "Fest"
"""
AUSKLANG = "ein-sehr-langer-name-fuer-einen-ganz-gewoehnlichen-punkt-im-programm"


@pytest.fixture
def day() -> Event:
    """The same without a bot."""
    return event('[event]\ntitle = "Barcamp"\nstarts = 2020-01-20T09:00:00\nends = 2020-01-20T17:00:00\n' + DAY)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mittag", ["mittag"]),
        ("Mittagspause", ["mittag"]),
        ("die Mittagspausen", ["mittag"]),
        ("mitagspause", ["mittag"]),
        ("lunch", ["mittag"]),
        ("12:15", ["mittag"]),
        ("workshop", ["ws-lesen", "ws-schreiben"]),
        ("schreiben", ["ws-schreiben"]),
        ("workshp lesen", ["ws-lesen"]),
        ("Ausklang", [AUSKLANG]),
        ("Quantenphysik", []),
    ],
)
def test_how_items_are_named(day: Event, words: str, found: list[str]) -> None:
    def say(key: str, /, **values: object) -> object:
        return TEXTS.text("de", key, mark="/", **values)  # type: ignore[arg-type]  # as the texts take them

    now = moment("2020-01-20T10:00", day)
    assert [item.id for item in items_named(words, day, now, "de", say)] == found  # type: ignore[arg-type]  # see above


async def test_a_button_beside_each_item_that_is_ahead(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY, now="12:30") as room:
        shown = await room.ask("anna", "/programm")
        assert "Tippen Sie einen Punkt an, und ich erinnere Sie 10 Minuten vorher." in shown.text.plain
        assert labels(shown) == ["13:00 Workshop Lesen", "13:00 Workshop Schreiben", "16:00 Ausklang"]
        assert [len(row) for row in shown.choices] == [2, 1]
        assert all(len(command.encode()) <= LONGEST_COMMAND for command in commands(shown))
        tapped = await room.press("anna", shown, "16:00")
        assert tapped.in_place
        assert [choice.marked for row in tapped.choices for choice in row] == [False, False, True]
        assert tapped.text == shown.text
        assert "Ausklang, heute um 16:00 Uhr" in await room.says("anna", "/meins")
        again = await room.press("anna", tapped, "16:00")
        assert [choice.marked for row in again.choices for choice in row] == [False, False, False]


async def test_what_was_asked_of_the_programme_is_shown_again(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY) as room:
        for asked in ("/programm lesen", "/programm 20.01.2020", "/jetzt", "/schedule heute"):
            shown = await room.ask("anna", asked)
            tapped = await room.press("anna", shown, labels(shown)[0])
            assert (tapped.text, labels(tapped)) == (shown.text, labels(shown))
            assert tapped.choices != shown.choices
        long = await room.ask("anna", "/programm " + " ".join(["Workshop"] * 8))
        assert labels(long) == []
        assert "Erinnern lassen: /merken" in long.text.plain


async def test_a_tap_shortly_before_it_begins_says_so(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY, now="12:10") as room:
        shown = await room.ask("anna", "/jetzt")
        said = await room.press("anna", shown, "12:15")
        assert said.text.plain == "„Mittagspause“ beginnt schon in 5 Minuten (12:15 Uhr) – Großer Saal."
        assert not said.in_place
        await room.until("12:20")
        assert "hat um 12:15 Uhr begonnen" in (await room.press("ben", shown, "12:15")).text.plain


async def test_without_buttons_one_line_says_what_to_type(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY, buttons=False) as room:
        shown = await room.ask("anna", "!programm")
        assert shown.text.plain.endswith("Erinnern lassen: !merken und ein Wort aus dem Titel.")
        assert labels(shown) == []
        assert "!merken 15 min" in await room.says("anna", "!merken")


async def test_in_a_group_there_are_no_buttons_of_ones_own(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY) as room:
        shown = await room.ask("anna", "/programm", private=False)
        assert labels(shown) == []
        assert "Tippen" not in shown.text.plain


async def test_several_hits_are_asked_back(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY) as room:
        asked = await room.ask("anna", "/merken workshop")
        assert "passt auf 2 Programmpunkte" in asked.text.plain
        assert labels(asked) == ["13:00 Workshop Lesen", "13:00 Workshop Schreiben"]
        assert "an „Workshop Lesen“" in (await room.press("anna", asked, "13:00 Workshop Lesen")).text.plain
        asked = await room.ask("anna", "/merken workshop aus")
        assert commands(asked) == ["/merken ws-lesen aus", "/merken ws-schreiben aus"]


async def test_buttons_work_for_long_ids(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY) as room:
        said = await room.ask("anna", "/merken ausklang")
        assert all(len(command.encode()) <= LONGEST_COMMAND for command in commands(said))
        assert "nicht mehr" in (await room.press("anna", said, "Nicht mehr")).text.plain


async def test_mistakes_are_answered_with_what_to_do(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY) as room:
        unknown = await room.ask("anna", "/merken Quantenphysik")
        assert "Dazu finde ich nichts im Programm: Quantenphysik" in unknown.text.plain
        assert labels(unknown) == ["Programm zeigen"]
        assert "Höchstens einen Tag" in await room.says("anna", "/merken 48 h")
        assert "gar nicht" in await room.says("anna", "/merken mittag aus")
        assert "Diesen Knopf verstehe ich nicht mehr" in await room.says("anna", "/wecker xyz")
        assert "steht noch nicht fest" in await room.says("anna", "/merken Fest")
        assert "schon vorgemerkt" in await room.says("anna", "/merken Fest")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/merken 15 min", "ab jetzt 15 Minuten vorher"),
        ("/merken 5", "ab jetzt 5 Minuten vorher"),
        ("/remind 1 h", "ab jetzt 1 Stunde vorher"),
        ("!merken 30 Minuten vorher", "ab jetzt 30 Minuten vorher"),
        ("/merken 0 min", "ab jetzt zum Beginn"),
    ],
)
async def test_the_time_ahead(tmp_path: Path, typed: str, said: str) -> None:
    async with a_room(tmp_path, DAY) as room:
        assert said in await room.says("anna", typed)


@pytest.mark.parametrize(
    "typed",
    [
        "/merken 30 min vor der Mittagspause", "/merken Mittag 30 Minuten vorher", "/merken mittag, 30 min",
        "/remind 30 minutes before the lunch break", "Bitte erinnern Sie mich 30 Minuten vor der Mittagspause.",
        "Erinnern Sie mich an die Mittagspause 30 Minuten vorher",
        "remind me 30 minutes before lunch", "Please remind me of the lunch break 30 minutes before it starts",
    ],
)  # fmt: skip
async def test_one_item_and_the_time_ahead_at_once(tmp_path: Path, typed: str) -> None:
    async with a_room(tmp_path, DAY) as room:
        said = await room.says("anna", typed)
        assert said == "Ich erinnere Sie 30 Minuten vorher an „Mittagspause“ (heute um 12:15 Uhr)."
        assert "ws-lesen" not in await room.says("anna", "/merken 20 min workshop lesen")
        assert "Ich erinnere Sie 20 Minuten vorher" in await room.says("anna", "/merken")


async def test_the_time_ahead_beside_one_item_holds_for_all_and_says_so(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY, now="10:00") as room:
        await room.ask("anna", "/merken mittag")
        said = await room.says("anna", "/merken 3 h vor Ausklang")
        assert said.splitlines() == [
            "Ich erinnere Sie 3 Stunden vorher an „Ausklang“ (heute um 16:00 Uhr).",
            "Das gilt jetzt für alle Ihre Erinnerungen.",
            "„Mittagspause“ beginnt schon in 2 Stunden und 15 Minuten (12:15 Uhr) – Großer Saal.",
        ]
        assert "Höchstens einen Tag" in await room.says("anna", "/merken 48 h vor Ausklang")


async def test_minutes_in_a_title_are_no_time_ahead(tmp_path: Path) -> None:
    pitch = '[[item]]\nid = "pitch"\ntitle = "Pitch 5 min"\nstart = 2020-01-20T15:00:00\n'
    async with a_room(tmp_path, DAY, pitch) as room:
        assert "10 Minuten vorher an „Pitch 5 min“" in await room.says("anna", "/merken pitch 5 min")


async def test_the_example_is_from_this_event(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY) as room:
        assert "zum Beispiel /merken Fest" in await room.says("anna", "/merken Quantenphysik")
        assert "zum Beispiel /merken Fest" in await room.says("anna", "/merken")


async def test_all_at_a_glance_with_buttons(tmp_path: Path) -> None:
    rounds = '[[round]]\nkey = "r"\ntitle = "Runde"\n'
    async with a_room(tmp_path, DAY, rounds) as room:
        await room.ask("anna", "/merken hinweise an")
        await room.ask("anna", "/merken mittag")
        shown = await room.ask("anna", "/merken")
        assert "• Mittagspause, heute um 12:15 Uhr" in shown.text.plain
        assert labels(shown) == [
            *("✕ 12:15 Mittagspause", "5 min", "10 min", "15 min", "30 min"),
            *("Tagesübersicht aus", "Abstimmungshinweise aus", "Themenhinweise aus"),
        ]
        assert [choice.label for row in shown.choices for choice in row if choice.marked] == ["10 min"]
        shown = await room.press("anna", shown, "30 min")
        assert shown.in_place
        assert "Ich erinnere Sie 30 Minuten vorher" in shown.text.plain
        shown = await room.press("anna", shown, "Tagesübersicht aus")
        assert "was am Tag ansteht: aus" in shown.text.plain
        assert "Tagesübersicht an" in labels(shown)
        shown = await room.press("anna", shown, "✕")
        assert "Noch keine" in shown.text.plain


async def test_hints_by_typing(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY) as room:
        off = await room.ask("anna", "/merken Agenda aus")
        assert (off.text.plain, commands(off)) == (
            "Die Tagesübersicht am Morgen kommt nicht mehr.",
            ["/merken agenda an"],
        )
        assert "Morgens sage ich" in await room.says("anna", "/remind agenda on")
        assert len((await room.says("anna", "/merken hinweise aus")).splitlines()) == 3
        await room.ask("anna", "/sprache en")
        assert "closes soon" in await room.says("anna", "/remind voting on")
        assert "your topic" in await room.says("anna", "/remind topic off")


async def test_mine_without_rounds(tmp_path: Path) -> None:
    async with a_room(tmp_path, DAY) as room:
        assert "Erinnerungen setzen Sie mit /merken" in await room.says("anna", "/meins")
        await room.ask("anna", "/merken mittag")
        mine = await room.ask("anna", "/meins")
        assert "Ihre Erinnerungen\n• Mittagspause, heute um 12:15 Uhr" in mine.text.plain
        assert commands(mine) == ["/merken"]


def test_short_words_for_items_differ(day: Event) -> None:
    assert len({ref(item) for item in day.items}) == len(day.items)
