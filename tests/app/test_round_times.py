"""Rounds by time: what is due happens at its moment, is told once, and outlives a restart."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.clock import PlayClock
from bot.platforms import Receive
from tests.app.harness import Other, event_file, setup, stored, talking
from tests.room import AFTERNOON, FOUR, HEAD, MORNING, TIMES, Room, a_room, at

ONE = "select = 1\n"


def phases(folder: Path) -> dict[str, str]:
    return dict(stored(folder, "SELECT key, phase FROM rounds"))


async def heard(room: Room, clock: str, who: str = "anna") -> list[str]:
    """What somebody is told on the way to that time."""
    await room.until(clock)
    return [words.splitlines()[0] for words in room.news(who)]


COLLECTING = "Jetzt werden Themen gesammelt: Themen am Vormittag"
VOTING = "Jetzt wird abgestimmt: Themen am Vormittag, 4 Themen"
RESULT = "Ergebnis: Themen am Vormittag"


async def test_each_phase_begins_at_its_minute_and_is_told_once(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        assert await heard(room, "09:59") == []
        assert await heard(room, "10:00") == [COLLECTING]
        assert await heard(room, "10:19") == []
        assert await heard(room, "10:20") == [VOTING]
        assert await heard(room, "10:39") == []
        assert await heard(room, "10:40") == [RESULT]
        assert await heard(room, "16:00") == []
        assert len(room.news("ben")) == 3


async def test_all_in_one_go_each_at_its_own_time(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        assert await heard(room, "16:00") == [COLLECTING, VOTING, RESULT]


async def test_the_deadline_is_the_first_moment_that_is_too_late(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        clock = room.app.clock
        assert isinstance(clock, PlayClock)
        await room.until("10:20")
        clock.move_to(at("10:40") - timedelta(seconds=1))
        assert "gespeichert" in await room.says("anna", "/abstimmen 1")
        clock.move_to(at("10:40"))
        assert "zu spät" in await room.says("ben", "/abstimmen 2")
        assert "zu spät" in await room.says("anna", "/stimme vormittag 0 2")
        await room.until("10:41")
        assert "1. Schulgarten (#1) – 1 Stimme\n2. Mensa (#2) – 0 Stimmen" in room.news("anna")[-1]


async def test_a_vote_at_the_deadline_before_the_timetable_has_looked(tmp_path: Path) -> None:
    """The clock jumps and the vote comes in at once: the deadline is checked when a vote arrives."""
    async with a_room(tmp_path, MORNING + FOUR + TIMES, now="10:30") as room:
        await room.moderates("/runde vormittag abstimmen")
        assert isinstance(room.app.clock, PlayClock)
        room.app.clock.move_to(at("10:40"))
        assert "zu spät" in await room.says("ben", "/abstimmen 2")


async def test_opened_by_hand_and_closed_by_time(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        await room.moderates("/runde oeffnen")
        assert "Bis 10:20 Uhr." in room.news("anna")[0]
        assert await heard(room, "10:10") == []  # not opened again at ten
        await room.moderates("/runde abstimmen")
        assert "Bis 10:40 Uhr." in room.news("anna")[0]
        assert await heard(room, "10:39") == []  # nor is the vote at twenty past
        assert await heard(room, "10:40") == [RESULT]


async def test_closed_by_hand_is_not_closed_by_time(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        await room.until("10:30")
        room.news("anna")
        await room.moderates("/schliessen")
        assert [words.splitlines()[0] for words in room.news("anna")] == [RESULT]
        assert await heard(room, "16:00") == []


async def test_prolonged(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        await room.until("10:10")
        room.news("anna")
        assert "Bis 10:25 Uhr." in await room.moderates("/runde verlaengern 5")
        assert room.news("anna") == ["In „Themen am Vormittag“ werden länger Themen gesammelt, bis 10:25 Uhr."]
        assert await heard(room, "10:24") == []
        assert await heard(room, "10:25") == [VOTING]
        await room.moderates("/round vormittag extend 10min")
        assert room.news("anna") == ["Die Abstimmung „Themen am Vormittag“ geht länger, bis 10:55 Uhr."]
        assert await heard(room, "10:54") == []
        assert "gespeichert" in await room.says("anna", "/abstimmen 1")
        assert await heard(room, "10:55") == [RESULT]


async def test_prolonged_without_an_end_so_far(tmp_path: Path) -> None:
    """Collecting goes over into the vote then, not past it."""
    async with a_room(tmp_path, MORNING + FOUR) as room:
        await room.moderates("/runde oeffnen")
        assert "Bis 09:55 Uhr." in await room.moderates("/runde verlaengern 5")
        room.news("anna")
        assert await heard(room, "09:55") == [VOTING]
        assert await heard(room, "12:00") == []
        await room.moderates("/runde verlaengern 5")
        room.news("anna")
        assert await heard(room, "12:05") == [RESULT]


async def test_reopened_after_its_time_it_stays_open_until_closed(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        await room.until("10:50")
        room.news("anna")
        assert "Bis" not in await room.moderates("/runde wieder")
        assert "Bis" not in room.news("anna")[0]
        assert "Bis" not in await room.says("anna", "/abstimmen 1")
        assert await heard(room, "12:00") == []
        await room.moderates("/runde verlaengern 10")
        room.news("anna")
        assert await heard(room, "12:10") == [RESULT]


async def test_reopened_before_its_time_it_closes_at_its_time(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        await room.until("10:30")
        await room.moderates("/schliessen")
        await room.moderates("/runde wieder")
        room.news("anna")
        assert await heard(room, "10:40") == [RESULT]


async def test_rounds_beside_each_other(tmp_path: Path) -> None:
    later = AFTERNOON + "opens = 2020-01-20T10:10:00\nvoting = 2020-01-20T10:20:00\n" + 'topics = ["Ausflug"]\n'
    async with a_room(tmp_path, MORNING + FOUR + TIMES, later) as room:
        assert await heard(room, "10:15") == [COLLECTING, COLLECTING.replace("Vor", "Nach")]
        assert sorted(await heard(room, "10:20")) == [
            "Jetzt wird abgestimmt: Themen am Nachmittag, ein Thema",
            VOTING,
        ]
        assert await heard(room, "16:00") == [RESULT]
        assert phases(tmp_path) == {"vormittag": "closed", "nachmittag": "voting"}


async def test_a_round_without_times_waits_for_a_moderator(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        assert await heard(room, "16:00") == []
        assert "sage ich Ihnen Bescheid" in await room.says("anna", "/abstimmen")


# The bot started again


async def test_a_restart_between_repeats_and_loses_nothing(tmp_path: Path) -> None:
    rounds = MORNING + FOUR + TIMES + ONE
    async with a_room(tmp_path, rounds) as room:
        await room.until("10:20")
        await room.ask("anna", "/abstimmen 1 2")
    async with a_room(tmp_path, rounds, now="10:30") as room:
        assert await heard(room, "10:39") == []
        assert "Ihr Stimmzettel in „Themen am Vormittag“: 1 2" in await room.says("anna", "/meins")
        assert await heard(room, "10:40") == []  # a tie: first for the moderators
        assert "Gleichstand" in room.news("mia")[0]
    async with a_room(tmp_path, rounds, now="10:45") as room:
        assert await heard(room, "10:49") == []
        assert await heard(room, "10:50") == [RESULT]
    async with a_room(tmp_path, rounds, now="10:51") as room:
        assert await heard(room, "16:00") == []


async def test_what_was_due_while_the_bot_was_away_is_done_and_only_the_last_is_told(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TIMES):
        pass
    async with a_room(tmp_path, MORNING + FOUR + TIMES, now="10:25", people=()) as room:
        await room.until("10:26")
        assert [words.splitlines()[0] for words in room.news("anna")] == [VOTING]
        assert phases(tmp_path) == {"vormittag": "voting"}
    async with a_room(tmp_path, MORNING + FOUR + TIMES, now="12:00", people=()) as room:
        await room.until("12:01")
        assert [words.splitlines()[0] for words in room.news("anna")] == [RESULT]


async def test_the_moderators_have_ten_minutes_also_after_an_absence(tmp_path: Path) -> None:
    rounds = MORNING + FOUR + TIMES + ONE
    async with a_room(tmp_path, rounds) as room:
        await room.until("10:20")
        await room.ask("anna", "/abstimmen 1 2")
    async with a_room(tmp_path, rounds, now="12:00", people=()) as room:
        await room.until("12:05")
        assert room.news("anna") == []
        await room.until("12:10")
        assert [words.splitlines()[0] for words in room.news("anna")] == [RESULT]


def copies(folder: Path, word: str) -> int:
    """How often a word stands in the files of the database."""
    return sum(path.read_bytes().count(word.encode()) for path in folder.glob("bot.db*"))


async def test_closed_rounds_have_no_people(tmp_path: Path) -> None:
    """Within the files of the bot a receipt stands beside the ballot and nowhere else."""
    async with a_room(tmp_path, MORNING + FOUR + TIMES) as room:
        await room.until("10:20")
        receipts = [
            (await room.says(who, f"/abstimmen {numbers}")).split("Ihr Beleg: ")[1][:9]
            for who, numbers in (("anna", "1 2"), ("ben", "3"))
        ]
        await room.until("10:40")
        for receipt in receipts:
            assert copies(tmp_path, receipt) == 1
        assert stored(tmp_path, "SELECT count(*) FROM outbox WHERE kind = 'ballot' AND body IS NOT NULL") == [(0,)]
        assert stored(tmp_path, "SELECT count(*) FROM voters") == [(2,)]


class Eager(Other):
    """A platform that hands something over in the moment in which it is started."""

    async def run(self, receive: Receive, cursor: str | None) -> None:
        """One asks for the ballot at once."""
        await receive([self.message("anna", "/abstimmen", at=at("10:30"))], cursor)
        await super().run(receive, cursor)


async def test_what_fell_due_while_nobody_looked_is_done_before_the_first_message(tmp_path: Path) -> None:
    file = event_file(tmp_path, HEAD + MORNING + FOUR + TIMES)
    async with talking(setup(tmp_path, [file], at("10:30")), Eager()) as talk:
        await talk.app.settled()
        assert talk.other.sent[0].reply.text.plain.startswith("Stimmzettel: Themen am Vormittag")
