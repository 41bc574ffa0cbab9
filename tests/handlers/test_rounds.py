"""Rounds by command: the phases in any order, the round that is meant, results, ties, run-offs, receipts."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers.contract import Role
from tests.app.harness import stored
from tests.room import AFTERNOON, FOUR, MORNING, TIMES, Room, a_room, commands, labels

ONE = "select = 1\n"
TWO = "select = 2\n"
CLOSED = "„Themen am Vormittag“ ist geschlossen"


def phases(folder: Path) -> dict[str, str]:
    return dict(stored(folder, "SELECT key, phase FROM rounds"))


async def vote(room: Room, **ballots: str) -> None:
    """Each of these people votes."""
    for who, numbers in ballots.items():
        assert "gespeichert" in await room.says(who, f"/abstimmen {numbers}")


async def test_the_phases_by_command_and_everybody_is_told_once(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        assert "Noch nicht geöffnet.\n4 Themen." in await room.moderates("/runde")
        for said, phase, told in (
            ("/runde vormittag öffnen", "collecting", "Jetzt werden Themen gesammelt: Themen am Vormittag"),
            ("!round vote", "voting", "Jetzt wird abgestimmt: Themen am Vormittag, 4 Themen"),
            ("/runde vormittag oeffnen", "collecting", "Es werden wieder Themen gesammelt"),
            ("/Runde Themen am Vormittag abstimmen", "voting", "Jetzt wird abgestimmt"),
            ("/schließen", "closed", "Ergebnis: Themen am Vormittag\nAbgestimmt hat niemand."),
            ("/round reopen", "voting", "Die Abstimmung ist wieder offen"),
            ("/runde schliessen", "closed", "Ergebnis"),
        ):
            await room.moderates(said)
            assert phases(tmp_path) == {"vormittag": phase}, said
            for who in ("anna", "ben", "mia"):
                (news,) = room.news(who)
                assert news.startswith(told), said


async def test_nobody_without_the_role_can_do_what_a_moderator_can(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        await room.moderates("/runde abstimmen")
        for said in (
            "/runde", "/runde vormittag schliessen", "/round close", "!schliessen", "/close vormittag", "/waehlen 1",
            "/choose all", "/zusammenlegen 1 2", "/merge 1 2", "/ausblenden 1", "/hide 1", "/einblenden 1", "/show 1",
            "/umbenennen 1 Quatsch", "/rename 1 Quatsch", "/wählen 1", "/schließen",
        ):  # fmt: skip
            assert "Das kann nur die Moderation." in await room.says("anna", said), said
        assert phases(tmp_path) == {"vormittag": "voting"}
        assert (await room.ask("omar", "/runde", Role.ORGANISER)).choices


async def test_the_round_that_is_named_and_no_other(tmp_path: Path) -> None:
    """Wherever the name stands; one that is mistyped is told and touches nothing."""
    async with a_room(tmp_path, MORNING + FOUR, AFTERNOON) as room:
        await room.moderates("/runde vormittag abstimmen")
        for said in ("schliessen nachmittag", "nachmittag schliessen", "close Themen am Nachmittag"):
            assert "„Themen am Nachmittag“ ist noch nicht geöffnet." in await room.moderates(f"/runde {said}")
        assert "noch nicht geöffnet" in await room.moderates("/schliessen nachmittag")
        for said in ("schliessen vormitag", "vormitag schliessen", "vormitag verlaengern 5", "verlaengern vormitag 5"):
            assert "Eine Runde „vormitag“ gibt es nicht." in await room.moderates(f"/runde {said}")
        wrong = await room.ask("mia", "/schliessen vormitag")
        assert commands(wrong) == ["/schliessen vormittag", "/schliessen nachmittag"]
        assert "nicht verstanden" in await room.moderates("/runde vormitag")
        assert phases(tmp_path) == {"vormittag": "voting", "nachmittag": "waiting"}


async def test_with_several_open_rounds_the_bot_asks(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR, AFTERNOON) as room:
        await room.moderates("/runde vormittag abstimmen")
        await room.moderates("/runde nachmittag oeffnen")
        assert commands(await room.ask("mia", "/schliessen")) == ["/schliessen vormittag", "/schliessen nachmittag"]
        asked = await room.ask("mia", "/runde verlängern um 5 Minuten")
        assert asked.text.plain == "Welche Runde meinen Sie?"
        assert commands(asked) == ["/runde vormittag verlaengern 5", "/runde nachmittag verlaengern 5"]
        assert "Die Abstimmung läuft. Bis 09:55 Uhr." in (await room.press("mia", asked, "Themen am V")).text.plain
        assert labels(await room.ask("mia", "/runde")) == ["Themen am Vormittag", "Themen am Nachmittag"]
        await room.moderates("/schliessen vormittag")
        # Just now another round was closed: perhaps by somebody else, who was a moment faster.
        asked = await room.ask("mia", "/schliessen")
        assert asked.text.plain.startswith("„Themen am Vormittag“ ist eben schon geschlossen worden. Soll noch")
        assert commands(asked) == ["/schliessen nachmittag"]
        assert "„Themen am Nachmittag“ ist geschlossen" in await room.moderates("/schliessen nachmittag")


async def test_it_closes_exactly_once(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        await room.moderates("/runde abstimmen")
        assert CLOSED in await room.moderates("/schliessen")
        room.news("anna")
        for said in ("/schliessen", "/runde schliessen", "/runde vormittag schliessen", "/close vormittag"):
            assert CLOSED not in await room.moderates(said)
        assert "schon geschlossen" in await room.moderates("/schliessen vormittag")
        assert room.news("anna") == []


async def test_what_cannot_be_done_now_is_told(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING) as room:
        assert "noch nicht geöffnet" in await room.moderates("/runde schliessen")
        assert "Zurzeit ist keine Runde offen" in await room.moderates("/schliessen")
        assert "noch kein Thema" in await room.moderates("/runde abstimmen")
        await room.moderates("/runde oeffnen")
        assert "werden gerade Themen gesammelt" in await room.moderates("/runde oeffnen")
        for minutes in ("", "0", "-5", "x", "99999999"):
            assert "minuten" in (await room.moderates(f"/runde vormittag verlaengern {minutes}")).casefold(), minutes
        await room.moderates("/schliessen")
        assert "Themen werden gesammelt." in await room.moderates("/runde wieder")  # without topics: nothing to vote on
        assert "nicht verstanden" in await room.moderates("/runde tanzen")
        assert "Es ist kein Gleichstand" in await room.moderates("/waehlen 1")


async def test_bare_opening_never_throws_a_vote_back(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        await room.moderates("/runde abstimmen")
        assert "wird gerade abgestimmt" in await room.moderates("/runde oeffnen")
        assert phases(tmp_path) == {"vormittag": "voting"}


# Results


async def test_the_result(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TWO, people=("anna", "ben", "cara")) as room:
        assert "Noch gibt es kein Ergebnis." in await room.says("anna", "/ergebnis")
        await room.moderates("/runde abstimmen")
        await vote(room, anna="1 2", ben="2 3", cara="2 3")
        for said in ("/ergebnis", "/results vormittag", "/ergebnis belege"):
            assert "Bis dahin sieht niemand einen Zwischenstand." in await room.says("mia", said)
        room.news("anna")
        assert "3 Stimmzettel sind gezählt" in await room.moderates("/schliessen")
        (result,) = room.news("anna")
        assert result == (
            "Ergebnis: Themen am Vormittag\n3 Stimmzettel wurden gezählt.\n\n"
            "Gewählt sind:\n1. Mensa (#2) – 3 Stimmen\n2. Inklusion (#3) – 2 Stimmen\n\n"
            "Nicht gewählt:\n• Schulgarten (#1) – 1 Stimme\n• Elternarbeit (#4) – 0 Stimmen\n\n"
            "Für 3 von 3 steht mindestens ein gewähltes Thema auf dem Stimmzettel. "
            "Bei anteiliger Auswahl wären es ebenfalls 3."
        )
        assert await room.says("ben", "ergebnis") == result
        assert "Eine Runde „mittags“ gibt es nicht" in await room.says("ben", "/ergebnis mittags")


async def test_receipts(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR, people=("anna", "ben", "cara")) as room:
        await room.moderates("/runde abstimmen")
        receipt = (await room.says("anna", "/abstimmen 3 1 2")).split("Ihr Beleg: ")[1][:9]
        await vote(room, ben="4 3")
        await vote(room, cara="4")
        await room.moderates("/zusammenlegen 1 2")
        await room.moderates("/ausblenden 4")
        await room.moderates("/schliessen")
        shown = await room.ask("ben", "/ergebnis vormittag belege")
        assert f"{receipt}: 1 3\n" in shown.text.plain + "\n"
        (file,) = shown.files
        assert file.name == "Stimmzettel-vormittag.csv"
        rows = file.content.splitlines()
        assert rows[0] == "round,receipt,choices"
        assert f"vormittag,{receipt},1 3" in rows
        assert len(rows) == 3  # Cara's only topic is hidden: an empty ballot does not count
        assert (await room.ask("ben", "/results receipts")).files
        assert stored(tmp_path, "SELECT count(*) FROM ballots") == [(0,)]


# Ties


async def tied(room: Room) -> None:
    """Topic 1 is sure, 2, 3 and 4 are equal, and one place is free for them."""
    await room.moderates("/runde vormittag abstimmen")
    await vote(room, anna="1 2", ben="1 3", cara="4 1")
    for who in ("anna", "mia"):
        room.news(who)


PEOPLE = ("anna", "ben", "cara")


async def test_a_tie_is_shown_to_moderators_only(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TWO, people=PEOPLE) as room:
        await room.ask("moritz", "/hilfe", Role.MODERATOR)
        await tied(room)
        shown = await room.ask("mia", "/schliessen")
        assert "Gleichstand. Ein Platz ist frei für 3 Themen" in shown.text.plain
        assert room.news("mia") == []
        assert "Gleichstand" in room.news("moritz")[-1]
        assert room.news("anna") == []
        assert "klärt noch einen Gleichstand" in await room.says("anna", "/ergebnis")
        for said in ("/waehlen 1", "/waehlen 99", "/waehlen 2 1"):
            assert "gehört nicht" in await room.moderates(said) or "gibt es nicht" in await room.moderates(said)
        assert room.news("anna") == []
        await room.press("mia", shown, "Nur #3")
        (result,) = room.news("anna")
        assert "1. Schulgarten (#1) – 3 Stimmen\n2. Inklusion (#3) – 1 Stimme\n" in result
        assert "Bei Gleichstand entschied die Moderation für #3 „Inklusion“." in result
        assert "kein Gleichstand" in await room.moderates("/waehlen 2")


@pytest.mark.parametrize("said", ["/waehlen alle", "/choose both", "!wählen 2, 3 und 4", "/waehlen vormittag 4 3 2"])
async def test_all_that_are_tied(tmp_path: Path, said: str) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TWO, people=PEOPLE) as room:
        await tied(room)
        await room.moderates("/schliessen")
        assert "3 Themen sind dazugekommen" in await room.moderates(said)
        assert "#2 „Mensa“, #3 „Inklusion“ und #4 „Elternarbeit“" in room.news("anna")[0]


async def test_after_ten_minutes_the_result_states_the_tie(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TWO, people=PEOPLE) as room:
        await tied(room)
        await room.moderates("/schliessen")
        await room.until("09:59")
        assert room.news("anna") == []
        await room.until("10:00")
        (result,) = room.news("anna")
        assert "Gewählt ist:\n1. Schulgarten (#1)" in result
        assert "Gleich viele Stimmen haben #2 „Mensa“, #3 „Inklusion“ und #4 „Elternarbeit“" in result
        await room.until("11:00")
        assert room.news("anna") == []
        await room.moderates("/waehlen 2")  # better late than never
        assert "2. Mensa (#2)" in room.news("anna")[0]


async def test_a_run_off_decides(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + TWO, people=PEOPLE) as room:
        await tied(room)
        await room.moderates("/schliessen")
        assert "Die Stichwahl „Themen am Vormittag“ ist offen" in await room.moderates("/waehlen stichwahl")
        assert room.news("anna")[0].startswith(
            "Jetzt wird abgestimmt: Stichwahl: Themen am Vormittag, 3 Themen\nDiese Themen hatten gleich viele Stimmen"
        )
        assert "läuft eine Stichwahl" in await room.moderates("/waehlen 2")
        assert "läuft eine Stichwahl" in await room.moderates("/runde vormittag wieder")
        assert "nicht zur Wahl" in await room.says("anna", "/abstimmen vormittag-2 1")
        await vote(room, anna="3", ben="3", cara="2")
        await room.until("10:30")
        assert room.news("anna") == []  # no result as long as people vote
        assert "läuft eine Stichwahl" in await room.says("anna", "/ergebnis")
        await room.moderates("/schliessen")
        (told,) = room.notices("anna")
        assert "2. Inklusion (#3) – 1 Stimme" in told.text.plain
        assert "Bei Gleichstand entschied die Stichwahl für #3" in told.text.plain
        assert "3 Stimmzettel, jeder" in (await room.press("anna", told, "Stimmzettel mit")).text.plain
        assert ": 2\n" in (await room.press("anna", told, "Stichwahl: Stimmzettel")).text.plain
        assert "Stichwahl" not in await room.moderates("/runde")  # it is decided: nothing is left to do with it
        assert "schon entschieden" in await room.moderates("/runde vormittag-2 wieder")
        assert "wieder offen" in " ".join([await room.moderates("/runde wieder"), *room.news("anna")])
        await room.moderates("/schliessen")
        await room.moderates("/waehlen 2")
        assert "die Moderation für #2" in room.news("anna")[-1]
        assert "Stichwahl" not in room.news("ben")[-1]


async def test_a_run_off_that_is_tied_again(tmp_path: Path) -> None:
    """Two places for 2, 3 and 4: the run-off gives 2 one of them, and 3 and 4 are still equal."""
    async with a_room(tmp_path, MORNING + FOUR + "select = 3\n", people=PEOPLE) as room:
        await tied(room)
        await room.moderates("/schliessen")
        await room.moderates("/waehlen stichwahl")
        await vote(room, anna="2 3", ben="2 4")
        room.news("anna")
        assert "Ein Platz ist frei für 2 Themen" in await room.moderates("/schliessen")
        await room.until("10:00")
        (result,) = room.news("anna")
        assert "entschied die Stichwahl für #2 „Mensa“." in result
        assert "Gleich viele Stimmen haben #3 „Inklusion“ und #4 „Elternarbeit“; unter ihnen ist ein Platz" in result
        await room.moderates("/waehlen stichwahl")
        room.news("anna")
        await vote(room, cara="4")
        await room.moderates("/schliessen")
        (result,) = room.news("anna")
        assert "Elternarbeit (#4)" in result.split("Nicht gewählt")[0]
        assert "Mensa (#2)" in result.split("Nicht gewählt")[0]
        assert "kein Gleichstand" in await room.moderates("/waehlen 3")


async def test_two_ties_at_once(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + ONE, AFTERNOON + 'topics = ["Ausflug", "Fest"]\n' + ONE) as room:
        for name, numbers in (("vormittag", "1 2"), ("nachmittag", "5 6")):
            await room.moderates(f"/runde {name} abstimmen")
            await vote(room, anna=f"{name} {numbers}")
            await room.moderates(f"/schliessen {name}")
        asked = await room.ask("mia", "/waehlen alle")
        assert commands(asked) == ["/waehlen vormittag alle", "/waehlen nachmittag alle"]
        room.news("anna")
        await room.moderates("/waehlen 6")
        assert "Ergebnis: Themen am Nachmittag" in room.news("anna")[0]
        await room.moderates("/choose 1")
        assert "Ergebnis: Themen am Vormittag" in room.news("anna")[0]


async def test_without_a_cut_there_is_no_tie_and_an_empty_round_has_no_topics(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR, AFTERNOON + TIMES) as room:
        await room.moderates("/runde vormittag abstimmen")
        await vote(room, anna="1 2")
        await room.moderates("/schliessen")
        assert "1. Schulgarten (#1) – 1 Stimme\n2. Mensa (#2) – 1 Stimme" in room.news("anna")[-1]
        await room.until("10:20")
        assert room.news("anna")[-1] == (
            "Themen am Nachmittag\nBis 10:40 Uhr.\nDie Abstimmung hat begonnen, aber es gibt noch kein Thema."
        )
        assert "noch kein Thema" in await room.says("anna", "/abstimmen")
        await room.until("10:40")
        assert "Abgestimmt hat niemand." in room.news("anna")[-1]


async def test_in_english(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR + ONE) as room:
        for who in ("anna", "mia"):
            await room.ask(who, "/sprache en")
        assert "The vote is open." in await room.moderates("/runde abstimmen")
        assert "Your ballot is saved" in await room.says("anna", "!abstimmen 1 2")
        assert "One place is free for 2 topics" in await room.moderates("/close")
        assert "The tie is settled" in await room.moderates("/wählen 2")
        assert "Chosen:\n1. Mensa (#2) – 1 vote" in room.news("anna")[-1]
        assert "Ergebnis: Themen am Vormittag" in room.news("ben")[-1]


LONG = "themen-fuer-den-interkommunalen-austausch-am-vormittag-in-halle"


async def test_a_long_key_does_not_cost_people_their_buttons(tmp_path: Path) -> None:
    """Telegram takes 64 bytes behind a button; text commands name the round by its key all the same."""
    one = f'[[round]]\nkey = "{LONG}"\ntitle = "Austausch"\nselect = 1\ntopics = ["Mensa", "Hort"]\n'
    async with a_room(tmp_path, one, AFTERNOON) as room:
        overview = await room.ask("mia", "/runde", Role.MODERATOR)
        opened = await room.press("mia", await room.press("mia", overview, "Austausch"), "Abstimmung öffnen")
        ballot = await room.press("anna", room.notices("anna")[-1], "Abstimmen")
        voted = await room.press("anna", ballot, "1 Mensa")
        assert "• 1 Mensa" in voted.text.plain
        assert "• 2 Hort" in await room.says("ben", f"/abstimmen {LONG} 2")
        tie = await room.ask("mia", f"/schliessen {LONG}", Role.MODERATOR)
        again = await room.press("mia", tie, "Stichwahl")
        assert "ist offen" in again.text.plain
        assert "Es ist kein" not in await room.moderates("/schliessen")
        everything = [*commands(overview), *commands(opened), *commands(ballot), *commands(voted), *commands(tie)]
        assert max(len(one.encode()) for one in everything) <= 64
