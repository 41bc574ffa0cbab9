"""Live changes in whole conversations: preview, confirmation, who is told, undoing, and every answer afterwards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import desk, export
from bot.clock import PlayClock
from handlers.contract import Reply, Role
from tests.app.harness import Other, Talk, broken, event_file, labels, setup, stored, talking
from tests.app.test_reload import change as rewrite

DAY = """
[event]
slug = "camp"
title = "Sommercamp"
format = "hybrid"
timezone = "Europe/Berlin"
starts = 2026-10-24T09:00:00
ends = 2026-10-25T16:00:00
[[room]]
id = "saal"
name = "Großer Saal"
link = "https://live.example.org/saal"
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
title = "Auftakt"
start = 2026-10-24T10:00:00
rooms = ["saal"]
[[item]]
id = "vortrag"
title = "Digitale Akten"
kind = "talk"
start = 2026-10-24T11:00:00
end = 2026-10-24T12:00:00
rooms = ["saal"]
[[item]]
id = "mittag"
title = "Mittagspause"
kind = "break"
start = 2026-10-24T12:15:00
end = 2026-10-24T13:15:00
rooms = ["hof"]
[[item]]
id = "lesung"
title = "Lesung im Garten"
start = 2026-10-24T12:30:00
end = 2026-10-24T13:00:00
rooms = ["r1"]
[[item]]
id = "kaffee-1"
title = "Kaffeepause"
start = 2026-10-24T15:00:00
end = 2026-10-24T15:30:00
rooms = ["hof"]
[[item]]
id = "kaffee-2"
title = "Kaffeepause"
start = 2026-10-25T10:30:00
end = 2026-10-25T11:00:00
rooms = ["hof"]
[[item]]
id = "nacht"
title = "Nachtwanderung"
start = 2026-10-25T01:00:00
end = 2026-10-25T01:30:00
[[item]]
id = "stadt"
title = "Stadtführung"
"""
START = datetime(2026, 10, 24, 7, 30, tzinfo=UTC)  # 09:30 there
YES, ALL, NO = "Ändern", "Ändern und allen sagen", "Abbrechen"


class Camp(Talk):
    """A talk in which somebody is an organiser, and messages to others are kept apart from answers."""

    def heard(self, person: str, since: int = 0) -> list[str]:
        """What the bot told somebody by itself."""
        return [
            outgoing.reply.text.plain
            for outgoing in self.other.sent[since:]
            if outgoing.room == person and outgoing.source is None
        ]

    async def chef(self, text: str, name: str = "chef") -> Reply:
        """What an organiser gets as the answer to something."""
        return (await self.all(name, text, role=Role.ORGANISER))[0]

    async def pressed(self, reply: Reply, label: str = YES, name: str = "chef") -> Reply:
        """What an organiser gets for a button."""
        command = next(choice.command for row in reply.choices for choice in row if choice.label == label)
        return (await self.all(name, command, role=Role.ORGANISER, pressed="s1"))[0]

    async def done(self, text: str, label: str = YES, name: str = "chef") -> Reply:
        """Change something and confirm it."""
        return await self.pressed(await self.chef(text, name), label, name)

    async def later(self, **how: float) -> None:
        """Let time pass."""
        await self.app.move_to(self.app.clock.now() + timedelta(**how))


@asynccontextmanager
async def camping(folder: Path, file: Path, now: datetime = START) -> AsyncIterator[Camp]:
    """The bot at this event."""
    async with talking(replace(setup(folder, [file], now=now), clock=PlayClock(now, 0))) as found:
        yield Camp(found.app, found.other)


@pytest.fixture
async def file(tmp_path: Path) -> Path:
    """The event file."""
    return event_file(tmp_path, DAY)


@pytest.fixture
async def camp(file: Path, tmp_path: Path) -> AsyncIterator[Camp]:
    """The event with two participants; one wants to be reminded of the break, the other is online."""
    async with camping(tmp_path, file) as found:
        await found.all("anna", "/merken mittag")
        await found.all("bert", "/teilnahme online")
        yield found


async def test_shown_first_then_changed_then_told_then_every_answer(camp: Camp) -> None:
    assert "12:15" in await camp.says("bert", "Wann ist die Mittagspause?")
    shown = await camp.chef("/aendern mittag 12:30")
    assert "Beginn: 12:15 Uhr → 12:30 Uhr" in shown.text.plain
    assert "Eine Person wird benachrichtigt (mit Erinnerung: 1)" in shown.text.plain
    assert labels(shown) == [YES, ALL, NO]
    assert "12:15" in await camp.says("bert", "Wann ist die Mittagspause?"), "nothing before it is confirmed"
    done = await camp.pressed(shown)
    assert "Geändert (Nr. 1)" in done.text.plain
    assert camp.heard("anna") == ["Geändert: Mittagspause beginnt um 12:30 Uhr statt 12:15 Uhr, Raum: Hof."]
    assert camp.heard("bert") == []
    assert "12:30 bis 13:30" in await camp.says("bert", "Wann ist die Mittagspause?")
    assert "12:30–13:30 Mittagspause" in await camp.says("bert", "/programm")


async def test_changed_by_yes_and_left_by_no(camp: Camp) -> None:
    await camp.chef("/aendern mittag Seminarraum 2")
    assert "ich lasse es" in (await camp.chef("nein")).text.plain
    assert "Hof" in await camp.says("anna", "Wo ist die Mittagspause?")
    await camp.chef("/change mittag seminarraum 2")
    assert "Geändert (Nr. 1)" in (await camp.chef("ja")).text.plain
    assert "Seminarraum 2" in await camp.says("anna", "Wo ist die Mittagspause?")


async def test_everybody_is_told_once_where_the_organiser_wants_it(camp: Camp) -> None:
    done = await camp.done("/aendern digitale akten 11:15", ALL)
    assert "3 Personen werden jetzt benachrichtigt" in done.text.plain
    told = "Geändert: Digitale Akten beginnt um 11:15 Uhr statt 11:00 Uhr"
    assert camp.heard("anna") == [f"{told}, Raum: Großer Saal."]
    assert camp.heard("bert") == [f"{told}, Raum: Großer Saal. Online: https://live.example.org/saal"]


async def test_what_follows_within_a_minute_comes_as_one(camp: Camp) -> None:
    await camp.done("/aendern mittag 12:30")
    await camp.later(seconds=10)
    done = await camp.done("/aendern mittag 12:45")
    assert "Eine Person erfährt es um 09:31 Uhr" in done.text.plain
    await camp.later(seconds=20)
    await camp.done("/aendern mittag Seminarraum 2")
    assert len(camp.heard("anna")) == 1
    await camp.later(seconds=31)
    assert camp.heard("anna")[1:] == [
        "Geändert: Mittagspause beginnt um 12:45 Uhr statt 12:30 Uhr, Raum: Seminarraum 2 statt Hof."
    ]
    await camp.later(minutes=5)
    assert len(camp.heard("anna")) == 2


async def test_changed_there_and_back_is_nothing_to_tell(camp: Camp) -> None:
    await camp.done("/aendern mittag 12:30")
    await camp.done("/aendern mittag 12:45")
    await camp.done("/aendern mittag 12:30")
    await camp.later(minutes=2)
    assert len(camp.heard("anna")) == 1


async def test_several_items_are_one_message(camp: Camp) -> None:
    await camp.all("anna", "/merken vortrag")
    await camp.done("/aendern mittag 12:30")
    await camp.done("/aendern mittag 12:40")
    await camp.done("/aendern vortrag entfällt")
    await camp.later(minutes=2)
    assert camp.heard("anna")[1].splitlines() == [
        "Das Programm wurde geändert:",
        "• Mittagspause beginnt um 12:40 Uhr statt 12:30 Uhr, Raum: Hof.",
        "• Digitale Akten (heute, 11:00 bis 12:00 Uhr) entfällt. Erinnerungen daran sind aus.",
    ]


async def test_what_nobody_is_told_of_keeps_nobody_waiting(camp: Camp) -> None:
    await camp.done("/aendern kaffee-1 15:10")
    await camp.done("/aendern mittag 12:30")
    assert len(camp.heard("anna")) == 1


async def test_undoing_is_one_command_and_is_told_to_those_who_were_told(camp: Camp) -> None:
    await camp.done("/aendern vortrag 11:15", ALL)
    await camp.all("anna", "/merken weg mittag")
    await camp.later(minutes=2)
    undone = await camp.chef("/aendern zurück")
    assert "Zurückgenommen (Nr. 1). Jetzt gilt: Digitale Akten, heute, 11:00 bis 12:00 Uhr" in undone.text.plain
    assert camp.heard("bert")[1].startswith("Geändert: Digitale Akten beginnt um 11:00 Uhr statt 11:15 Uhr")
    assert len(camp.heard("anna")) == 2
    assert camp.app.library.default.filed is None, "the event of the file itself"
    assert "keine Änderung" in (await camp.chef("/aendern zurück")).text.plain
    assert "schon zurückgenommen" in (await camp.chef("/aendern zurück 1")).text.plain
    assert "Nr. 7 gibt es nicht" in (await camp.chef("/change undo 7")).text.plain


async def test_undone_before_it_was_told_is_never_told(camp: Camp) -> None:
    await camp.done("/aendern mittag 12:30")
    await camp.later(minutes=2)
    await camp.done("/aendern mittag Seminarraum 2")
    await camp.done("/aendern mittag 12:50")
    await camp.chef("/aendern zurück 3")
    await camp.later(minutes=2)
    assert len(camp.heard("anna")) == 2


async def test_an_earlier_change_can_be_taken_back_while_later_ones_stay(camp: Camp) -> None:
    await camp.done("/aendern mittag 12:30")
    await camp.done("/aendern mittag Seminarraum 2")
    await camp.chef("/aendern zurück 1")
    said = await camp.says("bert", "/programm")
    assert "12:15–13:15 Mittagspause" in said
    listed = (await camp.chef("/aendern")).text.plain
    assert "2 · Mittagspause: Raum: Hof → Seminarraum 2" in listed
    assert "1 · " not in listed


async def test_cancelled_is_right_in_every_answer(camp: Camp) -> None:
    await camp.done("/aendern vortrag entfällt", ALL)
    assert camp.heard("anna")[0].startswith("Geändert: Digitale Akten (heute, 11:00 bis 12:00 Uhr) entfällt.")
    assert "11:00–12:00 Digitale Akten · entfällt" in await camp.says("anna", "/programm")
    for asked in (
        "Wann ist Digitale Akten?", "Wo ist Digitale Akten?", "Fällt Digitale Akten aus?", "Was fällt aus?",
        "Findet Digitale Akten statt?", "Wie lange dauert Digitale Akten?", "Wann ist der Vortrag?",
        "Worum geht es bei Digitale Akten?",
    ):  # fmt: skip
        assert "entfällt" in await camp.says("anna", asked), asked
    assert "Nein" in await camp.says("anna", "Fällt die Lesung aus?")
    assert "Mittagspause" in await camp.says("anna", "Was kommt nach dem Auftakt?")
    await camp.later(minutes=100)  # 11:10
    for asked in ("/jetzt", "Was läuft gerade?", "Was kommt als Nächstes?"):
        said = await camp.says("anna", asked)
        assert "Digitale" not in said, asked
        assert "Mittagspause" in said, asked


async def test_what_was_called_off_can_take_place_after_all(camp: Camp) -> None:
    await camp.all("anna", "/merken vortrag")
    await camp.done("/aendern vortrag entfällt")
    await camp.later(minutes=2)
    await camp.done("/aendern vortrag findet statt")
    assert camp.heard("anna")[1] == (
        "Geändert: Digitale Akten findet doch statt: heute, 11:00 bis 12:00 Uhr, Raum: Großer Saal."
    )
    assert "entfällt" not in await camp.says("anna", "Wann ist Digitale Akten?")


async def test_the_old_name_still_finds_it(camp: Camp) -> None:
    await camp.done("/aendern lesung titel Lesung mit Musik", ALL)
    assert camp.heard("bert") == ["Geändert: „Lesung im Garten“ heißt jetzt „Lesung mit Musik“."]
    assert "Lesung mit Musik" in await camp.says("anna", "Wann ist die Lesung im Garten?")


async def test_collisions_and_what_it_moves_past_are_shown(camp: Camp) -> None:
    shown = (await camp.chef("/aendern vortrag 12:20 Seminarraum 1")).text.plain
    assert "⚠ Gleichzeitig im selben Raum: Lesung im Garten (12:30 bis 13:00 Uhr, Seminarraum 1)" in shown
    assert "Beginnt dann nach: Mittagspause" in shown
    assert "⚠ Das liegt nach dem Ende" in (await camp.chef("/aendern stadt 25.10. 18:00")).text.plain


async def test_confirmed_twice_applies_once(camp: Camp) -> None:
    shown = await camp.chef("/aendern mittag +15")
    await camp.pressed(shown)
    again = await camp.pressed(shown)
    assert "schon geändert (Nr. 1)" in again.text.plain
    assert len(camp.heard("anna")) == 1
    assert "12:30 bis 13:30" in await camp.says("bert", "Wann ist die Mittagspause?")


async def test_two_organisers_at_once(camp: Camp) -> None:
    one = await camp.chef("/aendern mittag 12:30", "chef")
    other = await camp.chef("/aendern mittag Seminarraum 2", "chefin")
    same = await camp.chef("/aendern mittag 12:30", "dritte")
    await camp.pressed(one, name="chef")
    shown = await camp.pressed(other, name="chefin")
    assert shown.text.plain.startswith("Der Programmpunkt wurde inzwischen geändert.")
    assert "heute, 12:30 bis 13:30 Uhr" in shown.text.plain
    assert "schon so" in (await camp.pressed(same, name="dritte")).text.plain
    await camp.pressed(shown, name="chefin")
    assert "12:30–13:30 Mittagspause · Seminarraum 2" in await camp.says("anna", "/programm")


async def test_a_late_yes_is_asked_again(camp: Camp) -> None:
    shown = await camp.chef("/aendern mittag 12:30")
    await camp.later(minutes=11)
    again = await camp.pressed(shown)
    assert again.text.plain.startswith("Das ist über zehn Minuten her.")
    assert "Geändert" in (await camp.pressed(again)).text.plain


async def test_an_old_question_is_not_open_any_more(camp: Camp) -> None:
    shown = await camp.chef("/aendern mittag 12:30")
    await camp.chef("/aendern mittag 12:45")
    assert "nicht mehr offen" in (await camp.pressed(shown)).text.plain


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/aendern quatsch 14:20", "„quatsch“ finde ich nicht im Programm"),
        ("/aendern mittag Keller", "Den Raum „Keller“ kenne ich nicht"),
        ("/aendern mittag hoff", "meinen Sie diesen Raum?"),
        ("/aendern mittag", "Was soll sich an „Mittagspause“"),
        ("/aendern mittag 12:15", "Das ist schon so"),
        ("/aendern mittag 9:00", "heute um 09:00 Uhr ist schon vorbei"),
        ("/aendern mittag 14:00-13:00", "läge nicht nach dem Beginn"),
        ("/aendern mittag bis 12:00", "läge nicht nach dem Beginn"),
        ("/aendern mittag 28.10. 12:00", "liegt außerhalb der Veranstaltung"),
        ("/aendern mittag 31.2. 12:00", "Den 31.2. gibt es nicht"),
        ("/aendern nacht 2:30", "zweimal, weil die Uhr zurückgestellt wird"),
        ("/aendern kaffeepause 10:00", "Welchen Programmpunkt meinen Sie?"),
        ("/aendern stadt 10:00", "An welchem Tag?"),
        ("/aendern stadt bis 10:00", "hat noch keine Uhrzeit"),
        ("/aendern mittag titel", "Wie soll „Mittagspause“ heißen?"),
        ("/aendern mittag 13:00 14:00", "mehrere Zeiten"),
        ("/aendern mittag halb eins", "in Ziffern"),
        ("/aendern mittag 25:99", "in Ziffern"),
        ("/aendern", "So ändern Sie das Programm"),
    ],
)
async def test_every_mistake_gets_a_friendly_answer(camp: Camp, typed: str, said: str) -> None:
    assert said in (await camp.chef(typed)).text.plain
    assert stored_changes(camp) == []


def stored_changes(camp: Camp) -> list[object]:
    """The confirmed changes."""
    folder = Path(str(camp.app.database.url.database)).parent
    return stored(folder, "SELECT item FROM changes WHERE number IS NOT NULL ORDER BY number")


async def test_choosing_what_was_meant(camp: Camp) -> None:
    asked = await camp.chef("/aendern kaffeepause entfällt")
    shown = await camp.pressed(asked, next(label for label in labels(asked) if "morgen" in label))
    assert "Kaffeepause (morgen, 10:30 bis 11:00 Uhr) ändern?" in shown.text.plain
    coffee = await camp.chef("/change coffee 15:10")
    assert "„coffee“ finde ich nicht" in coffee.text.plain
    assert [label.split(",")[0] for label in labels(coffee)] == ["Kaffeepause", "Kaffeepause"]
    room = await camp.pressed(await camp.chef("/aendern mittag 12:40 hoff"), "Hof")
    assert "Beginn: 12:15 Uhr → 12:40 Uhr" in room.text.plain
    fold = await camp.pressed(await camp.chef("/aendern nacht 2:30"), "02:30 (UTC+01:00)")
    assert "Beginn: 01:00 Uhr → 02:30 Uhr" in fold.text.plain
    await camp.pressed(fold)
    nacht = camp.app.library.default.item_by_id["nacht"]
    assert nacht.start == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert nacht.end == datetime(2026, 10, 25, 2, 0, tzinfo=UTC)
    assert all(len(choice.command.encode()) <= 64 for row in asked.choices for choice in row)


async def test_only_organisers_and_in_private(camp: Camp) -> None:
    assert "Organis" in await camp.says("anna", "/aendern mittag 12:30")
    found = await camp.all("chef", "/aendern mittag 12:30", private=False, room="gruppe", role=Role.ORGANISER)
    assert "Einzelchat" in found[0].text.plain


async def test_a_changed_file_keeps_the_changes(camp: Camp, file: Path) -> None:
    await camp.done("/aendern mittag 12:30")
    await camp.done("/aendern lesung entfällt")
    rewrite(file, DAY.replace("Digitale Akten", "Akten").replace('id = "lesung"', 'id = "lesung-2"'))
    assert await camp.app.library.refresh()
    said = await camp.says("anna", "/programm")
    assert "12:30–13:30 Mittagspause" in said
    assert "Akten" in said
    assert "12:30–13:00 Lesung im Garten · Seminarraum 1" in said
    listed = (await camp.chef("/aendern")).text.plain
    assert "2 · lesung: entfällt; steht nicht mehr in der Datei" in listed
    assert "nicht mehr in der Programmdatei" in (await camp.chef("/aendern zurück 2")).text.plain


async def test_a_restart_keeps_the_changes_and_what_is_to_be_told(tmp_path: Path, file: Path) -> None:
    async with camping(tmp_path, file) as camp:
        await camp.all("anna", "/merken mittag")
        await camp.done("/aendern mittag 12:30")
        await camp.done("/aendern mittag 12:45")
        assert len(camp.heard("anna")) == 1
    async with camping(tmp_path, file, START + timedelta(minutes=3)) as camp:
        await camp.later(seconds=1)
        assert camp.heard("anna") == ["Geändert: Mittagspause beginnt um 12:45 Uhr statt 12:30 Uhr, Raum: Hof."]
        assert "12:45 bis 13:45" in await camp.says("anna", "Wann ist die Mittagspause?")


async def test_who_writes_in_the_same_moment_already_sees_it(camp: Camp) -> None:
    shown = await camp.chef("/aendern mittag 12:30")
    command = shown.choices[0][0].command
    said = len(camp.other.sent)
    at = camp.app.clock.now()
    await camp.other.hear(
        camp.other.message("chef", command, at=at, role=Role.ORGANISER),
        camp.other.message("bert", "Wann ist die Mittagspause?", at=at),
    )
    await camp.app.settled()
    found = [outgoing.reply.text.plain for outgoing in camp.other.sent[said:] if outgoing.room == "bert"]
    assert "12:30 bis 13:30" in found[0]


async def test_what_the_database_could_not_keep_did_not_happen(camp: Camp, tmp_path: Path) -> None:
    shown = await camp.chef("/aendern mittag 12:30")
    async with broken(tmp_path):
        with pytest.raises(Exception, match="broken"):
            await camp.chef(shown.choices[0][0].command)
    assert "12:15 bis 13:15" in await camp.says("bert", "Wann ist die Mittagspause?")
    await camp.pressed(shown)
    assert "12:30 bis 13:30" in await camp.says("bert", "Wann ist die Mittagspause?")


async def test_a_proposer_hears_of_the_item_with_their_topic(tmp_path: Path) -> None:
    text = DAY + '[[round]]\nkey = "themen"\ntitle = "Themen"\nitems = ["lesung"]\nselect = 1\n'
    async with camping(tmp_path, event_file(tmp_path, text)) as camp:
        await camp.chef("/runde oeffnen")
        await camp.all("anna", "/vorschlag Elternarbeit in der Kita")
        await camp.chef("/runde abstimmen")
        await camp.all("bert", "/abstimmen 1")
        await camp.chef("/runde schliessen")
        before = len(camp.other.sent)
        shown = await camp.chef("/aendern lesung 13:00")
        assert "mit Thema darin: 1" in shown.text.plain
        await camp.pressed(shown)
        assert camp.heard("anna", before) == [
            "Geändert: Lesung im Garten beginnt um 13:00 Uhr statt 12:30 Uhr, Raum: Seminarraum 1."
        ]
        assert camp.heard("bert", before) == []


async def test_in_english(camp: Camp) -> None:
    await camp.all("chef", "/sprache en", role=Role.ORGANISER)
    shown = await camp.chef("/change mittag 12:30 hof")
    assert "Start: 12:15 → 12:30" in shown.text.plain
    done = await camp.pressed(shown, "Change and tell everybody")
    assert "3 people are told now" in done.text.plain
    assert camp.heard("chef") == ["Changed: Mittagspause starts at 12:30 instead of 12:15, room: Hof."]
    assert "Taken back" in (await camp.pressed(done, "Undo")).text.plain


async def test_status_tells_how_things_stand(camp: Camp) -> None:
    await camp.done("/aendern mittag 12:30")
    await camp.done("/aendern lesung entfällt")
    said = (await camp.chef("/status")).text.plain
    assert said.startswith("Stand um 09:30 Uhr\nPersonen: 3 (1 online, 2 ohne Angabe)\nThemen: 0\nZustellungen: ")
    assert "1 · Mittagspause: Beginn: 12:15 Uhr → 12:30 Uhr" in said
    assert "2 · Lesung im Garten: entfällt" in said
    await camp.chef("/aendern zurück")
    said = (await camp.chef("status")).text.plain
    assert "2 ·" not in said
    assert "Organis" in await camp.says("anna", "/status")


async def test_groups_are_told_once_what_everybody_is_told(tmp_path: Path, file: Path) -> None:
    other = Other()
    other.groups = ("gruppe",)
    async with talking(setup(tmp_path, [file], now=START), other) as found:
        camp = Camp(found.app, found.other)
        await camp.done("/aendern mittag 12:30")
        assert camp.heard("gruppe") == []
        await camp.later(minutes=2)
        await camp.done("/aendern mittag 12:45", ALL)
        assert camp.heard("gruppe") == ["Geändert: Mittagspause beginnt um 12:45 Uhr statt 12:30 Uhr, Raum: Hof."]


async def test_without_buttons_numbers_do(tmp_path: Path, file: Path) -> None:
    async with talking(setup(tmp_path, [file], now=START), Other(buttons=False)) as found:
        camp = Camp(found.app, found.other)
        await camp.chef("!aendern kaffeepause 15:10")
        assert "Beginn: 15:00 Uhr → 15:10 Uhr" in (await camp.chef("1")).text.plain
        assert "Geändert (Nr. 1)" in (await camp.chef("1")).text.plain
        assert "!aendern kaffee" in (await camp.chef("!aendern kaffee-1")).text.plain


async def test_taken_out_as_it_is_now(camp: Camp, tmp_path: Path) -> None:
    await camp.done("/aendern mittag 12:30 Seminarraum 2")
    await camp.done("/aendern lesung entfällt")
    place = desk.Place(f"sqlite+aiosqlite:///{tmp_path}/bot.db", None, None)
    items = {item["id"]: item for item in (await export.as_json(place, None))["items"]}
    assert items["mittag"] == {
        "id": "mittag",
        "title": "Mittagspause",
        "start": "2026-10-24T12:30:00+02:00",
        "end": "2026-10-24T13:30:00+02:00",
        "rooms": ["r2"],
        "cancelled": False,
    }
    assert items["lesung"]["cancelled"]
    listed = (await desk.status(place))["events"]["camp"]["changes"]
    assert [(change["number"], change["item"], change["after"]) for change in listed] == [
        (1, "mittag", {"start": "2026-10-24T10:30:00+00:00", "rooms": ["r2"]}),
        (2, "lesung", {"cancelled": True}),
    ]
