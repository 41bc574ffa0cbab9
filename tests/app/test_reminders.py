"""Reminders in the running bot: each once, at its time, to the right people; moved, restarted, away for a while."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.app import App
from handlers.contract import Reply, Role
from storage import outbox, people, reminders
from storage.database import Transaction
from storage.records import DeliveryKind, Draft
from tests.app.harness import Other, Talk, event_file, setup, stored, talking

BERLIN = ZoneInfo("Europe/Berlin")
HEAD = """
[event]
slug = "herbst"
title = "Herbsttagung"
languages = ["de", "en"]
format = "hybrid"
starts = 2026-10-24T09:00:00
ends = 2026-10-25T16:00:00

[[room]]
id = "saal"
name = { de = "Großer Saal", en = "Great hall" }
link = "https://live.example.org/saal"

[[room]]
id = "tisch-3"
name = "Tisch 3"
"""
LUNCH = """
[[item]]
id = "mittag"
title = { de = "Mittagspause", en = "Lunch" }
start = 2026-10-24T12:15:00
end = 2026-10-24T13:00:00
rooms = ["saal"]
"""
TALK = """
[[item]]
id = "vortrag"
title = "Vortrag"
start = 2026-10-24T13:00:00
end = 2026-10-24T14:00:00
rooms = ["tisch-3"]
"""
SUNDAY = """
[[item]]
id = "sonntag"
title = "Sonntagsrunde"
start = 2026-10-25T09:00:00
end = 2026-10-25T10:00:00
"""
OPEN = """
[[item]]
id = "austausch"
title = "Offener Austausch"
kind = "open"
start = 2026-10-24T11:00:00
end = 2026-10-24T12:00:00
rooms = ["saal"]
"""
ROUND = """
[[round]]
key = "vormittag"
title = "Themen am Vormittag"
items = ["austausch"]
select = 1
topics = ["Mensa"]
"""
TIMES = """
opens = 2026-10-24T10:00:00
voting = 2026-10-24T10:20:00
closes = 2026-10-24T10:40:00
"""


def wall(text: str) -> datetime:
    """A time of the event's first day, or `25 09:00` of another one."""
    day, _, clock = text.rpartition(" ")
    return datetime.fromisoformat(f"2026-10-{day or 24}T{clock}").replace(tzinfo=BERLIN).astimezone(UTC)


class Days:
    """People at the event, and what each of them hears by itself."""

    def __init__(self, talk: Talk, file: Path) -> None:
        self.talk = talk
        self.file = file
        self._read = 0

    @property
    def app(self) -> App:
        """The bot."""
        return self.talk.app

    async def ask(self, who: str, text: str, role: Role | None = None) -> Reply:
        """Say something and give the one answer."""
        before = len(self.talk.other.sent)
        await self.talk.other.hear(self.talk.other.message(who, text, at=self.app.clock.now(), role=role))
        await self.app.settled()
        answers = [sent.reply for sent in self.talk.other.sent[before:] if sent.answer]
        assert len(answers) == 1
        return answers[0]

    async def says(self, who: str, text: str, role: Role | None = None) -> str:
        """The words of it."""
        return (await self.ask(who, text, role)).text.plain

    async def until(self, text: str) -> list[str]:
        """Let time pass; what the bot said meanwhile by itself, as „09:00 anna: Words“."""
        await self.app.move_to(wall(text))
        await self.app.settled()
        return self.heard()

    def heard(self) -> list[str]:
        """What the bot said by itself since this was last asked."""
        sent, self._read = self.talk.other.sent[self._read :], len(self.talk.other.sent)
        return [f"{one.room}: {one.reply.text.plain}" for one in sent if not one.answer]

    def last(self, who: str) -> Reply:
        """The last thing that somebody was told by itself."""
        return [one.reply for one in self.talk.other.sent if one.room == who and not one.answer][-1]

    async def reload(self, *parts: str) -> None:
        """The event file has changed."""
        self.file.write_text(HEAD + "".join(parts), encoding="utf-8")
        stamp = self.file.stat().st_mtime + 60 + len(self.talk.other.sent)
        os.utime(self.file, (stamp, stamp))
        await self.app.library.refresh()


@asynccontextmanager
async def days(
    folder: Path, *parts: str, now: str = "09:50", agenda: bool = False, buttons: bool = True
) -> AsyncIterator[Days]:
    """The event with Anna on site and Ben online; a second one in the same folder is the bot started again."""
    file = event_file(folder, HEAD + "".join(parts))
    async with talking(setup(folder, [file], wall(now)), Other(buttons=buttons)) as talk:
        found = Days(talk, file)
        if not (folder / "known").exists():
            (folder / "known").touch()
            for who, how in (("anna", "vorort"), ("ben", "online")):
                await found.ask(who, f"/teilnahme {how}")
                if not agenda:
                    await found.ask(who, "/merken agenda aus")
        found.heard()
        yield found


# Personal ones


async def test_a_personal_reminder_comes_once_with_the_own_way_in(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH) as there:
        assert "10 Minuten vorher an „Mittagspause“ (heute um 12:15 Uhr)" in await there.says("anna", "/merken mittag")
        await there.says("ben", "/remind lunch")
        assert await there.until("12:04") == []
        assert await there.until("12:06") == [
            "anna: In 10 Minuten (12:15 Uhr): Mittagspause – Großer Saal.",
            "ben: In 10 Minuten (12:15 Uhr): Mittagspause.\nHier geht es hinein: https://live.example.org/saal",
        ]
        assert await there.until("25 16:00") == []


async def test_the_lead_moves_reminders_that_are_set(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH, TALK) as there:
        await there.ask("anna", "/merken mittag")
        await there.ask("ben", "/merken mittag")
        assert await there.says("anna", "/merken 30 min") == "Ich erinnere Sie ab jetzt 30 Minuten vorher."
        assert await there.until("11:46") == ["anna: In 30 Minuten (12:15 Uhr): Mittagspause – Großer Saal."]
        assert "1 Stunde vorher" in await there.says("ben", "/remind 1 h")
        assert "„Mittagspause“ beginnt schon in 29 Minuten (12:15 Uhr)" in await there.says("anna", "/merken mittag")
        assert await there.until("12:14") == []  # Ben was told when he changed it


async def test_a_longer_lead_tells_at_once_what_it_skips(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH, now="12:00") as there:
        await there.ask("anna", "/merken mittag")
        said = await there.says("anna", "/merken 20")
        assert said == (
            "Ich erinnere Sie ab jetzt 20 Minuten vorher.\n"
            "„Mittagspause“ beginnt schon in 15 Minuten (12:15 Uhr) – Großer Saal."
        )
        assert await there.until("13:00") == []


async def test_one_set_too_late_says_when_it_begins_and_does_not_come_again(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH, now="12:10") as there:
        said = await there.says("ben", "/merken mittag")
        assert said.startswith("„Mittagspause“ beginnt schon in 5 Minuten (12:15 Uhr).\nHier geht es hinein: https")
        assert await there.until("12:30") == []
        assert "hat um 12:15 Uhr begonnen – Großer Saal" in await there.says("anna", "/merken mittag")
        await there.until("13:30")
        assert "ist schon vorbei" in await there.says("anna", "/merken mittag")


async def test_taken_back_it_does_not_come(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH) as there:
        await there.ask("anna", "/merken mittag")
        assert "erinnere ich Sie schon" in await there.says("anna", "/merken mittag")
        assert "nicht mehr" in await there.says("anna", "/merken mittag aus")
        assert "gar nicht" in await there.says("anna", "/merken mittag aus")
        assert await there.until("13:00") == []


async def test_an_item_without_a_time_reminds_once_it_has_one(tmp_path: Path) -> None:
    untimed = LUNCH.replace("T12:15:00", "").replace("end = 2026-10-24T13:00:00\n", "")
    async with days(tmp_path, untimed) as there:
        assert "steht noch nicht fest" in await there.says("anna", "/merken mittag")
        assert await there.until("11:00") == []
        await there.reload(LUNCH)
        assert await there.until("13:00") == ["anna: In 10 Minuten (12:15 Uhr): Mittagspause – Großer Saal."]


# The event changes


async def test_a_moved_item_moves_its_reminders(tmp_path: Path) -> None:
    reminder = '[[reminder]]\nitem = "mittag"\nbefore = "5 min"\ntext = "Bitte leise."\n'
    async with days(tmp_path, LUNCH, reminder) as there:
        await there.ask("anna", "/merken mittag")
        await there.until("12:00")
        later = LUNCH.replace("12:15", "12:45")
        await there.reload(later, reminder)
        assert await there.until("12:34") == []
        assert await there.until("12:36") == ["anna: In 10 Minuten (12:45 Uhr): Mittagspause – Großer Saal."]
        assert await there.until("12:44") == ["anna: Bitte leise.", "ben: Bitte leise."]
        await there.reload(LUNCH.replace("12:15", "12:55"), reminder)  # it is late once more: that is another time
        assert await there.until("12:56") == [
            "anna: In 10 Minuten (12:55 Uhr): Mittagspause – Großer Saal.",
            "anna: Bitte leise.",
            "ben: Bitte leise.",
        ]


async def test_an_item_moved_so_close_that_its_time_has_passed_is_told_at_once(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH) as there:
        await there.ask("anna", "/merken mittag")
        await there.until("11:30")
        await there.reload(LUNCH.replace("12:15", "11:35"))
        assert await there.until("11:31") == ["anna: In 5 Minuten (11:35 Uhr): Mittagspause – Großer Saal."]
        assert await there.until("13:00") == []


async def test_what_was_told_before_an_item_moved_closer_is_not_told_again(tmp_path: Path) -> None:
    reminder = '[[reminder]]\nitem = "mittag"\nbefore = "1 h"\ntext = "Bald gibt es Essen."\n'
    async with days(tmp_path, LUNCH, reminder) as there:
        await there.ask("anna", "/merken mittag")
        assert await there.until("11:16") == ["anna: Bald gibt es Essen.", "ben: Bald gibt es Essen."]
        await there.reload(LUNCH.replace("12:15", "12:00"), reminder)
        assert await there.until("11:49") == []
        assert await there.until("11:51") == ["anna: In 10 Minuten (12:00 Uhr): Mittagspause – Großer Saal."]
        await there.reload(LUNCH.replace("12:15", "11:58"), reminder)
        assert await there.until("13:00") == []


async def test_an_item_that_is_gone_reminds_nobody(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH, TALK) as there:
        await there.ask("anna", "/merken mittag")
        await there.reload(TALK)
        assert await there.until("13:30") == []
        assert "Noch keine" in await there.says("anna", "/merken")


# From the event file, and times


async def test_those_of_the_file_reach_their_audience(tmp_path: Path) -> None:
    parts = (
        '[[group]]\nkey = "land"\noptions = [{ de = "Sachsen", en = "Saxony" }, "Bayern"]\n',
        '[[reminder]]\nat = 2026-10-24T11:00:00\ntext = { de = "Foto am Haus.", en = "Photo." }\naudience = "onsite"\n',
        '[[reminder]]\nat = 2026-10-24T11:10:00\ntext = "Ton an?"\naudience = "online"\n',
        '[[reminder]]\nat = 2026-10-24T11:20:00\ntext = "Sachsen trifft sich."\naudience = "group:land=Saxony"\n',
        '[[reminder]]\nat = 2026-10-24T11:30:00\ntext = "**Alle** herhören."\n',
    )
    async with days(tmp_path, LUNCH, *parts) as there:
        await there.ask("ben", "/gruppe land Sachsen")
        assert await there.until("11:25") == [
            "anna: Foto am Haus.",
            "ben: Ton an?",
            "ben: Sachsen trifft sich.",
        ]
        await there.ask("anna", "/sprache en")
        assert await there.until("12:00") == ["anna: **Alle** herhören.", "ben: **Alle** herhören."]


async def test_who_comes_later_hears_nothing_of_before(tmp_path: Path) -> None:
    parts = '[[reminder]]\nitem = "mittag"\nbefore = "2 h"\ntext = "Essen."\n'
    async with days(tmp_path, LUNCH, parts) as there:
        assert len(await there.until("10:20")) == 2
        await there.ask("clara", "/merken agenda aus")
        await there.reload(LUNCH, parts, TALK)
        assert await there.until("12:30") == []


async def test_days_ahead_go_by_the_wall_over_the_end_of_summer_time(tmp_path: Path) -> None:
    texts = "".join(
        f'[[reminder]]\nitem = "sonntag"\nbefore = "{before}"\ntext = "{before}"\naudience = "onsite"\n'
        for before in ("1 d", "24 h", "7 h")
    )
    async with days(tmp_path, SUNDAY, texts, now="08:00") as there:
        await there.ask("anna", "/merken sonntagsrunde")
        assert await there.until("09:00") == ["anna: 1 d"]
        assert await there.until("10:00") == ["anna: 24 h"]
        assert await there.until("25 01:59") == []
        await there.app.move_to(datetime(2026, 10, 25, 1, 0, tzinfo=UTC))  # the second 02:00
        await there.app.settled()
        assert there.heard() == ["anna: 7 h"]
        assert await there.until("25 12:00") == ["anna: In 10 Minuten (09:00 Uhr): Sonntagsrunde."]


# By itself


async def test_the_agenda_of_each_morning_and_turning_it_off(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH, TALK, SUNDAY, now="08:00", agenda=True) as there:
        heard = await there.until("12:00")
        assert heard == [
            "anna: Ihr Tag: Samstag, 24. Oktober\n12:15 Mittagspause · Großer Saal\n13:00 Vortrag · Tisch 3",
            (
                "ben: Ihr Tag: Samstag, 24. Oktober\n"
                "12:15 Mittagspause · online (https://live.example.org/saal)\n13:00 Vortrag · Tisch 3"
            ),
        ]
        button = there.last("anna").choices[0][0]
        assert (button.label, button.command) == ("Tagesübersicht aus", "/merken agenda aus")
        assert "kommt nicht mehr" in await there.says("anna", button.command)
        assert await there.until("25 12:00") == ["ben: Ihr Tag: Sonntag, 25. Oktober\n09:00 Sonntagsrunde"]


async def test_the_agenda_leaves_out_what_was_over_at_night(tmp_path: Path) -> None:
    night = SUNDAY.replace("sonntag", "nacht").replace("Sonntagsrunde", "Nachtwanderung").replace("T09", "T00")
    night = night.replace("T10", "T01")
    async with days(tmp_path, night, SUNDAY, now="20:00", agenda=True) as there:
        heard = await there.until("25 12:00")
        assert heard[0] == "anna: Ihr Tag: Sonntag, 25. Oktober\n09:00 Sonntagsrunde"


async def test_a_vote_that_closes_is_told_to_those_who_have_not_voted(tmp_path: Path) -> None:
    async with days(tmp_path, OPEN, ROUND, TIMES) as there:
        await there.until("10:21")
        await there.ask("anna", "/abstimmen 1")
        assert await there.until("10:36") == [
            (
                "ben: Die Abstimmung „Themen am Vormittag“ endet in 5 Minuten (10:40 Uhr). "
                "Von Ihnen ist noch kein Stimmzettel da."
            )
        ]
        assert [choice.command for row in there.last("ben").choices for choice in row] == [
            "/abstimmen vormittag",
            "/merken abstimmung aus",
        ]
        await there.ask("mia", "/runde verlaengern 10", Role.MODERATOR)
        there.heard()
        await there.ask("ben", "/merken abstimmung aus")
        assert await there.until("10:46") == [
            (
                "mia: Die Abstimmung „Themen am Vormittag“ endet in 5 Minuten (10:50 Uhr). "
                "Von Ihnen ist noch kein Stimmzettel da."
            )
        ]


async def test_a_short_vote_closes_without_a_hint(tmp_path: Path) -> None:
    async with days(tmp_path, OPEN, ROUND, TIMES.replace("10:40", "10:25")) as there:
        assert [words for words in await there.until("10:24") if "endet in" in words] == []


async def test_the_own_topic(tmp_path: Path) -> None:
    async with days(tmp_path, OPEN, ROUND, TIMES) as there:
        await there.until("10:05")
        await there.ask("anna", "/vorschlag Schulgarten")
        await there.until("10:25")
        await there.ask("ben", "/abstimmen 2")
        await there.until("10:45")
        assert await there.until("11:30") == [
            "anna: In 10 Minuten (11:00 Uhr) beginnt Ihr Thema „Schulgarten“ – Großer Saal."
        ]


async def test_the_own_topic_where_the_file_places_it(tmp_path: Path) -> None:
    placed = '[[topic]]\ntitle = "Schulgarten"\nchosen = true\nitem = "vortrag"\nroom = "tisch-3"\n'
    async with days(tmp_path, OPEN, TALK, ROUND, TIMES) as there:
        await there.until("10:05")
        await there.ask("anna", "/vorschlag Schulgarten")
        await there.until("10:45")
        await there.reload(OPEN, TALK, ROUND, TIMES, placed)
        assert await there.until("14:00") == [
            "anna: In 10 Minuten (13:00 Uhr) beginnt Ihr Thema „Schulgarten“ – Tisch 3."
        ]


# Several, restarts, absences


async def test_what_comes_at_once_is_one_message(tmp_path: Path) -> None:
    parts = (
        '[[reminder]]\nitem = "mittag"\nbefore = "10 min"\ntext = "Listen bitte abgeben."\naudience = "onsite"\n'
        '[[reminder]]\nat = 2026-10-24T12:05:40\ntext = "Gleich ist Pause."\n'
        '[[reminder]]\nat = 2026-10-24T12:06:30\ntext = "Fenster auf."\n'
    )
    async with days(tmp_path, LUNCH, parts) as there:
        await there.ask("anna", "/merken mittag")
        assert await there.until("12:05") == [
            "anna: Listen bitte abgeben.\n\nIn 10 Minuten (12:15 Uhr): Mittagspause – Großer Saal.\n\nGleich ist Pause."
        ]
        assert await there.until("12:07") == ["ben: Gleich ist Pause.\n\nFenster auf.", "anna: Fenster auf."]


async def test_a_restart_neither_loses_nor_repeats(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH, TALK) as there:
        await there.ask("anna", "/merken mittag")
        await there.ask("anna", "/merken vortrag")
        await there.until("12:05")
    async with days(tmp_path, LUNCH, TALK, now="12:06") as there:
        assert await there.until("12:49") == []
    async with days(tmp_path, LUNCH, TALK, now="12:49") as there:
        assert await there.until("14:00") == ["anna: In 10 Minuten (13:00 Uhr): Vortrag – Tisch 3."]


async def test_what_an_earlier_run_left_behind_goes_out_before_the_clock_moves_on(tmp_path: Path) -> None:
    body = {"text": [["Gleich ist Pause.", ""]]}
    drafts = [
        Draft("other", f"r{number}", DeliveryKind.REMINDER, body, "de", expires=wall("12:15")) for number in range(200)
    ]
    async with days(tmp_path, LUNCH) as there:
        await there.until("12:06")
        async with there.app.database.write() as tx:
            await outbox.add(tx, drafts, wall("12:05"))
    async with days(tmp_path, LUNCH, now="12:06") as there:
        await there.app.move_to(wall("14:00"))
        await there.app.settled()
    assert stored(tmp_path, "SELECT state, count(*) FROM outbox WHERE kind = 'reminder' GROUP BY 1") == [("sent", 200)]


async def test_what_waits_between_commit_and_sending_is_not_overtaken_by_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever does what is due may be held up before it hands it over; the clock does not move on meanwhile."""
    parts = [f'[[reminder]]\nat = 2026-10-24T11:{minute}:00\ntext = "{minute}"\n' for minute in range(10, 60, 5)]
    async with days(tmp_path, LUNCH, *parts) as there:
        write, here = there.app.database.write, asyncio.current_task()

        @asynccontextmanager
        async def slow() -> AsyncIterator[Transaction]:
            ours = asyncio.current_task() is here
            for _ in range(1000 if ours else 0):
                await asyncio.sleep(0)
            async with write() as tx:
                yield tx
            for _ in range(0 if ours else 2000):
                await asyncio.sleep(0)

        monkeypatch.setattr(there.app.database, "write", slow)
        heard = await there.until("12:00")
        assert heard == [f"{who}: {minute}" for minute in range(10, 60, 5) for who in ("anna", "ben")]


async def test_after_an_absence_what_is_of_use_comes_late_and_the_rest_not(tmp_path: Path) -> None:
    file = "".join(
        f'[[reminder]]\nat = 2026-10-24T{clock}:00\ntext = "{text}."\n'
        for clock, text in (("11:50", "Foto"), ("10:30", "Alt"))
    )
    async with days(tmp_path, LUNCH, TALK, file) as there:
        await there.ask("anna", "/merken mittag")
        await there.ask("ben", "/merken vortrag")
    async with days(tmp_path, LUNCH, TALK, file, now="12:12") as there:
        heard = await there.until("12:13")
        assert [line for line in heard if "Alt" in line] == []
        assert len([line for line in heard if "Foto" in line]) == 2
        assert len([line for line in heard if "In 3 Minuten (12:15 Uhr): Mittagspause" in line]) == 1
    async with days(tmp_path, LUNCH, TALK, file, now="13:30") as there:
        assert await there.until("16:00") == []


async def test_two_accounts_made_one_are_reminded_once(tmp_path: Path) -> None:
    async with days(tmp_path, LUNCH) as there:
        for who in ("anna", "ben"):
            await there.ask(who, "/merken mittag")
        account = (await there.talk.person("ben")).account
        async with there.app.database.write() as tx:
            await people.unite(tx, account, (await there.talk.person("anna")).id)
        heard = await there.until("13:00")
        assert [line.partition(": ")[2][:15] for line in heard] == ["In 10 Minuten ("]


@pytest.mark.parametrize("number", [2000])
async def test_very_many_at_the_same_minute(tmp_path: Path, number: int) -> None:
    async with days(tmp_path, LUNCH) as there:
        other = there.talk.other
        async with there.app.database.write() as tx:
            for one in range(number):
                joined = wall("11:30")
                who = await people.meet(tx, other.name, f"p{one}", joined, room=f"p{one}", event="herbst")
                await reminders.remember(tx, who.id, "herbst", "mittag", joined)
        await there.until("11:40")
        await there.app.move_to(wall("12:05"))
        answer = await there.says("anna", "/jetzt")
        assert "Als Nächstes" in answer
        await there.app.move_to(wall("12:06"))
        await there.app.settled()
        heard = there.heard()
        assert len(heard) == number
        assert len(set(heard)) == number
        assert stored(tmp_path, "SELECT count(*) FROM reminded") == [(number,)]
