"""Announcements recalled and corrected, wherever they were sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.platforms import Outgoing, Sent, Uncertain
from storage import outbox
from tests.announcing import Hall, a_hall
from tests.app.harness import Other, labels
from tests.room import commands

GONE = "Diese Ansage wurde zurückgezogen."


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """Anna, Ben and the organiser have got announcement 1."""
    async with a_hall(tmp_path) as opened:
        await opened.join("anna", "ben")
        await opened.orders("/ansage Bitte in Saal 2.")
        await opened.orders("ja")
        await opened.later(seconds=10)
        for who in ("anna", "ben", "chef"):
            opened.news(who)
        yield opened


def changed(hall: Hall, since: int) -> list[Outgoing]:
    """What was changed of messages since then, reports left out."""
    return [sent for sent in hall.talk.other.sent[since:] if sent.replaces and "Ansage 1" not in sent.reply.text.plain]


async def test_recalled_where_it_was_sent_once(hall: Hall) -> None:
    asked = await hall.orders("/zurueckziehen")
    assert "Soll ich Ansage 1 zurückziehen?" in asked.text.plain
    assert "Bitte in Saal 2." in asked.text.plain
    assert "3 Personen und Gruppen haben sie schon." in asked.text.plain
    assert labels(asked) == ["Zurückziehen"]
    since = len(hall.talk.other.sent)
    told = await hall.press(asked, "Zurückziehen")
    assert told.text.plain == "Ansage 1 wird zurückgezogen, bei 3 Personen und Gruppen."
    await hall.later(minutes=1)
    gone = changed(hall, since)
    assert sorted(sent.room for sent in gone) == ["anna", "ben", "chef"]
    assert all(sent.reply.deletes and sent.reply.text.plain == GONE for sent in gone)
    assert "Ansage 1 ist zurückgezogen, bei 3 von 3." in hall.news("chef")
    assert "schon zurückgezogen" in await hall.says("/recall 1")
    assert "schon zurückgezogen" in (await hall.press(asked, "Zurückziehen")).text.plain
    await hall.later(minutes=1)
    assert len(changed(hall, since)) == 3


async def test_corrected_where_it_was_sent_once(hall: Hall) -> None:
    asked = await hall.orders("/korrigieren Bitte in **Saal 3**.")
    assert "📢 Korrektur:\nBitte in **Saal 3**." in asked.text.plain
    assert labels(asked) == ["Korrigieren", "Verwerfen"]
    since = len(hall.talk.other.sent)
    assert "bei 3 Personen und Gruppen" in (await hall.press(asked, "Korrigieren")).text.plain
    await hall.later(minutes=1)
    new = changed(hall, since)
    assert sorted(sent.room for sent in new) == ["anna", "ben", "chef"]
    assert {sent.reply.text.plain for sent in new} == {"📢 Korrektur:\nBitte in **Saal 3**."}
    assert "Ansage 1 ist korrigiert, bei 3 von 3." in hall.news("chef")
    assert "schon erledigt" in (await hall.press(asked, "Korrigieren")).text.plain
    # Here a change is a message of its own, so what is changed next is that.
    since = len(hall.talk.other.sent)
    before = {sent.room: sent.replaces for sent in new}
    await hall.orders("/correct #1 Doch Saal 2.")
    await hall.orders("yes")
    await hall.later(minutes=1)
    again = changed(hall, since)
    assert sorted(sent.room for sent in again) == ["anna", "ben", "chef"]
    assert all(sent.replaces != before[sent.room] for sent in again)


async def test_without_words_they_are_asked_for(hall: Hall) -> None:
    assert "Wie soll Ansage 1 lauten?" in await hall.says("/korrigieren")
    assert "📢 Korrektur:\nIn Saal 4" in await hall.says("In Saal 4")
    await hall.orders("ja")
    assert "In Saal 4" in hall.news("anna")[0]


async def test_a_number_that_is_none(hall: Hall) -> None:
    assert "Eine Ansage „7“ gibt es nicht. Diese Nummern gibt es: 1." in await hall.says("/zurueckziehen 7")
    assert "📢 Korrektur:\n7 Personen fehlen" in await hall.says("/korrigieren 7 Personen fehlen")
    assert "Diesen Entwurf gibt es nicht" in await hall.says("/korrektur 99")
    assert "höchstens 3500 Zeichen" in await hall.says("/korrigieren 1 " + "a" * 3501)


async def test_after_days_it_is_not_known_any_more_where_it_stands(hall: Hall) -> None:
    await hall.later(days=3)
    async with hall.talk.app.database.write() as tx:
        await outbox.forget(tx, hall.talk.app.clock.now())
    assert "mehr als zwei Tage alt" in await hall.says("/zurueckziehen")
    assert "mehr als zwei Tage alt" in await hall.says("/korrigieren Neu")


async def test_the_last_one_that_was_not_recalled_is_meant(hall: Hall) -> None:
    await hall.orders("/ansage Zweite")
    await hall.orders("ja")
    await hall.orders("/zurueckziehen")
    assert "Ansage 2" in await hall.says("ja")
    assert "Soll ich Ansage 1 zurückziehen?" in await hall.says("/zurueckziehen")
    assert "lässt sich nicht mehr korrigieren" in await hall.says("/korrigieren 2 Neu")


async def test_nothing_to_recall(tmp_path: Path) -> None:
    async with a_hall(tmp_path) as hall:
        assert "noch keine Ansage" in await hall.says("/zurueckziehen")
        assert "noch keine Ansage" in await hall.says("/korrigieren Neu")


async def test_a_scheduled_one_gets_its_new_words_before_it_goes_out(hall: Hall) -> None:
    await hall.orders("/ansage um 12:00 Mittag")
    await hall.orders("ja")
    assert "noch nicht gesendet" in await hall.says("/korrigieren Mittagessen")
    assert "hat den neuen Text" in await hall.says("ja")
    await hall.later(hours=2)
    assert hall.news("anna") == ["📢 Ansage\nMittagessen"]


async def test_where_it_is_not_known_whether_it_arrived(hall: Hall) -> None:
    await hall.orders("/ansage Zweite")
    hall.talk.other.outcomes.extend([Sent("answer"), *[Uncertain()] * 6])
    await hall.orders("ja")
    await hall.later(minutes=1)
    hall.talk.other.outcomes.clear()
    assert "Bei 3 ist ungewiss" in await hall.says("/zurueckziehen 2")
    assert "als neue Nachricht" in await hall.says("/korrigieren 2 Dritte")
    since = len(hall.talk.other.sent)
    await hall.orders("ja")
    await hall.later(minutes=1)
    new = [sent for sent in hall.talk.other.sent[since:] if sent.reply.text.plain == "📢 Korrektur:\nDritte"]
    assert sorted((sent.room, sent.replaces) for sent in new) == [("anna", None), ("ben", None), ("chef", None)]
    await hall.orders("/zurueckziehen 2")
    since = len(hall.talk.other.sent)
    await hall.orders("ja")
    await hall.later(minutes=1)
    assert sorted(sent.room for sent in changed(hall, since) if sent.reply.deletes) == ["anna", "ben", "chef"]


@pytest.mark.parametrize("order", ["/zurueckziehen 2", "/korrigieren 2 Neu"])
async def test_in_the_middle_of_the_sending(tmp_path: Path, order: str) -> None:
    """What is not claimed yet is taken back or gets the new words; what is on its way is changed once it is there."""
    other = Other()
    names = [f"p{number:03}" for number in range(150)]
    async with a_hall(tmp_path, other) as hall:
        await hall.join(*names)
        await hall.orders("/ansage Eins")
        await hall.orders("ja")
        await hall.later(minutes=1)
        shown = await hall.orders("/ansage Alt")
        for name in names:
            other.hold[name] = asyncio.Event()
        since = len(other.sent)
        await other.hear(other.message("chef", commands(shown)[0]))
        await other.wait_for(since + 1)
        await other.hear(other.message("chef", order))
        await other.wait_for(since + 3)
        await other.hear(other.message("chef", "ja"))
        await other.wait_for(since + 4)
        for held in other.hold.values():
            held.set()
        await hall.talk.app.settled()
        await hall.later(minutes=5)
        last: dict[str, list[str]] = {name: [] for name in names}
        for sent in other.sent[since:]:
            if sent.room in last:
                last[sent.room].append(sent.reply.text.plain)
        kinds = {tuple(said) for said in last.values()}
        if "korrigieren" in order:
            assert kinds == {("📢 Ansage\nAlt", "📢 Korrektur:\nNeu"), ("📢 Ansage\nNeu",)}
        else:
            assert kinds == {("📢 Ansage\nAlt", GONE), ()}


@pytest.mark.parametrize("order", ["/zurueckziehen", "/korrigieren Neu"])
async def test_a_platform_that_runs_no_more_keeps_nothing_waiting(tmp_path: Path, order: str) -> None:
    async with a_hall(tmp_path, Other(), Other("gone")) as hall:
        await hall.join("anna")
        await hall.join("ben", other=hall.others[1])
        await hall.orders("/ansage Alt")
        await hall.orders("ja")
        await hall.later(seconds=10)
        assert hall.news("ben", hall.others[1])
    async with a_hall(tmp_path, Other()) as hall:
        await hall.orders(order)
        await hall.orders("ja")
        await hall.later(minutes=1)
        assert any("bei 2 von 2." in said for said in hall.news("chef"))
